"""Names of people, organisations and places, each form once."""

import pytest

import consistency
from consistency.values import Name


def names(text: str) -> dict[str, tuple[str, str]]:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    return {c.said: (c.value.of, c.subject) for c in claims if isinstance(c.value, Name)}


@pytest.mark.parametrize(
    ("text", "name", "of"),
    [
        ("We met Anna van der Berg in May.", "Anna van der Berg", "person"),
        ("We met J. P. Moravec, 44, in May.", "J. P. Moravec", "person"),
        ("We asked Dr Oyelaran about it.", "Oyelaran", "person"),
        ("We asked the Nordhavn Shipping Group about it.", "Nordhavn Shipping Group", "organisation"),
        ("We asked the European Film Programme about it.", "European Film Programme", "programme"),
    ],
)
def test_name_and_kind(text: str, name: str, of: str) -> None:
    assert names(text)[name][0] == of


def test_a_later_surname_is_of_the_full_name() -> None:
    assert names("Anna Berg came. Then Berg left.")["Berg"] == ("person", "Anna Berg")


def test_a_surname_of_two_people_is_left_open() -> None:
    assert names("Anna Berg met Karl Berg. Then Berg left.")["Berg"] == ("person", "Berg")


def test_an_acronym_in_brackets_goes_with_the_name() -> None:
    claims = consistency.extract(consistency.Article(name="a", text="He runs the Joint Analysis Centre (JAC) in Lund."))
    assert [c.value.also for c in claims if c.said == "Joint Analysis Centre"] == [("JAC",)]
