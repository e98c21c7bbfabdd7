"""What is left, gained or averaged, told beside the numbers that it comes from.

`The staff of 120 lost 12 people and took on 30, and now numbers 138`: a number that steps lead from, and one that they lead to.
`320 births and 400 deaths, so the population fell by 80`: two numbers of opposite kinds, and how far apart they are.
`The bids of $4 million, $5 million and $6 million, an average of $5 million`: a row, and its average.

Which of the steps add and which take away is not asked: where no choice of signs leads to the result, some number is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, product
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.changes import Told, figure_of
from consistency.extract.changes_after import SKIPPED
from consistency.extract.older_and_newer import like
from consistency.extract.part_roles import Role, alike, kind_of, roles
from consistency.extract.part_rows import joined
from consistency.extract.steps import is_step_told
from consistency.extract.wholes import PEOPLE, by_sentence
from consistency.patterns import pattern
from consistency.text import Sentence
from consistency.values import Bound, Count, Duration, Money, Percentage, Quantity, Range

_NOW = pattern(
    r"(?:\b(?:it|they|he|she|we|which|and|that)[’']?s? now (?:has|have|had|numbers?|counts?|stands? at|holds?|employs?|owns?|owes?|totals?)|\b(?:it|they|he|she|we|which|and) (?:has|have|numbers?|is|are) now|"
    r"\b(?:leaving|leaves|left) (?:it|them|him|her|us|the [a-z]+) with|\bbring(?:s|ing)? (?:it|its [a-z]+|the [a-z]+|their [a-z]+) (?:back )?(?:up |down )?to|"
    r"\bended (?:the [a-z]+ )?with|\bends? up with|\bended up with)(?: (?:a total of|some|only|just|a [a-z]+ of|exactly))? ?[$€£]?\Z"
)
_MOVES = pattern(
    r"\b(?:lost|los(?:es|ing)|left|leav\w+|took on|taken on|tak(?:es|ing) (?:in|on)|took in|hired|joined|joins?|came|arriv\w+|added|adds|adding|bought|buys?|sold|sells?|"
    r"gave|gives|gain\w*|spent|spends|paid|earned|received|recruited|dismissed|laid off|retired|quit|resigned|moved|died|dies|born|closed|opened|scrapped|adopted|"
    r"homes for|withdr\w+|deposit\w*|admitted|discharged|released|freed|lent|returned|acquired|dropped out|signed|expelled|slaughtered|culled|planted|felled)\b"
)
_ADDS = pattern(
    r"\b(?:took on|took in|taken on|hired|joined|arriv\w+|added|adds|bought|gain\w*|earned|received|recruited|born|adopted|admitted|acquired|planted)\b"
)
_TAKES = pattern(
    r"\b(?:lost|loses|losing|sold|gave away|spent|spends|dismissed|laid off|retired|quit|resigned|died|dies|scrapped|homes for|discharged|expelled|"
    r"slaughtered|culled|felled|dropped out)\b"
)
_NET = pattern(
    r"\bnet (?:gain|loss|increase|decrease|growth|inflow|outflow|rise|fall|change|addition|addition of|reduction) of (?:only |just |about )?[$€£]?\Z"
)
_RESULT = pattern(
    r"\b(?:profit|loss|surplus|deficit|shortfall|gap|balance|gain|excess|difference|margin) (?:of|was|is|came to|stood at) (?:only |just |about )?[$€£]?\Z|"
    r"\b(?:rose|fell|grew|shrank|increased|decreased|dropped|declined|rise|fall|grow|shrink|growing|falling|shrinking|rising|up|down) (?:by )?(?:only |just |about )?\Z"
)
_MORE = pattern(r" (?:more|fewer|less) (?:[a-z]+ )?than ")
_OPPOSITES = (
    ("birth born", "death died dead"),
    ("arrival arrived arrivals immigrant newcomer moved in", "departure left departures emigrant"),
    ("income revenue revenues sales turnover receipts takings earnings proceeds took in earned takes in", "spending costs cost expenses expenditure outlays outgoings spent expenditures payments"),
    ("exports export exported", "imports import imported"),
    ("assets", "debts liabilities debt"),
    ("hired hires recruited", "dismissed lost laid off left"),
    ("opened", "closed"),
    ("win won", "defeat lost"),
)  # fmt: skip
_BREAK = pattern(
    r"\b(?:than in|compared|a year earlier|year before|last year[’']s|previous\w*|forecast|expected|planned|target|above|below|against|season|usual|budget|all of|instead|of which|of whom|including|"
    r"excluding|each|every|per|average|if|would|percent|per cent|half|twice|tripled|doubled|record|between)\b"
)
_AVERAGE_BEHIND = pattern(r"(?: [a-z-]+){0,3} on average\s?(?:[.,:;)]|\Z)")
_OF_ALL = pattern(r"\b(?:the|an|their|his|her|its) (?:average|mean) (?:[a-z]+ )?of\b", re.IGNORECASE)
_BE = pattern(r"[^.;]*?\b(?:was|is|comes? to|came to|works out at|amounts? to|of) (?:about )?[$€£]?\Z")
_ENDS = pattern(
    r"(?: (?!with|after|before|for|in|of|thanks|as|and|by|at|from|on)[a-z-]+){0,2}\s?(?:[.,:;)–—!?”\"]|\Z)(?! (?:and|with|because|but) )"
)
_PIECES = pattern(r"[,;:]| and | but | while ")
_LINKED = pattern(
    r"(?:[,(:–—]| -|\b(?:or|with|for|makes?|making|giving|gave|is|was|be|are|were|and))(?: (?:that|this|which|it|they|is|was|or))* (?:an average of|averaging|on average|a mean of)(?: about)? ?[$€£]?\Z"
)
_CUES = ("now", "leaving", "leaves", "left", "net ", "averag", "mean of", "bring", "with", " of ", " by ", " than ")
_LONGEST, _MOST, _NEAR = 260, 6, 60
_SLACK = Decimal("0.6")


@dataclass(frozen=True, slots=True)
class Balance:
    """A result with the numbers that it should come from, and what they come to."""

    told: Told
    parts: tuple[Told, ...]
    meant: tuple[Range, ...]
    how: str


def balances(group: Sequence[Claim[Any]]) -> Iterator[Balance]:
    """The results in the sentences of an article that their numbers do not come to, by whatever reading."""
    numbers = [claim for claim in group if isinstance(claim.value, Money | Count | Quantity | Duration | Percentage)]
    for sentence, told in by_sentence(numbers):
        if not 2 < len(told) <= _MOST or sentence.section in SKIPPED or len(sentence.text) > _LONGEST:
            continue
        if any(isinstance(claim.value, Percentage) for claim in told) or not any(cue in sentence.text for cue in _CUES):
            continue
        here = roles(sentence, told)
        if 2 < len(here) <= _MOST and all(_exact(role) for role in here):
            found = _averaged(sentence, here) or _flow(here) or _opposed(sentence, here)
            if found is not None and not any(one.meets(_range(found.told)) for one in found.meant):
                yield found


def _exact(role: Role) -> bool:
    claim, figure = role.claim, figure_of(role.claim)
    return (
        figure.upper is None
        and figure.bound is Bound.EXACT
        and claim.holds
        and claim.mood is not Mood.CONDITIONAL
        and figure.number > 0
    )


def _flow(here: Sequence[Role]) -> Balance | None:
    """A number, the steps from it, and what it has become."""
    base, steps, result = here[0], here[1:-1], here[-1]
    if not _NOW.search(result.before) or not _ENDS.match(result.behind) or len(steps) > 3:
        return None
    if any(_BREAK.search(role.before) for role in here[1:]) or not all(_near_kind(role, base) for role in here[1:]):
        return None
    words = [f"{_PIECES.split(role.before)[-1]} {_PIECES.split(role.behind)[0]}" for role in steps]
    if base.of_a_whole or any(role.of_them or role.of_a_whole for role in here):
        return None
    if not all(_MOVES.search(text) for text in words) or _MOVES.search(base.before):
        return None
    if any(role.number >= base.number for role in steps) or abs(result.number - base.number) > 3 * sum(
        role.number for role in steps
    ):
        return None
    ranges = [_range(role.claim) for role in (base, *steps)]
    meant = []
    for signs in product(*(_ways(text) for text in words)):
        meant.append(_added([(1, ranges[0]), *zip(signs, ranges[1:], strict=True)]))
    return Balance(result.claim, tuple(role.claim for role in (base, *steps)), tuple(meant), "what the steps lead to")


def _ways(words: str) -> Sequence[int]:
    """Whether a step adds or takes away, as far as its verb says."""
    more, less = _ADDS.search(words) is not None, _TAKES.search(words) is not None
    return (1, -1) if more == less else (1,) if more else (-1,)


def _near_kind(one: Role, base: Role) -> bool:
    """Whether a step counts what the base counts: `lost 12 people` of a staff of 120."""
    if not isinstance(one.claim.value, Count) or not isinstance(base.claim.value, Count):
        return alike(one, base)
    people = base.of in PEOPLE or not base.of or kind_of("person", base.of)
    return not one.of or one.of in (base.of, "other") or (one.of in PEOPLE and people)


def _opposed(sentence: Sentence, here: Sequence[Role]) -> Balance | None:
    """Two numbers of opposite kinds and how far apart they are."""
    if len(here) != 3 or any(_BREAK.search(role.before) for role in here[1:]):
        return None
    result = here[-1]
    net = _NET.search(result.before) is not None
    if not (net or _RESULT.search(result.before) or _MORE.match(result.behind)) or not (
        _ENDS.match(result.behind) or _MORE.match(result.behind)
    ):
        return None
    one, two = here[:2]
    same = type(one.claim.value) is type(two.claim.value) is type(result.claim.value)
    if not same or not (isinstance(one.claim.value, Count) or (alike(one, two) and alike(one, result))):
        return None
    if (
        is_step_told(sentence, sentence.text.lower(), result.claim)
        and like(one.claim, two.claim)
        and like(one.claim, result.claim)
    ):
        return None  # a difference that is read where it stands
    if not _opposite(one, two) or (not net and result.number > max(one.number, two.number)):
        return None
    first, second = _range(one.claim), _range(two.claim)
    meant = (_added([(1, first), (-1, second)]), _added([(-1, first), (1, second)]))
    return Balance(result.claim, (one.claim, two.claim), meant, "how far apart they are")


def _opposite(one: Role, two: Role) -> bool:
    """Whether two numbers are told of opposite kinds, each by the words right beside it."""
    beside = [f" {role.before[-40:].lower()} {role.of} {role.behind[:25].lower()} " for role in (one, two)]
    beside[0] = beside[0].replace(two.before.lower()[-20:], " ") if len(two.before) < 20 else beside[0]
    for names in _OPPOSITES:
        kinds = [pattern(rf"\b(?:{'|'.join(f'{word}s?' for word in side.split())})\b") for side in names]
        said = [[kind.search(text) is not None for kind in kinds] for text in beside]
        if (said[0][0] and said[1][1]) or (said[0][1] and said[1][0]):
            return True
    return False


def _averaged(sentence: Sentence, here: Sequence[Role]) -> Balance | None:
    """A row of numbers and what they are on average."""
    results = [
        role
        for role in here
        if _LINKED.search(role.before)
        or _AVERAGE_BEHIND.match(role.behind)
        or (role is here[-1] and _OF_ALL.search(here[0].before) and _BE.fullmatch(role.before))
    ]
    if len(results) != 1 or results[0] is not here[-1]:
        return None
    result, row = results[0], list(here[:-1])
    if row[0].of and isinstance(row[0].claim.value, Count) and row[0].number == len(row) - 1:
        row = row[1:]
    if len(row) < 2 or _BREAK.search(sentence.text.lower().replace("average", "")):
        return None
    if not all(joined(one, two, loosely=True) for one, two in pairwise(row)) or not (
        _AVERAGE_BEHIND.match(result.behind) or _ENDS.match(result.behind)
    ):
        return None
    values = [role.number for role in row]
    if not all(alike(one, row[0]) or isinstance(one.claim.value, Count) for one in row[1:]) or not min(
        values
    ) <= result.number <= max(values):
        return None
    middle = sum(values, Decimal(0)) / len(values)
    step = max(
        (
            figure_of(result.claim).step,
            Decimal(1) if result.number == int(result.number) and isinstance(result.claim.value, Count) else Decimal(0),
        )
    )
    low = middle - step * _SLACK - sum((figure_of(role.claim).step for role in row), Decimal(0)) / (2 * len(row))
    return Balance(result.claim, tuple(role.claim for role in row), (Range(low, 2 * middle - low),), "their average")


def _range(claim: Told) -> Range:
    return figure_of(claim).range()


def _added(terms: Sequence[tuple[int, Range]]) -> Range:
    low = high = Decimal(0)
    for sign, one in terms:
        assert one.low is not None
        assert one.high is not None
        low += one.low if sign > 0 else -one.high
        high += one.high if sign > 0 else -one.low
    return Range(low, high)
