"""Whether a text gives somebody whom it hardly names the title that it has given to another: `the police chief, Ida Storm`, `Chief Per Aas`.

Who is introduced by a title alone is taken to have it where the text is at home.  Where the text has told who that is,
the second bearer is a slip, unless the text knows of a third, or the sentence of some other place or body.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from consistency.claims import Claim
from consistency.linking.holding import NATIONAL, base, entries_apart
from consistency.linking.people import fold
from consistency.linking.posts import (
    body,
    elsewhere,
    known,
    lone_deputy,
    named,
    national,
    of_its_body,
    one_post,
    plain,
    post_of_one,
    strong,
    the_one_of,
    told,
)  # fmt: skip
from consistency.linking.two_people import two_of_a_name, two_people
from consistency.prose.lexicon import lemma
from consistency.values import Office

_CALLINGS = frozenset(("director", "producer"))
"""What many are by trade: a bare `director Ida Storm` says nothing of a house."""
_ONE_TOLD = frozenset(("judge", "secretary", "editor"))
"""Of these there are many, but a text that introduces one and says no more of another means that one."""
_OF_BOTH = frozenset(("captain", "skipper"))
"""Of these a report of a match has two, each named once."""


def twice_held(claims: Sequence[Claim[Office]]) -> Iterator[tuple[Claim[Office], Claim[Office], str]]:
    """The pairs of claims of one article that put two people in one post, with the words for the post."""
    now = [claim for claim in claims if told(claim)]
    sure = [claim for claim in now if post_of_one(claim.value) or the_one_of(claim)]
    if any(lone_deputy(claim) for claim in claims):
        aides = [claim for claim in claims if claim.value.status == "deputy" and plain(claim) and strong(claim)]
        now, sure = [*now, *aides], [*sure, *aides]
    seen: set[frozenset[str]] = set()
    stand_ins = {
        (fold(claim.value.person), claim.value.office.removeprefix("vice-"))
        for claim in claims
        if claim.value.status in {"deputy", "acting"} or claim.value.office.startswith("vice-")
    }
    for first, second in combinations(now, 2):
        if entries_apart(first, second):
            continue
        aided = first.value.status == second.value.status == "deputy"
        if not aided and any((fold(c.value.person), c.value.office) in stand_ins for c in (first, second)):
            continue  # the vice-chair chaired the meeting
        if aided and not (lone_deputy(first) or lone_deputy(second)):
            continue
        what = (first in sure and second in sure and one_post(first, second, sure)) or second_bearer(first, second)
        people = frozenset((fold(first.value.person), fold(second.value.person)))
        if what and people not in seen:
            seen.add(people)
            yield first, second, what


def second_bearer(first: Claim[Office], second: Claim[Office]) -> str:
    """The title, with its body, that two people of one article have, the second by the title alone; nothing when it may be two posts."""
    a, b = first.value, second.value
    if second.start < first.start or first.sentence == second.sentence:
        return ""
    namesakes = two_of_a_name(a, b)
    if not (two_people(a, b) or namesakes):
        return ""
    if (
        not (post_of_one(a) or a.office in _ONE_TOLD)
        or not _bare(second)
        or not (told(first) and told(second))
        or not title_again(first, second)
    ):
        return ""
    if of_its_body(second, body(a)):
        return ""
    if rivals(first) > 1 or elsewhere(second) or not (seldom(second) or namesakes):
        return ""
    if not namesakes and seldom(first) and (strong(second) or not _at_home(first, second)):
        return ""
    if base(a.office) in NATIONAL and a.office == b.office and not national(first, second):
        return ""  # `the president` may be another country's, `the minister` is the one that the text has told of
    return named(a, b)


def _bare(claim: Claim[Office]) -> bool:
    """Whether a claim introduces somebody with the full name and the title alone, or with a surname that nobody else bears."""
    office = claim.value
    apposed = strong(claim) or claim.said.endswith(f", {office.person}")
    named = len(office.person.split()) > 1 or (apposed and office.office not in _ONE_TOLD)
    return not body(office) and not office.country and named and office.office not in _CALLINGS


def title_again(first: Claim[Office], second: Claim[Office]) -> bool:
    """Whether the second title is the first again, or its noun alone: `the economics minister`, `the minister`."""
    a, b = first.value, second.value
    if a.status != b.status:
        return False
    return a.office == b.office or (
        " " not in b.office and b.office in {lemma(word, "NOUN") for word in first.said.casefold().split()}
    )


def _at_home(first: Claim[Office], second: Claim[Office]) -> bool:
    """Whether a title can only be of what the text is about: it is of that, or of nothing that the text says."""
    if first.value.office in _OF_BOTH:
        return False
    words = body(first.value)
    return known(words, first, second) if words else not first.value.country


def rivals(claim: Claim[Office]) -> int:
    """How many others an article gives a title with the same noun."""
    return claim.topic.rivals if claim.topic is not None else 0


def seldom(claim: Claim[Office]) -> bool:
    """Whether an article names the bearer of a title once or twice only."""
    surname = fold(claim.value.person).split()[-1]
    return claim.topic is None or all(weight >= 1 for name, weight in claim.topic.names if name == surname)
