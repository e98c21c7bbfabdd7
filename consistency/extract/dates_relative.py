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
    piece, turn, before = only(form.own, "w")[0], _turn(form.own), form.before()
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
    told = turn.kind in "LXs"
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
    before = form.before()
    return _moved(form, context, 1, story=False) if before is not None and before.lower in ("in", "within") else []


def _shifted(form: Form, context: Context) -> list[Read]:
    return _moved(form, context, int(form.own[-1].value), story=True)


def _moved(form: Form, context: Context, sign: int, *, story: bool) -> list[Read]:
    count = durations.amount(form.own[:-1])
    unit = str(next(piece.value for piece in form.own if piece.kind in "uqU"))
    if count is None or unit in ("second", "minute", "hour", "weekend"):
        return []
    if count != int(count):
        if unit != "year":
            return []
        count, unit = count * 12, "month"
    at = (context.moved_in_story if story else context.moved)(sign * int(count), unit)
    if at is None:
        return []
    value = periods.around(at, unit)
    return made(form, value, Confidence.RESOLVED)


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
    after, unit = form.after(), str(form.own[1].value)
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
    before = form.before()
    if not 1 <= number <= 4 or (before is not None and before.kind in "n"):
        return []
    return _part(form, context, number, 3, "quarter")


def _half(form: Form, context: Context) -> list[Read]:
    own = form.own
    q, ordinals = only(own, "Q"), only(own, "o")
    number = int(q[0].lower[1]) if q else int(ordinals[0].value)
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
    own, before = form.own, form.before()
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
    "today": _today,
    "relative": _relative,
    "ago": _ago,
    "hence": _hence,
    "shifted": _shifted,
    "dayanchored": _anchored,
    "dayafter": _day_after,
    "quarter": _quarter,
    "half": _half,
    "firstmonths": _first_months,
    "season": _season,
}
