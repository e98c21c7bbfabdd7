"""Whether two deeds are one deed, and whether two doers can be one doer."""

import re
from datetime import timedelta
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

from consistency.claims import Claim, Mood
from consistency.prose.lexicon import lemma, rarity
from consistency.prose.world import city_country, is_country, is_demonym
from consistency.values import Action

_LOCAL = frozenset(("town", "county", "club", "church", "foundation"))
ENOUGH = 2.2
"""How much rarity the shared words of two articles must have for their deeds to be one."""
APART = timedelta(days=60)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CUT = re.compile(r",(?!\d)|\b(?:of|in|on|for|with|to|from|at|by|between|which|that|who)\b")
_SMALL = frozenset("the a an of and for in on at to its his her their this that these those new".split())
_KINDS = (
    frozenset("conference meeting summit talks forum congress gathering convention symposium".split()),
    frozenset("mission operation coalition group alliance force initiative".split()),
    frozenset("deal agreement accord treaty contract memorandum pact".split()),
    frozenset("investigation inquiry probe".split()),
    frozenset("cost costs bill price expenses".split()),
)
_PUBLIC = {
    noun: group
    for group, nouns in {
        "town": "town city municipality council village borough", "state": "state land", "nation": "federal nation",
        "county": "county region province district", "club": "club", "church": "church diocese parish",
        "company": "company firm operator manufacturer", "university": "university", "foundation": "foundation",
    }.items() for noun in nouns.split()
}  # fmt: skip


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The telling words of a phrase, folded."""
    found = (anyascii(word).lower().removesuffix("'s") for word in _WORD.findall(text))
    return tuple(word for word in found if word not in _SMALL)


@lru_cache(maxsize=4096)
def head(what: str) -> str:
    """The noun that says what a thing is: `conference` of `the two-day conference in Riga`."""
    kept = words(_CUT.split(what, maxsplit=1)[0])
    return lemma(kept[-1], "NOUN") if kept else ""


def alike(first: str, second: str) -> bool:
    """Whether two heads can name one thing."""
    return first == second or any(first in kind and second in kind for kind in _KINDS)


def numbers(text: str) -> frozenset[str]:
    """The numbers of a phrase with the scale behind them: `14 million`."""
    return frozenset(
        match[0].replace("-", " ") for match in re.finditer(r"\d[\d.,]*\d|\d(?:[ -](?:million|billion))?", text)
    ) | {match[0].replace("-", " ") for match in re.finditer(r"\d[\d.,]*[ -](?:million|billion)", text)}


def one_story(first: Claim[Action], second: Claim[Action], enough: float = ENOUGH) -> tuple[str, ...]:
    """The rare words that two articles share, when they suffice for one story; in one article nothing is asked."""
    if first.article == second.article:
        return ("one article",)
    if first.published and second.published and abs(first.published - second.published) > APART:
        return ()
    ours, theirs = _about(first), _about(second)
    shared = sorted((word for word in ours & theirs), key=lambda word: (-rarity(word), word))
    what = set(words(first.value.what)) & set(words(second.value.what))
    return tuple(shared[:6]) if sum(map(_weight, [*shared, *what])) >= enough else ()


def _about(claim: Claim[Action]) -> set[str]:
    found = set(words(claim.value.what))
    if claim.topic is not None:
        found |= {anyascii(word).lower() for word in claim.topic.about} | {
            anyascii(name).lower() for name, _ in claim.topic.names
        }
    return {word for word in found if len(word) > 3}


def _weight(word: str) -> float:
    """How much a shared word tells: countries less than other names, as many stories are about one."""
    return 0.6 if is_country(word.capitalize()) or is_demonym(word.capitalize()) else rarity(word)


def apart(first: Claim[Action], second: Claim[Action]) -> bool:
    """Whether the doers of two deeds cannot be one."""
    a, b = first.value, second.value
    if a.country and b.country and a.country != b.country:
        return "EU" not in {a.country, b.country} and "UN" not in {a.country, b.country}
    cities = [{word for word in re.findall(r"[A-Z][\w’'-]+", who) if city_country(word)} for who in (a.who, b.who)]
    rest = [
        {word for word in words(who) if word not in {anyascii(city).lower() for city in own}}
        for who, own in zip((a.who, b.who), cities, strict=True)
    ]
    if all(cities) and not cities[0] & cities[1] and rest[0] == rest[1] and rest[0]:
        return True  # `the Bergen police`, `the Oslo police`; `the University of Ghent`, `the University of Leuven`
    ours, theirs = set(words(a.who)), set(words(b.who))
    if not ours or not theirs:
        return False
    names = [re.findall(r"[A-Z][\w’'-]+", who.removeprefix("The ")) for who in (a.who, b.who)]
    if all(len(capitals) >= 3 for capitals in names):
        return bool(ours - theirs) and bool(theirs - ours) and len(ours & theirs) * 3 <= 2 * min(len(ours), len(theirs))
    publics = [{_PUBLIC[word] for word in own if word in _PUBLIC} for own in (ours, theirs)]
    if bool(a.country) != bool(b.country):  # the Union here, the county there
        plain = publics[0] if b.country else publics[1]
        return bool(plain) and plain <= _LOCAL and not any(names[0 if b.country else 1])
    return all(len(own) == 1 for own in publics) and publics[0] != publics[1] and not any(names)


def strangers(first: str, second: str) -> bool:
    """Whether two proper names of one or two words have nothing in common: `Tarn` and `Brock`."""
    named = [re.findall(r"[A-Z][\w’'-]+", who.removeprefix("The ").removeprefix("the ")) for who in (first, second)]
    if not all(1 <= len(capitals) <= 2 for capitals in named):
        return False
    ours, theirs = ({anyascii(word).lower() for word in capitals} for capitals in named)
    if any(is_country(word.capitalize()) or is_demonym(word.capitalize()) for word in ours | theirs):
        return False
    return all(fuzz.partial_ratio(a, b) < 75 for a in ours for b in theirs)


def told(claim: Claim[Action]) -> bool:
    """Whether a deed is told as done or certain to be done."""
    return claim.holds and claim.mood in {Mood.TOLD, Mood.PLANNED}
