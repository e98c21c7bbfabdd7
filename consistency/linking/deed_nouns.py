"""Nouns and names of a clause: which tell of something that happens, and which of a thing."""

from collections.abc import Iterator, Sequence

from consistency.linking.evidence import rarity
from consistency.linking.happenings import KIND_OF, TEMPORAL
from consistency.linking.people import fold
from consistency.prose import lexicon
from consistency.prose.deed_words import ALIKE, PAPERS
from consistency.prose.tokens import Token

COMMON = 0.2
"""How rare a word has to be to be a thing that tells one occasion from another."""
THINGS = frozenset("bear ground sink stand traffic".split())
"""Nouns of things that are spelled like a deed."""


def deed_of(token: Token) -> str:
    lower = token.lower
    if lower.endswith("ing") and token.tag != "VERB" and lower not in KIND_OF:
        return lexicon.lemma(lower, "VERB")
    return (token.lemma if token.tag != "PROPN" else lexicon.lemma(lower)).lower()


def event_nouns(tokens: Sequence[Token], places: range) -> Iterator[str]:
    """The nouns of what happens, each the last of its phrase."""
    for at in places:
        token = tokens[at]
        last = at + 1 >= len(tokens) or tokens[at + 1].tag != "NOUN"
        if token.tag == "NOUN" and last and happens(token.lemma):
            yield token.lemma
        elif token.tag == "PROPN" and token.lower not in TEMPORAL and len(token.lower) > 4 and happens(token.lower):
            yield token.lower  # `the Pueblo Revolt of`


def happens(noun: str) -> bool:
    return noun not in THINGS and (lexicon.happens(noun) or noun in KIND_OF or noun in ALIKE or noun in PAPERS)


def thing_of(token: Token) -> str:
    if token.tag not in ("NOUN", "PROPN", "X") or len(token.text) < 3 or not token.text[0].isalpha():
        return ""
    word = fold(token.lemma if token.tag == "NOUN" else token.text)
    return "" if word in TEMPORAL or rarity(word) < COMMON else word
