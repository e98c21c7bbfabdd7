"""Run the examples of rules: each bad one must be found where it is marked, each good one must stay silent."""

import argparse
from pathlib import Path

USAGE = "[RULES ...]"
EXAMPLES = """\
  consistency test                     the rules that ship
  consistency test newsroom/           the rules of a folder or a file
  consistency test A101 dates          by code or name"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    parser.add_argument("rules", nargs="*", metavar="RULES", help="folders, files, codes or names (default: all)")


def run(args: argparse.Namespace) -> int:
    """Print a point for each example that holds, and in full those that do not."""
    from consistency.cli import EMPTY, FINDINGS, NOTHING
    from consistency.registry import from_file, load, select
    from consistency.report.words import counted
    from consistency.testing import cases, problem

    folders = [Path(given) for given in args.rules if Path(given).exists()]
    codes = [given for given in args.rules if not Path(given).exists()]
    everything = load(folders)
    rules = select(everything, codes) if codes else ()
    if folders:
        files = {str(file) for folder in folders for file in ([folder] if folder.is_file() else folder.glob("*.py"))}
        own = {rule.code for file in sorted(files) for rule in from_file(Path(file))}
        rules += tuple(rule for rule in everything if rule.code in own and rule not in rules)
    todo = list(cases(rules or everything))
    wrong = []
    for case in todo:
        told = problem(case)
        print("F" if told else ".", end="", flush=True)
        if told:
            wrong.append(f"{case.rule.origin}: {case.id} {told}")
    print()
    for line in wrong:
        print(line)
    total = counted(len(rules or everything), "rule")
    print(f"{counted(len(todo), 'example')} of {total}: {len(wrong) or 'none'} failed")
    if not todo:
        return EMPTY
    return FINDINGS if wrong else NOTHING
