"""``archive check`` and ``archive audit``."""

import argparse


def check_(args: argparse.Namespace) -> int:
    """The same as ``consistency check PATH... --against ARCHIVE``."""
    from consistency.cli.check import run

    args.against = args.archive
    return run(args)
