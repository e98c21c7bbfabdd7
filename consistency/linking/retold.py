"""How much of a headline's wording a sentence of the text takes up: the same words, synonyms, peoples, abbreviations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from consistency.claims import Claim, Topic
from consistency.linking.evidence import rarity, related
from consistency.prose import lexicon, world
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.text import Sentence
from consistency.values import Value

SYNONYM, LEAST = 0.8, 0.3
"""What a word counts that is met by one of like meaning, and the least that a common word counts."""
PHRASE, SUFFIX = 6, 4
"""At most so many words after a value name what it is for."""
NAMED = 3
"""Of the words that name the thing, one in so many must be told again."""
_BREAK = re.compile(r"[;:|«»]| [-–—] ")
_AND = re.compile(r",|\band\b|&")
_WORD = re.compile(r"[^\W\d_][\w&'’-]*")
_ENDS = frozenset("as after in over at by with from when while since on".split())


@dataclass(frozen=True, slots=True)
class Shared:
    """How much of a headline's words another sentence has, from 0 to 1, and which they are."""

    share: float
    met: tuple[str, ...]


class Wording:
    """The words of the part of a headline in which a value stands, each with how much it counts."""

    def __init__(self, claim: Claim[Value], topic: Topic, sentence: Sentence, beside: Sequence[Claim[Value]]) -> None:
        counted = {word: weight * _worth(word) for word, weight in topic.terms}
        start, end = _part(claim, sentence, beside)
        near = _forms_in(sentence.text[start:end])
        own = {word: weight for word, weight in counted.items() if word in near}
        self.words = own if len(own) >= 2 else counted
        self.head = topic.head
        self.thing = _thing(sentence.text[claim.end - sentence.start : end], self.words)

    def shared(self, other: Topic) -> Shared:
        """How much of the wording the sentence of another claim takes up."""
        words = dict(self.words)
        there = {word for word, _ in other.terms}
        if self.head and related(self.head, other.head):  # the head may stand in the claim's own words
            words.setdefault(self.head, _worth(self.head))
            there.add(other.head)
        whole = sum(words.values())
        met = {word: 1.0 if word in there else SYNONYM for word in words if word in there or _met(word, there)}
        share = sum(words[word] * worth for word, worth in met.items())
        return Shared(share / whole if whole else 0.0, tuple(met))

    def names_the_thing(self, other: Topic) -> bool:
        """Whether another claim's sentence tells enough of the words that name the thing: a `museum` is no harbour."""
        there = {word for word, _ in other.terms} | {other.head}
        met = sum(word in there or _met(word, there) for word in self.thing)
        return met * NAMED >= len(self.thing)


def says(topic: Topic, word: str) -> bool:
    """Whether a claim's sentence has a word, or one of like meaning."""
    return any(related(word, other) for other, _ in topic.terms)


def may_count(a: Topic, b: Topic) -> bool:
    """Whether a count can be of what another counts: with the same fate, or one of the two says none."""
    if a.fate and b.fate:
        return a.fate == b.fate
    return not a.head or not b.head or one_thing(a, b) or _kin(a.head, b.head)


def one_thing(a: Topic, b: Topic) -> bool:
    """Whether both values are of one kind of thing, or the second has no thing of its own and the first's stands by."""
    if a.fate or b.fate:
        return a.fate == b.fate
    if a.head and b.head:
        return _kin(a.head, b.head)
    return bool(a.head) and says(b, a.head)


def _kin(one: str, two: str) -> bool:
    """Whether two nouns can say the same, or the one is the other's last part: `boat` and `lifeboat`."""
    short, long = sorted((one, two), key=len)
    return related(one, two) or (len(short) >= SUFFIX and long.endswith(short))


def _worth(word: str) -> float:
    return LEAST + (1 - LEAST) * rarity(word)


def _part(claim: Claim[Value], sentence: Sentence, beside: Sequence[Claim[Value]]) -> tuple[int, int]:
    """From where to where the value's own part of the line goes: between colons and dashes, and what `and` joins."""
    line, at, end = sentence.text, claim.start - sentence.start, claim.end - sentence.start
    start = max((match.end() for match in _BREAK.finditer(line, 0, max(0, at))), default=0)
    after = _BREAK.search(line, max(0, end))
    stop = after.start() if after else len(line)
    for other in beside:
        if other.end <= claim.start:
            joint = _AND.search(line, max(0, other.end - sentence.start), max(0, at))
            start = max(start, joint.end()) if joint else start
        elif other.start >= claim.end:
            joint = _AND.search(line, max(0, end), other.start - sentence.start)
            stop = min(stop, joint.start()) if joint else stop
    return start, stop


def _thing(after: str, words: dict[str, float]) -> tuple[str, ...]:
    """The words after a value that name what it is of or for: `museum` in `€62 million museum`."""
    found: list[str] = []
    for word in _WORD.findall(after)[: 2 * PHRASE]:
        if word.casefold() in _ENDS:  # `$5 million in aid` names only what money is given as
            break
        if word.casefold() not in FUNCTION_WORDS:
            found += [form for form in _forms(word) if form in words][:1]
    return tuple(dict.fromkeys(found[:PHRASE]))


def _forms_in(text: str) -> set[str]:
    return {form for word in _WORD.findall(text) for form in _forms(word)}


@lru_cache(maxsize=4096)
def _forms(word: str) -> tuple[str, ...]:
    low = word.casefold().removesuffix("'s").removesuffix("’s")
    return low, lexicon.lemma(low), lexicon.lemma(low, "NOUN"), lexicon.lemma(low, "VERB")


def _met(word: str, there: set[str]) -> bool:
    return any(_like(word, other) for other in there if other)


@lru_cache(maxsize=100_000)
def _like(one: str, two: str) -> bool:
    """Whether two words can say the same: by meaning, as a country and its people, as a word and its abbreviation."""
    if related(one, two) or one.removeprefix("ex-") == two.removeprefix("ex-"):
        return True
    short, long = sorted((one, two), key=len)
    if len(short) >= 4 and long.startswith(short) and not lexicon.known(short):
        return True
    land = world.country_of(one.title())
    return bool(land) and land == world.country_of(two.title())
