"""The items of a list that stands apart from its count: names or dates between commas and semicolons.

Commas also stand before what describes an item (`Mara Senn, an independent`), so a row of names is read as so many items
at least and so many at most.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from consistency.extract.enumeration import JOINED, things_in_a_row
from consistency.extract.speakers import Word
from consistency.prose.function_words import MONTHS
from consistency.prose.world import is_country

PARTIAL = frozenset(
    "including include included among amongst such like example instance especially notably others other more etc plus one first "
    "mostly partly both either neither".split()
)
QUOTES = frozenset('"“”„«»')
LEADS = frozenset("in at on for from to with over by near".split())
_MARKS = frozenset((",", ";"))


@dataclass(frozen=True, slots=True)
class Pieces:
    """The items of a row: how many they are at least and at most, and what they are called."""

    fewest: int
    most: int
    items: tuple[str, ...]
    end: int


def pieces_of(line: Sequence[Word], at: int, count: int, *, near: bool) -> Pieces | None:
    """The items from a word to the end of the line; none where they cannot be told apart."""
    end = len(line)
    while end > at and line[end - 1].text in {".", "!", ";", ","}:
        end -= 1
    quoted = _titles(line, at, end)
    if quoted is not None:
        return quoted
    if at >= end or any(word.text in QUOTES or word.text in {":", "?", "—", "–"} for word in line[at:end]):
        return None
    segments, joined = parts_of(line, at, end)
    if len(segments) < 2 or not joined:
        return None
    first = line[segments[0][0]]
    if dates_in(line, segments):
        return as_told(line, segments, 0)
    if first.capital or (first.lower == "the" and segments[0][0] + 1 < end and line[segments[0][0] + 1].capital):
        return _names(line, segments, count)
    if not near:
        return None
    start = at + 1 if first.lower in LEADS else at
    row = things_in_a_row(line, start)
    return None if row is None else Pieces(len(row.items), len(row.items), row.items, row.end)


def _titles(line: Sequence[Word], at: int, end: int) -> Pieces | None:
    """A row of titles in quotation marks."""
    begin = line[at].start if at < end else 0
    if at >= end or line[at].text not in QUOTES:
        return None
    items, start = [], None
    for i in range(at, end):
        if line[i].text in QUOTES:
            if start is None:
                start = i + 1
            else:
                items.append(text_of(line, start, i))
                start = None
        elif (
            start is None
            and line[i].text not in _MARKS
            and line[i].lower not in {"and", "by", "of"}
            and not line[i].capital
        ):
            return None
    if start is not None or len(items) < 2 or begin == 0:
        return None
    return Pieces(len(items), len(items), tuple(items), line[end - 1].end)


def parts_of(line: Sequence[Word], at: int, end: int) -> tuple[list[tuple[int, int]], bool]:
    """The parts between commas (or, where there are any, semicolons), the last one cut at its `and`."""
    mark = {";"} if any(word.text == ";" for word in line[at:end]) else {","}
    segments: list[tuple[int, int]] = []
    start, depth = at, 0
    for i in range(at, end):
        depth += (line[i].text == "(") - (line[i].text == ")")
        if line[i].text in mark and depth == 0:
            if i > start:
                segments.append((start, i))
            start = i + 1
    segments.append((start, end))
    named = line[segments[0][0]].capital
    while len(segments) > 2 and named and not line[segments[-1][0]].capital and not _cuts(line, *segments[-1]):
        del segments[-1]  # what describes the last one: `and Mara Senn, an independent`
    begin, stop = segments[-1]
    ands = _cuts(line, begin, stop)
    if not ands:
        return segments, mark == {";"}
    cut = ands[-1]
    segments[-1:] = [part for part in ((begin, cut), (cut + 1, stop)) if part[1] > part[0]]
    return segments, True


def _cuts(line: Sequence[Word], begin: int, stop: int) -> list[int]:
    """Where an `and` stands that is no part of a name."""
    return [
        i for i in range(begin, stop - 1)
        if line[i].lower in {"and", "&"} and (i == begin or (line[i - 1].lower, line[i + 1].lower) not in JOINED)
    ]  # fmt: skip


def _names(line: Sequence[Word], segments: Sequence[tuple[int, int]], count: int) -> Pieces | None:
    """A row of names, in which a part in lower case describes the name before it."""
    sure, extra, items = 0, 0, []
    countries = is_country(text_of(line, *segments[0]))
    for number, (begin, end) in enumerate(segments):
        word = line[begin]
        if any(other.lower in PARTIAL for other in line[begin:end]) or (word.text[0].isdigit() and len(word.text) > 2):
            return None
        named = word.capital or (word.lower == "the" and begin + 1 < end and line[begin + 1].capital)
        if (
            not named
        ):  # a description, or an item without a name: `Otto Frei, a baker`, `the Alba, the Brio and her sister ship`
            extra += word.lower not in {"then", "but", "all", "both", "who"}
            continue
        extra += sum(other.lower == "and" for other in line[begin:end])
        text = text_of(line, begin, end)
        items.append(text)
        if number and not countries and is_country(text):
            extra += 1
        else:
            sure += 1
    if len(items) < 2 or (len(items) % 2 == 0 and len(items) == 2 * count):
        return None
    return Pieces(sure, sure + extra, tuple(items), line[segments[-1][1] - 1].end)


def dates_in(line: Sequence[Word], segments: Sequence[tuple[int, int]]) -> bool:
    """Whether each part is a day: `3 May`, `May 3`, or, before another one, `3`."""
    months = 0
    for begin, end in segments:
        told = [word.lower for word in line[begin:end]]
        digits = sum(word.isdigit() and len(word) < 3 for word in told)
        named = sum(word in MONTHS for word in told)
        if digits != 1 or digits + named != len(told):
            return False
        months += named
    return months > 0


def as_told(line: Sequence[Word], segments: Sequence[tuple[int, int]], extra: int) -> Pieces:
    """Each part as an item of its own, with so many more that there may be."""
    items = tuple(text_of(line, *segment) for segment in segments)
    return Pieces(len(items), len(items) + extra, items, line[segments[-1][1] - 1].end)


def text_of(line: Sequence[Word], begin: int, end: int) -> str:
    """The words of a line from the one to before the other."""
    return " ".join(word.text for word in line[begin:end])
