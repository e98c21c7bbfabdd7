"""Amounts that are what is left of another, or what it might become."""

import re

from consistency.claims import Claim
from consistency.values import Money, Value

_LEFT_BEFORE = re.compile(
    r"\b(?:after tax\w*|before tax\w*|net of|remaining|another|(?:could|might|may) (?:rise|grow|climb|go up|increase|reach|fall|sink|become)(?: to)?)\b",
    re.IGNORECASE,
)
_LEFT_AFTER = re.compile(
    r"\A[^.;]{0,30}\b(?:is|are|was|were|will be) left\b|\A[^.]{0,10}[;,] the (?:rest|remainder)\b", re.IGNORECASE
)


def one_is_left(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether one of two amounts is told as what is left of another, or what it might become, and the other not."""
    return left_over(first) is not left_over(second)


def left_over(claim: Claim[Value]) -> bool:
    """Whether an amount is what is left of another, or what it might become: `of this, 168 million is left after tax`."""
    sentence = claim.sentence
    if sentence is None or not isinstance(claim.value, Money):
        return False
    start, end = claim.start - sentence.start, claim.end - sentence.start
    before, after = sentence.text[max(0, start - 60) : start], sentence.text[end : end + 60]
    return _LEFT_BEFORE.search(before) is not None or _LEFT_AFTER.search(after) is not None
