"""Numbers by the word behind them: `35 years` has `32 years` for a rival, and `35 boats` not."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from consistency.prose import Token

_WORDS = {
    word: Decimal(at)
    for at, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split()
    )
} | {word: Decimal(10 * at) for at, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "m": 6, "bn": 9, "tn": 12, "k": 3}
_WHOLE = re.compile(r"(\d[\d.,]*)([a-z]{0,2})")
ROUGHLY = Decimal("0.1")
"""A number may be rounded by so much of it."""


class BareNumber(NamedTuple):
    """A number, its token, and what stands behind it: the unit or the thing counted."""

    token: Token
    value: Decimal
    of: str


def numbers(tokens: Sequence[Token]) -> Iterator[BareNumber]:
    """The numbers of a sentence that something is counted or measured by."""
    for at, token in enumerate(tokens):
        value = _value(token.lower) if token.tag == "NUM" or token.text[0].isdigit() else None
        if value is None:
            continue
        after = at + 1
        while after < len(tokens) and tokens[after].lower in _SCALES:
            value *= Decimal(10) ** _SCALES[tokens[after].lower]
            after += 1
        if after < len(tokens) and (tokens[after].tag in ("NOUN", "ADJ") or tokens[after].text == "%"):
            yield BareNumber(token, value, tokens[after].lemma)


def near(one: Decimal, two: Decimal) -> bool:
    """Whether one number may be the other, rounded."""
    return (abs(one - two) <= ROUGHLY * max(abs(one), abs(two)) and max(abs(one), abs(two)) > 100) or one == two


def _value(word: str) -> Decimal | None:
    if word in _WORDS:
        return _WORDS[word]
    match = _WHOLE.fullmatch(word)
    if match is None or not _DIGITS.fullmatch(match[1]) or (match[2] and match[2] not in _SCALES):
        return None
    return Decimal(match[1].replace(",", "")) * Decimal(10) ** _SCALES.get(match[2], 0)
