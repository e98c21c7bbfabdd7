"""The search for claims that clash in one archive file: what a process does with a range of keys, or with some pairs.

Claims that are bound to their story meet under many keys at once, in articles that were stored together.  They are only
collected here, and compared once each and in the order of the articles (:func:`clashing`), so that each article is
opened about once.  Free claims (who holds an office, who does what) meet others of any time under one key or two; they
are compared at once, while the claims of that key are at hand.

What is kept of the archive at a time has a room of so many bytes, whatever the size of the archive.
"""

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from consistency.archives import open_archive
from consistency.config import Settings
from consistency.errors import InputError
from consistency.filing.audit import Clashes
from consistency.filing.blocks import Blocks, Cuts
from consistency.filing.choices import chosen_rules
from consistency.filing.rooms import A_BODY, A_LOOK, A_PAIR, A_ROW, Memory, Room
from consistency.linking import Look
from consistency.store import Archive, Limits
from consistency.store.choosing import PLACES
from consistency.store.packing import Body
from consistency.store.schema import plain_errors

Span = tuple[int, int]
"""Keys from the first number up to, not including, the second."""
Clashing = tuple[str, str, int, int]
"""A later and an earlier article, and the places of two claims that clash."""
_KEYS = (
    "SELECT key, count(*) FROM posting WHERE key >= ? AND key < ? GROUP BY key"
    f" HAVING min(value) < max(value) AND min(claim >> {PLACES}) < max(claim >> {PLACES})"
)
_ROWS = "SELECT day, rank, claim, value FROM posting WHERE key = ? ORDER BY day DESC, rank DESC, claim DESC LIMIT ?"
_ABOUT = "SELECT coalesce(published, ''), name FROM article WHERE id = ?"
REMEMBERED = 1 << 14
"""Pairs of free claims whose comparison is remembered; neighbouring keys ask for the same pairs again."""


class Searching:
    """An archive as one search reads it, through caches that have their rooms."""

    def __init__(self, archive: Archive, memory: Memory) -> None:
        self.archive = archive
        self.words: Room[int, bytes] = Room(memory.words, lambda words: A_ROW + len(words), archive.words)
        self._bodies = lru_cache(maxsize=memory.bodies // A_BODY)(archive.body)
        self.look = lru_cache(maxsize=memory.looks // A_LOOK)(self._look)
        self.about = lru_cache(maxsize=4_096)(self._about)

    def _look(self, claim: int) -> Look:
        body: Body = self._bodies(claim >> PLACES)
        return Look(body.claims((_place(claim),))[0])

    def _about(self, article: int) -> tuple[str, str]:
        row = self.archive.connection.execute(_ABOUT, (article,)).fetchone()
        if row is None:
            raise InputError(f"{self.archive.path}: the index is damaged; run `consistency archive verify`")
        return row[0], row[1]

    def told(self, one: int, other: int) -> Clashing:
        """Two claims by the names of their articles, the later first."""
        (*_, earlier, theirs), (*_, later, mine) = sorted(
            (*self.about(claim >> PLACES), _place(claim)) for claim in (one, other)
        )
        return later, earlier, mine, theirs


def _place(claim: int) -> int:
    return claim & (1 << PLACES) - 1


@contextmanager
def _searching(path: str, memory: Memory) -> Iterator[Searching]:
    """All that is read inside is of one state of the file."""
    with open_archive(path) as archive, plain_errors(archive.path):
        archive.connection.execute(f"PRAGMA cache_size = -{memory.pages >> 10}")
        archive.connection.execute("BEGIN")
        yield Searching(archive, memory)


def pairs_of_range(
    path: str, settings: Settings, limits: Limits, memory: Memory, span: Span
) -> tuple[list[Clashing], bytes, Cuts, Span | None]:
    """Of the keys of one range, the free claims that clash and the pairs of bound claims to compare.

    When these take the room for pairs, the last key is ended and the range that is left is given back: how often
    articles of one name meet grows with the archive.
    """
    with _searching(path, memory) as searching:
        blocks, clash = Blocks(limits, searching.words.all), Clashes(chosen_rules(settings), settings)

        @lru_cache(maxsize=REMEMBERED)
        def clashes(newer: int, older: int) -> bool:
            return clash(searching.look(older), searching.look(newer))

        found: set[Clashing] = set()
        meeting: set[tuple[int, int]] = set()
        most, rest = max(1, memory.pairs // A_PAIR), None
        ask = searching.archive.connection.execute
        for key, total in ask(_KEYS, span):
            if len(meeting) + len(found) >= most:
                rest = (key, span[1])
                break
            for newer, older, bound in blocks.pairs(key, ask(_ROWS, (key, limits.rows)).fetchall(), total):
                if bound:
                    meeting.add((newer, older))
                elif clashes(newer, older):
                    found.add(searching.told(newer, older))
        return sorted(found), packed(sorted(meeting)), blocks.cuts, rest


def clashing(path: str, settings: Settings, memory: Memory, state: int, pairs: bytes) -> list[Clashing]:
    """The pairs of claims, newer and older, that clash; ``state`` is that of the archive when they were found."""
    with _searching(path, memory) as searching:
        clash = Clashes(chosen_rules(settings), settings)
        found = []
        for newer, older in unpacked(pairs):
            try:
                if clash(searching.look(older), searching.look(newer)):
                    found.append(searching.told(newer, older))
            except InputError:
                if searching.archive.total("posting_sum") == state:
                    raise  # or else an article was removed or replaced meanwhile
        return found


def packed(pairs: Sequence[tuple[int, int]]) -> bytes:
    """Pairs of numbers as bytes, to send them to another process."""
    return array("q", [number for pair in pairs for number in pair]).tobytes()


def unpacked(data: bytes) -> Iterator[tuple[int, int]]:
    numbers = iter(array("q", data))
    return zip(numbers, numbers, strict=True)
