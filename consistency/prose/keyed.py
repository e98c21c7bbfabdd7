"""Values that are told as key and value: `Length: 5 weeks`, `Sweden €200 million` under a heading, rows under a header.

An entry says where its value stands and which words are the key.  What the words mean is left to those who ask.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from consistency.patterns import pattern
from consistency.prose.reading import Prose
from consistency.prose.world import is_country
from consistency.text import Section, Sentence

MOST_WORDS = 12
"""A key has no more words than this; a longer opening before a colon is a sentence of its own."""

_BULLET = r"[ \t]*(?:(?:[•◦▪●*+✓✗·–—-]|\d{1,2}[.)]|\(?[a-z]\))[ \t]+)?"
_KEY = pattern(rf"{_BULLET}(?P<key>[^\W_][^:\n]{{0,110}}?)[ \t]*:[ \t]+(?=\S)")
_QUOTES = pattern(r"[\"“”„«»?!]")
_NUMBERED = pattern(r"(?:No\.?|Nr\.?|#|Number|Item|Lot)[ \u00a0]?(\d{1,4})\b", re.IGNORECASE)
_DATED = pattern(
    r"(?:(?:Night to|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?[ ])?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?[ ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[ ]\d{1,2}(?:st|nd|rd|th)?\b"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})?)"
)
_NAME = r"[^\W\d_a-z][^\W\d_]*(?:[ .'’&-]{1,2}[^\W\d_]+){0,5}?[.'’]?"
_WORDED = pattern(
    r"(?:(?!of which|including|incl)[^\W\d_][^\d,;:()\n]{0,60}?)[ \u00a0](?=(?:[€$£¥]|[A-Z]{3}[ \u00a0]|\d))"
)
_VALUE = r"(?=(?:[€$£¥]|[A-Z]{3}[ \u00a0])?\d)"
_ITEM = pattern(rf"[ \t]*(?:(?:and|of which|plus)[ ])?(?P<name>{_NAME})[ \u00a0]\(?{_VALUE}")
_LINE_ITEM = pattern(rf"{_BULLET}(?P<name>{_NAME})[ \u00a0](?:[–—-][ ])?{_VALUE}")
_VALUED = pattern(r"(?:[a-z~(]{1,9}[ \u00a0]){0,3}(?:[€$£¥]|[A-Z]{3}[ \u00a0])?\d")
_FACT = pattern(r"(?:[a-z~(]{1,9}[ \u00a0]){0,3}(?:[€$£¥]|[A-Z]{3}[ \u00a0])?\d[^.?!]{0,40}\.?\Z")
_FEW = 5
_CODE = pattern(r"[A-Z]{3}\Z")
_ASIDE = pattern(r"\([^)]*\)?")
_BODY = pattern(
    r"(?:The )?[A-ZÀ-Þ][\w’'-]+(?: (?:of|for|and|the))*(?: [A-ZÀ-Þ][\w’'-]+(?: (?:of|for|and|the))*){1,6}\Z"
)
_COMMA = pattern(r",[ ]+")
_PART = pattern(r";[ ]+")
_BRACKET = re.compile(r"\(([^()\n]{3,200})\)")
_OF_WHICH = pattern(r"(?:,[ ]|\()(?:of which|thereof)[ ]")
_CELLS = pattern(r"[ \t]*\|[ \t]*|[ \t]*\t+[ \t]*|[ ]{2,}|;")


_TABLE, _HEADLINE, _LIST = Section.TABLE, Section.HEADLINE, Section.LIST
_BESIDE = frozenset((Section.RELATED, Section.FURNITURE, Section.CAPTION))


class Entry(Struct, frozen=True, gc=False):
    """One value with its key.

    ``key`` are the words that say what the value is, ``whose`` the name whose it is where the entry says so (the name
    in a list, the label of a row, the number of a numbered item); the value stands from ``start`` to ``end``.
    ``at`` is where the entry begins.  ``form`` is label, part, name, cell, number or date.
    """

    key: str
    whose: str
    start: int
    end: int
    form: str
    at: int


def keyed(prose: Prose) -> tuple[Entry, ...]:
    """The entries of an article in text order; worked out when first asked for."""
    kept = vars(prose)
    found: tuple[Entry, ...] | None = kept.get("consistency.keyed")
    if found is None:
        found = kept["consistency.keyed"] = tuple(_entries(prose))
    return found


def _entries(prose: Prose) -> Iterator[Entry]:
    heading, near = "", -9
    body, paragraph = "", -1
    table: list[Sentence] = []
    for sentence in prose.sentences:
        section, marked = sentence.section, ":" in sentence.text
        if section is _TABLE:
            table.append(sentence)
            continue
        if table:
            yield from _cells(table)
            table = []
        if section in _BESIDE:
            continue
        label = key_of(sentence.text) if marked else None
        if section is _HEADLINE and (label is None or not _first_fact(sentence, label)):
            continue
        if label is None:
            if marked and (last := sentence.text.rstrip()).endswith(":") and len(last.split()) <= MOST_WORDS:
                heading, near = last.rstrip(": "), sentence.index
            elif sentence.index - near <= 1 or section is _LIST:
                found = list(_names(sentence, heading if near >= 0 else ""))
                if found:
                    near = sentence.index
                yield from found
            continue
        key, begin = label
        heading, near = key, sentence.index
        if sentence.paragraph != paragraph:
            body, paragraph = _body(key), sentence.paragraph
            whose = ""
        else:
            whose = body
        for entry in _labelled(sentence, key, begin):
            yield replace(entry, whose=whose) if whose and entry.form == "label" else entry
    if table:
        yield from _cells(table)


def _first_fact(sentence: Sentence, label: tuple[str, int]) -> bool:
    """Whether a line right below the title is the first of a sheet's lines: `Founded: 12 April 1931`."""
    key, begin = label
    return sentence.index > 0 and len(key.split()) <= _FEW and _FACT.match(sentence.text, begin) is not None


