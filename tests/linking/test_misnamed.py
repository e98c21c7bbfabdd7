"""Full names told from memory."""

from datetime import date

import pytest

import consistency
from consistency.linking.misnamed import begins_alike, given_alike


@pytest.mark.parametrize(
    ("one", "two"),
    [("Stojanovska", "Stojkovska"), ("Haberstock", "Haberstroh"), ("Meulen", "Molen"), ("Hietanen", "Hietala")],
)
def test_surnames_that_are_taken_for_each_other(one, two):
    assert begins_alike(one, two)
    assert begins_alike(two, one)


@pytest.mark.parametrize(
    ("one", "two"), [("Kowalski", "Kowalska"), ("Berg", "Brandt"), ("Petro", "Petrov"), ("Smith", "Jones")]
)
def test_surnames_of_two(one, two):
    assert not begins_alike(one, two)


def test_given_names():
    assert given_alike("Bohumil", "Bohuslav")
    assert not given_alike("Daniel", "Daniela")
    assert not given_alike("Anna", "Anne")


def test_a_name_in_two_scripts_is_one_name():
    text = (
        "Lev Marelnyk opened the harbour of Lendle on Monday. Lev Marelnyk spoke of ships.\n\nShips came.\n\n"
        "The harbour of Lendle had waited for years, Лев Марєльник said. Лев Марєльник left on Tuesday."
    )
    found = consistency.check([consistency.Article(name="a", text=text)]).findings
    assert [finding.code for finding in found if finding.code.startswith("N")] == []


def test_an_age_and_a_trade_are_no_two_people():
    told = (
        (
            "Ottar Brandal, 53, denied setting fire to the Lendle ropeworks, where four people died in 2021.",
            date(2024, 4, 8),
        ),
        (
            "Ottar Brandvik, the rope maker of Lendle, went to prison for the fire at the Lendle ropeworks in 2021.",
            date(2024, 5, 25),
        ),
    )
    articles = [consistency.Article(name=f"{at}", text=text, published=day) for at, (text, day) in enumerate(told)]
    assert {finding.code for finding in consistency.check(articles).findings} == {"N103"}
