"""Paths to inputs: which files are read, how their bytes become text, and what is refused."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from os import PathLike
from pathlib import Path
from typing import IO

from consistency.claims import Arrangement, Claim
from consistency.errors import InputError
from consistency.reading import facts, pages, records, texts
from consistency.reading.dateline import stated_date
from consistency.reading.records import Record
from consistency.text import Article
from consistency.values import Value

MAX_BYTES = 50_000_000
STDIN = "<stdin>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How files are read.

    ``published`` is for articles that state no date, ``date_order`` (DMY or MDY) for a date line that nothing
    in the text settles.  ``exclude`` are patterns of paths that are left out of folders.
    """

    encoding: str = "utf-8"
    published: date | None = None
    date_order: str = ""
    max_bytes: int = MAX_BYTES
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inputs:
    """What files hold: articles, claims that others extracted, and arrangements of a reference."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim[Value], ...] = ()
    arrangements: tuple[Arrangement, ...] = ()


Reader = Callable[[str, str], Iterator[Record]]

# suffix -> what makes records of a file's name and text
READERS: dict[str, Reader] = {
    ".txt": texts.plain,
    ".text": texts.plain,
    ".md": texts.markdown,
    ".markdown": texts.markdown,
    ".jsonl": records.lines,
    ".ndjson": records.lines,
    ".json": records.document,
    ".html": pages.page,
    ".htm": pages.page,
    ".xhtml": pages.page,
    ".toml": facts.facts,
}
FACTS = "facts.toml"
"""How the name of a TOML file ends that is read in a folder: others hold settings."""


def gather(paths: Sequence[str | PathLike[str]], options: Options | None = None) -> Inputs:
    """Everything that files, folders and (for ``-``) standard input hold, sorted by name."""
    options = options or Options()
    found: list[Record] = []
    seen: set[Path] = set()  # a file that is named twice, or with its folder, is read once
    for given in paths:
        if str(given) == "-":
            found += _of_bytes(_bounded(sys.stdin.buffer, STDIN, options), STDIN, "", options)
            continue
        for file in _files(Path(given), options.exclude):
            if (place := file.resolve()) in seen:
                continue
            seen.add(place)
            found += _of_bytes(_bytes(file, options), file.as_posix(), file.suffix.lower(), options)
    articles = [with_date(article, options) for article in _told_apart(found)]
    return Inputs(
        tuple(sorted(articles, key=lambda article: article.name)),
        tuple(sorted((record for record in found if isinstance(record, Claim)), key=lambda claim: claim.order)),
        tuple(record for record in found if isinstance(record, Arrangement)),
    )


def _told_apart(found: Sequence[Record]) -> Iterator[Article]:
    """The articles; where records of several files have one name, each is called `file:name`."""
    articles = [record for record in found if isinstance(record, Article)]
    files: dict[str, set[str]] = {}
    for article in articles:
        files.setdefault(article.name, set()).add(article.file)
    for article in articles:
        many = len(files[article.name]) > 1 and article.name != article.file
        yield replace(article, name=f"{article.file or STDIN}:{article.name}") if many else article


def _files(path: Path, exclude: Sequence[str]) -> list[Path]:
    """The files to read at a path: itself, or all in a folder that have a known suffix, hidden ones aside."""
    if not path.exists():
        raise InputError(f"{path.as_posix()}: no such file or folder")
    if not path.is_dir():
        return [path]
    found = sorted(
        file
        for file in path.rglob("*")
        if file.suffix.lower() in READERS
        and (file.suffix.lower() != ".toml" or file.name.lower().endswith(FACTS))
        and not any(part.startswith(".") for part in file.relative_to(path).parts)
        and not any(fnmatchcase(file.as_posix(), f"{prefix}{pattern}") for pattern in exclude for prefix in ("", "*/"))
        and file.is_file()
    )
    if not found:
        raise NothingToRead(f"{path.as_posix()}: no articles in this folder (looked for {', '.join(READERS)})")
    return found


class NothingToRead(InputError):
    """A folder without articles, an input without text: there is nothing to check."""


def _bytes(file: Path, options: Options) -> bytes:
    try:
        with file.open("rb") as stream:
            return _bounded(stream, file.as_posix(), options)
    except OSError as error:
        raise InputError(f"{file.as_posix()}: {error.strerror or error}") from error


def _bounded(stream: IO[bytes], name: str, options: Options) -> bytes:
    data = stream.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        raise InputError(f"{name}: over the limit of {options.max_bytes:,} bytes; split it or raise --max-bytes")
    return data


def _of_bytes(data: bytes, name: str, suffix: str, options: Options) -> list[Record]:
    text = decode(data, name, options.encoding)
    reader = READERS.get(suffix, texts.plain)
    if name == STDIN and text.lstrip().startswith("{"):
        reader = records.lines
    return [_placed(record, name) for record in reader(name, text)]


def _placed(record: Record, name: str) -> Record:
    return replace(record, file=name) if isinstance(record, Article) and name != STDIN else record


def decode(data: bytes, name: str, encoding: str) -> str:
    """Bytes as text, every character kept (a byte-order mark is not one).  Names the first byte that does not fit."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif data.startswith(b"\xef\xbb\xbf") and encoding.lower().replace("_", "-") in ("utf-8", "utf8"):
        encoding = "utf-8-sig"
    elif b"\0" in data[:8192] and "16" not in encoding and "32" not in encoding:
        raise InputError(f"{name}: a binary file (zero byte at {data.index(0)}), not text")
    try:
        return data.decode(encoding)
    except LookupError:
        raise InputError(f"there is no encoding called {encoding!r}; use one such as utf-8, cp1252 or koi8-u") from None
    except UnicodeError as error:
        if not isinstance(error, UnicodeDecodeError):
            raise InputError(f"{name}: not {encoding}: {error}; say which it is with --encoding") from None
        raise InputError(
            f"{name}: not {encoding}: byte {data[error.start]:#04x} at offset {error.start}; "
            "say which it is with --encoding (cp1252, koi8-u, ...)"
        ) from None


def with_date(article: Article, options: Options) -> Article:
    """The article with the date that its text states, or else the one of the options, if it has none."""
    if article.published:
        return article
    stated = stated_date(article.text, options.date_order)
    return replace(article, published=stated.day if stated and stated.day else options.published)
