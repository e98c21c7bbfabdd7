"""One event, two places."""

import re
from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, pairs
from consistency.claims import Confidence, Topic
from consistency.extract.sites import SITE
from consistency.findings import Severity
from consistency.linking.people import BRIEF, EVENTS, THINGS, fold
from consistency.linking.places_apart import apart, named_in
from consistency.linking.same_place import of_one_place
from consistency.patterns import pattern
from consistency.prose.scene_words import NAMED, SCENE, WHERE
from consistency.text import Section
from consistency.values import Place

APART = 14  # days between two articles that may tell of one event
SHARED = 6  # words that two sentences of two articles must share, a name counting twice
# Words that make two events of what reads like one: right before it, or anywhere in its sentence.
OTHER = pattern(
    r"\b(?:another|other|second|third|fourth|next|previous|last|earlier|later|also|again|each|every|different|press|news|away)\s+"
    r"(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
OTHERS = pattern(
    r"\b(?:another|a second|a third|next (?:week|month|year)|previous(?:ly)?|return(?:s|ed)?|first leg"
    r"|second leg|(?:years?|months?|weeks?|days) (?:earlier|later|before)|first (?:arrested|held|shown|met)|both|respectively|in turn|rotat\w+|instead of|not in|rather than|travel\w* (?:on )?to|moved? (?:to|from))\b",
    re.IGNORECASE,
)
NEW = pattern(r"\b(?:new|first|inaugural)\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE)
BEFORE = pattern(r"\blast (?:week|month|year|season|time)\b|\b(?:1[89]|20)\d\d\b", re.IGNORECASE)
DAY = pattern(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
DATED = pattern(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)? (?:(?:of )?)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2}))\b",
    re.IGNORECASE,
)


