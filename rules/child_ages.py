"""Ages of somebody without a name, against each other."""

from collections.abc import Iterator, Sequence

from consistency import Claim, Clash, Confidence, groups
from consistency.findings import Severity
from consistency.linking.cast import cast
from consistency.linking.elimination import one_of_all
from consistency.values import Duration


@groups(
    "Q106",
    "ages-of-one-child-differ",
    kinds=["duration"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "A [[4-year-old]] boy was badly hurt when a cupboard fell on him in Norby on Monday. The [[6-year-old]] was hit in the leg, the "
        "fire service said.",
        "[[2-year-old]] hurt in Norby lift\n\nThe fire service came to Mill Street on Monday, where a [[5-year-old]] child was hurt in a "
        "lift.\n\nThe lift had been built in 1962.",
        "The father told the court of Norby that the dog bit his [[3-year-old]] daughter. He had left his [[7-year-old]] daughter alone "
        "with the dog, the father told the court.",
        "Norby police arrested a [[24-year-old]] woman over the fire on Monday. The [[29-year-old]] woman lives in Mill Street.",
    ],
    good=[
        "A 4-year-old boy was badly hurt when a cupboard fell on him in Norby on Monday. His 6-year-old brother was not hurt.",
        "A 4-year-old boy was badly hurt in Norby on Monday. Last month a 6-year-old was hit in the leg in Lendle.",
        "A 4-year-old girl was killed in Norby on Monday. The 6-year-old boy was hit in the leg.",
        "Two children were hurt in Norby on Monday, a 4-year-old and another child. The 6-year-old was hit in the leg.",
        "A 17-year-old was hurt in Norby. Police arrested Carl Ostrow on Tuesday. The 27-year-old was charged with assault.",
    ],
)  # fmt: skip
def ages_of_one_child_differ(group: Sequence[Claim[Duration]]) -> Iterator[Clash]:
    """Somebody without a name has two ages, and nobody else of the article can be meant.

    Children and suspects are seldom named, so their age is all that readers know them by.

    Check the age; if two people are meant, say who the other is.
    """
    for other, person, why in one_of_all(cast(group)):
        yield Clash(
            (person.claim, other.claim),
            f"`{person.claim.said}` here, `{other.claim.said}` there, for one {person.noun or other.noun or 'person'}",
            f"{other.claim.value} is not {person.claim.value}",
            confidence=Confidence.RESOLVED,
            tie=why,
        )
