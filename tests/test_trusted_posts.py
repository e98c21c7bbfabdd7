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
