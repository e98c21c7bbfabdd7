"""Names that are one, near, or different."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.linking.people import alike, fold, name_key, near, near_names, same_person, same_romanised


@pytest.mark.parametrize(
    ("first", "second"),
    [("Sergiy", "Serhiy"), ("Oleksiy", "Oleksii"), ("Kowalczyk", "Kowalczuk"), ("Pedersen", "Petersen"),
     ("Horbenko", "Gorbenko"), ("Lindqvist", "Lindkvist"), ("Nordhavn", "Nordhaven")],
)  # fmt: skip
def test_near(first: str, second: str) -> None:
    assert near(first, second)
    assert near(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [("Anna", "Anne"), ("Kowalski", "Kowalska"), ("Party", "Parties"), ("Defence", "Defense"), ("Labour", "Labor"),
     ("Støre", "Store"), ("Hansen", "Hermansen"), ("Moroz", "Moroza")],
)  # fmt: skip
def test_not_near(first: str, second: str) -> None:
    assert not near(first, second)


def test_names_differ_in_one_word() -> None:
    assert near_names(["Annika", "Lindqvist"], ["Annika", "Lindkvist"]) == ("Lindqvist", "Lindkvist")
    assert near_names(["Annika", "Lindqvist"], ["Monika", "Lindkvist"]) is None


def test_persons() -> None:
    assert same_person("Eva Hult", "Hult")
    assert same_person("Eva Hult", "Eva Maria Hult")
    assert not same_person("Eva Hult", "Ada Hult")
    assert same_person("Eva Maria Hult", "Eva M. Hult")
    assert not same_person("Per Ole Hult", "Per Inge Hult")
    assert alike("Sergiy Moroz", "Serhii Moroz")
    assert same_romanised("Serhii", "Sergiy")
    assert name_key("Sergiy Moroz") == name_key("Serhii Moroz")


@given(st.text(max_size=20), st.text(max_size=20))
def test_near_is_symmetric_and_never_reflexive(first: str, second: str) -> None:
    assert near(first, second) == near(second, first)
    assert not near(first, first)
    assert fold(fold(first)) == fold(first)


@pytest.mark.parametrize(("one", "two"), [("Djurdjevic", "Đurđević"), ("Moeller", "Møller"), ("Goessling", "Gößling")])
def test_letters_that_a_wire_spells_out_are_no_other_spelling(one, two):
    assert not near(one, two)
    assert not same_romanised(one, two)
