"""A table that gives one thing in two units or currencies, and the row where it does not."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from consistency import Claim, Clash, Confidence, Severity, groups
from consistency.extract.rows import LAST, Row, tables
from consistency.values import Count, Money, Quantity
from consistency.values.figures import plain
from consistency.values.units import in_unit

_UNITS = (
    ("kilometer", "mile"), ("meter", "foot"), ("centimeter", "inch"), ("kilogram", "pound"), ("hectare", "acre"),
    ("liter", "gallon"), ("metric_ton", "short_ton"),
)  # fmt: skip


@groups(
    "Q202",
    "table-row-misconverted",
    kinds=["count", "quantity", "money"],
    by="article",
    across=False,
    severity=Severity.WARNING,
    bad=[
        "Leg               km     miles   time\n1  Osby – Hult    18     11.2    5 h\n2  Hult – Vik     24     14.9    7 h\n"
        "3  Vik – Tarn     [[21     33.8]]    5 h\n4  Tarn – Moen    19     11.8    5 h",
        "Oven     °C     °F\nleft     180    356\nright    [[160    302]]\nupper    220    428\nlower    240    464",
        "Item        Crowns    Euros\nRope        250       10.00\nTar         600       24.00\nNails       75        3.00\n"
        "Sail        [[2,000     90.00]]\nOars        850       34.00\nPaint       325       13.00",
    ],
    good=[
        "Leg               km     miles   time\n1  Osby – Hult    18     11.2    5 h\n2  Hult – Vik     24     14.9    7 h\n"
        "3  Vik – Tarn     21     13.0    5 h\n4  Tarn – Moen    19     11.8    5 h",
        "Town      shops    inns\nOsby      18       11\nHult      24       14\nVik       21       33\nTarn      19       12",
        "Item        number    each     sum\nRope        2         11.00     22.00\nTar         2         24.00    48.00\n"
        "Nails       2         3.50     7.00\nSail        1         90.00    90.00\nOars        2         34.00    68.00\n"
        "Paint       2         13.00    26.00",
    ],
)
def table_row_misconverted(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """Two columns of a table give one measure in two units, and one row does not fit the others.

    A table is trusted more than a sentence, and nobody converts it row by row.

    Convert that row again; often a factor was applied twice, or the wrong way round.
    """
    for rows in tables(group):
        width = max((len(row.cells) for row in rows), default=0)
        for left in range(width):
            for right in range(left):
                yield from _odd_row(rows, left, right)


def _odd_row(rows: Sequence[Row], left: int, right: int) -> Iterator[Clash]:
    """The one row whose two cells do not have the ratio that all others have, where that converts a unit."""
    pairs = [
        (row, row.cells[left], row.cells[right])
        for row in rows
        if len(row.cells) > left and row.cells[left] and row.cells[right] and not LAST.match(row.label)
    ]
    if len(pairs) < 4:
        return
    for units, factor, shift in _factors():
        odd = [(row, one, two) for row, one, two in pairs if one and two and not _times(one, two, factor, shift)]
        if len(odd) == 1:
            row, one, two = odd[0]
            sides = [claim for claim in row.claims if isinstance(claim.value, Count | Quantity | Money)
                     and claim.value.figure.number in (one, two)]  # fmt: skip
            if len(sides) > 1:
                yield Clash(
                    (sides[-1], sides[0]),
                    f"`{sides[0].said}` and `{sides[-1].said}` do not fit as the other rows do",
                    f"the other {len(pairs) - 1} rows convert {units}: {plain(one)} is {plain(round(one * factor + shift, 1))}, "
                    f"not {plain(two)}",
                    confidence=Confidence.CONVERTED,
                )
            return
    yield from _odd_of_its_own_rate(rows, left, right, pairs)


def _odd_of_its_own_rate(
    rows: Sequence[Row], left: int, right: int, pairs: Sequence[tuple[Row, Decimal | None, Decimal | None]]
) -> Iterator[Clash]:
    """The one row that does not convert at the rate of all others, whatever that is: that of two currencies, of a tax."""
    if len(pairs) < _ROWS or any("%" in row.texts[at] for row, _, _ in pairs for at in (left, right)):
        return
    spans = sorted((_quotients(one, two), at) for at, (_, one, two) in enumerate(pairs) if one and two)
    for odd, rest in ((spans[0], spans[1:]), (spans[-1], spans[:-1])):
        low, high = max(span[0] for span, _ in rest), min(span[1] for span, _ in rest)
        row, one, two = pairs[odd[1]]
        fits = low <= high < low * _SHARP and not (odd[0][0] <= high and low <= odd[0][1])
        if not fits or low <= 1 <= high or not one or not two or len({pairs[at][1] for _, at in rest}) < _ROWS - 1:
            continue
        others = [cell for other in rows for at, cell in enumerate(other.cells) if at not in (left, right)]
        if any(cell and (low <= cell <= high or low <= 1 / cell <= high) for cell in others):
            continue  # a third column tells how many of the one make the other
        sides = [claim for at in (left, right) if (claim := row.claim_of(at)) is not None]
        if len(sides) > 1:
            rate, meant = (low + high) / 2, one * (low + high) / 2
            yield Clash(
                (sides[1], sides[0]),
                f"`{row.texts[left]}` and `{row.texts[right]}` do not fit as the other rows do",
                f"in the other {len(rest)} rows the one is {plain(round(rate, 4))} times the other: {plain(one)} is "
                f"{plain(round(meant, 2))}, not {plain(two)}",
                confidence=Confidence.CONVERTED,
            )
        return


_ROWS, _SHARP = 5, Decimal("1.02")
"""So many rows say by which rate a table converts, if they leave it hardly open."""


def _quotients(one: Decimal, two: Decimal) -> tuple[Decimal, Decimal]:
    """What the second number can be of the first, as both are rounded."""
    half = [Decimal(1).scaleb(int(number.as_tuple().exponent)) / 2 for number in (one, two)]
    return (two - half[1]) / (one + half[0]), (two + half[1]) / max(one - half[0], half[0])


def _times(one: Decimal, two: Decimal, factor: Decimal, shift: Decimal) -> bool:
    """Whether one number times a factor, on another zero, rounds to the other."""
    half = [Decimal(1).scaleb(int(number.as_tuple().exponent)) / 2 for number in (one, two)]
    return (one - half[0]) * factor + shift - half[1] <= two <= (one + half[0]) * factor + shift + half[1]


@lru_cache(maxsize=1)
def _factors() -> tuple[tuple[str, Decimal, Decimal], ...]:
    """The units that tables convert, both ways; worked out when a table first asks, as the units take a while to load."""
    warmth = Decimal("1.8")
    found = [("°C to °F", warmth, Decimal(32)), ("°F to °C", 1 / warmth, -32 / warmth)]
    for one, two in _UNITS:
        for units in ((one, two), (two, one)):
            rate = in_unit(*units)
            if rate is not None:
                found.append((" to ".join(unit.replace("_", " ") for unit in units), rate, Decimal(0)))
    return tuple(found)
