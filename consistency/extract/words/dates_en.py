"""English words for dates and durations, each with its class: the alphabet of the date grammar.

A class is one character, so that the words of a text become a string over which the grammar is a plain pattern.
"""

from typing import Final

MONTHS: Final = (
    "january february march april may june july august september october november december".split()
)  # fmt: skip
WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()

_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

CARDINALS: Final[dict[str, int]] = {word: number for number, word in enumerate(_SMALL)}
CARDINALS.update({word: 10 * number for number, word in enumerate(_TENS, 2)})
CARDINALS.update({"hundred": 100, "dozen": 12, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000})
ORDINALS: Final[dict[str, int]] = {word: number for number, word in enumerate(_ORDINALS, 1)}
ORDINALS["thirtieth"] = 30
TENS_WORDS: Final = frozenset(_TENS)

UNITS: Final[dict[str, str]] = {
    "second": "second", "minute": "minute", "min": "minute", "mins": "minute", "hour": "hour", "hr": "hour",
    "hrs": "hour", "day": "day", "week": "week", "wk": "week", "wks": "week", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "year": "year", "yr": "year", "yrs": "year", "decade": "decade",
    "century": "century", "centuries": "century", "semester": "semester", "weekend": "weekend",
}  # fmt: skip
UNITS.update({word + "s": unit for word, unit in tuple(UNITS.items()) if word == unit and not word.endswith("y")})
UNITS.update({"days": "day", "centuries": "century"})

SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

DECADES: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

FESTIVALS: Final[dict[str, str]] = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "new year's day": "01-01", "new year’s day": "01-01", "new year's eve": "12-31", "new year’s eve": "12-31",
    "halloween": "10-31", "valentine's day": "02-14", "valentine’s day": "02-14", "easter": "easter+0",
    "easter sunday": "easter+0", "easter monday": "easter+1", "good friday": "easter-2", "thanksgiving": "11-thu-4",
    "labor day": "09-mon-1", "memorial day": "05-mon-5", "bastille day": "07-14", "may day": "05-01",
    "armistice day": "11-11", "black friday": "11-thu-4+1", "earth day": "04-22", "juneteenth": "06-19", "veterans day": "11-11", "independence day": "",
    "remembrance day": "11-11", "st patrick's day": "03-17", "st patrick’s day": "03-17", "anzac day": "04-25",
    "australia day": "01-26", "canada day": "07-01", "april fools' day": "04-01", "april fools’ day": "04-01",
    "shrove tuesday": "easter-47", "ash wednesday": "easter-46", "palm sunday": "easter-7", "maundy thursday": "easter-3",
    "ascension day": "easter+39", "whit monday": "easter+50", "whit sunday": "easter+49", "pentecost": "easter+49",
    "presidents' day": "02-mon-3", "presidents’ day": "02-mon-3", "columbus day": "10-mon-2", "bonfire night": "11-05",
    "international women's day": "03-08", "international women’s day": "03-08", "international workers' day": "05-01",
    "international workers’ day": "05-01", "world aids day": "12-01", "cyber monday": "11-thu-4+4",
}  # fmt: skip
"""Festival to its day: month-day, days from Easter, or the n-th weekday of a month (5 is the last)."""

