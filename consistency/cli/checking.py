"""What ``consistency check`` does: read, check, leave out what is known or not asked for, report."""

import argparse
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from consistency import baseline
from consistency.cli import EMPTY, FINDINGS, NOTHING
from consistency.cli.progress import progress
from consistency.cli.settings import options, settled
from consistency.cli.shared import colour, write
from consistency.config import Settings
from consistency.engine import check
from consistency.errors import ConfigError
from consistency.findings import Report, Severity
from consistency.reading import gather
from consistency.reading.files import NothingToRead
from consistency.report import FORMATS, Look, render
from consistency.report.words import counted


def once(args: argparse.Namespace) -> int:
    """One run; the exit code."""
    settings = settled(args)
    try:
        report = checked(args, settings)
    except NothingToRead as nothing:
        print(f"consistency: {nothing}", file=sys.stderr)
        return NOTHING if args.empty_ok else EMPTY
    if not report.summary.claims:
        for notice in report.notices:
            print(f"consistency: {notice}", file=sys.stderr)
        print(f"consistency: {_nothing(report.summary.articles)}", file=sys.stderr)
        return NOTHING if args.empty_ok else EMPTY
    known = args.baseline or settings.baseline
    if known:
        report = baseline.compare(report, baseline.load(known), known.as_posix())
    if args.changed_since:
        from consistency.cli.changed import only_changed

        report = only_changed(report, args.changed_since, lines=args.changed_lines)
    if args.add_ignores is not None:
        from consistency.cli.ignores import add_ignores

        return add_ignores(report, args.add_ignores, settings)
    show(report, args, settings)
    failing = any(finding.severity is not Severity.NOTE for finding in report.findings)
    return FINDINGS if failing and not args.exit_zero else NOTHING


def checked(args: argparse.Namespace, settings: Settings) -> Report:
    """The report on everything that is named, before anything is left out."""
    how = options(settings, args)
    inputs = gather(settings.paths, how)
    reference = tuple(args.reference) or settings.reference
    trusted = gather(reference, replace(how, exclude=()))
    against = args.against or settings.archive
    with ExitStack() as stack:
        archive = None
        if against:
            from consistency.archives import open_archive

            archive = stack.enter_context(open_archive(against))
        tick = stack.enter_context(progress(len(inputs.articles), "reading"))
        return check(
            [*inputs.articles, *inputs.claims],
            reference=[*trusted.articles, *trusted.claims, *trusted.arrangements],
            against=archive,
            settings=settings,
            progress=tick,
        )


def show(report: Report, args: argparse.Namespace, settings: Settings) -> None:
    """Print the report in the format that is asked for."""
    name = args.format or settings.format or "terminal"
    for given in args.also:
        also, _, file = given.partition("=")
        if also not in FORMATS or not file:
            raise ConfigError(f"--also takes FORMAT=FILE with one of {', '.join(FORMATS)}, not {given!r}")
        write(render(also, report, Look()), Path(file))
    look = Look.of(colour=args.output is None and colour(args.color, sys.stdout), links=args.explain_links)
    write(render(name, report, look), args.output)
    if name == "github":
        from consistency.report.markdown import write_job_summary

        write_job_summary(report)


def _nothing(articles: int) -> str:
    if not articles:
        return "nothing to check: no article in what was given"
    return f"nothing to check: no claim could be read in {counted(articles, 'article')}"
