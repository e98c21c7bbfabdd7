"""Sizes of changes that no verb or noun of change stands right beside: `(+25%)`, `or by a third`, `a discount of 20 percent`, `twice the`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from consistency.extract.change_words import WAYS
from consistency.extract.changes import EACH, Change, Told, change_in_points, factor_of, figure_of
from consistency.extract.older_and_newer import ABOUT
from consistency.text import Sentence
from consistency.values import Figure, Percentage, Range

CLOSED = re.compile(
    r" ?(?:[.,;:)—–!?”\"]| [–—-] |\Z|(?:more|less|fewer|higher|lower)? ?(?:than|on) (?:in|before|then|now|planned|expected|last|the (?:year|month|"
    r"season|term|week|quarter) (?:before|earlier)|a year (?:ago|earlier|before)|budgeted|previously|(?:19|20)\d\d)\b)"
)
"""Behind a size that is told of nothing else."""
_DOWN, _UP = "discount saving savings rebate markdown".split(), "profit markup premium surplus overrun gain".split()
_NAMES = dict.fromkeys((*_DOWN, "off"), -1) | dict.fromkeys((*_UP, "over budget"), 1)
"""What names the step between two prices."""
_NAMED_OF = re.compile(rf"\b(?P<name>{'|'.join((*_DOWN, *_UP))}) (?:of|is|was) {ABOUT}\Z")
_NAMED = re.compile(rf"[ -](?P<name>{'|'.join(_NAMES)})\b")
_BESIDE = re.compile(r" (?P<name>above|below|up on|down on)\b")
_PASSES = re.compile(rf"\b(?:exceed|surpass|outstrip|overrun|overshoot|overshot)\w*\b[^;.]{{0,60}}\bby {ABOUT}\Z")
_SAVES = re.compile(rf"\b(?:save|saves|saved|saving) {ABOUT}\Z|[(,:] ?[−–-]\Z")
_PLUS = re.compile(r"[(,:] ?\+\Z")
_WENT_BY = re.compile(rf"\b(?P<way>{'|'.join(sorted(WAYS))})\b[^;:.\d]{{0,60}} by {ABOUT}\Z")
_ALONE = re.compile(rf"(?:[(/]|[,—–-] (?:or|that is,?|i\.e\.|by)|,? or|,? or by|,? i\.e\. by) ?[+±-]?{ABOUT}\Z")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_MANY = {"two": 2, "three": 3}
_ALONE_PART = re.compile(
    rf"(?:,? or|[,—–-] that is,?|,? i\.e\.)(?: by)? {ABOUT}(?P<said>(?:(?P<many>an?|one|two|three)[ -])?(?P<part>{'|'.join(_PARTS)})s?)(?=[.,;:)]|\Z)"
)
"""`from 9 to 12 metres, or by a third`."""
_MULTIPLE = re.compile(
    r"\b(?P<about>about |around |nearly |almost |more than |over |well over |just over |just under |roughly |at least )?"
    r"(?P<times>twice|double|triple|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) times)(?= the| its| their| last\b| this\b| that\b| those\b)"
)
_SMALL = "two three four five six seven eight nine ten".split()
_WORDS = re.compile(r"twice|double|triple| times ")
_ROUGH = Decimal("0.28")


def sizes_besides(sentence: Sentence, low: str, told: Sequence[Told], stated: Sequence[Change]) -> Iterator[Change]:
    """The sizes of a sentence that are not among those stated; one with no way of its own has an open factor."""

    def free(start: int, end: int) -> bool:
        return not any(start < other.end and other.start < end for other in stated)

    for claim in told:
        if isinstance(claim.value, Percentage) and free(claim.start, claim.end):
            change = _per_cent(sentence, low, claim)
            if change is not None:
                yield change
    if any(part in low for part in _PARTS):
        for match in _ALONE_PART.finditer(low):
            start, end = sentence.start + match.start("said"), sentence.start + match.end("said")
            size = Decimal(100) * _MANY.get(match["many"] or "", 1) / _PARTS[match["part"]]
            share = Percentage(Figure(size, step=size * _ROUGH))
            if free(start, end) and not any(claim.start < end and start < claim.end for claim in told):
                part = told[0].with_(start=start, end=end, said=match["said"], value=share)
                yield Change(Range(None, None), start, end, match["said"], part)
    for match in _MULTIPLE.finditer(low) if _WORDS.search(low) else ():
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if free(start, end):
            yield Change(_times(match), start, end, match[0].strip(), compared=True)


def _per_cent(sentence: Sentence, low: str, claim: Told) -> Change | None:
    before, after = low[: claim.start - sentence.start], low[claim.end - sentence.start :]
    size = figure_of(claim).range()
    if size.low is None or size.high is None or figure_of(claim).upper is not None:
        return None
    if isinstance(claim.value, Percentage) and claim.value.points:
        went = _WENT_BY.search(before)
        if went is not None:
            return change_in_points(claim, size, WAYS[went["way"]], claim.start)
        alone, anyhow = _ALONE.search(before), Range(None, None)
        return Change(anyhow, claim.start, claim.end, claim.said, claim, points=anyhow) if alone is not None else None
    if EACH.match(after):
        return None
    named, end = _NAMED_OF.search(before), claim.end
    behind = None if named is not None else _NAMED.match(after) or _BESIDE.match(after)
    if behind is not None:
        way = _NAMES.get(behind["name"], -1 if behind["name"] in ("below", "down on") else 1)
        if behind["name"] in _NAMES:
            end += behind.end()
    elif named is not None:
        way = _NAMES[named["name"]]
    elif _SAVES.search(before):
        way = -1
    elif _PASSES.search(before) or _PLUS.search(before):
        way = 1
    else:
        went = _WENT_BY.search(before)
        way = WAYS[went["way"]] if went is not None else 0
    if way:
        compared = behind is not None or named is not None
        return Change(factor_of(size, way), claim.start, end, claim.said, claim, compared=compared)
    if CLOSED.match(after) and _ALONE.search(before):
        return Change(Range(None, None), claim.start, claim.end, claim.said, claim)
    return None


def _times(match: re.Match[str]) -> Range:
    word, about = match["times"].split()[0], (match["about"] or "").strip()
    small = _SMALL.index(word) + 2 if word in _SMALL else int(word) if word.isdigit() else 3 if word == "triple" else 2
    number = Decimal(small)
    if about.endswith("over") or about in ("more than", "at least"):
        return Range(number, number * 2)
    if about in ("nearly", "almost", "just under"):
        return Range(number * Decimal("0.8"), number * Decimal("1.02"))
    return Range(number * Decimal("0.86"), number * Decimal("1.2"))
