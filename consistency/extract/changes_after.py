"""A change told beside or after its two values, where words that point back tie them: `That is a fall of 12 per cent.`

The two values need no `from` and `to`: where a text gives two values of a kind and says which is the older one, they are
the ends.  The change stands in the same sentence behind them, or opens the next one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.change_words import WAYS
from consistency.extract.changes import (
    RANKED,
    Change,
    Pair,
    Told,
    change_in_points,
    changes_of,
    factor_of,
    figure_of,
    of_another_kind,
)  # fmt: skip
from consistency.extract.changes_beside import THUS, ahead, beside, between, with_the_one_before
from consistency.extract.older_and_newer import ABOUT, given, like, tells_points
from consistency.extract.triples import triples
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.lexicon import lemma, similarity
from consistency.text import Section, Sentence
from consistency.values import Count, Money, Percentage, Quantity, Range, Ratio

NUMBERS = (Money, Count, Quantity, Percentage)
SKIPPED = frozenset((Section.TABLE, Section.RELATED, Section.FURNITURE))
_NOT_TOLD = re.compile(
    r"\b(?:forecast\w*|expect\w*|predict\w*|target\w*|projected|would|could|might|hoped|assum\w*|than (?:planned|estimated|allowed|permitted|recommended|thought|feared|believed|known)|aims?|on average|alone|excluding)\b"
)
_BASIS = re.compile(
    r"like-for-like|organic|constant curren|adjusted|underlying|seasonal|in real terms|inflation|annuali[sz]ed"
)
_SAYS = (
    r"(?:is|was|means|meant|represents|represented|amounts to|amounted to|makes|made|equals|equalled|corresponds to|"
    r"corresponded to|works out (?:at|as)|worked out (?:at|as)|constitutes|marks|marked|comes to|came to|would be)"
)
_POINTING = re.compile(
    rf"\A(?:(?:and|so|overall|in all|in other words),? )?(?:(?:for [a-z ’'-]{{2,30}} )?(?:that|this|it)(?:[’']s| (?:thus |therefore |then )?{_SAYS})"
    rf"(?: \w+ly)? {ABOUT}(?:an? (?:\w+ )?)?|(?:an?|the|that|this|such an?) |)\Z"
)
_HAS = re.compile(
    r"\A(?P<subject>(?:it|they|the [a-z -]{3,40}?)) (?:has|have)(?: been)?(?: thus| therefore| hence)? \Z"
)
_OWN_TIME = re.compile(
    r"\b(?:since|decade|months?|century|week|(?:19|20)\d\d|(?:first|second|third|fourth|last|this|previous|next) (?:quarter|half))\b"
)
_PRICE = r"(?:the|its|their|this) (?:fees?|prices?|charges?|costs?|fares?|tariffs?|rents?|tax|levy|rate|toll|salary|salaries|wages?)"
_DEFINITE = re.compile(
    r"\b(?:the|this|that|such a) (?:(?:doubl|tripl|trebl|quadrupl|halv)ing\Z|(?:rise|increase|jump|growth|fall|decline|drop|reduction|cut|decrease|surge|plunge|slump|hike) of )"
)
"""A change that is spoken of as known: `analysts put down the drop of 12 percent to the weather`."""
_NOT_OF = re.compile(r" (?:in|of|among|for) ")
_ELSEWHERE = re.compile(
    r"\A(?:In|Among|For|At|On|With|By|Outside|Within|Across|Of) |\b(?:in|among|for|at|from) (?:the )?[A-Z]"
)
_RAISED = re.compile(rf"\A\w+ {_PRICE} by {ABOUT}\Z")
_IS_RAISED = re.compile(rf"\A{_PRICE} (?:is|was|are|were|has|have|had|will|therefore|been|be| )*\Z")
_BY_POINTS = re.compile(
    rf"\b({'|'.join(sorted(WAYS))})(?:(?: \w+)? (?:of|by))? {ABOUT}\Z|\b({'|'.join(sorted(WAYS))})\b[^;:.]{{0,60}}, by {ABOUT}\Z"
)
_BELOW = re.compile(
    r" (below|above|under|over|more than|less than|higher than|lower than)\b (?:that|the (?:figure|level|number|year)|in|a year)"
)
_FIGURE = re.compile(rf"\A(?:that|this|it|the (?:figure|number|total|sum|result|amount)) (?:is|was) {ABOUT}\Z")
_PRONOUN = re.compile(
    r"\A(?:[A-Z][a-z’' ]{1,24}, )?(?:[Ww]e|[Tt]hey|[Ii]t|[Tt]hat|[Tt]his|[Ww]hich|[Tt]he [a-z]+)(?:[’'][a-z]+)? [a-z’' ]{0,40}\Z"
)
_WAY = re.compile(rf"\b(?:{'|'.join(sorted(WAYS))}|of|to|at|from|only)\b(?! to\b)")
_CLOSES = re.compile(r"\s*(?:[.,;)—–]|\Z)")
_ALIKE = 0.45


def told_apart(group: Sequence[Claim[Any]]) -> Iterator[tuple[Sentence, Pair, Change]]:
    """Each change with its sentence and the two values that the words before it gave."""
    by_sentence: dict[int, list[Told]] = {}
    places: dict[int, Sentence] = {}
    for claim in group:
        if claim.sentence is not None and claim.sentence.section not in SKIPPED:
            places[claim.sentence.index] = claim.sentence
            by_sentence.setdefault(claim.sentence.index, [])
            if isinstance(claim.value, NUMBERS):
                by_sentence[claim.sentence.index].append(claim)
    for index, told in by_sentence.items():
        sentence = places[index]
        low = sentence.text.lower()
        if of_another_kind(sentence, low) or _NOT_TOLD.search(low):
            continue
        before = [by_sentence.get(other, []) for other in (index - 2, index - 1)]
        stated = (*changes_of(told, sentence), *points_told(told, sentence), *_than_before(told, sentence))
        together: set[int] = set()
        for ends, change in triples(sentence, told, stated):
            together.add(change.start)
            if not _loose(ends):
                yield sentence, ends, change
        for change in (*stated, *_unsigned(told, before[1])):
            if change.start in together:
                continue
            pair = beside(sentence, told, change) or between(sentence, told, change) or ahead(sentence, told, change)
            if pair is None and change.word < 0 and _FIGURE.match(low[: change.start - sentence.start]):
                others = [claim for claim in told if claim is not change.claim]
                pair = given([*before[1], *others], change)
            elif pair is None and _points_back(sentence, low, change, before[1]):
                pair = given(before[1], change) or given([*before[0], *before[1]], change)
                if pair is not None and any(like(claim, pair.newer) for claim in told if claim is not change.claim):
                    pair = None
            if pair is None:
                pair = with_the_one_before(sentence, told, change, before[1])
            if pair is None:
                pair = _of_the_same(sentence, told, change, group, before)
            if pair is not None and not _loose(pair):
                yield sentence, pair, change


def _of_the_same(
    sentence: Sentence,
    told: Sequence[Told],
    change: Change,
    group: Sequence[Claim[Any]],
    before: Sequence[Sequence[Told]],
) -> Pair | None:
    """The pair of the two sentences before, where all words of what changed stand there and none points elsewhere."""
    low = sentence.text.lower()
    if (
        _OWN_TIME.search(low)
        or _ELSEWHERE.search(sentence.text)
        or len(told) > (change.claim is not None)
        or change.compared
    ):
        return None
    ratio = next(
        (claim for claim in group if isinstance(claim.value, Ratio) and not claim.value.ends and claim.attribute
         and claim.start < change.end and change.start < claim.end), None,
    )  # fmt: skip
    pair = (given(before[1], change) or given([*before[0], *before[1]], change)) if ratio is not None else None
    if ratio is None or pair is None or pair.newer.sentence is None or pair.older.sentence is None:
        return None
    known = set(_content(pair.newer.sentence.text)) | set(_content(pair.older.sentence.text))
    words = [*ratio.attribute.split(), *(lemma(name) for name in ratio.subject.lower().split())]
    return pair if all(word in known for word in words) else None


def _unsigned(told: Sequence[Told], before: Sequence[Told]) -> Iterator[Change]:
    """`We have put on 40 per cent`, behind two values: a size without a word for the way it went, which they tell."""
    claim = told[0] if len(told) == 1 and before else None
    if claim is None or not isinstance(claim.value, Percentage) or claim.value.points or claim.sentence is None:
        return
    sentence = claim.sentence
    opening, rest = sentence.text[: claim.start - sentence.start], sentence.text[claim.end - sentence.start :]
    if not _PRONOUN.match(opening) or _WAY.search(opening) or not _CLOSES.match(rest):
        return
    pair = given(before, Change(Range(None, None), claim.start, claim.end, claim.said, claim))
    size = figure_of(claim).range()
    if pair is not None and size.low is not None and size.high is not None:
        rises = figure_of(pair.newer).number > figure_of(pair.older).number
        yield Change(factor_of(size, 1 if rises else -1), claim.start, claim.end, claim.said, claim, word=claim.start)


def _loose(pair: Pair) -> bool:
    moods = {pair.older.mood, pair.newer.mood}
    sentences = [claim.sentence.text.lower() for claim in (pair.older, pair.newer) if claim.sentence is not None]
    return Mood.CONDITIONAL in moods or any(_BASIS.search(low) or RANKED.search(low) for low in sentences)


def points_told(told: Sequence[Told], sentence: Sentence) -> Iterator[Change]:
    """`a drop of two points`, of a percentage told before."""
    for claim in told:
        if not tells_points(claim):
            continue
        found = _BY_POINTS.search(sentence.text[: claim.start - sentence.start].lower())
        size = figure_of(claim).range()
        if found is None or size.low is None or size.high is None:
            continue
        yield change_in_points(
            claim,
            size,
            WAYS[found[1] or found[2]],
            claim.start if found[1] is None else sentence.start + found.start(1),
        )


def _than_before(told: Sequence[Told], sentence: Sentence) -> Iterator[Change]:
    """`The figure was 25 percent below that of the year before`."""
    for claim in told:
        found = _BELOW.match(sentence.text[claim.end - sentence.start :].lower())
        size = claim.value.figure.range() if isinstance(claim.value, Percentage) and not claim.value.points else None
        if found is None or size is None or size.low is None or size.high is None:
            continue
        way = -1 if found[1] in ("below", "under", "less than", "lower than") else 1
        yield Change(factor_of(size, way), claim.start, claim.end, claim.said, claim)


def _points_back(sentence: Sentence, low: str, change: Change, before: Sequence[Told]) -> bool:
    """Whether the words before a change point at what the sentence before told."""
    place = change.start if change.word < 0 else min(change.start, change.word)
    opening = low[: max(0, place - sentence.start)]
    word = low[change.word - sentence.start :].split(maxsplit=1)[0].strip(",.;:") if change.word >= 0 else ""
    if _DEFINITE.search(low[max(0, place - sentence.start - 8) : change.end - sentence.start]):
        return _NOT_OF.match(low, change.end - sentence.start) is None
    if _POINTING.match(opening) and not change.compared:
        return bool(opening.strip()) or word in ("up", "down", "plus", "minus")
    if _POINTING.match(opening) and opening.strip():  # `That was 25 percent fewer`
        return True
    if not before or before[0].sentence is None or len(opening) > 80:
        return False
    thus = THUS.search(low[: max(0, change.start - sentence.start)]) is not None
    if thus and re.match(r"(?:the|its|their|his|her|that|this|which|it) ", opening):
        return True
    if _OWN_TIME.search(low):
        return False
    if _PRONOUN.match(sentence.text[: len(opening)]) and not re.match(r"(?:[a-z’' ]+, )?the ", opening):
        return not change.compared
    told = _HAS.match(opening)
    if told is None and not thus:
        return _raised(low, sentence, change, before)
    subject = told["subject"] if told is not None else opening
    if re.match(r"(?:it|they|that|this|we)\b", subject) or re.search(r"\b(?:this|that|these|those) [a-z]+", subject):
        return True
    words = _content(subject)
    known = {word for claim in before if claim.sentence is not None for word in _content(claim.sentence.text)}
    if told is not None:  # nothing but the word itself says that `the catch has grown` is of the same catch
        return any(word in known or word[:5] in {other[:5] for other in known} for word in words)
    return any(
        word in known or max((similarity(word, other) for other in known), default=0) >= _ALIKE for word in words
    )


def _raised(low: str, sentence: Sentence, change: Change, before: Sequence[Told]) -> bool:
    """`raising the fee by`, where a price was told to change."""
    if change.word < 0 or not any(isinstance(claim.value, Money) and claim.mood is Mood.SUPERSEDED for claim in before):
        return False
    opening, rest = (
        low[: change.word - sentence.start],
        low[change.word - sentence.start : change.start - sentence.start],
    )
    return _RAISED.match(rest) is not None or _IS_RAISED.match(opening) is not None


def _content(text: str) -> list[str]:
    words = (
        word for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in FUNCTION_WORDS and word not in WAYS
    )
    return [lemma(word, "NOUN") for word in words]
