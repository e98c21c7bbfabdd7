"""Whether two dates are of one event."""

from datetime import date
from itertools import combinations

import pytest

import consistency
from consistency.linking.dated import one_event
from consistency.linking.one_event import told_as_one
from consistency.values import Date


def tie(first, second, published=(date(2024, 12, 13), date(2024, 12, 14))):
    articles = [
        consistency.Article(name=str(number), text=text, published=day)
        for number, (text, day) in enumerate(zip((first, second), published, strict=True))
    ]
    claims = [claim for article in articles for claim in consistency.extract(article) if claim.kind == "date"]
    return any(one_event(a, b) for a, b in combinations(claims, 2) if a.article != b.article)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("The reactor at Brunnmoor was restarted on 2 December.", "The reactor at Brunnmoor was restarted on 12 December.", True),
        ("The reactor at Brunnmoor was restarted on 2 December.", "The reactor at Brunnmoor was shut down on 12 December.", False),
        ("The reactor at Brunnmoor was restarted on 2 December.", "The reactor at Skarvik was restarted on 12 December.", False),
        ("Brunnmoor said so on 2 December.", "Brunnmoor said so on 12 December.", False),
        ("A man was killed in Brunnmoor on 2 December.", "A man was killed in Brunnmoor on 12 December.", False),
    ],
)  # fmt: skip
def test_one_event_needs_one_deed_one_thing_and_one_story(first, second, same):
    assert tie(first, second) is same


def tie_within(text):
    article = consistency.Article(name="a", text=text, published=date(2024, 12, 13))
    claims = [claim for claim in consistency.extract(article) if claim.kind == "date"]
    return next((why for a, b in combinations(claims, 2) if (why := one_event(a, b))), "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Skarvik signed the merger with Norvik on 2 December. The merger was signed on 12 December.", "both are sign merger"),
        ("Eva Hult founded the ferry line on 2 December 2004. The ferry line was founded on 2 December 2014.", "both are found line"),
        (
            "The trawler Ostlin sank off Skarvik harbour in heavy snow on 2 December. "
            "The trawler Ostlin sank off Skarvik harbour in heavy snow on 4 December.",
            "both are told of ostlin, skarvik, trawler, harbour",
        ),
        ("The merger was signed on 2 December and on 12 December.", ""),
        ("The ferry sank on Monday. The ferry sank on 9 December.", ""),  # the week is in doubt, not the day
        ("The contract was signed on 2 December. Attending the contract talks on 9 December, Hult spoke.", ""),
        ("The first merger was signed on 2 December. The second merger was signed on 12 December.", ""),
        ("The merger was signed on 2 July. The merger was signed on 12 December.", ""),
        ("The merger would be signed on 2 December. The merger was signed on 12 December.", ""),
    ],
)  # fmt: skip
def test_one_event_told_twice_in_one_article(text, why):
    assert tie_within(text) == why


def test_claims_without_sentence_or_topic_have_no_event():
    value = Date(date(2024, 12, 2), date(2024, 12, 2))
    bare = consistency.Claim(article="a", start=0, end=5, said="2 Dec", value=value, attribute="sign merger")
    assert one_event(bare, bare) == ""


def across(first, second, published=(date(2025, 3, 3), date(2025, 3, 9))):
    articles = [
        consistency.Article(name=str(number), text=text, published=day)
        for number, (text, day) in enumerate(zip((first, second), published, strict=True))
    ]
    claims = [claim for article in articles for claim in consistency.extract(article) if claim.kind == "date"]
    return any(told_as_one(a, b) for a, b in combinations(claims, 2) if a.article != b.article)


