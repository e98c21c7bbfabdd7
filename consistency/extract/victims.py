"""How many were shot or stabbed, and how many of them died or lived: `five people were shot`, `one dead, four injured`.

A text that has one number for each of the three, anywhere, tells one event by its outcome; those who were hit are then no more
than the dead and the hurt (of the hurt, some may have fallen or been cut by glass).  A number told with `at least`, `another` or `of the`, or of more than one event, is none of the three.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from consistency.extract.changes import figure_of, plain
from consistency.extract.changes_after import SKIPPED
from consistency.extract.residues import exact_count
from consistency.extract.wholes import Told, Whole
from consistency.patterns import pattern
from consistency.text import Sentence
from consistency.values import Count

_FATES = {
    "dead": "dead", "killed": "dead", "died": "dead", "dies": "dead", "killing": "dead", "fatally": "dead",
    "injured": "hurt", "wounded": "hurt", "hurt": "hurt", "injuring": "hurt", "wounding": "hurt",
    "shot": "hit", "stabbed": "hit",
}  # fmt: skip
_AFTER = pattern(
    r"\A(?: (?:more|other|others|young|adult|innocent|people|persons|men|women|man|woman|teens|teenagers|victims|children|boys?|girls?|adults|students|"
    r"officers|person|teen|youths|bystanders)){0,3},?(?: (?:was|were|is|are|been|have been|had been|being|left|and))?"
    r"(?: (?:also|critically|seriously|badly))? (?P<fate>dead|killed|died|dies|injured|wounded|hurt|shot|stabbed|fatally)\b",
    re.IGNORECASE,
)
_BEFORE = pattern(
    r"\b(?P<fate>killing|killed|injuring|wounding|injured|wounded|shot|stabbed)(?: a total of)? \Z", re.IGNORECASE
)
_PEOPLE = pattern(
    r"\A (?:(?:more|other|young|adult) )?(?:people|persons|men|women|teens|teenagers|others?|children|students|officers|person)\b",
    re.IGNORECASE,
)
_PART = pattern(
    r"\b(?:at least|more than|as many as|another|about|nearly|almost|some|other|additional|or|to|of the|of|last|first|than|those|these) \Z",
    re.IGNORECASE,
)
_SEVERAL = pattern(
    r"\b(?:shootings|stabbings|attacks|incidents|separate|weekend|overnight|since|year|month|later died|has died|rose|rises|risen|initially|earlier|"
    r"of (?:the|them|those|whom)|last|previous|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)
_OTHERS = pattern(r"\A (?:[a-z]+ )?(?:others?|more)\b", re.IGNORECASE)
_LEAST = Decimal("0.6")


def victims(group: Sequence[Told]) -> Iterator[Whole]:
    """Those who were hit, with those who died and those who lived, where the article has one number for each."""
    told: dict[str, list[Told]] = {"dead": [], "hurt": [], "hit": []}
    for claim in group:
        sentence = claim.sentence
        if isinstance(claim.value, Count) and sentence is not None and claim.section not in SKIPPED and plain(claim):
            fate = _fate(claim, sentence)
            if fate:
                told[fate].append(claim)
    if any(len({figure_of(claim).number for claim in claims}) != 1 for claims in told.values()):
        return
    dead, hurt, hit = (claims[0] for claims in told.values())
    total, added = figure_of(hit).number, figure_of(dead).number + figure_of(hurt).number
    if total > 2 and _LEAST <= added / total <= 1:
        yield Whole(exact_count(hit), (exact_count(dead), exact_count(hurt)), True)


def _fate(claim: Told, sentence: Sentence) -> str:
    """What became of all those who are counted; nothing where they may be a part, or of several events."""
    before, after = sentence.text[: claim.start - sentence.start], sentence.text[claim.end - sentence.start :]
    found = _AFTER.match(after) or (_BEFORE.search(before) if _PEOPLE.match(after) else None)
    if found is None or _PART.search(before) or _SEVERAL.search(sentence.text):
        return ""
    fate = _FATES[found["fate"].lower()]
    return "" if fate == "hit" and _OTHERS.match(after) else fate
