"""The words of a sentence as names are read: with possessive endings cut off, and what is known of given names."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from msgspec import Struct, structs

from consistency.extract.countries import country_of
from consistency.extract.title_words import LONGEST
from consistency.prose.cutting import Cutter
from consistency.prose.given_names import given_names

_OWNER = re.compile(r"[’']s?\Z")
DAYS = set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow""".split()
)
STOP = (
    DAYS
    | {f"{day}s" for day in DAYS}
    | set(
        """the a an and or but of in on at to for from by with as if when while after before since until during under over
    he she it they we i you his her its their our my your this that these those there here who which what where why how
    not no yes is are was were be been being has have had do does did will would can could may might must shall should
    meanwhile however although though because despite following according last next now then later earlier also only
    even just still both each every some many most more one two three four five six seven eight nine ten all any
    photo picture image caption source read tags share related nor so than too very about into out up down off
    against between through between among across along around behind below above near via like unlike versus vs
    mr mrs ms dr sir""".split()
    )
)


class Word(Struct, frozen=True, gc=False):
    """A word; ``base`` is folded to lower case and without a possessive ending, ``owner`` says it had one."""

    start: int
    end: int
    text: str
    base: str
    owner: bool
    cap: bool


class Line(NamedTuple):
    """The words of a sentence, and which of them can begin what.

    ``capitals`` can begin a name (with a capital, and no small words), ``heads`` a title, ``leads`` stand before a place.
    ``letters`` counts the words that begin with a letter, ``small`` those of them that English texts are full of.
    """

    words: tuple[Word, ...]
    capitals: list[int]
    heads: list[int]
    leads: list[int]
    letters: int
    small: int


LEADS = frozenset(("in", "at", "there", "near", "off", "outside", "from", "to"))
SMALL = frozenset("the of and to a in is was for on with said has are it".split())


def line_of(text: str, offset: int = 0) -> Line:
    """The words and marks of a text that starts at ``offset``."""
    shift, forms = _WORDS.cut(text)
    begin = offset + shift
    words: list[Word] = []
    begins: list[tuple[int, int]] = []
    counted = 0
    for length, gap, stop, core, base, owner, cap, what, counts in forms:
        if what:
            begins.append((len(words), what))
        words.append(Word(begin + gap, begin + stop, core, base, owner, cap))
        begin += length
        counted += counts
    small, letters = divmod(counted, _MANY)
    if ("s' " in text or "s’ " in text) and not _QUOTES.search(text) and (marks := _marks_of_owners(words)):
        begins = [(at - sum(mark < at for mark in marks), what) for at, what in begins]
        words = [
            structs.replace(word, owner=True) if at + 1 in marks else word
            for at, word in enumerate(words)
            if at not in marks
        ]
    return Line(
        tuple(words),
        [at for at, what in begins if what & _NAME],
        [at for at, what in begins if what & _TITLE],
        [at for at, what in begins if what & _PLACE],
        letters,
        small,
    )


_QUOTES = re.compile(r"(?:\A|[\s(])['‘’](?=\w)")


def _marks_of_owners(words: Sequence[Word]) -> list[int]:
    """Where a mark alone makes a plural an owner: `the Farmers' Party`."""
    return [
        at
        for at in range(1, len(words) - 1)
        if words[at].text in ("'", "’")
        and words[at - 1].end == words[at].start < words[at + 1].start - 1
        and words[at - 1].base.endswith("s")
        and words[at + 1].text[0].isalpha()
    ]


def words_of(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words and marks of a text that starts at ``offset``."""
    return line_of(text, offset).words


_NAME, _TITLE, _PLACE = 1, 2, 4
_MANY = 1 << 32
"""More than a line has words: small words are counted in units of it, beside those with a letter."""


def _form(piece: str) -> tuple[int, int, int, str, str, bool, bool, int, int]:
    """Length of a word with the space before it, what a Word says of it, what it can begin, and how it counts."""
    word = piece.lstrip()
    core = _OWNER.sub("", word) if len(word) > 2 else word
    gap = len(piece) - len(word)
    base = base_of(core)
    cap = core[0].isupper()
    begins = _NAME * (cap and base not in STOP) + _TITLE * (base in LONGEST) + _PLACE * (base in LEADS)
    counts = base[0].isalpha() + _MANY * (base in SMALL)
    return len(piece), gap, gap + len(core), core, base, core != word, cap, begins, counts


def base_of(core: str) -> str:
    """A word in small letters with straight apostrophes."""
    return core.casefold().replace("’", "'")


_WORDS = Cutter(r"[Ee]x(?=-)|[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d+(?:[.,]\d+)*|\S", _form)


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name in plain small letters, without marks: `Støre` gives `store`."""
    return anyascii(name).casefold().replace("'", "").replace("’", "")


def is_given(word: Word) -> bool:
    return word.cap and fold(word.text) in given_names() and not country_of(word.text)


def joined(words: Sequence[Word], at: int) -> bool:
    """Whether word ``at`` follows the one before it with a space, a hyphen or nothing between."""
    if not 0 < at < len(words):
        return False
    gap = words[at].start - words[at - 1].end - (2 if words[at - 1].owner else 0)
    return gap <= 1 and words[at].text[0].isalpha() and words[at - 1].text[0].isalpha()
