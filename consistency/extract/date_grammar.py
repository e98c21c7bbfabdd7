"""Which words of a text make a date or a duration: a fast scan, word classes, and one pattern over the classes.

Words that can start a date (months, weekdays, units, years, `yesterday`) are found with one keyword scan; only the text
around them is cut into tokens.  Each token gets a class of one character, and the forms of dates are alternatives of one
pattern over that string, so that the text itself is passed over once.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final

import ahocorasick  # type: ignore[import-not-found,import-untyped,unused-ignore]
from msgspec import Struct

from consistency.extract.date_forms import FORMS
from consistency.extract.date_words import CLASS, Token, tokens_in
from consistency.extract.words import dates_en as words
from consistency.prose.cutting import Spots, lowered
from consistency.prose.memory import Kept

BEFORE: Final = 60
AFTER: Final = 48
"""How far around a word that can start a date the other words of it are looked for, in characters."""


class Piece(Struct, frozen=True, gc=False):
    """A token of a date: its place, its words in lower case, its class and what it stands for."""

    start: int
    end: int
    lower: str
    kind: str
    value: Any


class Form(Struct, frozen=True, gc=False):
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


@lru_cache(maxsize=1)
def _anchors() -> Any:
    """The automaton of words around which dates are looked for."""
    automaton = ahocorasick.Automaton()
    names = {word for word, (kind, _) in CLASS.items() if kind in "mwWuqUZDTpG1" and len(word) > 2}
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
        for tokens in tokens_in(text, lower, begin, stop):
            kinds = "".join(map(_KIND, tokens))
            for name, first, last in _FOUND[kinds]:
                before = _piece(lower, tokens[first - 1]) if first else None
                after = _piece(lower, tokens[last]) if last < len(tokens) else None
                yield Form(name, [_piece(lower, token) for token in tokens[first:last]], before, after)


def _forms_in(kinds: str) -> list[tuple[str, int, int]]:
    """The forms in a row of classes and where they stand."""
    return [
        (match.lastgroup or "", run.start() + match.start(), run.start() + match.end())
        for run in _RUN.finditer(kinds)
        for match in FORMS.finditer(run[0])
    ]


_KIND: Final = itemgetter(2)
_FOUND: Final = Kept(_forms_in)
"""The same few rows come again and again."""
_RUN: Final = re.compile("[^_|]*?(?:[mwWuqUZDTpPIyAQRGOCk15]|ho|Hl|jd)[^_|]*")
"""A run of words of dates with one that means something by itself: a run of others holds none."""


def _piece(lower: str, token: Token) -> Piece:
    start, end, kind, value = token
    return Piece(start, end, lower[start:end] if kind != "|" else "", kind, value)


def _anchored(piece: str) -> tuple[tuple[tuple[int, int], ...], bool] | None:
    """Where words stand between two spaces around which dates are looked for, and digits that can be a date's; and
    whether it begins with what makes a time of day of a number before it.
    """
    words = [(last + 1 - length, last + 1) for last, length in _anchors().iter(piece)]
    digits = [match.span() for match in _DIGITS.finditer(piece)]
    found = (*[(start, end) for start, end in words if _whole(piece, start, end)], *digits)
    noon = _NOON.match(piece) is not None
    return (found, noon) if found or noon else None


_NOON: Final = re.compile(r"[ap]\.?m\b")


def _whole(lower: str, start: int, end: int) -> bool:
    """Whether what stands there is a word, or the plural of one."""
    after = lower[end : end + 1]
    return not (lower[:start][-1:].isalpha() or (after.isalpha() and after != "s"))


_ANCHORED: Final = Spots(_anchored)
_HALF: Final = "half past"


def _windows(lower: str) -> list[tuple[int, int]]:
    """The stretches of text worth cutting into tokens, merged where they meet."""
    size = len(lower)
    marks: list[tuple[int, int]] = []
    for at, (spans, noon) in _ANCHORED.of(lower):
        marks += [(at + start, at + end) for start, end in spans]
        if noon and lower[at - 2 : at - 1].isdecimal():  # `10 a.m.`
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
    return [(_back(lower, begin), _on(lower, stop)) for begin, stop in found]


def _back(lower: str, at: int) -> int:
    """Where the word or number begins in which a place is."""
    if at <= 0 or lower[at : at + 1].isspace() or lower[at - 1].isspace():
        return at
    return at - len(lower[max(0, at - _LONGEST) : at].split()[-1])


def _on(lower: str, at: int) -> int:
    """Where the word or number ends in which a place is."""
    near = lower[at : at + _LONGEST]
    return at if at <= 0 or not near or near[0].isspace() or lower[at - 1].isspace() else at + len(near.split()[0])


_LONGEST: Final = 40
"""No word is looked through further than this."""
