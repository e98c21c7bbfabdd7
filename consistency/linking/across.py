"""Whether two days in two texts are of one event, one of them wrong.

The texts have to be of one story: names and rare words near the dates and in headline and lead.  Then the signs are
those of one text (`days`): the two sentences are tellings of one, what happened at the one date is told near the
other, an event is pointed to.  A text that tells the other's day as well knows of both.
"""

import re
from collections.abc import Set as AbstractSet
from datetime import date

from consistency.claims import Claim, Topic
from consistency.linking.contrasts import two_events
from consistency.linking.evidence import rarity
from consistency.linking.happenings import TEMPORAL, Happening, akin, for_good, happening, kin
from consistency.linking.occasions import Occasion, occasion
from consistency.linking.same_occasion import GENERAL, SERIAL, tied_deeds
from consistency.prose.deed_words import BEGIN, BRIEF, GENERIC
from consistency.values import Date

NAMED = 0.6
"""How rare the rarest word has to be that two texts of one story share: a name, mostly."""
REACH = 31
"""How many days apart the two may be."""
FACT = 1.2
"""How much, where one of the dates is a fact line's."""
OPENS = frozenset("open close".split())
WEEK = 7
SHORT = 3
"""The key of a fact line has fewer words for deeds than this."""
STORY, SURE = 1.4, 2.0
"""How much two texts of one story share at least, and how much makes it sure."""
ENOUGH = 3.5
MANY = frozenset(("trial", "meeting", "match", "vote", "charge", "publication", "approval"))
"""Kinds of event of which one story has several."""
SEVERAL = frozenset(("meeting", "match"))
"""Kinds of event that the same people have again soon: names that only one text has then make two of them."""
POINTS = {"twin": 2.0, "same deed": 1.5, "kin": 1.0, "pointed to": 1.5, "label": 2.0, "entry": 2.5, "near words": 1.0, "near": 0.5, "far": -0.5, "other names": -1.0, "long after": -1.0, "bare weekday": -1.5, "fact": 2.0, "same moment": 2.2, "same thing": 2.2, "same day of it": 3.2}  # fmt: skip
"""What each sign is worth; the story counts up to 2, shared names near the dates up to 1.5."""


def one_event_of_two_texts(first: Claim[Date], second: Claim[Date]) -> str:
    """Why two dates of two texts are of one event, or nothing."""
    score, story = weighed(first, second)
    return f"both are in the story of {', '.join(story[:4])}" if score >= ENOUGH else ""


def weighed(first: Claim[Date], second: Claim[Date]) -> tuple[float, list[str]]:
    """How much speaks for one event, 0 where something speaks against it outright; and what the texts' story is."""
    a, b = first.topic, second.topic
    if a is None or b is None or not (gap := _days(first, second)):
        return 0.0, []
    story = _story(a, b)
    terms = {word for word, _ in a.terms} & {word for word, _ in b.terms} - TEMPORAL
    worth = _worth(terms.union(story))
    if not story or rarity(story[0]) < NAMED or worth < FACT or knows(first, second):
        return 0.0, []
    one, two = happening(first), happening(second)
    if not one.words or not two.words or two_events(first, second, one, two):
        return 0.0, []
    signs = _signs(first, second, one, two) | _of_occasions(
        occasion(first), occasion(second), gap, named=_named_in(a, b) or _named_in(b, a)
    )
    if (gap != "days" and not signs & {"same moment", "same day of it"}) or (worth < STORY and "fact" not in signs):
        return 0.0, []
    names = _worth(one.names & two.names)
    if not _tied(signs, names, worth):
        return 0.0, []
    return sum(POINTS.get(sign, 0.0) for sign in signs) + min(2.0, worth / 2) + min(1.5, names / 2), story


def _tied(signs: set[str], names: float, worth: float) -> bool:
    """Whether something ties the two events, more than that they are of one story."""
    if "entries" in signs and "twin" not in signs:
        return False
    if "several" in signs:
        return False
    if "same day of it" in signs:
        return worth >= SURE
    if "bare weekday" in signs:
        return "same deed" in signs and "far" not in signs
    if signs & {"twin", "same deed", "pointed to", "entry", "fact", "same moment", "same thing"}:
        return True
    return "kin" in signs and (names > 0 or "near words" in signs or ("label" in signs and worth >= SURE))


def _days(first: Claim[Date], second: Claim[Date]) -> str:
    """Whether the dates are two days of which one can be the other with a slip, told as facts or plans.

    `days` where both can be of anything, `since` where one is what something has gone on from, `weekdays` for two bare
    weekdays of texts of one week; nothing otherwise.
    """
    for claim in (first, second):
        if claim.value.precision != "day" or claim.value.edge in ("after", "before") or not for_good(claim):
            return ""
    a, b = first.value, second.value
    gap = _gap(a, b)
    if not 0 < abs(gap) <= REACH:
        return ""
    if a.day is None and b.day is None:
        near = a.weekday is not None and b.weekday is not None and abs(gap) < WEEK
        published = first.published and second.published and abs((first.published - second.published).days) < WEEK
        return "weekdays" if near and published else ""  # else the week may be another
    if a.weekday is None or b.weekday is None:
        fits = _weekday_fits(a, b) or _weekday_fits(b, a)
    else:
        fits = (b.weekday - a.weekday - gap) % 7 == 0
    return "" if fits else "since" if "since" in (a.edge, b.edge) else "days"


