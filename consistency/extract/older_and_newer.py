"""Two values that can be the ends of one change, where no `from` and `to` joins them, and which of the two is the older.

Their times tell it, or `instead of`, or words in their own parts of the sentence: `had been`, `last year`, `now`.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from consistency.claims import Mood
from consistency.extract.change_words import WAYS
from consistency.extract.changes import Change, Pair, Told, alike, figure_of, pairs_of
from consistency.values import Bound, Count, Date, Money, Percentage, Quantity

ABOUT = r"(?:(?:about|around|roughly|nearly|almost|more than|some|exactly|over|well over|just|just over|just under|fully) )?"
_OLD = re.compile(
    r"\b(?:once|previous(?:ly)?|last (?:year|winter|summer|spring|autumn|season|month|term|time|election)|former(?:ly)?|before|earlier|ago|had (?:still |once |only )?(?:been|\w+(?:ed|en|ne|wn|ld|nt|pt|ught))|used to|until (?:now|then)|so far|originally|"
    r"hitherto|since (?:19|20)\d\d|was still|were still|in those days|at the time|when (?:it|they|the (?:figure|number|total|rate)) (?:was|were|stood))\b"
    r"|\((?:(?:19|20)\d\d|(?:the )?(?:previous|prior|last) year|prev\.|py):? "
)
_IN_A_YEAR = re.compile(r"\bin (?:19|20)\d\d\b")
_STEP = re.compile(r"[^.;,]{0,30}, (?:\S+ ){1,2}(?:more|fewer|less|higher|lower) than\b")
_NEW = re.compile(
    r"\b(?:now|today|currently|this (?:year|season|month|term)|will be|at present|by now|nowadays|latest)\b"
)
_SPLIT = re.compile(r"[,;]| (?=\()| and | but | while | after | instead of ")
_COMPARED = re.compile(r" (?:above|below|over|under|than) (?:that|those|the|in|at|a|last) ")
_DIFFERENCE = re.compile(r"(?: \w+){0,2}? (?:more|fewer|less|higher|lower|above|below)\b")
_BY = re.compile(rf"\b(?:{'|'.join(sorted(WAYS))})(?: \w+)? by (?:{ABOUT})\Z")
_TOO_GENERAL = frozenset(("time", "point", "day", "year", "month", "percent"))
_FEWEST, _MOST = Decimal("0.16"), Decimal(6)


def given(values: Sequence[Told], change: Change) -> Pair | None:
    """The one pair of values of a kind among some, the older first."""
    if len({claim.sentence.index for claim in values if claim.sentence is not None}) == 1:
        pairs = list(pairs_of(values))
        if pairs:
            return pairs[0] if len(pairs) == 1 and kind_fits(pairs[0].newer, change) else None
    plain = [claim for claim in values if counts(claim)]
    found = []
    for at, first in enumerate(plain):
        others = [claim for claim in plain if claim is not first and like(first, claim)]
        if len(others) == 1 and others[0] in plain[at + 1 :] and kind_fits(first, change) and _near(first, others[0]):
            pair = ordered(first, others[0])
            if pair is not None:
                found.append(pair)
    return found[0] if len(found) == 1 else None


def kind_fits(claim: Told, change: Change) -> bool:
    """Whether a change in points is of percentages, and any other of something else."""
    return (change.points is not None) == isinstance(claim.value, Percentage)


def tells_points(claim: Told) -> bool:
    """Whether a value counts percentage points under the name `points`."""
    value = claim.value
    named = value.of if isinstance(value, Count) else value.unit if isinstance(value, Quantity) else ""
    return named == "point"


def like(one: Told, two: Told) -> bool:
    """Whether two values are of a kind; one may leave its unit out (`4.2 million kroner ... it had been 1.9 million`)."""
    if isinstance(one.value, Money) and isinstance(two.value, Money):
        return one.value.currency == two.value.currency and (
            one.value.per == two.value.per or "" in (one.value.per, two.value.per)
        )
    for named, bare in ((one, two), (two, one)):
        if isinstance(named.value, Money | Quantity) and isinstance(bare.value, Count):
            return not bare.value.of and figure_of(bare).number >= 100
    return alike(one, two)


def _near(one: Told, two: Told) -> bool:
    few, many = figure_of(one).number, figure_of(two).number
    return few > 0 and _FEWEST <= many / few <= _MOST and few != many


def counts(claim: Told) -> bool:
    """Whether a value can be an end: no difference, no bound, no length of time."""
    figure, sentence = figure_of(claim), claim.sentence
    if sentence is None or figure.upper is not None or figure.bound is Bound.AT_MOST or not claim.holds:
        return False
    if isinstance(claim.value, Count) and claim.value.of in _TOO_GENERAL:
        return False
    return not is_step(claim) and _OTHERS.search(sentence.text[: claim.start - sentence.start]) is None


_OTHERS = re.compile(r"\b(?:others?|remaining|another|further|additional)\s\Z")
"""`The other 28` are what is left of more, and no end of a change."""


def is_step(claim: Told) -> bool:
    """Whether a value is how much more or less another is: `350 more than`, `fell by 350`."""
    sentence = claim.sentence
    if sentence is None:
        return False
    at = claim.start - sentence.start
    before = sentence.text[max(0, at - 40) : at].lower()
    return bool(_DIFFERENCE.match(sentence.text[claim.end - sentence.start :].lower()) or _BY.search(before))


def ordered(first: Told, second: Told) -> Pair | None:
    """Which of two values is the older one: by their times, by `instead of`, or by words such as `had been` and `now`."""
    one, two = _year(first), _year(second)
    if one and two and one != two:
        return Pair(first, second) if one < two else Pair(second, first)
    before, after = first.when, second.when
    if before is not None and after is not None and before.latest and after.earliest and before.latest < after.earliest:
        return Pair(first, second)
    if before is not None and after is not None and after.latest and before.earliest and after.latest < before.earliest:
        return Pair(second, first)
    if before is not None and after is not None and (order := _shifted(before, after)):  # `2021/22` and `2022/23`
        return Pair(first, second) if order < 0 else Pair(second, first)
    old = [claim.mood is Mood.SUPERSEDED for claim in (first, second)]
    if old[0] != old[1]:
        return Pair(first, second) if old[0] else Pair(second, first)
    marks = [_mark(first, second), _mark(second, first)]
    if marks[0] == marks[1]:
        return None
    return Pair(first, second) if marks[0] > marks[1] else Pair(second, first)


def _shifted(one: Date, two: Date) -> int:
    """-1 where the first of two stretches of time of one length begins and ends earlier than the second, 1 where later."""
    if one.earliest is None or one.latest is None or two.earliest is None or two.latest is None:
        return 0
    if abs((one.latest - one.earliest) - (two.latest - two.earliest)).days > 3 or one.earliest == two.earliest:
        return 0
    return -1 if one.earliest < two.earliest else 1


def _mark(claim: Told, other: Told) -> int:
    """How much the words of a value's own part of the sentence say that it is of before."""
    sentence = claim.sentence
    assert sentence is not None
    begin, end = sentence.start, sentence.end
    if other.sentence is not None and other.sentence.index == sentence.index:
        first, second = sorted((claim, other), key=lambda one: one.start)
        cuts = list(_SPLIT.finditer(sentence.between(first.end, second.start)))
        cut = first.end + cuts[-1].start() if cuts else first.end
        compared = _COMPARED.search(sentence.text, first.end - sentence.start, second.start - sentence.start)
        if compared is not None:  # `14 above that of the previous year, which was 140`
            cut = sentence.start + compared.start()
        begin, end = (begin, cut) if claim is first else (cut, end)
    words = sentence.between(begin, end).lower()
    steps = _STEP.match(sentence.text[claim.end - sentence.start :].lower()) is not None  # `378, 42 fewer than`
    return 2 * (bool(_OLD.search(words)) - bool(_NEW.search(words)) - steps) + bool(_IN_A_YEAR.search(words))


def _year(claim: Told) -> int:
    when = claim.when
    return when.earliest.year if when is not None and when.precision == "year" and when.earliest is not None else 0
