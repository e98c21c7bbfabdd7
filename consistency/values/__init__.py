"""What was said: one small immutable type a kind, and the range its wording leaves open."""

from consistency.values.clashing import apart
from consistency.values.figures import ABOUT, Bound, Figure, Range, step_of
from consistency.values.kinds import (
    Action,
    Count,
    Date,
    Duration,
    Listing,
    Money,
    Name,
    Office,
    Percentage,
    Place,
    Quantity,
    Quotation,
    Recurrence,
    Time,
    Value,
    kind_of,
    value_from_dict,
)

__all__ = [
    "ABOUT",
    "Action",
    "Bound",
    "Count",
    "Date",
    "Duration",
    "Figure",
    "Listing",
    "Money",
    "Name",
    "Office",
    "Percentage",
    "Place",
    "Quantity",
    "Quotation",
    "Range",
    "Recurrence",
    "Time",
    "Value",
    "apart",
    "kind_of",
    "step_of",
    "value_from_dict",
]  # fmt: skip
