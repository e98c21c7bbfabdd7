"""The keys of actions and quotations."""

import re
from itertools import pairwise

from anyascii import anyascii

from consistency.claims import Claim
from consistency.values import Action, Value

_WORD = re.compile(r"[^\W\d_]+")


def of_words(words: str) -> set[str]:
    """Neighbouring long words, so that two wordings of one quotation share most of them."""
    long = [anyascii(word).lower() for word in _WORD.findall(words) if len(word) > 3][:14]
    return {f"quotation:{a}:{b}" for a, b in pairwise(long)}


def of_action(action: Action, claim: Claim[Value]) -> set[str]:
    """What is done with each longer word of what it is done to."""
    words = {anyascii(word).lower() for word in _WORD.findall(f"{action.what} {action.whom}") if len(word) > 3}
    return {f"action:{action.does}:{word}" for word in words}
