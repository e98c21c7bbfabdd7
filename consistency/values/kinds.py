"""The value types, one for each kind of claim, and how each is written as JSON."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from consistency.values.figures import Figure, Range, plain, read_number

if TYPE_CHECKING:
    import moneyed


@dataclass(frozen=True, slots=True)
class Money:
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


@dataclass(frozen=True, slots=True)
class Quantity:
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


@dataclass(frozen=True, slots=True)
class Count:
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


@dataclass(frozen=True, slots=True)
class Percentage:
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


@dataclass(frozen=True, slots=True)
class Ratio:
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


@dataclass(frozen=True, slots=True)
class Date:
    """A day or a period, both ends included.

    ``precision`` is day, week, weekend, month, quarter, half, season, year, decade, century or range;
    `impossible` for a date that no calendar has, whose ``earliest`` and ``latest`` are then None.
    ``weekday`` is the weekday that stands in the words (0 is Monday), whether or not it fits.
    ``year``, ``month`` and ``day`` hold only what the words themselves state; a year before Christ is below zero,
    and its ``earliest`` and ``latest``, which the calendar here does not reach, are None.
    ``edge`` is since, by, before, after or until where the period is open to one side.
    ``time`` is the time of day that stands with the day, or `morning`, `evening` and the like where no hour is told;
    nothing that compares days looks at it.
    """

    earliest: date | None
    latest: date | None
    precision: str = "day"
    weekday: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    edge: str = ""
    time: "Time | None" = None

    def meets(self, other: "Date") -> bool:
        """Whether one day can be what both say; a date that is not known meets everything."""
        if self.precision == other.precision == "year" and min(self.year or 0, other.year or 0) < 0:
            return self.year == other.year or None in (self.year, other.year)
        if self.earliest is None or self.latest is None or other.earliest is None or other.latest is None:
            return True
        return self.earliest <= other.latest and other.earliest <= self.latest

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "precision": self.precision,
        }
        extra = {"weekday": self.weekday, "year": self.year, "month": self.month, "day": self.day}
        data |= {name: value for name, value in extra.items() if value is not None}
        data |= {"edge": self.edge} if self.edge else {}
        return data | ({"time": self.time.to_dict()} if self.time else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Date":
        first, last = data.get("earliest"), data.get("latest")
        return cls(
            date.fromisoformat(first) if first else None,
            date.fromisoformat(last) if last else None,
            str(data.get("precision") or "day"),
            _whole(data, "weekday"),
            _whole(data, "year"),
            _whole(data, "month"),
            _whole(data, "day"),
            str(data.get("edge") or ""),
            Time.from_dict(data["time"]) if data.get("time") else None,
        )

    def __str__(self) -> str:
        if self.year is not None and self.year < 0:
            return f"{-self.year} BC"
        if self.earliest is None or self.latest is None:
            return self.precision
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        return f"{self.earliest.isoformat()} to {self.latest.isoformat()}"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time or an age: ``unit`` is second, minute, hour, day, week, month, quarter, year, decade, century."""

    figure: Figure
    unit: str
    age: bool = False

    def to_dict(self) -> dict[str, Any]:
        return self.figure.to_dict("magnitude") | {"unit": self.unit} | ({"age": True} if self.age else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Duration":
        return cls(Figure.from_dict(data, "magnitude"), str(data["unit"]), bool(data.get("age")))

    def __str__(self) -> str:
        plural = "" if self.figure.number == 1 else "s"
        return f"{self.figure} {self.unit}{plural}" + (" of age" if self.age else "")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often something comes again: `every three weeks`; ``on`` is when in it, as the words have it (`monday`)."""

    figure: Figure
    unit: str
    on: str = ""

    def to_dict(self) -> dict[str, Any]:
        return self.figure.to_dict("magnitude") | {"unit": self.unit} | ({"on": self.on} if self.on else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Recurrence":
        return cls(Figure.from_dict(data, "magnitude"), str(data["unit"]), str(data.get("on") or ""))

    def __str__(self) -> str:
        plural = "" if self.figure.number == 1 else "s"
        return f"every {self.figure} {self.unit}{plural}" + (f" on {self.on}" if self.on else "")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day as the words have it: ``at`` and, of a stretch, ``until`` are HH:MM; ``zone`` as written.

    ``edge`` is before, after, by, until or since where the time only bounds what happens.
    """

    at: str
    until: str = ""
    zone: str = ""
    edge: str = ""

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {"at": self.at, "until": self.until or None}
        more = {"zone": self.zone, "edge": self.edge}
        return data | {name: value for name, value in more.items() if value}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Time":
        return cls(str(data["at"]), *(str(data.get(name) or "") for name in ("until", "zone", "edge")))

    def __str__(self) -> str:
        return (
            (f"{self.edge} " if self.edge else "")
            + self.at
            + (f" to {self.until}" if self.until else "")
            + (f" {self.zone}" if self.zone else "")
        )


@dataclass(frozen=True, slots=True)
class Office:
    """A person in an office.

    ``office`` is normalised (`minister of defence`), ``country`` an ISO 3166 alpha-2 code or empty,
    ``status`` is empty or acting, former, deputy, designate, elect.
    """

    person: str
    office: str
    organisation: str = ""
    country: str = ""
    holds_from: date | None = None
    holds_to: date | None = None
    status: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {
            "person": self.person,
            "office": self.office,
            "organisation": self.organisation,
            "country": self.country,
            "holds_from": self.holds_from.isoformat() if self.holds_from else None,
            "holds_to": self.holds_to.isoformat() if self.holds_to else None,
        } | ({"status": self.status} if self.status else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Office":
        first, last = data.get("holds_from"), data.get("holds_to")
        return cls(
            str(data.get("person") or ""),
            str(data.get("office") or ""),
            str(data.get("organisation") or ""),
            str(data.get("country") or ""),
            date.fromisoformat(first) if first else None,
            date.fromisoformat(last) if last else None,
            str(data.get("status") or ""),
        )

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.organisation, self.country) if part)
        office = f"{self.status} {self.office}".strip()
        return f"{self.person or '?'}: {office}" + (f" ({where})" if where else "")


