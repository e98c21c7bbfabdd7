"""Suppressions: where comments reach, what is complained of, and what is never read as prose."""

import pytest

import consistency
from consistency import Article, Clash
from consistency.claims import Claim
from consistency.config import Settings
from consistency.rule import pairs
from consistency.suppress import comments, suppressions
from consistency.values import Figure, Money


@pairs("TEST001", "sums-differ", kinds=["money"], linked=False, bad=["x"], good=["y"])
def sums_differ(first, second):
    """Two sums differ.

    It matters.

    Say which.
    """
    if first.value != second.value:
        yield Clash((second, first), "two sums", "they differ")


def checked(text, settings=None, **fields):
    """The report on a text in which `AAA` and `BBB` are two amounts for one thing."""
    article = Article(name="a.txt", text=text, **fields)
    claims = [
        Claim(
            article="a.txt", start=text.index(said), end=text.index(said) + 3, said=said, value=Money(Figure(n), "EUR")
        )
        for n, said in enumerate(("AAA", "BBB"), 1)
    ]
    return consistency.check([article, *claims], rules=[sums_differ], settings=settings)


SILENT = {
    "end of the line": "AAA first.\nBBB then. <!-- consistency: ignore TEST001 because agreed -->\nMore.",
    "end of the line of the other side": "AAA first. <!-- consistency: ignore TEST001 because agreed -->\nBBB then.",
    "line before": "AAA first.\n\n<!-- consistency: ignore TEST001 because agreed -->\nSome text that goes on and on until the line is full, as editors\nbreak it, and BBB then.\n\nMore.",
    "blank line between": "AAA first.\n\n<!-- consistency: ignore TEST001 because agreed -->\n\nBBB then.",
    "by name": "AAA first.\n<!-- consistency: ignore sums-differ because agreed -->\nBBB then.",
    "by prefix": "AAA first.\n<!-- consistency: ignore TEST because agreed -->\nBBB then.",
    "several": "AAA first.\n<!-- consistency: ignore A101, TEST001 because agreed -->\nBBB then.",
    "hash": "AAA first.\nBBB then. # consistency: ignore TEST001 because agreed",
    "hash line": "AAA first.\n# consistency: ignore TEST001 because agreed\nBBB then.",
    "file": "<!-- consistency: ignore-file TEST001 because agreed -->\nAAA first.\n\nBBB then.",
    "file at the end": "AAA first.\n\nBBB then.\n\n# consistency: ignore-file TEST001 because agreed\n",
    "next paragraph": "AAA first.\n\n# consistency: ignore-next-paragraph TEST001 because agreed\nBBB then.",
    "any case and space": "AAA first.\n<!--   Consistency:  Ignore TEST001   because  agreed-->\nBBB then.",
    "every rule": "AAA first.\n<!-- consistency: ignore because agreed -->\nBBB then.",
}
TOLD = {
    "another rule": "AAA first.\n<!-- consistency: ignore A101 because agreed -->\nBBB then.",
    "another paragraph": "<!-- consistency: ignore TEST001 because agreed -->\nHello.\n\nAAA first.\n\nBBB then.",
    "another line": "Hello. <!-- consistency: ignore TEST001 because agreed -->\nAAA first.\nBBB then.",
    "no mark": "AAA first.\nconsistency: ignore TEST001 because agreed\nBBB then.",
    "a word before the mark": "AAA first.\nx# consistency: ignore TEST001 because agreed\nBBB then.",
    "not closed": "AAA first.\n<!-- consistency: ignore TEST001 because agreed\nBBB then.",
    "a typing mistake in the code": "AAA first.\n# consistency: ignore TESTOO1 because agreed\nBBB then.",
}


@pytest.mark.parametrize("name", SILENT)
def test_a_suppression_reaches(name):
    report = checked(SILENT[name])
    assert not report.findings
    assert [finding.suppressed for finding in report.suppressed] == ["agreed"]
    assert report.summary.suppressed == 1
    assert not report.notices


@pytest.mark.parametrize("name", TOLD)
def test_a_suppression_does_not_reach(name):
    assert len(checked(TOLD[name]).findings) == 1


def test_metadata_can_suppress():
    report = checked("AAA first.\n\nBBB then.", ignores=("TEST001 because agreed",))
    assert [finding.suppressed for finding in report.suppressed] == ["agreed"]


def test_the_mark_in_text_can_be_another():
    text = "AAA first.\n// consistency: ignore TEST001 because agreed\nBBB then."
    assert checked(text).findings
    assert not checked(text, Settings(comment="//")).findings


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("# consistency: ignore TEST001", "a.txt:2: the suppression of TEST001 gives no reason"),
        ("# consistency: ignore TE5T, TEST001 because agreed", "a.txt:2: 'TE5T' is no code"),
    ],
)
def test_complaints(comment, said):
    assert any(notice.startswith(said) for notice in checked(f"AAA first.\n{comment}\nBBB then.").notices)


def test_an_unused_suppression_is_reported_if_its_rule_ran():
    text = "AAA.\n\nBBB.\n\n# consistency: ignore {} because agreed\nNothing here.\n"
    assert checked(text.format("TEST001")).notices == (
        "a.txt:5: the suppression of TEST001 is not needed: nothing is found there",
    )
    assert not checked(text.format("A101")).notices


def test_the_words_of_a_comment_are_not_the_article_s():
    text = "The bridge cost €5 million.\n\n<!-- consistency: ignore A101 because it was €6 million on 3 May 2024 -->\nIt opened."
    claims = consistency.extract(Article(name="a.md", text=text))
    assert [claim.said for claim in claims if 27 < claim.start < text.index("It opened")] == []


def test_places_are_those_of_the_comment():
    text = "One. <!-- consistency: ignore A101 because x --> Two."
    ((start, end),) = comments(Article(name="a", text=text))
    assert text[start:end] == "<!-- consistency: ignore A101 because x -->"
    (found,) = suppressions(Article(name="a", text=text))
    assert (found.first, found.last) == (0, len(text))


def test_per_path_ignores():
    text = "AAA first.\n\nBBB then."
    for pattern in ("a.txt", "*.txt"):
        report = checked(text, Settings(per_path_ignores=((pattern, ("TEST",)),)))
        assert report.suppressed[0].suppressed == f"per-path-ignores: {pattern}"
    assert checked(text, Settings(per_path_ignores=(("b/*", ("TEST",)),))).findings


def test_a_paragraph_is_a_line_where_no_blank_lines_part_them():
    text = "AAA is the first thing.\n# consistency: ignore TEST001 because agreed\nThis line is next.\nBBB then."
    assert checked(text).findings
