"""The archive's tables, how older files are brought forward, and how a file is opened."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from os import getpid
from pathlib import Path
from urllib.parse import quote

from consistency.errors import InputError

APPLICATION = 0x636C6D73  # `clms` in the file's header: tells an archive from any other SQLite file
PAGE = 4096

Step = Callable[[sqlite3.Connection], object]


def _first_tables(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TABLE article (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, published TEXT,"
        " source TEXT NOT NULL, url TEXT NOT NULL, title TEXT NOT NULL, claims INTEGER NOT NULL,"
        " body BLOB NOT NULL, sum INTEGER NOT NULL)"
    )
    # One row for each key of each claim.  `day` and `rank` put the claims of a key in an order that does not
    # depend on the order of adding; `value` is equal where claims state the same; `claim` is article and place.
    connection.execute(
        "CREATE TABLE posting (key INTEGER NOT NULL, day INTEGER NOT NULL, rank INTEGER NOT NULL,"
        " claim INTEGER NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (key, day, rank, claim)) WITHOUT ROWID"
    )
    connection.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID")
    totals = [("articles", 0), ("claims", 0), ("postings", 0), ("posting_sum", 0), ("keys", "")]
    connection.executemany("INSERT INTO meta VALUES (?, ?)", totals)


def _predecessors(connection: sqlite3.Connection) -> None:
    """The version of an article before its last revision, for `archive diff`; not in the index."""
    connection.execute(
        "CREATE TABLE predecessor (name TEXT PRIMARY KEY, published TEXT, source TEXT NOT NULL, url TEXT NOT NULL,"
        " title TEXT NOT NULL, claims INTEGER NOT NULL, body BLOB NOT NULL, sum INTEGER NOT NULL)"
    )


def _stories(connection: sqlite3.Connection) -> None:
    """The telling words of each article, as numbers: an audit asks them first.  `archive reindex` fills them in."""
    connection.execute("CREATE TABLE story (article INTEGER PRIMARY KEY, words BLOB NOT NULL)")


STEPS: tuple[Step, ...] = (_first_tables, _predecessors, _stories)
"""What makes schema 1 out of an empty file, 2 out of 1, and so on.  A step that shipped is never changed."""


def connect(path: Path, *, write: bool, wait: float, durable: bool = False) -> sqlite3.Connection:
    """An open archive.  Raises InputError that says what to do for a file that is none, newer or damaged."""
    if not path.is_file():
        raise InputError(f"{path}: no such archive; `consistency archive add {path} ARTICLES` makes one")
    if path.stat().st_size == 0:
        raise InputError(f"{path}: an empty file, not an archive; restore a copy, or delete it to begin a new one")
    with plain_errors(path):
        version = _version(path, wait)
    if version > len(STEPS):
        raise InputError(
            f"{path}: made by a newer version (schema {version}; this one knows up to {len(STEPS)});"
            " upgrade claim-consistency"
        )
    with plain_errors(path):
        if version < len(STEPS):
            with closing(_open(path, "mode=rw", wait)) as older:
                migrate(older, STEPS)
        if not write:
            return _open_to_read(path, wait)
        connection = _open(path, "mode=rw", wait)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        connection.execute("PRAGMA cache_size = -262144")
        connection.execute("PRAGMA wal_autocheckpoint = 65536")
        connection.execute("PRAGMA journal_size_limit = 268435456")
        return connection


def create(path: Path) -> None:
    """A new, empty archive; it appears under its name only when it is whole."""
    if not path.parent.is_dir():
        raise InputError(f"{path.parent}: no such folder; make it first")
    half = path.with_name(f".{path.name}.{getpid()}.new")
    with plain_errors(path):
        try:
            half.unlink(missing_ok=True)
            connection = sqlite3.connect(half, isolation_level=None)
            connection.execute(f"PRAGMA page_size = {PAGE}")
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            migrate(connection, STEPS)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.close()
            with suppress(FileExistsError):  # another process was quicker: its archive stands
                path.hardlink_to(half)
        except OSError as error:
            raise InputError(f"{path}: an archive cannot be made here ({error.strerror})") from None
        finally:
            half.unlink(missing_ok=True)


def migrate(connection: sqlite3.Connection, steps: Sequence[Step]) -> None:
    """Bring a file forward, all steps in one transaction: an interrupted migration leaves the file as it was."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for number in range(version, len(steps)):
            steps[number](connection)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _version(path: Path, wait: float) -> int:
    with closing(_open_to_read(path, wait)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise InputError(f"{path}: a SQLite file, but not an archive of claims; check the path")
    return int(version)


def _open(path: Path, mode: str, wait: float) -> sqlite3.Connection:
    address = f"file:{quote(str(path.resolve()))}?{mode}"
    return sqlite3.connect(address, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)


def _open_to_read(path: Path, wait: float) -> sqlite3.Connection:
    """A connection that never writes; on a read-only medium a file without pending writes is read as it is."""
    connection = _open(path, "mode=ro", wait)
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        pending = path.with_name(path.name + "-wal")
        if error.sqlite_errorname not in _NO_SHARED_MEMORY or (pending.exists() and pending.stat().st_size):
            raise
        connection = _open(path, "mode=ro&immutable=1", wait)
    connection.execute("PRAGMA cache_size = -65536")
    return connection


_NO_SHARED_MEMORY = ("SQLITE_CANTOPEN", "SQLITE_READONLY_CANTINIT", "SQLITE_READONLY_DIRECTORY")
_FULL = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_TRUNCATE", "SQLITE_IOERR_SHMSIZE")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_SHORT_READ", "SQLITE_CORRUPT_INDEX", "SQLITE_CORRUPT_VTAB")


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turns SQLite's errors into one line that says what is wrong and what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            what = "another process is writing to this archive; run the command again when it has ended, or wait longer (`--wait SECONDS`)"
        elif name in _FULL:
            what = (
                "no room left where the archive is; articles already reported as stored are safe:"
                " free some space and run the same command again"
            )
        elif name in _DAMAGED or name.startswith("SQLITE_CORRUPT"):
            what = (
                f"not an archive, or a damaged one ({error}); `consistency archive verify` says what is wrong,"
                " `archive export` writes out what can still be read; restore a copy"
            )
        elif name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
            what = (
                f"cannot be opened for this ({error}); allow writing to the file and its folder, or copy it elsewhere"
            )
        else:
            what = f"{error} ({name or type(error).__name__})"
        raise InputError(f"{path}: {what}") from None
