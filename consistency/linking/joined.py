"""Counts that a sentence tells in parts: `eight women and three men died`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from consistency.claims import Claim, Topic
from consistency.linking.fates import PEOPLE
from consistency.values import Bound, Count, Figure, Value

AnyClaim = Claim[Value]
_THINGS_AND = re.compile(r" [\w-]+(?: [\w-]+)?(?:,| and|, and) \Z")


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
    """The values of a text in text order, with the wholes of those told in parts."""
    found = [told for one, two in pairwise(claims) if (told := _people(one, two))]
    found += [Told((claim,), claim.value, claim.topic) for claim in claims if claim.topic]
    return sorted(found, key=lambda told: (told.main.start, -len(told.claims)))


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
    topic = one.topic.with_(head="person", fate=next(iter(fates), ""), scope=())
    return Told((one, two), Count(Figure(a.figure.number + b.figure.number), "person"), topic)


def _between(one: AnyClaim, two: AnyClaim) -> str:
    """The words between two claims of one sentence."""
    if one.sentence is None or one.sentence != two.sentence:
        return ";"
    return one.sentence.between(one.end, two.start)
