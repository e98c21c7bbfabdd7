"""Steps of one course of things with their times: told in an order that cannot be, in the many ways that sentences have."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, check

PUBLISHED = date(2024, 5, 28)


def found(text):
    report = check([Article(name="a", text=text, published=PUBLISHED)])
    return [finding.code for finding in report.findings if finding.code in ("D110", "D204")]


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [
        ("The exhibition opens on 7 June and closes on {} June.", "30", "5"),
        ("Applications open on 10 June and close on {} June.", "30", "3"),
        ("The law was passed on 3 May and signed by the mayor on {}.", "10 May", "28 April"),
        ("The ship left Norby on 3 May and reached Lendle on {} May.", "5", "1"),
        ("The ship, which left Norby on 3 May, reached Lendle on {} May.", "5", "1"),
        ("He was arrested on 3 May and released on {} May.", "5", "1"),
        ("He was arrested on 3 May, charged on 5 May and convicted on {} May.", "13", "1"),
        ("She was born in 1950, married in {} and had two sons.", "1972", "1948"),
        ("She was born in 1950; in {} she married a baker.", "1972", "1942"),
        ("Born in 1950, she died in {}.", "2020", "1940"),
        ("She was born in 1950. She went to school in {}.", "1956", "1946"),
        ("The mill, opened in 1999, was closed in {}.", "2009", "1989"),
        ("Opened in 1999, the mill burned down in {}.", "2009", "1989"),
        ("Having opened in 1999, the mill closed in {}.", "2009", "1989"),
        ("The shop closed in 2009 after opening in {}.", "1999", "2019"),
        ("The shop closed in 2009, having been opened by a baker in {}.", "1999", "2019"),
        ("He retired in 2010 after working in Norby in {}.", "2008", "2018"),
        ("The road was closed on 3 May and, police said, reopened on {} May.", "13", "1"),
        ("The strike began on 3 May; it was called off on {} May.", "13", "1"),
        ("The show opens on 10 June and runs until {} June.", "30", "3"),
        ("Tickets were ordered on 3 May and finally delivered on {} May.", "13", "1"),
        ("She took office in 2010 and left it in {}.", "2018", "2008"),
        ("They married in 1990 and divorced in {}.", "2002", "1988"),
        ("The hearing starts at 9:00 and ends at {}:00.", "11", "8"),
        ("The mayor opened the session at 18:00 and closed it at {}:15.", "20", "17"),
        ("The train left at 9:10 and arrived at {}:50.", "11", "8"),
    ],
)
def test_a_step_before_the_one_that_it_needs_is_found(told, right, wrong):
    assert found(told.format(right)) == []
    assert len(found(told.format(wrong))) == 1


@pytest.mark.parametrize(
    "told",
    [
        "The mill opened in 1999 and the school closed in 1989.",
        "The mill, which closed in 2009, had opened in 1999.",
        "The mill closed in 2009, having opened in 1999.",
        "She died in 2020. She was born in 1950.",
        "She was born in 1950, the year after her father left Norby in 1949.",
        "She was born in 1950 to a couple who had married in 1948.",
        "She was born in 1950 and her brother died in 1948.",
        "The shop closed on 3 May and opens again on 1 July.",
        "The season opens on 3 May and the first regatta is on 1 May.",
        "The fair opens on 7 June and closes the roads from 5 June.",
        "The council opened the bridge on 7 May and closed the tunnel on 5 May.",
        "The agreement was signed on 3 May and takes effect from 1 May.",
        "He was to be released on 3 May but was released on 1 May.",
        "The fair was to open on 10 May but opened on 3 May and closed on 9 May.",
        "He was convicted in May 2023 and released on 3 March 2024.",
        "The rink opens on 1 November and closes on 31 March.",
        "The ball begins at 20:00 and ends at 4:00.",
        "The shop opens at 9:00 and closes at 5:00.",
        "The plane left Norby at 9:10 and landed at 8:50.",
        "The night train leaves Norby at 22:10 and arrives at 8:10.",
        "The museum, founded in 1924, occupies a house that was built in 1910.",
        "The firm was founded in 1924 and moved into the mill, sold in 1910, at once.",
        "Founded in 1924, the museum shows a boat that was built in 1910.",
        "He was elected in 2018, and his rival left in 2016.",
        "The bill passed on 3 May replaces the law signed on 1 March.",
    ],
)
def test_what_may_well_be_in_that_order_is_let_be(told):
    assert found(told) == []


@given(st.dates(date(2023, 1, 1), date(2023, 12, 31)), st.integers(1, 300))
def test_days_with_their_years_are_told_in_the_order_in_which_they_can_be(day, later):
    first, last = (f"{at.day} {at:%B} {at.year}" for at in (day, day + timedelta(later)))
    assert found(f"The strike began on {first} and ended on {last}.") == []
    assert found(f"The strike began on {last} and ended on {first}.") == ["D110"]
