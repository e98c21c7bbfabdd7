"""The day or the hour that a headline names and its text never does, where the text names exactly one other that it can be."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple, cast

from consistency.claims import Claim, Mood
from consistency.linking.evidence import rarity, related
from consistency.patterns import pattern
from consistency.text import FRONT, Section
from consistency.values import Date, Time, Value

TEXT = (Section.BODY, Section.LIST)
NEAR = timedelta(days=8)
TELLING = 0.2
_AHEAD = pattern(r"(?i)\b(?:from|until|till|as of|starting|next|set for|due|to [a-z]+|will)\b")


_END = frozenset("close end finish shut stop".split())
_BEGIN = {
    "begin": "begin",
    "start": "begin",
    "kick": "begin",
    "open": "open",
    "depart": "leave",
    "leave": "leave",
    "sail": "leave",
}
_FORMER = pattern(r"(?i)\b(?:until now|so far|used to|previously|up to now|till now|in the past|last year)\b")
_UNTIL = pattern(r"(?i)\b(?:until|till|ends? at|closes? at|finish\w* at)[ \u00a0]\Z")
_FROM = pattern(r"(?i)\b(?:from|opens? at|begins? at|starts? at|kicks? off at|leaves? at|kick-off at)[ \u00a0]\Z")
_GIVEN_UP = pattern(
    r"(?i)\b(?:instead of|not|rather than|than|usual\w*|previous\w*|so far|now)[ \u00a0](?:at[ \u00a0])?\Z"
)


class Otherwise(NamedTuple):
    """The day or hour of a headline, the only other of the text, and what ties them."""

    front: Claim[Date] | Claim[Time]
    text: Claim[Date] | Claim[Time]
    tie: str


def other_day(claims: Sequence[Claim[Value]]) -> list[Otherwise]:
    """The days of a headline that its text does not name, with the one that it names instead."""
    days = [cast("Claim[Date]", claim) for claim in claims if isinstance(claim.value, Date) and claim.holds]
    fronts = [claim for claim in days if claim.section in FRONT and _a_day(claim.value)]
    text = [claim for claim in days if claim.section in TEXT]
    found = []
    for front in fronts:
        first, published = front.value.earliest, front.published
        if first is None or published is None or front.sentence is None:
            continue
        if (
            first < published
            and front.value.weekday is not None
            and front.value.day is None
            and _AHEAD.search(front.sentence.text)
        ):
            first += timedelta(days=7)  # `from Friday`, `to open on Friday`
        if first <= published:
            continue
        if any(
            _holds(claim.value, first) or claim.value.meets(front.value) or _same_name(claim, front) for claim in text
        ):
            continue
        ahead = [claim for claim in text if _may_be(claim, first, published)]
        if len({claim.value.earliest for claim in ahead}) != 1:
            continue
        best = ahead[0]
        words = shared_words(front, best)
        if not words and _heads(front) and _heads(best):
            continue  # two entries of a list by days
        found.append(
            Otherwise(
                front, best, f"both speak of {', '.join(words)}" if words else "the text names no other day to come"
            )
        )
    return found


def _heads(claim: Claim[Date]) -> bool:
    """Whether a line begins with the day."""
    return claim.sentence is not None and not claim.sentence.text[: claim.start - claim.sentence.start].strip(" •*-–[(")


def _a_day(value: Date) -> bool:
    return value.earliest is not None and value.earliest == value.latest


def _holds(value: Date, day: date) -> bool:
    return value.earliest is not None and value.latest is not None and value.earliest <= day <= value.latest


def _same_name(claim: Claim[Date], front: Claim[Date]) -> bool:
    return claim.value.weekday is not None and claim.value.weekday == front.value.weekday


def _may_be(claim: Claim[Date], first: date, published: date) -> bool:
    day = claim.value.earliest
    if day is None or not _a_day(claim.value) or day <= published or abs(day - first) > NEAR:
        return False
    return claim.mood is not Mood.CONDITIONAL


def shared_words(front: Claim[Date], text: Claim[Date]) -> list[str]:
    if front.topic is None or text.topic is None:
        return []
    there = {word for word, _ in text.topic.terms}
    return [w for w, _ in front.topic.terms if rarity(w) > TELLING and any(w == o or related(w, o) for o in there)]


def other_hour(claims: Sequence[Claim[Value]]) -> list[Otherwise]:
    """The hours of a headline at which something begins or ends, with the only other that its text tells for it."""
    hours = [
        cast("Claim[Time]", claim) for claim in claims if isinstance(claim.value, Time) and claim.value.at[:1].isdigit()
    ]
    text = [claim for claim in hours if claim.section in TEXT and not _given_up(claim)]
    found = []
    for front in hours:
        what = _moment(front) if front.section in FRONT and not front.value.zone else ""
        told = {*front.value.at.split(), *front.value.until.split()}
        if not what or any(told & {claim.value.at, claim.value.until} for claim in hours if claim.section in TEXT):
            continue
        rivals = [claim for claim in text if _moment(claim) == what and not claim.value.until]
        if len({claim.value.at for claim in rivals}) == 1:
            found.append(Otherwise(front, rivals[0], f"the text tells one hour at which it {what}s"))
    return found


def _moment(claim: Claim[Time]) -> str:
    """Whether a time is that of an end or of a beginning."""
    before, verb = _before(claim), claim.topic.verb if claim.topic else ""
    if _UNTIL.search(before) or verb in _END or (claim.value.edge == "until" and not _FROM.search(before)):
        return "end"
    return _BEGIN.get(verb) or ("begin" if _FROM.search(before) else "")


def _given_up(claim: Claim[Time]) -> bool:
    return bool(_GIVEN_UP.search(_before(claim)) or (claim.sentence and _FORMER.search(claim.sentence.text)))


def _before(claim: Claim[Time]) -> str:
    return claim.sentence.text[: claim.start - claim.sentence.start] if claim.sentence else ""
