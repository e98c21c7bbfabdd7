"""Reads a row of names or things: `Estonia, Latvia and Lithuania`, `a stove, a cold room and a cook`."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from babel import Locale

from consistency.extract.speakers import Word

_INSIDE = frozenset("of de van von der den di da la le el al bin the for du del dos".split())
_SHORT = frozenset("mr mrs ms dr prof st gen col lt sgt rev hon jr sr".split())
_LAST = frozenset(("and", "or", "&"))
_VERBS = frozenset(
    "is are was were be been has have had will would can could may must do does did that which who said says".split()
)
_PARTIAL = frozenset("such like including include among example instance e.g especially".split())
_OPEN_ENDED = frozenset("others other more etc elsewhere".split())


def _joined_names() -> frozenset[tuple[str, str]]:
    """Last and first word around the `and` of countries that have one in their name, as babel spells them."""
    found = set()
    for name in Locale("en").territories.values():
        parts = name.replace("&", "and").split()
        found |= {
            (parts[at - 1].lower(), parts[at + 1].lower()) for at in range(1, len(parts) - 1) if parts[at] == "and"
        }
    return frozenset(found)


JOINED = _joined_names()


@dataclass(frozen=True, slots=True)
class Row:
    """Things in a row; ``after`` is the first word behind them and ``joined`` whether `and` stands before the last.

    ``fewest`` is how many there are at least, should an `and` be part of the last one's name.
    """

    items: tuple[str, ...]
    start: int
    end: int
    after: int
    joined: bool
    fewest: int


def names_in_a_row(words: Sequence[Word], at: int) -> Row | None:
    """The names from a word on, when nothing but names stands between the commas; None when that is not sure."""
    items: list[tuple[int, int]] = []
    joined = False
    while True:
        item = _name(words, at)
        if item is None:
            if not items or joined:
                return None
            at -= 1  # back to the comma: the row ends before it
            break
        items.append(item)
        at = _past_brackets(words, item[1])
        at = _past_age(words, _past_junior(words, at))
        mark = words[at].text.lower() if at < len(words) else "."
        following = words[at + 1].text.lower() if at + 1 < len(words) else ""
        if joined:
            if mark in _LAST and _name(words, at + 1):
                return None
            break
        if mark in {",", ";"} and following in _LAST and _name(words, at + 2):
            joined, at = True, at + 2
        elif mark in _LAST and _name(words, at + 1):
            if (words[item[1] - 1].lower, words[at + 1].lower) in JOINED:
                items[-1] = (item[0], _end(words, at + 1))
                at = items[-1][1]
                if at < len(words) and words[at].text in {",", ";"}:
                    at += 1
                    continue
                if at < len(words) and words[at].lower in _LAST and _name(words, at + 1):
                    joined, at = True, at + 1
                    continue
                break
            joined, at = True, at + 1
        elif mark in {",", ";"}:
            at += 1
        elif mark in _LAST and following in _OPEN_ENDED:
            return None
        else:
            break
    if len(items) < 2:
        return None
    texts = tuple(_said(words[first:last]) for first, last in items)
    inner = any(word in {"of", "for"} for word in texts[-2].lower().split()) if joined else False
    return Row(texts, words[items[0][0]].start, words[items[-1][1] - 1].end, at, joined, len(items) - inner)


def _said(words: Sequence[Word]) -> str:
    """The words as they stand, one space for any white space."""
    said = words[0].text
    for before, word in pairwise(words):
        said += ("" if before.end == word.start else " ") + word.text
    return said


def _name(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """A name that begins at a word: capitalised words, with `of` and the like between them."""
    first = at
    if at < len(words) and words[at].lower == "the":
        at += 1
    end = _end(words, at)
    return (first, end) if end > at else None


def _end(words: Sequence[Word], at: int) -> int:
    end = at
    while end < len(words) and _goes_on(words, at, end):
        end += 1
    return end


def _goes_on(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the name that begins at ``at`` holds the word at ``end`` too."""
    word = words[end]
    if word.capital or end == at:
        return word.capital
    before = words[end - 1]
    if word.text[0].isdigit():
        return word.start == before.end + 1
    if word.text == ".":
        return before.end == word.start and _shortened(before)
    if word.lower in _INSIDE:
        return _leads_to_name(words, end)
    return word.text in {"-", "/", "’", "'"} and end + 1 < len(words) and words[end + 1].capital


