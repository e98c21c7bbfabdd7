"""Whether a thing's name is spelled in two ways in two texts of one story: `Copperby Centre for Mining`, `the Holmets reserve`.

Of 2,058 untouched articles, among them 700 on 167 events, every two names of bodies, streets and firms that differ by a
letter in two articles of one story are one name (`Chace Street`, `Chase Street`).  People are left out: an editor is told of
them, but outlets differ in them too often.
"""

import re

from rapidfuzz.distance import DamerauLevenshtein

from consistency.claims import Claim
from consistency.linking.callings import called
from consistency.linking.people import fold, near_names, spelled_out
from consistency.linking.stories import of_one_story
from consistency.prose import lexicon
from consistency.prose.given_names import given_names
from consistency.prose.world import city_country, is_country, is_demonym
from consistency.values import Name

_THINGS = frozenset(("organisation", "place", "programme"))
_BEFORE = re.compile(r"\b[Tt]he \Z")
_BEHIND = re.compile(r" ([a-z]{3,}(?: [a-z]{3,})?)\b")
_LEAST = 5
"""So long is a lone name at least in which a letter is taken for a slip."""


def misspelled(first: Claim[Name], second: Claim[Name]) -> tuple[str, str] | None:
    """The words in which two names of one thing differ; nothing where they may be people's or two things'."""
    a, b = first.value, second.value
    if first.article == second.article or "person" in (a.of, b.of) or spelled_out(a.name) == spelled_out(b.name):
        return None
    if " " in a.name and " " in b.name:
        one_sort = {a.of, b.of} <= _THINGS or (called(first) and called(first) == called(second))
        found = near_names(a.name.split(), b.name.split()) if one_sort else None
    else:
        found = _lone(first, second)
    return found if found is not None and of_one_story(first, second) else None


def of_thing(claim: Claim[Name]) -> set[str]:
    """The key under which a lone name meets others that begin alike and have the same noun behind them."""
    noun = _noun(claim)
    return {f"the:{fold(claim.value.name)[:3]}:{noun}"} if noun else set()


def _lone(first: Claim[Name], second: Claim[Name]) -> tuple[str, str] | None:
    """Two lone names a letter apart, each with the same noun behind it."""
    noun = _noun(first)
    if not noun or noun != _noun(second):
        return None
    one, two = first.value.name, second.value.name
    return (one, two) if DamerauLevenshtein.distance(fold(one), fold(two)) == 1 else None


def _noun(claim: Claim[Name]) -> str:
    """`nature reserve` behind a lone name that stands in no table: `the Holmets nature reserve`."""
    name, sentence = claim.value.name, claim.sentence
    if " " in name or sentence is None or len(name) < _LEAST or claim.value.of == "person":
        return ""
    start, end = claim.start - sentence.start, claim.end - sentence.start
    behind = _BEHIND.match(sentence.text, end) if _BEFORE.search(sentence.text[max(0, start - 4) : start]) else None
    if behind is None or lexicon.known(name.casefold()) or fold(name) in given_names():
        return ""
    if is_country(name) or is_demonym(name) or city_country(name):
        return ""
    words = [word for word in behind[1].split() if _is_noun(word)]
    return lexicon.lemma(words[-1], "NOUN") if words and _is_noun(behind[1].split()[0]) else ""


def _is_noun(word: str) -> bool:
    readings = lexicon.analyses(word)
    return bool(readings) and readings[0].tag == "NOUN"
