"""Days that a sheet gives against those that articles tell."""

from datetime import date

import pytest

from consistency import Article, check

SHEET = """Torvil Lighthouse Museum – facts for editors

Opened: 4 May 1986
Founder: Runa Eide (1921–2010), keeper
Lamp exit: by the end of 2029
Roof repair: 12 June 2024
Boat line extended: 9 September 2023
Entries by: 30 April 2025
"""
TABLE = """Rowing games of the Torvil – sheet

1st Games: 2005, Brekka
2nd Games: 2009, Osmark
3rd Games: 2013, Lendle
4th Games: 2018, Sandholm (postponed from 2017)
"""


def sides(text: str, sheet: str = SHEET, day: date = date(2025, 3, 12)) -> list[tuple[str, ...]]:
    report = check(
        [Article(name="a", text=text, published=day)],
        reference=[Article(name="sheet", text=sheet, published=date(2025, 3, 1))],
    )
    return [tuple(side.said for side in found.sides) for found in report.findings if found.code == "D201"]


@pytest.mark.parametrize(
    ("text", "sheet", "told"),
    [
        ("Torvil Lighthouse Museum, Brekka. Opened in 1968 by the keeper Runa Eide.", SHEET, "1968"),
        ("The Torvil lighthouse has a museum. The museum opened on 14 May 1986.", SHEET, "14 May 1986"),
        (
            "At the Torvil Lighthouse Museum the last lamps go out by the end of 2035, as its exit from lamp light demands.",
            SHEET,
            "the end of 2035",
        ),
        ("The Torvil Lighthouse Museum is wet. The repair of its roof was on 21 June 2024.", SHEET, "21 June 2024"),
        (
            "The boat line to the Torvil Lighthouse Museum was extended on 19 September 2023.",
            SHEET,
            "19 September 2023",
        ),
        ("The rowing games of the Torvil began in 2005. In 2008 Osmark lit the lamp for them.", TABLE, "2008"),
    ],
)
def test_another_day(text, sheet, told):
    (found,) = sides(text, sheet)
    assert found[0] == told


@pytest.mark.parametrize(
    ("text", "sheet"),
    [
        ("The Torvil Lighthouse Museum opened in 1986 and was closed in 1999.", SHEET),
        ("The Torvil Lighthouse Museum is open. A bakery next to it opened in 2019.", SHEET),
        ("The Torvil Lighthouse Museum was originally to be opened in 1984.", SHEET),
        ("The Torvil Lighthouse Museum gives tours since 3 July 2024. Its founder opened the first one.", SHEET),
        ("The rowing games of the Torvil were in Osmark in 2009. Osmark has had a new hall since 2015.", TABLE),
        ("The rowing games of the Torvil were in Sandholm in 2018, and not, as planned, in 2017.", TABLE),
    ],
)  # fmt: skip
def test_the_day_of_the_sheet_or_of_something_else(text, sheet):
    assert not sides(text, sheet)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Entries for the Torvil Lighthouse Museum can be handed in until 13 April.", "13 April"),
        ("The deadline for entries to the Torvil Lighthouse Museum is 13 April.", "13 April"),
    ],
)
def test_a_deadline(text, told):
    (found,) = sides(text)
    assert found[0] == told


def test_the_line_below_the_title_is_a_key():
    (found,) = sides(
        "The Torvil lamp club was opened in 1968.", "Torvil lamp club – facts\nOpened: 4 May 1986\nLamps: 412"
    )
    assert found == ("1968", "4 May 1986")
