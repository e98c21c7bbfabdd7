"""Whether two full names are one person's, told from memory: `Kavitha Raghunathan` and `Kavitha Raghavan`.

All words but one are equal and that one begins alike; and the second is brought in like somebody who is known.  A person
who is new in a text is told with a post, an age, a town: a name that stands bare is of somebody whom the reader has met.
"""

import re
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from consistency.claims import Claim
from consistency.linking.people import fold, in_latin, near, same_romanised, skeleton
from consistency.linking.stories import of_one_story
from consistency.prose import lexicon
from consistency.prose.given_names import given_names
from consistency.prose.tokens import Token, tokenize
from consistency.text import Section
from consistency.values import Name

KIN = re.compile(
    r"\b(?:not related|unrelated|namesakes?|brothers?|sisters?|father|mother|sons?|daughters?|cousins?|wife|husband|widow\w*"
    r"|twins?|siblings?|couple|parents|uncle|aunt|nephew|niece|famil(?:y|ies)|married|clan|dynasty)\b",
    re.IGNORECASE,
)
"""Two people who share a name are told apart in some such words."""
_WED = re.compile(r"\b(?:not related|unrelated|namesakes?|née|married|maiden name|widow\w*|divorced)\b", re.IGNORECASE)
"""One person has two surnames, of which the text says why."""
_PROSE = (Section.BODY, Section.HEADLINE, Section.CAPTION)
_INTRODUCES = re.compile(
    r"\s*(?:\*+)?(?:,\s*(?!(?:who|whose)\b)(?:(?:an?|the|his|her|its|their|then|also|now|aged)\b|\d|[a-z]+\b(?!\s*,))|\(|of\s|from\s|[–—-]\s)"
)
_NEW = re.compile(r",\s(?:an?\s|(?:aged\s)?\d\d?,)|\s(?:of|from)\s[A-Z]")
_LOOK = 40
_AGED = re.compile(r", (?:aged )?\d{1,3}(?=,)")
_AFTER_AGE = re.compile(r",\s(?:an?|the|of|from|then|also|now)\b")
_AGE_BEFORE = re.compile(r"(\d{1,3})-year-old \Z")
_AGE_BEHIND = re.compile(r"(?:, (?:aged |who is )?| \()(\d{1,3})(?=[,.;)]| of )")


def one_misnamed(first: Claim[Name], second: Claim[Name]) -> tuple[str, str] | None:
    """The words in which the two differ, when they can hardly be two people's; nothing where they may be two."""
    a, b = first.value.name.split(), second.value.name.split()
    if in_latin(first.value.name) != in_latin(second.value.name):
        return None
    if len(a) != len(b) or len(a) < 2 or not {first.value.of, second.value.of} <= {"person", ""}:
        return None
    at = [place for place in range(len(a)) if fold(a[place]) != fold(b[place])]
    if first.section not in _PROSE or second.section not in _PROSE or first.sentence == second.sentence:
        return None
    both = len(at) == 2 and told_from_memory(first.value.name, second.value.name) and _rare(a[1]) and _rare(b[1])
    if not both and (len(at) != 1 or not _person(a) or not _person(b)):
        return None
    x, y = a[at[-1]], b[at[-1]]
    surname = at[-1] == len(a) - 1
    if not (surname or at[0] == 0):
        return None
    told_apart = _WED if surname else KIN
    if any(claim.sentence is not None and told_apart.search(claim.sentence.text) for claim in (first, second)):
        return None
    if not (both or (begins_alike(x, y, rest=len(a) - 1) if surname else given_alike(x, y) and _rare(a[-1]))):
        return None
    if newcomer(first, second) or not of_one_story(first, second) or _two_described(first, second):
        return None
    return (first.value.name, second.value.name) if both else (x, y)


def newcomer(first: Claim[Any], second: Claim[Any]) -> bool:
    """Whether the later of two names of one text is brought in as somebody new: `Ida Roth, a pupil`, `Ida Roth, 20,`."""
    early, late = sorted((first, second), key=lambda claim: claim.start)
    if first.article != second.article or late.sentence is None or early.section is Section.HEADLINE:
        return False
    return _NEW.match(late.sentence.text, late.end - late.sentence.start) is not None


