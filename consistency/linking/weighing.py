"""How sure it is that two values are of one thing, and which pieces of evidence say so."""

from collections.abc import Mapping

from consistency.linking.weights import QUESTIONS, START
from consistency.questions import odds


def weighed(found: Mapping[str, float]) -> float:
    """The logarithm of the odds."""
    return odds(found, START, QUESTIONS)


def parts(found: Mapping[str, float]) -> dict[str, float]:
    """What each piece of evidence that is there adds to the odds."""
    worths: dict[str, float] = {}
    for first, limit, below, above in QUESTIONS:
        second, limit_of_second, least, most = above if found.get(first, 0.0) > limit else below
        worth = most if found.get(second, 0.0) > limit_of_second else least
        named = [name for name in dict.fromkeys((first, second)) if name in found]
        for name in named:
            worths[name] = worths.get(name, 0.0) + worth / len(named)
    return worths
