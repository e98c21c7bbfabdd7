"""Titles that are told with more than the title: adjectives, bodies of several words, what a name stands behind."""

import pytest

from consistency import Article, extract
from consistency.values import Office


def offices(text: str) -> set[str]:
    return {str(claim.value) for claim in extract(Article(name="a.txt", text=text)) if isinstance(claim.value, Office)}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ida Storm, chairwoman of the fishing cooperative in Brod, sang.", "Ida Storm: chair (fishing cooperative)"),
        ("The head of sales at Norfrakt, Ida Storm, left.", "Ida Storm: head of sales (Norfrakt)"),
        ("Ida Storm, head of research at the Brod Institute, sang.", "Ida Storm: head of research (Brod Institute)"),
        (
            "Ida Storm, the long-standing treasurer of the Brod rowing club, sang.",
            "Ida Storm: treasurer (Brod rowing club)",
        ),
        ("The popular mayor, Ida Storm, slept.", "Ida Storm: mayor"),
        ("The panel, chaired by the composer Ida Storm, met.", "Ida Storm: chair (panel)"),
        (
            "The Lipno Bell Office was represented by its director, Ida Storm.",
            "Ida Storm: director (Lipno Bell Office)",
        ),
        ("Ida Storm will be its new head of education.", "Ida Storm: designate head of education"),
    ],
)
def test_told_with_more(text: str, office: str) -> None:
    assert office in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "The other director, Ida Storm, slept.",
        "Ida Storm was the busier mayor.",
        "Thirty-six came. Its mayor, Ida Storm, slept.",
    ],
)
def test_told_of_nothing_more(text: str) -> None:
    assert not any("Thirty" in office or office.endswith(": mayor (busier)") for office in offices(text))
