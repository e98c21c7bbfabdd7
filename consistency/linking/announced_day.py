"""Whether a text that announces something tells two days for it: in its headline or beside `When:`, and in its opening.

An invitation tells its day two or three times, in places made for it: `Talk on Monday, 3 May`, `WHEN: 3 May, 7 p.m.`, `will
speak in the library on 3 May`.  Where these places tell two days to come, and the text no third one, they are one event's:
of 2,200 untouched texts none tells one day to come beside `When:` or in its headline and only another in its opening.
"""

import re
from collections.abc import Sequence
from itertools import product

from consistency.claims import Claim, Mood
from consistency.linking.contrasts import contrasted, several
from consistency.linking.evidence import rarity
from consistency.linking.happenings import for_good, happening
from consistency.linking.same_occasion import RETOLD, Tie, parts
from consistency.linking.told_alike import covered
from consistency.patterns import pattern
from consistency.text import Section
from consistency.values import Date

LEAD = 4
"""Up to which sentence of a text it says what it announces."""
REACH = 62
"""How many days apart the two may be to be one with a slip."""
SURE = 1.5
_KEY = pattern(r"\A\W*(?:when|dates?|day)(?:\s?(?:and|&|/)\s?time)?\s?[:|]\W*(?:[a-z]+day\W+)?\Z", re.IGNORECASE)
"""The key of a line that tells the day of what is announced."""


def announced_twice(group: Sequence[Claim[Date]]) -> list[Tie]:
    """Two days of what a text announces, if it tells two."""
    ahead = [claim for claim in group if _ahead(claim)]
    days = {claim.value.earliest for claim in ahead}
    if len(days) != 2:
        return []
    places: dict[object, set[str]] = {}
    for claim in ahead:
        places.setdefault(claim.value.earliest, set()).add(_place(claim))
    one, two = places.values()
    if not (one | two) & {"headline", "key"}:
        return []
    both = bool(one & two)  # a place for each: then the two have to be told alike
    return [
        Tie(first, second, SURE, "both are the day of what the text announces")
        for first, second in product(ahead, ahead)
        if first.order < second.order and (_told_alike(first, second) if both else _one(first, second))
    ]


def _ahead(claim: Claim[Date]) -> bool:
    """Whether a day or some days are told that are to come."""
    value = claim.value
    if value.precision not in ("day", "range") or value.earliest is None or not for_good(claim):
        return False
    if claim.published is not None:
        return value.earliest > claim.published
    return claim.mood is Mood.PLANNED or _place(claim) in ("headline", "key")


def _place(claim: Claim[Date]) -> str:
    """Where a day is told: `headline`, `key`, `lead`, or nothing of these."""
    if claim.sentence is None:
        return ""
    if claim.section is Section.HEADLINE:
        return "headline"
    if _KEY.match(claim.sentence.text[: claim.start - claim.sentence.start]):
        return "key"
    return "lead" if claim.sentence.index <= LEAD else ""


def _told_alike(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the opening tells both days of much the same."""
    if "" in (_place(first), _place(second)) or covered(first, second) < RETOLD:
        return False
    return _near(first, second) and not _apart(first, second)


def _one(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether two of the days are told in two of those places, for nothing that sets them apart."""
    places = {_place(first), _place(second)}
    if len(places) != 2 or "" in places or not _near(first, second) or _apart(first, second):
        return False
    if "key" in places:
        return True
    one, two = happening(first), happening(second)
    shared = (one.words | one.names | set(one.core)) & (two.words | two.names | set(two.core))
    return sum(rarity(word) for word in shared) >= 1


def _near(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether two days are near enough to be one with a slip."""
    a, b = first.value, second.value
    if a.earliest is None or b.earliest is None or a.day is None or b.day is None or a.edge or b.edge:
        return False
    return 0 < abs((a.earliest - b.earliest).days) <= REACH and first.sentence != second.sentence


def _apart(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether words near the days say that there are two."""
    one, two = happening(first), happening(second)
    if parts(first) != parts(second) or several(first, second, one, two):
        return True
    return contrasted(first, second, one, two)
