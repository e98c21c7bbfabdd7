"""``archive build`` and ``audit --engine dask``: the same work on Dask's workers."""

import argparse
import sys

from consistency.cli.archives.auditing import Progress, tell
from consistency.config import Settings


def build(args: argparse.Namespace) -> int:
    """Read files where the workers are, and write the store."""
    from consistency.cli import EMPTY, NOTHING
    from consistency.filing import cluster

    with cluster.connected(args.scheduler, args.workers) as client:
        print(f"consistency: dashboard at {client.dashboard_link}", file=sys.stderr)
        built = cluster.build(client, args.input, args.output, shards=args.shards, progress=Progress())
    for item in built.skipped[:50]:
        print(f"consistency: left out: {item.where}: {item.why}", file=sys.stderr)
    more = f"; {len(built.skipped)} left out (manifest.json lists them)" if built.skipped else ""
    again = f"; {built.asked_again} parts were asked again" if built.asked_again else ""
    print(f"{built.articles:,} articles, {built.claims:,} claims, {built.written:,} bytes{more}{again}")
    return NOTHING if built.articles else EMPTY


def audit(args: argparse.Namespace, settings: Settings) -> int:
    """Find the conflicts of a store, shard by shard."""
    from consistency.filing import cluster

    with cluster.connected(args.scheduler, args.workers) as client:
        print(f"consistency: dashboard at {client.dashboard_link}", file=sys.stderr)
        audited = cluster.ClusterAudit(client, args.archive, settings, progress=Progress())
        code = tell(audited, args)
    for notice in audited.notices:
        print(f"consistency: {notice}", file=sys.stderr)
    return code
