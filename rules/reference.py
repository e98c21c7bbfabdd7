"""The reference itself."""

from collections.abc import Iterator

from consistency import Claim, Clash, Example, pairs
from consistency.values import Office


@pairs(
    "F101",
    "facts-contradict",
    kinds=["office"],
    linked=False,
    bad=[
        Example(
            "The council met in May.",
            reference=[
                "The harbour bridge of Lipno cost €62 million.",
                "The harbour bridge of Lipno cost €68 million.",
            ],
        ),
        Example(
            "The council met in June.",
            reference=[
                "Ida Storm, Governor of the Central Bank of Norland since 2021, chairs the board.",
                "Per Aas, Governor of the Central Bank of Norland since 2020, chairs the board.",
            ],
        ),
    ],
    good=[
        Example(
            "The council met in May.",
            reference=["The harbour bridge of Lipno cost €62 million.", "The harbour bridge of Lipno cost €62m."],
        ),
        Example(
            "The bridge of Lipno cost €60 million.",
            reference=["The harbour bridge of Lipno cost more than €62 million, the council says."],
        ),
    ],
)
def facts_contradict(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """Two trusted facts contradict one another.

    What is checked against such a reference is found wrong whichever it says.  The engine asks this of all facts
    with the rules over pairs that ship; the reason names the rule.

    Correct the fact that is wrong, or give each its date.
    """
    yield from ()
