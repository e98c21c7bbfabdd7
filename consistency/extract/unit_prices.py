"""What an amount is the price of: a share, a tonne, a thousand cubic metres."""

import re

from consistency.extract.scan import Scan
from consistency.extract.words.nouns_en import STOP

_PER = re.compile(
    r"(?:[ \u00a0\n]{1,2}|-)(?:(per)[ \u00a0\n-]|(an?)[ \u00a0\n-]|(each|apiece)\b)(?:(square|cubic|metric)[ \u00a0\n])?([a-z]+)?|/[ ]?([a-z]{1,10})\b"
)
UNIT_PRICE = frozenset(
    "share year month week day hour minute night barrel tonne ton kilo kilogram kg litre liter gallon pound "
    "ounce head person "
    "piece unit ticket acre hectare bushel bottle pint seat copy dose vote mile km kilometre kilometer metre "
    "meter foot game "
    "shift quarter plate pack packet therm megawatt-hour megawatt mwh kwh head pop go barrel class lesson "
    "session child adult "
    "passenger household pupil student member vehicle trip ride round cup loaf dozen season term fortnight "
    "decade gram".split()
)
_PER_MANY = re.compile(r"[ \u00a0\n]per[ \u00a0\n](\d[\d,]*[ \u00a0\n](?:(?:square|cubic|metric)[ \u00a0\n])?[a-z]+)\b")
_NOUN = re.compile(r"[ \u00a0\n]([a-z]+)\b")
PLAIN_UNITS = {
    "kilo": "kilogram", "kg": "kilogram", "kilos": "kilogram", "litre": "liter", "litres": "liter", "l": "liter",
    "mwh": "megawatt hour", "kwh": "kilowatt hour", "tonne": "tonne", "tonnes": "tonne", "km": "kilometer",
    "kilometre": "kilometer", "metre": "meter", "hr": "hour", "head": "person",
}  # fmt: skip
_AGO = re.compile(r"[ \u00a0\n](?:ago|later|earlier|before|after)\b")


def unit_price(scan: Scan, end: int) -> str:
    """The unit of a unit price (`a share`, `per tonne`, `/kg`), empty where the amount is none."""
    low = scan.low
    many = _PER_MANY.match(low, end)
    if many is not None:
        return " ".join(many[1].split())
    if low[end : end + 1] not in " \u00a0\n-/":
        return ""
    match = _PER.match(low, end)
    if match is None:
        return ""
    per, article, each, kind, noun, glued = match.groups()
    if each:
        return "piece"
    if glued:
        return PLAIN_UNITS.get(glued, glued) if glued in UNIT_PRICE or glued in PLAIN_UNITS else ""
    if noun is None:
        return ""
    noun = PLAIN_UNITS.get(noun, noun)
    if noun.endswith("watt") and low.startswith((" hour", "-hour"), match.end()):
        return f"{noun} hour"
    noun = noun[:-1] if noun.endswith("s") and noun[:-1] in UNIT_PRICE else noun
    if per and noun not in UNIT_PRICE:
        second = _NOUN.match(low, match.end())
        if second is not None and second[1] not in STOP:
            return second[1]
    if per:
        return f"{kind} {noun}" if kind else noun
    if article and noun in UNIT_PRICE and not _AGO.match(low, match.end()):
        return f"{kind} {noun}" if kind else noun
    return ""
