"""Whether two names of bodies, firms or things are one name with a word changed: `Bonnie Maid` and `Bonnie Lass`, both trawlers."""

import re

from rapidfuzz.distance import DamerauLevenshtein

from consistency.claims import Claim
from consistency.linking.evidence import rarity
from consistency.linking.people import fold, near, same_romanised, skeleton
from consistency.linking.posts_across import same_weeks
from consistency.linking.stories import of_one_story
from consistency.prose import lexicon
from consistency.prose.world import LEGAL_FORMS as FORMS
from consistency.prose.world import city_country, is_country, is_demonym
from consistency.values import Name

CALLED = "called a "
_SMALL = frozenset("of the for and in on at de la le du des der die das und".split())
_OPPOSED = tuple(
    frozenset(words.split())
    for words in (
        "north south east west northern southern eastern western northeast southeast northwest southwest central midlands middle mid",
        "upper lower inner outer", "first second third fourth fifth one two three four", "old new young modern ancient",
        "great little big small grand", "red blue green white black golden silver yellow grey orange", "men women boys girls man woman",
        "junior senior youth", "urban rural city county town village", "national international regional local federal state european world "
        "global royal american asian african british", "public private", "primary secondary high elementary middle", "house senate",
        "summer winter spring autumn", "king queen prince princess", "army navy air", "internal external foreign domestic home",
        "police fire ambulance rescue sheriff sheriffs coroner coroners prosecutor prosecutors attorney attorneys clerk clerks treasurer "
        "treasurers assessor assessors auditor auditors", "life general property", "shipping holding group logistics energy capital finance bank insurance invest properties",
    )
)  # fmt: skip
_ORDINALS = frozenset("first second third fourth fifth".split())
_GENERIC = frozenset("affairs policy services service development general state national international".split())
_SERVICES = frozenset(
    "police fire sheriff sheriffs rescue county city town state department office service force district".split()
)
"""What every town has."""
_SHORT = ({"corp", "corporation"}, {"ltd", "limited"}, {"inc", "corporation"}, {"corp", "inc"})
OFFICES = frozenset(
    "association agency authority office service services bureau administration commission committee council board department "
    "directorate institute foundation fund trust society union federation confederation alliance ministry organisation".split()
)
FIRMS = frozenset(
    "airline bakery band brewery chain charity choir club company contractor developer firm group manufacturer newspaper operator organisation "
    "organization party publisher shipyard startup supplier broadcaster bank insurer".split()
)
THINGS = frozenset(
    "boat ferry freighter ship tanker trawler tug vessel yacht lifeboat barge cutter novel film opera play horse racehorse".split()
)
_KINDS = OFFICES | frozenset(
    "museum hospital school library theatre centre center club college university academy clinic laboratory league orchestra chamber "
    "court church company group party festival fair prize award act programme program project".split()
)
"""Words for bodies that are taken for each other; a museum or a hospital is another thing."""
STRONG = 0.8
"""How rare the words that two names share must be, that a third word is taken for a slip."""


def called(claim: Claim[Name]) -> str:
    """What a name is told to be the name of: `trawler`, `ministry`."""
    return claim.attribute.removeprefix(CALLED) if claim.attribute.startswith(CALLED) else ""


def words_of(name: str) -> list[str]:
    """The words of a name that count, folded."""
    return [word for word in re.findall(r"[a-z0-9]+", fold(name.replace("’", "'"))) if word not in _SMALL]


def one_word_changed(first: Claim[Name], second: Claim[Name]) -> tuple[str, str] | None:
    """The words in which two names differ that are taken for one name told two ways; nothing when they may be two."""
    what, other = called(first), called(second)
    thing = bool({what, other} & THINGS)
    if first.sentence == second.sentence:
        return None
    if not (what or other) or not ((what and other) or all(map(_firm, (first.value.name, second.value.name)))):
        return _house_changed(first, second)
    if "person" in (first.value.of, second.value.of) and not thing:
        return None
    if not (what and other) and (first.article != second.article or not {what, other} & (FIRMS | THINGS)):
        return None
    a, b = words_of(first.value.name), words_of(second.value.name)
    apart = first.article != second.article
    story = apart and of_one_story(first, second)
    if apart and not story and not _one_matter(first, second, a, b):
        return None
    if len(a) == len(b) == 1 and what == other and thing:
        return (a[0], b[0]) if _begins_alike(a[0], b[0]) else None
    if a and b and {a[-1], b[-1]} in _SHORT:
        return None
    if (forms := _two_forms(a, b)) is not None:
        return forms if not apart else None
    if len(a) != len(b) or len(a) < 2 or a == b:
        return None
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) != 1:
        return None
    ((x, y),) = differing
    if (x in _KINDS or y in _KINDS) and not {x, y} <= OFFICES:
        return None
    if a.index(x) and a[a.index(x) - 1] in {"st", "saint", "san", "santa"}:
        return None
    shared = [word for word in a if word in b and word not in {what, other} and word not in FORMS]
    if shared and {*shared} <= _SERVICES:
        return None  # `Norby Police Department`, `Lendle Police Department`
    if two_bodies(x, y) or (near(x, y, supported=True) and (not apart or same_romanised(x, y))):
        return None
    if not apart and thing and x[: 2 if what == other else 4] != y[: 2 if what == other else 4]:
        return None  # sister ships
    if not any(word.isalpha() and len(word) > 2 for word in shared):
        return None  # `Haug & Co`, `Lunde & Co`
    proper = sum(rarity(word) for word in shared if not _placed(word))
    telling = [word for word in shared if word not in _GENERIC and not _placed(word)]
    if not lexicon.known(x) and not lexicon.known(y) and max(map(rarity, shared), default=0) < 1:
        return None  # names of two places or people, each with its own body
    if proper >= STRONG or (not apart and len(telling) > 1 and proper >= 0.5):
        return x, y
    if story and what == other and telling and not told_both(first, second, x, y):
        return x, y  # `Department for Regional Renewal`, `Department for Regional Recovery`
    return None


