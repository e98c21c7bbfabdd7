"""The archive: the claims of articles published before, in one SQLite file."""

from consistency.store.archive import Archive
from consistency.store.choosing import Limits
from consistency.store.reading import Entry, Keying

__all__ = ["Archive", "Entry", "Keying", "Limits"]
