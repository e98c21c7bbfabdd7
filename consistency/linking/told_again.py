"""Which times of one article are told of one event, in whatever words: `was founded in 1920`, `Since its founding in 1912`.

An event is told a second time by its kind and by what it happens to (``milestones``, ``same_bearer``, ``one_telling``).  Each
of the two claims gets a word for the event in its topic; so do two that look alike and are of two events, so that no rule
takes them for one.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from consistency.claims import Claim, Mood
from consistency.linking.happenings import for_good, moved
from consistency.linking.milestone_nouns import rows_of
from consistency.linking.milestone_periods import two_ends
from consistency.linking.milestones import Telling, tellings
from consistency.linking.one_telling import apart, one_event, two_events
from consistency.linking.same_bearer import Cast
from consistency.prose import Prose, tokens_at
from consistency.prose.lexicon import happens
from consistency.prose.milestone_words import KEYS, MAKES, PHRASES, SUBMIT
from consistency.text import ASIDE, Section
from consistency.values import Date, Time, Value

V = TypeVar("V", bound=Value)

_TIMES = (Date, Time)
MOST = 50
"""A text with more times than this is a calendar."""
BESIDE = 14
"""So many words before and behind a time may tell what it is of."""
TWO = "not one "
"""What stands before the word for what two times look like that are of two events."""


def with_events(claims: Sequence[Claim[Value]], prose: Prose) -> list[Claim[Value]]:
    """The claims, those of times that are told of one event, or of two that look alike, with a word for it."""
    times = [claim for claim in claims if isinstance(claim.value, _TIMES) and claim.sentence is not None]
    if not 2 <= len(times) <= MOST:
        return list(claims)
    alike = [(a, b) for a, b in _of_one_row(times, prose) if _differ(a, b)]
    if not alike:
        return list(claims)
    told = [claim for claim in times if _tells(claim)]
    good = {claim.order for claim in told}
    pairs = [(a, b) for a, b in alike if a.order in good and b.order in good]
    if not pairs:
        return list(claims)
    found = _paired(pairs, prose, told)
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
        shared = [event for event in shared if not event.startswith(TWO)]
        if shared and first.article == second.article:
            found.append((first, second, f"both are the {shared[0].partition(' #')[0]}"))
    return found


def of_two_events(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether two times are told of two events that look alike: the trial of one man and that of another."""
    if first.topic is None or second.topic is None or first.article != second.article:
        return False
    return any(event.startswith(TWO) and event in second.topic.events for event in first.topic.events)


def _paired(
    pairs: Sequence[tuple[Claim[Value], Claim[Value]]], prose: Prose, told: Sequence[Claim[Value]]
) -> dict[tuple[object, ...], list[str]]:
    both: dict[int, set[str]] = {}
    for claim in told:
        assert claim.sentence is not None
        both.setdefault(claim.sentence.index, set()).add(_plain(claim))
    paired = {claim.order: claim for pair in pairs for claim in pair}
    days = {_plain(claim) for claim in paired.values()}
    changed = {
        day for claim in told if isinstance(claim.value, Date) and (day := _plain(claim)) in days and moved(claim)  # type: ignore[arg-type]
    }  # fmt: skip
    cast = Cast(prose)
    read: dict[tuple[object, ...], list[Telling]] = {}
    for order, claim in paired.items():
        read[order] = tellings(claim, prose)
    everything = [telling for told in read.values() for telling in told]
    found: dict[tuple[object, ...], list[str]] = {}
    for number, (a, b) in enumerate(pairs):
        first, second = read[a.order], read[b.order]
        two = {_plain(a), _plain(b)}
        anew = not two.isdisjoint(changed)
        known = anew or any(
            two <= values for values in both.values()
        )  # a sentence that tells both knows that they are two
        name = "" if known else one_event(first, second, cast, everything)
        alike = {one.row for one in first} & {two.row for two in second}
        if not name and ((anew and alike) or two_events(first, second, cast, everything)):
            name = TWO + "event"
        if name:
            for claim in (a, b):
                found.setdefault(claim.order, []).append(f"{name} #{number}")
    return found


def _plain(claim: Claim[Value]) -> str:
    """A time without what stands beside it."""
    value = claim.value
    if isinstance(value, Date):
        return f"{value.earliest} {value.latest} {value.month} {value.day}"
    return str(value)


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
    if isinstance(a.value, Date) and isinstance(b.value, Date) and a.value.day and b.value.day:
        return not a.value.meets(b.value)
    return any(apart(one, two) for one in _ends(a) for two in _ends(b))


def _ends(claim: Claim[Value]) -> tuple[Date | Time, ...]:
    if ends := two_ends(claim):
        return ends
    return (claim.value,) if isinstance(claim.value, Date | Time) else ()


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
    if word in SUBMIT or lower.removesuffix("s") in SUBMIT:
        found |= {"deadline", "entries"}
    return found or (frozenset((f"={word}",)) if happens(word) else frozenset())


_PHRASED: dict[str, frozenset[str]] = {
    small: frozenset(row for (_, other), row in PHRASES.items() if other == small) for _, small in PHRASES
}
