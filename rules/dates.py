"""Dates that cannot be: a weekday that does not fit, a day that no calendar has, a range that runs backwards."""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from consistency import Claim, Clash, Example, claims, groups
from consistency.text import Section
from consistency.values import Bound, Date, Duration

ELSEWHERE = (Section.RELATED, Section.FURNITURE)
"""Sections whose dates belong to other articles or to the page."""


@claims(
    "D101",
    "weekday-does-not-match-date",
    kinds=["date"],
    bad=[
        "The council met on [[Monday, 14 May 2024]].",
        Example("The by-election is on [[Sunday, November 16]].", published=date(2024, 9, 5)),
        Example("The bridge was opened on [[Saturday 3 May]].", published=date(2024, 5, 8)),
        Example(
            "Children are welcome on [[Sunday, 20 October]], when the circus is free.", published=date(2025, 10, 2)
        ),
    ],
    good=[
        "The council met on Tuesday, 14 May 2024.",
        Example("The council met on Tuesday, 12 November.", published=date(2024, 11, 15)),
        Example("The school opened on Thursday, 16 November.", published=date(2024, 2, 2)),
        "The council met on Monday, 14 May.",
    ],
)
def weekday_does_not_match_date(claim: Claim[Date]) -> Iterator[Clash]:
    """The weekday beside a date is not that date's.

    A reader who wants to come on that day does not know which of the two to believe.  Where the year is not
    written, the nearest such day before and after publication both have to fail.

    Look the day up in a calendar; the weekday is as likely to be wrong as the date.
    """
    value, at = claim.value, claim.value.earliest
    if value.weekday is None or value.day is None or at is None or claim.section in ELSEWHERE:
        return
    if value.precision != "day" or at.weekday() == value.weekday:
        return
    named = calendar.day_name[at.weekday()]
    yield Clash(
        (claim,),
        f"`{claim.said}` is not a {calendar.day_name[value.weekday]}",
        f"{_spelled(at)} is a {named}",
    )


