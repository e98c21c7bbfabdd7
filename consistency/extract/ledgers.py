"""Lines of a label and a number under a sentence that states their sum: seats by party, a manifest, the lots of a tender.

Such lines come as list items, as table rows, or as plain lines; a page's layout hardly tells which.  What they have in
common is read here: one number at the end of each of some lines in a row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes import alike, figure_of
from consistency.extract.lists_of_lines import WHOLE_LIST
from consistency.extract.rows import LAST, PART
from consistency.extract.wholes import Told, Whole
from consistency.text import Section, Sentence
from consistency.values import Bound, Count, Money, Percentage, Quantity

_NUMBERS = (Money, Count, Quantity)
_LINE = re.compile(
    r"\s*(?:[-–—•*+]|\(?[a-z]\)|\(?\d{1,2}[.)]|\|)?\s*(?P<label>[^\W\d_][^:;|\n]{1,60}?)"
    r"\s*(?:[:|,–—-]|[.…·]{3,}|\s{2,}|(?<=\w)) ?\Z"
)
_TAIL = re.compile(r"\s*(?:[^\W\d_]+\.?\s*){0,3}[;.,|)]*(?:\s+and)?\s*\Z")
_SEATS = re.compile(r"\b(?:seats|result|composition)\b")
_EXAMPLES = re.compile(
    r"\b(?:including|among|such as|for example|e\.g\.|examples|some of|highlights|largest|biggest|selected|top|at least|so far)\b"
)
_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")
_FURTHEST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line with the number at its end."""

    label: str
    claim: Told
    sentence: Sentence


def ledgers(group: Sequence[Claim[Any]]) -> Iterator[list[Line]]:
    """The runs of lines with a number each."""
    run: list[Line] = []
    for line in _lines(group):
        if run and (line.sentence.index - run[-1].sentence.index > 1 or not _same(line, run[0])):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _lines(group: Sequence[Claim[Any]]) -> Iterator[Line]:
    by_sentence: dict[int, list[Told]] = {}
    for claim in group:
        if claim.sentence is not None and isinstance(claim.value, (*_NUMBERS, Percentage)):
            by_sentence.setdefault(claim.sentence.index, []).append(claim)
    for told in by_sentence.values():
        sentence, claim = told[0].sentence, told[-1]
        assert sentence is not None
        if len(told) > 1 or isinstance(claim.value, Percentage) or "\n" in sentence.text or len(sentence.text) > 110:
            continue
        label = _LINE.match(sentence.text[: claim.start - sentence.start])
        loose = (
            sentence.section is Section.BODY
            and sentence.text[: claim.start - sentence.start].rstrip(" $€£")[-1:].isalnum()
        )
        if (
            label is not None
            and not loose
            and _TAIL.match(sentence.text[claim.end - sentence.start :])
            and _plain(claim)
        ):
            yield Line(label["label"].strip(), claim, sentence)


def under_a_sum(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """Lines under a sentence that tells their sum and that they are all."""
    for run in ledgers(group):
        if any(LAST.match(line.label) or PART.match(line.label) for line in run) or len(run) < 2:
            continue
        first = run[0].sentence
        lead = {
            claim.sentence.index: claim.sentence
            for claim in group
            if claim.sentence is not None and 0 < first.index - claim.sentence.index <= _FURTHEST
            and claim.section in (Section.BODY, Section.LIST, Section.HEADLINE)
        }  # fmt: skip
        if not lead or max(lead) != first.index - 1:
            continue
        words = lead[max(lead)].text.lower()
        if (
            not (WHOLE_LIST.search(words) or _SEATS.search(words))
            or _EXAMPLES.search(words)
            or not re.search(r"(?::|but|only|just)\s*\Z", words)
        ):
            continue
        parts = tuple(line.claim for line in run)
        for index in sorted(lead, reverse=True):
            totals = [
                claim
                for claim in group
                if claim.sentence is not None and claim.sentence.index == index and _sums(claim, parts)
            ]
            if totals:
                if len(totals) == 1 and not any(
                    figure_of(totals[0]).number == figure_of(part).number for part in parts
                ):
                    yield Whole(totals[0], parts, True)
                break


def columns(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """Lines that end in one that is called the total."""
    for run in ledgers(group):
        parts: list[Told] = []
        for line in run:
            if LAST.match(line.label):
                table = line.sentence.section is Section.TABLE
                if (
                    len(parts) > 1
                    and not table
                    and _sums(line.claim, parts)
                    and max(figure_of(part).number for part in parts) < figure_of(line.claim).number
                ):
                    yield Whole(line.claim, tuple(parts), True)
                parts = []
            elif not PART.match(line.label):
                parts.append(line.claim)


def _same(one: Line, two: Line) -> bool:
    return type(one.claim.value) is type(two.claim.value) and (
        alike(one.claim, two.claim) or isinstance(one.claim.value, Count)
    )


def _sums(claim: Claim[Any], parts: Sequence[Told]) -> bool:
    """Whether a value can be the sum of some others: of their kind, and of their size."""
    if not isinstance(claim.value, _NUMBERS) or not _plain(claim) or claim in parts:
        return False
    if isinstance(claim.value, Count) != isinstance(parts[0].value, Count) or not alike(claim, parts[0]):
        return False
    added = sum((figure_of(part).number for part in parts), Decimal(0))
    return added > 0 and _LEAST <= claim.value.figure.number / added <= _MOST


def _plain(claim: Claim[Any]) -> bool:
    figure = claim.value.figure
    return figure.upper is None and figure.bound is Bound.EXACT and claim.holds and not getattr(claim.value, "per", "")
