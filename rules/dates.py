"""Dates that cannot be: a weekday that does not fit, a day that no calendar has, a range that runs backwards."""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from consistency import Claim, Clash, Example, claims, groups
from consistency.text import ASIDE
from consistency.values import Date, spelled


@claims(
    "D101",
    "weekday-does-not-match-date",
    kinds=["date"],
    bad=[
        "The council met on [[Monday, 14 May 2024]].",
        Example("The by-election is on [[Sunday, November 16]].", published=date(2024, 9, 5)),
        Example("The bridge was opened on [[Saturday 3 May]].", published=date(2024, 5, 8)),
        Example("The fair is on [[7 June, a Saturday]], and free.", published=date(2024, 5, 8)),
        Example("The fair runs from Friday, June 7 to [[Sunday, June 8]].", published=date(2024, 5, 8)),
        Example("The hearing, adjourned in spring, goes on on [[Tuesday, October 15]].", published=date(2025, 9, 4)),
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
    if value.weekday is None or value.day is None or at is None or claim.section in ASIDE:
        return
    if value.precision != "day" or at.weekday() == value.weekday:
        return
    named = calendar.day_name[at.weekday()]
    yield Clash(
        (claim,),
        f"`{claim.said}` is not a {calendar.day_name[value.weekday]}",
        f"{spelled(at)} is a {named}",
    )


@groups(
    "D112",
    "weekdays-disagree",
    kinds=["date"],
    by="article",
    bad=[
        "The calls were made on [[Saturday, May 24]], police said. Three people died on [[Saturday, May 27]].",
        "The fair opens on [[Monday, 3 June]] and closes on [[Friday, 8 June]].",
        Example(
            "Lendle mill: summer\n\n[[Friday 30 May]]\nMill day\n\n[[Sunday 16 June]]\nBread day\n\nSaturday 12 July\nFlour day",
            published=date(2025, 1, 8),
        ),
    ],
    good=[
        Example(
            "Lendle mill: summer\n\nFriday 30 May\nMill day\n\nMonday 16 June\nBread day\n\nSaturday 12 July\nFlour day",
            published=date(2025, 5, 8),
        ),
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

    days = [claim for claim in group if _day_in_a_row(claim)]
    for before, claim, after in zip(days, days[1:], days[2:], strict=False):
        day, at, last = (each.value.earliest for each in (before, claim, after))
        if day and at and last and day.year == last.year != at.year and day < at.replace(year=day.year) < last:
            yield Clash(
                (claim, before),
                f"`{claim.said}` is not a day of {day.year}, as those around it are",
                f"{spelled(at.replace(year=day.year))} is a {calendar.day_name[at.replace(year=day.year).weekday()]}",
            )


_YEARS = (2023, 2024)
"""A common year and a leap year."""


def _in_year(year: int, *values: Date) -> bool:
    return year == 2024 or not any((value.month, value.day) == (2, 29) for value in values)


def _day_in_a_row(claim: Claim[Date]) -> bool:
    """A day with a weekday that fits the year it was taken to be of, which is not written; but no leap day."""
    value, at = claim.value, claim.value.earliest
    if value.weekday is None or value.year is not None or at is None or claim.section in ASIDE:
        return False
    return value.precision == "day" and at.weekday() == value.weekday and (at.month, at.day) != (2, 29)


def _open_year(claim: Claim[Date]) -> bool:
    """A day with its weekday whose year is not known, so that it cannot be looked up."""
    value = claim.value
    return (
        value.earliest is None and value.precision == "day" and value.weekday is not None and claim.section not in ASIDE
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
        Example(
            "Events\n10 January: a storm damages the mill.\n[[29 February]]: the bank extends its loan.",
            published=date(2023, 6, 5),
        ),
    ],
    good=[
        "Households have to apply by 30 April.",
        "He was born on 29 February 2024.",
        "On 29 February the office is open.",
        Example("On 29 February the office will be open.", published=date(2023, 11, 2)),
        "Chapter 31, April and other months.",
    ],
)
def impossible_date(claim: Claim[Date]) -> Iterator[Clash]:
    """A date that no calendar has.

    Nobody can turn up on the 31st of April, and what was meant cannot be told.

    Find out whether the day or the month is wrong.
    """
    value = claim.value
    if value.precision != "impossible" or value.month is None or value.day is None or claim.section in ASIDE:
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
    if claim.section in ASIDE:
        return
    if value.precision == "impossible" and value.day is None:
        yield Clash((claim,), f"`{claim.said}` ends before it begins", "of two days of one month the later comes first")
    if first is None or last is None or first <= last or _moved(claim) or _numbered(claim):
        return
    yield Clash((claim,), f"`{claim.said}` ends before it begins", f"{spelled(last)} is before {spelled(first)}")


_BEFORE_THAT = re.compile(
    r"[;:]|\b(?:had|has|have|which|who|whose|where|that|when|former(?:ly)?|previous(?:ly)?|earlier|again|back|return\w*|after|than)\b",
    re.IGNORECASE,
)
"""Words behind a day that lead back to the time before it."""


@groups(
    "D117",
    "lasts-until-before-it-began",
    kinds=["date"],
    by="sentence",
    bad=[
        "He was arrested on [[3 January 2023]] and stayed in custody until [[22 December 2022]].",
        "She took over the mill in [[May 2019]] and ran it with her brother until [[June 2016]].",
    ],
    good=[
        "He was arrested on 3 January 2023 and stayed in custody until 22 December 2023.",
        "He was arrested on 3 January 2023 and had been on the run until 22 December 2022.",
        "She returned in 2010 to the post that she held until 2004.",
        "The mill, sold in 2010, was a school until 2004.",
    ],
)
def lasts_until_before_it_began(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """What began on one day lasts until a day before it.

    One of the two is wrong, mostly the year.

    Check both dates.
    """
    for first, second in pairwise(group):
        a, b = first.value, second.value
        if a.year is None or b.year is None or a.edge not in ("", "since") or b.edge != "until":
            continue
        if a.earliest is None or b.latest is None or b.latest >= a.earliest or first.sentence is None:
            continue
        between = first.sentence.between(first.end, second.start)
        if _JOINED.match(between) and not _BEFORE_THAT.search(between):
            yield Clash(
                (second, first),
                f"`{second.said}` is before `{first.said}`",
                f"what lasts until {spelled(b.latest)} cannot have begun on {spelled(a.earliest)}",
            )


_JOINED = re.compile(r",? (?:and|then|but)\b")
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
