"""What is measured, counted or paid: money, quantities, counts, shares and ratios."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from consistency.values.figures import Figure, Range, plain, read_number
from consistency.values.record import Record

if TYPE_CHECKING:
    import moneyed


class Money(Record, frozen=True):
    """An amount of money; ``currency`` is an ISO 4217 code (historic ones included), ``per`` a unit price's unit."""

    figure: Figure
    currency: str
    per: str = ""

    @property
    def money(self) -> "moneyed.Money":
        """The amount as py-moneyed has it (of a range, its lower end)."""
        import moneyed

        try:
            return moneyed.Money(self.figure.number, self.currency)
        except moneyed.CurrencyDoesNotExist:  # bitcoin, and codes younger than the package
            return moneyed.Money(self.figure.number, moneyed.Currency(self.currency))

    def to_dict(self) -> dict[str, Any]:
        return self.figure.to_dict("amount") | {"currency": self.currency} | ({"per": self.per} if self.per else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Money":
        return cls(Figure.from_dict(data, "amount"), str(data["currency"]), str(data.get("per") or ""))

    def __str__(self) -> str:
        return f"{self.figure} {self.currency}" + (f" per {self.per}" if self.per else "")


class Quantity(Record, frozen=True):
    """A number of units; ``unit`` is pint's name for it (`kilometer`, `metric_ton`, `celsius`)."""

    figure: Figure
    unit: str

    @property
    def quantity(self) -> Any:
        """The quantity as a pint Quantity (of a range, its lower end)."""
        from consistency.values.units import registry

        return registry().Quantity(self.figure.number, self.unit)

    def to_dict(self) -> dict[str, Any]:
        return self.figure.to_dict("magnitude") | {"unit": self.unit}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Quantity":
        return cls(Figure.from_dict(data, "magnitude"), str(data["unit"]))

    def __str__(self) -> str:
        return f"{self.figure} {self.unit}"


class Count(Record, frozen=True):
    """A number of things; ``of`` is what is counted, in the singular (`soldier`, `people killed` gives `person`)."""

    figure: Figure
    of: str = ""

    def to_dict(self) -> dict[str, Any]:
        return self.figure.to_dict("number") | {"of": self.of}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Count":
        return cls(Figure.from_dict(data, "number"), str(data.get("of") or ""))

    def __str__(self) -> str:
        return f"{self.figure} {self.of}".rstrip()


class Percentage(Record, frozen=True):
    """A share or a change in percent; ``points`` is true for percentage points."""

    figure: Figure
    points: bool = False

    def to_dict(self) -> dict[str, Any]:
        return self.figure.to_dict("value") | ({"points": True} if self.points else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Percentage":
        return cls(Figure.from_dict(data, "value"), bool(data.get("points")))

    def __str__(self) -> str:
        return f"{self.figure} " + ("percentage points" if self.points else "percent")


class Ratio(Record, frozen=True):
    """One value as so many times another: of a change (`tripled`, `412 million, against 368 million`) or of a share.

    ``least`` and ``most`` are the ends of what the wording leaves open, ``of`` is change or share.  ``base`` is what
    a change starts from (year, quarter, month, decade, `since 2019`), where the words say so, or what is done to the
    part of a share (`close`); ``ends`` is whether the ratio was worked out from two values rather than told; ``older`` and
    ``older_at`` are the words and the place of the older value where it stands apart from the newer one.
    """

    least: Decimal | None
    most: Decimal | None
    of: str = "change"
    base: str = ""
    ends: bool = False
    older: str = ""
    older_at: int = -1

    def meets(self, other: "Ratio") -> bool:
        """Whether one ratio can be both."""
        return Range(self.least, self.most).meets(Range(other.least, other.most))

    def to_dict(self) -> dict[str, Any]:
        ends = {name: None if end is None else plain(end) for name, end in (("least", self.least), ("most", self.most))}
        return (
            ends
            | {"of": self.of, "base": self.base, "ends": self.ends}
            | ({"older": self.older, "older_at": self.older_at} if self.older else {})
        )

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Ratio":
        least, most = (None if data.get(name) is None else read_number(data[name]) for name in ("least", "most"))
        return cls(
            least, most, str(data.get("of") or "change"), str(data.get("base") or ""), bool(data.get("ends")),
            str(data.get("older") or ""), int(data.get("older_at", -1)),
        )  # fmt: skip

    def __str__(self) -> str:
        shown = [None if end is None else plain(round(end, 2)) for end in (self.least, self.most)]
        if shown[0] == shown[1]:
            return f"{shown[0]} times"
        if shown[0] is None:
            return f"up to {shown[1]} times"
        return f"{shown[0]} times or more" if shown[1] is None else f"{shown[0]} to {shown[1]} times"
