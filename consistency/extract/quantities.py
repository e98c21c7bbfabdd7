"""Quantities: numbers with a unit of measurement."""

import re
from collections.abc import Iterator
from decimal import Decimal

from consistency.claims import Claim, Mood, Unread
from consistency.extract.numerals import ONE, Numeral
from consistency.extract.protocol import Taken
from consistency.extract.scan import Scan, hangs_on_letters, scan_of
from consistency.extract.units import BELOW, PER, WORD, symbols, words
from consistency.extract.wording import bound_of, figure, joint, mood_of, words_before
from consistency.extract.words.en import SHORT_SCALES
from consistency.extract.words.nouns_en import STOP
from consistency.prose import Prose
from consistency.values import Quantity, Value

GLUED_ONLY = frozenset(
    {
        "m",
        "g",
        "t",
        "l",
        "L",
        "T",
        "W",
        "V",
        "A",
        "J",
        "N",
        "K",
        "F",
        "C",
        "B",
        "'",
        '"',
        "′",
        "″",
        "”",
        "am",
        "pm",
        "in",
        "in.",
        "mm",
        "ft",
        "hp",
        "PS",
        "HP",
        "st",
        "pt",
        "ct",
        "pc",
        "mb",
        "kb",
        "gb",
        "MT",
        "AU",
        "au",
        "ly",
        "cc",
        "h",
        "gr",
        "MP",
        "bar",
        "kt",
        "kn",
        "cal",
        "NM",
    }
)
"""Symbols that are also words, names or scales; with a blank before them they need more."""
SPACED = frozenset(
    {"m", "g", "t", "mm", "ft", "K", "W", "V", "l", "kt", "hp", "cc", "C", "F", "in", "T", "L", "N", "A", "J"}
)
"""Of these, those that count as units after a blank when a digit stands before it and no noun follows."""
DOUBTFUL = frozenset(
    {
        "cup",
        "cups",
        "bar",
        "bars",
        "stone",
        "stones",
        "degree",
        "degrees",
        "gauss",
        "foot",
        "carat",
        "carats",
        "barrels",
        "ton",
        "tons",
        "gray",
        "grays",
        "knots",
        "knot",
        "yard",
        "yards",
    }
)
_FOLLOW = re.compile(r"[ \u00a0]([a-z]+)")
_MINUS = re.compile(r"(?:\A|(?<=[\s(]))[-−–]\Z|\bminus[ \u00a0\n-]\Z")
_VAGUE_OF = re.compile(r"[ \u00a0\n]of(?=[ \u00a0\n])")
_SCALED = re.compile(r"[ \u00a0]?(m|bn|b|k|mn|t)[ \u00a0](?=[a-z]{3})")
_KIND = re.compile(r"[ \u00a0]?(celsius|fahrenheit|centigrade|c\b|f\b)")
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
        for index, numeral in enumerate(numerals):
            if numeral.start < last or numeral.form == "code" or not taken.free(numeral.start, numeral.end):
                continue
            following = numerals[index + 1] if index + 1 < len(numerals) else None
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
            yield Claim(
                article=prose.article.name,
                start=start,
                end=end,
                said=scan.text[start:end],
                value=Quantity(told, unit),
                attribute="magnitude" if unit == "dimensionless" else "",
                mood=Mood.SUPERSEDED if older else mood_of(before),
                extractor=self.name,
                sentence=prose.sentence_at(start),
            )
            last = end


Found = tuple[int, int, Numeral, Numeral | None, str, bool]


def read_quantity(scan: Scan, numeral: Numeral, following: Numeral | None) -> Found | None:
    """A quantity that begins with a numeral: its place, numbers and unit, and whether it is an older value."""
    if numeral.form == "digits" and hangs_on_letters(scan.text, numeral.start):
        return None
    if scan.low.endswith(("per ", "every "), 0, numeral.start) and numeral.number >= 100:
        return None  # the unit of a unit price or rate
    scaled = _on_a_scale(scan, numeral)
    if scaled is not None:
        return scaled
    own = unit_after(scan, numeral)
    if own is None and numeral.scale == ONE:
        numeral, own = _with_short_scale(scan, numeral)
    start, end = numeral.start, own[0] if own is not None else numeral.end
    if following is None or following.form == "code" or following.start < end or following.start - end > 24:
        return None if own is None else (start, end, numeral, None, own[1], False)
    link = joint(scan, start, end, following.start, bare=own is None)
    if link:
        other = unit_after(scan, following)
        if other is not None and (own is None or own[1] == other[1]):
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
            return start, other[0], low, following, other[1], False
    if own is not None:
        return _compound(scan, numeral, own, following)
    return None


_MAGNITUDE = re.compile(r"\bmagnitude[ \u00a0\n-](?:of[ \n])?(?:about |around )?\Z")
_RICHTER = re.compile(r"[ \u00a0-]magnitude\b|[ \u00a0\n]on[ \n]the[ \n](?:richter|moment magnitude)\b")


def _on_a_scale(scan: Scan, numeral: Numeral) -> Found | None:
    """`Magnitude 6.2`: a value on a scale, with no unit."""
    if numeral.form != "digits" or not 0 < numeral.number < 11:
        return None
    if _RICHTER.match(scan.low, numeral.end) or _MAGNITUDE.search(scan.low, max(0, numeral.start - 24), numeral.start):
        return numeral.start, numeral.end, numeral, None, "dimensionless", False
    return None


def _with_short_scale(scan: Scan, numeral: Numeral) -> tuple[Numeral, tuple[int, str] | None]:
    """`1.2m tons`: a short scale counts before a unit that is spelled out."""
    short = _SCALED.match(scan.low, numeral.end)
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


def unit_after(scan: Scan, numeral: Numeral) -> tuple[int, str] | None:
    """Where the unit after a numeral ends, and pint's name of it."""
    text, low = scan.text, scan.low
    begin = numeral.end
    if numeral.form == "vague":
        into = _VAGUE_OF.match(low, begin)
        begin = begin if into is None else into.end()
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
        pair = symbols().get(above), symbols().get(below) or BELOW.get(below)
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
        return end, unit
    below = per[2].lower()
    below = BELOW.get(below) or BELOW.get(below.rstrip("s"), "") if len(below) > 2 else BELOW.get(below, "")
    if not below:
        return end, unit
    if per[1]:
        below = f"{below} ** {2 if per[1] == 'square' else 3}"
    return per.end(), f"{unit} / {below}"


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
    if symbol == "in":
        return False
    if symbol in ("C", "F", "K", "A", "N", "J", "L", "T", "V"):
        return (
            symbol in ("C", "F", "K", "V")
            and not _thing_follows(low, end)
            and scan.text[end : end + 2] not in (". ", " (")
        )
    return True


_LONG = frozenset(
    "long high deep wide tall thick across above below away from to of and in at or for on by per x is was were with the hurdles freestyle sprint race final medley relay butterfly backstroke breaststroke dash title record runner champion tall width height depth below beneath down up behind off short bronze gold silver world indoor steeplechase apart".split()
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
        return after.isdigit() or (symbol == "′" and not after.isalpha())
    if symbol in ('"', "”"):
        inside = (
            scan.text.rfind('"', max(0, numeral.start - 200), numeral.start)
            if symbol == '"'
            else scan.text.rfind("“", max(0, numeral.start - 400), numeral.start)
        )
        return inside < 0 or before in "'′"
    return True


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
