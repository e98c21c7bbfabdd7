"""Which country an office is of that is told without one: by the countries that its article names."""

import re

from consistency.claims import Claim
from consistency.linking.holding import base
from consistency.values import Office

_MANY = frozenset(("governor", "ambassador", "state secretary"))
"""Of these one country has many."""
_LANDS = re.compile(r" \(in ([A-Z ]+)\)")


def lands(claim: Claim[Office]) -> list[str]:
    """The countries that the article of an office names, the most frequent first."""
    found = _LANDS.search(claim.attribute)
    return found[1].split() if found else []


def of_one_land(first: Claim[Office], second: Claim[Office]) -> bool:
    """Whether two claims can only speak of one country's office: one article names no other country than the other's first."""
    if base(first.value.office) in _MANY or any("one of several" in claim.attribute for claim in (first, second)):
        return False
    ours, theirs = ([claim.value.country] if claim.value.country else lands(claim) for claim in (first, second))
    few, more = sorted((ours, theirs), key=len)
    return len(few) < 2 and (not few or not more or few[0] == more[0])
