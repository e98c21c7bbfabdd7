"""Files to entries for an archive: articles are read, claims of other extractors are taken as they are."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from consistency.archives import entries_of, entry
from consistency.claims import Claim
from consistency.config import Settings
from consistency.engine import read_article, with_currency
from consistency.errors import InputError
from consistency.reading import Options, gather, records
from consistency.reading.files import decode, with_date
from consistency.store import Entry
from consistency.text import Article
from consistency.values import Value

Record = Article | Claim[Value]
LINED = (".jsonl", ".ndjson")
_BARE = Settings()
_AS_USUAL = Options()
CHUNK = 256
"""Articles that are read, and stored, in one go."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be filed, where it stands and why."""

    where: str
    why: str


def entries(
    paths: Sequence[str],
    options: Options | None = None,
    *,
    settings: Settings | None = None,
    jobs: int = 1,
    keep_going: bool = False,
) -> Iterator[Entry | Skipped]:
    """The entries of files, in order, in memory that does not grow with them (JSONL is read line by line).

    ``settings`` say what a bare `$` means in a source's articles and how a comment line begins.  With ``keep_going`` what cannot be read comes as :class:`Skipped`; otherwise it raises InputError.
    """
    found = records_of(paths, options or Options())
    with ProcessPoolExecutor(jobs) if jobs > 1 else nullcontext() as pool:
        run: Callable[..., Iterable[Entry | Skipped]] = map if pool is None else partial(pool.map, chunksize=8)
        for made in filed(found, run, partial(read_entry, settings=settings or Settings())):
            if isinstance(made, Skipped) and not keep_going:
                raise InputError(f"{made.where}: {made.why}")
            yield made


def records_of(paths: Sequence[str], options: Options) -> Iterator[Record | Skipped]:
    """What the files hold, one after the other."""
    for path in paths:
        if Path(path).suffix.lower() in LINED and Path(path).is_file():
            yield from lines_of(Path(path), options)
        else:
            try:
                inputs = gather([path], options)
            except InputError as error:
                yield Skipped(path, str(error).removeprefix(f"{path}: "))
                continue
            yield from inputs.articles
            yield from inputs.claims


def lines_of(path: Path, options: Options) -> Iterator[Record | Skipped]:
    """The records of a JSONL file."""
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                yield from line_of(line, f"{path.as_posix()}:{number}", options)
    except OSError as error:
        yield Skipped(path.as_posix(), error.strerror or str(error))


def line_of(line: bytes, where: str, options: Options = _AS_USUAL) -> Iterator[Record | Skipped]:
    """The record of one line; nothing for an empty one."""
    if not line.strip():
        return
    try:
        for record in records.lines(where, decode(line, where, options.encoding).strip()):
            if isinstance(record, Article):
                yield with_date(record, options)
            elif isinstance(record, Claim):
                yield record
    except InputError as error:
        yield Skipped(where, str(error).removeprefix(f"{where}:1: ").removeprefix(f"{where}: "))


def read_entry(article: Article, settings: Settings = _BARE) -> Entry | Skipped:
    """One article, read.  A crash of an extractor on it is the article's misfortune, not the run's."""
    try:
        read = read_article(with_currency(article, settings), comment=settings.comment)
    except Exception as error:
        return Skipped(article.name, f"reading it failed ({type(error).__name__}: {error})")
    return entry(article.name, read.claims, read.article.published, article.source, article.url, article.title)


def filed(
    found: Iterator[Record | Skipped],
    run: Callable[..., Iterable[Entry | Skipped]],
    read: Callable[[Article], Entry | Skipped] = read_entry,
) -> Iterator[Entry | Skipped]:
    """Entries in the order of their records: articles through ``run`` in chunks, neighbouring claims by article."""
    names: set[str] = set()
    pending: list[Claim[Value]] = []
    while chunk := list(islice(found, CHUNK)):
        articles: list[Article] = []
        for record in chunk:
            if isinstance(record, Claim):
                yield from run(read, articles)
                articles = []
                if pending and pending[0].article != record.article:
                    yield from _of_claims(pending, names)
                    pending = []
                pending.append(record)
                continue
            yield from _of_claims(pending, names)
            pending = []
            if isinstance(record, Skipped):
                yield from run(read, articles)
                articles = []
                yield record
            else:
                articles.append(record)
        yield from run(read, articles)
    yield from _of_claims(pending, names)


def _of_claims(claims: list[Claim[Value]], names: set[str]) -> Iterator[Entry | Skipped]:
    for made in entries_of(claims):
        if made.name in names:
            yield Skipped(made.name, "its claims stand in two places of the input; put an article's claims together")
        else:
            names.add(made.name)
            yield made
