"""An audit of one archive file, by one process or several."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from functools import lru_cache, partial
from itertools import groupby, islice, pairwise
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from consistency import registry
from consistency.archives import open_archive
from consistency.config import Settings
from consistency.engine import with_options
from consistency.errors import InputError
from consistency.filing.audit import Blocks, Cuts, compare, paired
from consistency.findings import Finding
from consistency.linking import Look
from consistency.rule import Rule
from consistency.store import Archive, Limits
from consistency.store.choosing import PLACES
from consistency.store.schema import plain_errors

T = TypeVar("T")
Clashing = tuple[str, str, int, int]
"""A later and an earlier article, and the places of two claims that clash."""
Task = tuple[str, Sequence[tuple[str, Sequence[tuple[int, int]]]]]
"""A later article with its earlier ones, and the places of the claims that clash."""
PARTNERS = 64
"""Earlier articles that a later one is compared with in one go."""
_LAST = 1 << 63
_KEYS = (
    "SELECT key, count(*) FROM posting WHERE key >= ? AND key < ? GROUP BY key"
    f" HAVING min(value) < max(value) AND min(claim >> {PLACES}) < max(claim >> {PLACES})"
)
_ROWS = "SELECT day, rank, claim, value FROM posting WHERE key = ? ORDER BY day DESC, rank DESC, claim DESC LIMIT ?"
RANGE = 1_000_000
"""Index rows that are looked at in one go, about."""


class Audit:
    """The findings of an audit, by the name of the later article; ``notices`` are known when it has ended."""

    def __init__(
        self,
        path: str | PathLike[str],
        settings: Settings | None = None,
        *,
        limits: Limits | None = None,
        jobs: int = 1,
        progress: Callable[[str, int, int], object] | None = None,
    ) -> None:
        self.path = Path(path)
        self.settings = settings or Settings()
        self.limits = limits or Limits()
        self.jobs = jobs
        self.progress = progress or (lambda *_: None)
        self.notices: tuple[str, ...] = ()
        self.rules = chosen_rules(self.settings)

    def __iter__(self) -> Iterator[Finding]:
        with open_archive(self.path) as archive:  # an archive that cannot be read is told before any work
            postings = int(archive.total("postings"))
        with (
            TemporaryDirectory(prefix="consistency-audit-") as folder,
            ProcessPoolExecutor(self.jobs) if self.jobs > 1 else nullcontext() as pool,
        ):
            run = map if pool is None else pool.map
            paired_articles = Pairs(Path(folder) / "pairs")
            ranges = _ranges(max(self.jobs * 16, postings // RANGE))
            cuts = Cuts()
            work = partial(_pairs_of, str(self.path), self.settings, self.limits)
            for done, (found, cut) in enumerate(run(work, ranges), 1):
                paired_articles.add(found)
                cuts.add(cut)
                self.progress("looking for pairs", done, len(ranges))
            self.notices = cuts.notices(self.limits)
            total, done = paired_articles.count(), 0
            compared = partial(_compared, str(self.path), self.settings)
            for tasks in batched(paired_articles.tasks(), 64 * self.jobs):
                for findings in run(compared, tasks):
                    yield from findings
                done += sum(len(places) for _, earlier in tasks for _, places in earlier)
                self.progress("comparing pairs", done, total)
            paired_articles.close()


class Pairs:
    """Claims of two articles that clash, each pair once, by the later and then the earlier article, on disk."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")
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


def tasks_of(rows: Iterable[Clashing]) -> Iterator[Task]:
    """Sorted pairs of claims as work: what is compared in one go does not depend on who does it."""
    for later, group in groupby(rows, key=lambda row: row[0]):
        partners = (
            (earlier, tuple((row[2], row[3]) for row in pairs))
            for earlier, pairs in groupby(group, key=lambda row: row[1])
        )
        for some in batched(partners, PARTNERS):
            yield later, some


def chosen_rules(settings: Settings) -> tuple[Rule, ...]:
    """The rules that the settings choose, with their options."""
    known = repr(settings)  # options may hold what has no hash
    if known not in _CHOSEN:
        loaded = registry.load(settings.rules, settings.require)
        _CHOSEN[known] = tuple(with_options(registry.select(loaded, settings.select, settings.ignore), settings))
    return _CHOSEN[known]


_CHOSEN: dict[str, tuple[Rule, ...]] = {}


def _ranges(count: int) -> list[tuple[int, int]]:
    """The space of key numbers in equal parts, highest first."""
    step = (2 * _LAST) // count
    edges = [-_LAST + step * number for number in range(count)] + [_LAST - 1]
    return list(reversed(list(pairwise(edges))))


def batched(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    found = iter(items)
    while some := tuple(islice(found, size)):
        yield some


@lru_cache(maxsize=4)
def _opened(path: str) -> Archive:
    return open_archive(path)


def _pairs_of(path: str, settings: Settings, limits: Limits, span: tuple[int, int]) -> tuple[list[Clashing], Cuts]:
    """The claims that clash under the keys of one range."""
    with open_archive(path) as archive, plain_errors(archive.path):
        bodies = lru_cache(maxsize=2_000)(archive.body)

        @lru_cache(maxsize=8_000)
        def look_of(number: int) -> Look:
            return Look(bodies(number >> PLACES).claims((number & (1 << PLACES) - 1,))[0])

        @lru_cache(maxsize=50_000)
        def about(number: int) -> tuple[str, str]:
            query = "SELECT coalesce(published, ''), name FROM article WHERE id = ?"
            row = archive.connection.execute(query, (number,)).fetchone()
            if row is None:
                raise InputError(f"{archive.path}: the index is damaged; run `consistency archive verify`")
            return row[0], row[1]

        words_of = lru_cache(maxsize=20_000)(archive.words)

        archive.connection.execute("BEGIN")
        blocks = Blocks(paired(chosen_rules(settings)), limits, look_of, words_of, unsure=settings.unsure)
        found: set[Clashing] = set()
        for key, total in archive.connection.execute(_KEYS, span):
            rows = archive.connection.execute(_ROWS, (key, limits.rows)).fetchall()
            for one, other in blocks.pairs(key, rows, total):
                (*_, earlier, theirs), (*_, later, mine) = sorted(
                    (*about(claim >> PLACES), claim & (1 << PLACES) - 1) for claim in (one, other)
                )
                found.add((later, earlier, mine, theirs))
        return sorted(found), blocks.cuts


def _compared(path: str, settings: Settings, task: Task) -> list[Finding]:
    """The findings of one later article against its partners."""
    archive = _opened(path)
    later = archive.get(task[0])
    if later is None:
        return []  # removed meanwhile
    partners = []
    for name, places in task[1]:
        found = archive.get(name)
        if found is not None:  # what was replaced meanwhile may have fewer claims
            there = (len(later.claims), len(found.claims))
            partners.append((found, [both for both in places if both[0] < there[0] and both[1] < there[1]]))
    return compare(later, partners, chosen_rules(settings), settings)
