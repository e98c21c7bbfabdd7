"""Steps of one course that are told at a time before that of a step without which they cannot be: `opens on 7 June and closes on 5 June`.

Where no year is written, the two are held against each other only if the next year cannot be meant.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from consistency.claims import Claim
from consistency.extract.courses import Step, courses, follows, turned
from consistency.patterns import pattern
from consistency.values import Date, Time


def out_of_order(group: Sequence[Claim[Any]]) -> Iterator[tuple[Step, Step]]:
    """The steps that are told at a time before that of a step that must have come before them."""
    for course in courses(group):
        for late, early in pairwise(course.steps):
            if _LED_BACK.fullmatch(
                course.text, late.claim.end - course.base, early.claim.start - course.base
            ) and _before(late.claim, early.claim):
                yield early, late
        for first, second in course.runs():
            if _before(second.claim, first.claim) and follows(first, second) and not turned(course, first, second):
                yield first, second
                break


_LED_BACK: Final = pattern(r",? (?:after|having)(?: having| been)* [a-z]+(?:ing|ed)(?: [\w’'-]+){0,5} (?:in|on|at) ")
"""`closed in 2009 after opening in`."""
NEAR: Final = 120
"""So many days one date may lie before the other where a year is not written, and the next year's could be meant."""
LONGEST: Final = 16 * 60
"""So many minutes something told by its hours may last, over midnight."""


def _before(last: Claim[Any], first: Claim[Any]) -> bool:
    """Whether what should be the later of two times is the earlier one, whatever is not written."""
    later, earlier = last.value, first.value
    if isinstance(later, Time) and isinstance(earlier, Time):
        lasts, halves = lasting(earlier, later), _HALVES.fullmatch(f"{first.said} {last.said}") is not None
        return lasts > LONGEST and (not halves or lasts % (12 * 60) > LONGEST - 6 * 60)
    if not isinstance(later, Date) or not isinstance(earlier, Date) or later.latest is None or earlier.earliest is None:
        return False
    gap = (earlier.earliest - later.latest).days
    if gap <= 0:
        return False
    if later.year is not None and earlier.year is not None:
        return True
    return (
        gap <= NEAR
        and (later.year is None) <= (later.precision == "day")
        and (earlier.year is None) <= (earlier.precision == "day")
    )


_HALVES: Final = pattern(r"(?:[1-9]|1[0-2])[:.]\d\d (?:[1-9]|1[0-2])[:.]\d\d")
"""Two times that may be of the morning or of the afternoon."""


def lasting(first: Time, last: Time) -> int:
    """The minutes from one time of day to the next such one."""
    one, two = (60 * int(time.at[:2]) + int(time.at[3:]) for time in (first, last))
    return (two - one) % (24 * 60)
