"""The two values of a change that stand in its own sentence, or one there and one in the sentence before."""

import re
from collections.abc import Sequence

from consistency.extract.changes import OF_TWO, Change, Pair, Told, belongs, figure_of, noun_of, pairs_of
from consistency.extract.older_and_newer import ABOUT, counts, given, kind_fits, like
from consistency.text import Sentence

_BESIDE = re.compile(
    rf"[^;:.]{{0,60}}[:—–] (?:an? )?{ABOUT}\Z|"
    r"(?: (?:in|for|during|by|of|on|at)(?: [\w/’'-]+){1,3})?\s?(?:[,;(—–]|, and|;? it| and) ?(?:(?:or|that|is|was|i\.e\.|which|means|makes|represents|amounts|to|equivalent|corresponding|meaning|"
    r"making|this|an?|up|down|plus|minus|by|about|around|roughly|nearly|almost|more|than|some|exactly|over|well|just|under|fully),? ){0,8}"
    rf"(?:\w+ )?(?:of )?{ABOUT}\Z"
)
_ADDED = re.compile(rf"[^;.\d]{{0,60}}(?:[,(:—–]| -) ?(?:or |that is |which is |that[’']s )?(?:an? [a-z]+ of )?{ABOUT}")
_NO_BASIS = re.compile(
    r"\s*(?:\b(?:more|less|higher|lower|fewer|dearer|cheaper|up|down|above|below)\b)?(?: (?:that|this) (?:number|figure|amount|many|sum|price))?\s*(?:[.,;:)—–!?”\"]|\Z)"
)
"""Behind a change that is not told to be one from anything else than what the text has just named."""
_TIMES_MOST = 12
THUS = re.compile(
    r"\b(?:thus|hence|therefore|accordingly|thereby|consequently)\b|\A(?:that|this|which|it) (?:means|meant|implies|signifies)\b"
)


def beside(sentence: Sentence, told: Sequence[Told], change: Change) -> Pair | None:
    """The pair in the change's own sentence, if no `from` and `to` says it and words behind it point at both values."""
    values = [claim for claim in told if claim is not change.claim and claim.end <= change.start]
    if len(values) < 2 or any(belongs(told, pair, change) for pair in pairs_of(told)):
        return None
    gap = sentence.text[values[-1].end - sentence.start : change.start - sentence.start].lower()
    rest = [claim for claim in told if claim is not change.claim and claim.start >= change.end]
    if OF_TWO.search(sentence.text[values[-2].end - sentence.start : values[-1].start - sentence.start].lower()):
        return None
    pair = given(values, change)
    if pair is None or values[-1] not in (pair.older, pair.newer) or any(like(claim, pair.newer) for claim in rest):
        return None
    return pair if _BESIDE.match(gap) or (THUS.search(gap) and len(gap) < 60) else None


def ahead(sentence: Sentence, told: Sequence[Told], change: Change) -> Pair | None:
    """`31 percent lower than a year ago: 430 instead of 520`."""
    values = [claim for claim in told if claim.start >= change.end]
    if any(belongs(told, pair, change) for pair in pairs_of(told)):
        return None
    if len(values) < 2 or len(values) != len(told) - (change.claim is not None):
        return None
    gap = sentence.text[change.end - sentence.start : values[0].start - sentence.start]
    return given(values, change) if re.fullmatch(r"[^;:.]{0,60}: ", gap) else None


def between(sentence: Sentence, told: Sequence[Told], change: Change) -> Pair | None:
    """`36 pairs, six times as many as in 2010, when there were 12`: the newer value before the change, the older behind it."""
    if not change.compared:
        return None
    before = [claim for claim in told if claim.end <= change.start and counts(claim)]
    after = [claim for claim in told if claim.start >= change.end and counts(claim)]
    if len(before) != 1 or len(after) != 1 or not kind_fits(before[0], change):
        return None
    straight = sentence.text[change.end - sentence.start : after[0].start - sentence.start] in (
        " as the ",
        " than the ",
    )
    if not like(before[0], after[0]) and not (straight and noun_of(before[0]) and noun_of(after[0])):
        return None
    gap = sentence.text[before[0].end - sentence.start : change.start - sentence.start]
    rest = sentence.text[change.end - sentence.start : after[0].start - sentence.start].lower()
    if not re.fullmatch(r"[^;:.]{0,60}, ?(?:almost |nearly |about |more than |or )?", gap) or not re.match(
        r" (?:as|than)\b[^;:.]{0,60}\Z", rest
    ):
        return None
    return Pair(after[0], before[0])


def with_the_one_before(
    sentence: Sentence, told: Sequence[Told], change: Change, before: Sequence[Told]
) -> Pair | None:
    """`Diesel was at 1.60 euros. On Monday it cost 1.84 euros, 15 per cent more`: one value here, one like it before."""
    here = [claim for claim in told if claim is not change.claim and counts(claim)]
    there = [claim for claim in before if counts(claim)]
    if (
        len(here) != 1
        or len(there) != 1
        or len(before) != 1
        or here[0].end > change.start
        or not kind_fits(here[0], change)
    ):
        return None
    new, old = here[0], there[0]
    few, many = sorted((figure_of(old).number, figure_of(new).number))
    if not like(old, new) or not _named_alike(old, new) or not 0 < few < many <= _TIMES_MOST * few:
        return None
    gap = sentence.between(new.end, change.start).lower()
    rest = sentence.text[change.end - sentence.start :].lower()
    if not (_BESIDE.match(gap) or _ADDED.fullmatch(gap)) or not _NO_BASIS.match(rest):
        return None
    rises = change.factor.low is not None and change.factor.low >= 1
    pair = Pair(old, new)
    return pair if rises == (figure_of(new).number > figure_of(old).number) else None


def _named_alike(old: Told, new: Told) -> bool:
    """Whether the later of two values counts nothing that the earlier does not."""
    nouns = [noun_of(claim) or (claim.topic.head if claim.topic else "") for claim in (old, new)]
    return not nouns[1] or nouns[0] == nouns[1]
