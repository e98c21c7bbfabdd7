"""Numbers as reported: a figure stands for every number that its wording leaves open.

The idea is statcheck's (Nuijten et al. 2016): a reported number stands for all the
numbers that round to it, and two reports clash only when no number fits both.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Any

from msgspec import Struct, structs

ABOUT = Decimal("0.10")
"""How far `about 500` may be from 500, as a share of it."""

LARGEST = 2000
"""How many digits, before or after the point, a number in the claim format may have."""


class Bound(StrEnum):
    """What the words around a number say of it: `more than` is at_least, `up to` at_most."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


_EXACT = Bound.EXACT


class Range(Struct, frozen=True, gc=False):
    """All numbers from ``low`` to ``high``, both included; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Range") -> bool:
        """Whether any number lies in both."""
        if self.low is not None and other.high is not None and self.low > other.high:
            return False
        return not (self.high is not None and other.low is not None and self.high < other.low)

    def __str__(self) -> str:
        if self.low is None:
            return f"at most {plain(self.high)}" if self.high is not None else "any number"
        if self.high is None:
            return f"{plain(self.low)} or more"
        return plain(self.low) if self.low == self.high else f"{plain(self.low)} to {plain(self.high)}"


class Figure(Struct, frozen=True, gc=False):
    """A number with its wording: ``number`` (to ``upper``), how it is bounded, how finely it was told.

    ``step`` is the worth of the last digit told (100 million for `1.2 billion`); 0 means that
    the number is meant to the last digit, as a small count is.
    """

    number: Decimal
    upper: Decimal | None = None
    bound: Bound = Bound.EXACT
    step: Decimal = Decimal(0)

    def range(self) -> Range:
        """The numbers that the wording leaves open."""
        bound, half = self.bound, self.step / 2
        top = self.number if self.upper is None else self.upper
        if bound is _EXACT:
            return Range(self.number - half, top + half)
        if bound is Bound.AT_LEAST:
            return Range(self.number, None if self.upper is None else self.upper + half)
        if bound is Bound.AT_MOST:
            return Range(None, top)
        return Range(self.number - max(half, abs(self.number) * ABOUT), top + max(half, abs(top) * ABOUT))

    def meets(self, other: "Figure") -> bool:
        """Whether one number can be what both say: rounded, or the finer one cut off as headlines do (3.01 for 3.0196).

        Two plain numbers told equally finely are one number or two: 1 million is not 2 million.
        """
        if self._is_plain and other._is_plain and self.step == other.step:
            return self.number == other.number
        if self.range().meets(other.range()):
            return True
        coarse, fine = (self, other) if self.step > other.step else (other, self)
        if not coarse._is_plain:
            return coarse.range().meets(fine.range())
        low, high = coarse.number, coarse.number + coarse.step
        told = fine.range()
        return (told.high is None or told.high >= low) and (told.low is None or told.low < high)

    @property
    def _is_plain(self) -> bool:
        return self.bound is _EXACT and self.upper is None

    def times(self, factor: Decimal) -> "Figure":
        """The same figure in a unit that is ``factor`` times smaller."""
        upper = None if self.upper is None else self.upper * factor
        return Figure(self.number * factor, upper, self.bound, self.step * abs(factor))

    def with_(self, **changes: Any) -> "Figure":
        """A copy with some fields changed."""
        return structs.replace(self, **changes)

    def to_dict(self, name: str) -> dict[str, Any]:
        return {
            name: plain(self.number),
            "upper": None if self.upper is None else plain(self.upper),
            "bound": self.bound.value,
            "step": plain(self.step),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any], name: str) -> "Figure":
        upper = data.get("upper")
        number = read_number(data[name])
        step = abs(read_number(data["step"])) if data.get("step") is not None else step_of(plain(number))
        bound = data.get("bound", "exact")
        return cls(
            number, None if upper is None else read_number(upper), _EXACT if bound == "exact" else Bound(bound), step
        )

    def __str__(self) -> str:
        words = {Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most ", Bound.ABOUT: "about "}.get(self.bound, "")
        top = "" if self.upper is None else f" to {grouped(self.upper)}"
        return f"{words}{grouped(self.number)}{top}"


def read_number(told: object) -> Decimal:
    """A number of the claim format.  Raises ValueError for one that is not finite, or too large to be written out."""
    if type(told) is str and len(told) < LARGEST and told.isdecimal():
        return Decimal(told)
    number = Decimal(str(told))
    if not number.is_finite() or abs(number.adjusted()) > LARGEST:
        raise ValueError(f"the number {str(told)[:40]} is not finite, or has more than {LARGEST} digits")
    return number


def whole_number(data: dict[str, Any], name: str) -> int | None:
    """A field that holds a whole number or nothing.  Raises ValueError for anything else."""
    value = data.get(name)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise ValueError(f"the field {name} must be a whole number, not {value!r}")


_ONE = Decimal(1)
_PLACES = {exponent: _ONE.scaleb(exponent) for exponent in range(-9, 16)}


def step_of(digits: str, scale: Decimal = _ONE) -> Decimal:
    """How finely a number was told: the worth of its last telling digit.

    ``digits`` is the number as written without grouping (`1.2`, `500`), ``scale`` what it is
    multiplied by (a million).  Closing zeros may be rounding, but the first two digits are taken
    as told: 500 stands for 495 to 505, 5,000 for 4,950 to 5,050, 35 for 34.5 to 35.5.
    """
    whole, _, decimals = digits.lstrip("+-").partition(".")
    exponent = -len(decimals)
    if not decimals and whole[-1:] == "0":
        whole = whole.lstrip("0")
        exponent = max(0, min(len(whole) - len(whole.rstrip("0")), len(whole) - 2))
    return _PLACES[exponent] if scale is _ONE and exponent in _PLACES else scale.scaleb(exponent)


def plain(number: Decimal | None) -> str:
    """A number in digits: no exponent, no closing zeros after the point."""
    if number is None:
        return ""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(number: Decimal) -> str:
    """A number in digits with commas between thousands."""
    text = plain(number)
    whole, _, decimals = text.partition(".")
    if len(whole) <= 3:
        return text
    return f"{Decimal(whole):,f}" + (f".{decimals}" if decimals else "")
