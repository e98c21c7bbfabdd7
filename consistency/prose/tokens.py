"""Tokens and noun phrases of one sentence."""

import re
from dataclasses import dataclass

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|\S")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark.  ``tag`` is a Universal POS tag; offsets are into the article's text."""

    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str


@dataclass(frozen=True, slots=True)
class Chunk:
    """A base noun phrase: ``tokens`` from determiner to head, without what follows in `of` or `for`.

    ``head`` is the last noun of it (`package` in `a new military aid package`).
    """

    start: int
    end: int
    text: str
    head: Token
    tokens: tuple[Token, ...]


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of a sentence that starts at ``offset`` of its article."""
    return tuple(
        Token(offset + m.start(), offset + m.end(), m[0], m[0].lower(), m[0].lower(), "X") for m in WORD.finditer(text)
    )
