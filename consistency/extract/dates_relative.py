"""Dates counted from another day: `last week`, `three days earlier`, `a year ago today`."""

import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Final

from consistency.claims import Confidence
from consistency.extract import durations, periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form
from consistency.extract.dates_read import Read, edge_of, made, only, turn_of
from consistency.values import Date

_DATED: Final = re.compile(r"\b(?:as|end|close|start|morning|evening|night|afternoon|events?|beginning) of \Z")
_AGE_OF: Final = re.compile(
    r"['’]s[ \n](?:world|society|age|era|generation|youth|young|standards|children|students|consumers)\b"
)
_INSIDE: Final = re.compile(r"[\w,&’'] \Z")


def _today(form: Form, context: Context) -> list[Read]:
    days, parts = only(form.own, "T"), only(form.own, "p")
    if days and _no_day(form, context):
        return []
    if days:
        count = int(days[0].value)
    else:
        turn = form.own[0]
        if (turn.kind == "l" and (parts[0].lower != "night" or turn.lower != "last")) or turn.lower == "current":
            return []
        count = -1 if turn.kind == "l" else 0
    at = context.moved(count, "day")
    return made(
        form, periods.day(at) if at else Date(None, None, "day"), Confidence.RESOLVED if at else Confidence.STATED
    )


def _no_day(form: Form, context: Context) -> bool:
    """`the leaders of tomorrow`, `in today's world`; and a capital letter is a title's: `USA Today`, `the Tonight Show`."""
    text, start, end = context.prose.text, form.own[0].start, form.own[-1].end
    before = form.before
    if before is not None and before.lower == "of" and not _DATED.search(text, max(0, start - 16), start):
        return True
    if _AGE_OF.match(text, end):
        return True
    if not text[start].isupper() or text[start + 1 : start + 2].isupper():
        return False
    return bool(_INSIDE.search(text, max(0, start - 2), start))


def _relative(form: Form, context: Context) -> list[Read]:
    """`last week`, `this fiscal year`, `the following day`, `earlier this month`."""
    turn = turn_of(form.own)
    if turn is None:
        return []
    unit = str(next(piece.value for piece in form.own if piece.kind in "uqU"))
    if unit in ("second", "minute", "hour") or (
        turn.lower in ("past", "that") and unit == "day" and form.own[0].kind != "r"
    ):
        return []
    if form.own[-1].lower.endswith("s"):  # `in the coming years`
        return []
    if turn.lower == "past":
        return []
    after = form.after
    if turn.lower == "last" and form.own[0].kind == "h" and after is not None and after.kind == "f":
        return []  # `the last year of his life`
    if unit in ("year", "decade", "month") and (way := _from_now(form)) and context.published is not None:
        here = context.published
        ends = sorted((here, periods.shift(here, way, unit)))
        return made(form, Date(ends[0], ends[1], "range"), Confidence.RESOLVED)
    if unit == "day" and turn.kind in "lt":
        return []
    told = turn.kind in "LXs" or (turn.kind == "x" and context.narrative and form.own[0].kind == "h")
    move = context.moved_in_story if told else context.moved
    at = move(int(turn.value), unit)
    if at is None:
        return made(form, Date(None, None, unit), Confidence.STATED)
    if unit == "day" and turn.kind == "x" and context.told is not None:
        at = context.moved_in_story(1, "day") or at
    if unit == "weekend" and turn.value == 0 and at.weekday() < 3 and context.tense(turn.start, turn.end) == "past":
        at -= timedelta(7)
    value = periods.around(at, unit)
    if value is None:
        return []
    value = periods.narrowed(value, edge_of(form.own))
    first = form.own[0]
    if first.kind == "r" and not told and value.earliest and value.latest and value.earliest <= at <= value.latest:
        cut = (value.earliest, at) if first.value == -1 else (at, value.latest)
        value = Date(cut[0], cut[1], value.precision)
    back = turn.kind == "L" and turn.value == -1 and not context.opens(first.start)
    return made(form, value, Confidence.RESOLVED, moves=not back)  # `their successes of the previous year`


_WITHIN: Final = frozenset("in over during within for throughout".split())


