"""Whether two places of one sort are told of one thing: by the deeds and things that both sentences tell."""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.contrasts import other_person
from consistency.linking.deed_words import alike
from consistency.linking.happenings import TEMPORAL
from consistency.linking.people import fold, near
from consistency.linking.place_words import AGAIN, FAMILY, HABITS, WIDE
from consistency.linking.places_apart import apart, named_in
from consistency.linking.same_occasion import GENERAL
from consistency.linking.stories import alike as alike_texts
from consistency.linking.stories import of_one_story, one_story
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.prose.deed_words import IDIOMS, LIGHT, SAYS
from consistency.prose.news_words import telling
from consistency.prose.scene_words import FLOOR, LOCALITY, ONLY, SCENE, SORTS, VENUE
from consistency.prose.tokens import Token, tokenize
from consistency.values import Place

_POINTS = frozenset("the this that its his her their whose these those".split())
_PARTICLES = frozenset("up off out down away in over into back".split())
_BACK = pattern(r"\A[^.;:!?]{0,24}?,? (?:where|whose|which|(?:in|at|on|off|near|to|from|through) which)\b")
_LED = pattern(r"\b(?:since|after|when|because|which|who|that|whom|where|had been|had)\b", re.IGNORECASE)
_NEAR = 15
SOURCES = frozenset(
    "police officer official authority spokesman spokeswoman investigator deputy witness resident people report".split()
)
"""Who stands in every report, of whatever scene."""
ENOUGH, MOST = 1.2, 3
KINDRED, SURE, ENOUGH_OF_A_ROW = 0.5, 1.8, 0.6
ENOUGH_OF_ONE_STORY, LATER = 0.9, timedelta(days=31)
LIKE, POINTED, RELATIVE, SORTED, DAYS = 0.6, 0.35, 0.5, 0.6, 0.6


class Clue(NamedTuple):
    """A word of a sentence that says what is told there."""

    word: str
    verb: bool
    points: bool
    near: bool
    name: bool


def tie(first: Claim[Place], second: Claim[Place]) -> tuple[float, list[str]]:
    """How much says that two places of one text are told of one thing, and the words that do."""
    if first.sentence is None or second.sentence is None or first.sentence == second.sentence:
        return 0.0, []
    one, two = clues(first), clues(second)
    found: dict[str, float] = {}
    sites = {first.value.event, second.value.event, *SOURCES}
    for b in two:
        for a in one:
            worth = _worth(a, b) if b.word not in sites else 0.0
            if worth > found.get(b.word, 0.0):
                found[b.word] = worth
    best = sorted(found, key=lambda word: (-found[word], word))[:3]
    score = sum(found[word] for word in best)
    if not score:
        return 0.0, []
    if first.value.event and first.value.event == second.value.event:
        score += SORTED
    if back(second):
        score += RELATIVE
    days = _days(first), _days(second)
    if all(days):
        score += DAYS if days[0] & days[1] else -DAYS
    return round(score, 3), best


def _tells(clue: Clue) -> float:
    return min(
        telling(clue.word) or lexicon.rarity(clue.word),
        2 * lexicon.rarity(clue.word.partition("-")[0]) if clue.verb and "-" not in clue.word else 1.0,
    )


def scenes(group: Sequence[Claim[Place]]) -> list[tuple[Claim[Place], Claim[Place], list[str]]]:
    """The pairs of places of one text that are told of one thing, the surest first."""
    mentions = [claim for claim in group if claim.attribute == SCENE]
    names: dict[str, set[str]] = {}
    for claim in mentions:
        names.setdefault(claim.subject, set()).add(fold(claim.value.place))
    found = []
    for first, second in combinations(mentions, 2):
        if (
            first.subject != second.subject
            or (first.subject != VENUE and len(names[first.subject]) > MOST)
            or not two_of_a_sort(first, second)
        ):
            continue
        score, words = tie(first, second)
        if any(_another(claim, words) for claim in (first, second)):
            continue
        row = first.subject == VENUE and len(words) > 1 and score >= ENOUGH_OF_A_ROW
        if row or (score >= ENOUGH and (back(second) or _pointed(first, second, words))):
            found.append((score, first, second, words))
    found.sort(key=lambda each: (-each[0], each[1].order, each[2].order))
    return [(first, second, words) for _, first, second, words in found]


