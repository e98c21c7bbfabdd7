"""The one scan of an article for numbers and currency signs, shared by all extractors that read numbers."""

import re

import ahocorasick  # type: ignore[import-not-found,import-untyped,unused-ignore]

from consistency.extract.numerals import DIGITS, WORDS, Numeral, Word, read_digits, read_words
from consistency.prose import Prose

SIGNS = re.compile(r"[$€£¥₴₽₹₺₩₪₫₱฿₦₸₡₲₵₭₮₼₾₿¢]")
_KEPT = "consistency.numbers"


class Scan:
    """What one article holds: its text in lower case (of the same length), its numerals, its currency signs."""

    __slots__ = ("low", "memo", "numerals", "signs", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = lowered(text)
        self.signs = [match.start() for match in SIGNS.finditer(text)]
        self.numerals = _numerals(text, self.low)
        self.memo: dict[str, object] = {}


def scan_of(prose: Prose) -> Scan:
    """The scan of an article, made when it is first asked for."""
    kept = vars(prose)
    found: Scan | None = kept.get(_KEPT)
    if found is None:
        found = kept[_KEPT] = Scan(prose.text)
    return found


def lowered(text: str) -> str:
    """The text in lower case, letter by letter where lower case would change its length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return low


def _automaton() -> "ahocorasick.Automaton":
    automaton = ahocorasick.Automaton()
    for word in sorted(WORDS):
        automaton.add_word(word, word)
    automaton.make_automaton()
    return automaton


_WORDS = _automaton()


def _numerals(text: str, low: str) -> list[Numeral]:
    words: list[Word] = []
    size = len(low)
    for last, word in _WORDS.iter_long(low):
        start, end = last + 1 - len(word), last + 1
        if (start and low[start - 1].isalnum()) or (
            end < size and (low[end].isalnum() or (low[end] in "'’" and low[end + 1 : end + 2] == "s"))
        ):
            continue
        words.append((start, end, word))
    found: list[Numeral] = []
    position = 0
    while (match := DIGITS.search(text, position)) is not None:
        numeral = read_digits(text, low, match)
        found.append(numeral)
        position = numeral.end
    digits, index, seen = len(found), 0, 0
    while index < len(words):
        start = words[index][0]
        while seen < digits and found[seen].end <= start:
            seen += 1
        if seen < digits and found[seen].start <= start:
            index += 1
            continue
        numeral_or_none, index = read_words(low, words, index)
        if numeral_or_none is not None:
            found.append(numeral_or_none)
    if len(found) != digits:
        found.sort(key=lambda numeral: numeral.start)
    return found


def hangs_on_letters(text: str, start: int) -> bool:
    """Whether what starts here is the tail of a name (`F-16`, `A320`)."""
    before = text[start - 1 : start]
    return before.isalpha() or (before == "-" and text[start - 2 : start - 1].isalpha())
