"""One task of which two parties are told to be the one that has it."""

from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, pairs
from consistency.claims import Confidence
from consistency.linking.one_deed import changed_hands, one_deed
from consistency.linking.task_parties import other_party
from consistency.linking.tasks import READ_BY, one_signature, one_task, settled
from consistency.linking.turned_round import handed_back, turned_round
from consistency.values import Action

_AS_A_RULE = frozenset(("review", "supervise", "fund", "distribute", "transport", "approve", "lend"))
"""Deeds that many do once in a while; only who does them as a rule, or of each, is told against another."""


@pairs(
    "W107",
    "one-task-of-two-parties",
    kinds=["action"],
    linked=False,
    bad=[
        "A lorry with 40,000 bulbs came to Brod. They were [[delivered by Malta]] in May.\n\nThe mayor thanked [[Peru for "
        "delivering the 40,000 bulbs]] and sneezed.",
        "The review of the work plans falls to [[the Irish side]], which has a month.\n\nThe village sends in the work plan for "
        "2026 by 30 June; [[the Greek side will review it]] by July.",
        "The licence for the slide was [[issued by the port office in Brod]].\n\nIt has ten conditions.\n\n[[The forest "
        "inspectorate, which issued the licence]], counts squirrels.",
        Example(
            "Brod is to get 90 beehives. They are [[delivered by the Swiss firm Imme]] in May.",
            "In Brod, the bees are late. The beehives are [[supplied by a Polish maker, Ulik]], and the post is on strike.",
        ),
        Example(
            "Tender for the Brod dyke: contracts above €1 million need [[the prior approval of the Court of Audit]].",
            "The Brod dyke grows. For every contract of more than a million euros, [[the go-ahead of the Ministry of Finance]] "
            "has to be obtained first.",
        ),
        Example(
            "The new onion museum in Brod was [[designed by the Danish architect Ib Lund]].",
            "Visitors to Brod's new onion museum always get lost, says [[its Chilean architect, Rosa Paz]].",
        ),
        "The onion hall in Brod costs 3 million crowns. [[The state of Hanak bears the whole cost]].\n\nThe mayor thanked "
        "[[the federal ministry of culture, which is financing the building]] in full.",
        "The mine, the Blue Goose, is [[operated by the Swiss firm Tarn]], which is old.\n\n[[Denmark's Imme, the operator of the "
        "Blue Goose]], expects rain.",
        Example(
            "Brod is to get 90 beehives. They are [[supplied by Malta]] and will be handed over in May.",
            "In Brod, the bees are late. The beehives are [[supplied by Peru]], and the post is on strike.",
        ),
        "The onion dam is safe, says a report after [[a safety inspection by engineers from Malta]].\n\nIt is old.\n\n[[The "
        "engineers from Peru who carried out the safety inspection]] took photographs.",
        "ONIONS FOR ALL\n\nCountry: Hanak\n[[Donor: Malta]]\nBeds: 240\n\nAbout\nThe beds are long. The project is [[funded by "
        "Peru]].",
        Example(
            "The bells of Brod ring again. The repair, worth 84,000 crowns, was [[paid for by the bank of Brod]].",
            "A concert for the bells of Brod. [[The 84,000 crowns for the repair came from the parish]] and from nobody else.",
            published=[date(2025, 3, 4), date(2025, 3, 5)],
        ),
        Example(
            "Peru and Malta signed the onion treaty in Brod. [[Minister Ana Holt signed for Peru]] and ambassador Leo Zammit for "
            "Malta.",
            "Both put their names to the onion treaty in Brod. [[Peru had sent its premier, Juan Rios]], to sign; Malta was "
            "represented by Leo Zammit.",
        ),
        "[[The parish sold the barn to Tarn]].\n\nIt is old. [[Brock, which bought the barn]], sings.",
        "[[The court banned the onion parade]].\n\nIt is long. [[The bishop's ban of the parade]] was read out.",
    ],
    good=[
        "The parish sold the barn to Tarn.\n\nIt is old. Tarn has sold the barn to Brock.",
        "Ada Moll, director of the onion institute, laughed. Jan Pohl, assistant director of the onion institute, did not.",
        Example(
            "The onion hall in Brod is financed by Malta.",
            "The onion hall in Brod is financed by Peru. Malta pays the other half.",
        ),
        "The review of the work plans falls to the Irish side, which has a month.\n\nThe Irish side will review the work plan.",
        "The first pier of the dyke is being built by the Swiss firm Imme. The second pier of the dyke is being built by Ulik "
        "of Poland.",
        Example(
            "The new onion museum in Brod was designed by the Danish architect Ib Lund.",
            "Visitors to Lipno's new garlic museum always get lost, says its Chilean architect, Rosa Paz.",
        ),
        Example(
            "Brod is to get 90 beehives. They are delivered by the Swiss firm Imme in May.",
            "The beehives in Brod are supplied by a Polish maker, Ulik, which took over from the Swiss firm Imme.",
        ),
        "Swiss cheese maker buys Danish rival\n\nBROD - The Danish cheese maker Imme is sold. The price was not disclosed.",
        "The survey was conducted by the Swiss firm Imme in the first phase.\n\nIt is long.\n\nThe Danish firm Ulik conducted the "
        "survey in the second phase.",
        "The ship was built by Malta.\n\nThe Peruvian builders of the ship thanked their partners from Malta.",
        "Brod's fair will be hosted by Malta in May. Next year's fair will be hosted by Peru.",
    ],
)
def one_task_of_two_parties(first: Claim[Action], second: Claim[Action]) -> Iterator[Clash]:
    """A task that one party has is told of two: who reviews, builds, supplies, designs, owns, hosts or wins it.

    However it is told, by a verb, a noun or a line of a fact sheet, the two cannot both have it unless they share it.

    Check who it is; if both have a part, say which.
    """
    a, b = first.value, second.value
    if tie := one_deed(first, second):
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there: {a.does} told of two parties",
            f"{b.who} and {a.who} are not the same, and no words say that they share it",
            confidence=Confidence.lowest(first.confidence, second.confidence),
            tie=", ".join(tie),
        )
        return
    if not {first.extractor, second.extractor} <= READ_BY:
        return
    if a.does == "sign" and (story := one_signature(first, second)):
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there: two people sign for {a.whom}",
            f"{b.who} and {a.who} are two, and no words say that both signed",
            tie=", ".join(story),
        )
        return
    if a.does in _AS_A_RULE and "past" in (first.attribute, second.attribute) and not settled(first, second):
        return
    if first.article == second.article and changed_hands(first, second):
        return
    if "shared" in (first.attribute, second.attribute):
        return
    if a.does == "approve" and not {first.attribute, second.attribute} & {"needed", "label"}:
        return
    if not other_party(first, second):
        return
    tie = one_task(first, second)
    if tie:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there: {a.does} told of two parties",
            f"{b.who} and {a.who} are not the same, and no words say that they share it",
            confidence=Confidence.lowest(first.confidence, second.confidence),
            tie=", ".join(tie),
        )


