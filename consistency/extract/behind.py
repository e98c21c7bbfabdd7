"""What stands right behind a number, up to the next space: enough to say what the number is not a number of.

Each reader of numbers asks what follows one, with patterns that look at several words.  What stands right behind comes
again and again, so that a table of it answers for most numbers without a pattern.
"""

from collections.abc import Callable

from consistency.prose.memory import Kept

_REACH = 40
"""What has no space for so long is not looked at: it may be anything."""
_BLANK = " \u00a0\u202f\n\t-"


def behind(test: Callable[[str], object]) -> Callable[[str, int], bool]:
    """Asks whether what stands behind a place up to the next space passes a test; each distinct stretch is tested once.

    What is blank, or goes on, passes: it says nothing.
    """
    passed = Kept[str, bool](lambda said: len(said) >= _REACH or not said.strip(_BLANK) or bool(test(said)))

    def passes(low: str, end: int) -> bool:
        stop = low.find(" ", end + 1, end + _REACH)
        return passed[low[end:stop]] if stop >= 0 else passed[low[end : end + _REACH]]

    return passes
