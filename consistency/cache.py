"""A folder of claims that were read before, so that an unchanged article is not read again.

One file an article, named by a hash of everything that its claims depend on: text, metadata, and the code of
this package.  A file is written aside and then renamed, so that runs at the same time cannot see half of one.
What cannot be read or written is no error: the article is read again.
"""

import hashlib
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from consistency import __version__
from consistency.claims import Claim, Unread
from consistency.text import Article
from consistency.values import Value

Kept = tuple[tuple[Claim[Value], ...], tuple[Unread, ...]]


class Cache:
    """The claims of articles under a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, article: Article, comment: str) -> Kept | None:
        """The claims of an article and its unread words, if they were kept."""
        try:
            return _decoded(self._file(article, comment).read_bytes())
        except (OSError, ValueError, KeyError, TypeError, msgspec.MsgspecError):
            return None

    def put(self, article: Article, comment: str, claims: Sequence[Claim[Value]], unread: Sequence[Unread]) -> None:
        """Keep what was read.  Claims that do not come back as they went in are not kept."""
        data = msgspec.json.encode({"claims": [c.to_dict() for c in claims], "unread": [u.to_dict() for u in unread]})
        try:
            if _decoded(data)[0] != tuple(claims):
                return
            file = self._file(article, comment)
            self._prepare(file.parent)
            with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", suffix=".part", delete=False) as part:
                part.write(data)
            Path(part.name).replace(file)
        except (OSError, ValueError, KeyError, TypeError, msgspec.MsgspecError):
            return

    def _prepare(self, folder: Path) -> None:
        if not self.folder.is_dir():
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
        folder.mkdir(parents=True, exist_ok=True)

    def _file(self, article: Article, comment: str) -> Path:
        parts = [
            article.name, article.text, str(article.published), article.source, article.url, article.title,
            article.language, str(article.begins), article.currency, comment,
        ]  # fmt: skip
        key = hashlib.sha256("\0".join([code_version(), *parts]).encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / key[:2] / f"{key[2:]}.json"


@lru_cache(maxsize=1)
def code_version() -> str:
    """The version and, since a checkout changes without one, size and time of every module of the package."""
    here = Path(__file__).parent
    stats = [(file.relative_to(here).as_posix(), file.stat()) for file in sorted(here.rglob("*.py"))]
    digest = hashlib.sha256("\n".join(f"{name} {s.st_size} {s.st_mtime_ns}" for name, s in stats).encode())
    return f"{__version__}+{digest.hexdigest()}"


def _decoded(data: bytes) -> Kept:
    found = msgspec.json.decode(data)
    unread = tuple(Unread.from_dict(item) for item in found["unread"])
    return tuple(Claim.from_dict(item) for item in found["claims"]), unread
