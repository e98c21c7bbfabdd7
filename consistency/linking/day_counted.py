"""A day that its words count from an event: `the day before the vote, on 2 May` says itself that the vote is on 3 May."""

import re
from typing import Final

from consistency.claims import Claim
from consistency.patterns import pattern
from consistency.values import Date

_NUMBERS: Final = {
    "the": 1,
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}
_COUNTED: Final = pattern(
    rf"\b(?P<number>\d{{1,2}}|{'|'.join(_NUMBERS)}) (?P<unit>day|week|month)s? (?P<way>before|ahead of|after|following)\b[^.;,\d]{{1,60}},? \(?(?:on )?\Z",
    re.IGNORECASE,
)
_EVE: Final = pattern(r"\b[Oo]n the eve of\b[^.;,\d]{1,60},? \(?(?:on )?\Z")
_SLACK: Final = {"day": 0, "week": 3, "month": 4}
_LENGTH: Final = {"day": 1, "week": 7, "month": 30}


def counted_from(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the words before one of two days count it from an event that is then on the other."""
    return _on_the_other(first, second) or _on_the_other(second, first)


def _on_the_other(claim: Claim[Date], other: Claim[Date]) -> bool:
    day, event, sentence = claim.value.earliest, other.value.earliest, claim.sentence
    if sentence is None or day is None or event is None or day == event:
        return False
    before = sentence.text[: claim.start - sentence.start]
    if "before" not in before and "after" not in before and "following" not in before and " of " not in before:
        return False
    if _EVE.search(before):
        return (event - day).days == 1
    told = _COUNTED.search(before)
    if told is None:
        return False
    number = int(told["number"]) if told["number"].isdigit() else _NUMBERS[told["number"].lower()]
    gap = (day - event).days * (1 if told["way"].lower() in ("after", "following") else -1)
    return abs(gap - number * _LENGTH[told["unit"].lower()]) <= _SLACK[told["unit"].lower()]
