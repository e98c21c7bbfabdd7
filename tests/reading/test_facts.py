"""Reference facts: read, compared, silencing, contradicting; and what is wrong with a file of them."""

from datetime import date
from pathlib import Path

import pytest

import consistency
from consistency.claims import Arrangement
from consistency.errors import InputError
from consistency.findings import Reach
from consistency.reading import gather
from consistency.reading.facts import facts

FIXTURE = Path(__file__).parents[2] / "fixtures" / "reference"

GOVERNOR = """
[[fact]]
says = "Ida Storm has been governor of the Central Bank of Norland since 1 March 2021."
kind = "office"
value = { person = "Ida Storm", office = "governor", organisation = "Central Bank of Norland", holds_from = 2021-03-01 }
source = "https://bank.example/board"
dated = 2025-01-10
"""
ARTICLE = consistency.Article(
    name="a.txt", text="Per Aas, governor of the Central Bank of Norland, spoke.", published=date(2025, 3, 4)
)


def test_a_fact_with_a_value_is_a_claim_that_shows_its_statement() -> None:
    (claim,) = facts("f.toml", GOVERNOR)
    assert isinstance(claim, consistency.Claim)
    assert (claim.article, claim.said[:9], claim.source) == ("f.toml#1", "Ida Storm", "https://bank.example/board")
    assert claim.value.holds_from == date(2021, 3, 1)


def test_a_fact_without_a_value_is_a_trusted_text() -> None:
    (article,) = facts("f.toml", '[[fact]]\nsays = "The bridge cost €62 million."\ndated = 2025-01-10')
    assert isinstance(article, consistency.Article)
    assert (article.text, article.published) == ("The bridge cost €62 million.", date(2025, 1, 10))


def test_an_article_that_disagrees_is_told_with_reach_reference() -> None:
    report = consistency.check([ARTICLE], reference=list(facts("f.toml", GOVERNOR)))
    (finding,) = (finding for finding in report.findings if finding.code == "R101")
    assert finding.reach is Reach.REFERENCE
    assert [side.article for side in finding.sides] == ["a.txt", "f.toml#1"]


def test_an_arrangement_answers_a_finding_and_is_quoted() -> None:
    arrangement = Arrangement(
        says="Norland has two governors.", rules=("R101",), words=("central bank|the bank",), source="the act of 2024"
    )
    report = consistency.check([ARTICLE], reference=[*facts("f.toml", GOVERNOR), arrangement])
    assert not report.findings
    assert [finding.suppressed for finding in report.suppressed] == [
        "arrangement: Norland has two governors. (the act of 2024)"
    ]


def test_an_arrangement_about_other_things_answers_nothing() -> None:
    arrangement = Arrangement(says="Norland has two kings.", rules=("R101",), words=("king",))
    report = consistency.check([ARTICLE], reference=[*facts("f.toml", GOVERNOR), arrangement])
    assert [finding.code for finding in report.findings] == ["R101"]


def test_facts_that_contradict_one_another_are_told() -> None:
    other = GOVERNOR.replace("Ida Storm", "Per Aas").replace("2021", "2022")
    report = consistency.check([ARTICLE], reference=[*facts("f.toml", GOVERNOR), *facts("g.toml", other)])
    (finding,) = (finding for finding in report.findings if finding.code == "F101")
    assert {side.article for side in finding.sides} == {"f.toml#1", "g.toml#1"}
    assert "(R101)" in finding.because


def test_the_worked_reference_is_read(tmp_path: Path) -> None:
    inputs = gather([FIXTURE])
    assert (len(inputs.articles), len(inputs.claims), len(inputs.arrangements)) == (1, 2, 1)
    assert all(record.source for record in (*inputs.articles, *inputs.claims, *inputs.arrangements))
    assert all(claim.published for claim in inputs.claims)


def test_only_files_of_facts_are_read_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.x]\na = 1\n")
    (tmp_path / "bank-facts.toml").write_text(GOVERNOR)
    assert len(gather([tmp_path]).claims) == 1


def test_a_line_of_json_can_be_an_arrangement(tmp_path: Path) -> None:
    file = tmp_path / "facts.jsonl"
    file.write_text('{"kind": "arrangement", "says": "Sweden reviews for all.", "rules": ["W101"], "words": []}\n')
    assert gather([file]).arrangements[0].rules == ("W101",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = ", "not TOML"),
        ("a = 1", "[[fact]] and [[arrangement]] tables, not a"),
        ("[fact]\nsays = 'x'", "two brackets"),
        ("[[fact]]\nsay = 'x'", "no field say"),
        ("[[fact]]\nsays = ''", "says must be a text"),
        ("[[fact]]\nsays = 'x'\nkind = 'office'", "f.toml#1"),
        ("[[fact]]\nsays = 'x'\nkind = 'colour'\nvalue = {}", "unknown kind"),
        ("[[fact]]\nsays = 'x'\ndated = 'soon'", "must be a date"),
        ("[[arrangement]]\nsays = 'x'", "needs the rules"),
        ("[[arrangement]]\nsays = 'x'\nrules = 'W101'", "a list of texts"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(InputError, match=r"f\.toml") as error:
        list(facts("f.toml", text))
    assert told in str(error.value)
