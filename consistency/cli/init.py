"""Write a commented file of settings, consistency.toml."""

import argparse
from pathlib import Path

USAGE = "[FOLDER]"
EXAMPLES = """\
  consistency init
  consistency init newsroom/"""

TEXT = """\
# Settings of claim-consistency.  Everything here is optional; paths are relative to this file.

# What `consistency check` reads when no PATH is given, and what it leaves out
# paths = ["articles"]
# exclude = ["articles/old/*"]

# Rules by code, prefix or name; `consistency rules` lists them
# select = ["A", "D", "R101"]
# ignore = ["name-spelled-two-ways-between-texts"]
# rules = ["newsroom"]                 # folders of rules of your own
# require = ["some-rule-pack"]         # packs that must be installed

# Trusted facts, an archive of earlier articles, findings that are known
# reference = ["facts.md"]
# archive = "articles.archive"
# baseline = "consistency-baseline.json"

# How texts are read
# encoding = "utf-8"
# date-order = "DMY"                   # for a date line such as 03/04/2024 that nothing settles
# comment = "#"                        # begins a suppression in plain text: # consistency: ignore A101 because ...
# max-bytes = 50_000_000

# How the report looks, and how much work is done at once
# format = "terminal"
# jobs = 4
# cache = ".consistency_cache"         # claims that were read before, under this folder
# unsure = false                       # also tell, as notes, pairs that linking left open

# [per-path-ignores]
# "articles/satire/*" = ["A", "S"]

# [severity]
# N101 = "note"

# [currency]                           # what a bare $ means in the articles of a source
# "The Sydney Courier" = "AUD"

# [options.A101]                       # options of a rule, as `consistency explain CODE` lists them
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help="where (default: here)")


def run(args: argparse.Namespace) -> int:
    """Write the file; never over another one."""
    from consistency.config import FILE
    from consistency.errors import ConfigError

    file: Path = args.folder / FILE
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(TEXT)
    except FileExistsError:
        raise ConfigError(f"{file.as_posix()} is there already") from None
    except OSError as error:
        raise ConfigError(f"cannot write {file.as_posix()}: {error.strerror or error}") from error
    print(f"wrote {file.as_posix()}")
    return 0
