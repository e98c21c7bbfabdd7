"""One function a format: a report in, text out.  :data:`FORMATS` has them by name."""

import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module

from consistency.errors import ConfigError
from consistency.findings import Report
from consistency.report.formats import FORMATS

__all__ = ["FORMATS", "Format", "Look", "render"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a report is shown; formats for machines need none of it.

    ``width`` is in cells, ``links`` adds why claims were taken to be about one thing.
    """

    colour: bool = False
    width: int = 100
    links: bool = False

    @classmethod
    def of(cls, *, colour: bool, links: bool) -> "Look":
        """For this terminal, its width kept within what reads well; in CI nothing is cut short."""
        columns = 160 if os.environ.get("CI") and not os.environ.get("COLUMNS") else shutil.get_terminal_size().columns
        return cls(colour=colour, width=max(60, min(columns, 160)), links=links)


Format = Callable[[Report, Look], Iterable[str]]


def render(name: str, report: Report, look: Look | None = None) -> Iterable[str]:
    """The report in a format, in pieces of text."""
    if name not in FORMATS:
        raise ConfigError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    module, _, function = FORMATS[name].partition(":")
    made: Format = getattr(import_module(module), function)
    return made(report, look or Look())
