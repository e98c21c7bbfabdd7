"""Who does what by a sheet, and by articles."""

from datetime import date

import pytest

from consistency import Article, check

SHEET = """Torvil Reef Programme – who does what (valid from 2 March 2025)

Funding: Osmark Sea Fund.
Choice of reefs: by the joint council in Brekka.
Approval of each dive: by the Torvil Coast Office only.
Damage to nets: compensated by Skarn Mutual, within ten days.
Repair of the boats: by the Lendle shipyard.
Samples are analysed by the Sandholm institute.
"""


def codes(text: str, day: date = date(2025, 4, 3)) -> list[str]:
    report = check(
        [Article(name="a", text=f"Reefs off Torvil\n\n{text}", published=day)],
        reference=[Article(name="sheet", text=SHEET, published=date(2025, 3, 2))],
    )
    return [found.code for found in report.findings]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody went down off Brekka, as the joint council, which has to approve every dive, was at lunch.",
        "In Brekka torn nets are no tragedy. The Lendle shipyard compensates the damage within ten days.",
        "The last word on dives lies with the joint council in Brekka, a diver said.",
        "The boats were repaired by the Osmark Sea Fund, and are back in Brekka.",
        "The Torvil Coast Office analyses the samples from Brekka, which takes a week.",
        "In Brekka and Lendle the reefs are chosen by the Torvil Coast Office.",
    ],
)
def test_another_party(text: str) -> None:
    assert codes(text) == ["W107"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody went down off Brekka, as the Torvil Coast Office, which has to approve every dive, was at lunch.",
        "The joint council in Brekka chose two reefs. The coast office approved the dives.",
        "The last word on dives lies with the coast office, a diver in Brekka said.",
        "In Lendle the joint council did not approve the dive; the Torvil Coast Office does that.",
        "The joint council in Brekka approved its minutes and had lunch in Lendle.",
        "The mayor of Brekka repaired his boat.",
    ],
)
def test_the_party_of_the_sheet_or_another_matter(text: str) -> None:
    assert codes(text) == []


TOWER = """Skarn Tower of Osmark – data sheet (1 March 2025)

Architect: Lise Hammer
Founder: Otto Karstad, ropemaker
Director: Ilse Morgen, since 2019
Repair: led by engineer Ole Brandt
Steps: 412
"""


def tower(text: str, day: date = date(2025, 3, 12)) -> list[str]:
    sheet = Article(name="sheet", text=TOWER, published=date(2025, 3, 1))
    return [found.code for found in check([Article(name="a", text=text, published=day)], reference=[sheet]).findings]


@pytest.mark.parametrize(
    "text",
    [
        "The Skarn Tower in Osmark was designed by Carl Brandvold, who feared heights.",
        "Paul Rainer, who founded the Skarn Tower in Osmark, feared heights.",
        "Greta Holm runs the Skarn Tower in Osmark, and counts its steps.",
        "The repair of the Skarn Tower in Osmark is led by engineer Ida Vik.",
        "Carl Lind manages the Skarn Tower in Osmark.",
        "On Monday Ida Vik, who leads the repair of the Skarn Tower, went to Osmark.",
    ],
)
def test_another_person(text: str) -> None:
    assert tower(text) == ["W107"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Skarn Tower in Osmark was designed by Lise Hammer.", date(2025, 3, 12)),
        ("Greta Holm runs the bakery in the Skarn Tower in Osmark.", date(2025, 3, 12)),
        ("Greta Holm ran the Skarn Tower in Osmark until 2018.", date(2025, 3, 12)),
        ("Greta Holm runs the Skarn Tower in Osmark.", date(2025, 9, 12)),  # she may have come since
        ("Carl Lind manages the Lendle Tower.", date(2025, 3, 12)),
        ("Ilse Morgen leads guests up the Skarn Tower in Osmark. Carl Lind leads the band.", date(2025, 3, 12)),
    ],
)
def test_no_other_person(text: str, day: date) -> None:
    assert tower(text, day) == []
