"""Full names told from memory."""

import pytest

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
