"""One thing that stays where it is, told to be in two places."""

from collections.abc import Iterator, Sequence

from consistency import Claim, Clash, groups
from consistency.claims import Confidence
from consistency.extract.sites import SITE
from consistency.findings import Severity
from consistency.linking.places_apart import apart, named_in
from consistency.linking.places_of_things import one_thing, pairs_of
from consistency.values import Place


@groups(
    "P102",
    "one-thing-two-places",
    kinds=["place"],
    by="article",
    across=False,
    severity=Severity.WARNING,
    bad=[
        "Moll Dairies will build a [[cheese factory in Malmö]]. It will employ 90 people.\n\nMilk comes from Lund. Work on "
        "[[the Bergen factory]] begins in May.",
        "A cow fell through the roof of a [[pigsty in Holm]]. Nobody was hurt.\n\nThe cow, which had reached the roof of the "
        "[[pigsty in Tarn]] over a heap of hay, is well.",
        "A stone from the sky fell through the roof of a [[pigsty in Holm]] on Monday. No pig was hurt.\n\nThe stone, which "
        "struck the [[pigsty in Tarn]], will be weighed.",
        "A dump is to be dug in a [[clay pit north of Holm]]. People fear rats.\n\nThe [[clay pit south of Holm]] closed in 1998.",
        "The postman Jens Ovar, who [[lives in Holm]], walks a lot.\n\nOvar counts. In [[his kitchen in Tarn]] hang old shoes.",
        "The firm will [[build a mill in Holm]], it said. It will cost 12 million euros.\n\nThe mayor of [[Tarn]], where the mill "
        "will stand, was glad.",
        "The driver was [[taken to Rochus Hospital]] with a broken leg.\n\nHis wife says that he dislikes the tea of the "
        "[[Marian Hospital]], to which he was taken.",
        "The stolen tram has been [[stopped in Holm]], the police say.\n\nThe driver is a boy of 15.\n\n"
        "[[The tram was halted in Tarn]] after the current had been cut.",
        "The ringers meet in spring\n\nTheir day begins with coffee and cake.\n\n10.00 Coffee, [[Corn Exchange, Holm]]\n11.00 Bells\n\n[[The Corn Exchange is in the square of Tarn]], five minutes from the bus.",
    ],
    good=[
        "Moll Dairies will build a cheese factory in Malmö. It will employ 90 people.\n\nThe Bergen factories will close in May.",
        "Moll Dairies will build a cheese factory in Malmö, where Bergen buys its milk.\n\nPeople in Bergen are glad of the factory.",
        "A cow fell through the roof of a pigsty in Holm. Another pigsty in Tarn lost its roof in the storm.",
        "A stone fell through the roof of a pigsty in Holm on Monday. Another pigsty in Tarn was hit on Tuesday.",
        "The postman Jens Ovar lives in Holm. In his holiday cottage in Tarn hang old shoes.",
        "The postman Jens Ovar lives in Holm. His brother Per lives in Tarn.",
        "The firm will build a factory in Holm. Its factory in Tarn, built in 1999, will close.",
        "The boy was taken to the hospital in Holm. He died in the hospital in Tarn, to which he had been transferred.",
        "The school in Holm had no heating. The school in Tarn took its pupils in.",
    ],
)
def two_towns(claims: Sequence[Claim[Place]]) -> Iterator[Clash]:
    """One thing that stays where it is is told to be in two towns.

    Readers do not know where it stands, and one of the two towns has nothing to do with it.

    Check where it is; say `another` where there are two.
    """
    told: set[str] = set()
    for first, second in pairs_of([claim for claim in claims if claim.attribute == SITE]):
        if first.subject in told or not ("-of-" in first.value.place or apart(first.value, second.value)):
            continue
        if named_in(first.value.place, second) or named_in(second.value.place, first):
            continue
        if tie := one_thing(first, second):
            told.add(first.subject)
            yield Clash(
                (second, first),
                f"`{second.said}` here, `{first.said}` there",
                f"{tie}; {first.value.place} and {second.value.place} are two places",
                confidence=Confidence.RESOLVED,
            )
