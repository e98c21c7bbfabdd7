"""The report for people, in pytest's four parts: header, progress, findings in full, summary and a counted line."""

import platform
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import StringIO
from itertools import pairwise

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from consistency import __version__
from consistency.findings import Finding, Report, Severity, Side
from consistency.report import Look
from consistency.report.words import counted, one_line, tally

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_MARKS = {Severity.ERROR: "E", Severity.WARNING: "W", Severity.NOTE: "n"}
_DIM = "dim"


def terminal(report: Report, look: Look) -> Iterator[str]:
    """Everything, a piece at a time."""
    paint = _Paint(look)
    for line in _header(report, look):
        yield paint(line)
    yield paint(_progress(report, look))
    if report.findings:
        yield paint(_rule("FINDINGS", look))
        for finding in report.findings:
            for line in _finding(finding, look):
                yield paint(line)
    if report.notices:
        yield paint(_rule("notices", look))
        for notice in report.notices:
            yield paint(Text(one_line(notice)))
    if report.findings:
        yield paint(_rule("short summary", look))
        for finding in report.findings:
            yield paint(_short(finding))
    yield paint(_last(report, look))


class _Paint:
    """A line with or without colour; never wrapped, never read as markup."""

    def __init__(self, look: Look) -> None:
        self._out = StringIO()
        self._console = Console(
            file=self._out, force_terminal=look.colour, color_system="standard" if look.colour else None,
            no_color=not look.colour, width=look.width, highlight=False, markup=False, emoji=False, soft_wrap=True,
            legacy_windows=False,
        )  # fmt: skip

    def __call__(self, line: Text) -> str:
        line.no_wrap = True
        self._console.print(line, soft_wrap=True)
        text = self._out.getvalue()
        self._out.seek(0)
        self._out.truncate()
        return text


def _rule(title: str, look: Look, style: str = "", fill: str = "=") -> Text:
    room = max(2, look.width - cell_len(title) - 2)
    return Text(f"{fill * (room // 2)} {title} {fill * (room - room // 2)}", style=style)


def _header(report: Report, look: Look) -> Iterator[Text]:
    yield _rule("consistency", look, "bold")
    yield Text(f"consistency {__version__}, python {platform.python_version()}, {counted(len(report.rules), 'rule')}")
    summary = report.summary
    unread = f", {summary.unread:,} seen but not understood" if summary.unread else ""
    yield Text(
        f"{counted(summary.articles, 'article')}, {counted(summary.claims, 'claim')} read{unread}, "
        f"{counted(summary.comparisons, 'comparison')}"
    )


def _progress(report: Report, look: Look) -> Text:
    """A mark for each article: the worst of what leads there, or a point."""
    order = list(Severity)
    worst: dict[str, Severity] = {}
    for finding in report.findings:
        name = finding.sides[0].article
        worst[name] = min(worst.get(name, Severity.NOTE), finding.severity, key=order.index)
    line = Text("\n")
    for used, article in enumerate(report.articles[: report.summary.articles], 1):
        severity = worst.get(article.name)
        line.append(_MARKS[severity] if severity else ".", _STYLES[severity] if severity else "green")
        if used % (look.width - 8) == 0:
            line.append("\n")
    line.append("\n")
    return line


def _finding(finding: Finding, look: Look) -> Iterator[Text]:
    style = _STYLES[finding.severity]
    yield _rule(f"{finding.code} {finding.name}", look, style, "_")
    yield Text("")
    yield Text.assemble((f"{finding.severity.value}: ", style), (one_line(finding.message), "bold"))
    gutter = max(len(str(side.line)) for side in finding.sides)
    for sides in _by_line(finding.sides):
        room = look.width - gutter - 5
        together = _joined(sides, room) if len(sides) > 1 else None
        if together is not None:
            yield from _shared(sides, together, gutter, look, style)
            continue
        for side in sides:
            yield from _side(side, gutter, look, style)
    yield Text("")
    yield _remark("because", finding.because)
    if finding.confidence.value != "stated":
        yield _remark("reading", f"{finding.confidence.value}{_WHY.get(finding.confidence.value, '')}")
    if finding.tie and look.links:
        yield _remark("linked", finding.tie)
    yield _remark("help", finding.help)
    yield Text("")


def in_words(finding: Finding, width: int = 100) -> str:
    """A finding in full as plain text, for reports that are not a terminal."""
    _, _, _, *lines = _finding(finding, Look(width=width))
    heading = f"{finding.severity.value}: {finding.code} {finding.name}: {one_line(finding.message)}"
    return "\n".join([heading, *(line.plain.rstrip() for line in lines)]).rstrip()


_WHY = {
    "converted": ", through units or exchange rates",
    "resolved": ", a pronoun, a relative date or a same-name guess was followed",
    "assumed": ", something that is not in the text was needed",
}


def _remark(label: str, text: str) -> Text:
    return Text.assemble((f"  {label:<8}", "bold"), one_line(text))


def _by_line(sides: Sequence[Side]) -> list[list[Side]]:
    """Neighbouring sides that stand on one line of one article."""
    found: list[list[Side]] = []
    for side in sides:
        if found and (found[-1][0].article, found[-1][0].line) == (side.article, side.line):
            found[-1].append(side)
        else:
            found.append([side])
    return found


