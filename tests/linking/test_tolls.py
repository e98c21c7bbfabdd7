"""How many were killed, hurt or shot, told twice in one text."""

import pytest

from consistency import Article, check

LEAD = "Nine people were hurt at the Norby ferry harbour on Monday, police said.\n\nThe town was in shock.\n\n"


def found(text):
    return [
        finding
        for finding in check([Article(name="a.txt", text=f"Harbour of Norby closed\n\n{text}")]).findings
        if finding.code in ("Q101", "H101")
    ]


@pytest.mark.parametrize(
    "second",
    [
        "The fire at the Norby ferry harbour that left 14 people hurt was put out at noon.",
        "Captain Ida Berg said 14 people, between the ages of 11 and 25, were hurt at the Norby harbour.",
        "A total of 14 people were injured at the ferry harbour of Norby, the captain said.",
    ],
)
def test_two_tolls_of_one_event(second):
    assert {side.said for finding in found(LEAD + second) for side in finding.sides} == {"Nine", "14"}


@pytest.mark.parametrize(
    "second",
    [
        "Another 14 people were hurt at the Norby ferry harbour in the crowd, the captain said.",
        "At least 14 people were killed at the Norby ferry harbour, the captain said.",
        "The number of people hurt at the Norby ferry harbour rose to 14 people injured by noon.",
        "Four men were hurt at the Norby ferry harbour when a wall fell, the captain said.",
        "In 1998, 14 people were hurt at the Norby ferry harbour.",
        "Ten people were hurt at the Norby ferry harbour, the captain said.",
        "In a bus crash in Orla, 14 people were hurt.",
    ],
)
def test_two_things(second):
    assert not found(LEAD + second)
