"""``archive check`` and ``archive audit``."""

import argparse
import json
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from typing import Any

from consistency.errors import InputError
from consistency.findings import Finding


def check_(args: argparse.Namespace) -> int:
    """The same as ``consistency check PATH... --against ARCHIVE``."""
    from consistency.cli.check import run

    args.against = args.archive
    return run(args)


def audit_(args: argparse.Namespace) -> int:
    """Tell each conflict as it is found."""
    from consistency.cli.settings import of_working_folder

    settings = of_working_folder(args)
    if args.engine == "dask":
        from consistency.cli.archives.cluster import audit

        return audit(args, settings)
    from consistency.filing.local import Audit

    audited = Audit(args.archive, settings, jobs=settings.jobs, progress=Progress())
    code = tell(audited, args)
    for notice in audited.notices:
        print(f"consistency: {notice}", file=sys.stderr)
    return code


def tell(findings: Iterable[Finding | dict[str, Any]], args: argparse.Namespace) -> int:
    """Print findings one by one; the exit code."""
    from consistency.cli import FINDINGS, NOTHING

    count, failing = 0, False
    with ExitStack() as stack:
        try:
            out = stack.enter_context(args.output.open("w", encoding="utf-8")) if args.output else sys.stdout
        except OSError as error:
            raise InputError(f"{args.output}: cannot be written ({error.strerror})") from None
        for finding in findings:
            data = finding.to_dict() if isinstance(finding, Finding) else finding
            count += 1
            failing |= data["severity"] != "note"
            out.write((_line(data) if args.format == "concise" else json.dumps(data, ensure_ascii=False)) + "\n")
    print(f"consistency: {count:,} conflicts between articles", file=sys.stderr)
    return FINDINGS if failing and not args.exit_zero else NOTHING


class Progress:
    """What is going on, and how far it is."""

    def __init__(self) -> None:
        self._seen = sys.stderr.isatty()

    def __call__(self, what: str, done: int, total: int) -> None:
        if self._seen:
            end = "\n" if done >= total else ""
            print(f"\r{what}: {done:,} of {total:,}\033[K", end=end, file=sys.stderr, flush=True)


def _line(finding: dict[str, Any]) -> str:
    sides = "; ".join(
        side["article"] + (f" ({side['published']})" if side["published"] else "") + f" `{side['said']}`"
        for side in finding["sides"]
    )
    return f"{finding['code']} {finding['severity']}: {finding['message']} [{sides}]"
