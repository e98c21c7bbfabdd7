"""One finding in plain text: what clashes, both lines with the words underlined, why, and what to do."""

import unicodedata
from collections.abc import Iterator

from consistency.findings import Finding, Side
from consistency.report.places import clean, flat, relative

WIDTH = 100
"""How much of a long line is shown; the words stand in the middle of it."""


def block(finding: Finding, *, heading: bool = True) -> Iterator[str]:
    """The lines of a finding, without line ends."""
    if heading:
        yield f"{finding.severity.value} {finding.code} {finding.name}: {flat(finding.message)}"
    gutter = max((len(str(side.line)) for side in finding.sides), default=1)
    for side in finding.sides:
        yield f"{' ' * gutter}--> {place(side)}"
        line, marks = underlined(side)
        yield f"{side.line:>{gutter}} | {line}"
        yield f"{' ' * gutter} | {marks}"
    for label, text in (("because", finding.because), ("same thing", finding.tie), ("help", finding.help)):
        if text:
            yield f"{' ' * gutter} = {label}: {flat(text)}"


def place(side: Side) -> str:
    """`path:line:column`, with the date of publication when it is known."""
    when = f" ({side.published.isoformat()})" if side.published else ""
    return f"{relative(side.article)}:{side.line}:{side.column}{when}"


def underlined(side: Side, width: int = WIDTH) -> tuple[str, str]:
    """The line of text around the words, cut to ``width``, and carets that stand under the words."""
    before, words, after = around(side, width)
    before, words, after = (_flat(part) for part in (before, words, after))
    return before + words + after, " " * columns(before) + "^" * max(1, columns(words))


def around(side: Side, width: int = WIDTH) -> tuple[str, str, str]:
    """What stands before the words on their line, the words, and what follows, about ``width`` characters in all.

    Cut where a word ends, and marked with an ellipsis there.
    """
    at = max(0, min(side.start - side.excerpt_start, len(side.excerpt)))
    stop = max(at, min(side.end - side.excerpt_start, len(side.excerpt)))
    before, words, after = side.excerpt[:at], side.excerpt[at:stop] or side.said, side.excerpt[stop:]
    before, after = before[before.rfind("\n") + 1 :], after.partition("\n")[0].rstrip("\r")
    room = max(0, width - len(words))
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    if left < len(before):
        cut = before[len(before) - left :]
        before = "…" + (cut.partition(" ")[2] if " " in cut else cut)
    if right < len(after):
        cut = after[:right]
        after = (cut.rpartition(" ")[0] if " " in cut else cut) + "…"
    return before, words, after


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: two for wide characters, none for combining ones."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _flat(text: str) -> str:
    """The text with line breaks and tabs as single blanks, so that carets stay under their words."""
    return clean(text).translate({10: " ", 13: " ", 9: " "})
