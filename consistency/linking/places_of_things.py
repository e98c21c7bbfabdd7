"""Whether two places told of a thing are of one thing: a thing introduced as `a` and pointed back to, or with its like words."""

import re
from collections.abc import Sequence

from consistency.claims import Claim
from consistency.linking.evidence import rarity
from consistency.linking.place_words import WIDE
from consistency.prose.scene_words import BACK
from consistency.text import Section
from consistency.values import Place

_THEN = re.compile(r"\b(?:until|by|since|before) then\b", re.IGNORECASE)
AGAIN = re.compile(
    r"\b(?:then|later|on to|further|again|another|second|others?|also|remaining|both|return\w*|transferr?\w*|moved|next|"
    r"previous\w*|earlier|instead|originally|was to|were to|respectively|each|every|various|several|different|tour|route)\b",
    re.IGNORECASE,
)
"""Words of one of several things, or of one that went from place to place."""
NEAR, CLOSE = 40, 18
"""So many characters before and behind a thing such words count; fewer of one that the text points back to."""
RARE = 0.35
"""How rare a thing has to be for a text to tell of one only."""


def one_thing(first: Claim[Place], second: Claim[Place]) -> str:
    """Why two places of one text are of one thing, or nothing; the second stands further on."""
    a, b = first.topic, second.topic
    if a is None or b is None or first.sentence is None or second.sentence is None or first.sentence == second.sentence:
        return ""
    if any(claim.section in (Section.RELATED, Section.FURNITURE, Section.HEADLINE) for claim in (first, second)):
        return ""
    if not b.definite or a.head != b.head or any(map(_told_apart, (first, second))):
        return ""
    one, two = set(a.modifiers), set(b.modifiers)
    if not (one <= two or two <= one):
        return ""
    if " " not in a.head and a.definite and second.start == second.sentence.start:
        return ""  # `The mill in Lund closes. The Malmö mill stays open`
    if BACK in b.scope:
        return f"both are the {b.head} of one text"
    if " " not in a.head and b.scope[:1] not in (("the",), ("this",), ("that",), a.scope[:1]):
        return ""  # `a mill in Lund`, and further on `its mill in Malmö`
    known = " " in a.head or one & two
    if not known and (a.definite or rarity(a.head) < RARE):
        return ""
    return f"both are the {b.head} of one text"


def _told_apart(claim: Claim[Place]) -> bool:
    if claim.sentence is None:
        return True
    start = claim.start - claim.sentence.start
    reach = CLOSE if claim.topic is not None and BACK in claim.topic.scope else NEAR
    near = claim.sentence.text[max(0, start - reach) : claim.end - claim.sentence.start + reach]
    return AGAIN.search(_THEN.sub("", near)) is not None or bool(set(claim.value.place.casefold().split()) & WIDE)


def pairs_of(claims: Sequence[Claim[Place]]) -> list[tuple[Claim[Place], Claim[Place]]]:
    """The mentions of each thing, two and two, in the order of the text."""
    found = []
    for at, first in enumerate(claims):
        found += [(first, second) for second in claims[at + 1 :] if second.subject == first.subject]
    return found
