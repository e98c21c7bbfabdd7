"""The currency that stands before or after a number: a sign, a code, letters or a name."""

import re
from functools import lru_cache

from consistency.extract.behind import behind
from consistency.extract.currencies import (
    CODES,
    DOLLARS,
    ENGLISH_WORDS,
    MINOR,
    SIGNS,
    WORDS_BEFORE,
    bare_name,
    bare_names,
    countries_in,
    names,
)
from consistency.extract.numerals import ONE, SURE, Numeral
from consistency.extract.scan import Scan, hangs_on_letters
from consistency.extract.words import en
from consistency.prose.memory import Kept

_DOLLAR = re.compile(r"(?:(?<![^\W_])|(?<=\d))(u\.s\.?|[a-z]{1,3})[ \u00a0]?\Z")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,4}\.?|s/\.?|l\.e\.|y=)[ \u00a0]?\Z")
_AFTER = re.compile(
    r"[ \u00a0\n\t]{0,2}-?((?:[^\W\d_]|[$€£¥₴₽₹₺₩₪₫₱฿₦₸₡₲₵₭₮₼₾₿¢])(?:[^\W\d_]|[.$/](?=[^\W\d_$])|\.)*)"
    r"(?:[ \u00a0\n\t]{1,2}-?([^\W\d_]+)(?:[ \u00a0\n\t]{1,2}([^\W\d_]+))?)?"
)
_SHORT = re.compile(r"[ \u00a0]?-?([a-z]{1,8})\b")


class Amount:
    """An amount found: where it stands, its numerals, and the word or sign of its currency."""

    __slots__ = ("before", "currency", "end", "high", "low", "minor", "start", "understood")

    def __init__(self, start: int, end: int, low: Numeral, currency: str, *, before: bool, minor: bool = False) -> None:
        self.start, self.end, self.low, self.currency = start, end, low, currency
        self.before, self.minor = before, minor
        self.high: Numeral | None = None
        self.understood = False  # the currency is that of the amount before


_VAGUE_OF = re.compile(r"[ \u00a0\n]of(?=[ \u00a0\n])")


def dressed(scan: Scan, numeral: Numeral, last: int) -> Amount | None:
    """A numeral with the currency that stands before or after it; what lies before ``last`` is spoken for."""
    before = _currency_before(scan, numeral, last)
    if before is not None:
        start, currency = before
        scaled = short_scale(scan, numeral)
        return Amount(start, scaled.end, scaled, currency, before=True, minor=currency in ("pence", "cents"))
    return _currency_after(scan, numeral)


def _currency_before(scan: Scan, numeral: Numeral, last: int) -> tuple[int, str] | None:
    text, low = scan.text, scan.low
    at = numeral.start - 1
    if at < last:
        return None
    letter = text[at]
    if letter in " \u00a0":
        at -= 1
        if at < last:
            return None
        letter = text[at]
    elif letter == "\n" and at and text[at - 1] in SIGNS:
        at -= 1
        letter = text[at]
    if letter in SIGNS:
        glued = at + 1 == numeral.start
        if not glued and text[at - 1 : at].isdigit():
            return None
        if letter != "$":
            return (at, SIGNS[letter]) if at < 2 or letter != "£" else _pounds(low, at)
        letters = _DOLLAR.search(low, max(last, at - 5), at)
        if (
            letters is not None
            and letters[1] in DOLLARS
            and text[max(0, letters.start() - 1) : letters.start()] not in ("'", "’")
        ):
            word, spaced = letters[1], letters.end() != letters.end(1)
            if (
                not spaced
                or (len(word) > 1 and word != "can")
                or (word == "c" or (word != "a" and text[letters.start()].isupper()))
            ):
                return letters.start(), DOLLARS[word]
        return at, "dollar"
    if letter == "=" and low[at - 1 : at] == "y":
        return at - 1, "JPY"
    if not (letter.isalpha() or letter == "." or letter == "/"):
        return None
    begin = max(last, at - 5)
    word, back = _WORDS_BEFORE[low[begin - 1 : numeral.start] if begin else " " + low[: numeral.start]]
    if not word:
        return None
    start = numeral.start - back
    said = text[start : start + len(word)]
    if low[start - 1 : start] == "$" and word in DOLLARS:
        return start - 1, DOLLARS[word]
    telling = (
        numeral.scale != ONE or numeral.grouped or "." in numeral.digits or short_scale(scan, numeral) is not numeral
    )
    if len(said) == 3 and said.isupper() and said in CODES:
        return (start, said) if telling or said not in ENGLISH_WORDS else None
    currency = WORDS_BEFORE.get(word)
    if currency is None:
        return None
    if word in _SHORT_WORDS and not (telling and not said.islower()):
        return None
    if word == "ps" and start + 2 != numeral.start:
        return None
    return start, currency