def _another(claim: Claim[Place], words: Sequence[str]) -> bool:
    """`An hour after that incident, another bullet struck`: what is told here is not what was told before."""
    text = claim.sentence.text.lower() if claim.sentence is not None else ""
    return any(
        re.search(rf"\b(?:another|second|one more|a different) (?:\w+ )?{re.escape(word)}", text) for word in words
    )


def new_one(first: Claim[Place], second: Claim[Place], words: Sequence[str]) -> bool:
    """`The new bridge over the Varn at Vik`, `the bridge over the Varn near Osby`: the one is yet to stand, the other stands."""
    texts = [claim.sentence.text.lower() if claim.sentence is not None else "" for claim in (first, second)]
    for word in words:
        told = [re.search(rf"\b{re.escape(word)}", text) is not None for text in texts]
        new = [
            re.search(rf"\b(?:new|planned|future|proposed) (?:\w+ ){{0,2}}{re.escape(word)}", text) for text in texts
        ]
        if all(told) and bool(new[0]) is not bool(new[1]):
            return True
    return False


def of_one_scene(first: Claim[Place], second: Claim[Place]) -> list[str]:
    """What ties two places of one sort in two texts of one story, or nothing."""
    if (
        first.subject != second.subject
        or first.topic is None
        or second.topic is None
        or not two_of_a_sort(first, second)
    ):
        return []
    if first.published and second.published and abs(first.published - second.published) > LATER:
        return []
    if first.subject == LOCALITY and first.value.event != second.value.event:
        return []
    score, words = tie(first, second)
    alone = ONLY in first.topic.scope and ONLY in second.topic.scope
    if score >= ENOUGH_OF_ONE_STORY and (alone or near(fold(first.value.place), fold(second.value.place))):
        return words if alike_texts(first.topic, second.topic) >= one_story(score >= SURE, near=True) else []
    both = first.value.event == second.value.event and alone
    return (words or _kindred(first, second)) if both and of_one_story(first, second) else []


def _kindred(first: Claim[Place], second: Claim[Place]) -> list[str]:
    """Words of one field near two places: `influenza` here, `virus` there."""
    one, two = (
        [clue.word for clue in clues(claim) if clue.near and not clue.name and not clue.verb]
        for claim in (first, second)
    )
    near = [(lexicon.similarity(a, b), a, b) for a in one for b in two]
    best = max(near, default=(0.0, "", ""))
    return [best[1], best[2]] if best[0] >= KINDRED else []


def two_of_a_sort(first: Claim[Place], second: Claim[Place]) -> bool:
    """Whether two mentions can be set against each other: neither sentence names both, neither is of one of several."""
    if first.sentence is None or second.sentence is None or first.sentence == second.sentence:
        return False
    if not _stands(first) or not _stands(second):
        return False
    if _names_it(second, first.value.place) or _names_it(first, second.value.place):
        return False
    if first.subject in ("locality", "country", "island", "region") and not (first.value.event and second.value.event):
        return False  # `in Lund` and `in Malmö` say too little
    side = first.subject.startswith("side")
    if not side and first.subject != "floor" and not apart(first.value, second.value):
        return False
    if side and frozenset((first.value.place, second.value.place)) not in _OPPOSED:
        return False
    if any(map(_beside_another, (first, second))):
        return False
    if any(_one_of_more(_near(claim), claim.value.event) or FAMILY.search(_near(claim)) for claim in (first, second)):
        return False
    return not other_person(first.sentence.text, second.sentence.text)


