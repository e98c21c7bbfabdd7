"""Whether two dates of one text are of one occasion: a deed in whatever words, with things and names that both tell.

What ties them is the deed (``occasions.alike``).  It counts for more where the reader is taken to know it (`the
accident of`), where things and names are shared, and where it is a mishap, of which a text mostly tells one.  A third
day of the like deed makes a row of them; words for another, a part or a change of date make two.
"""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.contrasts import two_events
from consistency.linking.deed_words import alike
from consistency.linking.evidence import rarity
from consistency.linking.happenings import for_good, happening, heads_line
from consistency.linking.occasions import Occasion, occasion
from consistency.linking.presupposed import one_presupposed
from consistency.linking.told_alike import covered, each_tells_more
from consistency.linking.two_days import differ
from consistency.prose.deed_words import BEGIN, END, GENERIC, MISHAPS
from consistency.text import Section
from consistency.values import Date

MOST = 60
"""A text with more dates than this is a calendar."""
ENOUGH = 1.3
WITHIN, TOLD = 0.15, 0.25
"""How much of the one telling has to be in the other of a deed that everybody has many of: `trading begins`."""
RETOLD, THINGS, APART = 0.4, 1.0, 0.1
"""How much told again makes two weekdays of one deed one day's; how much of things in common, where ``TOLD`` is told again;
and by how much less a third day's deed must be told so.
"""
OTHERS = 1.0
"""What it counts that a deed of persons is told with names and none in common."""
PERSONAL = frozenset(
    "resign resignation retire retirement die death bear birth marry wedding arrest detention elect appoint appointment charge convict "
    "arraign indict extradite plead testify sentence jail injure kill quit leave dismiss dismissal".split()
)
ONLY = 0.8
"""What it counts that both are told of the one event of its kind that the text knows."""
SWAPPED = 0.7
"""What it counts that day and month changed places."""
GENERAL = frozenset(
    "time day week month year way case number work change use help plan move need call look part place set pass end begin "
    "start open close first last say tell people thing make get go come leave run meeting play game return visit travel "
    "increase decrease rise raise grow fall drop cost pay spend support introduce increase legislation coffee appear send "
    "bring carry put hold lead follow join continue report letter law act order".split()
)
"""Deeds of which everybody has many."""
SERIAL = frozenset(
    "meeting visit play game match win award single double session hearing talk vote debate show performance concert training "
    "interview call service practice race round name face beat draw lose series test talks rally conference event trip tour "
    "warm-up friendly tie clash fixture flight attack strike protest demonstration march move announcement statement".split()
)
"""What is done again within days; bare weekdays of it are two."""
PAIRED = (
    frozenset(("vote", "referendum")),
    frozenset(("vote", "election")),
    frozenset(("elect", "election")),
    frozenset(("contract", "sign")),
    frozenset(("hear", "trial")),
)
"""Words that are kin and mostly of two occasions."""
_PART = re.compile(
    r"\b(?:remaining|the rest|others?|another(?! (?:day|week|month|year|hour)\b)|again|(?<!third )(?<!half )more|further|also|second|third(?! (?:more|less|fewer))|fourth|next|new|separate|each|every|"
    r"returned|once more|anew|respectively|both|anniversary|annual|traditional|later|earlier(?!\s*\Z| (?:on )?(?:(?-i:[A-Z])|this\b))|following|"
    r"previous|first(?! to\b))\b(?!-)",
    re.IGNORECASE,
)
"""Words near a date of one of several, or of a part."""
_BREAK = re.compile(r"[;:—–]|, (?:and|but|who|which|while|where)\b")
_CLAUSE = re.compile(r"[,;:—–]|\b(?:and|but|when|who|which|while|that|where)\b")
"""Where what stands before a date, and behind it, is of another clause."""
_TOLD_BACK = re.compile(r", (?:on which|the (?:\w+ ){1,2}(?:on which|when|that|of)) ")
_BEFORE, _AFTER = 70, 40
"""How many characters before and after a date such a word counts."""


class Tie(NamedTuple):
    """Two dates of one occasion, how sure it is, and why."""

    first: Claim[Date]
    second: Claim[Date]
    score: float
    why: str


