"""What stands right behind a number, up to the next space: enough to say what the number is not a number of.

Each reader of numbers asks what follows one, with patterns that look at several words.  What stands right behind comes
again and again, so that a table of it answers for most numbers without a pattern.
"""

from collections.abc import Callable

from consistency.prose.memory import Kept

_REACH = 40
"""What has no space for so long is not looked at: it may be anything."""
_BLANK = " \u00a0\u202f\n\t-"


_TESTS: list[Callable[[str], object]] = []


def behind(test: Callable[[str], object]) -> int:
    """The bit of a test of what stands behind a place up to the next space; what is blank, or goes on, passes it."""
    _TESTS.append(test)
    _PASSED.clear()
    return 1 << len(_TESTS) - 1


def _passed(said: str) -> int:
    """The tests that a stretch passes, a bit each."""
    if len(said) >= _REACH or not said.strip(_BLANK):
        return (1 << len(_TESTS)) - 1
    return sum([1 << at for at, test in enumerate(_TESTS) if test(said)])


_PASSED = Kept(_passed)


class Behind(dict[int, int]):
    """The tests that what stands behind each place of a text in lower case passes, worked out when first asked for."""

    __slots__ = ("_low",)

    def __init__(self, low: str) -> None:
        self._low = low

    def __missing__(self, place: int) -> int:
        low = self._low
        stop = low.find(" ", place + 1, place + _REACH)
        passed = self[place] = _PASSED[low[place : stop if stop >= 0 else place + _REACH]]
        return passed
