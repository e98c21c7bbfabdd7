"""What a reader of one form of dates gives back, and how it looks at the words."""

from dataclasses import dataclass

from consistency.claims import Confidence
from consistency.extract.date_grammar import Form, Piece
from consistency.values import Date


@dataclass(frozen=True, slots=True)
class Read:
    """A date that was read, where its words stand, how it was reached, and the word before it."""

    start: int
    end: int
    value: Date
    confidence: Confidence
    before: str = ""
    moves: bool = True  # whether the story has come to this day (it has not in `a year earlier`)


class Ambiguous(Exception):
    """Words that are a date for sure, though not which one; the text says why."""


def made(
    form: Form, value: Date | None, confidence: Confidence, pieces: list[Piece] | None = None, *, moves: bool = True
) -> list[Read]:
    """One date over the pieces of a form (or some of them), without a leading `from` or `between`."""
    if value is None:
        return []
    own = pieces if pieces is not None else form.own
    while own and own[0].kind in "F>,":
        own = own[1:]
    before = form.before if pieces is None or pieces[0] is form.own[0] else None
    return [Read(own[0].start, own[-1].end, value, confidence, before.lower if before else "", moves)]


def only(pieces: list[Piece], kinds: str) -> list[Piece]:
    return [piece for piece in pieces if piece.kind in kinds]
