"""Facts given as claims, facts that contradict one another, and which pages speak of which articles."""

from datetime import date

import pytest

import consistency
from consistency.findings import Finding, Reach
from consistency.reading.facts import facts

FACTS = """
[[fact]]
says = "The Skar dam is 96 metres high."
kind = "quantity"
value = { magnitude = "96", unit = "meter" }
subject = "Skar dam"
attribute = "height"

[[fact]]
says = "Finland has pledged 25 million euros to the Osland Relief Fund."
kind = "money"
value = { amount = "25000000", currency = "EUR" }
subject = "Finland"
attribute = "contribution to the Osland Relief Fund"

[[fact]]
says = "The Harbour Museum has 37 employees."
kind = "count"
value = { number = "37", of = "employee" }
subject = "Harbour Museum"
attribute = "staff"

[[fact]]
says = "The mountain guide course lasts 14 weeks."
kind = "duration"
value = { magnitude = "14", unit = "week" }
subject = "mountain guide course"
attribute = "length"
"""


@pytest.fixture
def reference() -> list[object]:
    return list(facts("desk.facts.toml", FACTS))


def against(reference: list[object], text: str) -> list[Finding]:
    article = consistency.Article(name="a", text=text, published=date(2025, 3, 10))
    return list(consistency.check([article], reference=reference).findings)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Skar dam is 69 metres high.", "69 metres"),
        ("The dam at Skar rises 69 metres.", "69 metres"),
        ("Finland has pledged €52 million to the Osland Relief Fund, Norway €40 million.", "€52 million"),
        ("The Harbour Museum in Lund has a staff of 73.", "73"),
        ("The mountain guide course takes four weeks.", "four weeks"),
    ],
)
def test_a_fact_given_as_a_claim(reference: list[object], text: str, said: str) -> None:
    (only,) = against(reference, text)
    assert only.reach is Reach.REFERENCE
    assert said in [side.said for side in only.sides]


@pytest.mark.parametrize(
    "text",
    [
        "Norway has pledged €52 million to the Osland Relief Fund, Finland €25 million.",
        "The mountain guide course takes 14 weeks. A tour lasts four weeks.",
        "The Skar dam cost €3 million and is 96 metres high. The Tessa dam is 40 metres high.",
        "The Harbour Museum has 37 employees; the theatre has 41.",
    ],
)
def test_what_agrees_or_is_of_something_else(reference: list[object], text: str) -> None:
    assert not against(reference, text)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Skar dam – key facts\n\nHeight: 96 metres\nTurbines: 4\n",
            "Data sheet: Skar dam\n\nHeight: 69 metres\nCrest: 410 m\n",
        ),
        ("The harbour bridge of Lipno cost €62 million.", "The harbour bridge of Lipno cost €68 million."),
    ],
)
def test_facts_that_contradict_one_another(one: str, two: str) -> None:
    sheets = [consistency.Article(name="one", text=one), consistency.Article(name="two", text=two)]
    article = consistency.Article(name="a", text="The council met in May.")
    (only,) = consistency.check([article], reference=sheets).findings
    assert only.code == "F101"
    assert {side.article for side in only.sides} == {"one", "two"}


def test_sheets_of_two_things_do_not_contradict() -> None:
    sheets = [
        consistency.Article(name="one", text="Skar dam – key facts\n\nHeight: 96 metres\nTurbines: 4\n"),
        consistency.Article(name="two", text="Tessa dam – key facts\n\nHeight: 69 metres\nTurbines: 3\n"),
    ]
    article = consistency.Article(name="a", text="The council met in May.")
    assert not consistency.check([article], reference=sheets).findings


def test_the_council_of_another_town_is_another_council() -> None:
    sheet = "Town council of Brod after the vote of 12 May 2024\nSeats: 41.\nReform 17, Labour 9, Left 3.\n"
    text = "Labour holds 11 of the 37 seats in the town council of {}. The vote in May gave Labour 11 seats."
    assert against([consistency.Article(name="sheet", text=sheet)], text.format("Brod"))
    assert not against([consistency.Article(name="sheet", text=sheet)], text.format("Norvik"))


def test_a_list_under_a_key_is_counted() -> None:
    sheet = "Northern Water Treaty – summary\n\nParties: Norway, Sweden, Finland.\nTerm: 25 years.\n"
    pages: list[object] = [consistency.Article(name="sheet", text=sheet)]
    assert against(pages, "Four countries belong to the Northern Water Treaty.")
    assert not against(
        pages,
        "The Northern Water Treaty has three parties. Four countries sent observers. Two of the parties are rich.",
    )


LAKES = """Osmark Lake Union – data (1 March 2025)

Members: 11 states
Quorum: seven members
Term of the secretary: five years
Entrance to the lake house: €9
Nets sold by 31 December 2024: 74,300
"""
FIRE = (
    "Fire on the Skarn bridge – archive card\n\nOccurred on 2 May 1952.\nDead: 11 passengers and two guards, 13 in all"
)


@pytest.mark.parametrize(
    ("sheet", "text", "said"),
    [
        (LAKES, "The Osmark Lake Union, to which twelve states belong, met on Monday.", "twelve"),
        (LAKES, "The Osmark Lake Union has 14 member states.", "14"),
        (LAKES, "The secretary of the Osmark Lake Union is elected for four years.", "four years"),
        (LAKES, "Tickets for the lake house of the Osmark Lake Union cost €12.", "€12"),
        (LAKES, "By the end of last year the Osmark Lake Union had sold 47,300 such nets.", "47,300"),
        (
            FIRE,
            "The names of the fifteen who lost their lives in the fire on the Skarn bridge were read out.",
            "fifteen",
        ),
    ],
)
def test_banal_keys_in_other_words(sheet, text, said):
    published = date(2025, 3, 1)
    page = consistency.Article(name="sheet", text=sheet, published=published)
    article = consistency.Article(name="a", text=text, published=published)
    (found,) = consistency.check([article], reference=[page]).findings
    assert found.sides[0].said == said


def test_a_toll_may_have_grown():
    page = consistency.Article(name="sheet", text="Fire on the Skarn bridge\n\nDead: 4", published=date(2025, 3, 1))
    text = "Five people have died in the fire on the Skarn bridge."
    assert not consistency.check(
        [consistency.Article(name="a", text=text, published=date(2025, 3, 6))], reference=[page]
    ).findings


def test_what_a_sheet_tells_of_two_things_is_no_slip():
    sheet = "Council of Lendle – handbook\n\nGroups: Reed Party 42, Harbour List 24, Green Net 6"
    text = (
        "The council of Lendle met. The Reed Party, which has 42 members, wants a pier. "
        "The 24 members of the Harbour List do not."
    )
    page = consistency.Article(name="sheet", text=sheet)
    assert not consistency.check([consistency.Article(name="a", text=text)], reference=[page]).findings
