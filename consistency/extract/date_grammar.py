"""Which words of a text make a date or a duration: a fast scan, word classes, and one pattern over the classes.

Words that can start a date (months, weekdays, units, years, `yesterday`) are found with one keyword scan; only the text
around them is cut into tokens.  Each token gets a class of one character, and the forms of dates are alternatives of one
pattern over that string, so that the text itself is passed over once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

import ahocorasick  # type: ignore[import-not-found,import-untyped,unused-ignore]
from msgspec import Struct

from consistency.extract.date_forms import FORMS
from consistency.extract.words import dates_en as words
from consistency.prose.cutting import Spots, lowered
from consistency.prose.memory import Kept

BEFORE: Final = 60
AFTER: Final = 48
"""How far around a word that can start a date the other words of it are looked for, in characters."""


_Class = tuple[int, int, str, Any, bool, bool]


class Piece(Struct, frozen=True, gc=False):
    """A token of a date: its place, its words in lower case, its class and what it stands for."""

    start: int
    end: int
    lower: str
    kind: str
    value: Any


@dataclass(frozen=True, slots=True)
class Form:
    """Words that have the form ``name`` of the grammar, with the word before and the word after them."""

    name: str
    own: list[Piece]
    before: Piece | None
    after: Piece | None

    def cut(self, first: int, last: int) -> "Form":
        """Only some of the words."""
        before = self.own[first - 1] if first else self.before
        after = self.own[last] if last < len(self.own) else self.after
        return Form(self.name, self.own[first:last], before, after)


_ABBREVIATED: Final = r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun"
_FESTIVAL: Final = "(?:" + "|".join(re.escape(name) for name in sorted(words.FESTIVALS, key=len, reverse=True)) + r")\b"
_ONE: Final = "|".join([*list(words.CARDINALS)[1:10], *list(words.ORDINALS)[:9]])

_MIDDLE: Final = r"(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)"
_KINDS: Final = {
    "era": r"b\.c\.(?:e\.)?|b\.c\b",
    "part": r"[qh][1-4](?!\w)|[1-4]q(?:\d\d)?(?!\w)|[12]h\d\d(?!\w)",
    "word": r"[^\W\d_]+",
    "numeric": rf"(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d%])|(?<!\d[-/])\d{{4}}{_MIDDLE}\d{{1,2}}(?!\d)"
    rf"|\d{{1,2}}{_MIDDLE}(?:\d{{4}}|\d{{2}})(?![\d%])(?![/.,]\d)(?!-\d\d?-)",
    "clock": r"\d{1,2}(?::\d\d){1,2}(?![\d:])(?:\s?(?:[ap]m\b|[ap]\.m\b\.?))?"
    r"|\d{1,2}(?:\.\d\d)?\s?(?:[ap]m\b|[ap]\.m\b\.?|o['’]?clock\b)",
    "mixed": r"\d{1,2}[ \u00a0-][1357]/[248](?![\d/])",
    "monthslash": r"(?<!/)(?:0[1-9]|1[0-2])/(?:19|20)\d\d(?![\d/])",
    "slash": r"\d{1,2}/\d{1,2}(?![\d/])",
    "ordinal": r"\d+(?:st|nd|rd|th)(?!\w)",
    "decade": r"(?:\d{4}['’]?s|['’]\d0s)(?!\w)",
    "two": r"['’]\d\d(?!\w)",
    "number": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?",
    "mark": r"\S",
}
"""What a token can be, the first that fits."""
_PIECES: Final = re.compile(rf"\s*(?:(?!b\.c|[qh][1-4])[^\W\d_]+|(?=[\w'’])(?:{'|'.join(_KINDS.values())})|\S)")
"""A token with the space before it; most are plain words or marks, for which the other forms need not be tried."""
_TOKEN: Final = re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in _KINDS.items()))
_FESTIVALS: Final = re.compile(_FESTIVAL)
_FESTIVE: Final = frozenset(name.split()[0].rstrip("s").rstrip("'’") for name in words.FESTIVALS) | {"christmas"}
_COMPOUND: Final = re.compile(rf"[-\s](?P<one>{_ONE})(?!\w)")


def _classes() -> dict[str, tuple[str, Any]]:
    table: dict[str, tuple[str, Any]] = {}
    for number, name in enumerate(words.MONTHS, 1):
        table[name] = table[name[:3]] = ("m", number)
    table["sept"] = ("m", 9)
    for number, name in enumerate(words.WEEKDAYS):
        table[name] = table[name[:3]] = ("w", number)
        table[name + "s"] = ("W", number)
    table |= {"tues": ("w", 1), "thur": ("w", 3), "thurs": ("w", 3)}
    table |= {word: ("n", number) for word, number in words.CARDINALS.items()}
    table |= {word: ("o", number) for word, number in words.ORDINALS.items()}
    table |= {
        word: ("q" if unit == "quarter" else "U" if word == "century" else "u", unit)
        for word, unit in words.UNITS.items()
    }
    table["second"] = ("o", 2)
    table |= {word: ("Z", number) for word, number in words.SEASONS.items()}
    table |= {word: ("D", number) for word, number in words.DECADES.items()}
    table |= words.WORDS
    table |= {
        "afternoons": ("V", 0),
        "mornings": ("V", 0),
        "evenings": ("V", 0),
        "nights": ("V", 0),
        "other": ("z", 0),
        "long": ("K", 0),
    }
    table |= {"latest": ("M", -1), "period": ("R", 0), "age": ("G", 0), "'": (";", 0), "’": (";", 0), "s": (";", 0)}
    return table


_CLASS: Final = _classes()
_CAPITAL: Final = frozenset("may march august mar sun sat mon wed jan dec jun".split())
"""Words that are months or weekdays only with a capital letter."""
SHORT: Final = frozenset(word for word in _ABBREVIATED.split("|"))


@lru_cache(maxsize=1)
def _anchors() -> Any:
    """The automaton of words around which dates are looked for."""
    automaton = ahocorasick.Automaton()
    names = {word for word, (kind, _) in _CLASS.items() if kind in "mwWuqUZDTpG1" and len(word) > 2}
    names |= {name.split()[0].rstrip("'’s") for name in words.FESTIVALS} | {
        "quarter",
        "noon",
        "midday",
        "midnight",
        "clock",
        "q1",
        "q2",
        "q3",
        "q4",
        "h1",
        "h2",
        "1q",
        "2q",
        "3q",
        "4q",
        "bc",
        "bce",
        "b.c",
        "fy",
    }
    for name in sorted(names):
        automaton.add_word(name, len(name))
    automaton.make_automaton()
    return automaton


_MARKED: Final = r"[-/.][0-9]{1,2}[-/.][0-9]|:[0-9]{2}|(?:\.[0-9]{2})?[ \u00a0]?[ap]\.?m\b"
_DIGITS: Final = re.compile(
    rf"[0-9](?:[0-9]{{0,3}}(?:{_MARKED})|[0-9]{{2,3}}s\b|[0-9]{{3}}|(?<=['’].)[0-9]{{0,2}}(?:s\b|))"
)
"""Digits that can be of a date or a time of day: with such marks, four of them, or behind an apostrophe."""


def forms(text: str) -> Iterator[Form]:
    """The dates and durations of a text by their form, from left to right, not overlapping."""
    lower = lowered(text) if "İ" not in text else text.replace("İ", "I").lower()
    for begin, stop in _windows(lower):
        tokens = _tokens(text, lower, begin, stop)
        kinds = "".join([token[2] for token in tokens])
        for run in _RUN.finditer(kinds):
            for name, begins, ends in _FOUND[run[0]]:
                first, last = run.start() + begins, run.start() + ends
                before = _piece(lower, tokens[first - 1]) if first else None
                after = _piece(lower, tokens[last]) if last < len(tokens) else None
                yield Form(name, [_piece(lower, token) for token in tokens[first:last]], before, after)


_FOUND: Final = Kept[str, list[tuple[str, int, int]]](
    lambda run: [(match.lastgroup or "", *match.span()) for match in FORMS.finditer(run)]
)
"""The forms in a run of classes and where they stand; the same few runs come again and again."""
_RUN: Final = re.compile("[^_|]*?(?:[mwWuqUZDTpPIyAQRGOCk15]|ho|Hl|jd)[^_|]*")
"""A run of words of dates with one that means something by itself: a run of others holds none."""


def _piece(lower: str, token: tuple[int, int, str, Any]) -> Piece:
    start, end, kind, value = token
    return Piece(start, end, lower[start:end] if kind != "|" else "", kind, value)


def _anchored(piece: str) -> tuple[tuple[int, int], ...]:
    """Where words stand between two spaces around which dates are looked for, and digits that can be a date's."""
    words = [(last + 1 - length, last + 1) for last, length in _anchors().iter(piece)]
    digits = [match.span() for match in _DIGITS.finditer(piece)]
    return (*[(start, end) for start, end in words if _whole(piece, start, end)], *digits)


