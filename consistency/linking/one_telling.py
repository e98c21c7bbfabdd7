"""Whether two tellings of a time are of one event, of two that look alike, or open."""

import re
from collections.abc import Sequence

from consistency.claims import Claim, Mood
from consistency.linking.happenings import TEMPORAL, happening
from consistency.linking.milestone_lines import Bearer
from consistency.linking.milestones import Telling
from consistency.linking.same_bearer import Cast
from consistency.linking.same_occasion import one_night
from consistency.prose.lexicon import lemma
from consistency.prose.milestone_words import ALWAYS, ONCE
from consistency.text import Section
from consistency.values import Date, Time, Value

ENTRIES = ("deadline", "entries")
NAMELESS = frozenset("begin end opening reopening closing deadline departure arrival explosion election".split())
"""Rows of which a text tells without saying of what: `kick-off at 5 p.m.`, `after closing time at 6`."""
NEAR, WEEK = 62, 6
"""How many days apart two days, and two bare weekdays, of one event may be told."""
DECADES = 25
"""How many years apart two years may be."""


def one_event(first: Sequence[Telling], second: Sequence[Telling], cast: Cast, everything: Sequence[Telling]) -> str:
    """What both are told of, if it is one event: `founding of tarn`; nothing where it is open."""
    for one in first:
        for two in second:
            a, b = (one, two) if one.claim.start < two.claim.start else (two, one)
            if a.row != b.row or not _may_be_one(a, b, cast) or not apart(a.value, b.value):
                continue
            if (called := _bearers(a, b, cast, everything)) and not _several(a, b, cast, everything):
                return f"{a.row.lstrip('=~0123456789') or 'time'} of {called}"
    return ""


def two_events(first: Sequence[Telling], second: Sequence[Telling], cast: Cast, everything: Sequence[Telling]) -> bool:
    """Whether both are told alike, and the words say outright that they are of two: of two bearers, by two tellers."""
    alike = [(a, b) for a in first for b in second if a.row == b.row]
    if not alike:
        return False
    borne = [(a, b) for a, b in alike if a.bearer is not None and b.bearer is not None]
    if borne and all(_two_bearers(a, b, cast) for a, b in borne):
        return True
    if any(a.doers and b.doers and a.doers.isdisjoint(b.doers) for a, b in borne):
        return True  # `was signed by Norland`, `Sudmark signed`
    return any(a.row in cast.several or _moved(a, b, everything) for a, b in alike) or cast.two_tellers(
        first[0].claim, second[0].claim
    )


def _two_bearers(a: Telling, b: Telling, cast: Cast) -> bool:
    assert a.bearer is not None
    assert b.bearer is not None
    if a.row in ENTRIES:
        return a.bearer.head != b.bearer.head and "entry" not in (a.bearer.head, b.bearer.head)
    return cast.two(a.bearer, b.bearer)


def _may_be_one(a: Telling, b: Telling, cast: Cast) -> bool:
    """Whether the words leave room for one event: told as known the second time, or of a kind that happens once."""
    if a.row not in ONCE and not b.known and not (a.known and a.claim.section is Section.HEADLINE):
        return False
    if a.row == "takeover" and not b.known and not (_ahead(a) and _ahead(b)):
        return False  # a life has several posts, and one to come
    if cast.two_tellers(a.claim, b.claim) or (a.doers and b.doers and a.doers.isdisjoint(b.doers)):
        return False
    if any(claim.sentence and _LEGEND.search(claim.sentence.text) for claim in (a.claim, b.claim)):
        return False
    if any(isinstance(claim.value, Date) and happening(claim).byline for claim in (a.claim, b.claim)):  # type: ignore[arg-type]
        return False
    one, two = _marks(a.claim), _marks(b.claim)
    if (one ^ two) - ({"first"} if a.row == "takeover" else set()) - ({"new", "next"} - two):
        return False
    if isinstance(b.value, Time) and _other_day(a.claim, b.claim):
        return False
    if isinstance(a.claim.value, Date) and isinstance(b.claim.value, Date) and one_night(a.claim, b.claim):  # type: ignore[arg-type]
        return False
    if a.row in ENTRIES and _names(a.claim) and _names(b.claim) and _names(a.claim).isdisjoint(_names(b.claim)):
        return False
    if a.row in ALWAYS:
        return True
    more, less = b.extras - _words(a.claim), a.extras - _words(b.claim)
    return not (more and less) and not (more and not b.known)


