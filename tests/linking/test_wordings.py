"""Wordings of which one denies the other."""

import pytest

from consistency.extract.spellings import spelled_alike
from consistency.linking.wordings import denies, one_sentence, turned_round


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We did not earn this cup.", "We earned this cup"),
        ("The bridge doesn’t belong to the town", "The bridge belongs to the town"),
        ("They never knew, and they did not ask", "They never knew, and they asked"),
        ("I will not sell a single boat", "I will sell a single boat."),
        ("We can't wait for the ferry", "We can wait for the ferry"),
        ("She never paid the pilot", "She paid the pilot"),
    ],
)
def test_a_not_more(one, other):
    assert turned_round(one, other)
    assert turned_round(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We did not earn this cup", "We did not earn this cup"),
        ("We did not earn this cup", "We earned that cup"),
        ("We did not earn this cup", "We did not lose this cup"),
    ],
)
def test_other_differences(one, other):
    assert not turned_round(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("I will not sell one boat", "I will sell the boats that leak", True),
        ("We won't sell this harbour, ever.", "We will sell the harbour to whoever pays", True),
        ("We would never close a ward", "We would close wards tomorrow", True),
        ("I will not sell one boat", "They will sell the boats that leak", False),
        ("I will not sell one boat", "I will sell a boat if the bank asks", False),
        ("I will not sell one boat", "I will sell my house", False),
        ("I did not sell one boat", "I will sell a boat", False),
    ],
)
def test_what_a_speaker_denies(one, other, expected):
    assert denies(one, other) is denies(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("labour", "labor", True),
        ("it's", "its", True),
        ("eight", "eighty", False),
        ("increase", "decrease", False),
        ("legal", "illegal", False),
    ],
)
def test_one_word_in_two_spellings(one, other, expected):
    assert spelled_alike(one, other) is spelled_alike(other, one) is expected


def test_the_sentence_that_both_have():
    one = "We leave with a quota that the eels can live with, and I thank you all. It was late."
    other = "We leave with a quota that the eels can die of, and I thank you all."
    found = one_sentence(one, other, 0.75)
    assert found is not None
    assert [word for word in found[0] if word not in found[1]] == ["live"]
    assert one_sentence("We leave with a quota.", other, 0.75) is None
