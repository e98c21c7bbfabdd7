"""``archive verify``, ``reindex``, ``migrate``, ``vacuum`` and ``export``."""

import argparse
import json
import sys

from consistency.archives import KEYING, open_archive
from consistency.errors import InputError
from consistency.store import upkeep


def verify_(args: argparse.Namespace) -> int:
    """Say what is damaged, or that nothing is."""
    from consistency.cli import FINDINGS, NOTHING

    problems = 0
    for problem in upkeep.verify(args.archive, KEYING):
        print(problem)
        problems += 1
    if problems:
        return FINDINGS
    with open_archive(args.archive, any_keys=True) as archive:
        print(f"sound: {len(archive):,} articles, {archive.total('claims'):,} claims")
    return NOTHING


def reindex_(args: argparse.Namespace) -> int:
    """Make the index anew."""
    from consistency.cli import NOTHING

    print(f"{upkeep.reindex(_there(args), KEYING, wait=args.wait):,} articles indexed")
    return NOTHING


def migrate_(args: argparse.Namespace) -> int:
    """Bring an older file forward."""
    from consistency.cli import NOTHING

    print(f"schema {upkeep.bring_forward(args.archive, args.wait)}")
    return NOTHING


def vacuum_(args: argparse.Namespace) -> int:
    """Make the file as small as it can be."""
    from consistency.cli import NOTHING

    before, after = upkeep.vacuum(_there(args), drop_predecessors=args.drop_predecessors, wait=args.wait)
    print(f"{before:,} bytes before, {after:,} after")
    return NOTHING


def export_(args: argparse.Namespace) -> int:
    """Write all claims; what is damaged is told and left out."""
    from consistency.cli import NOTHING, USAGE

    damaged: list[str] = []
    with open_archive(args.archive, any_keys=True) as archive:
        found = archive.readable(damaged.append)
        if args.output.suffix == ".parquet":
            from consistency.store.parquet import write_parquet

            count = write_parquet(found, args.output)
        else:
            try:
                out = sys.stdout if str(args.output) == "-" else args.output.open("w", encoding="utf-8", newline="\n")
            except OSError as error:
                raise InputError(f"{args.output}: cannot be written ({error.strerror})") from None
            count = 0
            for entry in found:
                count += 1
                for claim in entry.claims:
                    out.write(json.dumps(claim.to_dict(), ensure_ascii=False) + "\n")
            if out is not sys.stdout:
                out.close()
    for line in damaged:
        print(f"consistency: left out: {line}", file=sys.stderr)
    print(f"{count} articles written" + (f", {len(damaged)} left out" if damaged else ""), file=sys.stderr)
    return USAGE if damaged else NOTHING


def _there(args: argparse.Namespace) -> str:
    if not args.archive.is_file():
        raise InputError(f"{args.archive}: no such archive")
    return str(args.archive)
