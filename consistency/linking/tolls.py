"""How many an article says were killed, hurt or shot in one event, told twice in its text with two numbers.

A count is a toll where it is told as the whole: `Six people were shot`, `that left nine people wounded`, `a total of four
dead`.  Two tolls of one fate are of one event where their sentences share most of their telling words, or where the article
has only these two and the one stands in its lead.  Counts that grow as a text goes on, parts, and other events do not meet.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from consistency.claims import Claim, Topic
from consistency.linking.evidence import rarity
from consistency.linking.figure_evidence import figure_of
from consistency.text import Section
from consistency.values import Bound, Count, Value

LEAD = 2
ECHO, NEAR = 2.5, 1.0
"""How much rarity two sentences share that tell of one event, and those of which one is the lead."""
APART = 2
"""Tolls that differ by one may count the gunman, or not."""
_FATES = {
    "killed": "dead",
    "dead": "dead",
    "died": "dead",
    "slain": "dead",
    "wounded": "hurt",
    "injured": "hurt",
    "hurt": "hurt",
    "shot": "shot",
}
_PEOPLE = r"(?P<noun>people|persons|adults|victims|passengers|students|pilgrims|villagers|workers|men|women|soldiers|officers|children|teens)"
_ALL = frozenset(("", "people", "persons", "victims"))
"""What all people are; of `seven men` and `17 people` the one may be a part of the other."""
_BY_WHAT = rf"(?P<fate>{'|'.join(_FATES)})"
_AFTER = re.compile(
    rf"\A\s*(?:{_PEOPLE})?(?:,[^,.;]{{2,60}},|\s+[—–-][^.;—–-]{{2,60}}[—–-])?\s*(?:were|was|have been|had been|are)?\s*(?:found\s+)?(?:fatally\s+)?{_BY_WHAT}\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:killed|killing|kills|wounded|wounding|wounds|injured|injuring|injures)\s+(?:a total of\s+|all\s+)?\Z|\b(?:deaths|lives|killing|murder|murders) of\s+\Z",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:another|other|additional|further|at least|more than|over|up to|about|around|some|nearly|almost|of the|remaining|also|including|among|"
    r"least|than|first|last|wounded|injured|killed|dead|and|(?:family|group|party|crew|team) of)\s+\Z",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\A\s*(?:other|others|more|additional|of (?:the|them|those|whom)|remaining|\w+ (?:others?|of (?:the|them|those)))\b",
    re.IGNORECASE,
)
_GROWING = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|initially|originally|at first|first (?:said|reported|thought)|earlier (?:said|reported)|later died|has (?:since )?died|"
    r"climb\w*|update\w*|upgraded|now|so far|as many as|previously|revised|correct\w*|reports? of|weekend|overnight|shootings|separate|year|month|"
    r"since|19\d\d|20\d\d|attacks|crashes|incidents)\b",
    re.IGNORECASE,
)


class Toll(NamedTuple):
    """One count of all those of one fate."""

    claim: Claim[Value]
    number: Decimal
    fate: str
    noun: str

    @property
    def place(self) -> int:
        """Which sentence of the article it stands in."""
        return self.claim.sentence.index if self.claim.sentence else 0


def _toll(claim: Claim[Value]) -> Toll | None:
    figure, sentence = figure_of(claim.value), claim.sentence
    if (
        figure is None
        or sentence is None
        or not claim.holds
        or figure.bound is not Bound.EXACT
        or figure.upper is not None
    ):
        return None
    if claim.section not in (Section.BODY, Section.CAPTION, Section.HEADLINE) or figure.number < 2:
        return None
    base = sentence.start
    before, after = sentence.text[: claim.start - base], sentence.text[claim.end - base :]
    if _PART.search(before) or _PART_AFTER.match(after) or _GROWING.search(sentence.text):
        return None
    told = _AFTER.match(after)
    if told:
        return Toll(claim, figure.number, _FATES[told["fate"].casefold()], (told["noun"] or "").casefold())
    by = _BEFORE.search(before)
    who = re.match(rf"\s*{_PEOPLE}\b", after, re.IGNORECASE)
    if by is None or who is None:
        return None
    return Toll(claim, figure.number, "hurt" if by[0][0] in "wiWI" else "dead", who["noun"].casefold())


def is_toll(claim: Claim[Value]) -> bool:
    """Whether a claim is the toll of an event."""
    return isinstance(claim.value, Count) and _toll(claim) is not None


def one_event(first: Claim[Value], second: Claim[Value]) -> str:
    """Why two counts of one article are tolls of one event; nothing where they are not, or may be of two."""
    if first.article != second.article or not isinstance(first.value, Count) or not isinstance(second.value, Count):
        return ""
    one, two = _toll(first), _toll(second)
    if one is None or two is None or one.fate != two.fate or one.place == two.place:
        return ""
    if one.noun != two.noun and not {one.noun, two.noun} <= _ALL:
        return ""
    if abs(one.number - two.number) < APART:
        return ""
    alike = shared(one, two)
    if alike >= ECHO or (alike >= NEAR and min(one.place, two.place) <= LEAD):
        return f"both sentences tell how many were {one.fate}"
    return ""


def shared(one: Toll, other: Toll) -> float:
    """How much rarity the words of two sentences share."""
    a, b = one.claim.topic or Topic(), other.claim.topic or Topic()
    ours, theirs = ({word for word, _ in (*topic.terms, *topic.names)} for topic in (a, b))
    return sum(sorted(rarity(word) for word in ours & theirs))
