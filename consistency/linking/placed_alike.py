"""Whether two texts of one story tell the same of two places, in whatever words: each names the one and not the other."""

import re
from datetime import timedelta
from functools import lru_cache

from consistency.claims import Claim
from consistency.linking.contrasts import other_person
from consistency.linking.happenings import TEMPORAL
from consistency.linking.people import fold
from consistency.linking.place_words import WIDE
from consistency.linking.places_apart import SITES, apart, named_in
from consistency.linking.same_place import sure_apart
from consistency.linking.stories import alike, one_story
from consistency.prose.function_words import MONTHS
from consistency.prose.scene_words import LOCALITY, NAMED, SCENE, SORTS
from consistency.prose.slots import SIDES, Likeness, Slot, likeness, slot
from consistency.prose.tokens import tokenize
from consistency.prose.world import is_country
from consistency.text import ASIDE
from consistency.values import Place

ENOUGH, SURE = 0.65, 1.1
"""How alike two tellings must be, and how alike they are where months between two texts say nothing."""
LEAST = 2
"""How many words both must have."""
TIME = "time"
"""What stands behind `in` and is no place."""
VENUES = frozenset(("house", "hall"))
"""Sorts of which one occasion has several."""
LATER = timedelta(days=31)
"""Two texts further apart tell of two things."""
_NOTHING = Likeness(0.0, ())


def told_alike(first: Claim[Place], second: Claim[Place]) -> Likeness:
    """How much says that two places of two texts are told of one thing."""
    if first.sentence is None or second.sentence is None or first.section in ASIDE or second.section in ASIDE:
        return _NOTHING
    if not {first.attribute, second.attribute} <= {SCENE, NAMED}:
        return _NOTHING  # what happens at a place is read apart from the place itself
    one, two = _plain(first.value), _plain(second.value)
    sort = sort_of(first) if not {one.place.casefold(), two.place.casefold()} & SIDES else TIME
    if sort == TIME or sort != sort_of(second) or not apart(one, two) or _is_wide(one.place) != _is_wide(two.place):
        return _NOTHING
    if _known(one.place, second) or _known(two.place, first):
        return _NOTHING
    here, there = _slot(first), _slot(second)
    told = likeness(here, there) if here and there else _NOTHING
    if sort in VENUES and (here is None or there is None or here.head != there.head):
        return _NOTHING  # they play at one inn and sleep at another
    if told.score < ENOUGH or len(told.words) < LEAST or first.topic is None or second.topic is None:
        return _NOTHING
    near = not (first.published and second.published) or abs(first.published - second.published) <= LATER
    sure = told.score >= SURE
    if not sure and not (near and (sort not in (LOCALITY, "region") or sure_apart(first, second))):
        return _NOTHING
    if alike(first.topic, second.topic) < one_story(sure, near):
        return _NOTHING
    return _NOTHING if other_person(first.sentence.text, second.sentence.text) else told


def sort_of(claim: Claim[Place]) -> str:
    """What sort of place a claim tells: a country, a street, or else a locality."""
    place = claim.value.place
    words = place.casefold().split()
    if owner(words[0]) in MONTHS or fold(owner(words[0])) in TEMPORAL:
        return TIME
    if claim.attribute in (SCENE, NAMED):
        kind = claim.subject
        return kind if kind != LOCALITY or claim.said == place else f"{kind} {claim.value.event}"
    return "country" if is_country(place) else SORTS.get(words[-1], LOCALITY)


def _plain(value: Place) -> Place:
    """A place without the words for a part of it: `north Lund`, `West Lund`, `downtown Lund`."""
    words = value.place.split()
    while len(words) > 1 and (words[0].islower() or words[0].casefold() in SIDES):
        words.pop(0)
    return Place(value.event, " ".join(words), value.country)


def _is_wide(place: str) -> bool:
    return not WIDE.isdisjoint(place.casefold().split())


def owner(word: str) -> str:
    """A word without the mark of whose something is."""
    return word.removesuffix("'s").removesuffix("’s")


def _known(place: str, other: Claim[Place]) -> bool:
    """Whether a claim's text is known to name a place."""
    story = (*other.topic.about, *other.topic.story) if other.topic else ()
    return named_in(place, other) or any(
        word in story for word in fold(place).split() if word not in SITES and word not in SORTS
    )


def _slot(claim: Claim[Place]) -> Slot | None:
    assert claim.sentence is not None
    at = claim.start - claim.sentence.start
    if claim.attribute not in (SCENE, NAMED):
        at += max(0, claim.said.rfind(claim.value.place))
    end = claim.end - claim.sentence.start
    around = claim.sentence.text[max(0, at - 30) : end + 30]
    if _CROSSING.search(around) or _LONGER.match(claim.sentence.text, end):
        return None
    return _read(claim.sentence.text, at, end)


_CROSSING = re.compile(
    r"\b(?:[Ii]ntersection|[Cc]orner|between)\b|\b(?:and|at|near) [^\W\d_a-z][\w .]*? (?:[Ss]treets?|[Aa]venues?|[Rr]oads?|St|Ave|Rd)\b"
)
"""Words of two streets that cross."""
_LONGER = re.compile(r" (?:\d|[^\W\d_a-z](?:[\w’'-]*[a-z]|\b))|-[^\W\d_]|\. [^\W\d_a-z]")
"""What follows a name that is part of a longer one."""


@lru_cache(maxsize=4096)
def _read(text: str, start: int, end: int) -> Slot | None:
    tokens = tokenize(text, 0)
    inside = [at for at, token in enumerate(tokens) if token.end > start and token.start < end]
    return slot(tokens, inside[0], inside[-1]) if inside else None
