"""Who stands near a value: the names closest to it, and the subject of its clause."""

from collections.abc import Sequence

from consistency.prose import Token
from consistency.prose.memory import Kept

STOPS = frozenset(";:()—–")
BEFORE, AFTER, CLAUSE = 20, 8, 15
"""How many tokens before and after a value a close name may stand, and how far away the clause's verb."""


def shape(tokens: Sequence[Token]) -> str:
    """A letter for each token of a sentence: `N` for a name, `.` for what ends a clause, `-` for all else."""
    return "".join(
        [
            "N" if token.tag == "PROPN" and len(token.text) > 1 else "." if token.text in STOPS else "-"
            for token in tokens
        ]
    )


def close_names(tokens: Sequence[Token], formed: str, first: int, last: int) -> tuple[str, ...]:
    """The names nearest to the value in its clause, folded: the last one before it, and the first one soon after it.

    ``formed`` is the ``shape`` of the tokens.
    """
    if "N" not in formed:
        return ()
    begin, end = max(0, first - BEFORE), min(len(formed), last + AFTER + 1)
    begin = max(begin, formed.rfind(".", begin, first) + 1)
    stop = formed.find(".", last + 1, end)
    found = set()
    at = formed.rfind("N", begin, first)
    while at >= begin and formed[at] == "N":
        found.add(_FOLDED[tokens[at].text])
        at -= 1
    end = end if stop < 0 else stop
    at = formed.find("N", last + 1, end)
    while 0 <= at < end and formed[at] == "N":
        found.add(_FOLDED[tokens[at].text])
        at += 1
    return tuple(sorted(found))


def doer(tokens: Sequence[Token], first: int) -> tuple[str, ...]:
    """The subject of the value's clause: the words of a name, each after `=`, or the lemma of a noun; nothing of a passive."""
    at = first - 1
    while at >= 0 and tokens[at].tag not in ("VERB", "AUX"):
        if first - at > CLAUSE or tokens[at].text in STOPS:
            return ()
        at -= 1
    while at >= 0 and (tokens[at].tag in ("VERB", "AUX", "ADV", "PART") or tokens[at].text == ","):
        if tokens[at].lemma == "be" and at + 1 < len(tokens) and tokens[at + 1].tag == "VERB":
            return ()  # who is bought does not buy
        at -= 1
    if at < 0 or tokens[at].tag not in ("NOUN", "PROPN"):
        return ()
    if tokens[at].tag == "NOUN":
        return (tokens[at].lemma,)
    names: list[str] = []
    while at >= 0 and tokens[at].tag == "PROPN":
        names.append("=" + _FOLDED[tokens[at].text])
        at -= 1
    return tuple(sorted(names))


def fold(word: str) -> str:
    """A word for comparison: lower case, no possessive, no French article."""
    word = word.casefold()
    if len(word) > 4 and word[0] in "ld" and word[1] in "'’":
        word = word[2:]
    return word[:-2] if word.endswith(("'s", "’s")) else word


_FOLDED = Kept(fold)
