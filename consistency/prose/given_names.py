"""Given names of many countries; ``benchmarks/build_given_names.py`` makes the table."""

from functools import cache
from importlib.resources import files


@cache
def given_names() -> dict[str, str]:
    """Given names, folded, with the sex of those who bear them: m, f or b for both."""
    lines = files("consistency.prose").joinpath("tables/given_names.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines)
