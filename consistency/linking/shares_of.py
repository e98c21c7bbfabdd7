"""What a share is a share of, as the words right behind it say: `half the cherries`, `a third of the price`, `52% of capacity`.

Two shares of one text seldom speak of one thing; where both say of what they are, and it is not the same, they do not.
"""

from consistency.claims import Claim
from consistency.linking.evidence import rarity, related
from consistency.linking.pointing import points_back
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.values import Percentage, Value

_BEHIND = pattern(r"(?i)\s(?:of|the|its|their|his|her|our|all)\b\s?((?:[^\W\d_][\w’'-]*(?:\s|\Z|(?=[,.;:!?]))){1,6})")
_ENDS = frozenset(
    "by in on at to from for with after before as than since until when while who which that where and or but over under "
    "between through during against if of".split()
)
_GENERAL = frozenset("one it them that which total all people person rest other kind sort year time".split())
TELLING = 0.2


def wholes(claim: Claim[Value]) -> frozenset[str]:
    """The nouns of what a share is of, in their plain forms; none where the words do not say."""
    if not isinstance(claim.value, Percentage) or claim.value.points or claim.sentence is None:
        return frozenset()
    found = _BEHIND.match(claim.sentence.text, claim.end - claim.sentence.start)
    words: list[str] = []
    for word in found[1].casefold().split() if found is not None else ():
        if word in _ENDS:
            break
        if word not in FUNCTION_WORDS:
            words.append(lexicon.lemma(word.strip("’'"), "NOUN"))
    return frozenset(word for word in words if word not in _GENERAL)


def other_wholes(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether two shares say of what they are, and it is not the same."""
    one, two = wholes(first), wholes(second)
    return bool(one and two) and not any(a == b or related(a, b) for a in one for b in two)


def of_one_share(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether two shares are told as the same one: of the same whole, under one noun or key, or by one verb that tells much."""
    if other_wholes(first, second) or first.topic is None or second.topic is None:
        return False
    a, b = first.topic, second.topic
    if points_back(first, second):
        return True
    if wholes(first) & wholes(second) or a.key or b.key:
        return True
    nouns = [(x, y) for x in (a.carrier, a.head) for y in (b.carrier, b.head) if x and y]
    if any(related(x, y) for x, y in nouns):
        return True
    own, other = set(first.attribute.split()), set(second.attribute.split())
    shared = [word for word in own if any(word == there or related(word, there) for there in other)]
    return any(rarity(word) > TELLING for word in shared)
