"""The words of dates: a stretch of text cut into tokens, each with a class of one character and what it stands for.

Most words are of no class, and what stands between two of them is cut only where it can hold a date.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from operator import itemgetter
from typing import Any, Final

from consistency.extract.words import dates_en as words
from consistency.prose.memory import Kept

Token = tuple[int, int, str, Any]
"""Where a token starts and ends, its class and value."""
_Class = tuple[int, int, str, Any, bool, bool]
_Chunk = tuple[str, tuple[_Class, ...] | None, bool]

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
_PIECES: Final = re.compile(
    rf"\s*(?:(?!b\.c|[qh][1-4])[^\W\d_]+|\d+(?=[,.;:)]?(?:\s(?![\dapo])|\Z))|(?=[\w'’])(?:{'|'.join(_KINDS.values())})|\S)"
)
"""A token with the space before it; most are plain words, numbers or marks, for which the other forms need not be tried."""
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


CLASS: Final = _classes()
_CAPITAL: Final = frozenset("may march august mar sun sat mon wed jan dec jun".split())
"""Words that are months or weekdays only with a capital letter."""
SHORT: Final = frozenset(word for word in _ABBREVIATED.split("|"))


def tokens_in(text: str, lower: str, begin: int, stop: int) -> Iterator[list[Token]]:
    """The tokens of a stretch of text where they can hold a date, with a word of no class on either side.

    A break between paragraphs is a token too.
    """
    pieces = lower[begin:stop].split(" ")
    known = list(map(_CHUNKS.__getitem__, pieces))
    at, done = begin, 0
    for group in _GROUP.finditer("".join(map(_CODE, known))):
        first, last = max(0, group.start() - 1), group.end() + 1
        at += len(" ".join(pieces[done:first])) + (first > done)
        done = first
        yield _tokens(text, lower, at, _cut(pieces[first:last], known[first:last]))


def _tokens(text: str, lower: str, begin: int, classes: list[_Class]) -> list[Token]:
    """The tokens of the given classes, the first of which begins at ``begin``."""
    tokens: list[Token] = []
    add = tokens.append
    last, at = begin, begin - 1
    for gap, size, own, meant, plain, newline in classes:
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


def _cut(pieces: list[str], known: list[_Chunk]) -> list[_Class]:
    """The classes of the tokens of what stands between spaces, as if a space stood before it.

    Each piece is cut once wherever it stands again, but for a number where what follows may be of one token with it.
    """
    found: list[_Class] = []
    held = ""
    for piece, after, (_, classes, counts) in zip(pieces, [*pieces[1:], ""], known, strict=True):
        if classes is None or (counts and after[:1] in _GOES_ON):
            held += f" {piece}"
        elif held:
            found += map(_CLASSES.__getitem__, _PIECES.findall(f"{held} {piece}"))
            held = ""
        else:
            found += classes
    if held:
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
        kind, value = CLASS.get(word, ("_", None))
        plain = word not in _FESTIVE and word not in words.TENS_WORDS and kind not in "mw"
    else:
        kind, value = _class_of(group or "", word)
        plain = _HOURS.fullmatch(word) is None
    return len(piece) - len(word), len(piece), kind, value, plain, "\n" in piece


_CLASSES: Final = Kept(_class)
_OPEN: Final = re.compile(r"\s\Z|\A\Z")
"""What stands between two spaces, the last of which is part of what follows."""
_DIGIT: Final = re.compile(r"\d")
_GOES_ON: Final = frozenset("1357apo")
"""The letters that begin what can be one token with a number before it: `2 1/2`, `10 a.m.`, `5 o'clock`."""
_HOUR: Final = re.compile(r"(?:[ap]\.?m|o['’]?clock|gmt|utc)\b")
"""What makes a time of day of a number before it."""
_MEANS: Final = frozenset("mwWuqUZDTpPIyAQRGOCk15oHj")
"""The classes of words without one of which no words make a date."""
_WITHIN: Final = frozenset(word for name in words.FESTIVALS for word in name.split())


def _chunk(piece: str) -> _Chunk:
    """Of what stands between two spaces: `a` if it can be of a date, `l` if it can stand beside it, else `x`; the classes
    of its tokens, unless it ends in white space; and whether it has a number.
    """  # fmt: skip
    counts = _DIGIT.search(piece) is not None
    if _OPEN.search(piece):
        return ("a" if piece.strip() else "l"), None, counts
    classes = tuple(map(_CLASSES.__getitem__, _PIECES.findall(f" {piece}")))
    if any(kind in _MEANS or not plain for _, _, kind, _, plain, _ in classes) or _HOUR.match(piece):
        return "a", classes, counts
    beside = counts or piece in _WITHIN or any(kind != "_" for _, _, kind, *_ in classes)
    return ("l" if beside else "x"), classes, counts


_CHUNKS: Final = Kept(_chunk)
_CODE: Final = itemgetter(0)
_GROUP: Final = re.compile("l*a[al]*")
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
            return CLASS.get(word, ("_", None))
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