def _word_before(said: str) -> tuple[str, int]:
    """The short word at the end of what stands before a number, and how far before its end it begins."""
    match = _WORD_BEFORE.search(said, 1)
    return (match[1], len(said) - match.start()) if match is not None else ("", 0)


_WORDS_BEFORE = Kept(_word_before)
_SHORT_WORDS = frozenset({"le", "ft", "din", "kn", "ks", "bs", "lv", "sh", "fr", "fr.", "dh", "tk", "ps", "nt", "hk"})


def _pounds(low: str, at: int) -> tuple[int, str]:
    letter = low[at - 1]
    if letter in "ei" and not low[at - 2].isalnum():
        return at - 1, {"e": "EGP", "i": "IEP"}[letter]
    return at, "GBP"


_MAY_BE_SCALE = behind(lambda said: (short := _SHORT.match(said)) and short[1] in en.SHORT_SCALES)


def short_scale(scan: Scan, numeral: Numeral) -> Numeral:
    """The numeral with a scale that is sure only beside a currency: `5m`, `1.2B`, `1mil`, `10k`."""
    if numeral.scale != ONE:
        return numeral
    short = _SHORT.match(scan.low, numeral.end) if scan.behind[numeral.end] & _MAY_BE_SCALE else None
    if short is None:
        return numeral
    word = short[1]
    scale = en.SHORT_SCALES.get(word)
    if scale is None or (len(word) == 1 and short.start(1) - short.start() and scan.low[numeral.end] != "-"
                         and scan.text[short.start(1)].islower()):  # fmt: skip
        return numeral
    return numeral.scaled(short.end(1), scale)


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """The first words of what names a currency behind a number, and the scales that count only beside one."""
    spelled = (*names(), *bare_names(), *MINOR, *WORDS_BEFORE, *map(str.lower, CODES), *en.SHORT_SCALES)
    return frozenset(name.split(" ", 1)[0] for name in spelled)


def _begins(said: str) -> bool:
    """Whether a currency can stand behind a number with these letters behind it."""
    if any(sign in SIGNS or sign == "¢" for sign in said[:2]):
        return True
    word = _AFTER.match(said)
    return word is not None and (word[1] in _beginnings() or word[1].rstrip(".") in _beginnings())


_MAY_BE_CURRENCY = behind(_begins)


def _currency_after(scan: Scan, numeral: Numeral) -> Amount | None:
    text, low = scan.text, scan.low
    if numeral.form != "vague" and not scan.behind[numeral.end] & _MAY_BE_CURRENCY:
        return None
    if numeral.form == "digits" and hangs_on_letters(text, numeral.start):
        return None
    follows = text[numeral.end : numeral.end + 2]
    if not follows:
        return None
    sign = follows[0] if follows[0] not in " \u00a0" else follows[1:]
    if sign in MINOR and sign == "¢":
        return Amount(numeral.start, text.index(sign, numeral.end) + 1, numeral, "cents", before=False, minor=True)
    if sign in SIGNS and sign:
        end = text.index(sign, numeral.end) + 1
        nearer = text[end : end + 1].isdigit() or (end != numeral.end + 1 and text[end : end + 2].strip()[:1].isdigit())
        if not nearer:
            return Amount(numeral.start, end, numeral, "dollar" if sign == "$" else SIGNS[sign], before=False)
    begin = numeral.end
    if numeral.form == "vague":
        into = _VAGUE_OF.match(low, begin)
        begin = begin if into is None else into.end()
    match = _AFTER.match(low, begin)
    if match is None:
        return None
    scaled = numeral
    if numeral.scale == ONE and match[1] in en.SHORT_SCALES:
        scaled = short_scale(scan, numeral)
        if scaled is not numeral:
            match = _AFTER.match(low, scaled.end)
            if match is None:
                return None
    found = _named(scan, scaled, match)
    if found is None:
        return None
    end, currency = found
    if text[end : end + 1].isalnum():
        return None
    word = low[match.start(1) : end]
    minor = MINOR.get(word)
    if minor is not None:
        if word in ("p", "c") and (match.start(1) != numeral.end or text[numeral.end].isupper()
                                       or numeral.digits in _PIXELS):  # fmt: skip
            return None
        code = (
            "GBP"
            if minor == "pence"
            else ("EUR" if "€" in text and "$" not in text else "USD")
            if minor == "cents"
            else minor
        )
        return Amount(numeral.start, end, scaled, code, before=False, minor=True)
    again = SURE.match(low, end)
    if again is not None and scaled.scale == ONE and again[1] in en.SCALES:
        scaled = numeral.scaled(again.end(), en.SCALES[again[1]])
        end = again.end()
    return Amount(numeral.start, end, scaled, currency, before=False)


