"""Files to articles: text, Markdown, JSON and JSONL, HTML; and the date of publication that a text states."""

from collections.abc import Sequence
from os import PathLike
from typing import Any

from consistency.reading.dateline import Stated, stated_date
from consistency.reading.files import Inputs, Options, gather
from consistency.text import Article

__all__ = ["Inputs", "Options", "Stated", "gather", "read", "stated_date"]


def read(paths: Sequence[str | PathLike[str]], **options: Any) -> list[Article]:
    """The articles of files and folders, sorted by name.

    ``options`` are the fields of :class:`Options` (``encoding``, ``published``, ``date_order``, ``max_bytes``).
    Lines of claims among them are left out; :func:`gather` has both.
    """
    return list(gather(paths, Options(**options)).articles)
