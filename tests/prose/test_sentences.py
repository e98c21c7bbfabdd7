"""Where sentences end; ` / ` marks the places."""

import pytest

from consistency.prose.sentences import split

TEXTS = [
    "Nine people died. / Eleven were hurt.",
    "Mr. Halm met Dr. Brandt and Gen. A. B. Orre. / They talked.",
    "The U.S. Senate voted. / The vote in the U.S. / The other was in the U.K. House.",
    "He left at 5 p.m. on Monday. / She came at 6 a.m. / The door was shut.",
    "Lot No. 5 was sold for 3.5 million euros. / No. 6 was not.",
    "It cost $1.2m. / Then it cost 4.5 percent more.",
    "“We waited.” / “Nobody came,” he said. / “Why?” asked Ms. Berg. / “Because!”",
    "Who paid? / Nobody knows! / That is all...",
    "The firm, Halm Inc., sold it. / Halm Inc. / The price was low.",
    "Work began in Jan. 2024 and ended on Sept. 3. / It was late.",
    "1. Greetings",
    "(a) The first point. / It has two sentences.",
    "The road (opened in 1990.) was closed. / It reopened.",
    "The bridge was closed.The mayor apologised.",
    "See www.halm.example.com. / More there.",
    "J. R. R. Halm wrote it. / A. Brandt did not.",
    "The army has 3,000 tanks, 2.5 times more. / 40 are new.",
    "The fund, i.e. The Halm Fund, etc. / The rest is lost.",
    "Sen. Dag Orre (D-Vel.) spoke. / He sat down.",
    "It closed at St. Brann St. / The street was empty.",
    "Ellipsis … and on it goes. / Then it stops…",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_sentence_ends(marked: str) -> None:
    text = marked.replace(" / ", " ").replace("closed.The", "closed.The")
    expected = marked.split(" / ")
    if "closed.The" in marked:
        expected = ["The bridge was closed.", "The mayor apologised."]
    assert [text[start:end] for start, end in split(text)] == expected


def test_long_text_without_ends_is_quick() -> None:
    assert len(list(split("word " * 50_000))) == 1
    assert len(list(split("... " * 20_000))) >= 1
    assert len(list(split("(" * 20_000 + "A."))) == 1
