"""How much of what is told with one date is told with another, in whatever words.

Each date has the words of its clause, and at less weight those of its sentence: nouns, names, verbs and numbers, each
weighing what it tells.  A word is told again where the other has it, a word made of it or kin to it (`reopen`,
`reopening`), or one near it in meaning and use (`traffic`, `cars`).  What is told of the shorter telling counts: `After
trading begins on 20 March` is told whole in `Trading is due to begin on 18 March on the main market`.
"""

from functools import lru_cache

from consistency.claims import Claim
from consistency.linking.happenings import TEMPORAL, kin
from consistency.linking.reaches import Reach
from consistency.prose import lexicon, tokens_at
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.news_words import telling
from consistency.prose.tokens import Token, tokenize
from consistency.values import Date

EMPTY = frozenset("be have do take place hold get go come make say tell will happen occur".split())
"""Verbs and nouns that tell nothing of their own."""
CONTENT = frozenset(("NOUN", "PROPN", "VERB", "NUM", "ADJ", "X"))
LEAST, WHOLE = 0.42, 0.85
"""How near two words have to be to tell of one thing, and how near makes it sure."""
AWAY = 0.4
"""What a word of the sentence but not of the clause counts."""
NUMBER, QUALITY = 0.87, 0.6
"""What a number tells, and how much less an adjective."""
NAMING = ("NOUN", "PROPN", "NUM")
SHORT = 3
"""So short a word is no end of another."""
PRIOR = 1.0
"""What a telling is taken to tell besides its words, so that one word in common is not all."""


def covered(first: Claim[Date], second: Claim[Date], *, behind: bool = False) -> float:
    """From 0 to 1: how much of the shorter telling is told again in the other; ``behind`` asks only for what follows
    the verbs, names apart.
    """
    if first.sentence is None or second.sentence is None:
        return 0.0
    one, two = (
        _words(claim.sentence.text, claim.start - claim.sentence.start, claim.end - claim.sentence.start, behind)
        for claim in (first, second)
        if claim.sentence is not None
    )
    return max(_cover(one, two), _cover(two, one))


def told_words(claim: Claim[Date]) -> tuple[tuple[str, float], ...]:
    """The words that are told with a date, with what each is worth."""
    if claim.sentence is None:
        return ()
    return _words(claim.sentence.text, claim.start - claim.sentence.start, claim.end - claim.sentence.start, False)


def each_tells_more(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the clause of each names a thing, or a number, that the other's sentence does not: a depot here, a school there."""
    if first.sentence is None or second.sentence is None:
        return True
    one, two = (
        _things(claim.sentence.text, claim.start - claim.sentence.start, claim.end - claim.sentence.start)
        for claim in (first, second)
        if claim.sentence is not None
    )
    return _more(one[0], two[1]) and _more(two[0], one[1])


def _more(things: frozenset[str], others: frozenset[str]) -> bool:
    return any(not any(_same(thing, other) for other in others) for thing in things)


def _same(one: str, two: str) -> bool:
    """Whether two words name one thing: `club` and `nightclub`, but not `bus` and `tram`."""
    if one == two or one == f"{two}s" or two == f"{one}s" or kin(one, two):
        return True
    return min(len(one), len(two)) > SHORT and (one.endswith(two) or two.endswith(one))


@lru_cache(maxsize=1 << 14)
def _things(text: str, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """The things and numbers of a date's clause, and all words of its sentence."""
    tokens = tokenize(text, 0)
    first, last = tokens_at(tokens, start, end)
    reach = Reach(text, tokens, first, last)
    near = {*range(reach.low, reach.high), *reach.antecedent()}
    words = {
        at: word
        for at, token in enumerate(tokens)
        if not first <= at <= last and (word := token.lower if token.tag == "NUM" else _word(token))
    }
    things = frozenset(word for at, word in words.items() if at in near and tokens[at].tag in NAMING)
    return things, frozenset(words.values())


@lru_cache(maxsize=1 << 16)
def _cover(one: tuple[tuple[str, float], ...], two: tuple[tuple[str, float], ...]) -> float:
    told = 0.0
    for word, weight in one:
        best = 0.0
        for other, its in two:
            if (near := nearness(word, other)) > 0:
                best = max(best, near * min(1.0, 0.5 + its / 2))
        told += weight * best
    return round(told / (PRIOR + sum([weight for _, weight in one])), 4)


@lru_cache(maxsize=1 << 17)
def nearness(one: str, two: str) -> float:
    """From 0 to 1: whether two words can tell of one thing."""
    if one == two or one == f"{two}s" or two == f"{one}s":  # a plural at the head of a sentence is read as a name
        return 1.0
    if one[0].isdigit() or two[0].isdigit():
        return 0.0
    if kin(one, two):
        return 0.9
    near = lexicon.similarity(one, two)
    return min(0.9, (near - 0.35) / (WHOLE - 0.35)) if near > LEAST else 0.0


@lru_cache(maxsize=1 << 14)
def _words(text: str, start: int, end: int, behind: bool) -> tuple[tuple[str, float], ...]:
    tokens = tokenize(text, 0)
    first, last = tokens_at(tokens, start, end)
    if last < first:
        return ()
    reach = Reach(text, tokens, first, last)
    near = {*range(reach.low, reach.high), *reach.antecedent()}
    if behind:
        near = {at for at in near if at > reach.verb >= 0}
    found: dict[str, float] = {}
    for at, token in enumerate(tokens):
        if behind and (at not in near or token.tag == "PROPN"):
            continue
        if not first <= at <= last and (word := _word(token)):
            weight = _weight(token, word) * (1.0 if at in near else AWAY)
            found[word] = max(found.get(word, 0.0), weight)
    return tuple(found.items())


def _word(token: Token) -> str:
    if token.tag not in CONTENT:
        return ""
    if token.tag == "NUM":
        return token.text if token.text[0].isdigit() and len(token.text) > 1 else ""
    word = token.lemma.lower()
    return "" if len(word) < 3 or word in TEMPORAL or word in FUNCTION_WORDS or word in EMPTY else word


def _weight(token: Token, word: str) -> float:
    if token.tag == "NUM":
        return NUMBER
    return (0.35 + 0.65 * telling(word)) * (QUALITY if token.tag == "ADJ" else 1.0)
