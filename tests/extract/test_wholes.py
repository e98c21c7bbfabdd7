"""Parts and their wholes in rows, lists, tables and rests: which sums are checked, and which are no sums."""

from datetime import date

import pytest

from consistency import Article, check


def codes(text):
    found = check([Article(name="a", text=text, published=date(2024, 2, 5))]).findings
    return [finding.code for finding in found]


SEATS = "Vordal votes\n\nThe council, with 33 members, will be made up as follows:\n\n{}\n\nIt meets on 4 June."
LEDGER = "FRIENDS OF THE MILL\nAccounts\n\nExpenses\nHall hire            2,400\nMusicians (with travel, food) 5,150\nPrinting               870\nTotal expenses       {}\n\nChecked."


@pytest.mark.parametrize(
    "text",
    [
        "The club brought home 23 medals from Lucerne: nine gold, eight silver and five bronze.",
        "The works has 340 employees, 196 women and 134 men, from 22 countries.",
        "A ferry with 120 people on board caught fire. Of them 94 were saved, 17 died and 12 are still missing.",
        "The roof costs CHF 1.4 million. The town pays CHF 650,000, the canton CHF 480,000 and the club the remaining CHF 180,000.",
        "The 500-strong force is made up of 260 Danes, 140 Swedes and 120 Finns.",
        "A ship with 1,300 tonnes of food left. Its cargo consists of 600 tonnes of rice, 250 tonnes of oil and 100 tonnes of beans.",
        "The path is 40 kilometres long, in three stages. The first stage is 12 kilometres long, the second 15 kilometres and the "
        "third 16 kilometres.",
        "Of the 62 votes cast, 34 were in favour, 21 against and five were abstentions.",
        "The yard took in 270 tonnes (glass 120 tonnes, paper 95 tonnes, metal 40 tonnes).",
        "Rasmus Lind scored 14 goals this season, eight at home and four away.",
        "Eighty-five pupils start school tomorrow. There are 44 girls and 31 boys.",
        "The report runs to 87 pages. Part one has 32 pages, part two 28 and part three 21.",
        "Twelve people were hurt when two trams collided: four seriously, three moderately and six slightly.",
        "The town ordered 40 buses, of which 25 are electric and 12 run on diesel. There are no other types.",
        "Of the 240 places in Hult, 150 are in the centre and 60 in the north; the other 40 are in Vik.",
        "Of every 100 euros that a guest pays, 55 euros go to the band, 25 euros to the promoter and 30 euros to the hall.",
        "The fire destroyed 2,400 hectares, namely pine on 1,300 hectares, oak on 500 hectares and beech on 350 hectares.",
        "The coach has invited 36 players. Fourteen of them defend, twelve attack and the other eight keep goal.",
        SEATS.format("Liberals: 13\nCentre: 9\nLabour: 8\nVoters: 2"),
        SEATS.format("Liberals ........ 13\nCentre .... 9\nLabour ........ 8\nFree Voters ......... 1"),
        "The hold of the Vega took 2,600 tonnes. It is said to contain nothing but\n\n(a) wheat, 1,450 tonnes;\n(b) peas, 620 tonnes;\n"
        "(c) tents, 150 tonnes.\n\nIt sails on Monday.",
    ],
)
def test_parts_that_do_not_make_their_whole(text):
    assert codes(text) == ["T103"]


@pytest.mark.parametrize(
    "text",
    [
        "The club brought home 22 medals from Lucerne: nine gold, eight silver and five bronze.",
        "The day drew 1,450 visitors, among them 820 adults from the village and 410 children.",
        "Police made eleven arrests, including four in Lyon, three in Nantes and two in Lille.",
        "The player had 21 points, seven rebounds and five assists.",
        "The works has 340 employees, 196 women and 144 men, and 30 apprentices.",
        "The hall will cost €2.4 million: €1.1 million comes from the state and €800,000 from the district. The rest is open.",
        "Of the 50 patients, 40 had a fever and 30 had a cough.",
        "There were 13 deaths, seven in Aden and three in Taiz. The other cases are in Ibb.",
        "She had 30 caps, 12 goals and five assists.",
        "The hall cost £74 million; £60 million had been planned. A grant of £9 million helped; the remaining £5 million of the overrun "
        "was paid by the county.",
        "The town pays CHF 650,000 and the canton CHF 480,000 of the CHF 1.4 million. How to find the rest is open.",
        SEATS.format("Liberals: 13\nCentre: 9\nLabour: 8\nVoters: 3"),
        SEATS.format("Liberals ........ 13\nCentre .... 9\nLabour ........ 8\nFree Voters ......... 3"),
        LEDGER.format("8,420"),
    ],
)
def test_parts_that_make_their_whole_or_are_not_all(text):
    assert not codes(text)


def test_a_column_with_a_label_that_fills_its_line():
    assert codes(LEDGER.format("8,920")) == ["T104"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked about it, 64 percent said yes, 27 percent said no and 14 percent had no opinion.", ["T105"]),
        (
            "English was the choice of 44 percent. Then comes Italian with 21 percent, ahead of German, for which 18 percent opted. "
            "Croatian came to 14 percent. Everybody else, 9 percent, named another one.",
            ["T105"],
        ),
        (
            "English was the choice of 44 percent. Then comes Italian with 21 percent, ahead of German, for which 18 percent opted. "
            "Croatian came to 14 percent. Everybody else, 3 percent, named another one.",
            [],
        ),
        ("Asked about it, 61 percent said yes, 27 percent said no and 12 percent had no opinion.", []),
        ("Of the wood 60 percent is spruce, 25 percent pine and the remaining 25 percent beech.", ["T105"]),
        ("They buy it online, 64 percent said, 57 percent at the market and 24 percent at others.", []),
    ],
)
def test_shares_of_a_hundred(text, expected):
    assert codes(text) == expected
