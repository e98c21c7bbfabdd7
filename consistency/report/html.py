"""The report as one page that needs nothing else: no network, no other file, and no markup from the articles.

Everything of an article is escaped by the template; the page's own style and script are named by their hashes
in its content security policy, so that nothing else on it could run even then.
"""

import base64
import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import consistency
from consistency.findings import Finding, Reach, Report, Severity, Side
from consistency.report import Look
from consistency.report.charts import Chart, chart
from consistency.report.excerpt import around
from consistency.report.places import Places, clean, relative
from consistency.text import Article

TEMPLATES = Path(__file__).parent / "templates"
EXCERPT = 420
"""How much of a paragraph stands beside a finding; the whole is in the article below."""
LONG_ARTICLE = 60_000
"""Of longer articles only the lines around the marked words are shown."""
_NEAR = 12


def html(report: Report, look: Look | None = None) -> Iterator[str]:
    """The page, in pieces."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: clean(value).translate(_TURNS) if type(value) is str else value,
    )
    environment.filters["relative"] = relative
    style, script = ((TEMPLATES / name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    places = Places(report)
    articles = {article.name: article for article in report.articles}
    shown = [_Shown(number, finding, places.anchor(finding)) for number, finding in enumerate(report.findings, 1)]
    yield from environment.get_template("report.html.jinja").generate(
        version=consistency.__version__,
        report=report,
        groups=_groups(articles, shown),
        known=articles.keys(),
        severities=[(s.value, sum(f.severity is s for f in report.findings)) for s in Severity],
        rules=sorted(Counter((f.code, f.name) for f in report.findings).items()),
        reaches=[(r.value, n) for r in Reach if (n := sum(f.reach is r for f in report.findings))],
        reach_words=_REACH,
        confidence_words=_CONFIDENCE,
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script),
    )


# what turns the reading direction, so that no word stands where it does not belong
_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)
_REACH = {
    "article": "inside one article",
    "corpus": "between articles",
    "archive": "against the archive",
    "reference": "against the reference",
}


_CONFIDENCE = {
    "stated": "as the words say",
    "converted": "through units or exchange rates",
    "resolved": "a pronoun, a relative date or a same-name guess was followed",
    "assumed": "something that is not in the text was needed",
}


@dataclass(frozen=True, slots=True)
class _Shown:
    """A finding as the page shows it."""

    number: int
    finding: Finding
    at: Side
    chart: Chart | None = None
    sides: tuple[tuple[Side, tuple[str, str, str]], ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "chart", chart(self.finding))
        object.__setattr__(self, "sides", tuple((side, around(side, EXCERPT)) for side in self.finding.sides))


@dataclass(slots=True)
class _Group:
    """An article: the findings that stand there, and its text with the words of all findings marked."""

    number: int
    name: str
    path: str
    about: str
    shown: list[_Shown] = field(default_factory=list)
    lines: list["_Line"] = field(default_factory=list)
    marked: int = 0


@dataclass(slots=True)
class _Piece:
    """A stretch of text: in how many sides' words it lies, and the places that begin here."""

    text: str
    side: int = 0
    begins: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Line:
    """A line of an article; ``left_out`` counts the lines before it that are not shown."""

    number: int
    pieces: list[_Piece]
    left_out: int = 0


def _groups(articles: dict[str, Article], shown: Sequence[_Shown]) -> list[_Group]:
    """The articles in the order of their first finding, then those that are only the other side of one."""
    groups: dict[str, _Group] = {}
    places: dict[str, list[tuple[int, int, int, int]]] = {}
    for one in shown:
        _group(groups, articles, one.at).shown.append(one)
    for one in shown:
        for number, side in enumerate(one.finding.sides, 1):
            places.setdefault(side.article, []).append((side.start, side.end, one.number, number))
            if side.article in articles:
                _group(groups, articles, side)
    for name, group in groups.items():
        article = articles.get(name)
        if article is not None:
            group.lines = _lines(article.text, places[name])
            group.marked = len(places[name])
    return list(groups.values())


def _group(groups: dict[str, _Group], articles: dict[str, Article], side: Side) -> _Group:
    if side.article not in groups:
        article = articles.get(side.article)
        parts = [article.title, article.source] if article else [side.source]
        published = article.published if article else side.published
        parts += [f"published {published.isoformat()}"] if published else []
        about = " · ".join(part for part in parts if part)
        groups[side.article] = _Group(len(groups) + 1, side.article, relative(side.article), about)
    return groups[side.article]


def _lines(text: str, places: list[tuple[int, int, int, int]]) -> list[_Line]:
    """The lines of a text, cut where the words of a finding begin or end."""
    cuts = sorted({end for place in places for end in place[:2]})
    spans = sorted(places)
    near = _near_lines(text, spans) if len(text) > LONG_ARTICLE else None
    lines: list[_Line] = []
    begin, begun, skipped = 0, 0, 0
    for number, line in enumerate(text.split("\n"), 1):
        stop = begin + len(line)
        if near is not None and number not in near:
            skipped += 1
        else:
            inner = cuts[bisect_right(cuts, begin) : bisect_left(cuts, stop)]
            pieces = []
            for first, last in pairwise([begin, *inner, stop]):
                over = [side for start, end, _, side in spans if start < last and end > first]
                piece = _Piece(text[first:last].rstrip("\r"), min(over, default=0))
                while begun < len(spans) and spans[begun][0] < max(last, first + 1):
                    piece.begins.append(spans[begun][2:])
                    begun += 1
                pieces.append(piece)
            lines.append(_Line(number, pieces, skipped))
            skipped = 0
        begin = stop + 1
    return lines


def _near_lines(text: str, spans: list[tuple[int, int, int, int]]) -> set[int]:
    marked = {text.count("\n", 0, span[0]) + 1 for span in spans}
    return {number for line in marked for number in range(line - _NEAR, line + _NEAR + 1)}


def _policy(style: str, script: str) -> str:
    """A content security policy under which only this style and this script count, and nothing is fetched."""
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in (style, script)
    ]
    return (
        f"default-src 'none'; style-src {hashes[0]}; script-src {hashes[1]}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
