"""Words that tell of a change: which way it went, and sizes told without a percentage (`tripled`, `by a third`)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from consistency.prose.cutting import Spots, Telling, lowered
from consistency.values import Range

_UP = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth "
    "up gain gains gained "
    "climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared "
    "soaring higher more "
    "mount mounted rocket rocketed swelled swollen widened hike hiked upturn dearer "
    "expand expands expanded expansion raise raises raised raising lift lifts lifted boost boosts boosted leap "
    "leaps leaping leapt advance advanced plus improved"
)
_DOWN = (
    "fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining "
    "drop drops dropped dropping down "
    "cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered less fewer shrink shrinks "
    "shrank shrunk shrinking plunge "
    "plunged plunges slump slumped slid slide slides tumbled slashed slash loss lost sank minus cheaper dip "
    "dipped slip slipped trimmed contracted dwindle dwindled dwindling downturn plummet plummeted plummeting collapsed "
    "shed narrowed eased"
)
WAYS = dict.fromkeys(_UP.split(), 1) | dict.fromkeys(_DOWN.split(), -1)
"""1 for words that tell of a rise, -1 of a fall."""
_LONGER = "larger bigger longer taller deeper wider heavier pricier costlier richer older greater".split()
_SHORTER = "smaller shorter narrower shallower lighter poorer rarer scarcer younger".split()
COMPARED = frozenset((*_LONGER, *_SHORTER))
COMPARING = frozenset(
    "more fewer less higher lower cheaper dearer many much high large big long".split() + _LONGER + _SHORTER
)
"""Words that compare with another time or with other things."""
_WAY = "|".join(sorted(WAYS))
_SHARES = {
    "half": Decimal(50), "third": 100 / Decimal(3), "quarter": Decimal(25), "fifth": Decimal(20), "sixth": 100 / Decimal(6),
    "seventh": 100 / Decimal(7), "eighth": Decimal("12.5"), "ninth": 100 / Decimal(9), "tenth": Decimal(10),
}  # fmt: skip
_PARTS = {"one": 1, "two": 2, "three": 3, "four": 4}
_POINT = Decimal("0.005")
_SHARE = (
    r"(?:(?P<two>two|three|four)[ -]|\b(?:an?|one)(?: good| full)?[ -]|(?=half\b))"
    r"(?P<share>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b(?!-| (?:of )?(?:an? )?(?:percentage )?points?\b)"
)
_ABOUT = (
    r"(?P<about>about |around |nearly |almost |more than |over |well over |just over |just under |roughly |virtually |not quite |"
    r"some |by some |a good |a little over |at least )?"
)
_ON = (
    r"(?= (?:in|within|from|on|compared|against|over|since|last|this|year|during|between|after|because|as|than|to|and|but|at)\b"
    r"|[.,;:)—–]|\Z)"
)
"""What stands behind a share that is a change: `down a third on last year`, not `a third time`."""
_BY_SHARE = re.compile(rf"\b(?P<way>{_WAY})(?: [a-z]+){{0,8}}? by {_ABOUT}{_SHARE}")
_SHARE_MORE = re.compile(
    rf"{_ABOUT}{_SHARE} (?P<way>more|fewer|less|higher|lower|cheaper|dearer|{'|'.join((*_LONGER, *_SHORTER))})\b"
)
_BEYOND = r"(?:the|that of|those of|in)(?: \w+)?(?: same)? (?:\w+ )?(?:last|previous|prior|preceding|year|season|month|(?:19|20)\d\d)"
_SHARE_BEYOND = re.compile(rf"{_ABOUT}{_SHARE} (?P<way>above|below|under)(?= {_BEYOND})")
"""`a quarter below that of 2021`."""
_BARE_SHARE = re.compile(
    rf"\b(?P<way>up|down|rose|fell|dropped|grew|climbed|jumped|fallen|risen) {_ABOUT}{_SHARE}{_ON}"
)
_OF_A_SHARE = re.compile(
    rf"\b(?P<way>rise|increase|growth|jump|fall|decline|drop|reduction|cut|decrease) of {_ABOUT}{_SHARE}"
    r"(?! of\b|[ -](?:hour|final|century|mile|note|pound|back)s?\b|-)"
)
_TO_SHARE = re.compile(
    rf"\b(?:fell|fallen|dropped|shrank|shrunk|sank|sunk|cut|reduced|declined|down|slumped|(?P<way>shrinks|falls|drops)) to {_ABOUT}{_SHARE}"
    r"(?= of (?:its|their|the (?:figure|number|level|size|amount|value|sum|former)|what|last|that|those)\b|,? from\b)"
)
_IN_HALF = re.compile(r"\b(?P<way>cut|cuts|cutting|slashed|reduced|chopped)(?: [a-z’']+){0,5}? in half\b")
_TIMES = re.compile(rf"\b{_ABOUT}(?P<way>(?P<times>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing|e))\b(?!-)")
_DOUBLE_THE = re.compile(r"(?:doub|trip|treb|quadrup)le (?:the|its|their|that|last|this) ")
_DOES = re.compile(r"\b(?:to|will|would|could|can|may|might|shall|should|must|and|they|we|you|not|and) \Z")
"""`Double the target` compares; `to double the output` changes."""
_NUMBERED = r"half|twice|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) times"
_HOW = r"(?!(?:good|bad|soon|well|often|likely|little|few|fast|quick(?:ly)?|if|it|he|she|they|we|you|i|in|at|on|to|the|a|an)\b)[a-z]+"
"""The adjective of `twice as dear`; of what is less when there is more of it, nobody says how many times."""
_AS_MANY = re.compile(rf"\b{_ABOUT}(?P<times>{_NUMBERED}) as (?P<way>{_HOW})\b(?!(?: [a-z]+){{0,2}}? again\b)")
_THAT_MANY = re.compile(
    rf"\b{_ABOUT}(?P<times>{_NUMBERED}) (?P<way>that|this|the) (?:number|figure|amount|sum|size|quantity|many|much|total)\b"
)
_WHAT_IT_WAS = re.compile(
    rf"\b{_ABOUT}(?P<times>double|triple|{_NUMBERED}) (?P<way>what (?:it|they) (?:was|were|had been)"
    r"|(?:that|those) of (?:[a-z]+ ){0,2}(?:last|previous|prior|preceding|year|season|(?:19|20)\d\d))\b"
)
"""`double that of the previous year`."""
_AGAIN = re.compile(rf"\b{_ABOUT}(?P<times>half) as (?P<way>{_HOW})(?: [a-z]+){{0,2}}? again\b")
_FOLD = re.compile(
    rf"\b{_ABOUT}(?P<fold>two|three|four|five|six|seven|eight|nine|ten)-?fold\b(?: (?P<way>rise|increase|growth|jump|surge))?"
)
_ROSE_FOLD = re.compile(
    r"\b(?:rise|rises|rose|risen|increased?|increases|grow|grows|grew|grown|jumped|multiplied|up|climbed|soared|surged)(?: [a-z]+ly)? \Z"
)
_SMALL = "two three four five six seven eight nine ten".split()
_TIMES_RANGE = {
    "doubl": (Decimal("1.75"), Decimal("2.5"), Decimal(2)), "tripl": (Decimal("2.65"), Decimal("3.5"), Decimal(3)),
    "trebl": (Decimal("2.65"), Decimal("3.5"), Decimal(3)), "quadrupl": (Decimal("3.6"), Decimal("4.6"), Decimal(4)),
    "halv": (Decimal("0.42"), Decimal("0.58"), Decimal("0.5")), "half": (Decimal("0.42"), Decimal("0.58"), Decimal("0.5")),
    "twice": (Decimal("1.75"), Decimal("2.5"), Decimal(2)), "three times": (Decimal("2.65"), Decimal("3.5"), Decimal(3)),
    "two times": (Decimal("1.75"), Decimal("2.5"), Decimal(2)), "quintupl": (Decimal("4.5"), Decimal("5.6"), Decimal(5)),
    "four times": (Decimal("3.6"), Decimal("4.6"), Decimal(4)), "five times": (Decimal("4.5"), Decimal("5.6"), Decimal(5)),
}  # fmt: skip
_AS_VERB = {"double": "doubl", "triple": "tripl"}
_LARGE = "six seven eight nine ten".split()
_MORE, _ALMOST = (
    ("more than", "over", "well over", "just over", "a little over", "at least"),
    ("almost", "nearly", "not quite", "virtually", "just under"),
)
WORDS = re.compile(
    "doubl|tripl|trebl|quadrupl|quintupl|halv|third|quarter|fifth|half|tenth|sixth|sevenths?\\b|eighth|ninth|twice|times (?:as|that|those|this|the|what) |fold\\b"
)
"""A text without one of these, in lower case, tells no size in words."""
EVERYS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
EVERY = re.compile(rf"\bevery ({'|'.join(EVERYS)}) (?=[a-z])")
_HINTS = tuple(
    """doubl tripl trebl quadrupl quintupl halv third quarter fifth half tenth sixth seventh eighth ninth twice times fold
    every""".split()
)
_HINTED = Spots(lambda piece: [hint for hint in _HINTS if hint in piece])


def hints_in(text: str) -> tuple[str, ...]:
    """What stands in a text of the letters that sizes and shares in words are told with."""
    return tuple(sorted({hint for _, hints in _HINTED.of(lowered(text)) for hint in hints}))


def tells_in_words(text: str, hints: Sequence[str]) -> bool:
    """Whether a sentence tells a size or a share in words: `tripled`, `every second job`; ``hints`` are those of its text."""
    low = text.lower()
    return any(hint in low for hint in hints) and (WORDS.search(low) is not None or EVERY.search(low) is not None)


tells_size = Telling(lambda chunk: any(hint in chunk.lower() for hint in _HINTS))
"""Whether a word of a text has some of these letters."""


def sizes_in_words(low: str) -> Iterator[tuple[Range, re.Match[str], int]]:
    """The changes that a lower-case sentence tells without a percentage, and where the word stands that tells the way."""
    if not WORDS.search(low):
        return
    told = -1
    for pattern in (_BY_SHARE, _SHARE_MORE, _SHARE_BEYOND, _OF_A_SHARE, _BARE_SHARE):
        for match in pattern.finditer(low):
            if match.start() < told:
                continue
            told = match.end()
            yield _share(match), match, match.start("way")
    for match in _TO_SHARE.finditer(low):
        low_end, high_end = _about(_share_of(match), match)
        yield Range(low_end / 100, high_end / 100), match, match.start()
    for match in _IN_HALF.finditer(low):
        yield Range(*_TIMES_RANGE["half"][:2]), match, match.start("way")
    for pattern in (_TIMES, _AS_MANY, _THAT_MANY, _WHAT_IT_WAS):
        for match in pattern.finditer(low):
            if (
                pattern is _TIMES
                and _DOUBLE_THE.match(low, match.start("way"))
                and not _DOES.search(low, 0, match.start())
            ):
                continue
            yield _times(match), match, match.start("way")
    for match in _AGAIN.finditer(low):
        yield Range(Decimal("1.42"), Decimal("1.6")), match, match.start("way")
    if "fold" in low:
        yield from _folds(low)


def _folds(low: str) -> Iterator[tuple[Range, re.Match[str], int]]:
    """`rose threefold`, `a threefold rise`: three times as much, or as much more."""
    for match in _FOLD.finditer(low):
        way = _ROSE_FOLD.search(low, 0, match.start())
        if match["way"] or way:
            number = Decimal(_SMALL.index(match["fold"]) + 2)
            place = match.start("way") if match["way"] else way.start() if way else -1
            yield Range(number * Decimal("0.88"), (number + 1) * Decimal("1.1")), match, place


def _share_of(match: re.Match[str]) -> Decimal:
    return _SHARES[match["share"]] * _PARTS.get(match["two"] or "", 1)


def _about(share: Decimal, match: re.Match[str]) -> tuple[Decimal, Decimal]:
    return share * Decimal("0.86"), share * Decimal("1.14")


def _share(match: re.Match[str]) -> Range:
    share = _share_of(match) / 100
    way, about = way_of_word(match["way"]), (match["about"] or "").strip()
    least = share if about in _MORE else share * Decimal("0.86")
    most = (
        share + _POINT
        if about in ("nearly", "almost", "just under")
        else share * (Decimal("1.5") if about in _MORE else Decimal("1.14"))
    )
    ends = sorted((1 + way * least, 1 + way * most))
    return Range(ends[0], ends[1])


def way_of_word(word: str) -> int:
    """1 for a word that tells of a rise, -1 for one of a fall."""
    return -1 if word in ("below", "under", *_SHORTER) else WAYS.get(word, 1)


def _many_times(word: str) -> tuple[Decimal, Decimal, Decimal]:
    number = Decimal(_LARGE.index(word) + 6 if word in _LARGE else word)
    return number * Decimal("0.92"), number * Decimal("1.12"), number


def _times(match: re.Match[str]) -> Range:
    low_end, high_end, exact = _TIMES_RANGE.get(_AS_VERB.get(match["times"], match["times"])) or _many_times(
        match["times"].split()[0]
    )
    about = (match["about"] or "").strip()
    if about in _MORE:
        low_end, high_end = (exact, exact * 2) if exact > 1 else (Decimal(0), exact)
    elif about in _ALMOST:
        low_end, high_end = (
            (exact * Decimal("0.8"), exact * Decimal("1.02")) if exact > 1 else (exact, exact * Decimal("1.25"))
        )
    return Range(low_end, high_end)