def _joined(sides: Sequence[Side], room: int) -> Side | None:
    """The stretch that all sides of a line stand in, if they fit on one row and do not overlap."""
    ordered = sorted(sides, key=lambda side: side.start)
    if any(one.end > other.start or one.excerpt != other.excerpt for one, other in pairwise(ordered)):
        return None
    whole = replace(ordered[0], end=ordered[-1].end)
    return whole if len(rows(whole, room)) == 1 and rows(whole, room)[0][2] <= room - 8 else None


def _shared(sides: Sequence[Side], whole: Side, gutter: int, look: Look, style: str) -> Iterator[Text]:
    """One row with carets under the words of every side."""
    yield Text("")
    yield _place(sides[0], gutter)
    ((line, start, _),) = rows(whole, look.width - gutter - 5)
    yield Text.assemble((f" {whole.line:>{gutter}} | ", _DIM), line)
    carets, used = Text.assemble((f" {'':>{gutter}} | ", _DIM)), 0
    for side in sorted(sides, key=lambda side: side.start):
        text = one_line(side.excerpt)
        origin = side.excerpt_start
        at = start + cell_len(text[whole.start - origin : side.start - origin])
        width = max(1, cell_len(text[side.start - origin : side.end - origin]))
        carets.append(" " * (at - used)).append("^" * width, style)
        used = at + width
    yield carets


def _place(side: Side, gutter: int) -> Text:
    about = ", ".join(filter(None, (side.source, f"published {side.published}" if side.published else "")))
    place = one_line(f"{side.article}:{side.line}:{side.column}")
    return Text.assemble((f"{' ' * gutter} --> ", _DIM), place, (f"  {one_line(about)}" if about else "", _DIM))


def _side(side: Side, gutter: int, look: Look, style: str) -> Iterator[Text]:
    """Where it stands, the line, and carets under the words."""
    yield Text("")
    yield _place(side, gutter)
    room = look.width - gutter - 5
    for number, (line, start, length) in enumerate(rows(side, room)):
        yield Text.assemble((f" {side.line if not number else '':>{gutter}} | ", _DIM), line)
        carets = Text.assemble((f" {'':>{gutter}} | ", _DIM), " " * start, ("^" * length, style))
        if not number and side.reading != side.said and start + length + 1 + cell_len(side.reading) <= room:
            carets.append(f" {one_line(side.reading)}", style)
        yield carets


def rows(side: Side, room: int) -> list[tuple[str, int, int]]:
    """The line of a side within ``room`` cells: its text, where the words begin in it, in cells, and their width.

    A longer line is cut around the words; words that are longer themselves go over several rows.
    """
    text = one_line(side.excerpt).rstrip()
    first = max(0, min(side.start - side.excerpt_start, len(text)))
    last = max(first, min(side.end - side.excerpt_start, len(text)))
    before, words, after = text[:first].lstrip(), text[first:last], text[last:]
    width = cell_len(words)
    if cell_len(before) + width + cell_len(after) <= room:
        return [(before + words + after, cell_len(before), max(1, width))]
    if width > room:
        return _broken(before, words, after, room)
    spare = room - width
    before = _tail(before, max(spare // 2, spare - cell_len(after)))
    return [(before + words + _head(after, spare - cell_len(before)), cell_len(before), max(1, width))]


def _broken(before: str, words: str, after: str, room: int) -> list[tuple[str, int, int]]:
    """Words that are wider than a row, broken at spaces; of what stands around them a little is kept."""
    lead = _tail(before, min(24, room // 3))
    found, start = [], cell_len(lead)
    while words:
        fitting = _fitting(words, room - start)
        cut = words.rfind(" ", 0, fitting + 1) if fitting < len(words) else -1
        part = words[: cut if cut > 0 else fitting]
        found.append((lead + part, start, max(1, cell_len(part))))
        words, lead, start = words[len(part) :].lstrip(), "", 0
    line, start, length = found[-1]
    return [*found[:-1], (line + _head(after, room - start - length), start, length)]


def _fitting(text: str, room: int) -> int:
    """How many characters of a text fit into so many cells; one at least."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if cell_len(text[:middle]) <= room else (low, middle - 1)
    return low


def _tail(text: str, room: int) -> str:
    """The end of a text within so many cells, from a word on, with a mark for what is missing."""
    if cell_len(text) <= room:
        return text
    while text and cell_len(text) > room - 2:
        text = text[1:] if " " not in text[:40] else text[text.index(" ") + 1 :]
    return "… " + text if room >= 2 else ""


def _head(text: str, room: int) -> str:
    """The beginning of a text within so many cells."""
    if cell_len(text) <= room:
        return text
    return text[: _fitting(text, room - 1)] + "…" if room > 1 else ""


def _short(finding: Finding) -> Text:
    side = finding.sides[0]
    return Text.assemble(
        (f"{finding.severity.value.upper():<7}", _STYLES[finding.severity]),
        one_line(f" {side.article}:{side.line}:{side.column} {finding.code} {finding.message}"),
    )


def _last(report: Report, look: Look) -> Text:
    found = {finding.severity for finding in report.findings}
    style = next((_STYLES[severity] for severity in Severity if severity in found), "bold green")
    return _rule(f"{tally(report)}, {report.seconds:.2f}s", look, style)