def of_one_occasion(group: Sequence[Claim[Date]]) -> list[Tie]:
    """The pairs of dates of one text that differ and are of one occasion, the surest first."""
    told = [claim for claim in group if _tells(claim)]
    if not 2 <= len(told) <= MOST:
        return []
    pairs = [(i, j, how) for (i, a), (j, b) in combinations(enumerate(told), 2) if (how := differ(a, b))]
    if not pairs:
        return []
    read = [occasion(claim) for claim in told]
    sentences: dict[tuple[object, ...], set[int]] = {}
    for claim in told:
        sentences.setdefault(_day(claim.value), set()).add(claim.sentence.index if claim.sentence else -1)
    found = []
    for i, j, how in pairs:
        if not sentences[_day(told[i].value)].isdisjoint(sentences[_day(told[j].value)]):
            continue  # a sentence that tells both days knows that they are two
        one, two = read[i], read[j]
        if one is None or two is None or one.moment != two.moment or (how == "term" and one.moment != END):
            continue
        deeds = _deeds(one, two)
        if not deeds:
            continue
        again = covered(told[i], told[j])
        if how == "weekdays" and (told[i].mood is not told[j].mood or one_night(told[i], told[j])):
            continue
        known = one.known or two.known
        if how == "weekdays" and again >= TOLD and not known and each_tells_more(told[i], told[j]):
            continue
        if _row(told, read, i, j, deeds, again):
            continue
        only = how == "days" and one_presupposed(told[i], told[j], one.deeds & two.deeds)
        only = only or _of_the_page(told[i], one, two) or _of_the_page(told[j], two, one)
        score = _score(one, two, deeds, how, again, only) - OTHERS * of_others(told[i], told[j], deeds)
        if score < ENOUGH or _apart(told[i], told[j], one, two):
            continue
        why = sorted(deeds | (one.things & two.things), key=lambda word: (word not in deeds, -rarity(word), word))
        found.append(Tie(told[i], told[j], score, f"both are told of {', '.join(why[:4])}"))
    return sorted(found, key=lambda tie: (-tie.score, tie.first.order, tie.second.order))


def _of_the_page(claim: Claim[Date], keyed: Occasion, told: Occasion) -> bool:
    """Whether a date stands with its key (`Opened | 6 June 1904`), and the other is told of what the page is about."""
    if not keyed.known or keyed.near or claim.topic is None:
        return False
    if claim.section is not Section.TABLE and not heads_line(claim):
        return False
    return not told.near.isdisjoint(claim.topic.about)


def tied_deeds(one: Occasion, two: Occasion) -> frozenset[str]:
    """The words for what two occasions have in common, if the same moment of it is told."""
    return _deeds(one, two) if one.moment == two.moment else frozenset()


def _deeds(one: Occasion, two: Occasion) -> frozenset[str]:
    pairs = [(a, b) for a in one.deeds for b in two.deeds if frozenset((a, b)) not in PAIRED and alike(a, b)]
    return frozenset(word for pair in pairs for word in pair)


def _tells(claim: Claim[Date]) -> bool:
    value = claim.value
    if claim.topic is None or not for_good(claim):
        return False
    if value.precision not in ("day", "range"):
        return False
    if value.edge in ("after", "before"):
        told = occasion(claim)  # `before 12 May, the first day of the sale`, `bids that arrive after 3 May`
        return told is not None and (told.back or (value.edge == "after" and "deadline" in told.deeds))
    return value.precision != "day" or value.day is not None or value.weekday is not None  # not `today`


def _row(
    told: Sequence[Claim[Date]], read: Sequence[Occasion | None], i: int, j: int, deeds: frozenset[str], again: float
) -> bool:
    """Whether a third day is told of the like deed; where the two tell much alike, of what they tell."""
    days = {_day(told[i].value), _day(told[j].value)}
    moment = one.moment if (one := read[i]) else ""
    for claim, other in zip(told, read, strict=True):
        if (
            other is None
            or _day(claim.value) in days
            or {other.moment, moment} == {BEGIN, END}
            or not any(alike(a, b) for a in other.deeds for b in deeds)
        ):
            continue
        if again < TOLD or max(covered(claim, told[i]), covered(claim, told[j])) >= again - APART:
            return True
    return False


def _day(value: Date) -> tuple[object, ...]:
    return (value.earliest,) if value.earliest else (value.month, value.day, value.weekday)


def of_others(first: Claim[Date], second: Claim[Date], deeds: frozenset[str]) -> bool:
    """Whether a deed of persons is told with names, and none in common: the mayor and her deputy resign."""
    if not deeds & PERSONAL:
        return False
    one, two = ({*claim.topic.close} if claim.topic else set() for claim in (first, second))
    return bool(one and two and one.isdisjoint(two))


