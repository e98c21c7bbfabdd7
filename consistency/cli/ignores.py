"""Writing suppressions into the articles, one comment line before each finding's first line."""

import sys
from pathlib import Path

from consistency.config import Settings
from consistency.errors import ConfigError
from consistency.findings import Report
from consistency.report.words import counted

MARKUP = (".md", ".markdown")
TEXT = (".txt", ".text")


def add_ignores(report: Report, reason: str, settings: Settings) -> int:
    """Write them; 0 when every finding has one."""
    if not reason.strip() or "\n" in reason or "-->" in reason:
        raise ConfigError("--add-ignores needs a reason of one line")
    wanted: dict[str, dict[int, set[str]]] = {}
    for finding in report.findings:
        side = finding.sides[0]
        wanted.setdefault(side.article, {}).setdefault(side.line, set()).add(finding.code)
    written = left = 0
    for name, by_line in sorted(wanted.items()):
        article = report.article(name)
        file = Path(article.file) if article and article.file and not article.row else None
        if file is None or file.suffix.lower() not in (*MARKUP, *TEXT):
            print(f"consistency: {name}: comments can be written into text and Markdown only", file=sys.stderr)
            left += 1
            continue
        _write(file, by_line, reason.strip(), settings)
        written += sum(map(len, by_line.values()))
    print(f"wrote {counted(written, 'suppression')} into {counted(len(wanted) - left, 'article')}")
    return 1 if left else 0


def _write(file: Path, by_line: dict[int, set[str]], reason: str, settings: Settings) -> None:
    encoding = settings.encoding or "utf-8"
    lines = file.read_bytes().decode(encoding).split("\n")
    ending = "\r" if lines[0].endswith("\r") else ""
    for line, found in sorted(by_line.items(), reverse=True):
        order = f"consistency: ignore {', '.join(sorted(found))} because {reason}"
        comment = f"<!-- {order} -->" if file.suffix.lower() in MARKUP else f"{settings.comment} {order}"
        lines.insert(line - 1, comment + ending)
    file.write_bytes("\n".join(lines).encode(encoding))
