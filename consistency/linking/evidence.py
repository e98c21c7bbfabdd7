"""Evidence that two claims speak of one thing or of two: a few named numbers from 0 to about 1.

Every piece is a plain comparison of the two topics, or of their figures (``figure_evidence.py``); what each is worth stands in
``weights.py``.
"""

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from consistency.claims import Claim, Topic
from consistency.linking.anaphora import refers_back
from consistency.linking.figure_evidence import adds_up, amount, counted_with, in_crore, numbers, scopes
from consistency.linking.stories import alike, told_there
from consistency.prose import lexicon
from consistency.text import Section
from consistency.values import Count, Date, Value

COMMON = 0.15
"""Words this common set nothing against anything."""
RANKS = frozenset(
    "first second third fourth fifth sixth seventh eighth upper lower northern southern eastern western".split()
)
"""But for these: `the first phase`, `the second phase`."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
DAYS = 10
"""Within so many days two articles are taken to tell of one state of affairs."""
MANY = 3
"""An article with more than so many values of one head or verb lists them: two of them are seldom one thing."""


def evidence(first: Claim[Value], second: Claim[Value]) -> dict[str, float]:
    """All evidence about two claims of one kind; absent pieces are 0.  Symmetric but for `points-back`."""
    a, b = first.topic or Topic(), second.topic or Topic()
    found: dict[str, float] = {}
    _heads(a, b, found)
    _modifiers(a, b, found)
    _words(a, b, found)
    _names(a, b, found)
    scopes(first, second, a, b, found)
    _places(first, second, a, b, found)
    numbers(first.value, second.value, found)
    if isinstance(first.value, Date):
        _events(first, second, found)
    if isinstance(first.value, Count) and "same-head" in found:
        companion = counted_with(first)
        if companion and companion == counted_with(second):
            found["same-companion"] = 1.0
    if "slip-zeros" in found and in_crore(first.said) != in_crore(second.said):
        found["slip-scales"] = found["slip-zeros"]
    if any(name.startswith("slip") or name == "same-number" for name in found):
        if first.article != second.article:
            found["sentence-story"] = max(told_there(a, b), told_there(b, a))
        found["slip-and-head"] = float("same-head" in found or "related-head" in found)
        found["slip-and-words"] = found.get("shared-words", 0.0)
        found["slip-points-back"] = float(a.definite or b.definite)
    found["rivals"] = math.log1p(a.rivals + b.rivals)
    found["told-apart"] = float(amount(second.value) in a.beside or amount(first.value) in b.beside)
    if first.article == second.article:
        if a.head and a.head == b.head and a.rivals == 1 and b.rivals == 1:
            found["only-two-of-head"] = rarity(a.head)
    elif a.head and a.head == b.head and a.rivals == b.rivals == 0:
        found["only-one-each"] = rarity(a.head)
    if first.article == second.article and min(a.rivals, b.rivals) >= MANY and not (a.fate or b.fate):
        found["one-of-many"] = 1.0
    _company(first, second, a, b, found)
    found["refers-back"] = refers_back(first, second)
    found["contrast"] = float(_contrast(first, second))
    found["points-back"] = float(a.definite) + float(b.definite)
    if a.head == b.head and a.verb == b.verb and a.head and a.verb:
        found["same-head-and-verb"] = 1.0
    return {name: round(value, 4) for name, value in found.items() if value}


def _heads(a: Topic, b: Topic, found: dict[str, float]) -> None:
    if a.head and b.head:
        if a.head == b.head:
            found["same-head"] = 1.0
            found["rare-head"] = rarity(a.head)
        elif related(a.head, b.head):
            found["related-head"] = 1.0
        elif a.head in (*b.modifiers, *b.purpose) or b.head in (*a.modifiers, *a.purpose):
            found["head-among-words"] = 1.0
        else:
            found["other-head"] = 1.0
    elif a.head or b.head:
        found["no-head"] = 1.0
    if not (a.head and b.head):
        near = dict((b if a.head else a).terms)
        found["head-near"] = near.get(a.head or b.head, 0.0)
    if (a.head and related(a.head, b.verb)) or (b.head and related(b.head, a.verb)):
        found["head-is-verb"] = 1.0
    if a.verb and b.verb:
        if a.verb == b.verb:
            found["same-verb"] = 0.5 + 0.5 * rarity(a.verb)
        elif related(a.verb, b.verb):
            found["related-verb"] = 1.0
    if a.fate or b.fate:
        found["same-fate" if a.fate == b.fate else "other-fate"] = 1.0
    elif a.carrier and b.carrier and a.carrier != b.carrier and not related(a.carrier, b.carrier):
        found["other-carrier"] = 1.0
    elif a.carrier and a.carrier == b.carrier:
        found["same-carrier"] = 1.0


def _modifiers(a: Topic, b: Topic, found: dict[str, float]) -> None:
    one, two = set(a.modifiers), set(b.modifiers)
    if one and two:
        shared = one & two
        if shared:
            found["shared-modifiers"] = sum(0.5 + 0.5 * rarity(word) for word in shared) / math.sqrt(
                len(one) * len(two)
            )
        elif not any(related(x, y) for x in one for y in two):
            found["other-modifiers"] = 1.0
    elif one or two:
        loose = one or two
        other = dict(b.terms if one else a.terms)
        found["modifiers-near-by"] = sum(other.get(word, 0.0) for word in loose) / len(loose)


def _words(a: Topic, b: Topic, found: dict[str, float]) -> None:
    one, two = dict(a.terms), dict(b.terms)
    found["shared-words"] = _cosine(one, two)
    found["near-apart"] = min(_loose(one, two), _loose(two, one))
    found["near-shared"] = sum(
        rarity(word) for word in sorted(one.keys() & two.keys()) if min(one[word], two[word]) >= 0.6
    )
    purposes = set(a.purpose) & set(b.purpose)
    if purposes:
        found["same-purpose"] = 1.0
    elif a.purpose and b.purpose and not any(related(x, y) for x in a.purpose for y in b.purpose):
        found["other-purpose"] = 1.0


def shared_names(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """How many names two sentences share, the ones that an article names all the time counting less."""
    return sum(min(one[name], two[name]) for name in sorted(one.keys() & two.keys()))


def _names(a: Topic, b: Topic, found: dict[str, float]) -> None:
    one, two = dict(a.names), dict(b.names)
    shared = one.keys() & two.keys()
    if shared:
        found["shared-names"] = min(2.0, shared_names(one, two))
    if one and two:
        apart = min(sum(one[n] for n in sorted(one.keys() - shared)), sum(two[n] for n in sorted(two.keys() - shared)))
        found["other-names"] = min(2.0, apart)


def _company(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic, found: dict[str, float]) -> None:
    """What the nearest names and the other values of the articles say."""
    one, two = set(a.close), set(b.close)
    if one and two:
        found["close-names-shared" if one & two else "close-names-apart"] = 1.0
    if a.doer and b.doer:
        named = a.doer[0].startswith("="), b.doer[0].startswith("=")
        if all(named):
            found["other-doer" if _other_doer(set(a.doer), set(b.doer)) else "same-doer"] = 1.0
        elif not any(named):
            found["same-doer" if related(a.doer[0], b.doer[0]) else "other-doing-thing"] = 1.0
    found["twins"] = math.log1p(max(a.twins, b.twins))
    found["both-twinned"] = float(min(a.twins, b.twins) > 0)
    found["crowd"] = math.log1p(max(a.crowd, b.crowd))
    found["crowd-least"] = math.log1p(min(a.crowd, b.crowd))
    if adds_up(first.value, b) or adds_up(second.value, a):
        found["adds-up"] = 1.0


def _other_doer(one: set[str], two: set[str]) -> bool:
    """Whether two names are of two: each has a word that is no short form of one of the other's."""
    mine, other = one - two, two - one
    if not mine or not other:
        return False
    return not any(a[:3] == b[:3] for a in mine for b in other)


