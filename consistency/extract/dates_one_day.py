"""One day out of the words that name it: its year, where none is written, by the text around it and the weekday."""

from datetime import date, timedelta
from typing import Final

from consistency.claims import Confidence
from consistency.extract import periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Piece
from consistency.extract.dates_read import only, year_of
from consistency.values import Date

JUST_TOLD: Final = timedelta(62)
"""How shortly before 29 February the last day that a text told must be for both to be of one year."""
MEANT: Final = {"future": timedelta(366), "past": timedelta(250), "": timedelta(300)}
"""How far from publication a leap day may lie to be meant without its year."""


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
    if (month, number) == (2, 29) and (short := _without_leap_day(context, pieces[0].start, pieces[-1].end)):
        return Date(None, None, "impossible", weekday, short, month, number), Confidence.RESOLVED
    if year is None:
        return Date(None, None, "day", weekday, None, month, number), Confidence.STATED
    at = periods.real(year, month, number)
    if weekday is not None:
        at = of_weekday(at, (year, month, number), weekday, context, (pieces[0].start, pieces[-1].end))
    if at is None:
        return Date(None, None, "day", weekday, None, month, number), Confidence.STATED
    if pieces[0].kind in "lL" and pieces[0].value == -1 and context.published and at > context.published:
        at = periods.real(at.year - 1, month, number) or at  # `last April 21`
    return periods.day(at, weekday=weekday, month=month, day=number), Confidence.RESOLVED


def of_weekday(
    at: date | None, ymd: tuple[int, int, int], weekday: int, context: Context, span: tuple[int, int]
) -> date | None:
    """The day ``at``, whose year is not written, or that of a year beside it whose weekday fits; None if it is open."""
    if (at is not None and at.weekday() == weekday) or context.close(at):
        return at
    year, month, number = ymd
    for n in context.neighbours(*span):
        found = periods.real(year + n, month, number)
        if found and found.weekday() == weekday and context.near(found):
            return found
    return None if context.story(span[0]) is not None else at


def _without_leap_day(context: Context, start: int, end: int) -> int | None:
    """The year that a 29 February written without one can only be of, if it has none.

    It is the year that 28 February would be of, where the text has just told a day shortly before, or where no leap day
    is near enough to publication to be meant.
    """
    year = context.year_for(2, 28, start, end)
    if year is None or periods.real(year, 2, 29) is not None:
        return None
    if context.last is not None and timedelta(0) <= date(year, 2, 28) - context.last <= JUST_TOLD:
        return year
    here = context.published
    if here is None:
        return None
    tense = context.tense(start, end)
    most = MEANT.get(tense, MEANT[""])
    for other in (periods.real(here.year + n, 2, 29) for n in (-1, 0, 1)):
        if other is not None and abs(other - here) <= most and tense != ("past" if other > here else "future"):
            return None
    return year
