"""Listings over several sentences and rows of places."""

import pytest

from consistency import Article, extract


def listings(text):
    return [
        (c.value.stated, len(c.value.items), c.value.of)
        for c in extract(Article(name="a", text=text))
        if c.kind == "listing"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are two reasons. First, it rains. Second, it snows. Third, it hails.", (2, 3, "reasons")),
        ("The town has four aims. First, it saves. Second, it mends. Finally, it builds.", (4, 3, "aims")),
        ("It has two aims: first, to save; second, to mend; and third, to build.", (2, 3, "aims")),
        ("Voters in Osby, Hult and Vik will get a letter.", (None, 3, "places")),
    ],
)
def test_a_miscount_over_sentences_is_read(text, expected):
    assert expected in listings(text)


@pytest.mark.parametrize(
    "text",
    [
        "There are three reasons. First, it rains. Second, it snows. Third, it hails.",
        "There are four reasons. First, it rains. It also snows.",
        "The first two days were wet. Second, it snows.",
        "Voters in Osby, Hult and elsewhere will get a letter.",
    ],
)
def test_what_fits_or_is_left_open_is_no_listing(text):
    assert listings(text) == []
