"""A whole in the lead and its parts sentences apart, the last of them told as what is left: `What remained, 2,400 hectares, ...`.

The parts share no row and no word with each other but their unit.  What says that they are parts is the one that closes
them: the rest, the balance, what that leaves.  All values of the unit between the whole and the rest are taken for parts;
where any choice of them comes to the whole, or to any other value told, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes import Told, alike, figure_of, noun_of
from consistency.extract.changes_after import SKIPPED
from consistency.extract.residues import evened
from consistency.extract.wholes import Whole
from consistency.patterns import pattern
from consistency.prose.lexicon import lemma
from consistency.values import Bound, Count, Duration, Money, Quantity, Range

_REST_BEFORE = pattern(
    r"(?:\bwhat (?:still )?(?:remain(?:s|ed)|(?:is|was) (?:still )?(?:left|missing|lacking|needed))\b|\b(?:the|its|a) (?:rest|remainder|remaining|balance|outstanding)\b|"
    r"\b(?:the|his|her|its|their) other(?= [^.;:()]{0,14}\Z)|\bthe last of (?:the|these|those|its|their|our)\b|\b(?:that|this|which|it|and) (?:still )?(?:leaves?|left)\b|\bleaving\b|"
    r"\b(?:everybody|everyone|everything|all) else\b|\ball (?:the )?others?\b|\bstill (?:missing|lacking|needed|to (?:be )?f(?:ind|ound))\b|"
    r"\b(?:shortfall|gap|deficit) of\b)[^.;:()]{0,70}\Z",
    re.IGNORECASE,
)
_REST_BEHIND = pattern(
    r"[^.;:,()]{0,30}?\b(?:(?:is|are|was|were) (?:still )?(?:left|missing|outstanding|lacking|needed)|remain(?:s|ed)?\b(?! (?:the|a|an|in|at)\b)|"
    r"(?:has|have|had) (?:still )?(?:yet )?to be (?:found|raised)|short\b|to find\b|to go\b)",
    re.IGNORECASE,
)
_THE_REST = pattern(
    r"\A(?:All |The whole |Everything )?(?:of )?(?:the|its) (?:rest|remainder|balance)\b[^.;:()\d]{0,80}: (?:about |some )?\Z",
    re.IGNORECASE,
)
"""`The whole of the remainder goes by sea, the port said: 144 tonnes`."""
_ONE_MORE = pattern(
    r"\b(?:an?other|(?:a |an )?(?:further|additional|extra|second|third)|the other|also|as well|in addition|the (?:second|third|next))\b[^.;]{0,30}\Z",
    re.IGNORECASE,
)
_LOOSE = pattern(
    r"\b(?:last year|previous(?:ly)?|earlier|compared|than|instead of|originally|in (?:19|20)\d\d|a year|per|each|every|"
    r"annual\w*|average|including|included|of which|of whom|among (?:them|others)|rose|fell|up from|down from|since|target|hoped|wanted|"
    r"asked for|would|could|if|until|total|altogether|together)\b",
    re.IGNORECASE,
)
_ONE_EACH = pattern(r",? (?:one|a|an) (?P<what>[a-z-]+) (?:for |to )?(?:each|apiece|per \w+)\b", re.IGNORECASE)
_MOST_PARTS, _FARTHEST, _TOGETHER = 8, 30, 3
_LEAST, _MOST = Decimal("0.75"), Decimal("1.35")


def partitions(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """The wholes whose parts end in one that is told as the rest, and those whose parts are told as further ones."""
    group = [_one_each(as_measure(claim)) for claim in group]
    told = [claim for claim in group if told_plainly(claim)]
    bare = [claim for claim in group if not noun_of(claim) and told_plainly(claim, bare=True) and claim not in told]
    for rest in told:
        if _closes(rest):
            yield from _closed(rest, told, bare)
    yield from _further(told)


def _closed(rest: Told, told: Sequence[Told], bare: Sequence[Told]) -> Iterator[Whole]:
    like = [claim for claim in told if claim is not rest and alike(claim, rest) and noun_of(claim) == noun_of(rest)]
    like += _unnamed(rest, like, bare)
    before = [claim for claim in like if claim.start < rest.start and _near(claim, rest)]
    if len(before) < 2:
        return
    total = max(before, key=lambda claim: (figure_of(claim).number, -claim.start))
    found = _parts(total, [claim for claim in like if claim.start > total.start and _near(claim, rest)])
    if not found or figure_of(rest).number >= figure_of(total).number or can_add_up([rest], found, [total, *like]):
        return
    sure = [claim for claim in found if not loose(claim) and claim.start < rest.start]
    spread = (
        rest.sentence.index - total.sentence.index if rest.sentence is not None and total.sentence is not None else 0
    )
    alone = len(like) == 2 and isinstance(rest.value, Quantity)
    if sure and (len(sure) > 1 or spread <= _TOGETHER or alone) and fits(total, (*sure, rest)):
        added = sum((figure_of(part).number for part in (*sure, rest)), Decimal(0))
        sound = added > figure_of(total).number and total.sentence is not None
        total, *parts = evened([total, *sure, rest])
        yield Whole(total, tuple(parts), True, near=not sound)


def _unnamed(rest: Told, like: Sequence[Told], bare: Sequence[Told]) -> list[Told]:
    """`63 are music.  News takes 21 hours, talk 28`: the numbers without a unit beside those of a measure, in its paragraph."""
    if isinstance(rest.value, Count) or rest.sentence is None:
        return []
    first = min((claim.start for claim in like if _beside(claim, rest)), default=rest.start)
    value = rest.value
    return [
        claim.with_(value=value.with_(figure=claim.value.figure))
        for claim in bare
        if first < claim.start < rest.start and _beside(claim, rest) and claim.said.isdecimal()
    ]


def _beside(one: Told, two: Told) -> bool:
    return one.sentence is not None and two.sentence is not None and one.sentence.paragraph == two.sentence.paragraph


def as_measure(claim: Claim[Any]) -> Claim[Any]:
    """A length of time as a measure, that adds up like others."""
    value = claim.value
    if not isinstance(value, Duration) or value.age:
        return claim
    return claim.with_(value=Quantity(value.figure, value.unit))


def _further(told: Sequence[Told]) -> Iterator[Whole]:
    """Parts of which one is `a further` one: they count where they miss the whole by a slip of the pen."""
    for at, total in enumerate(told):
        like = [
            claim
            for claim in told[at + 1 :]
            if alike(claim, total) and noun_of(claim) == noun_of(total) and _near(total, claim)
        ]
        parts = _parts(total, like)
        if len(parts) < 3 or any(loose(part) for part in parts) or not any(_one_more(part) for part in parts[1:]):
            continue
        if not can_add_up([], parts, [total, *like]) and fits(total, parts):
            whole, *parts = evened([total, *parts])
            yield Whole(whole, tuple(parts), True, near=True)


def _parts(total: Told, like: Sequence[Told]) -> list[Told]:
    """The values below a total, each once."""
    parts: dict[Decimal, Told] = {}
    for claim in like:
        if figure_of(claim).number < figure_of(total).number:
            parts.setdefault(figure_of(claim).number, claim)
    return list(parts.values()) if len(parts) <= _MOST_PARTS else []


def can_add_up(must: Sequence[Told], may: Sequence[Told], wholes: Sequence[Told]) -> bool:
    """Whether some choice of values comes to the first of the wholes or to one near its size, or those beside a smaller one to that."""
    row = sorted((*must, *may), key=lambda claim: claim.start)
    for size in range(max(1, 2 - len(must)), len(may) + 1):
        for chosen in combinations(may, size):
            values = [*must, *chosen]
            if any(
                _come_to(whole, values)
                for whole in wholes
                if whole not in values and (_large(whole, wholes[0]) or _right_behind(whole, values, row))
            ):
                return True
    return False


def _large(whole: Told, first: Told) -> bool:
    return 2 * figure_of(whole).number >= figure_of(first).number


def _right_behind(whole: Told, chosen: Sequence[Told], row: Sequence[Told]) -> bool:
    """Whether values are the next ones behind another, or the last ones before it."""
    behind, before = [one for one in row if one.start > whole.start], [one for one in row if one.start < whole.start]
    count = len(chosen)
    return all(one in behind[:count] for one in chosen) or all(one in before[-count:] for one in chosen)


def _come_to(whole: Told, parts: Sequence[Told]) -> bool:
    total, *rest = [figure_of(claim).range() for claim in evened([whole, *parts])]
    low = sum((one.low for one in rest if one.low is not None), Decimal(0))
    high = sum((one.high for one in rest if one.high is not None), Decimal(0))
    return total.meets(Range(low + (high - low) / 4, high - (high - low) / 4))


def fits(total: Told, parts: Sequence[Told]) -> bool:
    added = sum((figure_of(part).number for part in parts), Decimal(0))
    return added > 0 and _LEAST <= added / figure_of(total).number <= _MOST


def _closes(claim: Told) -> bool:
    """Whether a value is told as what is left."""
    sentence = claim.sentence
    assert sentence is not None
    at = claim.start - sentence.start
    before = sentence.text[:at]
    if _THE_REST.match(before):
        return True
    if _REST_BEFORE.search(re.split(r"[;:]|, (?:and|while|but) ", before)[-1] if "remain" not in before else before):
        return True
    return _REST_BEHIND.match(sentence.text[claim.end - sentence.start :]) is not None


def _one_more(claim: Told) -> bool:
    sentence = claim.sentence
    return sentence is not None and _ONE_MORE.search(sentence.text[: claim.start - sentence.start]) is not None


def loose(claim: Told) -> bool:
    """Whether the words beside a value give it another time, or tell it of a part of a part."""
    sentence = claim.sentence
    assert sentence is not None
    at = claim.start - sentence.start
    before = re.split(r"[;:,]", sentence.text[max(0, at - 60) : at])[-1]
    behind = re.split(r"[;:,.]", sentence.text[claim.end - sentence.start :])[0][:60]
    return _LOOSE.search(before) is not None or _LOOSE.search(behind) is not None


def _near(one: Told, two: Told) -> bool:
    return (
        one.sentence is not None
        and two.sentence is not None
        and abs(two.sentence.index - one.sentence.index) <= _FARTHEST
    )


def told_plainly(claim: Claim[Any], *, bare: bool = False) -> bool:
    """Whether a value is one exact amount of running text; a number that says not of what counts only as ``bare``."""
    value = claim.value
    if not isinstance(value, Money | Quantity | Count) or claim.sentence is None or claim.section in SKIPPED:
        return False
    if isinstance(value, Count) and not value.of and not bare:
        return False
    figure = value.figure
    return (
        figure.upper is None
        and figure.bound is Bound.EXACT
        and claim.holds
        and not getattr(value, "per", "")
        and figure.number > 1
    )


def _one_each(claim: Claim[Any]) -> Claim[Any]:
    """`7,900 households, one kit for each` are so many kits."""
    if not isinstance(claim.value, Count) or not claim.value.of or claim.sentence is None:
        return claim
    match = _ONE_EACH.match(
        claim.sentence.text[claim.end - claim.sentence.start :].partition(claim.value.of)[2].lstrip("s")
    )
    return claim if match is None else claim.with_(value=Count(claim.value.figure, lemma(match["what"], "NOUN")))
