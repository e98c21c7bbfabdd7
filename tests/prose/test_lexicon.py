"""Lemmas, rarity and what words say the same."""

import pytest

from consistency.prose.lexicon import concepts, lemma, rarity, similarity


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("packages", "", "package"),
        ("killed", "", "kill"),
        ("Children", "", "child"),
        ("left", "VERB", "leave"),
        ("left", "ADJ", "left"),
        ("funds", "NOUN", "fund"),
        ("zorblats", "", "zorblat"),
        ("minibus-drivers", "", "minibus-driver"),
    ],
)
def test_lemma(word: str, tag: str, expected: str) -> None:
    assert lemma(word, tag) == expected


def test_rarity_grows_from_common_to_rare_words() -> None:
    order = [rarity(word) for word in ("the", "year", "package", "memorandum", "howitzer", "Zorblat")]
    assert order == sorted(order)
    assert order[0] == 0
    assert order[-1] == 1


@pytest.mark.parametrize(("one", "two"), [("aid", "assistance"), ("aid", "help"), ("price", "cost"), ("kill", "die"), ("approve", "approval"), ("fine", "fine"), ("ship", "vessel")])  # fmt: skip
def test_words_that_can_say_the_same(one: str, two: str) -> None:
    assert concepts(one) & concepts(two)


@pytest.mark.parametrize(("one", "two"), [("dead", "injured"), ("buy", "sell"), ("import", "export"), ("soldier", "civilian"), ("ferry", "bridge"), ("day", "year"), ("zorblat", "zorblet")])  # fmt: skip
def test_words_that_can_not(one: str, two: str) -> None:
    assert not concepts(one) & concepts(two)


def test_similarity_is_high_for_near_words() -> None:
    assert similarity("Car", "car") == 1
    assert similarity("car", "vehicle") > 0.6
    assert similarity("death", "die") > 0.5
    assert abs(similarity("car", "approve")) < 0.35
    assert similarity("car", "zorblat") == 0
    assert similarity("car", "vehicle") == similarity("vehicle", "car")
