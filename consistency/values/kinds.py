"""The kinds of claims: which value type each has, and how its values are read from JSON."""

from collections.abc import Mapping
from typing import Any, Final

from consistency.values.measures import Count, Money, Percentage, Quantity, Ratio
from consistency.values.statements import Action, Listing, Name, Office, Outcome, Place, Quotation
from consistency.values.times import Date, Duration, Recurrence, Time

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
KINDS = tuple(_TYPES)
"""The names of all kinds."""
KIND_OF: Final[Mapping[type[Any], str]] = {value_type: kind for kind, value_type in _TYPES.items()}


def kind_of(value: Value) -> str:
    """The kind's name in the claim format: `money` for Money."""
    return KIND_OF[type(value)]


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