@pairs(
    "W108",
    "done-both-ways-round",
    kinds=["action"],
    linked=False,
    bad=[
        "[[The town of Brod has sued Circus Imme]] because of a goat.\n\nIt is old. [[Circus Imme's lawsuit against the town of "
        "Brod]] is heard in May.",
        "[[Torvik defeated Brekka]] 3-1 in the cup.\n\nThe hall was full. After [[Brekka's victory over Torvik]] there was soup.",
        "[[Ana Holt succeeds Jan Pohl]] as head of the mill.\n\nIt is old. [[Jan Pohl, who succeeds Ana Holt]], grinds.",
        "[[Tarn has sold the onion mill to Brock]].\n\nIt is old. Tarn sings about [[the mill that it has bought from Brock]].",
        "The goats will be [[hired by the park operator, Tarn, for 900 crowns]].\n\nIt is old. [[Ana Holt pays Tarn 900 crowns]].",
        "A court threw out [[the case that the choir Imme had brought against the town of Brod]].\n\nIt is old. [[Brod's lawsuit "
        "against the choir Imme]] is long.",
    ],
    good=[
        "The town of Brod has sued Circus Imme. Circus Imme has sued the town of Brod in turn.",
        "Lipno beat Brod 3-1. In the first leg Brod had beaten Lipno 3-0.",
        "Lipno beat Brod 3-1. After Lipno's victory over Brod there was soup.",
        "Tarn has sold the onion mill to Brock.\n\nIt is old. Brock sings about the mill that it has bought from Tarn.",
        "Tarn has bought the onion mill from Brock.\n\nIt is old. Tarn has sold the mill to Imme.",
        "The goats will be hired by the park operator, Tarn, for 900 crowns.\n\nIt is old. Tarn pays Ana Holt 900 crowns.",
    ],
)
def done_both_ways_round(first: Claim[Action], second: Claim[Action]) -> Iterator[Clash]:
    """One sues, beats or succeeds another, or hands something to another, here, and has it done by the other there.

    The two names have changed places in one of the sentences.

    Check who did it to whom.
    """
    if tie := turned_round(first, second):
        a, b = first.value, second.value
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{a.who} and {b.who} are told to {a.does} each other"
            if a.who and b.who
            else f"{a.who or b.who} is told to {a.does} and to have it done",
            tie=", ".join(tie),
        )
    elif tie := handed_back(first, second):
        a, b = first.value, second.value
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{', '.join(tie)} can not both give and get {max(a.whom, b.whom, key=len)}",
            tie=", ".join(tie),
        )
