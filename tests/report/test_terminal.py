"""The report for people: carets under the words whatever their width, and nothing of an article's that could harm."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from consistency.claims import Confidence
from consistency.findings import Finding, Reach, Report, Severity, Side, Summary
from consistency.report import Look, render
from consistency.report.terminal import rows
from consistency.text import Article


def side(text, start, end, **more):
    return Side(
        article="a.txt",
        start=start,
        end=end,
        said=text[start:end],
        line=7,
        column=start + 1,
        value={},
        excerpt=text,
        **more,
    )


def finding(*sides, **more):
    fields = {
        "code": "A101", "name": "amounts-differ", "severity": Severity.ERROR, "confidence": Confidence.STATED,
        "reach": Reach.ARTICLE, "message": "`x` here", "because": "they differ", "help": "Look.", "sides": sides,
        "fingerprint": "f",
    }  # fmt: skip
    return Finding(**(fields | more))


def printed(*findings, width=80, **more):
    summary = Summary(articles=1, claims=2, findings=len(findings))
    report = Report(findings=findings, summary=summary, articles=(Article(name="a.txt", text=""),), **more)
    return "".join(render("terminal", report, Look(width=width)))


@pytest.mark.parametrize("before", ["The bridge cost ", "橋の費用は", "Пе\u0301ред ", "e\u0301e\u0301 ", "👩‍🚒 ", ""])
@pytest.mark.parametrize("after", [" in all.", "", " かかった"])
def test_carets_stand_under_the_words(before, after):
    line, start, length = rows(side(before + "€62 million" + after, len(before), len(before) + 11), 70)[0]
    assert line == (before + "€62 million" + after).strip()
    assert start == cell_len(before)
    assert length == 11


@given(st.text(max_size=300), st.text(min_size=1, max_size=200), st.text(max_size=300), st.integers(30, 160))
def test_any_line_fits_and_keeps_its_words(before, words, after, room):
    text = (before + words + after).replace("\n", " ")
    found = rows(side(text, len(before), len(before) + len(words)), room)
    for line, start, length in found:
        assert cell_len(line) <= room
        assert "\x1b" not in line
        assert start >= 0
        assert length >= 1


def test_a_long_line_is_cut_around_the_words_and_says_so():
    text = "Before this there was much to say. " * 9 + "It cost €62 million." + " And after it as well." * 9
    at = text.index("€62")
    ((line, start, length),) = rows(side(text, at, at + 11), 70)
    assert line.startswith("… ")
    assert line.endswith("…")
    assert line[start : start + length] == "€62 million"


def test_words_wider_than_the_screen_go_over_several_rows():
    text = "He said: " + "one two three four five six seven eight nine ten " * 4
    found = rows(side(text, 9, len(text.rstrip())), 60)
    assert len(found) > 2
    assert " ".join(line[start : start + length] for line, start, length in found) == text[9:].rstrip()


def test_control_and_bidirectional_characters_are_shown_not_obeyed():
    text = "It cost \x1b[31m€62\u202e million\x07.\x9b2J"
    out = printed(finding(side(text, 8, 20), message="`\x1b]0;x\x07` here\nand there"), notices=("a\x1b[2Jb\nc",))
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(out)
    assert "␛[31m€62" in out


def test_markup_of_the_terminal_library_is_text():
    text = "It cost [bold]€62[/bold] million [red]."
    assert text in printed(finding(side(text, 8, 20)))


def test_what_is_said_of_a_finding():
    one = side("It cost €62 million.", 8, 19, reading="62,000,000 EUR", source="The Courier")
    out = printed(finding(one, replace(one, article="b.txt"), confidence=Confidence.RESOLVED, tie="one bridge"))
    assert "a.txt:7:9  The Courier" in out
    assert "^^^^^^^^^^^ 62,000,000 EUR" in out
    assert "reading resolved, a pronoun" in out
    assert "linked " not in out
    shown = Report(findings=(finding(one, tie="one bridge"),), summary=Summary(articles=1))
    assert "linked  one bridge" in "".join(render("terminal", shown, Look(links=True)))


def test_one_mark_an_article_the_worst_first_and_a_counted_last_line():
    articles = tuple(Article(name=name, text="") for name in ("a.txt", "b.txt", "c.txt"))
    one = side("It cost €62 million.", 8, 19)
    found = (
        finding(one, severity=Severity.NOTE),
        finding(one),
        finding(replace(one, article="c.txt"), severity=Severity.WARNING),
    )
    out = "".join(render("terminal", Report(findings=found, summary=Summary(articles=3), articles=articles), Look()))
    assert "\nE.W\n" in out
    assert "1 error, 1 warning, 1 note in 3 articles" in out.splitlines()[-1]


def test_nothing_found():
    assert "no conflicts in 1 article" in printed().splitlines()[-1]
    assert "FINDINGS" not in printed()


def test_sides_of_one_line_are_shown_once():
    text = "The bridge of 橋 cost €62 million, and later the bridge cost €68 million, they said."
    one, other = text.index("€62"), text.index("€68")
    out = printed(finding(side(text, other, other + 11), side(text, one, one + 11)), width=100)
    assert out.count("-->") == 1
    lines = out.splitlines()
    at = next(number for number, line in enumerate(lines) if "-->" in line)
    line, carets = lines[at + 1 : at + 3]
    assert carets.count("^") == 22
    assert [cell_len(line[: line.index(words)]) for words in ("€62", "€68")] == [
        carets.index("^"), carets.rindex("^") - 10,
    ]  # fmt: skip


def test_sides_of_one_line_that_do_not_fit_are_shown_each():
    text = "It cost €62 million." + " And then there was more to say." * 5 + " It cost €68 million."
    out = printed(finding(side(text, 8, 19), side(text, len(text) - 12, len(text) - 1)), width=80)
    assert out.count("-->") == 2
    out = printed(finding(side(text, 0, 19), side(text, 8, 19)), width=80)
    assert out.count("-->") == 2
