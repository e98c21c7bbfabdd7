"""Whether two values can be one, and what is said when they cannot."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.values import Bound, Count, Date, Duration, Figure, Money, Percentage, Quantity, Quotation, apart
from consistency.values.units import in_unit


def figure(number, **more):
    return Figure(Decimal(number), **more)


def euros(number, **more):
    return Money(figure(number, **more), "EUR")


def days(first, last=None):
    return Date(first, last or first)


YEAR = Date(date(2024, 1, 1), date(2024, 12, 31), "year")


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (euros(62), euros(68), "62 EUR and 68 EUR: the ranges 62 and 68 do not meet"),
        (euros(500, step=Decimal(10)), euros(550, step=Decimal(10)), "500 EUR and 550 EUR: the ranges 495 to 505 and 545 to 555 do not meet"),
        (euros(500, bound=Bound.AT_LEAST), euros(480), "at least 500 EUR and 480 EUR: the ranges 500 or more and 480 do not meet"),
        (euros(500, bound=Bound.AT_MOST), euros(520), "at most 500 EUR and 520 EUR: the ranges at most 500 and 520 do not meet"),
        (Count(figure(9), "ferry"), Count(figure(11), "ferry"), "9 ferry and 11 ferry: the ranges 9 and 11 do not meet"),
        (Percentage(figure(9)), Percentage(figure(11)), "9 percent and 11 percent: the ranges 9 and 11 do not meet"),
        (Quantity(figure(2), "kilometer"), Quantity(figure(3000), "meter"), "2 kilometer and 3,000 meter: the ranges 2 and 3 kilometer do not meet"),
        (Duration(figure(3), "day"), Duration(figure(4), "day"), "3 days is not 4 days"),
        (Duration(figure(1), "year"), Duration(figure(16), "month"), "1 year is not 16 months"),
        (days(date(2024, 5, 1)), days(date(2024, 5, 2)), "2024-05-01 is not 2024-05-02"),
        (YEAR, days(date(2025, 5, 2)), "2024-01-01 to 2024-12-31 is not 2025-05-02"),
    ],
)  # fmt: skip
def test_values_that_cannot_be_one(first, second, why):
    assert apart(first, second) == why
    assert apart(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (euros(62), euros(62)),
        (euros(500, bound=Bound.AT_LEAST), euros(520)),
        (euros(500, bound=Bound.ABOUT), euros(540)),
        (euros(500, upper=Decimal(600)), euros(540)),
        (euros("3.01", step=Decimal("0.01")), euros("3.0196", step=Decimal("0.0001"))),  # cut off, not rounded
        (euros(62), Money(figure(68), "NOK")),  # rates of exchange are another question
        (Money(figure(62), "EUR", "hour"), euros(68)),  # a price for each hour and a sum
        (Percentage(figure(9)), Percentage(figure(11), points=True)),
        (Quantity(figure(3), "kilometer"), Quantity(figure(3000), "meter")),
        (Quantity(figure(3), "kilometer"), Quantity(figure(9), "metric_ton")),
        (Quantity(figure(20), "celsius"), Quantity(figure(90), "fahrenheit")),
        (Duration(figure(3), "year"), Duration(figure(40), "year", age=True)),
        (Duration(figure(1), "year"), Duration(figure(12), "month")),
        (Duration(figure(2), "month"), Duration(figure(60), "day")),
        (Duration(figure(2), "month"), Duration(figure(90), "minute")),
        (YEAR, days(date(2024, 5, 2))),
        (Date(None, None, "impossible"), days(date(2024, 5, 2))),
        (euros(5), Count(figure(9))),
        (Quotation("Hult", "Yes."), Quotation("Hult", "No.")),
    ],
)
def test_values_that_can_be_one_or_cannot_be_compared(first, second):
    assert apart(first, second) == ""
    assert apart(second, first) == ""


numbers = st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False)
figures = st.builds(
    Figure, numbers, st.none(), st.sampled_from(Bound), st.sampled_from([Decimal(0), Decimal(1), Decimal("0.01")])
)
measures = st.one_of(
    st.builds(Money, figures, st.sampled_from(["EUR", "NOK"])),
    st.builds(Count, figures),
    st.builds(Percentage, figures, st.booleans()),
    st.builds(Quantity, figures, st.sampled_from(["meter", "kilometer", "mile", "gram", "celsius"])),
    st.builds(Duration, figures, st.sampled_from(["minute", "day", "week", "month", "year", "decade"]), st.booleans()),
)  # fmt: skip


@given(measures, measures)
def test_clashing_goes_both_ways(first, second):
    assert bool(apart(first, second)) is bool(apart(second, first))


@given(measures)
def test_nothing_clashes_with_itself(value):
    assert apart(value, value) == ""


@pytest.mark.parametrize(
    ("unit", "target", "factor"),
    [
        ("kilometer", "meter", Decimal(1000)),
        ("meter", "kilometer", Decimal("0.001")),
        ("hour", "minute", Decimal(60)),
        ("metric_ton", "kilogram", Decimal(1000)),
        ("meter", "meter", Decimal(1)),
        ("made_up", "made_up", Decimal(1)),
        ("meter", "gram", None),
        ("celsius", "fahrenheit", None),  # an offset is no factor
        ("made_up", "meter", None),
    ],
)
def test_units(unit, target, factor):
    found = in_unit(unit, target)
    assert found == factor if factor is None else abs(found - factor) < Decimal("1e-9")
