"""Values told a second time in another unit, without `or`: right, and with one wrong number."""

import re
from datetime import date

import pytest

from consistency import Article, check

_SLOT = re.compile(r"\{([^~{}]*)~([^{}]*)\}")


def told(text):
    found = check([Article(name="a", text=text, published=date(2024, 5, 28))]).findings
    return [finding.code for finding in found if finding.severity.value != "note"]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("Q201", "It was 10 C ({50~80} F) at night."),
        ("Q201", "It was -10 C ({14~44} F) at night."),
        ("Q201", "The flight took 90 minutes, {an hour and a half~two and a half hours}."),
        ("Q201", "The talks took 18 months, {a year and a half~three years}."),
        ("Q201", "The lake is 30 m deep, almost {100~150} feet."),
        ("A201", "The fine was €100 million, about {$108~$180} million."),
        ("T106", "The price is 50 cents a litre, {$1.89~$2.89} a gallon."),
    ],
)
def test_the_second_telling_is_converted(code, line):
    assert told(_SLOT.sub(r"\1", line)) == []
    assert told(_SLOT.sub(r"\2", line)) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "The course lasts 18 months, three years with the internship.",
        "It took 90 minutes, three hours, and then a day.",
        "The bank lent €100 million, about $40 million less than asked.",
        "The bank lent €100 million, about $40 million of it to farmers.",
        "He ran 10 km, nearly 20 miles from his home.",
        "Groups 10 C (80 in all) and 11 C won.",
    ],
)
def test_another_value_is_let_be(text):
    assert told(text) == []
