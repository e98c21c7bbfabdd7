"""Numbers that only their place explains: cells under a header, names with a number each, `2 x 2 lanes` in a data sheet.

A bare number in a cell takes its unit from the header (`Cost (EUR million)`) or from the row's cell under `unit`.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from consistency.claims import Claim, Unread
from consistency.extract import units
from consistency.extract.counted import counted
from consistency.extract.currencies import CODES, SIGNS, names
from consistency.extract.numerals import ONE, Numeral
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.scan import scan_of
from consistency.extract.words.en import SCALES, SHORT_SCALES
from consistency.prose import Prose
from consistency.prose.keyed import Entry, keyed
from consistency.values import Count, Money, Percentage, Quantity, Value
from consistency.values.figures import Figure, step_of

_UNIT_COLUMN = frozenset("unit units currency".split())
_BRACKETED = re.compile(r"(?:\(|\bin )([^()]+)\)?\Z")
_SIGNED = re.compile(r"([€$£¥])[ ]?(.*)\Z")
_BARE = re.compile(r"[+]?(\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0]\d{3})+|\d+)(\.\d+)?\Z")
_PRODUCT = re.compile(r"(\d{1,2})[ \u00a0]?[x×][ \u00a0]?(\d{1,3})(?=[ \u00a0][a-z]+s\b)")
_ALONE = re.compile(r"[ \u00a0]*(?:[,;.)(]|\Z|\n)")


class CellReader:
    """Reads cells that take their unit from elsewhere in the table, and products in data sheets."""

    name = "cells"
    language = "en"
    order = 4
    takes = True

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        rows: dict[int, dict[str, Entry]] = {}
        for entry in keyed(prose):
            if entry.form == "cell":
                rows.setdefault(entry.at, {})[entry.key] = entry
            elif entry.form in ("label", "part"):
                yield from self._product(prose, entry)
        for row in rows.values():
            for entry in row.values():
                yield from self._cell(prose, entry, row)

    def _cell(self, prose: Prose, entry: Entry, row: Mapping[str, Entry]) -> Iterator[Claim[Value]]:
        said = prose.text[entry.start : entry.end]
        match = _BARE.match(said.strip())
        if match is None:
            return
        bracket = _BRACKETED.search(entry.key)
        beside = next((other for key, other in row.items() if key.casefold() in _UNIT_COLUMN), None)
        told = bracket[1] if bracket else prose.text[beside.start : beside.end] if beside else ""
        value = _with_unit(re.sub(r"[, \u00a0]", "", match[1]) + (match[2] or ""), told.strip()) if told else None
        if value is not None:
            end = beside.end if beside and not bracket and beside.start == entry.end + 1 else entry.end
            yield Claim(
                article=prose.article.name, start=entry.start, end=end, said=prose.text[entry.start : end], value=value,
                extractor=self.name, sentence=prose.sentence_at(entry.start),
            )  # fmt: skip

    def _product(self, prose: Prose, entry: Entry) -> Iterator[Claim[Value]]:
        match = _PRODUCT.search(prose.text, entry.start, entry.end)
        if match is None:
            return
        scan = scan_of(prose)
        number = Decimal(match[1]) * Decimal(match[2])
        thing = counted(scan, match.end(), Numeral(match.start(2), match.end(), Decimal(match[2]), "digits"))
        if thing:
            yield Claim(
                article=prose.article.name, start=match.start(), end=match.end(), said=match[0],
                value=Count(Figure(number), thing), extractor=self.name, sentence=prose.sentence_at(match.start()),
            )  # fmt: skip


class NamedCountReader:
    """Reads the numbers of names in a row (`Reform 17, Labour 9`), which in prose would be parts of the names."""

    name = "named-counts"
    language = "en"
    order = 49
    takes = True

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        places = {entry.start for entry in keyed(prose) if entry.form == "name"}
        if len(places) < 2:
            return
        for numeral in scan_of(prose).numerals:
            if (
                numeral.start in places
                and numeral.form == "digits"
                and numeral.scale == ONE
                and numeral.number == numeral.number.to_integral_value()
                and _ALONE.match(prose.text, numeral.end)
                and taken.free(numeral.start, numeral.end)
            ):
                yield Claim(
                    article=prose.article.name, start=numeral.start, end=numeral.end,
                    said=prose.text[numeral.start : numeral.end],
                    value=Count(Figure(numeral.number, step=numeral.step if numeral.number >= 100 else Decimal(0))),
                    extractor=self.name, sentence=prose.sentence_at(numeral.start),
                )  # fmt: skip


EXTRACTORS: tuple[Extractor, ...] = (CellReader(), NamedCountReader())


def _with_unit(number: str, told: str) -> Value | None:
    """The value of a bare number whose unit is told apart: a currency with or without a scale, a unit, percent."""
    scale, rest = Decimal(1), told
    for word in told.split():
        factor = SCALES.get(word.casefold().removesuffix("s")) or SCALES.get(word.casefold()) or (
            SHORT_SCALES.get(word.casefold()) if len(told.split()) > 1 else None
        )  # fmt: skip
        if factor:
            scale, rest = factor, rest.replace(word, "", 1).strip()
    signed = _SIGNED.match(rest)
    if signed and (not signed[2] or signed[2].casefold() in SHORT_SCALES):
        currency = SIGNS[signed[1]]
        scale *= SHORT_SCALES.get(signed[2].casefold(), Decimal(1))
    else:
        currency = rest if rest in CODES else names().get(rest.casefold(), "")
    figure = Figure(Decimal(number) * scale, step=step_of(number, scale))
    if len(currency) == 3 and currency.isupper():
        return Money(figure, currency)
    if rest in ("%", "percent", "per cent"):
        return Percentage(figure)
    unit = units.symbols().get(rest) or units.words().get(rest.casefold())
    return Quantity(figure, unit) if unit and scale == 1 else None
