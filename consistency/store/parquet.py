"""Claims as Parquet, one row each, for DuckDB, Polars or Spark; and back.  Needs the extra ``parquet``.

The columns are those of :func:`schema`; docs/archive.md says what each holds.  ``claim`` is the claim format's
JSON, from which an import restores the claim as it was; an article without claims is one row with ``kind`` null.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from os import PathLike
from pathlib import Path
from typing import Any

import msgspec

from consistency.claims import Claim
from consistency.errors import ConfigError, InputError
from consistency.store.reading import Entry
from consistency.values import Date, Figure, Value

ROWS = 50_000
"""Rows of one row group: what is held in memory at once."""


def pyarrow() -> Any:
    """The library, or an error that says how to get it."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ConfigError("Parquet needs pyarrow: install it with `pip install 'claim-consistency[parquet]'`") from None
    return pyarrow


def schema() -> Any:
    """The columns of the file."""
    pa = pyarrow()
    return pa.schema(
        [
            ("article", pa.string()),
            ("published", pa.date32()),
            ("source", pa.string()),
            ("url", pa.string()),
            ("title", pa.string()),
            ("kind", pa.string()),
            ("start", pa.int64()),
            ("end", pa.int64()),
            ("said", pa.string()),
            ("value", pa.string()),
            ("low", pa.float64()),
            ("high", pa.float64()),
            ("unit", pa.string()),
            ("earliest", pa.date32()),
            ("latest", pa.date32()),
            ("subject", pa.string()),
            ("attribute", pa.string()),
            ("speaker", pa.string()),
            ("holds", pa.bool_()),
            ("confidence", pa.string()),
            ("sentence", pa.string()),
            ("claim", pa.string()),
        ]
    )


def write_parquet(entries: Iterable[Entry], path: str | PathLike[str]) -> int:
    """Write articles to a file that appears when it is whole; the number of articles."""
    pa = pyarrow()
    target = Path(path)
    half = target.with_name(f".{target.name}.new")
    count = 0

    def rows() -> Iterator[dict[str, Any]]:
        nonlocal count
        for entry in entries:
            count += 1
            about = _about(entry)
            if not entry.claims:
                yield about
            for claim in entry.claims:
                yield about | _row(claim)

    try:
        found = rows()
        with pa.parquet.ParquetWriter(half, schema(), compression="zstd") as writer:
            while chunk := list(islice(found, ROWS)):
                writer.write_table(pa.Table.from_pylist(chunk, schema=schema()))
        half.replace(target)
    except OSError as error:
        raise InputError(f"{target}: cannot be written ({error.strerror or error})") from None
    finally:
        half.unlink(missing_ok=True)
    return count


def read_parquet(path: str | PathLike[str]) -> Iterator[Entry]:
    """The articles of a file that :func:`write_parquet` made."""
    pa = pyarrow()
    try:
        file = pa.parquet.ParquetFile(path)
    except (OSError, pa.ArrowInvalid) as error:
        raise InputError(f"{path}: not a Parquet file that can be read ({error})") from None
    names = ["article", "published", "source", "url", "title", "claim"]
    if missing := set(names) - set(file.schema_arrow.names):
        raise InputError(
            f"{path}: lacks the columns {', '.join(sorted(missing))}; it was not written by `archive export`"
        )
    rows = (row for batch in file.iter_batches(batch_size=ROWS, columns=names) for row in batch.to_pylist())
    for _, group in groupby(rows, key=lambda row: row["article"]):
        yield _entry(list(group), str(path))


def _entry(rows: list[dict[str, Any]], path: str) -> Entry:
    first = rows[0]
    try:
        claims = tuple(Claim.from_dict(msgspec.json.decode(row["claim"])) for row in rows if row["claim"])
    except (ValueError, msgspec.MsgspecError) as wrong:
        raise InputError(f"{path}: the claims of {first['article']} cannot be read: {wrong}") from None
    return Entry(
        name=first["article"],
        claims=claims,
        published=first["published"],
        source=first["source"] or "",
        url=first["url"] or "",
        title=first["title"] or "",
    )


def _about(entry: Entry) -> dict[str, Any]:
    return {
        "article": entry.name,
        "published": entry.published,
        "source": entry.source,
        "url": entry.url,
        "title": entry.title,
    }


def _row(claim: Claim[Value]) -> dict[str, Any]:
    figure = getattr(claim.value, "figure", None)
    low = high = earliest = latest = None
    if isinstance(figure, Figure):
        span = figure.range()
        low = None if span.low is None else float(span.low)
        high = None if span.high is None else float(span.high)
    if isinstance(claim.value, Date):
        earliest, latest = claim.value.earliest, claim.value.latest
    return {
        "kind": claim.kind,
        "start": claim.start,
        "end": claim.end,
        "said": claim.said,
        "value": str(claim.value),
        "low": low,
        "high": high,
        "unit": _unit(claim.value),
        "earliest": earliest,
        "latest": latest,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "speaker": claim.speaker,
        "holds": claim.holds,
        "confidence": claim.confidence.value,
        "sentence": claim.sentence.text if claim.sentence else None,
        "claim": msgspec.json.encode(claim.to_dict()).decode(),
    }


def _unit(value: Value) -> str | None:
    """What the number counts: a currency, a unit, things; percent for shares."""
    for name in ("currency", "unit", "of"):
        unit = getattr(value, name, None)
        if isinstance(unit, str) and unit:
            return unit
    return "percent" if hasattr(value, "points") else None
