"""Counts, quantities, shares and lengths of time that cannot both be right."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from consistency import Claim, Clash, Example, pairs
from consistency.values import Count, Duration, Percentage, Quantity
from consistency.values.units import in_unit


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
        "At least nine people were killed in the crash at Norby. Police put the dead at 11 people killed in the crash at Norby.",
        "The storm injured 21 people in Garrington. Nine people were injured in Lendle.",
        "The death toll is up from 14 people to 19 people.",
    ],
)
def counts_differ(first: Claim[Count], second: Claim[Count]) -> Iterator[Clash]:
    """Two counts of one thing.

    Nine dead in one place and eleven in another: one of them is wrong, or one is old.

    Check which count is current, and say when the other one was true.
    """
    a, b = first.value, second.value
    if a.figure.meets(b.figure):
        return
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"{a} and {b}: no number is both {a.figure.range()} and {b.figure.range()}",
    )


@pairs(
    "Q102",
    "quantities-differ",
    kinds=["quantity"],
    bad=[
        "The Skardfjell tunnel is [[6.8 kilometres]] long. At [[8.6 kilometres]] the Skardfjell tunnel will be the longest in the county.",
        Example(
            "The telescope on La Palma has a mirror with a diameter of [[3.6 metres]].",
            "The mirror of the telescope on La Palma has a diameter of [[6.3 metres]].",
            published=date(2024, 5, 2),
        ),
    ],
    good=[
        "The Skardfjell tunnel is 10 kilometres long. The Skardfjell tunnel is 6.2 miles long.",
        "The tunnel is 6.8 kilometres long. The bridge is 420 metres long.",
    ],
)
def quantities_differ(first: Claim[Quantity], second: Claim[Quantity]) -> Iterator[Clash]:
    """One thing has two measures.

    A tunnel has one length; two of them send the reader looking for a second tunnel.

    Check the measure at its source.
    """
    a, b = first.value, second.value
    factor = in_unit(b.unit, a.unit)
    if factor is None:
        return
    converted = b.figure if b.unit == a.unit else b.figure.times(factor)
    if a.figure.meets(converted):
        return
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"{a} and {b}: the ranges {a.figure.range()} and {converted.range()} {a.unit} do not meet",
    )


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
        "Turnout was 71 percent. In 2021 the turnout was 68 percent.",
        "Sales rose 5 percent. Profit rose 7 percent.",
    ],
)
def shares_differ(first: Claim[Percentage], second: Claim[Percentage]) -> Iterator[Clash]:
    """One share or rate has two values.

    A rate is quoted for its number alone; with two of them the sentence says nothing.

    Check the share at its source, and what it is a share of.
    """
    a, b = first.value, second.value
    if a.points != b.points or a.figure.meets(b.figure):
        return
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"{a} and {b}: the ranges {a.figure.range()} and {b.figure.range()} do not meet",
    )


DAYS = {
    "day": 1,
    "week": 7,
    "month": 30,
    "quarter": 91,
    "year": 365,
    "decade": 3652,
    "hour": 0,
    "minute": 0,
    "second": 0,
}
"""About how many days a unit has; months and years vary, so lengths in different units need a wide berth."""


@pairs(
    "Q104",
    "durations-differ",
    kinds=["duration"],
    bad=[
        "The former mayor of Tressen was sentenced to [[four years]] in prison. The court sentenced the mayor of Tressen to "
        "[[six years]] in prison on Monday.",
        Example(
            "Tomas Arrieta signed a [[five-year]] contract with Norwick Rovers.",
            "Norwick Rovers gave Tomas Arrieta a [[three-year]] contract.",
            published=date(2024, 7, 3),
        ),
    ],
    good=[
        "The sentence was twelve months. The sentence of one year was suspended.",
        "Work on the bridge takes two years. Work on the road takes three years.",
    ],
)
def durations_differ(first: Claim[Duration], second: Claim[Duration]) -> Iterator[Clash]:
    """One thing has two lengths of time.

    A sentence of four years in the headline and of three and a half in the text cannot both have been passed.

    Check how long it is.
    """
    a, b = first.value, second.value
    if a.age or b.age or not DAYS.get(a.unit) or not DAYS.get(b.unit):
        return
    one, two = a.figure.times(Decimal(DAYS[a.unit])), b.figure.times(Decimal(DAYS[b.unit]))
    if a.unit != b.unit and one.number and abs(one.number - two.number) / max(one.number, two.number) < Decimal("0.1"):
        return
    if one.meets(two):
        return
    yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", f"{a} is not {b}")