def told_both(first: Claim[Name], second: Claim[Name], x: str, y: str) -> bool:
    """Whether each text has the other's word as well, so that both may name both."""
    a, b = first.topic, second.topic
    return a is not None and b is not None and x in {*b.story, *b.about} and y in {*a.story, *a.about}


def _begins_alike(x: str, y: str) -> bool:
    """Two names of one ship, of one word each: `Provider` and `Provident`; a sister has more of her own."""
    alike = x[:4] == y[:4] and 2 * DamerauLevenshtein.distance(x, y) < max(len(x), len(y))
    return x != y and alike and min(len(x), len(y)) >= 6 and not two_bodies(x, y)


def _house_changed(first: Claim[Name], second: Claim[Name]) -> tuple[str, str] | None:
    """Two names of three words and more that nothing calls anything, in one story: `Visayan Star Lines`, `Visayan Sea Lines`.

    Two of the words stand in both, one that is in no table and a plain one at the end, and the third is a plain word.
    """
    kinds = (first.value.of, second.value.of)
    if "person" in kinds or kinds == ("place", "place") or not of_one_story(first, second):
        return None
    a, b = words_of(first.value.name), words_of(second.value.name)
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if (
        len(a) != len(b)
        or len(a) < 3
        or len(differing) != 1
        or a[-1] != b[-1]
        or not lexicon.known(lexicon.lemma(a[-1]))
    ):
        return None
    ((x, y),) = differing
    shared = [word for word in a if word in b and not lexicon.known(word) and not _placed(word)]
    if (
        _placed(" ".join(a[:2]))
        or two_bodies(x, y)
        or not (lexicon.known(x) and lexicon.known(y))
        or max(map(rarity, shared), default=0) < 1
    ):
        return None
    return x, y


def _one_matter(first: Claim[Name], second: Claim[Name], a: list[str], b: list[str]) -> bool:
    """Whether two texts of the same weeks name a thing of one sort with a word that stands in no table, and share a name."""
    if called(first) != called(second) or first.topic is None or second.topic is None or not same_weeks(first, second):
        return False
    shared = set(first.topic.about) & set(second.topic.about)
    return (
        any(rarity(word) >= 1 and word in b and not _placed(word) for word in a)
        and max(map(rarity, shared), default=0) >= STRONG
    )


def _two_forms(a: list[str], b: list[str]) -> tuple[str, str] | None:
    """Two legal forms behind one name: `Midt AS`, `Midt ASA`."""
    if len(a) == len(b) > 1 and a[:-1] == b[:-1] and a[-1] != b[-1] and a[-1] in FORMS and b[-1] in FORMS:
        return a[-1], b[-1]
    return None


def two_bodies(x: str, y: str) -> bool:
    """Whether two words tell two bodies apart: places, numbers, opposites, forms of one word."""
    if x.isdigit() or y.isdigit() or min(len(x), len(y)) < 3 or {x, y} & _ORDINALS:
        return True
    if any(x in words and y in words for words in _OPPOSED) or _placed(x) or _placed(y):
        return True
    return lexicon.lemma(x) == lexicon.lemma(y)


def _placed(word: str) -> bool:
    title = word.title()
    return bool(city_country(title)) or is_country(title) or is_demonym(title)


def _firm(name: str) -> bool:
    """Whether a name may be a firm's by its form: a word that stands in no table, and a noun (`Lumora Solutions`)."""
    words = name.split()
    return len(words) == 2 and not lexicon.known(words[0]) and lexicon.known(words[1]) and len(words[1]) > 4


def of_calling(name: str, attribute: str) -> set[str]:
    """Keys under which a name meets others that share all words but one."""
    if not attribute.startswith(CALLED) and not _firm(name) and len(name.split()) < 3:
        return set()
    words = [word for word in words_of(name) if word not in FORMS]
    found = set()
    for at in range(len(words)):
        rest = words[:at] + words[at + 1 :]
        if (rest and max(map(rarity, rest)) >= 0.3) or len(words) == 1:
            found.add("called:" + (" ".join(map(skeleton, rest)) or words[0][:4]))
    return found
