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
