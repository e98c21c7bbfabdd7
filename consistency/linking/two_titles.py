"""Whether one person is introduced twice, in posts that are not one: `the mayor, Ida Storm`, and later `the mill's director, Ida Storm`.

A text gives a full name with a title once.  Where it does so again with another title, as of somebody new, one of the two is
a slip, unless the titles are two words for one post (`head of the museum`, `museum director`), the words say that the
person has both or has changed, or the second is a seat that goes with any post (a senator who chairs a committee).
"""

import re

from consistency.claims import Claim, Mood
from consistency.linking.holding import FUNCTIONS, GOVERNMENT, OFFICIALS, base, changed, together
from consistency.linking.people import fold, same_person
from consistency.linking.posts import LEADING, LED, body, long_ago, one_body
from consistency.linking.posts_across import same_weeks
from consistency.linking.stories import of_one_story
from consistency.prose.lexicon import concepts
from consistency.text import ASIDE
from consistency.values import Office

_BESIDE = frozenset(
    """senator owner founder spokesperson leader rapporteur editor professor lawyer member founder curator secretary captain
    outfield goalkeeper player commissioner""".split()
) | {"member of parliament", "ranking member", "vice-chair", "club secretary"}  # fmt: skip
"""What somebody may be beside any post, or what many a post is called for short."""
_WIDE = LED | {"chair", "president", "chief executive", "general manager", "principal", "superintendent", "administrator", "coordinator"}  # fmt: skip
"""Words for whoever is at the head: two of them are one post unless they are told of two bodies."""
_OF_STATE = frozenset((*GOVERNMENT, *OFFICIALS)) - {"president", "chancellor", "governor", "speaker", "chief of police"}
"""Offices that are never another word for the head of some body."""
_CHAMBERS = frozenset("parliament chamber assembly house senate congress diet legislature".split())
"""Whose president is its speaker."""
_BOTH = re.compile(
    r"\b(?:also|both|too|as well|besides|at the same time|doubles?|doubling|combin\w+|one-time|sometime|ex-\w+|former(?:ly)?|then|later|once|until|previous(?:ly)?|used to"
    r"|new(?:ly)?|succe\w+|predecessor|resign\w*|retire[sd]?|switch\w*|quit|left|promot\w+|capacity|hats?|moonlight\w*|part-time|deputis\w+|stand(?:s|ing)? in"
    r"|honorary|ex officio|vice|namesake|no relation|not to be confused|confus\w+|mistak\w+|wrong\w*|correct\w*)\b",
    re.IGNORECASE,
)
"""Words beside a title that say that its holder has two, or came to it."""
_COMING = re.compile(
    r"\b(?:appoint(?:s|ed)|names|named|chosen|elect(?:s|ed)|will become|becomes|hire[sd])\b(?! by\b)", re.IGNORECASE
)
_NEAR = 40
"""How many characters beside a title words may stand that tell of it."""
_FIRST = frozenset("chief general head senior executive managing prime state".split())
_SORTS = frozenset("faculty department division office section school unit of for and the".split())


def two_titles(first: Claim[Office], second: Claim[Office]) -> str:
    """Why one person cannot well have both posts; nothing when they can be one post, or both be held."""
    a, b = first.value, second.value
    if first.sentence == second.sentence or not same_person(a.person, b.person):
        return ""
    coming = [_comes(claim) for claim in (first, second)]
    if not (_told(first) and _told(second)) or any(coming) != all(coming) or not together(first, second):
        return ""
    if not all(coming) and (changed(first, second) or any(map(_both, (first, second)))):
        return ""
    if first.article != second.article and not (same_weeks(first, second) and of_one_story(first, second)):
        return ""
    if not (_in_full(first) and _in_full(second)) and not _beside_each_other(
        a, b, one_text=first.article == second.article
    ):
        return ""
    if base(a.office) in _BESIDE or base(b.office) in _BESIDE or one_post(a, b):
        return ""
    return f"{a.person} is {_named(a)} in one place and {_named(b)} in the other"


