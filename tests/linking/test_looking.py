"""The first look: never stricter than the judge, and cheap for what shares a name and nothing else."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from consistency import Article, Claim, extract
from consistency.claims import Mood, Topic
from consistency.linking import Look, Verdict, judge, may_be_one
from consistency.text import Section, Sentence
from consistency.values import Count, Duration, Figure, Money, Percentage

ABOUT = ("aldmoor", "skarvik", "ferry", "hult", "lendle")
OPENINGS = (
    "The council of Aldmoor gave Skarvik the new ferry contract worth ",
    "The gale at Lendle left a total of ",
    "Mayor Eva Hult of Aldmoor opened the harbour of Lendle for ",
)
ENDS = (" for the Lendle harbour crossing, mayor Hult said.", " people were killed in Lendle.", " a year.")


def a_few(*of):
    return st.lists(st.sampled_from(of), max_size=2, unique=True).map(tuple)


figures = st.sampled_from([1, 4, 26, 62, 620, 6200, 475, 457]).map(Decimal).map(Figure)
values = {
    "money": st.builds(Money, figures, st.sampled_from(["EUR", "EUR", "NOK"])),
    "count": st.builds(Count, figures, st.sampled_from(["person", "charge"])),
    "percentage": st.builds(Percentage, figures),
    "duration": st.builds(Duration, figures, st.just("year"), age=st.booleans()),
}
topics = st.builds(
    Topic,
    head=st.sampled_from(["contract", "contract", "deal", "ferry", "person", ""]),
    modifiers=a_few("ferry", "new"),
    verb=st.sampled_from(["give", "kill", "build"]),
    carrier=st.sampled_from(["", "", "cost", "price"]),
    fate=st.sampled_from(["", "", "dead", "injured"]),
    terms=st.sampled_from([(("crossing", 1.0), ("lendle", 0.6)), (("mayor", 0.4),)]),
    names=st.sampled_from([(("aldmoor", 1.0), ("skarvik", 0.8)), (("hult", 1.0),)]),
    about=st.lists(st.sampled_from(ABOUT), max_size=4, unique=True).map(sorted).map(tuple),
    scope=a_few("average", "additional", "first", "total", "final"),
    definite=st.booleans(),
    rivals=st.sampled_from([0, 0, 1, 4]),
    beside=a_few("62", "62 EUR"),
    key=st.sampled_from([(), (), (), ("cost", "ferry")]),
)


@st.composite
def claims(draw, of):
    """A claim about something of one kind, with the sentence that tells it."""
    value, opening, end = draw(of), draw(st.sampled_from(OPENINGS)), draw(st.sampled_from(ENDS))
    said, index = str(value), draw(st.integers(0, 2))
    text = f"{opening}{said}{end}"
    at = index * 300
    section = draw(st.sampled_from([Section.BODY, Section.BODY, Section.LIST]))
    return Claim(
        article=draw(st.sampled_from("ab")), start=at + len(opening), end=at + len(opening) + len(said), said=said,
        value=value, topic=draw(st.one_of(topics, topics, topics, st.none())),
        subject=draw(st.sampled_from(["Eva Hult", "Hult"])), attribute="contract",
        mood=draw(st.sampled_from([Mood.TOLD, Mood.TOLD, Mood.SUPERSEDED])), holds=draw(st.sampled_from([True, True, False])),
        sentence=Sentence(at, at + len(text), text, index, index, section),
        published=draw(st.sampled_from([None, date(2024, 1, 1), date(2024, 1, 5), date(2024, 9, 1)])),
    )  # fmt: skip


@given(st.sampled_from(sorted(values)), st.data())
def test_what_the_first_look_keeps_apart_the_judge_keeps_apart(kind, data):
    first, second = data.draw(claims(values[kind])), data.draw(claims(values[kind]))
    met = may_be_one(Look(first), Look(second))
    assert may_be_one(Look(second), Look(first)) is met
    verdict = judge(first, second).verdict
    event(f"met {met}, {verdict}")
    assert met or verdict is Verdict.DIFFERENT


def sums(text, name, published=None):
    return [c for c in extract(Article(name=name, text=text, published=published)) if isinstance(c.value, Money)]


LENDLE = "Lendle buys ferry\n\nThe council of Lendle pays Ostlin €62 million for a ferry that crosses the Tessa sound."
SAME_DAYS = date(2024, 3, 5), date(2024, 3, 7)


@pytest.mark.parametrize(
    ("other", "dates", "met"),
    [
        ("Penguins and otters move into marble hall\n\nThe zoo of Lendle has cost €68 million, architect Tor Brekke said.", SAME_DAYS, False),
        ("Ferry for Lendle\n\nOstlin builds the ferry for the Tessa sound. Lendle pays €68 million.", SAME_DAYS, True),
        ("Week in brief\n\nThe council of Lendle pays Ostlin €68 million for a ferry that crosses the Tessa sound.", SAME_DAYS, True),
    ],
    ids=["another story", "one story", "one sentence told twice"],
)  # fmt: skip
def test_two_articles_meet_in_their_story(other, dates, met):
    (one,), (two,) = sums(LENDLE, "a", dates[0]), sums(other, "b", dates[1])
    assert may_be_one(Look(one), Look(two)) is met
