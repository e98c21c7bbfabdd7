"""Rows of days against their weekday, and parts of a year against their months."""

from datetime import date

import pytest

from consistency import Article, check


def found(text):
    report = check([Article(name="a", text=text, published=date(2024, 5, 28))])
    return [finding.code for finding in report.findings if finding.code in ("D120", "D121")]


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [
        ("The course takes place on four Saturdays: 1, 8, 15 and {} June.", "22", "23"),
        ("The course takes place on Tuesdays (4, 11, 18 and {} June).", "25", "26"),
        ("The market is held on the Saturdays 1, 8 and {} June.", "15", "16"),
        ("The club meets every Tuesday: 4, 11, 18 and {} June.", "25", "26"),
        ("The club meets on Tuesday, 4, 11 and {} June.", "18", "20"),
        ("The choir sings on 4, 11 and {} June, all Tuesdays.", "18", "19"),
        ("The weekend of {} June brings the fair.", "8 and 9", "6 and 7"),
        ("The weekend of {} June brings the fair.", "8-9", "4-5"),
        ("The second quarter, April to {}, was weak.", "June", "July"),
        ("Sales fell in the third quarter, from July to {}.", "September", "October"),
        ("In the first half of 2023, from January to {}, sales fell.", "June", "July"),
        ("In the six months to June, from {} to June 2023, sales fell.", "January", "March"),
        ("The first nine months of 2023, January to {}, were weak.", "September", "October"),
        ("The fiscal year runs from April 1 to {}.", "March 31", "April 30"),
    ],
)
def test_rows_and_parts_are_counted(told, right, wrong):
    assert found(told.format(right)) == []
    assert len(found(told.format(wrong))) == 1


@pytest.mark.parametrize(
    "told",
    [
        "The mill is closed on Mondays, 24 and 25 December and 1 January.",
        "The mill is closed on Mondays, 25 and 27 December.",
        "On Saturdays the fair is free; 1, 8 and 16 June are holidays.",
        "The choir sings on Tuesday, 4 June, and on 6 and 9 June.",
        "The weekend of 7 and 8 June brings the fair.",
        "On the weekend of the fair, 6 and 7 June are free.",
        "Sales fell in the third quarter, from August to September.",
        "In the first quarter, May to July is when most boats are sold.",
        "The second quarter, and April to July above all, was weak.",
        "The first half was lost, and April to October was no better.",
        "The short fiscal year, from April to December, was weak.",
    ],
)
def test_other_rows_and_stretches_are_let_be(told):
    assert found(told) == []
