"""Quantities: numbers with a unit of measurement."""

import re
from collections.abc import Iterator
from decimal import Decimal

from consistency.claims import Claim, Mood, Unread
from consistency.extract.behind import behind
from consistency.extract.numerals import ONE, Numeral
from consistency.extract.protocol import Taken
from consistency.extract.scan import Scan, hangs_on_letters, scan_of
from consistency.extract.unit_elsewhere import below_zero, goes_to, unit_elsewhere
from consistency.extract.units_told import unit_after
from consistency.extract.wording import MAY_JOIN, bound_of, figure, joint, mood_of, words_before
from consistency.extract.words.en import SHORT_SCALES
from consistency.extract.words.nouns_en import STOP
from consistency.prose import Prose
from consistency.values import Quantity, Value

_FOLLOW = re.compile(r"[ \u00a0]([a-z]+)")
_MINUS = re.compile(r"(?:\A|(?<=[\s(]))[-−–]\Z|\bminus[ \u00a0\n-]\Z")
_SCALED = re.compile(r"[ \u00a0]?(m|bn|b|k|mn|t)[ \u00a0](?=[a-z]{3})")
_MAY_BE_SCALED = behind(re.compile(r"[ \u00a0]?(?:m|bn|b|k|mn|t)(?![a-z])").match)
TEMPERATURES = frozenset({"celsius", "fahrenheit", "kelvin", "degree"})


class QuantityReader:
    """Reads quantities: units in words and symbols, rates, ranges, feet and inches."""

    name = "quantities"
    language = "en"
    order = 7
    takes = True

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        scan = scan_of(prose)
        numerals = scan.numerals
        last = 0
        for index, (numeral, free) in enumerate(zip(numerals, taken.free_of(numerals), strict=True)):
            if not free or numeral.start < last or numeral.form == "code":
                continue
            following = numerals[index + 1] if index + 1 < len(numerals) else None
            if following is not None and _in_unit(scan, following):
                following = next((n for n in numerals[index + 2 : index + 3] if not _in_unit(scan, n)), None)
            found = read_quantity(scan, numeral, following)
            if found is None:
                continue
            start, end, low, high, unit, older = found
            before = words_before(scan, start)
            told = figure(low, high, bound_of(scan, before, end))
            minus = _MINUS.search(scan.low, max(0, start - 7), start)
            if minus is not None and (unit in TEMPERATURES or minus[0][0] == "m"):
                start, told = minus.start(), told.times(Decimal(-1))
                before = words_before(scan, start)
            elif unit in TEMPERATURES and (zero := below_zero(scan, end)):
                end, told = zero, told.times(Decimal(-1))
            to = following if high is None and not older and goes_to(scan, start, end, following) else None
            mood = Mood.SUPERSEDED if older or to is not None else mood_of(before)
            yield self._claim(prose, start, end, Quantity(told, unit), mood)
            last = end
            if to is not None and taken.free(to.start, to.end):
                told = figure(to, None, bound_of(scan, words_before(scan, to.start), to.end))
                yield self._claim(prose, to.start, to.end, Quantity(told, unit), Mood.TOLD)
                last = to.end

    def _claim(self, prose: Prose, start: int, end: int, value: Quantity, mood: Mood) -> Claim[Value]:
        return Claim(
            article=prose.article.name,
            start=start,
            end=end,
            said=prose.text[start:end],
            value=value,
            attribute="magnitude" if value.unit == "dimensionless" else "",
            mood=mood,
            published=prose.article.published,
            source=prose.article.source,
            extractor=self.name,
            sentence=prose.sentence_at(start),
        )


def _in_unit(scan: Scan, numeral: Numeral) -> bool:
    """Whether a numeral is the power in `A/cm2`."""
    return numeral.end - numeral.start == 1 and hangs_on_letters(scan.text, numeral.start)


Found = tuple[int, int, Numeral, Numeral | None, str, bool]


def read_quantity(scan: Scan, numeral: Numeral, following: Numeral | None) -> Found | None:
    """A quantity that begins with a numeral: its place, numbers and unit, and whether it is an older value."""
    if numeral.form == "digits" and hangs_on_letters(scan.text, numeral.start):
        return None
    if scan.low.endswith(("per ", "every "), 0, numeral.start) and numeral.number >= 100:
        return None  # the unit of a unit price or rate
    scaled = _on_a_scale(scan, numeral) or _how_often(scan, numeral) or _of_an_index(scan, numeral)
    if scaled is not None:
        return scaled
    own = unit_after(scan, numeral) or unit_elsewhere(scan, numeral)
    if own is None and numeral.scale == ONE:
        numeral, own = _with_short_scale(scan, numeral)
    if own is not None and numeral.form == "fraction" and not numeral.step:  # `half a mile` is no exact figure
        numeral = Numeral(numeral.start, numeral.end, numeral.number, "fraction", step=numeral.number / 5)
    start, end = numeral.start, own[0] if own is not None else numeral.end
    if following is None or following.form == "code" or following.start < end or following.start - end > 24:
        return None if own is None else (start, end, numeral, None, own[1], False)
    joined = scan.behind[end] & MAY_JOIN
    other = (unit_after(scan, following) or unit_elsewhere(scan, following)) if joined else None
    if other is not None and (own is None or own[1] == other[1]):
        link = joint(scan, start, end, following.start, bare=own is None)
        low = numeral
        if (
            low.scale == ONE
            and following.scale != ONE
            and not low.grouped
            and low.number < following.number / following.scale
        ):
            low = low.scaled(low.end, following.scale)
        if link == "change":
            return start, end if own is not None else numeral.end, low, None, other[1], True
        if link == "or" and (own is not None or scan.low[numeral.end] == "-"):
            return start, end, numeral, None, other[1], False
        if link:
            return start, other[0], low, following, other[1], False
    if own is not None:
        return _compound(scan, numeral, own, following)
    return None


