"""A column of a table that tells the change between two others, and the row where it does not."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import Any

from consistency import Claim, Clash, Severity, groups
from consistency.extract.rows import Row, tables
from consistency.values.figures import plain


@groups(
    "T114",
    "table-change-does-not-fit",
    kinds=["count", "quantity", "money", "percentage"],
    by="article",
    across=False,
    severity=Severity.WARNING,
    bad=[
        "Passengers by line\n\nLine          2022      2023     Change\nHarbour      40,000    44,000    +10.0 %\n"
        "Castle       25,000    20,000    -20.0 %\nForest       [[12,000    15,000    +35.0 %]]\nAirport      60,000    63,000     +5.0 %",
        "| Office | This year | Last year | +/- |\n|---|---|---|---|\n| Osby | 330 | 300 | 10% |\n| Hult | [[240 | 200 | 40%]] |\n"
        "| Vik | 150 | 120 | 25% |\n| Tarn | 90 | 100 | -10% |",
    ],
    good=[
        "Medals\n\nTeam            Gold   Silver   Bronze   Total\nVik                9      10       11       30\nOsby      "
        "         8       9       12       29\nLund               7       7        9       23\nTotal             78      78  "
        "     80      236",
        "Passengers by line\n\nLine          2022      2023     Change\nHarbour      40,000    44,000    +10.0 %\n"
        "Castle       25,000    20,000    -20.0 %\nForest       12,000    15,000    +25.0 %\nAirport      60,000    63,000     +5.0 %",
        "Line          boats     berths     share of visitors\nHarbour       40        44         10 %\nCastle        25        60         31 %\n"
        "Forest        12        15         21 %\nAirport       60        63         38 %",
    ],
)
def table_change_does_not_fit(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """A column of a table gives the change between two others, and in one row it is not that change.

    The other rows show what the column is; the odd one has a typing error in one of its three numbers.

    Work the change of that row out again from its two values.
    """
    for rows in tables(group):
        width = max((len(row.cells) for row in rows), default=0)
        for told, older, newer in permutations(range(min(width, _COLUMNS)), 3):
            full = [row for row in rows if len(row.cells) > max(told, older, newer) and row.cells[older] and row.cells[newer]
                    and row.cells[told] is not None]  # fmt: skip
            odd = [row for row in full if not _row_fits(row, told, older, newer)]
            if not any(row.texts[told].lstrip()[:1] in ("+", "-", "−", "–") or "%" in row.texts[told] for row in full):
                continue  # small numbers of things come to some change or other
            if len(odd) == 1 and len(full) > _FITTING and sum("%" in row.texts[told] for row in full) in (0, len(full)):
                yield from _odd_change(odd[0], told, older, newer)


_COLUMNS, _FITTING = 6, 2
"""So many columns of a table from the right are tried, and at least so many rows must fit."""


def _row_fits(row: Row, told: int, older: int, newer: int) -> bool:
    change, before, after = row.cells[told], row.cells[older], row.cells[newer]
    assert change is not None
    assert before
    assert after
    text = row.texts[told].lstrip()
    step = Decimal(1).scaleb(int(change.as_tuple().exponent)) / 2
    falls = after < before
    if (text[:1] in "-−–" and not falls and change) or (text[:1] == "+" and falls):
        return False
    halves = [Decimal(1).scaleb(int(number.as_tuple().exponent)) / 2 for number in (before, after)]
    ends = sorted((new / old - 1) * 100 for old, new in (
        (before - halves[0], after + halves[1]), (before + halves[0], after - halves[1])) if old)  # fmt: skip
    return bool(ends) and any(ends[0] - step <= signed <= ends[-1] + step for signed in (change, -change))


def _odd_change(row: Row, told: int, older: int, newer: int) -> Iterator[Clash]:
    sides = [claim for column in (told, newer, older) if (claim := row.claim_of(column)) is not None]
    before, after = row.cells[older], row.cells[newer]
    if len(sides) > 1 and before and after:
        size = (after / before - 1) * 100
        yield Clash(
            tuple(dict.fromkeys(sides)),
            f"`{row.texts[told]}` is not the change in the row `{row.label}`",
            f"{plain(before)} to {plain(after)} is {size:+.1f} per cent; the other rows fit",
        )
