"""What a revision of an article changed in what it claims."""

from collections import Counter
from collections.abc import Iterator, Sequence

from consistency.claims import Claim
from consistency.values import Value


def changes(before: Sequence[Claim[Value]], after: Sequence[Claim[Value]]) -> Iterator[str]:
    """One line for each claim that went (-), came (+) or has another value (~), in text order.

    A claim that only moved, or that is worded otherwise with the same value, is no change.
    """
    gone, come = _without(before, after), _without(after, before)
    for old in gone:
        new = next((claim for claim in come if _thing(claim) == _thing(old) and old.attribute), None)
        if new is None:
            yield f"- {_told(old)}"
        else:
            come.remove(new)
            yield f"~ {_told(old)} -> `{new.said}` ({new.value})"
    for new in come:
        yield f"+ {_told(new)}"


def _without(claims: Sequence[Claim[Value]], others: Sequence[Claim[Value]]) -> list[Claim[Value]]:
    """The claims that the others do not make, each as often as it is made."""
    there = Counter(_statement(claim) for claim in others)
    left = []
    for claim in claims:
        statement = _statement(claim)
        if there[statement]:
            there[statement] -= 1
        else:
            left.append(claim)
    return left


def _statement(claim: Claim[Value]) -> tuple[str, ...]:
    return (*_thing(claim), str(claim.value), str(claim.holds))


def _thing(claim: Claim[Value]) -> tuple[str, str, str]:
    return (claim.kind, claim.subject, claim.attribute)


def _told(claim: Claim[Value]) -> str:
    what = " ".join(part for part in (claim.subject, claim.attribute) if part)
    return f"`{claim.said}` ({claim.value})" + (f", {what}" if what else "")
