"""Days, months, quarters and other periods of the calendar as Date values, and steps between them."""

import calendar
from datetime import date, timedelta
from typing import Final

from consistency.values import Date

LENGTHS: Final = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}
"""Units that are counted in months."""
DAYS: Final = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
"""Units that are counted in days."""


def day(
    at: date, *, weekday: int | None = None, year: int | None = None, month: int | None = None, day: int | None = None
) -> Date:
    """One day, with what the words themselves state of it."""
    return Date(at, at, "day", weekday, year, month, day)


def month(of_year: int, number: int, *, year: int | None = None, said: bool = True) -> Date:
    first = date(of_year, number, 1)
    return Date(first, last_of_month(first), "month", None, year, number if said else None)


def year(number: int, *, said: bool = True) -> Date:
    return Date(date(number, 1, 1), date(number, 12, 31), "year", None, number if said else None)


def years(first: int, count: int, precision: str) -> Date:
    return Date(date(first, 1, 1), date(first + count - 1, 12, 31), precision)


def part(of_year: int, number: int, months: int, precision: str, said: int | None = None) -> Date:
    """The n-th quarter (3 months) or half (6) of a year."""
    first = date(of_year, (number - 1) * months + 1, 1)
    return Date(first, last_of_month(shift(first, months - 1, "month")), precision, None, said)


def season(of_year: int, number: int, said: int | None = None) -> Date:
    """Spring is 1; a winter is named by the year in which it starts."""
    first = date(of_year, 3 * number, 1)
    return Date(first, last_of_month(shift(first, 2, "month")), "season", None, said)


def week(at: date) -> Date:
    monday = at - timedelta(at.weekday())
    return Date(monday, monday + timedelta(6), "week")


def weekend(at: date) -> Date:
    """The weekend of the week in which a day lies."""
    saturday = at - timedelta(at.weekday()) + timedelta(5)
    return Date(saturday, saturday + timedelta(1), "weekend")


def around(at: date, unit: str) -> Date | None:
    """The day, week, month, ... in which a day lies."""
    match unit:
        case "day":
            return day(at)
        case "week" | "fortnight":
            return week(at)
        case "weekend":
            return weekend(at)
        case "month":
            return month(at.year, at.month, said=False)
        case "quarter":
            return part(at.year, (at.month + 2) // 3, 3, "quarter")
        case "semester":
            return part(at.year, (at.month + 5) // 6, 6, "half")
        case "year":
            return year(at.year, said=False)
        case "decade":
            return years(max(1, at.year // 10 * 10), 10, "decade")
        case "century":
            return years(max(1, at.year // 100 * 100), 100, "century")
    return None


def shift(at: date, count: int, unit: str) -> date:
    """The day so many units later; raises OverflowError outside of the calendar."""
    if unit in DAYS:
        return at + timedelta(count * DAYS[unit])
    if unit not in LENGTHS:
        return at
    months = at.year * 12 + at.month - 1 + count * LENGTHS[unit]
    number, index = divmod(months, 12)
    if not 1 <= number <= 9998:
        raise OverflowError("outside of the calendar")
    return date(number, index + 1, min(at.day, calendar.monthrange(number, index + 1)[1]))


def last_of_month(at: date) -> date:
    return at.replace(day=calendar.monthrange(at.year, at.month)[1])


def real(of_year: int, number: int, day_number: int) -> date | None:
    """The day, or None where no calendar has it."""
    try:
        return date(of_year, number, day_number)
    except ValueError:
        return None


_SHARES: Final = {"early": (0.0, 0.6), "mid": (0.2, 0.8), "late": (0.4, 1.0), "start": (0.0, 0.34), "end": (0.669, 1.0)}


def narrowed(value: Date, edge: str) -> Date:
    """The early, middle or late part of a period, its start or its end, with room to spare: early is the first six tenths."""
    if value.earliest is None or value.latest is None or edge not in _SHARES:
        return value
    length = (value.latest - value.earliest).days
    first, last = _SHARES[edge]
    start, end = value.earliest + timedelta(int(length * first)), value.earliest + timedelta(round(length * last))
    return Date(start, end, value.precision, value.weekday, value.year, value.month, value.day, value.edge)


def festival(rule: str, of_year: int) -> date | None:
    """The day of a festival in a year: `12-25`, `easter-2`, `11-thu-4` (and `+1` for the day after)."""
    if rule.startswith("easter"):
        return easter(of_year) + timedelta(int(rule[6:]))
    rule, _, more = rule.partition("+")
    numbers = rule.split("-")
    if len(numbers) == 2:
        return real(of_year, int(numbers[0]), int(numbers[1]))
    if len(numbers) != 3:
        return None
    wanted = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].index(numbers[1])
    first = date(of_year, int(numbers[0]), 1)
    found = [first + timedelta(n) for n in range(31) if (first + timedelta(n)).weekday() == wanted]
    within = [at for at in found if at.month == first.month]
    return within[min(int(numbers[2]), len(within)) - 1] + timedelta(int(more or 0))


def easter(of_year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    number, index = divmod(h + m - 7 * n + 114, 31)
    return date(of_year, number, index + 1)
