"""Files to articles."""

from collections.abc import Sequence
from os import PathLike
from pathlib import Path

from consistency.errors import InputError
from consistency.text import Article


def read(paths: Sequence[str | PathLike[str]]) -> list[Article]:
    """The articles of files and folders, sorted by name."""
    found: list[Article] = []
    for given in paths:
        path = Path(given)
        if not path.exists():
            raise InputError(f"{path}: no such file or folder")
        files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
        found += [Article(name=str(file), text=file.read_text(encoding="utf-8")) for file in files]
    return sorted(found, key=lambda article: article.name)
