"""Same, different or unsure: whether two claims are values of one thing, with the evidence."""

from dataclasses import dataclass
from enum import StrEnum

from consistency.claims import Claim, Mood
from consistency.linking.age_bearers import is_age
from consistency.linking.ages import one_person
from consistency.linking.casualties import contradict, grow
from consistency.linking.company import converted
from consistency.linking.evidence import evidence
from consistency.linking.gates import plainly_one, plainly_two
from consistency.linking.left_over import one_is_left
from consistency.linking.only_amount import known, one_is_asked, only_amount
from consistency.linking.only_measure import only_measure
from consistency.linking.pointing import points_back, points_elsewhere
from consistency.linking.repeated import repeated
from consistency.linking.swapped import swapped, two_times
from consistency.linking.telling import one_key
from consistency.linking.tolls import one_event
from consistency.linking.two_currencies import in_two_currencies
from consistency.linking.weighing import parts, weighed
from consistency.values import Value

SAME, ACROSS, COUNTED, FEWER_THAN_SIX, SHARED = 0.6, 1.1, 1.5, 2.0, 1.1
"""From which score on two claims are taken for values of one thing, by reading what was found in untouched articles:
amounts, amounts of two articles (releases of one form tell of many recipients), counts (a text counts many things, and
many of one kind), the smallest counts (chance makes most of them) and shares (many of the same few things)."""
UNSURE = 0.4
SURE = 5.0
"""The score of a link that needs no weighing."""


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Link:
    """A verdict with the evidence for and against it, strongest first; without, where it was weighed and found too light.

    ``score`` is the logarithm of the odds that the two claims speak of one thing.
    """

    verdict: Verdict
    same: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    score: float = 0.0

    def __str__(self) -> str:
        return ", ".join(self.same)


def judge(first: Claim[Value], second: Claim[Value]) -> Link:
    """Whether two claims of one kind are values of the same thing."""
    if first.topic is None or second.topic is None:
        return _by_attribute(first, second)
    gone = given_up(first) or given_up(second)
    if gone:
        return Link(Verdict.DIFFERENT, (), (gone,), -99.0)
    if is_age(first) or is_age(second):
        one, two = one_person(first, second)
        return Link(Verdict.DIFFERENT, (), (two,), -50.0) if two else Link(Verdict.SAME, (one,), (), SURE)
    if points_back(first, second):
        return Link(Verdict.SAME, ("the words of the one point back to the other",), (), SURE)
    if points_elsewhere(first, second):
        return Link(Verdict.DIFFERENT, (), ("another thing of that name",), -50.0)
    mistyped = swapped(first, second)
    if mistyped:
        return Link(Verdict.SAME, (mistyped,), (), SURE)
    if two_times(first, second):
        return Link(Verdict.DIFFERENT, (), ("told of two times",), -50.0)
    if one_is_left(first, second):
        return Link(Verdict.DIFFERENT, (), ("what is left, or might be",), -50.0)
    if first.topic.key or second.topic.key:
        told = one_key(first, second) or only_measure(first, second)
        if told:
            return Link(Verdict.SAME, (told,), (), SURE)
        told = only_amount(first, second) or in_two_currencies(first, second)
        if told:
            return Link(Verdict.SAME, (told,), (), SURE)
        return Link(Verdict.DIFFERENT, (), ("not told of the key",), -50.0)
    if grow(first, second):
        why = contradict(first, second)
        if why:
            return Link(Verdict.SAME, (why,), (), SURE)
        return Link(Verdict.DIFFERENT, (), ("the later may know more",), -50.0)
    told = one_event(first, second)
    if told:
        return Link(Verdict.SAME, (told,), (), SURE)
    if repeated(first, second):
        return Link(Verdict.SAME, ("one sentence told twice",), (), SURE)
    told = only_amount(first, second) or only_measure(first, second) or in_two_currencies(first, second)
    if told:
        return Link(Verdict.SAME, (told,), (), SURE)
    if one_is_asked(first, second):
        return Link(Verdict.DIFFERENT, (), ("only asked for",), -50.0)
    found = evidence(first, second)
    two = plainly_two(found)
    if two:
        return Link(Verdict.DIFFERENT, (), (two,), -50.0)
    sure = plainly_one(found)
    if sure:
        return Link(Verdict.SAME, (sure,), (), SURE)
    if "across" not in found and "same-fate" in found and first.topic.fate in TOLLS:
        # tolls are told apart by how they are told, not by weighing
        return Link(Verdict.DIFFERENT, (), ("not told as one toll",), -50.0)
    score = weighed(found) - _hurdle(found)
    if score < UNSURE:
        return Link(Verdict.DIFFERENT, score=round(score, 3))
    worths = parts(found)
    ranked = sorted(worths, key=lambda name: (-abs(worths[name]), name))
    return Link(
        Verdict.SAME if score >= SAME else Verdict.UNSURE,
        tuple(name for name in ranked if worths[name] > 0.1),
        tuple(name for name in ranked if worths[name] < -0.1),
        round(score, 3),
    )


def _hurdle(found: dict[str, float]) -> float:
    """How much more than others a pair of this kind needs."""
    if "count" in found:
        return (FEWER_THAN_SIX if "tiny-count" in found else COUNTED) - SAME
    if "percentage" in found:
        return SHARED - SAME
    return ACROSS - SAME if "across" in found else 0.0


TOLLS = frozenset(("dead", "injured", "missing"))


def given_up(claim: Claim[Value]) -> str:
    """Why a claim can be in no conflict at all: the text itself denies or replaces it, or converts it."""
    if claim.mood is Mood.SUPERSEDED:
        return "superseded"
    if not claim.holds and not _presupposed(claim):
        return "denied"
    return "converted" if converted(claim) else ""


def _presupposed(claim: Claim[Value]) -> bool:
    """Whether the denial is not of the value: who will not renew `the $6 million contract` does not deny its price."""
    if claim.sentence is None or claim.topic is None:
        return False
    if known(claim):
        return True
    if not claim.topic.head:
        return False
    after = claim.sentence.text[claim.end - claim.sentence.start :].split(None, 4)[:4]
    named = any(word.strip(".,;:").casefold().startswith(claim.topic.head[:4]) for word in after)
    before = claim.sentence.text[: claim.start - claim.sentence.start].rsplit(None, 2)
    return named and not (len(before) > 1 and before[-2].casefold() == "not")


def _by_attribute(first: Claim[Value], second: Claim[Value]) -> Link:
    """Claims of other extractors have no topic: what they call subject and attribute decides."""
    if not first.attribute or not second.attribute:
        return Link(Verdict.UNSURE)
    mine, yours = ((c.subject.casefold(), c.attribute.casefold()) for c in (first, second))
    if mine == yours:
        return Link(Verdict.SAME, (f"both are {first.attribute}",), (), SAME)
    return Link(Verdict.DIFFERENT)
