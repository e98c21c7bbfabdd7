"""So long, and from when to when: `began on 3 May and ended on 13 May, 15 days later`, `led the club for eight years, from 2010 to 2018`.

The two ends are a stretch (`from 3 to 13 May`), or two steps of one course of which the second ends what the first began.
The length is tied to them by where it stands: it is the adjective of the thing, or follows `for`, `lasted`, `after`, or is
set beside the stretch or the second end.  A telling with a second length, or with other times, is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from consistency.claims import Claim, Mood
from consistency.extract.courses import Course, course_of, follows, point, tellings, turned
from consistency.extract.order_of_steps import lasting
from consistency.extract.words.dates_en import CARDINALS
from consistency.patterns import pattern
from consistency.values import Bound, Date, Duration, Figure, Time

_DAYS: Final = {
    "day": Decimal(1), "week": Decimal(7), "fortnight": Decimal(14), "month": Decimal("30.44"), "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
}  # fmt: skip
_MINUTES: Final = {"minute": 1, "hour": 60}
_LATER: Final = pattern(
    r"(?P<number>\d+|[a-z]+(?:-[a-z]+)?) (?P<unit>day|week|month|year)s? (?:later|on|afterwards)", re.IGNORECASE
)
_HOURS_LATER: Final = pattern(
    r",? (?:just |only |exactly )?(?P<length>(?P<number>\d+|[a-z]+)(?P<half> and a half)? (?P<unit>hour|minute)s?) later\b",
    re.IGNORECASE,
)
_LOOSE: Final = pattern(
    r"\b(?:about|around|some|roughly|nearly|almost|over|more than|less than|under|up to|at least|at most|first|last|next|another|further|"
    r"additional|extra|other|previous|every|each|within|working|business|initial|remaining|of (?:an?|the|his|her|its|their)|half|or so|extended|"
    r"shortened|suspended|not|never)\b",
    re.IGNORECASE,
)
"""Words near a length that make it another than that from end to end."""
_ADJECTIVE: Final = pattern(r"[\w-]+-(?:day|week|fortnight|month|year|hour|minute|long)", re.IGNORECASE)
_LASTS: Final = pattern(
    r"\b(?:lasts?|lasted|lasting|takes?|took|taking|held for|went on for|goes on for|spent|spends) (?:for )?(?:the [a-z]+(?: [a-z]+)? )?\Z"
)
_FOR: Final = pattern(
    r"\b(?:for|serv(?:es|ed)|ha(?:s|ve|d)|in|spent|tak(?:es|ing)|took|takes|lasts?|lasted|runs? for) (?:the [a-z]+(?: [a-z]+)? )?\Z"
)
_AFTER: Final = pattern(r"\bafter (?:just |only |exactly )?\Z")
_BESIDE: Final = pattern(
    r"\)?(?:,| –| —| -| \(|:|;)? ?\(?(?:that is,? |i\.e\. |or |so |a total of |in all |altogether |lasting |for |making |a period of |a stretch of |"
    r"or a total of |after |having [a-z]+ (?:there |in it |for it )?for |just |only |exactly )*"
)
_CLOSES: Final = pattern(
    r"(?: in all| in total| altogether| long| later)?\s*(?:[.,;:)–—]|\Z| as [a-z]| in (?:custody|prison|jail|office|hospital|power|business|operation|"
    r"captivity|the post|the job|charge|detention|all)\b)"
)
_WHEN: Final = pattern(
    r"\b(?:who|which|whose|that|where|when|because|while|before|after|since|until|including|except|and|but|if|as)\b|[.;:\d]"
)
_OF_ITS_OWN: Final = pattern(
    r"\b(?:who|which|whose|that|where|when|because|whether|while|as|its|their|his|her|the|an?)\b"
)
_RUNS: Final = pattern(
    r"\s+[a-z]+(?: [a-z]+){0,3}?,?(?: which| that)?(?: will| is to| was to)?(?: runs?| ran| lasts?| lasted| held| takes? place| took place| apply| applies| applied|"
    r" goes| went| open| be held)?,? (?:from|between|of|\() ?\Z"
)


@dataclass(frozen=True, slots=True)
class Length:
    """A told length with its two ends, and between how many days (or minutes) the ends are."""

    claim: Claim[Any]
    ends: tuple[Claim[Any], ...]
    least: int
    most: int
    unit: str
    fits: bool

    @property
    def between(self) -> str:
        """`10 days`, `8 years`."""
        if self.unit in ("year", "decade"):
            years = round((self.least + self.most) / 2 / 365.25)
            return f"{years} years"
        if self.unit == "month" and self.most > 70:
            return f"{round((self.least + self.most) / 2 / 30.44)} months"
        return f"{self.most} {'minutes' if self.unit in _MINUTES else 'days'}"


def lengths_between(group: Sequence[Claim[Any]]) -> Iterator[Length]:
    """The lengths of an article that are told with their two ends."""
    if not any(_figure(claim) or isinstance(claim.value, Time) for claim in group):
        return
    for told in tellings(group):
        lengths = [claim for claim in told if _figure(claim)] or _hours_later(told)
        others = [claim for claim in told if isinstance(claim.value, (Date, Time)) and claim not in lengths]
        if len(lengths) != 1 or not 1 <= len(others) <= 3 or lengths[0].mood is Mood.CONDITIONAL:
            continue
        course = course_of(told)
        ends = _ends(lengths[0], others, course)
        if ends and (length := _length(lengths[0], ends)):
            yield length


def _figure(claim: Claim[Any]) -> tuple[Figure, str] | None:
    """The number and the unit of a length; `ten days later` is read as a date."""
    value = claim.value
    if isinstance(value, Duration):
        return (
            None
            if value.age or value.figure.upper is not None or value.figure.bound is not Bound.EXACT
            else (value.figure, value.unit)
        )
    if isinstance(value, Date) and (told := _LATER.fullmatch(claim.said)):
        number = told["number"].lower()
        known = int(number) if number.isdigit() else CARDINALS.get(number)
        return (Figure(Decimal(known)), told["unit"].lower()) if known else None
    return None


def _hours_later(told: Sequence[Claim[Any]]) -> list[Claim[Any]]:
    """`at 11:10, two hours later`, which is no date: the length in it, where two times of day stand before."""
    times = [claim for claim in told if isinstance(claim.value, Time)]
    last = told[-1].sentence
    if len(times) != 2 or last is None:
        return []
    found = _HOURS_LATER.search(last.text)
    number = CARDINALS.get(found["number"].lower(), found["number"]) if found else ""
    if found is None or not str(number).isdigit():
        return []
    figure = Figure(Decimal(number) + (Decimal("0.5") if found["half"] else 0))
    start, end = last.start + found.start("length"), last.start + found.end("length")
    return [times[-1].with_(start=start, end=end, said=found["length"], value=Duration(figure, found["unit"].lower()))]


def _ends(length: Claim[Any], others: Sequence[Claim[Any]], course: Course) -> tuple[Claim[Any], ...]:
    """The two ends that a length is told to lie between, or the stretch from the one to the other."""
    text, base = course.text, course.base
    before, after = text[: length.start - base], text[length.end - base :]
    near = before[-24:] + length.said + after[:10]
    if _LOOSE.search(near):
        return ()
    if isinstance(length.value, Date):
        return _apart(length, others, text, base)
    if len(others) == 1 and isinstance(others[0].value, (Date, Time)):
        return (others[0],) if _stretch(others[0]) and _of_stretch(length, others[0], text, base) else ()
    points = [claim for claim in others if point(claim)]
    if len(points) != 2 or len(others) != 2:
        return ()
    first, last = points
    if re.fullmatch(r",? (?:to|until|till|through) ", text[first.end - base : last.start - base]):
        joined = re.search(r"\b(?:from|between) \Z", text[: first.start - base], re.IGNORECASE)
        return (first, last) if joined and _of_ends(length, first, last, text, base) else ()
    for one, two in course.runs():
        if not follows(one, two) or turned(course, one, two):
            continue
        if _ADJECTIVE.fullmatch(length.said):
            return (first, last) if one.doer in after.lower().split()[:3] else ()
        lasts = _LASTS.search(before) is not None and (_CLOSES.match(after) or re.match(r" and ", after))
        led = _FOR.search(before) or _AFTER.search(before)
        if re.fullmatch(r" later,? (?:at )?", text[length.end - base : max(length.end, last.start) - base]):
            return (first, last) if first.end < length.start else ()
        beside = text[last.end - base : length.start - base] if length.start > last.end else "."
        apart = beside != "." and (len(beside) > 30 or _OF_ITS_OWN.search(beside))
        if (lasts or (led and _CLOSES.match(after))) and not apart:
            return (first, last)
        if _BESIDE.fullmatch(beside) and _CLOSES.match(after):
            return (first, last)
    return ()


def _apart(length: Claim[Any], others: Sequence[Claim[Any]], text: str, base: int) -> tuple[Claim[Any], ...]:
    """`in 1999 and closed in 2009, ten years later`; days with `ten days later, on 13 May` are counted elsewhere."""
    points = [claim for claim in others if point(claim)]
    if len(points) != 2 or len(others) != 2:
        return ()
    first, last = points
    if length.start > last.end:
        beside = re.fullmatch(r",? \(?(?:exactly |just |only |or )?", text[last.end - base : length.start - base])
        return (first, last) if beside else ()
    beside = re.fullmatch(r",? \(?(?:in|on) ", text[length.end - base : last.start - base])
    if first.end > length.start or beside is None or first.value.precision == last.value.precision == "day":
        return ()
    return (first, last)


def _stretch(claim: Claim[Any]) -> bool:
    value = claim.value
    if isinstance(value, Time):
        return bool(value.until)
    return (
        value.precision == "range"
        and value.earliest is not None
        and value.latest is not None
        and value.earliest < value.latest
    )


def _of_stretch(length: Claim[Any], stretch: Claim[Any], text: str, base: int) -> bool:
    return _of_ends(length, stretch, stretch, text, base)


def _of_ends(length: Claim[Any], first: Claim[Any], last: Claim[Any], text: str, base: int) -> bool:
    """Whether a length is told to be that of the stretch from a first to a last time."""
    before, after = text[: length.start - base], text[length.end - base :]
    if length.start > last.end:
        beside = text[last.end - base : length.start - base]
        if before.endswith(", ") and re.match(r" (?:in all|in total|altogether|all told)\b", after):
            return True
        lasting_on = re.fullmatch(r",? (?:and )?(?:lasts?|lasted|takes|took) (?:for )?", beside)
        return bool(lasting_on or (_BESIDE.fullmatch(beside) and _CLOSES.match(after)))
    if length.end > first.start:
        return False
    between = text[length.end - base : first.start - base]
    if _ADJECTIVE.fullmatch(length.said):
        return _RUNS.fullmatch(between) is not None and not re.search(
            r"\b(?:after|since|before|following|until)\b[^.]*\Z", before
        )
    if (
        not (_FOR.search(before) or before in ("After ", "In "))
        or len(between) > 50
        or text.startswith(" as ", last.end - base)
    ):
        return False
    led = re.search(r",? (?:\(|– ?)?(?:running |held )?(?:from|between) \Z", between) or re.fullmatch(r", ", between)
    return led is not None and _WHEN.search(between[: led.start()]) is None


def _length(claim: Claim[Any], ends: tuple[Claim[Any], ...]) -> Length | None:
    told = _figure(claim)
    first, last = ends[0].value, ends[-1].value
    if told is None:
        return None
    figure, unit = told
    if isinstance(first, Time) or isinstance(last, Time):
        if unit not in _MINUTES or not isinstance(first, Time) or not isinstance(last, Time):
            return None
        minutes = lasting(first, Time(last.until or last.at))
        fits = abs(figure.number * _MINUTES[unit] - minutes) <= max(5, minutes // 10)
        return Length(claim, ends, minutes, minutes, unit, fits)
    if unit not in _DAYS or None in (first.earliest, first.latest, last.earliest, last.latest):
        return None
    if len(ends) == 1:
        least, most = _inside(ends[0])
    else:
        least, most = (last.earliest - first.latest).days, (last.latest - first.earliest).days + 1
    if most <= 1:
        return None
    slack = _slack(figure.number, unit, least == most - 1)
    days = figure.number * _DAYS[unit]
    return Length(claim, ends, least, most, unit, least - slack <= days <= most + slack)


def _inside(stretch: Claim[Any]) -> tuple[int, int]:
    """Between how many days a stretch has, by how finely its ends are told."""
    value = stretch.value
    days = (value.latest - value.earliest).days + 1
    if len(re.findall(r"\b\d{1,2}(?:st|nd|rd|th)?\b", stretch.said)) >= 2:
        return days - 1, days
    if re.search(r"[A-Za-z]{3}", re.sub(r"\b(?:to|and|until|till|through|from|between)\b", "", stretch.said)):
        return max(1, days - 61), days
    return max(1, days - 731), days


def _slack(number: Decimal, unit: str, by_day: bool) -> Decimal:
    """How many days a told length may be off: it is rounded, and weeks are often told without their weekends."""
    if unit == "day":
        return Decimal(int(number) // 20)
    if unit in ("week", "fortnight"):
        return max(Decimal(4), number * _DAYS[unit] * Decimal("0.06"))
    if unit == "month":
        return max(Decimal(16 if by_day else 5), number * _DAYS[unit] / (10 if by_day else 20))
    if number % 10 or (number < 20 and unit == "year"):
        return max(Decimal(45), number * _DAYS[unit] / 20) if by_day else Decimal(3)
    return Decimal(370 if number < 50 else 740)
