"""Two names of which one part is the same, where the texts leave room for only one person: `Kevin Brandt`, `Kevin Broger`.

The parts that differ need not look alike, as in ``misnamed``: a writer who knows the given name puts any surname behind it.
What keeps two people apart is told of them: another age, another post, kinship, or that one text has both.  In 2,058
untouched articles 24 pairs of names share a given name and an initial, and five of them are two people's.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.misnamed import age_beside, described, newcomer, one_misnamed
from consistency.linking.people import TAILS, fold, in_latin, near_names
from consistency.linking.stories import of_one_story
from consistency.prose.given_names import forms_of_one, given_names
from consistency.text import Section
from consistency.values import Name

_PROSE = (Section.BODY, Section.HEADLINE, Section.CAPTION)
_KIN = re.compile(
    r"\b(?:not related|unrelated|namesakes?|(?:step|half-|grand|great-)?(?:brothers?|sisters?|fathers?|mothers?|sons?|daughters?|siblings?)"
    r"|cousins?|wife|husband|widow\w*|twins?|couple|parents|uncle|aunt|nephew|niece|née|married|clan|dynasty)\b",
    re.IGNORECASE,
)
_BESIDE = 45
"""So near to a name a word of kinship tells whose kin it is."""
_BEFORE = re.compile(r"(?:[A-Z][\w.-]*[’']s? |(?:[A-Z][\w.-]+ )+)\Z")
_BEHIND = re.compile(
    r"(?:, | \()(?!(?:who|whose|and|but|which|while|when|as|in|on|at|after)\b)([^,.;()]{3,60})(?=[,.;)])"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = frozenset("the and was for his her its their who but said told says adds added when while after with".split())
_MANY = 40
"""Of more names than this that share a part nobody can tell who is who."""
_ALIKE = 2
"""So many letters at the beginning of two surnames of one text are the same, where none is between two texts."""


class _Person(NamedTuple):
    claim: Claim[Name]
    given: str
    surname: str


def under_other_names(group: Sequence[Claim[Name]]) -> Iterator[tuple[Claim[Name], Claim[Name], str]]:
    """Pairs of names that can only be one person's, with the part that they share."""
    if len(group) < 2 or len(group) > _MANY:
        return
    people = [person for claim in group if (person := _person(claim)) is not None]
    told: dict[str, set[tuple[str, str]]] = {}
    for one in people:
        told.setdefault(one.claim.article, set()).add((one.given, one.surname))
    for at, second in enumerate(people):
        for first in people[:at]:
            if (first.given == second.given) != (first.surname == second.surname) and not _both(first, second, told):
                part = _one_person(first, second)
                if part:
                    yield first.claim, second.claim, part


def _person(claim: Claim[Name]) -> _Person | None:
    name = claim.value
    if name.of != "person" or claim.section not in _PROSE or claim.sentence is None or not in_latin(name.name):
        return None
    parts = [fold(part) for part in name.name.split()]
    if len(parts) > 2 and parts[-1] in TAILS:
        parts = parts[:-1]
    if len(parts) not in (2, 3) or parts[0] not in given_names() or len(parts[0]) < 3 or len(parts[-1]) < 3:
        return None
    return _Person(claim, parts[0], parts[-1])


def _both(first: _Person, second: _Person, told: dict[str, set[tuple[str, str]]]) -> bool:
    """Whether one of two texts names both."""
    if first.claim.article == second.claim.article:
        return False
    one, two = told[first.claim.article], told[second.claim.article]
    return (first.given, first.surname) in two or (second.given, second.surname) in one


def _one_person(first: _Person, second: _Person) -> str:
    """The part that two names share when they are one person's."""
    a, b = first.claim, second.claim
    if a.sentence == b.sentence or near_names(a.value.name.split(), b.value.name.split()) or one_misnamed(a, b):
        return ""
    by_surname = first.given != second.given
    if by_surname and not _given(first, second):
        return ""
    if not by_surname and a.article == b.article and not _alike(first.surname, second.surname):
        return ""
    if newcomer(a, b) or not of_one_story(a, b):
        return ""
    ours, theirs = age_beside(a), age_beside(b)
    if (ours and theirs and ours != theirs) or (not (ours and theirs) and _two_introduced(a, b)):
        return ""
    return first.surname if by_surname else first.given


def _alike(one: str, two: str) -> bool:
    """Whether two surnames begin alike and neither is the other with an ending."""
    return one[:_ALIKE] == two[:_ALIKE] and not one.startswith(two) and not two.startswith(one)


def _given(first: _Person, second: _Person) -> bool:
    """Whether two given names are of one sex, neither is short for the other, and no kin is told of beside them."""
    one, two = first.given, second.given
    if one[0] != two[0] or one.startswith(two) or two.startswith(one) or not _of_one_sex(first, second):
        return False
    return not forms_of_one(one, two) and not any(_KIN.search(_around(person.claim)) for person in (first, second))


def _of_one_sex(first: _Person, second: _Person) -> bool:
    """Whether two given names are a man's or both a woman's; in one text one of the two may be either's."""
    sexes = {given_names()[first.given], given_names()[second.given]}
    if first.claim.article == second.claim.article:
        return sexes != {"m", "f"} and sexes != {"b"}
    return len(sexes) == 1 and sexes != {"b"}


def _around(claim: Claim[Name]) -> str:
    assert claim.sentence is not None
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    return claim.sentence.text[max(0, start - _BESIDE) : end + _BESIDE]


def _two_introduced(first: Claim[Name], second: Claim[Name]) -> bool:
    """Whether each is told with words of its own, before it or behind a comma, that have nothing in common."""
    one, two = _introduced(first), _introduced(second)
    return bool(one and two) and one.isdisjoint(two)


def _introduced(claim: Claim[Name]) -> frozenset[str]:
    """The words with which a name is brought in, whether nouns, titles or whose: `Sgt.`, `the agency's`, `Ada's aunt`."""
    assert claim.sentence is not None
    text, start, end = claim.sentence.text, claim.start - claim.sentence.start, claim.end - claim.sentence.start
    before, behind = _BEFORE.search(text[max(0, start - 60) : start]), _BEHIND.match(text, end)
    told = f"{before[0] if before else ''} {behind[1] if behind else ''}"
    return described(claim) | {fold(word) for word in _WORD.findall(told)} - _SMALL | {age_beside(claim)} - {""}
