"""Who decides on what another country pays for."""

from collections.abc import Iterator

from consistency import Claim, Clash, Example, Severity, groups
from consistency.linking.tasks import WIDER
from consistency.prose.world import country_name
from consistency.values import Action

_FUNDS = frozenset(("fund", "pledge", "donate"))
_REVIEWS = frozenset(("review", "approve", "select"))


@groups(
    "W101",
    "reviewer-of-another-country",
    kinds=["action"],
    by="topic",
    severity=Severity.WARNING,
    bad=[
        "Finland pays for the wells. The village sends in a plan for [[the Finnish-funded projects]]. "
        "[[Greek authorities review and approve]] each plan within a month.",
        "[[Chile pledged to fund the building of two clinics]] in Peru. Peru proposes projects, which "
        "[[Belgian authorities review and approve]] before money is paid.",
    ],
    good=[
        "The Finnish-funded projects are reviewed and approved by the Finnish ministry.",
        "Finland pays for the projects. Under an agreement with Athens, Greek authorities review each project on "
        "Finland's behalf.",
        "Finland funds wells in Greece. Greek authorities review and approve the projects.",
        Example(
            "For the Finnish-funded projects, Greek authorities review and approve the proposals.",
            reference=["Greek authorities review and approve projects on behalf of Finland."],
        ),
    ],
)
def reviewer_of_another_country(group: list[Claim[Action]]) -> Iterator[Clash]:
    """One country pays, authorities of another review or approve, and nothing says why.

    Whoever pays for a project as a rule decides on it.  A reviewer of another country is either a mix-up of two
    schemes or an arrangement that the reader has to be told of.

    Check who reviews; if it is so, say why (`on behalf of`, `under an agreement with`).
    """
    explained = {
        (claim.value.country, payer)
        for claim in group
        if claim.attribute.startswith("on behalf of ")
        for payer in claim.attribute.removeprefix("on behalf of ").split()
    }
    reviews = [claim for claim in group if claim.value.does in _REVIEWS and claim.value.country]
    done: set[tuple[str, int, str]] = set()
    for review in reviews:
        payer = review.attribute.removeprefix("funded by ")
        place = (review.article, review.sentence.index if review.sentence else review.start, review.value.country)
        if not review.attribute.startswith("funded by ") or payer == review.value.country or place in done:
            continue
        if (review.value.country, payer) in explained:
            continue
        funders = [
            claim for claim in group
            if claim.article == review.article and claim.value.does in _FUNDS and claim.value.country == payer and claim.extractor not in WIDER
        ]  # fmt: skip
        if not funders:
            continue
        done.add(place)
        funder = min(funders, key=lambda claim: (abs(claim.start - review.start), claim.start))
        others = [
            claim for claim in reviews
            if claim.article != review.article
            and claim.value.country != review.value.country
            and payer in claim.attribute.split()
        ]  # fmt: skip
        yield Clash(
            (review, funder, *others[:1]),
            f"{country_name(payer)} pays (`{funder.said}`), {country_name(review.value.country)} decides (`{review.said}`)",
            "the reviewer is of another country than the funder, and nothing in the text explains it",
        )
