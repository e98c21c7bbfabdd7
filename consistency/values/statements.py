"""What is no number: offices and who holds them, who does what, lists, quotations, places, names, outcomes."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from consistency.values.figures import whole_number


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


NAMES = "names"
"""What a listing is of whose words do not say."""
MAYBE_SOME = "the "
"""What stands before what a listing is of that may hold some of them only: `the branches in Osby, Hult and Vik`."""


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
            whole_number(data, "stated"),
            tuple(str(item) for item in data.get("items") or ()),
            str(data.get("of") or ""),
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
