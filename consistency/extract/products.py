"""A price, a number and what they come to, in one sentence: `1,200 pupils, 350 euros each: 420,000 euros`.

No list of words says how a text gets from the price to the sum; that the sentence has nothing but two amounts and one number,
that the smaller amount is told to be for each, and that the sum ends the row, say that they belong together.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.changes import figure_of
from consistency.patterns import pattern
from consistency.prose.lexicon import lemma
from consistency.text import Sentence
from consistency.values import Bound, Count, Duration, Money, Percentage, Quantity, Range
from consistency.values.units import in_unit

_EACH_BEHIND = re.compile(r" (?:each|apiece|a piece|a head|for each|for every)\b")
_EACH_BEFORE = re.compile(r"\b(?:[Ee]ach|[Ee]very)\b[^.;:]{0,60}\Z")
_THINGS_OF = re.compile(r" [a-z][\w-]*s of (?:about |around |some |roughly |exactly )?")
"""`410 cans of 20 litres`."""
_TO_EACH = re.compile(r"\beach\b[^.;:,]{0,30}\Z")
_FOR_EVERY = re.compile(r",? (?:for|per) (?:each|every) ")
_GAP = re.compile(r"[^.;]{0,12}(?:[,:;–—(]|\band\b|\bor\b|\bfor\b)[^.;]{0,45}|[^.,;:]{0,45}")
_OTHER = re.compile(
    r"\b(?:more|less|fewer|than|instead|against|after|before|from|compared|plus|another|only|up|down|of which|including|excluding|"
    r"without|tax|share|shares|discount|reduced|extra|first|if|but|while|whereas)\b"
)
_ON_AVERAGE = re.compile(
    r"(?:,| –| —| or|\() ?(?:an average of|on average|which is an average of|averaging) (?:about |around |some |roughly )?\Z"
)
_AVERAGED = re.compile(r" on average\b")
_AMONG = re.compile(r"[^.,;:]{0,40}\b(?:among|amongst|between|to|for|over|across|by|in)\b[^.,;:\d]{0,20}")
_CONVERTS = re.compile(
    r"(?: (?:amount(?:s|ed)? to|comes? to|came to|equals?)|(?:,| –| —| -) (?:or|that is|i\.e\.|which is|makes|making|equal to|amounts? to|comes? to|came to))"
    r" (?:about |around |some |roughly |nearly |almost )?\Z| \((?:about |or )?\Z"
)
_ADDED = pattern(r"\band (?:about |some |an? |another |just |only )?[$€£]?\Z")
_OTHERWISE = pattern(
    r"[^.,;:]{0,40}\b(?:with|together|other\w*|including|than|more|less|fewer|above|below|under|over the|after|before|net|tax\w*|in the (?:first|last|best|worst|peak)|at (?:most|least|first|peak|best)|"
    r"at (?:its|the) (?:peak|height|end)|instead|except|excluding|plus|minus|compared|against|next|this (?:week|month|year)|a year earlier|in (?:19|20)\d\d)\b"
)
_IN_ALL, _TOTAL = pattern(r" (?:in (?:all|total)|altogether|together)\b"), pattern(r"\b(?:total|sum) of ?\Z")
_APART = pattern(
    r"\b(?:and|also|which (?!is\b|was\b|makes?\b|made\b|comes?\b|came\b|works?\b|gives?\b|gave\b|means?\b|will\b|would\b|br\w+|took\b|earn\w*|raised\b|costs?\b|totall?\w+))\b"
)
_TIMES = {
    ("month", "year"): 12,
    ("quarter", "year"): 4,
    ("week", "year"): 52,
    ("day", "week"): 7,
    ("month", "quarter"): 3,
}
_ADJECTIVES = {
    "monthly": "month",
    "annual": "year",
    "yearly": "year",
    "weekly": "week",
    "daily": "day",
    "quarterly": "quarter",
}
_TIMED = pattern(
    r"\b(monthly|annual|yearly|weekly|daily|quarterly) (?:[a-z]+ )?[a-z]+(?: (?:of|is|was|are|were|amounts to|came to|comes to|stands at))? (?:about |only |just )?\Z",
    re.IGNORECASE,
)
_SO_MUCH_A = pattern(
    r"(?: an? (?:month|year|week|day|quarter|litre|liter|gallon|kilo|kg|tonne|pound|kilometre|mile)),? (?:and |or )?(?:about )?"
)
_SIZES = frozenset("liter gallon kilogram kilo pound tonne ton ounce kilometer mile acre hectare".split())
_IS = pattern(r"\b(?:is|was|that|equal\w*|makes|making|amounts?|amounted|comes?|came|i\.e\.)\b")
_PAY = pattern(
    r"\b(?:salar\w+|wages?|pay|paid|earn\w*|rent\w*|pensions?|incomes?|stipends?|allowances?|receiv\w+|uses?|used|consum\w+|produc\w+|makes?)\b"
)
"""What is not cheaper by the year, as a season ticket is."""
_FAR, _CHEAPER = 60, Decimal("0.6")
_BERTH, _ONE = Decimal("0.02"), Decimal("0.9")


@dataclass(frozen=True, slots=True)
class Product:
    """``number`` times ``price`` should be ``total``; ``number`` is missing where two rates of one thing are told."""

    price: Claim[Any]
    total: Claim[Any]
    number: Claim[Any] | None
    meant: Range


def product_of(group: Sequence[Claim[Any]]) -> Product | None:
    """The product that a sentence tells, given its claims, if they leave no doubt about it."""
    amounts = _amounts(group)
    if len(amounts) != 2:
        return None
    if any(isinstance(claim.value, Percentage) for claim in group):
        return None
    small, large = sorted(amounts, key=lambda claim: figure_of(claim).number)
    sentence = small.sentence
    if sentence is None or small.value.figure.number == large.value.figure.number or not _exact(large):
        return None
    if not _exact(small) and _ON_AVERAGE.search(sentence.text[: small.start - sentence.start]) is None:
        return None
    rate = _two_rates(sentence.text, sentence.start, small, large)
    if rate is not None:
        return rate
    rest = [claim for claim in group if isinstance(claim.value, Count | Duration) and claim not in amounts]
    numbers = [claim for claim in rest if _exact(claim)]
    if len(numbers) != 1 or len(rest) != 1 or _per(large):
        return None
    number = numbers[0]
    if number.value.figure.number <= 1 or not _for_each(sentence.text, sentence.start, small, number):
        return None
    return (
        Product(small, large, number, _times(small, number))
        if _row(sentence.text, sentence.start, small, number, large)
        else None
    )


def _amounts(group: Sequence[Claim[Any]]) -> list[Claim[Any]]:
    """The amounts of one currency, or the lengths or measures of one unit, that a sentence tells; of two sorts none."""
    for sort in (Money, Quantity, Duration):
        found = [claim for claim in group if isinstance(claim.value, sort)]
        units = {claim.value.currency if isinstance(claim.value, Money) else claim.value.unit for claim in found}
        if len(found) == 2 and len(units) == 2 and sort is Quantity:
            return _in_one_unit(*found)
        if len(found) == 2 and len(units) == 1:
            return found
        if found and sort is Money:
            return []
    return []


def _in_one_unit(first: Claim[Any], second: Claim[Any]) -> list[Claim[Any]]:
    """Two measures told in two units of one kind, the second in that of the first: `20 litres` and `8 cubic metres`."""
    factor = None if " / " in first.value.unit else in_unit(second.value.unit, first.value.unit)
    if factor is None:
        return []
    converted = second.with_(value=Quantity(second.value.figure.times(factor), first.value.unit))
    one, two = figure_of(first).number, figure_of(converted).number
    return [first, converted] if not one * _ONE <= two <= one / _ONE else []  # else `40 kilos (88 pounds)`


def _per(claim: Claim[Any]) -> str:
    return claim.value.per if isinstance(claim.value, Money) else ""


def _exact(claim: Claim[Any]) -> bool:
    figure = figure_of(claim)
    return figure.upper is None and figure.bound is Bound.EXACT and claim.holds and claim.mood is not Mood.CONDITIONAL


def _two_rates(text: str, begin: int, small: Claim[Any], large: Claim[Any]) -> Product | None:
    """`12 euros a month, or 144 euros a year`, `an annual salary of $36,000 amounts to $3,000 a month`."""
    first, second = sorted((small, large), key=lambda claim: claim.start)
    between = text[first.end - begin : second.start - begin]
    pers = [_per(claim) or _every(text[: claim.start - begin][-_FAR:]) for claim in (small, large)]
    factor = _factor(*pers)
    timed = _SO_MUCH_A.fullmatch(between) is not None and _PAY.search(text) is not None
    if factor is None or not (
        _CONVERTS.search(between) or timed or (pers[0] in _SIZES and _SO_MUCH_A.fullmatch(between))
    ):
        return None
    one, two = figure_of(small).range(), figure_of(large).number
    if one.low is None or one.high is None:
        return None
    if (
        _CHEAPER < two / (figure_of(small).number * factor) < 1
        and pers[0] not in _SIZES
        and not (_IS.search(between) or _PAY.search(text))
    ):
        return None
    return Product(small, large, None, Range(one.low * factor * (1 - _BERTH), one.high * factor * (1 + _BERTH)))


def _factor(small: str, large: str) -> Decimal | None:
    """How many times one of the first goes into one of the second: months in a year, litres in a gallon."""
    times = _TIMES.get((small, large))
    if times is not None:
        return Decimal(times)
    return in_unit(large, small) if small in _SIZES and large in _SIZES and small != large else None


def _every(before: str) -> str:
    """The time that an amount is told for ahead of it: `an annual salary of $36,000`."""
    told = _TIMED.search(before)
    return "" if told is None else _ADJECTIVES[told[1].lower()]


def _for_each(text: str, begin: int, price: Claim[Any], number: Claim[Any]) -> bool:
    """Whether the smaller amount is told to be for one of the things that are counted."""
    per, counted = _per(price), number.value.of if isinstance(number.value, Count) else number.value.unit
    if per and per != "piece":
        return bool(counted) and lemma(per.split()[-1], "NOUN") == counted and per != "share"
    if per == "piece" or _EACH_BEHIND.match(text[price.end - begin :]) or _FOR_EVERY.match(text[price.end - begin :]):
        return True
    before = text[: price.start - begin]
    if _ON_AVERAGE.search(before) or _AVERAGED.match(text[price.end - begin :]):
        return True
    between = text[number.end - begin : price.start - begin] if number.end < price.start else ""
    if counted and _THINGS_OF.fullmatch(between) is not None:
        return True
    return _TO_EACH.search(before) is not None or (
        price.start > number.end and _EACH_BEFORE.search(text[: number.start - begin]) is not None
    )


def _row(text: str, begin: int, price: Claim[Any], number: Claim[Any], total: Claim[Any]) -> bool:
    """Whether the three stand in a row with the sum, or the share of each, at its end, and nothing that tells of another."""
    first, second, last = sorted((price, number, total), key=lambda claim: claim.start)
    if last is number and not _FOR_EVERY.search(text[second.end - begin : last.start - begin]):
        return False
    averaged = _ON_AVERAGE.search(text[: price.start - begin]) or (
        number.start < total.start and _EACH_BEHIND.match(text[price.end - begin :])
    )
    if (
        last is price
        and not averaged
        and (first is not total or not _AMONG.fullmatch(text[first.end - begin : second.start - begin]))
    ):
        return False
    if price.sentence is None or told_of_others(price.sentence, (first, second, last)):
        return False
    words = text[first.end - begin : last.start - begin]
    if _OTHER.search(words) or _OTHER.match(text[last.end - begin :].lstrip(" ,")):
        return False
    return _GAP.fullmatch(text[second.end - begin : last.start - begin]) is not None


def told_of_others(sentence: Sentence, told: Sequence[Claim[Any]]) -> bool:
    """Whether the words between numbers, or behind the last, say that one of them is of something else (`and the firm $6,500`)."""
    text, begin = sentence.text, sentence.start
    gaps = [text[one.end - begin : two.start - begin] for one, two in pairwise(told)]
    return (
        any(_ADDED.search(gap) for gap in gaps)
        or (
            _APART.search(gaps[-1]) is not None
            and not (_IN_ALL.match(text, told[-1].end - begin) or _TOTAL.search(gaps[-1]))
        )
        or _OTHERWISE.match(text, told[-1].end - begin) is not None
    )


def _times(price: Claim[Any], number: Claim[Any]) -> Range:
    one, many = figure_of(price).range(), figure_of(number).range()
    if None in (one.low, one.high, many.low, many.high):
        return Range(None, None)
    return Range(one.low * many.low, one.high * many.high)  # type: ignore[operator]
