"""What the title of a sheet tells of its lines."""

from datetime import date

import pytest

from consistency import Article, check
from consistency.trusted_titles import Titles, currencies

DAY = date(2025, 3, 3)
BUDGET = "Town of Narvo: budget 2025 (main items, dollars)\n\nPolice: 6,420,000\nLibrary and archive: 910,000\nIce rink (roof, pipes): 730,000"
STAFF = "Fish farm Narvo: the year 2024\n\nSuppliers of smoked feed: 57\nCages: 24"


def found(sheet: str, text: str) -> list[tuple[str, ...]]:
    report = check(
        [Article(name="a", text=text, published=DAY)], reference=[Article(name="sheet", text=sheet, published=DAY)]
    )
    return [tuple(side.said for side in finding.sides) for finding in report.findings]


@pytest.mark.parametrize(
    ("sheet", "text", "sides"),
    [
        (
            BUDGET,
            "Nobody skates in June. But in Narvo the town's budget for 2025 has $370,000 for the ice rink. It pays for a roof and pipes.",
            ("$370,000", "730,000"),
        ),
        (
            STAFF,
            "The fish farm of Narvo has told what it did last year: 75 suppliers of feed were asked, and it was smoked by hand.",
            ("75", "57"),
        ),
    ],
)
def test_a_line_is_contradicted(sheet, text, sides):
    assert found(sheet, text) == [sides]


@pytest.mark.parametrize(
    "text",
    [
        "In Narvo the town's budget for 2025 has $730,000 for the ice rink, its roof and its pipes.",
        "The town of Lendle has $370,000 in its plan for an ice rink with a roof and pipes.",  # another town
        "In Narvo the town's budget for 2025 is short of money. A fine of $370,000 for the ice rink, its roof and pipes is due.",
    ],
)
def test_a_line_is_not(text):
    assert found(BUDGET, text) == []


def test_currencies_of_the_head():
    assert "USD" in currencies(Article(name="s", text=BUDGET))
    assert currencies(Article(name="s", text="Budget (in € million)\n\nPolice: 6")) == ()
    assert currencies(Article(name="s", text=STAFF)) == ()
    assert currencies(Article(name="s", text="Accounts in euros\n\nRent: 9,000")) == ("EUR",)


def test_titles_speak_of_articles():
    sheet = Article(name="s", text=BUDGET)
    assert Titles().speak_of(sheet, Article(name="a", text="The town of Narvo adopted its budget, item by item."))
    assert not Titles().speak_of(sheet, Article(name="a", text="The town of Lendle sells fish."))
