"""Ages and anniversaries beside the births and foundings that they are counted from, in the many ways that sentences have."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, check

PUBLISHED = date(2024, 5, 28)
CODES = ("D107", "D108", "D109", "D113", "D114", "D116")


def found(text):
    report = check([Article(name="a", text=text, published=PUBLISHED)])
    return [finding.code for finding in report.findings if finding.code in CODES]


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [
        ("Born in 1950, she died in 2020 at the age of {}.", "70", "80"),
        ("She died in 2020 aged {}. She was born in 1950.", "69", "80"),
        ("She died in 2020 aged {}. She was born in 1950.", "70", "72"),
        ("Nora Vick (1950-2020) died at {}.", "70", "82"),
        ("Nora Vick lived from 1950 to 2020 and died at the age of {}.", "69", "80"),
        ("Nora Vick, {}, was born on 3 May 1950.", "74", "84"),
        ("Nora Vick, who was born on 3 May 1950, turns {} next year.", "75", "85"),
        ("Nora Vick, a {}-year-old baker, was born in 1950.", "74", "84"),
        ("Nora Vick, now {}, was born in 1950.", "74", "64"),
        ("It is {} years since the bridge opened in 2004.", "20", "30"),
        ("The baker, {}, was born in Norby in 1950.", "73", "84"),
        ("Nora Vick, {} (born 3 May 1950), is a baker.", "74", "64"),
        ("Nora Vick is {}; she was born on 3 May 1950.", "74", "73"),
        ("At {}, Nora Vick, who was born in 1950, died in 2020.", "70", "80"),
        ("He turned {} on 3 May; he was born in 1984.", "40", "50"),
        ("He celebrated his {}th birthday on 3 May; he was born in 1984.", "40", "50"),
        ("She was born in 1950 and was {} when she married in 1970.", "20", "30"),
        ("She was born in 1950 and married in 1970, aged {}.", "19", "30"),
        ("Born in 1950, she married at {} in 1970.", "20", "35"),
        ("Nora Vick was {} in 1970; she was born in 1950.", "twenty", "twenty-eight"),
        ("Her son, born in 2010, is {}.", "14", "18"),
        ("Founded in 1924, the club turns {} this year.", "100", "90"),
        ("Founded in 1924, the club is {} years old.", "100", "90"),
        ("The {}-year-old club was founded in 1924.", "100", "80"),
        ("It is {} years since the club was founded in 1924.", "100", "80"),
        ("The club will be {} this year: it was founded in 1924.", "100", "90"),
        ("The {}th anniversary of the club, founded in 1924, is on 3 June.", "100", "90"),
        ("The club marks its {} this year; it was founded in 1924.", "centenary", "bicentenary"),
        ("Founded in 1924, the club marked its {}th anniversary in 1974.", "50", "60"),
        ("The club was founded in 1924 and is celebrating {} years this year.", "100", "80"),
        ("They married in 1974 and celebrated their {} wedding this month.", "golden", "silver"),
        ("The church, built in 1824, is {} years old.", "200", "150"),
    ],
)
def test_an_age_is_held_against_its_birth(told, right, wrong):
    assert found(told.format(right)) == []
    assert len(found(told.format(wrong))) == 1


@pytest.mark.parametrize(
    "told",
    [
        "Nora Vick, 84, and her daughter, born in 1980, are bakers.",
        "Nora Vick, 44, whose mother was born in 1950, is a baker.",
        "Nora Vick, 84, succeeded Jan Moe, who was born in 1970.",
        "Born in 1950, Nora Vick married Jan Moe, 84, last year.",
        "Nora Vick was born in 1950 and her sister died aged 82.",
        "Nora Vick was born in 1950. At the age of 20 she moved to Norby.",
        "Nora Vick was born in 1950. She won the title at the age of 28.",
        "The 28-year-old won the title in 1970; she was born in 1942.",
        "Nora Vick, then 20, born in 1950, won the title in 1970.",
        "She was born in 1950, and 84 people came.",
        "Born in 1950, she died almost 80 years later.",
        "Nora Vick, 84, leads a club founded in 1924.",
        "The club, founded in 1924, has 90 members.",
        "The club, founded in 1924, plays in a hall that is 60 years old.",
        "The 60-year-old baker works in a mill built in 1924.",
        "The club was founded in 1924 by a baker aged 30.",
        "Founded in 1924, the club is about 90 years old.",
        "Founded in 1924, the club will turn 110 in 2034.",
        "The club, founded in 1924, marks the 80th anniversary of the battle.",
        "They married in 1974; their daughter is 40.",
        "The mill, built in 1924, was 40 years old when it burned down in 1964.",
        "The club, founded in 1924, celebrates its 100th anniversary in a 20-year-old hall.",
        "He was born in 1984 and has been mayor since he was 30.",
        "Two men, 34 and 41, were born in 1990 and 1983.",
        "She was born in 1950 and will be 80 in 2030.",
    ],
)
def test_what_is_another_age_is_let_be(told):
    assert found(told) == []


@given(st.integers(1930, 1990), st.integers(20, 33), st.integers(18, 40))
def test_a_year_of_birth_leaves_room_for_two_ages(born, later, age):
    text = f"She was born in {born} and died in {born + later} at the age of {age}."
    assert found(text) == ([] if age in (later, later - 1) else ["D109"])
