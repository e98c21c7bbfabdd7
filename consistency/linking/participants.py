"""Who stands near a value: the names closest to it, and the subject of its clause."""

from collections.abc import Sequence

from consistency.prose import Token

STOPS = frozenset(";:()—–")
BEFORE, AFTER, CLAUSE = 20, 8, 15
"""How many tokens before and after a value a close name may stand, and how far away the clause's verb."""


def close_names(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The names nearest to the value in its clause, folded: the last one before it, and the first one soon after it."""
    found: dict[str, None] = {}
    for step, most in ((-1, BEFORE), (1, AFTER)):
        start = first if step < 0 else last
        at, begun = start + step, False
        while 0 <= at < len(tokens) and abs(at - start) <= most and tokens[at].text not in STOPS:
            if tokens[at].tag == "PROPN" and len(tokens[at].text) > 1:
                begun = True
                found[fold(tokens[at].text)] = None
            elif begun:
                break
            at += step
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
        names.append("=" + fold(tokens[at].text))
        at -= 1
    return tuple(sorted(names))


def fold(word: str) -> str:
    """A word for comparison: lower case, no possessive, no French article."""
    word = word.casefold()
    if len(word) > 4 and word[0] in "ld" and word[1] in "'’":
        word = word[2:]
    return word[:-2] if word.endswith(("'s", "’s")) else word
