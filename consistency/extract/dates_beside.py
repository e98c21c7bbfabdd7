"""Days with their weekdays beside them: `June 7, a Saturday`, `Friday and Saturday, June 7 and 8`, `7-9 June (Fri-Sun)`."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from msgspec.structs import replace

from consistency.claims import Confidence
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form
from consistency.extract.dates_one_day import of_weekday, one_day
from consistency.extract.dates_read import Read, made, only
from consistency.extract.words import dates_en as words
from consistency.values import Date

_NAMED: Final = "(?P<weekday>" + "|".join(name.capitalize() for name in words.WEEKDAYS) + ")"
_IS: Final = r"(?:is|was|falls on|fell on|will be|will fall on|would be|happens to be) a"
_SAID: Final = re.compile(
    rf"(?:(?:,? (?:which|that))? {_IS}|[.;] (?:It|That|This)(?: {_IS}|['’]s a)|,? [–—-] (?:a )?|,? \(?a|, ?a?) ?{_NAMED}\b"
    r"(?! and (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[.;:)!?\n]|\Z|, [^MTWFS]| [–—-]|"
    r" (?:and|but|when|with|so|in|at|as|after|before|this|last|next|that|because|while|for)\b)"
)
"""What says of the day before it which weekday that is; behind the weekday no noun whose weekday it would be."""


def with_weekday(read: Read, context: Context) -> Read:
    """A day with the weekday that the words behind it give it, if they do."""
    value = read.value
    if value.precision != "day" or value.weekday is not None or value.month is None or value.day is None:
        return read
    told = _SAID.match(context.prose.text, read.end)
    if told is None:
        return read
    weekday = words.WEEKDAYS.index(told["weekday"].lower())
    at, end = value.earliest, told.end("weekday")
    if at is not None and value.year is None:
        at = of_weekday(at, (at.year, value.month, value.day), weekday, context, (read.start, read.end))
    return replace(read, end=end, value=value.with_(earliest=at, latest=at, weekday=weekday))


def agree(first: Date, last: Date) -> bool:
    """Whether the weekdays of the first and the last day of a stretch can both be right."""
    a, b = first.earliest, last.earliest
    if a is not None and b is not None:
        return all(each.weekday in (None, at.weekday()) for each, at in ((first, a), (last, b)))
    if first.weekday is None or last.weekday is None or not (first.month and first.day and last.month and last.day):
        return True
    ends = (((first.month, first.day), (last.month, last.day)),)
    gaps = [(date(year, *b) - date(year, *a)).days for a, b in ends for year in (2023, 2024) if (2, 29) not in (a, b)]
    return not gaps or any((last.weekday - first.weekday - gap) % 7 == 0 for gap in gaps)


def _each(form: Form, context: Context) -> list[Read]:
    """`Friday and Saturday, June 7 and 8`: the first weekday is the first day's, the last the last's."""
    weekdays, days = only(form.own, "w"), only(form.own, "do")
    rest = only(form.own, "myA")
    paired = len(weekdays) == len(days)
    reads: list[tuple[Date, Confidence]] = []
    for at, day in enumerate(days):
        beside = (
            weekdays[at : at + 1] if paired else weekdays[:1] if at == 0 else weekdays[-1:] if day is days[-1] else []
        )
        read = one_day([*beside, day, *rest], context)
        if read is None:
            return []
        reads.append(read)
    first, last = reads[0], reads[-1]
    between = form.own[form.own.index(days[0]) : form.own.index(days[-1])]
    if only(between, "->") and agree(first[0], last[0]) and first[0].earliest and last[0].latest:
        value = Date(first[0].earliest, last[0].latest, "range", None, first[0].year, first[0].month)
        return made(form, value, Confidence.lowest(first[1], last[1]))
    month = only(form.own, "m")[0]
    found: list[Read] = []
    for day, read in zip(days, reads, strict=True):
        beside = [month, day] if day is days[0] and month.start < day.start else [day]
        beside += [month] if day is days[-1] and month.start > day.start else []
        found += made(form, *read, pieces=beside)
    return found


BESIDE: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {"weekdaysdays": _each, "daysweekdays": _each}
