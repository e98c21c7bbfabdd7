"""Checking again whenever a file changes."""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from consistency.cli.checking import once
from consistency.cli.settings import settled
from consistency.errors import ConsistencyError

PAUSE = 0.5  # seconds between looks

State = dict[str, tuple[int, int]]


def watch(args: argparse.Namespace) -> int:
    """Run, wait for a change, run again; ends with the last exit code when interrupted."""
    code = 0
    try:
        for _ in changes(lambda: state(args)):
            if sys.stdout.isatty():
                print("\x1b[2J\x1b[H", end="")
            try:
                code = once(args)
            except ConsistencyError as error:  # a file half written, a setting half typed: say so and go on
                print(f"consistency: error: {error}", file=sys.stderr)
                code = 2
            print("waiting for changes; Ctrl-C ends", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return code


def changes(look: Callable[[], State], pause: Callable[[float], None] = time.sleep) -> Iterator[State]:
    """Each state of the files that differs from the one before, the first at once."""
    last: State | None = None
    while True:
        now = look()
        if now != last:
            yield now
            last = now
        else:
            pause(PAUSE)


def state(args: argparse.Namespace) -> State:
    """Size and time of everything that a run reads."""
    try:
        settings = settled(args)
        named = [*settings.paths, *settings.rules, *args.reference, *settings.reference]
        named += [settings.file] if settings.file else []
    except ConsistencyError:
        named = [*args.paths, *args.rules, *([args.config] if args.config else [])]
    found: State = {}
    for given in named:
        path = Path(given)
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            try:
                stat = file.stat()
            except OSError:
                continue
            found[str(file)] = (stat.st_mtime_ns, stat.st_size if file.is_file() else 0)
    return found
