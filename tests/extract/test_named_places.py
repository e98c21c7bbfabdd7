"""Places that something comes from, belongs to or is called by."""

import pytest

from consistency import Article, extract


def named(text: str) -> list[tuple[str, str]]:
    return [
        (claim.said, claim.topic.scope[0])
        for claim in extract(Article(name="a.txt", text=text))
        if claim.attribute == "named" and claim.topic is not None
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Oslo fire is out.", [("Oslo", "")]),
        ("Ida Karlsen, 20, of Oslo, was unhurt.", [("Oslo", "of")]),
        ("Nobody in Brennvik slept. The Brennvik fire is out.", [("Brennvik", "")]),
        ("Nobody slept. The Brennvik fire is out.", []),
        ("A fire broke out in Oslo.", []),
        ("The first cheese is to leave Brennvik, where the mill is to stand.", [("Brennvik", "")]),
        ("The people of Brennvik, the quarter that had been cleared, are back.", [("Brennvik", "of")]),
        ("Brennvik was chosen as the site. It has a port.", [("Brennvik", "")]),
        ("They left Brennvik, which was loud.", []),
        ("Paris Holm sleeps. Mr Jordan laughs.", []),
    ],
)
def test_named(text: str, found: list[tuple[str, str]]) -> None:
    assert named(text) == found
