"""Whether a place has a clause that tells back what its text has told of another place.

`The van is on its way from Lund, where it was discovered` takes it for known that the van was found: a text that has it found
in Malmö tells of one find at two places.  The deed of the clause has to be the other's deed (`occasions`), and whoever or
whatever does or suffers it one that the other tells as well, or a pronoun.  Where the clause tells only where a known thing
stands (`Malmö, where the plant will be`), the other has to tell of that thing in its own clause.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.contrasts import other_person
from consistency.linking.evidence import rarity
from consistency.linking.occasions import Occasion, occasion_at, told_there
from consistency.linking.place_words import AGAIN, FAMILY, FULL_NAME, HABITS, PLANNED, WIDE
from consistency.linking.places_apart import apart, named_in
from consistency.linking.same_occasion import GENERAL, tied_deeds
from consistency.linking.same_place import sure_apart
from consistency.linking.scenes import AT
from consistency.linking.told_alike import nearness
from consistency.linking.told_back import of_place
from consistency.prose import lexicon, tokens_at
from consistency.prose.deed_words import LIGHT, SAYS
from consistency.prose.scene_words import FLOOR, LOCALITY, NAMED, SCENE, SIDE, SORTS
from consistency.prose.tokens import Token, tokenize
from consistency.text import Section
from consistency.values import Place

STANDS = frozenset("be stand lie rise sit build erect locate situate install".split())
"""Verbs that tell only where a thing is, or is made."""
MADE = frozenset("build erect construct open set-up founding hold stage host".split())
"""What is done at a site."""
CHOSEN = "site"
"""What stands for the verb of `Lund as the site`."""
POINTS = frozenset("the this that its his her their our".split())
PERSONS = frozenset("he she i they".split())
OF_A_LIFE = frozenset("bear birth bury burial baptize baptise baptism marry marriage wedding".split())
"""What is done once in a life: of other deeds `he` may be another of several persons."""
TOLD_AT = (SCENE, "place", "place nearby")
"""The claims of a place that something is in or near."""
KNOWN, NEAR = 0.25, 0.6
"""How rare a thing has to be to be known by its noun, and how near two nouns for one thing have to be."""


class Subject(NamedTuple):
    """Who does or suffers what a clause tells: the noun, whether it is known, or a pronoun."""

    noun: str
    known: bool
    pronoun: str
    verb: str
    objects: frozenset[str]
    clause: str


def told_back(group: Sequence[Claim[Place]]) -> list[tuple[Claim[Place], Claim[Place], list[str]]]:
    """The pairs of places of one text of which the second has a clause that tells back what is told of the first."""
    places = [
        claim
        for claim in group
        if claim.subject.partition(" ")[0] not in (SIDE, FLOOR) and claim.attribute in (*TOLD_AT, NAMED, "place passed")
    ]
    found = []
    for back in places:
        if _subject(back) is None:
            continue
        tied = [(other, words) for other in places if (words := tie(other, back))]
        if tied and len({other.value.place for other, _ in tied}) == 1:
            found.append((tied[0][0], back, tied[0][1]))
    return found


def tie(told: Claim[Place], back: Claim[Place]) -> list[str]:
    """The words that tie a place to another with a clause that tells back, or nothing."""
    subject = _subject(back)
    if subject is None or told.sentence is None or back.sentence is None or told.sentence == back.sentence:
        return []
    if (
        told.attribute not in TOLD_AT
        or _sort(told) != _sort(back)
        or not _two(told, back)
        or not _stands(told)
        or other_person(told.sentence.text, back.sentence.text)
    ):
        return []
    clause = subject.clause
    here = occasion_at(told.sentence.text, *_span(told))
    there = here if subject.verb == CHOSEN else told_there(back.sentence.text, *_span(back))
    if there is None or here is None or _one_of_several(clause) or _one_of_several(_near(told)):
        return []
    deeds = tied_deeds(here, there._replace(deeds=there.deeds - STANDS)) - GENERAL - HABITS - LIGHT - SAYS
    if subject.pronoun in PERSONS and (not deeds & OF_A_LIFE or _another_person(told, back, clause)):
        return []
    if subject.verb == CHOSEN:
        return sorted(here.deeds & MADE)[:2]
    if subject.verb in STANDS:
        planned = bool(PLANNED.search(clause)) == bool(PLANNED.search(told.sentence.text))
        beside = {word for word in there.near & here.deeds if lexicon.happens(word)}  # `stood beside the bonfire`
        return _same_thing(subject, here, planned) or sorted(deeds | beside)[:2]
    if not deeds or not (here.pronoun or _of_one(subject, here)):
        return []
    return [*sorted(deeds)[:2], *([subject.noun] if subject.noun else [])]


def _same_thing(subject: Subject, here: Occasion, planned: bool) -> list[str]:
    """Whether the clause tells where a thing is that the other place is told of: built there, or standing there."""
    if not subject.noun or not subject.known or not planned or rarity(subject.noun) < KNOWN:
        return []
    return [subject.noun] if subject.noun in here.near | here.deeds else []


def _of_one(subject: Subject, here: Occasion) -> bool:
    """Whether who or what is told of in the clause is told of with the other place too."""
    told = here.things | here.deeds
    if subject.noun and not any(_one_noun(subject.noun, word) for word in told):
        return False
    return not subject.objects or not here.near or any(
        _one_noun(word, other) for word in subject.objects for other in told
    )  # fmt: skip


def _one_noun(one: str, two: str) -> bool:
    return one == two or nearness(one, two) >= NEAR


def _two(first: Claim[Place], second: Claim[Place]) -> bool:
    """Whether two places are two, and neither text part knows the other's."""
    aside = (Section.RELATED, Section.FURNITURE, Section.HEADLINE)
    if first.section in aside or second.section in aside or not apart(first.value, second.value):
        return False
    if any(WIDE & set(claim.value.place.casefold().split()) for claim in (first, second)):
        return False
    return sure_apart(first, second) and not (
        named_in(first.value.place, second) or named_in(second.value.place, first)
    )


