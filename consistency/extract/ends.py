"""The two values that a change leads between, where they stand in other sentences than the change.

`A third fewer passengers last year` ... `8.1 million passengers in 2024` ... `in 2023, 9.6 million`: found by what is
counted, by the years that the change joins, and by there being no other value that would fit.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.change_words import WAYS
from consistency.extract.changes import OTHER_BASIS, Pair, Told, alike, figure_of
from consistency.values import Bound, Count, Date, Figure, Money, Percentage, Quantity, Ratio

PEOPLE = frozenset(
    "person people passenger visitor guest traveller customer user resident inhabitant worker employee patient pupil student".split()
)
_NUMBERS = (Money, Count, Quantity, Percentage)
_LED_TO = re.compile(
    r" ?(?:[a-z]+ ){0,3}to (?:about |around |some |just |roughly |nearly |almost |only |an? |the |over |more than |a record )*"
)
_NOW = re.compile(r"\b(?:now|today|currently|nowadays|at present|this year)\b", re.IGNORECASE)
_ONE_IN = re.compile(r"(?:one|two|three|\d+) (?:in|out of) (?:every )?\w+\Z", re.IGNORECASE)
_FEWEST, _MOST = Decimal("0.2"), Decimal(5)
"""How many times as much one end may be as the other, to be taken for the other end of a change."""
_GENERAL = frozenset("year month week number figure percent cent increase rise fall say last first".split())


def ends_of(change: Claim[Ratio], group: Sequence[Claim[Any]]) -> Iterator[Pair]:
    """The pair of ends of a change that is told by its size, if the article gives exactly one."""
    told = [claim for claim in group if isinstance(claim.value, _NUMBERS) and _usable(claim)]
    if not change.attribute and not change.subject:
        yield from _pointed_at(change, told)
        return
    if change.value.base not in ("year", ""):
        return
    newer = _newer(change, told)
    if newer is None:
        return
    year = _year(newer.when) or _year(change.when)
    if year is None:
        return
    older = [
        claim for claim in told if _year(claim.when) == year - 1 and _same_kind(claim, newer) and _apart(claim, change)
    ]
    fitting = [claim for claim in older if _of(claim, change)] or [
        claim for claim in older if _comparable(claim, newer) and _in_words_of(claim, change)
    ]
    if fitting and len({figure_of(claim).number for claim in fitting}) == 1:
        yield Pair(fitting[0], newer)


def exact(claim: Told) -> Told:
    """The value as meant: `one in three` is a third, not some share that rounds to it."""
    if isinstance(claim.value, Percentage) and _ONE_IN.match(claim.said):
        figure = claim.value.figure
        value = Percentage(Figure(figure.number, None, figure.bound, figure.number / 50))
        return claim.with_(value=value)
    return claim


def _newer(change: Claim[Ratio], told: Sequence[Told]) -> Told | None:
    """The value that the change led to: named with it (`rose 18% to 236 million`), or told of the same year."""
    sentence = change.sentence
    if sentence is None:
        return None
    for claim in told:
        if claim.sentence is not None and claim.sentence.index == sentence.index and claim.start >= change.end:
            between = sentence.between(change.end, claim.start).lower()
            if _LED_TO.fullmatch(between) and not isinstance(claim.value, Percentage):
                return claim
    year = _year(change.when)
    found = [
        claim
        for claim in told
        if year is not None and _year(claim.when) == year and _apart(claim, change) and _of(claim, change)
    ]
    return found[0] if found and len({figure_of(claim).number for claim in found}) == 1 else None


def _pointed_at(change: Claim[Ratio], told: Sequence[Told]) -> Iterator[Pair]:
    """`We have halved the figure`: the one value of before and the one of now, of a kind, that the text gave."""
    if change.published is None or not change.value.base:
        return
    before = [claim for claim in told if claim.end <= change.start and _apart(claim, change)]
    old = [claim for claim in before if (year := _year(claim.when)) is not None and year < change.published.year]
    new = [claim for claim in before if claim.sentence is not None and _NOW.search(claim.sentence.text)]
    pairs = [
        (one, two)
        for one in old
        for two in new
        if one is not two and _same_kind(one, two) and bool(_ONE_IN.match(one.said)) == bool(_ONE_IN.match(two.said))
    ]
    if len(pairs) == 1 and sum(_same_kind(claim, pairs[0][0]) for claim in before) == 2:
        yield Pair(*pairs[0])


def _usable(claim: Claim[Any]) -> bool:
    figure = claim.value.figure
    if claim.mood in (Mood.PLANNED, Mood.CONDITIONAL) or not claim.holds or figure.upper is not None:
        return False
    sentence = claim.sentence
    if sentence is None or figure.bound is Bound.AT_MOST or OTHER_BASIS.search(sentence.text.lower()):
        return False
    before = sentence.text[max(0, claim.start - sentence.start - 24) : claim.start - sentence.start].lower()
    return not (isinstance(claim.value, Percentage) and any(word in WAYS for word in before.split()[-3:]))


def _apart(claim: Told, change: Claim[Ratio]) -> bool:
    """Whether a value stands in another sentence than the change."""
    return claim.sentence is not None and change.sentence is not None and claim.sentence.index != change.sentence.index


def _same_kind(one: Told, two: Told) -> bool:
    if isinstance(one.value, Count) and isinstance(two.value, Count):
        return alike(one, two) or {one.value.of, two.value.of} <= PEOPLE
    return alike(one, two)


def _comparable(one: Told, two: Told) -> bool:
    few, many = figure_of(one).number, figure_of(two).number
    return few > 0 and _FEWEST <= many / few <= _MOST and many >= 100


def _of(claim: Told, change: Claim[Ratio]) -> bool:
    """Whether a value is of what changed, as its own words say."""
    topic = claim.topic
    if topic is None or not topic.head:
        return False
    words = set(change.attribute.split())
    own = {topic.head, *topic.modifiers}
    return topic.head in words and (words <= own or (len(words & own) >= 2) or own <= words)


def _in_words_of(claim: Told, change: Claim[Ratio]) -> bool:
    """Whether a value that names nothing itself stands in the words of the change: `the figure was 2.5 million`."""
    topic, other = claim.topic, change.topic
    if topic is None or other is None:
        return False
    if topic.head and topic.head not in PEOPLE:
        return False
    shared = {word for word, _ in topic.terms} & ({word for word, _ in other.terms} | set(change.attribute.split()))
    return bool(shared - _GENERAL)


def _year(when: Date | None) -> int | None:
    if when is None or when.precision != "year" or when.earliest is None:
        return None
    return when.earliest.year
