"""Offices of a sheet against those that articles tell."""

from datetime import date

import pytest

import consistency
from consistency.findings import Finding

HOSPITAL = """Fact sheet – Hospital of St Olav, Brod
(status: 1 March 2025)

Beds: 412
Director: Ida Storm, since 1 January 2023
Chair of the board: Jan Moe
"""
HEADS = """Heads of the water authorities (status: 1 March 2025)
River Office: Ida Storm, since 1 January 2025. Before her: Per Aas, 1 March 2016 to 31 December 2024.
Harbour Authority: Jan Moe, since 15 May 2022.
"""
MUSEUM = """Museum of the Sea, Lund – key facts

Founded: 1931
Director: Ida Storm
Curator of whales: Jan Moe
"""


def findings(sheet: str, text: str, published: date) -> list[Finding]:
    reference = consistency.Article(name="sheet", text=sheet, published=date(2025, 3, 1))
    article = consistency.Article(name="article", text=text, published=published)
    return list(consistency.check([article], reference=[reference]).findings)


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        (HEADS, "Per Aas, director general of the River Office, said so on Monday."),
        (MUSEUM, "The Museum of the Sea in Lund shows whales. Eva Hult, director of the museum, is happy."),
    ],
)
def test_another_holder(sheet: str, text: str) -> None:
    (only,) = findings(sheet, text, date(2025, 3, 10))
    assert only.code == "R101"
    assert {side.article for side in only.sides} == {"sheet", "article"}


@pytest.mark.parametrize(
    ("sheet", "text", "published"),
    [
        (HEADS, "Per Aas, director general of the River Office, said so on Monday.", date(2024, 11, 4)),
        (
            HEADS,
            "Jon Vik, head of the harbour museum, laughed. Eva Hult of the River Office did not.",
            date(2025, 3, 10),
        ),
        (
            HOSPITAL,
            "Eva Hult, director of the Brod theatre, came to the hospital of St Olav in Brod.",
            date(2025, 3, 10),
        ),
        (HOSPITAL, "Former director Eva Hult left the hospital of St Olav in Brod in 2022.", date(2025, 3, 10)),
        (
            MUSEUM,
            "The Museum of the Sea in Lund shows whales. Eva Hult, director of the Lund museum of art, is not happy.",
            date(2025, 3, 10),
        ),
        (MUSEUM, "The Museum of the Sea in Lund shows whales. Museum director Ida Storm is happy.", date(2025, 3, 10)),
    ],
)
def test_no_other_holder(sheet: str, text: str, published: date) -> None:
    assert not findings(sheet, text, published)


def test_heads_of_bodies_are_read_from_their_list() -> None:
    claims = consistency.extract(consistency.Article(name="a", text=HEADS))
    heads = {c.subject: (c.value.office, c.value.organisation) for c in claims if c.extractor == "heads"}
    assert heads == {"Ida Storm": ("head", "River Office"), "Jan Moe": ("head", "Harbour Authority")}
