"""English number words, and the words around a number that say how it is meant."""

from decimal import Decimal

SMALL = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
} | {"fourty": Decimal(40)}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(100_000),
    "million": Decimal(1_000_000),
    "crore": Decimal(10_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
    "quadrillion": Decimal(10**15),
}
SHORT_SCALES = {
    "mln": Decimal(10**6), "mio": Decimal(10**6), "mil": Decimal(10**6), "mn": Decimal(10**6), "mm": Decimal(10**6),
    "m": Decimal(10**6), "bn": Decimal(10**9), "bln": Decimal(10**9), "b": Decimal(10**9), "tn": Decimal(10**12),
    "trn": Decimal(10**12), "t": Decimal(10**12), "k": Decimal(10**3), "cr": Decimal(10**7), "mrd": Decimal(10**9),
    "lakhs": Decimal(10**5), "crores": Decimal(10**7), "millions": Decimal(10**6), "billions": Decimal(10**9),
}  # fmt: skip
"""Scales that count only beside a currency, because alone they are units or nothing."""

VAGUE = {
    "dozens": (Decimal(24), Decimal(199)),
    "scores": (Decimal(40), Decimal(199)),
    "tens": (Decimal(20), Decimal(99)),
    "hundreds": (Decimal(200), Decimal(1999)),
    "thousands": (Decimal(2000), Decimal(99_999)),
    "lakhs": (Decimal(200_000), Decimal(9_999_999)),
    "millions": (Decimal(2_000_000), Decimal(999_999_999)),
    "billions": (Decimal(2 * 10**9), Decimal(10**12 - 1)),
    "trillions": (Decimal(2 * 10**12), Decimal(10**15 - 1)),
}
"""What vague numbers leave open.  `Thousands` may be fifteen thousand, and `millions` forty-seven million."""
VAGUE_BEFORE = {
    "dozens": Decimal(99),
    "scores": Decimal(99),
    "tens": Decimal(99),
    "hundreds": Decimal(999),
    "thousands": Decimal(9999),
}
"""Their upper ends before another number: `hundreds of thousands` stay under a million."""
FRACTIONS = {
    "half": Decimal(2), "halves": Decimal(2), "third": Decimal(3), "thirds": Decimal(3), "quarter": Decimal(4),
    "quarters": Decimal(4), "fourth": Decimal(4), "fourths": Decimal(4), "fifth": Decimal(5), "fifths": Decimal(5),
    "sixth": Decimal(6), "sixths": Decimal(6), "seventh": Decimal(7), "sevenths": Decimal(7), "eighth": Decimal(8),
    "eighths": Decimal(8), "ninth": Decimal(9), "ninths": Decimal(9), "tenth": Decimal(10), "tenths": Decimal(10),
}  # fmt: skip
SIGN_FRACTIONS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip

AT_LEAST = (
    "more than|at least|over|above|no fewer than|no less than|not fewer than|not less than|upwards of|exceeding|"
    "in excess of|a minimum of|minimum of|in at least|north of|well over|well above|greater than|higher than|larger than|"
    "longer than|older than|bigger than|topped|topping|exceeds|exceeded|exceed|surpassed|surpassing|beyond|>|≥"
)
AT_MOST = (
    "up to|no more than|not more than|at most|less than|fewer than|under|below|as many as|as much as|a maximum of|"
    "maximum of|lower than|smaller than|shorter than|younger than|not exceeding|to a maximum of|within|<|≤|at the most"
)
ABOUT = (
    "about|around|approximately|some|roughly|nearly|almost|close to|approaching|an estimated|estimated|circa|c.|ca.|"
    "just over|just under|a little over|a little under|slightly more than|slightly less than|just above|just below|"
    "a little more than|a little less than|just shy of|shy of|well under|more or less|in the region of|"
    "on the order of|in the order of|something like|perhaps|maybe|~|∼|≈|just short of|"
    "approx|approx.|near|nearing|virtually|practically|just less than|just more than"
)
AFTER = {
    "or more": "at_least", "or higher": "at_least", "or above": "at_least", "or over": "at_least",
    "and more": "at_least", "and above": "at_least", "and over": "at_least", "or less": "at_most",
    "or fewer": "at_most", "or lower": "at_most", "or under": "at_most", "or so": "about", "at least": "at_least",
    "at most": "at_most", "or thereabouts": "about", "and counting": "at_least", "approximately": "about",
    "at the most": "at_most", "at the least": "at_least",
}  # fmt: skip

OLDER = (
    "up from|down from|compared with|compared to|against|versus|vs|vs.|earlier reported as|previously reported as|"
    "initially reported as|earlier put at|previously put at|earlier given as|an earlier|a previous|previously|"
    "an initial|initially|a revised|instead of|revised from|raised from|lowered from|corrected from|changed from|"
    "increased from|reduced from|cut from|originally|formerly|wrongly said|wrongly stated|mistakenly said|"
    "earlier said|rather than"
).replace("a revised|", "")
"""What stands before a value that the text itself gives up or leaves behind."""

CHANGE = (
    "rose rise rises risen rising grew grow grows grown growing fell fall falls fallen falling increased increase "
    "increases increasing dropped drop drops dropping declined decline declines declining decreased decrease decreases "
    "decreasing climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars "
    "soaring plunged plunge plunges plunging slid slide slides sliding slipped slip slips slipping sank sink sinks "
    "shrank shrink shrinks shrunk shrinking cut cuts cutting raised raise raises raising lowered lower lowers lowering "
    "reduced reduce reduces reducing went go goes gone going up down gained gain gains added advanced eased "
    "edged tumbled "
    "slumped rallied swelled ballooned doubled tripled quadrupled halved improved narrowed widened expanded lifted "
    "boosted trimmed slashed changed change moved moves shot crept inched ticked dipped lost revised corrected "
    "upgraded downgraded "
    "dwindled accelerated slowed spiked leapt skyrocketed reversed swung brought brings hiked bumped pushed took "
    "dropping "
    "upped shrunk hiking expand expands double doubling triple"
)

WITH_OVER = frozenset(
    "hand hands handed handing turn turns turned turning take takes took taken taking sign signs signed signing "
    "make makes made making bring brings brought bringing win wins won winning".split()
)
"""Verbs that take `over` as their own when a number follows."""
