"""Lines of a label and one number or some, whatever holds them together: bars, gaps, dot leaders, bullets, colons.

A page's layout hardly tells a table from a list from a run of short lines.  What they have in common is read here: lines
in a row, each with its numbers in the same places.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes import Told
from consistency.patterns import pattern
from consistency.text import Section, Sentence
from consistency.values import Bound, Count, Money, Percentage, Quantity

NUMBERS = (Money, Count, Quantity)
_GAP = pattern(r"[ \t]*\|[ \t]*|\t+| {2,}| ?[.…·_]{3,} ?")
_MARK = pattern(r"\s*(?P<mark>[-–—•◦▪●*+·>]|\(?[a-zA-Z]\)|\(?\d{1,2}[.)])\s+")
_EMPTY = pattern(r"[\s*_–—-]*(?:n/?a|nil|none)?[\s*]*", re.IGNORECASE)
_DIGIT = pattern(r"\d")
_LABEL = pattern(
    r"\s*[*_]*(?P<label>[^\W_\d][^:;|\n]{0,80}?)[*_]*\s*(?:[:=,;–—-]+|[.…·_]{2,}|\s|\()?\s*[*_]*(?:[A-Z]{3}|[$€£¥])?[*_]*\Z"
)
_BEHIND = pattern(r"[*_]*(?:[ -][^\W\d_][^:|\n]{0,70}|\s*\([^()\n]*\))?[ .,;*_|)]*(?: and)?\Z")
_TAIL = pattern(r"[*_]*\s*(?:[^\W\d_]+\.?\s*){0,3}(?:\([^()\n]*\))?[;.,|)*_\s]*(?:and)?\s*\Z")
_TOTAL = pattern(
    r"\b(?:sub-?)?totals?\b|\bsum\b|\b(?:altogether|overall|combined|together)\b|\A(?:in )?all\b|\A(?:whole|entire)\b",
    re.IGNORECASE,
)
_ASIDE = pattern(r"(?<=\w) \((?![Tt]otal\b)[^()]*\)")
LONGEST = 130
SECTIONS = (Section.TABLE, Section.LIST, Section.BODY, Section.FURNITURE)


@dataclass(frozen=True, slots=True)
class Cell:
    """One place of a line: its number, or nothing; ``broken`` where there are digits that are no single number."""

    claim: Told | None = None
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its label and its numbers from the last to the first; ``form`` is its bullet, ``indent`` how far in it is."""

    label: str
    cells: tuple[Cell, ...]
    sentence: Sentence
    form: str
    indent: int
    number: int = 0  # which line of its block

    @property
    def claim(self) -> Told | None:
        """The last number of the line."""
        return self.cells[0].claim if self.cells else None


def is_total(label: str) -> bool:
    """Whether the label of a line says that it holds the sum of others; in `Novak, Ida (Together)` a party does not."""
    return _TOTAL.search(_ASIDE.sub("", label)) is not None


def sheets(group: Sequence[Claim[Any]]) -> Iterator[list[Line]]:
    """The runs of lines with numbers in the same places, without the lines that are set in below another one."""
    run: list[Line] = []
    for line in _lines(group):
        steps = _steps(run[-1], line) if run else 0
        near = steps == 1 or (steps == 2 and is_total(line.label))  # a rule may stand above the total
        if near and _set_in(line, run[0]):
            run.append(line)
            continue
        if run and not (near and _fits(line, run[0])):
            yield from _levels(run)
            run = []
        run.append(line)
    if run:
        yield from _levels(run)


def _steps(one: Line, two: Line) -> int:
    """How many lines with something on them two lines are apart."""
    blocks = two.sentence.paragraph - one.sentence.paragraph
    return blocks if blocks else two.number - one.number


def _set_in(line: Line, first: Line) -> bool:
    return line.indent > first.indent and bool(line.form or first.form) and len(line.cells) == len(first.cells)


def _fits(line: Line, first: Line) -> bool:
    return len(line.cells) == len(first.cells) and (bool(line.form) == bool(first.form)) and line.indent >= first.indent


def _levels(run: list[Line]) -> Iterator[list[Line]]:
    """The lines of the outer level, and for each of them those set in below it, with the outer one first."""
    outer = [line for line in run if line.indent <= run[0].indent or not (line.form or run[0].form)]
    if len(outer) == len(run):
        yield run
        return
    yield outer
    for line, after in zip(outer, [*outer[1:], None], strict=True):
        inner = [
            other
            for other in run
            if other not in outer
            and other.sentence.index > line.sentence.index
            and (after is None or other.sentence.index < after.sentence.index)
        ]
        if inner:
            least = min(other.indent for other in inner)
            yield [line, *(other for other in inner if other.indent == least)]


