"""Steps of which one cannot be done before the other: a permit before its application, an opening before the building began."""

import re
from typing import NamedTuple

from consistency.claims import Claim, Mood
from consistency.linking.evidence import rarity
from consistency.linking.happenings import TEMPORAL
from consistency.linking.stories import of_one_story
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.text import Section
from consistency.values import Date

STEPS: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = tuple(
    (name, frozenset(first.split()), frozenset(then.split()))
    for name, first, then in (
        (
            "what is asked for comes before what is granted",
            "application apply submit submission lodge request",
            "permit licence license approval approve authorise authorize authorisation authorization clearance consent grant decision decide green-light",
        ),
        ("building begins before it is done", "groundbreaking ground-breaking foundation-stone", "open opening inaugurate inauguration complete completion"),
        ("a charge comes before a verdict", "indictment charge indict", "verdict sentence convict conviction acquit acquittal"),
        ("a tender comes before the contract", "tender", "contract"),
        ("an order comes before the delivery", "order", "delivery deliver"),
    )
)  # fmt: skip
_PAPERS = frozenset("document application request papers dossier file form submission bid".split())
_HANDS = frozenset("hand file send put give deliver turn bring".split())
_STEP_WORDS = frozenset().union(
    *(first | then for _, first, then in STEPS), _PAPERS, _HANDS, {"…", "lay", "stone", "place", "take", "make"}
)
_AGAIN = pattern(
    r"\b(?:again|second|third|another|new|renew\w*|extension|extend\w*|amend\w*|chang\w+|expan\w+|further|appeal\w*|first|revis\w*|next|last|"
    r"interim|preliminary|provisional|partial|old|former|previous|earlier|original|withdr\w+|modif\w+|updat\w+|supplement\w*|phase)\b",
    re.IGNORECASE,
)
_POINTS = pattern(r"\b(?:the|its|his|her|their|this|that)\s(?:[\w-]+\s){0,2}?\Z", re.IGNORECASE)
NAMED = 0.6


class Step(NamedTuple):
    """Which step a date tells, and as the first or the second of which."""

    step: int
    late: bool


def out_of_order(first: Claim[Date], second: Claim[Date]) -> str:
    """Why what the one date tells cannot be so long before what the other tells, or nothing."""
    a, b = first.value, second.value
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return ""
    if a.latest < b.earliest:
        early, late = first, second
    elif b.latest < a.earliest:
        early, late = second, first
    else:
        return ""
    for one in _steps(early):
        for two in _steps(late):
            if one.step == two.step and one.late and not two.late and _of_one(early, late):
                return STEPS[one.step][0]
    return ""


def _steps(claim: Claim[Date]) -> list[Step]:
    value = claim.value
    if (
        claim.mood is not Mood.TOLD
        or not claim.holds
        or value.edge
        or value.precision not in ("day", "month")
        or not claim.attribute
    ):
        return []
    if claim.section in (Section.RELATED, Section.FURNITURE) or claim.topic is None:
        return []
    words = {lexicon.lemma(word) for word in claim.attribute.split()} | {claim.topic.head}
    if words & _HANDS and words & _PAPERS:
        words.add("submit")
    if {"lay", "stone"} <= words:
        words.add("groundbreaking")
    return [
        Step(at, late)
        for at, (_, before, after) in enumerate(STEPS)
        for late, own in ((False, before), (True, after))
        if words & own
    ]


def _of_one(granted: Claim[Date], asked: Claim[Date]) -> bool:
    """Whether both are told of one thing: in one text pointed to, in two of one story with a name or thing in common."""
    if granted.sentence is None or asked.sentence is None or granted.sentence == asked.sentence:
        return False
    if _AGAIN.search(granted.sentence.text) or _AGAIN.search(asked.sentence.text):
        return False
    objects = [{lexicon.lemma(word) for word in claim.attribute.split()} - _STEP_WORDS for claim in (granted, asked)]
    if all(objects) and objects[0].isdisjoint(objects[1]):
        return False
    if granted.article == asked.article:
        return any(map(_pointed, (granted, asked))) and abs(granted.sentence.index - asked.sentence.index) <= NEAR
    if not of_one_story(granted, asked) or granted.topic is None or asked.topic is None:
        return False
    ours, theirs = (
        {word for word, _ in (*topic.names, *topic.terms)} | set(topic.about) for topic in (granted.topic, asked.topic)
    )
    return any(rarity(word) >= NAMED and word not in TEMPORAL and not word.isdigit() for word in ours & theirs)


NEAR = 8
"""In so many sentences of one text a permit and `the application` are of one."""


def _pointed(claim: Claim[Date]) -> bool:
    """Whether the sentence tells its step with `the`: `The application was handed in`."""
    assert claim.sentence is not None
    text = claim.sentence.text
    own = {lexicon.lemma(word) for word in claim.attribute.split()} | _PAPERS
    return any(
        lexicon.lemma(match[0].casefold()) in own and _POINTS.search(text, max(0, match.start() - 40), match.start())
        for match in re.finditer(r"[A-Za-z-]{4,}", text)
    )
