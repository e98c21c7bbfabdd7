"""Same, different or unsure: whether two claims are values of one thing, with the evidence."""

import math
from dataclasses import dataclass
from enum import StrEnum

from consistency.claims import Claim
from consistency.linking.evidence import evidence
from consistency.linking.weights import SAME, UNSURE, WEIGHTS
from consistency.values import Value


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Link:
    """A verdict with the evidence for and against it, strongest first.

    ``score`` is the logarithm of the odds that the two claims speak of one thing.
    """

    verdict: Verdict
    same: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    score: float = 0.0

    def __str__(self) -> str:
        return ", ".join(self.same)


def judge(first: Claim[Value], second: Claim[Value]) -> Link:
    """Whether two claims of one kind are values of the same thing."""
    if first.topic is None or second.topic is None:
        return _by_attribute(first, second)
    parts = {name: WEIGHTS.get(name, 0.0) * worth for name, worth in evidence(first, second).items()}
    score = WEIGHTS["start"] + math.fsum(parts.values())
    ranked = sorted(parts, key=lambda name: (-abs(parts[name]), name))
    verdict = Verdict.SAME if score >= SAME else Verdict.UNSURE if score >= UNSURE else Verdict.DIFFERENT
    return Link(
        verdict,
        tuple(name for name in ranked if parts[name] > 0.1),
        tuple(name for name in ranked if parts[name] < -0.1),
        round(score, 3),
    )


def _by_attribute(first: Claim[Value], second: Claim[Value]) -> Link:
    """Claims of other extractors have no topic: what they call subject and attribute decides."""
    if not first.attribute or not second.attribute:
        return Link(Verdict.UNSURE)
    mine, yours = ((c.subject.casefold(), c.attribute.casefold()) for c in (first, second))
    if mine == yours:
        return Link(Verdict.SAME, (f"both are {first.attribute}",), (), SAME)
    return Link(Verdict.DIFFERENT)
