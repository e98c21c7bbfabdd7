"""Lines of a sheet in any layout, and names that a sheet rules out or lists under a kind."""

from datetime import date

import pytest

from consistency import Article, check

DAY = date(2025, 3, 3)
ROWS = """HARBOUR PLAN – WORKS IN NARVO

1  Dredging of the fairway – €11.2 million – 2025
2  Winter hall for boats – €4.5 million – 2026–2027
3  New fish market – €2.9 million – 2026"""
CONTRACT = "Contract summary: locomotives for Hallem\n\nSupplier: Lokwerk Graz.\nSubject: 82 battery locomotives with chargers."
NAMES = "House style of Tarvo\n\nTarvo Forest Board – not Tarvo Wood Board.\nMinistry of Roads: was abolished on 1 May 2019."
KINDS = "Lifts of Mount Skarv\n\nRavn, Ulv – chairlifts, built 2008\nGaupe – gondola, built 1999"


def found(sheet: str, text: str) -> list[tuple[str, ...]]:
    report = check(
        [Article(name="a", text=text, published=DAY)], reference=[Article(name="sheet", text=sheet, published=DAY)]
    )
    return [tuple(side.said for side in finding.sides) for finding in report.findings]


@pytest.mark.parametrize(
    ("sheet", "text", "sides"),
    [
        (
            ROWS,
            "On the old quay of Narvo a winter hall for 60 boats is to be built, at a cost of €5.4 million.",
            ("€5.4 million", "€4.5 million"),
        ),
        (
            CONTRACT,
            "The railway of Hallem has ordered 28 battery locomotives in Graz, the first of which comes in May.",
            ("28", "82"),
        ),
        (NAMES, "The Tarvo Wood Board planted 300 birches in Tarvo.", ("Tarvo Wood Board", "Tarvo Wood Board")),
        (NAMES, "The Ministry of Roads will fill 900 holes in Tarvo.", ("Ministry of Roads", "Ministry of Roads")),
        (KINDS, "On Mount Skarv the gondola Ulv stood still for two hours.", ("gondola Ulv", "Ulv")),
    ],
)
def test_a_sheet_is_contradicted(sheet, text, sides):
    assert found(sheet, text) == [sides]


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        (ROWS, "The winter hall for boats in Narvo gets a grant of €1.2 million from the state."),
        (ROWS, "The winter hall for boats in Narvo is to cost €4.5 million."),
        (CONTRACT, "Two battery locomotives of the railway of Hallem collided in Graz."),
        (NAMES, "The Tarvo Forest Board planted 300 birches. The former Ministry of Roads in Tarvo is a hotel."),
        (KINDS, "On Mount Skarv the chairlift Ulv stood still, and the gondola Gaupe was full."),
    ],
)
def test_a_sheet_agrees_or_does_not_say(sheet, text):
    assert found(sheet, text) == []
