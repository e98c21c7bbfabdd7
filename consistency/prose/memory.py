"""What is worked out once for each distinct word, and kept up to a limit."""

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

MOST = 1 << 15
"""Of English text, more than the words of some thousand articles; a word takes some hundred bytes in each of these."""


class Kept(dict[K, V]):
    """What ``make`` gives for each key, made when it is first asked for; emptied when there are too many.

    A word is the same word in every article, so that what follows from its letters alone need not be worked out again.
    """

    __slots__ = ("_make", "_most")

    def __init__(self, make: Callable[[K], V], most: int = MOST) -> None:
        self._make = make
        self._most = most

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        made = self[key] = self._make(key)
        return made
