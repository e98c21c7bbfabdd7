"""Whether one thing that its text tells to be at two places is one: no words of another, of a way, of another time near by."""

import re
from collections.abc import Sequence

from consistency.claims import Claim
from consistency.linking.contrasts import other_person
from consistency.linking.place_words import AGAIN, FAMILY, WIDE
from consistency.linking.places_apart import apart, named_in
from consistency.linking.same_place import sure_apart
from consistency.prose.scene_words import FLOOR, LOCALITY, WHERE
from consistency.values import Place

NEAR, BEHIND = 50, 30
"""So many characters before and behind a place may make it one of several."""
PLAIN = (LOCALITY, "country", "street", "hall", "water")
"""Sorts of which a place has a name of words; others have a number."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_MORE = re.compile(
    r"\b(?:last (?:week|month|year|time|season)|former\w*|old|new|first|second|also|not|instead|never|would|could|online|video|"
    r"called off|cancell?ed|postponed|follows?|followed|more|less|fewer|larger|smaller|bigger|contrast|unlike|own|press|home|away|"
    r"live from|by phone|satellite|virtual\w*|broadcast\w*|other|between|from .{1,30} to)\b",
    re.IGNORECASE,
)


def of_one_thing(group: Sequence[Claim[Place]]) -> list[tuple[Claim[Place], Claim[Place], str]]:
    """The pairs of places of one thing, with why they are of one."""
    pairs: dict[str, list[Claim[Place]]] = {}
    for claim in group:
        if claim.attribute == WHERE:
            pairs.setdefault(claim.subject, []).append(claim)
    found = []
    for claims in pairs.values():
        if len(claims) < 2:
            continue
        first, second = claims[0], claims[-1]
        if not _two_places(first, second) or any(map(_one_of_several, (first, second))) or _other_time(first, second):
            continue
        if first.sentence and second.sentence and other_person(first.sentence.text, second.sentence.text):
            continue
        head = first.topic.head if first.topic else ""
        found.append((first, second, head))
    return found


def _two_places(first: Claim[Place], second: Claim[Place]) -> bool:
    sort = first.topic.scope[0] if first.topic else ""
    if named_in(first.value.place, second) or named_in(second.value.place, first):
        return False
    if sort not in PLAIN:
        return first.value.place.casefold() != second.value.place.casefold()
    if not apart(first.value, second.value):
        return False
    return sort != LOCALITY or sure_apart(first, second)


def _one_of_several(claim: Claim[Place]) -> bool:
    assert claim.sentence is not None
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    near = claim.sentence.text[max(0, start - NEAR) : end + BEHIND]
    if set(claim.value.place.casefold().split()) & WIDE and claim.topic and claim.topic.scope[0] not in (FLOOR,):
        return True
    return AGAIN.search(near) is not None or _MORE.search(near) is not None or FAMILY.search(near) is not None


def _other_time(first: Claim[Place], second: Claim[Place]) -> bool:
    loose = second.topic is not None and second.topic.scope[1] == "loose"
    days = [
        set(map(str.casefold, _DAY.findall(claim.sentence.text))) if claim.sentence else set()
        for claim in (first, second)
    ]
    if days[0] and days[1] and days[0].isdisjoint(days[1]) and not loose:
        return True
    years = [set(_YEAR.findall(claim.sentence.text)) if claim.sentence else set() for claim in (first, second)]
    return bool(years[0] and years[1] and years[0].isdisjoint(years[1]))
