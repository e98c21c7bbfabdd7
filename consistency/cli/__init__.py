"""The command ``consistency``: which commands there are, how errors are shown, and the exit code.

A command is a module of this folder with ``EXAMPLES``, ``arguments(parser)`` and ``run(args)``; it is imported
only when it is called, and imports what is heavy inside ``run``, so that ``--help`` starts at once.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from consistency.collecting import fewer_collections
from consistency.errors import ConsistencyError, RuleCrash

# command -> (module, what it does), in the order of the help
COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("consistency.cli.check", "find claims that cannot all be true"),
    "extract": ("consistency.cli.extract", "list what is read from articles, and what could not be"),
    "baseline": ("consistency.cli.baseline", "write the findings of today, so that later runs tell only new ones"),
    "archive": ("consistency.cli.archive", "keep claims of published articles, check new ones against them"),
    "rules": ("consistency.cli.rules", "list the rules"),
    "schema": ("consistency.cli.schema", "print the JSON schema of the report or of claims"),
    "explain": ("consistency.cli.explain", "print the page of a rule"),
    "test": ("consistency.cli.test", "run the examples of rules"),
    "new-rule": ("consistency.cli.new_rule", "write the skeleton of a rule"),
    "init": ("consistency.cli.init", "write a commented file of settings"),
    "completion": ("consistency.cli.completion", "print the script that completes commands in a shell"),
}

NOTHING, FINDINGS, USAGE, CRASH, EMPTY = 0, 1, 2, 3, 4

EXIT_CODES = """exit codes:
  0 nothing found     1 findings     2 wrong usage, configuration, input or rule
  3 a crash inside    4 nothing to check"""


class Parser(argparse.ArgumentParser):
    """argparse with errors of one line."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: error: {message}; see {self.prog} --help", file=sys.stderr)
        raise SystemExit(USAGE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    try:
        with fewer_collections():
            return _run(given)
    except ConsistencyError as error:
        print(f"consistency: error: {error}", file=sys.stderr)
        return USAGE
    except RuleCrash as error:
        _trace(error, debug)
        print(f"consistency: {error}" + ("" if debug else "; --debug prints the trace"), file=sys.stderr)
        return CRASH
    except BrokenPipeError:
        # the reader of a pipe has seen enough; nothing more can be written, not even at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOTHING
    except KeyboardInterrupt:
        print("consistency: interrupted", file=sys.stderr)
        return 130
    except Exception as error:
        _trace(error, debug)
        hint = "" if debug else "; --debug prints the trace"
        print(f"consistency: a crash inside: {type(error).__name__}: {error}{hint}", file=sys.stderr)
        return CRASH


def command(name: str) -> tuple[ModuleType, Parser]:
    """The module of a command and its parser."""
    module = import_module(COMMANDS[name][0])
    parser = Parser(
        prog=f"consistency {name}",
        usage=f"consistency {name} {module.USAGE}" if hasattr(module, "USAGE") else None,
        description=(module.__doc__ or "").strip(),
        epilog=f"examples:\n{module.EXAMPLES.rstrip()}\n\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.arguments(parser)
    parser.add_argument("--debug", action="store_true", help="print the trace of a crash")
    return module, parser


def _run(given: list[str]) -> int:
    parser = _top()
    if not given:
        parser.print_help()
        return USAGE
    name = given[0]
    if name.startswith("-"):
        parser.parse_args(given)
        return USAGE
    if name not in COMMANDS:
        from difflib import get_close_matches

        near = get_close_matches(name, COMMANDS, n=1)
        hint = f"did you mean {near[0]}?" if near else "`consistency --help` lists the commands"
        if Path(name).exists():
            hint = f"to check it, say `consistency check {name}`"
        raise ConsistencyError(f"there is no command {name!r}; {hint}")
    module, own = command(name)
    code: int = module.run(own.parse_args(given[1:]))
    sys.stdout.flush()
    return code


def _top() -> Parser:
    width = max(map(len, COMMANDS))
    listing = "\n".join(f"  {name:<{width}}  {what}" for name, (_, what) in COMMANDS.items())
    parser = Parser(
        prog="consistency",
        usage="consistency COMMAND [OPTIONS]",
        description=f"Finds claims in articles that cannot all be true.\n\ncommands:\n{listing}",
        epilog="`consistency COMMAND --help` has the options and examples of a command.\n\n" + EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and what is installed")
    parser.add_argument("--debug", action="store_true", help=argparse.SUPPRESS)
    return parser


class _Version(argparse.Action):
    """Prints versions, looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *rest: object) -> None:
        from consistency.cli.version import lines

        print("\n".join(lines()))
        parser.exit()


def _trace(error: BaseException, debug: bool) -> None:
    if debug:
        from traceback import print_exception

        print_exception(error)
