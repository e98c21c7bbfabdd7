"""Dates with a month, a year or a day in figures: `Tuesday, 12 November 2024`, `14-15 May`, `2023/24`, `the 1990s`."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from consistency.claims import Confidence
from consistency.extract import periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import SHORT, Form, Piece
from consistency.extract.dates_read import Ambiguous, Read, made, only
from consistency.extract.words import dates_en as words
from consistency.values import Date

_COUNTED: Final = frozenset("percent per million billion trillion thousand people men women % ° degrees times".split())
_PREPOSITIONS: Final = frozenset(
    "in since by until till before after during of for from to between through early late mid last next this on at around "
    "about around circa than or and and/or the back throughout over as".split()
)


def year_of(pieces: list[Piece], context: Context) -> int | None:
    """The year that stands among the pieces: `2024`, `'96`, `last year`."""
    for at, piece in enumerate(pieces):
        if piece.kind == "y":
            return int(piece.value)
        if piece.kind == "A":
            return _century(int(piece.value), context.published)
        if piece.kind in "lLxXts" and any(later.value == "year" for later in pieces[at + 1 : at + 3]):
            told = piece.kind in "LXs"
            moved = (
                context.moved_in_story(int(piece.value), "year") if told else context.moved(int(piece.value), "year")
            )
            return moved.year if moved else None
    return None


def _century(two: int, published: date | None) -> int:
    limit = (published.year if published else 2030) % 100 + 10
    return 1900 + two if two > limit else 2000 + two


def one_day(pieces: list[Piece], context: Context) -> tuple[Date, Confidence] | None:
    """The day that month, day and perhaps year and weekday among the pieces name."""
    months, days = only(pieces, "m"), only(pieces, "do")
    if not months or not days or days[0].value > 39 or days[0].value < 1:
        return None
    month, number = int(months[0].value), int(days[0].value)
    weekday = next((int(piece.value) for piece in pieces if piece.kind == "w"), None)
    stated = year_of(pieces, context)
    if number > 31 or number > (29 if month == 2 else 31 - (month in (4, 6, 9, 11))):
        return Date(None, None, "impossible", weekday, stated, month, number), Confidence.STATED
    if stated is not None:
        at = periods.real(stated, month, number)
        if at is None:
            return Date(None, None, "impossible", weekday, stated, month, number), Confidence.STATED
        relative = any(piece.kind in "lLxXts" for piece in pieces)
        confidence = Confidence.RESOLVED if relative else Confidence.STATED
        return periods.day(at, weekday=weekday, year=None if relative else stated, month=month, day=number), confidence
    year = context.year_for(month, number, pieces[0].start, pieces[-1].end)
    if year is None:
        return Date(None, None, "day", weekday, None, month, number), Confidence.STATED
    at = periods.real(year, month, number)
    if weekday is not None and (at is None or at.weekday() != weekday):
        near = [
            found
            for n in context.neighbours(pieces[0].start, pieces[-1].end)
            if (found := periods.real(year + n, month, number)) and found.weekday() == weekday and context.near(found)
        ]
        if not near and context.story(pieces[0].start) is not None:
            return Date(None, None, "day", weekday, None, month, number), Confidence.STATED
        at = near[0] if near else at
    if at is None:
        return Date(None, None, "day", weekday, None, month, number), Confidence.STATED
    return periods.day(at, weekday=weekday, month=month, day=number), Confidence.RESOLVED


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
    read = one_day(form.own, context)
    return made(form, read[0], read[1]) if read else []


def _just_month(form: Form, context: Context) -> list[Read]:
    at = next(n for n, piece in enumerate(form.own) if piece.kind == "m")
    return _month(form.cut(at, len(form.own)), context)


def _mdy(form: Form, context: Context) -> list[Read]:
    after, before = form.after, form.before
    bare = not only(form.own, "yAwo")
    counted = after is not None and (after.lower in _COUNTED or after.kind in "%")
    if bare and (counted or (before is not None and before.lower == "in")):
        at = next(n for n, piece in enumerate(form.own) if piece.kind == "m")
        return _month(form.cut(at, at + 1), context)
    days = only(form.own, "do")
    if days[0].kind == "o" and not days[0].lower[0].isdecimal() and only(form.own, "h"):
        return []
    read = one_day(form.own, context)
    return made(form, read[0], read[1]) if read else []


def _days(form: Form, context: Context) -> list[Read]:
    """`14-15 November 2024`, `May 30 to June 2`: two ends, each lending the other what it lacks."""
    cut = next(at for at, piece in enumerate(form.own) if at and piece.kind in "->&" and only(form.own[:at], "do"))
    left, right = form.own[:cut], form.own[cut + 1 :]
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
    """`14 and 16 November`: two days with one month."""
    days = only(form.own, "do")
    if any(piece.kind == "o" and not piece.lower[0].isdecimal() for piece in days):
        return []
    tail = [piece for piece in form.own if piece.kind in "myA"]
    found: list[Read] = []
    for number in days[:-1]:
        read = one_day([number, *tail], context)
        if read:
            found += made(form, *read, pieces=[number])
    last = form.own[form.own.index(days[-1]) :]
    read = one_day(last, context)
    return found + (made(form, *read, pieces=last) if read else [])


def _numeric(form: Form, context: Context) -> list[Read]:
    piece = only(form.own, "I")[0]
    weekday = next((int(other.value) for other in form.own if other.kind == "w"), None)
    read = numeric(piece.lower, context, weekday)
    return made(form, *read) if read else []


def numeric(words_: str, context: Context, weekday: int | None = None) -> tuple[Date, Confidence] | None:
    """`2024-11-12`, `12.11.2024`, `11/12/24`: the order of day and month as the article has it."""
    a, b, c = re.split(r"[-/.]", words_)
    mark = re.sub(r"\d", "", words_)[0]
    if len(a) == 4:
        return _written(int(a), int(b), int(c), weekday)
    if len(c) == 2 and mark == "." and not (len(a) == len(b) == 2):
        return None
    year = int(c) if len(c) == 4 else _century(int(c), context.published)
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
    read = _written(year if year > 99 else _century(year, context.published), month, day, None)
    return made(form, *read) if read else []


def _numerics(form: Form, context: Context) -> list[Read]:
    ends = [numeric(piece.lower, context) for piece in only(form.own, "I")]
    if ends[0] is None or ends[1] is None:
        return []
    value = Date(ends[0][0].earliest, ends[1][0].latest, "range", None, ends[0][0].year)
    return made(form, value, Confidence.lowest(ends[0][1], ends[1][1]))


def _month_value(pieces: list[Piece], context: Context, lent: int | None = None) -> tuple[Date, Confidence] | None:
    piece = only(pieces, "m")[0]
    number = int(piece.value)
    stated = year_of(pieces, context) or lent
    edge = next((str(other.value) for other in pieces if other.kind == "e"), "")
    relative = next((other for other in pieces if other.kind in "lLxXts"), None)
    if stated is not None:
        own = stated if only(pieces, "yA") or lent else None
        confidence = Confidence.STATED if own else Confidence.RESOLVED
        return periods.narrowed(periods.month(stated, number, year=own), edge), confidence
    base = context.published
    if relative is not None and relative.kind in "lx" and base is not None:
        year = base.year - (number >= base.month) if relative.kind == "l" else base.year + (number <= base.month)
    elif relative is not None and relative.kind == "t" and base is not None:
        year = base.year
    else:
        found = context.year_for(number, None, piece.start, piece.end)
        if found is None:
            return Date(None, None, "month", None, None, number), Confidence.STATED
        year = found
    return periods.narrowed(periods.month(year, number), edge), Confidence.RESOLVED


def _month(form: Form, context: Context) -> list[Read]:
    piece, before, after = only(form.own, "m")[0], form.before, form.after
    introduced = len(form.own) > 1 or (before is not None and before.lower in _PREPOSITIONS)
    abbreviated = piece.lower in SHORT
    if not introduced:
        if piece.lower in ("march", "may", "april", "june", "august") or abbreviated:
            return []
        if after is not None and _is_name(context, after):
            return []
    elif (abbreviated and piece.lower in ("mar", "jan", "jun", "dec")) or (
        piece.lower in ("may", "march", "april", "june", "august") and after is not None and _is_name(context, after)
    ):
        return []
    read = _month_value(form.own, context)
    return made(form, *read) if read else []


def _is_name(context: Context, piece: Piece) -> bool:
    """Whether a word looks like the surname of an April or an August."""
    return piece.kind == "_" and context.prose.text[piece.start].isupper() and piece.lower.isalpha()


def _month_year(form: Form, context: Context) -> list[Read]:
    own = form.own
    if only(own, "i") and only(own, "i")[0].lower != "in":
        own = own[: own.index(only(own, "i")[0])]
    read = _month_value(own, context)
    return made(form, *read, pieces=own) if read else []


def _months(form: Form, context: Context) -> list[Read]:
    cut = next(at for at, piece in enumerate(form.own) if at and piece.kind in "->&" and only(form.own[:at], "m"))
    left, right = form.own[:cut], form.own[cut + 1 :]
    if form.own[cut].kind == "-" and only(left, "e") and not only(left, "m"):
        return []
    last = _month_value(right, context)
    stated = year_of(left, context)
    lent = None
    if stated is None and last is not None and last[0].earliest is not None:
        a, b = int(only(left, "m")[0].value), int(only(right, "m")[0].value)
        lent = last[0].earliest.year - (a > b)
    first = _month_value(left, context, lent)
    if first is None or last is None:
        return []
    confidence = Confidence.lowest(first[1], last[1]) if only(right, "yA") else Confidence.RESOLVED
    said = first[0].year if only(form.own, "yA") else None
    if last[0].earliest is None:
        confidence = Confidence.STATED
    return made(form, Date(first[0].earliest, last[0].latest, "range", None, said), confidence)


def _year(form: Form, context: Context) -> list[Read]:
    own, before, after = form.own, form.before, form.after
    piece = only(own, "yA")[0]
    text = context.prose.text
    sign = text[piece.start - 1] if piece.start else " "
    follows = text[piece.end : piece.end + 1]
    if sign in "$€£¥#/.:@_" or (follows and follows in "%°/@_") or follows.isalpha():
        return []
    introduced = len(own) > 1 or (before is not None and before.lower in _PREPOSITIONS)
    if piece.kind == "A":
        if before is None or before.kind not in "_ibFSB>&," or (after is not None and after.kind == ";"):
            return []
        return made(form, periods.year(_century(int(piece.value), context.published)), Confidence.STATED)
    number = int(piece.value)
    if before is not None and (before.lower in words.NUMBERED or before.kind in "n"):
        return []
    if not introduced and not 1900 <= number <= 2060:
        return []
    if after is not None and after.lower in _COUNTED:
        return []
    if not 1900 <= number <= 2060 and (number % 100 == 0 or number % 50 == 0) and not only(own, "eju"):
        return []
    if not 1500 <= number <= 2100 and (before is None or before.lower not in ("in", "since", "until", "circa")):
        return []
    edge = next((str(other.value) for other in own if other.kind == "e"), "")
    value = periods.narrowed(periods.year(number), edge)
    return made(form, value, Confidence.STATED)


def _years(form: Form, context: Context) -> list[Read]:
    numbers, text = only(form.own, "ydn"), context.prose.text
    if text[max(0, numbers[0].start - 1) : numbers[0].start] in ("-", "–", "/", "."):
        return []
    first, words_ = int(numbers[0].value), numbers[1].lower
    if numbers[1].kind == "y":
        last = int(numbers[1].value)
    elif len(words_) == 2 and words_.isdecimal():
        last = first // 100 * 100 + int(words_)
    else:
        return []
    mark = next(piece.lower for piece in form.own if piece.kind in "->/&")
    if mark == "/" and last != first + 1:
        return []
    led = only(form.own, "F")
    if (last < first and (numbers[1].kind != "y" or not led)) or abs(last - first) > 200:
        return []
    if not 1500 <= first <= 2100 and not led:
        return []
    return made(form, Date(date(first, 1, 1), date(last, 12, 31), "range", None, first), Confidence.STATED)


def _decade(form: Form, context: Context) -> list[Read]:
    piece = only(form.own, "D")[0]
    number = int(piece.value)
    if number < 100:
        if not only(form.own, "h") or number % 10 or (context.published and number == 20):
            return []
        number += 1900
    if number % 10 or not 1000 <= number <= 2100:
        return []
    edge = next((str(other.value) for other in form.own if other.kind == "e"), "")
    whole = number % 100 == 0 and number < 2000
    value = periods.years(number, 100, "century") if whole else periods.years(number, 10, "decade")
    return made(form, periods.narrowed(value, edge), Confidence.STATED)


def _century_form(form: Form, context: Context) -> list[Read]:
    number = int(only(form.own, "o")[0].value)
    if not 2 <= number <= 22 or only(form.own, "C"):
        return []
    edge = next((str(other.value) for other in form.own if other.kind == "e"), "")
    value = periods.years((number - 1) * 100, 100, "century")
    return made(form, periods.narrowed(value, edge), Confidence.STATED)


def _before_christ(form: Form, context: Context) -> list[Read]:
    raise Ambiguous("a year before year 1 has no place in the calendar used here")


def _festival(form: Form, context: Context) -> list[Read]:
    piece, before = only(form.own, "P")[0], form.before
    named = piece.lower.endswith(("day", "eve", "friday", "monday", "sunday"))
    if not piece.value or (
        not named
        and len(form.own) == 1
        and (before is None or before.lower not in ("at", "by", "before", "after", "on", "since", "until"))
    ):
        return []
    stated = year_of(form.own, context)
    if stated is not None:
        at = periods.festival(piece.value, stated)
        return made(form, periods.day(at, year=stated) if at else None, Confidence.STATED)
    base = context.published
    if base is None:
        return made(form, Date(None, None, "day"), Confidence.STATED)
    around = [found for n in (-1, 0, 1) if (found := periods.festival(piece.value, base.year + n))]
    tense = context.tense(piece.start, piece.end)
    turn = next((other.kind for other in form.own if other.kind in "lLxXt"), "")
    past = [found for found in around if found <= base]
    ahead = [found for found in around if found >= base]
    if (turn in "lL" and turn) or (tense == "past" and turn != "t" and turn != "x"):
        at = max(past, default=None)
    elif turn in ("x", "X") or tense == "future":
        at = min(ahead, default=None)
    else:
        at = min(around, key=lambda found: abs(found - base + timedelta(0)))
    return made(form, periods.day(at) if at else None, Confidence.RESOLVED)


ABSOLUTE: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {
    "numerics": _numerics,
    "numeric": _numeric,
    "named": _named,
    "daysdmy": _days,
    "daysmdy": _days,
    "pair": _pair,
    "dmy": _dmy,
    "mdy": _mdy,
    "months": _months,
    "monthyear": _month_year,
    "month": _month,
    "decade": _decade,
    "century": _century_form,
    "years": _years,
    "bc": _before_christ,
    "festival": _festival,
    "year": _year,
}
