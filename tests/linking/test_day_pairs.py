"""Which two days of one text are likely of one event, in whatever words."""

from datetime import date

import pytest

import consistency
from consistency.linking.day_pairs import Days, is_day, likely_one, two_days

POND = (
    "\n\nThe pond was dug by pupils of Holm.\n\nIt has cost 4,000 euros. Frogs came by themselves.\n\nA shop sells ham and boots "
    "next to the gate. Guests can park in the yard of the smithy.\n\nThe zoo has 41 animals.\n\n"
)
SNOW = (
    "\n\nThe mayor thanked all. Snow had been falling for two weeks.\n\nThe depot has eleven ploughs. Most are older than their "
    "drivers.\n\nSalt was dear. The council bought 40 tonnes on 2 December 2024 and has used half of them. Another 20 tonnes are to "
    "come by ship.\n\n"
)


def days(text):
    article = consistency.Article(name="a", text=text, published=date(2025, 2, 20))
    return [claim for claim in consistency.extract(article) if claim.kind == "date"]


def found(text):
    return [{pair.first.said, pair.second.said} for pair in likely_one(days(text))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            f"Two beavers will move into the pond of Norby zoo on 18 August and may be fed.{POND}Their keeper comes along. Once the "
            "beavers have moved in on 28 August, he stays for a week.",
            {"18 August", "28 August"},
        ),
        (
            f"The driver found a crack in the blade on 19 January, when he saw sparks. All ploughs were stopped.{SNOW}For his "
            "discovery of 9 January the driver got a medal and a ham.",
            {"9 January", "19 January"},
        ),
        (
            f"Six goats climbed onto the roof of the bank in Tarn on 4 March and ate the thatch.{SNOW}It was hungry weather, says the "
            "herdsman of the climb of 14 March, and thatch is hay.",
            {"4 March", "14 March"},
        ),
    ],
)
def test_days_told_alike_are_of_one_event(text, said):
    assert found(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        f"The choir of Norby looks for basses. It sang in the cathedral on 4 March.{POND}The bakers of Lendle opened a mill on 14 March.",
        # a sentence that tells both days knows that they are two
        f"The beavers move in on 18 August and the otters on 28 August.{POND}Once the otters have moved in on 28 August, there is ham."
        f"{POND}Once the beavers have moved in on 18 August, there is cheese.",
        # one begins what the other ends
        f"The mill in Tarn opens for guests on 18 August, the miller said.{POND}The mill in Tarn closes for guests on 28 August.",
        # keys of two lines
        f"Apply by: 18 August\n\nFor a place in the choir.{POND}Apply by: 28 August\n\nFor a place on the boat.",
        f"Two beavers will move into the pond on 18 August and may be fed.{POND}Once the beavers have moved in on 18 August, he goes.",
    ],
)
def test_others_are_not(text):
    assert found(text) == []


def test_the_days_of_a_row_and_bare_weekdays_are_left_out():
    told = days("The panel meets on 6 and 7 May 2025. It met on Monday. It has no money. It will meet on 12 May 2025.")
    assert [claim.said for claim in told if is_day(claim)] == ["7 May 2025", "12 May 2025"]


def test_a_year_that_is_only_guessed_sets_no_days_apart():
    told = days("The mill burnt on 13 March.\n\nThe miller remembers the fire of 13 March 2019.")
    assert not two_days(*told)


def test_evidence_is_the_same_both_ways():
    told = days(
        "The mill in Tarn burnt on 4 March.\n\nIt had thatch.\n\nThe miller slept through the fire of 14 March in Tarn."
    )
    text = Days(told)
    assert text.evidence(*told) == text.evidence(*reversed(told))
