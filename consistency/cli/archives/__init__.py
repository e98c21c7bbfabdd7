"""What the actions of ``consistency archive`` do."""

import argparse

from consistency.reading import Options


def reading_options(args: argparse.Namespace) -> Options:
    """The options that say how files are read, as the reading functions take them."""
    names = ("encoding", "published", "date_order", "max_bytes")
    return Options(**{name: value for name in names if (value := getattr(args, name)) is not None})
