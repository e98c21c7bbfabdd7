"""One event or thing, told a second time at another place."""

from collections.abc import Iterator, Sequence

from consistency import Claim, Clash, Confidence, groups
from consistency.findings import Severity
from consistency.linking.whereabouts import of_one_thing
from consistency.values import Place


@groups(
    "P105",
    "told-again-elsewhere",
    kinds=["place"],
    by="article",
    across=False,
    severity=Severity.WARNING,
    bad=[
        "The bell ringers' congress will be hosted by [[Leeds]] in June. Ninety ringers are expected at [[the congress in Porto]].",
        "Venue: [[Leeds]]\nPrice: 9 euros\n\n[[The workshop in Porto]] is for beginners.",
        "[[The course in knots takes place in Room 12]]. Please come to [[Room 21]] for the course, and bring a rope.",
        "[[The accident happened on the A4]] near a bridge. Police closed the [[A7]] for two hours after the accident.",
        "The [[Leeds-based firm]] makes bells. The firm has [[its headquarters in Porto]] and 40 workers.",
    ],
    good=[
        "The congress will be held in Leeds. The next congress in Porto is planned for May.",
        "The mill in Leeds makes flour. The Porto mill makes paper.",
        "The meeting was held in Leeds. Guests slept in Porto.",
        "The ringers went from the meeting in Leeds to Porto, where the mayor lives.",
        "Karl Storm, who lives in Leeds, knew him well. He lived in Porto for a couple of years.",
        "The accident happened on the A4. Drivers used the A7 after the accident.",
        "The Leeds-based firm makes bells. The firm has its European headquarters in Porto.",
    ],
)
def told_again_elsewhere(group: Sequence[Claim[Place]]) -> Iterator[Clash]:
    """What happens or stands at one place is told again, as known, at another.

    Readers go to the wrong hall, or look for the works in the wrong town.

    Check where it is; if there are two, say so.
    """
    told: set[str] = set()
    for first, second, thing in of_one_thing(group):
        if thing in told:
            continue
        told.add(thing)
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"both are told of the {thing}; {first.value.place} and {second.value.place} are two places",
            confidence=Confidence.RESOLVED,
        )
