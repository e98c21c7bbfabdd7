"""Whether two articles of one story put two people in one post, and under which keys posts of a story meet."""

from typing import Any

from consistency.claims import Claim
from consistency.linking.bearers import rivals
from consistency.linking.holding import APART, NATIONAL, base, together
from consistency.linking.misnamed import told_from_memory
from consistency.linking.people import fold, loosely_alike
from consistency.linking.posts import (
    ADDRESS,
    LED,
    body,
    elsewhere,
    known,
    named,
    national,
    one_body,
    post_of_one,
    same_role,
    strong,
    told,
)  # fmt: skip
from consistency.linking.stories import alike as story
from consistency.linking.stories import of_one_story
from consistency.linking.two_people import two_people
from consistency.prose.lexicon import rarity
from consistency.values import Office, Value

MEET = 5
"""By how many words that an article is about a post meets others', and twice as many of those that tell its story."""
RARE = 0.6
"""How rare a word is by which posts of one story meet."""


def across(first: Claim[Office], second: Claim[Office]) -> str:
    """The post in which two articles of one story put two people; nothing when that is not sure."""
    a, b = first.value, second.value
    if a.country and b.country and a.country != b.country:
        return ""
    if not same_role(a, b) or not together(first, second) or not two_people(a, b):
        return ""
    if not post_of_one(a) or not post_of_one(b) or not (told(first) and told(second)):
        return ""
    x, y = body(a), body(b)
    if x and y and not one_body(x, y):
        return ""
    if x and y and any(word[0].isupper() for word in a.organisation.split()) and a.organisation == b.organisation:
        return named(a, b)
    if not (same_weeks(first, second) and of_one_story(first, second)):
        return ""
    if bool(x) != bool(y) and (rivals(first) or rivals(second)):
        return ""
    if one_each(first, second):
        return named(a, b)
    of_bank = a.office == b.office == "governor" and all(
        "bank" in claim.value.organisation.casefold() for claim in (first, second)
    )
    if (base(a.office) in NATIONAL and not of_bank) or {"speaker", "ombudsman"} & {a.office, b.office}:
        of_body = a.office == "president" and (x or y) and strong(first) and strong(second)
        return named(a, b) if of_body or national(first, second) else ""
    if (
        bool(x) != bool(y)
        and not known((x or y), first, second, whole=True)
        and not (a.office == b.office and _whole_story(first, second))
    ):
        return ""
    if any(not body(claim.value) and (elsewhere(claim) or claim.value.country) for claim in (first, second)):
        return ""
    if a.office in ADDRESS and not (x and y):
        sure = strong(first) + strong(second)
        if sure < (
            1 if a.office == b.office and a.office not in _OF_SIDES and (x or y or a.office in _OF_FIRMS) else 2
        ):
            return ""
        if not (x or y) and (a.office in {*_OF_SIDES, *_OF_PARTIES, *_OF_UNIONS} or a.office != b.office):
            return ""
    return named(a, b)


def one_each(first: Claim[Office], second: Claim[Office]) -> bool:
    """Whether two articles of one story each know one bearer of a local post, and neither knows the other's."""
    a, b = first.value, second.value
    if a.office != b.office or base(a.office) in NATIONAL or a.office in _OF_PARTIES or a.country or b.country:
        return False
    if rivals(first) or rivals(second) or first.topic is None or second.topic is None:
        return False
    for here, there in ((first, second), (second, first)):
        other = there.topic
        surname = fold(here.value.person).split()[-1]
        if other is None or surname in other.about or surname in other.story:
            return False
        if not body(here.value) and (
            elsewhere(here) or (body(there.value) and not known(body(there.value), here, there))
        ):
            return False
    return len(a.person.split()) > 1 < len(b.person.split()) and (
        bool(body(a) or body(b)) or (a.office not in _OF_UNIONS and story(first.topic, second.topic) >= CLOSELY)
    )


_OF_PARTIES = frozenset("captain skipper coach manager leader judge lawyer prosecutor president chair director".split())
"""Titles of which the sides of one story, or the bodies in it, each have a bearer."""
_OF_UNIONS = frozenset(("secretary-general",))
"""Titles of which two bodies of one story that are at odds each have a bearer, known by the body alone."""
CLOSELY = 0.2
"""How much two articles have in common where neither says of what a post is."""
_OF_SIDES = frozenset(
    "captain skipper commander coach manager chief leader judge lawyer prosecutor bishop head mayor sheriff".split()
)
"""Titles of which the sides of one story each have a bearer."""
_OF_FIRMS = frozenset(
    """chief executive|managing director|executive director|finance director|director general|chair|secretary-general|chief economist
    |chief operating officer|chief technology officer|chief of staff|general manager|director""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)


def _whole_story(first: Claim[Office], second: Claim[Office]) -> bool:
    """Whether two articles have very much in common, so that each `the orchestra` is the same."""
    generic = all(claim.value.organisation.islower() or not claim.value.organisation for claim in (first, second))
    return generic and first.topic is not None and second.topic is not None and story(first.topic, second.topic) >= 0.2


def same_weeks(first: Claim[Any], second: Claim[Any]) -> bool:
    """Whether two articles were published within two weeks of each other."""
    if first.published is None or second.published is None:
        return False
    return abs((first.published - second.published).days) <= APART // 3


def misremembered(first: Claim[Office], second: Claim[Office]) -> bool:
    """Whether two articles of the same weeks or of one story give the holder of one post two names that begin alike."""
    a, b = first.value, second.value
    if not same_role(a, b) or not post_of_one(a) or a.country != b.country:
        return False
    x, y = body(a), body(b)
    if not loosely_alike(a.person, b.person):
        return bool(x) and x == y and told_from_memory(a.person, b.person) and of_one_story(first, second)
    if x and y and not one_body(x, y):
        return False
    return same_weeks(first, second) or (bool(x or y) and of_one_story(first, second))


def of_story(claim: Claim[Value], office: Office) -> set[str]:
    """Keys under which a post meets the same post in other articles of its story."""
    if claim.topic is None or office.status or not post_of_one(office):
        return set()
    rare = sorted({word for word in claim.topic.about if rarity(word) >= RARE}, key=lambda word: (-rarity(word), word))
    rare = [*rare[:MEET], *(word for word in claim.topic.story[: 2 * MEET] if word not in rare[:MEET])]
    role = "led" if office.office in LED else office.office
    surname = fold(office.person).split()[-1:]
    return {f"post:{role}:{word}" for word in rare} | {f"post:{role}:{word[:4]}-" for word in surname}
