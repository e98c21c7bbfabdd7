"""Articles, spans and sentences: the text as given, and places in it.

Text is never rewritten.  Every offset in this project counts Unicode code points
from the start of :attr:`Article.text`; a span is half-open, ``text[start:end]``.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msgspec import Struct


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text to be read, and what is known about it.

    ``published`` anchors relative dates (`on Thursday`); without it they stay open.
    ``name`` identifies the article in a run and in an archive.  ``begins`` is where its prose begins: what
    stands before (the front matter of a Markdown file) counts in offsets and is not read.  ``currency`` is what a
    bare `$` means in it, ``ignores`` are suppressions of its metadata (`A101 because ...`), ``file`` and ``row``
    the file it was read from and, in a file of many, its line.
    """

    name: str
    text: str
    published: date | None = None
    source: str = ""
    url: str = ""
    title: str = ""
    language: str = "en"
    begins: int = 0
    currency: str = ""
    ignores: tuple[str, ...] = ()
    file: str = ""
    row: int = 0

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a code point offset."""
        return place_in(self.text, offset)


def place_in(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of a code point offset into ``text``."""
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an article's text, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}..{self.end}")

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


class Section(StrEnum):
    """What part of a page a sentence stands in."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    LIST = "list"
    TABLE = "table"
    RELATED = "related"  # teasers and links to other articles: their claims are not this article's
    FURNITURE = "furniture"  # menus, tags, buttons


FRONT = (Section.HEADLINE, Section.CAPTION)
"""What stands in front of a text and tells some of it again."""
LISTED = (Section.LIST, Section.TABLE)
ASIDE = (Section.RELATED, Section.FURNITURE)
"""What is on the page of an article and not its own."""


class Sentence(Struct, frozen=True, gc=False):
    """A sentence, or a line that stands alone (a headline, a list item, a table row).

    ``index`` counts sentences and ``paragraph`` counts paragraphs, both from 0 within the article.
    ``line`` is the line, from 1, on which the sentence starts, ``column`` its column.
    """

    start: int
    end: int
    text: str
    index: int = 0
    paragraph: int = 0
    section: Section = Section.BODY
    line: int = 1
    column: int = 1

    def between(self, start: int, end: int) -> str:
        """Its words from ``start`` to ``end``, both counted in the article, as those of claims are."""
        return self.text[start - self.start : end - self.start]
