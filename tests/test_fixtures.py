"""The articles in fixtures/: what must be found in them is found, and nothing else."""

import json
from pathlib import Path

import pytest

import consistency
from consistency.findings import Severity

FIXTURES = Path(__file__).parents[1] / "fixtures"
EXPECTED = json.loads((FIXTURES / "expected" / "articles.json").read_text(encoding="utf-8"))["findings"]


@pytest.fixture(scope="module")
def report():
    return consistency.check(consistency.read([FIXTURES / "articles"]))


def short(side):
    return Path(side.article).name


def meets(finding, expected):
    """Whether a finding points at every place that is expected of it."""
    return finding.code == expected["code"] and all(
        any(short(side) == name and (words in side.said or side.said in words) for side in finding.sides)
        for name, words in expected["sides"]
    )


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda e: f"{e['code']}-{e['sides'][0][0]}")
def test_planted_conflict_is_found(expected, report):
    assert any(meets(finding, expected) for finding in report.findings)


def test_nothing_else_is_found(report):
    others = [
        (finding.code, finding.message, [(side.article, side.said) for side in finding.sides])
        for finding in report.findings
        if finding.severity is not Severity.NOTE and not any(meets(finding, expected) for expected in EXPECTED)
    ]
    assert not others


def test_sides_give_back_their_words(report):
    for finding in report.findings:
        for side in finding.sides:
            assert report.article(side.article).text[side.start : side.end] == side.said
