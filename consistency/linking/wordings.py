"""Two wordings of one sentence of which one denies what the other says."""

import re

from anyascii import anyascii

from consistency.prose.lexicon import lemma

_NEGATED = re.compile(r"\b(?:do|does|did)(?: not|n['’]t) ([a-z]+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def turned_round(one: str, other: str) -> bool:
    """Whether two wordings are one but for a `not` with its auxiliary: `we did not earn it`, `we earned it`."""
    for denied, plain in ((one, other), (other, one)):
        for match in _NEGATED.finditer(denied):
            said = f"{denied[: match.start()]}{match[1]}{denied[match.end() :]}"
            if _base(said) == _base(plain):
                return True
    return False


def _base(words: str) -> list[str]:
    return [lemma(anyascii(word).lower(), "VERB") for word in _WORD.findall(words)]
