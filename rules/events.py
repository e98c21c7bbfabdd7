"""One event, two dates."""

from collections.abc import Iterator, Sequence
from datetime import date

from consistency import Claim, Clash, Example, groups, pairs
from consistency.claims import Mood
from consistency.linking.dates_of_one import dates_of_one, day_of
from consistency.linking.one_event import told_as_one
from consistency.linking.years import one_of_its_kind
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
            "Aqueduct for Tarnvik\n\nPROGRESS REPORT 4\n\nTank sealed ...... 20 Oct 2025\nCommissioning ...... [[4 Nov 2025]]",
            "Water for Tarnvik\n\nTarnvik has water again. Since its aqueduct was commissioned on [[11 November]], it comes from a tap.",
            published=[date(2025, 12, 1), date(2025, 12, 5)],
        ),
        Example(
            "Volda recalls heaters\n\nVolda Heating recalls its heater Polar 2. The recall, which began on [[2 September]], has "
            "brought back 8,400 of the heaters.",
            "Heaters come back\n\nVolda Heating has been recalling the heater Polar 2 since [[12 September]] after two had burnt.",
            published=[date(2025, 9, 15), date(2025, 9, 20)],
        ),
        Example(
            "Lipnik museum welcomes guests\n\nThe mushroom museum at Lipnik, closed for two years, will receive its first visitors on "
            "[[14 September]], director Hana Moll said.",
            "Lipnik looks for guides\n\nDirector Hana Moll needs five guides. On [[21 September]] the mushroom museum at Lipnik opens "
            "again, and so far two have applied.",
            published=[date(2024, 8, 20), date(2024, 8, 29)],
        ),
        Example(
            "Ferry out of service\n\nThe Norby ferry Torva has been out of service since it ran onto a reef on [[12 March]] with 88 people "
            "on board.",
            "Mate asleep\n\nWhen the Norby ferry Torva struck the reef on [[15 March]] with 88 passengers and crew, the mate was asleep.",
            published=[date(2024, 3, 20), date(2024, 4, 9)],
        ),
        Example(
            "Shots in Lendle\n\nThree people were shot at a house party in Lendle early on [[Sunday]], police said.",
            "Shots in Lendle: witnesses\n\nThe three people who were shot at a house party in Lendle on [[Thursday]] are out of danger.",
            published=[date(2024, 5, 6), date(2024, 5, 7)],
        ),
    ],
    good=[
        Example(
            "Cocaine in Norby\n\nOfficers in Norby found two tonnes of cocaine among pineapples on Saturday.",
            "Another find\n\nOn Tuesday officers in Lendle found a tonne of cocaine. On Saturday their colleagues in Norby had found two.",
            published=[date(2025, 3, 4), date(2025, 3, 6)],
        ),
        Example(
            "Drones over Norby\n\nDrones hit a depot in Norby on Tuesday and killed two people, the governor said.",
            "Drones hit Norby\n\nDrones hit a school in Norby on Thursday and killed three people, the governor said.",
            published=[date(2025, 3, 6), date(2025, 3, 7)],
        ),
        Example(
            "Boots for Vik\n\nTwelve lorries with boots for the children arrived on Tuesday in a village near Vik.",
            "Pictures from Vik\n\nThe pictures that arrived on Wednesday from a village near Vik show children and boots.",
            published=[date(2025, 3, 6), date(2025, 3, 7)],
        ),
        Example(
            "The reactor at Brunnmoor was restarted on December 12, the company said.",
            "The reactor at Brunnmoor was shut down on December 21, the company said.",
            published=[date(2024, 12, 13), date(2025, 1, 14)],
        ),
        Example(
            "Treaty signed\n\nNorland and Sudland signed a fishing treaty in Lund on 3 May. It covers cod.",
            "Treaty ratified\n\nSudland's parliament ratified the fishing treaty with Norland on 20 May. It covers cod.",
            published=[date(2024, 5, 6), date(2024, 5, 22)],
        ),
        Example(
            "Ida wins\n\nIda Moll beat Kaan Berg at the chess open in Norby on 8 June.",
            "Ida wins again\n\nIda Moll beat Olga Dahl in the final of the chess open in Norby on 9 June.",
            published=[date(2024, 6, 10), date(2024, 6, 12)],
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
    """One event has two dates in two texts.

    The reader who was there knows which is wrong; the others take the first they find.

    Check the day, and say so where the event was moved.
    """
    if first.article == second.article or _moved_on(first, second) or _moved_on(second, first):
        return
    if tie := one_of_its_kind(first, second) or told_as_one(first, second):
        yield _clash((second, first), tie)


@groups(
    "D202",
    "dates-differ-in-one-text",
    kinds=["date"],
    by="article",
    bad=[
        Example(
            "Norwick rail merger\n\nThe merger of Norwick Rail and Lendle Tram was completed on [[3 April 2006]]. "
            "It took two years.\n\nSince Norwick Rail and Lendle Tram completed the merger on [[3 April 2008]], fares have risen.",
            published=date(2024, 5, 3),
        ),
        "Three calls were made on the night of [[24 May]] from the Bermuda motel in Norby, police said.\n\nPolice in Norby let "
        "hear three calls that were made on the night of [[27 May]] from the Bermuda motel.",
        "A robber shot the jeweller Ove Dahl in his shop in Lendle on [[May 6]].\n\nNobody has been charged.\n\n"
        "Dahl's widow spoke of the [[May 9]] shooting for the first time.",
        Example(
            "Ferry to Lendle to sail for the last time on [[3 March]]\n\nThose who want to cross the sound once more can do so "
            "until spring. The ferry ties up for good on [[3 April]], the county says.\n\nA bridge takes its place.",
            published=date(2025, 1, 8),
        ),
        "The tram driver Ida Moll was stabbed at the Norby depot on [[Monday, May 6]].\n\nNobody has been charged.\n\n"
        "Moll's colleagues laid flowers where she was attacked on [[Monday, May 9]].",
        Example(
            "Quay in Norby shut\n\nDivers look for a crane that fell into the dock of Norby. The harbour has been guarded since the "
            "[[accident of 12 May]].\n\nThe inspectors write that the [[crane toppled at 4 a.m. on 9 May]], in a gale.",
            published=date(2025, 5, 20),
        ),
        Example(
            "Mine sold\n\nA firm nobody knew bought the mine of the Karvol group at a forced auction on [[Sunday]].\n\nHours before, "
            "Karvol had accused a rival of taking part in [[Friday]]'s auction.",
            published=date(2024, 12, 23),
        ),
        Example(
            "Statue for Norby\n\nThe statue shows Tokay, who led the Norland Revolt of [[1680]].\n\nTokay, a shepherd, led a "
            "rebellion against the bishops in [[1690]], the mayor said.",
            published=date(2024, 12, 23),
        ),
        Example(
            "New head for Norby zoo\n\nIda Moll has a contract for two years, which [[runs out on 31 August 2027]].\n\n"
            "PROFILE\nBorn: Lendle\nContract: until [[30 June 2027]]",
            published=date(2025, 9, 18),
        ),
        Example(
            "Gherkins on the exchange\n\nNorpick wants to go public. Trading is due to begin on [[28 May]] on the main market in Lund. "
            "The family sells a quarter of its shares.\n\nAnalysts called the price sour.\n\nAfter trading begins on [[30 May]], "
            "the shares may enter the index.",
            published=date(2024, 5, 20),
        ),
        "A slope slid onto the road at Vik on [[3 September]] and buried two cars.\n\nNobody was in them.\n\nThe road has been closed "
        "since the [[landslide of 6 September]].",
        Example(
            "Rate stays at 7 percent\n\nThe next meeting on interest rates is on [[7 November]], when the bank tells its forecast.\n\n"
            "Loans are dear.\n\nEconomists at the Lendle bank expect a cut at the next meeting on [[14 November]].",
            published=date(2024, 10, 10),
        ),
        Example(
            "Talk on bats\n\nIda Moll will speak about bats at the Norby library on [[12 June]].\n\nWHAT: Talk on bats\n"
            "WHEN: [[19 June, 7 p.m.]]\nWHERE: Norby library",
            published=date(2025, 6, 2),
        ),
        "The pilgrims set out from Norby on [[3 August]].\n\nThey eat nuts.\n\nIt was raining on [[5 August]], the morning they set out.",
        "Two beavers will move into the pond of Norby zoo on [[18 August]] and may be fed.\n\nPupils of Holm dug the pond.\n\nIt has cost "
        "4,000 euros. Frogs came by themselves.\n\nGuests can park in the yard of the smithy. The zoo has 41 animals.\n\nTheir keeper "
        "comes along. Once the beavers have moved in on [[28 August]], he stays for a week.",
        "The baker Ole Dahl of Norby was [[buried on 8 April]] beside his oven.\n\nThe shop is for sale.\n\n"
        "[Photo: Bakers in white at the funeral of Ole Dahl on [[11 April]]]",
    ],
    good=[
        Example(
            "Ida Moll was born on 29 February 1936 and celebrated her 88th birthday on Thursday, which was the 29th, at "
            "Osby.\n\nIn the years without a leap day she celebrates on 1 March.",
            published=date(2024, 3, 2),
        ),
        Example(
            "Bridge of Osby\n\nAccreditation for the opening by 14 June: press@osby.example\n\nCost: €6.9 million\nOpening: "
            "Saturday, 17 June 2023, 11 a.m., by the oldest inhabitant",
            published=date(2023, 6, 2),
        ),
        "A robber shot the jeweller Ove Dahl in his shop in Lendle on May 6.\n\nDahl's widow spoke of the May 6 shooting.",
        "A robber shot the jeweller Ove Dahl in his shop in Lendle on May 6.\n\n"
        "Police are also looking into another shooting in Lendle on May 9.",
        "The jeweller Ove Dahl was robbed on Monday, May 6.\n\nNobody has been charged.\n\nDahl was robbed on Thursday, May 9.",
        "The Norby hearings are on 3 and 5 May.\n\nThe Norby hearing on 5 May is public.",
        "The Norby trial was to open on 3 May. It was postponed.\n\nThe Norby trial opened on 5 May instead.",
        "The ferry Gull sank off Norby on 3 May.\n\nAnother ferry sank off Norby on 9 May, the day on which the king died.",
        "Sept. 12: A tram hit a bus in Norby.\n\nSept. 14: A tram hit a lorry in Norby.",
        Example(
            "Ferry to Lendle to sail for the last time on 3 March\n\nThe ferry ties up for good on 3 March, the county says. "
            "From 3 April there are guided walks on the bridge.",
            published=date(2025, 1, 8),
        ),
        "Parliament voted on the first reading on 12 March. It will vote on the second reading on 26 March.\n\nThe vote on 26 March "
        "is expected to be close.",
        Example(
            "The next meeting of the Norby council is on 7 November.\n\nThe next meeting of the school board is on 14 November.",
            published=date(2024, 10, 10),
        ),
        "The Norby chess club meets on 3 May.\n\nThe Lendle choir sings on 5 May.",
        "Mayor Ole Dahl of Norby stepped down on 12 September.\n\nThe deputy mayor, Eva Lund, resigned on 15 September.",
        "Case 417 - Norby works, storage: explosion of a tank, 3 May 2022, 23:40.\nCase 431 - Norby works, ammonia: explosion of a pipe, "
        "6 May 2022, 10:05.",
        "Eleven victims of the Norby ferry were buried on 28 March.\n\nThe remaining four were buried on 1 April in Lendle.",
        "The contract of zoo head Ida Moll runs until 31 August 2027.\n\nThe contract of the vet ends on 30 June 2027.",
    ],
)
def dates_differ_in_one_text(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """One event has two dates in one text.

    A reader who comes upon the second date goes back to the first, and trusts neither.

    Check the day, and say so where the event was moved or there were two.
    """
    found: dict[tuple[str, ...], list[Claim[Date]]] = {}
    ties: dict[tuple[str, ...], str] = {}
    for first, second, tie in dates_of_one(group):
        days = tuple(sorted((day_of(first.value), day_of(second.value))))
        ties.setdefault(days, tie)
        sides = found.setdefault(days, [])
        sides += [claim for claim in (second, first) if claim not in sides]
    for days, sides in found.items():
        yield _clash(tuple(sides[:MOST_SIDES]), ties[days])


MOST_SIDES = 6
"""How many mentions of two days one finding shows."""


def _clash(sides: tuple[Claim[Date], ...], tie: str) -> Clash:
    here, there = sides[:2]
    return Clash(
        sides,
        f"`{here.said}` here, `{there.said}` there",
        f"{day_of(here.value)} is not {day_of(there.value)}",
        tie=tie,
    )


def _moved_on(early: Claim[Date], late: Claim[Date]) -> bool:
    """Whether one text could only plan what the other, later, tells, or still tells as to come: plans change."""
    planned = _ahead(early)
    first, second, published = early.value.earliest, late.value.earliest, late.published
    if first and second and published and early.article != late.article and first < published < second:
        return True  # the day had passed, and another is to come
    return planned and not _ahead(late) and early.article != late.article


def _ahead(claim: Claim[Date]) -> bool:
    first, published = claim.value.earliest, claim.published
    if first and published and claim.mood is Mood.PLANNED:
        return first > published  # `you will remember that it landed on 3 May`
    return claim.mood in (Mood.PLANNED, Mood.CONDITIONAL) or bool(first and published and first > published)
