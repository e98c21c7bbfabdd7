"""Changes told by their size against two values told elsewhere: one article, or two texts of one story."""

from datetime import date

import pytest

from consistency import Article, check

FERRY = "Ferry line in figures\n\nThe Brannholm ferry carried 840,000 passengers in 2023. The year before there had been 700,000."
DECK = "On deck\n\nThe coffee is free and the wind is not. Passengers of the Brannholm ferry {} in 2023, the line says."


def codes(*texts: str) -> list[str]:
    articles = [Article(name=f"{at}", text=text, published=date(2024, 2, 5)) for at, text in enumerate(texts)]
    return [finding.code for finding in check(articles).findings]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("increased by a fifth", []),
        ("increased by two thirds", ["T108"]),
        ("doubled", ["T108"]),
        ("rose 45 per cent", ["T108"]),
    ],
)
def test_two_texts_of_one_story(change, expected):
    assert codes(FERRY, DECK.format(change)) == expected


def test_the_values_stand_far_from_the_change_that_opens_the_article():
    text = (
        "Lower Skarn brews less\n\nThe brewers of Lower Skarn made 40 per cent less beer in 2023 than in 2022, their guild said.\n\n"
        "A pint costs 4 euros.\n\nThe cellars took in 1.2 million hectolitres of beer in 2023.\n\nIn 2022 it had been {} million hectolitres."
    )
    assert codes(text.format("1.4")) == ["T108"]
    assert codes(text.format("2.0")) == []


@pytest.mark.parametrize(
    "text",
    [
        # another measure, a part, another stretch of time, another kind of thing
        "Ox Cement earns less\n\nThe net profit of Ox Cement halved in 2023.\n\nSales came to 98 million euros in 2023. In 2022 sales had been 110 million euros.",
        "Fewer picture books\n\nThe library lent 30 per cent fewer picture books last year than in 2022.\n\nIt lent 184,000 books in 2023. In 2022 it had been 209,000.",
        "Swifts are back\n\nThe number of pairs of swifts has tripled within ten years.\n\nThis spring the club counted 96 pairs. In 2019 there had been 54.",
        "Busier roads\n\nThe number of buses has doubled within a year.\n\nThe ferry carried 3,600 lorries in 2023, against 3,000 in 2022.",
    ],
)
def test_near_misses(text):
    assert codes(text) == []


def test_every_fourth_that_goes_is_a_change_of_the_whole():
    company = "Hult Glass: capacity\n\nThe workforce of Hult Glass falls from 6,400 to 5,440 by the end of March 2024."
    paper = "The whistle\n\nEvery {} job at Hult Glass will be cut by the end of March, the workers heard."
    assert codes(company, paper.format("third")) == ["T108"]
    assert codes(company, paper.format("seventh")) == []


@pytest.mark.parametrize(
    ("text", "told", "fits"),
    [
        ("The guild trained 360 weavers in 2023. In 2022 there had been 300, so the number went up by {} percent.", "45", "20"),
        ("The loom takes 5.2 hours to set up. In 2022 it had been 6.5 hours. That is a drop of {} per cent.",
         "50", "20"),
        ("The mill cut the price of a bale from 400 to 320 crowns. The {} percent price cut comes into force in May.", "35", "20"),
        ("Weavers in 2023 (previous year in brackets)\n\nIn training: 360 (300), up {} %\nQualified: 120 (100), up 20 %", "45", "20"),
        ("At 154 crowns a day, the wage is 14 crowns above that of the previous year, which was 140 crowns. That is a rise of {} "
         "percent.", "25", "10"),
    ],
)  # fmt: skip
def test_the_two_values_stand_beside_or_before_the_change(text, told, fits):
    assert codes("The guild of Skarn\n\n" + text.format(fits)) == []
    assert {"T101", "T108", "T112"} & set(codes("The guild of Skarn\n\n" + text.format(told)))


@pytest.mark.parametrize(("size", "expected"), [("two thirds", ["T108"]), ("half", [])])
def test_a_row_of_a_year_long_ago_and_a_change_over_ten_years(size, expected):
    row = "Census of mills, district of Skarnfjord\n\nMills: 740 (2014: 1,480)\nWeirs: 1,900 (2014: 2,050)"
    told = f"The last wheel\n\nThe number of mills in the district of Skarnfjord fell by {size} within ten years, the census says."
    assert codes(row, told) == expected


@pytest.mark.parametrize(
    ("texts", "told", "fits"),
    [
        # the one change of a text, and the only two values of another of its story, which it calls otherwise
        (["The wardens of Skarn Fell went out 240 times in 2023, after 200 times in 2022. They led 31 walkers off Skarn Fell and "
          "used the new stretcher, a gift of the Halvard foundation.",
          "Walkers in sandals keep the wardens of Skarn Fell busy. They had {} percent more missions in 2023 than in 2022. "
          "The new stretcher of the Halvard foundation saw use on Skarn Fell, the wardens say."], "50", "20"),
        (["The inn of Osby served 420 dinners last season. The season before, it was 300 dinners. With {} percent more dinners, "
          "the cook wants help."], "80", "40"),
        (["A loaf costs 2.60 euros in Osby. Last spring it cost 2 euros. Bread has thus become {} percent dearer."], "60", "30"),
        (["In 2023 the jail held 1,750 men, 350 more than the 1,400 of 2022. The warden said numbers had gone up by {} percent."],
         "45", "25"),
        (["Rangers counted 48 wolves on the fell; two years ago there had been 24. The population has {} in that time."],
         "tripled", "doubled"),
        (["Osby had 240 weddings in 2023, as against 160 in 2022, the town says.",
          "{} as many weddings in Osby as in 2022, and the bells of Osby never rest? The town must act, says the sexton."],
         "Three times", "One and a half times"),
    ],
)  # fmt: skip
def test_told_otherwise_than_the_values(texts, told, fits):
    filled = ["Skarn news\n\n" + text for text in texts]
    assert not {"T108", "T112"} & set(codes(*(text.replace("{}", fits) for text in filled)))
    assert {"T108", "T112"} & set(codes(*(text.replace("{}", told) for text in filled)))
