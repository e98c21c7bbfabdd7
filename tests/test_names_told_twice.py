"""Names told twice in one text with a letter, a given name or a particle changed."""

import re

import pytest

from consistency import Article, check

TOLD = [
    "Anna Lindqvist won. {Lindqvist~Lindquist} is 19.",
    "The firm Nordtek makes shoes. {Nordtek~Nordtec} has 90 staff.",
    "The village of Brenhold lies on a lake. {Brenhold~Brenholt} has 90 people.",
    "The river Talva rose. The {Talva~Tavla} is 90 km long.",
    "The town of Kesterwick flooded. It was dark. {Kesterwick~Kesterwich} lies on the Talva.",
    "Dr. Olena Kovalenko spoke. {Olena~Olga} Kovalenko heads the clinic.",
    "Peter van der Berg won. {Van der Berg~Van den Berg} is 40.",
    "May Berger won. {Berger~Burger} is 19.",
    "Mayor Will Solbakk won the race. {Solbakk~Solbekk} is 19.",
]

LET_BE = [
    "Piet van den Berg won. Anna van der Berg lost. Van der Berg wept.",
    "Olena Kovalenko spoke. Her sister, Olga Kovalenko, heads the clinic.",
    "Oleh Kovalenko spoke. Olena Kovalenko heads the clinic.",
    "Peter van der Berg, née Van den Berg, is 40. Van den Berg won.",
    "Texas voted. Texans live in Dallas. Texan law is old.",
    "The village of Brenhold lies on a lake. Brendal has 90 people.",
    "A book on Sephardic song. The Sephardim sang in Brod, a Sephardic town.",
    "The department heads met the city heads.",
]


def codes(text: str) -> list[str]:
    return [finding.code for finding in check([Article(name="a", text=text)]).findings]


@pytest.mark.parametrize("line", TOLD)
def test_told_twice(line: str) -> None:
    right, wrong = (re.sub(r"\{([^~{}]*)~([^{}]*)\}", rf"\{side}", line) for side in (1, 2))
    assert codes(right) == []
    assert {"N101", "N108"} & set(codes(wrong))


@pytest.mark.parametrize("text", LET_BE)
def test_let_be(text: str) -> None:
    assert not {"N101", "N108"} & set(codes(text))
