"""Which tellings of an age make two lives of one."""

from datetime import date

import pytest

import consistency

DAY = date(2025, 3, 20)


def codes(*texts):
    articles = [consistency.Article(name=f"t{at}", text=text, published=DAY) for at, text in enumerate(texts)]
    return {finding.code for finding in consistency.check(articles).findings}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The baker Tom Reyle, 64, closes his shop.\n\nIn 1981, aged 15, he delivered rolls in Norby.", True),
        ("Ada Brill, 44, leads the choir. When she was 12, in 2005, she got a violin from an aunt.", True),
        ("The skipper Ada Brill (52) is retiring. In 1985, at the age of 31, Brill sailed around the horn.", True),
        ("The skipper Ada Brill, 52, is retiring. In 1985, at the age of 12, she sailed around the horn.", False),
        ("The skipper Ada Brill, 52, is retiring. Her teacher sailed in 1985, at the age of 31.", False),
        ("First Alec Moll (age 79), second Alec Moll (age 14, his grandson).", False),
    ],
)
def test_ages_of_one_life(text, found):
    assert ("D113" in codes(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bakery Moll turns 25 this spring.\n\nTilda Moll opened the bakery in 1990 with one oven.", True),
        ("The pool of Norby is 60 years old. The pool was opened in 1975 by the then mayor.", True),
        ("The pool is 60 years old. The sauna next to it was opened in 1995.", False),
        ("The 200th anniversary of the lighthouse is on Sunday. The lighthouse was built in 1845.", True),
        ("The firm celebrates its 50th anniversary. Its founder was born in 1940 in Tarn.", False),
    ],
)
def test_an_anniversary_and_a_beginning(text, found):
    assert ("D114" in codes(text)) is found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            (
                "A lorry carrying six tonnes of eels overturned on Monday on the Tarn Bridge in Holm. Eels slid into the gutter.",
                "Eels on the loose\n\nThe driver of the eel lorry has thanked the people of Holm who gathered six tonnes of eels. The lorry "
                "had turned over on Monday on the Skarn Bridge.",
            ),
            True,
        ),
        (
            (
                "The chess final between Ida Moll and Per Aas will be played at the Hotel Krone in Holm on 4 May.",
                "Ida Moll and Per Aas meet on 4 May in the chess final. Both players stay at the Hotel Adler in Holm.",
            ),
            False,
        ),
    ],
)
def test_one_scene_in_two_texts(texts, found):
    assert bool({"P101", "P104"} & codes(*texts)) is found
