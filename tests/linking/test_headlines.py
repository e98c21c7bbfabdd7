"""Headlines and captions against their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, check, extract
from consistency.linking.front_ages import contradicted_ages
from consistency.linking.headlines import contradicted

TAIL = "\n\nThe mayor of Tressen will speak on Monday."


def found(text: str) -> list[tuple[str, str]]:
    """The words of headline and text that contradict each other."""
    claims = extract(Article(name="a.txt", text=text + TAIL))
    answers = [*contradicted(claims), *contradicted_ages(claims)]
    return [(answer.front.said, answer.body[0].said) for answer in answers]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ostlin in €4bn ferry deal with Varn\n\nOstlin has ordered six ferries from Varn, in a deal worth €6bn.",
            ("€4bn", "€6bn"),
        ),
        (
            "Steel firm to cut 4,500 jobs\n\nNorvik, a large steel maker, could cut up to 6,700 jobs over five years.",
            ("4,500", "6,700"),
        ),
        (
            "Oil prices surge above $53\n\nOil prices have soared to new highs above $80 as refineries closed.",
            ("$53", "$80"),
        ),
        (
            "Norby shops cut prices by 24%\n\nThe shops of Norby have cut their prices by 36%, a survey found.",
            ("24%", "36%"),
        ),
        (
            "Norby knocks six zeros off crown\n\nNorby will knock nine zeros off its crown on Saturday.",
            ("six", "nine"),
        ),
        (
            "Teacher held after shooting near Norby school; suspect held on $25,000 bond\n\nA teacher was arrested on "
            "Monday. He is being held in the county prison on bond set on Tuesday at $37,500.",
            ("$25,000", "$37,500"),
        ),
        (
            "Norvik Corp makes $5bn Brandt offer\n\nNorvik Corporation is seeking to buy out the small investors in "
            "Brandt Films, its subsidiary, for about $7bn.",
            ("$5bn", "$7bn"),
        ),
        (
            "Skarvik to cut 340 jobs and close 19 branches\n\nThe bank Skarvik is cutting costs, it said on Monday.\n\nIt "
            "has 2,700 employees.\n\nOf its 71 branches, 24 are to be shut, most of them in villages.",
            ("19", "24"),
        ),
        (
            "Ex-mayor of Norby sentenced to four years in prison\n\nThe former mayor of Norby must go to prison for three "
            "years and six months.",
            ("four years", "three years and six months"),
        ),
        (
            "Fourteen pilgrims killed as bus falls into ravine\n\nA bus left a mountain road near Norby on Monday.\n\n"
            "Fog may have been the cause.\n\nEight women and three men died, among them the driver.\n\nIn all 31 people "
            "were on the bus.",
            ("Fourteen", "Eight"),
        ),
        (
            "2 dead, 6 hurt in Norby shooting\n\nA shooting in Norby left two people dead and nine others injured.",
            ("6", "nine"),
        ),
    ],
)
def test_the_text_gives_another_value(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Ostlin in €4bn ferry deal with Varn\n\nOstlin has ordered ferries from Varn, in a deal worth €4.3bn.",
        "Ostlin orders ferries for more than €500m\n\nOstlin has ordered ferries from Varn for €545m.",
        "Town backs €62m museum\n\nThe town of Norby will build a harbour for €68m, the mayor said.",
        "Ostlin in €300m profit revision\n\nOstlin made €430m in profit, not €730m as it had reported.",
        "Norby gets €667,000 for new works\n\nNorby gets a loan of €650,000 and a grant of €17,050 for new works.",
        "Banks lend Norby €160m\n\nTwo banks will lend Norby €80m each for its border line.",
        "Norby sales up 20%\n\nSales in Norby rose by 5,000 to 30,000. Sales in Varn rose by 7%.",
        "Man kills mother, hurts 3 others in Norby\n\nA man killed his mother and hurt four others, a baby among them.",
        "10 women, 7 men hurt in Norby crash\n\nA crash in Norby hurt 17 people on Monday, the police said.",
        "Group of 16 mayors urges Norby to act\n\nThe mayor of Varn joined a group of 15 other mayors in urging Norby.",
        "Thousands march in Norby\n\nMore than 300 people took part in the march in Norby, the police said.",
        "Norby girl, 12, found after two days\n\nA girl of 13 from Norby was found on Monday.",
        "Woman killed, 3 hurt in Norby crash\n\nA woman was killed and three other people were injured in Norby.",
        "Norby man sentenced to 97 years\n\nThe man from Norby was sentenced to 97 years, 8 months in prison.",
        "Nearly half of Norby shops to go\n\nOf its 90 shops in Norby the chain will close 43, it said.",
        "Eight women die in Norby fire\n\nEight women and three men died in the fire in Norby.",
        "Police: 8 dead over weekend in Norby\n\nEight died in Norby over the weekend. Four people were killed on Sunday.",
        "Three agreements in two days\n\nTwo agreements were signed on the first day, the third on the second day.",
    ],
)
def test_the_text_bears_its_headline_out(text):
    assert found(text) == []


def test_a_value_that_the_text_tells_elsewhere_needs_nearly_the_same_words():
    text = (
        "Picture: Police say {} people were found dead at a home in Norby.\n\nNorby police are looking into the deaths "
        "of {} people who were found at a home. The police found the {} victims on Tuesday."
    )
    assert found(text.format("four", "five", "four")) == [("four", "five")]
    assert found(text.format("four", "four", "five")) == []


def test_a_slip_of_scale_is_told_once():
    text = "Donors pledge $340 billion for vaccine\n\nDonors pledged $340 million for the vaccine in Geneva on Monday."
    assert [finding.code for finding in check([Article(name="a.txt", text=text + TAIL)]).findings] == ["A103"]


def test_a_bound_that_leaves_room_is_a_warning():
    text = "Oil prices surge above $53\n\nOil prices have soared to new highs above $80 as refineries closed."
    (finding,) = check([Article(name="a.txt", text=text + TAIL)]).findings
    assert (finding.code, str(finding.severity)) == ("H101", "warning")


@given(st.integers(2, 999), st.integers(2, 999))
def test_a_headline_agrees_with_the_same_number(one, two):
    text = f"Skarvik to close {{}} branches\n\nThe bank Skarvik will close {one} branches in Norby, it said on Monday."
    assert not found(text.format(one))
    assert bool(found(text.format(two))) <= (one != two)


ONLY_OTHER = [
    (
        "Rents in Lorn up 19 percent in a year\n\nThe rent was 13 euros. Compared with last year tenants pay 9 percent more.",
        True,
    ),
    (
        "Rail fares to rise by 12 percent\n\nCommuters pay more from May. Season tickets go up by 7 percent, the operator said.",
        True,
    ),
    (
        "Unemployment falls to 4.2 percent\n\nIn April the rate was 4.8 percent, after 5.1 percent in March, the office said.",
        True,
    ),
    (
        "Hospital to close 60 beds\n\nThere are too few nurses. From next month 90 beds will be out of use, the board decided.",
        True,
    ),
    (
        "Rents up 19 percent in five years\n\nThe rent was 13.40 euros, against 11.26 in 2019. It is 4 percent more than last year.",
        False,
    ),
    ("Three treaties in two days\n\nTwo treaties were signed on the first day, the third on Friday.", False),
    ("Burglars take 30 of 112 violins\n\nThieves made off with 30 violins, police said. They left 82 behind.", False),
    (
        "Mayor wants 30 km/h in all of Norby\n\nOn most streets of Norby cars may drive at 50 km/h. The council votes in June.",
        False,
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ONLY_OTHER, ids=lambda value: str(value)[:30])
def test_the_only_other_value_of_the_text(text, wanted):
    found = check([Article(name="a", text=text)]).findings
    assert any(finding.code == "H101" for finding in found) is wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two hurt as tram derails in Lund\n\nSix people were hurt in Lund on Monday, three of them when they jumped.", [("Two", "Six")]),
        ("Town to train 240 welders\n\nLendle is short of welders. The town will train 140 of them, it said.", [("240", "140")]),
        ("Bakers end strike after 11 days\n\nThe bakers of Lund ended their strike on Friday after eight days.", [("11 days", "eight days")]),
        ("Welder, 43, swims across Varn\n\nNils Dahl swam across the Varn on Sunday. The 34-year-old wore a hat.", [("43", "34-year-old")]),
        ("Welder, 43, swims across Varn\n\nNils Dahl, 34, and his father, 43, swam across the Varn on Sunday.", []),
        ("Welder, 43, swims across Varn\n\nNils Dahl swam across the Varn on Sunday, at 44 the oldest of all.", []),
        ("Welders get rise of 5%\n\nThe welders will get a rise of 3.5% from May. They had asked for 5%.", [("5%", "3.5%")]),
        ("Welders want rise of 5%\n\nThe welders will get a rise of 3.5% from May. They had asked for 5%.", []),
        ("More than half of welders trained\n\nOf all the welders 61 percent have been trained, the town said.", []),
        ("Two years at the weir\n\nThe guard has been watching the river for nine years.", []),
    ],
)  # fmt: skip
def test_parts_and_lengths(text, expected):
    assert found(text) == expected
