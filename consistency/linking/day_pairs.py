"""How likely two days of one text are told of one event, by the words around them and by the other days of the text.

Rules that ask for a known form of event see only events told in that form.  What most conflicting days have in common is
plainer: both are the days of something done `on`, `since` or `of` that day, they are near each other, the words around the
one are told with the other again more than with any other day of the text, words that every dated sentence of the text has
counting little, and the text has few other days.  No such sign is worth much alone; what they are worth together is fitted
on real articles, in which two days are nearly always two events, and on written cases (``benchmarks/fit_day_pairs.py``).
"""

import math
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.contrasts import contrasted, other_person, several
from consistency.linking.day_pair_weights import QUESTIONS, START
from consistency.linking.evidence import rarity
from consistency.linking.happenings import for_good, happening, heads_line, opposed, says
from consistency.linking.occasions import Occasion, occasion
from consistency.linking.told_alike import covered, nearness, told_words
from consistency.prose import tokens_at
from consistency.prose.deed_words import BEGIN, BEGINS, END, ENDS
from consistency.prose.tokens import tokenize
from consistency.questions import odds
from consistency.text import ASIDE, Section
from consistency.values import Date

ENOUGH = 1.2
"""From which odds (their logarithm) two days are taken to be of one event.

Of 53 written conflicts 24 are above it by weights that had seen no text of their writers, with 6 false pairs in those writers' 1,900
texts and one in 3,300 untouched articles.
"""
REACH = 60
"""How many days apart two days may be."""
OTHER_YEAR = 300
"""So many days between two days of which one has no year are of one day that was taken to be of two years."""
MOST = 24
"""A text with more days than this is a calendar."""
TWICE = 2
"""A day that is told in more sentences than this is no slip."""
LEADS = ("on", "since", "of")
WEEKS = (7, 14)
NEAR, FAR = 2, 8
"""Sentences nearer than the one and further apart than the other are all as near, and as far."""
FEW = 6
"""A text with fewer dated sentences than this has few."""
AGAIN = 0.8
"""How near a word of the other telling has to be to be told again."""


class Pair(NamedTuple):
    """Two days that are likely of one event, the logarithm of the odds, and the words told with both."""

    first: Claim[Date]
    second: Claim[Date]
    score: float
    why: str


def likely_one(group: Sequence[Claim[Date]]) -> list[Pair]:
    """The pairs of days of one text that are likely of one event and differ, the surest first."""
    days = [claim for claim in group if is_day(claim)]
    if not 2 <= len(days) <= MOST:
        return []
    pairs = [(a, b) for a, b in combinations(days, 2) if two_days(a, b)]
    if not pairs:
        return []
    text = Days(group)
    found = []
    for first, second in pairs:
        if not text.near(first, second) or text.both_told(first, second) or _two_ends(first, second):
            continue
        if heads_line(first) and heads_line(second):
            continue
        if odds(text.of_the_two(first, second), START, QUESTIONS) < ENOUGH:
            continue  # the other days are dear to compare, and none could speak for it
        score = odds(text.evidence(first, second), START, QUESTIONS)
        if score >= ENOUGH:
            found.append(Pair(first, second, score, text.why(first, second)))
    return sorted(found, key=lambda pair: (-pair.score, pair.first.order, pair.second.order))


def is_day(claim: Claim[Date]) -> bool:
    """Whether a claim tells a day of a month, for good."""
    if not _dated(claim) or not for_good(claim) or claim.said.isdigit():  # `6 and 7 May` is a row
        return False
    return claim.value.precision == "day" and bool(claim.value.day)


