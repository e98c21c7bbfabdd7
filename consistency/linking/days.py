"""Whether two days in one text are of one event, one of them a slip.

Two near days in one text are rare: of 2,200 untouched articles one in twenty has them.  So a few plain signs
decide, each worth some points: the two sentences are tellings of one, the events near the dates are kin and pointed
to (`the ambush`), names and rare words near the dates are shared, no third day is told, the weekdays do not fit the
days.  What speaks against it outright is asked first: the text names both days in one sentence, the weekdays fit the
days (whoever wrote them meant two), another event or a change of date is told, the date is a byline's or a line's head.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import combinations
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.contrasts import contrasted, two_events
from consistency.linking.evidence import rarity
from consistency.linking.happenings import TEMPORAL, Happening, akin, for_good, happening, heads_line, kin
from consistency.text import Section
from consistency.values import Date

REACH = 31
"""How many days apart two days may be to be one slipped; the same day of another month may be further."""
ROUND = (1, 15, 30, 31)
"""Days on which a month after month something begins or ends."""
LONGEST = 16
"""How many days a period may have to be taken for the time of one event."""
LEAD = 4
"""Up to which sentence of a text a day is its first."""
MOST = 60
"""A text with more days than this is a calendar."""
ENOUGH = 2.5
POINTS = {
    "twin": 3.0, "same deed": 2.0, "kin": 1.0, "pointed to": 2.0, "headline": 2.0, "once": 2.0, "weekdays clash": 2.0, "only days": 1.0, "three days": 0.5,
    "many days": -1.0, "next sentence": -1.0, "near": 0.5, "far": -0.5, "near words": 1.0, "pairs of words": 1.0,
}  # fmt: skip
"""What each sign is worth; shared names count as much as their weights say."""


ONCE = frozenset(("bear", "die"))
"""What happens to one person once."""
_FAMILY = re.compile(
    r"(?:\b(?:his|her|their|whose)|[’']s)\s(?:\w+\s)?(?:son|daughter|child|brother|sister|twin|wife|husband|father|mother|grand\w+)\b",
    re.IGNORECASE,
)
"""Another person of the family."""


class Same(NamedTuple):
    """Two days of one event, how sure it is, and why."""

    first: Claim[Date]
    second: Claim[Date]
    score: float
    why: str


def slipped(group: Sequence[Claim[Date]]) -> Iterator[Same]:
    """The pairs of dates of one text that are of one event and differ, the surest first."""
    days = [claim for claim in group if _tells_a_day(claim)]
    if len(days) > MOST or len({_day(claim) for claim in days}) < 2:
        return
    text = _Text(days)
    found = [
        same
        for (first, one), (second, two) in combinations(text.told, 2)
        if _slip(first, second)
        and (same := text.same(first, second, one, two)) is not None
        and not text.two_elsewhere(first, second)
    ]
    yield from sorted(found, key=lambda same: (-same.score, same.first.order, same.second.order))


def _tells_a_day(claim: Claim[Date]) -> bool:
    value = claim.value
    if claim.topic is None or not (_spanned(value) or (value.month and value.day)):
        return False
    if value.precision not in ("day", "range") or value.edge in ("since", "after", "before"):
        return False
    return for_good(claim)


def _spanned(value: Date) -> int:
    """How many days a period of a few days has, 0 for what is none."""
    if value.precision != "range" or value.earliest is None or value.latest is None:
        return 0
    days = (value.latest - value.earliest).days + 1
    return days if 1 < days <= LONGEST else 0


def _day(claim: Claim[Date]) -> tuple[int, int]:
    """The month and the day, of a period its first."""
    value = claim.value
    if value.precision == "range" and value.earliest is not None:
        return value.earliest.month, value.earliest.day
    return value.month or 0, value.day or 0


def _slip(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether one of two days can be the other with a slip, in two sentences of their own."""
    a, b = first.value, second.value
    if first.sentence is None or second.sentence is None or first.sentence.index == second.sentence.index:
        return False
    if _spanned(a) != _spanned(b):
        return False
    if _day(first) == _day(second) or (a.year and b.year and a.year != b.year):
        return False
    (month, day), (other, number) = _day(first), _day(second)
    if month != other:
        return day == number and abs(month - other) <= 2 and (day not in ROUND or _headlined(first, second))
    return abs(_apart(first, second)) <= REACH


def _headlined(first: Claim[Date], second: Claim[Date]) -> bool:
    return (first.section is Section.HEADLINE) != (second.section is Section.HEADLINE)


def _apart(first: Claim[Date], second: Claim[Date]) -> int:
    """Days from the one to the other, in a leap year."""
    return (date(2024, *_day(second)) - date(2024, *_day(first))).days


