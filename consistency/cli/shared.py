"""Options that several commands have, and what they turn into."""

import argparse
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import IO


def add_reading(parser: argparse.ArgumentParser) -> None:
    """How files are read."""
    group = parser.add_argument_group("reading")
    group.add_argument("--encoding", default=None, metavar="NAME", help="encoding of text files (default utf-8)")
    group.add_argument(
        "--published",
        type=_date,
        metavar="DATE",
        help="date of publication (YYYY-MM-DD) of articles that do not state one",
    )
    group.add_argument(
        "--date-order", choices=["DMY", "MDY"], help="how to read a date line such as 03/04/2024 that nothing settles"
    )
    group.add_argument(
        "--max-bytes", type=int, metavar="N", default=None, help="refuse files over this size (default 50,000,000)"
    )


def add_output(parser: argparse.ArgumentParser, formats: list[str], default: str) -> None:
    """Where the output goes and how it looks."""
    group = parser.add_argument_group("output")
    group.add_argument("--format", choices=formats, default=None, help=f"how to print it (default {default})")
    group.add_argument("--output", metavar="FILE", type=Path, help="write to a file instead of standard output")
    group.add_argument(
        "--color",
        choices=["auto", "always", "never"],
        default="auto",
        help="colour: on a terminal (auto; NO_COLOR and FORCE_COLOR are honoured), always or never",
    )


def colour(choice: str, stream: IO[str]) -> bool:
    """Whether to colour what goes to a stream."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def write(chunks: Iterable[str], output: Path | None) -> None:
    """Print text, or write it to a file."""
    if output is None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="backslashreplace")
        for chunk in chunks:
            sys.stdout.write(chunk)
        return
    from consistency.errors import ConfigError

    try:
        output.write_text("".join(chunks), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"cannot write {output}: {error.strerror or error}") from error


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2025-03-07") from None
