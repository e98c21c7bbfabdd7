"""Which two dates of one text are of one occasion, told in other words."""

from datetime import date

import pytest

import consistency
from consistency.linking.occasions import occasion
from consistency.linking.same_occasion import of_one_occasion


def dates(text):
    article = consistency.Article(name="a", text=text, published=date(2025, 6, 20))
    return [claim for claim in consistency.extract(article) if claim.kind == "date"]


@pytest.mark.parametrize(
    ("text", "said", "deeds"),
    [
        ("Nobody has been let in since the accident of 3 June.", "3 June", {"accident"}),
        ("The ship ran aground off Norby on 3 June.", "3 June", {"grounding"}),
        ("On 3 June, when the hostel caught fire, he was in Lendle.", "3 June", {"fire"}),
        ("Guests left after Monday's auction.", "Monday", {"auction"}),
        ("Ida Moll was buried on 3 June.", "3 June", {"bury"}),
        ("The police said on 3 June that the shop was shut.", "3 June", set()),
        ("The concert took place on 3 June.", "3 June", {"concert"}),
        ("The final took place on 3 June.", "3 June", {"final"}),
        ("The pilgrims set out on 3 June.", "3 June", {"set-out"}),
        ("The reserve came into being on 3 June.", "3 June", {"founding"}),
        ("The old network is switched off in all of Tarn on 3 June.", "3 June", {"closure"}),
        ("No storm had been forecast for 3 June, the day on which they set out.", "3 June", {"set-out"}),
        ("He has slept badly since 3 June, the night the roof collapsed.", "3 June", {"collapse"}),
        ("On the day of the feast, 3 June, a gate will be burned.", "3 June", {"feast"}),
        ("The day the clinic opened was 3 June, and it rained.", "3 June", {"open"}),
        ("Bread is free on their wedding day, 3 June.", "3 June", {"wedding"}),
        ("Applications by: 3 June", "3 June", {"application", "end"}),
        ("Do not phone after applications close on 3 June.", "3 June", {"application", "end"}),
    ],
)
def test_a_date_has_the_deed_of_its_clause(text, said, deeds):
    claim = next(claim for claim in dates(text) if claim.said == said)
    told = occasion(claim)
    assert told is not None
    assert deeds <= told.deeds
    assert bool(told.deeds) == bool(deeds)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (  # an accident is what happened
            "The dock of Norby has been shut since the accident of 12 May.\n\nThe crane toppled at 4 a.m. on 9 May.",
            [("12 May", "4 a.m. on 9 May")],
        ),
        (  # the end of a term, as a sentence and as a key with its value
            "Her contract runs out on 31 August 2027.\n\nPROFILE\nContract: until 30 June 2027",
            [("31 August 2027", "30 June 2027")],
        ),
        (  # a phrase and its noun
            "The ferry Gull, which ran aground off Norby on 3 June, is still there.\n\nHe slept at the time of the grounding on 7 June.",
            [("3 June", "7 June")],
        ),
        (  # two of a row
            "The Norby ferry sank on 3 June. The Lendle ferry sank on 7 June. The Holm ferry sank on 9 June.",
            [],
        ),
        (  # the next meeting is one, and known
            "The next meeting on fees is on 7 July.\n\nThe pool is shut.\n\nA decision is expected at the next meeting on 14 July.",
            [("7 July", "14 July")],
        ),
        (  # two next meetings
            "The next meeting of the Norby council is on 7 July.\n\nThe next meeting of the school board is on 14 July.",
            [],
        ),
        (  # what was, and what is to come
            "At the meeting on 10 June the council argued.\n\nAt the meeting on 24 June it will vote.",
            [],
        ),
        (  # a weekday and a day of the month that is no such day
            "Ida Moll was arrested in a cellar in Norby on Monday.\n\nPolice arrested Ida Moll in a cellar in Norby on 18 June.",
            [("Monday", "18 June")],
        ),
        (  # each tells of another thing, and of others
            "Shelling of a depot in Norby killed three people on Monday.\n\nShelling of a school in Norby killed five people on Wednesday.",
            [],
        ),
        (  # one night
            "Three people were shot in a bar in Norby late on Monday.\n\nThe three people were shot in the bar in Norby early on Tuesday.",
            [],
        ),
        (  # a part, then the rest
            "Eleven victims were buried on 3 June.\n\nThe remaining four were buried on 7 June.",
            [],
        ),
        (  # two people
            "The contract of zoo head Ida Moll runs until 31 August 2027.\n\nThe contract of the vet ends on 30 June 2027.",
            [],
        ),
        (  # a meeting is held again within days
            "The ministers met on Monday in Norby.\n\nAt Thursday's meeting in Norby they spoke of fish.",
            [],
        ),
        (  # a day told by what happened on it, in front of the date and behind it
            "The bakery in Lendle closes for good on 3 June.\n\nOn the day the bakery closes, 13 June, bread will be free.",
            [("3 June", "13 June")],
        ),
        (
            "The boiler of the Norby pool was switched off on 2 June.\n\nNobody has bathed since the boiler was shut down on 12 June.",
            [("2 June", "12 June")],
        ),
        (
            "The roof of the arena collapsed on 5 June.\n\nHe was at home on 15 June, the evening when the roof came down.",
            [("5 June", "15 June")],
        ),
        (  # the last day on which something is taken
            "Deadline: 30 June 2025\n\nApplications that reach us after 12 June 2025 will be sent back.",
            [("30 June 2025", "12 June 2025")],
        ),
        (  # what comes after `, when`, and a number before it
            "The walkout began on 3 June.\n\nA third more patients came to the wards since 10 June, when the doctors laid down their work.",
            [("3 June", "10 June")],
        ),
        (  # the key of a page, and what the page is about
            "The port of Norby is small.\n\n| Opened | 6 June 1904 |\n|---|---|\n| Berths | 5 |\n\nThe port was opened on 6 June 1908 by a duke.",
            [("6 June 1904", "6 June 1908")],
        ),
        (  # one of several days of it, and the day before it
            "The feast in Norby begins on 3 June.\n\nOn the last day of the feast, 9 June, there is a parade.",
            [],
        ),
        (
            "The band split on 3 June.\n\nIda Moll was in Lund on 2 June, the day before the band split.",
            [],
        ),
        (  # which year was only guessed
            "The brothers set out on 17 January.\n\nThe wind turned on 19 January, the day on which the brothers set out.",
            [("17 January", "19 January")],
        ),
        (  # one sitting, and the next
            "Committee on fish\nSummary of the 52nd sitting, 4 June 2025\n\nThe chair spoke.\n\nNext sitting: 18 June 2025",
            [],
        ),
        (  # other deeds
            "The loan was approved on 3 June.\n\nThe contract was signed on 7 June.",
            [],
        ),
    ],
)
def test_dates_of_one_occasion(text, found):
    assert [(tie.first.said, tie.second.said) for tie in of_one_occasion(dates(text))] == found
