"""Values whose digits changed places, told in other words: in one text, in two, in a fact sheet."""

from datetime import date

import pytest

from consistency import Article, check

DAY = date(2024, 6, 5)


def pairs(*texts, reference=""):
    articles = [Article(name=f"{at}.txt", text=text, published=DAY) for at, text in enumerate(texts)]
    trusted = [Article(name="reference.txt", text=reference, published=DAY)] if reference else []
    loud = [f for f in check(articles, reference=trusted).findings if str(f.severity) != "note"]
    return [{side.said for side in finding.sides} for finding in loud]


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        (
            "Water for Lumbe\n\nDonor: Harbour Foundation\nGrant: EUR 1.35 million\n\nThe project drilled boreholes. With "
            "the €1.53 million of the Harbour Foundation, pumps were bought as well.",
            "EUR 1.35 million",
            "€1.53 million",
        ),
        (
            "Town hall sold\n\nThe hotel chain Marlow paid 2.7 million euros for the town hall, the mayor said.\n\nFACTS\n"
            "Town hall, Lendle\nFloor space: 3,400 square metres\nSale price: €7.2 million",
            "2.7 million euros",
            "€7.2 million",
        ),
        (
            "Seed bank moves\n\nThe seed bank of Lendle is moving. In all, 46,300 samples have to be packed, said its head.\n\n"
            "Some are old. When the 43,600 bags are in the bunker, she wants to sleep for a week.",
            "46,300",
            "43,600",
        ),
        (
            "Lendle 2 Norwick 2\n\nAttendance: 1,418\nReferee: Ida Moll\n\nNorwick were lucky. In front of 1,814 spectators their "
            "keeper dropped the ball.",
            "1,418",
            "1,814",
        ),
        (
            "Books for Brode\n\nEach pupil gets a single grant of 3,800 francs, the fund said.\n\nIt has been busy. The one-off "
            "payment of 8,300 francs per pupil came in May.",
            "3,800 francs",
            "8,300 francs",
        ),
    ],
)
def test_in_one_text(text, one, two):
    assert {one, two} in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fair in Lorn\n\nA beer costs 5.80 euros, a sausage 8.50 euros.",
        "Seed bank moves\n\nThe bank keeps 46,300 samples.\n\nIn 2019 43,600 herons nested in the reeds near by.",
        "Grants\n\nThe choir gets 3,800 francs for a piano.\n\nAnother 8,300 francs go to the club.",
        "Fair in Lorn\n\nWe wrote of 285,000 at the gates of the fair.\n\nThe correct number is 258,000.",
        "Corrected\n\nThe grant is 3,800 francs, not 8,300 francs as reported.",
        "Profit\n\nNorvik made a profit of 3.8 million francs in 2022.\n\nIn 2023 the profit was 8.3 million francs.",
    ],
)
def test_of_two_things(text):
    assert not pairs(text)


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("26 million rand", "$26 million", True),
        ("CHF 1.8 million", "€1.8 million", True),
        ("26 million rupees", "NPR 26 million", False),
    ],
)
def test_one_number_in_two_currencies(one, two, wanted):
    text = f"Fishermen win\n\nThe court in Paita awarded {one} on Monday.\n\nThe company appeals. The {two} will not do, it said."
    assert ({one, two} in pairs(text)) is wanted


def test_in_two_texts():
    court = "COURT OF BRODE\n\nThe barge Anke, loaded with 780 tonnes of gravel, sank at berth 14 in August."
    log = "SHIPPING LOG\n\nThe vessel went down in low water. She had 870 tonnes of gravel on board, and a cat."
    assert pairs(court, log) == [{"780 tonnes", "870 tonnes"}]
    assert not pairs(court, log.replace("gravel", "flour"))


def test_against_a_fact_sheet():
    sheet = "Locust fund of Lumbe - fact sheet\nBudget 2024-2026: US$37 million\nSeat: Tolna\nDrones: 22"
    story = "Listening for wings\n\nThe Locust Fund of Lumbe has 22 drones. Three donors have provided it with US$73 million."
    assert pairs(story, reference=sheet) == [{"US$37 million", "US$73 million"}]
    assert not pairs(story.replace("73", "37"), reference=sheet)
