"""Who came after whom in an office, where a text gives the days on which one ended and the other began."""

from collections.abc import Sequence
from datetime import timedelta

from consistency.claims import Claim
from consistency.values import Office, Value

GAP = timedelta(days=45)
"""How long an office may stand empty between two holders."""


def in_turn(claims: Sequence[Claim[Value]]) -> list[Claim[Value]]:
    """The claims, each of two holders of one office in turn with the name of the other: `(after Eva Hult)`."""
    told = {id(claim): claim.attribute for claim in claims}
    terms = [(claim, claim.value) for claim in claims if isinstance(claim.value, Office)]
    for earlier, ended in terms:
        if ended.holds_to is None:
            continue
        for later, begun in terms:
            if (
                begun.holds_from is not None
                and begun.office == ended.office
                and begun.person != ended.person
                and (begun.organisation, begun.country) == (ended.organisation, ended.country)
                and ended.holds_to <= begun.holds_from + timedelta(days=1)
                and begun.holds_from - ended.holds_to <= GAP
            ):
                told[id(later)] = f"{later.attribute} (after {ended.person})"
                told[id(earlier)] = f"{earlier.attribute} (before {begun.person})"
    return [claim.with_(attribute=told[id(claim)]) if told[id(claim)] != claim.attribute else claim for claim in claims]
