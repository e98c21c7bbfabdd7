"""Two ages that can only be one person's, though no name says so.

Reports name children seldom; `the 12-year-old` is then known by elimination.  Two ages clash when the words of the one
point back (`the 7-year-old`), stand in headline or lead, or tell again what was told, nobody else of the article has that
age, and of all other people with an age exactly one can be meant: of the same sex, as young, and with the same part in
what happened.
"""

import re
from collections.abc import Sequence

from consistency.linking.cast import KIN, SEX, Person, alike, compatible
from consistency.linking.evidence import rarity
from consistency.patterns import pattern
from consistency.text import Section

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ASIDE = pattern(
    rf"\b(?:separate|separately|second|third|earlier|previous|previously|unrelated|also|last (?:week|month|year|summer|fall|spring|"
    rf"winter|{_MONTHS})|(?:in|on|since) (?:{_MONTHS}\b|(?:that|the) same|19\d\d|20\d\d)|same (?:day|night|month|week|year)"
    r"|(?:days?|weeks?|months?|years?) (?:ago|earlier|before|later))\b",
    re.IGNORECASE,
)
"""Words that tell of another event than the article's own."""
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|many|both|other|all|\d+)"
_MANY_YOUNG = pattern(
    r"\b(?:children|kids|teens|teenagers|boys|girls|sons|daughters|siblings|twins|grandchildren|youths|students|juveniles)\b"
    r"|\b(?:his|her|their|’s|'s)\s+(?:\w+\s+)?(?:brothers|sisters)\b"
    rf"|(?<!by )\b(?:another|other|second|third)\s+(?:\w+\s+)?(?:child|boy|girl|teen|teenager|kid|victim|\d+-year-old)\b"
    rf"|\b{_NUMBER}\s+others\b|\bothers\s+(?:were|was)\b",
    re.IGNORECASE,
)
_MANY_GROWN = {
    sex: re.compile(
        rf"\b(?:{many}|couple|suspects|gunmen)\b|\b(?:another|other|second|third)\s+(?:\w+\s+)?(?:{one}|victim|suspect|\d+-year-old)\b",
        re.IGNORECASE,
    )
    for sex, many, one in (
        ("m", "men|males|brothers", "man|male"),
        ("f", "women|females|sisters", "woman|female"),
        ("", "men|women|males|females|brothers|sisters", "man|woman|male|female"),
    )
}
SHARED, POINTED, ECHO = 0.8, 1.2, 2.5
LEAD = 2


def one_of_all(people: Sequence[Person]) -> list[tuple[Person, Person, str]]:
    """Pairs of mentions whose ages differ and that can only be of one person, with the reason."""
    found: list[tuple[Person, Person, str]] = []
    for person in people:
        same = [other for other in people if other.years == person.years and alike(person, other)]
        rivals = [other for other in people if other.years != person.years and compatible(person, other)]
        if not rivals or (len(same) > 1 and not all(_front(other) for other in same)):
            continue
        for reason in (_pointing, _fronting, _restating, _kin, _echo) if len(same) == 1 else (_fronting,):
            other, why = reason(person, rivals, people)
            if other is not None and _only(other, person, people):
                found.append((other, person, why))
                break
    return found


def _only(other: Person, person: Person, people: Sequence[Person]) -> bool:
    """Whether the other can be nobody else either, of all that are told of by then."""
    by_then = max(other.place, person.place)
    for one, two in ((other, person), (person, other)):
        if any(same.years == one.years and alike(same, one) and not compatible(same, two) for same in people):
            return False  # the one is somebody whom the text keeps apart from the other: `his 6-year-old brother`
    rivals = [
        each for each in people if each.place <= by_then and each.years != other.years and compatible(other, each)
    ]
    return {rival.years for rival in rivals} == {person.years}


Judged = tuple[Person | None, str]


def _part_of(person: Person, people: Sequence[Person]) -> str:
    """The part in what happened of everybody of one age, where the mentions that tell it agree."""
    parts = {other.part for other in people if other.years == person.years and alike(person, other)} - {""}
    return parts.pop() if len(parts) == 1 else ""


