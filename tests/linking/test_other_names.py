"""One person under two names: what ties two names and what keeps them apart."""

from datetime import date

import pytest

import consistency
from consistency.prose.given_names import forms_of_one

LEAD = "Police in Brekka arrested {}{} on Tuesday after the robbery of the Nordvik savings bank in Torvik Street."
LATER = "{}{} has confessed to the robbery of the Nordvik savings bank in Torvik Street, police in Brekka said."


def codes(first, second):
    days = (date(2025, 1, 2), date(2025, 1, 3))
    texts = [
        consistency.Article(name=f"{number}", text=text, published=day)
        for number, (text, day) in enumerate(zip((first, second), days, strict=True))
    ]
    return {finding.code for finding in consistency.check(texts).findings}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Kevin Brandt", ""), ("Kevin Broger", "")),
        (("Kevin Brandt", ", 28,"), ("Kevin Broger", ", 28,")),
        (("Felix Aronsen", ", 31,"), ("Fernando Aronsen", "")),
    ],
)
def test_one_person(one, two):
    assert "N108" in codes(LEAD.format(*one), LATER.format(*two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Kevin Brandt", ", 28,"), ("Kevin Broger", ", 41,")),  # two ages
        (("locksmith Kevin Brandt", ""), ("The painter Kevin Broger", "")),  # two trades
        (("Thomas Aronsen", ""), ("Tom Aronsen", "")),  # a short form
        (("Felix Aronsen", ""), ("His brother Fernando Aronsen", "")),
        (("Felix Aronsen", ""), ("Fiona Aronsen", "")),
        (("Kevin Brandt", ""), ("Kevin Dahl", "")),
        (("Kevin Brandt and Kevin Broger", ""), ("Kevin Broger", "")),  # one text has both
    ],
)
def test_two_people(one, two):
    assert "N108" not in codes(LEAD.format(*one), LATER.format(*two))


def test_short_forms():
    assert forms_of_one("tom", "thomas")
    assert forms_of_one("mike", "mick")
    assert not forms_of_one("felix", "fernando")
