"""Whether the word or symbol after a number is a unit there, and which."""

import re
from functools import lru_cache

from consistency.extract.behind import behind
from consistency.extract.numerals import ONE, Numeral
from consistency.extract.scan import Scan
from consistency.extract.units import BELOW, PER, TIME, WORD, symbols, words

GLUED_ONLY = frozenset(
    "m g t l L T W V A J N K F C B ′ ″ ” am pm in in. mm ft hp PS HP st pt ct pc mb kb gb MT AU au ly cc h gr "
    "MP bar kt kn cal NM".split()
) | {"'", '"'}
"""Symbols that are also words, names or scales; with a blank before them they need more."""
SPACED = frozenset("m g t mm ft K W V l kt hp cc C F in T L N A J".split())
"""Of these, those that count as units after a blank when a digit stands before it and no noun follows."""
DOUBTFUL = frozenset(
    "cup cups bar bars stone stones degree degrees gauss foot carat carats barrels ton tons gray grays knots "
    "knot yard yards".split()
)
_FOLLOW = re.compile(r"[ \u00a0]([a-z]+)")
_VAGUE_OF = re.compile(r"[ \u00a0\n]of(?=[ \u00a0\n])")
_INVERSE = re.compile(r"[ \u00a0·]?([A-Za-zμµ]{1,4})(?:\^?[-−–]([1-3])(?![\w-])|⁻([¹²³]))")
_RAISED = {"¹": "1", "²": "2", "³": "3"}
_STREET = re.compile(
    r"\.?[ \u00a0](?:[A-Z0-9][\w'’]*\.?[ \u00a0]){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct)\b"
)
_IN_F = re.compile(r" ?\((?:about |or )?[-–−]?\d+(?:\.\d+)? ?(?:degrees )?f\b")
"""`10 C (50 F)`: no letter of a list."""
_KIND = re.compile(r"[ \u00a0]?(celsius|fahrenheit|centigrade|c\b|f\b)")


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """The first words of the names of units, and their symbols."""
    return frozenset([*(name.split(" ", 1)[0] for name in words()), *map(str.lower, symbols())])


def _begins(said: str) -> bool:
    """Whether a unit can stand behind a number with these letters in lower case behind it."""
    word = WORD.match(said)
    if word is None:
        return False
    letters = _LETTERS.match(word[1])
    return "/" in word[1] or any(
        each in _beginnings() for each in (word[1], word[1][:-1], letters[0] if letters else "")
    )


_LETTERS = re.compile(r"[^\W\d_]+")
_MAY_BE_UNIT = behind(_begins)


def unit_after(scan: Scan, numeral: Numeral) -> tuple[int, str] | None:
    """Where the unit after a numeral ends, and pint's name of it."""
    text, low = scan.text, scan.low
    begin = numeral.end
    if numeral.form == "vague":
        into = _VAGUE_OF.match(low, begin)
        begin = begin if into is None else into.end()
    elif not scan.behind[begin] & _MAY_BE_UNIT:
        return None
    match = WORD.match(text, begin)
    if match is None:
        return None
    known = words()
    one = match[1]
    first = low[match.start(1) : match.end(1)]
    pieces = [first, *(piece.lower() for piece in match.groups()[1:] if piece is not None)]
    for size in range(len(pieces), 1, -1):
        spelled = " ".join(pieces[:size])
        unit = known.get(spelled)
        if unit is not None:
            return _rate(scan, match.end(size), unit)
        if spelled[-1] == ".":
            unit = known.get(spelled[:-1])
            if unit is not None:
                return _rate(scan, match.end(size) - 1, unit)
    glued = match.start(1) == numeral.end or text[numeral.end : match.start(1)] == "-"
    end = match.end(1)
    unit = symbols().get(one)
    if unit is None and one[-1] == ".":
        one, end = one[:-1], end - 1
        first = first[:-1]
        unit = symbols().get(one)
    if unit is not None and numeral.form != "vague" and _symbol_fits(scan, numeral, one, end, glued=glued):
        return _rate(scan, end, unit)
    unit = known.get(first)
    if unit is None and "/" in one:
        above, _, below = one.partition("/")
        pair = symbols().get(above) or known.get(above.lower()), symbols().get(below) or BELOW.get(below.lower())
        if pair[0] and pair[1]:
            return end, f"{pair[0]} / {pair[1]}"
    if unit is None or (first in DOUBTFUL and not _unit_here(scan, first, numeral, end, glued=glued)):
        return None
    if one[0] != first[0] and first in DOUBTFUL:
        return None
    if one != first and one.isupper() and len(one) > 1 and numeral.end != match.start(1):
        return None
    if first in ("pound", "pounds") and not _weighs(scan, numeral, end):
        return None
    return _rate(scan, end, unit)


