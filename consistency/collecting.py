"""How often the garbage collector runs while much is made and hardly anything refers in a circle."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

BETWEEN_COLLECTIONS = 500_000
"""How many more objects than were freed there may be before the garbage collector looks at the new ones."""


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Lets the garbage collector run rarely: modules, tables and claims are many small objects that are kept."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], BETWEEN_COLLECTIONS) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
