"""Counts, quantities, shares and lengths of time that cannot both be right."""

from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, pairs
from consistency.linking.ages import a_victim
from consistency.linking.shares_of import of_one_share
from consistency.values import Count, Duration, Percentage, Quantity, Value, apart


@pairs(
    "Q101",
    "counts-differ",
    kinds=["count"],
    bad=[
        "Lithuania signed a contract to buy [[18 howitzers]] from France on Thursday. All [[16 howitzers]] from France will be "
        "based in Lithuania.",
        Example(
            "The flood in the Tessa valley killed [[43 people]].",
            "One year after the flood in the Tessa valley, which killed [[34 people]], the last bridge is open again.",
            published=date(2024, 7, 3),
        ),
    ],
    good=[
        "Norby\n\nThe attendance in the first round was 350.\n\nSpectators: 350\n\nLast October 1,904 spectators came.",
        "Do the pans still yield salt? In 50 pans, yes. About 300 tonnes last summer.\n\nStage 2 in figures\nPans: 38 (of "
        "120)\nDykes: 4.1 km",
        "At least nine people were killed in the crash at Norby. Police put the dead at 11 people killed in the crash at Norby.",
        "The storm injured 21 people in Garrington. Nine people were injured in Lendle.",
        "The death toll is up from 14 people to 19 people.",
        "The town first said the storm had torn down 14 barns. It has since corrected that. Twelve barns were torn down.",
        "The first phase will create 80 jobs in Lendle. The second phase will create 150 jobs in Lendle.",
        Example(
            "Some 9,500 people came to the Lantern Walk in Lendle on 5 November 2022.",
            "Some 12,000 people came to the Lantern Walk in Lendle on 4 November 2023.",
        ),
        "Rooms for students\n\n- Shared flats: 420 euros, 120 beds\n- Single rooms: 580 euros, 45 beds\n\nThe 120 beds in shared "
        "flats are for first-year students. Of the 45 beds in single rooms, 12 are kept free.",
        "Chess in Lendle\n\n1. Aalto 6.5\n2. Brun 2.5\n3. Cerny 1.5\n\nThe winner gets 4,000 euros, the second 2,500, the third 1,500.",
    ],
)
def counts_differ(first: Claim[Count], second: Claim[Count]) -> Iterator[Clash]:
    """Two counts of one thing.

    Nine dead in one place and eleven in another: one of them is wrong, or one is old.

    Check which count is current, and say when the other one was true.
    """
    if not (_a_score(first) or _a_score(second) or (_millions(first) and _millions(second))):
        yield from _apart(first, second)


@pairs(
    "Q102",
    "quantities-differ",
    kinds=["quantity"],
    bad=[
        Example(
            "The Ridge tunnel near Alvik is [[11.4 kilometres]] long. Miners broke through the last rock on Friday.",
            "What a hole! On Friday I saw the Ridge tunnel near Alvik, and might have walked all of its [[14.1 kilometres]].",
            published=date(2024, 5, 2),
        ),
        "The Skardfjell tunnel is [[6.8 kilometres]] long. At [[8.6 kilometres]] the Skardfjell tunnel will be the longest in the county.",
        Example(
            "The telescope on La Palma has a main mirror with a diameter of [[3.6 metres]].",
            "The main mirror of the telescope on La Palma has a diameter of [[6.3 metres]].",
            published=date(2024, 5, 2),
        ),
        "Storm fells old oak in Lendle\n\nA gust broke the oak of Lendle. All that is left is an oak [[nine metres]] in girth.\n\n"
        "Nobody was hurt. The oak, [[twelve metres]] round and hollow, will be fenced in.",
    ],
    good=[
        Example(
            "The rampage of the bull stretched from Norby to Lendle, police in Norby said. His 25-mile trail of broken fences "
            "ended in a pond in Lendle.",
            "A bull ran from Norby to Lendle, breaking fences, until police found him in a pond. Norby is about 35 miles south "
            "of the capital.",
            published=date(2024, 4, 8),
        ),
        "Storm fells old oak in Lendle\n\nThe oak, nine metres round and hollow, is to stay. A second oak is twelve metres round.",
        "The Skardfjell tunnel is 10 kilometres long. The Skardfjell tunnel is 6.2 miles long.",
        "The tunnel is 6.8 kilometres long. The bridge is 420 metres long.",
        "The rate was 3.7 percent in May, which is 0.1 points less. The lending rate was 7.1 percent in May, 0.3 points less.",
    ],
)
def quantities_differ(first: Claim[Quantity], second: Claim[Quantity]) -> Iterator[Clash]:
    """One thing has two measures.

    A tunnel has one length; two of them send the reader looking for a second tunnel.

    Check the measure at its source.
    """
    if not (_a_step(first.value) and _a_step(second.value)):
        yield from _apart(first, second)


