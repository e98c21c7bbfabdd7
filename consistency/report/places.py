"""Where a side of a finding stands, in the forms that the formats ask for; and text made fit to be written."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import quote

from consistency.findings import Finding, Report, Severity, Side
from consistency.report.words import one_line
from consistency.text import Article

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


_MADE = (".json", ".html", ".htm", ".xhtml")
"""Files whose articles are made of what is in them, so that lines of the text are none of the file."""


def clean(text: str) -> str:
    """The text with every character that XML, UTF-8 or a terminal cannot carry shown as U+FFFD."""
    return _UNFIT.sub("\ufffd", text)


def flat(text: str) -> str:
    """The text on one line, single spaces between its words, nothing in it that turns the reading direction."""
    return " ".join(clean(one_line(text)).split())


def relative(name: str, base: Path | None = None) -> str:
    """An article's name as a path: relative to ``base`` (the working folder) when it lies below, `/` between parts."""
    if _SCHEME.match(name):
        return clean(name)
    path = PurePath(name)
    if path.is_absolute():
        try:
            path = path.relative_to(base or Path.cwd())
        except ValueError:
            return clean(path.as_posix())
    return clean(path.as_posix())


def uri(name: str, base: Path | None = None) -> str:
    """An article's name as a URI reference, relative where it can be."""
    if _SCHEME.match(name):
        return quote(clean(name), safe="/:?#[]@!$&'()*+,;=%~")
    path = relative(name, base)
    return ("file://" if path.startswith("/") else "") + quote(path, safe="/~")


@dataclass(frozen=True, slots=True)
class Spot:
    """Words in a file: a path, lines and columns from 1, the end just past the last character.

    ``exact`` is false where the article's text is not the file's (a record of many, a web page): the line is then
    the record's, or the first.
    """

    path: str
    uri: str
    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool = True


class Places:
    """Where the sides of a report's findings are to be shown."""

    def __init__(self, report: Report) -> None:
        self._articles = {article.name: article for article in report.articles}
        self._checked = {article.name for article in checked_articles(report)}

    def anchor(self, finding: Finding) -> Side:
        """The side to show a finding at: the first in a checked article, not in the reference or the archive."""
        return next((side for side in finding.sides if side.article in self._checked), finding.sides[0])

    def text(self, side: Side) -> str | None:
        """The text of the side's article, if it is in the report."""
        article = self._articles.get(side.article)
        return article.text if article else None

    def spot(self, side: Side) -> Spot:
        """The side's words in its file."""
        article = self._articles.get(side.article)
        name = (article.file if article else "") or side.article
        if article and (article.row or name.lower().endswith(_MADE)):
            line = article.row or 1
            return Spot(relative(name), uri(name), line, 1, line, 2, exact=False)
        return Spot(relative(name), uri(name), side.line, side.column, *end_of(side))


def end_of(side: Side) -> tuple[int, int]:
    """Line and column, both from 1, just past the last character of the side's words."""
    breaks = side.said.count("\n")
    if not breaks:
        return side.line, side.column + len(side.said)
    return side.line + breaks, len(side.said) - side.said.rfind("\n")


def byte_columns(side: Side) -> tuple[int, int]:
    """The columns of the first character and just past the last, counted in UTF-8 bytes from 1."""
    before = side.excerpt[: max(0, side.start - side.excerpt_start)]
    before = before[before.rfind("\n") + 1 :]
    start = side.column + _bytes(before) - len(before)
    last = side.said[side.said.rfind("\n") + 1 :]
    return start, _bytes(last) + (1 if "\n" in side.said else start)


def checked_articles(report: Report) -> Sequence[Article]:
    """The articles that the run was asked about, without those of the reference."""
    return report.articles[: report.summary.articles]


def others(finding: Finding, shown: Side) -> list[Side]:
    """The sides of a finding but the one shown, in order."""
    rest = list(finding.sides)
    rest.remove(shown)
    return rest


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors, then warnings, then notes; in the order given otherwise."""
    order = list(Severity)
    return sorted(findings, key=lambda finding: order.index(finding.severity))


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
