"""What a reader of one form of dates gives back, and how it looks at the words."""

from datetime import date

from msgspec import Struct

from consistency.claims import Confidence
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form, Piece
from consistency.values import Date, Duration, Recurrence, Time


class Read(Struct, frozen=True, gc=False):
    """A date that was read, where its words stand, how it was reached, and the word before it."""

    start: int
    end: int
    value: Date
    confidence: Confidence
    before: str = ""
    moves: bool = True  # whether the story has come to this day (it has not in `a year earlier`)


class Length(Struct, frozen=True, gc=False):
    """A duration, recurrence or time of day that was read, where its words stand, and the form that holds it."""

    start: int
    end: int
    value: Duration | Recurrence | Time
    form: Form


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
    if own and own[-1].kind == ")" and not only(own, "("):
        own = own[:-1]
    before = form.before if pieces is None or pieces[0] is form.own[0] else None
    part = next((piece.lower for piece in own if piece.kind == "p" or piece.lower == "tonight"), "")
    if part and value.precision == "day":
        value = value.with_(time=Time("night" if part == "tonight" else part))
    return [Read(own[0].start, own[-1].end, value, confidence, before.lower if before else "", moves)]


def only(pieces: list[Piece], kinds: str) -> list[Piece]:
    return [piece for piece in pieces if piece.kind in kinds]


def year_of(pieces: list[Piece], context: Context) -> int | None:
    """The year that stands among the pieces: `2024`, `'96`, `last year`."""
    for at, piece in enumerate(pieces):
        if piece.kind == "y":
            return int(piece.value)
        if piece.kind == "A":
            return century(int(piece.value), context.published)
        if piece.kind in "lLxXts" and any(later.value == "year" for later in pieces[at + 1 : at + 3]):
            told = piece.kind in "LXs"
            moved = (
                context.moved_in_story(int(piece.value), "year") if told else context.moved(int(piece.value), "year")
            )
            return moved.year if moved else None
    return None


def century(two: int, published: date | None) -> int:
    """The year that two figures mean, seen from publication."""
    limit = (published.year if published else 2030) % 100 + 10
    return 1900 + two if two > limit else 2000 + two


def turn_of(pieces: list[Piece]) -> Piece | None:
    """The word that says from what a period is counted: `last`, `next`, `the same`."""
    return next((piece for piece in pieces if piece.kind in "lLxXts"), None)


def edge_of(pieces: list[Piece]) -> str:
    """Early, mid or late."""
    return next((str(piece.value) for piece in pieces if piece.kind == "e"), "")