def _leads_to_name(words: Sequence[Word], at: int) -> bool:
    return any(word.capital for word in words[at + 1 : at + 2]) or (
        at + 2 < len(words) and words[at + 1].lower in _INSIDE and words[at + 2].capital
    )


def _shortened(word: Word) -> bool:
    return len(word.text) == 1 or word.lower in _SHORT


def _past_brackets(words: Sequence[Word], at: int) -> int:
    if at < len(words) and words[at].text == "(":
        for position in range(at + 1, min(len(words), at + 12)):
            if words[position].text == ")":
                return position + 1
    return at


def _past_junior(words: Sequence[Word], at: int) -> int:
    """Past what belongs to the name before a comma: `Herbert Lee, Jr., 28`."""
    if at + 1 < len(words) and words[at].text == "," and words[at + 1].lower in _SUFFIXES:
        at += 2
        return at + (at < len(words) and words[at].text == ".")
    return at


_SUFFIXES = frozenset("jr sr ii iii iv md phd esq mp mep mla obe cbe mbe rn".split())


def _past_age(words: Sequence[Word], at: int) -> int:
    """Past an age after a name: `Ann Lee, 34,`."""
    if at + 1 < len(words) and words[at].text == "," and words[at + 1].text.isdigit() and len(words[at + 1].text) < 3:
        return at + 2
    return at


def _pronoun(piece: Sequence[Word]) -> bool:
    """`one with a limp` beside `a tall one with a beard`; but `one gold` tells a number."""
    return (
        len(piece) > 1
        and piece[0].lower == "one"
        and piece[1].lower in {"with", "in", "from", "who", "of", "about", "on", "for"}
    )


_NUMERALS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty".split()
)


def _tells_number(word: Word) -> bool:
    """Whether a piece begins with a number: it tells how many of the things there are (`nine gold, eight silver`)."""
    return word.text[0].isdigit() or word.lower in _NUMERALS


def things_in_a_row(words: Sequence[Word], at: int) -> Row | None:
    """Short phrases up to the end of the sentence: `a stove, a cold room and a cook.`; None when that is not sure."""
    pieces: list[list[Word]] = [[]]
    joined, position = False, at
    parts = {";"} if any(word.text == ";" for word in words[at:]) else {","}
    while position < len(words) and words[position].text not in {".", "!", "?", "—", "–"}:
        word = words[position]
        if word.text in {":", "(", ")", '"', "“", "”"} or word.lower in _VERBS | _PARTIAL:
            return None
        if word.lower in {"and", "or"} and not joined and (parts == {","} or not pieces[-1]):
            joined = True
            pieces.append([])
        elif joined and word.lower == "and" and parts == {","}:
            return None  # `a husband and wife and their son`: two or three
        elif word.text in parts:
            if joined:
                return None
            if pieces[-1]:
                pieces.append([])
        else:
            pieces[-1].append(word)
        position += 1
    if joined and len(pieces) > 1 and not pieces[-2]:
        del pieces[-2]
    if len(pieces) < 2 or not joined or any(not 1 <= len(piece) <= 6 for piece in pieces):
        return None
    if any((_tells_number(piece[0]) and not _pronoun(piece)) or piece[-1].lower in _OPEN_ENDED for piece in pieces):
        return None
    determined = [piece[0].lower in {"a", "an", "the", "another"} or _pronoun(piece) for piece in pieces]
    if any(determined) and not all(determined) and words[max(0, at - 1)].text != ":":
        return None
    texts = tuple(_said(piece) for piece in pieces)
    return Row(texts, words[at].start, words[position - 1].end, position, joined=True, fewest=len(pieces))
