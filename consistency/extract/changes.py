"""Changes as a sentence tells them: by their two ends (`from A to B`, `B, up from A`) and by their size.

Both readings are kept apart from the rules that compare them, because more than one rule asks for them.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from msgspec import Struct

from consistency.claims import Claim
from consistency.extract.change_words import COMPARED, COMPARING, WAYS, sizes_in_words, tells_size, way_of_word
from consistency.prose.cutting import Telling
from consistency.text import Sentence
from consistency.values import Bound, Count, Figure, Money, Percentage, Quantity, Range

Told = Claim[Money] | Claim[Count] | Claim[Quantity] | Claim[Percentage]
POINT = Decimal("0.005")
"""Half a percentage point on both sides of a stated change: it may have been worked out before rounding."""

_STEP_OF_POINTS = Decimal("0.05")
"""How far a change in points may be from the two values beyond their rounding: it may have been worked out before that."""

_NEAR = (
    r"(?:about |around |some |just |roughly |nearly |almost |only |an? |the |over |under |more than |less than |a record |"
    r"approximately |an estimated |fewer than |at least )*"
)
_LENGTHS = frozenset("many much high large big long".split())
_FROM = re.compile(rf"\bfrom {_NEAR}\Z")
_TO = re.compile(rf"\bto {_NEAR}\Z")
_SINCE = re.compile(
    rf"\b(?:(?:up|down) from|compared (?:with|to)|as against|against|versus|vs\.?|instead of|rather than) {_NEAR}\Z"
)
_STEP = re.compile(rf"\b(?:up|down|off|by|rising|falling|gaining|losing) {_NEAR}\Z")
"""`at 5.25, down 1.50`: what stands there is the change itself."""
OF_TWO = re.compile(
    r" \(\Z|\b(?:for|by) (?:the |an? |his |her |their )?[a-z]+ and \Z| and (?!now|today|is|was|were|will|from|in|since|then|later)[a-z]|\bof (?:the |its |their )?\Z"
)
"""Between two values of two things, or a part and its whole."""
_WENT = re.compile(rf"\b(?:goes|go|went|gone|going|moves?|moved|moving) (?:up|down) from {_NEAR}\Z")
_THEN_FROM = re.compile(rf"(?: [a-z]+)?,? (?:from|after) {_NEAR}")
_ASIDE = re.compile(r" \([^()]*\)|,? or [^ ]{1,12}(?: [a-z]+)? (?:a|per) (?:share|head|unit|tonne|person)\b")
"""What may be put in between two ends: a conversion in brackets, the same per share."""
_BY_MORE = re.compile(
    rf"\A[^;:.]{{0,40}}(?:[,(—–]|\b(?:is|was|are|were)\b) ?[^,;:()]{{0,60}}\b(?:(?:{'|'.join(sorted(COMPARING - _LENGTHS))}|above|below)(?: [a-z]+)? than"
    rf"|(?:above|below)|(?:up|down|rise|increase|growth|fall|drop|decline) (?:by )?[^,;:()]{{0,24}}(?:from|on|over|against)) {_NEAR}\Z"
)
"""`3.3 million parcels, 10 per cent more than the 3 million`, `240 boats, up a fifth from 200`."""
_AFTER_IT = re.compile(rf"[^;:()]{{0,50}}, after {_NEAR}")
_THEN = re.compile(
    r" (?:[a-z]+ ){0,2}?(?:in (?:19|20)\d\d\b|in the (?:year|season|same)|(?:in )?(?:the|a|one) [a-z]+ (?:before|earlier|ago)|last (?:year|season|month|winter|summer|spring|autumn))"
)
"""`6 million passengers, after 5 million in 2022`."""
_OF_AN_OLDER = tuple(
    """from compared against versus vs instead rather after than above below up down rise increase growth fall drop
    decline""".split()
)
"""One of which stands between a value and the older one that follows it."""
_BREAK = re.compile(
    r"[;:]| while | whereas | but | although | though |, and | as | after | before | because |, with |—| – | bringing |, (?:helped|driven|led|caused|boosted|offset) by | thanks to | due to | despite | amid "
)
_COLON = re.compile(r"[^;:]{0,60}[:(—–] ?(?:from )?")
"""What may stand between a change and its values: `has doubled since the move: from 38 to 57`."""
OTHER_BASIS = re.compile(
    r"like-for-like|organic|constant curren|adjusted|underlying|seasonal|in real terms|(?!\A)inflation|on average|annually|"
    r"a year on year|per capita|annualised|annualized|compound|an average"
)
RANKED = re.compile(r"\b(?:rank\w*|place[ds]?|table|positions?|seed\w*|charts?|at number|world no|odds|handicap|par)\b")
_basis_word = Telling(
    re.compile(
        "like-for-like|organic|constant|adjusted|underlying|seasonal|terms|inflation|average|annually|capita|annuali[sz]ed"
        r"|compound|rank|place|table|position|seed|chart|number|world|odds|handicap|\bpar\b",
        re.IGNORECASE,
    ).search
)


def of_another_kind(sentence: Sentence, low: str) -> bool:
    """Whether a sentence, ``low`` in lower case, tells of changes on another basis, or of ranks."""
    if not _basis_word(sentence.text):
        return "a year on year" in low
    return OTHER_BASIS.search(low) is not None or RANKED.search(low) is not None


EACH = re.compile(r"[ -](?:a|per|each|every) (?:year|month|week|day|annum|quarter)\b| annually| yearly| monthly")

_WORD = re.compile(r"\w+")
_BEFORE = re.compile(
    rf"\b({'|'.join(sorted(WAYS))})(?: (?!that\b|which\b|who\b)[a-z]+){{0,3}}? (?:(?:by|of|some|about) )?{_NEAR}\Z"
)
_AFTER = re.compile(rf"\A[ -](?:points? )?({'|'.join(sorted({*WAYS, *COMPARED}))})\b")
_PRE = re.compile(rf"(?:\b(?:the|an?|this|that|its|their|our)|[’']s) (?:\w+ )?{_NEAR}\Z")
_MODIFIED = re.compile(r" (?:[a-z][\w-]+ ){1,2}?(rise|increase|hike|cut|reduction|decrease|drop|decline|fall|surge)\b")
"""`the 40 percent [price cut]`."""
_ABOVE = re.compile(
    r" (above|below|under|over) (?:that of|those of|the|in)?(?: ?(?:figure|number|level|total|one|value|result)s?)?(?: (?:of|for|in))?"
    r"(?: the| a| its| their)? ?(?:same |[a-z]+ )?(?:last|previous|prior|preceding|year|season|month|(?:19|20)\d\d)\b"
)
"""`12 per cent above the previous year's`."""
_CLOSE = 110
_LEAST_BARE = 100
"""A number without a unit is an amount of money told in short if it is at least this large."""


class Change(Struct, frozen=True, gc=False):
    """A change as stated: the factor it leaves open, where it stands, its words, and its claim if it is one."""

    factor: Range
    start: int
    end: int
    said: str
    claim: Told | None = None
    points: Range | None = None
    apposed: bool = False
    word: int = -1  # where the word stands that says which way it went
    compared: bool = False  # `twice as many`, `a third fewer`: than before, or than others


class Pair(Struct, frozen=True, gc=False):
    """The two ends of a change, the older first; ``sure`` where the words say which is which."""

    older: Told
    newer: Told
    sure: bool = True

    @property
    def start(self) -> int:
        return min(self.older.start, self.newer.start)

    @property
    def end(self) -> int:
        return max(self.older.end, self.newer.end)


def words_between(group: Sequence[Told], start: int, end: int, *, as_written: bool = False) -> str:
    sentence = group[0].sentence
    assert sentence is not None
    words = sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]
    return words if as_written else words.lower()


def _before(group: Sequence[Told], claim: Told, size: int = 60) -> str:
    return words_between(
        group, max(group[0].sentence.start if group[0].sentence else 0, claim.start - size), claim.start
    )


def noun_of(claim: Claim[Any]) -> str:
    """What a count counts; nothing for what is no count."""
    return claim.value.of if isinstance(claim.value, Count) else ""


def plain(claim: Told) -> bool:
    """Whether a value is one exact number, not a bound, a range or a rate, and not denied."""
    figure = figure_of(claim)
    return figure.upper is None and figure.bound is Bound.EXACT and claim.holds and not getattr(claim.value, "per", "")


def figure_of(claim: Told) -> Figure:
    return claim.value.figure


def _unit(claim: Told) -> tuple[str, ...]:
    match claim.value:
        case Money(currency=currency, per=per):
            return ("money", currency, per)
        case Quantity(unit=unit):
            return ("quantity", unit)
        case Percentage(points=points):
            return ("percentage", str(points))
    return ("count",)


def alike(one: Told, two: Told) -> bool:
    if isinstance(one.value, Count) and isinstance(two.value, Count):
        return not one.value.of or not two.value.of or one.value.of == two.value.of
    return _unit(one) == _unit(two)


def pairs_of(group: Sequence[Told]) -> Iterator[Pair]:
    """The two ends of each change in a sentence: `from A to B`, `B, up from A`, `B, against A`."""
    for at, first in enumerate(group):
        second = _other_end(first, group[at + 1 : at + 4])
        if second is None or figure_of(first).upper is not None or figure_of(second).upper is not None:
            continue
        between = words_between(group, first.end, second.start)
        if "(" in between or " or " in between:
            between = _ASIDE.sub("", between)
        before = _before(group, first)
        if len(between) > _CLOSE or ";" in between:
            continue
        if (
            "from" in before
            and _FROM.search(before)
            and (not _SINCE.search(before) or _WENT.search(before))
            and _TO.search(between)
            and not _BREAK.search(between)
        ):
            yield Pair(first, second)
        elif any(word in between for word in _OF_AN_OLDER) and (
            _SINCE.search(between)
            or (_THEN_FROM.fullmatch(between) and _TO.search(before))
            or (_BY_MORE.search(between) and not _BREAK.search(between))
            or (_AFTER_IT.fullmatch(between) and _THEN.match(_behind(second)))
        ):
            yield Pair(second, first)


def _behind(claim: Told) -> str:
    sentence = claim.sentence
    return sentence.text[claim.end - sentence.start :] if sentence is not None else ""


def _other_end(first: Told, following: Sequence[Told]) -> Told | None:
    """The next value of the very kind, or one told in short: `from 5 to 8 million a year`, `to 1.5 billion euros, after 1.2 billion`."""
    exact = next((claim for claim in following if alike(first, claim)), None)
    if exact is not None or not isinstance(first.value, Money):
        return exact
    currency = first.value.currency
    for claim in following:
        if isinstance(claim.value, Money) and claim.value.currency == currency:
            return claim
        if isinstance(claim.value, Count) and not claim.value.of and figure_of(claim).number >= _LEAST_BARE:
            return claim
    return None


def changes_of(group: Sequence[Told], sentence: Sentence | None = None) -> Iterator[Change]:
    """What a sentence says of the size of a change; ``sentence`` is for one without any value."""
    sentence = sentence or group[0].sentence
    assert sentence is not None
    low = sentence.text.lower()
    for claim in group:
        if not isinstance(claim.value, Percentage):
            continue
        after = low[claim.end - sentence.start :]
        if EACH.match(after):
            continue
        before = _before(group, claim)
        led = None if WAYS.keys().isdisjoint(_WORD.findall(before)) else _BEFORE.search(before)
        told = _AFTER.match(after)
        behind = told or (None if led else (_PRE.search(before) and _MODIFIED.match(after)) or _ABOVE.match(after))
        word = claim.end + behind.start(1) if behind else claim.start - len(before) + led.start(1) if led else -1
        told = behind or led
        if told is None or re.search(rf"\b(?:from|to) {_NEAR}\Z", before):
            continue
        way = way_of_word(told[1])
        size = claim.value.figure.range()
        apposed = bool(
            re.search(r"(?:,|\() ?(?:or |that is |which is |i\.e\. )?(?:an?|up|down|plus|minus)\b[^,;(]*\Z", before)
        )
        if claim.value.points:
            yield change_in_points(claim, size, way, word)
            continue
        yield Change(factor_of(size, way), claim.start, claim.end, claim.said, claim, apposed=apposed, word=word,
                     compared=told[1] in COMPARED)  # fmt: skip
    for factor, match, word in sizes_in_words(low) if tells_size(sentence.text) else ():
        start, end = sentence.start + match.start(), sentence.start + match.end()
        yield Change(factor, start, end, match[0].strip(), word=sentence.start + word,
                     compared=match["way"] in COMPARING or " as " in match[0])  # fmt: skip


def change_in_points(claim: Told, size: Range, way: int, word: int) -> Change:
    return Change(Range(Decimal(0), Decimal(0)), claim.start, claim.end, claim.said, claim,
                  points=_signed(size, way, _STEP_OF_POINTS), word=word)  # fmt: skip


def factor_of(size: Range, way: int) -> Range:
    """What a change of so many per cent makes of a value, up or down."""
    hundredth = Range(*(None if end is None else end / 100 for end in (size.low, size.high)))
    signed = _signed(hundredth, way, POINT)
    return Range(*(None if end is None else 1 + end for end in (signed.low, signed.high)))


def _signed(size: Range, way: int, berth: Decimal) -> Range:
    low = None if size.low is None else size.low - berth
    high = None if size.high is None else size.high + berth
    return Range(low, high) if way > 0 else Range(None if high is None else -high, None if low is None else -low)


def belongs(group: Sequence[Told], pair: Pair, change: Change) -> bool:
    """Whether a change is said of a pair: beside it, with no new clause between them."""
    if change.claim is not None and change.claim in (pair.older, pair.newer):
        return False
    if pair.start <= change.start and change.end <= pair.end:
        return True
    gap = (
        words_between(group, change.end, pair.start)
        if change.end <= pair.start
        else words_between(group, pair.end, change.start)
    )
    if change.end <= pair.start and _COLON.fullmatch(gap):
        return not any(change.end <= claim.start < pair.start for claim in group)
    return len(gap) <= _CLOSE and not _BREAK.search(gap)


def apposed(group: Sequence[Told], change: Change) -> Iterator[Pair]:
    """Two values of a kind, the second followed by `, an increase of 12 per cent`, where nothing says which is older."""
    earlier = [claim for claim in group if claim.end <= change.start and not isinstance(claim.value, Percentage)]
    for first, second in pairwise(earlier):
        gap, joint = words_between(group, second.end, change.start), words_between(group, first.end, second.start)
        if second is earlier[-1] and alike(first, second) and re.fullmatch(r"[^,;(]{0,25}(?:,|\()? ?[^,;(]{0,30}", gap) \
                and sum(alike(first, other) for other in earlier) == 2 and figure_of(first).upper is None \
                and not _STEP.search(joint) and not OF_TWO.search(joint) and not _TRADED.search(joint):  # fmt: skip
            yield Pair(first, second, sure=False)


_TRADED = re.compile(
    r", (?:[a-z]+ ){0,3}(?:trad|clos|open|quot|chang|stand|stood)[a-z]*(?: hands)?(?: [a-z]+){0,3} at\b|\btrad(?:ed|ing) at\b"
)
"""`Which cost 8 crowns in January, were trading at 1.35, down 3%`: the change is that of the day."""


def _alike_told(one: Figure, two: Figure) -> tuple[Figure, Figure]:
    """Two values of one series, the rounder of which is told nearly as finely as the other: `from 2 to 2.60 euros`."""
    coarse, fine = (one, two) if one.step > two.step else (two, one)
    if (
        not fine.step
        or coarse.step <= fine.step * 10
        or coarse.bound is not Bound.EXACT
        or fine.bound is not Bound.EXACT
    ):
        return one, two
    meant = Figure(coarse.number, coarse.upper, coarse.bound, fine.step * 10)
    return (meant, two) if coarse is one else (one, meant)


def ratio_of(pair: Pair) -> Range | None:
    older, newer = (each.range() for each in _alike_told(figure_of(pair.older), figure_of(pair.newer)))
    if not older.low or older.low <= 0 or newer.low is None or newer.low < 0:
        return None
    low = Decimal(0) if older.high is None else newer.low / older.high
    return Range(low, None if newer.high is None else newer.high / older.low)


def way_of(group: Sequence[Told], pair: Pair) -> int:
    """1 where the words tell of a rise between two values, -1 of a fall, 0 where they do not say."""
    if pair.older.start < pair.newer.start:
        told = re.search(rf"\b({'|'.join(sorted(WAYS))})(?: [a-z]+ly)? from {_NEAR}\Z", _before(group, pair.older))
    else:
        told = re.search(rf"\b(up|down) from {_NEAR}\Z", words_between(group, pair.newer.end, pair.older.start))
    if told is None or figure_of(pair.older).bound is not Bound.EXACT or figure_of(pair.newer).bound is Bound.AT_MOST:
        return 0
    return WAYS[told[1]]
