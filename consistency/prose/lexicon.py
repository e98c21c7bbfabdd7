"""English word forms: lemma, word classes, rarity, and what words say the same.

The table of forms comes from lemminflect (MIT; forms of the NIH SPECIALIST Lexicon), the lexicon of Eric Brill's tagger (MIT),
WordNet's sense counts and symspellpy's frequency list (MIT); ``benchmarks/build_english.py`` makes it.
The table of concepts comes from WordNet 3.0 (``benchmarks/build_concepts.py``), as do the nouns of what happens
(``benchmarks/build_happenings.py``); the word vectors from all-MiniLM-L6-v2
(Apache-2.0; ``benchmarks/build_vectors.py``).
"""

from array import array
from functools import cache
from importlib.resources import files
from math import sqrt
from operator import mul
from typing import NamedTuple

from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.memory import Kept

CLASS = {
    "N": ("NOUN", ""),
    "M": ("NOUN", "plural"),
    "B": ("VERB", "base"),
    "Z": ("VERB", "third"),
    "D": ("VERB", "past"),
    "P": ("VERB", "participle"),
    "T": ("VERB", "past"),  # or the participle: the neighbours tell
    "G": ("VERB", "ing"),
    "J": ("ADJ", ""),
    "K": ("ADJ", "comparative"),
    "L": ("ADJ", "superlative"),
    "A": ("ADV", ""),
}


_SIZE = 64
SEARCHES = 1500
"""So many words are searched for before a table is cut into rows, which takes as long."""


class Analysis(NamedTuple):
    """One way to read a word form."""

    tag: str
    lemma: str
    form: str
    both: bool  # past and participle are one form


def lemma(word: str, tag: str = "") -> str:
    """The base form: `packages` to `package`, `killed` to `kill`; as a word class where one is given."""
    lower = word.lower()
    found = analyses(lower)
    for analysis in found:
        if analysis.tag == tag:
            return analysis.lemma
    return found[0].lemma if found else by_ending(lower)


def rarity(word: str) -> float:
    """0 for the commonest words to 1 for words of one in 300 million; words not in the table, as names, are 1."""
    if word.lower() in FUNCTION_WORDS:
        return 0.0
    row = _table().get(word.lower())
    if row is None:
        base = by_ending(word.lower())
        row = _table().get(base) if base != word.lower() else None
        if row is None:
            return 1.0
    times = int(row[:2])
    return min(1.0, max(0.0, (times - 20) / 65))


def concepts(word: str) -> frozenset[str]:
    """Ids of what a lemma can mean; two lemmas that share one can say the same (`aid` and `assistance`).

    The ids are those of the main senses in WordNet, of derived words (`kill` and `killing`) and of the step from a
    kind to its genus (`fine` and `penalty`, but not two kinds of penalty).  A word without an entry has only itself.
    """
    row = _concepts().get(word.lower())
    return frozenset(row.split(" ")) if row else frozenset((word.lower(),))


def similarity(one: str, two: str) -> float:
    """How near two lemmas are in meaning and use: 1 for the same word, about 0 for unrelated or unknown ones.

    Unrelated common words stay below 0.37 in 99 of 100 pairs.  Opposites and kinds of one thing (`buy`, `sell`; `north`,
    `south`) are near as well, so that nearness is evidence of one topic, not of one meaning.
    """
    one, two = one.lower(), two.lower()
    if one == two:
        return 1.0
    places, numbers = _vectors()
    first, second = places.get(one), places.get(two)
    if first is None or second is None:
        return 0.0
    a, b = numbers[first : first + _SIZE], numbers[second : second + _SIZE]
    dot = sum(map(mul, a, b))
    return float(max(-1.0, min(1.0, dot / sqrt(sum(map(mul, a, a)) * sum(map(mul, b, b))))))


def happens(noun: str) -> bool:
    """Whether a noun can name something that happens: `collapse`, `auction`, `funeral`."""
    return noun in _happenings()


def known(word: str) -> bool:
    """The table has the word, in lower case."""
    return _table().get(word.lower()) is not None


def _analyses(lower: str) -> tuple[Analysis, ...]:
    row = _table().get(lower)
    if row is None:
        return ()
    found = []
    for entry in row[3:].split(" "):
        code = entry[0]
        kind, form = CLASS[code]
        found.append(Analysis(kind, entry[1:] or lower, form, code == "T"))
    return tuple(found)


_ANALYSES = Kept(_analyses)


def analyses(lower: str) -> tuple[Analysis, ...]:
    """The readings of a lower-case form, the likeliest first; none for a word that is not in the table."""
    return _ANALYSES[lower]


def by_ending(lower: str) -> str:
    """A guess at the base form of a word that is not in the table, from its last part or its ending."""
    if "-" in lower[1:-1]:
        front, _, last = lower.rpartition("-")
        found = analyses(last)
        return f"{front}-{found[0].lemma}" if found and found[0].tag == "NOUN" else lower
    if len(lower) > 4:
        if lower.endswith("ies"):
            return lower[:-3] + "y"
        if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
            return lower[:-2]
        if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
            return lower[:-1]
    return lower


class Rows:
    """A sorted table of words: searched in its text while few are asked for, cut into a dictionary once many are."""

    __slots__ = ("_asked", "_rows", "_text")

    def __init__(self, table: str) -> None:
        self._text = files("consistency.prose").joinpath("tables", table).read_text(encoding="utf-8")
        self._rows: dict[str, str] | None = None
        self._asked = 0

    def get(self, word: str) -> str | None:
        """What stands behind a word."""
        if self._rows is None:
            self._asked += 1
            if self._asked <= SEARCHES:
                return self._search(word)
            self._rows = dict([line.split("\t", 1) for line in self._text.splitlines()])
            self._text = ""
        return self._rows.get(word)

    def _search(self, word: str) -> str | None:
        text = self._text
        low, high = 0, len(text)
        while low < high:  # both are where a line begins
            begin = text.rfind("\n", low, (low + high) // 2) + 1 or low
            tab = text.index("\t", begin)
            found = text[begin:tab]
            end = text.index("\n", tab)
            if found == word:
                return text[tab + 1 : end]
            if found < word:
                low = end + 1
            else:
                high = begin
        return None


@cache
def _table() -> Rows:
    return Rows("english.tsv")


@cache
def _concepts() -> Rows:
    return Rows("concepts.tsv")


@cache
def _happenings() -> frozenset[str]:
    text = files("consistency.prose").joinpath("tables/happenings.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


@cache
def _vectors() -> tuple[dict[str, int], "array[int]"]:
    """Where each lemma's row starts, and the rows."""
    folder = files("consistency.prose").joinpath("tables")
    words = folder.joinpath("vectors.txt").read_text(encoding="utf-8").split()
    numbers = array("b", folder.joinpath("vectors.bin").read_bytes())
    return {word: place * _SIZE for place, word in enumerate(words)}, numbers
