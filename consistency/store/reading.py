"""Looking things up in an archive: articles by name, claims by the keys of new claims."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

from consistency.claims import Claim
from consistency.errors import InputError
from consistency.store.choosing import PLACES, Limits, Posting, nearest
from consistency.store.packing import Body, key_number, numbers_of, story_words, summed, value_number, words_of_story
from consistency.store.schema import connect, create, plain_errors
from consistency.values import Value

AnyClaim = Claim[Value]
COLUMNS = "id, name, published, source, url, title, claims, body, sum"


@dataclass(frozen=True, slots=True)
class Keying:
    """How claims get their keys.  ``version`` changes when the same claim gets other keys.

    Two articles tell of one story when they share ``story`` of their ``words`` (all, where one has fewer); claims that
    are ``bound`` are compared only then.  The words are stored with each article.
    """

    keys: Callable[[AnyClaim], Sequence[str]]
    version: str
    words: Callable[[Sequence[AnyClaim]], frozenset[str]] = lambda claims: frozenset()
    bound: Callable[[AnyClaim], bool] = lambda claim: False
    story: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article as the archive has it: no text, but its claims with the sentences that they stand in."""

    name: str
    claims: tuple[AnyClaim, ...] = field(repr=False)
    published: date | None = None
    source: str = ""
    url: str = ""
    title: str = ""


