"""Single days and stretches of days: `Tuesday, 12 November 2024`, `14-15 May`, `12.11.2024`."""

import re
from collections.abc import Callable
from typing import Final

from msgspec import structs

from consistency.claims import Confidence
from consistency.extract import periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form
from consistency.extract.dates_beside import agree
from consistency.extract.dates_months import read_month
from consistency.extract.dates_one_day import one_day
from consistency.extract.dates_read import Ambiguous, Read, century, made, only
from consistency.values import Date

COUNTED: Final = frozenset("percent per million billion trillion thousand people men women % ° degrees times".split())


def _dmy(form: Form, context: Context) -> list[Read]:
    days = only(form.own, "do")
    if days[0].kind == "o" and not days[0].lower[0].isdecimal() and not only(form.own, "f"):
        return _just_month(form, context)
    if days[0].kind == "d" and only(form.own, "-") and not only(form.own, "yA"):
        return []
    before = form.before
    if (
        before is not None
        and before.kind == "-"
        and before.end == form.own[0].start
        and days[0].kind == "d"
        and not only(form.own, "w")
    ):
        return []
    if form.own[0].kind == "h" and form.own[1].kind == "d":  # `the 14 November ceremony`
        form = form.cut(1, len(form.own))
    read = one_day(form.own, context)
    return made(form, read[0], read[1]) if read else []


def _just_month(form: Form, context: Context) -> list[Read]:
    at = next(n for n, piece in enumerate(form.own) if piece.kind == "m")
    return read_month(form.cut(at, len(form.own)), context)


def _mdy(form: Form, context: Context) -> list[Read]:
    after, before = form.after, form.before
    bare = not only(form.own, "yAwo")
    counted = after is not None and (after.lower in COUNTED or after.kind in "%")
    if bare and (counted or (before is not None and before.lower == "in")):
        at = next(n for n, piece in enumerate(form.own) if piece.kind == "m")
        return read_month(form.cut(at, at + 1), context)
    days = only(form.own, "do")
    if days[0].kind == "o" and not days[0].lower[0].isdecimal() and only(form.own, "h"):
        return []
    read = one_day(form.own, context)
    return made(form, read[0], read[1]) if read else []


def _days(form: Form, context: Context) -> list[Read]:
    """`14-15 November 2024`, `May 30 to June 2`: two ends, each lending the other what it lacks."""
    cut = next(at for at, piece in enumerate(form.own) if at and piece.kind in "->&" and only(form.own[:at], "do"))
    left, right = form.own[:cut], form.own[cut + 1 :]
    ends = left, right
    if only(left, "d") and any(piece.kind == "o" and piece.lower[0].isalpha() for piece in right):
        return _mdy(form.cut(0, cut), context) if only(left, "m") else []  # `June 2 - The first ...`
    if not only(left, "m"):
        left = left + only(right, "m")
    if not only(right, "m"):
        right = only(left, "m") + right
    years = only(left, "yA") or only(right, "yA")
    lent = not only(left, "yA") and bool(only(right, "yA"))
    if years and lent:
        left = left + only(right, "yA")
    if years and not only(right, "yA"):
        right = right + only(left, "yA")
    first, last = one_day(left, context), one_day(right, context)
    if first is None or last is None:
        return []
    if "impossible" in (first[0].precision, last[0].precision):
        wrong = first if first[0].precision == "impossible" else last
        return made(form, *wrong)
    if not agree(first[0], last[0]):
        return made(form, *first, pieces=ends[0]) + made(form, *last, pieces=ends[1])
    a, b = first[0].earliest, last[0].latest
    if a is None and b is None and first[0].month == last[0].month and (first[0].day or 0) > (last[0].day or 0):
        return made(form, Date(None, None, "impossible", None, None, first[0].month), Confidence.STATED)
    if a is not None and b is not None and (lent or not years):  # one year for both, or the turn of a year
        a = periods.real(b.year - (a.month > b.month), a.month, a.day) or a
    confidence = Confidence.lowest(first[1], last[1])
    said = first[0].year
    month = first[0].month if first[0].month == last[0].month else None
    return made(form, Date(a, b, "range", None, said, month), confidence)


def _pair(form: Form, context: Context) -> list[Read]:
    """`14 and 16 November`, `Thursday 14 and Saturday 16 November`: days with one month."""
    days = only(form.own, "do")
    if any(piece.kind == "o" and not piece.lower[0].isdecimal() for piece in days):
        return []
    tail = [piece for piece in form.own if piece.kind in "myA"]
    found: list[Read] = []
    begin = 0
    for number in days[:-1]:
        at = form.own.index(number)
        own = [piece for piece in form.own[begin : at + 1] if piece.kind in "wdo"]
        read = one_day([*own, *tail], context)
        if read:
            found += made(form, *read, pieces=own)
        begin = at + 1
    last = [piece for piece in form.own[begin:] if piece.kind not in ",&"]
    read = one_day(last, context)
    return found + (made(form, *read, pieces=last) if read else [])


