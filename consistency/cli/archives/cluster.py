"""``archive build`` and ``audit --engine dask``: the same work on Dask's workers."""

import argparse

from consistency.config import Settings
from consistency.errors import ConfigError


def build(args: argparse.Namespace) -> int:
    """Read files where the workers are, and write the store."""
    raise ConfigError("building on a cluster is not there yet; use `consistency archive add`")


def audit(args: argparse.Namespace, settings: Settings) -> int:
    """Find the conflicts of a store, shard by shard."""
    raise ConfigError("auditing on a cluster is not there yet; use `consistency archive audit` with one file")
