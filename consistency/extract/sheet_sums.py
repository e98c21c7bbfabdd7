"""Sums in tables, lists and runs of short lines: the total below or above the parts, and the line that announces them.

A line is a total by its label (`Income, total`, `All stations`), or because the other columns say so: where one column
adds up to the last line to the digit, the other ones must.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes import Told, alike, figure_of
from consistency.extract.lists_of_lines import WHOLE_LIST
from consistency.extract.older_and_newer import like
from consistency.extract.sheets import NUMBERS, Line, is_total, plain, sheets
from consistency.extract.wholes import Whole
from consistency.patterns import pattern
from consistency.prose.lexicon import lemma, similarity
from consistency.text import Section, Sentence
from consistency.values import Count, Percentage

PART = pattern(
    r"[–—•-]|(?:(?:of|from) (?:which|these|this|that|them)|thereof|including|incl\.?|among them)\b", re.IGNORECASE
)
_EXAMPLES = pattern(
    r"\b(?:including|includes?|among|such as|for example|e\.g\.|examples|some of|highlights|largest|biggest|selected|top|at least|"
    r"so far|several|multiple|more than one|overlap|average|most|mainly|chiefly|main)\b"
)
_AS_SEATS = pattern(r"\b(?:seats|result|composition)\b")
_CARRIED = pattern(
    r"\b(?:brought|carried|b/f|c/f|opening|closing|balance|reserves?|less|minus|net|deduct\w*|average|mean)\b",
    re.IGNORECASE,
)
_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")
_FEW, _SMALL = 10, 100
_ALIKE = 0.3
_FURTHEST = 3
_GENERIC = frozenset(
    "object item piece thing unit exhibit lot entry case animal vehicle building people person place site one".split()
)


def totals(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """The lines that are the total of the lines above them (or, for the first line, below it), column by column."""
    for sheet in sheets(group):
        lines = [line for line in sheet if not PART.match(line.label)]
        width = len(lines[0].cells) if lines else 0
        if len(lines) < 3 or not width:
            continue
        labelled = [at for at, line in enumerate(lines) if is_total(line.label)]
        if any(_CARRIED.search(line.label) for line in lines):
            continue
        for column in range(width):
            for at in labelled:
                yield from _labelled(lines, labelled, at, column)
        if not labelled and width > 1:
            yield from _by_other_columns(lines, width)
        if width > 2:
            yield from _across(lines, width)


def _labelled(lines: Sequence[Line], labelled: Sequence[int], at: int, column: int) -> Iterator[Whole]:
    total = lines[at].cells[column].claim
    if total is None or isinstance(total.value, Percentage):
        return
    if at == 0:
        if len(labelled) == 1:
            parts = _column(lines[1:], column)
            if parts and _fit(total, parts):
                yield Whole(total, parts, False, near=not _over(total, parts))
        return
    before = [other for other in labelled if other < at]
    since = before[-1] + 1 if before else 0
    readings = [
        lines[since:at],
        [line for number, line in enumerate(lines[:at]) if number not in labelled],
        [lines[number] for number in before],
        lines[:at],
    ]
    added = [parts for rows in readings if (parts := _column(rows, column))]
    if not added or any(is_sum(total, parts) for parts in added):
        return
    parts = added[0]
    if _fit(total, parts) and figure_of(total).number >= max(figure_of(part).number for part in parts):
        yield Whole(total, parts, True)


def _by_other_columns(lines: Sequence[Line], width: int) -> Iterator[Whole]:
    """The last line of a table is the total where it is that to the digit in another column."""
    told = [(lines[-1].cells[column].claim, _column(lines[:-1], column)) for column in range(width)]
    if not any(
        total is not None and len(parts) > 2 and _sum(parts) >= _FEW and is_sum(total, parts) for total, parts in told
    ):
        return
    for total, parts in told:
        if total is None or len(parts) < 3 or isinstance(total.value, Percentage) or not _fit(total, parts):
            continue
        if not is_sum(total, parts) and figure_of(total).number > max(figure_of(part).number for part in parts):
            yield Whole(total, parts, True)


def _across(lines: Sequence[Line], width: int) -> Iterator[Whole]:
    """The line whose last number is not the sum of the others, where it is in all other lines."""
    for last in (0, width - 1):
        told = []
        for line in lines:
            claims = [cell.claim for cell in line.cells if cell.claim is not None]
            total = line.cells[last].claim
            parts = tuple(claim for claim in claims if claim is not total)
            if total is None or len(claims) < width or not all(like(part, total) for part in parts):
                return
            told.append((total, tuple(reversed(parts))))
        odd = [(total, parts) for total, parts in told if not is_sum(total, parts)]
        if len(odd) == 1 and len(told) > 2 and _fit(*odd[0]):
            yield Whole(*odd[0], True)


def announced(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """Lines under one that tells their sum: `We are 5,240 colleagues:`, `Council (33 seats)`, an outer item of a list."""
    for sheet in sheets(group):
        if any(is_total(line.label) or PART.match(line.label) for line in sheet) or len(sheet[0].cells) != 1:
            continue
        if len({line.indent for line in sheet[1:]}) == 1 and sheet[1].indent > sheet[0].indent and len(sheet) > 2:
            parts, total = _column(sheet[1:], 0), sheet[0].claim
            if parts and total is not None and _fit(total, parts):
                yield Whole(total, parts, False, near=not _over(total, parts))
            continue
        yield from _under_the_first(sheet)
        parts = _column(sheet, 0)
        if parts:
            yield from _under_an_intro(group, sheet, parts)


def _under_the_first(sheet: Sequence[Line]) -> Iterator[Whole]:
    """Lines under one that stands apart from them: `Tickets sold: 18,240`, a blank line, and the tickets by kind."""
    total, parts = sheet[0].claim, _column(sheet[1:], 0)
    if total is None or len(parts) < 2 or not _fit(total, parts) or is_sum(total, parts):
        return
    if figure_of(total).number <= max(figure_of(part).number for part in parts):
        return
    rows = [line.sentence.line for line in sheet]
    apart = rows[1] - rows[0] > 1 and all(two - one == 1 for one, two in pairwise(rows[1:]))
    yield Whole(total, parts, False, near=not (apart and _over(total, parts)))


def _under_an_intro(group: Sequence[Claim[Any]], sheet: Sequence[Line], parts: tuple[Told, ...]) -> Iterator[Whole]:
    first = sheet[0].sentence
    ahead = [
        (claim.sentence.index, claim)
        for claim in group
        if claim.sentence is not None
        and claim.start < first.start
        and claim.section in (Section.BODY, Section.LIST, Section.HEADLINE)
        and 0 < first.index - claim.sentence.index <= _FURTHEST
    ]
    if not ahead or any(_sums(claim, parts) and is_sum(claim, parts) for claim in group):
        return
    last = ahead[-1][1].sentence
    if last is None or last.index != first.index - 1:
        return
    words = last.text.lower().rstrip()
    whole = WHOLE_LIST.search(words) is not None or _AS_SEATS.search(words) is not None
    if _EXAMPLES.search(words) or not (
        words.endswith((":", " but", " only", " just")) or (sheet[0].form and words[-1].isalnum())
    ):
        return
    for index in sorted({index for index, _ in ahead}, reverse=True):
        told = [claim for at, claim in ahead if at == index and _sums(claim, parts)]
        if len(told) > 1:
            return
        if told:
            near = index == last.index and len(parts) > 2 and _announces(told[0], last)
            if index == last.index or whole:
                yield Whole(told[0], parts, whole or near, near=not (whole or near or _over(told[0], parts)))
            return


def _announces(total: Told, sentence: Sentence) -> bool:
    """Whether little more than the counted thing stands between a number and the colon that ends its sentence."""
    behind = sentence.text[total.end - sentence.start :]
    return len(behind) < 45 and not any(mark in behind.rstrip(" :") for mark in ",;.0123456789")


def elsewhere(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """A list of parts, and a number elsewhere that is a slip of the pen away from their sum (which is for rules to see)."""
    for sheet in sheets(group):
        if (
            len(sheet) < 3
            or len(sheet[0].cells) != 1
            or any(is_total(line.label) or PART.match(line.label) for line in sheet)
        ):
            continue
        parts = _column(sheet, 0)
        if (
            not parts
            or isinstance(parts[0].value, Percentage)
            or any(_EXAMPLES.search(line.label.lower()) for line in sheet)
        ):
            continue
        added, inside = _sum(parts), {id(part) for part in parts}
        told = [
            claim for claim in group if id(claim) not in inside and isinstance(claim.value, NUMBERS) and plain(claim)
        ]
        if any(claim.value.figure.number == added and like(claim, parts[0]) for claim in told):
            continue
        for claim in told:
            if _same_thing(claim, parts[0]) and _fit(claim, parts):
                yield Whole(claim, parts, True, near=True)


def _same_thing(total: Told, part: Told) -> bool:
    """Whether a number measures what a part does: the unit, the counted noun, or the words before a bare number."""
    if not isinstance(total.value, Count) or not isinstance(part.value, Count):
        return type(total.value) is type(part.value) and like(total, part)
    if total.value.of and part.value.of:
        return total.value.of == part.value.of
    if total.value.of or total.sentence is None:
        return bool(total.value.of) and total.start < part.start
    before = total.sentence.text[: total.start - total.sentence.start].lower()
    return any(
        word.isalpha() and similarity(lemma(word, "NOUN"), part.value.of) > _ALIKE
        for word in before.replace("|", " ").split()[:4]
    )


def _column(lines: Sequence[Line], column: int) -> tuple[Told, ...]:
    """The numbers of a column; none where one is missing or of another kind."""
    parts = []
    for line in lines:
        cell = line.cells[column]
        if cell.broken:
            return ()
        if cell.claim is not None:
            parts.append(cell.claim)
    if len(parts) < 2 or not all(type(part.value) is type(parts[0].value) for part in parts):
        return ()
    return tuple(parts) if all(isinstance(part.value, Count) or alike(part, parts[0]) for part in parts) else ()


def _sums(claim: Claim[Any], parts: Sequence[Told]) -> bool:
    """Whether a value can be the sum of some others: of their kind, and of their size."""
    return isinstance(claim.value, NUMBERS) and plain(claim) and claim not in parts and _fit(claim, parts)


def _fit(total: Told, parts: Sequence[Told]) -> bool:
    if isinstance(total.value, Count) != isinstance(parts[0].value, Count) or not all(
        _of(part, total) for part in parts
    ):
        return False
    added = _sum(parts)
    return added > 0 and _LEAST <= figure_of(total).number / added <= _MOST


def _of(part: Told, total: Told) -> bool:
    if not isinstance(part.value, Count) or not isinstance(total.value, Count):
        return alike(part, total)
    one, whole = part.value.of, total.value.of
    return not one or not whole or one == whole or whole in _GENERIC or similarity(one, whole) >= _ALIKE


def _sum(parts: Sequence[Told]) -> Decimal:
    return sum((figure_of(part).number for part in parts), Decimal(0))


def is_sum(total: Told, parts: Sequence[Told]) -> bool:
    """Whether some numbers add up, give or take what the rounding of each leaves open."""
    told = [total, *parts]
    finest = min(map(_finest, told))
    exact = finest == 1 and (
        figure_of(total).number <= _SMALL or any(isinstance(one.value, Count) and one.value.of for one in told)
    )
    berth = Decimal(0) if exact else finest / 2 * len(told)
    return abs(_sum(parts) - figure_of(total).number) <= berth


def _finest(claim: Told) -> Decimal:
    """What a number is told to: its last digit behind the point, or a hundred, a thousand where it ends in zeros."""
    figure = figure_of(claim)
    if figure.number == figure.number.to_integral_value() and figure.step < 100:
        return Decimal(1)
    return figure.step


def _over(total: Told, parts: Sequence[Told]) -> bool:
    return _sum(parts) > figure_of(total).number
