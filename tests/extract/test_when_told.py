"""How surely the words around a date tell that its day was past."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, check, extract
from consistency.extract.when_told import SURELY, told_as_past

PUBLISHED = date(2024, 5, 16)


def odds(text):
    """The odds of the one date of a text."""
    (claim,) = [claim for claim in extract(Article(name="a", text=text, published=PUBLISHED)) if claim.kind == "date"]
    return told_as_past(claim)


@pytest.mark.parametrize(
    "text",
    [
        "Two men were caught near the Norby mill on 3 May 2024 after a chase, police said.",
        "On 3 May 2024 the keepers of Lendle held a wake in the old boathouse.",
        "At the party on 3 May 2024 the mayor climbed the tower ahead of everyone else.",
    ],
)
def test_the_past_is_surely_told(text):
    assert odds(text) >= SURELY


@pytest.mark.parametrize(
    "text",
    [
        "The keepers of Lendle will hold a wake on 3 June 2024.",
        "3 June 2024: opening of the mill, with cake",
        "The council announced a meeting on 3 June 2024.",
        "The keepers plan to hold a wake on 3 June 2024.",
        "Some news. (Published Monday, 3 June 2024)",
        "September 11 changed the harbour of Norby, the keepers said.",
    ],
)
def test_what_may_be_to_come_is_not(text):
    assert odds(text) < SURELY


def test_a_report_before_the_day_is_found():
    text = "At the party on 23 May 2024 the mayor climbed the tower ahead of everyone else."
    report = check([Article(name="a", text=text, published=PUBLISHED)])
    assert [finding.code for finding in report.findings] == ["D105"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_raises(before, behind):
    for claim in extract(Article(name="a", text=f"{before} 3 May 2024 {behind}", published=PUBLISHED)):
        if claim.kind == "date":
            told_as_past(claim)
