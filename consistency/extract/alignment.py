"""Two sentences that tell the same, laid side by side: how near a word of the one stands to the place of a word of the other.

What counts are the words that both have, each by its rarity, and how far they stand from the two places; words of like
meaning and the forms of one country's name are met as well.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from consistency.prose import Token, lexicon, world
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.text import Sentence

CONTENT = frozenset(("NOUN", "VERB", "ADJ", "PROPN", "X", "NUM", "ADV"))
LEAST = 0.3
"""What a common word counts."""
SYNONYM = 0.8
CROSSED = 2.5
"""How much farther a shared word counts that stands before the one place and behind the other."""
PREPOSITION = 0.25
"""What it counts that both words stand behind one preposition."""
_WITHOUT = frozenset(("the", "a", "an", "and", ",", "'s", "’s", '"', "“", "-", "–", ""))


class Word(NamedTuple):
    """A content word and where it stands among its sentence's tokens."""

    lemma: str
    token: Token
    at: int


class Line:
    """A sentence by its content words."""

    __slots__ = ("sentence", "tokens", "words")

    def __init__(self, sentence: Sentence, tokens: Sequence[Token]) -> None:
        self.sentence, self.tokens = sentence, tokens
        self.words = [
            Word(token.lower if token.tag == "PROPN" else token.lemma, token, at)
            for at, token in enumerate(tokens)
            if token.tag in CONTENT and (token.lower not in FUNCTION_WORDS or token.tag in ("NUM", "ADJ"))
        ]

    def place_of(self, token: Token) -> int:
        """Which of its content words a token is; -1 for none."""
        return next((at for at, word in enumerate(self.words) if word.token is token), -1)


SETTLEMENTS = frozenset("town city village port suburb municipality resort hamlet".split())
"""`in the town of Osby` is in Osby."""


class Pair(NamedTuple):
    """A word of the one sentence that the other tells again: their places among the content words, and what that counts."""

    one: int
    two: int
    worth: float


def pairs(one: Line, two: Line, apart: int) -> list[Pair]:
    """The words of the first sentence that the second tells again, but for the one at a place."""
    found: list[Pair] = []
    taken: set[int] = set()
    for i, word in enumerate(one.words):
        if i == apart:
            continue
        best, most = -1, 0.0
        for j, other in enumerate(two.words):
            met = _met(word.lemma, other.lemma) if j not in taken else 0.0
            if not met and word.token.text[0].isupper() and other.token.text[0].isupper():
                met = _one_land(word.token.text, other.token.text)
            if met > most:
                best, most = j, met
        if best >= 0:
            taken.add(best)
            found.append(Pair(i, best, most * worth(word.lemma)))
    return found


def covered(one: Line, apart: int, found: Sequence[Pair]) -> float:
    """What part of the first sentence, but for the word at a place, the second tells again: from 0 to 1."""
    whole = sum([worth(word.lemma) for i, word in enumerate(one.words) if i != apart])
    return sum([pair.worth for pair in found]) / whole if whole else 0.0


def nearness(one: Line, i: int, two: Line, j: int, found: Sequence[Pair]) -> float:
    """How surely a word of the first sentence and one of the second stand in one place; 1 is sure."""
    near = 0.0
    for pair in found:
        a, b = pair.one - i, pair.two - j
        near += pair.worth / (abs(a) + abs(a - b) if a * b > 0 else CROSSED * (abs(a) + abs(b)))
    before = word_before(one, i)
    return near + (PREPOSITION if before and before == word_before(two, j) else 0.0)


def word_before(line: Line, i: int) -> str:
    """What stands before a content word, if that tells how it is meant: a preposition, an adjective."""
    at = line.words[i].at
    word = line.tokens[at - 1].lower if at else ""
    if word == "of" and at > 1 and line.tokens[at - 2].lower in SETTLEMENTS:
        return "in"
    return "" if word in _WITHOUT else word


@lru_cache(maxsize=100_000)
def worth(lemma: str) -> float:
    """What it counts that a word is told again."""
    return LEAST if lemma[0].isdigit() else LEAST + (1 - LEAST) * lexicon.rarity(lemma)


@lru_cache(maxsize=200_000)
def _met(one: str, two: str) -> float:
    if one == two:
        return 1.0
    if one in FUNCTION_WORDS or two in FUNCTION_WORDS:
        return 0.0
    return 0.0 if lexicon.concepts(one).isdisjoint(lexicon.concepts(two)) else SYNONYM


@lru_cache(maxsize=100_000)
def _one_land(one: str, two: str) -> float:
    land = world.country_of(one)
    return SYNONYM if land and land == world.country_of(two) else 0.0
