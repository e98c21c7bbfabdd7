"""Lengths that are told with their two ends, in the many ways that sentences have."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, check

PUBLISHED = date(2024, 5, 28)


def found(text):
    report = check([Article(name="a", text=text, published=PUBLISHED)])
    return [finding.code for finding in report.findings if finding.code in ("D104", "D116")]


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [
        ("The strike began on 3 May and ended on 13 May, {} days later.", "ten", "15"),
        ("The strike began on 3 May and lasted {} days, ending on 13 May.", "ten", "ten"),
        ("The strike lasted {} days: it began on 3 May and ended on 13 May.", "ten", "20"),
        ("The strike began on 3 May. It lasted {} days and ended on 13 May.", "ten", "five"),
        ("Workers walked out on 3 May and returned on 13 May, after {} days.", "ten", "17"),
        ("The {}-day search began on 3 May and was called off on 13 May.", "ten", "five"),
        ("The road was closed on 3 May and reopened on 13 May, {} days later.", "ten", "three"),
        ("After {} days, from 3 to 13 May, the strike was over.", "ten", "25"),
        ("Between 3 and 13 May, a period of {} days, the road was closed.", "ten", "five"),
        ("From 3 to 13 May – {} days – the road was closed.", "ten", "25"),
        ("He was arrested on 3 May and released on 13 May after {} days in custody.", "ten", "40"),
        ("The {}-week course begins on 3 June and ends on 14 June.", "two", "six"),
        ("The course begins on 3 June, lasts {} weeks and ends on 14 June.", "two", "six"),
        ("The week-long fair runs from Monday, 3 June, to Sunday, {} June.", "9", "16"),
        ("Residents have {}, from 3 June to 1 July, to comment.", "four weeks", "four months"),
        ("The bridge was closed for {} months, from January to June 2023.", "six", "nine"),
        ("The {}-month trial began in January 2023 and ended in July 2023.", "six", "ten"),
        ("Work on the bridge took {} years, from March 2022 to March 2024.", "two", "five"),
        ("He served {} years in jail, from March 2019 to March 2022.", "three", "five"),
        ("The mill, which opened in 1999, closed in 2009, {} years later.", "ten", "15"),
        ("She was mayor from 2010 to 2018, {} years.", "eight", "ten"),
        ("She led the club for {} years, from 2010 to 2018.", "eight", "twelve"),
        ("Elected in 2010, she left office in 2018 after {} years as mayor.", "eight", "twelve"),
        ("She was mayor for {} years. She took office in 2010 and left it in 2018.", "eight", "twelve"),
        ("The {}-year war, from 1992 to 1995, cost many lives.", "three", "six"),
        ("They married in 1990 and divorced after {} years, in 2002.", "12", "22"),
        ("The firm was founded in 1924 and went bankrupt in 1984, {} years later.", "60", "40"),
        ("He worked at the mill from 1980 until 2010, a total of {} years.", "30", "20"),
        ("He has run the mill for {} years, since 2004.", "20", "30"),
        ("The two-hour meeting starts at 9 a.m. and ends at {} a.m.", "11", "12"),
        ("The train leaves Norby at 9:10 and arrives in Lendle at 11:10, {} hours later.", "two", "five"),
        ("The power went out at 14:00 and came back at 16:30, {} hours later.", "two and a half", "five"),
        ("The meeting opened at 18:00 and closed at 20:00 after {} hours.", "two", "four"),
    ],
)
def test_a_length_is_held_against_its_two_ends(told, right, wrong):
    assert found(told.format(right)) == []
    assert len(found(told.format(wrong))) == (right != wrong)


@pytest.mark.parametrize(
    "told",
    [
        "The strike began on 3 May and ended on 13 May after about two weeks.",
        "The mill opened in 1999 and closed in 2009 after two years of losses.",
        "The strike began on 3 May and ended on 13 May, after two days of talks.",
        "He was arrested on 3 May and released on 13 May after two days of questioning.",
        "She was mayor from 2010 to 2018, the last two years without a deputy.",
        "She was mayor from 2010 to 2018, and for two years a member of the board.",
        "She led the club for eight years, including a year, from 2010 to 2011, from abroad.",
        "She worked at the mill for two years and was mayor from 2010 to 2018.",
        "After a three-day strike in May, trains will not run from 4 to 9 June.",
        "The two-week notice period ends on 3 June and the sale begins on 30 June.",
        "He was jailed for five years in 2010 and released in 2013.",
        "He was jailed in 2010 for five years and released in 2013.",
        "The firm was founded in 1924 and dissolved in 1984, two years after its founder died.",
        "The road was closed on 3 May and reopened on 13 May, three days earlier than planned.",
        "The ten-day fair opened on 3 June; the two-day market closes on 30 June.",
        "The ban runs for three months, from 1 June to 31 August.",
        "The course lasts two weeks, from 3 to 14 June.",
        "The exhibition, open from 2 to 30 June, was three years in the making.",
        "He served four years of a sentence, from 2010 to 2016, at home.",
        "The meeting opened at 18:00 and closed at 20:00 after a one-hour break.",
    ],
)
def test_what_is_another_length_is_let_be(told):
    assert found(told) == []


@given(st.dates(date(2020, 1, 1), date(2023, 12, 31)), st.integers(2, 60), st.integers(2, 60))
def test_days_are_counted_with_or_without_the_last(first, days, told):
    last = first + timedelta(days)
    text = f"The strike began on {first.day} {first:%B} {first.year} and ended on {last.day} {last:%B} {last.year} after {told} days."
    slack = told // 20
    assert found(text) == ([] if days - slack <= told <= days + 1 + slack else ["D104"])