def _named_in(a: Topic, b: Topic) -> bool:
    """Whether a rare name beside the one date is one that the other's text is about."""
    return any(
        rarity(name) >= NAMED and _TELLING.match(name)
        for name in ({name for name, _ in a.names} & set(b.about)) - TEMPORAL
    )


def _of_occasions(one: Occasion | None, two: Occasion | None, gap: str, *, named: bool) -> set[str]:
    """What the deeds of two dates show: one is a fact line's, both are its beginning, both are the one day of a mishap."""
    if one is None or two is None or not (deeds := tied_deeds(one, two)):
        return set()
    near = {word for word in one.near & two.near if rarity(word) >= NAMED}
    if gap == "weekdays":
        return {"same day of it"} if deeds & (BRIEF | GENERIC) and not deeds & SERIAL else set()
    if one.moment == BEGIN and (near or not deeds <= GENERAL):
        return {"same moment"}
    if near and one.moment == two.moment and (not deeds <= GENERAL or deeds & OPENS) and not deeds & SERIAL:
        return {"same thing"}
    label = (one.known and len(one.deeds) < SHORT) or (two.known and len(two.deeds) < SHORT)
    return {"fact"} if label and not deeds <= GENERAL and (named or not deeds & SERIAL) else set()


def knows(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the text of one of two dates tells the other's day as well."""
    return any(
        day.earliest is not None and topic is not None and day.earliest.isoformat() in topic.beside
        for topic, day in ((first.topic, second.value), (second.topic, first.value))
    )


def _gap(a: Date, b: Date) -> int:
    """Days from the one to the other; as in one year where one of them does not tell its own."""
    if a.earliest is not None and b.earliest is not None:
        return (b.earliest - a.earliest).days
    if not a.month or not a.day or not b.month or not b.day:
        return 0
    return (date(2024, b.month, b.day) - date(2024, a.month, a.day)).days


def _weekday_fits(a: Date, b: Date) -> bool:
    """Whether a bare weekday fits the other date: then only the week is in doubt."""
    return a.weekday is not None and a.day is None and b.earliest is not None and b.earliest.weekday() == a.weekday


def _story(a: Topic, b: Topic) -> list[str]:
    """What the texts' headlines and leads are about and what is named near the dates, in both; the rarest first."""
    one, two = {name for name, _ in a.names}, {name for name, _ in b.names}
    shared = (one & set(b.about)) | (two & set(a.about)) | (set(a.about) & set(b.about))
    return sorted((word for word in shared - TEMPORAL if _TELLING.match(word)), key=lambda word: (-rarity(word), word))


_TELLING = re.compile(r"[^\W\d_]{3,}(?:['’-][^\W\d_]{3,})*\Z")
"""A word or name in full: not `d-pa`, `sen.`, `u.s.`."""


def _worth(words: AbstractSet[str]) -> float:
    return sum(rarity(word) for word in sorted(words))


_LABEL = re.compile(r"(?:\A|\n|[•*–-])\s*[A-Z][^:\n]{2,40}:\s*(?:on )?\Z")
"""`Opened to traffic: ` before a date."""


def _lead(claim: Claim[Date]) -> str:
    """What stands before a date in its sentence."""
    return claim.sentence.text[: claim.start - claim.sentence.start] if claim.sentence else ""


def _signs(first: Claim[Date], second: Claim[Date], one: Happening, two: Happening) -> set[str]:
    shared = (one.words | set(one.core)) & (two.words | set(two.core))
    worth = _worth(shared)
    least = min(_worth(one.words), _worth(two.words))
    signs = set()
    if len(shared) >= 4 and worth >= 0.6 * least:
        signs.add("twin")
    if len(one.core) == len(two.core) == 2 and all(kin(a, b) for a, b in zip(one.core, two.core, strict=True)):
        signs.add("same deed")
    if akin(one, two):
        signs.add("kin")
    if (one.kinds & two.kinds) - MANY and (one.points or two.points):
        signs.add("pointed to")
    if one.kinds & two.kinds & SEVERAL and one.names - two.names and two.names - one.names:
        signs.add("several")
    if one.names and two.names and one.names.isdisjoint(two.names):
        signs.add("other names")
    if _worth(one.near & two.near) >= 0.5:
        signs.add("near words")
    if "kin" in signs and (_LABEL.search(_lead(first)) or _LABEL.search(_lead(second))):
        signs.add("label")
    entries = [told for claim, told in ((first, one), (second, two)) if not _lead(claim).strip(" \t-*•▪–|(")]
    plain = shared - one.names - two.names
    if len(plain) >= 3 and any(_worth(plain) >= 0.4 * _worth(told.words - told.names) for told in entries):
        signs.add("entry")
    if len(entries) == 2:
        signs.add("entries")
    apart = abs(_gap(first.value, second.value))
    signs.add("near" if apart <= 3 else "far" if apart > 10 else "")
    if first.value.day is None or second.value.day is None:
        signs.add("bare weekday")
    if first.published and second.published and abs((first.published - second.published).days) > 45:
        signs.add("long after")
    return signs