def _pointing(person: Person, rivals: Sequence[Person], people: Sequence[Person]) -> Judged:
    """`the 12-year-old`, where of those told of before only one can be meant."""
    before = [other for other in rivals if other.place < person.place]
    if not person.definite or not before or len({other.years for other in before}) > 1:
        return None, ""
    part = _part_of(before[0], people)
    sexed = person.sex and any(other.sex for other in before)
    told = person.part and person.part == part
    grown = sexed and not person.young and not person.part
    young = (
        person.young
        and part == "victim"
        and not person.part
        and len(before) == len(rivals)
        and shared(person, before[0]) >= POINTED
    )
    if not (told or grown or young) or _crowd(person, before[0]):
        return None, ""
    return before[0], "the words point back, and nobody else told of before can be meant"


def _fronting(person: Person, rivals: Sequence[Person], people: Sequence[Person]) -> Judged:
    """Somebody of the headline or lead who must come again in the text, where only one of it can be meant."""
    rest = [other for other in rivals if other.place > person.place and not (other.claim.subject and _aside(other))]
    earlier = any(other.place <= person.place for other in rivals)
    if not _front(person) or not rest or earlier or len({other.years for other in rest}) > 1:
        return None, ""
    part = _part_of(rest[0], people)
    named = person.young and person.noun in SEX and any(other.noun == person.noun for other in rest)
    if not part or (person.part != part and (person.part or not named)):
        return None, ""
    if any(_crowd(person, other) or _aside(other) for other in rest):
        return None, ""
    return rest[0], "headline or lead, and nobody else of the text can be meant"


def _restating(person: Person, rivals: Sequence[Person], people: Sequence[Person]) -> Judged:
    """Headline, caption and lead that tell of one and the same: the same noun, the same part."""
    fronts = [other for other in rivals if _front(other) and other.place != person.place]
    if not _front(person) or len({other.years for other in fronts}) != 1 or _aside(person):
        return None, ""
    for other in fronts:
        alike = person.part == other.part and (person.part or person.noun == other.noun != "")
        if alike and not _crowd(person, other) and shared(person, other) >= POINTED:
            return other, "headline and lead tell of one"
    return None, ""


def _front(person: Person) -> bool:
    return person.place <= LEAD or person.claim.section in (Section.HEADLINE, Section.CAPTION)


def _kin(person: Person, rivals: Sequence[Person], people: Sequence[Person]) -> Judged:
    """`his 3-year-old daughter`, `his 10-year-old daughter`, where only one daughter is told of."""
    same = [other for other in rivals if other.noun == person.noun and other.place < person.place]
    if person.noun not in KIN or len({other.years for other in same}) != 1:
        return None, ""
    if any(_crowd(person, other) for other in same) or shared(person, same[0]) < SHARED:
        return None, ""
    return same[0], f"one {person.noun} is told of"


def _echo(person: Person, rivals: Sequence[Person], people: Sequence[Person]) -> Judged:
    """A sentence that tells again, in most of its words, what happened to the only one who can be meant."""
    before = [other for other in rivals if other.place < person.place]
    if not person.part or not before or len({other.years for other in before}) > 1 or _aside(person):
        return None, ""
    best = max(before, key=lambda other: (shared(person, other), -other.place))
    if _part_of(best, people) != person.part or _crowd(person, best) or shared(person, best) < ECHO:
        return None, ""
    return best, "told again in the same words, and nobody else told of before can be meant"


def _crowd(person: Person, before: Person) -> bool:
    """Whether the sentences tell of more than one such person."""
    many = _MANY_YOUNG if person.young else _MANY_GROWN[person.sex or before.sex]
    return any(many.search(mention.claim.sentence.text) for mention in (person, before) if mention.claim.sentence)


def _aside(person: Person) -> bool:
    return person.claim.sentence is not None and _ASIDE.search(person.claim.sentence.text) is not None


def shared(one: Person, other: Person) -> float:
    """How much rarity the words of two sentences share."""
    a, b = one.claim.topic, other.claim.topic
    if a is None or b is None:
        return 0.0
    ours, theirs = ({word for word, _ in (*topic.terms, *topic.names)} for topic in (a, b))
    return sum(sorted(rarity(word) for word in ours & theirs))