_BESIDE = pattern(
    r"\b(?:[Ss]treet|[Aa]venue|[Rr]oad|[Ll]ane|[Dd]rive|[Ss]quare|St|Ave|Rd|Dr)\.?,? (?:near|off|by|and|at|close to|not far from) (?:the )?\Z"
)


def _beside_another(claim: Claim[Place]) -> bool:
    """`On Mill Lane near Quay Street`: the second place only says where the first is."""
    assert claim.sentence is not None
    at = claim.start - claim.sentence.start + max(0, claim.said.rfind(claim.value.place))
    return _BESIDE.search(claim.sentence.text[:at]) is not None


def _names_it(claim: Claim[Place], place: str) -> bool:
    """Whether the sentence of a claim names a place."""
    if claim.subject.startswith("side") or claim.subject == FLOOR:
        return (
            claim.sentence is not None
            and re.search(rf"\b{place}(?:ern)?\b", claim.sentence.text, re.IGNORECASE) is not None
        )
    return named_in(place, claim)


def _stands(claim: Claim[Place]) -> bool:
    """Whether something is told to be at the place, and not to come from it, or to be named after it."""
    lead = claim.topic.scope[0] if claim.topic and claim.topic.scope else ""
    if claim.subject.startswith("side"):
        return lead != "from"
    words = set(claim.value.place.casefold().split())
    return (
        not _on_the_way(claim)
        and (
            lead in AT
            or (lead == "of" and back(claim))
            or (bool(claim.value.event) and (not lead or lead.endswith((":", ","))))
        )
        and not words & WIDE
    )


def _on_the_way(claim: Claim[Place]) -> bool:
    """Whether a place is where a way begins: `from the bridge at Lund towards Malmö`."""
    if claim.sentence is None:
        return False
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    text = claim.sentence.text
    return _ONWARDS.match(text, end) is not None and _FROM.search(text[max(0, start - 40) : start]) is not None


_FROM = pattern(r"\bfrom [^.;:,]*\Z")
_ONWARDS = pattern(r",? (?:to|towards?|via|on to|up|down|along|across|over|through|back|home) ")
_ANOTHER = pattern(
    r"\b(?:second|third|others?|next|previous|further|former|new|remaining|more)\s+(?P<what>[\w-]+(?: [\w-]+)?)",
    re.IGNORECASE,
)


def _one_of_more(near: str, site: str) -> bool:
    """Whether words near a place make it one of several, or a stop on a way; `the second track` is no second place."""
    for found in AGAIN.finditer(near):
        if found[0].casefold() == "since" or (found[0] == "Then" and not found.start()):
            continue
        other = _ANOTHER.match(near, found.start())
        if other is None or not (words := [lexicon.lemma(word.casefold()) for word in other["what"].split()]):
            return True
        if (
            site in words
            or any(word in SORTS or lexicon.happens(word) for word in words[:1])
            or not lexicon.known(words[0])
        ):
            return True
    return False


AT = frozenset("in at near off outside on inside by under beside".split())
_OPPOSED = (frozenset(("north", "south")), frozenset(("east", "west")), frozenset(("left", "right")))


def _near(claim: Claim[Place]) -> str:
    assert claim.sentence is not None
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    return claim.sentence.text[max(0, start - 60) : end + 40]


def _pointed(first: Claim[Place], second: Claim[Place], words: list[str]) -> bool:
    """Whether a word that ties the two is told as one the reader knows, near the second place."""
    return any(clue.points and clue.near and clue.word in words for clue in clues(second))


def _worth(a: Clue, b: Clue) -> float:
    same = a.word == b.word
    if a.name or b.name:
        return telling(a.word) * (0.8 if b.points and a.near and b.near else 0.4) if same else 0.0
    if same:
        worth = _tells(a) if a.near and b.near else _tells(a) * LIKE
        if a.verb and b.verb:
            worth *= 0.8
        return worth + (POINTED if b.points else 0.0)
    if not _deed(a) or not _deed(b) or not alike(a.word, b.word):
        return 0.0
    return 0.8 * min(_tells(a), _tells(b)) + (POINTED if b.points else 0.0)


