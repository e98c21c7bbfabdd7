"""What a date that is not fully written is counted from: publication, the story's own time, the tense, the order of day and month."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from msgspec.structs import replace

from consistency.extract.date_grammar import Form
from consistency.extract.events import BEGINS, FORWARD, event_at, topic_of
from consistency.extract.periods import real, shift
from consistency.extract.verb_events import Event
from consistency.extract.words import dates_en as words
from consistency.prose import Prose
from consistency.text import Sentence
from consistency.values import Date

_WORD: Final = re.compile(r"[^\W\d_]+")
_SINCE: Final = re.compile(
    r"\b[Ss]ince (?:(?:about|around) )?(?:the )?(?:(?:end|beginning|start|middle|close) of |early |late |mid[- ])?\Z"
)
_PERIOD: Final = re.compile(
    r"\b(?:year|half|quarter|months?|weeks?|days|season|period) (?:that )?(?:ended|ending|beginning|starting|commencing) \Z"
)
"""What stands before a day that bounds a period: its verb tells nothing of when."""
TENSES: Final = {
    "past": "past", "perfect": "past", "reduced": "past", "future": "future", "would": "future",
    "present": "present",
}  # fmt: skip
_CLOSE: Final = timedelta(62)
"""How far from publication a day without its year is surely this year's: in 2,058 untouched articles none was another's."""
_TURN: Final = 10
"""How many days after publication, in the new year, a day that is told as past may lie to be taken for a slip."""
_BESIDE: Final = 30
"""How many characters after a bare year a day or month is of that year, in an article without a date of its own."""
_HISTORY: Final = 15
"""How many years a history names for each word that speaks from the day of publication (`to this day`)."""
_REPORTED: Final = frozenset(("quarter", "month", "half"))
_NEAR: Final = 1500
"""How many characters further a quarter that was named is still what `a year earlier` compares with."""


class Context:
    """The time around a place in one article; it moves on as dates are read."""

    def __init__(self, prose: Prose, found: Sequence[Form]) -> None:
        self.prose = prose
        self.published = prose.article.published
        self.told: date | None = None  # the last day that the text itself named
        self.period = ""  # and as what: a day, a month
        self._told_from = self._told_to = self._last_to = 0
        self._reported: tuple[date, str, int] | None = None  # the last quarter or month named that had ended, and where
        self._dated = False  # with month and year
        self._ancient = False  # whether the last day named lies before the calendar
        self._year = (0, -1)  # the last bare year, and where it ends
        self._heads = False  # a year that heads its line: `2006  On 3 April ...`
        self._forms = found
        self._named = (-1, "")  # what the last event was done to, and in which sentence
        self._events: dict[tuple[int, int], Event | None] = {}
        self.last: date | None = None  # the last day named, in passing or not

    @cached_property
    def narrative(self) -> bool:
        """Whether the text tells of times long before its publication: most of the years in it are others."""
        spoken = sum(form.name in ("weekday", "today", "relative", "ago") and _of_today(form) for form in self._forms)
        years = [piece.value for form in self._forms for piece in form.own if piece.kind == "y"]
        if spoken * _HISTORY > len(years):
            return False
        here = self.published.year if self.published else None
        close = sum(here is not None and abs(number - here) <= 1 for number in years)
        return len(years) >= 5 and close * 4 < len(years)

    @cached_property
    def day_first(self) -> bool | None:
        """Whether `03/07/2025` is 3 July here, by what the article itself shows; None where it shows nothing."""
        first = second = 0
        for form in self._forms:
            for piece in form.own:
                if piece.kind != "I":
                    continue
                a, b, year = (int(number) for number in re.split(r"[-/.]", piece.lower))
                if a > 31 or a == b:
                    continue
                first += a > 12 >= b
                second += b > 12 >= a
                if self.published and year in (self.published.year, self.published.year % 100):
                    first += real(self.published.year, min(b, 12), a) == self.published and b <= 12
                    second += real(self.published.year, min(a, 12), b) == self.published and a <= 12
            if form.name in ("dmy", "daysdmy"):
                first += any(piece.kind in "yA" for piece in form.own)
            elif form.name in ("mdy", "daysmdy"):
                second += 1
        if bool(first) == bool(second):
            return None
        return first > 0

    def tell(self, value: Date, start: int, end: int) -> None:
        """Remember the day that the text has come to; a year in passing (a book's, a law's) does not move it far."""
        self._ancient = value.earliest is None
        if value.earliest is None:
            return
        self.last, self._last_to = value.earliest, end
        if value.precision == "year":
            self._year = (value.earliest.year, end)
        if value.precision == "year" and self.told is not None and not self.opens(start):
            if abs(value.earliest.year - self.told.year) > 2:
                return
            if value.earliest.year <= self.told.year:
                return
        self.told, self.period = value.earliest, value.precision
        if self.period in _REPORTED and (self.published is None or value.latest is None or value.latest <= self.published):  # fmt: skip
            self._reported = (value.earliest, self.period, end)
        self._told_from, self._told_to = start, end
        self._dated = value.year is not None and value.month is not None
        self._heads = value.precision == "year" and value.year is not None and self._starts_line(start)

    def opens(self, start: int) -> bool:
        """Whether the words open their sentence (`In 1920, ...`)."""
        return start - self.prose.sentence_at(start).start < 12

    def _starts_line(self, start: int) -> bool:
        return not self.prose.text[self.prose.text.rfind("\n", 0, start) + 1 : start].strip(" \t*•▪-–|")

    def story(self, place: int) -> date | None:
        """The day that a month or day without a year is counted from when the text tells of another time."""
        if self.told is None:
            return None
        if self.narrative or (self.published is None and self._dated):
            return self.told
        if self._heads and "\n" not in self.prose.text[self._told_to : place]:
            return self.told
        if (
            self._dated
            and self.published is not None
            and (self.published - self.told).days > 500
            and self.prose.sentence_at(place).start <= self._told_from
        ):
            return self.told
        return None

    def compared(self, place: int) -> tuple[date, str] | None:
        """The quarter or month that `a year earlier` is counted from, if the text just named one.

        What has not ended cannot have been reported: after `it will pay in the fourth quarter` the base is the one before.
        """
        if self._reported is None or self.period not in _REPORTED or place - self._reported[2] >= _NEAR:
            return None
        return self._reported[:2]

    def event(self, start: int, end: int) -> Event | None:
        """What the words from ``start`` to ``end`` date."""
        if (start, end) not in self._events:
            sentence = self.prose.sentence_at(start)
            event = event_at(self.prose.tokens(sentence), start, end)
            if event is not None and event.pronoun:
                event = replace(event, argument=self._named_before(sentence))
            if event is not None and event.argument and not event.pronoun:
                self._named = (sentence.index, event.argument)
            self._events[start, end] = event
        return self._events[start, end]

    def _named_before(self, sentence: Sentence) -> str:
        """What `it` in a sentence is likely to be."""
        if self._named[0] == sentence.index:
            return self._named[1]
        for at in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
            if named := topic_of(self.prose.tokens(self.prose.sentences[at])):
                return named
        return ""

    def tense(self, start: int, end: int) -> str:
        """`past`, `present`, `future` or nothing: of the verb that the date belongs to, else of the nearest."""
        if _SINCE.search(self.prose.text, max(0, start - 30), start):
            return "past"
        if self.prose.text[start - 4 : start] in ("ing ", "ded ") and (period := _PERIOD.search(self.prose.text, max(0, start - 40), start)):  # fmt: skip
            return self._tense_near(period.start(), end)
        event = self.event(start, end)
        if event is not None and (event.verb in FORWARD or (event.form == "present" and event.verb in BEGINS)):
            return "future"
        sentence = self.prose.sentence_at(start)
        if event is not None and event.form in TENSES and not self._names(event, sentence):
            return TENSES[event.form]
        return self._tense_near(start, end)

    def _tense_near(self, start: int, end: int) -> str:
        """The tense of the nearest verb of the sentence, before the words first."""
        sentence = self.prose.sentence_at(start)
        near = _WORD.findall(self.prose.text[sentence.start : start].lower())[-25:]
        for at in range(len(near) - 1, -1, -1):
            if tense := _tense_of(near, at):
                return tense
        after = _WORD.findall(self.prose.text[end : max(end, sentence.end)].lower())[:25]
        for at in range(len(after)):
            if tense := _tense_of(after, at):
                return tense
        return ""

    def _names(self, event: Event, sentence: Sentence) -> bool:
        """Whether what looks like a verb in the present is a name of the sentence (`the Fowler ruling`)."""
        if event.form != "present" or not event.verb:
            return False
        at = self.prose.text.find(event.verb.capitalize(), sentence.start + 1, sentence.end)
        return at > 0 and self.prose.text[at - 1] == " "

    def neighbours(self, start: int, end: int) -> tuple[int, ...]:
        """Which neighbouring years the tense allows for a date that is written without one."""
        return {"past": (-1,), "future": (1,), "present": (1,)}.get(self.tense(start, end), (-1, 1))

    def near(self, at: date) -> bool:
        """Whether a day is within a year of publication, so that its year need not be written."""
        return self.published is None or abs((at - self.published).days) <= 366

    def close(self, at: date | None) -> bool:
        """Whether a day is so close to publication that no other year can be meant by it, whatever weekday stands beside it."""
        return at is not None and self.published is not None and abs(at - self.published) <= _CLOSE

    def year_for(self, month: int, day: int | None, start: int, end: int) -> int | None:
        """The year of a month (and day) that is written without one."""
        story = self.story(start)
        tense = self.tense(start, end) if story is None or not self.narrative else ""
        if self.published is None and 0 <= start - self._year[1] < _BESIDE:
            return self._year[0]  # `in 2001, when the 11 September attacks`
        if story is not None and tense != "future":
            return self._year_after(story, month, day)
        if self.published is None:
            return story.year if story is not None else None
        here = self.published
        at = [found for found in ((real(here.year + n, month, day or 1)) for n in (-1, 0, 1)) if found]
        if not at:
            return here.year
        if tense == "past":
            # without its year a date is of the last twelve months; just after publication it is likelier a slip than
            # old, though not in another year: in December `was signed on 2 February` looks back
            slack = 0 if day is None else 60
            past = [
                found
                for found in at
                if found <= here + timedelta(slack if found.year == here.year else min(slack, _TURN))
            ]
            return max(past, default=min(at)).year
        if tense == "future":
            slack = 31 if day is None else 60
            ahead = [found for found in at if found >= here - timedelta(slack)]
            return min(ahead, default=max(at)).year
        if tense == "present" and day is not None:  # `the window opens on 18 July`
            return min(at, key=lambda found: (abs((here - found).days + 30), found)).year
        if day is None:
            return min(at, key=lambda found: (abs((here - found).days - 45), found)).year
        return min(at, key=lambda found: (abs((here - found).days - 15), found)).year

    @staticmethod
    def _year_after(story: date, month: int, day: int | None) -> int:
        at = real(story.year, month, day or 28)
        if at is not None and (story - at).days > 200 and story.year < 9999:
            return story.year + 1
        return story.year

    def goes_on(self, start: int, end: int) -> bool:
        """Whether what a date bounds has not ended: `they have been given until Tuesday`."""
        event = self.event(start, end)
        if event is None or event.form not in ("perfect", "present", "infinitive", "modal"):
            return False
        return event.form != "perfect" or " had " not in self.prose.text[self.prose.sentence_at(start).start : start]

    def weekday(self, number: int, start: int, end: int, *, ahead: bool = False) -> date | None:
        """The day that a bare weekday names."""
        base = self.published if not self.narrative else (self.told or self.published)
        if base is None:
            return None
        if self.narrative and self.told is not None:
            return base + timedelta((number - base.weekday()) % 7)
        if ahead or self.tense(start, end) == "future":
            return base + timedelta((number - base.weekday()) % 7)
        return base - timedelta((base.weekday() - number) % 7)

    def moved(self, count: int, unit: str) -> date | None:
        """So many units from publication."""
        return _shifted(self.published, count, unit)

    def moved_in_story(self, count: int, unit: str) -> date | None:
        """So many units from the day named last (`the following day`)."""
        return _shifted(None if self._ancient else self.last or self.published, count, unit)


def _shifted(base: date | None, count: int, unit: str) -> date | None:
    if base is None:
        return None
    try:
        return shift(base, count, unit)
    except (OverflowError, ValueError):
        return None


def _tense_of(near: list[str], at: int) -> str:
    word = near[at]
    if word in words.FUTURE:
        return "future"
    if word in words.FUTURE_TO:
        return "future" if near[at + 1 : at + 2] == ["to"] else ""
    if word == "be":
        return "future" if at and near[at - 1] == "to" else ""
    if word in words.PAST or (word.endswith("ed") and len(word) > 3 and word not in words.NOT_PAST):
        return "" if at and near[at - 1] == "be" else "past"
    return ""


def _of_today(form: Form) -> bool:
    """Whether a form speaks from the day of publication: `today`, `on Friday`, `last week`, but not `the same week`."""
    if form.name == "relative":
        return any(piece.kind in "lt" and piece.value != "past" for piece in form.own)
    return form.name != "weekday" or not any(piece.kind in "LXs" for piece in form.own)
