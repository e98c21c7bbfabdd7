"""Settings: one frozen object, from a file, the command line or Python."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that changes what a run does.

    ``select`` and ``ignore`` hold rule codes, prefixes or names; ``rules`` folders or files of more rules.
    ``unsure`` reports pairs that linking could not decide, as notes.  ``jobs`` are worker processes for reading.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    require: tuple[str, ...] = ()
    unsure: bool = False
    jobs: int = 1
