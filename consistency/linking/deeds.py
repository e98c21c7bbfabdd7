"""The keys of actions and quotations."""

import re
from itertools import pairwise

from anyascii import anyascii

from consistency.claims import Claim
from consistency.prose.lexicon import lemma, rarity
from consistency.prose.world import country_of
from consistency.values import Action, Value

FUNDED_BY = "funded by "
ON_BEHALF_OF = "on behalf of "
"""What attributes of actions begin with that tie a review to the country that pays."""

DECIDING = frozenset(("award", "approve", "select", "appoint", "decide"))
"""Deeds of one who decides; what only one may decide meets all of them."""
_SINGLE = frozenset(("host", "lead", "fund", "sign", "buy", "review"))
"""Deeds of which a story mostly has one, so that two articles of one story may compare them."""

AGAIN = "tasks again"
_WORD = re.compile(r"[^\W\d_]+")
_THING = re.compile(r"[^\W\d_]{3,}|\d+")
_NAMED = re.compile(r"[A-Z][^\W\d_]{3,}")
_COMMON = frozenset(
    "the its their his her for and new all each other million billion two three four five day year".split()
)


_BAG = 12
"""A sentence of more long words than this is told by its neighbouring words, whatever two of them changed places."""
_MOST = 60
"""How many long words of a quotation are looked at: a sentence of a speech may stand far in it."""


def of_words(words: str) -> set[str]:
    """Neighbouring long words, so that two wordings of one quotation share most of them; all in one, in whatever order."""
    long = [anyascii(word).lower() for word in _WORD.findall(words) if len(word) > 3][:_MOST]
    bag = {f"quotation={' '.join(sorted(long))}"} if 2 < len(long) <= _BAG else set()
    return {f"quotation:{a}:{b}" for a, b in pairwise(long)} | bag


def of_action(action: Action, claim: Claim[Value]) -> set[str]:
    """What is done with each word of what it is done to; arrangements by the country that pays."""
    if claim.extractor in ("doings", AGAIN):
        twice = {f"doing:{action.does}:in:{claim.article}"}
        return twice if claim.extractor == "doings" else twice | of_task(action, claim)
    if claim.extractor == "tasks":
        return of_task(action, claim)
    if claim.extractor == "to whom":
        here = {f"to-whom:{action.does}:in:{claim.article}"}  # a side may be told without its name
        return here | {
            f"to-whom:{action.does}:{anyascii(word).lower()}" for word in _NAMED.findall(f"{action.who} {action.what}")
        }
    words = {anyascii(word).lower() for word in _THING.findall(f"{action.what} {action.whom}") if len(word) > 1}
    found = {f"action:{action.does}:{word}" for word in words - _COMMON} | {f"action:{action.does}:in:{claim.article}"}
    if claim.topic is not None and action.does in _SINGLE:
        story = sorted(claim.topic.about, key=lambda word: (-rarity(word), word))[:8]
        found |= {f"action:{action.does}:about:{anyascii(word).lower()}" for word in story}
    if claim.attribute == "alone":
        found |= {f"action:{does}:{lemma(word, 'NOUN')}" for does in DECIDING for word in words - _COMMON}
    if action.does == "buy":
        found |= {f"action:buy:{anyascii(word).lower()}" for word in _NAMED.findall(action.who)}
    for opening in (FUNDED_BY, ON_BEHALF_OF):
        if claim.attribute.startswith(opening):
            found |= {f"arrangement:{code}" for code in claim.attribute.removeprefix(opening).split()}
    return found


def of_task(action: Action, claim: Claim[Value]) -> set[str]:
    """A task by each word of what it is done to, and by its article; who buys a thing meets who owns it."""
    does = {"buy": "own"}.get(action.does, action.does)
    words = {lemma(anyascii(word).lower(), "NOUN") for word in _THING.findall(action.what) if len(word) > 1} - _COMMON
    if does == "sign":
        words = {country_of(action.whom)}
    story = claim.topic.story[:8] if claim.topic is not None and does == "fund" else ()
    found = {f"task:{does}:{word}" for word in words} | {f"task:{does}:about:{word}" for word in story}
    return found | {f"task:{does}:in:{claim.article}"}
