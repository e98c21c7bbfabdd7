"""What is left of a whole: `the town pays 650,000, the canton 480,000 and the club the remaining 210,000`.

A part that is called the rest closes the row, so that the parts must come to the whole: to the sum told before, or, where
they are shares, to a hundred.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from consistency.claims import Claim
from consistency.extract.changes import alike, figure_of, plain
from consistency.extract.changes_after import SKIPPED
from consistency.extract.wholes import Told, Whole, by_sentence
from consistency.text import Sentence
from consistency.values import Bound, Count, Money, Percentage, Quantity

_REST = re.compile(r"\b(?:the )?(?:remaining|remainder|rest|others?|balance)\b[^.;]{0,24}\Z")
_OPEN = re.compile(
    r"\b(?:including|include[sd]?|of which|of whom|of these|of them|among|compared|against|from|instead|more than|at least|up to|"
    r"before|last year|previous|earlier|per|each|respectively|points?|rose|fell|up|down|increase|decrease)\b"
)
_NO_SIDE = re.compile(
    r"[^.;]{0,12}?\b(?:undecided|no opinion|no answer|unsure|not sure|(?:did|do|does) not know|don[’']t know|neither|abstain\w*|"
    r"spoil[et]\w*|blank|would not vote|stay at home|did not say|other parties)\b"
)
_REST_OF_ALL = re.compile(
    r"\b(?:the (?:other|balance|rest)|(?:the )?(?:remaining|remainder|others)|(?:that|this|which) leaves?|leaving)\b[^.;]{0,24}\Z"
)
_PART_OF_A_PART = re.compile(
    r"\b(?:including|include[sd]?|of which|of whom|of these|of those|compared|instead|points?|rose|fell|increase|decrease|than)\b"
)
_REST_BEHIND = re.compile(r" (?:[a-z]+ )?(?:others?|the (?:rest|others|remainder))\b")
_PER_CENT = re.compile(r" ?\bper ?cent\b")
_NEAR, _FAR = 4, 16
_SEVERAL = re.compile(r"\b(?:several answers|multiple|more than one|both|also)\b")


def with_a_rest(group: Sequence[Told]) -> Iterator[Whole]:
    """The wholes of money or of a quantity whose last part is called the rest."""
    before: list[tuple[Sentence, list[Told]]] = []
    for sentence, told in by_sentence(group):
        if sentence.section not in SKIPPED:
            low = sentence.text.lower()
            rest = next(
                (claim for claim in told if isinstance(claim.value, Money | Quantity)
                 and _REST.search(low[: claim.start - sentence.start])), None,
            )  # fmt: skip
            if rest is not None:
                near = [claims for other, claims in before if sentence.index - other.index <= 2]
                yield from _closed(sentence, told, rest, [claim for claims in near for claim in claims])
        before = [*before[-1:], (sentence, told)]


def _closed(sentence: Sentence, told: Sequence[Told], rest: Told, before: Sequence[Told]) -> Iterator[Whole]:
    row = [claim for claim in told if claim.start <= rest.start and alike(claim, rest)]
    ahead = [claim for claim in before if alike(claim, rest)]
    told_all = [*ahead, *row]
    if not all(plain(claim) for claim in told_all):
        return
    numbers = [figure_of(claim).number for claim in told_all]
    found = None
    for at in range(len(told_all) - 2):
        parts = told_all[at + 1 :]
        if (
            numbers[at] > max(numbers[at + 1 :])
            and all(part in row for part in parts)
            and (found is None or at < len(ahead))
        ):
            found = Whole(told_all[at], tuple(parts), True)
    after = sentence.text[rest.end - sentence.start :]
    if found is None or len(found.parts) < 3 or re.match(r" of (?:the|its|their|his|her) ", after):
        return
    if any(number == sum(numbers[at + 1 :]) for at, number in enumerate(numbers[:-1])):
        return
    begin = found.parts[0].start - sentence.start
    if not _OPEN.search(sentence.text[begin : rest.start - sentence.start].lower()):
        yield found


def shares_of_one(group: Sequence[Told]) -> Iterator[tuple[tuple[Claim[Percentage], ...], bool]]:
    """Shares in one row that make up a hundred, and whether they are all: a side with `no opinion`, or `the remaining`.

    A row with a rest may have begun in the sentences before: `Hydropower had 44%.  Wind followed with 23%, and the remaining ...`.
    """
    before: list[tuple[int, list[Claim[Percentage]]]] = []
    for sentence, told in by_sentence(group):
        shares = [claim for claim in told if isinstance(claim.value, Percentage) and not claim.value.points]
        shares = [
            claim for claim in shares if claim.said[-1] == "%" or "per" in claim.said
        ]  # and no `lost a quarter of it`
        ahead = [claim for index, claims in before if sentence.index - index < _NEAR for claim in claims]
        if shares:
            before = [*before[-2:], (sentence.index, shares)]
        if not shares or sentence.section in SKIPPED:
            continue
        low = _PER_CENT.sub("%", sentence.text.lower())
        row = _PER_CENT.sub(
            "%", sentence.text[shares[0].start - sentence.start : shares[-1].start - sentence.start].lower()
        )
        if _SEVERAL.search(low):
            continue
        if _with_rest(sentence, shares):
            found = () if _PART_OF_A_PART.search(row) else _nearest_to_all(shares, ahead)
            if found:
                yield found, True
            continue
        last = sentence.text[shares[-2].end - sentence.start :].lower() if len(shares) > 2 else ""
        side = any(_NO_SIDE.match(sentence.text.lower(), claim.end - sentence.start) for claim in shares)
        if side and re.search(r"\b(?:and|while)\b", last) and not _OPEN.search(row) and all(map(plain, shares)):
            yield tuple(shares), False


def _with_rest(sentence: Sentence, shares: Sequence[Claim[Percentage]]) -> bool:
    """Whether one of the shares is what is left: `the remaining 8%`, `10% others`."""
    low = sentence.text.lower()
    return any(_REST_OF_ALL.search(low[: claim.start - sentence.start]) for claim in shares) or (
        len(shares) > 2 and _REST_BEHIND.match(low, shares[-1].end - sentence.start) is not None
    )


def _nearest_to_all(
    row: Sequence[Claim[Percentage]], ahead: Sequence[Claim[Percentage]]
) -> tuple[Claim[Percentage], ...]:
    """The row, with the shares told before it that bring it nearest to a hundred; none where some bring it there."""
    ways = [(*ahead[at:], *row) for at in range(len(ahead) + 1)] + [(one, *row) for one in ahead]
    ways = [
        way for way in ways if len(way) > 1 and all(claim.holds and figure_of(claim).upper is None for claim in way)
    ]
    off = [abs(sum((figure_of(claim).number for claim in way), Decimal(0)) - 100) for way in ways]
    loose = 3 if any(not plain(claim) for claim in (*ahead, *row)) else 1  # `nearly 52 percent`
    if not ways or min(off) <= loose:
        return ()
    best = min(range(len(ways)), key=off.__getitem__)
    return ways[best] if off[best] < (_FAR if ahead else 2 * _FAR) else ()


def shares_of_a_paragraph(group: Sequence[Told]) -> Iterator[tuple[Claim[Percentage], ...]]:
    """Shares over some sentences of a paragraph, the last of everybody else: `Everybody else, 9 percent, did not know.`"""
    by_paragraph: dict[int, list[Claim[Percentage]]] = {}
    for claim in group:
        if claim.sentence is not None and claim.sentence.section not in SKIPPED and isinstance(claim.value, Percentage):
            by_paragraph.setdefault(claim.sentence.paragraph, []).append(claim)
    for shares in by_paragraph.values():
        last = shares[-1].sentence
        if len(shares) < 3 or last is None or shares[0].sentence == last:
            continue
        place = shares[-1].start - last.start
        if len(shares) < 4 and not _REST.search(last.text[:place].lower()):
            continue
        if not _EVERYBODY_ELSE.search(last.text[max(0, place - 45) : place + 50].lower()):
            continue
        if all(plain(share) and not share.value.points and not _moved(share) for share in shares):
            yield tuple(shares)


_EVERYBODY_ELSE = re.compile(
    r"\b(?:everybody|everyone) else\b|\ball (?:the )?others\b|\bthe (?:rest|others)\b|\bthe remaining\b"
)


def _moved(share: Claim[Percentage]) -> bool:
    """Whether the words beside a share tell of a change or of a part of a part."""
    sentence = share.sentence
    assert sentence is not None
    at = share.start - sentence.start
    return _OPEN.search(sentence.text[max(0, at - 28) : at + len(share.said) + 22].lower()) is not None


_NTH = {word: at for at, word in enumerate("first second third fourth fifth sixth".split())} | {
    word: at for at, word in enumerate("one two three four five six".split())
}
_STAGES = re.compile(
    r"\b(?:in|into|over|by|has|have|of|comprises|between) (?:just |only |exactly |the )?(?P<number>two|three|four|five|six)(?: [a-z-]+)? "
    r"(?P<noun>[a-z]+)s\b"
)
_ORDINAL = re.compile(
    r"\b(?P<nth>(?<=part )(?:one|two|three|four|five|six)|(?<=stage )(?:one|two|three|four|five|six)|(?<=phase )(?:one|two|three|four|five|six)|first|second|third|fourth|fifth|sixth|last|final)\b(?: [a-z-]+)?(?: (?:is|was|are|of|costs?|measures?|covers?|runs?|comes? to|at|over|receives?|gets?|received|brings?|holds?|,))*(?: \w+ly)? ?\Z"
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def by_ordinals(group: Sequence[Told]) -> Iterator[Whole]:
    """`40 kilometres, in three stages`, and then `the first stage is 12 kilometres long, the second 15 and the third 16`."""
    sentences = list(by_sentence(group))
    for at, (sentence, told) in enumerate(sentences):
        if sentence.section in SKIPPED:
            continue
        match = _STAGES.search(sentence.text.lower())
        wanted = _COUNTS[match["number"]] if match is not None else 0
        place = sentence.start + match.start() if match is not None else sentence.end
        near = [claim for _, claims in sentences[max(0, at - 1) : at + 1] for claim in claims] if match else told
        totals = [
            claim
            for claim in near
            if claim.end <= place and isinstance(claim.value, Money | Quantity | Count) and plain(claim)
        ]
        for total in totals[-2:]:
            parts = _numbered(total, sentences[at : at + 4] if match else sentences[at + 1 : at + 2], place, wanted)
            enough = len(parts) == wanted if wanted else len(parts) > 2
            if enough and all(figure_of(part).number < figure_of(total).number for part in parts):
                yield Whole(total, tuple(parts), True)
                break


def _numbered(total: Told, near: Sequence[tuple[Sentence, list[Told]]], place: int, wanted: int) -> list[Told]:
    """The values that stand behind `the first`, `the second`, or `part one`, `part two`, in order."""
    parts: list[Told] = []
    for sentence, claims in near:
        for claim in claims:
            nth = _ORDINAL.search(sentence.text[: claim.start - sentence.start].lower()[-60:])
            same = alike(claim, total) or (isinstance(claim.value, Count) and not claim.value.of)
            if claim.start > place and same and plain(claim) and nth is not None:
                rank = _NTH.get(nth["nth"], (wanted or len(parts) + 1) - 1)
                if rank == len(parts):
                    parts.append(claim)
    return parts


def exact_count(total: Told) -> Told:
    """A count below a thousand as it is meant beside its exact parts: 120 is no round number next to 94, 17 and 12."""
    figure = figure_of(total)
    if isinstance(total.value, Count) and figure.bound is Bound.EXACT and figure.upper is None and figure.number < 1000:
        return total.with_(value=Count(type(figure)(figure.number, None, figure.bound, Decimal(0)), total.value.of))
    return total


def evened(told: Sequence[Told]) -> list[Told]:
    """Values as finely told as the finest of them: `240,000` beside `65,000` and `40,000` is told to the thousand.

    Those with a word for their scale (`12 million`) keep what the words leave open.
    """
    finest = min((figure_of(claim).step or Decimal(1) for claim in told if _in_digits(claim)), default=None)
    if finest is None:
        return list(told)
    return [
        claim.with_(value=claim.value.with_(figure=figure_of(claim).with_(step=finest)))
        if _in_digits(claim) and figure_of(claim).step > finest
        else claim
        for claim in told
    ]


def _in_digits(claim: Told) -> bool:
    """Whether a number is written out to its last digit."""
    whole = figure_of(claim).number
    return whole == whole.to_integral_value() and f"{whole:,}" in claim.said.replace("\xa0", ",").replace(" ", ",")
