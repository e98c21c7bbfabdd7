"""Weighs evidence by fitted questions: the logarithm of the odds that something is so.

The weights are questions of two steps, after Friedman's gradient boosting (2001) with trees of depth two: each asks
whether one piece of evidence is above a limit, and then, by the answer, asks for another.  Two steps can say what a
plain sum of weights cannot: that a shared verb is telling where the subjects are the same, and misleading where not.
"""

from collections.abc import Mapping, Sequence

Side = tuple[str, float, float, float]
"""What is asked then, a limit, and what the answer is worth at most at the limit, and above it."""
Question = tuple[str, float, Side, Side]
"""A piece of evidence, a limit, and what to ask when it is at most that, and when it is more."""


def odds(found: Mapping[str, float], start: float, questions: Sequence[Question]) -> float:
    """The logarithm of the odds; evidence that was not found counts as nought."""
    score, get = start, found.get
    for first, limit, below, above in questions:
        second, limit_of_second, least, most = above if get(first, 0.0) > limit else below
        score += most if get(second, 0.0) > limit_of_second else least
    return score
