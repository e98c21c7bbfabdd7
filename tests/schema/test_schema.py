"""The schemas against what the program writes, what it takes, and what is not right."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import consistency
from consistency import Article, Claim
from consistency.cli import main
from consistency.report import render
from consistency.schema import NAMES, schema
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
    Outcome,
    Percentage,
    Place,
    Quantity,
    Quotation,
    Ratio,
    Recurrence,
    Time,
)  # fmt: skip
from tests.report.gallery import gallery
from tests.report.hostile import reports

REPORT = Draft202012Validator(schema("report"))
CLAIMS = Draft202012Validator(schema("claims"))

TEXT = "The harbour wall in Oakmere cost about €62 million, 4 km long, said Mayor Ida Quist on 3 May 2024. It took 2 years."

VALUES = [
    Money(Figure(Decimal("1.5"), Decimal(2), Bound.ABOUT, Decimal("0.1")), "EUR", "ton"),
    Quantity(Figure(Decimal(4)), "kilometer"),
    Count(Figure(Decimal(300), bound=Bound.AT_LEAST), "person"),
    Percentage(Figure(Decimal(-3)), points=True),
    Date(date(2024, 5, 3), date(2024, 5, 3), weekday=4, year=2024, month=5, day=3, edge="since"),
    Date(None, None, "impossible", year=2023, month=2, day=30),
    Date(date(2024, 5, 3), date(2024, 5, 3), time=Time("10:30", "11:00", "GMT")),
    Time("19:15"),
    Recurrence(Figure(Decimal(1)), "week", "monday"),
    Duration(Figure(Decimal(2)), "year", age=True),
    Office("Ida Quist", "mayor", "Oakmere", "GB", date(2020, 1, 1), None, "acting"),
    Action("council", "fund", "wall", "town", "GB"),
    Listing(3, ("a", "b"), "towns"),
    Listing(None, ()),
    Quotation("Ida Quist", "enough", closed=False),
    Place("vote", "Oakmere", "GB"),
    Name("Oakmere", "place", ("OM",)),
    Outcome("verdict", "guilty"),
    Ratio(Decimal("1.185"), None, base="since 2019"),
    Ratio(Decimal("0.25"), Decimal("0.25"), "share", ends=True),
]


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_schemas(name):
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_the_command_prints_them(name, capsys):
    assert main(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out) == schema(name)


def written(report):
    return json.loads("".join(render("json", report)))


def test_a_report_fits():
    REPORT.validate(written(gallery()))
    texts = ("The harbour wall in Oakmere cost €62 million.", "The harbour wall in Oakmere cost €93 million.")
    articles = [Article(name=name, text=text) for name, text in zip("ab", texts, strict=True)]
    report = written(consistency.check(articles))
    assert report["findings"]
    REPORT.validate(report)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_every_report_fits(report):
    data = written(report)
    REPORT.validate(data)
    assert len(data["suppressed"]) == len(report.suppressed)


def test_claims_that_are_read_fit():
    claims = consistency.extract(Article(name="a", text=TEXT, published=date(2024, 5, 7), source="Post"))
    assert len({claim.kind for claim in claims}) > 3
    for claim in claims:
        CLAIMS.validate(json.loads(json.dumps(claim.to_dict())))


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_claim_of_every_kind_fits_and_is_read_back(value):
    claim = Claim(article="a", start=0, end=3, said="The", value=value, when=VALUES[4], published=date(2024, 5, 7))
    data = json.loads(json.dumps(claim.to_dict()))
    CLAIMS.validate(data)
    assert Claim.from_dict(data) == claim


def test_every_kind_has_its_values():
    kinds = set(schema("claims")["$defs"]["claim"]["properties"]["kind"]["enum"])
    assert kinds == {Claim(article="a", start=0, end=1, said="a", value=value).kind for value in VALUES}


def test_unread_words_fit():
    CLAIMS.validate(consistency.Unread(article="a", start=0, end=3, said="The", why="no date").to_dict())


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "money", "value": {"amount": "5", "currency": "euros"}},
        {"kind": "money", "value": {"amount": "five", "currency": "EUR"}},
        {"kind": "money", "value": {"amount": "5"}},
        {"kind": "date", "value": {"earliest": "3 May"}},
        {"kind": "sum", "value": {}},
        {"kind": "count", "value": {"number": "5", "bound": "over"}},
        {"kind": "count", "value": {"number": "5"}, "start": -1},
        {"kind": "count", "value": {"number": "5"}, "confidence": 0.9},
        {"kind": "count"},
    ],
)
def test_what_is_not_a_claim_does_not_fit(wrong):
    assert not CLAIMS.is_valid({"article": "a", "start": 0, "end": 1, "said": "a", **wrong})


def test_what_is_not_a_report_does_not_fit():
    data = written(gallery())
    assert not REPORT.is_valid(data | {"version": 2})
    assert not REPORT.is_valid(data | {"more": 1})
    del data["findings"][0]["sides"][0]["line"]
    assert not REPORT.is_valid(data)
