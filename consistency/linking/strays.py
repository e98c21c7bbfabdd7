"""A surname that is nobody's in its text and begins like somebody's: `Kiplagat sped up` where the text knows an `Eliud Kipchoge`.

A surname that stands alone is of somebody whom the reader has met.  In 2,289 untouched texts a surname that no full name
explains, that does something, and that begins with the two letters of another's is, slips of the pen apart, told four times; one that begins with three, never.  Where it is only two, it must speak or
have a title.
"""

from collections.abc import Iterator, Sequence

from consistency.claims import Claim
from consistency.linking.people import fold, near, same_romanised
from consistency.prose import lexicon
from consistency.prose.given_names import given_names
from consistency.prose.tokens import tokenize
from consistency.prose.world import city_country, is_country, is_demonym
from consistency.text import Section
from consistency.values import Name

_TITLES = frozenset("mr mrs ms dr miss prof professor sgt lt capt detective officer".split())
_SPEAKS = frozenset("say tell add ask warn explain note recall claim believe admit reply write hope want".split())
_SPOKEN_TO = frozenset(("tell", "ask", "warn"))
_ALIKE, _SURELY, _LEAST, _LONGER = 2, 3, 4, 3
"""Letters that two surnames begin with, how long they are at least, and by how much they differ in length at most."""


def strays(names: Sequence[Claim[Name]]) -> Iterator[tuple[Claim[Name], Claim[Name]]]:
    """Surnames of one text that nobody bears, each with the full name that it begins like."""
    alone = [claim for claim in names if _alone(claim)]
    if not alone:
        return
    borne = {fold(word) for claim in names if " " in claim.value.name for word in claim.value.name.split()}
    people = [claim for claim in names if " " in claim.value.name and claim.value.of == "person"]
    for claim in alone:
        surname = fold(claim.value.name)
        if {surname, surname.removesuffix("s")} & borne:
            continue
        whose = {fold(person.value.name.split()[-1]): person for person in reversed(people)}
        near_by = [(other, person) for other, person in whose.items() if _begins_alike(surname, other)]
        if len(near_by) == 1:
            ((other, person),) = near_by
            if _does(claim, other[:_SURELY] == surname[:_SURELY]):
                yield person, claim


def _alone(claim: Claim[Name]) -> bool:
    """Whether a name is one word that can only be a surname."""
    name = claim.value.name
    if " " in name or claim.value.of not in ("person", "") or claim.section is not Section.BODY or len(name) < _LEAST:
        return False
    inner = name.removeprefix("Mac").removeprefix("Mc")
    if not (name.isalpha() and inner.istitle()) or claim.sentence is None:
        return False
    word = fold(name)
    if lexicon.known(word) or word in given_names():
        return False
    return not (is_country(name) or is_demonym(name) or city_country(name))


def _begins_alike(one: str, other: str) -> bool:
    if one[:_ALIKE] != other[:_ALIKE] or abs(len(one) - len(other)) > _LONGER or min(len(one), len(other)) < _LEAST:
        return False
    if one.startswith(other) or other.startswith(one):
        return False
    return not near(one, other) and not same_romanised(one, other)


def _does(claim: Claim[Name], alike: bool) -> bool:
    """Whether the bearer of a name is told with a title, or to do something, or at least (unless ``alike``) to speak.

    No name of a thing behind a preposition.
    """
    assert claim.sentence is not None
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    tokens = tokenize(claim.sentence.text, 0)
    before = [token for token in tokens if token.end <= start][-2:]
    if any(token.lower.rstrip(".") in _TITLES for token in before):
        return True
    if before and (before[-1].tag in ("ADP", "DET", "ADJ", "NOUN", "PROPN") or before[-1].lower in ("(", "than", "as")):
        return False
    behind = next((token for token in tokens if token.start >= end), None)
    if before and before[-1].lemma in _SPEAKS - _SPOKEN_TO:
        return True
    return behind is not None and behind.tag in ("VERB", "AUX") and (alike or behind.lemma in _SPEAKS)
