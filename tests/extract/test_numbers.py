"""What is read from numbers: money, percentages, quantities, counts, and what is none of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import consistency
from consistency.claims import Claim
from consistency.engine import read_article

KINDS = ("money", "percentage", "quantity", "count")


def read(text: str) -> list[tuple[str, str]]:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    return [(claim.said, str(claim.value)) for claim in claims if claim.kind in KINDS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It gave €500 million.", [("€500 million", "500,000,000 EUR")]),
        ("It gave (€ 500 million) more.", [("€ 500 million", "500,000,000 EUR")]),
        ("It cost EUR 500m or GBP 752 mln.", [("EUR 500m", "500,000,000 EUR"), ("GBP 752 mln", "752,000,000 GBP")]),
        ("A $1.2bn deal, US$3 million and A$5.", [("$1.2bn", "1,200,000,000 USD"), ("US$3 million", "3,000,000 USD"), ("A$5", "5 AUD")]),
        ("Some 40,000 kroner went to Oslo.", [("40,000 kroner", "about 40,000 NOK")]),
        ("NOK 5.6 billion", [("NOK 5.6 billion", "5,600,000,000 NOK")]),
        ("Rs 2 crore", [("Rs 2 crore", "20,000,000 INR")]),
        ("half a billion euros", [("half a billion euros", "500,000,000 EUR")]),
        ("a quarter of a million pounds", [("a quarter of a million pounds", "250,000 GBP")]),
        ("between $10 and $12 million", [("$10 and $12 million", "10,000,000 to 12,000,000 USD")]),
        ("€5-7 million", [("€5-7 million", "5,000,000 to 7,000,000 EUR")]),
        ("more than $40 a barrel", [("$40", "at least 40 USD per barrel")]),
        ("30 zł, ₴500 and 700 UAH", [("30 zł", "30 PLN"), ("₴500", "500 UAH"), ("700 UAH", "700 UAH")]),
        ("It rose from $3 billion to $5 billion.", [("$3 billion", "3,000,000,000 USD"), ("$5 billion", "5,000,000,000 USD")]),
    ],
)  # fmt: skip
def test_money(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 155mm shell flew 5 km.", [("155mm", "155 millimeter"), ("5 km", "5 kilometer")]),
        ("An area of 42 sq km.", [("42 sq km", "42 kilometer ** 2")]),
        ("1.2 million barrels per day", [("1.2 million barrels per day", "1,200,000 oil_barrel / day")]),
        ("from 20 to 30 degrees Celsius", [("20 to 30 degrees Celsius", "20 to 30 celsius")]),
        ("It fell to -5°C at night.", [("-5°C", "-5 celsius")]),
        ("He is 6 ft 2 and drives at 60 mph.", [("6 ft 2", "6.1667 foot"), ("60 mph", "60 mile / hour")]),
        ("30,000 tonnes of grain", [("30,000 tonnes", "30,000 metric_ton")]),
        ("It rose 5 per cent, to 12-15%.", [("5 per cent", "5 percent"), ("12-15%", "12 to 15 percent")]),
        (
            "two-thirds of voters, one in five children",
            [("two-thirds", "66.67 percent"), ("one in five", "20 percent")],
        ),
        ("up 3 percentage points", [("3 percentage points", "3 percentage points")]),
        ("up three tenths of a percent", [("three tenths of a percent", "0.3 percent")]),
        ("It beats 700 times a minute.", [("700 times a minute", "700 count / minute")]),
        ("The index lost 19 points.", [("19 points", "19 point")]),
        ("a close of 1,463.87 points", [("1,463.87 points", "1,463.87 point")]),
        ("at an altitude of 30'", [("30'", "30 foot")]),
        ("5 meters per millisecond", [("5 meters per millisecond", "5 meter / millisecond")]),
        ("rooms of 40 m2 to 60 m2", [("40 m2 to 60 m2", "40 to 60 meter ** 2")]),
        (
            "half a mile off, a quarter of a mile on",
            [("half a mile", "0.5 mile"), ("a quarter of a mile", "0.25 mile")],
        ),
        ("a half-hearted point, three quarters of a tonne", [("three quarters of a tonne", "0.75 metric_ton")]),
        ("It was 3 degrees below zero.", [("3 degrees below zero", "-3 degree")]),
        ("It fell to 12 below zero.", [("12 below zero", "-12 degree")]),
        ("between 40 and 60 on the Celsius scale", [("40 and 60 on the Celsius scale", "40 to 60 celsius")]),
        ("The load is 35 [kg].", [("35 [kg]", "35 kilogram")]),
        ("a 2 1/2 pound cake for $7 3/4", [("2 1/2 pound", "2.5 pound"), ("$7 3/4", "7.75 USD")]),
        ("She dropped from 95 kilos to 70.", [("95 kilos", "95 kilogram"), ("70", "70 kilogram")]),
        ("He moved from 5 miles to 12 Mill Lane.", [("5 miles", "5 mile")]),
        ("He was shot at 804 W. Tarn Ave. and lived at 1121 Norby Road.", []),
        ("The 14 Grove Road shops closed.", [("14", "14 shop")]),
        ("The lamp takes 60 W. The other takes 5 W.", [("60 W", "60 watt"), ("5 W", "5 watt")]),
        (
            "winds of 20 m s−1 and 5 kg m-3",
            [("20 m s−1", "20 meter / second"), ("5 kg m-3", "5 kilogram / meter ** 3")],
        ),
        ("The index rose 0.4% to 2,310.55.", [("0.4%", "0.4 percent"), ("2,310.55", "2,310.55 point")]),
        ("Sales rose by 4 percent but profit fell by 2.", [("4 percent", "4 percent"), ("2", "2 percent")]),
        ("cut rates by a quarter of a point", [("a quarter of a point", "0.25 percentage points")]),
        ("up half a percentage point", [("half a percentage point", "0.5 percentage points")]),
        ("That is only half of the story.", []),
    ],
)
def test_quantities_and_percentages(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two dozen soldiers", [("two dozen", "24 soldier")]),
        ("One dead and three injured.", [("One", "1 dead"), ("three", "3 injured")]),
        ("some 6,000 foreign troops arrived", [("6,000", "about 6,000 troop")]),
        ("Hundreds of protesters came.", [("Hundreds", "about 200 to 1,999 protester")]),
        ("Forty-three people lost their lives.", [("Forty-three", "43 person")]),
        ("at least 20 people", [("20", "at least 20 person")]),
        ("five or six men", [("five or six", "5 to 6 man")]),
        ("The F-16 and the Boeing 737 met on Route 66.", []),
        ("They won 3-1 at 5:30 in 1998.", []),
        ("No one saw the 21st of them, one by one.", []),
        ("1. Bread\n2. Milk", []),
    ],
)
def test_counts(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


PIECES = st.sampled_from(
    ["€", "$", "£", "5", "1,200", "12.5", "million", "bn", "two", "dozen", "hundred", "and", "half", "a", "of", "to", "-", "–", "%",
     "per cent", "km", "°C", "'", '"', "people", "from", "between", "up", "kroner", "USD", "NOK", "m", "/", "½", "2024", ".", "(", ")",
     "\n", "İ", "ß", "①", "٣", "１", "first", "one", "in", "ft", "3/4", "7:30", "at least", "or more", "+", "tens", "s"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "  ", "\u00a0"])), max_size=25))
def test_any_text_is_read_and_every_span_gives_back_its_words(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    reading = read_article(consistency.Article(name="a", text=text))
    for claim in reading.claims:
        assert text[claim.start : claim.end] == claim.said
        bare = claim.with_(topic=None)
        assert Claim.from_dict(bare.to_dict()) == bare
    for span in reading.unread:
        assert text[span.start : span.end] == span.said


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    read_article(consistency.Article(name="a", text=text))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=14))
def test_unrelated_text_before_shifts_spans_and_changes_nothing_else(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    lead = "The council met again.\n\n"

    def found(whole: str, begins: int) -> list[tuple[int, int, str]]:
        reading = read_article(consistency.Article(name="a", text=whole))
        return [(c.start - begins, c.end - begins, str(c.value)) for c in reading.claims if c.kind in KINDS]

    assert found(lead + text, len(lead)) == found(text, 0)


def test_front_matter_is_not_read() -> None:
    text = "---\nbudget: €5 million\n---\nIt cost €7 million."
    claims = consistency.extract(consistency.Article(name="a", text=text, begins=text.index("It")))
    assert [claim.said for claim in claims if claim.kind in KINDS] == ["€7 million"]


@pytest.mark.parametrize(
    ("text", "currency", "expected"),
    [
        ("All figures are in Canadian dollars. It cost $5 million.", "", ["CAD"]),
        ("It cost $5 million.", "AUD", ["AUD"]),
        ("It cost $5 million.", "", ["USD"]),
        ("Norway's budget grew by 40 million kroner.", "", ["NOK"]),
        ("Denmark's budget grew by 40 million kroner.", "", ["DKK"]),
        ("Egypt raised 5 million Egyptian pounds.", "", ["EGP"]),
    ],
)
def test_a_name_that_several_currencies_bear(text: str, currency: str, expected: list[str]) -> None:
    claims = consistency.extract(consistency.Article(name="a", text=text, currency=currency))
    assert [claim.value.currency for claim in claims if claim.kind == "money"] == expected  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "older"),
    [
        ("It cost €7 million, up from €5 million.", "€5 million"),
        ("Sales rose from $7 million to $9 million.", "$7 million"),
        ("The toll is 43, earlier reported as 34.", "34"),
        ("There are 40 schools, compared with 50 schools in May.", "50"),
    ],
)
def test_the_older_of_two_values_is_superseded(text: str, older: str) -> None:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    assert [claim.said for claim in claims if claim.kind in KINDS and claim.mood == "superseded"] == [older]


def test_values_are_those_of_moneyed_and_pint() -> None:
    text = "It cost €5 million, 40 UAH and 2 bitcoins, on 3 sq km, at 20 degrees Celsius, 60 mph and 2,000 barrels per day."
    claims = consistency.extract(consistency.Article(name="a", text=text))
    assert [str(claim.value.money.currency) for claim in claims if claim.kind == "money"] == ["EUR", "UAH", "BTC"]  # type: ignore[union-attr]
    units = [str(claim.value.quantity.units) for claim in claims if claim.kind == "quantity"]  # type: ignore[union-attr]
    assert units == ["kilometer ** 2", "degree_Celsius", "mile / hour", "oil_barrel / day"]


@pytest.mark.parametrize(("text", "per"), [("a $24-a-share offer", "share"), ("a £3-an-hour wage", "hour")])
def test_prices_glued_to_their_unit(text, per):
    (claim,) = [
        c for c in consistency.extract(consistency.Article(name="a", text=f"It got {text}.")) if c.kind == "money"
    ]
    assert claim.value.per == per
