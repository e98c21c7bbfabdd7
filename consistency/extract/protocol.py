"""What an extractor is."""

from collections.abc import Iterable, Sequence
from typing import Protocol, runtime_checkable

from consistency.claims import Claim, Unread
from consistency.prose import Prose
from consistency.values import Value


class Place(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class Taken:
    """Which stretches of the text earlier extractors have read; later ones leave them alone."""

    def __init__(self) -> None:
        self._read = bytearray()  # a mark for each place that was read

    def add(self, start: int, end: int) -> None:
        read = self._read
        if len(read) < end:
            read.extend(bytes(end - len(read)))
        read[start:end] = b"\1" * (end - start)

    def free_of(self, places: Sequence[Place]) -> list[bool]:
        """Of each of some places whether nothing in it was read yet."""
        read = self._read
        return [1 not in read[place.start : place.end] for place in places] if read else [True] * len(places)

    def free(self, start: int, end: int) -> bool:
        """Whether nothing between the two offsets was read yet."""
        return self._read.find(1, start, end) < 0


@runtime_checkable
class Extractor(Protocol):
    """Reads claims of some kinds out of a text.

    ``name`` is unique; ``language`` the ISO 639-1 code of the prose it reads; ``order`` settles overlaps of
    numbers: lower reads first, and with ``takes`` true the words it reads are closed to those that follow.
    """

    name: str
    language: str
    order: int
    takes: bool

    def read(self, prose: Prose, taken: Taken) -> Iterable[Claim[Value] | Unread]:
        """The claims of one article and what was seen but not understood, in any order."""
        ...
