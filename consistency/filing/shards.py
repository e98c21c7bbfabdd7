"""The work of one worker on a store of Parquet files: read a part of the input, compare one shard, tell conflicts.

A store is a folder (local, or any address that fsspec opens):

``articles/PART.parquet``        an article a row, its claims packed as in an archive file
``postings/SHARD/PART.parquet``  a row for each key of each claim, with the claim and the telling words of its
                                 article, by the number of the key
``names/SHARD/PART.parquet``     which articles a part has, to find those that a later part has again
``skipped/PART.jsonl``           what could not be read, and why
``manifest.json``                which parts are whole; nothing else in the folder is read

Every file is written under another name and renamed when whole, and the same part always writes the same files, so
a worker that is killed is simply asked again.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from zlib import crc32

import msgspec

from consistency.archives import KEYING
from consistency.claims import Claim
from consistency.config import Settings
from consistency.filing.audit import Clashes, compare
from consistency.filing.blocks import Blocks, Cuts, blocks_of
from consistency.filing.choices import chosen_rules
from consistency.filing.intake import Skipped, filed, line_of, read_entry
from consistency.filing.local import tasks_of
from consistency.filing.rooms import A_LOOK, A_ROW, Memory, Room
from consistency.filing.searching import Clashing
from consistency.linking import Look
from consistency.store import Entry, Limits
from consistency.store.archive import postings_of
from consistency.store.choosing import PLACES
from consistency.store.packing import pack, story_words, unpack
from consistency.store.parquet import pyarrow
from consistency.text import Article

Read = Callable[[Article], Entry | Skipped]
Older = Mapping[str, frozenset[int]]
"""Of each part, the places of the articles that a later line has again."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an input file, in bytes; lines that begin in it belong to it."""

    name: str
    path: str
    start: int
    stop: int

    def halves(self) -> "tuple[Part, Part]":
        middle = (self.start + self.stop) // 2
        return (
            Part(f"{self.name}a", self.path, self.start, middle),
            Part(f"{self.name}b", self.path, middle, self.stop),
        )


@dataclass(slots=True)
class Done:
    """What came of a part."""

    part: str
    articles: int = 0
    claims: int = 0
    lines: int = 0
    written: int = 0
    skipped: list[Skipped] = field(default_factory=list)


def filesystem(address: str) -> tuple[Any, str]:
    """The file system of an address and the path in it."""
    import fsspec

    found: tuple[Any, str] = fsspec.core.url_to_fs(address)
    return found


def lines_of_part(part: Part) -> Iterator[tuple[int, bytes]]:
    """The lines that begin in a part, with the offset of each."""
    fs, path = filesystem(part.path)
    with fs.open(path, "rb") as file:
        at = part.start
        if at:
            file.seek(at - 1)
            at += len(file.readline()) - 1
        while at < part.stop:
            line = file.readline()
            if not line:
                return
            yield at, line
            at += len(line)


def read_part(part: Part, store: str, shards: int, read: Read = read_entry) -> Done:
    """Read the articles of a part and write what a store has of them."""
    done = Done(part.name)

    def records() -> Iterator[Any]:
        for offset, line in lines_of_part(part):
            done.lines += 1
            yield from line_of(line, f"{part.path}@{offset}")

    articles: list[dict[str, Any]] = []
    names: dict[int, list[dict[str, Any]]] = {}
    postings: dict[int, list[dict[str, Any]]] = {}
    for at, entry in enumerate(filed(records(), map, read)):
        if isinstance(entry, Skipped):
            done.skipped.append(entry)
            continue
        done.articles += 1
        done.claims += len(entry.claims)
        published = entry.published.isoformat() if entry.published else None
        about = {"name": entry.name, "published": published, "source": entry.source, "title": entry.title}
        articles.append({**about, "url": entry.url, "at": at, "body": pack(entry.claims)})
        names.setdefault(crc32(entry.name.encode()) % shards, []).append({"name": entry.name, "at": at})
        texts = [msgspec.json.encode(claim.to_dict()) for claim in entry.claims]
        words = story_words(KEYING.words(entry.claims))
        for key, day, rank, place, value in postings_of(entry.claims, 0, entry.published, KEYING):
            row = {"key": key, "day": day, "rank": rank, "value": value, "name": entry.name, "at": at}
            row |= {"place": place, "words": words, "claim": texts[place]}
            postings.setdefault(shard_of(key, shards), []).append(row)
    articles.sort(key=lambda row: (row["name"], row["at"]))
    done.written += _write(f"{store}/articles/{part.name}.parquet", articles)
    for folder, by_shard in (("names", names), ("postings", postings)):
        for shard, rows in sorted(by_shard.items()):
            rows.sort(key=lambda row: tuple(row.values())[:3])
            done.written += _write(f"{store}/{folder}/{shard:05}/{part.name}.parquet", rows)
    told = "".join(json.dumps({"where": item.where, "why": item.why}) + "\n" for item in done.skipped)
    write_bytes(f"{store}/skipped/{part.name}.jsonl", told.encode())
    return done


