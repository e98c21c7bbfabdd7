"""What a process keeps of an archive while it searches: caches with a room of so many bytes each."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


A_LOOK, A_BODY, A_ROW, A_PAIR = 6_000, 14_000, 220, 250
"""How many bytes a first look at a claim takes, the opened claims of an article, a short row of bytes beside these, and
a pair of claims in a set that is sorted: measured on claims with topics, 20 an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """How many bytes a process keeps, however large the archive is.

    Of the words that tell stories, of first looks at claims, of opened articles, of pages of the file, and of pairs of
    claims that were found and not yet handed on.
    """

    words: int = 16 << 20
    looks: int = 24 << 20
    bodies: int = 8 << 20
    pages: int = 16 << 20
    pairs: int = 16 << 20


class Room(Generic[K, V]):
    """What ``fetch`` gives for some keys, kept while there is room: what came first goes first.

    ``size`` says how many bytes a thing takes.
    """

    def __init__(self, room: int, size: Callable[[V], int], fetch: Callable[[Sequence[K]], Mapping[K, V]]) -> None:
        self.room = room
        self.taken = 0
        self._size = size
        self._fetch = fetch
        self._kept: OrderedDict[K, V] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def all(self, keys: Iterable[K]) -> list[V]:
        """What there is for each key, in the order of the keys; what is missing is fetched at once."""
        kept = self._kept
        asked = list(keys)
        missing = [key for key in asked if key not in kept]
        if missing:
            for key, thing in self._fetch(missing).items():
                if key not in kept:
                    self.taken += self._size(thing)
                kept[key] = thing
        found = [kept[key] for key in asked]
        while self.taken > self.room and len(kept) > 1:
            self.taken -= self._size(kept.popitem(last=False)[1])
        return found
