"""Find claims that cannot all be true, inside an article and between the articles given."""

import argparse
import sys
from pathlib import Path

from consistency.cli.shared import add_output, add_reading, colour, reading_options, write
from consistency.report.formats import FORMATS

EXAMPLES = """\
  consistency check drafts/                         every article in a folder
  consistency check feed.jsonl --format concise     one line a finding
  cat draft.txt | consistency check -               standard input
  consistency check drafts/ --select A,D            amounts and dates only"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, or - for standard input")
    group = parser.add_argument_group("what is compared")
    group.add_argument(
        "--reference", action="append", default=[], metavar="PATH", help="trusted facts; only what disagrees is told"
    )
    group.add_argument("--unsure", action="store_true", help="also tell, as notes, pairs that linking left open")
    group = parser.add_argument_group("rules")
    group.add_argument("--rules", action="append", default=[], metavar="FOLDER", type=Path, help="more rules")
    group.add_argument("--select", action="append", default=[], metavar="CODES", help="only these: A101, A, names")
    group.add_argument("--ignore", action="append", default=[], metavar="CODES", help="not these")
    add_reading(parser)
    add_output(parser, list(FORMATS), "terminal")
    parser.add_argument("--explain-links", action="store_true", help="show why claims were taken for the same thing")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes that read articles")
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 even with findings")


def run(args: argparse.Namespace) -> int:
    """Check and report; the exit code."""
    from consistency.cli import EMPTY, FINDINGS, NOTHING
    from consistency.cli.progress import progress
    from consistency.config import Settings
    from consistency.engine import check
    from consistency.findings import Severity
    from consistency.reading import gather
    from consistency.reading.files import NothingToRead
    from consistency.report import Look, render

    options = reading_options(args)
    try:
        inputs = gather(args.paths, options)
    except NothingToRead as nothing:
        print(f"consistency: {nothing}", file=sys.stderr)
        return EMPTY
    trusted = gather(args.reference, options)
    settings = Settings(
        select=codes(args.select),
        ignore=codes(args.ignore),
        rules=tuple(args.rules),
        unsure=args.unsure,
        jobs=args.jobs,
    )
    with progress(len(inputs.articles), "reading") as tick:
        report = check(
            [*inputs.articles, *inputs.claims],
            reference=[*trusted.articles, *trusted.claims],
            settings=settings,
            progress=tick,
        )
    if not report.summary.claims:
        for notice in report.notices:
            print(f"consistency: {notice}", file=sys.stderr)
        print(f"consistency: {_nothing(len(inputs.articles))}", file=sys.stderr)
        return EMPTY
    look = Look.of(colour=args.output is None and colour(args.color, sys.stdout), links=args.explain_links)
    write(render(args.format or "terminal", report, look), args.output)
    if args.format == "github":
        from consistency.report.markdown import write_job_summary

        write_job_summary(report)
    failing = any(finding.severity is not Severity.NOTE for finding in report.findings)
    return FINDINGS if failing and not args.exit_zero else NOTHING


def codes(given: list[str]) -> tuple[str, ...]:
    """`A101,D` and repeated options as one tuple."""
    return tuple(code for text in given for code in text.replace(",", " ").split())


def _nothing(articles: int) -> str:
    if not articles:
        return "nothing to check: no article in what was given"
    return f"nothing to check: no claim could be read in {articles} article{'s' if articles > 1 else ''}"