def _from_now(form: Form) -> int:
    """Whether a period ends (-1) or begins (1) now: `over the last year`, `in the coming month`."""
    words, before = [piece.lower for piece in form.own], form.before
    if any(piece.kind == "j" for piece in form.own):  # a fiscal year has its own days
        return 0
    if any(word in ("coming", "upcoming") for word in words):
        return 1
    within = before is not None and before.lower in _WITHIN
    return -1 if within and words[:2] == ["the", "last"] and len(words) == 3 else 0


def _ago(form: Form, context: Context) -> list[Read]:
    if form.own[-1].kind == "T":  # `a year ago today`
        unit = str(next(piece.value for piece in form.own if piece.kind in "uqU"))
        count = durations.amount([piece for piece in form.own if piece.kind in "ndyvaH"])
        base = context.moved(int(form.own[-1].value), "day")
        if count is None or base is None or count != int(count) or unit not in ("day", "week", "month", "year"):
            return []
        return made(form, periods.day(periods.shift(base, -int(count), unit)), Confidence.RESOLVED)
    return _moved(form, context, -1, story=False)


def _hence(form: Form, context: Context) -> list[Read]:
    before = form.before
    return _moved(form, context, 1, story=False) if before is not None and before.lower in ("in", "within") else []


def _shifted(form: Form, context: Context) -> list[Read]:
    return _moved(form, context, int(form.own[-1].value), story=True)


def _moved(form: Form, context: Context, sign: int, *, story: bool) -> list[Read]:
    count = durations.amount([piece for piece in form.own if piece.kind in "ndyvaH"])
    unit = str(next(piece.value for piece in form.own if piece.kind in "uqU"))
    if form.own[0].kind == "a" and form.own[-2].kind == "H":  # `a year and a half ago`
        count = Decimal("1.5")
    if count is None or unit in ("second", "minute", "hour", "weekend"):
        return []
    if count != int(count):
        if unit not in _PARTED:
            return []
        number, unit = _PARTED[unit]
        count *= number
        if count != int(count):
            return []
    compared = context.compared(form.own[0].start) if unit == "year" and count == 1 and sign < 0 else None
    if compared is not None:
        told, period = compared
        value = periods.around(periods.shift(told, -1, "year"), "semester" if period == "half" else period)
        return made(form, value, Confidence.RESOLVED, moves=False)
    at = (context.moved_in_story if story else context.moved)(sign * int(count), unit)
    if at is None:
        return []
    return made(form, periods.around(at, unit), Confidence.RESOLVED, moves=sign > 0)


_PARTED: Final = {"year": (12, "month"), "decade": (10, "year"), "century": (10, "decade")}
"""The smaller units in which half of a unit is told."""


def _day_of_month(form: Form, context: Context) -> list[Read]:
    """`on the 5th`: of the month that the text has come to."""
    before, after, piece = form.before, form.after, only(form.own, "o")[0]
    of_month = len(form.own) > 2 and form.own[-1].value == "month"
    turn = turn_of(form.own)
    if of_month and turn is not None and turn.kind in "lxt" and piece.lower[0].isdecimal():  # `the 12th of this month`
        month = context.moved(int(turn.value), "month")
        at = periods.real(month.year, month.month, int(piece.value)) if month else None
        return made(form, periods.day(at, day=int(piece.value)) if at else None, Confidence.RESOLVED)
    if len(form.own) > 2 and (turn is None or turn.kind != "s"):
        return _relative(form.cut(3, len(form.own)), context)
    if before is None or before.lower not in ("on", "by", "until") or not piece.lower[0].isdecimal():
        return []
    if not of_month and (
        len(form.own) > 2 or (after is not None and after.lower[:1].isalpha() and after.kind in "_uoUqf")
    ):
        return []
    base = context.told or context.published
    at = periods.real(base.year, base.month, int(piece.value)) if base else None
    return made(form, periods.day(at, day=int(piece.value)) if at else None, Confidence.RESOLVED)


