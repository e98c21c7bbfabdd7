"""Shares in a row that are all of one thing, products of counts, and votes told as a score."""

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
        ("T105", "The survey found 45% in favour, 35% against and {20~35}% undecided."),
        ("T105", "The survey found 45% in favour, 35% against and {20~10}% undecided."),
        ("T105", "Asked about the plan, 48% were for it, 39% against it and {13%~23%} had no opinion."),
        ("T105", "Of those asked, 48% were for the plan, 39% against and {13%~18%} did not know."),
        ("T105", "Sales were 45% cars, 35% vans and {20~35}% trucks."),
        ("T105", "The state owns 60% of the company, a bank 25% and the staff {15%~25%}."),
        ("T105", "60% of the money goes to schools, 25% to roads and {15%~25%} to parks."),
        ("T105", "Women make up 58% of students and men {42%~48%}."),
        ("T105", "58% of the students are women and {42%~45%} are men."),
        ("T105", "Half the money goes to schools, a quarter to roads and a {quarter~third} to parks."),
        ("T105", "Two thirds of the pupils are girls and one {third~half} are boys."),
        ("T105", "Lee beat Moe by 52% to {48%~58%}."),
        ("T106", "The four classes have 25 pupils each, {100~110} in all."),
        ("T106", "There are four classes of 25 pupils, {100~110} pupils altogether."),
        ("T106", "The hall has 20 rows of 30 seats, giving it {600~650} seats."),
        ("T106", "Six teams of 11 players took part, a total of {66~72}."),
        ("T106", "The tower has 12 floors with four flats each, {48~46} in all."),
        ("T106", "Tickets cost $10 and 300 were sold, bringing in {$3,000~$3,500}."),
        ("T106", "The four buses cost €{800,000~900,000} in total, €200,000 per bus."),
        ("T103", "The nine-member committee voted {5-4~6-4} to close the school."),
        ("T103", "The committee of nine voted five to {four~six} to close the school."),
        ("T103", "The nine judges ruled {six to three~six to four} in her favour."),
        (
            "T103",
            "Seven councillors voted for, four against and two abstained; the council has {13~15} members, all of whom were present.",
        ),
    ],
)
def test_shares_products_and_votes_are_added_up(code, line):
    assert told(_SLOT.sub(r"\1", line)) == []
    assert told(_SLOT.sub(r"\2", line)) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Of those asked, 48% read the Post, 39% the Mail and 33% the Star.",
        "Cars are owned by 45%, bicycles by 60% and both by 30%.",
        "Sales rose 45% in cars, 35% in vans and 35% in trucks.",
        "Women make up 58% of students and 47% of teachers.",
        "The state owns 60% of the bank and 45% of the mill, and a fund 30% of both.",
        "Half the money goes to schools, a quarter of it to primary schools.",
        "A third of the pupils are girls and two thirds live in Norby.",
        "The Greens took 52% in the first round, 48% in the second and 39% in the third.",
        "A poll showed 48% for Lee in May, 39% in June and 33% in July.",
        "Turnout was 52%, with 48% in the towns and 60% in the country.",
        "The survey found 45% in favour and 35% against.",
        "There are four classes of about 25 pupils, 110 in all.",
        "There are four classes with 25 girls, 180 pupils in all.",
        "The hall has 20 rows of 30 seats and two balconies, giving it 700 seats.",
        "Six teams of 11 players and three referees took part, a total of 69 people.",
        "The nine-member committee voted 5-2 with two absent.",
        "The 24-member team won 15 to 10.",
        "The party voted 30-20 to leave the nine-member council.",
    ],
)
def test_shares_that_overlap_and_groups_of_any_size_are_left_alone(text):
    assert told(text) == []
