"""What a text tells of one person beside offices: of which party, whose relative, of what calling."""

from collections.abc import Iterator, Sequence
from typing import Any

from consistency import Claim, Clash, groups
from consistency.findings import Severity
from consistency.linking.personal import told_otherwise


@groups(
    "R107",
    "one-person-told-two-ways",
    kinds=["office", "name"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "[[Eva Hult, a dentist]], found the goose. It was cold in Brod. [[Plumber Eva Hult]] took it home.",
        "[[Eva Hult (Greens)]] lost her hat. It was found on Monday. [[Labour councillor Eva Hult]] was glad.",
        "Per Aas sold the mill. [[His wife, Eva Hult]], wept. It is old. [[Aas's sister, Eva Hult]], laughed.",
    ],
    good=[
        "Eva Hult, a dentist, found the goose. Per Aas, a plumber, took it home.",
        "Eva Hult, a doctor, found the goose. Hult, a surgeon, took it home.",
        "Eva Hult (Labour) lost her hat. Hult, until last year a Green councillor, was glad.",
        "Per Aas sold the mill. His wife, Eva Hult, wept. Ole Dahl bought it. His sister, Eva Hult, laughed.",
    ],
)
def told_two_ways(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """One person is told to be two things that do not go together.

    A wife who is a sister further on, a Green who is a Liberal, a nurse who is a judge: readers take the two for two people.

    Check which of the two is right, and say so where somebody has two callings or has changed parties.
    """
    for first, second, why in told_otherwise(group):
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", why)
