"""Which times of one article are told of one event, in whatever words: `was founded in 1920`, `Since its founding in 1912`.

An event is told a second time by its kind and by what it happens to (``milestones``, ``same_bearer``).  Each of the two
claims gets a word for the event in its topic; whether the two times differ is what the rules ask.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from consistency.claims import Claim, Mood
from consistency.linking.happenings import TEMPORAL, for_good
from consistency.linking.milestone_lines import Bearer
from consistency.linking.milestone_nouns import rows_of
from consistency.linking.milestones import Telling, tellings, two_ends
from consistency.linking.same_bearer import Cast
from consistency.linking.same_occasion import parts
from consistency.prose import Prose, tokens_at
from consistency.prose.lexicon import happens, lemma
from consistency.prose.milestone_words import ALWAYS, KEYS, MAKES, ONCE, PHRASES
from consistency.text import ASIDE, Section
from consistency.values import Date, Time, Value

V = TypeVar("V", bound=Value)

_TIMES = (Date, Time)
MOST = 40
"""A text with more times than this is a calendar."""
BESIDE = 14
"""So many words before and behind a time may tell what it is of."""
NEAR = 62
"""How many days apart two days of one event may be told."""
DECADES = 25
"""How many years apart two years may be."""


def with_events(claims: Sequence[Claim[Value]], prose: Prose) -> list[Claim[Value]]:
    """The claims, those of times that are told of one event with a word for it."""
    told = [claim for claim in claims if isinstance(claim.value, _TIMES) and _tells(claim)]
    if not 2 <= len(told) <= MOST:
        return list(claims)
    pairs = [(a, b) for a, b in _of_one_row(told, prose) if _differ(a, b)]
    if not pairs:
        return list(claims)
    both: dict[int, set[object]] = {}
    for claim in told:
        assert claim.sentence is not None
        both.setdefault(claim.sentence.index, set()).add(claim.value)
    knowing = [values for values in both.values() if len(values) > 1]
    pairs = [(a, b) for a, b in pairs if not any(a.value in values and b.value in values for values in knowing)]
    found = _paired(pairs, prose)
    return [
        claim.with_(topic=claim.topic.with_(events=tuple(found[claim.order])))
        if claim.order in found and claim.topic is not None
        else claim
        for claim in claims
    ]


def of_one_event(group: Sequence[Claim[V]]) -> list[tuple[Claim[V], Claim[V], str]]:
    """The pairs of times of one article that are told of one event, each with why."""
    told = [claim for claim in group if claim.topic is not None and claim.topic.events]
    found = []
    for first, second in combinations(told, 2):
        assert first.topic is not None
        assert second.topic is not None
        shared = [event for event in first.topic.events if event in second.topic.events]
        if shared and first.article == second.article:
            found.append((first, second, f"both are the {shared[0].partition(' #')[0]}"))
    return found


def _paired(pairs: Sequence[tuple[Claim[Value], Claim[Value]]], prose: Prose) -> dict[tuple[object, ...], list[str]]:
    cast = Cast(prose)
    read: dict[tuple[object, ...], list[Telling]] = {}
    for claim in {claim.order: claim for pair in pairs for claim in pair}.values():
        read[claim.order] = tellings(claim, prose)
    everything = [telling for told in read.values() for telling in told]
    found: dict[tuple[object, ...], list[str]] = {}
    for a, b in pairs:
        event = _one_event(read[a.order], read[b.order], cast, everything)
        if event:
            name = f"{event} #{len(found)}"
            for claim in (a, b):
                found.setdefault(claim.order, []).append(name)
    return found


def _one_event(first: Sequence[Telling], second: Sequence[Telling], cast: Cast, everything: Sequence[Telling]) -> str:
    for one in first:
        for two in second:
            a, b = (one, two) if one.claim.start < two.claim.start else (two, one)
            if a.row != b.row or not _may_be_one(a, b) or not _apart(a.value, b.value):
                continue
            if (
                (called := _bearers(a, b, cast, everything))
                and not _third(a, b, cast, everything)
                and a.row not in cast.several
            ):
                return f"{a.row.lstrip('=~0123456789') or 'time'} of {called}"
    return ""


def _may_be_one(a: Telling, b: Telling) -> bool:
    """Whether the words leave room for one event: told as known the second time, or of a kind that happens once."""
    assert a.claim.sentence is not None
    front = a.claim.section is Section.HEADLINE
    if a.row not in ONCE and not b.known and not (a.known and front):
        return False
    if _SAID.search(a.claim.sentence.text) and b.claim.sentence and _SAID.search(b.claim.sentence.text):
        return False
    if any(claim.sentence and _LEGEND.search(claim.sentence.text) for claim in (a.claim, b.claim)):
        return False
    one, two = parts(a.claim), parts(b.claim)  # type: ignore[arg-type]
    if (one ^ two) - ({"first"} if a.row == "takeover" else set()) - ({"new"} - two):
        return False
    if isinstance(b.value, Time) and _other_day(a.claim, b.claim):
        return False
    if a.row == "deadline" and _names(a.claim) and _names(b.claim) and _names(a.claim).isdisjoint(_names(b.claim)):
        return False
    if a.row in ALWAYS:
        return True
    more, less = b.extras - _words(a.claim), a.extras - _words(b.claim)
    return not (more and less) and not (more and not b.known)


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


def _third(a: Telling, b: Telling, cast: Cast, everything: Sequence[Telling]) -> bool:
    """Whether the text tells the second time of the like event before, or a third: then it knows of several."""
    for other in everything:
        if other.row != a.row or other.claim in (a.claim, b.claim) or not _apart(a.value, other.value):
            continue
        alone = other.bearer is None or a.bearer is None
        if not alone and other.bearer and a.bearer and not cast.one(other.bearer, a.bearer):
            continue
        if _apart(b.value, other.value) or (other.claim.start < b.claim.start and other.extras):
            return True
    return False


def _bearers(a: Telling, b: Telling, cast: Cast, everything: Sequence[Telling]) -> str:
    """What bears both events, if it is one: told with both, or with the first, the other being the only one of its kind."""
    if a.bearer is not None and b.bearer is not None:
        if a.row == "deadline":
            return a.bearer.head if a.bearer.head == b.bearer.head else ""
        return cast.one(a.bearer, b.bearer)
    others = [other.bearer for other in everything if other.row == a.row and other.bearer is not None]
    if a.bearer is None and b.bearer is None:
        return a.row if b.known and a.row in ONCE and all(cast.one(one, others[0]) for one in others[1:]) else ""
    lone, told = (b, a.bearer) if a.bearer is not None else (a, b.bearer)
    fronts = lone is a and lone.claim.section in (Section.HEADLINE, Section.LIST, Section.TABLE)
    assert told is not None
    clock = isinstance(a.value, Time) and isinstance(b.value, Time)
    if not (lone.known or clock) or (lone is a and not fronts and not clock):
        return ""
    return _called(told, cast) if all(other == told or cast.one(other, told) for other in others) else ""


def _called(bearer: Bearer, cast: Cast) -> str:
    found = cast.resolved(bearer)
    return found.head if found is not None else bearer.head


def _tells(claim: Claim[Value]) -> bool:
    value = claim.value
    if claim.sentence is None or claim.topic is None or claim.section in (*ASIDE, Section.DATELINE):
        return False
    if isinstance(value, Time):
        return value.at[:1].isdigit() and claim.holds and claim.mood is not Mood.SUPERSEDED
    if not isinstance(value, Date) or value.precision not in ("day", "month", "year", "season", "range"):
        return False
    known = value.month or value.year or value.weekday is not None or value.precision == "range"
    return bool(known) and for_good(claim)  # type: ignore[arg-type]


def _differ(a: Claim[Value], b: Claim[Value]) -> bool:
    """Whether two times differ, and so little that the one can be the other with a slip."""
    if a.sentence is None or b.sentence is None or a.sentence.index == b.sentence.index:
        return False
    return any(_apart(one, two) for one in _ends(a) for two in _ends(b))


def _ends(claim: Claim[Value]) -> tuple[Date | Time, ...]:
    if ends := two_ends(claim):
        return ends
    return (claim.value,) if isinstance(claim.value, Date | Time) else ()


def _apart(one: Date | Time, two: Date | Time) -> bool:
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
        return abs((one.earliest - two.earliest).days) <= 6
    if one.precision == two.precision == "day" and abs((one.earliest - two.earliest).days) <= NEAR:
        return True
    if one.precision == two.precision == "month":
        return not (one.year and two.year) or one.year == two.year or (one.month == two.month)
    if not (one.year and two.year):
        return False
    return abs(one.earliest.year - two.earliest.year) <= DECADES or sorted(str(one.year)) == sorted(str(two.year))


def _of_one_row(told: Sequence[Claim[Value]], prose: Prose) -> list[tuple[Claim[Value], Claim[Value]]]:
    """The pairs of times near which words of one row stand."""
    rows: dict[str, list[int]] = {}
    for at, claim in enumerate(told):
        for row in _rows_near(claim, prose):
            rows.setdefault(row, []).append(at)
    found = {pair for places in rows.values() for pair in combinations(places, 2)}
    return [(told[a], told[b]) for a, b in sorted(found)]


def _rows_near(claim: Claim[Value], prose: Prose) -> set[str]:
    assert claim.sentence is not None
    tokens = prose.tokens(claim.sentence)
    first, last = tokens_at(tokens, claim.start, claim.end)
    found: set[str] = set()
    if isinstance(claim.value, Date):
        if claim.value.precision == "range":
            found |= {"birth", "death"}
        elif claim.value.precision == "year" and last + 1 < len(tokens) and tokens[last + 1].tag in ("NOUN", "ADJ"):
            found.update(MAKES)  # `the 1612 castle`
    for token in tokens[max(0, first - BESIDE) : last + 1 + BESIDE]:
        if rows := _rows(token.lower, token.lemma):
            found |= rows
    return found


@lru_cache(maxsize=1 << 14)
def _rows(lower: str, word: str) -> frozenset[str]:
    """The rows of a word, as a verb, a noun, in a phrase or as the key of a line."""
    found = frozenset(
        row for each in (lower, word) for row in (*rows_of(each), *_PHRASED.get(each, ()), KEYS.get(each)) if row
    )
    return found or (frozenset((f"={word}",)) if happens(word) else frozenset())


_PHRASED: dict[str, frozenset[str]] = {
    small: frozenset(row for (_, other), row in PHRASES.items() if other == small) for _, small in PHRASES
}