def two_days(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether two days in two sentences differ, and are near enough for one to be the other with a slip."""
    if first.sentence is None or second.sentence is None or first.sentence.index == second.sentence.index:
        return False
    return 0 < gap(first, second) <= REACH


def gap(first: Claim[Date], second: Claim[Date]) -> int:
    """How many days apart two days are; where a year is only guessed, in one year."""
    a, b = day_of(first.value), day_of(second.value)
    apart = abs((a - b).days)
    if first.value.year and second.value.year:
        return apart
    if (a.month, a.day) == (b.month, b.day):
        return 0
    return abs((_in_one_year(a) - _in_one_year(b)).days) if apart > OTHER_YEAR else apart


def _in_one_year(day: date) -> date:
    return date(2024, day.month, day.day)


def day_of(value: Date) -> date:
    """The first day of a date, in a leap year where the year is not known."""
    if value.earliest is not None:
        return value.earliest
    return date(2024, value.month or 1, min(value.day or 1, 28 if value.month == 2 else 30))


def _dated(claim: Claim[Date]) -> bool:
    value = claim.value
    known = value.earliest is not None or bool(value.month and value.day)
    return known and claim.sentence is not None and claim.topic is not None and claim.section not in NO_PROSE


NO_PROSE = (*ASIDE, Section.DATELINE)


class Days:
    """The dates of one text, and what it tells with each."""

    def __init__(self, group: Sequence[Claim[Date]]) -> None:
        self.all = [claim for claim in group if _dated(claim)]
        self.sentences: dict[tuple[str, str], set[int]] = {}
        for claim in self.all:
            self.sentences.setdefault(_key(claim), set()).add(_index(claim))
        self.days = sorted({day_of(claim.value) for claim in self.all if claim.value.day is not None})

    @cached_property
    def common(self) -> tuple[dict[str, int], int]:
        """In how many sentences with dates each word stands, and how many there are."""
        words: dict[int, set[str]] = {}
        for claim in self.all:
            words.setdefault(_index(claim), set()).update([word for word, _ in told_words(claim)])
        counts: dict[str, int] = {}
        for told in words.values():
            for word in told:
                counts[word] = counts.get(word, 0) + 1
        return counts, len(words)

    def both_told(self, first: Claim[Date], second: Claim[Date]) -> bool:
        """Whether a sentence tells both days: it knows that they are two."""
        return not self.sentences[_key(first)].isdisjoint(self.sentences[_key(second)])

    def near(self, first: Claim[Date], second: Claim[Date]) -> bool:
        """Whether the text tells no day between two days, and neither again and again: one slip is told once."""
        low, high = sorted((day_of(first.value), day_of(second.value)))
        if any(low < day < high for day in self.days):
            return False
        return max([len(self.sentences[_key(claim)]) for claim in (first, second)]) <= TWICE

    def why(self, first: Claim[Date], second: Claim[Date]) -> str:
        """The words told with both."""
        one, two = dict(told_words(first)), dict(told_words(second))
        shared = {word for word in one if any(nearness(word, other) >= AGAIN for other in two)}
        words = sorted(shared, key=lambda word: (-rarity(word), word))[:4]
        return f"both are told of {', '.join(words)}" if words else "no other days are told so much alike"

    def evidence(self, first: Claim[Date], second: Claim[Date]) -> dict[str, float]:
        """What speaks for one event and for two, each piece by its name."""
        beaten = self._told_more_elsewhere(first, second)
        return self.of_the_two(first, second) | ({"told-more-elsewhere": beaten} if beaten else {})

    def of_the_two(self, first: Claim[Date], second: Claim[Date]) -> dict[str, float]:
        """The evidence but for how the other days of the text are told."""
        found = {name: round(value, 4) for name, value in self._pieces(first, second)}
        return {name: value for name, value in found.items() if value}

    def _pieces(self, first: Claim[Date], second: Claim[Date]) -> Iterator[tuple[str, float]]:
        apart = gap(first, second)
        yield "days-apart", math.log1p(apart)
        yield "weeks-apart", float(apart in WEEKS)
        low, high = sorted((day_of(first.value), day_of(second.value)))
        yield "days-between", float(sum([low < day < high for day in self.days]))
        yield "sentences-apart", float(max(NEAR, min(FAR, abs(_index(first) - _index(second)))))
        yield "dated-sentences", float(max(FEW, self.common[1]))
        yield "told-most", float(max([len(self.sentences[_key(claim)]) for claim in (first, second)]))
        yield "years-told", float(bool(first.value.year)) + float(bool(second.value.year))
        yield "led", float(sum([_lead(claim) in LEADS for claim in (first, second)]))
        yield from self._told_again(first, second)
        yield from _deeds(first, second)
        yield "apart", _apart(first, second)

    def _told_again(self, first: Claim[Date], second: Claim[Date]) -> Iterator[tuple[str, float]]:
        one, two = told_words(first), told_words(second)
        here, there = self._retold(one, two), self._retold(two, one)
        yield "told-again", max(here[0], there[0])
        yield "best-word", max(here[1], there[1])

    def _told_more_elsewhere(self, first: Claim[Date], second: Claim[Date]) -> float:
        """How often another day is told as much like one of two days as they are like each other."""
        told, mine = covered(first, second), {_key(first), _key(second)}
        return float(
            sum(
                _index(other) != _index(claim) and covered(claim, other) >= told
                for other in self.all
                if _key(other) not in mine
                for claim in (first, second)
            )
        )

    def _retold(self, one: Sequence[tuple[str, float]], two: Sequence[tuple[str, float]]) -> tuple[float, float]:
        """How much of the one telling is in the other, and the best word of it; what all dated sentences tell counts little."""
        counts, sentences = self.common
        told = best = 0.0
        for word, weight in one:
            worth = weight * _rare(counts.get(word, 0), sentences)
            most = 0.0
            for other, its in two:
                if (near := nearness(word, other)) > 0:
                    most = max(most, near * min(1.0, 0.5 + its / 2))
            told += worth * most
            if most >= AGAIN:
                best = max(best, worth)
        return told, best


def _rare(times: int, sentences: int) -> float:
    """From 0 to about 1: how much a word tells that stands in so many of the dated sentences."""
    if sentences <= 2:
        return 1.0
    return max(0.0, math.log((sentences + 1.5) / (times + 0.5))) / math.log(sentences + 1.5)


def _deeds(first: Claim[Date], second: Claim[Date]) -> Iterator[tuple[str, float]]:
    """What the deeds of two dates say, and the things that the one has alone."""
    one, two = occasion(first), occasion(second)
    if one is None or two is None:
        return
    yield "deed-near-words", _among(one, second) + _among(two, first)
    yield "things-apart", min(_alone(one, two), _alone(two, one))


def _two_ends(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the one day begins what the other ends."""
    one, two = occasion(first), occasion(second)
    if one is None or two is None:
        return False
    if {one.moment, two.moment} == {BEGIN, END}:
        return True
    starts, stops = ([not told.deeds.isdisjoint(words) for told in (one, two)] for words in (STARTS, STOPS))
    return (starts[0] and stops[1] and not stops[0]) or (starts[1] and stops[0] and not stops[1])


STARTS = BEGINS | {"open", "opening"}
STOPS = ENDS | {"close", "closing", "closure"}


def _among(told: Occasion, other: Claim[Date]) -> float:
    """How near the deed of the one is to a word of the other's telling."""
    return max([nearness(deed, word) for deed in told.deeds for word, _ in told_words(other)], default=0.0)


def _alone(one: Occasion, two: Occasion) -> float:
    """How telling the things of the one clause are that the other sentence does not have."""
    return sum([rarity(word) for word in sorted(one.near - two.things - two.deeds)])


def _apart(first: Claim[Date], second: Claim[Date]) -> float:
    """How many ways the words say that there are two events."""
    one, two = happening(first), happening(second)
    texts = [claim.sentence.text if claim.sentence else "" for claim in (first, second)]
    return float(
        contrasted(first, second, one, two)
        + several(first, second, one, two)
        + opposed(one, two)
        + (says(one) or says(two))
        + (one.byline or two.byline)
        + other_person(*texts)
    )


def _lead(claim: Claim[Date]) -> str:
    """The word right before a date."""
    assert claim.sentence is not None
    tokens = tokenize(claim.sentence.text, 0)
    start = claim.start - claim.sentence.start
    first, _ = tokens_at(tokens, start, start + len(claim.said))
    return tokens[first - 1].lower if 0 < first < len(tokens) else ""


def _key(claim: Claim[Date]) -> tuple[str, str]:
    return str(day_of(claim.value)), str(claim.value.latest or "")


def _index(claim: Claim[Date]) -> int:
    return claim.sentence.index if claim.sentence is not None else -1