def _ahead(telling: Telling) -> bool:
    day, published = getattr(telling.value, "earliest", None), telling.claim.published
    return bool(day and day > published) if published else telling.claim.mood is Mood.PLANNED


_MARK = re.compile(
    r"\b(?:remaining|the rest|others?|another|again|anew|also|second|third(?! of)|fourth|next|new|separate|each|every|once more|both|"
    r"respectively|anniversary|annual|traditional|later|earlier|following|previous|first(?! to\b))\b(?!-)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[;:—–]|, (?:and|but|who|which|while|where)\b")
_CLAUSE = re.compile(r"[,;:—–]|\b(?:and|but|when|who|which|while|that|where)\b")
_BEFORE, _AFTER = 70, 40


def _marks(claim: Claim[Value]) -> frozenset[str]:
    """The words in the clause of a time that make its event one of several."""
    if claim.sentence is None:
        return frozenset()
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    text = claim.sentence.text
    before = _BREAK.split(text[max(0, start - _BEFORE) : start].rstrip(" :"))[-1]
    after = _CLAUSE.split(text[end : end + _AFTER])[0]
    return frozenset(found.lower() for found in (*_MARK.findall(before), *_MARK.findall(after)))


AGAIN = frozenset("again anew another second separate third".split())


def _moved(a: Telling, b: Telling, everything: Sequence[Telling]) -> bool:
    """Whether the text tells of one of the two times that it is a new one, or that of another such event."""
    return any(
        other.row == a.row
        and (not apart(other.value, a.value) or not apart(other.value, b.value))
        and (_marks(other.claim) & AGAIN or "moved" in happening(other.claim).another)  # type: ignore[arg-type]
        and not (_marks(a.claim) & _marks(b.claim) & AGAIN)
        for other in everything
        if isinstance(other.claim.value, Date)
    )


def _names(claim: Claim[Value]) -> frozenset[str]:
    return frozenset(name for name, _ in claim.topic.names) - TEMPORAL if claim.topic is not None else frozenset()


def _other_day(early: Claim[Value], late: Claim[Value]) -> bool:
    """Whether the later sentence names a day or a season that the earlier does not: `On Sunday it closes at 5`."""
    one, two = (
        {found.lower() for found in _DAY.findall(claim.sentence.text)} if claim.sentence else set()
        for claim in (early, late)
    )
    return bool(two - one)


_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|holidays?|winter|summer|autumn|spring|today|tomorrow|tonight|yesterday)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:opening|first|second|third|fourth|fifth|last|final|closing) (?:day|evening|night|morning) of (?:the|its|their|this)\b"
)
"""Words of what takes several days, each of which has its own events."""
_ENTRY = 5
"""So many words has a note at most."""
_SAID = re.compile(r"\b(?:said|says|say|according to|claim(?:s|ed)?|told|insists?|insisted)\b")
_LEGEND = re.compile(
    r"\b(?:legend|tradition|reportedly|allegedly|said to|believed|thought to|claims?|rumou?r\w*|myth|supposed\w*|wrongly|mistaken\w*|"
    r"corrected|correction|version of this)\b",
    re.IGNORECASE,
)
"""Words of what others tell, or of what was told wrongly."""


def _words(claim: Claim[Value]) -> frozenset[str]:
    assert claim.sentence is not None
    words = re.findall(r"[^\W\d_][\w’'-]*", claim.sentence.text.casefold())
    return frozenset(words) | frozenset(lemma(word) for word in words)


