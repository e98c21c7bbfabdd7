"""Whether two names are one body's in other words: `Brekka Harbour Board` and `Port Council of Brekka`.

A writer who remembers what a body does gives it a name that says so in other words: synonyms (`harbour`, `port`), words of
one stem (`technical`, `technological`), another word for a body (`office`, `authority`).  Place by place each word must say
what the other name's word says; one of three and more may be any word.  In 2,058 untouched articles, and between those of
one event, only two pairs of names in one article are so, and none in two.
"""

import re
from functools import lru_cache

from consistency.claims import Claim
from consistency.linking.callings import CALLED, OFFICES, told_both, two_bodies, words_of
from consistency.linking.evidence import rarity
from consistency.linking.people import fold
from consistency.linking.stories import of_one_story
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.values import Name

_CAP = r"[A-ZÀ-Þ][\w’'-]+"
_MORE = pattern(rf"[ ](?:of|for)(?: the)?(?: {_CAP}){{1,4}}(?:,? and(?: {_CAP}){{1,2}})?")
_OF = re.compile(r"\b(?:of|for)\b")
_LITTLE = re.compile(r"\AThe |['’]s(?= )")
_SAME_STEM, _NEAR = 6, 0.75
"""So many letters two words of one stem share at the beginning, and how near in use two are that say the same."""
_TWIN = frozenset(("town", "city"))
_EVERYWHERE = frozenset(
    "united states national state federal general us government american uk british european".split()
)
_KEYS = 4


def in_other_words(first: Claim[Name], second: Claim[Name]) -> tuple[Claim[Name], Claim[Name]] | None:
    """The claims with the whole names, when they are of one body; nothing when they may be of two."""
    if first.sentence == second.sentence or {first.value.of, second.value.of} & {"person", "place"}:
        return None
    a, b = _parts(whole(first)), _parts(whole(second))
    if a is None or b is None or len(a[1]) != len(b[1]) or a[1] == b[1]:
        return None
    if a[0] != b[0] and not {a[0], b[0]} <= OFFICES:
        return None
    if not _says_the_same(a[1], b[1]) or not of_one_story(first, second):
        return None
    differing = [(x, y) for x, y in zip(a[1], b[1], strict=True) if x != y]
    if first.article != second.article and any(told_both(first, second, x, y) for x, y in differing):
        return None
    return _told_whole(first), _told_whole(second)


def of_body(claim: Claim[Name]) -> set[str]:
    """Keys under which the name of a body meets others that share a telling word."""
    if claim.value.of in ("person", "place"):
        return set()
    parts = _parts(whole(claim))
    if parts is None:
        return set()
    telling = sorted({lexicon.lemma(word) for word in parts[1]} - _EVERYWHERE, key=lambda word: (-rarity(word), word))
    return {f"body:{word}" for word in telling[:_KEYS]}


def whole(claim: Claim[Name]) -> str:
    """A name with the `for Border Towns` behind it, where its last word is a common noun: `the Relief Fund for Border Towns`."""
    name = claim.value.name
    words = name.split()
    if claim.sentence is None or _OF.search(name) or (len(words) < 2 and not claim.attribute.startswith(CALLED)):
        return name
    match = _MORE.match(claim.sentence.text, claim.end - claim.sentence.start) if _noun(words[-1].casefold()) else None
    return name + match[0] if match else name


def _told_whole(claim: Claim[Name]) -> Claim[Name]:
    more = whole(claim)[len(claim.value.name) :]
    return claim.with_(said=claim.said + more, end=claim.end + len(more)) if more else claim


@lru_cache(maxsize=1 << 14)
def _parts(name: str) -> tuple[str, tuple[str, ...]] | None:
    """The word for the body, and the others as they stand before it: `Board of Harbours` as `Harbours Board`."""
    plain = _LITTLE.sub("", name)
    front, *behind = _OF.split(plain)
    first, rest = words_of(front), [word for part in behind for word in words_of(part)]
    if plain.isupper() or len(first) + len(rest) < (2 if rest else 3) or not first:
        return None
    head = lexicon.lemma(first[-1], "NOUN")
    if not _noun(head):
        return None
    words = (*rest, *first[:-1])
    return (head, words) if words and not any(lexicon.lemma(word, "NOUN") == head for word in words) else None


def _says_the_same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    equal = other = loose = 0
    for x, y in zip(a, b, strict=True):
        if x == y or lexicon.lemma(x) == lexicon.lemma(y):
            equal += x not in _EVERYWHERE
        elif _alike(lexicon.lemma(x), lexicon.lemma(y)):
            other += 1
        elif two_bodies(x, y):
            return False
        else:
            loose += 1
    return bool(equal and other) and loose <= (len(a) > 2)


def _alike(x: str, y: str) -> bool:
    """Whether two words of names say the same."""
    if {x, y} == _TWIN:
        return True
    if two_bodies(x, y) or {x, y} & _EVERYWHERE:
        return False
    if min(len(x), len(y)) > _SAME_STEM and fold(x)[:_SAME_STEM] == fold(y)[:_SAME_STEM]:
        return True
    return not lexicon.concepts(x).isdisjoint(lexicon.concepts(y)) or lexicon.similarity(x, y) >= _NEAR


def _noun(word: str) -> bool:
    return any(reading.tag == "NOUN" for reading in lexicon.analyses(word))