STORY = "Norvik and Skarvik hold a vote on their hospitals\n\n"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (  # an entry of a calendar
            "Dates of the spring\n\n4 May: fair in Lendle.\n15 June: referendum on the merger of the hospitals of Norvik and Skarvik.",
            STORY + "In the referendum on 22 June, 7,000 people in Norvik will decide.",
            True,
        ),
        (  # a label of a fact sheet
            "Ostlin Bridge, Skarvik: facts\n\nThe Ostlin Bridge is a bridge over the Wend.\nOpened to traffic: 29 August 1998.",
            "Runners on the Ostlin Bridge\n\nThe Ostlin Bridge in Skarvik, over the Wend, was opened on 19 August 1998.",
            True,
        ),
        (  # a phrase and a verb
            "Norvik and Skarvik train together\n\nThe treaty was signed in Norvik on 14 February by General Vasyl Hultgren.",
            "Skarvik and Norvik\n\nThe document was put to paper in Norvik on 12 February by General Vasyl Hultgren.",
            True,
        ),
        (  # the noun behind `since` here, the verb there
            "New vaccine plant\n\nThe king opened the vaccine plant at Skarvik on 12 February. It can fill 40 million vials a year.",
            "Vials from Skarvik\n\nSince its inauguration by the king on 15 February the vaccine plant at Skarvik has filled 90,000 vials.",
            True,
        ),
        (  # what comes after the opening
            "New vaccine plant\n\nThe king opened the vaccine plant at Skarvik on 12 February. It can fill 40 million vials a year.",
            "Vials from Skarvik\n\nThe vaccine plant at Skarvik filled its first vial on 15 February. 90,000 have followed.",
            False,
        ),
        (  # an idiom here, a verb there
            "Pilots walk out at Ostair\n\nFlights of Ostair have been at a standstill since its 240 pilots went on strike on 3 February.",
            "Ostair and pilots agree\n\nThe pilots of Ostair, who had stopped work on 5 February, accept six per cent.",
            True,
        ),
        (  # the news of one text, gone back to by a later one in another word
            "Dam drained\n\nEngineers emptied the Skarvik reservoir on 24 February to look for a crack. Its trout were moved to ponds.",
            "Fish return\n\nThe trout of the Skarvik reservoir are home again. They had been in ponds since the reservoir was drained "
            "on 28 February. Engineers found no crack.",
            True,
        ),
        (  # what followed, told as the later text's own news
            "Volcano\n\nMount Kero spewed ash over three villages on 24 February.",
            "Airport\n\nThe airport of Saba, closed after the eruption of Mount Kero, reopened on 27 February.",
            False,
        ),
        (
            "Moll out\n\nGoalkeeper Tim Moll broke his wrist on 24 February, Velo FC says.",
            "Moll\n\nGoalkeeper Tim Moll of Velo FC had surgery on his wrist on 27 February.",
            False,
        ),
        (  # another thing done to it
            "Ship christened\n\nThe research ship Ostlin was christened in Skarvik on 24 February.",
            "Ostlin sails\n\nThe research ship Ostlin left Skarvik on her maiden voyage on 28 February.",
            False,
        ),
        (
            "Bear shot\n\nA hunter killed the bear Bruno near Skarvik on 24 February.",
            "Bruno\n\nBruno, the bear shot near Skarvik, was carried down to the valley on 25 February.",
            False,
        ),
        (  # a text that tells both days knows of two events
            STORY + "The referendum in Norvik is on 15 June, and the election in Skarvik is on 22 June.",
            STORY + "The referendum on the hospitals of Norvik is on 22 June.",
            False,
        ),
        (
            STORY + "The referendum in Norvik is on 15 June.",
            "A fair in Lendle\n\nThe referendum in Lendle is on 22 June.",
            False,
        ),
        (  # today here and today there
            "Eva Hult of Skarvik\n\nThe minister Eva Hult of Skarvik praised the Skarvik fire brigade today.",
            "Eva Hult of Skarvik\n\nThe minister Eva Hult of Skarvik praised the Skarvik fire brigade today.",
            False,
        ),
        (  # the heads of two releases
            "Hult speaks\n\nMarch 3, 2025 Skarvik - The minister Eva Hult announced a plan for the mill.",
            "Hult speaks again\n\nMarch 9, 2025 Skarvik - The minister Eva Hult announced a plan for the mill.",
            False,
        ),
    ],
)
def test_one_event_of_two_texts(first, second, same):
    assert across(first, second) is same
