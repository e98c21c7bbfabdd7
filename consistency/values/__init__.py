"""What was said: one small immutable type a kind, and the range its wording leaves open."""

from consistency.values.clashing import apart
from consistency.values.figures import ABOUT, Bound, Figure, Range, step_of
from consistency.values.kinds import KINDS, Value, kind_of, value_from_dict
from consistency.values.measures import Count, Money, Percentage, Quantity, Ratio
from consistency.values.statements import Action, Listing, Name, Office, Outcome, Place, Quotation
from consistency.values.times import Date, Duration, Recurrence, Time, spelled

__all__ = [
    "ABOUT",
    "KINDS",
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
    "Outcome",
    "Percentage",
    "Place",
    "Quantity",
    "Quotation",
    "Range",
    "Ratio",
    "Recurrence",
    "Time",
    "Value",
    "apart",
    "kind_of",
    "spelled",
    "step_of",
    "value_from_dict",
]  # fmt: skip
