"""An audit of one archive file, by one process or several."""

import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import nullcontext
from functools import lru_cache, partial
from itertools import groupby, islice, pairwise, tee
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from consistency.archives import open_archive
from consistency.config import Settings
from consistency.filing.audit import compare
from consistency.filing.blocks import Cuts
from consistency.filing.choices import chosen_rules
from consistency.filing.rooms import Memory
from consistency.filing.searching import Clashing, Span, clashing, packed, pairs_of_range, unpacked
from consistency.findings import Finding
from consistency.store import Entry, Limits

S = TypeVar("S")
T = TypeVar("T")
Pool = ProcessPoolExecutor | None
Task = tuple[str, Sequence[tuple[str, Sequence[tuple[int, int]]]]]
"""A later article with its earlier ones, and the places of the claims that clash."""
PARTNERS = 64
"""Earlier articles that a later one is compared with in one go."""
_LAST = 1 << 63
RANGE, MEETINGS, TOGETHER = 1_000_000, 16_384, 16
"""What is done in one go: index rows that are looked at (about), pairs of claims, later articles with their partners."""
KEPT = 64
"""Articles that a process keeps with all their claims, some 100 KB each."""


class Audit:
    """The findings of an audit, by the name of the later article; ``notices`` are known when it has ended."""

    def __init__(
        self,
        path: str | PathLike[str],
        settings: Settings | None = None,
        *,
        limits: Limits | None = None,
        memory: Memory | None = None,
        jobs: int = 1,
        progress: Callable[[str, int, int], object] | None = None,
    ) -> None:
        self.path = Path(path)
        self.settings = settings or Settings()
        self.limits = limits or Limits()
        self.memory = memory or Memory()
        self.jobs = jobs
        self.progress = progress or (lambda *_: None)
        self.notices: tuple[str, ...] = ()
        self.rules = chosen_rules(self.settings)

    def __iter__(self) -> Iterator[Finding]:
        with open_archive(self.path) as archive:  # an archive that cannot be read is told before any work
            postings, state = int(archive.total("postings")), int(archive.total("posting_sum"))
        with (
            TemporaryDirectory(prefix="consistency-audit-") as folder,
            ProcessPoolExecutor(self.jobs) if self.jobs > 1 else nullcontext() as pool,
        ):
            meetings, clashes = Meetings(Path(folder) / "meetings"), Pairs(Path(folder) / "pairs")
            cuts = self._search(pool, meetings, clashes, postings)
            self._meet(pool, meetings, clashes, state)
            self.notices = cuts.notices(self.limits)
            meetings.close()
            total, done = clashes.count(), 0
            work = partial(_compared, str(self.path), folder, self.settings, self.memory)
            tasks, again = tee(batched(clashes.tasks(), TOGETHER))
            for some, findings in zip(again, in_order(pool, work, tasks, 4 * self.jobs), strict=True):
                yield from findings
                done += sum(len(places) for _, earlier in some for _, places in earlier)
                self.progress("comparing articles", done, total)
            clashes.close()

    def _search(self, pool: Pool, meetings: "Meetings", clashes: "Pairs", postings: int) -> Cuts:
        """Read the index, range by range, and what was left of a range until nothing is."""
        waiting = deque(_ranges(max(self.jobs * 16, postings // RANGE)))
        cuts, done, total = Cuts(), 0, len(waiting)
        work = partial(pairs_of_range, str(self.path), self.settings, self.limits, self.memory)
        while waiting:
            for found, meeting, cut, rest in in_order(pool, work, _emptied(waiting), 2 * self.jobs):
                clashes.add(found)
                meetings.add(unpacked(meeting))
                cuts.add(cut)
                if rest is not None:
                    waiting.appendleft(rest)
                    continue
                done += 1
                self.progress("looking for pairs", done, total)
        return cuts

    def _meet(self, pool: Pool, meetings: "Meetings", clashes: "Pairs", state: int) -> None:
        """Compare the claims that meet, in the order of the articles."""
        total = meetings.count()
        work = partial(clashing, str(self.path), self.settings, self.memory, state)
        for done, found in enumerate(in_order(pool, work, meetings.parts(), 2 * self.jobs), 1):
            clashes.add(found)
            self.progress("comparing claims", min(total, done * MEETINGS), total)


class Meetings:
    """Pairs of claims to compare, each once, by the newer and then the older claim, on disk."""

    def __init__(self, path: Path) -> None:
        self._db = _scratch(path)
        self._db.execute("CREATE TABLE meeting (newer, older, PRIMARY KEY (newer, older)) WITHOUT ROWID")

    def add(self, pairs: Iterable[tuple[int, int]]) -> None:
        self._db.execute("BEGIN")
        self._db.executemany("INSERT OR IGNORE INTO meeting VALUES (?, ?)", pairs)
        self._db.execute("COMMIT")

    def count(self) -> int:
        (count,) = self._db.execute("SELECT count(*) FROM meeting").fetchone()
        return int(count)

    def parts(self) -> Iterator[bytes]:
        rows = self._db.execute("SELECT newer, older FROM meeting ORDER BY newer, older")
        while some := rows.fetchmany(MEETINGS):
            yield packed(some)

    def close(self) -> None:
        self._db.close()


class Pairs:
    """Claims of two articles that clash, each pair once, by the later and then the earlier article, on disk."""

    def __init__(self, path: Path) -> None:
        self._db = _scratch(path)
        columns = "later, earlier, mine, theirs"
        self._db.execute(f"CREATE TABLE pair ({columns}, PRIMARY KEY ({columns})) WITHOUT ROWID")

    def add(self, pairs: Iterable[Clashing]) -> None:
        self._db.execute("BEGIN")
        self._db.executemany("INSERT OR IGNORE INTO pair VALUES (?, ?, ?, ?)", pairs)
        self._db.execute("COMMIT")

    def count(self) -> int:
        (count,) = self._db.execute("SELECT count(*) FROM pair").fetchone()
        return int(count)

    def tasks(self) -> Iterator[Task]:
        """Each later article with its earlier ones, by name, a bounded number of them at once."""
        return tasks_of(self._db.execute("SELECT later, earlier, mine, theirs FROM pair ORDER BY 1, 2, 3, 4"))

    def close(self) -> None:
        self._db.close()


def _scratch(path: Path) -> sqlite3.Connection:
    """A file of rows that nobody needs afterwards."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -16384")
    return db


def tasks_of(rows: Iterable[Clashing]) -> Iterator[Task]:
    """Sorted pairs of claims as work: what is compared in one go does not depend on who does it."""
    for later, group in groupby(rows, key=lambda row: row[0]):
        partners = (
            (earlier, tuple((row[2], row[3]) for row in pairs))
            for earlier, pairs in groupby(group, key=lambda row: row[1])
        )
        for some in batched(partners, PARTNERS):
            yield later, some


def _ranges(count: int) -> list[Span]:
    """The space of key numbers in equal parts, highest first."""
    step = (2 * _LAST) // count
    edges = [-_LAST + step * number for number in range(count)] + [_LAST - 1]
    return list(reversed(list(pairwise(edges))))


def _emptied(waiting: deque[Span]) -> Iterator[Span]:
    """What waits, until nothing does; more may come to it meanwhile."""
    while waiting:
        yield waiting.popleft()


def in_order(pool: Pool, work: Callable[[S], T], items: Iterable[S], ahead: int) -> Iterator[T]:
    """What the work gives for each item, in order; with a pool, of at most ``ahead`` items at a time."""
    if pool is None:
        yield from map(work, items)
        return
    waiting: deque[Future[T]] = deque()
    for item in items:
        waiting.append(pool.submit(work, item))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def batched(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    found = iter(items)
    while some := tuple(islice(found, size)):
        yield some


@lru_cache(maxsize=1)
def _reading(path: str, run: str, memory: Memory) -> Callable[[str], Entry | None]:
    """What reads an article of an archive by its name, in one run; stories stand together, so a few are kept."""
    archive = open_archive(path)
    archive.connection.execute(f"PRAGMA cache_size = -{memory.pages >> 10}")
    return lru_cache(maxsize=KEPT)(archive.get)


def _compared(path: str, run: str, settings: Settings, memory: Memory, tasks: Sequence[Task]) -> list[Finding]:
    """The findings of some later articles against their partners."""
    read = _reading(path, run, memory)
    return [finding for task in tasks for finding in _compared_one(read, settings, task)]


def _compared_one(read: Callable[[str], Entry | None], settings: Settings, task: Task) -> list[Finding]:
    """The findings of one later article against its partners."""
    later = read(task[0])
    if later is None:
        return []  # removed meanwhile
    partners = []
    for name, places in task[1]:
        found = read(name)
        if found is not None:  # what was replaced meanwhile may have fewer claims
            there = (len(later.claims), len(found.claims))
            partners.append((found, [both for both in places if both[0] < there[0] and both[1] < there[1]]))
    return compare(later, partners, chosen_rules(settings), settings)
