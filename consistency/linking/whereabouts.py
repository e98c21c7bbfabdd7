"""Whether one thing that its text tells to be at two places is one: no words of another, of a way, of another time near by."""

import re
from collections.abc import Sequence

from consistency.claims import Claim
from consistency.linking.contrasts import other_person
from consistency.linking.place_words import AGAIN, FAMILY, WIDE
from consistency.linking.places_apart import SITES, apart, named_in
from consistency.linking.same_place import sure_apart
from consistency.prose.scene_words import FLOOR, LOCALITY, SORTS, WHERE
from consistency.values import Place

NEAR, BEHIND = 50, 30
"""So many characters before and behind a place may make it one of several."""
NAMED_IN_FULL = ("street", "hall")
PLAIN = (LOCALITY, "country", "water", "site")
"""Sorts of which a place has a name of words; others have a number."""
GENERIC = frozenset("town village city parish church guild concert sports dance".split())
"""What stands before the sort of a house that every town has once."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_WHICH = re.compile(r"\b(?:new|old|former\w*|temporary|future|present|current)\b")
"""Words that tell which of two things of a sort is meant, where one mention has them and the other has not."""
_MORE = re.compile(
    r"\b(?:last (?:week|month|year|time|season)|first|second|also|not|instead|never|would|could|online|video|"
    r"called off|cancell?ed|postponed|follows?|followed|more|less|fewer|larger|smaller|bigger|contrast|unlike|own|press (?:conference|briefing)|(?:home|away) (?:match|game|leg|tie|side|win|defeat)|"
    r"live from|by phone|satellite|virtual\w*|broadcast\w*|screens?|television|other|between|from [^\W\d]\w+ to)\b",
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
        texts = [_around(claim) for claim in (first, second)]
        if set(_WHICH.findall(texts[0])) != set(_WHICH.findall(texts[1])):
            continue
        if any(
            claim.topic is not None and claim.topic.scope[1] == "deed" and FAMILY.search(_before(claim))
            for claim in (first, second)
        ):
            continue
        if first.sentence and second.sentence and other_person(first.sentence.text, second.sentence.text):
            continue
        head = first.topic.head if first.topic else ""
        found.append((first, second, head))
    return found


def _two_places(first: Claim[Place], second: Claim[Place]) -> bool:
    sort = first.topic.scope[0] if first.topic else ""
    if sort in NAMED_IN_FULL:
        return _two_names(first, second)
    if named_in(first.value.place, second) or named_in(second.value.place, first):
        return False
    if sort not in PLAIN:
        return first.value.place.casefold() != second.value.place.casefold()
    if not apart(first.value, second.value):
        return False
    return sort != LOCALITY or sure_apart(first, second)


def _two_names(first: Claim[Place], second: Claim[Place]) -> bool:
    """Whether two streets or houses are two: neither is the other in short, nor may `the library` be within a house with a name."""
    one, two = first.value.place, second.value.place
    a, b = ({word.casefold() for word in place.split()} - {"the", "of"} for place in (one, two))
    if a <= b or b <= a or (a & b) - SITES - SORTS.keys():
        return False
    if one.islower() is not two.islower() and not (a | b) - SITES - SORTS.keys() <= GENERIC:
        return False
    texts = [claim.sentence.text.casefold() if claim.sentence else "" for claim in (first, second)]
    return one.casefold() not in texts[1] and two.casefold() not in texts[0]


def _one_of_several(claim: Claim[Place]) -> bool:
    assert claim.sentence is not None
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    text = claim.sentence.text
    at = text.find(claim.value.place, max(0, start))
    near = text[max(0, start - NEAR) : at] + text[at + len(claim.value.place) : end + BEHIND]
    if set(claim.value.place.casefold().split()) & WIDE and claim.topic and claim.topic.scope[0] not in (FLOOR,):
        return True
    return AGAIN.search(near) is not None or _MORE.search(near) is not None


def _around(claim: Claim[Place]) -> str:
    assert claim.sentence is not None
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    return claim.sentence.text[max(0, start - BEHIND) : end + BEHIND].casefold()


def _before(claim: Claim[Place]) -> str:
    assert claim.sentence is not None
    start = claim.end - claim.sentence.start
    return claim.sentence.text[max(0, start - 2 * NEAR) : start]


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