def _body(key: str) -> str:
    """The body or country that a line is about, when its first key names one: `Film Board: pays. Budget: €5 million`."""
    plain = _ASIDE.sub("", key).strip()
    return plain if is_country(plain) or _BODY.match(plain) else ""


def key_of(text: str) -> tuple[str, int] | None:
    """The key that a line opens with, and where in the line its value starts."""
    match = _KEY.match(text) if ":" in text else None
    if match is None:
        return None
    key = match["key"]
    if len(key.split()) > MOST_WORDS or _QUOTES.search(key) or ". " in key.replace("No. ", "").replace("Dr. ", ""):
        return None
    return key, match.end()


def _labelled(sentence: Sentence, key: str, begin: int) -> Iterator[Entry]:
    """The value after a colon; what stands after semicolons; names with values in brackets or in a row."""
    text, offset = sentence.text, sentence.start
    at = offset + len(text) - len(text.lstrip())
    numbered, dated = _NUMBERED.match(key), _DATED.match(key)
    if numbered or dated:
        form = "number" if numbered else "date"
        yield Entry(key, numbered[1] if numbered else "", offset + begin, sentence.end, form, at)
        return
    parts = [begin]
    parts += [match.end() for match in _PART.finditer(text, begin)]
    ends = [*(place - 1 for place in parts[1:]), len(text)]
    row = list(_row(text, begin, ends[0], key, offset))
    if len(row) > 1 and row[0].at == offset + begin:
        yield from row
        return
    yield Entry(key, "", offset + begin, offset + ends[0], "label", at)
    aside = _BRACKET.search(text, begin, ends[0]) or _OF_WHICH.search(text, begin, ends[0])
    if aside is not None:
        inner = (aside.start(1), aside.end(1)) if aside.re is _BRACKET else (aside.end(), ends[0])
        yield from _row(text, *inner, key, offset)
    if not _VALUED.match(text, begin):
        return  # the parts of a sentence, not of a row of values
    for start, end in zip(parts[1:], ends[1:], strict=True):
        worded = key_of(text[start:end]) or _worded(text[start:end])
        if worded is not None:
            yield Entry(worded[0], "", offset + start + worded[1], offset + end, "part", offset + start)


