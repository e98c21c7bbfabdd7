"""A cache with a room of so many bytes: what was asked for longest ago goes first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Room(Generic[K, V]):
    """What ``fetch`` gives for some keys, kept while there is room; ``size`` says how many bytes a thing takes."""

    def __init__(self, room: int, size: Callable[[V], int], fetch: Callable[[Sequence[K]], Mapping[K, V]]) -> None:
        self.room = room
        self.taken = 0
        self._size = size
        self._fetch = fetch
        self._kept: OrderedDict[K, V] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def __getitem__(self, key: K) -> V:
        return self.all((key,))[0]

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
        for key in asked:
            kept.move_to_end(key)
        found = [kept[key] for key in asked]
        while self.taken > self.room and len(kept) > 1:
            self.taken -= self._size(kept.popitem(last=False)[1])
        return found