@groups(
    "D112",
    "weekdays-disagree",
    kinds=["date"],
    by="article",
    bad=[
        "The calls were made on [[Saturday, May 24]], police said. Three people died on [[Saturday, May 27]].",
        "The fair opens on [[Monday, 3 June]] and closes on [[Friday, 8 June]].",
    ],
    good=[
        "The calls were made on Saturday, May 24, police said. A man was held on Tuesday, May 27.",
        "The fair opens on Monday, 3 June and closes on Friday, 7 June.",
        "The office is closed on Tuesday, 24 December, and opens on Thursday, 2 January.",
        "The course starts on Saturday, 24 February. It ends on Saturday, 2 March.",
    ],
)
def weekdays_disagree(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """Two dates with their weekdays that are not both right in any year.

    The year need not be known for it: three days after a Saturday is no Saturday.

    Look both days up in a calendar.
    """
    named = [claim for claim in group if _open_year(claim)]
    for first, second in pairwise(named):
        a, b = first.value, second.value
        if (
            a.month is None
            or b.month is None
            or a.day is None
            or b.day is None
            or a.weekday is None
            or b.weekday is None
        ):
            continue
        gaps = [
            (date(year, b.month, b.day) - date(year, a.month, a.day)).days for year in _YEARS if _in_year(year, a, b)
        ]
        if gaps and abs(gaps[0]) <= 120 and all((b.weekday - a.weekday - gap) % 7 for gap in gaps):
            yield Clash(
                (second, first),
                f"`{second.said}` and `{first.said}` are not both right",
                f"from the one to the other are {abs(gaps[0])} days",
            )


_YEARS = (2023, 2024)
"""A common year and a leap year."""


def _in_year(year: int, *values: Date) -> bool:
    return year == 2024 or not any((value.month, value.day) == (2, 29) for value in values)


def _open_year(claim: Claim[Date]) -> bool:
    """A day with its weekday whose year is not known, so that it cannot be looked up."""
    value = claim.value
    return (
        value.earliest is None
        and value.precision == "day"
        and value.weekday is not None
        and claim.section not in ELSEWHERE
    )


@claims(
    "D102",
    "impossible-date",
    kinds=["date"],
    bad=[
        "Households have to apply by [[31 April]].",
        "The treaty was signed on [[February 30, 2012]].",
        "The subscription runs from November 18 until [[November 31]].",
        "He was born on [[29 February 2023]].",
    ],
    good=[
        "Households have to apply by 30 April.",
        "He was born on 29 February 2024.",
        "On 29 February the office is open.",
        "Chapter 31, April and other months.",
    ],
)
def impossible_date(claim: Claim[Date]) -> Iterator[Clash]:
    """A date that no calendar has.

    Nobody can turn up on the 31st of April, and what was meant cannot be told.

    Find out whether the day or the month is wrong.
    """
    value = claim.value
    if value.precision != "impossible" or value.month is None or value.day is None or claim.section in ELSEWHERE:
        return
    name = calendar.month_name[value.month]
    days = calendar.monthrange(value.year or 2024, value.month)[1]
    when = f" {value.year}" if value.year and value.month == 2 else ""
    yield Clash((claim,), f"there is no `{claim.said}`", f"{name}{when} has {days} days")


@claims(
    "D103",
    "range-ends-before-it-begins",
    kinds=["date"],
    bad=[
        "The exercise will take place from [[24 to 19 September]].",
        "The road is closed [[18 – 11 November]].",
        "She sat in parliament from [[May 2019 to June 2016]].",
        "He was the club's coach from [[2018 to 2014]].",
    ],
    good=[
        "The exercise will take place from 19 to 24 September.",
        "The shop is closed from 28 December to 3 January.",
        "The rate fell from November to February 2023.",
        "The team won 21-18 in November.",
        "The bill would move the start from September 2006 to January 2006.",
        "FIELD NOTE No. 9 – 4 July 2025",
    ],
)
def range_ends_before_it_begins(claim: Claim[Date]) -> Iterator[Clash]:
    """A period whose end lies before its beginning.

    The reader cannot tell which of the two dates is wrong, or whether they were swapped.

    Check both dates; often two digits have changed places.
    """
    value, first, last = claim.value, claim.value.earliest, claim.value.latest
    if claim.section in ELSEWHERE:
        return
    if value.precision == "impossible" and value.day is None:
        yield Clash((claim,), f"`{claim.said}` ends before it begins", "of two days of one month the later comes first")
    if first is None or last is None or first <= last or _moved(claim) or _numbered(claim):
        return
    yield Clash((claim,), f"`{claim.said}` ends before it begins", f"{_spelled(last)} is before {_spelled(first)}")


_MOVED = re.compile(
    r"\b(?:mov\w+|brought forward|bring forward|advanc\w+|chang\w+|reschedul\w+|postpon\w+|back(?:ward|dated)?|compar\w+)\b",
    re.IGNORECASE,
)


def _moved(claim: Claim[Date]) -> bool:
    """Whether a date is moved `from 5 June to 3 June`, which is no period."""
    return claim.sentence is not None and bool(_MOVED.search(claim.sentence.text))


_NUMBER_BEFORE = re.compile(
    r"(?:\b(?:no|nr|note|report|bulletin|issue|update|minutes|circular|edition)\.?|#)\s?\Z", re.IGNORECASE
)


def _numbered(claim: Claim[Date]) -> bool:
    """`Situation note No. 6 – 2 July 2025`: the first number counts the notes."""
    if claim.sentence is None:
        return False
    return bool(_NUMBER_BEFORE.search(claim.sentence.text[: claim.start - claim.sentence.start]))


@groups(
    "D104",
    "duration-does-not-fit-its-dates",
    kinds=["date", "duration"],
    by="paragraph",
    bad=[
        Example(
            "The president will make a [[three-day]] visit to the south. From [[4 to 9 March]] he will call on farmers.",
            published=date(2024, 2, 28),
        ),
        "The [[two-week]] course runs from [[3 to 28 June 2024]].",
        Example("The [[four-day]] festival in Norby takes place from [[12 to 20 July]].", published=date(2024, 5, 28)),
    ],
    good=[
        "The president will make a six-day visit to the south. From 4 to 9 March he will call on farmers.",
        "The three-day festival opens the season, which runs from 4 to 29 March.",
        "The two-week course runs from 3 to 14 June 2024.",
        "After a three-day strike in May, trains will not run from 4 to 9 June.",
        "The five-day visit, from 4 to 9 March, is her first.",
        Example("The exhibition is open for five days, from 3 to 7 June.", published=date(2024, 5, 28)),
        Example("He waited for ten days. The fair, from 3 to 7 June, was rained off.", published=date(2024, 6, 28)),
    ],
)
def duration_does_not_fit_its_dates(group: Sequence[Claim[Date] | Claim[Duration]]) -> Iterator[Clash]:
    """How long something lasts does not fit the dates that are given for it.

    A three-day visit does not run from 4 to 9 March: either the length or one of the days is wrong.

    Count the days, the first and the last included, and correct what does not fit.
    """
    for at, claim in enumerate(group):
        if not isinstance(claim.value, Duration) or claim.value.age or not _whole(claim.value):
            continue
        for other in group[max(0, at - 1) : at + 4]:
            if not isinstance(other.value, Date) or other.value.precision != "range" or not _of_one_thing(claim, other):
                continue
            first, last = other.value.earliest, other.value.latest
            if first is None or last is None or first > last or (last - first).days > 120:
                continue
            days = (last - first).days + 1
            if not _fits(claim.value, days):
                yield Clash(
                    (claim, other),
                    f"`{claim.said}` does not fit `{other.said}`",
                    f"{_spelled(first)} to {_spelled(last)} are {days} days",
                )


def _whole(value: Duration) -> bool:
    figure = value.figure
    return value.unit in ("day", "week") and figure.upper is None and figure.bound is Bound.EXACT


def _fits(value: Duration, days: int) -> bool:
    number = int(value.figure.number)
    if value.unit == "day":  # working days, and days counted as nights, are not wrong
        return days in (number, number + 1)
    weeks = 7 * number
    return weeks - 4 <= days <= weeks + 2


_NUMBER = re.compile(r"\b(?:\d+|two|three|four|five|six|several|many|other) \Z", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\w+-(?:day|week|long)\Z", re.IGNORECASE)
_OPENS = re.compile(r"\A(?:it will (?:run|last|take place) )?(?:from |between )?\Z", re.IGNORECASE)


def _of_one_thing(length: Claim[Duration] | Claim[Date], period: Claim[Duration] | Claim[Date]) -> bool:
    """Whether `a three-day visit` and `from 4 to 9 March` say how long one thing lasts: nothing else stands between."""
    if length.sentence is None or period.sentence is None:
        return False
    if length.sentence.index == period.sentence.index and _says_outright(length, period):
        return True
    if not _ADJECTIVE.match(length.said) or length.start > period.start:
        return False
    text = length.sentence.text
    if not re.search(r"\d", period.said) or _NUMBER.search(text[: length.start - length.sentence.start]):
        return False
    thing = re.match(r"\s+([a-z]+)", text[length.end - length.sentence.start :])
    if thing is None or re.search(r"\b(?:after|since|following|until|before|last|previous|ago)\b", text, re.IGNORECASE):
        return False
    if length.sentence.index == period.sentence.index:
        between = text[length.end - length.sentence.start : period.start - length.sentence.start]
        return len(between) < 60 and ";" not in between and not re.search(_OTHER_CLAUSE, between)
    lead = period.sentence.text[: period.start - period.sentence.start]
    return period.sentence.index == length.sentence.index + 1 and bool(_OPENS.match(lead))


def _says_outright(length: Claim[Duration] | Claim[Date], period: Claim[Duration] | Claim[Date]) -> bool:
    """`for ten days, from 3 to 7 June`; `from 3 to 7 June, lasted three days`."""
    assert length.sentence is not None
    text, base = length.sentence.text, length.sentence.start
    if length.start < period.start:
        led = re.search(
            r"\b(?:for|lasts?|lasted|take|takes|took|runs?) (?:the )?\Z", text[: length.start - base], re.IGNORECASE
        )
        return bool(
            led
            and re.fullmatch(
                r",? \(?(?:running |held )?(?:from |between )?", text[length.end - base : period.start - base]
            )
        )
    between = text[period.end - base : length.start - base]
    return bool(re.fullmatch(r"\)?,? (?:(?:which|and) )?(?:will )?(?:lasts?|lasted|takes|took) (?:for )?", between))


_OTHER_CLAUSE = re.compile(r"\b(?:and|but|opens? the|while|as|when|where|because|season|after|before)\b|, which")


def _spelled(at: date) -> str:
    return f"{at.day} {calendar.month_name[at.month]} {at.year}"
