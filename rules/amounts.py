"""Amounts of money that cannot both be right."""

import re
from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, pairs
from consistency.linking.apiece import in_one_rate
from consistency.linking.namesakes import namesakes
from consistency.linking.two_currencies import one_number
from consistency.values import Money, apart
from consistency.values.slips import slip

THOUSAND = 1000


PIECES = frozenset("share unit piece barrel ounce".split())
"""What is traded by the piece: its price beside an amount of the same digits is no slip."""


@pairs(
    "A101",
    "amounts-differ",
    kinds=["money"],
    bad=[
        Example(
            "Council backs new bridge\n\nThe council voted for a [[€62 million]] bridge over the Lenne on Monday.",
            "Work on the Lenne bridge starts in May. The [[€68 million]] bridge will carry trams, the council said.",
            published=date(2024, 3, 5),
        ),
        "The court fined the ferry line Ostlin [[€75,000]] on Monday. Ostlin can pay the [[€57,000]] fine in "
        "twelve instalments, the court said.",
    ],
    good=[
        Example(
            "Solar roofs for schools complete\n\nThe solar panels programme for schools is complete, Norland's education "
            "ministry announces. 210 schools are to be fitted with solar panels, for which €48 million is available from the "
            "recovery plan.",
            "Roofs and reality\n\n€79 million has been pledged to Norland's schools for solar panels in two rounds since 2022. "
            "We have counted what schools got from the recovery plan.",
            published=date(2024, 2, 2),
        ),
        "(Corrects the profit of the brewery to €612 million from €621 million.) The brewery made a profit of €612 million.",
        "Ten of the lenders pay €13 million. The 18 lenders hold bonds of €20 million.",
        "The bridge over the Lenne costs more than €500 million. The €520 million bridge will open in May.",
        "Norvik spent €18.4 million on the harbour in 2023. In 2024 Norvik spent €25.1 million on the harbour.",
        "The grant to the theatre is €4 million. Another grant of €2 million goes to the museum.",
        "The fine for Ostlin was put at €24,000 in an earlier version of this article. The fine is €42,000.",
    ],
)
def amounts_differ(first: Claim[Money], second: Claim[Money]) -> Iterator[Clash]:
    """One thing has two amounts.

    A reader who finds two totals for one package trusts neither.

    Check which amount is right; where each was right at its time, say when.
    """
    why = apart(*in_one_rate(first, second))
    if (
        why and not first.fronts(second) and slip(first.value.figure.number, second.value.figure.number) != "magnitude"
    ):  # A103 says more
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there, for {_thing(first, second)}", why)


@pairs(
    "A102",
    "currencies-differ",
    kinds=["money"],
    bad=[
        Example(
            "Skarv Robotics has won the drone contract of the coast guard. The contract is worth [[NOK 700 million]].",
            "Skarv Robotics will build drones for the coast guard. The contract is worth [[€700 million]].",
            published=date(2024, 8, 30),
        ),
        "Corrib Power is buying the wind farm for [[€410 million]]. The [[£410 million]] purchase of the wind farm by "
        "Corrib Power closes in May.",
        "A day in the harbour costs [[40 kroner]] from May, the town of Osby in Norway said. Sailors grumble about the fee of "
        "[[40 euros]].",
        "Grants of [[€20,000 to €75,000]] are paid to farms. Only large ones will get the full [[$75,000]], the office said.",
    ],
    good=[
        "The contract is worth NOK 700 million. The drones cost €60 million, the coast guard said.",
        "A ticket costs €5. In London a coffee costs £5.",
    ],
)
def currencies_differ(first: Claim[Money], second: Claim[Money]) -> Iterator[Clash]:
    """The same number stands in two currencies for one thing.

    700 million kroner are not 700 million euros, and the slip is easily copied.

    Check in which currency the amount was given.
    """
    a, b = in_one_rate(first, second)
    if a.currency == b.currency or (a.per != b.per and a.per and b.per) or namesakes(first, second):
        return
    if one_number(a, b) is None or _converted_beside(first, second) or _converted_beside(second, first):
        return
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there, for {_thing(first, second)}",
        f"the number is the same, the currency is {a.currency} in one place and {b.currency} in the other",
    )


def _converted_beside(claim: Claim[Money], other: Claim[Money]) -> bool:
    """Whether an amount stands with what it is in the other's currency: `$880 million, or about 132 billion yen`."""
    currency = _NUMBERS.sub("", other.said).strip()
    rest = claim.sentence.text[claim.end - claim.sentence.start :][:_NEAR] if claim.sentence is not None else ""
    return bool(currency) and _CONVERTS.match(rest) is not None and currency in rest


_NEAR = 50
_NUMBERS = re.compile(r"[\d.,\s]+(?:(?:million|billion|trillion|thousand|hundred|bn|m)\b)?")
_CONVERTS = re.compile(r",? (?:or|which is|equal to|equivalent to|the equivalent of) |,? ?\(")


@pairs(
    "A103",
    "magnitudes-differ",
    kinds=["money"],
    bad=[
        "The operator puts the cost of the cable at [[SEK 4.75 billion]]. The detour does not change the cost of the cable: "
        "it remains at [[SEK 4.75 million]], the operator said.",
        Example(
            "Donors pledged [[$340 million]] for the malaria vaccine in Geneva on Wednesday.",
            "The [[$340 billion]] that donors pledged in Geneva for the malaria vaccine will be paid out in July.",
            published=date(2024, 4, 25),
        ),
    ],
    good=[
        "The programme costs €20 million. Each school gets €20,000.",
        "Sales of €3 billion brought a profit of €30 million.",
    ],
)
def magnitudes_differ(first: Claim[Money], second: Claim[Money]) -> Iterator[Clash]:
    """One amount is exactly ten, a thousand or a million times another for the same thing.

    A million for a billion is the commonest slip in reported money and the costliest.

    Check the scale word or the zeros.
    """
    a, b = in_one_rate(first, second)
    if slip(a.figure.number, b.figure.number) != "magnitude":
        return
    if (a.per in PIECES) != (b.per in PIECES):
        return  # a bid of $24 a share, charges of $24 million
    if a.per != b.per and max(a.figure.number, b.figure.number) / min(a.figure.number, b.figure.number) >= THOUSAND:
        a, b = a.with_(per=""), b.with_(per="")  # `a year` explains no thousandfold
    if not apart(a, b):
        return
    larger, smaller = max(a.figure.number, b.figure.number), min(a.figure.number, b.figure.number)
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there, for {_thing(first, second)}",
        f"{a} and {b}: the digits are the same, one is {larger / smaller:,f} times the other",
    )


def _thing(first: Claim[Money], second: Claim[Money]) -> str:
    """What both are amounts of, in the shorter of the two wordings."""
    names = sorted(
        (claim.attribute for claim in (first, second) if claim.attribute), key=lambda name: (len(name), name)
    )
    return names[0] if names else "one thing"
