"""Texts cut into words and marks: what stands between two spaces is cut once, wherever it stands again."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, reduce
from itertools import chain, compress
from operator import or_
from typing import Any, ClassVar, Generic, TypeVar

from consistency.prose.memory import Kept

F = TypeVar("F", bound=tuple[Any, ...])
S = TypeVar("S")


@lru_cache(maxsize=512)
def spaced(text: str) -> tuple[list[str], bool]:
    """What stands between the white space of a text, and whether that is single spaces; not to be changed.

    The last texts are kept: each sentence is cut in several ways, and a word that was looked up has its hash already.
    """
    chunks = text.split()
    return chunks, " ".join(chunks) == text


@lru_cache(maxsize=64)
def lowered(text: str) -> str:
    """The text in lower case, letter by letter where lower case would change its length; the last are kept."""
    if "\n" in text:
        low = "\n".join([line.lower() for line in text.split("\n")])  # lines of plain letters are the faster ones
    else:
        low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return low


class Spots(Generic[S]):
    """What can be found in a text without looking across a space; each distinct piece between two spaces is looked at once.

    ``look`` says what a piece holds, nothing for most.  All looks share one pass over a text, as it costs more to cut a
    text into pieces and to look these up than to go through what was found.
    """

    _looks: ClassVar[list[Callable[[str], Any]]] = []

    def __init__(self, look: Callable[[str], S | None]) -> None:
        self._own = len(self._looks)
        self._looks.append(look)
        _SPOTS.clear()
        _spotted.cache_clear()

    def of(self, text: str) -> list[tuple[int, S]]:
        """The pieces that hold something: where they begin, and what they hold; not to be changed."""
        return _spotted(text)[self._own]


def _spots(piece: str) -> tuple[tuple[int, Any], ...]:
    """What the looks find in a piece, with their numbers; nothing for most pieces."""
    return tuple([(own, found) for own, look in enumerate(Spots._looks) if (found := look(piece))]) if piece else ()


_SPOTS = Kept(_spots)


@lru_cache(maxsize=8)
def _spotted(text: str) -> list[list[tuple[int, Any]]]:
    """For each look the pieces of a text in which it found something: where they begin, and what it found."""
    pieces = text.split(" ")
    found = list(map(_SPOTS.__getitem__, pieces))
    spotted: list[list[tuple[int, Any]]] = [[] for _ in Spots._looks]
    spaced_out, at = f" {text} ", 0
    for piece, held in compress(zip(pieces, found, strict=True), found):
        at = spaced_out.index(f" {piece} ", at)  # which stands there first as a piece of its own, as all such hold it
        for own, what in held:
            spotted[own].append((at, what))
        at += len(piece)
    return spotted


class Telling:
    """Whether any word of a text, with the marks beside it, passes a test; each distinct word is tested once.

    All tests share one look at a text, as many extractors ask about each sentence.  Numbers are many and hardly come
    again, so that what has no letter is put only to the tests that say by ``marks`` that it can pass.
    """

    _tests: ClassVar[list[tuple[Callable[[str], object], bool]]] = []

    def __init__(self, test: Callable[[str], object], *, marks: bool = False) -> None:
        self._bit = 1 << len(self._tests)
        self._tests.append((test, marks))
        _TELLS.clear()
        _told.cache_clear()

    def __call__(self, text: str) -> bool:
        return bool(_told(text) & self._bit)


def _passed(chunk: str) -> int:
    """The tests that a word passes, a bit each."""
    letters = chunk.lower() != chunk.upper()
    return sum([1 << at for at, (test, marks) in enumerate(Telling._tests) if (letters or marks) and test(chunk)])


_TELLS = Kept(_passed)


@lru_cache(maxsize=512)
def _told(text: str) -> int:
    """The tests that some word of a text passes; those of the last texts are kept."""
    return reduce(or_, map(_TELLS.__getitem__, spaced(text)[0]), 0)


class Cutter(Generic[F]):
    """Cuts texts into pieces, each a word or mark with the white space before it.

    ``pattern`` is of a word or mark and matches no white space; only behind a full stop may it look at what follows a
    space.  ``form`` says what is worth knowing of a piece, its length first; with ``parts`` a piece can be several.
    """

    def __init__(
        self, pattern: str, form: Callable[[str], F], parts: Callable[[str], Iterable[str]] | None = None
    ) -> None:
        self._find: Callable[[str], list[str]] = re.compile(rf"\s*(?:{pattern})", re.VERBOSE).findall
        self._parts = parts
        self._forms = Kept(form)
        self._alone = Kept(self._cut_alone)
        self._inside = Kept(self._cut_inside)

    def cut(self, text: str) -> tuple[int, list[F]]:
        """Where the first piece begins (-1 when it was given a space before it), and the forms of all pieces."""
        chunks, evenly = spaced(text)
        if evenly and chunks:
            cuts = list(map(self._inside.__getitem__, chunks[:-1]))
            if all(cuts):
                return -1, [*chain.from_iterable(cuts), *self._alone[chunks[-1]]]  # type: ignore[arg-type]
        return 0, self._cut(text.rstrip())

    def _cut(self, text: str) -> list[F]:
        pieces: Iterable[str] = self._find(text)
        if self._parts is not None:
            pieces = chain.from_iterable(map(self._parts, pieces))
        return list(map(self._forms.__getitem__, pieces))

    def _cut_alone(self, chunk: str) -> tuple[F, ...]:
        """The forms of what stands after a space."""
        return tuple(self._cut(f" {chunk}"))

    def _cut_inside(self, chunk: str) -> tuple[F, ...] | None:
        """The forms of what stands between two spaces; nothing where the letter behind makes a difference."""
        if not chunk.endswith("."):
            return self._alone[chunk]
        one, other = self._cut(f" {chunk} A")[:-1], self._cut(f" {chunk} a")[:-1]
        return tuple(one) if one == other else None
