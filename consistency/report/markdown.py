"""Markdown for a comment on a pull request, and for the summary page of a CI job."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from consistency.findings import Finding, Report, Severity, Side
from consistency.report import Look
from consistency.report.excerpt import around
from consistency.report.places import Places, Spot, clean, flat, others, worst_first
from consistency.report.words import counted

COMMENT_LIMIT = 65_536
SUMMARY_LIMIT = 1_048_576
"""GitHub refuses longer comments (in characters) and longer job summaries (in bytes)."""

_MARKS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.NOTE: "🔵"}
_SPARE = 500


def markdown(
    report: Report, look: Look | None = None, *, limit: int = COMMENT_LIMIT, environ: Mapping[str, str] | None = None
) -> Iterator[str]:
    """The report as a comment: a line of counts, then each finding folded, with both quotes and links to the lines.

    Links lead to the file at the commit that CI checks, when the environment tells which (GitHub, GitLab);
    otherwise to the relative path.  Over ``limit`` bytes the least severe findings are left out and counted.
    """
    root = link_root(os.environ if environ is None else environ)
    yield f"### {_headline(report)}\n\n"
    left = limit - _SPARE
    ordered = worst_first(report.findings)
    places = Places(report)
    for number, finding in enumerate(ordered):
        text = "".join(_folded(finding, places, root, opened=len(ordered) == 1))
        left -= len(text.encode("utf-8", "replace"))
        if left < 0:
            yield f"…and {counted(len(ordered) - number, 'more finding')}, left out because a comment has a limit.\n\n"
            break
        yield text
    for notice in report.notices[:5]:
        yield f"> {_text(flat(notice)[:_SPARE])}\n\n" if left > 0 else ""
    yield f"<sub>{_counts(report)}</sub>\n"


def job_summary(report: Report, *, environ: Mapping[str, str] | None = None) -> Iterator[str]:
    """The report as the summary page of a GitHub job ($GITHUB_STEP_SUMMARY): a table to scan, then the findings."""
    ordered = worst_first(report.findings)
    places = Places(report)
    root = link_root(os.environ if environ is None else environ)
    table: list[str] = []
    if ordered:
        table += ["|  | Rule | Where | What |\n", "|---|---|---|---|\n"]
        table += [_row(finding, places, root) for finding in ordered[:100]]
        table += [f"\n…and {counted(len(ordered) - 100, 'more finding')} below.\n"] if len(ordered) > 100 else []
        table.append("\n")
    yield from table
    used = sum(len(row.encode("utf-8", "replace")) for row in table)
    yield from markdown(report, limit=SUMMARY_LIMIT - used, environ=environ)


def write_job_summary(report: Report, environ: Mapping[str, str] | None = None) -> None:
    """Add the report to the summary page of the GitHub job that this runs in, if it does."""
    environ = os.environ if environ is None else environ
    if page := environ.get("GITHUB_STEP_SUMMARY"):
        with Path(page).open("a", encoding="utf-8", newline="\n") as out:
            out.writelines(job_summary(report, environ=environ))


def link_root(environ: Mapping[str, str]) -> str:
    """Where the files of the checked commit can be seen, by the variables that GitHub and GitLab set; or nothing."""
    if environ.get("GITHUB_REPOSITORY") and environ.get("GITHUB_SHA"):
        server = environ.get("GITHUB_SERVER_URL") or "https://github.com"
        return f"{server}/{environ['GITHUB_REPOSITORY']}/blob/{environ['GITHUB_SHA']}/"
    if environ.get("CI_PROJECT_URL") and environ.get("CI_COMMIT_SHA"):
        return f"{environ['CI_PROJECT_URL']}/-/blob/{environ['CI_COMMIT_SHA']}/"
    return ""


def _headline(report: Report) -> str:
    if not report.findings:
        return "✅ No claims that contradict each other"
    return f"{_MARKS[worst_first(report.findings)[0].severity]} {counted(len(report.findings), 'finding')}: claims that cannot all be true"


def _counts(report: Report) -> str:
    summary = report.summary
    parts = [
        counted(summary.articles, "article"),
        f"{counted(summary.claims, 'claim')} read",
        f"{summary.unread:,} not understood",
        f"{counted(summary.comparisons, 'pair')} compared",
    ]
    if summary.suppressed:
        parts.append(f"{summary.suppressed:,} suppressed")
    return " · ".join(parts)


def _folded(finding: Finding, places: Places, root: str, *, opened: bool) -> Iterator[str]:
    shown = places.anchor(finding)
    spot = places.spot(shown)
    yield f"<details{' open' if opened else ''}>\n<summary>{_MARKS[finding.severity]} <b>{finding.code}</b> "
    yield f"{_html(finding.name)} · {_html(flat(finding.message)).replace('`', '')} "
    yield f"<i>({_html(flat(spot.path))}:{spot.line})</i></summary>\n\n"
    for side in (shown, *others(finding, shown)):
        yield f"{_link(places.spot(side), root)}{_date(side)}\n\n> {_quote(side)}\n\n"
    if finding.because:
        yield f"**Why:** {_told(finding.because)}\n\n"
    if finding.tie:
        yield f"**Taken for the same thing:** {_told(finding.tie)}\n\n"
    if finding.help:
        yield f"**What to do:** {_told(finding.help)}\n\n"
    yield "</details>\n\n"


def _row(finding: Finding, places: Places, root: str) -> str:
    shown = places.anchor(finding)
    spot = places.spot(shown)
    cells = (
        _MARKS[finding.severity],
        f"{finding.code} {_text(finding.name)}",
        _link(spot, root),
        _told(finding.message),
    )
    return "| " + " | ".join(cells) + " |\n"


def _link(spot: Spot, root: str) -> str:
    label = f"{_text(flat(spot.path))}:{spot.line}"
    if spot.path.startswith("/") or "://" in spot.path:
        return f"**{label}**"
    return f"[{label}](<{root}{quote(spot.path, safe='/~')}#L{spot.line}>)"


def _date(side: Side) -> str:
    parts = [side.published.isoformat()] if side.published else []
    parts += [_text(flat(side.source))] if side.source else []
    return f" ({', '.join(parts)})" if parts else ""


def _quote(side: Side) -> str:
    before, words, after = around(side, 300)
    lead = " " if before[-1:].isspace() else ""
    tail = " " if after[:1].isspace() else ""
    return f"{_text(flat(before))}{lead}<b>{_text(flat(words))}</b>{tail}{_text(flat(after))}"


def _html(text: str) -> str:
    return _tame(clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;"))


def _text(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no HTML, no table cell, no link, nobody called by name."""
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", _tame(clean(text)))


def _told(text: str) -> str:
    """A message, its words of articles (every second piece between backticks) as code."""
    pieces = flat(text).split("`")
    return "".join(
        f"<code>{_text(piece)}</code>" if at % 2 and piece else _text(piece) for at, piece in enumerate(pieces)
    )


def _tame(text: str) -> str:
    """Text in which `@name`, `#12` and addresses call and link nobody: an invisible mark parts them."""
    return re.sub(r"(?<=[@#])(?=\w)|(?=://)|(?<=\bwww)(?=\.)", "\u2060", text)


_SPECIAL = re.compile(
    r"""
      [\\`*_\[\]<>|&~$]          # markup anywhere: emphasis, code, links, HTML, table cells, strikethrough, formulas
    | \A [#+=-]                  # headings, lists and rules, where a line begins
    | (?<=\d) [.)] (?=\s|\Z)     # a numbered list
    """,
    re.VERBOSE,
)