def _numeric(form: Form, context: Context) -> list[Read]:
    piece = only(form.own, "I")[0]
    weekday = next((int(other.value) for other in form.own if other.kind == "w"), None)
    read = numeric(piece.lower, context, weekday)
    return made(form, *read) if read else []


def numeric(words_: str, context: Context, weekday: int | None = None) -> tuple[Date, Confidence] | None:
    """`2024-11-12`, `12.11.2024`, `11/12/24`: the order of day and month as the article has it."""
    if words_.isdecimal():  # `20241112`
        return _written(int(words_[:4]), int(words_[4:6]), int(words_[6:]), weekday)
    a, b, c = re.split(r"[-/.]", words_)
    mark = re.sub(r"\d", "", words_)[0]
    if len(a) == 4:
        return _written(int(a), int(b), int(c), weekday)
    if len(c) == 2 and mark == "." and not (len(a) == len(b) == 2):
        return None
    year = int(c) if len(c) == 4 else century(int(c), context.published)
    if not 1000 <= year <= 2199:
        return None
    first, second = int(a), int(b)
    if (first > 12 and second > 12) or not first or not second or max(first, second) > 31:
        return None
    if first > 12 or mark == ".":
        return _written(year, second, first, weekday) if second <= 12 else None
    if second > 12:
        return _written(year, first, second, weekday)
    if first == second:
        return _written(year, first, second, weekday)
    order = context.day_first
    if weekday is not None and order is None:
        fits = [
            (m, d)
            for m, d in ((first, second), (second, first))
            if (at := periods.real(year, m, d)) and at.weekday() == weekday
        ]
        if len(fits) == 1:
            return _written(year, *fits[0], weekday)
    if order is None:
        raise Ambiguous("day and month could stand in either order")
    read = _written(year, second, first, weekday) if order else _written(year, first, second, weekday)
    return (read[0], Confidence.ASSUMED) if read else None


def _written(year: int, month: int, number: int, weekday: int | None) -> tuple[Date, Confidence] | None:
    if not 1 <= month <= 12 or not 1 <= number <= 31 or not 1000 <= year <= 2199:
        return None
    at = periods.real(year, month, number)
    if at is None:
        return Date(None, None, "impossible", weekday, year, month, number), Confidence.STATED
    return periods.day(at, weekday=weekday, year=year, month=month, day=number), Confidence.STATED


def _named(form: Form, context: Context) -> list[Read]:
    """`8/Oct/2012`, `2012-oct-08`."""
    month = int(only(form.own, "m")[0].value)
    numbers = [int(piece.value) for piece in form.own if piece.kind in "dny" and str(piece.value).isdecimal()]
    if len(numbers) != 2:
        return []
    year, day = (numbers[0], numbers[1]) if form.own[0].kind == "y" else (numbers[1], numbers[0])
    read = _written(year if year > 99 else century(year, context.published), month, day, None)
    return made(form, *read) if read else []


def _slash_day(form: Form, context: Context) -> list[Read]:
    """`Friday 5/12`: the order in which it is that weekday, near publication."""
    weekday = int(only(form.own, "w")[0].value)
    a, b = (int(number) for number in only(form.own, "2")[0].lower.split("/"))
    orders = {(a, b), (b, a)} if context.day_first is None else {(b, a) if context.day_first else (a, b)}
    here = context.published
    if here is None:
        return []
    days = [at for month, number in orders for n in (-1, 0, 1) if (at := periods.real(here.year + n, month, number))]
    fits = sorted((abs((at - here).days), at) for at in days if at.weekday() == weekday and context.near(at))
    if not fits:
        return []
    at = fits[0][1]
    return made(form, periods.day(at, weekday=weekday, month=at.month, day=at.day), Confidence.RESOLVED)


def _slash_days(form: Form, context: Context) -> list[Read]:
    """`the weekend of 8/9 January`."""
    piece, rest = form.own[0], form.own[1:]
    first, last = (
        one_day([structs.replace(piece, kind="d", value=int(number)), *rest], context)
        for number in piece.lower.split("/")
    )
    if first is None or last is None or first[0].earliest is None or last[0].latest is None:
        return []
    if not 0 < (last[0].latest - first[0].earliest).days <= 3:
        return []
    value = Date(first[0].earliest, last[0].latest, "range", None, first[0].year, first[0].month)
    return made(form, value, Confidence.lowest(first[1], last[1]))


def _numerics(form: Form, context: Context) -> list[Read]:
    ends = [numeric(piece.lower, context) for piece in only(form.own, "I")]
    if ends[0] is None or ends[1] is None:
        return []
    value = Date(ends[0][0].earliest, ends[1][0].latest, "range", None, ends[0][0].year)
    return made(form, value, Confidence.lowest(ends[0][1], ends[1][1]))


DAYS: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {
    "numerics": _numerics,
    "numeric": _numeric,
    "named": _named,
    "slashday": _slash_day,
    "slashdays": _slash_days,
    "daysdmy": _days,
    "daysmdy": _days,
    "pair": _pair,
    "dmy": _dmy,
    "mdy": _mdy,
}
