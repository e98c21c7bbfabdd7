"""How much of what is told with one date is told with another."""

from datetime import date

import pytest

import consistency
from consistency.linking.told_alike import covered, nearness


def _told(first, second):
    claims = [
        next(
            c
            for c in consistency.extract(consistency.Article(name=text, text=text, published=date(2025, 3, 9)))
            if c.kind == "date"
        )
        for text in (first, second)
    ]
    return covered(*claims), covered(*reversed(claims))


@pytest.mark.parametrize(
    ("first", "second", "least", "most"),
    [
        (
            "Trading is due to begin on 18 March on the main market.",
            "After trading begins on 20 March, the fund sells.",
            0.2,
            1.0,
        ),
        (
            "The ferry ran onto a reef on 2 March with 88 people on board.",
            "The ferry struck the reef on 4 March with 88 guests.",
            0.4,
            1.0,
        ),
        ("The mayor resigned on 2 March.", "The bakery sold 90 loaves on 4 March.", 0.0, 0.05),
    ],
)
def test_what_is_told_of_the_shorter_telling_counts(first, second, least, most):
    one, other = _told(first, second)
    assert one == other
    assert least <= one <= most


def test_nearness_of_words():
    assert nearness("reopen", "reopen") == 1.0
    assert nearness("vehicle", "car") > 0.5
    assert nearness("88", "89") == nearness("gate", "glacier") == 0.0
