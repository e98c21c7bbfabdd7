"""When something is: dates and periods, lengths of time, what recurs, times of day."""

import calendar
from datetime import date
from typing import Any

from consistency.values.figures import Figure, whole_number
from consistency.values.record import Record


class Date(Record, frozen=True):
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
            whole_number(data, "weekday"),
            whole_number(data, "year"),
            whole_number(data, "month"),
            whole_number(data, "day"),
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


class Duration(Record, frozen=True):
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


class Recurrence(Record, frozen=True):
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


def spelled(at: date) -> str:
    """A day in words: `3 May 2024`."""
    return f"{at.day} {calendar.month_name[at.month]} {at.year}"


class Time(Record, frozen=True):
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
