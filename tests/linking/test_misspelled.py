"""Names of things that are a letter apart in two texts of one story, and of people in one post."""

from datetime import date

import pytest

import consistency

STORY = "Beavers have dammed the Kvelde stream at Ostvang, and the Solum road is under water."


def loud(first: str, second: str) -> list[str]:
    articles = [
        consistency.Article(name="a", text=f"{STORY}\n\n{first}", published=date(2025, 3, 1)),
        consistency.Article(name="b", text=f"{STORY}\n\n{second}", published=date(2025, 3, 4)),
    ]
    return [f.code for f in consistency.check(articles).findings if f.code[0] == "N" and f.severity.value != "note"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Ostvang Centre for Wetland Birds is closed.", "The Ostwang Centre for Wetland Birds has a boat."),
        ("The Telvik nature reserve is flooded.", "Keepers of the Telvig nature reserve wade."),
        ("The Brannock bridge holds.", "Cars queue at the Brannok bridge."),
        ("The Museum of Inland Shipping gives boats.", "Boats come from the Museum of Inland Skipping."),
        ("The ferry Lady Torvil was called.", "Two men sat in the ferry Lady Torvill."),
        ("It was rerouted through Ulvestad Street.", "The bus takes Ulvstad Street."),
    ],
)
def test_a_letter_apart(first, second):
    assert loud(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Telvik nature reserve is flooded.", "The Telvig brewery is flooded."),
        ("The German bank pays.", "The Germany bank pays."),
        ("The Telvik nature reserve is flooded.", "Keepers of the Telvik nature reserve wade."),
    ],
)
def test_no_slip(first, second):
    assert not loud(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Director Zdenka Havelkova of the Ostvang Museum wades.", "Zdena Havlickova, who heads the Ostvang Museum, wades."),
        ("The director of the Ostvang Museum, Dr Solveig Tanneberg, wades.", "Solveig Tannenberg, director of the museum, wades."),
        ("Marta Ribeiro, director of the Ostvang Museum, wades.", "Martha Ribero, the director of the Ostvang Museum, wades."),
    ],
)  # fmt: skip
def test_a_holder_told_from_memory(first, second):
    assert loud(first, second)
