"""Values that a sentence tells in parts: `three years and six months`, `eight women and three men died`.

A part alone is not what the words say, so that a headline is held against the whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from consistency.claims import Claim, Topic
from consistency.linking.evidence import figure_of
from consistency.linking.fates import PEOPLE
from consistency.values import Bound, Count, Duration, Figure, Percentage, Value

AnyClaim = Claim[Value]
SMALLER = {("year", "month"): 12, ("month", "day"): 30, ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60}
"""How many of the second unit make one of the first."""
_AND = re.compile(r"(?:,? and |, | )\Z")
_THINGS_AND = re.compile(r" [\w-]+(?: [\w-]+)?(?:,| and|, and) \Z")
_OF_WHOLE = re.compile(r"\b[Oo]f (?:the|its|their|his|her|our|all) (?:\w+ )?\Z")


@dataclass(frozen=True, slots=True)
class Told:
    """A value as a text tells it, and the claims that together tell it; ``topic`` is what it is of."""

    claims: tuple[AnyClaim, ...]
    value: Value
    topic: Topic

    @property
    def main(self) -> AnyClaim:
        return self.claims[0]


def tellings(claims: Sequence[AnyClaim]) -> list[Told]:
    """The values of a text in text order: those told in parts as wholes, with the parts of counts beside them."""
    found: list[Told] = []
    taken: set[int] = set()
    for at, (one, two) in enumerate(pairwise(claims)):
        whole = _length(one, two) if at not in taken else None
        if whole:
            found.append(whole)
            taken |= {at, at + 1}
            continue
        found += filter(None, (_people(one, two), _share(one, two)))
    found += [Told((c,), c.value, c.topic) for at, c in enumerate(claims) if c.topic and at not in taken]
    return sorted(found, key=lambda told: (told.main.start, -len(told.claims)))


def _length(one: AnyClaim, two: AnyClaim) -> Told | None:
    """`three years and six months`."""
    a, b = one.value, two.value
    if not isinstance(a, Duration) or not isinstance(b, Duration) or a.age or b.age or one.topic is None:
        return None
    parts = SMALLER.get((a.unit, b.unit))
    if not parts or not _AND.fullmatch(_between(one, two)) or a.figure.upper or b.figure.upper:
        return None
    whole = Figure(a.figure.number + round(b.figure.number / parts, 2), bound=a.figure.bound)
    return Told((one, two), Duration(whole, a.unit), one.topic)


def _people(one: AnyClaim, two: AnyClaim) -> Told | None:
    """`eight women and three men died`: eleven people."""
    a, b = one.value, two.value
    if not isinstance(a, Count) or not isinstance(b, Count) or not one.topic or not two.topic:
        return None
    if not {a.of, b.of} <= PEOPLE or not _THINGS_AND.fullmatch(_between(one, two)):
        return None
    fates = {one.topic.fate, two.topic.fate} - {""}
    if len(fates) > 1 or a.figure.bound is not Bound.EXACT or b.figure.bound is not Bound.EXACT:
        return None
    topic = replace(one.topic, head="person", fate=next(iter(fates), ""), scope=())
    return Told((one, two), Count(Figure(a.figure.number + b.figure.number), "person"), topic)


def _share(one: AnyClaim, two: AnyClaim) -> Told | None:
    """`of its 880 offices it will close 220`: a quarter."""
    a, b = figure_of(one.value), figure_of(two.value)
    if not isinstance(one.value, Count) or not isinstance(two.value, Count) or not a or not b or not one.topic:
        return None
    if one.sentence != two.sentence or one.sentence is None or not a.number or b.number > a.number:
        return None
    if two.value.of and two.value.of != one.value.of:
        return None
    if not _OF_WHOLE.search(one.sentence.text[: one.start - one.sentence.start]):
        return None
    share = Figure(Decimal(100) * b.number / a.number, step=Decimal(1))
    return Told((two, one), Percentage(share), one.topic)


def _between(one: AnyClaim, two: AnyClaim) -> str:
    """The words between two claims of one sentence."""
    if one.sentence is None or one.sentence != two.sentence:
        return ";"
    return one.sentence.text[one.end - one.sentence.start : two.start - one.sentence.start]
