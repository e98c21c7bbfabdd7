"""The reference itself."""

from collections.abc import Iterator

from consistency import Claim, Clash, Example, pairs
from consistency.values import Name, Office


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


@pairs(
    "F102",
    "name-against-the-reference",
    kinds=["name"],
    linked=False,
    bad=[
        Example(
            "The [[Skarvik Harbour Office]] closed the quay on Monday.",
            reference=["Names in Skarvik\n\nPort Board of Skarvik, not Skarvik Harbour Office."],
        ),
        Example(
            "Help came from the [[cutter Alma]], which left Skarvik at noon.",
            reference=["Boats of Skarvik\n\nIda, Berta – cutters\nAlma, Skarv – lifeboats"],
        ),
    ],
    good=[
        Example(
            "The former Skarvik Harbour Office is now a bakery.",
            reference=["Names in Skarvik\n\nPort Board of Skarvik, not Skarvik Harbour Office."],
        ),
        Example(
            "Help came from the lifeboat Alma, which left Skarvik at noon. The cutter Ida stayed.",
            reference=["Boats of Skarvik\n\nIda, Berta – cutters\nAlma, Skarv – lifeboats"],
        ),
    ],
)
def name_against_the_reference(first: Claim[Name], second: Claim[Name]) -> Iterator[Clash]:
    """An article uses a name that the reference rules out, or gives a thing the kind of other things on a list.

    Readers look for a body that no longer exists, or take a lifeboat for a cutter.  The engine asks this of the
    pages of the reference that say what things are called.

    Use the name or the kind that the reference gives, or correct the reference.
    """
    yield from ()
