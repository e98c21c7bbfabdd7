"""Dates against the day of publication: told as past too early, announced too late."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from consistency import Claim, Clash, Example, claims, groups
from consistency.claims import Mood
from consistency.extract.told_ahead import announced
from consistency.extract.told_done import done
from consistency.extract.when_told import SURELY, told_as_past
from consistency.text import Section
from consistency.values import Date

BODY = (Section.BODY, Section.CAPTION, Section.LIST)
SOON = timedelta(31)
ZONES = timedelta(1)
"""How far a date of publication may be off: it is already tomorrow elsewhere."""


@groups(
    "D105",
    "told-as-past-but-later",
    kinds=["date"],
    by="article",
    bad=[
        Example("The ceremony took place in the town hall of Norby [[on 18 March 2025]].", published=date(2025, 3, 10)),
        Example("The new bridge was opened by the mayor on [[23 May]].", published=date(2024, 5, 16)),
        Example("The village was evacuated on [[23 May]], and the cows with it.", published=date(2024, 5, 16)),
        Example(
            "Since it opened its doors in [[November 2024]], it has had 8,600 visitors.", published=date(2024, 9, 12)
        ),
        Example("At a meeting on [[23 May]], the board rejected the offer of a rival.", published=date(2024, 5, 16)),
        Example(
            "In an inspection on [[May 23, 2024]], officials found mould in nine samples.", published=date(2024, 5, 16)
        ),
        Example("Tests conducted in the laboratory on [[23 May]] showed traces of lead.", published=date(2024, 5, 16)),
        Example(
            "In a survey carried out by the town on [[23 May 2024]], half of the traders said no.",
            published=date(2024, 5, 16),
        ),
        Example("The keeper passed his test at the Sund clinic on [[23 May]].", published=date(2024, 5, 16)),
        Example("Since the death of its owner in [[July 2024]] the mill has stood still.", published=date(2024, 5, 16)),
        Example("The pool has been closed since [[23 May]].", published=date(2024, 5, 16)),
        Example("On [[23 May]] the council wrote to the ministry that the mill was full.", published=date(2024, 5, 16)),
        Example("The council announced on [[23 May]] that the mill would be sold.", published=date(2024, 5, 16)),
        Example(
            "Log\n\n• 9 May: stove swept\n• [[23 May]]: the winch was greased and held", published=date(2024, 5, 16)
        ),
        Example("At an extra meeting on [[23 May]] the board voted against the mill.", published=date(2024, 5, 16)),
        Example("A calf was carried out of the fen at dawn on [[23 May]].", published=date(2024, 5, 16)),
        Example(
            "After the fall of the roof on [[23 May]], engineers propped up the walls.", published=date(2024, 5, 16)
        ),
    ],
    good=[
        Example("The ceremony took place in the town hall on 8 March 2025.", published=date(2025, 3, 10)),
        Example("The ministers announced a meeting on 18 March 2025.", published=date(2025, 3, 10)),
        Example("The bridge was due to open on 23 May.", published=date(2024, 5, 16)),
        Example("The hearing was fixed on 23 May.", published=date(2024, 5, 16)),
        Example("All flights were cancelled on 23 May.", published=date(2024, 5, 16)),
        Example("The contract, signed until 30 June 2026, was extended.", published=date(2024, 5, 16)),
        Example("They won places in the race on 20 July 2024.", published=date(2024, 5, 16)),
        Example("At a meeting on 23 May, the board wanted to decide on the offer.", published=date(2024, 5, 16)),
        Example("At the vote on 23 May, members will decide what the board proposed.", published=date(2024, 5, 16)),
        Example("For a meeting on 23 May, the board drafted an answer.", published=date(2024, 5, 16)),
        Example("Goods bought on 23 May may be sent back.", published=date(2024, 5, 16)),
        Example("The team qualified for the race on 23 May.", published=date(2024, 5, 16)),
        Example("The town prepared beds for the arrival of the pilgrims on 23 May.", published=date(2024, 5, 16)),
        Example("On 23 May the council wanted to sell the mill.", published=date(2024, 5, 16)),
        Example("She plans to travel after her exam in July 2024.", published=date(2024, 5, 16)),
        Example("Plan\n\n• 9 May: scaffolding up\n• 23 May: old roof removed", published=date(2024, 5, 16)),
        Example("Once the goats have arrived on 23 May, he will stay a week.", published=date(2024, 5, 16)),
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
    if (
        claim.section not in BODY
        or claim.value.edge not in ("", "since")
        or not claim.holds
        or claim.mood is not Mood.TOLD
    ):
        return False
    if claim.value.precision not in ("day", "month", "year") or first <= published + ZONES:
        return False
    if done(claim):
        return True
    near = (
        claim.value.year or first <= published + SOON
    )  # without its year a day far ahead is likelier one of last year
    return bool(near) and claim.value.precision != "year" and told_as_past(claim) >= SURELY


@claims(
    "D106",
    "announced-but-already-past",
    kinds=["date"],
    bad=[
        Example("The minister will visit the camp on [[12 November 2024]].", published=date(2024, 11, 18)),
        Example("The shop will open in [[March 2024]].", published=date(2024, 6, 18)),
        Example("The court is to decide on [[12 November]] whether bells may ring.", published=date(2024, 11, 18)),
        Example("The museum opens its doors on [[12 November 2024]] with a brass band.", published=date(2024, 11, 18)),
        Example("The board will discuss a ban on rafts at a meeting on [[12 November]].", published=date(2024, 11, 18)),
        Example(
            "The line will take delivery of its first train on [[12 November 2024]].", published=date(2024, 11, 18)
        ),
        Example("The race is scheduled for [[12 November]].", published=date(2024, 11, 18)),
        Example("Firms still have until [[12 November 2024]] to hand in their bids.", published=date(2024, 11, 18)),
        Example("The show of masks runs until [[12 November]].", published=date(2024, 11, 18)),
        Example("The driver is expected to be arraigned [[Nov. 12]] in Norby.", published=date(2024, 11, 18)),
        Example(
            "Tickets for the premiere on [[12 November]] are sold at the box office.", published=date(2024, 11, 18)
        ),
        Example(
            "How does a mill work? You can find out at our open day on [[12 November]].", published=date(2024, 11, 18)
        ),
    ],
    good=[
        Example("The minister will visit the camp on 22 November 2024.", published=date(2024, 11, 18)),
        Example("They will mark the attack on 7 October 2023.", published=date(2024, 10, 5)),
        Example("The court will rule on the law of 12 November 2024.", published=date(2024, 11, 18)),
        Example("The council will debate the flood on 12 November.", published=date(2024, 11, 18)),
        Example("The council will help victims of the flood in Norby on 12 November.", published=date(2024, 11, 18)),
        Example("The figures cover the time until 12 November.", published=date(2024, 11, 18)),
        Example("The tests will be repeated as on 12 November.", published=date(2024, 11, 18)),
        Example("You can watch a recording of the concert on 12 November.", published=date(2024, 11, 18)),
        Example(
            "Witnesses of the accident on 12 November are asked to come; please ring 110.", published=date(2024, 11, 18)
        ),
        Example("The council will honour those who fell on 12 November.", published=date(2024, 11, 18)),
        "The minister will visit the camp on 12 November 2024.",
    ],
)
def announced_but_already_past(claim: Claim[Date]) -> Iterator[Clash]:
    """Something is announced for a day that, at publication, is past.

    A reader who wants to be there comes too late, or wonders what else is old.

    Check the date; a text that is put out again needs its tenses changed.
    """
    last, published = claim.value.latest, claim.published
    if last is None or published is None or claim.section not in BODY or not claim.holds:
        return
    if claim.value.edge not in ("", "until", "by"):
        return
    if claim.value.precision not in ("day", "month") or not claim.value.month or last >= published - ZONES:
        return
    if published - last > timedelta(200 if claim.value.year else 45):
        return
    if not announced(claim, published - last):
        return
    yield Clash(
        (claim,),
        f"`{claim.said}` is announced, and was already past",
        f"{last} is before {published}, the day of publication",
    )
