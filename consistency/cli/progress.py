"""A progress bar on standard error, for long runs on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

FEW = 20  # articles that are read before anyone would look at a bar


@contextmanager
def progress(total: int, what: str) -> Iterator[Callable[[int], None] | None]:
    """What to call with the number of articles done; nothing where no one would see it."""
    if total < FEW or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done: bar.update(task, completed=done)
