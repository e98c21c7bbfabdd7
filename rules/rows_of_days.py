"""Rows of days that are said to be all of one weekday, or of a weekend."""

import calendar
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from consistency import Claim, Clash, Example, groups
from consistency.patterns import pattern
from consistency.text import ASIDE
from consistency.values import Date, spelled

_DAY: Final = date(2024, 5, 28)
_WEEKDAYS: Final = tuple(calendar.day_name)
_NAMED: Final = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})"
_BEFORE: Final = pattern(
    rf"\b(?:{_NAMED}s|[Ee](?:very|ach) {'(?P<each>' + '|'.join(_WEEKDAYS) + ')'})(?:[:,] ?| ?[–—-] | ?\(|,? (?:on |the )*)\(?\Z"
)
"""What names the weekday of the days behind it: `on Tuesdays (`, `every Tuesday: `."""
_BEHIND: Final = pattern(
    rf"(?:,? (?:all|both|each|all of them)(?: of which are| are| fall on)?|,| \(| are| –)(?: (?:on|of))?(?: a)? ?\(?{_NAMED}s\b"
)
_JOINS: Final = pattern(r", (?:and )?| and | & |/")
_WEEKEND: Final = pattern(r"\b[Ww]eekend (?:of |on )?(?:the )?\Z")


@groups(
    "D120",
    "row-of-days-does-not-fit-its-weekday",
    kinds=["date"],
    by="sentence",
    bad=[
        Example("The choir sings on four Saturdays: 1, 8, 15 and [[23 June]].", published=_DAY),
        Example("The choir sings on Tuesdays (4, 11, 18 and [[26 June]]).", published=_DAY),
        Example("The choir sings on 4, 11, 18 and [[26 June]], all Tuesdays.", published=_DAY),
        Example("The weekend of [[6]] and [[7 June]] brings the fair.", published=_DAY),
    ],
    good=[
        Example("The choir sings on four Saturdays: 1, 8, 15 and 22 June.", published=_DAY),
        Example("The mill is closed on Mondays, 24 and 25 December and 1 January.", published=_DAY),
        Example("The mill is open on Saturdays. 3, 10 and 18 June are free.", published=_DAY),
        Example("The weekend of 8 and 9 June brings the fair.", published=_DAY),
    ],
)
def row_of_days_does_not_fit_its_weekday(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """One day of a row of Tuesdays is none, or no day of a weekend is a Saturday or a Sunday.

    Whoever copies the row into a calendar comes a day too late.

    Look the days up in a calendar; they mostly lie a week apart.
    """
    for claim in group:
        first, last, sentence = claim.value.earliest, claim.value.latest, claim.sentence
        if (
            claim.value.precision != "range"
            or first is None
            or last is None
            or (last - first).days != 1
            or sentence is None
        ):
            continue
        if (
            _WEEKEND.search(sentence.text[: claim.start - sentence.start])
            and first.weekday() < 4
            and sentence.section not in ASIDE
        ):
            names = " and ".join(_WEEKDAYS[day.weekday()] for day in (first, last))
            yield Clash((claim,), f"`{claim.said}` is no weekend", f"it is a {names}")
    for row in _rows(group):
        sentence = row[0].sentence
        if sentence is None or len(row) < 2 or sentence.section in ASIDE:
            continue
        before = sentence.text[: row[0].start - sentence.start]
        after = sentence.text[row[-1].end - sentence.start :]
        days = [claim.value.earliest for claim in row if claim.value.earliest is not None]
        if _WEEKEND.search(before) and len(row) == 2 and not any(day.weekday() >= 5 for day in days):
            names = " and ".join(_WEEKDAYS[day.weekday()] for day in days)
            yield Clash(tuple(row), f"`{row[0].said}` and `{row[1].said}` are no weekend", f"they are {names}")
        weekday = _weekday(row, before, after)
        wrong = [
            claim for claim in row if claim.value.earliest is not None and claim.value.earliest.weekday() != weekday
        ]
        if weekday is not None and len(wrong) == 1 and len(row) > 1:
            at = wrong[0].value.earliest
            assert at is not None
            yield Clash(
                (wrong[0], *(claim for claim in row if claim is not wrong[0])),
                f"`{wrong[0].said}` is not a {_WEEKDAYS[weekday]}, as the other days of its row are",
                f"{spelled(at)} is a {_WEEKDAYS[at.weekday()]}",
            )


def _weekday(row: Sequence[Claim[Date]], before: str, after: str) -> int | None:
    """Which weekday the words around a row, or with its first day, say that all its days are."""
    told = _BEFORE.search(before)
    if told is not None:
        return _WEEKDAYS.index(told["weekday"] or told["each"])
    behind = _BEHIND.match(after)
    if behind is not None:
        return _WEEKDAYS.index(behind["weekday"])
    return row[0].value.weekday if len(row) > 2 else None


def _rows(group: Sequence[Claim[Date]]) -> Iterator[list[Claim[Date]]]:
    """Days that are joined by commas and `and`, of which at most the first has a weekday of its own."""
    row: list[Claim[Date]] = []
    for claim in group:
        value = claim.value
        day = value.precision == "day" and value.earliest is not None and value.day is not None and not value.edge
        if row and not (day and value.weekday is None and _joined(row[-1], claim)):
            yield row
            row = []
        if day:
            row.append(claim)
    if row:
        yield row


def _joined(first: Claim[Date], second: Claim[Date]) -> bool:
    sentence = first.sentence
    if sentence is None:
        return False
    return _JOINS.fullmatch(sentence.between(first.end, second.start)) is not None