def _whole(lower: str, start: int, end: int) -> bool:
    """Whether what stands there is a word, or the plural of one."""
    after = lower[end : end + 1]
    return not (lower[:start][-1:].isalpha() or (after.isalpha() and after != "s"))


_ANCHORED: Final = Spots(_anchored)
_NOON: Final = Spots(re.compile(r"[ap]\.?m\b").match)
_HALF: Final = "half past"


def _windows(lower: str) -> list[tuple[int, int]]:
    """The stretches of text worth cutting into tokens, merged where they meet."""
    size = len(lower)
    marks = [(at + start, at + end) for at, spans in _ANCHORED.of(lower) for start, end in spans]
    for at, _ in _NOON.of(lower):
        if lower[at - 2 : at - 1].isdecimal():  # `10 a.m.`
            marks += [match.span() for match in _DIGITS.finditer(lower, lower.rfind(" ", 0, at - 1) + 1, at + 5)]
    at = lower.find(_HALF)
    while at >= 0:
        if _whole(lower, at, at + len(_HALF)):
            marks.append((at, at + len(_HALF)))
        at = lower.find(_HALF, at + 1)
    marks.sort()
    found: list[tuple[int, int]] = []
    for start, end in marks:
        begin, stop = max(0, start - BEFORE), min(size, end + AFTER)
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((begin, stop))
    return [(_edge(lower, begin, -1), _edge(lower, stop, 1)) for begin, stop in found]