def _score(one: Occasion, two: Occasion, deeds: frozenset[str], how: str, told: float, only: bool) -> float:
    told_back = (one.back or two.back) and one.near & two.near
    if deeds <= GENERAL and not only and not told_back and not (one.moment and (one.near & two.near or told >= TOLD)):
        return 0.0
    if how == "weekdays" and deeds & SERIAL:
        return 0.0
    if deeds <= SERIAL | GENERAL and not (only or told_back or one.known or two.known or one.moment or told >= TOLD):
        return 0.0
    shared = sum(rarity(word) for word in sorted((one.things & two.things) - deeds))
    mishap = bool(deeds & (MISHAPS | GENERIC))
    score = 1.0 + min(1.5, shared) + 0.5 * mishap + 1.5 * max(0.0, told - WITHIN)
    score += 0.7 * (one.known or two.known) + 0.4 * (one.pronoun or two.pronoun)
    score += 0.5 * (max(rarity(word) for word in deeds) >= 0.4)
    if (one.near - two.things - two.deeds) and (two.near - one.things - one.deeds):
        score -= 0.5
    score += ONLY * only
    score += SWAPPED if how == "swapped" else 0.0
    again = told >= RETOLD or (shared >= THINGS and told >= TOLD)
    if how == "weekdays" and not mishap and not (shared and (one.known or two.known)) and not again:
        return 0.0
    return score


def _apart(first: Claim[Date], second: Claim[Date], one: Occasion, two: Occasion) -> bool:
    """Whether something says outright that there are two occasions."""
    here, there = (
        happening(claim)._replace(core=tuple(sorted(told.deeds)), verb="") if told.back else happening(claim)
        for claim, told in ((first, one), (second, two))
    )
    one_object = bool(tied_deeds(one, two) - GENERAL)
    if two_events(first, second, here, there, one_object=one_object) or (heads_line(first) and heads_line(second)):
        return True
    return _own_parts(first) != _own_parts(second) or _numbered_apart(first, second)


_DUE = re.compile(
    r"\b[a-z]{4,} (?:for|to) (?:the |our |its |this )?(?:[\w-]+ ){0,3}(?:by|until|till|before|no later than)\s\Z",
    re.IGNORECASE,
)


def due(claim: Claim[Date]) -> bool:
    """`Accreditation for the opening by 14 June`: the day by which something is due is not that of what it is due for."""
    if claim.sentence is None:
        return False
    return _DUE.search(claim.sentence.text[: claim.start - claim.sentence.start]) is not None


def _own_parts(claim: Claim[Date]) -> frozenset[str]:
    """The words of a part near a date; what stands before `, the day on which` is of the day, not of what happened."""
    if claim.sentence and _TOLD_BACK.match(claim.sentence.text, claim.end - claim.sentence.start):
        return frozenset()
    return parts(claim)


_NIGHT = re.compile(r"\b(?:night|late|overnight|midnight|early|morning|a\.?m|evening|hours)\b", re.IGNORECASE)
_LATE, _EARLY = 25, 12
"""How many characters before and after a weekday may say that it is of a night."""


def one_night(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether two days, one after the other, are of one night: `late on Saturday`, `early on Sunday`."""
    a, b = first.value.earliest, second.value.earliest
    if a is None or b is None or abs((a - b).days) != 1:
        return False
    return any(_of_night(claim) for claim in (first, second))


def _of_night(claim: Claim[Date]) -> bool:
    if claim.sentence is None:
        return False
    at = claim.start - claim.sentence.start
    return _NIGHT.search(claim.sentence.text, max(0, at - _LATE), at + len(claim.said) + _EARLY) is not None


_ITEM = re.compile(r"\W*([^\W\d]+)\.?\s(?:[Nn]o\.?\s?)?(\d[\d/.-]*)\b")
"""`Case 2022/417` at the head of a line."""
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})\b")


def _numbered_apart(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the lines of two dates have numbers of their own, or the days clock times of their own."""
    one, two = (_ITEM.match(claim.sentence.text) if claim.sentence else None for claim in (first, second))
    if one and two and one[1].lower() == two[1].lower() and one[2] != two[2]:
        return True
    times = _CLOCK.search(first.said), _CLOCK.search(second.said)
    return bool(times[0] and times[1] and times[0].groups() != times[1].groups())


def parts(claim: Claim[Date]) -> frozenset[str]:
    """The words near a date that make its event one of several, or a part: where both have them, it is the same part."""
    if claim.sentence is None:
        return frozenset()
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    text = claim.sentence.text
    before = _BREAK.split(text[max(0, start - _BEFORE) : start].rstrip(" :"))[-1]
    after = _CLAUSE.split(text[end : end + _AFTER].lstrip(", "))[0]
    return frozenset(found.lower() for found in (*_PART.findall(before), *_PART.findall(after)))
