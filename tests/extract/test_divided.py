"""Wholes told with their parts in a sentence or two, in the ways that reporters and minute-takers write them."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, check

_SLOT = re.compile(r"\{([^~{}]*)~([^{}]*)\}")


def told(text):
    found = check([Article(name="a", text=text, published=date(2024, 5, 28))]).findings
    return [finding.code for finding in found if finding.severity.value != "note"]


RESTS = [
    "Fifteen of the 24 wagons derailed, leaving {nine~ten} on the track.",
    "Fifteen of the 24 wagons derailed. The remaining {nine~ten} were pulled back.",
    "Fifteen of the town's 24 buses run on gas and the other {nine~eleven} on oil.",
    "Fifteen of 24 sailors have been found, which leaves {nine~eleven} at sea.",
    "After nine sailors were found, {15~13} of the 24 remain at sea.",
    "Of the 24 sailors, 15 were found and the other {nine~eleven} are still missing.",
    "The boat carried 24 sailors. Fifteen of them were found; the {nine~eleven} others drowned.",
    "The town has 24 bridges. Fifteen are of stone, the rest, {nine~eleven}, are of wood.",
    "$3 million of the $5 million budget goes to pay and the remaining ${2~4} million to books.",
    "The budget is $5 million; $3 million goes to pay, the rest, ${2~4} million, to books.",
]
SUMS = [
    "There were 40 Italians, 30 Spaniards and 20 Frenchmen, {90~95} in all.",
    "There were 40 Italians, 30 Spaniards and 20 Frenchmen, a total of {90~85}.",
    "Forty Italians, 30 Spaniards and 20 Frenchmen came, making {90~99} volunteers altogether.",
    "40 men and 30 women were hired, {70~75} people in total.",
    "It will cut 150 jobs in Norby and 100 in Lendle, a total of {250~280} positions.",
    "Norby loses 150 jobs and Lendle 100. That makes {250~280} jobs in all.",
    "Norby loses 150 jobs and Lendle 100, which makes {250~280} in all.",
    "Police arrested 14 men and three women. All {17~19} were released on Tuesday.",
    "The flood killed 12 people in Norby and eight in Lendle, bringing the toll to {20~22}.",
    "Three more people died on Tuesday, bringing the toll from 12 to {15~14}.",
    "Together, the state ($7 million) and the town ($5 million) will pay ${12~15} million.",
    "We paid €200 for the room, €90 for meals and €50 for drinks. The total was €{340~360}.",
    "With 12 gold, nine silver and six bronze medals, Norway's total was {27~29}.",
]
TIES = [
    "The run covers 40 km in two stages of 15 km and {25~30} km.",
    "The 40-km road has two sections, one of 15 km and one of {25~35} km.",
    "The film lasts 150 minutes, in two parts of 80 and {70~90} minutes.",
    "The $5 million cost is split between the state ($3 million) and the city (${2~4} million).",
    "The $12 million cost is shared by the state, which pays $7 million, and the town, which pays ${5~2} million.",
    "The firm's 250 employees are split between Norby (150) and Lendle ({100~90}).",
    "Funding of $12 million has been agreed, comprising $7 million in grants and ${5~2} million in loans.",
    "Twenty people died: 12 in Norby, {eight~seven} in Lendle.",
]
TOO_MANY = [
    "Of the 90 volunteers, 40 came from Italy, 30 from Spain and {20~35} from France.",
    "Of the 24 wagons, 15 derailed while {nine~11} stayed on the track.",
    "Of the council's 40 members, 36 attended and {four~six} sent apologies.",
    "The crew of 12 includes five women and {seven~nine} men.",
    "In the 100-seat parliament the Greens hold 45 seats, the Liberals 35 and the Union {20~25}.",
    "The Greens hold 45 of the 100 seats, the Liberals 35 and the Union {20~30}.",
    "Parliament has 100 seats. The Greens have 45, the Liberals 35 and the Union {20~25}.",
    "The Reds won 61 seats, the Blues 45 and independents {14~18} in the 120-seat house.",
    "The tunnel is 9 km long, 5 km of it in France and {4~6} km in Italy.",
    "The state pays $3.5 million and the city $2.5 million of the ${6~5.2} million cost.",
    "The team's {12~13} medals included four golds, three silvers and five bronzes.",
]


@pytest.mark.parametrize("line", [*RESTS, *SUMS, *TIES, *TOO_MANY])
def test_parts_are_held_against_their_whole(line):
    assert told(_SLOT.sub(r"\1", line)) == []
    assert told(_SLOT.sub(r"\2", line)) == ["T103"]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 50 patients, 40 came from Italy, and 30 of these from Milan.",
        "Of the 50 visitors, 40 had been to Italy, 30 to Spain and 20 to France.",
        "Of the 50 pupils, 40 speak French, 30 German and 20 Italian.",
        "The flood killed 20 people, 12 of them in Norby and six in Lendle.",
        "The flood killed 20 people, 12 of them women and 11 of them foreigners.",
        "The flood killed 12 people in Norby and eight in Lendle, bringing this year's toll to 24.",
        "Another 12 people died in Norby and eight in Lendle, bringing the toll to 24.",
        "About 150 of the 250 employees work in Norby and the other 110 in Lendle.",
        "Fifteen of the 24 wagons derailed, leaving ten people injured.",
        "Fifteen of the 24 wagons derailed. The other ten trains were sent back.",
        "Nine of the 20 sailors were found. Two had died, and the other nine are still missing.",
        "The farm had 90 cows. It sold 30 and bought 10, leaving 70.",
        "The project will cost $12 million. The state will pay $7 million, the town $2 million and the church the remaining $3 million.",
        "The Greens hold 45 of the 100 seats, the Liberals 35; they had 41 before.",
        "The Greens won 45 of the 100 seats, 12 more than last time.",
        "The Greens won 61 of the 120 seats in Norby and 70 in Lendle.",
        "The riders cover 20 km on Friday and 25 km on Saturday, 60 km in all with the prologue of 15 km.",
        "It will cut 150 jobs in Norby and 100 in Lendle, a total of 280 since 2020.",
        "The crew of 12 includes five women and nine Norwegians.",
        "Photo 14 of 14 Police: one of two girls, 7 and 5, was hurt.",
        "The school has 40 rooms (12 on the first floor and 14 on each of the other two).",
        "The hall will cost €2.4 million: €1.1 million comes from the state and €800,000 from the district. The rest is open.",
        "She spoke for eight of the prisoners and said that four of the prisoners had fallen ill, two being held in a clinic.",
        "A $12 million project, with the state lending $7 million and a bank guaranteeing $10 million of it.",
    ],
)
def test_parts_that_are_not_said_to_be_all_or_that_overlap_are_left_alone(text):
    assert told(text) == []


@given(st.integers(3, 400), st.integers(3, 400), st.integers(1, 60))
def test_any_rest_must_be_what_is_left(part, rest, off):
    line = f"Firemen saved {part} of the town's {part + rest} trees and the other {{}} burned."
    assert told(line.format(rest)) == []
    if off < part and off * 4 < part + rest:
        assert told(line.format(rest + off)) == ["T103"]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve cooks began work on Monday: six from Tarn, five from Brack and one from Osvik.",
        "Of what was paid, $31 million went into roofs and $19 million into stoves, with the other $8 million spent on pay.",
        "Exactly 1,204 of the 1,683 members took part in the ballot and 931 said yes.",
        "The Greens won 90 of the 120 seats with 55 percent of the vote.",
    ],
)
def test_numbers_that_are_no_parts_of_the_whole_beside_them(text):
    assert not [finding for finding in check([Article(name="a", text=text)]).findings if finding.code == "T103"]


@pytest.mark.parametrize(
    "text",
    [
        "Guest moorings. 412 nights in the season, of which 188 Norwegian, 131 German, 60 Dutch and 33 others.",
        "Table: 1. Osby Stars 13 points, 2. Lendle 11, 3. Tarn Rovers 9",
    ],
)
def test_parts_behind_of_which_and_ranks_are_no_wholes(text):
    assert not check([Article(name="a.txt", text=text)]).findings
