"""Whether a change told by its size and one told by both values are of one stretch of time."""

from consistency.claims import Claim
from consistency.patterns import pattern
from consistency.text import Section
from consistency.values import Ratio

FEW = 20
"""A time of fewer days than this is that of the news, not that of the value."""
OPENING = 3
"""So many sentences open an article, its headline and dateline not counted."""
_STRETCH = pattern(
    r"\b(?:first|second|third|fourth|same|in the|of the|for the) (quarter|half|month|week|season|semester|term)\b"
    r"|\b(quarter|month|week)(?:ly|-on-(?:quarter|month|week))\b|\b(half)-year\b"
)
_DAYS = {"quarter": range(80, 100), "half": range(170, 190), "month": range(27, 32), "week": range(6, 9)}


def opens(told: Claim[Ratio]) -> bool:
    sentence = told.sentence
    return sentence is not None and (
        sentence.section is Section.HEADLINE or (sentence.paragraph <= OPENING and sentence.index <= OPENING)
    )


def times_fit(told: Claim[Ratio], pair: Claim[Ratio], same: bool) -> bool:
    one, two = told.value.base, pair.value.base
    if two.startswith("from "):
        return _from_year(told, int(two[5:]), same)
    if _from_end_to_end(told, pair) or (one == two and one.startswith("since ")):
        return True
    if not _of_one_length(told, pair):
        return False
    if one == two:
        return bool(one) or not same or told.when is not None
    if "before" in (one, two):
        return "" not in (one, two) or not same
    if not one or not two:
        open_one = told if not one else pair
        return (one or two) == "year" and (
            open_one.when is None or open_one.when.precision in ("year", "half", "quarter")
        )
    if {one.split()[0], two.split()[0]} == {"decade", "since"}:
        return _ten_years(told, int(max(one, two)[6:]))
    return {one.split()[0], two.split()[0]} == {"years", "since"}


def _ten_years(claim: Claim[Ratio], year: int) -> bool:
    """Whether ten years, or a few more until the newest count, have passed since a year."""
    last = claim.when.latest if claim.when is not None else claim.published
    return last is None or 9 <= last.year - year <= 13


def _from_end_to_end(told: Claim[Ratio], pair: Claim[Ratio]) -> bool:
    """`Between the first half of 2021 and the first half of 2023`: the change is told to be between the times of the two values."""
    when, newer, base = told.when, pair.when, pair.value.base
    if (
        when is None
        or newer is None
        or when.precision != "range"
        or not when.earliest
        or not when.latest
        or not newer.latest
    ):
        return False
    first = int(base[6:]) if base.startswith("since ") else newer.latest.year - 1 if base == "year" else 0
    return when.earliest.year == first < when.latest.year == newer.latest.year and newer.meets(when)


def _from_year(told: Claim[Ratio], year: int, same: bool) -> bool:
    """Whether a change can start from a year's value where the newer value is told without its time."""
    base, when, published = told.value.base, told.when, told.published
    last = when.latest.year if when is not None and when.latest is not None and when.precision == "year" else 0
    ends = {last} if last > year else {published.year, published.year - 1} if published is not None else {year + 1}
    if base in ("year", "before") or (not base and (last or not same or opens(told))):
        return year + 1 in ends
    if base == "decade":
        return _ten_years(told, year)
    return (base == "years" and max(ends) > year + 1) or base == f"since {year}"


def _of_one_length(told: Claim[Ratio], pair: Claim[Ratio]) -> bool:
    """Whether the two are of times that can be one: a quarter's change is not that between two years."""
    one, two = told.when, pair.when
    if one is not None and two is not None and one.earliest and one.latest and two.earliest and two.latest:
        days = [(when.latest - when.earliest).days + 1 for when in (one, two) if when.latest and when.earliest]
        return one.meets(two) and (max(days) <= 2 * min(days) or min(days) < FEW)
    assert told.sentence is not None
    assert pair.topic is not None
    stretch = _STRETCH.search(told.sentence.text)
    word = (stretch[1] or stretch[2] or stretch[3]) if stretch is not None else ""
    if not word or told.value.base in ("before", word) or (word == "season" and pair.value.base == "year"):
        return True
    if two is not None and two.earliest and two.latest and (two.latest - two.earliest).days + 1 in _DAYS.get(word, ()):
        return True
    near = _STRETCH.search(pair.sentence.text) if pair.sentence is not None else None
    return near is not None or word in {other for other, _ in pair.topic.terms}