_SINCE_THEN = re.compile(r"[ \u00a0\n](?:ago|earlier|before|later|after)\b")
"""`7,200 tonnes a year earlier` is no rate."""


def _rate(scan: Scan, end: int, unit: str) -> tuple[int, str]:
    """The unit with the `per` that follows it, or of a degree the kind."""
    if "/" in unit:
        return end, unit
    if unit == "degree":
        kind = _KIND.match(scan.low, end)
        if kind is not None:
            return kind.end(), "fahrenheit" if kind[1][0] == "f" else "celsius"
        return end, unit
    per = PER.match(scan.text, end)
    if per is None:
        return _inverse(scan.text, end, unit)
    if _SINCE_THEN.match(scan.low, per.end()):
        return end, unit
    below = per[2].lower()
    below = BELOW.get(below) or BELOW.get(below.rstrip("s"), "") if len(below) > 2 else BELOW.get(below, "")
    if not below:
        return end, unit
    if per[1]:
        below = f"{below} ** {2 if per[1] == 'square' else 3}"
    return per.end(), f"{unit} / {below}"


def _inverse(text: str, end: int, unit: str) -> tuple[int, str]:
    """The unit with what it is divided by where powers tell so, as sciences do: `20 m s−1`, `3 W m-2`."""
    while (below := _INVERSE.match(text, end)) is not None and below[1] != "in":
        name, power = symbols().get(below[1]) or TIME.get(below[1]), below[2] or _RAISED[below[3]]
        if name is None:
            break
        unit = f"{unit} / {name}" + ("" if power == "1" else f" ** {power}")
        end = below.end()
    return end, unit


def _symbol_fits(scan: Scan, numeral: Numeral, symbol: str, end: int, *, glued: bool) -> bool:
    """Whether a symbol after a number is a unit and not a word, a scale or a name."""
    low = scan.low
    if scan.text[end : end + 1].isalnum() and symbol not in ("'", "′"):
        return False
    if symbol in ("am", "pm"):
        return (
            "." in numeral.digits
            and not glued
            and len(numeral.digits.partition(".")[2]) != 2
            and not low.startswith(".m", end)
        )
    if symbol not in GLUED_ONLY:
        return numeral.form in ("digits", "fraction") or len(symbol) > 2 or glued
    if symbol in ("'", '"', "′", "″", "”"):
        return glued and numeral.form != "words" and numeral.scale == ONE and _feet_here(scan, numeral, symbol, end)
    if numeral.form not in ("digits", "fraction") or (numeral.scale != ONE and symbol in ("m", "t", "T", "B", "K")):
        return False
    if glued:
        if symbol in ("m", "B", "K", "k", "b", "T", "t") and _thing_follows(low, end):
            return False
        if (
            symbol in ("A", "B", "C", "F", "N", "T", "V", "L", "J", "K", "c", "st")
            and (numeral.number < 10 or scan.text[numeral.end] == "-")
            and symbol != "W"
        ):
            return (symbol in ("V", "A", "T") and "." in numeral.digits) or (symbol in ("C", "F") and "degree" in low)
        return symbol not in ("pt", "ct", "st", "pc", "au")
    if symbol == "C" and _IN_F.match(low, end):
        return True
    if symbol not in SPACED:
        return symbol in (
            "bar",
            "PS",
            "HP",
            "mb",
            "kb",
            "gb",
            "MT",
            "kt",
            "kn",
            "AU",
            "ly",
            "MP",
            "cal",
            "NM",
        ) and not _thing_follows(low, end)
    if symbol == "in" or (symbol == "W" and _STREET.match(scan.text, end)):
        return False  # `at 804 W. Mill Avenue`
    if symbol in ("C", "F", "K", "A", "N", "J", "L", "T", "V"):
        return (
            symbol in ("C", "F", "K", "V")
            and not _thing_follows(low, end)
            and scan.text[end : end + 2] not in (". ", " (")
        )
    return True


