"""One sentence told twice: captions, repeated leads, the teaser under a headline.

Where the words of two sentences agree but for the value itself, the two values are of one thing.  Rows that repeat a
wording for other things differ in a name, a day or another number, and so are none.
"""

import re
from functools import lru_cache

from consistency.claims import Claim
from consistency.linking.evidence import rarity
from consistency.linking.figure_evidence import amount
from consistency.prose import Token
from consistency.prose.lexicon import lemma
from consistency.prose.tokens import tokenize
from consistency.text import Section, Sentence
from consistency.values import Value

LEAST, AGREE = 5, 0.8
"""How many content words two tellings must share, and what part of the rarity of all their words."""
CONTENT = frozenset(("NOUN", "VERB", "ADJ", "PROPN", "X", "ADV"))
APART = frozenset("another other second third also additional further more earlier previous".split())
SAME_DAYS = 10
_COUNTER = re.compile(
    r"(?:Image|Photo|Slide|Picture) \d+ of\s*/?\s*\d+\s*|[\w ]{0,40}Caption Close\s*(?:Image \d+ of\s*/?\s*\d+\s*)?"
)
"""What numbers the pictures of a page."""


def repeated(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether the sentences of two claims are one sentence told twice, but for the values."""
    a, b = first.sentence, second.sentence
    if a is None or b is None or {a.section, b.section} & {Section.LIST, Section.TABLE}:
        return False
    if first.article == second.article:
        if a.index == b.index:
            return False
    elif not near_in_time(first, second):
        return False
    one, names_one, rest_one, apart_one = _words(a, first.start, first.end)
    two, names_two, rest_two, apart_two = _words(b, second.start, second.end)
    shared = one & two
    if len(shared) < LEAST or not (rest_one <= rest_two or rest_two <= rest_one) or apart_one != apart_two:
        return False
    if not (names_one <= two or names_two <= one) or (names_one - two and names_two - one):
        return False
    if second.said.casefold() in rest_one or first.said.casefold() in rest_two:
        return False
    both = _weight(one | two)
    if not both or _weight(shared) < AGREE * both or _told_apart(first, second) or _told_apart(second, first):
        return False
    return not _slot(a, first.start, first.end).isdisjoint(_slot(b, second.start, second.end))


def near_in_time(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether two articles are of the same days."""
    one, two = first.published, second.published
    return one is not None and two is not None and abs((one - two).days) <= SAME_DAYS


def telling(claim: Claim[Value]) -> frozenset[str]:
    """The rarest words of a claim's sentence, of which every other telling of it has at least one.

    Two sets that share `AGREE` of their weight share one of the words that come first in any one order, of each set
    as many as outweigh the rest (prefix filtering, Chaudhuri et al. 2006); the rarest first leaves the fewest.
    """
    sentence = claim.sentence
    if sentence is None or sentence.section in (Section.LIST, Section.TABLE):
        return frozenset()
    words = _words(sentence, claim.start, claim.end)[0]
    if len(words) < LEAST:
        return frozenset()
    found = []
    left = _weight(words)
    least = left * (AGREE - 0.01)  # sums of floats are not exact
    for word in sorted(words, key=lambda word: (-rarity(word), word)):
        if left < least:
            break
        found.append(word)
        left -= rarity(word)
    return frozenset(found)


def _told_apart(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether the text of one claim tells both values side by side: `43 million, not 34 million`."""
    return first.topic is not None and amount(second.value) in first.topic.beside


def _weight(words: frozenset[str]) -> float:
    return sum(sorted(rarity(word) for word in words))


@lru_cache(maxsize=4096)
def _words(sentence: Sentence, start: int, end: int) -> tuple[frozenset[str], ...]:
    """The content words of a sentence without a value's own, the names among them, its other numbers, and what it sets
    apart.
    """
    words, names, numbers = set(), set(), set()
    count = _COUNTER.match(sentence.text)
    begin = sentence.start + (count.end() if count else 0)
    for token in _tokens(sentence):
        if token.start < begin or (token.start < end and start < token.end):
            continue
        if token.tag == "NUM" or token.text[0].isdigit():
            numbers.add(token.lower)
        elif token.tag in CONTENT and len(token.text) > 1:
            word = lemma(token.lower)  # as the first word of a sentence and within it
            words.add(word)
            if token.tag == "PROPN":
                names.add(word)
    apart = APART.intersection(token.lower for token in _tokens(sentence))
    return frozenset(words), frozenset(names), frozenset(numbers), apart


def _slot(sentence: Sentence, start: int, end: int) -> frozenset[tuple[str, str]]:
    """Where in its sentence a value stands: between which words; nothing for the number of a picture or a page."""
    tokens = _tokens(sentence)
    first = next((at for at, token in enumerate(tokens) if token.end > start), 0)
    last = max((at for at, token in enumerate(tokens) if token.start < end), default=first)
    before = [token.lemma.casefold() for token in tokens[max(0, first - 2) : first]]
    after = [token.lemma.casefold() for token in tokens[last + 1 : last + 3]]
    if ":" in before or not any(token.tag == "VERB" and token.form for token in tokens):
        return frozenset()  # a line of keys and values, of which there are many
    if before[-1:] in (["image"], ["photo"], ["page"], ["slide"], ["part"], ["of"]) and tokens[last].text.isdecimal():
        return frozenset()
    return frozenset({("before", " ".join(before)), ("after", " ".join(after))} - {("before", ""), ("after", "")})


@lru_cache(maxsize=1024)
def _tokens(sentence: Sentence) -> tuple[Token, ...]:
    return tokenize(sentence.text, sentence.start)
