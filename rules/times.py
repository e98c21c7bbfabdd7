"""Dates against the day of publication and against each other: told too early, anniversaries, years ago, steps."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from consistency import Claim, Clash, Confidence, Example, claims, groups
from consistency.claims import Mood
from consistency.extract.events import Event, event_at
from consistency.patterns import pattern
from consistency.prose.tokens import tokenize
from consistency.text import Section
from consistency.values import Date

BODY = (Section.BODY, Section.CAPTION, Section.LIST)
ZONES = timedelta(1)
"""How far a date of publication may be off: it is already tomorrow elsewhere."""

HAPPENED = frozenset(
    "take hold open die kill begin start end finish close sign meet visit arrive win lose beat crash collapse explode "
    "publish release present inaugurate launch celebrate found marry bear arrest sink strike erupt complete submit file "
    "adopt ratify unveil receive injure wound occur happen play return leave".split()
)
"""Verbs whose date is the day on which they happened; `announced a meeting on 20 June` dates the meeting."""
AHEAD = pattern(
    r"\b(?:will|would|plan(?:s|ned)?|scheduled|expected|due|upcoming|ahead|tickets?|until|next|deadline|for|before|set)\b",
    re.IGNORECASE,
)
"""Words that may make a later date one that lies ahead."""
ASIDE = pattern(r"\b(?:of|about|over|from|since|against|after|following|anniversary|on the|who|which|that)\b")


@groups(
    "D105",
    "told-as-past-but-later",
    kinds=["date"],
    by="article",
    bad=[
        Example("The ceremony took place in the town hall of Norby [[on 18 March 2025]].", published=date(2025, 3, 10)),
        Example("The new bridge was opened by the mayor on [[23 May]].", published=date(2024, 5, 16)),
        Example(
            "Since it opened its doors in [[November 2024]], it has had 8,600 visitors.", published=date(2024, 9, 12)
        ),
    ],
    good=[
        Example("The ceremony took place in the town hall on 8 March 2025.", published=date(2025, 3, 10)),
        Example("The ministers announced a meeting on 18 March 2025.", published=date(2025, 3, 10)),
        Example("The bridge was due to open on 23 May.", published=date(2024, 5, 16)),
        Example("The contract, signed until 30 June 2026, was extended.", published=date(2024, 5, 16)),
        Example("They won places in the race on 20 July 2024.", published=date(2024, 5, 16)),
        "The ceremony took place on 18 March 2025.",
    ],
)
def told_as_past_but_later(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """Something is told as past that, by its date, lies after publication.

    Either it has not happened yet or the date is wrong, and the reader can tell.

    Check the date, and the year; if the event is still to come, say so.
    """
    early = [
        (claim, claim.value.earliest, claim.published)
        for claim in group
        if claim.value.earliest and claim.published and _told_too_early(claim, claim.value.earliest, claim.published)
    ]
    if len(early) > 2:  # a page that was written on: its date of publication is that of an older version
        return
    for claim, first, published in early:
        dated = [other for other in group if other.value.earliest == published and other.value.year == published.year]
        yield Clash(
            (claim, *dated[:1]),
            f"`{claim.said}` is told as past, and lies after publication",
            f"{first} is after {published}, the day of publication",
        )


def _told_too_early(claim: Claim[Date], first: date, published: date) -> bool:
    if claim.section not in BODY or claim.value.edge or not claim.holds or claim.mood is not Mood.TOLD:
        return False
    if claim.value.precision not in ("day", "month", "year") or first <= published + ZONES:
        return False
    event, before, between = _told(claim)
    if claim.value.month is None and (claim.value.precision != "year" or not before.endswith(" in ")):
        return False
    if event is None or event.form not in ("past", "perfect") or event.verb not in HAPPENED or AHEAD.search(before):
        return False
    if re.search(r"\band\b", between):
        return False
    if not event.argument and event.verb in ("publish", "release", "submit", "file"):
        return False  # `(Published Friday, 23 May)`
    loose = event.argument and not event.passive and event.verb not in ("take", "hold")
    return not (loose and re.search(r"\b(?:to|in the)\b", between))


@claims(
    "D106",
    "announced-but-already-past",
    kinds=["date"],
    bad=[
        Example("The minister will visit the camp on [[12 November 2024]].", published=date(2024, 11, 18)),
        Example("The shop will open in [[March 2024]].", published=date(2024, 6, 18)),
    ],
    good=[
        Example("The minister will visit the camp on 22 November 2024.", published=date(2024, 11, 18)),
        Example("They will mark the attack on 7 October 2023.", published=date(2024, 10, 5)),
        Example("The court will rule on the law of 12 November 2024.", published=date(2024, 11, 18)),
        "The minister will visit the camp on 12 November 2024.",
    ],
)
def announced_but_already_past(claim: Claim[Date]) -> Iterator[Clash]:
    """Something is announced for a day that, at publication, is past.

    A reader who wants to be there comes too late, or wonders what else is old.

    Check the date; a text that is put out again needs its tenses changed.
    """
    last, published = claim.value.latest, claim.published
    if last is None or published is None or claim.section not in BODY or claim.value.edge or not claim.holds:
        return
    if claim.value.precision not in ("day", "month") or not claim.value.month or last >= published - ZONES:
        return
    if published - last > timedelta(200 if claim.value.year else 45):
        return
    event, before, between = _told(claim)
    if (
        event is None
        or event.form != "future"
        or (claim.value.year is None and "will" not in before)
        or not between
        or ASIDE.search(between)
        or event.verb not in HAPPENED
    ):
        return
    yield Clash(
        (claim,),
        f"`{claim.said}` is announced, and was already past",
        f"{last} is before {published}, the day of publication",
    )


def _told(claim: Claim[Date]) -> tuple[Event | None, str, str]:
    """The event that a date belongs to, the words before the date in its sentence, and those since the verb."""
    if claim.sentence is None:
        return None, "", ""
    text, at = claim.sentence.text, claim.start - claim.sentence.start
    tokens = tokenize(text, claim.sentence.start)
    event = event_at(tokens, claim.start, claim.end)
    before = text[:at]
    verb = next((t for t in reversed(tokens) if event and t.end <= claim.start and t.lemma == event.verb), None)
    between = text[verb.end - claim.sentence.start : at] if verb else ""
    return event, before, re.sub(r"\b(?:on|in|at)\s*(?:the\s*)?\Z", "", between) or " "


_ANNIVERSARY = pattern(
    r"(?P<number>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday|jubilee) of (?:the|its|their|his|her)?\s*"
    r"(?:\w+ ){0,4}?(?:in |of |on )?\Z"
)


_FOUNDED = pattern(
    r"\b(?:founded|established|formed|created|built|opened|launched|born|set up)\b[^.;,]{0,30}\b(?:in|on) \Z"
)
_ITS = pattern(
    r",[^.;]{0,60}\b(?:celebrat\w+|mark(?:s|ed|ing)?|has)\b[^.;,]{0,20} (?P<number>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday|jubilee)"
)


def _founded(text: str, start: int, end: int) -> re.Match[str] | None:
    """`founded in 1974, celebrates its 40th anniversary`."""
    return _ITS.match(text, end) if _FOUNDED.search(text, max(0, start - 60), start) else None


@claims(
    "D107",
    "anniversary-does-not-fit-its-year",
    kinds=["date"],
    bad=[
        Example("Crowds marked the 20th anniversary of the [[1998]] accord on Monday.", published=date(2017, 4, 10)),
        Example(
            "The firm, founded in [[1974]], celebrates its 40th anniversary this year.", published=date(2024, 4, 10)
        ),
        Example("The city celebrates the 50th anniversary of its flood in [[1962]].", published=date(2022, 2, 16)),
    ],
    good=[
        Example("Crowds marked the 20th anniversary of the 1998 accord on Monday.", published=date(2018, 4, 10)),
        Example("The 20th anniversary of the 1998 accord will be marked next year.", published=date(2017, 4, 10)),
        Example("The 50th anniversary of statehood in 2029 is being prepared.", published=date(2024, 4, 10)),
        Example("The firm, founded in 1974, celebrates its 50th anniversary this year.", published=date(2024, 4, 10)),
        Example("In 2008 the 10th anniversary of the 1998 accord was marked.", published=date(2018, 4, 10)),
        "Crowds marked the 20th anniversary of the 1998 accord on Monday.",
    ],
)
def anniversary_does_not_fit_its_year(claim: Claim[Date]) -> Iterator[Clash]:
    """An anniversary is not so many years after its event.

    Readers count, and one of the two numbers is wrong.

    Subtract the year of the event from the year of the anniversary.
    """
    year, sentence, published = claim.value.year, claim.sentence, claim.published
    if year is None or sentence is None or published is None:
        return
    text, at = sentence.text, claim.start - sentence.start
    found = _ANNIVERSARY.search(text, max(0, at - 80), at) or _founded(text, at, claim.end - sentence.start)
    if found is None:
        return
    years = [int(other) for other in re.findall(r"\b(?:1[5-9]|20)\d\d\b", text) if int(other) != year]
    near = {published.year, *years}
    near |= {published.year + 1} if re.search(r"\b(?:next|will|ahead|prepar\w+|upcoming|plans?)\b", text) else set()
    near |= {published.year - 1} if re.search(r"\b(?:last|was|were|ago|marked|celebrated)\b", text) else set()
    due = year + int(found["number"])
    if text[:at].endswith("in ") and year > published.year - int(found["number"]) / 2:
        return  # `the 50th anniversary of statehood in 2009`: the year of the anniversary
    if due in near or (not years and published.month <= 2 and due == published.year - 1):
        return
    yield Clash(
        (claim,),
        f"`{claim.said}` and an anniversary of {found['number']} years do not go together",
        f"{year} and {found['number']} years make {due}; the text is of {published.year}",
    )


@groups(
    "D108",
    "years-ago-do-not-fit",
    kinds=["date"],
    by="sentence",
    bad=[
        Example("The mill closed [[twelve years ago]], in [[2002]].", published=date(2024, 5, 3)),
        Example("The mill closed [[30 years ago]] in [[1984]].", published=date(2024, 5, 3)),
        Example("The mill closed in [[2002]], [[twelve years ago]].", published=date(2024, 5, 3)),
    ],
    good=[
        Example("The mill closed twelve years ago, in 2012.", published=date(2024, 5, 3)),
        Example("The mill closed twelve years ago, in 2011.", published=date(2024, 2, 3)),
        Example("The mill closed almost 30 years ago, in 1996.", published=date(2024, 5, 3)),
        Example("The mill closed ten years ago. In 2002 it burnt.", published=date(2024, 5, 3)),
    ],
)
def years_ago_do_not_fit(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """So many years ago, in a year that is not so many years ago.

    The reader does the sum and finds one of the two wrong.

    Subtract the year from this one.
    """
    for ago, other in (*pairwise(group), *((later, earlier) for earlier, later in pairwise(group))):
        if ago.sentence is None or ago.published is None or other.value.year is None or ago.value.earliest is None:
            continue
        text, base = ago.sentence.text, ago.sentence.start
        between = text[min(ago.end, other.end) - base : max(ago.start, other.start) - base]
        if not ago.said.lower().endswith("years ago") or not re.fullmatch(r",? ?(?:in |on |back in )?\(?", between):
            continue
        told = ago.published.year - ago.value.earliest.year
        real = ago.published.year - other.value.year
        loose = 1 + (2 if told % 10 == 0 and _rounded(text[: ago.start - base]) else 0)
        if abs(told - real) > loose:
            yield Clash(
                (other, ago),
                f"`{other.said}` is not `{ago.said}`",
                f"from {other.value.year} to {ago.published.year} are {real} years",
                confidence=Confidence.RESOLVED,
            )


def _rounded(before: str) -> bool:
    return bool(re.search(r"\b(?:about|some|almost|nearly|around|over|more than|roughly)\s*\Z", before))
