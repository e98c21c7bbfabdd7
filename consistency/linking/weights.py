"""What each piece of evidence is worth: logarithms of odds, fitted by benchmarks/fit_linking.py."""

SAME = 0.0
UNSURE = -1.5
WEIGHTS: dict[str, float] = {
    "start": -3.0,
    "same-head": 2.0,
    "shared-words": 2.0,
    "shared-modifiers": 1.0,
    "same-sentence": -4.0,
}
