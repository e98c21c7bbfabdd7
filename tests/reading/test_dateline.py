"""The date of publication that a text states."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consistency
from consistency.reading import stated_date
from consistency.reading.dateline import read_date

BODY = "\n\nThe council met at the town hall and spoke about the bridge for hours.\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("15/11/2024", date(2024, 11, 15)),
        ("11/15/2024", date(2024, 11, 15)),
        ("2024/11/15 - 10:32", date(2024, 11, 15)),
        ("16:27 07.03.2025", date(2025, 3, 7)),
        (" date 2025-03-07 Facts", date(2025, 3, 7)),
        ("2025-03-07T16:27:00Z", date(2025, 3, 7)),
        ("PARIS, June 3, 2024 - The minister arrived.", date(2024, 6, 3)),
        ("Lindau am Werd, 9 October 2024 – People gathered.", date(2024, 10, 9)),
        ("Published: 18 September 2024, 14:05", date(2024, 9, 18)),
        ("First published on Mon 3 Jun 2024 10.30 BST", date(2024, 6, 3)),
        ("By Ruth Ansah | 12 March 2024 | 4 min read", date(2024, 3, 12)),
        ("By Ruth Ansah, 12 March 2024", date(2024, 3, 12)),
        ("Friday, November 15, 2024, 4:20 p.m.", date(2024, 11, 15)),
        ("Sat 1st June 2024", date(2024, 6, 1)),
        ("Posted by admin · 30 Aug. 2024", date(2024, 8, 30)),
        (" " * 200 + "For Immediate Release: November 3, 2005", date(2005, 11, 3)),
    ],
)
def test_a_line_that_states_the_date(line, day):
    stated = stated_date("A headline about nothing\n" + line + BODY)
    assert stated is not None
    assert stated.day == day


@pytest.mark.parametrize(
    "text",
    [
        "The treaty of 3 June 2024 was signed in Lima.",
        "Agreement of 3 June 2024",
        "On 3 June 2024 the council met at the town hall",
        "Version 1.2.2024 of the plan",
        "30.02.2024",
        "13/13/2024",
        "No date at all",
        "",
    ],
)
def test_a_date_in_prose_is_not_the_date_of_publication(text):
    assert stated_date(text + BODY) is None


def test_published_goes_before_updated_and_alone():
    text = "Updated 5 June 2024\n4 June 2024\nPublished 3 June 2024" + BODY
    assert stated_date(text).day == date(2024, 6, 3)
    assert stated_date("Updated 5 June 2024" + BODY).day == date(2024, 6, 5)


def test_a_date_far_down_is_another_s():
    assert stated_date(BODY * 40 + "\n3 June 2024\n") is None


@pytest.mark.parametrize(
    ("rest", "day"),
    [
        ("It was opened on 2 April.", date(2024, 4, 3)),
        ("It was opened on March 2.", date(2024, 3, 4)),
        ("Tenders close on 28/05/2024.", date(2024, 4, 3)),
        ("Tenders close on 05/28/2024.", date(2024, 3, 4)),
        ("It was opened on 2 April 2019.", None),
        ("The bridge is long.", None),
        ("The vote is on 2 April, the answer came on 5 March.", None),
    ],
)
def test_two_readings_are_settled_by_the_text_or_left_open(rest, day):
    stated = stated_date(f"03/04/2024\n\n{rest}\n")
    assert stated.day == day
    assert day or stated.readings == (date(2024, 4, 3), date(2024, 3, 4))


def test_the_order_asked_for_settles_what_the_text_does_not():
    assert stated_date("03/04/2024" + BODY, "MDY").day == date(2024, 3, 4)
    assert stated_date("03/04/2024\n\nOpened on 2 April.", "MDY").day == date(2024, 4, 3)


def test_a_row_of_a_table_states_no_date_of_publication():
    assert stated_date("# Port of Narvo\n\n| Opened | 6 June 1904 |\n|---|---|\n| Berths | 5 |\n") is None


def test_an_open_date_is_reported_and_a_stated_one_used(tmp_path):
    body = "\n\nThe bridge cost €62 million. It opened on Tuesday.\n"
    (tmp_path / "a.txt").write_text("03/04/2024" + body, encoding="utf-8")
    (article,) = consistency.read([tmp_path / "a.txt"])
    assert article.published is None
    assert any("3 April 2024 or 4 March 2024" in notice for notice in consistency.check([article]).notices)
    (article,) = consistency.read([tmp_path / "a.txt"], date_order="DMY")
    assert article.published == date(2024, 4, 3)
    (article,) = consistency.read([tmp_path / "a.txt"], published=date(2024, 3, 4))
    assert article.published == date(2024, 3, 4)
    assert not consistency.check([article]).notices


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-21T10:00:00+02:00", date(2024, 5, 21)),
        ("21 May 2024", date(2024, 5, 21)),
        ("Tue, 21 May 2024 10:00:00 +0000", date(2024, 5, 21)),
        ("03/04/2024", None),
        ("yesterday", None),
    ],
)
def test_metadata(text, day):
    assert read_date(text) == day


@given(
    st.dates(date(1990, 1, 1), date(2035, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y"])
)
def test_every_day_is_read_back(day, form):
    assert stated_date(day.strftime(form) + BODY).day == day


@given(st.text())
def test_any_text_is_taken(text):
    stated = stated_date(text)
    assert stated is None or text[stated.start : stated.end] == stated.said


def test_the_date_of_a_quoted_letter_is_not_the_article_s():
    prose = "The senators wrote to the ministry on Friday and asked for the papers on the bridge to be published."
    assert stated_date(f"{prose}\nThe text of the letter follows:\n\nMay 3, 2024\n\nDear Secretary,") is None
    assert stated_date(f"{prose}\n\n{prose}\n\nMay 3, 2024\n\nDear Secretary,") is None
    assert stated_date(f"Senators ask for papers\n{prose}\n\nMay 3, 2024\n\n{prose}").day == date(2024, 5, 3)
    assert stated_date(f"WHEN:      Monday, May 6, 2024\n\n{prose}") is None