def _deed(clue: Clue) -> bool:
    return clue.verb or lexicon.happens(clue.word)


def back(claim: Claim[Place]) -> bool:
    """Whether the place stands in a clause that tells back what the reader knows."""
    if claim.sentence is None:
        return False
    text, at = claim.sentence.text, claim.start - claim.sentence.start
    if _BACK.match(text[claim.end - claim.sentence.start :]):
        return True
    before = text[max(0, at - 70) : at]
    return _LED.search(re.split(r"[;:.]", before)[-1]) is not None


def clues(claim: Claim[Place]) -> tuple[Clue, ...]:
    assert claim.sentence is not None
    offset = claim.sentence.start
    return _clues(claim.sentence.text, claim.start - offset, claim.end - offset)


@lru_cache(maxsize=4096)
def _clues(text: str, start: int, end: int) -> tuple[Clue, ...]:
    tokens = tokenize(text, 0)
    found: list[Clue] = []
    spot = next((at for at, token in enumerate(tokens) if token.end > start), 0)
    for at, token in enumerate(tokens):
        if start <= token.start < end or not token.text[0].isalpha() or len(token.text) < 3:
            continue
        if token.tag not in ("NOUN", "VERB", "PROPN", "ADJ", "X"):
            continue
        near = abs(at - spot) <= _NEAR
        word = token.lemma.casefold()
        if token.tag == "PROPN" and not lexicon.known(token.lower):
            if fold(token.text) not in TEMPORAL:
                found.append(
                    Clue(fold(token.text), False, token.text.isupper() and _points(tokens, at), near, name=True)
                )
            continue
        noun = "-" in word and (at + 1 == len(tokens) or tokens[at + 1].tag not in ("NOUN", "ADJ", "PROPN"))
        if token.tag == "ADJ" and not token.lower.endswith(("ed", "en")) and not noun:
            continue
        if token.tag == "ADJ" and not noun:
            word = lexicon.lemma(token.lower, "VERB")
        verb = token.tag == "VERB"
        if verb and at + 1 < len(tokens) and tokens[at + 1].lower in _PARTICLES:
            found.append(Clue(f"{word}-{tokens[at + 1].lower}", True, False, near, name=False))
        verb_idiom = _idiom(tokens, at) if verb else ""
        if verb_idiom:
            found.append(Clue(verb_idiom, True, False, near, name=False))
        if word in TEMPORAL or word in GENERAL or word in LIGHT or word in SAYS or (verb and word in HABITS):
            continue
        found.append(Clue(word, verb, _points(tokens, at), near, name=False))
    return tuple(found)


def _idiom(tokens: tuple[Token, ...], verb: int) -> str:
    """What a verb tells with a word close behind it: `took him into custody` of an arrest."""
    for at in range(verb + 1, min(len(tokens), verb + 5)):
        if tokens[at].tag in ("VERB", "AUX"):
            break
        if found := IDIOMS.get((tokens[verb].lemma, tokens[at].lower)):
            return found
    return ""


def _points(tokens: tuple[Token, ...], at: int) -> bool:
    while at > 0 and tokens[at - 1].tag in ("ADJ", "NOUN", "NUM", "PROPN"):
        at -= 1
    return at > 0 and tokens[at - 1].lower in _POINTS


_DAY = pattern(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
               r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2})\b", re.IGNORECASE)  # fmt: skip


def _days(claim: Claim[Place]) -> frozenset[str]:
    if claim.sentence is None:
        return frozenset()
    return frozenset(found[0].casefold()[:6] for found in _DAY.finditer(claim.sentence.text))
