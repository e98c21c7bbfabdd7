"""A deed and its doer: what one is, and which phrases can be doers."""

from collections.abc import Sequence
from dataclasses import dataclass

from consistency.extract.phrases import POSSESSIVE, Phrase, capital, country_in
from consistency.extract.words.deeds_en import INSTITUTIONS, PRONOUNS, TIMES
from consistency.prose import Token
from consistency.prose.world import country_of

WIDEST = 150
"""The most characters of a deed's words."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what, with the words that say it."""

    start: int
    end: int
    who: str
    does: str
    what: str = ""
    whom: str = ""
    country: str = ""
    joint: bool = False


def can_act(who: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a phrase names a doer: a name, or an institution by its plain noun."""
    if who.pronoun or who.tokens[0].text.isdigit() or who.tokens[0].lower in {"hand", "means", "way", "far"}:
        return False
    opens = tokens[0].start
    if any(
        capital(token) and token.lower not in TIMES and (token.start != opens or country_of(token.text))
        for token in who.tokens
    ):
        return True
    if len(who.tokens) > 1 and all(capital(token) for token in who.tokens):
        return True
    if any(token.lower in INSTITUTIONS for token in who.tokens):
        return True
    return (
        who.tokens[0].start == opens
        and capital(who.tokens[0])
        and len(who.tokens) == 1
        and who.tokens[0].lower not in PRONOUNS
    )


def made(start: int, end: int, who: Phrase, does: str, what: str, whom: str) -> Deed:
    end = min(end, start + WIDEST) if end - start > WIDEST and who.start > start else end
    joint = any(token.lower in {"jointly", "together", "and"} for token in who.tokens)
    name = who.text
    if who.tokens[-1].lower in POSSESSIVE:
        name = Phrase(who.tokens[:-1]).text if len(who.tokens) > 1 else name
    return Deed(start, end, name, does, what, whom, country_in(who.tokens), joint)
