"""List the rules: code, name, severity and what each is about."""

import argparse
from pathlib import Path

from consistency.cli.shared import write

EXAMPLES = """\
  consistency rules
  consistency rules --rules newsroom/ --format json"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    parser.add_argument("--rules", action="append", default=[], metavar="FOLDER", type=Path, help="more rules")
    parser.add_argument("--format", choices=["table", "json"], default="table", help="how to print it (default table)")


def run(args: argparse.Namespace) -> int:
    """Print the list."""
    import msgspec

    from consistency.registry import load

    rules = load(args.rules)
    if args.format == "json":
        fields = ("code", "name", "severity", "status", "since", "kinds", "summary")
        data = [{field: getattr(rule, field) for field in fields} for rule in rules]
        write([msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"], None)
        return 0
    code = max((len(rule.code) for rule in rules), default=0)
    name = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        status = f" ({rule.status})" if rule.status != "stable" else ""
        write([f"{rule.code:<{code}}  {rule.name:<{name}}  {rule.severity.value:<7}  {rule.summary}{status}\n"], None)
    return 0
