"""The archive as its users see it: what can be looked up, and adding and removing articles."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from typing import Any, Literal

from consistency.errors import InputError
from consistency.store.choosing import PLACES
from consistency.store.packing import (
    forms_of,
    key_number,
    pack,
    posting_sum,
    rank_number,
    story_words,
    summed,
    value_number,
)
from consistency.store.reading import COLUMNS, AnyClaim, Entry, Keying, Reader
from consistency.store.schema import plain_errors

Outcome = Literal["added", "replaced", "unchanged"]
Row = tuple[int, int, int, int, int]


class Archive(Reader):
    """The claims of earlier articles in one SQLite file.

    One process may write while any number read.  What :meth:`add` has returned for is stored; a reader sees a
    batch whole or not at all.
    """

    def add(self, entries: Iterable[Entry]) -> list[Outcome]:
        """Store articles, all of them or (on an error) none; one of a known name replaces the earlier version."""
        with self._writing() as totals:
            outcomes: list[Outcome] = []
            new: list[Row] = []
            for entry in entries:
                outcomes.append(self._add(entry, new, totals))
            new.sort()
            self.connection.executemany(
                "INSERT INTO posting (key, day, rank, claim, value) VALUES (?, ?, ?, ?, ?)", new
            )
            totals.update(postings=len(new), posting_sum=posting_sum(new))
            return outcomes

    def remove(self, names: Iterable[str]) -> list[str]:
        """Remove articles with their claims and predecessors; the names that were there."""
        with self._writing() as totals:
            gone = []
            for name in names:
                row = self.connection.execute(f"SELECT {COLUMNS} FROM article WHERE name = ?", (name,)).fetchone()
                if row is not None:
                    self._drop(row, totals)
                    self.connection.execute("DELETE FROM predecessor WHERE name = ?", (name,))
                    gone.append(name)
            return gone

    def _add(self, entry: Entry, new: list[Row], totals: "Counter[str]") -> Outcome:
        if len(entry.claims) >= 1 << PLACES:
            raise InputError(f"{entry.name}: {len(entry.claims)} claims; an article may have {(1 << PLACES) - 1:,}")
        if any(claim.article != entry.name for claim in entry.claims):
            raise InputError(
                f"{entry.name}: holds claims of other articles; store each article's claims under its name"
            )
        published = entry.published.isoformat() if entry.published else None
        forms = forms_of(entry.claims)
        body = pack(entry.claims, forms)
        fields = (entry.name, published, entry.source, entry.url, entry.title, len(entry.claims), body)
        total = summed(*fields)
        old = self.connection.execute(f"SELECT {COLUMNS} FROM article WHERE name = ?", (entry.name,)).fetchone()
        if old is not None:
            if tuple(old[1:]) == (*fields, total):
                return "unchanged"
            known = [row for row in new if row[3] >> PLACES == old[0]]  # twice in one batch: not in the index yet
            if known:
                new[:] = [row for row in new if row[3] >> PLACES != old[0]]
            self._drop(old, totals, indexed=not known)
            self.connection.execute(f"INSERT OR REPLACE INTO predecessor VALUES ({', '.join('?' * 8)})", old[1:])
        number = self.connection.execute(_INSERT, (*fields, total)).lastrowid
        assert number is not None
        new += postings_of(entry.claims, number, entry.published, self.keying, forms)
        words = story_words(self.keying.words(entry.claims))
        self.connection.execute("INSERT INTO story (article, words) VALUES (?, ?)", (number, words))
        totals.update(articles=1, claims=len(entry.claims))
        return "added" if old is None else "replaced"

    def _drop(self, row: Sequence[object], totals: "Counter[str]", *, indexed: bool = True) -> None:
        number, claims = row[0], row[6]
        assert isinstance(number, int)
        assert isinstance(claims, int)
        if indexed:
            rows = self._indexed(row, number)
            self.connection.executemany(
                "DELETE FROM posting WHERE key = ? AND day = ? AND rank = ? AND claim = ?", [row[:4] for row in rows]
            )
            totals.update(postings=-len(rows), posting_sum=-posting_sum(rows))
        self.connection.execute("DELETE FROM article WHERE id = ?", (number,))
        self.connection.execute("DELETE FROM story WHERE article = ?", (number,))
        totals.update(articles=-1, claims=-claims)

    def _indexed(self, row: Sequence[object], number: int) -> list[Row]:
        """The index rows of a stored article; those of a damaged one are looked for in the whole index."""
        try:
            entry = self.entry(row)
        except InputError:
            query = f"SELECT key, day, rank, claim, value FROM posting WHERE claim >> {PLACES} = ?"
            return self.connection.execute(query, (number,)).fetchall()
        return postings_of(entry.claims, number, entry.published, self.keying)

    @contextmanager
    def _writing(self) -> Iterator["Counter[str]"]:
        """A transaction; what it counts is added to the running totals at its end."""
        totals: Counter[str] = Counter()
        with plain_errors(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                if self.total("keys") == "":
                    self.connection.execute("UPDATE meta SET value = ? WHERE name = 'keys'", (self.keying.version,))
                yield totals
                self.connection.executemany(
                    "UPDATE meta SET value = value + ? WHERE name = ?",
                    [(totals[name], name) for name in sorted(totals)],
                )
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise


_INSERT = "INSERT INTO article (name, published, source, url, title, claims, body, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def postings_of(
    claims: Sequence[AnyClaim],
    number: int,
    published: date | None,
    keying: Keying,
    forms: Sequence[dict[str, Any]] | None = None,
) -> list[Row]:
    """The index rows of an article: one for each key of each claim."""
    day = published.toordinal() if published else 0
    rows: list[Row] = []
    for place, (claim, form) in enumerate(zip(claims, forms_of(claims) if forms is None else forms, strict=True)):
        rank, value, at = (
            rank_number(claim, bound=keying.bound(claim)),
            value_number(claim, form),
            number << PLACES | place,
        )
        rows += [(key, day, rank, at, value) for key in {key_number(key) for key in keying.keys(claim)}]
    return rows
