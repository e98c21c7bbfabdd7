"""Full names told from memory."""

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
