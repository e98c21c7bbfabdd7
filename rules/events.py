"""One event, two dates."""

from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, pairs
from consistency.claims import Mood
from consistency.linking.dated import one_event
from consistency.text import Section
from consistency.values import Date


@pairs(
    "D201",
    "dates-differ",
    kinds=["date"],
    linked=False,
    bad=[
        Example(
            "The reactor at Brunnmoor was restarted on [[December 12]], the company said.",
            "Brunnmoor has produced without interruption since the reactor was restarted on [[December 21]].",
            published=[date(2024, 12, 13), date(2025, 1, 14)],
        ),
        Example(
            "Norwick rail merger\n\nThe merger of Norwick Rail and Lendle Tram was completed on [[3 April 2006]]. "
            "It took two years.\n\nSince Norwick Rail and Lendle Tram completed the merger on [[3 April 2008]], fares have risen.",
            published=date(2024, 5, 3),
        ),
        "Three calls were made on the night of [[24 May]] from the Bermuda motel in Norby, police said.\n\nPolice in Norby let "
        "hear three calls that were made on the night of [[27 May]] from the Bermuda motel.",
    ],
    good=[
        Example(
            "The reactor at Brunnmoor was restarted on December 12, the company said.",
            "The reactor at Brunnmoor was shut down on December 21, the company said.",
            published=[date(2024, 12, 13), date(2025, 1, 14)],
        ),
        Example(
            "The Norby film festival opens on 12 June.",
            "The Lendle book fair opens on 14 June.",
            published=date(2024, 5, 3),
        ),
        Example(
            "The Norby trial will open on 12 June, the court said.",
            "The Norby trial, which had been due to open on 12 June, opened on 14 June.",
            published=[date(2024, 5, 3), date(2024, 6, 15)],
        ),
    ],
)
def dates_differ(first: Claim[Date], second: Claim[Date]) -> Iterator[Clash]:
    """One event has two dates.

    The reader who was there knows which is wrong; the others take the first they find.

    Check the day, and say so where the event was moved.
    """
    if not _comparable(first, second):
        return
    tie = one_event(first, second)
    if tie:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{_day(second.value)} is not {_day(first.value)}",
            tie=tie,
        )


def _comparable(first: Claim[Date], second: Claim[Date]) -> bool:
    a, b = first.value, second.value
    if (
        a.edge
        or b.edge
        or not first.attribute
        or not second.attribute
        or Section.DATELINE in (first.section, second.section)
    ):
        return False
    if a.earliest is None and b.earliest is None and a.precision == b.precision == "day":  # no year to be had
        known = a.month and b.month and a.day and b.day
        return bool(known) and (a.month, a.day) != (b.month, b.day) and first.article == second.article
    if a.meets(b) or a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return False
    if a.earliest > a.latest or b.earliest > b.latest:
        return False
    if "day" not in (a.precision, b.precision) or {a.precision, b.precision} - {"day", "month", "range", "year"}:
        return False
    return not _moved_on(first, second) and not _moved_on(second, first)


def _day(value: Date) -> str:
    return str(value) if value.earliest else f"{value.day}.{value.month}."


def _moved_on(early: Claim[Date], late: Claim[Date]) -> bool:
    """Whether one text could only plan what the other, later, tells: plans change."""
    planned = _ahead(early)
    return planned and not _ahead(late) and early.article != late.article


def _ahead(claim: Claim[Date]) -> bool:
    first, published = claim.value.earliest, claim.published
    return claim.mood in (Mood.PLANNED, Mood.CONDITIONAL) or bool(first and published and first > published)