@dataclass(frozen=True, slots=True)
class Action:
    """Somebody does something: ``does`` is a plain verb (fund, review, approve, sign, supply, host, lead, ...).

    ``country`` is the doer's, an ISO 3166 alpha-2 code, empty when not known.
    """

    who: str
    does: str
    what: str = ""
    whom: str = ""
    country: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {"who": self.who, "does": self.does, "what": self.what, "whom": self.whom, "country": self.country}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Action":
        return cls(*(str(data.get(name) or "") for name in ("who", "does", "what", "whom", "country")))

    def __str__(self) -> str:
        words = [self.who or "?", f"({self.country})" if self.country else "", f"{self.does}s", self.what]
        return " ".join(word for word in words if word) + (f" for {self.whom}" if self.whom else "")


@dataclass(frozen=True, slots=True)
class Listing:
    """Things listed in a row; ``stated`` is the count that the words announce, ``of`` what is listed."""

    stated: int | None
    items: tuple[str, ...]
    of: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {"stated": self.stated, "items": list(self.items)} | ({"of": self.of} if self.of else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Listing":
        return cls(
            _whole(data, "stated"), tuple(str(item) for item in data.get("items") or ()), str(data.get("of") or "")
        )

    def __str__(self) -> str:
        stated = f"{self.stated} stated: " if self.stated is not None else ""
        return stated + ", ".join(self.items)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks and who is said to have said them."""

    speaker: str
    words: str
    closed: bool = True

    def to_dict(self) -> dict[str, Any]:
        return {"speaker": self.speaker, "words": self.words} | ({} if self.closed else {"closed": False})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Quotation":
        return cls(str(data.get("speaker") or ""), str(data.get("words") or ""), bool(data.get("closed", True)))

    def __str__(self) -> str:
        return f"{self.speaker or '?'}: {self.words}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is or happens."""

    event: str
    place: str
    country: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {"event": self.event, "place": self.place} | ({"country": self.country} if self.country else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Place":
        return cls(*(str(data.get(name) or "") for name in ("event", "place", "country")))

    def __str__(self) -> str:
        return f"{self.event or '?'} in {self.place}"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written; ``of`` is person, organisation, place or programme."""

    name: str
    of: str
    also: tuple[str, ...] = field(default=())  # other forms given beside it, such as an acronym in brackets

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "of": self.of} | ({"also": list(self.also)} if self.also else {})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Name":
        return cls(str(data["name"]), str(data.get("of") or ""), tuple(str(name) for name in data.get("also") or ()))

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Outcome:
    """How something came out, of the two ways it can: ``question`` is what was open (verdict, vote, trend), ``answer`` which
    of its two it was (guilty, not guilty).
    """

    question: str
    answer: str

    def to_dict(self) -> dict[str, Any]:
        return {"question": self.question, "answer": self.answer}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Outcome":
        return cls(str(data["question"]), str(data["answer"]))

    def __str__(self) -> str:
        return f"{self.question}: {self.answer}"


Value = (
    Money | Quantity | Count | Percentage | Ratio | Date | Duration | Recurrence | Time | Office | Action | Listing | Quotation
    | Place | Name | Outcome
)  # fmt: skip

_TYPES: dict[str, type[Any]] = {
    "money": Money,
    "quantity": Quantity,
    "count": Count,
    "percentage": Percentage,
    "ratio": Ratio,
    "date": Date,
    "duration": Duration,
    "recurrence": Recurrence,
    "time": Time,
    "office": Office,
    "action": Action,
    "listing": Listing,
    "quotation": Quotation,
    "place": Place,
    "name": Name,
    "outcome": Outcome,
}
_KINDS = {value_type: kind for kind, value_type in _TYPES.items()}


def kind_of(value: Value) -> str:
    """The kind's name in the claim format: `money` for Money."""
    return _KINDS[type(value)]


def value_from_dict(kind: str, data: dict[str, Any]) -> Value:
    """The value that ``to_dict`` wrote.  Raises ValueError for an unknown kind or a field that cannot be read."""
    if kind not in _TYPES:
        raise ValueError(f"unknown kind of claim {kind!r}; known are {', '.join(_TYPES)}")
    try:
        value: Value = _TYPES[kind].from_dict(data)
    except KeyError as missing:
        raise ValueError(f"a {kind} needs the field {missing}") from None
    except ArithmeticError as wrong:
        raise ValueError(f"a {kind} with a number that cannot be read: {wrong}") from None
    except TypeError as wrong:
        raise ValueError(f"a {kind} with a field of the wrong type: {wrong}") from None
    return value


def _whole(data: dict[str, Any], name: str) -> int | None:
    value = data.get(name)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise ValueError(f"the field {name} must be a whole number, not {value!r}")
