"""Which two days of one text are of one event."""

import pytest

import consistency
from consistency.linking.days import slipped
from consistency.linking.happenings import kin


def days(text):
    claims = [c for c in consistency.extract(consistency.Article(name="a", text=text)) if c.kind == "date"]
    return [(same.first.said, same.second.said) for same in slipped(claims)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (  # a verb here, a noun there, and the name
            "A robber shot the jeweller Ove Dahl in his shop in Lendle on May 6.\n\nNobody has been charged.\n\n"
            "Dahl's widow spoke of the May 9 shooting for the first time.",
            [("May 6", "May 9")],
        ),
        (  # tellings of one, in most of their words
            "Two trams collided near the Norby depot late on 3 June and six people were hurt, the operator Lendle Tram says.\n\n"
            "Six people were hurt when two trams of the operator Lendle Tram collided near the Norby depot on 8 June.",
            [("3 June", "8 June")],
        ),
        (  # one weekday, two days that are not weeks apart
            "The driver Ida Moll was stabbed at the Norby depot on Monday, May 6.\n\nNobody has been charged.\n\n"
            "Moll's colleagues laid flowers where she was attacked on Monday, May 9.",
            [("Monday, May 6", "Monday, May 9")],
        ),
        (  # the end of a period, as a boundary and as an event
            "The show of prints by Mia Sund in Norby runs until 12 October 2024.\n\nIt is free.\n\n"
            "The show in Norby closes on 21 October 2024 with a party.",
            [("12 October 2024", "21 October 2024")],
        ),
        (  # the time of a few days
            "The chess congress in Norby will be held from 3 to 5 June 2025.\n\nThe hotels are full.\n\n"
            "During the congress of 13 to 15 June 2025 the market place is closed.",
            [("3 to 5 June 2025", "13 to 15 June 2025")],
        ),
        (  # a birth
            "The composer Arne Lindgard has died. He was born on 3 May 1950 in Norby.\n\nHe wrote operas.\n\n"
            "Lindgard, born on 5 May 1950, played the organ at six.",
            [("3 May 1950", "5 May 1950")],
        ),
    ],
)
def test_one_event_on_two_days(text, found):
    assert days(text) == found


@pytest.mark.parametrize(
    "text",
    [
        # another event, or the same on another day in so many words
        "A robber shot the jeweller Ove Dahl in Lendle on May 6.\n\nIt went on.\n\nIn Lendle another shooting followed on May 9.",
        "Ove Dahl was robbed in Lendle on Monday, May 6.\n\nIt went on.\n\nOve Dahl was robbed in Lendle on Thursday, May 9.",
        "The Norby hearings are on 3 and 5 May.\n\nIt went on.\n\nThe Norby hearing on 5 May is public, the judge Eva Hult says.",
        "The Norby fair opens in Lendle park on 3 May.\n\nIt went on.\n\nThe Norby fair in Lendle park closes on 9 May.",
        "The Norby match of 3 May was off.\n\nIt went on.\n\nThe Norby match was moved to 9 May.",
        "The lower house passed the forest act on 6 May.\n\nIt went on.\n\nThe upper house passed the forest act on 16 May.",
        "The trial of Ole Brandt in Norby begins on 2 May.\n\nIt went on.\n\nThe trial of Per Brandt in Norby begins on 5 May.",
        "Applications are taken from 15 March.\n\nIt went on.\n\nThe deadline for applications is 25 March.",
        # months that are no slip of each other
        "A robber shot Ove Dahl in Lendle on May 6.\n\nIt went on.\n\nDahl's widow spoke of the March 9 shooting.",
        # bylines, updates and lists
        "Shots in Lendle park — Eva Hult (@evahult) May 6, 2016\n\nIt went on.\n\nShots in Lendle park — Ida Moll (@moll) May 9, 2016",
        "May 6: Shots at the tram depot in Norby.\n\nMay 9: Shots at the tram depot in Norby.",
        "A poll released by Norbystat on May 6 put the party at 30.\n\nIt went on.\n\nA poll released by Norbystat on May 9 put it at 33.",
    ],
)
def test_two_events_stay_two(text):
    assert days(text) == []


@pytest.mark.parametrize(
    ("one", "two", "are"),
    [
        ("hear", "hearing", True),
        ("close", "closure", True),
        ("resign", "resignation", True),
        ("ambush", "shooting", True),
        ("collision", "crash", True),
        ("open", "close", False),
        ("meet", "resign", False),
    ],
)
def test_words_for_one_event(one, two, are):
    assert kin(one, two) is kin(two, one) is are


def test_days_told_without_their_month():
    """They have the month of what was told before, in which they are no slip of another day."""
    text = (
        "On August 8, 1919 the column took Brod, and on the 28th of that month it crossed the Tessa.\n\nRain fell.\n\n"
        "On October 2 the column was at Lendle. On the 5th it crossed the Tessa again."
    )
    assert days(text) == []
