"""Whether two doers can be one, and whether two articles tell one story."""

import pytest

from consistency import Article, extract
from consistency.linking.doers import alike, apart, head, numbers, one_story, strangers


def first_deed(text, name="a"):
    return next(claim for claim in extract(Article(name=name, text=text)) if claim.extractor == "actions")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Spain", "Portugal", True),
        ("Spain", "the Spanish navy", False),
        ("the club", "the town", True),
        ("the town", "the municipality", False),
        ("the Nordic Investment Bank", "the Nordic Bank for Trade and Growth", True),
        ("the University of Bergen", "the University of Leuven", True),
        ("the Bergen police", "the Oslo police", True),
        ("the European Union", "the county", True),
        ("Ida Lund", "Minister Ida Lund", False),
    ],
)
def test_doers_apart(one, other, expected):
    claims = [first_deed(f"The patrol is led by {who}.", name) for who, name in ((one, "a"), (other, "b"))]
    assert apart(*claims) is expected
    assert apart(*claims[::-1]) is expected


def test_strangers_share_nothing():
    assert strangers("Tarn", "Brock")
    assert not strangers("Tarn", "Tarn Ltd")
    assert not strangers("Norway", "Tarn")


def test_heads():
    assert head("the two-day conference in Riga") == "conference"
    assert head("") == ""
    assert alike("conference", "meeting")
    assert not alike("conference", "bridge")


def test_numbers_carry_their_scale():
    assert "14 million" in numbers("the 14 million crowns")
    assert "60 million" in numbers("a 60-million-euro loan")


def test_one_story_needs_rare_words():
    here = first_deed("The Ostrava beaver congress is hosted by Spain. Beavers came to Ostrava in May.", "a")
    there = first_deed("Beavers are talked of in Ostrava. The beaver congress is hosted by Malta.", "b")
    elsewhere = first_deed("Bread is dear in Lima. The bakers' congress is hosted by Malta.", "c")
    assert one_story(here, there)
    assert not one_story(here, elsewhere)
