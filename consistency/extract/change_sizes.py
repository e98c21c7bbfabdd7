"""How far two values are apart, and how that is told: as a step, in points, in per cent."""

from consistency.extract.changes import Change, Pair, figure_of
from consistency.values import Range


def step_between(pair: Pair) -> Range:
    """How far it is from the older to the newer value."""
    older, newer = figure_of(pair.older).range(), figure_of(pair.newer).range()
    return Range(
        None if newer.low is None or older.high is None else newer.low - older.high,
        None if newer.high is None or older.low is None else newer.high - older.low,
    )


def in_points(pair: Pair, change: Change) -> bool:
    """`Raised its share by 5 percent from 20 to 25 percent`: points are often called per cent."""
    points = Range(
        None if change.factor.low is None else (change.factor.low - 1) * 100 - 1,
        None if change.factor.high is None else (change.factor.high - 1) * 100 + 1,
    )
    return change.points is None and step_between(pair).meets(points)


def per_cent(ratio: Range) -> str:
    ends = [None if end is None else (end - 1) * 100 for end in (ratio.low, ratio.high)]
    if ends[0] is None or ends[1] is None:
        return "another change"
    if round(ends[0]) == round(ends[1]):
        return f"{ends[0]:+.0f} per cent"
    return f"{ends[0]:+.0f} to {ends[1]:+.0f} per cent"
