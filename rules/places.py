"""One event, two places."""

import re
from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, pairs
from consistency.claims import Confidence
from consistency.findings import Severity
from consistency.linking.people import BRIEF, EVENTS, THINGS, fold
from consistency.prose.world import is_country
from consistency.text import Section
from consistency.values import Place

APART = 14  # days between two articles that may tell of one event
SHARED = 6  # words that two sentences of two articles must share, a name counting twice
SITES = set("port arena stadium airport district city town harbour station square school park hall site area".split())
# Words that make two events of what reads like one: right before it, or anywhere in its sentence.
OTHER = re.compile(
    r"\b(?:another|other|second|third|fourth|next|previous|last|earlier|later|also|again|each|every|different)\s+"
    r"(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:another|a second|a third|next (?:week|month|year)|previous(?:ly)?|return(?:s|ed)?|first leg"
    r"|second leg|both|respectively|in turn|rotat\w+|instead of|not in|rather than|travel\w* (?:on )?to|moved? (?:to|from))\b",
    re.IGNORECASE,
)
NEW = re.compile(r"\b(?:new|first|inaugural)\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE)
BEFORE = re.compile(r"\blast (?:week|month|year|season|time)\b|\b(?:1[89]|20)\d\d\b", re.IGNORECASE)
DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
WIDE = {"world", "europe", "africa", "asia", "america", "west", "east", "north", "south"}


@pairs(
    "P101",
    "one-event-two-places",
    kinds=["place"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        "The [[final in Lund]] is on Sunday. Ten thousand tickets for the [[final in Malmö]] are sold.",
        Example(
            "The deed for the tugs Orla and Brisk was [[signed in Gdynia]] on Tuesday by the Polish navy.",
            "The Polish navy gave away the tugs Orla and Brisk at a [[ceremony in Szczecin]] on Tuesday.",
            published=[date(2024, 5, 2), date(2024, 5, 3)],
        ),
    ],
    good=[
        "The final in Lund is on Sunday. Last year the final in Malmö was a bore.",
        "The first meeting in Lund was short. A second meeting in Malmö was long.",
        "They signed in Malmö. The deed was signed in Sweden.",
        Example(
            "The deed for the tugs was signed in Gdynia on Tuesday.",
            "The deed for the bridge was signed in Szczecin on Tuesday.",
            published=[date(2024, 5, 2), date(2024, 5, 3)],
        ),
    ],
)
def two_places(first: Claim[Place], second: Claim[Place]) -> Iterator[Clash]:
    """One event is told to be in two places, neither of which lies in the other.

    Readers who want to go there, or to check, are sent to the wrong town.

    Check where it is, and say so where there are two events.
    """
    if first.topic is None or second.topic is None or not _apart(first.value, second.value):
        return
    if any(claim.section in (Section.RELATED, Section.FURNITURE) for claim in (first, second)):
        return
    if _named_in(first.value.place, second) or _named_in(second.value.place, first):
        return  # a text that names both places knows that they are two
    told = _within(first, second) if first.article == second.article else _between(first, second)
    if told:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{told}; {first.value.place} and {second.value.place} are two places",
            confidence=Confidence.RESOLVED,
        )


def _within(first: Claim[Place], second: Claim[Place]) -> str:
    """Why two places of one text are of one event, or nothing."""
    a, b = first.topic, second.topic
    if a is None or b is None or first.sentence == second.sentence or _others(first) or _others(second):
        return ""
    if _days(first) and _days(second) and not _days(first) & _days(second):
        return ""
    for one, other in ((first, second), (second, first)):
        if _because_of(one, other):
            return f"both are of the {one.value.event}"
    if re.search(r"\d", first.value.event) and first.value.event == second.value.event:
        return f"both are {first.value.event}"
    if any(
        BEFORE.search(claim.sentence.text) or NEW.search(_before(claim)) for claim in (first, second) if claim.sentence
    ):
        return ""
    head = a.head if a.head in b.modifiers else b.head if b.head in a.modifiers else ""
    if head not in EVENTS or not {a.head, b.head} <= EVENTS or not (a.definite or b.definite):
        return ""
    if a.head == b.head and not _fit(first.value.event, second.value.event):
        return ""
    if a.head != b.head and not (second.topic and second.topic.head == head and second.topic.definite):
        return ""
    return f"both are the {head} of one text"


def _fit(first: str, second: str) -> bool:
    """Whether one of two events is the other with fewer words."""
    x, y = set(first.split()), set(second.split())
    return x <= y or y <= x


def _before(claim: Claim[Place]) -> str:
    """The words right before a claim."""
    if claim.sentence is None:
        return ""
    start = max(0, claim.start - claim.sentence.start)
    return claim.sentence.text[max(0, start - 40) : start]


def _because_of(one: Claim[Place], other: Claim[Place]) -> bool:
    """`a landing in Lund` and `the airport at Malmö was closed because of the landing`."""
    if not one.value.event or other.sentence is None or other.value.event.split()[-1:] != ["airport"]:
        return False
    return (
        re.search(rf"\b(?:because of|after|following|during) the {re.escape(one.value.event)}\b", other.sentence.text)
        is not None
    )


def _between(first: Claim[Place], second: Claim[Place]) -> str:
    """Why two places of two texts are of one event, or nothing."""
    a, b = first.topic, second.topic
    if a is None or b is None:
        return ""
    if a.head == b.head == "seat":
        same = first.subject and fold(first.subject) == fold(second.subject)
        return f"both are the seat of the {first.subject}" if same else ""
    if first.published is None or second.published is None:
        return ""
    if abs((first.published - second.published).days) > APART or _others(first) or _others(second):
        return ""
    heads = set(a.modifiers) & set(b.modifiers) & (EVENTS | THINGS)
    direct = heads & {a.head, b.head}
    if (
        not direct
        or (direct <= BRIEF and a.head != b.head)
        or (_days(first) and _days(second) and not _days(first) & _days(second))
    ):
        return ""
    places = {fold(word) for claim in (first, second) for word in claim.value.place.split()}
    shared = {word for word, _ in a.terms} & {word for word, _ in b.terms} - places
    names = {word for word, _ in a.names if not word.isupper()} & {word for word, _ in b.names} - places
    if len(shared) + bool(names) < SHARED:
        return ""
    return f"both tell of {', '.join(sorted(shared))}"


def _apart(a: Place, b: Place) -> bool:
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


def _named_in(place: str, claim: Claim[Place]) -> bool:
    return claim.sentence is not None and place.split()[-1] in claim.sentence.text


def _others(claim: Claim[Place], *, anywhere: bool = True) -> bool:
    if claim.sentence is None:
        return False
    return (anywhere and OTHERS.search(claim.sentence.text) is not None) or OTHER.search(_before(claim)) is not None


def _days(claim: Claim[Place]) -> set[str]:
    """The weekdays near the words of a claim."""
    if claim.sentence is None:
        return set()
    start = max(0, claim.start - claim.sentence.start)
    near = claim.sentence.text[max(0, start - 60) : start + len(claim.said) + 40]
    return set(map(str.lower, DAY.findall(near)))
