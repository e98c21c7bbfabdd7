"""Print the JSON schema of the report or of claims."""

import argparse
import json
from pathlib import Path

from consistency.cli.shared import write
from consistency.schema import NAMES, schema

EXAMPLES = """\
  consistency schema report > report.schema.json
  consistency schema claims --output claims.schema.json"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    parser.add_argument("name", choices=NAMES, help="report: what check writes as JSON; claims: a line of extract")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write to a file")


def run(args: argparse.Namespace) -> int:
    """Print the schema."""
    write([json.dumps(schema(args.name), indent=2, ensure_ascii=False) + "\n"], args.output)
    return 0
