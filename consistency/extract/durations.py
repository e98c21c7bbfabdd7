"""Lengths of time and ages: `a three-day visit`, `18 months`, `a 32-year-old`, `aged 5`, `Ann Lee, 44,`."""

import re
from decimal import Decimal
from typing import Final

from consistency.extract.date_grammar import Form, Piece
from consistency.values import Bound, Duration, Figure, Recurrence

_BOUNDS: Final = {
    "more than": Bound.AT_LEAST, "over": Bound.AT_LEAST, "at least": Bound.AT_LEAST, "longer than": Bound.AT_LEAST,
    "not less than": Bound.AT_LEAST, "no less than": Bound.AT_LEAST, "older than": Bound.AT_LEAST,
    "less than": Bound.AT_MOST, "up to": Bound.AT_MOST, "at most": Bound.AT_MOST, "under": Bound.AT_MOST,
    "within": Bound.AT_MOST, "no more than": Bound.AT_MOST, "not more than": Bound.AT_MOST, "fewer than": Bound.AT_MOST,
    "about": Bound.ABOUT, "around": Bound.ABOUT, "nearly": Bound.ABOUT, "almost": Bound.ABOUT, "some": Bound.ABOUT,
    "roughly": Bound.ABOUT, "approximately": Bound.ABOUT, "just over": Bound.ABOUT, "just under": Bound.ABOUT,
}  # fmt: skip
_BOUND: Final = re.compile(r"(?<!\w)(" + "|".join(sorted(_BOUNDS, key=len, reverse=True)) + r")\s*\Z")
_VERBAL: Final = frozenset("will to would could should may might must can not they".split())
_LASTING: Final = frozenset(
    "than as about around nearly almost roughly took takes take taking lasted lasts lasting spent spends spend spending only just "
    "least barely exactly approximately another waited wait waits serve served serving cover covers covered".split()
)
"""Words before `a year` that make it a length and no rate."""
_PARTS: Final = {
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
_AND: Final = re.compile(r"[ \u00a0\n]*(?:,?[ \n]and|,)?[ \u00a0\n]")
_SCALED: Final = 1_000
_ROUND: Final = 10_000
_OLDEST: Final = 5000
"""What is older is no person and no house: `400 million-year-old bedrock`."""
_IDIOM: Final = re.compile(r"\b(?:\w+est|first|most|least|worst|best|record|lowest|unprecedented)\b[^.;:!?\n]{0,80}\Z")
_ALWAYS: Final = re.compile(r"(?:24 hours|seven days|7 days|365 days)[ -](?:a|per)[ -](?:day|week|year)")


def length(form: Form, text: str) -> tuple[int, int, Duration] | None:
    """The duration that a form of the grammar says, with its place."""
    own = [piece for piece in form.own if piece.kind not in "hlLxX-K"]
    unit = next((piece.value for piece in own if piece.kind in "uqU"), None)
    if unit is None or unit == "weekend":
        return None
    if form.own[-1].kind == "K":  # `a week-long strike`
        if form.own[-3].lower.endswith("s"):  # `decades-long`
            return None
        return form.own[-3].start, form.own[-1].end, Duration(Figure(Decimal(1)), str(unit))
    first, upper = _amounts(own)
    if first is None or first <= 0:
        return None
    if _is_rate(form, own) or (unit == "quarter" and first == 3 and _is_fraction(form)):
        return None
    if _ALWAYS.match(text[own[0].start : own[0].start + 40].lower()):
        return None
    if form.own[0].kind == "a" and unit == "quarter":  # a fourth of something, or any quarter of a year
        return None
    if form.before is not None and form.before.kind == "-" and form.before.end == form.own[0].start:
        return None  # `a sub-five-minute mile`
    if form.own[0].kind == "a" and unit in ("decade", "century") and _is_idiom(form, text):
        return None
    if own[0].kind == "y" and not form.own[-1].lower.endswith("s"):
        return None
    verb = form.own[0].lower == "last" and form.before is not None and form.before.lower in _VERBAL
    start, end = (form.own[1] if verb else form.own[0]).start, form.own[-1].end  # `will last three days`
    if unit == "fortnight":
        first, upper, unit = first * 2, None if upper is None else upper * 2, "week"
    if unit == "semester":
        first, upper, unit = first * 6, None, "month"
    bound = Bound.EXACT if form.own[0].kind in "hlLxX" else _bound(text, start)  # `over the past decade`
    return start, end, Duration(_figure(first, upper, bound), unit)


def recurring(form: Form, _: str) -> tuple[int, int, Recurrence] | None:
    """How often, in `every Monday`, `every other week`, `on Sundays`."""
    own = form.own
    first, last = own[0], own[-1]
    if first.kind == "1":
        return _often(form)
    if first.lower in ("per", "each") or (first.kind == "W" and (form.before is None or form.before.lower != "on")):
        return None  # `each year` and `a year` say how much at a time, not how often
    number = next((piece.value for piece in own[1:] if piece.kind in "ndo"), 2 if _other(own) else 1)
    if number is None or not 1 <= Decimal(str(number)) <= 5000:
        return None
    half = any(piece.kind == "H" for piece in own)
    length = Decimal("0.5") if half else Decimal(str(number))
    said, unit = "", "day"
    if last.kind in "uqU" and last.value not in ("weekend", "fortnight", "semester"):
        unit = str(last.value)
    elif last.value == "fortnight":
        unit, length = "week", length * 2
    elif last.value == "semester":
        unit, length = "month", length * 6
    elif first.kind in "wW" or last.kind in "w" or last.value == "weekend":
        unit, said = "week", " ".join(piece.lower.removesuffix("s") for piece in own if piece.kind in "wWVu")
    elif last.kind in "mZ":
        unit, said = "year", last.lower
    elif last.kind == "p":
        said = last.lower
    else:
        return None
    return first.start, last.end, Recurrence(Figure(length), unit, said)


def _often(form: Form) -> tuple[int, int, Recurrence] | None:
    """`They meet weekly`, not `the weekly paper`."""
    piece, before, after = form.own[0], form.before, form.after
    if after is not None and after.kind == "_" and after.lower[:1].isalpha() and after.lower not in ("basis", "at"):
        return None
    if before is not None and (
        before.kind in "haE" or before.lower in ("its", "their", "his", "her", "our", "my", "-")
    ):
        return None
    unit, number = ("week", 2) if piece.value == "fortnight" else (str(piece.value), 1)
    return piece.start, piece.end, Recurrence(Figure(Decimal(number)), unit)


def _other(own: list[Piece]) -> bool:
    return any(piece.kind == "z" for piece in own)


def _figure(first: Decimal, upper: Decimal | None, bound: Bound = Bound.EXACT) -> Figure:
    """A number of units of time; a large round one stands for what rounds to it."""
    step = Decimal(0)
    if first >= _ROUND and first == first.to_integral_value():
        figures = str(int(first))
        step = Decimal(10) ** (len(figures) - len(figures.rstrip("0")))
    return Figure(first, upper, bound, step)


def age(form: Form, text: str) -> tuple[int, int, Duration] | None:
    """The age in `32-year-old`, `aged 5` or `at the age of 44`."""
    units = [piece.value for piece in form.own if piece.kind == "u"]
    if units and units[0] not in ("year", "month", "week", "day"):
        return None
    first, upper = _amounts([piece for piece in form.own if piece.kind in "nd>&-"])
    if first is None:
        return None
    if form.own[0].lower == "age" and len(form.own) > 1 and form.own[1].kind == "F":
        return None
    bound = _bound(text, form.own[0].start)
    value = Duration(_figure(first, upper, bound), str(units[0]) if units else "year", age=first <= _OLDEST)
    return form.own[0].start, form.own[-1].end, value


def together(first: Duration, second: Duration, between: str, after: str) -> Duration | None:
    """`two years and three months`, `1 hr 20 min`: one length, told in its smaller unit."""
    ratio = _PARTS.get((first.unit, second.unit))
    one, two = first.figure, second.figure
    if ratio is None or not _AND.fullmatch(between) or one.upper is not None or two.upper is not None:
        return None
    if first.age or second.age or two.number >= ratio or two.bound is not Bound.EXACT or after.startswith((" of", "-")):
        return None
    return Duration(Figure(one.number * ratio + two.number, None, one.bound, two.step), second.unit)


def before_calendars(form: Form) -> bool:
    """Whether so many years ago is before any calendar."""
    years = any(piece.value == "year" for piece in form.own)
    return years and (amount([piece for piece in form.own if piece.kind in "ndyvaH"]) or 0) > _OLDEST


def amount(pieces: list[Piece]) -> Decimal | None:
    """The number in `three`, `a couple of`, `two and a half`; None for `several`."""
    return _amounts(pieces)[0]


def _amounts(pieces: list[Piece]) -> tuple[Decimal | None, Decimal | None]:
    numbers = [piece for piece in pieces if piece.kind in "ndyv"]
    half = any(piece.kind == "H" for piece in pieces)
    if not numbers:
        if half:  # `half a year`, or `a year and a half`
            kinds = "".join(piece.kind for piece in pieces)
            unit = min((kinds.find(kind) for kind in "uqU" if kind in kinds), default=len(kinds))
            return Decimal("1.5" if unit < kinds.find("H") else "0.5"), None
        alone = any(piece.kind == "a" for piece in pieces) or all(piece.kind in "uqU" for piece in pieces)
        return (Decimal(1), None) if alone else (None, None)
    if numbers[0].value is None:
        return None, None
    first = Decimal(str(numbers[0].value)) + (Decimal("0.5") if half else 0)
    if len(numbers) > 1 and numbers[1].value is not None:
        second = Decimal(str(numbers[1].value))
        if second >= _SCALED > first and second / first > _SCALED:  # `2 to 3 million years`
            first *= min(scale for scale in (1_000, 1_000_000, 1_000_000_000) if second / scale < 1_000)
        return first, second if second > first else None
    return first, None


def _is_rate(form: Form, own: list[Piece]) -> bool:
    """`a year` in `five times a year`, `€3 a day`: how often or how much, not how long."""
    if own[0].kind != "a" or len(own) != 2:
        return False
    before = form.before
    if before is not None and before.lower in _LASTING:
        return False
    return before is None or before.kind not in "ibBSFr" or before.lower in ("on", "at", "of")


def _is_idiom(form: Form, text: str) -> bool:
    """`its highest level in a decade`: how rare, not how long."""
    before = form.before
    start = form.own[0].start
    return (
        before is not None
        and before.lower in ("in", "for")
        and bool(_IDIOM.search(text[max(0, start - 100) : start].lower()))
    )


def _is_fraction(form: Form) -> bool:
    """`three-quarters of the crop`."""
    after = form.after
    return any(piece.kind == "-" for piece in form.own) or (after is not None and after.kind == "f")


def _bound(text: str, start: int) -> Bound:
    found = _BOUND.search(text[max(0, start - 20) : start].lower())
    return _BOUNDS[found[1]] if found else Bound.EXACT