def _several(a: Telling, b: Telling, cast: Cast, everything: Sequence[Telling]) -> bool:
    """Whether the text tells the second time of the like event before, or a third, or tells of several: then it knows of more."""
    for other in everything:
        if other.row != a.row or other.claim in (a.claim, b.claim) or not apart(a.value, other.value):
            continue
        alone = other.bearer is None or a.bearer is None
        if not alone and other.bearer and a.bearer and not cast.one(other.bearer, a.bearer):
            continue
        if apart(b.value, other.value) or (other.claim.start < b.claim.start and other.extras):
            return True
    if any(claim.sentence and _LASTS.search(claim.sentence.text) for claim in (a.claim, b.claim)):
        return True
    return a.row in cast.several or _moved(a, b, everything)


def _bearers(a: Telling, b: Telling, cast: Cast, everything: Sequence[Telling]) -> str:
    """What bears both events, if it is one: told with both, or with the first, the other being the only one of its kind."""
    if a.bearer is not None and b.bearer is not None:
        if a.row in ENTRIES:
            return a.bearer.head if a.bearer.head == b.bearer.head else ""
        return cast.one(a.bearer, b.bearer)
    others = [other.bearer for other in everything if other.row == a.row and other.bearer is not None]
    if a.bearer is None and b.bearer is None:
        known = b.known and a.row in NAMELESS and _ahead(a) is _ahead(b) and not _two_entries(a.claim, b.claim)
        return a.row if known and all(cast.one(one, others[0]) for one in others[1:]) else ""
    lone, told = (b, a.bearer) if a.bearer is not None else (a, b.bearer)
    fronts = lone is a and lone.claim.section in (Section.HEADLINE, Section.LIST, Section.TABLE)
    assert told is not None
    clock = isinstance(a.value, Time) and isinstance(b.value, Time)
    if not (lone.known or clock) or (lone is a and not fronts and not clock):
        return ""
    if fronts and cast.of_the_page(told):
        return _called(told, cast)
    return _called(told, cast) if all(other == told or cast.one(other, told) for other in others) else ""


def _two_entries(one: Claim[Value], two: Claim[Value]) -> bool:
    """Whether two times stand at the ends of short sentences of two paragraphs: `Start in May.`, each of another project."""
    sentences = [claim.sentence for claim in (one, two) if claim.sentence is not None]
    short = [len(sentence.text.split()) <= _ENTRY for sentence in sentences]
    return len(sentences) == 2 and all(short) and sentences[0].paragraph != sentences[1].paragraph


def _called(bearer: Bearer, cast: Cast) -> str:
    found = cast.resolved(bearer)
    return found.head if found is not None else bearer.head


def apart(one: Date | Time, two: Date | Time) -> bool:
    """Whether two times differ, and so little that the one can be the other with a slip."""
    if isinstance(one, Date) and isinstance(two, Date):
        return _two_dates(one, two)
    first, second = (value if isinstance(value, Time) else value.time for value in (one, two))
    return (
        first is not None
        and second is not None
        and first.at != second.at
        and first.at[:1].isdigit()
        and second.at[:1].isdigit()
    )


def _two_dates(one: Date, two: Date) -> bool:
    if one.earliest is None or two.earliest is None or one.meets(two):
        return False
    if not (one.year and two.year) and one.month and one.month == two.month and one.day == two.day:
        return False  # which year is only guessed
    if one.time is not None and two.time is not None and one.time.at != two.time.at:
        return True
    if one.precision == two.precision == "day" and (one.day is None or two.day is None):
        return abs((one.earliest - two.earliest).days) <= WEEK
    if one.precision == two.precision == "day" and abs((one.earliest - two.earliest).days) <= NEAR:
        return True
    if one.precision == two.precision == "month":
        return not (one.year and two.year) or one.year == two.year or (one.month == two.month)
    if not (one.year and two.year):
        return False
    return abs(one.earliest.year - two.earliest.year) <= DECADES or sorted(str(one.year)) == sorted(str(two.year))