_TIMES = re.compile(
    r"[ \u00a0\n]times[ \u00a0\n](?:a|an|per|every|each)[ \u00a0\n](second|minute|hour|day|week|month|year)\b"
)
_POINTS = re.compile(r"[ \u00a0\n-]points?\b(?![ \u00a0\n]per[ \u00a0\n]game)")
_MARKET = re.compile(
    r"\b(?:index|indexes|indices|average|dow|jones|nasdaq|ftse|dax|nikkei|hang seng|sensex|composite|cac|topix|s&p)\b"
)
_MOVED_TO = re.compile(r"(?:%|percent|per cent|points?),?[ \u00a0\n]to[ \u00a0\n]\Z")
_PLAIN_END = re.compile(r"[.,;)](?:\s|\Z)|\s(?:in|on|at|by|after|as|while|and|but|from)\b|\Z")
_MAY_BE_TIMES = behind(re.compile(r"[ \u00a0\n]times").match)
_MAY_BE_POINTS = behind(re.compile(r"[ \u00a0\n-]point").match)
_MAGNITUDE = re.compile(r"\bmagnitude[ \u00a0\n-](?:of[ \n])?(?:about |around )?\Z")
_RICHTER = re.compile(r"[ \u00a0-]magnitude\b|[ \u00a0\n]on[ \n]the[ \n](?:richter|moment magnitude)\b")


def _on_a_scale(scan: Scan, numeral: Numeral) -> Found | None:
    """`Magnitude 6.2`: a value on a scale, with no unit."""
    if numeral.form != "digits" or not 0 < numeral.number < 11:
        return None
    begin, start = max(0, numeral.start - 24), numeral.start
    if _RICHTER.match(scan.low, numeral.end) or (
        scan.low.find("magnitude", begin, start) >= 0 and _MAGNITUDE.search(scan.low, begin, start)
    ):
        return numeral.start, numeral.end, numeral, None, "dimensionless", False
    return None


def _how_often(scan: Scan, numeral: Numeral) -> Found | None:
    """`78,000 times a minute`."""
    often = _TIMES.match(scan.low, numeral.end) if scan.behind[numeral.end] & _MAY_BE_TIMES else None
    if often is None or numeral.form not in ("digits", "words"):
        return None
    return numeral.start, often.end(), numeral, None, f"count / {often[1]}", False


def _of_an_index(scan: Scan, numeral: Numeral) -> Found | None:
    """`The index lost 190 points`: what a market stands at is measured, not counted."""
    points = _POINTS.match(scan.low, numeral.end) if scan.behind[numeral.end] & _MAY_BE_POINTS else None
    if numeral.form != "digits":
        return None
    if points is None:
        return (numeral.start, numeral.end, numeral, None, "point", False) if _closes_at(scan, numeral) else None
    if "." not in numeral.digits and not _MARKET.search(scan.low, max(0, numeral.start - 80), numeral.start):
        return None
    return numeral.start, points.end(), numeral, None, "point", False


def _closes_at(scan: Scan, numeral: Numeral) -> bool:
    """Whether a number with decimals and no unit is where an index stands: `The index rose 0.4% to 2,310.55.`"""
    start = numeral.start
    if "." not in numeral.digits or numeral.number < 100 or scan.low[start - 4 : start] not in (" to ", "\nto "):
        return False
    if _MOVED_TO.search(scan.low, max(0, start - 16), start) is None or _PLAIN_END.match(scan.low, numeral.end) is None:
        return False
    return _MARKET.search(scan.low, max(0, start - 160), start) is not None


def _with_short_scale(scan: Scan, numeral: Numeral) -> tuple[Numeral, tuple[int, str] | None]:
    """`1.2m tons`: a short scale counts before a unit that is spelled out."""
    short = _SCALED.match(scan.low, numeral.end) if scan.behind[numeral.end] & _MAY_BE_SCALED else None
    if short is None:
        return numeral, None
    scaled = numeral.scaled(short.end(1), SHORT_SCALES[short[1]])
    own = unit_after(scan, scaled)
    return (scaled, own) if own is not None else (numeral, None)


_SMALLER = {"foot": ("inch", Decimal(12)), "yard": ("foot", Decimal(3)), "kilometer": ("meter", Decimal(1000)), "meter": ("centimeter", Decimal(100)),
            "pound": ("ounce", Decimal(16)), "stone": ("pound", Decimal(14)), "kilogram": ("gram", Decimal(1000))}  # fmt: skip


def _compound(scan: Scan, numeral: Numeral, own: tuple[int, str], following: Numeral) -> Found:
    """`six feet two inches`, `5'11"`, `6 ft 2`: one quantity in two units."""
    end, unit = own
    alone = (numeral.start, end, numeral, None, unit, False)
    smaller = _SMALLER.get(unit)
    gap = scan.low[end : following.start].strip(" \u00a0-")
    if smaller is None or gap not in ("", "and", ",") or following.number >= smaller[1] or following.scale != ONE:
        return alone
    other = unit_after(scan, following)
    if other is None:
        ahead = _FOLLOW.match(scan.low, following.end)
        if unit != "foot" or gap or (ahead is not None and ahead[1] not in STOP | {"tall"}):
            return alone
        other = (following.end, "inch")
    if other[1] != smaller[0]:
        return alone
    number = numeral.number + following.number / smaller[1]
    low = Numeral(
        numeral.start, other[0], number.quantize(Decimal("0.0001")).normalize(), "digits", step=1 / smaller[1]
    )
    return numeral.start, other[0], low, None, unit, False