class _Text:
    """The days of one text, and what it tells of each."""

    def __init__(self, days: Sequence[Claim[Date]]) -> None:
        self.told = [(claim, happening(claim)) for claim in days]
        self.sentences: dict[tuple[int, int], set[int]] = {}
        for claim in days:
            if claim.sentence is not None:
                self.sentences.setdefault(_day(claim), set()).add(claim.sentence.index)

    def same(self, first: Claim[Date], second: Claim[Date], one: Happening, two: Happening) -> Same | None:
        """The two dates as one event's, if they are."""
        if self._apart(first, second, one, two):
            return None
        signs, words = self._signs(first, second, one, two)
        tied = signs & {"twin", "same deed", "pointed to", "kin by weekday", "kin by words", "headline", "once"}
        if not tied:
            return None
        score = sum(POINTS.get(sign, 0.0) for sign in signs) + min(2.0, _names(first, second))
        if score < ENOUGH:
            return None
        return Same(first, second, score, f"both are told of {', '.join(words[:4])}")

    def two_elsewhere(self, first: Claim[Date], second: Claim[Date]) -> bool:
        """Whether another sentence tells of one of the days what makes them two: the first reading, the second."""
        ours, theirs = (
            [(claim, told) for claim, told in self.told if _day(claim) == _day(each)] for each in (first, second)
        )
        return any(contrasted(a, b, one, two) for a, one in ours for b, two in theirs)

    def _apart(self, first: Claim[Date], second: Claim[Date], one: Happening, two: Happening) -> bool:
        """Whether something says outright that there are two events."""
        if not (self.sentences[_day(first)].isdisjoint(self.sentences[_day(second)])):
            return True
        if _weekdays(first, second) == "fit" or not one.words or not two.words:
            return True
        return two_events(first, second, one, two) or (heads_line(first) and heads_line(second))

    def _signs(
        self, first: Claim[Date], second: Claim[Date], one: Happening, two: Happening
    ) -> tuple[set[str], list[str]]:
        shared = (one.words | set(one.core)) & (two.words | set(two.core))
        words = sorted(shared, key=lambda word: (-rarity(word), word))
        worth = sum(rarity(word) for word in words)
        least = min(sum(rarity(word) for word in each.words) for each in (one, two))
        near = sum(rarity(word) for word in one.near & two.near)
        kinds = one.kinds & two.kinds
        signs = set()
        if len(shared) >= 4 and worth >= 0.6 * least:
            signs.add("twin")
        if len(one.core) == len(two.core) == 2 and all(kin(a, b) for a, b in zip(one.core, two.core, strict=True)):
            signs.add("same deed")
        related = akin(one, two)
        if related:
            signs.add("kin")
        if kinds and (one.points or two.points):
            signs.add("pointed to")
        if near >= 0.5:
            signs.add("near words")
        if near >= 1.2:
            signs.add("pairs of words")
        if _weekdays(first, second) == "clash":
            signs |= {"weekdays clash"} | ({"kin by weekday"} if related or kinds else set())
        if related and (_names(first, second) >= 0.4 or near >= 0.7):
            signs.add("kin by words")
        if _once(one, two) and not any(c.sentence and _FAMILY.search(c.sentence.text) for c in (first, second)):
            signs.add("once")
        if _spanned(first.value) and one.core == two.core and related:
            signs.add("same deed")
        distinct = len(self.sentences)
        signs.add("only days" if distinct == 2 else "three days" if distinct == 3 else "")
        if distinct >= 5:
            signs.add("many days")
        if self._headline(first, second, shared | (_named(first) & _named(second))):
            signs.add("headline")
        elif first.sentence and second.sentence and abs(first.sentence.index - second.sentence.index) == 1:
            signs.add("next sentence")
        apart = abs(_apart(first, second))
        signs.add("near" if apart <= 3 else "far" if apart > 10 else "")
        return signs, words or sorted(kinds)

    def _headline(self, first: Claim[Date], second: Claim[Date], shared: AbstractSet[str]) -> bool:
        """Whether the headline tells a day that its text does not, and the text's first day is the same slipped.

        The two sentences share a name and a word; or the day is that of the next month, and the first to be told.
        """
        if not _headlined(first, second):
            return False
        front, body = (first, second) if first.section is Section.HEADLINE else (second, first)
        days = [
            claim
            for claim, _ in self.told
            if claim.section is not Section.HEADLINE and claim.value.earliest != (claim.published or 0)
        ]
        if (body.published and body.value.earliest == body.published) or body.section is not Section.BODY:
            return False
        if any(_day(claim) == _day(front) for claim in days):
            return False
        if len({_day(claim) for claim, _ in self.told if claim.section is Section.HEADLINE}) > 1:
            return False
        if _day(days[0]) != _day(body):
            return False
        if len(shared) >= 2 and _named(first) & _named(second):
            return True
        early = body.sentence is not None and body.sentence.index <= LEAD
        return early and front.value.day == body.value.day and first.mood is second.mood


def _once(one: Happening, two: Happening) -> bool:
    """Whether both tell of the one birth or death of a person: `he was born`, `Hult, born`."""
    if one.verb != two.verb or one.verb not in ONCE:
        return False
    return len(one.core) == 1 or len(two.core) == 1 or bool(one.names & two.names)


def _named(claim: Claim[Date]) -> frozenset[str]:
    return frozenset(name for name, _ in claim.topic.names) - TEMPORAL if claim.topic else frozenset()


def _names(first: Claim[Date], second: Claim[Date]) -> float:
    one, two = (dict(claim.topic.names) if claim.topic else {} for claim in (first, second))
    return sum(min(one[name], two[name]) for name in sorted((one.keys() & two.keys()) - TEMPORAL))


def _weekdays(first: Claim[Date], second: Claim[Date]) -> str:
    """Whether two weekdays are as far apart as their days: `fit`, `clash`, or nothing where one is not told."""
    a, b = first.value.weekday, second.value.weekday
    if a is None or b is None:
        return ""
    return "clash" if (b - a - _apart(first, second)) % 7 else "fit"
