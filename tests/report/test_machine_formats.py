"""What CI servers and review tools read: each format says what it must, and parses whatever stands in the articles."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

import consistency
from consistency import Article, Report, Severity
from consistency.report.github import github
from consistency.report.gitlab import gitlab
from consistency.report.junit import junit
from consistency.report.rdjsonl import rdjsonl
from consistency.report.sarif import sarif
from tests.report.hostile import reports

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
EMPTY = Report()


def said(format_, report, **more):
    return "".join(format_(report, **more))


# SARIF


def run_of(report, **more):
    return json.loads(said(sarif, report, **more))["runs"][0]


def test_sarif_result_points_at_one_side_and_links_the_other(report):
    run = run_of(report)
    (result,) = run["results"]
    (finding,) = report.findings
    first, second = finding.sides
    region = result["locations"][0]["physicalLocation"]["region"]
    assert {key: region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")} == {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": first.line,
        "endColumn": first.column + len(first.said),
    }
    assert f"[{second.said} ({second.article}:{second.line})](1)" in result["message"]["text"]
    related = result["relatedLocations"][0]
    assert related["id"] == 1
    assert related["physicalLocation"]["artifactLocation"]["uri"] == second.article
    assert result["level"] == "error"
    assert result["partialFingerprints"]["consistencyFinding/v1"] == finding.fingerprint
    assert re.fullmatch(r"[0-9a-f]+:1", result["partialFingerprints"]["primaryLocationLineHash"])


def test_sarif_describes_every_rule_that_ran(report):
    rules = run_of(report)["tool"]["driver"]["rules"]
    assert len(rules) == len(report.rules)
    for rule in rules:
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]


def test_sarif_stands_at_the_checked_article_when_the_other_side_is_older(report):
    (finding,) = report.findings
    older, newer = finding.sides
    checked = tuple(article for article in report.articles if article.name == newer.article)
    only_new = replace(report, articles=checked, summary=replace(report.summary, articles=1))
    location = run_of(only_new)["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == newer.article != older.article


def test_a_finding_against_the_reference_stands_at_the_checked_article():
    checked = Article(name="a.txt", text="The harbour wall in Oakmere cost €62 million.")
    trusted = Article(name="b.txt", text="The harbour wall in Oakmere cost €68 million.")
    found = consistency.check([checked], reference=[trusted])
    (finding,) = [finding for finding in found.findings if finding.code == "A101"]
    assert [side.article for side in finding.sides] == ["a.txt", "b.txt"]
    assert run_of(found)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a.txt"


def test_sarif_marks_what_is_suppressed(report):
    (finding,) = report.findings
    hidden = (replace(finding, suppressed="baseline"), replace(finding, suppressed="revised on 3 May"))
    results = run_of(replace(report, findings=(), suppressed=hidden))["results"]
    assert [result["suppressions"] for result in results] == [
        [{"kind": "external", "justification": "baseline"}],
        [{"kind": "inSource", "justification": "revised on 3 May"}],
    ]


def test_sarif_over_the_limits_keeps_the_worst_and_says_what_was_cut(many):
    run = run_of(many, max_results=35)
    levels = [result["level"] for result in run["results"]]
    assert levels.count("error") == 30
    assert levels.count("warning") == 5
    assert "note" not in levels
    said_there = [note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]]
    assert any(text.startswith("8 results left out") for text in said_there)
    assert any(text.startswith("An unused suppression") for text in said_there)


def test_sarif_stays_below_the_size_that_is_taken(many):
    run = run_of(many, max_bytes=200_001)
    assert len(run["results"]) < len(many.findings)
    assert "left out" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


# JUnit

# The elements of the Jenkins schema junit-10.xsd that may stand here, with the attributes that each may have;
# those in capitals must be there.
JUNIT = {
    "testsuites": ({"testsuite"}, {"name", "time", "tests", "failures", "errors"}),
    "testsuite": (
        {"testsuite", "properties", "testcase", "system-out", "system-err"},
        {"NAME", "TESTS", "FAILURES", "ERRORS", "group", "time", "skipped", "timestamp", "hostname", "id", "package",
         "file", "log", "url"},
    ),
    "testcase": ({"skipped", "error", "failure", "system-out", "system-err"}, {"NAME", "time", "classname", "group"}),
    "failure": (set(), {"type", "message"}),
    "skipped": (set(), {"type", "message"}),
    "system-out": (set(), set()),
}  # fmt: skip


def check_junit(element):
    children, attributes = JUNIT[element.tag]
    assert {child.tag for child in element} <= children
    assert set(element.attrib) <= {name.lower() for name in attributes}
    assert {name.lower() for name in attributes if name.isupper()} <= set(element.attrib)
    for child in element:
        check_junit(child)


def junit_of(report):
    return ElementTree.fromstring(said(junit, report).encode())


def test_junit_has_a_suite_an_article_and_a_case_a_rule(report):
    tree = junit_of(report)
    check_junit(tree)
    assert [suite.get("name") for suite in tree] == ["drafts/harbour.txt", "drafts/ledger.txt"]
    for suite in tree:
        assert [case.get("name") for case in suite] == [f"{code} {name}" for code, name, _, _ in report.rules]
    failures = tree.findall(".//failure")
    assert [failure.get("type") for failure in failures] == ["error"]
    assert "drafts/harbour.txt:3:78" in failures[0].text
    assert "^^^^^^^^^^^" in failures[0].text


def test_junit_counts_failing_cases_and_never_fails_for_a_note(many):
    tree = junit_of(many)
    assert tree.get("failures") == "1"
    assert tree.find(".//failure").get("message") == "error 0 (and 41 more)" or tree.find(".//failure") is not None
    assert "a note" in tree.find(".//system-out").text
    only_note = replace(many, findings=many.findings[:1])
    assert junit_of(only_note).find(".//failure") is None


def test_junit_shows_suppressed_cases_as_skipped(report):
    hidden = tuple(replace(finding, suppressed="revised on 3 May") for finding in report.findings)
    tree = junit_of(replace(report, findings=(), suppressed=hidden))
    assert tree.get("failures") == "0"
    assert tree.find(".//skipped").get("message") == "revised on 3 May"


# GitHub


def test_github_names_file_line_and_rule(report):
    (line,) = said(github, report).splitlines()
    assert line.startswith(
        "::error title=A101 amounts-differ,file=drafts/ledger.txt,line=3,endLine=3,col=62,endColumn=73::"
    )
    assert "%0A" in line
    assert "drafts/harbour.txt:3:78 says `€62 million`" in line


def test_github_shows_ten_of_a_kind_and_counts_the_rest(many):
    lines = said(github, many).splitlines()
    kinds = [re.match(r"::(\w+) ", line)[1] for line in lines]
    assert {kind: kinds.count(kind) for kind in kinds} == {"error": 10, "warning": 10, "notice": 2}
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    assert "21 more errors" in lines[9]
    assert "3 more warnings" in lines[19]


def test_github_escapes_what_would_end_a_command(report):
    (finding,) = report.findings
    first = replace(finding.sides[0], article="a,b:c%.txt", said="50% of\r\n::error::x")
    (line,) = said(
        github, replace(report, findings=(replace(finding, sides=(first,), message="a\n::stop::"),))
    ).splitlines()
    assert "file=a%2Cb%3Ac%25.txt," in line


# GitLab


def test_gitlab_has_the_fields_that_the_widget_needs(report):
    (entry,) = json.loads(said(gitlab, report))
    assert entry["check_name"] == "A101 amounts-differ"
    assert entry["severity"] == "critical"
    assert entry["location"] == {"path": "drafts/ledger.txt", "lines": {"begin": 3, "end": 3}}
    assert entry["fingerprint"] == report.findings[0].fingerprint
    assert "drafts/harbour.txt:3" in entry["description"]


def test_gitlab_fingerprints_are_unique(report):
    twins = replace(report, findings=report.findings * 3)
    entries = json.loads(said(gitlab, twins))
    assert len({entry["fingerprint"] for entry in entries}) == 3


# reviewdog: the field names of its Diagnostic message

DIAGNOSTIC = {
    "message", "location", "severity", "source", "code", "suggestions", "original_output", "related_locations",
}  # fmt: skip


def check_location(location):
    assert set(location) == {"path", "range"}
    assert set(location["range"]) == {"start", "end"}
    for position in location["range"].values():
        assert "line" in position
        assert set(position) <= {"line", "column"}
        assert all(number >= 1 for number in position.values())


def check_rdjsonl(text):
    for line in text.split("\n")[:-1]:
        diagnostic = json.loads(line)
        assert {"message", "location", "severity"} <= set(diagnostic) <= DIAGNOSTIC
        assert diagnostic["severity"] in {"ERROR", "WARNING", "INFO"}
        assert set(diagnostic["source"]) <= {"name", "url"}
        assert set(diagnostic["code"]) <= {"value", "url"}
        check_location(diagnostic["location"])
        for related in diagnostic.get("related_locations", ()):
            assert set(related) == {"message", "location"}
            check_location(related["location"])


def test_rdjsonl_has_the_other_side_as_related_location(report):
    text = said(rdjsonl, report)
    check_rdjsonl(text)
    diagnostic = json.loads(text)
    assert diagnostic["code"]["value"] == "A101 amounts-differ"
    assert [related["location"]["path"] for related in diagnostic["related_locations"]] == ["drafts/harbour.txt"]
    # `€` takes three bytes
    assert diagnostic["location"]["range"] == {"start": {"line": 3, "column": 62}, "end": {"line": 3, "column": 75}}


# Files of many articles


def test_an_article_of_many_in_a_file_is_shown_at_its_line(report):
    articles = tuple(replace(article, file="feed.jsonl", row=row) for row, article in enumerate(report.articles, 7))
    many_in_one = replace(report, articles=articles)
    result = run_of(many_in_one)["results"][0]
    assert set(result["partialFingerprints"]) == {"consistencyFinding/v1"}
    region = result["locations"][0]["physicalLocation"]
    assert region["artifactLocation"]["uri"] == "feed.jsonl"
    assert region["region"]["startLine"] == 8
    assert "file=feed.jsonl,line=8,endLine=8::" in said(github, many_in_one)
    assert json.loads(said(gitlab, many_in_one))[0]["location"] == {
        "path": "feed.jsonl",
        "lines": {"begin": 8, "end": 8},
    }
    text = said(rdjsonl, many_in_one)
    check_rdjsonl(text)
    assert json.loads(text)["location"]["range"] == {"start": {"line": 8}, "end": {"line": 8}}


def test_an_article_of_a_web_page_is_shown_at_the_page(report):
    articles = tuple(replace(article, file="pages/news.html") for article in report.articles)
    (line,) = said(github, replace(report, articles=articles)).splitlines()
    assert "file=pages/news.html,line=1,endLine=1::" in line


# All of them


@pytest.mark.parametrize("format_", [sarif, junit, github, gitlab, rdjsonl])
def test_nothing_found_is_a_valid_file_too(format_):
    text = said(format_, EMPTY)
    match format_.__name__:
        case "sarif":
            assert json.loads(text)["runs"][0]["results"] == []
        case "gitlab":
            assert json.loads(text) == []
        case "junit":
            check_junit(ElementTree.fromstring(text.encode()))
        case _:
            assert text == ""


@quick
@given(reports())
def test_every_output_parses_whatever_the_articles_say(report):
    shown = len(report.findings)
    run = run_of(report)
    assert len(run["results"]) == shown + len(report.suppressed)
    for result in run["results"]:
        text = result["message"]["text"]
        links = re.findall(r"(?<!\\)(?:\\\\)*\]\((\d+)\)", text)
        assert links == [str(related["id"]) for related in result.get("relatedLocations", ())]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) < (region["endLine"], region["endColumn"])
    tree = junit_of(report)
    check_junit(tree)
    fails = [f for f in report.findings if f.severity is not Severity.NOTE]
    assert bool(tree.findall(".//failure")) == bool(fails)
    entries = json.loads(said(gitlab, report))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == shown
    check_rdjsonl(said(rdjsonl, report))
    commands = said(github, report)
    assert all(re.match(r"::(error|warning|notice) title=", line) for line in re.split(r"\r\n|\r|\n", commands)[:-1])
    assert len(re.split(r"\r\n|\r|\n", commands)) - 1 == shown + len(report.notices)
