"""How long something lasts, against the days on which it begins and ends."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from consistency import Claim, Clash, Example, groups
from consistency.extract.lengths_between import lengths_between
from consistency.values import Bound, Date, Duration, Time, spelled


@groups(
    "D104",
    "duration-does-not-fit-its-dates",
    kinds=["date", "duration", "time"],
    by="paragraph",
    bad=[
        Example(
            "The president will make a [[three-day]] visit to the south. From [[4 to 9 March]] he will call on farmers.",
            published=date(2024, 2, 28),
        ),
        "We grant a warranty of [[18 months]]. It runs from [[1 April 2024 to 31 March 2026]].",
        "The [[three-month]] ban on fishing is new. The ban applies from [[1 April to 31 May 2024]].",
        "The [[two-week]] course runs from [[3 to 28 June 2024]].",
        Example("The [[four-day]] festival in Norby takes place from [[12 to 20 July]].", published=date(2024, 5, 28)),
    ],
    good=[
        "The president will make a six-day visit to the south. From 4 to 9 March he will call on farmers.",
        "The film runs from 20:15 to 22:45, 150 minutes.",
        "The three-day festival opens the season, which runs from 4 to 29 March.",
        "We grant a warranty of 24 months. It runs from 1 April 2024 to 31 March 2026.",
        "We grant a warranty of 18 months. The sale runs from 1 April 2024 to 31 March 2026.",
        "The two-week course runs from 3 to 14 June 2024.",
        "After a three-day strike in May, trains will not run from 4 to 9 June.",
        "The five-day visit, from 4 to 9 March, is her first.",
        Example("The exhibition is open for five days, from 3 to 7 June.", published=date(2024, 5, 28)),
        Example("He waited for ten days. The fair, from 3 to 7 June, was rained off.", published=date(2024, 6, 28)),
    ],
)
def duration_does_not_fit_its_dates(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """How long something lasts does not fit the dates that are given for it.

    A three-day visit does not run from 4 to 9 March: either the length or one of the days is wrong.

    Count the days, the first and the last included, and correct what does not fit.
    """
    shown = set()
    for length in lengths_between(group):
        if length.fits or length.unit in ("year", "decade"):
            continue
        shown.add(length.claim.start)
        said = " and ".join(f"`{end.said}`" for end in length.ends)
        yield Clash(
            (length.claim, *length.ends), f"`{length.claim.said}` does not fit {said}", f"{said} make {length.between}"
        )
    for at, claim in enumerate(group):
        if claim.start in shown:
            continue
        if not isinstance(claim.value, Duration) or claim.value.age or not _whole(claim.value):
            continue
        for other in group[max(0, at - 1) : at + 4]:
            if not isinstance(other.value, Date) or other.value.precision != "range" or not _of_one_thing(claim, other):
                continue
            first, last = other.value.earliest, other.value.latest
            if first is None or last is None or first > last or (last - first).days > _LONGEST[claim.value.unit]:
                continue
            days = (last - first).days + 1
            if not _fits(claim.value, days) and (days < 120 or _by_day(other)):
                yield Clash(
                    (claim, other),
                    f"`{claim.said}` does not fit `{other.said}`",
                    f"{spelled(first)} to {spelled(last)} are {days} days",
                )

    for claim in group:
        if isinstance(claim.value, Time) and claim.value.until and not shown:
            yield from _by_the_clock(claim, group)


def _by_the_clock(stretch: Claim[Any], group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """`The film runs from 20:15 to 22:45, 150 minutes.`"""
    for claim in group:
        if (
            not isinstance(claim.value, Duration)
            or claim.value.unit not in ("minute", "hour")
            or claim.sentence is None
        ):
            continue
        if (
            stretch.sentence is None
            or stretch.sentence.index != claim.sentence.index
            or not _says_outright(claim, stretch)
        ):
            continue
        ends = [int(at[:2]) * 60 + int(at[3:5]) for at in (stretch.value.at, stretch.value.until)]
        lasts = (ends[1] - ends[0]) % (24 * 60)
        told = claim.value.figure.number * (60 if claim.value.unit == "hour" else 1)
        if claim.value.figure.upper is None and abs(told - lasts) > max(5, lasts / 10):
            yield Clash(
                (claim, stretch),
                f"`{claim.said}` does not fit `{stretch.said}`",
                f"{stretch.value.at} to {stretch.value.until} are {lasts} minutes",
            )


def _whole(value: Duration) -> bool:
    figure = value.figure
    return value.unit in _LONGEST and figure.upper is None and figure.bound is Bound.EXACT


_LONGEST = {"day": 120, "week": 120, "month": 3700, "year": 37000}
"""How many days apart the ends may be to be those of one length told in a unit."""
_MONTH, _YEAR = Decimal("30.44"), Decimal("365.25")


def _by_day(period: Claim[Duration] | Claim[Date]) -> bool:
    """Whether both ends are told as days, so that the length is exact."""
    return len(re.findall(r"\b\d{1,2}(?:st|nd|rd|th)?\b", period.said)) >= 2


def _fits(value: Duration, days: int) -> bool:
    number = int(value.figure.number)
    if value.unit in ("month", "year"):
        length = value.figure.number * (_MONTH if value.unit == "month" else _YEAR)
        return abs(days - length) <= max(Decimal(20), length / 10)
    if value.unit == "day":  # working days, and days counted as nights, are not wrong
        return days in (number, number + 1)
    weeks = 7 * number
    return weeks - 4 <= days <= weeks + 2


_NUMBER = re.compile(r"\b(?:\d+|two|three|four|five|six|several|many|other) \Z", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\w+-(?:day|week|month|year|long)\Z", re.IGNORECASE)
_OPENS = re.compile(r"\A(?:it will (?:run|last|take place) )?(?:from |between )?\Z", re.IGNORECASE)


def _of_one_thing(length: Claim[Duration] | Claim[Date], period: Claim[Duration] | Claim[Date]) -> bool:
    """Whether `a three-day visit` and `from 4 to 9 March` say how long one thing lasts: nothing else stands between."""
    if length.sentence is None or period.sentence is None:
        return False
    if length.sentence.index == period.sentence.index and _says_outright(length, period):
        return True
    if _goes_on(length, period):
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
        between = length.sentence.between(length.end, period.start)
        if _WHICH.match(between):
            return True
        return len(between) < 60 and ";" not in between and not re.search(_OTHER_CLAUSE, between)
    lead = period.sentence.text[: period.start - period.sentence.start]
    return period.sentence.index == length.sentence.index + 1 and bool(_OPENS.match(lead))


_NOUN_OF = re.compile(
    r"\b(?P<a>[Aa]n?|[Tt]he|[Ii]ts|[Tt]his) (?:[a-z-]+ ){0,2}(?P<noun>[a-z]+) (?:of|for|lasting|is|was|lasts?|runs? for|is valid for) \Z"
)
_NOUN_AFTER = re.compile(r"[ ](?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+)\b")
_LASTS = re.compile(
    r"\A(?P<subject>It|They|This|(?:The|This|That|Its|Their) (?:[a-z-]+ )?(?P<noun>[a-z]+)) (?:will |is to |was to |are to |has |had )?(?:now )?"
    r"(?:runs?|ran|last(?:s|ed)?|(?:is|are|was|were|be) (?:valid|in force|open|on show|held|scheduled|planned|set|due|to run|to last)|applies|applied|"
    r"goes|went|covers?|covered|extends?|extended|stretch(?:es|ed)?|takes? place|took place|begins?|began|starts?|started)"
    r"(?: to (?:run|last))? (?:from |between )?(?:the )?\Z"
)
"""`It runs from`: said of what the sentence before gives a length."""


def _goes_on(length: Claim[Duration] | Claim[Date], period: Claim[Duration] | Claim[Date]) -> bool:
    """`a warranty of 36 months. It runs from 1 April 2024 to 31 March 2026`: the next sentence tells the days of the thing."""
    if length.sentence is None or period.sentence is None or period.sentence.index != length.sentence.index + 1:
        return False
    lead = _LASTS.match(period.sentence.text[: period.start - period.sentence.start])
    text, base = length.sentence.text, length.sentence.start
    if lead is None or _NUMBER.search(text[: length.start - base]) or _RUNNING.search(text):
        return False
    before, after = _NOUN_OF.search(text[: length.start - base]), _NOUN_AFTER.match(text, length.end - base)
    adjective = _ADJECTIVE.match(length.said)
    noun = after if adjective else before
    if noun is None:
        return False
    last = not re.search(r"[;:]|\b(?:and|but|while|after|since)\b", text[length.end - base :])
    return lead["noun"] == noun["noun"] if lead["noun"] else last


_RUNNING = re.compile(
    r"\b(?:after|since|following|until|before|previous|ago|extended|shortened|instead|initial|first)\b", re.IGNORECASE
)


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
    if re.fullmatch(r"\)?,? (?:(?:which|and) )?(?:will )?(?:lasts?|lasted|takes|took) (?:for )?", between):
        return True
    return bool(_APPOSED.fullmatch(between) and _CLOSES.match(text[length.end - base :]))


_APPOSED = re.compile(
    r"(?:,| –| —| \(|:) ?(?:that is,? |i\.e\. |or |so |a total of |in all |altogether |lasting |for |making )?"
)
_CLOSES = re.compile(r"(?: in all| in total| altogether| long| later)?\s*(?:[.,;:)–—]|\Z)")
"""`From 1 March to 31 May, three months in all.`"""
_OTHER_CLAUSE = re.compile(r"\b(?:and|but|opens? the|while|as|when|where|because|season|after|before|whose)\b|, which")
_WHICH = re.compile(
    r" [a-z]+(?: [a-z]+)?, which (?:will |is to |was to )?(?:runs?|ran|lasts?|lasted|takes? place|took place|goes|went|applies|covers?) (?:from |between )\Z"
)
