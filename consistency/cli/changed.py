"""Findings that touch what changed in git: articles, or lines of them."""

import re
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from consistency.errors import ConfigError
from consistency.findings import Finding, Report
from consistency.text import Article

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")

# file -> the lines of it that changed, as (first, last); none means all of it
Changes = Mapping[Path, tuple[tuple[int, int], ...] | None]


def only_changed(report: Report, revision: str, *, lines: bool = False) -> Report:
    """The report with the findings of which a side stands in a file (or a line) that changed since a revision."""
    folders = sorted({Path(article.file).resolve().parent for article in report.articles if article.file})
    changes: dict[Path, tuple[tuple[int, int], ...] | None] = {}
    for root in sorted({_root(folder) for folder in folders} or {_root(Path.cwd())}):
        changes |= changed(root, revision)
    articles = {article.name: article for article in report.articles}
    told = tuple(finding for finding in report.findings if _touches(finding, articles, changes, lines))
    left = len(report.findings) - len(told)
    notice = f"{left} not told: they touch nothing that changed since {revision}"
    return replace(
        report,
        findings=told,
        notices=(*report.notices, notice) if left else report.notices,
        summary=replace(report.summary, findings=len(told)),
    )


def changed(root: Path, revision: str) -> dict[Path, tuple[tuple[int, int], ...] | None]:
    """The files of a checkout that differ from a revision, with the lines that do; files git does not know, whole."""
    _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", wrong=revision)
    found: dict[Path, tuple[tuple[int, int], ...] | None] = {}
    diff = _git(
        root, "-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-renames",
        "--src-prefix=a/", "--dst-prefix=b/", "--end-of-options", revision, "--",
    )  # fmt: skip
    file: Path | None = None
    for line in diff.splitlines():
        if line.startswith("+++ "):
            name = line[4:].rstrip("\t")
            name = name[1:-1] if name.startswith('"') else name
            file = root / name[2:] if name.startswith("b/") else None
            if file:
                found[file] = ()
        elif file and (hunk := _HUNK.match(line)):
            first, count = int(hunk[1]), int(hunk[2] if hunk[2] is not None else 1)
            found[file] = (*(found[file] or ()), (first, first + max(count, 1) - 1))
    for name in _git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0"):
        if name:
            found[root / name] = None
    return found


def _touches(finding: Finding, articles: Mapping[str, Article], changes: Changes, lines: bool) -> bool:
    for side in finding.sides:
        article = articles.get(side.article)
        file = Path(article.file).resolve() if article and article.file else None
        if article is None or file is None or file not in changes:
            continue
        ranges = changes[file]
        if ranges is None or not (lines or article.row):
            return True
        line = article.row or side.line
        if any(first <= line <= last for first, last in ranges):
            return True
    return False


def _root(folder: Path) -> Path:
    return Path(_git(folder, "rev-parse", "--show-toplevel").strip()).resolve()


def _git(folder: Path, *arguments: str, wrong: str = "") -> str:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise ConfigError("--changed-since needs git, and there is none") from None
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().splitlines()
        if wrong:
            raise ConfigError(f"--changed-since: git knows no revision {wrong!r}")
        raise ConfigError(f"--changed-since: git: {told[-1] if told else f'exit {done.returncode}'}")
    return done.stdout.decode("utf-8", errors="surrogateescape")
