"""Units that do not stand right after their number: `half a mile`, `50 on the Celsius scale`, `20 [kg]`, `from 90 kilos to 75`.

Each form is tried only behind one or two letters that it must begin with, so that most numbers cost nothing.
"""

import re
from typing import Final

from consistency.extract.numerals import Numeral
from consistency.extract.scan import Scan
from consistency.extract.units import BELOW, WORD, symbols, words
from consistency.extract.units_told import unit_after
from consistency.extract.wording import words_before
from consistency.extract.words import en
from consistency.extract.words.nouns_en import STOP

_PART: Final = re.compile(r"[ \u00a0\n-](?:of[ \u00a0\n-])?an?(?=[ \u00a0\n-])")
_SCALE: Final = re.compile(r"[ \u00a0\n]on[ \u00a0\n]the[ \u00a0\n]([^\W\d_]+)[ \u00a0\n]scale\b")
_BRACKETED: Final = re.compile(r"[ \u00a0]?\[([^\W\d_]{1,3})\]")
_BELOW: Final = re.compile(r"[ \u00a0\n]below[ \u00a0\n]zero\b")
_TO: Final = re.compile(r"[ \u00a0\n]to[ \u00a0\n](?:about |around |just |only |nearly |almost )?\Z")
_NEXT: Final = re.compile(r"[ \u00a0\n]([a-z]+)")
_FROM: Final = frozenset(en.CHANGE.split())
_OF_TIME: Final = frozenset("second minute hour day week month year millisecond".split())
"""Lengths of time are read with the dates."""
_LETTERS: Final = 3
"""What a unit that is spelled out has at least."""


def unit_elsewhere(scan: Scan, numeral: Numeral) -> tuple[int, str] | None:
    """Where a unit ends that belongs to the number but does not follow it at once, and pint's name of it."""
    low, end = scan.low, numeral.end
    first = low[end : end + 3]
    if numeral.form == "fraction":
        return _of_one(scan, numeral) if first[:1] in " \u00a0\n-" else None
    if first[1:] == "be":
        return (end, "degree") if below_zero(scan, end) else None
    if first[1:] == "on":
        told = _SCALE.match(low, end)
        if told is not None and numeral.form == "digits":
            unit = symbols().get(scan.text[told.start(1) : told.end(1)]) or words().get(told[1])
            return (told.end(), unit) if unit is not None else None
    elif "[" in first and numeral.form == "digits":
        told = _BRACKETED.match(scan.text, end)
        unit = symbols().get(told[1]) if told is not None else None
        return (told.end(), unit) if told is not None and unit is not None else None
    return None


def _of_one(scan: Scan, numeral: Numeral) -> tuple[int, str] | None:
    """`half a mile`, `a tenth of a gallon`, but not `half a point`, whose unit is none."""
    part = _PART.match(scan.low, numeral.end)
    if part is None:
        return None
    one = WORD.match(scan.text, part.end())
    if one is None or len(one[1]) < _LETTERS or BELOW.get(one[1], "") in _OF_TIME:
        return None
    return unit_after(scan, Numeral(numeral.start, part.end(), numeral.number, "words"))


def below_zero(scan: Scan, end: int) -> int:
    """Where the `below zero` after a temperature ends, or 0."""
    if not scan.low.startswith("below", end + 1):
        return 0
    told = _BELOW.match(scan.low, end)
    return told.end() if told is not None else 0


def goes_to(scan: Scan, start: int, end: int, following: Numeral | None) -> bool:
    """Whether a bare number follows to which a quantity changed: `dropped from 90 kilos to 75`."""
    if following is None or not 4 <= following.start - end <= 16 or following.form not in ("digits", "words"):
        return False
    if _TO.fullmatch(scan.low, end, following.start) is None:
        return False
    before = words_before(scan, start, 60)
    if not before or before[-1] != "from" or _FROM.isdisjoint(before[:-1]):
        return False
    ahead = _NEXT.match(scan.low, following.end)
    after = scan.text[following.end : following.end + 2]
    return (
        (ahead is not None and ahead[1] in STOP) or not after.strip() or (after[0] in ".,;)" and not after[1:].strip())
    )
