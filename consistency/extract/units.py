"""Which unit the words after a number name, and pint's name for it."""

import re
from functools import lru_cache

from consistency.extract.words import units

WORD = re.compile(
    r"[ \u00a0\u202f\n\t-]{0,3}((?:[^\W\d_]|[°º˚℃℉µμΩ′″\"'”%])(?:[^\W\d_]|[/.^²³·]|-(?=lb\b|ft\b)|(?<=[mMtk])[23](?!\d))*)"
    r"(?:[ \u00a0\n\t-]{1,3}([^\W\d_]+\.?)(?:[ \u00a0\n\t-]{1,3}([^\W\d_]+)(?:[ \u00a0\n\t-]{1,3}([^\W\d_]+))?)?)?"
)
PER = re.compile(
    r"(?:[ \u00a0\n-]{1,2}(?:per|a|an|every)[ \u00a0\n-]|[ ]?/[ ]?)(?:(square|cubic)[ \u00a0\n])?([a-zA-Z]+)"
)
TIME = {
    "second": "second", "sec": "second", "s": "second", "minute": "minute", "min": "minute", "hour": "hour",
    "h": "hour", "hr": "hour", "day": "day", "week": "week", "month": "month", "year": "year", "yr": "year",
    "night": "day", "annum": "year", "millisecond": "millisecond", "ms": "millisecond",
}  # fmt: skip
BELOW = TIME | {"kilometre": "kilometer", "kilometer": "kilometer", "km": "kilometer", "metre": "meter", "meter": "meter", "litre": "liter",
                "liter": "liter", "l": "liter", "hectare": "hectare", "ha": "hectare", "acre": "acre", "kilogram": "kilogram", "kg": "kilogram",
                "tonne": "metric_ton", "gallon": "gallon", "mile": "mile", "inch": "inch", "foot": "foot"}  # fmt: skip
"""Units that stand after `per`."""


@lru_cache(maxsize=1)
def words() -> dict[str, str]:
    """Spellings in lower case, with blanks between words, to pint's names."""
    return {
        spelled.replace("-", " "): line.split("|", 1)[0]
        for line in units.WORDS.splitlines()
        for spelled in line.split("|")[1:]
    }


@lru_cache(maxsize=1)
def symbols() -> dict[str, str]:
    """Symbols, case as written, to pint's names."""
    return {
        symbol: line.split("|", 1)[0]
        for line in units.SYMBOLS.splitlines()
        for symbol in line.split("|", 1)[1].split(" ")
    }
