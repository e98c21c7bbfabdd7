"""Patterns that are compiled when they are first used: most checks need only some of the hundreds that there are."""

import re
from typing import Any, cast


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, compiled at the first use.

    A wrong pattern is told then, so that a test compiles them all; a match's ``re`` is the compiled one, not this.
    """
    return cast("re.Pattern[str]", _Pattern(text, flags))


class _Pattern:
    """A pattern that is not compiled yet; once it is, it has the methods of the compiled one for its own."""

    def __init__(self, text: str, flags: int) -> None:
        self._told = (text, flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._told)
        for method in ("match", "search", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