def begins_alike(x: str, y: str, *, rest: int = 1) -> bool:
    """Whether two surnames are taken for each other: `Jepkemoi` and `Jepkoech`, `Meulen` and `Molen`.

    ``rest`` is how many other words of the names are equal: of `van den Broeck` and `van den Brink` less must be.
    """
    one, two = fold(x), fold(y)
    if min(len(one), len(two)) < 4 or one[0] != two[0] or one.startswith(two) or two.startswith(one):
        return False
    if {one[-1], two[-1]} in ({"a", "i"}, {"a", "y"}) and one[:-1] == two[:-1]:
        return False  # a woman's form
    distance = DamerauLevenshtein.distance(one, two)
    if one[:3] == two[:3] and min(len(one), len(two)) >= 5:
        return 2 * distance <= max(len(one), len(two)) + 1
    if rest > 1 and one[:2] == two[:2] and one[-1] == two[-1]:
        return True
    return distance <= 2 and min(len(one), len(two)) >= 5 and (one[-2:] == two[-2:] or skeleton(x) == skeleton(y))


def given_alike(x: str, y: str) -> bool:
    """Whether two given names are taken for each other: `Everaldo` and `Everton`, `Hiroshi` and `Hiroki`."""
    one, two = fold(x), fold(y)
    if min(len(one), len(two)) < 5 or one[:3] != two[:3] or (_sex(one) != _sex(two) and one[-1] != two[-1]):
        return False
    return not one.startswith(two) and not two.startswith(one)  # a short form of it


def told_from_memory(first: str, second: str) -> bool:
    """Whether both parts of two names begin alike: `Zdenka Havelková`, `Zdena Havlíčková`."""
    a, b = first.split(), second.split()
    if len(a) != 2 or len(b) != 2 or fold(a[0]) == fold(b[0]) or fold(a[1]) == fold(b[1]):
        return False
    given = given_alike(*map(fold, (a[0], b[0]))) or near(a[0], b[0], supported=True) or same_romanised(a[0], b[0])
    return given and begins_alike(a[1], b[1])


def _sex(name: str) -> str:
    known = given_names().get(name, "b")
    return "" if known == "b" else known


def _rare(surname: str) -> bool:
    word = fold(surname)
    return not lexicon.known(word) and word not in given_names() and lexicon.rarity(word) >= 1


def _person(words: list[str]) -> bool:
    """Whether words may name a person: none is a plain word of the language but in the middle."""
    if len(words) > 2 and fold(words[0]) in given_names():
        return True
    return all(word[0].isupper() for word in (words[0], words[-1])) and not any(
        lexicon.known(word.casefold()) and fold(word) not in given_names() for word in (words[0], words[-1])
    )


def _two_described(first: Claim[Any], second: Claim[Any]) -> bool:
    """Whether each is brought in with words of its own that have nothing in common, or each with its age."""
    one, two = (frozenset(word for word in described(claim) if not word[0].isdigit()) for claim in (first, second))
    ours, theirs = age_beside(first), age_beside(second)
    if ours and theirs:
        return ours != theirs
    return bool(one and two) and one.isdisjoint(two)


def age_beside(claim: Claim[Any]) -> str:
    """The age that is told right before or behind a name."""
    if claim.sentence is None:
        return ""
    text, start, end = claim.sentence.text, claim.start - claim.sentence.start, claim.end - claim.sentence.start
    before, behind = _AGE_BEFORE.search(text[max(0, start - 16) : start]), _AGE_BEHIND.match(text, end)
    return before[1] if before else behind[1] if behind else ""


def described(claim: Claim[Any]) -> frozenset[str]:
    """The words with which a name is brought in: a noun right before it, or what stands behind a comma."""
    sentence = claim.sentence
    if sentence is None:
        return frozenset()
    start, end = claim.start - sentence.start, claim.end - sentence.start
    tokens = tokenize(sentence.text, 0)
    found: list[Token] = []
    before = [token for token in tokens if token.end <= start]
    comma = before[-1:] and before[-1].text == ","
    for token in reversed(before[:-1] if comma else before):
        if token.tag not in ("NOUN", "ADJ", "PROPN", "DET") and token.lower not in ("of", "'s", "’s"):
            if comma and token.tag == "ADP":
                found = []  # `In the corridor, Ida Roth`
            break
        found.append(token)
    if all(token.tag != "NOUN" for token in found):
        found = []
    aged = _AGED.match(sentence.text, end)
    end = aged.end() if aged else end
    if (_AFTER_AGE if aged else _INTRODUCES).match(sentence.text, end):
        comma_behind = sentence.text.find(",", end + 2)
        stop = min(end + _LOOK, comma_behind if comma_behind > 0 else len(sentence.text))
        found += [token for token in tokens if end <= token.start < stop]
    return frozenset(
        fold(token.lemma) for token in found if token.tag in ("NOUN", "NUM", "PROPN") and len(token.text) > 1
    )
