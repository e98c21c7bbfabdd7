"""Posts that a sheet of the reference gives to others."""

from datetime import date

import pytest

from consistency import Article, check

SHEET = (
    "Harbour of Lorvik: who does what\n\nHead of pilots: Ida Storm\nHead of cranes: Captain Per Aas\n"
    "Warden of lights: Ole Brandt\nActing clerk of works: Warden of lights Ole Brandt"
)


def told(text: str, day: date = date(2025, 3, 12)) -> list[str]:
    sheet = Article(name="sheet", text=SHEET, published=date(2025, 3, 1))
    article = Article(name="a", text=f"Fog over Lorvik\n\n{text}", published=day)
    return [side.said for found in check([article], reference=[sheet]).findings for side in found.sides[:1]]


@pytest.mark.parametrize(
    "text",
    [
        "All ships wait, said the head of cranes, Ida Storm, on Monday.",
        "Head of pilots Per Aas drank tea in the rain.",
        "Ole Brandt, the head of pilots, drank tea in the rain.",
    ],
)
def test_a_name_in_anothers_post(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "All ships wait, said the head of pilots, Ida Storm, on Monday.",
        "The former head of cranes, Ida Storm, waits on Monday.",
        "Acting clerk of works Ole Brandt drank tea in the rain.",
    ],
)
def test_no_mixing_up(text: str) -> None:
    assert not told(text)


def test_a_sheet_speaks_for_some_weeks() -> None:
    assert not told("Head of pilots Per Aas drank tea in the rain.", date(2026, 3, 1))


STAFF = """Rescue team of Lorvik: who is who

Head of stores: Commander (retd) Tor Havn, Brod.
Medical lead: Dr Runa Eide, on loan from the Brod clinic.
Chief tunnel engineer: Ida Storm. Her deputy: Per Aas.
Press officer: Mr Ole Brandt
"""


@pytest.mark.parametrize(
    "text",
    [
        "“I count blankets,” says Tor Havn, a retired sailor, who is the team's medical lead in Lorvik.",
        "Per Aas, chief tunnel engineer of the Lorvik railway, knocks on the wall.",
        "Runa Eide, who heads the stores of the team, counts blankets in Lorvik.",
        "Ole Brandt serves as the team's head of stores in Lorvik.",
        "In Lorvik Runa Eide (press officer) says little.",
        "Tor Havn works as press officer for the Lorvik team.",
    ],
)
def test_a_post_told_in_a_clause_of_its_own(text: str) -> None:
    report = check([Article(name="a", text=text)], reference=[Article(name="sheet", text=STAFF)])
    assert [finding.code for finding in report.findings] == ["R101"]


@pytest.mark.parametrize(
    "text",
    [
        "Tor Havn, who heads the stores, and Runa Eide, the medical lead, count blankets in Lorvik.",
        "Per Aas, deputy to the chief tunnel engineer of the Lorvik railway, knocks on the wall.",
        "Per Aas told the chief tunnel engineer in Lorvik that the wall is wet.",
        "Ida Storm, chief tunnel engineer of the Lorvik railway, knocks on the wall.",
        "Tor Havn asked Ole Brandt, the press officer in Lorvik, for a photo.",
        "Tor Havn was followed as medical lead in Lorvik by Runa Eide.",
    ],
)
def test_posts_as_listed(text: str) -> None:
    report = check([Article(name="a", text=text)], reference=[Article(name="sheet", text=STAFF)])
    assert not report.findings


DESK = "Zoo of Lendle, who is who\n\nMayor of Lendle – Ida Storm\nKeeper of the seals: Per Aas\nTor Holm, head of the kitchen\n"


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("Mayor of Lendle Runa Dahl opened the pond.", ["Mayor of Lendle Runa Dahl"]),
        ("Keeper of the seals Petter Aas threw a fish.", ["Keeper of the seals Petter Aas"]),
        ("Tor Hansen, head of the kitchen, was asleep.", ["Tor Hansen, head of the kitchen"]),
        ("Keeper of the seals Runa Dahl threw a fish.", []),  # there may be more than one
        ("Former mayor of Lendle Runa Dahl opened the pond.", []),
        ("Mayor of Lendle Ida Storm and Runa Dahl opened the pond.", []),
    ],
)
def test_another_person_in_the_very_post(told, other):
    report = check(
        [Article(name="a", text=f"At the zoo of Lendle there is a new pond. {told}")],
        reference=[Article(name="sheet", text=DESK)],
    )
    assert [f.sides[0].said for f in report.findings if f.code == "R101"] == other
