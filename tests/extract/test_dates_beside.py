"""Days with their weekdays beside them, in all the orders that papers write them in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, check, extract
from consistency.values import Date

PUBLISHED = date(2024, 5, 28)  # a Tuesday; 7 June is a Friday
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def article(text):
    return Article(name="a", text=text, published=PUBLISHED)


def dates(text):
    return {claim.said: str(claim.value) for claim in extract(article(text)) if isinstance(claim.value, Date)}


def wrong(text):
    return [finding.sides[0].said for finding in check([article(text)]).findings if finding.code == "D101"]


@pytest.mark.parametrize(
    "told",
    [
        "The fair is on June 7, a {}.",
        "The fair is on June 7, which is a {}.",
        "The fair opens on June 7, which falls on a {}, at noon.",
        "June 7 is a {} this year.",
        "The fair is on 7 June. That is a {}.",
        "The fair opens on 7 June – a {} – at noon.",
        "7 June, {}: the fair.",
        "On {} (June 7) the fair opens.",
        "On {} (7 June) the fair opens.",
        "On {} morning, 7 June, the fair opens.",
        "On {} evening (June 7) the fair opens.",
        "The fair is free on {} 7 and Saturday 8 June.",
        "The fair is free on Thursday 6, {} 7 and Saturday 8 June.",
        "The fair is free on {} and Saturday, June 7 and 8.",
        "The fair is free on {} and Saturday, 7 and 8 June 2024.",
        "The fair is free on June 7 and 8 ({} and Saturday).",
        "The fair: {} to Sunday, 7 to 9 June.",
        "The fair: 7-9 June ({}-Sunday).",
        "The fair runs from {}, June 7 to Sunday, June 9.",
        "The fair runs from {} 7 to Sunday 9 June.",
    ],
)
def test_a_weekday_beside_its_day_is_that_days(told):
    assert wrong(told.format("Friday")) == []
    assert len(wrong(told.format("Monday"))) == 1


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The fair runs from Friday, June 7 to Sunday, June 9.", {"Friday, June 7 to Sunday, June 9": "2024-06-07 to 2024-06-09"}),
        ("Open Friday and Saturday 7-8 June.", {"Friday and Saturday 7-8 June": "2024-06-07 to 2024-06-08"}),
        ("On Thursday 6 and Friday 7 June it is shut.", {"Thursday 6": "2024-06-06", "Friday 7 June": "2024-06-07"}),
        ("The council meets on Friday 31.", {"Friday 31": "2024-05-31"}),
        ("On Friday 31 people came.", {"Friday": "2024-05-24"}),
        ("It is shut the Friday after next.", {"the Friday after next": "2024-06-07"}),
        ("The sale starts on 20240602.", {"20240602": "2024-06-02"}),
        ("Order 20241399 is late.", {}),
        ("Offices are shut on Juneteenth.", {"Juneteenth": "2024-06-19"}),
    ],
)  # fmt: skip
def test_days_in_rows_and_short_forms(text, read):
    assert dates(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "He was born on 7 June 2003, a Sunday child of a poor house.",
        "On June 7, Saturday Night Quiz begins.",
        "The fair is on 7 June. That Saturday, the shops are shut.",
        "It opens on 7 June, Saturdays from ten.",
        "The fair on June 7 and Saturday's market are free.",
        "On Friday (3 goals) and Saturday (2) he scored.",
    ],
)
def test_a_weekday_of_something_else_is_not_the_days(text):
    assert wrong(text) == []


@given(st.dates(date(2024, 5, 29), date(2024, 7, 20)), st.integers(0, 6))
def test_exactly_the_wrong_weekdays_are_found(day, weekday):
    named = f"{WEEKDAYS[weekday]} ({day.day} {day:%B})"
    assert wrong(f"On {named} the fair opens.") == ([] if day.weekday() == weekday else [named])
