"""Evidence from the figures of two claims and from what they are said to cover: slips of the pen, sums, averages, periods.

None of it looks at what the claims are about; that is weighed in ``evidence.py``.
"""

import math
import re
from decimal import Decimal

from consistency.claims import Claim, Topic
from consistency.values import Bound, Count, Date, Duration, Figure, Money, Percentage, Quantity, Value
from consistency.values.slips import digits, slip

APART = (
    "periodic",
    "additional",
    "each",
    "average",
    "former",
    "first",
    "ordinal",
    "part",
    "other",
    "sofar",
    "limit",
    "change",
    "subset",
    "division",
)
"""Scope tags that tell two things apart when only one side has them."""


_CRORE = re.compile(r"\b(?:lakhs?|crores?|lacs?)\b", re.IGNORECASE)
_WITH = re.compile(r"\b(\d[\d,]+) [a-z-]+ (?:[a-z-]+ ){0,2}(?:from|in|at|of) (?:some |about |around )?\Z")
CLOSE = Decimal("0.005")
"""How near a sum must come to a value, as a share of it, to be that value rounded."""
EDITION = 300
"""So many days apart two values of one wording are of two years' editions."""


def _editions(one: Date, two: Date) -> bool:
    """Whether two days are about a year or more apart: `5 May 2022`, `4 May 2023`."""
    if one.earliest is None or two.earliest is None or not one.precision == two.precision == "day":
        return False
    return abs((one.earliest - two.earliest).days) >= EDITION


def adds_up(whole: Value, part: Topic) -> bool:
    """Whether a value is what others make together where the other one stands."""
    figure = figure_of(whole)
    if figure is None or not part.sums:
        return False
    close = max(abs(figure.number) * CLOSE, figure.step / 2)
    return any(abs(Decimal(number) - figure.number) <= close for number in part.sums)


def scopes(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic, found: dict[str, float]) -> None:
    """What the two are said to cover: `on average`, `so far`, `a total of`, and their times and speakers."""
    only = set(a.scope) ^ set(b.scope)
    both = set(a.scope) & set(b.scope)
    for tag in APART:
        if tag in only:
            found[f"apart-{tag}"] = 1.0
    if "total" in only:
        one, two = figure_of(first.value), figure_of(second.value)
        if one and two and one.number != two.number:
            found["total-is-larger"] = float("total" in (a if one.number > two.number else b).scope)
    found["scope-shared"] = float(sum(tag in both for tag in ("total", "periodic", "each", "average")))
    found["forecast-against-told"] = float("forecast" in only)
    found["plan-against-told"] = float("plan" in only)
    found["mood-apart"] = float(first.mood is not second.mood)
    if first.speaker and second.speaker and first.speaker.casefold() != second.speaker.casefold():
        found["speakers-apart"] = 1.0
    if (first.when is None) is not (second.when is None):
        found["when-one-side"] = 1.0
    if first.when and second.when and not first.when.meets(second.when):
        periods = {first.when.precision, second.when.precision} <= {
            "year",
            "quarter",
            "half",
            "month",
            "decade",
            "range",
        }
        found["other-period" if periods or _editions(first.when, second.when) else "other-time"] = 1.0
    elif first.when and second.when:
        found["same-time"] = 1.0


def numbers(one: Value, two: Value, found: dict[str, float]) -> None:
    """How far apart two figures are, and which slip of the pen would make one of the other."""
    a, b = figure_of(one), figure_of(two)
    if a is None or b is None:
        return
    kind = slip(a.number, b.number)
    if isinstance(one, Money) and isinstance(two, Money) and one.currency != two.currency:
        if a.number == b.number:
            found["same-number"] = _telling(a.number)
        kind = ""
    elif kind == "magnitude":
        thousands = abs(a.number.adjusted() - b.number.adjusted()) % 3 == 0
        found["slip-thousands" if thousands else "slip-zeros"] = _telling(a.number)
    elif kind:
        found[f"slip-{kind}"] = _telling(a.number)
    if kind != "magnitude" and a.number > 0 and b.number > 0:
        found["far-apart"] = min(3.0, abs(math.log10(float(a.number) / float(b.number))))
        found["near"] = float(found["far-apart"] < 0.2)
    found["loose"] = float(Bound.EXACT is not a.bound) + float(Bound.EXACT is not b.bound)
    found["percentage"] = float(isinstance(one, Percentage))
    found["count"] = float(isinstance(one, Count))
    found["money"] = float(isinstance(one, Money))
    found["duration"] = float(isinstance(one, Duration))
    found["quantity"] = float(isinstance(one, Quantity))
    if isinstance(one, Count) and max(abs(a.number), abs(b.number)) <= 5:
        found["tiny-count"] = 1.0
        found["only-one"] = float(1 in (a.number, b.number))


def counted_with(claim: Claim[Value]) -> str:
    """The number that a count goes with: 240 of `240 experts from 27 countries`."""
    sentence = claim.sentence
    if sentence is None:
        return ""
    found = _WITH.search(sentence.text, max(0, claim.start - sentence.start - 60), claim.start - sentence.start)
    return found[1].replace(",", "") if found else ""


def in_crore(said: str) -> bool:
    """Whether a number is told in lakh or crore, which are easily put wrongly into millions and billions."""
    return _CRORE.search(said) is not None


def _telling(number: Decimal) -> float:
    """How telling it is that two numbers share their digits: little for 5, much for 4.75."""
    return min(1.0, (len(digits(number)) - 1) * 0.4 + 0.2)


def amount(value: Value) -> str:
    """The value without what is counted: `24 branches` and `24 of them` have one amount."""
    return str(value.figure) if isinstance(value, Count) else str(value)


def figure_of(value: Value) -> Figure | None:
    """The figure of a value that has one."""
    return value.figure if isinstance(value, (Money, Quantity, Count, Percentage, Duration)) else None
