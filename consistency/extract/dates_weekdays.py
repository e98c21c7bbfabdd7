"""Weekdays: `on Thursday`, `last Friday`, `Friday the 26th`, `Monday of last week`."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from consistency.claims import Confidence
from consistency.extract import periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form
from consistency.extract.date_words import SHORT
from consistency.extract.dates_read import Read, made, only, turn_of
from consistency.extract.dates_relative import RELATIVE
from consistency.values import Date

_UNTIL: Final = re.compile(r"\b(?:until|till|by) \Z")


def _weekday(form: Form, context: Context) -> list[Read]:
    piece, turn, before = only(form.own, "w")[0], turn_of(form.own), form.before
    if piece.lower.rstrip(".") in SHORT and (
        before is None or before.kind not in "iBS>b_" or piece.lower in ("sun", "sat")
    ):
        return []
    if turn is not None and turn.kind == "s":
        turn = None
    number = int(piece.value)
    base = context.published
    start, end = form.own[0].start, form.own[-1].end
    if turn is None:
        bounded = before is not None and (
            before.lower in ("until", "till", "by")
            or (before.kind == "k" and _UNTIL.search(context.prose.text, max(0, before.start - 9), before.start))
        )
        ahead = bool(bounded) and context.goes_on(start, end)
        at = context.weekday(number, start, end, ahead=ahead)
    elif base is None:
        at = None
    elif turn.kind in "lL":
        at = base - timedelta((base.weekday() - number - 1) % 7 + 1)
    elif turn.kind in "xX":
        at = base + timedelta((number - base.weekday() - 1) % 7 + 1)
    elif context.tense(start, end) == "past":
        at = base - timedelta((base.weekday() - number) % 7)
    else:
        at = base + timedelta((number - base.weekday()) % 7)
    if at is None:
        return made(form, Date(None, None, "day", number), Confidence.STATED)
    return made(form, periods.day(at, weekday=number), Confidence.RESOLVED)


def _weekday_day(form: Form, context: Context) -> list[Read]:
    """`Friday the 26th`, `on Friday 26.`: the nearest month in which that day is that weekday."""
    weekday, piece, after = int(only(form.own, "w")[0].value), only(form.own, "do")[0], form.after
    base = context.told or context.published
    counts = piece.kind == "d" and after is not None and after.lower[:1].isalnum()  # `On Friday 26 people came`
    if not piece.lower[0].isdecimal() or base is None or counts:
        return _weekday(form.cut(0, 1), context)
    near = [periods.shift(base.replace(day=1), n, "month") for n in (0, -1, 1, -2, 2, -3, 3)]
    days = [found for at in near if (found := periods.real(at.year, at.month, int(piece.value)))]
    fits = [found for found in days if found.weekday() == weekday]
    value = periods.day(fits[0], weekday=weekday, day=int(piece.value)) if fits else None
    return made(form, value, Confidence.RESOLVED)


def _weekday_of(form: Form, context: Context) -> list[Read]:
    """`Monday of last week`."""
    number = int(only(form.own, "w")[0].value)
    if form.own[-1].kind == "w" and not any(piece.value == "week" for piece in form.own):  # `next year, Monday`
        cut = next(place for place, piece in enumerate(form.own) if piece.kind == "u")
        return RELATIVE["relative"](form.cut(0, cut + 1), context)
    turn = next(piece for piece in reversed(form.own) if piece.kind in "lLxXt")
    unit = next(piece.value for piece in form.own if piece.kind == "u")
    base = context.moved(int(turn.value), "week") if unit == "week" else None
    if base is None:
        return []
    at = base - timedelta(base.weekday()) + timedelta(number)
    return made(form, periods.day(at, weekday=number), Confidence.RESOLVED)


WEEKDAYS: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {
    "weekday": _weekday,
    "weekdayof": _weekday_of,
    "weekdayday": _weekday_day,
}
