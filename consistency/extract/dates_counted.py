"""Days counted inside a period or from a day that is named: `the second Tuesday in May`, `three days after 12 January`."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from consistency.claims import Confidence
from consistency.extract import durations, periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form
from consistency.extract.dates_read import Read, made, only, year_of
from consistency.values import Date

_BOUNDED: Final = frozenset("than least over nearly almost about around some within just roughly approximately".split())
_OF_DAYS: Final = frozenset(("day", "week", "weekend"))


def _nth_of(form: Form, context: Context) -> list[Read]:
    """`the second Tuesday in May`, `the first week of June 2023`, `the last day of the month`."""
    own = form.own
    cut = next(at for at, piece in enumerate(own) if piece.kind in "uw")
    which, unit, rest = next(piece for piece in own if piece.kind in "oldn"), own[cut], own[cut + 2 :]
    last = which.kind == "l"
    number = -1 if last else int(which.value)
    if (last and which.lower not in ("last", "final")) or (unit.kind == "u" and unit.value not in _OF_DAYS):
        return []
    if not 1 <= abs(number) <= 31 or unit.lower.endswith("s"):
        return []
    whole = _whole(form, rest, context)
    if whole is None:
        return []
    value, confidence = whole
    if value.earliest is None or value.latest is None:
        return made(form, Date(None, None, "day" if unit.kind == "w" else str(unit.value)), confidence)
    first, final = value.earliest, value.latest
    if unit.kind == "w" or unit.value == "weekend":
        weekday = int(unit.value) if unit.kind == "w" else 5
        at = _weekday_in(first, final, weekday, number)
        if at is None:
            return []
        found = periods.day(at, weekday=weekday) if unit.kind == "w" else periods.weekend(at)
    elif unit.value == "day":
        at = final if last else first + timedelta(number - 1)
        if not first <= at <= final:
            return []
        found = periods.day(at)
    else:
        start = final - timedelta(6) if last else first + timedelta(7 * (number - 1))
        if not first <= start <= final:
            return []
        found = Date(start, final if last else min(start + timedelta(8), final), "week")  # by days, or by the calendar
    return made(form, found, Confidence.lowest(confidence, Confidence.RESOLVED))


def _whole(form: Form, rest: list, context: Context) -> tuple[Date, Confidence] | None:  # type: ignore[type-arg]
    """The month or year that days are counted in."""
    months = only(rest, "m")
    stated = year_of(rest, context)
    if months:
        number = int(months[0].value)
        if stated is not None:
            return periods.month(stated, number), Confidence.STATED
        year = context.year_for(number, None, form.own[0].start, form.own[-1].end)
        if year is None:
            return Date(None, None, "month"), Confidence.STATED
        return periods.month(year, number), Confidence.RESOLVED
    if only(rest, "y"):
        return periods.year(int(only(rest, "y")[0].value)), Confidence.STATED
    unit = next((str(piece.value) for piece in rest if piece.kind == "u"), "")
    if unit not in ("month", "year"):
        return None
    turn = next((int(piece.value) for piece in rest if piece.kind in "lxt"), None)
    base = context.moved(turn or 0, unit) if turn is not None else (context.told or context.published)
    value = periods.around(base, unit) if base is not None else None
    return (value, Confidence.RESOLVED) if value is not None else None


def _weekday_in(first: date, final: date, weekday: int, number: int) -> date | None:
    if number < 0:
        return final - timedelta((final.weekday() - weekday) % 7)
    at = first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
    return at if at <= final else None


def counted_from(length: Form, named: Read, text: str) -> Read | None:
    """The day that `three days after` or `two weeks before` counts to, from the day that is named next."""
    turn = length.after
    if turn is None or turn.kind != "b" or text[turn.end : named.start].strip():
        return None
    before = length.before
    if only(length.own, "3"):  # `eight trading days after`: not of the calendar
        return None
    if before is not None and before.lower in _BOUNDED:
        return None
    value = named.value
    if value.precision != "day" or value.earliest is None or (value.weekday is not None and value.day is not None):
        return None
    count = durations.amount([piece for piece in length.own if piece.kind in "ndyvaH"])
    unit = str(next((piece.value for piece in length.own if piece.kind in "uqU"), ""))
    if count is None or count != int(count) or unit not in ("day", "week", "fortnight", "month", "year"):
        return None
    sign = int(turn.value)
    try:
        at = periods.shift(value.earliest, sign * int(count), unit)
    except (OverflowError, ValueError):
        return None
    counted = periods.day(at) if unit in ("day", "week", "fortnight") else periods.around(at, unit)
    if counted is None:
        return None
    return Read(length.own[0].start, named.end, counted, Confidence.lowest(named.confidence, Confidence.RESOLVED))


def from_to(first: Read, last: Read, text: str) -> Read | None:
    """The stretch that `from May 2023 to today` or `between 2007 and the end of 2008` names by two whole dates."""
    links = _LINKS.get(first.before)
    between = text[first.end : last.start]
    if links is None or len(between) > 16 or between.split()[:1] not in links or len(between.split()) > 2:
        return None
    if len(between.split()) == 2 and between.split()[1] not in ("the", "at"):
        return None
    a, b = first.value, last.value
    if a.earliest and b.earliest and a.earliest > b.earliest and a.weekday is not None and a.day is None:
        a = a.with_(earliest=a.earliest - timedelta(7))  # `from Monday to Friday`
    if (
        a.earliest is None
        or b.latest is None
        or a.precision == "range"
        or b.precision == "range"
        or a.earliest > b.latest
    ):
        return None
    value = Date(a.earliest, b.latest, "range", None, a.year)
    return Read(first.start, last.end, value, Confidence.lowest(first.confidence, last.confidence), first.before, False)


_LINKS: Final = {"from": [["to"], ["until"], ["till"], ["through"]], "between": [["and"]]}


COUNTED_IN: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {"nthof": _nth_of}
