"""The one scan of an article for numbers and currency signs, shared by all extractors that read numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

import ahocorasick  # type: ignore[import-not-found,import-untyped,unused-ignore]

from consistency.extract.behind import Behind
from consistency.extract.numerals import DIGITS, WORDS, Numeral, Word, read_digits, read_words
from consistency.extract.words.en import SIGN_FRACTIONS
from consistency.prose import Prose
from consistency.prose.cutting import Spots, lowered

FRACTIONS = re.compile("[" + "".join(SIGN_FRACTIONS) + "]")
SIGNS = "$€£¥₴₽₹₺₩₪₫₱฿₦₸₡₲₵₭₮₼₾₿¢"
_EDGE = re.compile(r"\b")
_KEPT = "consistency.numbers"


class Scan:
    """What one article holds: its text in lower case (of the same length), its numerals, its currency signs."""

    __slots__ = ("behind", "currency", "low", "memo", "numerals", "signs", "text")

    def __init__(self, text: str, begins: int = 0, currency: str = "") -> None:
        self.text = text
        self.currency = currency  # what a bare `$` is known to mean
        self.low = lowered(text)
        self.behind = Behind(self.low)
        self.signs, self.numerals = _numerals(text, self.low, begins, self.behind)
        self.memo: dict[str, object] = {}


def scan_of(prose: Prose) -> Scan:
    """The scan of an article, made when it is first asked for."""
    kept = vars(prose)
    found: Scan | None = kept.get(_KEPT)
    if found is None:
        found = kept[_KEPT] = Scan(prose.text, prose.article.begins, prose.article.currency)
    return found


def places_of(word: str, low: str) -> Iterator[int]:
    """Where some letters stand in a text."""
    at = low.find(word)
    while at >= 0:
        yield at
        at = low.find(word, at + 1)


def words_at(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text as a whole word, as it is written there; no pattern has to be made for it."""
    size = len(word)
    return (at for at in places_of(word, text) if _EDGE.match(text, at) and _EDGE.match(text, at + size))


def _automaton() -> "ahocorasick.Automaton":
    automaton = ahocorasick.Automaton()
    for word in sorted(WORDS):
        automaton.add_word(word, word)
    automaton.make_automaton()
    return automaton


_WORDS = _automaton()


def _spot(piece: str) -> tuple[list[Word], list[int], list[int]] | None:
    """The number words between two spaces, where digits begin, and where currency signs stand."""
    words: list[Word] = []
    for last, word in _WORDS.iter_long(piece) if piece else ():
        start, end = last + 1 - len(word), last + 1
        before, after = piece[:start][-1:], piece[end : end + 2]
        if not (before.isalnum() or after[:1].isalnum() or after in ("'s", "’s")):
            words.append((start, end, word))
    digits = [match.start() for match in _RUN.finditer(piece)]
    signs = [at for at, letter in enumerate(piece) if letter in SIGNS]
    return (words, digits, signs) if words or digits or signs else None


_RUN = re.compile(r"\d+")
_SPOTS = Spots(_spot)


def _numerals(text: str, low: str, begins: int, behind: Behind) -> tuple[list[int], list[Numeral]]:
    """Where the currency signs of a text stand, and its numerals."""
    words: list[Word] = []
    signs: list[int] = []
    found: list[Numeral] = []
    position = begins
    for at, (spoken, runs, marks) in _SPOTS.of(low):
        if spoken:
            words += [(at + start, at + end, word) for start, end, word in spoken if at + start >= begins]
        if marks:
            signs += [at + mark for mark in marks if at + mark >= begins]
        for run in runs:
            match = DIGITS.match(text, at + run) if at + run >= position else None
            if match is not None:
                numeral = read_digits(text, low, match, behind)
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
    for match in FRACTIONS.finditer(text, begins) if any(sign in text for sign in SIGN_FRACTIONS) else ():
        above, below = SIGN_FRACTIONS[match[0]]
        if not any(numeral.start < match.end() <= numeral.end for numeral in found):
            share = Decimal(above) / Decimal(below)
            found.append(Numeral(match.start(), match.end(), share, "fraction"))
    if len(found) != digits:
        found.sort(key=lambda numeral: numeral.start)
    return signs, found


def hangs_on_letters(text: str, start: int) -> bool:
    """Whether what starts here is the tail of a name (`F-16`, `A320`)."""
    before = text[start - 1 : start]
    if before == "-":
        return text[start - 2 : start - 1].isalpha() and text[max(0, start - 6) : start].lower() != "minus-"
    return before.isalpha()
