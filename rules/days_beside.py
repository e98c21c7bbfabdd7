"""Two ways of saying one day, side by side: `tomorrow (28 May)`, `in three days, on 3 June`, `two days after the vote of 3 May, on 5 May`."""

import calendar
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from consistency import Claim, Clash, Example, groups
from consistency.extract.told_twice import ends_phrase
from consistency.patterns import pattern
from consistency.text import ASIDE
from consistency.values import Bound, Date, Duration, spelled

_DAY: Final = date(2024, 5, 28)
_BESIDE: Final = pattern(
    r",? \((?:that is |i\.e\. )?(?:on |in )?|, (?:that is,? |i\.e\. )?(?:on |in )?|,? [–—-] (?:on |in )?"
)
"""What may stand between two ways of saying one time."""

_LATER: Final = pattern(
    r"(?i)\b(?:later|earlier|before|after(?! tomorrow)|following|previous|same|next day)\b(?! yesterday)"
)
_EVENT: Final = pattern(
    r" (?P<way>after|before) (?:the |his |her |its |their |an? )?(?:[\w'’-]+ ){0,5}?(?:of |on |in )?\Z"
)
_LASTS: Final = {"day": 1, "week": 7, "month": 30, "year": 365}


@groups(
    "D118",
    "day-told-two-ways",
    kinds=["date", "duration"],
    by="sentence",
    bad=[
        Example("[[Tomorrow]] ([[30 May]]) the fair begins.", published=_DAY),
        Example("The fair was held [[last month]], in [[March]].", published=_DAY),
        Example("The ferry will sail in [[three days]], on [[3 June]].", published=_DAY),
        Example("The law takes effect [[next year]], on [[1 January 2026]].", published=_DAY),
        Example("The council met [[yesterday]] ([[Friday]]).", published=_DAY),
        Example("On [[1 June]], [[the day after tomorrow]], the fair opens.", published=_DAY),
        Example("The vote was on 3 May; [[two days later]], on [[9 May]], she resigned.", published=_DAY),
        "She resigned on [[8 May 2023]], [[two days]] after the vote of [[3 May 2023]].",
        "[[Two weeks]] after the vote on [[3 May 2023]], on [[9 May 2023]], she resigned.",
    ],
    good=[
        Example("Tomorrow (29 May) the fair begins.", published=_DAY),
        Example("The fair was held last month, in April.", published=_DAY),
        Example("Tomorrow (28 May) the fair begins, said a note of the day before.", published=_DAY),
        Example("The ferry will sail in three days, on 31 May.", published=_DAY),
        Example("The law takes effect next year, on 1 January.", published=_DAY),
        Example("In 2023, the last year with figures, sales fell.", published=_DAY),
        Example("It sold 22 last year, in 2019 it had sold 41.", published=_DAY),
        Example("The fair begins in about three days, on 2 June.", published=_DAY),
        Example("The vote was on 3 May; two days later, on 5 May, she resigned.", published=_DAY),
        "She resigned on 5 May 2023, two days after the vote of 3 May 2023.",
        "Two weeks after the vote on 3 May 2023, on 17 May 2023, she resigned.",
        "She resigned on 8 May 2023, two days after the scandal over the vote of 3 May 2023 broke.",
    ],
)
def day_told_two_ways(group: Sequence[Claim[Date | Duration]]) -> Iterator[Clash]:
    """A time that is told twice in one breath, counted from today or from another day and by the calendar, is two times.

    One of the two was counted wrongly, or the text was written on another day than the one it is published on; a text
    that was written the day before is let pass.

    Count again from the day of publication.
    """
    told = [claim for claim in group if claim.section not in ASIDE and claim.sentence is not None]
    for at, (first, second) in enumerate(pairwise(told)):
        if _BESIDE.fullmatch(_between(first, second)):
            yield from _counted(first, second, told[at - 1].value if at else None)
    for first, second, third in zip(told, told[1:], told[2:], strict=False):
        yield from _counted_from_event(first, second, third)


