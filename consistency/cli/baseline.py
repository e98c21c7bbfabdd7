"""Write the findings that are there now into a file, so that later runs tell only new ones."""

import argparse
from pathlib import Path

from consistency.cli.shared import add_reading

USAGE = "[OPTIONS] [PATH ...]"
EXAMPLES = """\
  consistency baseline articles/                        writes consistency-baseline.json
  consistency check articles/ --baseline consistency-baseline.json"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    from consistency.cli.settings import add_rules, add_settings

    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders")
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="where to write (default: the settings', or consistency-baseline.json)",
    )
    parser.add_argument("--reference", action="append", default=[], metavar="PATH", help="trusted facts")
    parser.add_argument("--against", metavar="ARCHIVE", type=Path, help="an archive of earlier articles' claims")
    add_rules(parser)
    add_settings(parser)
    add_reading(parser)


def run(args: argparse.Namespace) -> int:
    """Check and write; the exit code tells whether it could."""
    from consistency.baseline import compare, dump, load
    from consistency.cli.checking import checked
    from consistency.cli.settings import settled
    from consistency.cli.shared import write
    from consistency.report.words import counted

    settings = settled(args)
    report = checked(args, settings)
    file: Path = args.output or settings.baseline or Path("consistency-baseline.json")
    if file.exists():
        for notice in compare(report, load(file), file.as_posix()).notices[len(report.notices) :]:
            print(notice)
    write([dump(report.findings)], file)
    print(f"wrote {counted(len(report.findings), 'finding')} to {file.as_posix()}")
    return 0
