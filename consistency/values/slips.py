"""How two numbers can be one number mistyped: digits that changed places, a lost zero, one wrong digit.

Slips are evidence that two clashing values were meant to be one: unrelated numbers are seldom a slip apart.
"""

from decimal import Decimal
from functools import lru_cache

from consistency.values.figures import Figure

NEARLY = Decimal("1.7")
"""How many times the smaller the larger of two figures may be that are nearly alike."""


@lru_cache(maxsize=4096)
def digits(number: Decimal) -> str:
    """The telling digits of a number, without sign, point and closing zeros; others' extractors may give plain integers."""
    return format(abs(Decimal(number)).normalize(), "f").replace(".", "").strip("0")


def slip(first: Decimal, second: Decimal) -> str:
    """What turns one number into the other: `magnitude`, `transposed`, `digit`, or empty."""
    if not first or not second or first == second:
        return ""
    a, b = digits(first), digits(second)
    if a == b:
        return "magnitude"
    if first.adjusted() == second.adjusted() and len(a) == len(b) >= 2:
        different = [at for at in range(len(a)) if a[at] != b[at]]
        if sorted(a) == sorted(b) and len(different) == 2:
            return "transposed"
        if len(different) == 1 and len(a) >= 3:
            return "digit"
    return ""


def nearly(one: Figure, two: Figure) -> bool:
    """Whether two figures differ, `about` left aside, and are nearly as large."""
    smaller, larger = sorted((one.number, two.number))
    if smaller <= 0 or larger > smaller * NEARLY:
        return False
    return not Figure(one.number, step=one.step).meets(Figure(two.number, step=two.step))