def _counted(
    first: Claim[Date | Duration], second: Claim[Date | Duration], before: Date | Duration | None
) -> Iterator[Clash]:
    """Counted from the day of publication, or with `later` from the day named just before."""
    relative, other = (first, second) if _relative(first.value) else (second, first)
    a, b = relative.value, other.value
    if not (isinstance(a, Date) and isinstance(b, Date)) or not _relative(a) or _relative(b):
        return
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return
    if relative is second and not b.precision == a.precision == "day":
        return  # `in 2023, the last year with figures`
    if not ends_phrase(second):
        return  # `22 last year, in 2019 it had been 41`
    later = _LATER.search(relative.said) is not None
    if _loose(relative) or (
        later and not (isinstance(before, Date) and before.precision == "day" and before.month and relative is first)
    ):
        return
    if b.weekday is not None and b.day is None:
        days = {a.earliest.weekday(), (a.earliest - timedelta(1)).weekday()}
        if a.precision != "day" or b.weekday in days:
            return
        yield _clash(relative, other, f"{_spelled(a)} is a {calendar.day_name[a.earliest.weekday()]}")
        return
    if later and b.year is None and (a.earliest.month, a.earliest.day) == (b.month, b.day):
        return  # of the year of the day before it, whatever year it was taken for
    lag = timedelta(1 if a.precision == "day" and not later else 0)  # written the day before
    if a.earliest - lag > b.latest or b.earliest > a.latest:
        seen = "the day before it" if later else "publication"
        yield _clash(relative, other, f"seen from {seen}, `{relative.said}` is {_spelled(a)}")


def _counted_from_event(
    first: Claim[Date | Duration], second: Claim[Date | Duration], third: Claim[Date | Duration]
) -> Iterator[Clash]:
    """`on 8 May, two days after the vote of 3 May`; `two days after the vote on 3 May, on 8 May`."""
    if isinstance(second.value, Duration) and _BESIDE.fullmatch(_between(first, second)):
        at, length, base = first, second, third
    elif isinstance(first.value, Duration) and _BESIDE.fullmatch(_between(second, third)):
        at, length, base = third, first, second
    else:
        return
    if not (isinstance(at.value, Date) and isinstance(base.value, Date) and isinstance(length.value, Duration)):
        return
    way = _EVENT.match(_between(length, base))
    unit, figure = _LASTS.get(length.value.unit), length.value.figure
    if way is None or unit is None or figure.upper is not None or figure.bound is not Bound.EXACT:
        return
    if not ends_phrase(base):
        return
    days = [value.earliest for value in (base.value, at.value) if value.precision == "day" and value.earliest]
    if len(days) != 2:
        return
    gap = (days[1] - days[0]).days * (1 if way["way"] == "after" else -1)
    meant = float(figure.number) * unit
    if abs(gap - meant) <= max(1, unit * 0.6, meant * 0.05):
        return
    yield Clash(
        (at, length, base),
        f"`{at.said}` is not {length.said} {way['way']} `{base.said}`",
        f"from the one to the other are {abs(gap)} days",
    )


def _between(first: Claim[Date | Duration], second: Claim[Date | Duration]) -> str:
    sentence = first.sentence
    return sentence.between(first.end, second.start) if sentence else ""


def _relative(value: Date | Duration) -> bool:
    """Whether it is counted from the day of publication: no month, year or weekday is named."""
    if not isinstance(value, Date):
        return False
    return value.month is None and value.year is None and value.weekday is None and value.day is None


def _loose(claim: Claim[Date | Duration]) -> bool:
    """`about three days ago`."""
    if claim.sentence is None:
        return True
    before = claim.sentence.text[: claim.start - claim.sentence.start].split()[-2:]
    return any(
        word.lower().strip("(") in ("about", "around", "some", "nearly", "almost", "over", "than", "least")
        for word in before
    )


def _spelled(value: Date) -> str:
    at = value.earliest
    if at is None:
        return str(value)
    day = spelled(at)
    return {"day": day, "month": day.partition(" ")[2], "year": str(at.year)}.get(value.precision, str(value))


def _clash(relative: Claim[Date | Duration], other: Claim[Date | Duration], reason: str) -> Clash:
    sides = (relative, other) if relative.start < other.start else (other, relative)
    return Clash(sides, f"`{other.said}` is not `{relative.said}`", reason)
