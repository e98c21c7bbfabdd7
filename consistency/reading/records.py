"""JSON and JSONL: articles, and claims that another extractor found."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import msgspec

from consistency.claims import Arrangement, Claim
from consistency.errors import InputError
from consistency.reading import facts
from consistency.reading.dateline import read_date
from consistency.text import Article
from consistency.values import Value

Record = Article | Claim[Value] | Arrangement

# what an article's fields may be called, best first
NAMES = ("name", "id")
TEXTS = ("text", "body", "content")
DATES = ("published", "date", "published_at", "datePublished", "publication_date")
TITLES = ("title", "headline")
SOURCES = ("source", "publisher", "site")


def lines(name: str, text: str) -> Iterator[Record]:
    """One article or claim a line; empty lines are left out."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield from record(_decoded(line, f"{name}:{number}"), f"{name}:{number}", number)


def document(name: str, text: str) -> Iterator[Record]:
    """One article, a list of them, or an object whose ``articles`` is one."""
    data = _decoded(text, name)
    if isinstance(data, Mapping) and isinstance(data.get("articles"), list):
        data = data["articles"]
    if isinstance(data, list):
        for number, item in enumerate(data, 1):
            yield from record(item, f"{name}:{number}")
    else:
        yield from record(data, name)


def record(data: Any, where: str, row: int = 0) -> Iterator[Record]:
    """The article or claim that an object holds; none for words that an extractor could not read."""
    if not isinstance(data, Mapping):
        raise InputError(f"{where}: an object with the field text was expected, not {_kind(data)}")
    if data.get("kind") == "unread":
        return
    if data.get("kind") == "arrangement":
        yield facts.arrangement(data, where)
        return
    if "kind" in data and "value" in data:
        try:
            yield Claim.from_dict(data)
        except ValueError as wrong:
            raise InputError(f"{where}: {wrong}") from None
        return
    yield replace(_article(data, where), row=row)


def _article(data: Mapping[str, Any], where: str) -> Article:
    text = next((data[field] for field in TEXTS if field in data), None)
    if not isinstance(text, str):
        has = ", ".join(sorted(map(str, data))) or "nothing"
        raise InputError(f"{where}: neither an article (no field text) nor a claim (no kind and value); it has {has}")
    return Article(
        name=_text(data, NAMES, where) or where,
        text=text,
        published=_day(data, where),
        source=_text(data, SOURCES, where),
        url=_text(data, ("url", "link"), where),
        title=_text(data, TITLES, where),
        language=_text(data, ("language", "lang"), where)[:2].lower() or "en",
        ignores=_ignores(data, where),
    )


def _ignores(data: Mapping[str, Any], where: str) -> tuple[str, ...]:
    """Suppressions: `"consistency": {"ignore": ["A101 because revised"]}`."""
    own = data.get("consistency")
    found = own.get("ignore", []) if isinstance(own, Mapping) else []
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise InputError(f'{where}: consistency.ignore must be a list of texts such as "A101 because revised"')
    return tuple(found)


def _text(data: Mapping[str, Any], fields: tuple[str, ...], where: str) -> str:
    for field in fields:
        value = data.get(field)
        if isinstance(value, str | int) and not isinstance(value, bool):
            return str(value)
        if value is not None:
            raise InputError(f"{where}: the field {field} must be a text, not {_kind(value)}")
    return ""


def _day(data: Mapping[str, Any], where: str) -> date | None:
    for field in DATES:
        value = data.get(field)
        if not value:
            continue
        day = read_date(value) if isinstance(value, str) else None
        if day is None:
            raise InputError(f"{where}: the field {field} is no date that can be read: {value!r}; use YYYY-MM-DD")
        return day
    return None


def _decoded(text: str, where: str) -> Any:
    try:
        return msgspec.json.decode(text.encode())
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise InputError(f"{where}: not JSON: {error}") from None
    except RecursionError:
        raise InputError(f"{where}: not JSON for articles: nested too deeply") from None


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a text", type(None): "null", bool: "true or false"}
    return names.get(type(value), "a number")
