"""The first look at two claims: whether they can be values of one thing at all.

Blocks hold many claims that share a name and nothing else.  What ``judge`` would say of most of their pairs shows in
little: in what way a claim is told (an age, a key, a toll), what its article is about, its digits, and the rarest words
of its sentence.  A ``Look`` holds these, taken once a claim, so that most pairs cost next to nothing.

The gates here are those of ``judge``, as far as they can be seen so early: what is called different here is called
different there (tests hold the two together).  In this order: what the text gives up; what has ways of its own; one
story or two; one sentence told twice, which passes; and what shows plainly that there are two things.
"""

import math
from itertools import chain

from consistency.claims import Claim, Topic
from consistency.linking.age_bearers import is_age
from consistency.linking.casualties import may_grow
from consistency.linking.evidence import MANY, rarity, related, shared_names
from consistency.linking.figure_evidence import figure_of
from consistency.linking.gates import RARE, SAME_NAMES, TIMES
from consistency.linking.judge import Verdict, given_up, judge
from consistency.linking.only_amount import only_amount
from consistency.linking.only_measure import only_measure
from consistency.linking.pointing import points_back, points_elsewhere
from consistency.linking.repeated import near_in_time, repeated, telling
from consistency.linking.stories import TOLD_THERE, alike, one_story, told_there
from consistency.linking.swapped import swapped
from consistency.linking.tolls import is_toll
from consistency.values import Count, Value
from consistency.values.slips import digits

SURELY = 0.001
"""So much more than the limit tells two numbers apart whose logarithms were rounded."""
SCOPES = frozenset(("other",))
SCOPES_UNLESS_SLIP = frozenset(("additional", "subset"))
NO_TOPIC = Topic()


class Look:
    """What the first look at a claim shows; ``rank`` is its place among the claims of the run."""

    __slots__ = (
        "_telling", "_toll", "amount", "article", "claim", "count", "digits", "free", "gone", "grows", "kind", "magnitude",
        "pinned", "place", "rank", "topic", "topical", "value",
    )  # fmt: skip

    def __init__(self, claim: Claim[Value], rank: int = 0) -> None:
        topic = claim.topic or NO_TOPIC
        figure = figure_of(claim.value)
        self.claim, self.article, self.kind, self.topic = claim, claim.article, claim.kind, topic
        self.rank, self.value = rank, str(claim.value)
        self.topical = claim.topic is not None
        self.gone = self.topical and bool(given_up(claim))
        self.free = bool(topic.key) or is_age(claim)
        self.grows = may_grow(claim)
        self.count = isinstance(claim.value, Count)
        self.amount = str(figure) if self.count else self.value
        self.digits = "" if figure is None else "".join(sorted(digits(figure.number)))
        """Alike in numbers that are a slip apart, and in one number of two currencies."""
        self.magnitude = math.log10(figure.number) if figure is not None and figure.number > 0 else None
        self.pinned = topic.head if not topic.rivals and rarity(topic.head) >= RARE else ""
        self.place = None if claim.sentence is None else claim.sentence.index
        self._telling: frozenset[str] | None = None
        self._toll: bool | None = None

    @property
    def telling(self) -> frozenset[str]:
        """The words of which another telling of the claim's sentence must have one."""
        if self._telling is None:
            self._telling = telling(self.claim)
        return self._telling

    @property
    def toll(self) -> bool:
        """Whether the claim tells how many were killed or hurt in all."""
        if self._toll is None:
            self._toll = is_toll(self.claim)
        return self._toll


def may_be_one(one: Look, two: Look) -> bool:
    """Whether ``judge`` may take two claims for one thing."""
    if not (one.topical and two.topical):
        return True
    if one.gone or two.gone:
        return False
    if points_elsewhere(one.claim, two.claim):
        return False
    if one.digits and one.digits == two.digits and swapped(one.claim, two.claim):
        return True
    across = one.article != two.article
    if across:
        if one.free or two.free or (one.grows and two.grows):  # these the judge settles quickly
            return judge(one.claim, two.claim).verdict is not Verdict.DIFFERENT
        near = near_in_time(one.claim, two.claim)
        if _two_stories(one, two, near):
            return near and _told_twice(one, two)
    elif one.free or two.free or (one.toll and two.toll) or points_back(one.claim, two.claim):
        return True
    if not _two_things(one, two, across):
        return True
    if across:
        return near and _told_twice(one, two)
    return not one.telling.isdisjoint(two.telling)


def _told_twice(one: Look, two: Look) -> bool:
    """Whether ``judge`` may take two claims of two articles for one thing before it weighs what sets them apart."""
    if one.telling.isdisjoint(two.telling):
        return False
    a, b = one.claim, two.claim
    return repeated(a, b) or any(only_amount(*pair) or only_measure(*pair) for pair in ((a, b), (b, a)))


def _two_stories(one: Look, two: Look, near: bool) -> bool:
    """Whether two articles share too little."""
    slip, pinned = one.digits == two.digits, near and bool(one.pinned) and one.pinned == two.pinned
    if alike(one.topic, two.topic) >= one_story(slip or pinned, near):
        return False
    if near and (slip or pinned) and shared_names(dict(one.topic.names), dict(two.topic.names)) >= SAME_NAMES:
        return False
    return not (near and slip) or (max(told_there(one.topic, two.topic), told_there(two.topic, one.topic)) < TOLD_THERE)


def _two_things(one: Look, two: Look, across: bool) -> bool:
    """Whether what the two are values of differs plainly."""
    a, b = one.topic, two.topic
    if one.amount in b.beside or two.amount in a.beside or a.fate != b.fate:
        return True
    only: frozenset[str] = frozenset(a.scope).symmetric_difference(b.scope) if a.scope != b.scope else frozenset()
    if only and not only.isdisjoint(SCOPES):
        return True
    if one.count and two.count and _other_heads(a, b):
        return True
    if one.digits == two.digits:
        return False
    # From here on what counts unless the one number is a slip of the other.
    if one.magnitude is not None and two.magnitude is not None and abs(one.magnitude - two.magnitude) > TIMES + SURELY:
        return True
    if only and not only.isdisjoint(SCOPES_UNLESS_SLIP):
        return True
    if across:
        return False
    return one.place == two.place is not None or (min(a.rivals, b.rivals) >= MANY and not a.fate and not b.fate)


def _other_heads(a: Topic, b: Topic) -> bool:
    """Whether two counts are of two sorts of things, and nothing else ties them."""
    if not a.head or not b.head or a.fate or b.fate or related(a.head, b.head):
        return False
    if a.head in chain(b.modifiers, b.purpose) or b.head in chain(a.modifiers, a.purpose):
        return False
    if a.carrier and a.carrier == b.carrier:
        return False
    return not related(a.head, b.verb) and not related(b.head, a.verb)
