"""Keeping an archive sound: verify, reindex, vacuum, statistics."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from consistency.errors import InputError
from consistency.store.archive import Archive, postings_of
from consistency.store.packing import posting_sum, story_words
from consistency.store.reading import COLUMNS, Keying
from consistency.store.schema import STEPS, connect, plain_errors

Progress = Callable[[int], object]
CHUNK = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """What an archive holds."""

    articles: int
    claims: int
    postings: int
    first: str
    last: str
    undated: int
    size: int
    schema: int
    keys: str


def stats(archive: Archive) -> Stats:
    """What an archive holds, without reading its claims."""
    with plain_errors(archive.path):
        first, last, undated = archive.connection.execute(
            "SELECT min(published), max(published), count(*) - count(published) FROM article"
        ).fetchone()
        (schema,) = archive.connection.execute("PRAGMA user_version").fetchone()
    return Stats(
        articles=int(archive.total("articles")),
        claims=int(archive.total("claims")),
        postings=int(archive.total("postings")),
        first=first or "",
        last=last or "",
        undated=int(undated),
        size=archive.path.stat().st_size,
        schema=int(schema),
        keys=str(archive.total("keys")),
    )


def verify(path: str | PathLike[str], keying: Keying, progress: Progress | None = None) -> Iterator[str]:
    """What is wrong with an archive, one line each; nothing when all is sound.

    Three questions: is the file what SQLite wrote (its own check of every page), does every article have its
    checksum and can be read, and does the index hold exactly what the articles' claims give.
    """
    path = Path(path)
    try:
        archive = Archive(path, keying, any_keys=True)
    except InputError as error:
        yield str(error)
        return
    with archive:
        try:
            yield from _verify(archive, keying, progress)
        except sqlite3.DatabaseError as error:
            yield f"{path}: damaged ({error}); restore a copy, or save what can be read with `consistency archive export`"


def _verify(archive: Archive, keying: Keying, progress: Progress | None) -> Iterator[str]:
    db, path = archive.connection, archive.path
    db.execute("BEGIN")
    for (line,) in db.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield f"{path}: {line}"
    same_keys = str(archive.total("keys")) in ("", keying.version)
    articles = claims = postings = expected = strange = 0
    for table, columns in (("article", COLUMNS), ("predecessor", COLUMNS.replace("id,", "0,"))):
        for row in db.execute(f"SELECT {columns} FROM {table}"):
            try:
                entry = archive.entry(row)
            except InputError as error:
                yield str(error) if table == "article" else f"{path}: the predecessor of {row[1]} is damaged"
                continue
            if table == "predecessor":
                continue
            if len(entry.claims) != row[6]:
                yield f"{path}: the article {entry.name} has {len(entry.claims)} claims and should have {row[6]}"
            articles, claims = articles + 1, claims + len(entry.claims)
            if same_keys:
                rows = postings_of(entry.claims, row[0], entry.published, keying)
                postings, expected = postings + len(rows), expected + posting_sum(rows)
                words = db.execute("SELECT words FROM story WHERE article = ?", (row[0],)).fetchone()
                strange += words != (story_words(keying.words(entry.claims)),)
            if progress is not None:
                progress(articles)
    for name, counted in (("articles", articles), ("claims", claims)):
        if archive.total(name) != counted:
            yield f"{path}: {counted} {name} can be read and {archive.total(name)} were stored"
    if not same_keys:
        yield f"{path}: indexed by keys of another version: run `consistency archive reindex {path}`"
        return
    found = total = 0
    for row in db.execute("SELECT key, day, rank, claim, value FROM posting"):
        found, total = found + 1, total + posting_sum((row,))
    stored = (archive.total("postings"), archive.total("posting_sum"))
    (stories,) = db.execute("SELECT count(*) FROM story").fetchone()
    if strange or stories != articles:
        yield f"{path}: the words of {strange or stories - articles} articles do not fit; run `consistency archive reindex {path}`"
    if (found, total) != stored or (found, total) != (postings, expected):
        yield (
            f"{path}: the index does not fit the articles ({found} rows, {stored[0]} were written, the articles give"
            f" {postings}); run `consistency archive reindex {path}`, which makes it anew from the articles"
        )


def reindex(path: str | PathLike[str], keying: Keying, progress: Progress | None = None, wait: float = 10.0) -> int:
    """Make the index anew from the articles, with the keys of this version; the number of articles.

    One transaction: whoever reads meanwhile sees the old index, and an interruption leaves it in place.
    """
    with Archive(path, keying, write=True, wait=wait, any_keys=True) as archive, plain_errors(archive.path):
        db = archive.connection
        db.execute("PRAGMA temp_store = FILE")
        db.execute("CREATE TEMP TABLE fresh (key, day, rank, claim, value)")
        db.execute("BEGIN IMMEDIATE")
        articles = claims = postings = total = 0
        try:
            db.execute("DELETE FROM story")
            for row in db.execute(f"SELECT {COLUMNS} FROM article"):
                entry = archive.entry(row)
                words = story_words(keying.words(entry.claims))
                db.execute("INSERT INTO story (article, words) VALUES (?, ?)", (row[0], words))
                rows = postings_of(entry.claims, row[0], entry.published, keying)
                db.executemany("INSERT INTO fresh VALUES (?, ?, ?, ?, ?)", rows)
                articles, claims = articles + 1, claims + len(entry.claims)
                postings, total = postings + len(rows), total + posting_sum(rows)
                if progress is not None:
                    progress(articles)
            db.execute("DELETE FROM posting")
            db.execute("INSERT INTO posting SELECT * FROM fresh ORDER BY key, day, rank, claim")
            totals = {"articles": articles, "claims": claims, "postings": postings, "posting_sum": total}
            for name, value in {**totals, "keys": keying.version}.items():
                db.execute("UPDATE meta SET value = ? WHERE name = ?", (value, name))
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        return articles


def vacuum(path: str | PathLike[str], *, drop_predecessors: bool = False, wait: float = 10.0) -> tuple[int, int]:
    """Give unused room back to the disk; the file's size before and after."""
    path = Path(path)
    before = path.stat().st_size if path.is_file() else 0
    connection = connect(path, write=True, wait=wait)
    with plain_errors(path):
        try:
            if drop_predecessors:
                connection.execute("DELETE FROM predecessor")
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
    return before, path.stat().st_size


def bring_forward(path: str | PathLike[str], wait: float = 10.0) -> int:
    """Migrate an archive of an older version, which opening it does too; the schema it has now."""
    connect(Path(path), write=True, wait=wait).close()
    return len(STEPS)
