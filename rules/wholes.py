"""A whole told in one place and its parts in another, often in articles of other desks."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from consistency import Claim, Clash, Confidence, Example, Severity, groups
from consistency.extract.rows_elsewhere import rows_elsewhere
from consistency.linking.seats import by_seats
from consistency.linking.stories import of_one_story
from consistency.linking.wholes import Apart, by_givers, by_purposes
from consistency.values.figures import plain

_SPRING = date(2024, 4, 18)


@groups(
    "T110",
    "parts-differ-from-total-elsewhere",
    kinds=["money"],
    by="topic",
    severity=Severity.WARNING,
    bad=[
        Example(
            "Storm aid for Halden decided\n\nThe villages around Halden will share [[€90 million]] from the storm recovery fund, "
            "the county said on Thursday.",
            "Who gets what in Halden after the storm\n\nThe money from the storm recovery fund is tied to purposes, the county of "
            "Halden said: €40 million is for roads, €20 million for schools and [[€45 million]] for harbours.",
            published=_SPRING,
        ),
        Example(
            "Tarn, Brack and Osvik set up a ferry fund\n\nThe ferry fund starts with [[€24 million]], all of it from the founders, "
            "Tarn, Brack and Osvik.",
            "Tarn joins the ferry fund\n\nWith Brack and Osvik, Tarn sets up a ferry fund. Tarn contributes €11 million.",
            "Brack and Osvik pay for ferries\n\nBrack is putting [[€9 million]] into the ferry fund of Tarn, the town said. "
            "Osvik contributes €7 million.",
            published=_SPRING,
        ),
    ],
    good=[
        Example(
            "Storm aid for Halden decided\n\nThe villages around Halden will share €105 million from the storm recovery fund, "
            "the county said on Thursday.",
            "Who gets what in Halden after the storm\n\nThe money from the storm recovery fund is tied to purposes, the county of "
            "Halden said: €40 million is for roads, €20 million for schools and €45 million for harbours.",
            published=_SPRING,
        ),
        Example(
            "Storm aid for Halden decided\n\nThe villages around Halden will share €90 million from the storm recovery fund, "
            "the county said on Thursday.",
            "Who gets what in Halden after the storm\n\nMoney also comes from the national road budget, the county of "
            "Halden said: €40 million is for roads, €20 million for bridges and €45 million for harbours.",
            published=_SPRING,
        ),
        Example(
            "Tarn, Brack and Osvik set up a ferry fund\n\nThe ferry fund starts with €24 million, all of it from the founders, "
            "Tarn, Brack and Osvik.",
            "Tarn joins the ferry fund\n\nWith Brack and Osvik, Tarn sets up a ferry fund. Tarn contributes €11 million, and Osvik "
            "adds up to €9 million a year.",
            published=_SPRING,
        ),
    ],
)
def parts_differ_from_total_elsewhere(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """The parts that one article tells add up to another sum than the total that another article tells.

    Each article may have been right by its own source; together they cannot be.

    Ask both sources what the sum holds, and whether a part was added, doubled or left out.
    """
    if len({claim.article for claim in group}) < 2:
        return
    for whole in (*by_givers(group), *by_purposes(group)):
        yield from _clash(whole)


@groups(
    "T111",
    "more-seats-than-the-council-has",
    kinds=["count"],
    by="topic",
    severity=Severity.WARNING,
    bad=[
        Example(
            "Count completed in Elvdal\n\nLabour is the largest party in Elvdal with 18 seats, ahead of the Liberals with 11. "
            "The Centre Party wins [[7]].",
            "Elvdal looks for a mayor\n\nThe council of Elvdal has [[35 members]], and nobody has a majority.",
            published=_SPRING,
        ),
        "Labour won 16 seats in Elvdal, the Liberals took 11 seats and the Centre Party [[9 seats]]. The council has 31 seats.",
    ],
    good=[
        Example(
            "Count completed in Elvdal\n\nLabour is the largest party in Elvdal with 14 seats, ahead of the Liberals with 10. "
            "The Centre Party wins 7.",
            "Elvdal looks for a mayor\n\nThe council of Elvdal has 35 members, and nobody has a majority.",
            published=_SPRING,
        ),
        "Labour won 16 seats in Elvdal, the Liberals lost 11 seats and the Centre Party gained 9 seats. The council has 31 seats.",
    ],
)
def more_seats_than_the_council_has(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """The seats of the parties add up to more than the council or the parliament has.

    Readers count majorities with these numbers.

    Check each party's seats, and whether the size of the council changed with this election.
    """
    for whole in by_seats(group):
        yield from _clash(whole, "the seats add up to more than")


@groups(
    "T115",
    "row-differs-from-count-elsewhere",
    kinds=["count"],
    by="topic",
    severity=Severity.WARNING,
    bad=[
        Example(
            "Tractors block Brekke\n\nPolice in Brekke counted [[4,800]] tractors at the rally against the nitrogen law on Thursday.",
            "After the rally in Brekke\n\nThe rally against the nitrogen law was peaceful. Of the tractors, 2,300 came to Brekke from Alm, "
            "1,700 from Carn and [[1,200]] from Dalen, the union said.",
            published=_SPRING,
        ),
    ],
    good=[
        Example(
            "Tractors block Brekke\n\nPolice in Brekke counted 5,200 tractors at the rally against the nitrogen law on Thursday.",
            "After the rally in Brekke\n\nThe rally against the nitrogen law was peaceful. Of the tractors, 2,300 came to Brekke from Alm, "
            "1,700 from Carn and 1,200 from Dalen, the union said.",
            published=_SPRING,
        ),
    ],
)
def row_differs_from_count_elsewhere(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """The parts that one article tells of a number come to more than the number that another article tells.

    Readers of both will ask which is right.

    Add the parts up, and ask both sources what they counted.
    """
    if len({claim.article for claim in group}) < 2:
        return
    for found in rows_elsewhere(group):
        if of_one_story(found.total, found.parts[0]) and not found.near:
            yield from _clash(Apart(found.total, found.parts, "the parts of one number", found.complete))


def _clash(whole: Apart, says: str = "the parts do not add up to") -> Iterator[Clash]:
    total, added = whole.total.value.figure.range(), whole.added()
    over = added.low is not None and total.high is not None and added.low > total.high
    short = added.high is not None and total.low is not None and added.high < total.low
    if over or (short and whole.complete):
        numbers = " + ".join(plain(part.value.figure.number) for part in whole.parts)
        come = plain(sum(part.value.figure.number for part in whole.parts))
        yield Clash(
            (whole.parts[-1], whole.total, *whole.parts[:-1]),
            f"{says} `{whole.total.said}`",
            f"{numbers} = {come}, which leaves {added}, not {whole.total.value}",
            confidence=Confidence.RESOLVED,
            tie=whole.tie,
        )
