"""Whether two places are two: neither can lie in the other, as far as their names and the gazetteer tell."""

from consistency.claims import Claim
from consistency.linking.people import fold
from consistency.prose.world import is_country
from consistency.values import Place

SITES = set(
    "port arena stadium airport district city town harbour station square school park hall site area hospital clinic court street road "
    "lane river lake church bridge hotel highway hwy interstate route rte exit avenue ave boulevard blvd drive dr lot st rd".split()
)
"""Sorts of places, which say nothing of which place it is."""
WIDE = {"world", "europe", "africa", "asia", "america", "west", "east", "north", "south"}


def apart(a: Place, b: Place) -> bool:
    """Whether neither of two places can lie in the other, as far as is known."""
    x, y = (set(fold(place).split()) - SITES - {"of", "the"} for place in (a.place, b.place))
    if not x or not y or x & y or (x | y) & WIDE:
        return False
    countries = is_country(a.place), is_country(b.place)
    if a.country and b.country and a.country != b.country:
        return True
    if any(countries):
        return all(countries)
    return True


def named_in(place: str, claim: Claim[Place]) -> bool:
    """Whether the sentence of a claim names a place."""
    words = [word for word in place.split() if word.casefold() not in SITES]
    return claim.sentence is not None and (words or place.split())[-1] in claim.sentence.text
