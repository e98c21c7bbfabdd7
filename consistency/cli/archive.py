"""Keep the claims of published articles in one file, and check new articles against them."""

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from consistency.cli.settings import add_rules, add_settings
from consistency.cli.shared import add_reading

EXAMPLES = """\
  consistency archive add news.archive published/          store what has been published
  consistency archive check news.archive drafts/           does this contradict what we have printed?
  consistency archive audit news.archive                   conflicts inside the archive
  consistency archive diff news.archive budget-story       what its last revision changed"""

Adder = Callable[[argparse.ArgumentParser], object]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the subcommands."""
    commands = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, (what, add) in _ACTIONS.items():
        own = commands.add_parser(name, help=what, description=what[0].upper() + what[1:] + ".", allow_abbrev=False)
        add(own)


def run(args: argparse.Namespace) -> int:
    """Do what was asked; the exit code."""
    module = "filling" if args.action in ("add", "remove", "import", "build") else "looking"
    if args.action in ("verify", "reindex", "vacuum", "migrate", "export"):
        module = "upkeep"
    if args.action in ("audit", "check"):
        module = "auditing"
    action = getattr(import_module(f"consistency.cli.archives.{module}"), args.action + "_")
    code: int = action(args)
    return code


def _add(parser: argparse.ArgumentParser) -> None:
    _archive(parser, "the archive; made when there is none")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles, folders, JSONL of articles or of claims")
    parser.add_argument("--keep-going", action="store_true", help="leave out what cannot be read, and say so")
    parser.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help="files to leave out: old/*")
    _writing(parser)
    add_settings(parser, cache=False)
    add_reading(parser)


def _remove(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    parser.add_argument("names", nargs="+", metavar="NAME", help="names of articles, as `archive list` shows them")
    _writing(parser)


def _list(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    parser.add_argument("--format", choices=["text", "jsonl"], default="text", help="how to print it (default text)")


def _show(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    parser.add_argument("name", metavar="NAME", help="an article")
    parser.add_argument("--format", choices=["text", "jsonl"], default="text", help="how to print it (default text)")


def _export(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    parser.add_argument("output", type=Path, metavar="FILE", help="claims as .jsonl or .parquet; - for JSONL to stdout")


def _import(parser: argparse.ArgumentParser) -> None:
    _archive(parser, "the archive; made when there is none")
    parser.add_argument("paths", nargs="+", metavar="FILE", help="what `archive export` wrote")
    _writing(parser)


def _vacuum(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    parser.add_argument("--drop-predecessors", action="store_true", help="forget what revisions replaced")
    _waiting(parser)


def _mend(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    _waiting(parser)


def _diff(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    parser.add_argument("name", metavar="NAME", help="an article")
    parser.add_argument(
        "--with", dest="revision", metavar="PATH", help="compare with this text, not with what the article replaced"
    )
    add_settings(parser, cache=False)
    add_reading(parser)


def _audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "archive", metavar="ARCHIVE", help="an archive, or with --engine dask a store of `archive build`"
    )
    parser.add_argument("--format", choices=["concise", "jsonl"], default="concise", help="how to print it")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write to a file instead of standard output")
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 even with findings")
    add_rules(parser)
    add_settings(parser, cache=False, does="compare", start="the working folder")
    _engine(parser)


def _build(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--input", nargs="+", required=True, metavar="PATTERN", help="JSONL files; * works, fsspec too")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="where the store goes; fsspec addresses work")
    parser.add_argument("--shards", type=int, default=16, metavar="N", help="parts of the index (default 16)")
    _engine(parser, "dask")


def _check(parser: argparse.ArgumentParser) -> None:
    from consistency.cli.check import arguments as checking

    _archive(parser)
    checking(parser)


def _engine(parser: argparse.ArgumentParser, default: str = "local") -> None:
    parser.add_argument(
        "--engine", choices=["local", "dask"], default=default, help=f"where to run (default {default})"
    )
    parser.add_argument("--scheduler", metavar="ADDRESS", help="Dask scheduler, such as tcp://10.0.0.5:8786")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="without --scheduler: own worker processes")


def _archive(parser: argparse.ArgumentParser, what: str = "the archive's file") -> None:
    parser.add_argument("archive", type=Path, metavar="ARCHIVE", help=what)


def _writing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--durable", action="store_true", help="wait for the disk: a power cut loses nothing")
    _waiting(parser)


def _waiting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--wait", type=float, default=10.0, metavar="SECONDS", help="wait for another writer (10)")


_ACTIONS: dict[str, tuple[str, Adder]] = {
    "add": ("store articles; one of a known name replaces its earlier version", _add),
    "remove": ("remove articles", _remove),
    "check": ("check new articles against an archive", _check),
    "audit": ("find conflicts between the articles of an archive", _audit),
    "list": ("list the articles", _list),
    "show": ("show the claims of an article", _show),
    "stats": ("tell what the archive holds", _archive),
    "diff": ("tell which claims a revision changed", _diff),
    "export": ("write all claims to JSONL or Parquet", _export),
    "import": ("take in what export wrote", _import),
    "verify": ("check that nothing is damaged", _archive),
    "reindex": ("make the index anew, after an upgrade or damage", _mend),
    "migrate": ("bring a file of an older version forward", _mend),
    "vacuum": ("give unused room back to the disk", _vacuum),
    "build": ("build a store of many articles on a cluster", _build),
}
