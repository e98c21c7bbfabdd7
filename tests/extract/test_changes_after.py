"""Changes and differences that stand behind their two values: which are tied to them, and which are of something else."""

from datetime import date

import pytest

from consistency import Article, check


def codes(text):
    found = check([Article(name="a", text=text, published=date(2024, 2, 5))]).findings
    return [finding.code for finding in found]


@pytest.mark.parametrize(
    "text",
    [
        "The pool sold 612 passes in 2023. The year before there had been 540. That is up 25 percent, the town said.",
        "Timber came to 18,400 tonnes (2022: 14,900 tonnes). The increase of 14 percent is due to storm wood.",
        "The line once had 1,100 kilometres of track and now has 880 kilometres. It has shrunk by a third.",
        "Net profit was 4.2 million kroner; in 2021 it had been 1.9 million. Profit has thus tripled in three years.",
        "From May a ticket goes up from €3.20 to €4.00, or by 40 percent.",
        "The fair counted 3,400 guests. The figure was 25 percent below that of the year before, when 4,000 came.",
        "There were 36 pairs of storks, six times as many as in 2010, when there were 12.",
        "Turnout was 47 percent. At the last election it had been 52 percent. It has thus fallen by eight points.",
        "A permit will cost €60 instead of €48. The council justified raising the fee by 15% with wages.",
        "It had 8.4 million guests. In the winter before, there were 7.0 million. For the operators that is a plus of 12 percent.",
        "Rangers found 11,300 snares in 2023. The year before it was 14,200. That means the number of snares has been halved.",
        "Departures were 31 percent lower than a year ago: 430 instead of 520 teachers left.",
        "A can contains 19 grams of sugar. Three years ago it was 25 grams. The maker says it has cut the sugar by half.",
        "The average number of sick days dropped by 25 percent, from 9.6 to 8.1, the council said.",
        "Halden handled 2.4 million tonnes in 2020, having handled 3.0 million in 2019. That was 25 percent fewer.",
    ],
)
def test_a_size_that_does_not_fit_the_values_before_it(text):
    assert codes(text) in (["T112"], ["T101"])


@pytest.mark.parametrize(
    "text",
    [
        "The pool sold 612 passes in 2023. The year before there had been 540. Visits to the sauna were up 25 percent.",
        "The pool sold 612 passes in 2023. The year before there had been 540. An increase of 25 percent had been forecast.",
        "The pool sold 612 passes, after 540 in 2022. In the second quarter alone the increase was 25 percent.",
        "The pool sold 612 passes, after 540 in 2022. Among children the rise was 25 percent.",
        "The pool sold 612 passes, after 540 in 2022. The rise of 13 percent surprised it.",
        "A permit will cost €60 instead of €48. The basic fee is raised by 15%.",
        "Sales came to 1.9 billion francs in 2023. In 2022 they had come to 2.2 billion. In Asia sales shrank by a quarter.",
        "Nurses get 3,150 crowns instead of 3,000. For doctors the increase is 8 percent.",
        "The rate fell to 6.1 percent from 7.5 percent. The drop of 19 percent is the steepest so far.",
    ],
)
def test_a_size_of_something_else_or_one_that_fits(text):
    assert not codes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 311 fires, 42 fewer than in 2022, when 355 were counted.", ["T113"]),
        ("There were 311 fires, 44 fewer than in 2022, when 355 were counted.", []),
        ("The club grew by 120 to 1,450. At the end of 2022 it had counted 1,290.", ["T113"]),
        ("The club grew by 160 to 1,450. At the end of 2022 it had counted 1,290.", []),
        ("Falk got 41 percent and Strand 36 percent, a gap of seven points.", ["T113"]),
        ("Falk got 41 percent and Strand 36 percent, a gap of five points.", []),
        (
            "The number of transplants fell by 1,200. Surgeons performed 6,800 of them, compared with 8,500 in 2022.",
            ["T113"],
        ),
        ("There were 311 fires, 42 fewer than in 2022, and 355 rescues.", []),
        ("It took in 1.8 million euros and spent 1.5 million euros, a surplus of 500,000 euros.", ["T113"]),
        ("With 43 points Hult is second, 21 points behind Vik, who have 58 points.", ["T113"]),
    ],
)
def test_a_difference(text, expected):
    assert codes(text) == expected


TABLE = "Key figures 2023 of Norby hospital\n\nBeds 410 (2022: 520)\nNurses 830 (2022: 815)\n"
COLUMNS = "Census of predators in Norland\n\n| Animal | 2022 | 2023 |\n|---|---|---|\n| Wolf | 20 | 22 |\n| Lynx | 48 | 34 |\n"


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        (
            TABLE,
            "Norby hospital\n\nThe number of beds at Norby hospital has fallen by 35 percent, its key figures say.",
            ["T108"],
        ),
        (
            TABLE,
            "Norby hospital\n\nThe number of beds at Norby hospital has fallen by 21 percent, its key figures say.",
            [],
        ),
        (TABLE, "Norby hospital\n\nThe number of operations at Norby hospital has fallen by 35 percent.", []),
        (
            COLUMNS,
            "Predators in Norland\n\nThe number of lynx in Norland has doubled within a year, the census of predators says.",
            ["T108"],
        ),
        (
            COLUMNS,
            "Predators in Norland\n\nThe number of foxes in Norland has doubled within a year, the census of predators says.",
            [],
        ),
    ],
)
def test_a_change_that_a_table_shows(table, text, expected):
    articles = [Article(name=name, text=told, published=date(2024, 2, 5)) for name, told in (("a", table), ("b", text))]
    assert [finding.code for finding in check(articles).findings] == expected
