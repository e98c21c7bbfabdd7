"""One thing at two places of one sort."""

from collections.abc import Iterator, Sequence

from consistency import Claim, Clash, groups
from consistency.claims import Confidence
from consistency.findings import Severity
from consistency.linking.scenes import scenes
from consistency.values import Place


@groups(
    "P103",
    "one-scene-two-places",
    kinds=["place"],
    by="article",
    across=False,
    severity=Severity.WARNING,
    bad=[
        "Two boys held up the bakery in [[Abbey Road]] on Monday. Nobody was hurt.\n\nThe shop in [[Tanner Street]] where the hold-up took "
        "place stays closed.",
        "Customs men found tortoises in the [[port of Lorvik]], hidden in nine barrels of herring.\n\nThe barrels, which had been opened in the "
        "[[port of Skarn]], were burnt.",
    ],
    good=[
        "Two boys held up the bakery in Abbey Road on Monday. Nobody was hurt.\n\nA second shop in Tanner Street stays closed.",
        "Customs men found tortoises in the port of Lorvik, hidden in nine barrels of herring.\n\nThe barrels were burnt in Skarn.",
    ],
)
def one_scene_two_places(group: Sequence[Claim[Place]]) -> Iterator[Clash]:
    """What a text tells of one street, port or inn, it tells further on of another.

    Readers who know the place stop believing the rest.

    Check where it was; if there are two, say so.
    """
    for first, second, words in scenes(group)[:1]:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"both are told of {', '.join(words)}; {first.value.place} and {second.value.place} are two places",
            confidence=Confidence.RESOLVED,
        )
