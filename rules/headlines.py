"""A headline or a caption against the text below it."""

from collections.abc import Iterator, Sequence

from consistency import Claim, Clash, Severity, groups
from consistency.linking.headlines import contradicted
from consistency.values import Value


@groups(
    "H101",
    "headline-differs-from-body",
    kinds=["money", "count", "quantity", "percentage", "duration"],
    by="article",
    bad=[
        "Denmark trains [[600]] mechanics\n\nDenmark is training [[400]] mechanics from Ukraine, the ministry said on "
        "Monday.\n\nThe course takes place in Jutland.",
        "Fjordbank to close [[19 branches]]\n\nThe Norwegian bank Fjordbank is cutting costs, it said on Monday. Fjordbank will close "
        "[[24 branches]], most of them in small towns.",
        "Ostlin in [[€4bn]] ferry deal with Varn yard\n\nThe ferry line Ostlin has ordered six ships from the Varn yard, in a deal "
        "valued at [[€6bn]].\n\nThe first ship will sail in 2027.",
        "Norby bank holds interest rate at [[4.75%]]\n\nThe bank of Norby has left its interest rate on hold at [[6.6%]].\n\nAnalysts "
        "had expected 5%.",
        "Picture: Police say [[four people]] were found dead at a home in Tressen on Tuesday.\n\nTressen police are looking into the "
        "deaths of [[five people]] who were found at a home on Tuesday.\n\nNeighbours saw nobody.",
    ],
    good=[
        "Fjordbank to close 24 branches\n\nThe Norwegian bank Fjordbank will close 24 of its 71 branches, it said on Monday.",
        "Nearly 600 hurt in storm\n\nThe storm hurt 594 people, the ministry said on Monday.",
        "Norby builds €62 million museum\n\nThe town of Norby will build a harbour for €68 million, the mayor said on Monday.",
        "Ostlin in €400m profit revision\n\nThe ferry line Ostlin said that it had made €320m in profit, not the €720m that it "
        "had reported.",
        "Banks lend Varn €160 million\n\nTwo banks will lend the Varn yard €80 million each, they said on Monday.",
        "Ex-mayor sentenced to four years in prison\n\nThe former mayor of Norby must go to prison for four years and six months.",
        "10 women, 7 men hurt in Tressen bus crash\n\nA bus crash in Tressen hurt 17 people on Monday, police said.",
    ],
)
def headline_differs_from_body(article: Sequence[Claim[Value]]) -> Iterator[Clash]:
    """The headline or a caption gives another value than the text.

    Most readers see only the headline, and the text below it is what was checked.

    Put the value of the text into the headline, or find out which of the two is right.
    """
    for found in contradicted(article):
        front = found.front
        yield Clash(
            (front, *found.body),
            f"`{front.said}` in the {front.section}, `{found.said}` in the text",
            found.because,
            severity=None if found.sure else Severity.WARNING,
            tie=found.tie,
        )
