"""Print the page of a rule: what it is, why it matters, what to do, and its examples."""

import argparse
import sys
from collections.abc import Iterator
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING

from consistency.cli.shared import colour, write

if TYPE_CHECKING:
    from consistency.rule import Example, Rule

KEYWORD_ONLY = Parameter.KEYWORD_ONLY
USAGE = "CODE [OPTIONS]"
EXAMPLES = """\
  consistency explain A101
  consistency explain amounts-differ"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    parser.add_argument("code", metavar="CODE", help="code or name of a rule")
    parser.add_argument("--rules", action="append", default=[], metavar="FOLDER", type=Path, help="more rules")
    parser.add_argument("--color", choices=["auto", "always", "never"], default="auto", help="colour")


def run(args: argparse.Namespace) -> int:
    """Print the page."""
    from consistency.registry import find, load

    write(page(find(load(args.rules), args.code), colour(args.color, sys.stdout)), None)
    return 0


def page(rule: "Rule", bright: bool = False) -> Iterator[str]:
    """A rule's page as text."""
    bold, plain = ("\x1b[1m", "\x1b[0m") if bright else ("", "")
    yield f"{bold}{rule.code} {rule.name}{plain}\n\n"
    yield f"{rule.severity.value}, {rule.status}, since {rule.since}; looks at {', '.join(rule.kinds)}\n\n"
    yield rule.doc.rstrip() + "\n"
    options = [parameter for parameter in signature(rule.check).parameters.values() if parameter.kind is KEYWORD_ONLY]
    if options:
        yield f"\n{bold}Options{plain} (in `[options.{rule.code}]` of the settings)\n"
        yield from (f"  {option.name.replace('_', '-')} = {option.default!r}\n" for option in options)
    for title, examples in (("Found", rule.bad), ("Not found", rule.good)):
        yield f"\n{bold}{title}{plain}\n"
        for example in examples:
            yield from _example(example)


def _example(example: "Example") -> Iterator[str]:
    texts = [(f"text {number}", text) for number, text in enumerate(example.texts, 1)]
    texts += [("reference", text) for text in example.reference]
    dates = [*example.published, *[None] * len(example.reference)]
    for (label, text), day in zip(texts, dates, strict=True):
        shown = " | ".join(line.strip() for line in text.strip().splitlines() if line.strip())
        lead = f"{label}: " if len(texts) > 1 else ""
        yield f"  - {lead}{shown}" + (f" (published {day})" if day else "") + "\n"