def _lines(group: Sequence[Claim[Any]]) -> Iterator[Line]:
    by_sentence: dict[int, list[Told]] = {}
    for claim in group:
        if claim.sentence is not None and isinstance(claim.value, (*NUMBERS, Percentage)):
            by_sentence.setdefault(claim.sentence.index, []).append(claim)
    for told in by_sentence.values():
        sentence = told[0].sentence
        assert sentence is not None
        if sentence.section not in SECTIONS:
            continue
        begin = sentence.start
        for number, text in enumerate(sentence.text.split("\n")):
            inside = [claim for claim in told if begin <= claim.start and claim.end <= begin + len(text)]
            if inside and len(text) <= LONGEST:
                line = _cut(sentence, begin, text, inside) if _GAP.search(text.strip(" \t|")) else None
                line = line or _plain_line(sentence, begin, text, inside)
                if line is not None:
                    indent = len(text) - len(text.lstrip()) + (0 if number else sentence.column)
                    yield replace(line, number=number, indent=indent)
            begin += len(text) + 1


def _cut(sentence: Sentence, begin: int, text: str, told: Sequence[Told]) -> Line | None:
    """A line whose cells stand between bars, wide gaps or leaders."""
    opening = _MARK.match(text)
    at = opening.end() if opening is not None else len(text) - len(text.lstrip(" \t|"))
    stop = len(text.rstrip(" \t|"))
    places: list[tuple[int, int]] = []
    for gap in _GAP.finditer(text, at, stop):
        places.append((at, gap.start()))
        at = gap.end()
    places.append((at, stop))
    label = text[slice(*places[0])].strip(" *_:")
    if len(places) < 2 or not any(ch.isalpha() for ch in label):
        return None
    cells = tuple(_cell(text[a:b], begin + a, told) for a, b in reversed(places[1:]))
    if not any(cell.claim is not None for cell in cells):
        return None
    return Line(label, cells, sentence, opening["mark"][-1:] if opening else "", 0)


def _cell(text: str, begin: int, told: Sequence[Told]) -> Cell:
    if not _DIGIT.search(text):
        return Cell(None, broken=_EMPTY.fullmatch(text) is None)
    inside = [claim for claim in told if begin <= claim.start and claim.end <= begin + len(text)]
    if not inside:
        return Cell(None, broken=True)
    first = inside[0]
    ahead, behind = text[: first.start - begin], text[first.end - begin :]
    if _DIGIT.search(ahead) or not plain(first):
        return Cell(None, broken=True)
    if _DIGIT.search(behind) and not re.match(r"[*_]*\s*\(", behind):
        return Cell(None, broken=True)
    return Cell(first)


def _plain_line(sentence: Sentence, begin: int, text: str, told: Sequence[Told]) -> Line | None:
    """`Osby: 14.5 million`, `- Osby, 14 beds`, `2,310 in Europe`: one number before or behind the label."""
    opening = _MARK.match(text)
    at = opening.end() if opening is not None else 0
    first = told[0]
    form = opening["mark"][-1:] if opening is not None else ""
    if sentence.section is Section.BODY and not form and text.rstrip()[-1:] in ".!?" and text.count(" ") > 4:
        return None
    leading = text[at : first.start - begin].strip(" *_$€£") == ""
    if leading:
        behind = text[first.end - begin :]
        if not (form or sentence.section is Section.LIST) or not _BEHIND.match(behind) or not plain(first):
            return None
        return Line(behind.strip(" .;,*_"), (Cell(first),), sentence, form, 0)
    last = told[-1]
    if len(told) > 1 and isinstance(last.value, Percentage) and text[: last.start - begin].rstrip().endswith("("):
        told, last = told[:-1], told[-2]  # `Osby: 14 beds (20 %)`
    before = text[at : last.start - begin]
    label = _LABEL.match(before)
    others = [claim for claim in told[:-1] if not isinstance(claim.value, Percentage)]
    loose = not form and sentence.section is Section.BODY and before.rstrip(" $€£*_")[-1:].isalnum()
    if label is None and ":" in before and form:
        label = re.match(r"(?P<label>[^\W\d_][^:\n]*): *[$€£]?\Z", before)  # `Campo, with the lifts: 1,486 inhabitants`
    if label is None or others or loose or not plain(last):
        return None
    tail = text[last.end - begin :]
    if not (_TAIL.match(tail) or (form and not _DIGIT.search(tail) and before.rstrip(" $€£*_")[-1:] in ":–—-|")):
        behind_date = form and before.rstrip(" $€£*_")[-1:] in ":–—-|" and len(tail) < 60
        if not behind_date:
            return None
    return Line(label["label"].strip(), (Cell(last),), sentence, form, 0)


def plain(claim: Claim[Any]) -> bool:
    """Whether a value is told as one number, and as a fact."""
    figure = claim.value.figure
    return figure.upper is None and figure.bound is Bound.EXACT and claim.holds and not getattr(claim.value, "per", "")