def _the_weekend(form: Form, context: Context) -> list[Read]:
    """`over the weekend`: the one before publication, or the coming one."""
    before = form.before
    if form.after is not None and form.after.kind == "f":  # `over the weekend of 9 July`
        return []
    if form.own[-1].value != "weekend" or before is None or before.lower not in ("over", "at", "during", "on", "for"):
        return []
    if context.published is None:
        return made(form, Date(None, None, "weekend"), Confidence.STATED)
    ahead = context.tense(form.own[0].start, form.own[-1].end) == "future"
    base = context.published if ahead or context.published.weekday() > 4 else context.published - timedelta(7)
    return made(form, periods.weekend(base), Confidence.RESOLVED)


def _in_time(form: Form, context: Context) -> list[Read]:
    """`in two years`, where the sentence looks ahead; what looks back is a length of time."""
    before = form.before
    unit = next((piece.value for piece in form.own if piece.kind in "uqU"), "")
    if (
        before is None
        or before.lower != "in"
        or only(form.own, "-")
        or unit not in ("day", "week", "fortnight", "month", "year", "decade")
    ):
        return []
    if context.tense(form.own[0].start, form.own[-1].end) != "future":
        return []
    return _moved(form, context, 1, story=False)


def _anchored(form: Form, context: Context) -> list[Read]:
    """`the day before yesterday`, `two days after tomorrow`, `three weeks from today`."""
    count = durations.amount([piece for piece in form.own if piece.kind not in "bTFN"])
    unit = str(next(piece.value for piece in form.own if piece.kind in "uqU"))
    turn = next((int(piece.value) for piece in form.own if piece.kind == "b"), 1)
    base = context.moved(sum(int(piece.value) for piece in only(form.own, "T")), "day")
    if base is None:
        return []
    at = periods.shift(base, turn * int(count or 1), unit)
    return made(form, periods.day(at) if unit in ("day", "week") else periods.around(at, unit), Confidence.RESOLVED)


def _day_after(form: Form, context: Context) -> list[Read]:
    """`the day before`, `the week after`, where nothing follows that it could be counted from."""
    after, unit = form.after, str(form.own[1].value)
    if unit not in ("day", "week", "month", "year") or (
        after is not None and after.lower not in (".", ",", ";", "", "&", ")")
    ):
        return []
    if context.told is None:
        return []
    at = context.moved_in_story(int(form.own[2].value), unit)
    return made(form, periods.around(at, unit) if at else None, Confidence.RESOLVED)


def _after_next(form: Form, context: Context) -> list[Read]:
    """`the week after next`, `the Friday after next`."""
    if form.own[1].kind == "w":
        base, number = context.published, int(form.own[1].value)
        if base is None or form.own[2].lower != "after":
            return []
        return made(
            form,
            periods.day(base + timedelta((number - base.weekday() - 1) % 7 + 8), weekday=number),
            Confidence.RESOLVED,
        )
    unit = str(form.own[1].value)
    at = (
        context.moved(2, unit)
        if form.own[2].lower == "after" and unit in ("week", "weekend", "month", "year")
        else None
    )
    return made(form, periods.around(at, unit) if at else None, Confidence.RESOLVED)


def _end_of(form: Form, context: Context) -> list[Read]:
    """`by the end of the year`, `by year-end`: of the year, month or week that the text is in."""
    unit = str(next(piece.value for piece in form.own if piece.kind == "u"))
    edge = edge_of(form.own)
    if unit not in ("year", "month", "week") or (
        form.own[0].kind == "u" and (unit != "year" or edge not in ("late", "end"))
    ):
        return []
    at = (context.story(form.own[0].start) if context.narrative else None) or context.published
    if at is None:
        return made(form, Date(None, None, unit), Confidence.STATED)
    value = periods.around(at, unit)
    return made(form, periods.narrowed(value, edge) if value else None, Confidence.RESOLVED, moves=False)


RELATIVE: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {
    "today": _today,
    "relative": _relative,
    "ago": _ago,
    "hence": _hence,
    "shifted": _shifted,
    "dayanchored": _anchored,
    "dayafter": _day_after,
    "dayofmonth": _day_of_month,
    "theweekend": _the_weekend,
    "endof": _end_of,
    "afternext": _after_next,
    "duration": _in_time,
}
