"""Same, different or unsure: whether two claims are values of one thing, with the evidence."""

from dataclasses import dataclass
from enum import StrEnum

from consistency.claims import Claim
from consistency.values import Value


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Link:
    """A verdict with the evidence for and against it, strongest first."""

    verdict: Verdict
    same: tuple[str, ...] = ()
    different: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "; ".join(self.same)


def judge(first: Claim[Value], second: Claim[Value]) -> Link:
    """Whether two claims of one kind are values of the same thing."""
    if first.attribute and first.attribute == second.attribute:
        return Link(Verdict.SAME, (f"both are {first.attribute}",))
    return Link(Verdict.UNSURE)
