"""Plain text and Markdown."""

import re
from collections.abc import Iterator
from datetime import date

from consistency.reading.dateline import read_date
from consistency.reading.records import Record
from consistency.text import Article

_FIELD = re.compile(r"([A-Za-z][\w -]*?)[ \t]*:[ \t]*(.*)\Z")


def plain(name: str, text: str) -> Iterator[Record]:
    """The whole file is one article."""
    if text.strip():
        yield Article(name=name, text=text)


def markdown(name: str, text: str) -> Iterator[Record]:
    """The whole file is one article; its front matter gives title, date and source, and is not read as prose."""
    fields, begins = front_matter(text)
    if not text[begins:].strip():
        return
    yield Article(
        name=name,
        text=text,
        published=_first_date(fields, "published", "date", "publication date"),
        source=fields.get("source", ""),
        url=fields.get("url", ""),
        title=fields.get("title", ""),
        language=fields.get("language", fields.get("lang", "en"))[:2].lower() or "en",
        begins=begins,
        ignores=tuple(filter(None, [fields.get("consistency-ignore", "")])),
    )


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """The plain fields of a ``---`` block at the top of a text, and where the text after it begins.

    Only `key: value` lines are read, which is the part of YAML that metadata of articles use.
    """
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != "---":
        return {}, 0
    fields: dict[str, str] = {}
    offset = len(lines[0])
    for line in lines[1:]:
        offset += len(line)
        if line.strip() in ("---", "..."):
            return fields, offset
        field = _FIELD.match(line.strip())
        if field:
            fields[field[1].lower()] = _unquoted(field[2].strip())
    return {}, 0


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _first_date(fields: dict[str, str], *names: str) -> date | None:
    return next((day for name in names if name in fields and (day := read_date(fields[name]))), None)
