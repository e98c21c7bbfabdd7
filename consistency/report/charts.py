"""Small pictures of a clash: the ranges that two numbers leave open, or the days that two dates can mean.

A chart is plain numbers; the page's template draws it.  Places are in percent of the width.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from consistency.findings import Finding, Side
from consistency.values import Count, Date, Duration, Money, Office, Percentage, Quantity, Value, value_from_dict
from consistency.values.figures import grouped

_EDGE = 6.0
"""How much of the width is left free at each side, for the arrows of open ends."""
_THINNEST = 0.8
_LABEL = 30.0
"""How far apart dates of publication must stand for each to have its label."""
_LOGARITHMIC_FROM = 100
"""How many times larger the largest number is when the scale turns logarithmic."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What one side leaves open; ``side`` counts the finding's sides from 1, ``said_at`` is the number itself."""

    side: int
    label: str
    start: float
    width: float
    said_at: float | None = None
    open_before: bool = False
    open_after: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over one scale; ``gap`` is the stretch that no side of it covers between the two that clash."""

    kind: str
    title: str
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    gap: tuple[float, float] | None = None
    marks: tuple[tuple[float, str], ...] = field(default=())
    note: str = ""

    @property
    def height(self) -> int:
        return 34 * len(self.bars) + 26 + (16 if self.marks else 0)

    @property
    def text(self) -> str:
        """The chart in words, for those who cannot see it."""
        return f"{self.title}: " + "; ".join(bar.label for bar in self.bars)


def chart(finding: Finding) -> Chart | None:
    """The picture of a finding, where its sides are dates or numbers in one unit."""
    values = [(number, side, _value(side)) for number, side in enumerate(finding.sides, 1)]
    days = [(n, side, span) for n, side, value in values if value is not None and (span := _days(value))]
    if len(days) > 1:
        return _timeline(days)
    by_unit: dict[str, list[tuple[int, Side, _Stretch]]] = {}
    for number, side, value in values:
        if value is not None and (stretch := _stretch(value)):
            by_unit.setdefault(stretch.unit, []).append((number, side, stretch))
    largest = max(by_unit.values(), key=len, default=[])
    return _ranges(largest) if len(largest) > 1 else None


@dataclass(frozen=True, slots=True)
class _Stretch:
    unit: str
    said: Decimal | None
    low: Decimal | None
    high: Decimal | None


def _value(side: Side) -> Value | None:
    try:
        return value_from_dict(side.kind, side.value)
    except (ValueError, TypeError, KeyError):
        return None  # a value that another program wrote; the words are shown all the same


def _stretch(value: Value) -> _Stretch | None:
    match value:
        case Money(figure, currency, per):
            unit = f"{currency} per {per}" if per else currency
        case Quantity(figure, unit):
            unit = unit.replace("_", " ")
        case Count(figure, of):
            unit = of
        case Percentage(figure, points):
            unit = "percentage points" if points else "percent"
        case Duration(figure, unit):
            unit = f"{unit}s"
        case _:
            return None
    span = figure.range()
    if any(number is not None and not number.is_finite() for number in (span.low, span.high, figure.number)):
        return None
    return _Stretch(unit, figure.number if figure.upper is None else None, span.low, span.high)


def _days(value: Value) -> tuple[date | None, date | None] | None:
    match value:
        case Date(earliest=None) | Date(latest=None):
            return None
        case Date(earliest=first, latest=last, edge=edge):
            if edge in ("since", "after"):
                return first, None
            return (None, last) if edge in ("by", "before", "until") else (first, last)
        case Office(holds_from=first, holds_to=last) if first or last:
            return first, last
    return None


def _ranges(found: Sequence[tuple[int, Side, _Stretch]]) -> Chart | None:
    ends = [end for _, _, s in found for end in (s.low, s.said, s.high) if end is not None]
    least, most = min(ends), max(ends)
    if least == most:
        return None
    logarithmic = least > 0 and most / least > _LOGARITHMIC_FROM
    scale = _Scale(*(float(end.ln()) if logarithmic else float(end) for end in (least, most)))

    def at(number: Decimal) -> float:
        return scale(float(number.ln()) if logarithmic else float(number))

    bars = []
    for number, side, s in found:
        start, stop = at(s.low) if s.low is not None else 0.0, at(s.high) if s.high is not None else 100.0
        said = at(s.said) if s.said is not None else None
        bars.append(_bar(number, _label(side, _words(s)), start, stop, said, s.low is None, s.high is None))
    unit = found[0][2].unit
    return Chart(
        "range",
        f"What the words leave open{f', in {unit}' if unit else ''}",
        tuple(bars),
        ((at(least), grouped(least)), (at(most), grouped(most))),
        gap=_gap(bars),
        note="logarithmic scale" if logarithmic else "",
    )


def _words(stretch: _Stretch) -> str:
    if stretch.low is None or stretch.high is None:
        end = stretch.high if stretch.low is None else stretch.low
        return f"{'at most' if stretch.low is None else 'at least'} {grouped(end)}" if end is not None else ""
    if stretch.low == stretch.high:
        return grouped(stretch.low)
    return f"{grouped(stretch.low)} to {grouped(stretch.high)}"


def _timeline(found: Sequence[tuple[int, Side, tuple[date | None, date | None]]]) -> Chart | None:
    published = sorted({side.published for _, side, _ in found if side.published})
    ends = [end for _, _, span in found for end in span if end is not None]
    near = [day for day in published if (max(ends) - min(ends)).days * 3 + 60 > min(abs((day - e).days) for e in ends)]
    least, most = min(*ends, *near, max(ends)), max(*ends, *near, min(ends))
    scale = _Scale(least.toordinal(), most.toordinal() + 1)
    bars = []
    for number, side, (first, last) in found:
        start = scale(first.toordinal()) if first else 0.0
        stop = scale(last.toordinal() + 1) if last else 100.0
        days = " to ".join(dict.fromkeys(day.isoformat() if day else "…" for day in (first, last)))
        bars.append(_bar(number, _label(side, days), start, stop, None, first is None, last is None))
    ticks = [(scale(least.toordinal()), least.isoformat())]
    if most != least:
        ticks.append((scale(most.toordinal() + 1), most.isoformat()))
    marks: list[tuple[float, str]] = []
    for day in near:
        place = scale(day.toordinal() + 0.5)
        label = "" if marks and place - marks[-1][0] < _LABEL else f"published {day.isoformat()}"
        marks.append((place, label))
    return Chart("time", "When it was, by each side", tuple(bars), tuple(ticks), gap=_gap(bars), marks=tuple(marks))


class _Scale:
    """Numbers to percent of the width."""

    def __init__(self, least: float, most: float) -> None:
        self._least, self._span = least, (most - least) or 1.0

    def __call__(self, number: float) -> float:
        return round(_EDGE + (number - self._least) / self._span * (100 - 2 * _EDGE), 2)


def _bar(
    number: int, label: str, start: float, stop: float, said: float | None, before: bool, after: bool
) -> Bar:  # fmt: skip
    width = max(_THINNEST, round(stop - start, 2))
    start = round(min(start, 100 - width), 2)
    return Bar(number, label, start, width, said, before, after)


def _gap(bars: Sequence[Bar]) -> tuple[float, float] | None:
    """Between the bar that ends first and the one that begins last, if they do not meet."""
    begin = min(bar.start + bar.width for bar in bars)
    stop = max(bar.start for bar in bars)
    return (round(begin, 2), round(stop - begin, 2)) if stop - begin > 0.2 else None


def _label(side: Side, words: str) -> str:
    said = " ".join(side.said.split())
    return f"{said[:40]}{'…' if len(said) > 40 else ''}" + (f" — {words}" if words and words != said else "")
