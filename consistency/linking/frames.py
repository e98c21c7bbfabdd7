"""What a value is a value of, read from the words around it: `a fine of X`, `the X contract`, `X in assistance`.

A frame is found by grammar alone; no word list decides what can be a topic.  Words that say only
`amount` (value, cost, total, number) name the attribute and pass the head on to the thing they belong to.
"""

from collections.abc import Sequence

from msgspec import Struct

from consistency.linking.frame_parts import (
    CARRIERS,
    SHARES,
    acted_on,
    dimension_of,
    enclosed,
    equating_verb,
    head_of,
    label_before,
    made_of,
    noun_of,
    of_extent,
    phrase_after,
    phrase_before,
    purpose_of,
    right_before,
    subject_before,
)
from consistency.prose import Token


class Frame(Struct, frozen=True, gc=False):
    """The words that say what a value is of, nearest first.

    ``head`` is the thing (`package`), ``modifiers`` its own words (`military`, `aid`), ``verb`` the clause's
    verb (`pledge`), ``carrier`` the word for the attribute (`cost`), ``definite`` whether the words point back
    (`the`, `this`, `all`, a possessive).
    """

    head: str = ""
    modifiers: tuple[str, ...] = ()
    verb: str = ""
    carrier: str = ""
    definite: bool = False
    purpose: tuple[str, ...] = ()  # the nouns after `for`, `in`, `to`


def frame(tokens: Sequence[Token], first: int, last: int, *, priced: bool = False) -> Frame:
    """The frame of the value that stands at the tokens ``first`` to ``last`` of its sentence.

    ``priced`` is whether it is an amount of money, which is of what is bought, set or changed at that price.
    """
    if last < first:
        return Frame()
    verb = _verb(tokens, first, last)
    definite = _definite(tokens, first)
    after = phrase_after(tokens, last)
    purpose = purpose_of(tokens, last + 1 + len(after))
    measured = dimension_of(tokens, last)
    if measured:
        subject = (
            subject_before(tokens, equating_verb(tokens, first))
            or phrase_before(tokens, first)
            or right_before(tokens, first)
        )
        head, modifiers, _ = head_of(subject) if subject else ("", (), "")
        return Frame(head, modifiers, verb, measured, definite, purpose)
    if not after:
        label = label_before(tokens, first)
        if label:
            head, modifiers, carrier = head_of(label)
            return Frame(head or carrier, modifiers, "", carrier if head else "", False, purpose)
    if after and after[-1].tag == "NOUN":
        head, modifiers = after[-1].lemma, tuple(token.lemma for token in after[:-1] if token.tag != "PROPN")
        if head in CARRIERS:  # `the £421 million purchase price`
            thing = modifiers[-1] if modifiers else noun_of(tokens, last + 1 + len(after))
            return Frame(thing, modifiers[:-1], verb, head, definite, purpose)
        return Frame(head, modifiers, verb, "", definite, purpose)
    before = phrase_before(tokens, first)
    if before:
        return _from_before(tokens, first, before, verb, definite, purpose)
    equated = equating_verb(tokens, first)
    subject = subject_before(tokens, equated) if equated > 0 else []
    if subject:
        head, modifiers, carrier = head_of(subject)
        return Frame(head, modifiers, verb, carrier, definite, purpose)
    other = (acted_on(tokens, first) or made_of(tokens, last)) if priced else of_extent(tokens, first)
    head, modifiers, carrier = head_of(other or enclosed(tokens, first, last))
    return Frame(head, modifiers, verb, carrier, definite, purpose)


def _from_before(
    tokens: Sequence[Token], first: int, before: list[Token], verb: str, definite: bool, purpose: tuple[str, ...]
) -> Frame:
    head, modifiers, carrier = head_of(before)
    if not head and before[-1].lemma not in SHARES:  # `has a value of`: whose value?  the clause's subject
        subject = subject_before(tokens, tokens.index(before[0]))
        head, modifiers, _ = head_of(subject) if subject else ("", (), "")
    return Frame(head, modifiers, verb, carrier, definite, purpose)


def _verb(tokens: Sequence[Token], first: int, last: int) -> str:
    """The verb of the value's clause: the nearest before it, else the nearest after it."""
    for at in range(first - 1, max(-1, first - 15), -1):
        if tokens[at].tag == "VERB":
            return tokens[at].lemma
        if tokens[at].text in (";", ":"):
            break
    for token in tokens[last + 1 : last + 9]:
        if token.tag == "VERB":
            return token.lemma
        if token.text in (";", ":", "."):
            break
    return ""


def _definite(tokens: Sequence[Token], first: int) -> bool:
    """Whether `the`, `this`, `all` or a possessive stands right before the value."""
    for token in reversed(tokens[max(0, first - 2) : first]):
        if token.lower in ("the", "this", "that", "these", "those", "all", "its", "their", "his", "her", "both"):
            return True
        if token.tag not in ("ADJ", "NUM"):
            return False
    return False
