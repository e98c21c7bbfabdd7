"""Weighs evidence: how sure it is that two values are of one thing, and which pieces of evidence say so.

The weights are questions of two steps, after Friedman's gradient boosting (2001) with trees of depth two: each asks
whether one piece of evidence is above a limit, and then, by the answer, asks for another.  Two steps can say what a
plain sum of weights cannot: that a shared verb is telling where the subjects are the same, and misleading where not.
"""

from collections.abc import Mapping

from consistency.linking.weights import QUESTIONS, START


def weighed(found: Mapping[str, float]) -> tuple[float, dict[str, float]]:
    """The logarithm of the odds, and what each piece of evidence that is there adds to it."""
    parts: dict[str, float] = {}
    score = START
    get = found.get
    for first, limit, below, above in QUESTIONS:
        second, limit_of_second, least, most = above if get(first, 0.0) > limit else below
        worth = most if get(second, 0.0) > limit_of_second else least
        score += worth
        if first not in found:
            if second in found:
                parts[second] = parts.get(second, 0.0) + worth
        elif second not in found or second == first:
            parts[first] = parts.get(first, 0.0) + worth
        else:
            parts[first] = parts.get(first, 0.0) + worth / 2
            parts[second] = parts.get(second, 0.0) + worth / 2
    return score, parts
