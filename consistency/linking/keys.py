"""The keys under which claims meet: stable strings, the same in memory, in an archive and on a cluster.

Numbers meet by dimension and a word of what they are of: the head, its concepts, its modifiers, so that
`aid package` and `support package` share a key.  Inside one article all values of a dimension meet, by the
article's own key.
"""

from functools import lru_cache
from typing import cast

from consistency.claims import Claim, Topic
from consistency.linking import swapped
from consistency.linking.callings import of_calling
from consistency.linking.casualties import FATES
from consistency.linking.counted_rows import whole_row
from consistency.linking.deeds import of_action, of_words
from consistency.linking.evidence import rarity
from consistency.linking.misspelled import of_thing
from consistency.linking.one_body import of_body
from consistency.linking.people import name_parts, of_name, of_office, of_place
from consistency.linking.posts_across import of_story
from consistency.linking.same_place import place_deeds
from consistency.prose.scene_words import NAMED, SCENE, WHERE
from consistency.values import (
    Action,
    Count,
    Date,
    Duration,
    Listing,
    Money,
    Name,
    Office,
    Outcome,
    Percentage,
    Place,
    Quantity,
    Quotation,
    Ratio,
    Value,
)

SORTS = {
    unit: units.split()[0]
    for units in (
        "meter foot yard", "kilometer mile", "centimeter inch", "hectare acre square_kilometer square_mile", "kilogram pound stone",
        "liter gallon", "celsius fahrenheit", "kilometer_per_hour mile_per_hour",
    )
    for unit in units.split()
}  # fmt: skip
"""Units in which one measure is told to readers of two countries meet under the first of them."""
STORY, COMMON = 12, 0.4
"""By how many of the words that an article is about its casualties meet others', and how rare they must be."""
PLACED = 10
"""By how many of the words near it a place meets others."""
TOLD = 6
"""By how many of the words of its story any place meets others'."""
SCENES = 16
"""By how many of the words of its story a street, a port or an inn meets others."""
VERSION = 15
"""Changes when the same claim gets other keys, so that an archive knows that its index is old."""


@lru_cache(maxsize=512)
def keys(claim: Claim[Value]) -> tuple[str, ...]:
    """The keys of a claim, sorted; only claims that share one are ever compared."""
    match claim.value:
        case Office():
            found = of_office(claim.value, claim.article, claim.attribute) | of_story(claim, claim.value)
        case Action():
            found = of_action(claim.value, claim)
        case Name(name=name):
            named = cast("Claim[Name]", claim)
            found = of_name(name) | of_calling(name, claim.attribute) | of_body(named) | of_thing(named)
        case Quotation(words=words):
            found = of_words(words)
        case Place():
            found = of_place(claim) | _of_place_deeds(claim)
        case Ratio():
            found = _of_ratio(claim)
        case Outcome(question=question):
            found = {f"outcome:{question}:{word}" for word in (f"in:{claim.article}", *_pinning(claim))}
        case Money() | Quantity() | Count() | Percentage() | Duration() | Date():
            found = _of_numbers(claim, _dimension(claim.value))
        case Listing() if claim.topic is not None and whole_row(claim):
            found = {f"listing:{claim.article}", *(f"count:{word}" for word in _story(claim.topic))}
        case _:
            found = {f"{claim.kind}:{claim.article}"}
    return tuple(sorted(found))


def _of_numbers(claim: Claim[Value], dimension: str) -> set[str]:
    topic = claim.topic
    if topic is None:
        return {f"{dimension}:{claim.subject.casefold()}:{claim.attribute.casefold()}"}
    found = {f"{dimension}:in:{claim.article}"}
    if isinstance(claim.value, Duration) and claim.value.age:
        return found | {f"age:{surname}" for surname in name_parts(claim.subject)[-1:]}
    names = _rarest_names(topic)
    if isinstance(claim.value, Count) and topic.fate in FATES:  # reports of one event share little else
        found |= {f"{topic.fate}:{word}" for word in {*names, *_story(topic)} if rarity(word) > COMMON}
    things = {topic.head} | (set(claim.attribute.split()[-1:]) if isinstance(claim.value, Date) else set())
    found |= {f"{dimension}:{name}" for name in names}
    found |= {f"{dimension}:{key}" for key in swapped.keys(claim)}
    return found | {f"{dimension}:{word}:{name}" for word in things if word for name in names}


def _of_place_deeds(claim: Claim[Value]) -> set[str]:
    """A place by its article, and by what happened there with the rarest words near by."""
    topic = claim.topic
    if topic is None or topic.head == "seat" or claim.attribute in ("site", WHERE):
        return set()
    if claim.attribute in (SCENE, NAMED):  # only those that are of a sort of their own meet others', by their story
        own = isinstance(claim.value, Place) and bool(claim.value.event)
        return _told(claim) | {
            f"scene:{claim.subject}:{word}" for word in ((topic.story[:SCENES] or _story(topic)) if own else ())
        }
    found = {f"place:in:{claim.article}"}
    words = {word for word, _ in topic.terms if word.isalpha()} | set(topic.about)
    rare = sorted(words, key=lambda word: (-rarity(word), word))[:PLACED]
    return found | {f"place:{deed}:{word}" for deed in place_deeds(cast("Claim[Place]", claim)) for word in rare}


def _told(claim: Claim[Value]) -> set[str]:
    """A mention of a place by the most telling words of its story, whatever is told of it."""
    return {f"told:{word}" for word in claim.topic.story[:TOLD]} if claim.topic is not None else set()


def _of_ratio(claim: Claim[Value]) -> set[str]:
    """A ratio by what pins it to one story; what changed is told in too many ways to be a key."""
    names = _rarest_names(claim.topic) if claim.topic is not None else ()
    found = {f"ratio:in:{claim.article}"}
    return found | {f"ratio:{name}" for name in names}


def _pinning(claim: Claim[Value]) -> tuple[str, ...]:
    """The rarest words that a claim and its article are about, which pin how something came out to one story."""
    words = {
        word for word in (*(claim.topic.about if claim.topic else ()), *claim.subject.split()) if rarity(word) > COMMON
    }
    return tuple(sorted(words, key=lambda word: (-rarity(word), word))[:PLACED])


def _rarest_names(topic: Topic) -> tuple[str, ...]:
    """The words that pin the claim to one story: names near by and those that its article is about."""
    near = [name for name, _ in sorted(topic.names, key=lambda pair: (-pair[1], pair[0]))[:4]]
    return tuple(dict.fromkeys((*near, *_story(topic))))


def _story(topic: Topic) -> tuple[str, ...]:
    """The most telling words of the whole article, or of its headline and lead where it has no others."""
    return topic.story[:STORY] or _rarest(topic.about[:16])


@lru_cache(maxsize=4096)
def _rarest(about: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(about, key=lambda word: (-rarity(word), word))[:6])


def _dimension(value: Value) -> str:
    match value:
        case Quantity(unit=unit):
            return f"quantity:{SORTS.get(unit, unit)}"
        case Duration():
            return "duration"
        case Money():
            return "money"
        case Count():
            return "count"
        case Percentage(points=points):
            return "points" if points else "percentage"
        case _:
            return "date"
