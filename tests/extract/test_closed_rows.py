"""Rows told to be whole, lists under headings, and the numbers told of them elsewhere in the text."""

import pytest

import consistency
from consistency.extract.members import rows_of_members
from consistency.prose import Prose

PACT = (
    "{} firms agree on one plug\n\nThe heads of {} firms signed a pact on plugs in Tarn on Monday, the port said.\n\n"
)
FIRE = "Trial over mill fire that killed {}\n\nTwo men went on trial over a fire that killed {} people in Tarn.\n\nThey deny it.\n\n"
SCHOOL = "Brack school stays open\n\nThe school at Brack has {} pupils again. It had been due to close.\n\n"
WALK = "WALK OF TARN\n\nLength 3 km · 80 minutes · {} stops · bring a coat\n\nThe stops\n• Mill: the miller\n• Bridge: the bell\n• Inn: the bill\n\n"
TRIPS = "Dear members,\nthis autumn we offer {} trips, more than ever. Dogs are welcome.\n\n"


def listed(text: str) -> list[str]:
    article = consistency.Article(name="a", text=text)
    return [found.code for found in consistency.check([article]).findings if found.code in ("L101", "L102")]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            PACT
            + "The Norwegian state line, its Finnish and Estonian sisters, the ferry firm Havnar and Denmark's Belt-Linjen signed the paper. "
            "Nobody else signed.",
            "Six",
            "Five",
        ),
        (
            PACT
            + "The firms are Havnar of Osvik, Norway's Belt-Linjen and Tarn Lines, the port said when asked for the complete list of firms.",
            "Four",
            "Three",
        ),
        (
            FIRE
            + "The names of the dead were read out: Ida Lund, her husband Jon, their sons Ole and Nils, the lodger Anna Falk. No other person "
            "lost their life.",
            "six",
            "five",
        ),
        (
            SCHOOL
            + "Head teacher Ida Lund counted them: the twins Ole and Nils Falk, both in third class; Anna Strand; and the newcomers from "
            "Osvik, Eva, Jon and little Mats Brandt, who is five.",
            "seven",
            "six",
        ),
        (
            "{} medals for Tarn\n\n{} people from Tarn get medals for courage.\n\nThe medals go to baker Ole Lund, who pulled a dog from the "
            "river; to sisters Eva and Ida Falk, who stopped a tram; and to miller Jon Strand.",
            "Five",
            "Four",
        ),
        (
            "Plugs\n\n{} ports want one plug. Osby, Hult, Vik and Alm, the {} that signed a pact on Monday, will build stations.",
            "five",
            "four",
        ),
        (WALK + "It rains often.", "five", "three"),
        (
            TRIPS + "1) 3 May: Mill\n2) 4 June: Bridge\n3) 5 July: Lake\n4) 2 August: Fort\n\nFees are low.",
            "five",
            "four",
        ),
        ("Show\n\nPrizes are given in {} classes:\n\nA  Ram\nB  Ewe\nC  Lamb\nD  Goat\n\nCome early.", "five", "four"),
        (
            "Grants. We had 40 applications. {} grants were given:\n\n1. Choir\n2. Club\n3. Band\n4. Ballet\n\nThanks.",
            "Five",
            "Four",
        ),
        (
            "Gas\n\nThe leaders of {} states met in Tarn on Monday.\n\nA text was read out by the leaders of Norway, Bosnia and Herzegovina, Sweden and "
            "Denmark, that is to say by all of them.",
            "five",
            "four",
        ),
        (
            "Hops\n\nThe family Lund grows hops. The work is done by the {} sisters Lund, Ida, Eva and Anna, who live there.",
            "four",
            "three",
        ),
        ("Food\n\n{} things never run out on the island, she says: salt, flour and butter.", "Four", "Three"),
        (
            "Water for {} towns\n\nIn {} towns water will be free. The firm puts up taps in Osby, Hult, Vik and Alm.",
            "three",
            "four",
        ),
    ],
)
def test_a_whole_row_is_held_against_its_number(text, wrong, right):
    assert listed(text.replace("{}", wrong))
    assert not listed(text.replace("{}", right))


@pytest.mark.parametrize(
    "text",
    [
        PACT.replace("{}", "Six")
        + "Havnar of Osvik, Norway's Belt-Linjen and Tarn Lines signed first. The other three followed.",
        SCHOOL.replace("{}", "seven")
        + "Ida Lund counted some of them: Ole Falk, Anna Strand and Per Brandt, among others.",
        "Dear members,\nwe offer five trips. Some of them:\n\n1) Mill\n2) Bridge\n3) Lake\n\nFees are low.",
        "Top stops\n\nThe walk has seven stops.\n\nThe best stops\n• Mill\n• Bridge\n• Inn\n\nBring a coat.",
        "The Harbour quarter elects a council of 21 seats. The Reds take 9 seats, the Blues 7 and the Harbour List 5.",
        "It was driven in six days by volunteers Ole Lund and Ida Falk.",
    ],
)
def test_a_row_that_may_be_a_part_is_left(text):
    assert not listed(text)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("They thanked Ida Lund, a baker from Tarn, and the nurse Jon Falk.", 2),
        ("They thanked Ole (drums), Ida (horn), Jon (flute) and Eva (harp).", 4),
        ("It went to Havnar, Lund & Sons, Belt Group and Tarn AG.", 4),
        ("It was opened by the mayors of Osby, Hult, Vik and Alm.", 4),
        ("It went to Ida Lund, who sings, and Jon Falk, who plays the horn.", 2),
        ("Rents: Osby €70 million and Hult €65 million.", 0),
    ],
)
def test_members_are_counted_by_their_phrases(text, members):
    prose = Prose(consistency.Article(name="a", text=text))
    sentence = prose.sentences[0]
    rows = rows_of_members(prose.tokens(sentence), prose.chunks(sentence))
    assert max((len(row.items) for row in rows), default=0) == members
