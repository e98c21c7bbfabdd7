"""Wordings of which one denies the other."""

import pytest

from consistency.linking.wordings import turned_round


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We did not earn this cup.", "We earned this cup"),
        ("The bridge doesn’t belong to the town", "The bridge belongs to the town"),
        ("They never knew, and they did not ask", "They never knew, and they asked"),
    ],
)
def test_a_not_more(one, other):
    assert turned_round(one, other)
    assert turned_round(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We did not earn this cup", "We did not earn this cup"),
        ("We did not earn this cup", "We earned that cup"),
        ("We did not earn this cup", "We did not lose this cup"),
    ],
)
def test_other_differences(one, other):
    assert not turned_round(one, other)
