"""Words: how rare they are and what they mean.  (Stand-in.)"""


def lemma(word: str) -> str:
    """The base form."""
    return word.casefold()


def rarity(word: str) -> float:
    """From 0 (common) to 1 (rare)."""
    return min(1.0, len(word) / 10)


def concepts(word: str) -> frozenset[str]:
    """Ids of the concepts that a lemma can stand for."""
    return frozenset((word,))
