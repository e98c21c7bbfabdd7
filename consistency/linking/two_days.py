"""In what way two dates differ, where the one can be the other with a slip: days, months, weekdays, an end of a period."""

import re
from datetime import date

from consistency.claims import Claim
from consistency.values import Date

REACH, NEAR = 31, 6
"""How many days apart two days, and two bare weekdays, may be to be of one occasion."""
TERM = 400
"""How many days apart two ends of one term may be told."""
HALF = 300
"""So many days between two days without a year are of one day that was taken to be of two years."""
LONGEST = 120
"""How many days a period may have to be the time of one occasion."""
YEAR_NEAR = 25
"""So many characters before and behind a day may say of which year it is."""


def differ(first: Claim[Date], second: Claim[Date]) -> str:
    """In what way two dates differ, if one can be the other with a slip: days, weekdays, range."""
    a, b = first.value, second.value
    if first.sentence is None or second.sentence is None or first.sentence.index == second.sentence.index:
        return ""
    if a.precision != b.precision:
        return ""
    if a.precision == "range":
        return "range" if _one_end(a, b) else ""
    if (a.day is None) != (b.day is None):
        return "weekdays" if _weekday_beside_day(a, b) else ""
    if a.day is None and b.day is None:
        if a.weekday == b.weekday or a.earliest is None or b.earliest is None:
            return ""
        return "weekdays" if abs((a.earliest - b.earliest).days) <= NEAR else ""
    one, two = a.earliest, b.earliest
    if one is None or two is None or _THAT_YEAR.match(_after(first)) or _THAT_YEAR.match(_after(second)):
        if not (a.month and b.month and a.day and b.day):
            return ""
        one, two = date(2024, a.month, a.day), date(2024, b.month, b.day)
    if not a.year and not b.year and abs((one - two).days) > HALF and not (_tells_year(first) or _tells_year(second)):
        one, two = date(2024, one.month, one.day), date(2024, two.month, two.day)  # which year is only guessed
    gap = abs((one - two).days)
    if a.weekday is not None and b.weekday is not None and (b.weekday - a.weekday - (two - one).days) % 7 == 0:
        return ""  # both fit their weekdays: whoever wrote them meant two
    if a.year and b.year and (one.day, one.month) == (two.month, two.day):
        return "swapped"
    if 0 < gap <= REACH:
        return "days"
    return "months" if gap and a.day == b.day and gap < 2 * REACH else "term" if 0 < gap <= TERM else ""


def _tells_year(claim: Claim[Date]) -> bool:
    """Whether words near a day say of which year it is."""
    if claim.sentence is None:
        return False
    at = claim.start - claim.sentence.start
    return _YEAR.search(claim.sentence.text, max(0, at - YEAR_NEAR), at + len(claim.said) + YEAR_NEAR) is not None


_YEAR = re.compile(r"\b(?:last|next|years?|ago|annual|anniversary)\b", re.IGNORECASE)
_THAT_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b")


def _weekday_beside_day(a: Date, b: Date) -> bool:
    """Whether a weekday alone and a day of the month can be one with a slip: within days, and no day of that name."""
    day, bare = (a, b) if a.day else (b, a)
    if day.earliest is None or bare.earliest is None or bare.weekday in (None, day.earliest.weekday(), day.weekday):
        return False
    return 0 < abs((day.earliest - bare.earliest).days) <= NEAR


def _after(claim: Claim[Date]) -> str:
    return claim.sentence.text[claim.end - claim.sentence.start :] if claim.sentence else ""


def _one_end(a: Date, b: Date) -> bool:
    """Whether two periods of days begin or end together, and not both."""
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None or not (a.day and b.day):
        return False
    long = max((a.latest - a.earliest).days, (b.latest - b.earliest).days)
    return (a.earliest == b.earliest) != (a.latest == b.latest) and 0 < long <= LONGEST