WORDS: Final[dict[str, tuple[str, object]]] = {
    # deixis: what a period is counted from
    "last": ("l", -1), "past": ("l", -1), "previous": ("L", -1), "preceding": ("L", -1), "prior": ("L", -1),
    "next": ("x", 1), "coming": ("x", 1), "upcoming": ("x", 1), "following": ("X", 1), "subsequent": ("X", 1),
    "this": ("t", 0), "current": ("t", 0), "same": ("s", 0), "that": ("s", 0),
    "today": ("T", 0), "yesterday": ("T", -1), "tomorrow": ("T", 1), "tonight": ("T", 0), "overnight": ("_", 0),
    "morning": ("p", 0), "afternoon": ("p", 0), "evening": ("p", 0), "night": ("p", 0), "noon": ("k", 0),
    "midday": ("k", 0), "midnight": ("k", 0), "lunchtime": ("p", 0),
    "ago": ("g", -1), "earlier": ("r", -1), "later": ("r", 1), "before": ("b", -1), "after": ("b", 1),
    "hence": ("r", 1), "from": ("F", 0), "since": ("S", "since"), "until": (">", "until"), "till": (">", "until"),
    "by": ("B", "by"), "to": (">", ""), "through": (">", ""), "between": ("F", "between"), "and": ("&", ""), "or": ("&", ""),
    # parts of a period
    "early": ("e", "early"), "late": ("e", "late"), "mid": ("e", "mid"), "middle": ("e", "mid"), "end": ("e", "end"),
    "beginning": ("e", "start"), "start": ("e", "start"), "close": ("e", "end"), "latter": ("e", "late"),
    "half": ("H", 0), "fiscal": ("j", 0), "financial": ("j", 0), "calendar": ("j", 0), "academic": ("j", 0), "fy": ("j", 0),
    # how often, in one word
    "hourly": ("1", "hour"), "daily": ("1", "day"), "nightly": ("1", "day"), "weekly": ("1", "week"),
    "fortnightly": ("1", "fortnight"), "monthly": ("1", "month"), "quarterly": ("1", "quarter"),
    "yearly": ("1", "year"), "annually": ("1", "year"),
    # between a number and its unit: `20 more years`
    "more": ("3", 0), "full": ("3", 0), "whole": ("3", 0), "consecutive": ("3", 0), "straight": ("3", 0),
    "successive": ("3", 0), "working": ("3", 0), "trading": ("3", 0), "business": ("3", 0), "further": ("3", 0),
    "additional": ("3", 0), "extra": ("3", 0), "solid": ("3", 0),
    # small words
    "the": ("h", 0), "of": ("f", 0), "in": ("i", "in"), "on": ("i", "on"), "at": ("@", "at"), "during": ("i", "during"),
    "for": ("i", "for"), "within": ("i", "within"), "over": ("i", "over"), "around": ("@", "around"),
    "a": ("a", 1), "an": ("a", 1), "couple": ("v", 2), "few": ("v", None), "several": ("v", None), "some": ("v", None),
    "many": ("v", None), "every": ("E", 0), "each": ("E", 0), "per": ("E", 0), "old": ("O", 0), "olds": ("O", 0), "aged": ("G", 0),
    "bc": ("C", 0), "bce": ("C", 0), "ad": ("c", 0), "now": ("N", 0), "time": ("J", 0),
    # numeric punctuation
    ",": (",", 0), "-": ("-", 0), "–": ("-", 0), "—": ("-", 0), "‑": ("-", 0), "~": ("-", 0), "/": ("/", 0), "(": ("(", 0), ")": (")", 0),
}  # fmt: skip

FUTURE: Final = frozenset(
    "will shall ll planned scheduled due expected upcoming ahead must should won't wo gonna slated would".split()
)
FUTURE_TO: Final = frozenset(
    "plan plans plan expect expects aim aims hope hopes intend intends going want wants".split()
)
"""Words that speak of the future when `to` follows."""
PAST: Final = frozenset(
    "was were had did been became began brought built bought came caught chose drew drove fell felt fought flew forgot "
    "found gave got went grew held hit kept knew laid led left lost made meant met paid put quit ran rose said saw sent "
    "sold set shot shut sat slept spent spoke spread stood stole struck swept swore taught threw told took thought "
    "understood woke won wore wrote broke cost cut died has have having did arose bore beat bent bet bid bled blew "
    "burst cast clung crept dealt dug fed fled froze hung hid hurt lent lay lit overcame read rang sank sang sought "
    "shook shone showed shrank slid split spun sprang stuck swam swung tore wept withdrew wound".split()
)
NOT_PAST: Final = frozenset(
    "need feed seed speed indeed exceed proceed succeed breed bleed weed hundred red united".split()
)

NUMBERED: Final = frozenset(
    "flight route highway model no room unit channel number version section page apartment".split()
)
"""Words before a four-digit number that make it no year."""
