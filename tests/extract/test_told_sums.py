"""Sums beside a row of their parts, tied by words or by nearness; and rows that are of no sum."""

import pytest

from consistency import Article, check


def codes(text):
    return [finding.code for finding in check([Article(name="a", text=text)]).findings]


@pytest.mark.parametrize(
    "text",
    [
        "The film took $206,222 in Norway, and $913,118 in other countries, for a worldwide total of $1,018,340.",
        "The film took $206,222 in Norway, and $812,118 in other countries, for a worldwide total of $9,018,340.",
        "A ferry with 212 people on board ran aground. There were 174 passengers and 48 crew members on the ship.",
        "The plane had 61 people on board. There were 56 passengers and six crew on it.",
        "The air force has 90 aircraft, including 22 fighters, 59 trainers and 16 helicopters.",
        "The alphabet has 59 letters, consisting of 44 consonants, 13 vowels and 5 digraphs, not counting 4 marks.",
        "The town runs 18 stations (five short and 16 long ones), most of them at night.",
        "The club sold 3,208 tickets. It sold 1,905 tickets in Tarn and 1,313 tickets in Brack.",
    ],
)
def test_parts_that_come_to_something_else(text):
    assert codes(text) == ["T103"]


@pytest.mark.parametrize(
    "text",
    [
        "The film took $206,222 in Norway, and $812,118 in other countries, for a worldwide total of $1,018,340.",
        "It gave $3 million in 2003 and $4 million in 2004, bringing its total to $12 million since 2000.",
        "A ferry with 222 people on board ran aground. There were 174 passengers and 48 crew members on the ship.",
        "The bus with 61 people on board stopped. It had room for 56 passengers, six bicycles and two crew.",
        "The force has 90 aircraft, including 22 fighters and 16 helicopters.",
        "They run a council of 29 members composed of a chair, five deputies and 23 other members.",
        "The firm runs 142 quarries. It also has 164 plants, 90 mills and 32 offices.",
        "The school has 40 rooms (12 on the first floor and 14 on each of the other two).",
        "A gunman shot at 48 people. There were 31 passengers and 44 bystanders near the bus.",
    ],
)
def test_parts_that_may_be_right(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Wind had 44% of all power. Gas followed with 23% and coal with 21%, and the remaining 17% came from waste.",
            True,
        ),
        (
            "Wind had 44% of all power. Gas followed with 23% and coal with 21%, and the remaining 12% came from waste.",
            False,
        ),
        ("Of the people nearly 52% lived in towns, the remaining 41% in villages.", True),
        ("Of the people nearly 52% lived in towns, the remaining 49% in villages.", False),
        ("Home films had 37.5% of the takings last year, with foreign films taking the remaining 52.5%.", True),
        (
            "In Tarn 6% were of the old faith. Among other faiths, 0.5% were of this, 0.5% of that and 0.5% of a third.",
            False,
        ),
        (
            "The fund bought 30% of the shares. It wants the remaining shares, 12% of which the town holds, by May.",
            False,
        ),
    ],
)
def test_shares_with_a_rest(text, found):
    assert codes(text) == (["T105"] if found else [])