_PIXELS = frozenset({"144", "240", "360", "480", "720", "1080", "1440", "2160"})


def _named(scan: Scan, numeral: Numeral, match: "re.Match[str]") -> tuple[int, str] | None:
    """The currency named after a numeral: the end of the name, and a code or a word of CONTEXT."""
    known = names()
    one, two, three = match[1], match[2], match[3]
    if two is not None:
        if three is not None:
            code = known.get(f"{one} {two} {three}")
            if code is not None:
                return match.end(3), code
        code = known.get(f"{one} {two}")
        if code is not None:
            return match.end(2), code
    code = known.get(one)
    if code is None and one.endswith("."):
        one = one.rstrip(".")
        code = known.get(one)
    end = match.start(1) + len(one)
    if code is None:
        said = scan.text[match.start(1) : end]
        if (
            len(said) == 3
            and said.isupper()
            and said in CODES
            and (said not in ENGLISH_WORDS or numeral.scale != ONE or numeral.grouped)
        ):
            return end, said
        if one in MINOR:
            return end, MINOR[one]
        code = bare_name(one, scan, sure=numeral.scale >= _MILLION)
        if code and (numeral.scale != ONE or numeral.grouped or numeral.number >= _FEW):
            return end, code
        return (WORDS_BEFORE.get(one) and len(one) == 3 and (end, WORDS_BEFORE[one])) or None
    if one in _DOUBTFUL and not _money_here(scan, one, numeral, end):
        return None
    return end, code


_MILLION, _FEW = 1_000_000, 20
"""Of what else there are seldom so many, and how few of a currency are not told under its bare name."""
_DOUBTFUL = frozenset(
    {"pound", "pounds", "won", "mark", "marks", "crown", "crowns", "real", "rand", "dong", "kip", "som", "c", "p", "ft", "kn",
     "rs", "tl", "rm", "rp", "lev", "buck", "bucks", "dram", "drams", "sterling", "cents"}
)  # fmt: skip
_CROWNS = re.compile(r"\b(?:million|billion|\d,000) crowns\b")
_WEIGHT = re.compile(r"\b(?:weigh\w*|heav\w+|light\w*|lost|lose|loses|gain\w*|shed\w*|ounces?)\b")


def _money_here(scan: Scan, word: str, numeral: Numeral, end: int) -> bool:
    """Whether a word that is also something else names a currency here."""
    low = scan.low
    if word in ("pound", "pounds"):
        if (
            low.startswith((" of ", "-of-", " heav", "-force", " per square", " sterling"), end)
            or low[end : end + 1] == "-"
        ):
            return low.startswith(" sterling", end)
        if _WEIGHT.search(low, max(0, numeral.start - 40), numeral.start):
            return False
        if numeral.scale >= 1_000_000 or "£" in scan.text or "sterling" in low or "pence" in low:
            return True
        return numeral.grouped and countries_in(scan)["GB"] > 0
    if word == "won":
        return "korea" in low or numeral.scale >= 1_000_000 or numeral.grouped
    if word in ("mark", "marks"):
        return any(name in low for name in ("german", "deutsch", "finland", "finnish", "bosnia")) or bool(
            countries_in(scan)["BA"]
        )
    if word in ("crown", "crowns"):
        return _CROWNS.search(low) is not None or any(
            stem in low
            for stem in (
                "czech",
                "norw",
                "swed",
                "danish",
                "denmark",
                "slovak",
                "estonia",
                "iceland",
                "crowns ($",
                "crowns (€",
            )
        )
    if word in ("c", "p"):
        return low[end - 2 : end - 1].isdigit()
    if word in ("buck", "bucks", "cents", "sterling"):
        return True
    if word == "ft":
        return "hungar" in low or "forint" in low
    return numeral.scale != ONE or numeral.grouped or numeral.number >= 100
