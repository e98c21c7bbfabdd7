"""Percentages, percentage points, and shares in words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from consistency.claims import Claim, Mood, Unread
from consistency.extract.behind import behind
from consistency.extract.numerals import ONE, Numeral
from consistency.extract.protocol import Taken
from consistency.extract.scan import Scan, scan_of
from consistency.extract.units import BELOW, words
from consistency.extract.wording import CHANGE, bound_of, figure, joint, mood_of, words_before
from consistency.prose import Prose
from consistency.values import Percentage, Value
from consistency.values.figures import Bound, Figure

_SIGN = re.compile(
    r"[ \u00a0\n]?(?:%|％)(?:[ \u00a0-]points?\b)?"
    r"|[ \u00a0\n\t-]{0,3}(?:per[ \u00a0\n\t-]{1,3}cent|percent|pct\.?|pc|percentage|procent)\b(?:[ \u00a0\n-]points?\b)?"
    r"|[ \u00a0\n-]basis[ \u00a0\n-]points?\b|[ \u00a0]?bps?\b(?!/)"
    r"|[ \u00a0]?(?:pp|ppts?|p\.p\.|%-points?)(?![^\W_])"
)
_MAY_BE_SIGN = behind(re.compile(r"[ \u00a0\n\t-]{0,3}(?:[%％p]|b(?:asis|ps?)\b)").match)
_OF = re.compile(r"[ \u00a0\n](?:of|the)\b")
_RATIO = re.compile(
    r"[ \u00a0\n](?:(?:points|marks)[ \u00a0\n](?=out))?(?:in|out[ \u00a0\n]of)(?:[ \u00a0\n]every)?[ \u00a0\n]\Z"
)
_NTH_HALF = re.compile(
    r"\b(?:first|second|latter|other|opening|top|bottom|better|upper|lower|last|northern|southern|eastern|western|next)[ \n-]\Z"
)
_OF_ONE = re.compile(
    r"[ \u00a0\n](?:of[ \u00a0\n])?(?:1|one|a)(?:[ \u00a0\n]?%|[ \u00a0\n-](?:per[ \u00a0\n-]cent|percent)(?:age[ \u00a0\n-]points?)?)(?![^\W_])"
)
_SIGNED_BY = re.compile(r"\bby[ \n][^\s]{1,12}(?:%|[ \n-]?(?:per[ \n]cent|percent)(?:age[ \n]points?)?)\Z")
_OF_UNIT = re.compile(r"[ \u00a0\n]of[ \u00a0\n]an?[ \u00a0\n-]([^\W\d_]{3,})(?!-|[ \u00a0\n]of\b)")
_OF_POINT = re.compile(r"(?:[ \u00a0\n](?:of[ \u00a0\n])?a)?[ \u00a0\n-](?:percentage[ \u00a0\n])?point\b")
_POINT_OF = re.compile(r"[^.;]{0,12}\bpoint\b[^.;]{1,40}(?:%|\bper[ \n]?cent\b)")
"""`by half a point, to 4 percent`."""
_FIGURATIVE = re.compile(
    r"[ \n](?:of[ \n])?the[ \n](?:[\w-]+[ \n]){0,2}(?:battle|problem|story|fun|trick|picture|equation)\b"
)
_NO_WHOLES = frozenset((*BELOW, "point", "percentage", "cent", "decade", "century", "dollar", "euro", "krone"))
_HUNDRED = Decimal(100)


class PercentageReader:
    """Reads percentages with a sign or in words, their ranges, and shares such as `two-thirds of` and `one in five`."""

    name = "percentages"
    language = "en"
    order = 6
    takes = True

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        scan = scan_of(prose)
        numerals = scan.numerals
        last = 0
        for index, (numeral, free) in enumerate(zip(numerals, taken.free_of(numerals), strict=True)):
            if not free or numeral.start < last or numeral.form == "code":
                continue
            following = numerals[index + 1] if index + 1 < len(numerals) else None
            found = _percent(scan, numeral, following) or _share(scan, numeral, following)
            if found is None and last:
                found = _elided(scan, numeral, last)
            if found is None:
                continue
            start, end, told, points, older = found
            before = words_before(scan, start)
            bound = bound_of(scan, before, end)
            if bound is not Bound.EXACT:
                told = Figure(told.number, told.upper, bound, told.step)
            yield Claim(
                article=prose.article.name,
                start=start,
                end=end,
                said=scan.text[start:end],
                value=Percentage(told, points),
                mood=Mood.SUPERSEDED if older else mood_of(before),
                published=prose.article.published,
                source=prose.article.source,
                extractor=self.name,
                sentence=prose.sentence_at(start),
            )
            last = end


Found = tuple[int, int, Figure, bool, bool]


def _percent(scan: Scan, numeral: Numeral, following: Numeral | None) -> Found | None:
    if numeral.scale != ONE and numeral.form != "words":
        return None
    sign = _SIGN.match(scan.low, numeral.end) if scan.behind[numeral.end] & _MAY_BE_SIGN else None
    if sign is None and (following is None or not scan.behind[following.end] & _MAY_BE_SIGN):
        return None
    end = sign.end() if sign is not None else numeral.end
    high: Numeral | None = None
    older = False
    start = numeral.start
    if (
        following is not None
        and 0 < following.start - end <= 24
        and following.form != "code"
        and scan.behind[following.end] & _MAY_BE_SIGN
    ):
        link = joint(scan, start, end, following.start, bare=sign is None)
        other = _SIGN.match(scan.low, following.end) if link else None
        if other is not None:
            if (
                link == "range"
                and (numeral.number < following.number or (sign is None and scan.low[end : end + 3] != " - "))
            ) or (link == "or" and sign is None and not scan.low.startswith("or", following.start - 3)):
                high, end, sign = following, other.end(), other
            elif link == "change" and sign is None:
                older, sign = True, other
            elif link == "or" and sign is None:
                sign = other
    if sign is None:
        return None
    points = "point" in sign[0] or "pp" in sign[0] or "p.p" in sign[0]
    told = figure(numeral, high, Bound.EXACT)
    if "b" in sign[0]:  # a basis point is a hundredth of a percentage point
        return start, end, told.times(Decimal("0.01")), True, older
    return start, end, told, points, older


def _elided(scan: Scan, numeral: Numeral, last: int) -> Found | None:
    """`Sales rose by 2 percent but profit fell by 1.`: the sign of the first is meant with the second."""
    start, end = numeral.start, numeral.end
    if not 3 < start - last < 100 or scan.low[start - 3 : start] != "by " or numeral.scale != ONE:
        return None
    if scan.text[end : end + 1] not in (".", ",", ";") or scan.text[end + 1 : end + 2].strip():
        return None
    between = scan.low[last:start]
    changed = between.split()[-2:-1]
    if not changed or changed[0] not in CHANGE or any(mark in between for mark in ".;:!?\n"):
        return None
    sign = _SIGNED_BY.search(scan.low, max(0, last - 40), last)
    if sign is None:
        return None
    return start, end, figure(numeral, None, Bound.EXACT), "point" in sign[0], False


def _share(scan: Scan, numeral: Numeral, following: Numeral | None) -> Found | None:
    """`two-thirds of`, `half of`, `one in five`, `three out of four`."""
    if numeral.form == "fraction":
        of_one = _OF_ONE.match(scan.low, numeral.end)
        if of_one is None and (
            "rate" in scan.low[max(0, numeral.start - 60) : numeral.start]
            or _POINT_OF.match(scan.low, numeral.end, numeral.end + 60)
        ):
            of_one = _OF_POINT.match(scan.low, numeral.end)  # `cut rates by a quarter of a point`
        if of_one is not None and numeral.number < 1:  # `three tenths of a percent`
            return numeral.start, of_one.end(), Figure(numeral.number), "point" in of_one[0], False
        if _OF.match(scan.low, numeral.end) is None or numeral.number >= 1:
            return None
        unit = _OF_UNIT.match(scan.low, numeral.end)
        if unit is not None and (unit[1] in words() or unit[1] in _NO_WHOLES):  # `a quarter of a mile`
            return None
        if numeral.number * 2 == 1 and _FIGURATIVE.match(scan.low, numeral.end):
            return None
        if _NTH_HALF.search(scan.low, max(0, numeral.start - 12), numeral.start):
            return None
        share = (numeral.number * _HUNDRED).quantize(Decimal("0.01"))
        return numeral.start, numeral.end, Figure(share, None, Bound.EXACT, Decimal(5)), False, False
    if (
        following is None
        or following.start - numeral.end > 14
        or numeral.scale != ONE
        or following.form not in ("digits", "words")
    ):
        return None
    if _RATIO.match(scan.low, numeral.end, following.start) is None or not 0 < numeral.number < following.number:
        return None
    if following.number > 1000 and following.form == "digits" and not following.grouped:
        return None
    share = (numeral.number * _HUNDRED / following.number).quantize(Decimal("0.01"))
    if share == 0:
        return None
    return numeral.start, following.end, Figure(share, None, Bound.EXACT, share / 10), False, False
