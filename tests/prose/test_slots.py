"""Two sentences that tell the same with another name are alike, and two that tell of two things are not."""

import pytest

from consistency.prose.slots import likeness, slot
from consistency.prose.tokens import tokenize


def told(text: str, name: str):
    tokens = tokenize(text, 0)
    start = text.index(name)
    inside = [at for at, token in enumerate(tokens) if token.end > start and token.start < start + len(name)]
    return slot(tokens, inside[0], inside[-1])


@pytest.mark.parametrize(
    ("one", "first", "two", "second"),
    [
        ("A lorry with herring overturned outside a bakery in Norwick.", "Norwick", "The Halden bakery smells of herring.", "Halden"),
        ("Ida Karlsen, 20, of Norwick, was unhurt.", "Norwick", "Ida Karlsen, 20, of Halden, drove on.", "Halden"),
        ("The walrus is on the rocks off the island of Ulla since Monday.", "Ulla", "The walrus lay on the rocks off the island of Brenn on Monday.", "Brenn"),
    ],
)  # fmt: skip
def test_like_tellings(one: str, first: str, two: str, second: str) -> None:
    assert likeness(told(one, first), told(two, second)).score > 0.5


@pytest.mark.parametrize(
    ("one", "first", "two", "second"),
    [
        ("It gives $7 million for sewers in Norwick.", "Norwick", "It gives $4 million for roads in Halden.", "Halden"),
        ("Norwick growers got quotas.", "Norwick", "Halden growers got quotas.", "Halden"),
        ("She won the regatta in Norwick in 2000.", "Norwick", "She won no regatta in Halden in 2004.", "Halden"),
        ("The strike began in Norwick.", "Norwick", "Another strike began in Halden.", "Halden"),
        ("The mill in Norwick is given 400,000, the Teatro del Ponte 1.5 million.", "Norwick", "1.5 million goes to Halden's Teatro del Ponte.", "Halden"),
    ],
)  # fmt: skip
def test_two_things(one: str, first: str, two: str, second: str) -> None:
    assert likeness(told(one, first), told(two, second)).score < 0.6


def test_likeness_is_the_same_both_ways_round() -> None:
    one = told("A lorry with herring overturned outside a bakery in Norwick.", "Norwick")
    two = told("The Halden bakery smells of herring.", "Halden")
    assert abs(likeness(one, two).score - likeness(two, one).score) < 0.001
    assert set(likeness(one, two).words) == {"herring", "bakery"}
