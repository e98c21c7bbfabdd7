"""Find claims that cannot all be true, inside an article and between the articles given."""

import argparse
from pathlib import Path

from consistency.cli.shared import add_output, add_reading
from consistency.report.formats import FORMATS

USAGE = "[OPTIONS] [PATH ...]"
EXAMPLES = """\
  consistency check drafts/                              every article in a folder
  consistency check feed.jsonl --format concise          one line a finding
  cat draft.txt | consistency check -                    standard input
  consistency check drafts/ --select A,D                 amounts and dates only
  consistency check drafts/ --reference facts.md         trusted facts beside them
  consistency check articles/ --changed-since main       only what touches articles changed in git
  consistency check articles/ --add-ignores "as agency"  write suppressions for all that is found"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    from consistency.cli.settings import add_rules, add_settings

    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders, or - for standard input (default: the settings' paths)",
    )
    group = parser.add_argument_group("what is compared")
    group.add_argument(
        "--reference", action="append", default=[], metavar="PATH", help="trusted facts; only what disagrees is told"
    )
    group.add_argument("--against", metavar="ARCHIVE", type=Path, help="an archive of earlier articles' claims")
    group.add_argument("--unsure", action="store_true", help="also tell, as notes, pairs that linking left open")
    group.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help="files to leave out: old/*")
    add_rules(parser)
    group = parser.add_argument_group("what is told")
    group.add_argument("--baseline", type=Path, metavar="FILE", help="leave out the findings known in this file")
    group.add_argument("--changed-since", metavar="REV", help="only findings that touch articles changed in git since")
    group.add_argument(
        "--changed-lines", action="store_true", help="with --changed-since: only those that touch its lines"
    )
    group.add_argument("--explain-links", action="store_true", help="show why claims were taken for the same thing")
    group.add_argument("--add-ignores", metavar="REASON", help="write a suppression into the articles for each finding")
    group.add_argument("--exit-zero", action="store_true", help="exit 0 even with findings")
    group.add_argument("--empty-ok", action="store_true", help="exit 0, not 4, when there is nothing to check")
    group.add_argument("--watch", action="store_true", help="check again whenever a file changes, until interrupted")
    add_settings(parser)
    add_reading(parser)
    add_output(parser, list(FORMATS), "terminal")
    parser.add_argument(
        "--also", action="append", default=[], metavar="FORMAT=FILE", help="write a file in another format as well"
    )


def run(args: argparse.Namespace) -> int:
    """Check and report; the exit code."""
    from consistency.cli.checking import once
    from consistency.cli.watch import watch
    from consistency.errors import ConfigError

    if args.changed_lines and not args.changed_since:
        raise ConfigError("--changed-lines needs --changed-since REV")
    return watch(args) if args.watch else once(args)