@pairs(
    "Q103",
    "shares-differ",
    kinds=["percentage"],
    bad=[
        "Turnout in the Sorholm election was [[71.4 percent]]. The turnout of [[74.1 percent]] in the Sorholm election was a record.",
        Example(
            "The Norby bank left its interest rate at [[4.75%]].",
            "The Norby bank has left its interest rate on hold at [[6.6%]].",
            published=date(2024, 5, 2),
        ),
    ],
    good=[
        "Norland wants to obtain 52% of its electricity from the sun by 2030.\n\nThe state firm Norpower, which owns 25%, "
        "will buy the electricity for 25 years at 1.42 crowns.",
        "Turnout was 71 percent. In 2021 the turnout was 68 percent.",
        "Sales rose 5 percent. Profit rose 7 percent.",
    ],
)
def shares_differ(first: Claim[Percentage], second: Claim[Percentage]) -> Iterator[Clash]:
    """One share or rate has two values.

    A rate is quoted for its number alone; with two of them the sentence says nothing.

    Check the share at its source, and what it is a share of.
    """
    if of_one_share(first, second):
        yield from _apart(first, second)


@pairs(
    "Q104",
    "durations-differ",
    kinds=["duration"],
    bad=[
        "Tor Haug, a former mayor of Stavnes, was sentenced to [[four years]] in prison on Tuesday. He had sold building land to "
        "friends.\n\nHaug, a prisoner who will serve [[five years]], said nothing.",
        "The mayor of Tressen was given a prison sentence of [[four years]]. The prison sentence of [[six years]] was "
        "given to the mayor of Tressen on Monday.",
        Example(
            "The court gave the mayor of Tressen a prison sentence of [[four years]].",
            "The prison sentence of [[six years]] that the court gave the mayor of Tressen is the longest so far.",
            published=date(2024, 7, 3),
        ),
    ],
    good=[
        "Per Dahl, 27, was sentenced to 30 months in prison. He had driven a crane.\n\nDahl got 18 months in prison for the "
        "crane, plus an additional year for the horn.",
        "The sentence was twelve months. The sentence of one year was suspended.",
        "Work on the bridge takes two years. Work on the road takes three years.",
        "Jan Oster was sentenced to five years in prison on Monday. His accomplice Per Lind was sentenced to three years in prison.",
    ],
)
def durations_differ(first: Claim[Duration], second: Claim[Duration]) -> Iterator[Clash]:
    """One thing has two lengths of time.

    A sentence of four years in the headline and of three and a half in the text cannot both have been passed.

    Check how long it is.
    """
    if not first.value.age:
        yield from _apart(first, second)


@pairs(
    "Q105",
    "ages-differ",
    kinds=["duration"],
    bad=[
        "Carl Ostrow, [[27]], was arrested in Norby on Monday. Police said Carl Ostrow, [[31]], had been at home.",
        Example(
            "Misty Harrow, [[39]], was hurt in the crash at Norby.",
            "[[32-year-old]] Misty Harrow is out of hospital after the crash at Norby.",
            published=date(2024, 7, 3),
        ),
    ],
    good=[
        "Carl Ostrow, 27, and Dan Ostrow, 31, were arrested in Norby on Monday.",
        Example(
            "Misty Harrow, 39, was hurt in the crash.",
            "Misty Harrow, 40, is back at work.",
            published=[date(2024, 7, 3), date(2025, 2, 1)],
        ),
    ],
)
def ages_differ(first: Claim[Duration], second: Claim[Duration]) -> Iterator[Clash]:
    """One person has two ages.

    Ages are how readers tell people of one name apart, and a wrong one can name the wrong person.

    Check the date of birth; between articles of different years an age may grow.
    """
    if not (first.value.age and second.value.age) or _grown(first, second):
        return
    why = apart(first.value, second.value)
    if why:
        who = first.subject or second.subject or "one person"
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there, for {who}", why)


BIRTHDAY = 14
"""Days between two articles from which on a birthday may lie between them."""


def _grown(first: Claim[Duration], second: Claim[Duration]) -> bool:
    """Whether the time between the two articles explains the difference; the age at the time may be told later too."""
    if first.article == second.article or not first.published or not second.published:
        return False
    earlier, later = sorted((first, second), key=lambda claim: claim.published or date.min)
    days = ((later.published or date.min) - (earlier.published or date.min)).days
    grown = later.value.figure.number - earlier.value.figure.number
    if a_victim(first) and a_victim(second):
        return False
    return 0 < grown <= days // 365 + (1 if days % 365 >= BIRTHDAY else 0)


def _a_score(claim: Claim[Count]) -> bool:
    """Whether a number is a rate or a score, not a count: `1.5` of nothing that is named, without `million`."""
    number = claim.value.figure.number
    return not claim.value.of and number % 1 != 0


def _millions(claim: Claim[Count]) -> bool:
    """Whether millions of nothing that is named, which are mostly money: `from a budget of 240 million`."""
    return not claim.value.of and claim.value.figure.number >= 1_000_000 and not (claim.topic and claim.topic.head)


def _a_step(value: Quantity) -> bool:
    """Whether points are a step between two rates, of which a text may tell many; an index stands in the hundreds."""
    return value.unit == "point" and value.figure.number < 20


def _apart(first: Claim[Value], second: Claim[Value]) -> Iterator[Clash]:
    """The clash of two values that cannot both be; a headline against its text is another rule's."""
    why = apart(first.value, second.value)
    if why and not first.fronts(second):
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", why)
