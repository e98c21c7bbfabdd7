"""Every value survives its JSON, says itself in words, and what is wrong in JSON is named."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Claim
from consistency.claims import Confidence, Mood, Topic, Unread
from consistency.text import Section, Sentence
from consistency.values import (
    Action,
    Bound,
    Count,
    Date,
    Duration,
    Figure,
    Listing,
    Money,
    Name,
    Office,
    Percentage,
    Place,
    Quantity,
    Quotation,
    Range,
    Ratio,
    kind_of,
    value_from_dict,
)
from consistency.values.exchange import worth

text = st.text(max_size=12)
day = st.dates()
maybe = st.none() | day
numbers = st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False)
figures = st.builds(
    Figure,
    numbers,
    st.none() | numbers,
    st.sampled_from(Bound),
    st.sampled_from([Decimal(0), Decimal("0.01"), Decimal(100)]),
)
values = st.one_of(
    st.builds(Money, figures, st.sampled_from(["EUR", "XAU"]), text),
    st.builds(Quantity, figures, st.sampled_from(["meter", "celsius"])),
    st.builds(Count, figures, text),
    st.builds(Percentage, figures, st.booleans()),
    st.builds(Ratio, st.none() | numbers, st.none() | numbers, st.sampled_from(["change", "share"]), text, st.booleans()),
    st.builds(Date, maybe, maybe, st.sampled_from(["day", "month", "range", "impossible"]), st.none() | st.integers(0, 6),
              st.none() | st.integers(1, 9999), st.none() | st.integers(1, 12), st.none() | st.integers(1, 31), st.sampled_from(["", "by"])),
    st.builds(Duration, figures, st.sampled_from(["day", "year"]), st.booleans()),
    st.builds(Office, text, text, text, text, maybe, maybe, st.sampled_from(["", "acting", "former"])),
    st.builds(Action, text, text, text, text, text),
    st.builds(Listing, st.none() | st.integers(0, 40), st.lists(text, max_size=4).map(tuple), text),
    st.builds(Quotation, text, text, st.booleans()),
    st.builds(Place, text, text, text),
    st.builds(Name, text, text, st.lists(text, max_size=3).map(tuple)),
)  # fmt: skip


@given(values)
def test_values_survive_json(value):
    assert value_from_dict(kind_of(value), value.to_dict()) == value


weights = st.lists(st.tuples(text, st.sampled_from([0.3, 1.0])), max_size=3).map(tuple)
words = st.lists(text, max_size=3).map(tuple)
topics = st.builds(Topic, head=text, modifiers=words, verb=text, terms=weights, names=weights, about=words, scope=words,
                   definite=st.booleans(), rivals=st.integers(0, 9), beside=words)  # fmt: skip
sentences = st.builds(
    Sentence,
    st.just(0),
    st.just(9),
    text,
    st.integers(0, 9),
    st.integers(0, 9),
    st.sampled_from(Section),
    st.just(2),
    st.just(3),
)


@given(
    st.builds(
        Claim, article=text, start=st.integers(0, 9), end=st.integers(10, 19), said=text, value=values, subject=text,
        attribute=text, when=st.none() | st.builds(Date, day, day), speaker=text, holds=st.booleans(),
        mood=st.sampled_from(Mood), confidence=st.sampled_from(Confidence), extractor=text,
        sentence=st.none() | sentences, topic=st.none() | topics.filter(Topic.to_dict), published=maybe, source=text,
    )
)  # fmt: skip
def test_claims_survive_json(claim):
    assert Claim.from_dict(claim.to_dict()) == claim


def test_unread_words_survive_json():
    unread = Unread(article="a", start=3, end=6, said="7/8", why="no date")
    assert Unread.from_dict(unread.to_dict()) == unread


LINE = {
    "article": "a",
    "kind": "money",
    "start": 3,
    "end": 5,
    "said": "€5",
    "value": {"amount": "5", "currency": "EUR"},
}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"kind": "ghost"}, "unknown kind of claim 'ghost'; known are money"),
        ({"start": "soon"}, "soon"),
        ({"start": None}, "wrong type"),
        ({"value": {"amount": "5"}}, "a money needs the field 'currency'"),
        ({"value": {"currency": "EUR"}}, "a money needs the field 'amount'"),
        ({"value": {"amount": "five", "currency": "EUR"}}, "number that cannot be read"),
        ({"value": {"amount": "NaN", "currency": "EUR"}}, "not finite"),
        ({"value": {"amount": "-Infinity", "currency": "EUR"}}, "not finite"),
        ({"value": {"amount": "1E+999999999", "currency": "EUR"}}, "more than 2000 digits"),
        ({"value": {"amount": "5", "upper": "1E-5000", "currency": "EUR"}}, "more than 2000 digits"),
        ({"value": {"amount": "5", "currency": "EUR", "bound": "sharp"}}, "sharp"),
        ({"value": 5}, "wrong type"),
        ({"kind": "name", "value": {}}, "a name needs the field 'name'"),
        ({"kind": "date", "value": {"earliest": "tomorrow"}}, "tomorrow"),
        ({"kind": "date", "value": {"earliest": 5}}, "wrong type"),
        ({"kind": "date", "value": {"weekday": "Monday"}}, "weekday must be a whole number"),
        ({"kind": "listing", "value": {"stated": "four"}}, "stated must be a whole number"),
        ({"kind": "listing", "value": {"items": 4}}, "wrong type"),
        ({"mood": "sad"}, "sad"),
        ({"confidence": "0.9"}, "0.9"),
        ({"published": "May"}, "May"),
        ({"sentence": {"start": 0}}, "section"),
    ],
)
def test_what_is_wrong_in_a_claim_is_named(change, complaint):
    with pytest.raises(ValueError, match=re.escape(complaint)):
        Claim.from_dict({**LINE, **change})


@pytest.mark.parametrize("field", ["article", "kind", "start", "end", "said", "value"])
def test_a_claim_needs_its_fields(field):
    with pytest.raises(ValueError, match=f"needs the field '{field}'"):
        Claim.from_dict({name: value for name, value in LINE.items() if name != field})


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Money(Figure(Decimal(1500000)), "EUR", "hour"), "1,500,000 EUR per hour"),
        (Money(Figure(Decimal(5), Decimal(7)), "EUR"), "5 to 7 EUR"),
        (Money(Figure(Decimal("-0.50"), bound=Bound.ABOUT), "EUR"), "about -0.5 EUR"),
        (Quantity(Figure(Decimal("6.80")), "kilometer"), "6.8 kilometer"),
        (Count(Figure(Decimal(9), bound=Bound.AT_LEAST)), "at least 9"),
        (Percentage(Figure(Decimal(3)), points=True), "3 percentage points"),
        (Date(date(2024, 5, 1), date(2024, 5, 31), "month"), "2024-05-01 to 2024-05-31"),
        (Date(None, None, "impossible"), "impossible"),
        (Duration(Figure(Decimal(1)), "year", age=True), "1 year of age"),
        (Duration(Figure(Decimal(2)), "week"), "2 weeks"),
        (Office("Eva Hult", "mayor", "Lundby", "SE", status="acting"), "Eva Hult: acting mayor (Lundby, SE)"),
        (Office("", "mayor"), "?: mayor"),
        (Action("Lundby", "fund", "a mill", "the poor", "SE"), "Lundby (SE) funds a mill for the poor"),
        (Listing(2, ("Lundby", "Brod")), "2 stated: Lundby, Brod"),
        (Listing(None, ("Lundby",)), "Lundby"),
        (Quotation("", "Yes."), "?: Yes."),
        (Place("", "Lundby"), "? in Lundby"),
        (Name("Eva Hult", "person"), "Eva Hult"),
    ],
)
def test_values_in_words(value, said):
    assert str(value) == said


def test_ranges_in_words():
    assert str(Range(None, None)) == "any number"
    assert str(Range(None, Decimal(5))) == "at most 5"
    assert str(Range(Decimal(5), None)) == "5 or more"
    assert str(Range(Decimal(5), Decimal(6))) == "5 to 6"


def test_values_as_other_libraries_have_them():
    assert str(Money(Figure(Decimal(5)), "EUR").money.currency) == "EUR"
    assert Money(Figure(Decimal(5)), "XYZ").money.amount == 5  # a code that the package does not know
    assert Quantity(Figure(Decimal(3)), "kilometer").quantity.to("meter").magnitude == 3000


def test_what_currencies_were_worth():
    assert worth("EUR", "EUR", None) == (Decimal(1), Decimal(1))
    low, high = worth("EUR", "SEK", date(2020, 6, 15))
    assert low == high
    assert 10 < low < 11
    longest = worth("EUR", "SEK", None)
    assert longest[0] <= low <= longest[1]
    assert longest[0] < longest[1]
    there, back = worth("SEK", "EUR", date(2020, 6, 15))[0], low
    assert abs(there * back - 1) < Decimal("1e-9")
    assert worth("EUR", "SEK", date(2020, 6, 14)) is not None  # a Sunday has the rate of the Friday before it
    assert worth("UAH", "EUR", date(2022, 6, 15)) is not None  # by the customs' monthly rates
    assert worth("EUR", "SEK", date(1980, 1, 1)) is None
    assert worth("XYZ", "EUR", date(2020, 6, 15)) is None
    assert worth("XYZ", "EUR", None) is None
