"""``archive add``, ``remove``, ``import`` and ``build``."""

import argparse
import sys
from collections import Counter
from itertools import islice

from consistency.archives import open_archive
from consistency.cli.settings import options, settled
from consistency.errors import InputError
from consistency.filing.intake import CHUNK, Skipped, entries
from consistency.store import Entry


def add_(args: argparse.Namespace) -> int:
    """Store articles, a batch at a time; what is told as stored is stored."""
    from consistency.cli import EMPTY, NOTHING, USAGE

    done: Counter[str] = Counter()
    skipped: list[Skipped] = []
    settings = settled(args)
    with open_archive(args.archive, write=True, durable=args.durable, wait=args.wait) as archive:
        found = entries(
            args.paths, options(settings, args), settings=settings, jobs=settings.jobs, keep_going=args.keep_going
        )
        try:
            while batch := list(islice(found, CHUNK)):
                skipped += [item for item in batch if isinstance(item, Skipped)]
                good = [item for item in batch if isinstance(item, Entry)]
                done.update(archive.add(good))
                done["claims"] += sum(len(item.claims) for item in good)
        except InputError as error:
            raise InputError(f"{error} (until then {told(done)}; these are safe)") from None
    for item in skipped:
        print(f"consistency: left out: {item.where}: {item.why}", file=sys.stderr)
    print(f"{told(done)}" + (f"; {len(skipped)} left out" if skipped else ""))
    if skipped:
        return USAGE
    return NOTHING if sum(done.values()) else EMPTY


def told(done: Counter[str]) -> str:
    """`12 added, 1 replaced, 3 unchanged`."""
    counts = ", ".join(f"{done[what]} {what}" for what in ("added", "replaced", "unchanged") if done[what])
    return f"{counts or 'nothing stored'} ({done['claims']} claims)"


def remove_(args: argparse.Namespace) -> int:
    """Remove articles; an unknown name is an error, after the others are removed."""
    from consistency.cli import NOTHING

    with open_archive(args.archive, write=args.archive.exists(), durable=args.durable, wait=args.wait) as archive:
        gone = archive.remove(args.names)
    print(f"{len(gone)} removed")
    if missing := sorted(set(args.names) - set(gone)):
        raise InputError(f"{args.archive}: no article is called {', '.join(missing)}; `archive list` has the names")
    return NOTHING


def import_(args: argparse.Namespace) -> int:
    """Take in JSONL or Parquet that export wrote."""
    from consistency.cli import EMPTY, NOTHING

    done: Counter[str] = Counter()
    with open_archive(args.archive, write=True, durable=args.durable, wait=args.wait) as archive:
        for path in args.paths:
            if path.endswith(".parquet"):
                from consistency.store.parquet import read_parquet

                found = read_parquet(path)
            else:
                found = (item for item in entries([path]) if isinstance(item, Entry))
            while batch := list(islice(found, CHUNK)):
                done.update(archive.add(batch))
                done["claims"] += sum(len(item.claims) for item in batch)
    print(told(done))
    return NOTHING if sum(done.values()) else EMPTY


def build_(args: argparse.Namespace) -> int:
    """Build a store on Dask workers."""
    from consistency.cli.archives.cluster import build

    return build(args)
