"""Dates counted from another day: `on Thursday`, `last week`, `three days earlier`, `the third quarter`, `next spring`."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from consistency.claims import Confidence
from consistency.extract import durations, periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import SHORT, Form, Piece
from consistency.extract.dates_absolute import year_of
from consistency.extract.dates_read import Read, made, only
from consistency.values import Date


def _turn(pieces: list[Piece]) -> Piece | None:
    return next((piece for piece in pieces if piece.kind in "lLxXts"), None)


def _edge_of(pieces: list[Piece]) -> str:
    return next((str(piece.value) for piece in pieces if piece.kind == "e"), "")


def _weekday(form: Form, context: Context) -> list[Read]:
    piece, turn, before = only(form.own, "w")[0], _turn(form.own), form.before
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
        at = context.weekday(number, start, end)
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
    """`Friday the 26th`: the nearest month in which that day is that weekday."""
    weekday, piece = int(only(form.own, "w")[0].value), only(form.own, "o")[0]
    base = context.told or context.published
    if not piece.lower[0].isdecimal() or base is None:
        return _weekday(form.cut(0, 1), context)
    near = [periods.shift(base.replace(day=1), n, "month") for n in (0, -1, 1, -2, 2, -3, 3)]
    days = [found for at in near if (found := periods.real(at.year, at.month, int(piece.value)))]
    fits = [found for found in days if found.weekday() == weekday]
    value = periods.day(fits[0], weekday=weekday, day=int(piece.value)) if fits else None
    return made(form, value, Confidence.RESOLVED)


def _weekday_of(form: Form, context: Context) -> list[Read]:
    """`Monday of last week`."""
    number = int(only(form.own, "w")[0].value)
    turn = next(piece for piece in reversed(form.own) if piece.kind in "lLxXt")
    unit = next(piece.value for piece in form.own if piece.kind == "u")
    base = context.moved(int(turn.value), "week") if unit == "week" else None
    if base is None:
        return []
    at = base - timedelta(base.weekday()) + timedelta(number)
    return made(form, periods.day(at, weekday=number), Confidence.RESOLVED)


def _today(form: Form, context: Context) -> list[Read]:
    days, parts = only(form.own, "T"), only(form.own, "p")
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


def _relative(form: Form, context: Context) -> list[Read]:
    """`last week`, `this fiscal year`, `the following day`, `earlier this month`."""
    turn = _turn(form.own)
    if turn is None:
        return []
    unit = str(next(piece.value for piece in form.own if piece.kind in "uqU"))
    if unit in ("second", "minute", "hour") or (turn.lower in ("past", "that") and unit in ("day",)):
        return []
    if turn.lower == "past":
        return []
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
    value = periods.narrowed(value, _edge_of(form.own))
    first = form.own[0]
    if first.kind == "r" and not told and value.earliest and value.latest and value.earliest <= at <= value.latest:
        cut = (value.earliest, at) if first.value == -1 else (at, value.latest)
        value = Date(cut[0], cut[1], value.precision)
    return made(form, value, Confidence.RESOLVED)


def _ago(form: Form, context: Context) -> list[Read]:
    return _moved(form, context, -1, story=False)


def _hence(form: Form, context: Context) -> list[Read]:
    before = form.before
    return _moved(form, context, 1, story=False) if before is not None and before.lower in ("in", "within") else []


def _shifted(form: Form, context: Context) -> list[Read]:
    return _moved(form, context, int(form.own[-1].value), story=True)


def _moved(form: Form, context: Context, sign: int, *, story: bool) -> list[Read]:
    count = durations.amount([piece for piece in form.own if piece.kind in "ndyvaH"])
    unit = str(next(piece.value for piece in form.own if piece.kind in "uqU"))
    if count is None or unit in ("second", "minute", "hour", "weekend"):
        return []
    if count != int(count):
        if unit != "year":
            return []
        count, unit = count * 12, "month"
    compared = context.compared(form.own[0].start) if unit == "year" and count == 1 and sign < 0 else None
    if compared is not None:
        told, period = compared
        value = periods.around(periods.shift(told, -1, "year"), "semester" if period == "half" else period)
        return made(form, value, Confidence.RESOLVED, moves=False)
    at = (context.moved_in_story if story else context.moved)(sign * int(count), unit)
    if at is None:
        return []
    return made(form, periods.around(at, unit), Confidence.RESOLVED, moves=sign > 0)


def _compared_quarter(form: Form, context: Context) -> list[Read]:
    """`the year-earlier quarter`, `the latest quarter`, `the 1988 second quarter`, `the quarter`."""
    own = form.own
    year = next((int(piece.value) for piece in own if piece.kind == "y"), None)
    ordinal = next((int(piece.value) for piece in own if piece.kind == "o"), None)
    after = form.after
    if after is not None and (after.lower in ("ended", "ending", "of", "final", "finals") or after.kind == "f"):
        return []
    told = context.compared(own[0].start)
    here = told[0] if told is not None and told[1] == "quarter" else None
    if own[-1].kind == "R" and year is not None and here is None:
        return made(form, periods.year(year), Confidence.STATED, [piece for piece in own if piece.kind == "y"])
    if own[-1].kind == "R" and here is None:
        return []
    if here is None and context.published is not None:
        here = periods.shift(context.published, -1, "quarter")
    if year is not None:
        number = ordinal or ((here.month + 2) // 3 if here else None)
        if number is None or not 1 <= number <= 4:
            return made(form, periods.year(year), Confidence.STATED, [piece for piece in own if piece.kind == "y"])
        confidence = Confidence.STATED if ordinal else Confidence.RESOLVED
        return made(form, periods.part(year, number, 3, "quarter", year), confidence)
    if here is None:
        return []
    turn = _turn(own)
    moves = True
    if any(piece.kind == "u" for piece in own):
        if not any(piece.value == "year" for piece in own):
            return []
        here, moves = periods.shift(here, -1, "year"), False
        if ordinal and ordinal <= 4:
            here = date(here.year, 3 * ordinal - 2, 1)
    elif turn is not None and turn.kind in "lLxX":
        base = here
        if context.published is not None and (told is None or turn.kind in "lx"):
            base = context.published
        here = periods.shift(base, int(turn.value), "quarter")
    elif turn is not None and turn.kind == "t" and context.published is not None:
        here = context.published
    return made(form, periods.around(here, "quarter"), Confidence.RESOLVED, moves=moves)


def _day_of_month(form: Form, context: Context) -> list[Read]:
    """`on the 5th`: of the month that the text has come to."""
    before, after, piece = form.before, form.after, only(form.own, "o")[0]
    of_month = len(form.own) > 2 and form.own[-1].value == "month"
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
        or unit not in ("day", "week", "month", "year", "decade")
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


def _quarter(form: Form, context: Context) -> list[Read]:
    own = form.own
    q = only(own, "Q")
    if q and q[0].lower[0] == "h":
        return _half(form, context)
    number = int(q[0].lower[1]) if q else int(only(own, "o")[0].value)
    before = form.before
    if not 1 <= number <= 4 or (before is not None and before.kind in "n"):
        return []
    return _part(form, context, number, 3, "quarter")


def _half(form: Form, context: Context) -> list[Read]:
    own = form.own
    q, ordinals = only(own, "Q"), only(own, "o")
    number = int(q[0].lower[1]) if q else int(ordinals[0].value) if ordinals else 2
    if number not in (1, 2):
        return []
    if not q and year_of(own, context) is None:
        return []
    return _part(form, context, number, 6, "half")


def _part(form: Form, context: Context, number: int, months: int, precision: str) -> list[Read]:
    year = year_of(form.own, context)
    if year is not None:
        stated = year if only(form.own, "y") else None
        confidence = Confidence.STATED if stated else Confidence.RESOLVED
        return made(form, periods.part(year, number, months, precision, stated), confidence)
    base = context.story(form.own[0].start) if context.narrative else context.published
    if base is None:
        return made(form, Date(None, None, precision), Confidence.STATED)
    year = base.year
    first = date(year, (number - 1) * months + 1, 1)
    if first > base and context.tense(form.own[0].start, form.own[-1].end) != "future":
        year -= 1
    return made(form, periods.part(year, number, months, precision), Confidence.RESOLVED)


def _first_months(form: Form, context: Context) -> list[Read]:
    """`the first nine months of 2024`."""
    year, count = year_of(form.own, context), durations.amount(only(form.own, "nd"))
    unit = next((piece.value for piece in form.own if piece.kind == "u"), "")
    ordinal = int(only(form.own, "o")[0].value)
    if year is None or count is None or unit != "month" or ordinal != 1 or not 1 <= count <= 12:
        return []
    first = date(year, 1, 1)
    last = periods.last_of_month(date(year, int(count), 1))
    stated = bool(only(form.own, "y"))
    value = Date(first, last, "range", None, year if stated else None)
    return made(form, value, Confidence.STATED if stated else Confidence.RESOLVED)


def _season(form: Form, context: Context) -> list[Read]:
    own, before = form.own, form.before
    piece, turn = only(own, "Z")[0], _turn(own)
    year = year_of(own, context)
    led = before is not None and before.lower in ("in", "during", "since", "by", "until", "this", "of", "for", "over")
    if year is None and turn is None and not (led and (only(own, "he") or piece.lower not in ("fall", "spring"))):
        return []
    number, edge = int(piece.value), _edge_of(own)
    if year is not None:
        stated = year if only(own, "y") else None
        value = periods.season(year, number, stated)
        return made(form, periods.narrowed(value, edge), Confidence.STATED if stated else Confidence.RESOLVED)
    base = context.story(own[0].start) or context.published
    if base is None:
        return made(form, Date(None, None, "season"), Confidence.STATED)
    around = [periods.season(base.year + n, number) for n in (-1, 0, 1)]
    past = [value for value in around if value.earliest and value.earliest <= base]
    if turn is not None and turn.kind in "lL":
        past = [value for value in past if value.latest and value.latest < base] or past
        value = past[-1]
    elif turn is not None and turn.kind in "xX":
        value = next(value for value in around if value.earliest and value.earliest > base)
    elif turn is not None and turn.kind == "t":
        value = min(around, key=lambda found: _distance(found, base))
    elif context.tense(own[0].start, own[-1].end) == "future" or context.story(own[0].start) is not None:
        value = next(value for value in around if value.latest and value.latest >= base)
    else:
        value = past[-1]
    return made(form, periods.narrowed(value, edge), Confidence.RESOLVED)


def _distance(value: Date, base: date) -> int:
    if value.earliest is None or value.latest is None:
        return 0
    return max((value.earliest - base).days, (base - value.latest).days, 0)


RELATIVE: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {
    "weekday": _weekday,
    "weekdayof": _weekday_of,
    "weekdayday": _weekday_day,
    "today": _today,
    "relative": _relative,
    "ago": _ago,
    "hence": _hence,
    "shifted": _shifted,
    "dayanchored": _anchored,
    "dayafter": _day_after,
    "comparedquarter": _compared_quarter,
    "dayofmonth": _day_of_month,
    "theweekend": _the_weekend,
    "duration": _in_time,
    "quarter": _quarter,
    "half": _half,
    "firstmonths": _first_months,
    "season": _season,
}
