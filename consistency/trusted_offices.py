"""Who holds an office by a sheet of the reference, against whom articles tell in it."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from consistency.claims import Claim
from consistency.linking.holding import SINGLE, VAGUE, base, changed, changing, stands
from consistency.linking.key_place import one_name
from consistency.linking.keying import KIND
from consistency.linking.people import alike, fold, same_person
from consistency.trusting import AFTER, BEFORE, AnyClaim, Pages
from consistency.values import Office

CHIEFS = frozenset("head director president governor rector manager commander leader".split()) | {
    "director general", "chief executive", "managing director", "executive director", "chair", "secretary-general",
}  # fmt: skip
"""What the head of a body may be called."""
_MORE = re.compile(r" of (?:the )?(\w+)")


def of_offices(
    trusted: Sequence[AnyClaim], own: Sequence[AnyClaim], pages: Pages
) -> Iterator[tuple[Claim[Office], Claim[Office], str]]:
    """Who holds an office by a sheet, with whom an article tells in it: `Director: Ida Storm`, `the museum's director Per Aas`."""
    facts = [fact for fact in _offices(trusted) if fact.topic is not None and fact.topic.key]
    told: dict[str, list[Claim[Office]]] = {}
    for claim in _offices(own) if facts else ():
        if claim.topic is None or not claim.topic.key:
            told.setdefault(claim.article, []).append(claim)
    for name, claims in told.items():
        for fact in facts:
            here = pages.speak_of(fact, name)
            others = [claim for claim in claims if _same_office(fact, claim, about=here)]
            if any(same_person(claim.value.person, fact.value.person) for claim in others):
                continue
            for claim in others:
                if _other_holder(fact, claim):
                    yield fact, claim, f"both are {fact.value.office} {_of_body(fact)}"


def _offices(claims: Sequence[AnyClaim]) -> list[Claim[Office]]:
    return [cast("Claim[Office]", claim) for claim in claims if isinstance(claim.value, Office)]


def _same_office(fact: Claim[Office], claim: Claim[Office], *, about: bool) -> bool:
    """Whether an article tells of the very office: the same title in the body that the sheet is about, or that it names."""
    a, b = fact.value, claim.value
    if a.office != b.office and not (a.office == "head" and base(b.office) in CHIEFS):
        return False
    if base(a.office) not in SINGLE or b.status or a.status:
        return False
    if a.country and b.country and a.country != b.country:
        return False
    owner = {word.lstrip(KIND) for word in fact.topic.owner} if fact.topic is not None else set()
    body = {word for word in fold(b.organisation).split() if len(word) > 2} - VAGUE
    if claim.sentence is not None and (more := _MORE.match(claim.sentence.text, claim.end - claim.sentence.start)):
        body.add(fold(more[1]))  # `director of the Lund museum of art`
    if a.organisation and not a.organisation.islower():
        return bool(body) and set(fold(a.organisation).split()) - VAGUE <= body
    if a.organisation:
        return about and body == set(fold(a.organisation).split())
    return about and bool(body) and all(any(one_name(word, own) for own in owner) for word in body)


def _other_holder(fact: Claim[Office], claim: Claim[Office]) -> bool:
    """Whether an article tells somebody else in an office, at a time for which the sheet speaks."""
    a, b = fact.value, claim.value
    if not stands(claim) or changing(claim) or changed(claim) or len(b.person.split()) < 2:
        return False
    if alike(a.person, b.person) or fold(a.person).split()[-1:] == fold(b.person).split()[-1:]:
        return False
    day = claim.published
    if day is None or (a.holds_from is None and fact.published is None):
        return True
    if (a.holds_from and day < a.holds_from) or (a.holds_to and day > a.holds_to):
        return False
    return fact.published is None or (
        (a.holds_from is not None or fact.published - BEFORE <= day) and day <= fact.published + AFTER
    )


def _of_body(fact: Claim[Office]) -> str:
    owner = fact.topic.owner if fact.topic is not None else ()
    return f"of {fact.value.organisation or ' '.join(word for word in owner if not word.startswith(KIND))}"
