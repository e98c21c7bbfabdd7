"""Given names that are plain words as well: `Will`, `May`, `June`."""

import pytest

from consistency import Article, extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mayor Will Hult sang.", {"Will Hult"}),
        ("Will Hult won the race.", {"Will Hult"}),
        ("May Hult, 40, won the race.", {"May Hult"}),
        ("The race was won by skier June Solbakk in Brod.", {"June Solbakk"}),
        ("The race went to the skier Even Solbakk of Brod.", {"Even Solbakk"}),
        ("Mayor Ida Hult sang. In May Hult left.", {"Ida Hult", "Hult"}),
        ("Mayor Ida Hult sang. On 3 May Hult left.", {"Ida Hult", "Hult"}),
        ("Mayor Ida Hult sang. Will Hult win?", {"Ida Hult", "Hult"}),
        ("Mayor Ida Hult sang. Even Hult laughed.", {"Ida Hult", "Hult"}),
    ],
)
def test_names(text: str, names: set[str]) -> None:
    found = extract(Article(name="a", text=text), kinds=["name"])
    assert {claim.said for claim in found if claim.value.of == "person"} == names