def shard_of(key: int, shards: int) -> int:
    """The shard of a key: neighbouring keys of one story go to one shard."""
    return (key >> 32) % shards


def superseded(store: str, shard: int, parts: Iterable[str]) -> list[tuple[str, str, int]]:
    """Articles of a shard of names that a later line of the input has again: (name, part, place)."""
    last: dict[str, tuple[str, int]] = {}
    older: list[tuple[str, str, int]] = []
    for part in parts:
        for row in _rows(f"{store}/names/{shard:05}/{part}.parquet"):
            if row["name"] in last:
                older.append((row["name"], *last[row["name"]]))
            last[row["name"]] = (part, row["at"])
    return older


def pairs_of_shard(
    store: str, shard: int, shards: int, parts: list[str], older: Older, settings: Settings, limits: Limits
) -> Cuts:
    """Find the claims that clash in a shard and write them, by the shard of the later article's name."""
    pa = pyarrow()
    tables, where = [], []
    for part in parts:
        table = _table(f"{store}/postings/{shard:05}/{part}.parquet")
        if table is not None:
            gone = older.get(part)
            if gone:
                keep = [at not in gone for at in table.column("at").to_pylist()]
                table = table.filter(pa.array(keep))
            tables.append(table)
            where += [part] * table.num_rows
    cuts = Cuts()
    found: dict[int, dict[tuple[str | int, ...], None]] = {}
    if tables:
        table = pa.concat_tables(tables)
        names = table.column("name").to_pylist()
        days = table.column("day").to_pylist()
        # Articles are numbered by name and claims by article and place, as in an archive file.
        number = {name: at for at, name in enumerate(sorted(set(names)), 1)}
        numbers = [
            number[name] << PLACES | place for name, place in zip(names, table.column("place").to_pylist(), strict=True)
        ]
        row_of = {claim: row for row, claim in enumerate(numbers)}
        article_row = {claim >> PLACES: row for claim, row in row_of.items()}
        texts, words = table.column("claim"), table.column("words")
        memory = Memory()

        @lru_cache(maxsize=memory.looks // A_LOOK)
        def look_of(claim: int) -> Look:
            return Look(Claim.from_dict(msgspec.json.decode(texts[row_of[claim]].as_py())))

        def words_of(articles: Sequence[int]) -> dict[int, bytes]:
            return {article: words[article_row[article]].as_py() for article in articles}

        keyed = table.select(["key", "day", "rank", "value"]).append_column("claim", pa.array(numbers))
        keyed = keyed.sort_by([(name, "descending") for name in ("key", "day", "rank", "claim")])
        columns = ("key", "day", "rank", "claim", "value")
        rows = (
            row
            for batch in keyed.to_batches(max_chunksize=1 << 16)
            for row in zip(*(batch.column(name).to_pylist() for name in columns), strict=True)
        )
        blocks, clash = (
            Blocks(limits, Room(memory.words, lambda packed: A_ROW + len(packed), words_of).all),
            Clashes(chosen_rules(settings), settings),
        )
        known: set[tuple[int, int]] = set()
        for key, block, total in blocks_of(rows, limits):
            for one, other, _ in blocks.pairs(key, block, total):
                if (one, other) in known:
                    continue
                known.add((one, other))
                if not clash(look_of(other), look_of(one)):
                    continue
                earlier, later = sorted(
                    (days[row], names[row], where[row], claim & (1 << PLACES) - 1)
                    for claim, row in ((claim, row_of[claim]) for claim in (one, other))
                )
                home = crc32(later[1].encode()) % shards
                found.setdefault(home, {})[*later[1:3], *earlier[1:3], later[3], earlier[3]] = None
        cuts = blocks.cuts
    for home in range(shards):
        rows_of_home = [
            dict(zip(("later", "later_part", "earlier", "earlier_part", "mine", "theirs"), pair, strict=True))
            for pair in found.get(home, ())
        ]
        _write(f"{store}/pairs/{home:05}/{shard:05}.parquet", rows_of_home)
    return cuts


def findings_of_shard(store: str, home: int, shards: int, older: Older, settings: Settings) -> int:
    """Compare the pairs whose later article belongs to a shard; findings go to a file, by the later article's name."""
    pairs: set[Clashing] = set()
    parts: dict[str, set[str]] = {}
    for shard in range(shards):
        for row in _rows(f"{store}/pairs/{home:05}/{shard:05}.parquet"):
            pairs.add((row["later"], row["earlier"], row["mine"], row["theirs"]))
            parts.setdefault(row["later_part"], set()).add(row["later"])
            parts.setdefault(row["earlier_part"], set()).add(row["earlier"])
    entries: dict[str, Entry] = {}
    for part, wanted in sorted(parts.items()):
        entries |= _entries(store, part, wanted, older.get(part, frozenset()))
    rules = chosen_rules(settings)
    lines = []
    for later, partners in tasks_of(sorted(pairs)):
        found = compare(entries[later], [(entries[name], places) for name, places in partners], rules, settings)
        lines += [json.dumps([later, finding.to_dict()]) for finding in found]
    write_bytes(f"{store}/findings/{home:05}.jsonl", "".join(line + "\n" for line in lines).encode())
    return len(lines)


def _entries(store: str, part: str, wanted: set[str], gone: frozenset[int]) -> dict[str, Entry]:
    rows = _rows(f"{store}/articles/{part}.parquet", filters=[("name", "in", sorted(wanted))])
    found = {}
    for row in rows:
        if row["at"] in gone:
            continue
        claims = tuple(unpack(row["body"], row["name"], row["published"], row["source"]))
        published = claims[0].published if claims else None
        found[row["name"]] = Entry(name=row["name"], claims=claims, published=published, source=row["source"])
    return found


def write_bytes(address: str, data: bytes) -> int:
    """Write a file that appears when it is whole."""
    fs, path = filesystem(address)
    fs.makedirs(path.rpartition("/")[0], exist_ok=True)
    half = f"{path}.half"
    with fs.open(half, "wb") as file:
        file.write(data)
    fs.mv(half, path)
    return len(data)


def _write(address: str, rows: list[dict[str, Any]]) -> int:
    """Write rows as Parquet; without rows, remove what an earlier run may have left."""
    pa = pyarrow()
    if not rows:
        fs, path = filesystem(address)
        with suppress(FileNotFoundError):
            fs.rm(path)
        return 0
    sink = pa.BufferOutputStream()
    table = pa.Table.from_pylist(rows)
    pa.parquet.write_table(table, sink, compression="zstd", row_group_size=20_000)
    return write_bytes(address, sink.getvalue().to_pybytes())


def _table(address: str, **more: Any) -> Any:
    pa = pyarrow()
    fs, path = filesystem(address)
    if not fs.exists(path):
        return None
    with fs.open(path, "rb") as file:
        return pa.parquet.read_table(file, **more)


def _rows(address: str, **more: Any) -> list[dict[str, Any]]:
    table = _table(address, **more)
    return [] if table is None else table.to_pylist()
