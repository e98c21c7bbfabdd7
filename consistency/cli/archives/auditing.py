"""``archive check`` and ``archive audit``."""

import argparse
import json
import sys
from collections.abc import Iterable
from contextlib import ExitStack

from consistency.errors import InputError
from consistency.findings import Finding, Severity


def check_(args: argparse.Namespace) -> int:
    """The same as ``consistency check PATH... --against ARCHIVE``."""
    from consistency.cli.check import run

    args.against = args.archive
    return run(args)


def audit_(args: argparse.Namespace) -> int:
    """Tell each conflict as it is found."""
    from consistency.cli.settings import codes
    from consistency.config import Settings

    settings = Settings(select=codes(args.select), ignore=codes(args.ignore), rules=tuple(args.rules))
    if args.engine == "dask":
        from consistency.cli.archives.cluster import audit

        return audit(args, settings)
    from consistency.filing.local import Audit

    audited = Audit(args.archive, settings, jobs=args.jobs, progress=told_on_terminal())
    code = tell(audited, args)
    for notice in audited.notices:
        print(f"consistency: {notice}", file=sys.stderr)
    return code


def tell(findings: Iterable[Finding], args: argparse.Namespace) -> int:
    """Print findings one by one; the exit code."""
    from consistency.cli import FINDINGS, NOTHING

    count, failing = 0, False
    with ExitStack() as stack:
        try:
            out = stack.enter_context(args.output.open("w", encoding="utf-8")) if args.output else sys.stdout
        except OSError as error:
            raise InputError(f"{args.output}: cannot be written ({error.strerror})") from None
        for finding in findings:
            count += 1
            failing |= finding.severity is not Severity.NOTE
            out.write((_line(finding) if args.format == "concise" else json.dumps(finding.to_dict())) + "\n")
    print(f"consistency: {count:,} conflicts between articles", file=sys.stderr)
    return FINDINGS if failing and not args.exit_zero else NOTHING


def told_on_terminal() -> "Progress":
    """A line on standard error that is written over, where someone can see it."""
    return Progress()


class Progress:
    """What is going on, and how far it is."""

    def __init__(self) -> None:
        self._seen = sys.stderr.isatty()

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._seen:
            end = "\n" if done >= total else ""
            print(f"\r{what}: {done:,} of {total:,}\033[K", end=end, file=sys.stderr, flush=True)


def _line(finding: Finding) -> str:
    sides = "; ".join(
        f"{side.article}" + (f" ({side.published})" if side.published else "") + f" `{side.said}`"
        for side in finding.sides
    )
    return f"{finding.code} {finding.severity.value}: {finding.message} [{sides}]"