def _edge(lower: str, at: int, step: int) -> int:
    """The nearest place, going by ``step``, that is not inside a word or number."""
    for _ in range(40):
        if not 0 < at < len(lower) or lower[at].isspace() or lower[at - 1].isspace():
            break
        at += step
    return at


def _tokens(text: str, lower: str, begin: int, stop: int) -> list[tuple[int, int, str, Any]]:
    """The tokens of a stretch of text: place, class and value; a break between paragraphs is one too."""
    tokens: list[tuple[int, int, str, Any]] = []
    add = tokens.append
    last, at = begin, begin - 1
    for gap, size, own, meant, plain, newline in _cut(lower[begin:stop]):
        start, end, kind, value = at + gap, at + size, own, meant
        at = end
        if start < last:
            continue
        if newline and _breaks(lower, last, start):
            add((last, start, "|", None))
        if not plain:
            end, kind, value = _in_place(text, lower, start, end, own, meant)
        if kind == "n" and value in _SCALES and tokens and (scaled := _scaled(tokens[-1], start, value)):
            start, value = tokens.pop()[0], scaled  # `66 million years`
        add((start, end, kind, value))
        last = end
    return tokens


def _cut(stretch: str) -> list[_Class]:
    """The classes of the tokens of a stretch of text, as if a space stood before it.

    What stands between two spaces is cut once wherever it stands again, but for a number, which may be one token with
    the number or the word that follows it: `2 1/2`, `10 a.m.`
    """
    found: list[_Class] = []
    held = ""
    for chunk in stretch.split(" "):
        classes = _CHUNKS[chunk]
        if classes is None:
            held += f" {chunk}"
        elif held:
            found += map(_CLASSES.__getitem__, _PIECES.findall(f"{held} {chunk}"))
            held = ""
        else:
            found += classes
    found += map(_CLASSES.__getitem__, _PIECES.findall(held))
    return found


_SCALES: Final = frozenset((1_000, 1_000_000, 1_000_000_000))


def _scaled(before: tuple[int, int, str, Any], start: int, scale: int) -> str:
    """The number before a scale word, times the scale."""
    _, end, kind, number = before
    if kind not in "nd" or start - end > 1 or not number:
        return ""
    return f"{(Decimal(str(number)) * scale).normalize():f}"


