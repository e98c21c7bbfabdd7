"""Whether a text tells two things of one person that do not go together: two parties, two callings, wife here and sister there.

What is told of somebody when the name is brought in is told again further on, so that the two must be one.  A calling may be
two (a doctor who writes), so only those that are a living and need a training of their own are set against each other; of
relatives it must be sure whose they are: the same name or noun, or a pronoun that can mean only one person of the text.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any

from consistency.claims import Claim, Mood
from consistency.linking.people import fold, same_person
from consistency.prose.given_names import given_names
from consistency.prose.lexicon import concepts, similarity
from consistency.prose.world import country_name
from consistency.text import Section
from consistency.values import Name, Office

_CHANGES = re.compile(
    r"\b(?:former\w*|ex|previous\w*|then|until|once|later|defect\w*|switch\w*|quit|left (?:the|her|his|their|[A-Z])|leav(?:es|ing) (?:the|her|his|[A-Z])|join(?:s|ed|ing)?|expel\w*|suspend\w*"
    r"|cross\w*|independent\w*|coalition|both|also|turned|became|becomes|become|now|retrain\w*|second|not an?|never|no longer|no relation|namesake\w*|another|rather"
    r"|instead|wrong\w*|correct\w*|confus\w*|mist\w+|adopt\w*|half|step|foster|in-law|born|dual|nationality|citizen\w*|based|descent|origin\w*|heritage|roots|naturali[sz]ed|eligible|represent\w*|parents?|by day|by night|part-time)\b",
    re.IGNORECASE,
)
"""Words in the sentence of one of the two that say why there are two."""
_HIS = {"his": "m", "her": "f", "their": ""}
_SOME = re.compile(
    r"\b(?:boys?|girls?|m[ae]n|wom[ae]n|child(?:ren)?|baby|teenagers?|victims?|suspects?|patients?|survivors?|defendants?|accused|youths?"
    r"|drivers?|toddlers?|infants?|son|daughter|brother|sister|husband|wife|mother|father|cousin|uncle|aunt|nephew|niece)\b",
    re.IGNORECASE,
)
"""Somebody without a name whom a pronoun may mean."""
_ONE = tuple(
    set(words.split())
    for words in (
        "spouse wife husband widow widower",
        "parent mother father",
        "child son daughter",
        "sibling brother sister",
    )
)
"""Words for one relation; a wife is no husband, but that is told by the names."""
_ISLES = ({"GB", "IE"}, {"CN", "TW"}, {"CN", "HK"}, {"PS", "IL"}, {"RS", "XK"}, {"US", "PR"})
"""Two countries of which many are called by either."""
_UNIONS = frozenset(("EU", "UN", ""))
_FAR = 0.55
"""From this nearness in use on two callings may be one in other words."""
_NEIGHBOURS = tuple(
    frozenset(words.split())
    for words in (
        "vet veterinarian doctor physician surgeon scientist biologist",
        "builder carpenter joiner bricklayer mason stonemason plasterer roofer painter decorator craftsman cabinetmaker",
        "mechanic engineer electrician technician machinist physicist",
        "farmer fisherman rancher grower gardener winemaker shepherd hunter forester breeder beekeeper",
        "cook chef baker butcher confectioner waiter barman",
        "pilot captain airman sailor seaman skipper fisherman navigator",
        "soldier policeman policewoman detective guard bodyguard fighter veteran gendarme",
        "nurse midwife carer paramedic firefighter doctor therapist psychologist",
        "priest monk nun pastor vicar friar bishop theologian missionary chaplain",
        "teacher headmaster headmistress headteacher principal tutor educator coach instructor",
        "banker economist accountant broker trader statistician mathematician",
        "lawyer judge prosecutor magistrate notary jurist barrister solicitor",
        "painter sculptor artist photographer illustrator designer architect engraver potter",
        "historian archaeologist philosopher sociologist anthropologist linguist philologist theologian geographer",
        "actor actress dancer comedian director playwright dramatist composer pianist conductor violinist",
    )
)
"""Trades of which one and the same person is called by either."""


def told_otherwise(group: Sequence[Claim[Any]]) -> Iterator[tuple[Claim[Office], Claim[Office], str]]:
    """The pairs of claims of one article that tell two things of one person, with the words for why they do not go together."""
    told = [claim for claim in group if claim.extractor == "personal" and claim.mood is Mood.TOLD]
    seen: set[tuple[str, str]] = set()
    for first, second in combinations(told, 2):
        a, b = first.value, second.value
        if first.attribute != second.attribute or a.office == b.office or a.status != b.status:
            continue
        if first.sentence == second.sentence or not same_person(a.person, b.person):
            continue
        key = (fold(a.person), first.attribute)
        if key in seen or any(claim.sentence and _CHANGES.search(claim.sentence.text) for claim in (first, second)):
            continue
        others = {
            other.value.office
            for other in told
            if other.attribute == first.attribute and same_person(other.value.person, a.person)
        }
        why = ""
        if first.attribute == "a calling":
            why = _two_callings(a, b) if len(others) == 2 else ""
        elif first.attribute == "a relative":
            why = _two_relations(first, second, group)
        elif first.attribute == "a countryman":
            why = _two_countries(a, b) if len(others) == 2 else ""
        elif len(others) == 2:
            why = f"{a.person} is of one party in one place and of another in the other"
        if why:
            seen.add(key)
            yield first, second, why


def _two_callings(a: Office, b: Office) -> str:
    one, two = a.office, b.office
    if not _apart(one, two):
        return ""
    return f"{a.person} is a {one} in one place and a {two} in the other"


def _two_countries(a: Office, b: Office) -> str:
    one, two = a.office, b.office
    if {one, two} in _ISLES or not {one, two}.isdisjoint(_UNIONS):
        return ""
    return f"{a.person} is of {country_name(one)} in one place and of {country_name(two)} in the other"


@lru_cache(maxsize=4096)
def _apart(one: str, two: str) -> bool:
    """Whether two callings are never two words for one: a nurse and a judge, but not a doctor and a surgeon."""
    if any(one in near and two in near for near in _NEIGHBOURS):
        return False
    return concepts(one).isdisjoint(concepts(two)) and 0 != similarity(one, two) < _FAR


def _two_relations(first: Claim[Office], second: Claim[Office], group: Sequence[Claim[Any]]) -> str:
    a, b = first.value, second.value
    if any({a.office, b.office} <= one for one in _ONE) or a.status or b.status:
        return ""
    if not _one_owner(first, second, group):
        return ""
    return f"{a.person} is the {a.office} of one in one place and the {b.office} of the same in the other"


def _one_owner(first: Claim[Office], second: Claim[Office], group: Sequence[Claim[Any]]) -> bool:
    """Whether two relatives are told to be the same person's."""
    x, y = first.value.organisation, second.value.organisation
    named = [each for each in (x, y) if each not in _HIS]
    if len(named) == 2:
        return fold(x).split()[-1:] == fold(y).split()[-1:]
    if x in _HIS and y in _HIS and x != y:
        return False
    return _only_one(first, second, x if x in _HIS else y, named, group)


def _only_one(
    first: Claim[Office], second: Claim[Office], pronoun: str, named: Sequence[str], group: Sequence[Claim[Any]]
) -> bool:
    """Whether a text has one person at most whom a pronoun beside a relative may mean, and that is the one who is named."""
    if pronoun == "their":
        return False
    sex = _HIS[pronoun]
    names = given_names()
    people = {
        fold(claim.subject)
        for claim in group
        if isinstance(claim.value, Name)
        and (claim.value.of == "person" or (not claim.value.of and " " in claim.subject))
        and claim.start < second.end
        and not same_person(claim.subject, first.value.person)
        and names.get(fold(claim.subject).split()[0], "b") in (sex, "b")
    }
    if len(people) > 1:
        return False
    if (
        named
        and people
        and named[0][:1].isupper()
        and fold(named[0]).split()[-1] not in {word for name in people for word in name.split()}
    ):
        return False
    sentences = {
        claim.sentence
        for claim in group
        if claim.sentence is not None and claim.start < second.end and claim.section is Section.BODY
    }
    own = {*fold(" ".join(named)).split(), first.value.office, second.value.office}
    return not any(word.casefold() not in own for sentence in sentences for word in _SOME.findall(sentence.text))
