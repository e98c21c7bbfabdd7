"""The settings of a run: the file that is found from what is checked, under what the command line says."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from consistency.config import Settings, find, load
from consistency.errors import ConfigError
from consistency.reading import Options

CACHE = ".consistency_cache"


def add_settings(
    parser: argparse.ArgumentParser, *, cache: bool = True, does: str = "read articles", start: str = "PATH"
) -> None:
    """Which file of settings, and how much work at once."""
    group = parser.add_argument_group("settings")
    group.add_argument(
        "--config", type=Path, metavar="FILE",
        help=f"settings (default: consistency.toml, or [tool.consistency] in pyproject.toml, from {start} upwards)",
    )  # fmt: skip
    group.add_argument("--no-config", action="store_true", help="look for no file of settings")
    group.add_argument("--jobs", type=_jobs, metavar="N", help=f"processes that {does} (default 1)")
    if cache:
        what = f"read every article anew, and keep nothing in {CACHE}"
        group.add_argument("--no-cache", action="store_true", help=what)
    else:
        parser.set_defaults(no_cache=True)


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Which rules."""
    group = parser.add_argument_group("rules")
    group.add_argument("--rules", action="append", default=[], metavar="FOLDER", type=Path, help="more rules")
    group.add_argument("--select", action="append", default=[], metavar="CODES", help="only these: A101, A, names")
    group.add_argument("--ignore", action="append", default=[], metavar="CODES", help="not these")


def settled(args: argparse.Namespace) -> Settings:
    """The settings of a run, the command line over the file."""
    file = args.config
    if file is None and not args.no_config:
        first = next((path for path in args.paths if str(path) != "-"), ".")
        file = find(Path(first) if Path(first).exists() else Path.cwd())
    settings = _with_rules(load(file) if file else Settings(), args)
    given: dict[str, Any] = {
        "paths": tuple(args.paths) or settings.paths,
        "exclude": (*settings.exclude, *getattr(args, "exclude", [])),
        "encoding": args.encoding or settings.encoding,
        "date_order": args.date_order or settings.date_order,
        "max_bytes": args.max_bytes or settings.max_bytes,
        "cache": None if args.no_cache else settings.cache or Path(file.parent if file else ".") / CACHE,
    }
    if not given["paths"]:
        raise ConfigError("nothing is named to read; give a PATH, or set `paths` in consistency.toml")
    return replace(settings, **given)


def of_working_folder(args: argparse.Namespace) -> Settings:
    """The settings of a run that reads no articles: the file is looked for from the working folder upwards."""
    file = args.config or (None if args.no_config else find(Path.cwd()))
    return _with_rules(load(file) if file else Settings(), args)


def _with_rules(settings: Settings, args: argparse.Namespace) -> Settings:
    """The settings with what the command line says of rules and processes."""
    return replace(
        settings,
        select=codes(getattr(args, "select", [])) or settings.select,
        ignore=(*settings.ignore, *codes(getattr(args, "ignore", []))),
        rules=(*settings.rules, *getattr(args, "rules", [])),
        unsure=getattr(args, "unsure", False) or settings.unsure,
        jobs=args.jobs or settings.jobs,
    )


def options(settings: Settings, args: argparse.Namespace) -> Options:
    """How files are read under these settings."""
    made = Options(published=args.published, date_order=settings.date_order, exclude=settings.exclude)
    if settings.encoding:
        made = replace(made, encoding=settings.encoding)
    return replace(made, max_bytes=settings.max_bytes) if settings.max_bytes else made


def codes(given: Sequence[str]) -> tuple[str, ...]:
    """`A101,D` and repeated options as one tuple."""
    return tuple(code for text in given for code in text.replace(",", " ").split())


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes over 0")
    return int(text)
