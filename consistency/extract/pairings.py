"""Pairs of values that are one quantity at two times, wherever an article tells them: the two ends of a change.

`Output amounted to 52,000 bales` ... `in the season before, the harvest had reached 48,000`: no `from` and `to` joins the
two, and nothing in between tells of a change.  Each older value (by its year, by `had reached`, by `the season before`)
is joined to the one newer value of its kind that can be of the same quantity, and becomes a ratio that has both ends, so
that a change told by its size, here or in another text, can be set against it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from consistency.claims import Claim, Confidence, Mood, Topic, in_order
from consistency.extract.changes import Pair, Told, figure_of, pairs_of, ratio_of
from consistency.extract.differences import differences
from consistency.extract.older_and_newer import like
from consistency.extract.pairing_values import NUMBERS, mark_of, may_be_old, may_be_year, may_compare, time_of, usable
from consistency.extract.ratios import base_of
from consistency.prose.lexicon import concepts, lemma
from consistency.values import Count, Duration, Range, Ratio, Value

PAIRED = "pairings"
"""What reads pairs of values; the rule that sets them against told changes asks for it."""
EXPLAINED = "explained"
"""Scope tag of a told change that some two values of its own article fit."""
_BEHIND = re.compile(r"\s*\(?([^\W\d_][\w-]*)")
_EXACT = Decimal("0.03")
"""A change that is told as exactly as this is not met by two values by chance."""
_NEARLY, _APART = Decimal("1.001"), Decimal(6)
_MOST = 12
"""An article with more pairs than this is one long row of numbers: none of them says which is meant."""
_IT_WAS = re.compile(
    r"\b(?:it|there|that|this|the (?:figure|number|total|sum|value|level)) (?:had (?:still |only |even )?(?:been|stood at|amounted to|come to)|was|were)"
    r" (?:about |around |some |only |just |still |nearly |almost )?(?:[€$£¥]|[A-Z]{3} )?\Z",
    re.IGNORECASE,
)
_PARTS = frozenset("part other additional converted".split())
_UNITS = frozenset("unit piece item copy".split())
"""Words for one of whatever is counted."""
PEOPLE = frozenset("person people passenger visitor guest traveller customer user resident inhabitant".split())


@dataclass(frozen=True, slots=True)
class _Value:
    """A value with its time, as far as its sentence tells it, and how much its words say that it is of before."""

    claim: Told
    time: tuple[date, date] | None
    mark: int


def with_pairings(claims: Sequence[Claim[Value]]) -> list[Claim[Value]]:
    """The claims of an article and the ratios of its pairs, in text order."""
    kept = [claim for claim in claims if isinstance(claim.value, NUMBERS)]
    fit = [claim for claim in kept if usable(claim)]
    if len(fit) < 2:
        return _counted(claims, 0)
    values = [_Value(claim, time_of(claim), mark_of(claim, kept)) for claim in fit]  # type: ignore[arg-type]
    older = [value for value in values if value.mark > 0 or value.time is not None]
    told = {(claim.start, claim.end) for claim in claims if isinstance(claim.value, Ratio) and claim.value.ends}
    beside = [*_beside([value.claim for value in values]), *_steps_apart(kept)]
    apart = _pairs(values, older) if older else ()
    joined, ends = {claim.start for pair in beside for claim in pair[:2]}, {pair[0].start for pair in beside}
    apart = (pair for pair in apart if pair[0].start not in joined and pair[1].start not in ends)
    pairs = [pair for pair in (*beside, *apart)
             if not any(a <= pair[0].start < b and a <= pair[1].start < b for a, b in told)]  # fmt: skip
    sure = sum(pair[3] is not Confidence.ASSUMED for pair in pairs)
    found = _counted([_explained(claim, kept) for claim in claims], sure)
    if not 0 < len(pairs) <= _MOST:
        return found
    sure += sum(isinstance(claim.value, Ratio) and claim.value.of == "change" and claim.value.ends for claim in found)
    return in_order([*found, *(_claim(older, newer, base, how, sure) for older, newer, base, how in pairs)])


def _counted(claims: Sequence[Claim[Value]], pairs: int) -> list[Claim[Value]]:
    """The claims, each change with the number of those that the article tells by their size, or by both values."""
    changes = [claim.value.ends for claim in claims if isinstance(claim.value, Ratio) and claim.value.of == "change"]
    if not changes:
        return list(claims)
    both, sizes = sum(changes) + pairs, len(changes) - sum(changes)
    return [
        claim.with_(topic=claim.topic.with_(rivals=both if claim.value.ends else sizes))
        if isinstance(claim.value, Ratio) and claim.value.of == "change" and claim.topic is not None else claim
        for claim in claims
    ]  # fmt: skip


def _explained(claim: Claim[Value], values: Sequence[Claim[Any]]) -> Claim[Value]:
    """A change told by its size that any two values of its article fit is marked: it is of those two, whatever else there is."""
    ratio = claim.value
    if not isinstance(ratio, Ratio) or ratio.ends or ratio.of != "change" or claim.topic is None:
        return claim
    if ratio.least is None or ratio.most is None:
        return claim
    told = Range(ratio.least, ratio.most)
    exact = ratio.most - ratio.least <= _EXACT
    for at, first in enumerate(values):
        for second in values[at + 1 :]:
            if _alike(first, second) >= (1 if exact else 2):
                up, down = ratio_of(Pair(first, second)), ratio_of(Pair(second, first))
                if (up is not None and up.meets(told)) or (down is not None and down.meets(told)):
                    return claim.with_(topic=claim.topic.with_(scope=(*claim.topic.scope, EXPLAINED)))
    return claim


def _beside(values: Sequence[Told]) -> Iterator[tuple[Told, Told, str, Confidence]]:
    """The pairs that `from` and `to`, `against`, `compared with` join in one sentence."""
    by_sentence: dict[int, list[Told]] = {}
    for claim in values:
        if claim.sentence is not None:
            by_sentence.setdefault(claim.sentence.index, []).append(claim)
    for group in by_sentence.values():
        for pair in pairs_of(group) if len(group) > 1 else ():
            sentence = pair.newer.sentence
            assert sentence is not None
            yield pair.older, pair.newer, base_of(sentence.text.lower(), pair), Confidence.STATED


def _steps_apart(claims: Sequence[Claim[Any]]) -> Iterator[tuple[Told, Told, str, Confidence]]:
    """`154 million, 14 million above that of the previous year, which was 140 million`."""
    near = [claim for claim in claims if claim.sentence is not None and may_compare(claim.sentence.text)]
    for found in differences(near) if len(near) > 2 else ():
        sentence = found.told.sentence
        assert sentence is not None
        newer, older = sorted((found.one, found.two), key=lambda claim: claim.start)
        if newer.sentence is not sentence and newer.sentence != sentence:
            continue
        between = sentence.between(found.told.end, older.start)
        if newer.start < found.told.start < older.start and (may_be_old(between) or may_be_year(between)):
            yield older, newer, base_of(sentence.text.lower(), Pair(older, newer)), Confidence.STATED


def _pairs(values: Sequence[_Value], older: Sequence[_Value]) -> Iterator[tuple[Told, Told, str, Confidence]]:
    for old in older:
        found: dict[int, list[tuple[_Value, str]]] = {}
        for new in values:
            base = _after(old, new) if new is not old else ""
            if base:
                rank = _alike(old.claim, new.claim)
                if rank:
                    found.setdefault(rank, []).append((new, base))
        if not found:
            continue
        rank = max(found)
        best = found[rank] if rank > 1 else _nearest(old, found[rank])
        if len({figure_of(new.claim).number for new, _ in best}) != 1:
            continue
        new, base = best[0]
        yield old.claim, new.claim, base, (Confidence.ASSUMED, Confidence.RESOLVED, Confidence.STATED)[rank - 1]


def _nearest(old: _Value, found: Sequence[tuple[_Value, str]]) -> Sequence[tuple[_Value, str]]:
    """Of values that only their size joins to an older one: the last of the two sentences before it, if there is one."""
    place = old.claim.sentence.index if old.claim.sentence is not None else 0
    near = [each for each in found if each[0].claim.sentence is not None and each[0].claim.start < old.claim.start
            and place - each[0].claim.sentence.index <= 2]  # fmt: skip
    return near[-1:] or found


def _after(old: _Value, new: _Value) -> str:
    """What a change from one value to another starts from, if the second is the newer one; nothing if it is not."""
    if old.time is not None and new.time is not None:
        if not (old.time[0] < new.time[0] and old.time[1] < new.time[1]):
            return ""
        years = round((new.time[1] - old.time[1]).days / 365)
        return "year" if years == 1 else f"since {old.time[0].year}" if years > 1 else "period"
    if new.time is None and old.time is not None:
        published = new.claim.published
        if published is None or old.time[1].year >= published.year or new.mark > 0:
            return ""
        return f"from {old.time[1].year}"
    return "before" if old.mark > new.mark else ""


def _alike(old: Told, new: Told) -> int:
    """How surely two values are of one quantity: 3 by their noun, 2 by words near them, 1 by nothing against it, 0 not."""
    one, two = figure_of(old).number, figure_of(new).number
    if not like(old, new) and not _of_counted(old, new):
        return 0
    if not one or not two or not 1 / _APART <= two / one <= _APART or 1 / _NEARLY < two / one < _NEARLY:
        return 0
    a, b = old.topic or Topic(), new.topic or Topic()
    bare = not _heads(old)  # `it had been 720`
    if not bare and ((set(a.scope) & _PARTS) != (set(b.scope) & _PARTS) or (a.fate and b.fate and a.fate != b.fate)):
        return 0
    heads = _heads(old), _heads(new)
    if heads[0] and heads[1] and not _UNITS & set(heads):
        if heads[0] == heads[1] or a.fate:
            odd = set(a.modifiers) ^ set(b.modifiers)
            return (
                3
                if not odd
                else 2
                if not (set(a.modifiers) - set(b.modifiers) and set(b.modifiers) - set(a.modifiers))
                else 0
            )
        return 2 if _related(heads[0], heads[1]) or {heads[0], heads[1]} <= PEOPLE else 0
    if _named_behind(old, new) or _named_behind(new, old):
        return 3
    if a.verb and b.verb and not isinstance(old.value, Count) and (a.verb == b.verb or _related(a.verb, b.verb)):
        return 2
    figures = any(each.isdigit() for each in old.said) and any(each.isdigit() for each in new.said)
    if not figures:  # `a dozen families`, `eight barns`
        return 0
    if bare and _takes_up(old, new):
        return 2
    if isinstance(old.value, Duration) or not (bare or _is_taken_up(new)):
        return 0
    return 1


def _takes_up(old: Told, new: Told) -> bool:
    """`It took 5.2 months. In 2021 it had been 6.5 months`: nothing but a pronoun and `been`, right behind the newer value."""
    one, two = old.sentence, new.sentence
    return one is not None and two is not None and one.index == two.index + 1 and _is_taken_up(old)


def _is_taken_up(claim: Told) -> bool:
    """Whether only a pronoun and `was` says what a value is of."""
    sentence = claim.sentence
    return sentence is not None and _IT_WAS.search(sentence.text[: claim.start - sentence.start]) is not None


def _of_counted(old: Told, new: Told) -> bool:
    """Whether two counts are of one sort of thing under two names: people and passengers, pumps and units."""
    one, two = old.value, new.value
    if not (isinstance(one, Count) and isinstance(two, Count)):
        return False
    if one.of in _UNITS or two.of in _UNITS:
        return True
    fates = (old.topic.fate if old.topic else "", new.topic.fate if new.topic else "")
    return bool(fates[0] and fates[0] == fates[1]) or {one.of, two.of} <= PEOPLE or _related(one.of, two.of)


def _heads(claim: Told) -> str:
    if isinstance(claim.value, Count):
        return claim.value.of
    return claim.topic.head if claim.topic is not None else ""


def _related(one: str, two: str) -> bool:
    return bool(one and two) and (one == two or not concepts(one).isdisjoint(concepts(two)))


def _named_behind(one: Told, two: Told) -> bool:
    """`2.1 million standard boxes (XBU)` and `1.8 million XBU`: the word behind a value stands beside the other too."""
    if one.sentence is None or two.sentence is None:
        return False
    word = _BEHIND.match(one.sentence.text, one.end - one.sentence.start)
    if word is None or not (word[1].isupper() and len(word[1]) > 1):
        return False
    return word[1] in two.sentence.text[two.end - two.sentence.start : two.end - two.sentence.start + 60]


def _claim(older: Told, newer: Told, base: str, sure: Confidence, pairs: int) -> Claim[Value]:
    told = ratio_of(Pair(older, newer))
    ends = (
        (None, None) if told is None else tuple(None if end is None else round(end, 6) for end in (told.low, told.high))
    )
    a, b = older.topic or Topic(), newer.topic or Topic()
    words = dict.fromkeys(
        word for topic, claim in ((b, newer), (a, older))
        for word in (_heads(claim), *topic.modifiers, topic.head, topic.verb, topic.carrier, topic.fate, *topic.doer, *_behind(claim)) if word
    )  # fmt: skip
    terms = dict((*a.terms, *a.names, *b.terms, *b.names))
    topic = b.with_(terms=tuple(sorted(terms.items())), rivals=pairs)
    return newer.with_(
        value=Ratio(ends[0], ends[1], base=base, ends=True, older=older.said, older_at=older.start),
        attribute=" ".join(words), extractor=PAIRED, confidence=sure, topic=topic,
        mood=Mood.PLANNED if newer.mood is Mood.PLANNED else Mood.TOLD,
    )  # fmt: skip


def _behind(claim: Told) -> list[str]:
    """The words of the value's noun phrase as written, which its topic has only in part."""
    sentence = claim.sentence
    assert sentence is not None
    rest = sentence.text[claim.end - sentence.start :][:60]
    found = re.match(r"(?:[ -](?:of )?(?:the )?[^\W\d_][\w'’-]*){1,5}", rest)
    return [lemma(word.lower(), "NOUN") for word in re.findall(r"[^\W\d_][\w-]+", found[0])] if found else []
