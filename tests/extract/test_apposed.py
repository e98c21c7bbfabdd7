"""What somebody is by work, told beside the name."""

import pytest

from consistency import Article, extract
from consistency.values import Office


def offices(text: str) -> set[str]:
    return {
        str(claim.value)
        for claim in extract(Article(name="a.txt", text=text))
        if claim.extractor == "offices" and isinstance(claim.value, Office)
    }


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The archdeacon of Lipno, Felicity Moll, blessed the bell.", "Felicity Moll: archdeacon (Lipno)"),
        ("Jan Moe, the old shipyard welder, slept.", "Jan Moe: shipyard welder"),
        ("He wrote to the prefect, Ida Storm, who slept.", "Ida Storm: prefect"),
        ("Ida Storm, the deputy chief fire officer, who led it, slept.", "Ida Storm: deputy chief fire officer"),
        ("The mill's night watchman, Jan Moe, saw a light.", "Jan Moe: night watchman (mill)"),
        ("Ida Storm, the ambulance driver who came by, slept.", "Ida Storm: ambulance driver"),
    ],
)
def test_callings(text: str, office: str) -> None:
    assert office in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "The trawler, Bonnie Maid, sank.",
        "Tarn Lines, the car maker, slept.",
        "Ida Storm, a welder, slept.",
        "The welder said that, on Monday, Ida Storm slept.",
        "Ida Storm, who played the welder, slept.",
        "Their own welder, Jan Moe, slept.",
        "His brother, Jan Moe, slept.",
    ],
)
def test_no_callings(text: str) -> None:
    assert not offices(text)
