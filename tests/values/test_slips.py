"""How two numbers can be one number mistyped."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.values.slips import digits, slip

numbers = st.decimals(min_value=-(10**15), max_value=10**15, places=3, allow_nan=False)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("4750000", "4750000000", "magnitude"),
        ("5", "50", "magnitude"),
        ("0.5", "500", "magnitude"),
        ("75000", "57000", "transposed"),
        ("12.34", "12.43", "transposed"),
        ("128", "148", "digit"),
        ("12", "14", ""),  # one digit of two is no evidence
        ("128", "1480", ""),
        ("128", "345", ""),
        ("123", "321000", ""),
        ("0", "10", ""),
        ("7", "7", ""),
    ],
)
def test_slips(first, second, kind):
    assert slip(Decimal(first), Decimal(second)) == kind


@given(numbers, numbers)
def test_a_slip_goes_both_ways(first, second):
    assert slip(first, second) == slip(second, first)


@given(numbers)
def test_equal_numbers_are_no_slip(number):
    assert slip(number, number) == ""


@given(numbers.filter(bool), st.integers(1, 12))
def test_powers_of_ten_are_slips_of_magnitude(number, power):
    assert slip(number, number.scaleb(power)) == "magnitude"
    assert digits(number) == digits(number.scaleb(power))


@given(st.integers(10, 10**9), st.data())
def test_two_digits_that_change_places(number, data):
    told = list(str(number))
    at = data.draw(st.integers(0, len(told) - 2))
    told[at], told[at + 1] = told[at + 1], told[at]
    other = "".join(told)
    if told[at] != told[at + 1] and "0" not in other:  # zeros may go to an end, where they tell nothing
        assert slip(Decimal(number), Decimal(other)) == "transposed"