def _worded(text: str) -> tuple[str, int] | None:
    """`main span 420 metres`: the words before a value that stands without a colon."""
    match = _WORDED.match(text)
    return (match[0].strip(), match.end()) if match else None


def _row(text: str, start: int, end: int, key: str, offset: int) -> Iterator[Entry]:
    """`Halvorsen 8, Dietz 6, Myhre 5`: names with a value each; nothing where one does not fit."""
    found = []
    place = start
    for piece in _COMMA.split(text[start:end]):
        item = _ITEM.match(text, place, end)
        if item is not None and item.end() < place + len(piece) and not _CODE.match(item["name"]):
            value = offset + item.end()
            found.append(
                Entry(key, item["name"], value, offset + place + len(piece), "name", offset + item.start("name"))
            )
        place = text.find(",", place + len(piece), end)
        if place < 0:
            break
        place += len(text[place:end]) - len(text[place + 1 : end].lstrip())
    if 2 * len(found) > len(_COMMA.split(text[start:end])):
        yield from found


def _names(sentence: Sentence, heading: str) -> Iterator[Entry]:
    """Names with values on a line of their own, or in a row, under a heading."""
    text, offset = sentence.text, sentence.start
    row = list(_row(text, len(text) - len(text.lstrip()), len(text.rstrip(" .")), heading, offset))
    if len(row) > 1:
        yield from row
        return
    item = _LINE_ITEM.match(text)
    if (
        item is not None
        and sentence.section is Section.LIST
        and len(text.split()) <= MOST_WORDS
        and not _CODE.match(item["name"])
    ):
        yield Entry(heading, item["name"], offset + item.end(), sentence.end, "name", offset + item.start("name"))


def _cells(rows: Sequence[Sentence]) -> Iterator[Entry]:
    """The cells of rows under a header: the column's heading is the key, the first cell says whose; rows of a fact sheet."""
    lines = [(sentence.start + start, line) for sentence in rows for start, line in _lines(sentence.text)]
    split = [list(_split(line, at)) for at, line in lines]
    if (
        split
        and all(len(row) == 2 for row in split)
        and (_headless(rows) or any(ch.isdigit() for ch in split[0][1][0]))
    ):
        for (key, at), (value, start) in split:  # a fact sheet: every row is a key and its value
            if key and value:
                yield Entry(key.strip("* "), "", start, start + len(value), "label", at)
        return
    if len(split) < 2 or any(any(ch.isdigit() for ch in cell) for cell, _ in split[0][:1]):
        return
    header = [cell for cell, _ in split[0]]
    if len(header) < 2 or sum(cell[:1].isdigit() for cell in header) * 2 > len(header):
        return
    for row in split[1:]:
        if len(row) != len(header) or not row[0][0]:
            continue
        for name, (cell, at) in zip(header[1:], row[1:], strict=True):
            if cell:
                yield Entry(name, row[0][0].strip("* "), at, at + len(cell), "cell", row[0][1])


def _headless(rows: Sequence[Sentence]) -> bool:
    """Whether the header of a table is empty: `| | |`."""
    return "|" in rows[0].text and not rows[0].text.split("\n", 1)[0].strip(" |\t")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        if line.strip(" |:+=_–—-"):
            yield at, line
        at += len(line) + 1


def _split(line: str, at: int) -> Iterator[tuple[str, int]]:
    begin = len(line) - len(line.lstrip(" |\t"))
    stop = len(line.rstrip(" |\t"))
    while begin <= stop:
        gap = _CELLS.search(line, begin, stop)
        end = gap.start() if gap else stop
        yield line[begin:end], at + begin
        if gap is None:
            break
        begin = gap.end()
