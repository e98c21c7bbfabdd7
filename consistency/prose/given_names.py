"""Given names of many countries, and short forms of English ones.

``benchmarks/build_given_names.py`` and ``build_nicknames.py`` make the tables.
"""

from functools import cache
from importlib.resources import files


@cache
def given_names() -> dict[str, str]:
    """Given names, folded, with the sex of those who bear them: m, f or b for both."""
    lines = files("consistency.prose").joinpath("tables/given_names.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines)


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """English given names and their short forms that begin like them: `thomas` has `tom` and `tommy`."""
    lines = files("consistency.prose").joinpath("tables/nicknames.txt").read_text(encoding="utf-8").splitlines()
    rows = map(str.split, lines)
    return {name: frozenset((name, *forms)) for name, *forms in rows}


def forms_of_one(first: str, second: str) -> bool:
    """Whether one of two given names, folded, is short for the other, or both are for a third: `mike`, `michael`, `mick`."""
    ours, theirs = nicknames().get(first, ()), nicknames().get(second, ())
    return (
        second in ours or first in theirs or any(first in forms and second in forms for forms in nicknames().values())
    )
