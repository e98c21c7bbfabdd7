"""How the words around a value bound it, and whether they give it up for another."""

import re

from consistency.claims import Mood
from consistency.extract.behind import behind
from consistency.extract.numerals import Numeral
from consistency.extract.scan import Scan
from consistency.extract.words import en
from consistency.values.figures import Bound, Figure

BEFORE: dict[str, Bound] = {
    phrase: bound
    for phrases, bound in ((en.AT_LEAST, Bound.AT_LEAST), (en.AT_MOST, Bound.AT_MOST), (en.ABOUT, Bound.ABOUT))
    for phrase in phrases.split("|")
}
AFTER = {phrase: Bound(bound) for phrase, bound in en.AFTER.items()}
_EXACT, _TOLD = Bound.EXACT, Mood.TOLD
LAST = frozenset(phrase.split()[-1] for phrase in BEFORE)
OLDER = frozenset(en.OLDER.split("|"))
OLDER_LAST = frozenset(phrase.split()[-1] for phrase in OLDER)
CHANGE = frozenset(en.CHANGE.split())
_AFTER = re.compile(
    r"\+|[ \u00a0](?:or|and|at|approximately)[ \u00a0][a-z]+(?:[ \u00a0][a-z]+)?|[- ](?:odd|plus)\b|[ ]?-?ish\b"
)
_STOP = re.compile(r"[.!?;\n]\s")


_OPENS = re.compile(r'[(\[“"]')


def words_before(scan: Scan, start: int, size: int = 40) -> list[str]:
    """The last words before a place, in lower case; an opening bracket or quotation mark ends what counts."""
    return _OPENS.split(scan.low[max(0, start - size) : start])[-1].split()


def bound_of(scan: Scan, words: list[str], end: int, after: int | None = None) -> Bound:
    """What the words before a value, and those after it, say of it."""
    if words and words[-1] in LAST:
        for size in (4, 3, 2, 1):
            if size <= len(words):
                bound = BEFORE.get(" ".join(words[-size:]))
                if bound is not None:
                    return _EXACT if _belongs_to_verb(words) else bound
    following = scan.low[end : end + 1]
    if following in ("+", "-") or following in " \u00a0" or (after is not None and after != end):
        for place in (end,) if after is None or after == end else (end, after):
            match = _AFTER.match(scan.low, place)
            if match is None:
                continue
            said = match[0].strip()
            if said == "+" or said in ("-plus", "plus"):
                return Bound.AT_LEAST if said != "plus" else Bound.EXACT
            if said in ("-odd", "odd", "ish", "-ish"):
                return Bound.ABOUT
            pieces = said.split()
            for size in (3, 2):
                bound = AFTER.get(" ".join(pieces[:size]))
                if bound is not None:
                    return bound
    return _EXACT


def _belongs_to_verb(words: list[str]) -> bool:
    """Whether `over` is the verb's: `handed over 26 ambulances` is 26, not more."""
    return len(words) > 1 and words[-1] == "over" and words[-2] in en.WITH_OVER


def past_bound(scan: Scan, end: int) -> int:
    """Where the words after a value that bound it end (`12 or so people`), or where the value ends."""
    match = _AFTER.match(scan.low, end)
    if match is None:
        return end
    said = match[0].strip()
    if said == "+" or said in ("-plus", "-odd", "odd"):
        return match.end()
    pieces = said.split()
    for size in (3, 2):
        if " ".join(pieces[:size]) in AFTER:
            return end + match[0].index(pieces[size - 1]) + len(pieces[size - 1]) if len(pieces) > size else match.end()
    return end


def mood_of(words: list[str]) -> Mood:
    """SUPERSEDED where the words before a value say that it is the older one (`up from`, `compared with`)."""
    if words and BEFORE.get(words[-1]) is not None:
        words = words[:-1]
    if words and words[-1] in OLDER_LAST:
        for size in (3, 2, 1):
            if size <= len(words) and " ".join(words[-size:]) in OLDER:
                return Mood.SUPERSEDED
    return _TOLD


def figure(low: Numeral, high: Numeral | None, bound: Bound) -> Figure:
    """The figure of a numeral, or of a range of two."""
    if high is None:
        if low.form == "vague":
            return Figure(low.number, low.upper, Bound.ABOUT if bound is Bound.EXACT else bound, low.step)
        return Figure(low.number, None, bound, low.step)
    first, last = sorted((low.number, high.number))
    return Figure(first, last, Bound.EXACT if bound is Bound.AT_LEAST else bound, min(low.step, high.step))


_DAY_OF_MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\.?[ \u00a0\n]\Z"
)
_SUSPENDED = re.compile(r"-[ \u00a0\n](?:or|to|and)[ \u00a0\n]")
_RANGE = re.compile(
    r"[ \u00a0\n]{0,2}(?:-|–|—|‑|−|\bto\b|\bthrough\b|\band\b|\bor\b|±|\+/-)[ \u00a0\n]{0,2}"
    r"(?:~|about |around |some |roughly |nearly |almost |up to )?\Z"
)


MAY_JOIN = behind(re.compile(r"[ \u00a0\n]{0,2}(?:[-–—‑−±+]|(?:to|through|and|or)\b)").match)
"""What stands right behind the first of two values that are joined."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def joint(scan: Scan, start: int, left: int, right: int, *, bare: bool) -> str:
    """How two values that stand at ``start..left`` and from ``right`` are joined.

    `range` for a range, `change` for from-to, `or` for a choice, empty where they have nothing to do with each
    other.  ``bare`` says that the first has no unit of its own: `rose by 1 to 1.5 degrees` is a range, `rose $1 to
    $5` is none.
    """
    if right - left > 24 or right < left:
        return ""
    gap = scan.low[left:right]
    ranges = _RANGE.match(gap) is not None
    if not ranges and not (bare and _SUSPENDED.fullmatch(gap)):
        return ""
    if bare and _DAY_OF_MONTH.search(
        scan.low, max(0, start - 12), start
    ):  # `for the quarter ended Sept. 30 to $7 million`
        return ""
    if bare and _YEAR.fullmatch(scan.low, start, left) and scan.low[max(0, start - 3) : start] in ("in ", " in "):
        return ""  # `rose from 4 million tonnes in 2022 to 5 million`
    if not ranges:  # `7- or 8-inch`, `10- to 18-foot`
        return "range" if "to" in gap else "or"
    link = gap.split()[0] if gap.strip() else ""
    before = words_before(scan, start, 48)
    while before and BEFORE.get(before[-1]) is not None:
        before = before[:-1]
    if link == "and":
        return "range" if "between" in before[-3:] else ""
    if link == "or":
        return "or"
    if link == "±" or link == "+/-":
        return ""
    if link == "to" or link == "through":
        if before and before[-1] == "from":
            return "change" if _changes(scan, start) and scan.low[start:left] != "0" else "range"
        if not bare and before and (before[-1] in CHANGE or (before[-1] == "by" and len(before) > 1)):
            return ""
        return "range"
    return "range"


def _changes(scan: Scan, start: int) -> bool:
    """Whether a verb of change stands before a `from` in the same sentence."""
    window = scan.low[max(0, start - 120) : start]
    cut = 0
    for stop in _STOP.finditer(window):
        cut = stop.end()
    return not CHANGE.isdisjoint(re.findall(r"[a-z]+", window[cut:]))