class Reader:
    """An open archive file, for looking things up.  Use it in a ``with`` block or call :meth:`close`."""

    def __init__(
        self,
        path: str | PathLike[str],
        keying: Keying,
        *,
        write: bool = False,
        durable: bool = False,
        wait: float = 10.0,
        limits: Limits | None = None,
        any_keys: bool = False,
    ) -> None:
        self.path = Path(path)
        self.keying = keying
        self.limits = limits or Limits()
        self.notices: tuple[str, ...] = ()
        if write and not self.path.exists():
            create(self.path)
        self.connection = connect(self.path, write=write, wait=wait, durable=durable)
        with plain_errors(self.path):
            made_with = str(self.total("keys"))
        if made_with not in ("", keying.version) and not any_keys:
            self.connection.close()
            raise InputError(
                f"{self.path}: indexed by keys of version {made_with}, this version uses {keying.version};"
                f" run `consistency archive reindex {self.path}` once"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        with suppress(sqlite3.Error):
            self.connection.close()

    def __len__(self) -> int:
        return int(self.total("articles"))

    def total(self, name: str) -> int | str:
        """A running total: `articles`, `claims`, `postings`; or `keys`, the version of the keys in the index."""
        row = self.connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return 0 if row is None else row[0]

    # Reading

    def entries(self, start: str = "") -> Iterator[Entry]:
        """All articles, by name."""
        with plain_errors(self.path):
            for row in self.connection.execute(
                f"SELECT {COLUMNS} FROM article WHERE name >= ? ORDER BY name", (start,)
            ):
                yield self.entry(row)

    def readable(self, damaged: Callable[[str], object]) -> Iterator[Entry]:
        """Every article that can be read, in the order of adding; ``damaged`` is told of every one that cannot."""
        try:
            (last,) = self.connection.execute("SELECT max(id) FROM article").fetchone()
        except sqlite3.DatabaseError as error:
            damaged(f"{self.path}: {error}")
            last = self.total("articles")
        for number in range(1, int(last or 0) + 1):
            try:
                row = self.connection.execute(f"SELECT {COLUMNS} FROM article WHERE id = ?", (number,)).fetchone()
                found = None if row is None else self.entry(row)
            except (sqlite3.DatabaseError, InputError) as error:
                damaged(f"article number {number}: {error}")
                continue
            if found is not None:
                yield found

    def names(self) -> Iterator[tuple[str, str | None, str, int]]:
        """Name, date, source and number of claims of each article, by name, without reading the claims."""
        with plain_errors(self.path):
            yield from self.connection.execute("SELECT name, published, source, claims FROM article ORDER BY name")

    def get(self, name: str) -> Entry | None:
        """One article."""
        with plain_errors(self.path):
            row = self.connection.execute(f"SELECT {COLUMNS} FROM article WHERE name = ?", (name,)).fetchone()
        return None if row is None else self.entry(row)

    def predecessor(self, name: str) -> Entry | None:
        """The version of an article that its last revision replaced."""
        with plain_errors(self.path):
            columns = COLUMNS.replace("id,", "0,")
            row = self.connection.execute(f"SELECT {columns} FROM predecessor WHERE name = ?", (name,)).fetchone()
        return None if row is None else self.entry(row)

    def claims_for(self, blocks: Mapping[str, Sequence[AnyClaim]]) -> list[AnyClaim]:
        """The earlier claims that could clash with new ones, in order; ``blocks`` holds the new ones by key.

        Articles of the same name as a new claim's do not count: the new text is their revision.  What the
        limits left out is told in :attr:`notices`.
        """
        own: dict[str, dict[str, list[AnyClaim]]] = {}
        for text, block in blocks.items():
            for claim in block:
                own.setdefault(claim.article, {}).setdefault(text, []).append(claim)
        related: dict[tuple[object, ...], AnyClaim] = {}
        rows: dict[tuple[int, int | None], list[Posting]] = {}
        full: set[str] = set()
        left_out = 0
        with plain_errors(self.path), self._snapshot():
            without = frozenset(number for name in sorted(own) if (number := self._number(name)) is not None)
            stated = {id(claim): value_number(claim) for block in blocks.values() for claim in block}
            for keys in own.values():
                found, values = {}, {}
                for text, block in keys.items():
                    key, published = key_number(text), block[0].published
                    day = published.toordinal() if published else None
                    if (key, day) not in rows:
                        rows[key, day] = self._rows(key, day)
                    found[key] = rows[key, day]
                    values[key] = {stated[id(claim)] for claim in block}
                    if len(found[key]) >= self.limits.window:
                        full.add(text)
                mine = words_of_story(story_words(self.keying.words([c for block in keys.values() for c in block])))
                of_story = partial(self._of_story, mine)
                articles, cut = nearest(found, values, day, without, self.limits, of_story)
                left_out += cut
                taken = set(articles)
                tied = of_story(articles)
                # An article that says both twelve and fifteen of nearly the same thing is in conflict with `fifteen`
                # only when its `twelve` is seen to be of another thing: no claim comes without its neighbours.
                chosen = {
                    row[2]
                    for block in found.values()
                    for row in block
                    if row[2] >> PLACES in taken and (not row[1] & 1 or row[2] >> PLACES in tied)
                }
                related |= {claim.order: claim for claim in self.claims(chosen)}
            self.notices = self._cuts(full, left_out)
            return [related[order] for order in sorted(related)]

    def claims(self, numbers: Iterable[int]) -> list[AnyClaim]:
        """Claims by their numbers in the index, in the order of the numbers."""
        places: dict[int, list[int]] = {}
        for number in sorted(numbers):
            places.setdefault(number >> PLACES, []).append(number & (1 << PLACES) - 1)
        found: list[AnyClaim] = []
        for article, wanted in places.items():
            found += self.body(article).claims(wanted)
        return found

    def _rows(self, key: int, day: int | None) -> list[Posting]:
        """The index rows of a key that are nearest to a day, at most a window before and a window after."""
        window = self.limits.window
        if day is None:
            return self.connection.execute(_NEWEST, (key, window)).fetchall()
        return (
            self.connection.execute(_UNTIL, (key, day, window)).fetchall()
            + self.connection.execute(_AFTER, (key, day, window)).fetchall()
        )

    def _cuts(self, full: set[str], left_out: int) -> tuple[str, ...]:
        told = []
        if full:
            some = ", ".join(sorted(full)[:3]) + (", ..." if len(full) > 3 else "")
            told.append(
                f"archive: {len(full)} keys hold very many earlier claims ({some});"
                f" the {self.limits.window} nearest in time of each were looked at"
            )
        if left_out:
            told.append(
                f"archive: {left_out} earlier articles with other values were not compared: each new article meets"
                f" the {self.limits.articles} that share most with it"
            )
        return tuple(told)

    def _number(self, name: str) -> int | None:
        row = self.connection.execute("SELECT id FROM article WHERE name = ?", (name,)).fetchone()
        return None if row is None else int(row[0])

    def entry(self, row: Sequence[object], wanted: Sequence[int] | None = None) -> Entry:
        """An article out of its row, with all claims or those at some places; raises InputError when damaged."""
        claims = self._opened(row).claims(wanted)
        name, published, source, url, title = (None if field is None else str(field) for field in row[1:6])
        day = date.fromisoformat(published) if published else None
        return Entry(
            name=name or "", claims=tuple(claims), published=day, source=source or "", url=url or "", title=title or ""
        )

    def words(self, articles: Sequence[int]) -> dict[int, bytes]:
        """The telling words of some articles by their numbers in the index, as they are stored."""
        rows = self.connection.execute(_WORDS, (json.dumps(articles),)).fetchall()
        if len(rows) < len(articles):
            raise InputError(f"{self.path}: the index is damaged; run `consistency archive verify`")
        return dict(rows)

    def _of_story(self, mine: frozenset[int], articles: Iterable[int]) -> set[int]:
        """The articles that tell of the story that has these words; of thousands that share a key hardly any do."""
        packed, least, having = self.words(list(articles)), self.keying.story, len(mine)
        return {
            number
            for number, words in packed.items()
            if len(mine.intersection(numbers_of(words))) >= min(least, having, len(words) // 4)
        }

    def body(self, number: int) -> Body:
        """The claims of an article by its number in the index, to be read one by one."""
        row = self.connection.execute(f"SELECT {COLUMNS} FROM article WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise InputError(
                f"{self.path}: the index names an article that is not there; run `consistency archive verify`"
            )
        return self._opened(row)

    def _opened(self, row: Sequence[object]) -> Body:
        """The body of a row; raises InputError when the row is damaged."""
        _, name, published, source, url, title, count, body, total = row
        assert isinstance(body, bytes)
        if total != summed(name, published, source, url, title, count, body):
            raise InputError(
                f"{self.path}: the article {name} is damaged (its checksum differs);"
                " `consistency archive verify` lists all damage, adding the article again mends it"
            )
        return Body(body, str(name), None if published is None else str(published), str(source))

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """All reads inside see one state of the file, whatever a writer does meanwhile."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            with suppress(sqlite3.Error):
                self.connection.execute("COMMIT")


_SELECT = "SELECT day, rank, claim, value FROM posting WHERE key = ?"
_NEWEST = f"{_SELECT} ORDER BY day DESC, rank DESC, claim DESC LIMIT ?"
_UNTIL = f"{_SELECT} AND day <= ? ORDER BY day DESC, rank DESC, claim DESC LIMIT ?"
_AFTER = f"{_SELECT} AND day > ? ORDER BY day, rank, claim LIMIT ?"
_WORDS = "SELECT article, words FROM story WHERE article IN (SELECT value FROM json_each(?))"
