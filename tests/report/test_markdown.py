"""The comment on a pull request: read with a CommonMark parser, so that markup in articles stays text."""

import re
from dataclasses import replace

from hypothesis import HealthCheck, example, given, settings
from markdown_it import MarkdownIt

from consistency import Article, Report
from consistency.report.markdown import job_summary, link_root, markdown, write_job_summary
from tests.report.gallery import clash, million
from tests.report.hostile import reports

OWN_TAGS = {
    "details",
    "details open",
    "/details",
    "summary",
    "/summary",
    "b",
    "/b",
    "i",
    "/i",
    "sub",
    "/sub",
    "code",
    "/code",
}
GITHUB = {"GITHUB_REPOSITORY": "post/drafts", "GITHUB_SHA": "abc123", "GITHUB_SERVER_URL": "https://github.example"}
GITLAB = {"CI_PROJECT_URL": "https://gitlab.example/post/drafts", "CI_COMMIT_SHA": "abc123"}


def text_of(report, **more):
    return "".join(markdown(report, environ=more.pop("environ", {}), **more))


def walk(tokens):
    for token in tokens:
        yield token
        yield from walk(token.children or ())


def test_comment_quotes_both_sides_and_links_the_lines(report):
    text = text_of(report, environ=GITHUB)
    assert text.startswith("### 🔴 1 finding")
    assert "<b>€68 million</b> – more than the school" in text
    assert "<b>€62 million</b>" in text
    links = [token.attrs["href"] for token in walk(MarkdownIt().parse(text)) if token.type == "link_open"]
    root = "https://github.example/post/drafts/blob/abc123/"
    assert links == [f"{root}drafts/ledger.txt#L3", f"{root}drafts/harbour.txt#L3"]
    assert "**Why:**" in text
    assert "**What to do:**" in text


def test_links_lead_to_the_commit_that_is_checked():
    assert link_root(GITLAB) == "https://gitlab.example/post/drafts/-/blob/abc123/"
    assert link_root({}) == ""


def test_comment_keeps_its_limit_and_counts_what_is_left_out(many):
    text = text_of(many, limit=8_000)
    assert len(text.encode()) <= 8_000
    left = int(re.search(r"…and (\d+) more findings", text)[1])
    assert left == len(many.findings) - text.count("<details")
    assert "error 0" in text


def test_nothing_found_is_said():
    assert "No claims that contradict" in text_of(Report())


def test_job_summary_begins_with_a_table(many):
    lines = "".join(job_summary(many, environ=GITHUB)).splitlines()
    assert lines[0] == "|  | Rule | Where | What |"
    assert lines[2].startswith("| 🔴 | A101 amounts-differ | ")
    assert sum(line.startswith("| 🔴") for line in lines) == 30


def test_job_summary_is_added_to_the_page_of_the_job(report, tmp_path):
    page = tmp_path / "summary.md"
    page.write_text("from another step\n", encoding="utf-8")
    write_job_summary(report, {"GITHUB_STEP_SUMMARY": str(page)})
    assert page.read_text(encoding="utf-8").startswith("from another step\n|  | Rule |")
    write_job_summary(report, {})


def test_everything_fits_on_the_summary_page(many):
    huge = replace(many, findings=many.findings * 100)
    assert len("".join(job_summary(huge, environ={})).encode()) <= 1_048_576


def test_nobody_is_called_and_no_address_linked():
    article = Article(name="a.txt", text="@everyone see https://example.org, www.example.org and #12: 5 million euros")
    text = text_of(Report(findings=(clash("A101", "a-b", "x", "", (article, "5 million euros", million(5))),)))
    for live in ("@everyone", "https://", "www.", "#12"):
        assert live in article.text
        assert live not in text


def test_a_quote_that_looks_like_a_list_is_none():
    article = Article(name="a.txt", text="1. 5 million euros for the wall")
    found = clash("A101", "amounts-differ", "1. 5 million", "", (article, "5 million euros", million(5)))
    check_tame(Report(findings=(found,), articles=(article,)))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
@example(Report(notices=("1. one\n2. two",)))
def test_articles_add_no_markup_of_their_own(report):
    check_tame(report)


def check_tame(report):
    text = text_of(report, environ=GITHUB)
    tokens = list(walk(MarkdownIt("commonmark").enable("table").parse(text)))
    tags = [tag for token in tokens if "html" in token.type for tag in re.findall(r"<([^>]*)>", token.content)]
    assert set(tags) <= OWN_TAGS
    assert text.count("<details") == text.count("</details>") == len(report.findings)
    links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
    assert all(link.startswith("https://github.example/post/drafts/blob/abc123/") for link in links)
    assert {token.type for token in tokens} & {
        "image",
        "fence",
        "code_inline",
        "table_open",
        "hr",
        "list_item_open",
    } == set()
    assert sum(token.type == "heading_open" for token in tokens) == 1
    assert not re.search(r"[@#]\w", re.sub(r"#L\d+>|&#\d+;", " ", text))