_LONG = frozenset(
    "long high deep wide tall thick across above below away from to of and in at or for on by per x is was were "
    "with the hurdles freestyle sprint race final medley relay butterfly backstroke breaststroke dash title "
    "record runner champion tall width height depth below beneath down up behind off short bronze gold silver "
    "world indoor steeplechase apart".split()
)


def _thing_follows(low: str, end: int) -> bool:
    """Whether a plural noun follows, so that `500m people` is 500 million."""
    follow = _FOLLOW.match(low, end)
    return (
        follow is not None
        and follow[1].endswith(("s", "people", "men", "women", "children"))
        and follow[1] not in _LONG
        and not follow[1].endswith(("ss", "us", "is", "as"))
    )


def _feet_here(scan: Scan, numeral: Numeral, symbol: str, end: int) -> bool:
    before, after = scan.text[numeral.start - 1 : numeral.start], scan.text[end : end + 1]
    if symbol in ("'", "′"):
        high = _HIGH.search(scan.low, max(0, numeral.start - 30), numeral.start) is not None
        return after.isdigit() or ((symbol == "′" or high) and not after.isalpha())
    if symbol in ('"', "”"):
        inside = (
            scan.text.rfind('"', max(0, numeral.start - 200), numeral.start)
            if symbol == '"'
            else scan.text.rfind("“", max(0, numeral.start - 400), numeral.start)
        )
        return inside < 0 or before in "'′"
    return True


_HIGH = re.compile(r"\b(?:altitude|height|depth|width|length|elevation) of (?:about |around |some )?\Z")
_MASS = re.compile(
    r"\b(?:weigh\w*|heav\w+|lost|lose|loses|gain\w*|shed\w*|ounces?|overweight|tackle|baby|fish|body|mass|dropp\w*)\b"
)


def _weighs(scan: Scan, numeral: Numeral, end: int) -> bool:
    """Whether `pounds` are a weight here."""
    low = scan.low
    if (
        low.startswith((" of ", "-of-", " heav", "-force", " per ", " over", " under"), end)
        or low[numeral.end : numeral.end + 1] == "-"
    ):
        return True
    if _MASS.search(low, max(0, numeral.start - 60), min(len(low), end + 30)):
        return True
    return "£" not in scan.text and "sterling" not in low


def _unit_here(scan: Scan, word: str, numeral: Numeral, end: int, *, glued: bool) -> bool:
    """Whether a word that is also something else is a unit here."""
    low = scan.low
    if word in ("cup", "cups"):
        return low.startswith(" of ", end) or numeral.form == "fraction" or end == len(low.rstrip(" ."))
    if word in ("bar", "bars"):
        return "." in numeral.digits or "pressure" in low
    if word in ("stone", "stones"):
        return (word == "stone" and numeral.number > 1) or low.startswith(" of ", end)
    if word == "foot":
        return numeral.number != 1 or not low.startswith((" in ", " on ", " of "), end)
    if word in ("carat", "carats", "barrels", "ton", "tons", "yards", "yard", "knots", "knot", "degree", "degrees"):
        return True
    return not glued
