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