def _named(office: Office) -> str:
    status = f"{office.status} " if office.status else ""
    return f"{status}{office.office}" + (f" of {office.organisation}" if office.organisation else "")


def _told(claim: Claim[Office]) -> bool:
    """Whether a title is told as somebody's own now, with nothing beside it that says that there is another."""
    office, attribute = claim.value, claim.attribute
    if claim.mood is not Mood.TOLD or attribute == "rank" or attribute.startswith("a ") or long_ago(claim):
        return False
    return office.status in {"", "deputy", "designate"} and office.holds_to is None and claim.section not in ASIDE


def _comes(claim: Claim[Office]) -> bool:
    """Whether a title is told as what somebody is to be: `is appointed`, `will be its new head`."""
    return claim.value.status == "designate" or _COMING.search(_beside(claim)) is not None


def _both(claim: Claim[Office]) -> bool:
    """Whether words beside a title say that its holder has another too, or came to it."""
    return _BOTH.search(_beside(claim)) is not None


def _beside(claim: Claim[Office]) -> str:
    if claim.sentence is None:
        return ""
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    return claim.sentence.text[max(0, start - _NEAR) : end + _NEAR]


def _in_full(claim: Claim[Office]) -> bool:
    """Whether the words of a title give its holder's given name and surname."""
    name = fold(claim.value.person).split()
    return len(name) > 1 and {name[0], name[-1]} <= set(fold(claim.said).split())


def _beside_each_other(a: Office, b: Office, *, one_text: bool) -> bool:
    """Two posts of one body, told by the surname alone in one place: what both are for is said, or the body by its name."""
    x, y = _house(a), _house(b)
    if not (x and y) or not one_body(x, y):
        return False
    return (one_text and bool(_areas(a) and _areas(b))) or len(x & y) > 1


def one_post(a: Office, b: Office) -> bool:
    """Whether two titles can be words for one post, or go together in one body."""
    one, two = base(a.office), base(b.office)
    x, y = _house(a), _house(b)
    if a.office == b.office and a.status == b.status:
        return not (x - y - _SORTS and y - x - _SORTS and x & y & _SORTS)
    areas = _areas(a), _areas(b)
    if any(title in LEADING and not (place or area) for title, place, area in ((one, x, areas[0]), (two, y, areas[1]))):
        return True
    if (one in LEADING and x & set(two.split())) or (two in LEADING and y & set(one.split())):
        return True  # who heads the project is the project manager
    if {one, two} == {"speaker", "president"} and (x | y) & _CHAMBERS:
        return True
    if all(areas):
        return bool(areas[0] & areas[1])
    if one in _OF_STATE or two in _OF_STATE:
        other, place = (two, y) if one in _OF_STATE else (one, x)
        return bool(other in _WIDE and not place) or bool(_nouns(one) & _nouns(two))
    if _nouns(one) & _nouns(two):
        return True
    if one not in _WIDE or two not in _WIDE:
        return False
    return not (x and y) or bool(x & y) or a.organisation.islower() != b.organisation.islower()


def _areas(office: Office) -> frozenset[str]:
    """What a title is for: `finance` of `head of finance`, `logistics` of `logistics chief`, `finance` of `finance director`."""
    noun, _, area = office.office.partition(" of ")
    words = [*area.split(), *noun.split()[:-1], *(w for w in fold(office.organisation).split() if w in FUNCTIONS)]
    return frozenset(FUNCTIONS.get(word, word) for word in words) - _SORTS - _FIRST


def _house(office: Office) -> frozenset[str]:
    """The words for the body that an office is of, without what it does there: `mill` of `mill sales`."""
    return body(office) - FUNCTIONS.keys()


def _nouns(title: str) -> frozenset[str]:
    """What the noun of a title can mean."""
    noun = title.split(" of ")[0].split()[-1]
    return concepts(noun) | {noun}
