"""Listings: what is announced and what is listed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, extract


def read(text):
    return [claim for claim in extract(Article(name="a", text=text)) if claim.kind == "listing"]


@pytest.mark.parametrize(
    ("text", "stated", "items"),
    [
        ("The three towns, Osby, Hult and Vik, share a bus.", 3, ("Osby", "Hult", "Vik")),
        ("Both winners, Ida Lund and Per Falk, got a medal.", 2, ("Ida Lund", "Per Falk")),
        ("Four rivers — the Alm, the Bor, the Dahl and the Ems — rose.", 4, ("the Alm", "the Bor", "the Dahl", "the Ems")),
        ("Police named two men: Ida Lund (41) and Per Falk.", 2, ("Ida Lund", "Per Falk")),
        ("Six of the nine judges were there: Dr Alm, Prof. Bor, Ms Dahl, Mr Ek, Ms Falk and Mr Geer.", 6,
         ("Dr Alm", "Prof. Bor", "Ms Dahl", "Mr Ek", "Ms Falk", "Mr Geer")),
        ("The kit has three parts: a stove, a pot and a spoon.", 3, ("a stove", "a pot", "a spoon")),
        ("Two men, Ida Lund, 41, and Per Falk, 27, were hurt.", 2, ("Ida Lund", "Per Falk")),
        ("Two countries, Trinidad and Tobago and Peru, voted no.", 2, ("Trinidad and Tobago", "Peru")),
        ("They met the presidents of Latvia and Estonia, Ilze Kalna and Peeter Saar.", 2, ("Ilze Kalna", "Peeter Saar")),
        ("Trains skip the following two stations.\n\nOsby — May\nHult — June\n\nBuses run.", 2, ("Osby — May", "Hult — June")),
        ("The bus calls at two villages:\n- Osby\n- Hult\n\nIt is free.", 2, ("Osby", "Hult")),
    ],
)  # fmt: skip
def test_an_announced_listing(text, stated, items):
    (claim,) = read(text)
    assert (claim.value.stated, claim.value.items) == (stated, items)
    assert text[claim.start : claim.end] == claim.said


@pytest.mark.parametrize(
    "text",
    [
        "Three towns, including Osby and Hult, share a bus.",
        "At least three towns: Osby and Hult.",
        "Three towns, Osby and Hult among them, share a bus.",
        "Of the three towns, Osby and Hult grew.",
        "He stayed for two months: Osby, Hult and Vik were on his way.",
        "They met the presidents of Latvia and Estonia, the mayor of Osby and Per Falk.",
        "Two offices, Oslo and the Ministry of Trade and Industry, were shut.",
        "There are three causes: storms, such as in May, fire and ice.",
    ],
)
def test_what_is_no_full_list(text):
    assert read(text) == []


@given(st.text(alphabet="AaBb ,.:;\n-•two three and of (1)", max_size=80))
def test_no_text_raises(text):
    for claim in read(text):
        assert text[claim.start : claim.end] == claim.said


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("The signatories were Peru, Chile and Cuba.", ("Peru", "Chile", "Cuba")),
        ("The members are the interior ministers of Peru, Chile and Cuba.", ("Peru", "Chile", "Cuba")),
        ("Members: Ida Lund, Per Falk, Eva Strand", ("Ida Lund", "Per Falk", "Eva Strand")),
    ],
)
def test_a_whole_list_without_a_count(text, items):
    (claim,) = read(text)
    assert (claim.value.stated, claim.value.items) == (None, items)
