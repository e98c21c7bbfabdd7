"""Write the skeleton of a rule, with examples that run: `consistency test FOLDER` says what is left to do."""

import argparse
import re
from pathlib import Path

USAGE = "CODE NAME [OPTIONS]"
EXAMPLES = """\
  consistency new-rule NEWS001 fee-over-budget --folder newsroom/
  consistency new-rule NEWS002 two-mayors --kind office"""

SKELETON = '''"""{title}."""

from collections.abc import Iterator

from consistency import Claim, Clash, Example, pairs
from consistency.values import {type}


@pairs(
    "{code}",
    "{name}",
    kinds=["{kind}"],
    bad=[Example("The new bridge in Selby cost [[€62 million]].", "The new bridge in Selby cost [[€68 million]].")],
    good=["The new bridge cost €62 million. The tunnel cost €68 million."],
)
def {function}(first: Claim[{type}], second: Claim[{type}]) -> Iterator[Clash]:
    """{title}.

    Say why it matters to a reader.

    Say what an editor should do about it.
    """
    if first.value == second.value:
        return
    yield Clash(
        (second, first),
        f"`{{second.said}}` here, `{{first.said}}` there",
        f"{{first.value}} is not {{second.value}}",
    )
'''


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    parser.add_argument("code", metavar="CODE", help="three to five capital letters and three digits: NEWS001")
    parser.add_argument("name", metavar="NAME", help="the defect, in lower-case words with hyphens: fee-over-budget")
    parser.add_argument("--kind", default="money", metavar="KIND", help="kind of claim it looks at (default money)")
    parser.add_argument("--folder", type=Path, default=Path("newsroom"), help="where it goes (default newsroom/)")


def run(args: argparse.Namespace) -> int:
    """Write the file; never over another one."""
    from consistency import values
    from consistency.errors import ConfigError
    from consistency.registry import load
    from consistency.rule import CODE, NAME

    if not CODE.match(args.code):
        raise ConfigError(f"{args.code!r} is no code; use three to five capital letters and three digits: NEWS001")
    if not NAME.match(args.name):
        raise ConfigError(f"{args.name!r} is no name; use lower-case words joined by hyphens: fee-over-budget")
    kinds = {
        name.lower(): name for name in values.__all__ if name[0].isupper() and hasattr(getattr(values, name), "to_dict")
    }
    if args.kind not in kinds:
        raise ConfigError(f"there is no kind {args.kind!r}; there are {', '.join(sorted(kinds))}")
    for rule in load([args.folder] if any(args.folder.glob("*.py")) else ()):
        if rule.code == args.code or rule.name == args.name:
            raise ConfigError(f"{rule.origin} already has the rule {rule.code} {rule.name}")
    function = args.name.replace("-", "_")
    file: Path = args.folder / f"{function}.py"
    text = SKELETON.format(
        code=args.code,
        name=args.name,
        kind=args.kind,
        type=kinds[args.kind],
        function=function if not re.match(r"\d", function) else f"rule_{function}",
        title=args.name.replace("-", " ").capitalize(),
    )
    try:
        args.folder.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError:
        raise ConfigError(f"{file.as_posix()} is there already; give the rule another name") from None
    except OSError as error:
        raise ConfigError(f"cannot write {file.as_posix()}: {error.strerror or error}") from error
    print(f"wrote {file.as_posix()}; next: consistency test {args.folder.as_posix()}")
    return 0
