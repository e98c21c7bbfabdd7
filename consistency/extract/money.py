"""Amounts of money."""

import re
from collections.abc import Iterator
from decimal import Decimal

from consistency.claims import Claim, Confidence, Mood, Unread
from consistency.extract.currencies import (
    resolve,
)
from consistency.extract.marked import Amount, dressed, short_scale
from consistency.extract.numerals import ONE, Numeral
from consistency.extract.protocol import Taken
from consistency.extract.scan import Scan, scan_of
from consistency.extract.unit_prices import unit_price
from consistency.extract.wording import MAY_JOIN, bound_of, figure, joint, mood_of, words_before
from consistency.prose import Prose
from consistency.prose.lexicon import analyses
from consistency.values import Money, Value

_HUNDREDTH = Decimal("0.01")
_MILLION = Decimal(10**6)


class MoneyReader:
    """Reads amounts: signs, codes and names before and after a number, ranges, unit prices."""

    name = "money"
    language = "en"
    order = 5
    takes = True

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        scan = scan_of(prose)
        numerals = scan.numerals
        last = 0
        before: Amount | None = None
        earlier: list[Amount] = []
        for index, (numeral, free) in enumerate(zip(numerals, taken.free_of(numerals), strict=True)):
            if not free or numeral.start < last or numeral.form == "code":
                continue
            first = dressed(scan, numeral, last) or _understood(scan, numeral, before) or _meant(scan, numeral, earlier)
            following = numerals[index + 1] if index + 1 < len(numerals) else None
            found, older = with_next(scan, numeral, first, following)
            if found is None:
                continue
            words = words_before(scan, found.start)
            mood = Mood.SUPERSEDED if older else mood_of(words)
            told = figure(found.low, found.high, bound_of(scan, words, found.end))
            if found.minor:
                told = told.times(_HUNDREDTH)
            currency, confidence = resolve(found.currency, scan)
            if found.understood:
                confidence = Confidence.lowest(confidence, Confidence.RESOLVED)
            before = found
            earlier.append(found)
            yield Claim(
                article=prose.article.name,
                start=found.start,
                end=found.end,
                said=scan.text[found.start : found.end],
                value=Money(told, currency, unit_price(scan, found.end)),
                mood=mood,
                confidence=confidence,
                published=prose.article.published,
                source=prose.article.source,
                extractor=self.name,
                sentence=prose.sentence_at(found.start),
            )
            last = found.end


def with_next(
    scan: Scan, numeral: Numeral, first: Amount | None, following: Numeral | None
) -> tuple[Amount | None, bool]:
    """An amount with the end of its range, and whether it is the older one of two (`from $5 to $7`)."""
    if following is None or following.start - numeral.end > 30 or following.form == "code":
        return first, False
    left = first.end if first is not None else numeral.end
    if following.start < left:
        return first, False
    if first is None and not scan.behind[left] & MAY_JOIN:
        return None, False
    second = dressed(scan, following, left)
    if first is None and second is None:
        return None, False
    start = first.start if first is not None else numeral.start
    right = second.start if second is not None else following.start
    link = joint(scan, start, left, right, bare=first is None)
    if not link:
        if first is not None and not first.before and first.low.scale == ONE and not first.minor:
            return _with_cents(scan, first, following, second), False
        return first, False
    if first is not None and second is not None:
        if first.currency != second.currency and (first.currency, second.currency) != ("USD", "dollar"):
            return first, False
        low = _sharing(numeral, first.low, second.low)
        if link == "change":
            first.low = low
            return first, True
        if link == "or":
            return first, False
        first.low, first.high, first.end = low, second.low, second.end
        return first, False
    if first is None and second is not None:
        if link == "or" or (numeral.form == "vague"):
            found = Amount(numeral.start, numeral.end, _sharing(numeral, numeral, second.low), second.currency,
                           before=False, minor=second.minor)  # fmt: skip
            return (found if numeral.scale == ONE and link == "or" and not _hangs(scan, numeral) else None), False
        found = Amount(numeral.start, second.end, _sharing(numeral, numeral, second.low), second.currency,
                       before=second.before, minor=second.minor)  # fmt: skip
        if link == "change":
            found.end = numeral.end
            return found, True
        found.high = second.low
        return found, False
    if first is not None and first.before:
        sure = scan.low[left:right].strip() in ("-", "–", "—", "‑")
        scaled = short_scale(scan, following)
        spaced = scan.low[left : left + 1] in " \u00a0"
        if spaced and scaled.scale == ONE and (scaled.number < first.low.number or _year(scaled)):
            return first, False  # `€7.9 million – 2024`: a row of a table
        if (sure and scan.text[scaled.end : scaled.end + 1] != "%") or (scaled.scale != ONE and link == "range"):
            first.low, first.high, first.end = _sharing(numeral, first.low, scaled), scaled, scaled.end
    return first, False


