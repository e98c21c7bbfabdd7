"""Two reports that count dead or injured otherwise: whether the later one knows more, or one is wrong."""

from datetime import date

import pytest

from consistency import Article, check

FIRST = "Ferry fire at Norby\n\nA fire on the Tessa ferry at Norby left {} on Monday, the harbour police said."
OVER = " The search on the Tessa is over, and nobody is missing any more."


def found(first, second, days=(4, 9)):
    articles = [
        Article(name=f"{n}.txt", text=text, published=date(2024, 3, day))
        for n, (text, day) in enumerate(zip((first, second), days, strict=True))
    ]
    return [
        finding
        for finding in check(articles).findings
        if finding.code == "Q101" and len({side.article for side in finding.sides}) == 2
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FIRST.format("12 people dead") + OVER, FIRST.format("17 people dead") + OVER),
        (FIRST.format("two dead and two injured"), FIRST.format("one dead and three injured")),
        (FIRST.format("43 people dead"), FIRST.format("34 people dead")),
    ],
)
def test_a_contradiction(first, second):
    assert found(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FIRST.format("12 people dead"), FIRST.format("17 people dead")),
        (FIRST.format("12 people dead"), FIRST.format("17 people dead") + OVER),
        (FIRST.format("12 people injured"), FIRST.format("17 people injured")),
        (FIRST.format("one dead and three injured"), FIRST.format("two dead and two injured")),
        (FIRST.format("six people dead"), FIRST.format("five people dead")),
        (FIRST.format("12 people dead") + OVER, FIRST.format("12 people dead") + OVER),
        (
            FIRST.format("12 people dead") + OVER,
            "Bus in Orla gorge\n\nA bus left the road above the Orla gorge on Friday, which left 17 people dead. The search is over.",
        ),
    ],
)
def test_the_later_may_know_more(first, second):
    assert not found(first, second)


def test_charges_are_added_and_dropped():
    text = "Carl Ostrow of Norby is charged with {} counts of fraud over the Tessa ferry, the Norby court said."
    assert not found(text.format("eight"), text.format("seven"))
