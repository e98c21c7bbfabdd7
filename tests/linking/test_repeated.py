"""One sentence told twice, as in captions and repeated leads, with another value."""

import pytest

from consistency import Article, check

LEAD = "Divers brought {} anchors of the Norby ferry up from the bed of the Tessa river on Monday."


def loud(text):
    return [f for f in check([Article(name="a.txt", text=text)]).findings if str(f.severity) != "note"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (LEAD.format("nine"), LEAD.format("six")),
        (f"Image 3 of 9 {LEAD.format('nine')}", LEAD.format("six")),
        (LEAD.format("nine"), LEAD.format("six").replace("Divers", "Then divers")),
    ],
)
def test_a_sentence_told_twice(one, two):
    (finding,) = loud(
        f"Ferry anchors found\n\nThe town of Norby was glad.\n\n{one}\n\nNobody was hurt, police said.\n\n{two}"
    )
    assert {side.said for side in finding.sides} == {"nine", "six"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (LEAD.format("nine"), LEAD.format("nine")),
        (LEAD.format("nine"), LEAD.format("six").replace("Norby", "Lendle").replace("Tessa", "Orla")),
        (LEAD.format("nine"), LEAD.format("another six")),
        (f"Image 3 of 9 {LEAD.format('nine')}", f"Image 4 of 9 {LEAD.format('nine')}"),
    ],
)
def test_a_sentence_of_another_thing(one, two):
    assert not loud(
        f"Ferry anchors found\n\nThe town of Norby was glad.\n\n{one}\n\nNobody was hurt, police said.\n\n{two}"
    )
