"""Sums that stand beside their parts, whatever they are of: `$7 million here and $9 million there, for a total of $16 million`.

A row of values joined by commas and `and` is added up where words tie it to a number in front (`consisting of`, a bracket,
a colon) or behind (`a total of`, `in all`).  Where only the place ties them (the row in the next sentence, a comma), the
number must be a slip of the pen away from the sum: in real text such a row comes to just beside a number hardly ever by
chance.  Two kinds that are everybody (passengers and crew, women and men) need no more than to stand next to it.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from consistency.extract.changes import alike, figure_of, plain
from consistency.extract.changes_after import SKIPPED
from consistency.extract.enumerated import part_of
from consistency.extract.residues import evened, exact_count
from consistency.extract.wholes import PEOPLE, Told, Whole, by_sentence
from consistency.text import Sentence
from consistency.values import Count, Money, Percentage, Quantity
from consistency.values.slips import slip

_JOINT = re.compile(r"(?:[^.;:()\n\d]|\([^()]*\)){0,80}?(?:,|;| and| plus| while| with)[^.;:()\n\d]{0,30}\Z")
_LAST = re.compile(r"\b(?:and|while|plus|with)\b|;")
_NO_PART = re.compile(
    r"\b(?:than|from|compared|up|down|per|each|every|apiece|after|before|aged|instead|last year|earlier|previous\w*|versus|against|to|or|"
    r"including|include[sd]?|of which|of whom|more|respectively|not counting|excluding|between|total|sum|altogether|"
    r"consist\w*|made up|compris\w+|composed|namely)\b"
)
_IN_ALL = re.compile(
    r"\b(?:for|making|is|was|giving|with|or) (?:an? |the )?(?:[a-z-]+ )?(?:total|sum)(?: [a-z]+)? of (?:about |some )?\Z"
)
_IN_ALL_BEHIND = re.compile(r"[^.,;:()\d]{0,25}\b(?:in total|in all|altogether|combined)\b")
_RUNNING = re.compile(r"\b(?:after|bring\w*|tak(?:e|es|ing)|since|so far this|now)\b")
_MADE = re.compile(
    r"[^.;,:()\d]{0,60}(?: ?\(| ?:| [–—-]| --?|,? (?:consist(?:s|ed|ing) of|made up of|compris(?:es|ed|ing)|composed of|namely|that is,?|i\.e\.)) ?"
    r"(?:[a-z]+ ){0,3}"
)
_OF_IT = re.compile(r"[^.;:()\d]{0,60}(?:,? \(?(?:including|of (?:which|whom)|among them)) (?:[a-z]+ ){0,2}")
_COMMA = re.compile(r"[^.;:()\d]{0,60}, (?:with |and )?(?:[a-z]+ ){0,2}")
_ONE_MORE = re.compile(r"(?:\A|, |\band )an? [a-z]")
_CLOSED = re.compile(r"[^.;:()\d]{0,40}\)")
_EVERYBODY = (
    frozenset(("passenger", "crew")), frozenset(("woman", "man")), frozenset(("girl", "boy")), frozenset(("adult", "child")),
    frozenset(("civilian", "soldier")), frozenset(("pupil", "teacher")), frozenset(("player", "coach")),
)  # fmt: skip
_CREW = re.compile(
    r"\A [a-z -]{0,15}?\b(crew|passenger|women|woman|men|man|girl|boy|adult|child|civilian|soldier|pupil|teacher|player|coach)"
)
_SINGLE = {"women": "woman", "men": "man"}
_MEDALS = frozenset(("gold", "silver", "bronze"))
_ALONE = (Decimal("0.75"), Decimal("1.35"))
_HARDLY = (Decimal("0.8"), Decimal("1.25"))
_NAMED = (Decimal("0.09"), Decimal(11))


def told_sums(group: Sequence[Told]) -> Iterator[Whole]:
    """The sums of an article that stand beside a row of their parts."""
    before: list[Told] = []
    for sentence, told in by_sentence(group):
        if len(told) > 1 and sentence.section not in SKIPPED:
            for first, last in _rows(sentence, told):
                yield from _row(sentence, told, first, last, before)
        before = told


def _rows(sentence: Sentence, told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """The first and the last of values that stand in a row, each run as long as it goes."""
    first = 0
    while first < len(told):
        last = first
        while last + 1 < len(told) and _joined(sentence, told[last], told[last + 1]):
            last += 1
        if last > first and _LAST.search(_gap(sentence, told[last - 1], told[last])):
            yield first, last
        first = last + 1


def _joined(sentence: Sentence, one: Told, two: Told) -> bool:
    same = isinstance(one.value, Count) if isinstance(two.value, Count) else alike(one, two)
    gap = _gap(sentence, one, two)
    return same and plain(one) and plain(two) and _JOINT.fullmatch(gap) is not None and not _NO_PART.search(gap.lower())


def _row(sentence: Sentence, told: Sequence[Told], first: int, last: int, before: Sequence[Told]) -> Iterator[Whole]:
    parts = told[first : last + 1]
    if frozenset(getattr(part.value, "of", "") for part in parts) < _MEDALS:
        return  # `twelve golds and nine silvers`: the bronzes are left out
    low = sentence.text.lower()
    tail = low[parts[-1].end - sentence.start :]
    if re.match(r"[^.;:,]{0,60}\b(?:each|apiece|per|respectively)\b", tail):
        return
    if (
        last + 1 < len(told)
        and _like(told[last + 1], parts)
        and not _RUNNING.search(gap := _gap(sentence, parts[-1], told[last + 1]).lower())
    ):
        total = told[last + 1]
        if _IN_ALL.search(gap) or (_LAST.search(gap) is None and _IN_ALL_BEHIND.match(low, total.end - sentence.start)):
            yield from _whole(total, parts, _NAMED, complete=True)
            return
    if first:
        total = told[first - 1]
        gap = _gap(sentence, total, parts[0])
        if _like(total, parts):
            yield from _behind(sentence, total, parts, gap, tail)
        return
    if len(parts) > 2 and _like(parts[0], parts[1:]) and _COMMA.fullmatch(_gap(sentence, parts[0], parts[1])):
        yield from _whole(parts[0], parts[1:], _ALONE, complete=True, near=True)
    yield from _next_to(sentence, parts, before)


def _behind(sentence: Sentence, total: Told, parts: Sequence[Told], gap: str, tail: str) -> Iterator[Whole]:
    row = sentence.text[parts[0].start - sentence.start : parts[-1].start - sentence.start].lower()
    if _MADE.fullmatch(gap.lower()):
        if "(" in gap and not _CLOSED.match(tail):
            return
        complete = not _ONE_MORE.search(gap[-20:].lower()) and not _ONE_MORE.search(row)
        yield from _whole(total, parts, _ALONE, complete=complete)
    elif _OF_IT.fullmatch(gap.lower()) and ";" not in row:
        yield from _whole(total, parts, _ALONE, complete=False)


def _next_to(sentence: Sentence, parts: Sequence[Told], before: Sequence[Told]) -> Iterator[Whole]:
    """The row in the sentence behind the one that tells the sum."""
    place = before[-1].sentence if before else None
    if place is None or sentence.index - place.index != 1:
        return
    like = [claim for claim in before if plain(claim) and _like(claim, parts)]
    kinds = frozenset(_kind(sentence, part) for part in parts)
    if (
        len(like) == 1
        and len(parts) == 2
        and kinds in _EVERYBODY
        and getattr(like[0].value, "of", "-") in PEOPLE | {""}
    ):
        yield from _whole(like[0], parts, _HARDLY, complete="crew" in kinds)
    like = [claim for claim in like if all(part_of(part, claim) for part in parts)]
    if len(like) == 1:
        yield from _whole(like[0], parts, _ALONE, complete=True, near=True)


def _kind(sentence: Sentence, part: Told) -> str:
    found = _CREW.match(sentence.text[part.end - sentence.start :])
    return _SINGLE.get(found[1], found[1]) if found is not None else ""


def _like(total: Told, parts: Sequence[Told]) -> bool:
    """Whether a value can be the sum of others by its kind and its size."""
    if isinstance(total.value, Percentage) or not plain(total) or figure_of(total).number < 5:
        return False
    same = isinstance(parts[0].value, Count) if isinstance(total.value, Count) else alike(total, parts[0])
    return same and all(figure_of(part).number < figure_of(total).number for part in parts)


def _whole(
    total: Told, parts: Sequence[Told], between: tuple[Decimal, Decimal], *, complete: bool, near: bool = False
) -> Iterator[Whole]:
    if isinstance(total.value, Money | Quantity):
        total, *parts = evened([total, *parts])
    added = sum((figure_of(part).number for part in parts), Decimal(0))
    if between[0] <= added / figure_of(total).number <= between[1] and (
        not near or slip(figure_of(total).number, added)
    ):
        yield Whole(exact_count(total), tuple(exact_count(part) for part in parts), complete, near=near)


def _gap(sentence: Sentence, one: Told, two: Told) -> str:
    return sentence.between(one.end, two.start)