def _stands(claim: Claim[Place]) -> bool:
    """Whether something is told to be at a place, not to come from it, to be done by it or to be called by it."""
    if _BY.search(_before(claim)):
        return False
    if claim.attribute != SCENE:
        return True
    lead = claim.topic.scope[0] if claim.topic and claim.topic.scope else ""
    return lead in AT or (claim.subject != LOCALITY and lead != "of")


def _sort(claim: Claim[Place]) -> str:
    """What sort of place it is: a street, a house, or else a locality."""
    if claim.attribute in (SCENE, NAMED):
        return claim.subject
    return SORTS.get(claim.value.place.casefold().split()[-1], LOCALITY)


def _span(claim: Claim[Place]) -> tuple[int, int]:
    """Where a place stands in its sentence, without the words for what happens there."""
    assert claim.sentence is not None
    at = 0 if claim.attribute in (SCENE, NAMED) else max(0, claim.said.rfind(claim.value.place))
    return claim.start - claim.sentence.start + at, claim.end - claim.sentence.start


def _near(claim: Claim[Place]) -> str:
    assert claim.sentence is not None
    start, end = _span(claim)
    return claim.sentence.text[max(0, start - 60) : end + 40]


def _before(claim: Claim[Place]) -> str:
    assert claim.sentence is not None
    start = _span(claim)[0]
    return claim.sentence.text[max(0, start - 60) : start]


def _another_person(told: Claim[Place], back: Claim[Place], clause: str) -> bool:
    """Whether `he` of a clause may be another than the one of whom the other place is told."""
    if any(FAMILY.search(words) for words in (clause, _before(told), _before(back))):
        return True
    assert told.sentence is not None
    names = {name.split()[-1] for name in FULL_NAME.findall(_before(back))}
    return bool(names) and not any(name in told.sentence.text for name in names)


def _one_of_several(words: str) -> bool:
    """Whether words make a place one of several, or a stop on a way; an annual meeting has one place a year."""
    return any(found[0].casefold() not in ("annual", "since") for found in AGAIN.finditer(words))


def _subject(claim: Claim[Place]) -> Subject | None:
    if claim.sentence is None:
        return None
    if chosen := _CHOSEN.match(claim.sentence.text, _span(claim)[1]):
        return Subject("", True, "", CHOSEN, frozenset(), chosen[0])
    if not _HANGS.search(claim.sentence.text, _span(claim)[1]):
        return None
    return _read(claim.sentence.text, *_span(claim))


_BY = re.compile(r"\bby (?:the )?\Z")
"""`the path is owned by the town of Lund`."""
_CHOSEN = re.compile(
    r"(?: (?:is|was|were|has been|had been) (?:chosen|picked|selected|named|confirmed))? as (?:the|its|their) (?:[a-z-]+ )?"
    r"(?:site|location|venue)\b"
)
"""`the choice of Lund as the site`: that something is to be there is known."""
_HANGS = re.compile(r"\b(?:where|which|whose|that)\b")


@lru_cache(maxsize=4096)
def _read(text: str, start: int, end: int) -> Subject | None:
    """Who does what in the clause that hangs on a place."""
    tokens = tokenize(text, 0)
    first, last = tokens_at(tokens, start, end)
    back = of_place(tokens, last) if first <= last else None
    if back is None:
        return None
    verb = next((at for at in back.tokens if tokens[at].tag in ("VERB", "AUX")), back.tokens.stop)
    main = next((at for at in range(verb, back.tokens.stop) if tokens[at].tag == "VERB"), verb)
    if main >= back.tokens.stop:
        return None
    before = tokens[back.tokens.start : verb]
    pronoun = next((token.lower for token in before if token.tag == "PRON"), "")
    nouns = [at for at, token in enumerate(before) if token.tag in ("NOUN", "PROPN")]
    head = _head(before) if nouns else ""
    known = bool(before) and (before[0].lower in POINTS or before[0].tag == "PROPN")
    behind = takewhile(lambda token: token.tag != "ADP", tokens[main + 1 : back.tokens.stop])
    objects = frozenset(
        token.lemma.casefold() for token in behind if token.tag == "NOUN" and rarity(token.lemma) >= KNOWN
    )
    clause = text[tokens[back.tokens.start].start : tokens[back.tokens.stop - 1].end]
    return Subject(head, known, "" if head else pronoun, tokens[main].lemma, objects, clause)


def _head(phrase: Sequence[Token]) -> str:
    """The noun that a phrase is about: the last one before `of` or a preposition."""
    head = ""
    for token in phrase:
        if token.tag == "ADP":
            break
        if token.tag in ("NOUN", "PROPN"):
            head = token.lemma.casefold()
    return head
