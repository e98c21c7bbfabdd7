"""Whether two reports that count dead or injured otherwise contradict each other, or the later one knows more.

The wounded die, the missing are found, a gunman is counted or not: between reports another number is mostly news.  It
is a contradiction where both counts are final, where the two split one number of people otherwise and the dead of the
later report are fewer, and where the digits of one number changed places.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from consistency.claims import Claim, Topic
from consistency.linking.stories import of_one_story
from consistency.patterns import pattern
from consistency.values import Bound, Count, Figure, Value
from consistency.values.slips import slip

FATES = frozenset(("dead", "injured", "missing", "evacuated", "rescued", "infected"))
FINAL = "final"
"""Scope tag of a count after which, as its article says, none will follow."""
APART, APART_AT_MOST = timedelta(days=60), timedelta(days=800)
"""How far apart two reports of one event may be, and a report and what is told on an anniversary."""
PARTS = frozenset("additional part other each average periodic".split())
CHARGES = frozenset(("count", "charge"))
_SMALL = "one two three four five six seven eight nine ten eleven twelve".split()
_DEAD = frozenset(("dead", "killed", "died"))
_COUNTED = pattern(
    rf"\b({'|'.join(_SMALL)}|\d{{1,4}})\s+(?:(?:people|persons?|others?|men|women|were|was|are|is)\s+)*(dead|killed|died|injured|wounded|hurt)\b",
    re.IGNORECASE,
)
_FINAL = pattern(
    r"\bfinal (?:report|toll|count|figure|number|tally|death toll)|\bclosed (?:its|the) (?:count|list|toll)"
    r"|\bno ?(?:one|body) (?:is |was |remains? |else (?:is |was )?)?(?:still |any longer )?(?:missing|unaccounted)"
    r"|\b(?:search|rescue operation)\w* (?:is|was|has been|have been|had been) (?:over|ended|called off|finished|completed|closed)"
    r"|\ball (?:of )?(?:the )?(?:victims|bodies|dead|missing) (?:have|had|has) (?:now )?been (?:identified|recovered|found|accounted)"
    r"|\b(?:none|no one|nobody|everyone else|everybody else|all the others|all others)\b[^.;]{0,50}?\b(?:in danger|out of danger)",
    re.IGNORECASE,
)


def closed(claims: Sequence[Claim[Value]], text: str) -> list[Claim[Value]]:
    """The claims of an article, those that count its dead marked as final where the article says that all is known."""
    if not any(_dead(claim) for claim in claims) or not _FINAL.search(text):
        return list(claims)
    return [
        claim.with_(topic=claim.topic.with_(scope=(*claim.topic.scope, FINAL)))
        if claim.topic and _dead(claim)
        else claim
        for claim in claims
    ]


def _dead(claim: Claim[Value]) -> bool:
    return (
        isinstance(claim.value, Count)
        and claim.topic is not None
        and claim.topic.fate == "dead"
        and claim.topic.head == "person"
        and PARTS.isdisjoint(claim.topic.scope)
    )


def may_grow(claim: Claim[Value]) -> bool:
    """Whether a claim counts what changes from one day to the next: casualties, or charges in court."""
    if not isinstance(claim.value, Count):
        return False
    return (claim.topic is not None and claim.topic.fate in FATES) or claim.value.of in CHARGES


def grow(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether claims of two articles count such a thing, the same one as far as the first look goes."""
    if first.article == second.article or not isinstance(first.value, Count) or not isinstance(second.value, Count):
        return False
    a, b = first.topic or Topic(), second.topic or Topic()
    return (a.fate in FATES and b.fate in FATES) or first.value.of == second.value.of in CHARGES


def contradict(first: Claim[Value], second: Claim[Value]) -> str:
    """Why two reports' counts of casualties are of one state of affairs; nothing where the later may know more."""
    a, b = first.topic or Topic(), second.topic or Topic()
    if (
        not a.fate
        or a.fate != b.fate
        or not PARTS.isdisjoint((*a.scope, *b.scope))
        or not _within(APART_AT_MOST, first, second)
    ):
        return ""
    one, two = _figure(first), _figure(second)
    if one is None or two is None or not of_one_story(first, second):
        return ""
    if FINAL in a.scope and FINAL in b.scope and _within(APART, first, second):
        return "both reports say that nobody is missing or in danger any more"
    if slip(one.number, two.number) == "transposed":
        return "the same digits in another order"
    if _within(APART, first, second) and _split_otherwise(first, second, one, two):
        return "as many people in all, and in the later report fewer dead"
    return ""


def _within(most: timedelta, first: Claim[Value], second: Claim[Value]) -> bool:
    return not (first.published and second.published) or abs(first.published - second.published) <= most


def _figure(claim: Claim[Value]) -> Figure | None:
    figure = claim.value.figure if isinstance(claim.value, Count) else None
    return figure if figure and figure.bound is Bound.EXACT and figure.upper is None else None


def _split_otherwise(first: Claim[Value], second: Claim[Value], one: Figure, two: Figure) -> bool:
    """`two dead, two injured`, then `one dead and three injured`."""
    if first.topic is None or second.topic is None or not first.published or not second.published:
        return False
    early, late = sorted(((first, one), (second, two)), key=lambda pair: pair[0].published or date.max)
    dead = first.topic.fate == "dead"
    fewer = late[1].number < early[1].number if dead else late[1].number > early[1].number
    sums = [{figure.number + other for other in _beside(claim)} for claim, figure in ((first, one), (second, two))]
    return fewer and early[0].published != late[0].published and not sums[0].isdisjoint(sums[1])


def _beside(claim: Claim[Value]) -> set[Decimal]:
    """The counts of people of another fate in the claim's sentence: of the injured for the dead."""
    if claim.sentence is None or claim.topic is None:
        return set()
    found = set()
    for match in _COUNTED.finditer(claim.sentence.text):
        number, fate = match[1].casefold(), match[2].casefold()
        if (fate in _DEAD) != (claim.topic.fate == "dead"):
            found.add(Decimal(_SMALL.index(number) + 1 if number in _SMALL else number))
    return found
