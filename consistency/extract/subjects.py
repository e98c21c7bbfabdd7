"""The noun phrase that does what a verb says: beside it, before an insertion, over `agreed to`, in a report."""

from collections.abc import Sequence

from consistency.extract.phrases import Phrase, adverb, antecedent, before, before_plain, capital
from consistency.extract.speakers import PLAIN
from consistency.extract.words.deeds_en import AUX, CONTROL, DEEDS, RELATIVE, TIMES
from consistency.prose import Token

_JOINING = frozenset(("and", "but"))
_ENDS = frozenset('.;:,!?()—–"“”')
_REACH = 10
"""How far before `and` the verb may stand that shares its subject."""


def subject(tokens: Sequence[Token], at: int, depth: int = 0) -> Phrase | None:
    """The noun phrase that does what a verb says."""
    if depth > 4 or at == 0:
        return None
    if (
        at >= 2
        and tokens[at - 1].lower in {"and", "or"}
        and (tokens[at - 2].lower in DEEDS or tokens[at - 2].tag == "VERB")
    ):
        return subject(tokens, at - 2, depth + 1)
    first = at
    while first > 0 and (tokens[first - 1].lower in AUX or adverb(tokens[first - 1])):
        first -= 1
        if tokens[first].lower == "to":
            behind = first - 1
            while behind > 0 and (adverb(tokens[behind]) or _when(tokens, behind)):
                behind -= 1
            return subject(tokens, behind, depth + 1) if behind >= 0 and tokens[behind].lower in CONTROL else None
    if first == 0:
        return None
    last = tokens[first - 1]
    if last.lower in CONTROL and last.lower not in AUX:
        return subject(tokens, first - 1, depth + 1) if tokens[first].lower == "to" else None
    if last.lower in RELATIVE:
        return antecedent(tokens, first - 1)
    if last.text == ",":
        return _before_insertion(tokens, first - 1)
    if last.text == ":" and first < 8:
        return before_plain(tokens, first - 1)
    if last.lower in _JOINING:
        return _of_verb_before(tokens, first - 1, depth)
    phrase = before(tokens, first)
    if phrase is not None and phrase.pronoun:
        return _of_report(tokens, first - 1, depth)
    return phrase


def _when(tokens: Sequence[Token], at: int) -> bool:
    """A word of `on Wednesday` in `agreed on Wednesday to buy`."""
    return tokens[at].lower in TIMES or (tokens[at].lower == "on" and tokens[at + 1].lower in TIMES)


def _of_verb_before(tokens: Sequence[Token], joining: int, depth: int) -> Phrase | None:
    """Whose verb the one before `and` or `but` is: `Norway finances projects but does not examine them`."""
    for position in range(joining - 1, max(-1, joining - _REACH), -1):
        token = tokens[position]
        if token.text in _ENDS or token.lower in RELATIVE or token.lower in _JOINING or token.tag in ("PRON", "SCONJ"):
            return None
        if token.tag == "VERB" and token.form != "ing":
            to = position > 0 and tokens[position - 1].lower == "to"
            return None if to else subject(tokens, position, depth + 1)
    return None


def _before_insertion(tokens: Sequence[Token], comma: int) -> Phrase | None:
    """The name before an insertion: `Hallin, a maker of lifts, is buying`."""
    for position in range(comma - 1, max(0, comma - 25), -1):
        if tokens[position].text == ",":
            opening = tokens[position + 1].lower
            if opening in {"a", "an", "the", "which", "who", "whose", "one", "its", "based", "founded"} or capital(
                tokens[position + 1]
            ):
                return before_plain(tokens, position)
            return None
    return None


def _of_report(tokens: Sequence[Token], at: int, depth: int) -> Phrase | None:
    """Whom a pronoun means after a report: `Brix announced on Tuesday that it was buying`."""
    if at < 2 or tokens[at - 1].lower != "that":
        return None
    for position in range(at - 2, max(0, at - 9), -1):
        if tokens[position].lower in PLAIN:
            return subject(tokens, position, depth + 1)
    return None