def _year(numeral: Numeral) -> bool:
    return (
        numeral.form == "digits"
        and len(numeral.digits) == 4
        and not numeral.grouped
        and numeral.digits[:2] in ("19", "20")
    )


_GOES_ON = re.compile(
    r"(?:,|;|\b(?:and|from|to|against|with|or|than|another|by|for|gets?|got|receive[sd]?|pay(?:s|ing)?|"
    r"paid|owe[sd]?|gives?|gave|given|giving|costs?|puts?|putting|add(?:s|ed|ing)?|of which|including|contribut(?:es?|ed|ing)|spen[dt]s?|spending|"
    r"rais(?:es?|ed|ing)|bid|offer(?:s|ed|ing)?|lost|lend|lent|invest(?:s|ed|ing)?|demand(?:s|ed|ing)?|provid(?:es?|ed|ing))\b)"
    r"[ \u00a0\n](?:about |around |some |only |just |nearly |almost |a further |another |the other |the remaining )?\Z"
)
_ENDS = re.compile(
    r"[ \u00a0\n](?:for|from|in|to|last|this|next|a|per|and|or|on|by|the|will|is|was|of it|of that|at|as|respectively|"
    r"earlier|before)\b|[.,;:)](?!\d)|\s*\Z"
)
_SENTENCE = re.compile(r"[.!?][\"”')]?\s+[^a-z]|\n\s*\n")
_REACH = 150


def _understood(scan: Scan, numeral: Numeral, before: Amount | None) -> Amount | None:
    """`3.2 billion euros from 3 billion`, `420 million zloty for roads and 180 million for schools`: one currency."""
    if before is None or numeral.scale < _MILLION or before.low.scale < _MILLION or numeral.start - before.end > _REACH:
        return None
    gap = scan.text[before.end : numeral.start]
    if (
        ")" in gap
        or _GOES_ON.search(gap.lower()) is None
        or _ENDS.match(scan.low, numeral.end) is None
        or _SENTENCE.search(gap)
    ):
        return None
    found = Amount(numeral.start, numeral.end, numeral, before.currency, before=False, minor=before.minor)
    found.understood = True
    return found


_KNOWN = re.compile(r"\b(?:the|those|these|that|this|his|her|its|their|our|your|my)[ \u00a0\n]\Z")
_NEXT = re.compile(r"[ \u00a0\n]([a-z]+)\b")
_NEARLY = Decimal("1.7")


def _meant(scan: Scan, numeral: Numeral, earlier: list[Amount]) -> Amount | None:
    """`Where is the 4.1 million to come from?` after `3.4 million euros`: an amount told before, or nearly."""
    if numeral.scale < _MILLION or not earlier:
        return None
    if _KNOWN.search(scan.low, max(0, numeral.start - 8), numeral.start) is None and not scan.low.startswith(
        " for ", numeral.end
    ):
        return None
    following = _NEXT.match(scan.low, numeral.end)
    if following is not None and _ENDS.match(scan.low, numeral.end) is None:
        read = analyses(following[1])
        if following[1] in _OF_PEOPLE or not read or read[0].tag not in ("VERB", "AUX"):
            return None
    for amount in reversed(earlier):
        small, large = sorted((amount.low.number, numeral.number))
        if amount.low.scale == numeral.scale and small > 0 and large <= small * _NEARLY:
            found = Amount(numeral.start, numeral.end, numeral, amount.currency, before=False, minor=amount.minor)
            found.understood = True
            return found
    return None


_OF_PEOPLE = frozenset("who whom living live lived people".split())


def _hangs(scan: Scan, numeral: Numeral) -> bool:
    """Whether a numeral is glued to a word or another number."""
    return scan.low[numeral.start - 1 : numeral.start].isalnum() or scan.low[numeral.start - 1 : numeral.start] in "-/."


def _sharing(bare: Numeral, low: Numeral, high: Numeral) -> Numeral:
    """The lower end of a range with the scale of the upper one where it has none of its own (`5-7 million`)."""
    if low.scale == ONE and high.scale != ONE and not bare.grouped and bare.number < high.number / high.scale:
        return bare.scaled(bare.end, high.scale)
    return low


def _with_cents(scan: Scan, first: Amount, following: Numeral, second: Amount | None) -> Amount:
    """`3 dollars 50 cents`, `20 ringgit and 43c`, `15 dollars 50`."""
    gap = scan.low[first.end : following.start].strip()
    if gap not in ("", "and", ",") or following.number >= 100 or following.scale != ONE:
        return first
    if second is not None and second.minor:
        end = second.end
    elif second is None and not gap and len(following.digits) == 2 and _CLOSED.match(scan.low, following.end):
        end = following.end
    else:
        return first
    number = first.low.number + following.number / 100
    first.low = Numeral(first.start, end, number, "digits", digits=str(number), step=_HUNDREDTH)
    first.end = end
    return first


_CLOSED = re.compile(r"[ ]?[.,;:)!?](?!\d)|\s*\Z|[ ](?:more|less)\b")
