"""Weighs evidence: how sure it is that two values are of one thing, and which pieces of evidence say so.

The weights are questions of two steps, after Friedman's gradient boosting (2001) with trees of depth two: each asks
whether one piece of evidence is above a limit, and then, by the answer, asks for another.  Two steps can say what a
plain sum of weights cannot: that a shared verb is telling where the subjects are the same, and misleading where not.
"""

from collections.abc import Mapping

from consistency.linking.weights import QUESTIONS, START


def weighed(found: Mapping[str, float]) -> float:
    """The logarithm of the odds."""
    score, get = START, found.get
    for first, limit, below, above in QUESTIONS:
        second, limit_of_second, least, most = above if get(first, 0.0) > limit else below
        score += most if get(second, 0.0) > limit_of_second else least
    return score


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
