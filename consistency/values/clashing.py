"""Whether two values of one kind can be the same, and the one-line derivation when they cannot."""

from decimal import Decimal

from consistency.values.figures import Figure
from consistency.values.kinds import Value
from consistency.values.measures import Count, Money, Percentage, Quantity
from consistency.values.times import Date, Duration
from consistency.values.units import in_unit

DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3652}
"""About how many days a unit has.  Months and years vary, so lengths told in two units need a wide berth."""
BERTH = Decimal("0.1")


def apart(first: Value, second: Value) -> str:
    """Why no one value can be both, or nothing where one can, or where they cannot be compared at all."""
    match first, second:
        case Money(), Money() if first.currency == second.currency and first.per == second.per:
            return _figures(first, second, first.figure, second.figure)
        case Count(), Count():
            return _figures(first, second, first.figure, second.figure)
        case Percentage(), Percentage() if first.points == second.points:
            return _figures(first, second, first.figure, second.figure)
        case Quantity(), Quantity():
            return _quantities(first, second)
        case Duration(), Duration() if first.age == second.age:
            return _durations(first, second)
        case Date(), Date() if not first.meets(second):
            return f"{first} is not {second}"
    return ""


def _figures(first: Value, second: Value, one: Figure, two: Figure, unit: str = "") -> str:
    if one.meets(two):
        return ""
    return f"{first} and {second}: the ranges {one.range()} and {two.range()}{unit} do not meet"


def _quantities(first: Quantity, second: Quantity) -> str:
    factor = in_unit(second.unit, first.unit)
    if factor is None:
        return ""
    converted = second.figure if factor == 1 else second.figure.times(factor)
    return _figures(first, second, first.figure, converted, f" {first.unit}")


def _durations(first: Duration, second: Duration) -> str:
    if first.unit == second.unit:
        return "" if first.figure.meets(second.figure) else f"{first} is not {second}"
    days, others = DAYS.get(first.unit), DAYS.get(second.unit)
    if not days or not others:
        return ""
    one, two = first.figure.times(Decimal(days)), second.figure.times(Decimal(others))
    longer = max(one.number, two.number)
    if one.meets(two) or abs(one.number - two.number) <= longer * BERTH:
        return ""
    return f"{first} is not {second}"
