"""The names of an article, and which later surname is whose.

Who speaks in one quotation hangs on a few names; to find those, only the sentences are read in which they stand, and
those that hold the same surname.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from consistency.extract.countries import country_of
from consistency.extract.mentions import Mention, Read
from consistency.extract.name_words import fold
from consistency.extract.persons import read_sentence
from consistency.prose import Prose
from consistency.prose.given_names import given_names
from consistency.prose.memory import Kept

_FOREIGN = re.compile(r"[^\x00-\x7f“”‘’–—…€£]")
"""Letters that another way of writing the same name may not have."""


class Bearers:
    """The persons whom the sentences seen so far name in full."""

    def __init__(self) -> None:
        self.full: dict[tuple[str, ...], str] = {}
        self.ends: dict[str, set[str]] = {}
        self.by_last: dict[str, list[tuple[str, ...]]] = {}

    def add(self, names: Iterable[Mention]) -> None:
        """Take note of names, which must come in the order of the text."""
        for name in names:
            if name.of == "person" and not name.lone:
                key = _KEYS[name.parts]
                if key not in self.full:
                    self.full[key] = name.text
                    self.by_last.setdefault(key[-1], []).append(key)
                self.ends.setdefault(key[-1], set()).add(" ".join(key))


class Naming:
    """The names of an article with their fullest forms, each sentence read when it is asked for."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._reads: dict[int, Read] = {}
        self._resolved: dict[int, tuple[Mention, ...]] = {}
        self._every: tuple[Read, ...] = ()
        self._of_last: dict[str, Bearers] = {}

    def every(self) -> tuple[Read, ...]:
        """All sentences."""
        if not self._every:
            reads = [self._read(index) for index in range(len(self._prose.sentences))]
            bearers = Bearers()
            for read in reads:
                bearers.add(read.names)
            self._every = tuple(
                [read._replace(names=_named(read.names, bearers)) if read.names else read for read in reads]
            )
        return self._every

    def between(self, start: int, end: int) -> list[Mention]:
        """The names that begin between two offsets."""
        if start >= end:
            return []
        first, last = self._prose.sentence_at(start).index, self._prose.sentence_at(end - 1).index
        return [name for at in range(first, last + 1) for name in self._names(at) if start <= name.start < end]

    def holding(self, word: str) -> Iterator[Mention]:
        """The names of all sentences in which a word stands as it is written."""
        for sentence in self._prose.sentences:
            if word in sentence.text:
                yield from self._names(sentence.index)

    def _read(self, index: int) -> Read:
        if index not in self._reads:
            self._reads[index] = read_sentence(self._prose.sentences[index])
        return self._reads[index]

    def _names(self, index: int) -> tuple[Mention, ...]:
        if self._every:
            return self._every[index].names
        if index not in self._resolved:
            self._resolved[index] = tuple([_full(name, self._bearers(name)) for name in self._read(index).names])
        return self._resolved[index]

    def _bearers(self, name: Mention) -> Bearers:
        """Those who share the last word of a name: all that decides whose it is."""
        last = _KEYS[name.parts][-1]
        if last not in self._of_last:
            bearers = self._of_last[last] = Bearers()
            for sentence in self._prose.sentences:
                if _may_hold(sentence.text, last):
                    bearers.add(self._read(sentence.index).names)
        return self._of_last[last]


@lru_cache(maxsize=2)
def naming(prose: Prose) -> Naming:
    """The names of an article; those of the last two are kept, since several extractors ask."""
    return Naming(prose)


def read_names(prose: Prose) -> tuple[Read, ...]:
    """All sentences of an article with their titles and names, later surnames resolved."""
    return naming(prose).every()


def _may_hold(text: str, folded: str) -> bool:
    """Whether a folded word can stand in a text."""
    if not text.isascii() and _FOREIGN.search(text):
        return True
    return folded in text.lower().replace("'", "").replace("’", "")


def _named(names: Sequence[Mention], bearers: Bearers) -> tuple[Mention, ...]:
    return tuple([_full(name, bearers) for name in names])


def _full(name: Mention, bearers: Bearers) -> Mention:
    of, full = _whose(name, bearers)
    return replace(name, of=of, full=full)


def _whose(name: Mention, bearers_of: "Bearers") -> tuple[str, str]:
    """What a name is of, and the fullest form of it."""
    key = _KEYS[name.parts]
    full, ends, by_last = bearers_of.full, bearers_of.ends, bearers_of.by_last
    if key in full:
        longer = [o for o in by_last.get(key[-1], ()) if len(o) > len(key) and o[-len(key) :] == key]
        best = longer[0] if len(longer) == 1 and not _starts_given(name.parts) else key
        return "person", full[best]
    bearers = ends.get(key[-1], set()) if len(key) == 1 else set()
    if not bearers and len(key) > 1:
        bearers = {" ".join(other) for other in by_last.get(key[-1], ()) if other[-len(key) :] == key}
    if len(bearers) == 1 and not country_of(name.text):
        return "person", full[tuple(next(iter(bearers)).split(" "))]
    if bearers and name.lone:
        return "person", name.text
    return name.of, name.text


def _starts_given(parts: Sequence[str]) -> bool:
    return fold(parts[0]) in given_names()


def _key(parts: tuple[str, ...]) -> tuple[str, ...]:
    """What two writings of one name share: folded words without initials in the middle."""
    if len(parts) == 1:
        return (fold(parts[0]).replace(" ", ""),)
    folded = [fold(part).replace(" ", "") for part in parts]
    kept = [part for at, part in enumerate(folded) if at in (0, len(folded) - 1) or len(part) > 1]
    return tuple(kept)


_KEYS = Kept(_key)
