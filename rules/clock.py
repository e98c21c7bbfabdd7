"""Times of day that do not go together."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, cast

from consistency import Claim, Clash, groups
from consistency.claims import Mood
from consistency.extract.order_of_steps import out_of_order
from consistency.extract.told_twice import in_brackets
from consistency.linking.told_again import of_one_event, of_two_events
from consistency.values import Date, Time

_HALVES = re.compile(r"(?i)[ap]\.?m\b|noon|midnight")
"""What says of a time of day that it is told in halves of a day."""
_MOVED = re.compile(
    r"\b(?:moved?|postpon\w*|delay\w*|reschedul\w*|brought forward|instead|original\w*|initial\w*|previous\w*|was to|were to|"
    r"had been|due|push\w*|extend\w*|usual\w*|normal\w*|if|unless|first|second|third|next|another|other|also|both|each|every|"
    r"daily|weekdays?|weekends?|holidays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days|doors?|part)\b",
    re.IGNORECASE,
)
"""Words that tell of a change, or of more than one such event."""
_CHANGED = re.compile(
    r"\b(?:moved?|postpon\w*|delay\w*|reschedul\w*|brought forward|instead|original\w*|initial\w*|previous\w*|was to|were to|"
    r"had been|due|push\w*|extend\w*|usual\w*|normal\w*|if|unless|another|other|also|both|each|every|"
    r"daily|weekdays?|weekends?|holidays?|part)\b",
    re.IGNORECASE,
)
"""Words that tell of a change, or of times of other days."""
_DEFINITE = r"\b(?:the|this|its|his|her|their)\s+(?:[\w’'-]+\s+){0,2}"
_MOMENTS = {
    verb: moment
    for moment, verbs in (
        ("begin", "begin start open kick resume convene"),
        ("end", "close end finish adjourn"),
        ("leave", "leave depart sail launch"),
        ("arrive", "arrive land dock"),
        ("explode", "explode detonate"),
        ("strike", "strike hit"),
    )
    for verb in verbs.split()
}
"""Verbs of what happens to one thing once, at one time; a noun alone (`the meeting is at 10`) begins."""


@groups(
    "D203",
    "times-differ",
    kinds=["date", "time"],
    by="article",
    bad=[
        "The hearing begins at [[10 a.m.]] on Tuesday.\n\nThose who want a seat should be early: the hearing begins at "
        "[[11 a.m.]], the court says.",
        "The bomb exploded at [[0900 GMT]], police said.\n\nNobody was in the market when the bomb exploded at [[0930 GMT]].",
    ],
    good=[
        "The hearing begins at 10 a.m. on Tuesday.\n\nThe hearing begins at 10:00 on Tuesday, the court says.",
        "The hearing begins at 10 a.m. on Tuesday.\n\nOn Wednesday the hearing begins at 11 a.m.",
        "The hearing began at 10 a.m.\n\nThe hearing was to begin at 9 a.m., but the judge was late.",
        "The shop opens at 9 a.m. on weekdays.\n\nOn Sundays the shop opens at 11 a.m.",
        "The final begins at 8 p.m. in Norby.\n\nThe final begins at 1900 GMT.",
        "The hearing begins at 10 a.m.\n\nThe parade begins at 11 a.m.",
        "The concert begins at 9 p.m.\n\nThe concert on Saturday begins at 7 p.m.",
        "The match starts at 7:30.\n\nThe match starts at 7.30 p.m., the club says.",
    ],
)
def times_differ(group: Sequence[Claim[Date] | Claim[Time]]) -> Iterator[Clash]:
    """One event has two times of day in one text.

    Who wants to be there comes too early or too late.

    Check the time, and say so where it was moved or where there were two.
    """
    told: dict[str, list[Claim[Date] | Claim[Time]]] = {}
    for claim in group:
        if _hour(claim) and (event := _of_one_thing(claim)):
            told.setdefault(event, []).append(claim)
    for event, claims in told.items():
        if len({_hour(claim) for claim in claims}) != 2:
            continue
        for first, second in combinations(claims, 2):
            if (
                _clash(first, second)
                and not _on_other_days(first, second, group)
                and not of_two_events(cast("Any", first), cast("Any", second))
            ):
                yield Clash(
                    (second, first),
                    f"`{second.said}` here, `{first.said}` there",
                    f"both are {event}, at {_hour(second)} and at {_hour(first)}",
                )
                return
    yield from _told_of_one(group)


def _told_of_one(group: Sequence[Claim[Date] | Claim[Time]]) -> Iterator[Clash]:
    """Two times of day that are told of one event in whatever words."""
    for first, second, tie in of_one_event(cast("Sequence[Claim[Any]]", group)):
        one, two = _told_hour(first, tie), _told_hour(second, tie)
        if not one or not two or _zone(first) != _zone(second) or _on_other_days(first, second, group):
            continue
        if abs(_minutes(one) - _minutes(two)) in (0, 12 * 60):
            continue
        if any(claim.sentence is None or _CHANGED.search(claim.sentence.text) for claim in (first, second)):
            continue
        yield Clash(
            (second, first), f"`{second.said}` here, `{first.said}` there", f"{tie}, at {two} and at {one}", tie=tie
        )


def _told_hour(claim: Claim[Date] | Claim[Time], tie: str) -> str:
    """The time of day that is told of an event: of `open from 10 to 6` the end, where it is the closing."""
    time = _time(claim)
    if time is not None and time.until and tie.startswith(("both are the closing", "both are the end")):
        return time.until
    return _hour(claim)


def _zone(claim: Claim[Date] | Claim[Time]) -> str:
    time = _time(claim)
    return time.zone.casefold() if time is not None else ""


def _time(claim: Claim[Date] | Claim[Time]) -> Time | None:
    return claim.value if isinstance(claim.value, Time) else claim.value.time


def _hour(claim: Claim[Date] | Claim[Time]) -> str:
    time = _time(claim)
    return time.at if time is not None and time.at[0].isdigit() and not time.edge else ""


def _of_one_thing(claim: Claim[Date] | Claim[Time]) -> str:
    """What happens, to one thing that the reader knows, with no word of a change or of others like it."""
    *verb, thing = claim.attribute.split() or [""]
    moment = _MOMENTS.get(verb[0], "") if verb else "begin"
    if not moment or not thing or claim.sentence is None or claim.mood is not Mood.TOLD or not claim.holds:
        return ""
    text = claim.sentence.text
    known = re.search(_DEFINITE + re.escape(thing) + r"\b", text, re.IGNORECASE)
    marked = re.search(re.escape(thing) + r"s?\s+(?:on|of)\s", text, re.IGNORECASE)  # `the concert on Saturday`
    return f"{moment} {thing}" if known and not marked and not _MOVED.search(text) else ""


def _clash(first: Claim[Date] | Claim[Time], second: Claim[Date] | Claim[Time]) -> bool:
    one, two = _time(first), _time(second)
    if one is None or two is None or one.zone.casefold() != two.zone.casefold() or first.sentence == second.sentence:
        return False
    minutes = abs(_minutes(one.at) - _minutes(two.at))
    return minutes not in (0, 12 * 60)


def _minutes(at: str) -> int:
    return int(at[:2]) * 60 + int(at[3:])


def _on_other_days(first: Claim[Date] | Claim[Time], second: Claim[Date] | Claim[Time],
                   group: Sequence[Claim[Date] | Claim[Time]]) -> bool:  # fmt: skip
    """Whether the two sentences name days that are not the same."""
    one, two = _days(first, group), _days(second, group)
    return bool(one and two and one != two)


def _days(claim: Claim[Date] | Claim[Time], group: Sequence[Claim[Date] | Claim[Time]]) -> set[tuple[object, ...]]:
    return {
        (other.value.earliest, other.value.weekday if other.value.earliest is None else None)
        for other in group
        if isinstance(other.value, Date) and other.sentence == claim.sentence and other.value.precision == "day"
    }


@groups(
    "D204",
    "ends-before-it-begins-by-the-clock",
    kinds=["time", "date"],
    by="article",
    bad=[
        "The hearing starts at [[9:00]] and ends at [[8:00]].",
        "The mayor opened the session at [[18:00]] and closed it at [[17:15]].",
        "The train left Norby at [[9:10]] and arrived at [[8:50]].",
    ],
    good=[
        "The hearing starts at 9:00 and ends at 11:00.",
        "The ball begins at 20:00 and ends at 4:00.",
        "The shop opens at 9:00 and closes at 5:00.",
        "The plane left Norby at 9:10 and landed at 8:50 local time.",
        "The hearing ended at 9:10, and the next one begins at 8:50.",
    ],
)
def ends_before_it_begins_by_the_clock(group: Sequence[Claim[Date] | Claim[Time]]) -> Iterator[Clash]:
    """Something ends, or arrives, at a time of day before the one at which it began.

    It would last from one day nearly to the same hour of the next.

    Check both times; often two digits have changed places.
    """
    for first, second in out_of_order(group):
        claim, other = second.claim, first.claim
        if not isinstance(claim.value, Time) or claim.sentence is None or _ELSEWHERE.search(claim.sentence.text):
            continue
        yield Clash(
            (claim, other),
            f"`{claim.said}` is told as after `{other.said}`",
            f"from {other.value} it would last until {claim.value} of the next day",
        )


_ELSEWHERE = re.compile(
    r"\b(?:planes?|flights?|flew|fl(?:y|ies)|airlin\w+|jets?|helicopters?|local time|GMT|next (?:day|morning)|following|overnight|day after|later)\b",
    re.IGNORECASE,
)
"""Words of other hours, or of another day."""


@groups(
    "D119",
    "clock-told-two-ways",
    kinds=["date", "time"],
    by="sentence",
    bad=[
        "The match starts at [[20:00]] ([[9 pm]]).",
        "Doors close at [[15:30]] ([[3 p.m.]]), the guards say.",
    ],
    good=[
        "The match starts at 20:00 (8 pm).",
        "The match starts at 20:00 (1900 GMT).",
        "The match starts at 8 p.m. (7 p.m. in London).",
        "The match starts at 8:00 (20:00).",
        "The match starts at 20:00 (doors open at 7 pm).",
        "Open 9:00 (Sundays 11:00).",
    ],
)
def clock_told_two_ways(group: Sequence[Claim[Date] | Claim[Time]]) -> Iterator[Clash]:
    """A time of day in brackets is not the time before it on the other clock.

    Whoever reads only one of the two comes too early or too late.

    Count again: 8 p.m. is 20:00.
    """
    for first, second in in_brackets(cast("Sequence[Claim[Any]]", group)):
        one, two, sentence = _time(first), _time(second), second.sentence
        if (
            one is None
            or two is None
            or sentence is None
            or one.zone
            or two.zone
            or not (_hour(first) and _hour(second))
        ):
            continue
        between = sentence.between(first.end, second.start)
        closed = sentence.text[second.end - sentence.start :].startswith(")")
        if between.strip() != "(" or not closed:
            continue
        gap = abs(_minutes(one.at) - _minutes(two.at))
        halves = [_HALVES.search(claim.said) is not None for claim in (first, second)]
        if gap and any(halves) and not all(halves) and not (gap == 12 * 60 and min(one.at, two.at) < "12"):
            yield Clash(
                (second, first), f"`{second.said}` is not `{first.said}`", f"the one is {two.at}, the other {one.at}"
            )
