"""What a reported number leaves open."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.values import Bound, Figure, Money, step_of, value_from_dict


@pytest.mark.parametrize(
    ("digits", "scale", "low", "high"),
    [
        ("500", "1000000", "495000000", "505000000"),
        ("550", "1000000", "545000000", "555000000"),
        ("1.2", "1000000000", "1150000000", "1250000000"),
        ("62", "1", "61.5", "62.5"),
        ("5000", "1", "4950", "5050"),
        ("7", "1000000000", "6500000000", "7500000000"),
    ],
)
def test_a_number_stands_for_all_that_round_to_it(digits: str, scale: str, low: str, high: str) -> None:
    number, factor = Decimal(digits), Decimal(scale)
    reach = Figure(number * factor, step=step_of(digits, factor)).range()
    assert (reach.low, reach.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("one", "two", "meet"),
    [
        (Figure(Decimal(500), bound=Bound.AT_LEAST), Figure(Decimal(520)), True),
        (Figure(Decimal(500), bound=Bound.AT_LEAST), Figure(Decimal(480)), False),
        (Figure(Decimal(500), bound=Bound.AT_MOST), Figure(Decimal(520)), False),
        (Figure(Decimal(500), bound=Bound.ABOUT), Figure(Decimal(540)), True),
        (Figure(Decimal(9)), Figure(Decimal(11)), False),
        (Figure(Decimal(5), Decimal(7)), Figure(Decimal(6)), True),
    ],
)
def test_wording_decides_what_meets(one: Figure, two: Figure, meet: bool) -> None:
    assert one.meets(two) is meet
    assert two.meets(one) is meet


numbers = st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False)


@given(number=numbers, bound=st.sampled_from(Bound), step=st.sampled_from([Decimal(0), Decimal(1), Decimal("0.1")]))
def test_money_survives_json(number: Decimal, bound: Bound, step: Decimal) -> None:
    value = Money(Figure(number, None, bound, step), "EUR")
    assert value_from_dict("money", value.to_dict()) == value


@given(number=numbers, bound=st.sampled_from(Bound))
def test_a_figure_meets_itself(number: Decimal, bound: Bound) -> None:
    figure = Figure(number, None, bound)
    assert figure.meets(figure)