def _class(piece: str) -> _Class:
    """Of a token with the space before it: where it begins and ends in the piece, its class and value, whether these
    are the same wherever it stands, and whether a line ends before it.
    """  # fmt: skip
    word = piece.lstrip()
    match = _TOKEN.match(word)
    group = match.lastgroup if match else ""
    if group == "word":
        kind, value = _CLASS.get(word, ("_", None))
        plain = word not in _FESTIVE and word not in words.TENS_WORDS and kind not in "mw"
    else:
        kind, value = _class_of(group or "", word)
        plain = _HOURS.fullmatch(word) is None
    return len(piece) - len(word), len(piece), kind, value, plain, "\n" in piece


_CLASSES: Final = Kept(_class)
_OPEN: Final = re.compile(r"\d|\s\Z|\A\Z")
"""What stands between two spaces and cannot be cut without what follows."""
_CHUNKS: Final = Kept[str, tuple[_Class, ...] | None](
    lambda chunk: None if _OPEN.search(chunk) else tuple(map(_class, _PIECES.findall(f" {chunk}")))
)
_HOURS: Final = re.compile(r"[012]\d[0-5]\d")
_ZONE: Final = re.compile(r"\s?(?:gmt|utc|hrs)\b")
"""What makes four digits a time of day: `1830 GMT`."""


def _in_place(text: str, lower: str, start: int, end: int, kind: str, value: Any) -> tuple[int, str, Any]:
    """The end, class and value of a word that means something else with what stands beside it."""
    word = lower[start:end]
    if word[0].isdecimal():
        return (end, "k", word) if _ZONE.match(lower, end) else (end, kind, value)
    if word in _FESTIVE and (festival := _FESTIVALS.match(lower, start)):
        return festival.end(), "P", words.FESTIVALS[festival[0]]
    if kind in "mw":
        if word in _CAPITAL and text[start].islower():
            return end, "_", value
        if word in SHORT and lower[end : end + 1] == "." and not lower[end + 1 : end + 2].isalnum():
            return end + 1, kind, value
    elif word in words.TENS_WORDS and (more := _COMPOUND.match(lower, end)):
        one, ten, end = more["one"], words.CARDINALS[word], more.end()
        if one in words.ORDINALS:
            return end, "o", ten + words.ORDINALS[one]
        return end, "n", ten + words.CARDINALS[one]
    return end, kind, value


def _breaks(lower: str, last: int, start: int) -> bool:
    """Whether a line end between two words ends a sentence: not in text that is wrapped at a width."""
    gap = lower[last:start]
    if gap.count("\n") > 1:
        return True
    line = lower.rfind("\n", 0, last) + 1
    return last - line < 50


def _class_of(group: str, word: str) -> tuple[str, Any]:
    match group:
        case "mark":
            return _CLASS.get(word, ("_", None))
        case "number":
            return _number(word)
        case "mixed":
            return _mixed(word)
        case "numeric":
            return "I", word
        case "clock":
            return "k", word
        case "era":
            return "C", 0
        case "monthslash":
            return "5", word
        case "slash":
            return "2", word
        case "ordinal":
            return "o", int(word[:-2]) if len(word) < 9 else 0
        case "decade":
            return "D", int(re.sub(r"\D", "", word))
        case "two":
            return "A", int(word[1:])
        case "part":
            return ("Q", word) if word[0] == "q" or word[1] in "12" or word[0].isdecimal() else ("_", None)
    return "_", None


def _mixed(word: str) -> tuple[str, Any]:
    """`2 1/2` hours."""
    above, below = int(word[-3]), int(word[-1])
    return ("n", f"{int(word[:-4]) + Decimal(above) / Decimal(below)}") if above < below else ("_", None)


def _number(word: str) -> tuple[str, Any]:
    plain = word.replace(",", "")
    if word.isdecimal() and len(word) <= 4:
        number = int(word)
        if len(word) == 4 and 1000 <= number <= 2199:
            return "y", number
        if 1 <= number <= 31 and len(word) <= 2:
            return "d", number
        return "n", number
    return ("n", plain) if len(plain) < 20 else ("_", None)