def _contrast(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether the two sentences set two things against each other: one word behind two others (`in the documentary
    category`, `in the dramatic category`), neither of which the other sentence has.
    """
    if first.sentence is None or second.sentence is None or first.sentence == second.sentence:
        return False
    one, two = _behind(first.sentence.text), _behind(second.sentence.text)
    for word in sorted(one.keys() & two.keys()):
        mine, other = one[word], two[word]
        if mine.isdisjoint(other) and mine.isdisjoint(_all(two)) and other.isdisjoint(_all(one)):
            return True
    return False


@lru_cache(maxsize=4096)
def _behind(text: str) -> Mapping[str, frozenset[str]]:
    """The words of a sentence that stand right behind another one, with those."""
    words = _WORD.findall(text.lower())
    found: dict[str, set[str]] = {}
    for before, word in pairwise(words):
        if (rarity(before) > COMMON or before in RANKS) and rarity(word) > COMMON and not before[-1].isdigit():
            found.setdefault(word, set()).add(before)
    return {word: frozenset(befores) for word, befores in found.items()}


def _all(behind: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(behind).union(*behind.values())


def _places(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic, found: dict[str, float]) -> None:
    if first.article != second.article:
        found["across"] = 1.0
        found["story-alike"] = alike(a, b)
        if first.published and second.published:
            found["same-days"] = float(abs((first.published - second.published).days) <= DAYS)
            found["days-apart"] = min(1.0, abs((first.published - second.published).days) / 365)
        return
    if first.sentence is None or second.sentence is None:
        return
    sections = {first.section, second.section}
    if first.sentence.index == second.sentence.index:
        found["same-sentence"] = 1.0
    elif abs(first.sentence.index - second.sentence.index) == 1:
        found["next-sentence"] = 1.0
    if sections & {Section.HEADLINE, Section.CAPTION} and len(sections) > 1:
        found["headline"] = 1.0
    elif min(first.sentence.paragraph, second.sentence.paragraph) <= 1:
        found["from-lead"] = 1.0
    if Section.LIST in sections or Section.TABLE in sections:
        found["list"] = 1.0 if len(sections) > 1 else 0.0
        found["both-in-list"] = float(len(sections) == 1)


def _events(first: Claim[Value], second: Claim[Value], found: dict[str, float]) -> None:
    """How much the events that two dates belong to are told in the same words."""
    one, two = set(first.attribute.split()), set(second.attribute.split())
    if not one or not two:
        return
    met = sum(any(related(x, y) for y in two) for x in sorted(one)) + sum(
        any(related(x, y) for x in one) for y in sorted(two)
    )
    found["same-event"] = met / (len(one) + len(two))


def _loose(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """How telling the words right beside one value are that do not stand near the other one at all."""
    return sum(rarity(word) for word, weight in sorted(one.items()) if weight >= 1.0 and word not in two)


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    shared = one.keys() & two.keys()
    if not shared:
        return 0.0
    dot = sum(one[word] * two[word] * rarity(word) ** 2 for word in sorted(shared))
    return dot / math.sqrt(_norm(one) * _norm(two)) if dot else 0.0


def _norm(terms: Mapping[str, float]) -> float:
    return sum((weight * rarity(word)) ** 2 for word, weight in sorted(terms.items())) or 1.0


@lru_cache(maxsize=1 << 15)
def rarity(word: str) -> float:
    """From 0 (common) to 1 (rare)."""
    return lexicon.rarity(word)


@lru_cache(maxsize=1 << 15)
def related(one: str, two: str) -> bool:
    """Whether two lemmas can say the same."""
    return one == two or not lexicon.concepts(one).isdisjoint(lexicon.concepts(two))
