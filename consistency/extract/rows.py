"""The rows of a small text table: cells between bars or wide gaps, as numbers where they are numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from consistency.claims import Claim
from consistency.text import Section
from consistency.values import Count, Money, Percentage, Quantity, Value

NUMBERS = (Count, Quantity, Money, Percentage)

_SPLIT = re.compile(r"[ \t]*\|[ \t]*|\t+| {2,}| ?[.…·]{3,} ?")
_NARROW = re.compile(r"(?P<label>.*[^\W\d_]\)?) (?P<number>\d[\d,.]*)\Z")
_RULED = re.compile(r"[\s|:+=_–—-]*\Z")
_NUMBER = re.compile(
    r"(?:[€$£]|[A-Z]{3})? ?[+±−–-]?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(\.\d+)? ?(?:%|per cent|m|bn|[A-Z]{3}|[a-z]{1,3})?\Z"
)
LAST = re.compile(
    r"(?:grand |sum )?(?:totals?|sum|altogether|overall|in all|all|together)\b[^|]{0,30}\Z", re.IGNORECASE
)


PART = re.compile(r"[–—•-]|(?:of which|thereof|including)\b", re.IGNORECASE)
"""How the label of a row begins that is part of the row above it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its label, its cells from the right, and the claims that stand in it."""

    label: str
    cells: tuple[Decimal | None, ...]
    claims: tuple[Claim[Value], ...]
    texts: tuple[str, ...] = ()

    def claim_of(self, column: int) -> Claim[Value] | None:
        """The claim that stands in a cell, by its number; of two equal ones the last for columns on the right."""
        number = self.cells[column]
        found = [claim for claim in self.claims if isinstance(claim.value, NUMBERS) and abs(claim.value.figure.number) in (
            number, (number or 0) * 1000, (number or 0) * 1_000_000)]  # fmt: skip
        return found[-1] if found and column == 0 else found[0] if found else None


def tables(group: Sequence[Claim[Value]]) -> Iterator[list[Row]]:
    """The tables among an article's claims, each as its rows with numbers."""
    run: list[Row] = []
    last = -2
    for index, rows in _sentences(group):
        if index - last > 1 and run:
            yield run
            run = []
        for row in rows:
            if row is None:
                if run:
                    yield run
                run = []
            else:
                run.append(row)
        last = index
    if run:
        yield run


def _sentences(group: Sequence[Claim[Value]]) -> Iterator[tuple[int, list[Row | None]]]:
    seen: set[int] = set()
    for claim in group:
        sentence = claim.sentence
        if sentence is None or sentence.section is not Section.TABLE or sentence.index in seen:
            continue
        seen.add(sentence.index)
        rows: list[Row | None] = []
        at = sentence.start
        for line in sentence.text.split("\n"):
            inside = tuple(other for other in group if at <= other.start and other.end <= at + len(line))
            if not _RULED.match(line):
                cells = _SPLIT.split(line.strip(" |\t"))
                if len(cells) == 1 and (narrow := _NARROW.match(cells[0])) is not None:
                    cells = [narrow["label"], narrow["number"]]
                numbers = tuple(_number(cell) for cell in reversed(cells[1:]))
                if any(number is not None for number in numbers):
                    rows.append(
                        Row(
                            cells[0].strip("* "),
                            numbers,
                            inside,
                            tuple(cell.strip("* ") for cell in reversed(cells[1:])),
                        )
                    )
                else:
                    rows.append(None)
            at += len(line) + 1
        yield sentence.index, rows


def _number(cell: str) -> Decimal | None:
    match = _NUMBER.match(cell.strip("* "))
    if match is None:
        return None
    return Decimal(match[1].replace(",", "").replace(" ", "") + (match[2] or ""))