@pairs(
    "P101",
    "one-event-two-places",
    kinds=["place"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        "A fire has gutted a [[tyre depot in the Norhead district]] of Balla. Nobody was hurt.\n\nSmoke could be seen for "
        "miles.\n\nThe owner stood at the [[cordon in Southead]] on Tuesday and wept.",
        "The writer Ines Karlo was [[born in Holm]] in 1950. She wrote novels.\n\nKarlo, [[born in Tarn]] to a baker, kept bees.",
        "The bishops of three lands [[met in Lendle]] on Monday to talk about bells.\n\nThey agreed on nothing.\n\nDuring their two-day "
        "[[gathering in Norby]] the bishops also saw a film about bats.",
        "The class reunion took place [[in Lendle]] on 16 September.\n\nTwenty came.\n\nAt our reunion on 16 September [[in Norby]] I lost "
        "a scarf.",
        "The [[final in Lund]] is on Sunday. Ten thousand tickets for the [[final in Malmö]] are sold.",
        Example(
            "The deed for the tugs Orla and Brisk was [[signed in Gdynia]] on Tuesday by the Polish navy.",
            "The Polish navy gave away the tugs Orla and Brisk at a [[ceremony in Szczecin]] on Tuesday.",
            published=[date(2024, 5, 2), date(2024, 5, 3)],
        ),
        Example(
            "Eel fishers\n\n[[12th annual meeting, Norvik]], 6-7 June 2025\nPresent: 83 fishers of eel. Chair: Ida Moll.\n"
            "The price of eel in Halland is 23 euros.",
            "Eel is dear\n\nNothing is as dear as eel. The eel fishers of Halland fixed its price at their 12th annual [[meeting in Tarnby]].",
            published=[date(2025, 6, 9), date(2025, 6, 18)],
        ),
        "The weaver Ines Karlo, who was [[born in Holm]] as the last of nine children, gets a prize.\n\nPROFILE\nInes Karlo\n"
        "Born: 1958, [[Tarn]]",
        Example(
            "A lorry with eels, reported stolen in Norby, was stopped on Sunday at a [[toll station near Holm]]. Eight tonnes were found.",
            "The stolen eels are back in Norby.\n\nThe lorry with the eight tonnes came to a halt on Sunday at a [[toll station near Tarn]].",
            published=[date(2025, 11, 10), date(2025, 11, 12)],
        ),
    ],
    good=[
        "The bishops of three lands met in Lendle on Monday. They flew on to Norby, where they met the king.",
        "The divers were flown to Holm on Tuesday. On Thursday they were taken on to Tarn.",
        Example(
            "Eel fishers\n\n12th annual meeting, Norvik, 6-7 June 2025\nPresent: 83 fishers of eel. Chair: Ida Moll.",
            "Nothing is as dear as eel. The eel fishers fixed its price at their 11th annual meeting in Tarnby.",
            published=[date(2025, 6, 9), date(2025, 6, 18)],
        ),
        "The final in Lund is on Sunday. Last year the final in Malmö was a bore.",
        "The writer Ines Karlo was born in Holm. Her brother Per Karlo was born in Tarn.",
        Example(
            "The ministers of Lorvik and Aspen met in Holm on 4 May to talk about fish.",
            "The ministers of Lorvik and Aspen met in Tarn on 12 May to talk about fish.",
            published=[date(2024, 5, 12), date(2024, 5, 13)],
        ),
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
    if {SITE, SCENE, NAMED, WHERE} & {first.attribute, second.attribute}:
        return
    if first.topic is None or second.topic is None or not apart(first.value, second.value):
        return
    if any(claim.section in (Section.RELATED, Section.FURNITURE) for claim in (first, second)):
        return
    if named_in(first.value.place, second) or named_in(second.value.place, first):
        return  # a text that names both places knows that they are two
    told = ""
    if first.attribute == second.attribute == "place":
        told = _within(first, second) if first.article == second.article else _between(first, second)
    told = told or (_one_time(first, second) and of_one_place(first, second)) or ""
    if told:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{told}; {first.value.place} and {second.value.place} are two places",
            confidence=Confidence.RESOLVED,
        )


def _one_time(first: Claim[Place], second: Claim[Place]) -> bool:
    """Whether the days told beside two places, and the days of their texts, do not make two events of them."""
    one, two = _days(first), _days(second)
    if one and two and not one & two and len({day.isdecimal() for day in one | two}) == 1:
        return False
    if first.article == second.article:
        return True
    if first.published is None or second.published is None:
        return False
    return abs((first.published - second.published).days) <= APART


def _within(first: Claim[Place], second: Claim[Place]) -> str:
    """Why two places of one text are of one event, or nothing."""
    a, b = first.topic, second.topic
    if a is None or b is None or first.sentence == second.sentence or _others(first) or _others(second):
        return ""
    for scene, mishap in ((a, b), (b, a)):
        if scene.head == "scene" and mishap.head in THINGS and "scene" in mishap.modifiers:
            return "the one is where it happened, the other the scene"
    if _days(first) and _days(second) and not _days(first) & _days(second):
        return ""
    for one, other in ((first, second), (second, first)):
        if _because_of(one, other):
            return f"both are of the {one.value.event}"
    if tie := _of_one(first, second, a, b):
        return tie
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


GATHERINGS = frozenset("festival fair congress marathon race tournament premiere auction rally wedding funeral".split())
"""Events that have their place once: `the festival in Lund`."""
VENUES = frozenset("arena stadium ground park hall".split())
_FAMILY = pattern(
    r"(?:\b(?:his|her|their|whose)|[’']s)\s(?:\w+\s)?(?:son|daughter|child|brother|sister|twin|wife|husband|father|mother)\b",
    re.IGNORECASE,
)


def _of_one(first: Claim[Place], second: Claim[Place], a: Topic, b: Topic) -> str:
    """Why two places of one text are of one scene, birth, seat or gathering, or nothing."""
    named = sorted(word for word in {w for w, _ in a.names} & {w for w, _ in b.names} if not word.isdecimal())
    if a.head == b.head == "seat" and (fold(first.subject) == fold(second.subject)):
        return f"both are the seat of {first.subject or named[0]}" if first.subject or named else ""
    if a.head == b.head == "birth" and not any(c.sentence and _FAMILY.search(c.sentence.text) for c in (first, second)):
        return f"both are the birth of {named[0]}" if named else ""
    if a.head == b.head and a.head in GATHERINGS and (a.definite or b.definite):
        return f"both are the {a.head} of one text"
    return ""


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
    loose = not direct
    if loose and (_days(first) & _days(second) or (_venue(first) and _venue(second))):
        direct = heads - BRIEF
    if (
        not direct
        or (direct <= BRIEF and a.head != b.head)
        or (_days(first) and _days(second) and not _days(first) & _days(second))
    ):
        return ""
    places = {fold(word) for claim in (first, second) for word in claim.value.place.split()}
    shared = {word for word, _ in a.terms} & {word for word, _ in b.terms} - places
    names = {word for word, _ in a.names if not word.isupper()} & {word for word, _ in b.names} - places
    near = abs((first.published - second.published).days) <= 3
    if loose and not (near and any(word.isalpha() for word in names)):
        return ""
    if len(shared) + bool(names) < (SHARED - 2 if _venue(first) and _venue(second) else SHARED):
        return ""
    return f"both tell of {', '.join(sorted(shared))}"


def _venue(claim: Claim[Place]) -> bool:
    """Whether the place is a sports ground: one match is played on one."""
    return not VENUES.isdisjoint(claim.value.place.casefold().split())


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
    numbers = {(found[1] or found[2]).lstrip("0") for found in DATED.finditer(near)}
    return numbers or set(map(str.lower, DAY.findall(near)))
