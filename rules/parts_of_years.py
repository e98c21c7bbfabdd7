"""Quarters, halves and years against the months that are said to make them up."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, Final

from consistency import Claim, Clash, Example, groups
from consistency.extract.told_twice import ends_phrase
from consistency.extract.words.dates_en import CARDINALS
from consistency.patterns import pattern
from consistency.text import ASIDE
from consistency.values import Bound, Date, Duration

_DAY: Final = date(2024, 5, 28)
_BESIDE: Final = pattern(
    r"(?P<from>,? (?:from |between |running from ))|,? ?\((?:that is |i\.e\. |from )?|, (?:that is,? |i\.e\. )?|,? [–—-] ?"
)
"""What stands between a part of the year and its months; behind `from` a shorter time may be meant."""
_TO: Final = pattern(
    r" (?:to|ending|ended|up to|through) (?:the end of )?[A-Z][a-z]+(?: \d{4})?(?:, | \()(?:from |that is )?"
)
_MONTHS: Final = pattern(r"\b(?P<number>\d+|[a-z]+) months\b", re.IGNORECASE)
_WHOLE_YEAR: Final = pattern(
    r"\b(?:fiscal|financial|business|tax|accounting) year (?:runs|ran|goes|lasts|extends|is|begins and ends)(?: always)? (?:from )?\Z",
    re.IGNORECASE,
)


@groups(
    "D121",
    "part-of-year-does-not-fit-its-months",
    kinds=["date", "duration"],
    by="sentence",
    bad=[
        Example("[[The second quarter]], [[April to July]], was weak.", published=_DAY),
        Example("In [[the first quarter]] ([[January to April]]) sales fell.", published=_DAY),
        Example("[[The first nine months of 2023]], [[January to October]], were weak.", published=_DAY),
        Example("The fiscal year runs from [[April 1 to April 30]].", published=_DAY),
    ],
    good=[
        Example("The second quarter, April to June, was weak.", published=_DAY),
        Example("In the first quarter, from February to March, sales fell.", published=_DAY),
        Example("The second fiscal quarter, January to March, was weak.", published=_DAY),
        Example("The first nine months of 2023, January to September, were weak.", published=_DAY),
        Example("The fiscal year runs from April 1 to March 31.", published=_DAY),
        Example("In the first quarter, May to July is when most boats are sold.", published=_DAY),
    ],
)
def part_of_year_does_not_fit_its_months(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """A quarter has four months, or a half year seven.

    One of the two months is wrong, and with it every sum that is taken over the time.

    Count the months, the first and the last included.
    """
    for claim in group:
        days = _days(claim)
        if days and _WHOLE_YEAR.search(_before(claim)) and not 350 < days < 380:
            yield Clash((claim,), f"`{claim.said}` is no year", f"it has {days} days")
    for first, second in pairwise(group):
        beside = _BESIDE.fullmatch(_words_between(first, second))
        if beside and ends_phrase(second):  # `May to July is when`
            yield from _misfit(first, second, shorter=bool(beside["from"]))
    for first, end, second in zip(group, group[1:], group[2:], strict=False):
        if _TO.fullmatch(_words_between(first, second)) and _latest(second) == _latest(end) is not None:
            yield from _misfit(first, second)


def _misfit(part: Claim[Any], stretch: Claim[Any], *, shorter: bool = False) -> Iterator[Clash]:
    """``shorter``: whether the months may be fewer than those of the part."""
    told, months = _told(part), _between(stretch)
    if told and months and told != months and not (shorter and months < told):
        why = f"they are {months} months, not {told}"
        yield Clash((stretch, part), f"`{stretch.said}` does not fit `{part.said}`", why)


def _latest(claim: Claim[Any]) -> date | None:
    return claim.value.latest if isinstance(claim.value, Date) else None


def _words_between(first: Claim[Any], second: Claim[Any]) -> str:
    sentence = first.sentence
    return "" if sentence is None or sentence.section in ASIDE else sentence.between(first.end, second.start)


def _told(claim: Claim[Any]) -> int | None:
    """How many months a part of a year has by its name."""
    value = claim.value
    if isinstance(value, Duration):
        exact = value.unit == "month" and value.figure.upper is None and value.figure.bound is Bound.EXACT
        return int(value.figure.number) if exact and value.figure.number > 1 else None
    if value.precision in ("quarter", "half"):
        return 3 if value.precision == "quarter" else 6
    found = _MONTHS.search(claim.said) if value.precision == "range" else None
    if found is None:
        return None
    number = found["number"].lower()
    return int(number) if number.isdigit() else CARDINALS.get(number)


def _between(claim: Claim[Any]) -> int | None:
    """How many months a stretch has that is told by its first and its last."""
    value = claim.value
    if not isinstance(value, Date) or value.precision != "range" or value.earliest is None or value.latest is None:
        return None
    if re.search(r"\b\d{1,2}\b|quarter|half|months", claim.said) or value.earliest > value.latest:
        return None
    first, last = value.earliest, value.latest
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return months if re.match(r"[A-Za-z]", claim.said) and months <= 12 else None


def _days(claim: Claim[Any]) -> int:
    value = claim.value
    if not isinstance(value, Date) or value.precision != "range" or value.earliest is None or value.latest is None:
        return 0
    return (value.latest - value.earliest).days + 1


def _before(claim: Claim[Any]) -> str:
    return claim.sentence.text[: claim.start - claim.sentence.start] if claim.sentence else ""
