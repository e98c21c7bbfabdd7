"""A clause that tells of a date or a place what the reader knows already: `19 May, the day on which they set out`.

Who writes `the day on which they set out` takes it for known that they did: it was told before, with its date.  The same is
said before the date (`On the day of the feast, 25 May`), without a relative (`3 June, the day the boat sank`), with the
event's noun (`the wedding day, 3 June`), and of places (`Lund, where it was found`, `Lund, the town in which he was born`).
"""

from collections.abc import Container, Sequence
from typing import NamedTuple

from consistency.linking.reaches import STOPS
from consistency.prose.tokens import Token

TIMES = frozenset("day date night evening morning afternoon weekend week month year".split())
"""Nouns of a time that something can be told to have happened on."""
_MARKS = frozenset((",", "(", "–", "—", "-"))
_INSIDE = ("NOUN", "ADJ", "PROPN", "NUM")
_POINTS = frozenset("the that this its their his her our my".split())
_FIRST, _LAST = frozenset("first opening".split()), frozenset("last final closing".split())
_LEFT = 30
"""So many words before a date the day may be called."""


class Back(NamedTuple):
    """The tokens of a clause or a noun that a date or place is told to be of; ``moment`` is which day of it."""

    tokens: range
    clause: bool
    moment: str


def of_day(tokens: Sequence[Token], first: int, last: int) -> Back | None:
    """What the words beside a date tell back of its day, or None."""
    return _behind(tokens, last + 1) or _before(tokens, first)


def of_place(tokens: Sequence[Token], last: int) -> Back | None:
    """The clause that is told back of a place: `Lund, where it was found`, `Lund, the town in which he was born`."""
    at = last + 1
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].tag == "PROPN":  # `Lund, Sweden, where`
        while at + 2 < len(tokens) and (tokens[at + 1].tag == "PROPN" or tokens[at + 1].lower in ("of", "the")):
            at += 1
        at += 1
    mark = at < len(tokens) and tokens[at].text in _MARKS
    at += mark
    led = _relative(tokens, at)
    if not led and mark:
        at += at < len(tokens) and tokens[at].tag == "ADP"  # `Lund, at the hotel where`
        if at >= len(tokens) or tokens[at].lower not in (*_POINTS, "a", "an"):
            return None
        while at < len(tokens) and (tokens[at].tag in (*_INSIDE, "DET") or tokens[at].lower in _POINTS):
            at += 1
            if led := _relative(tokens, at):
                break
    at += led
    stop = _stop(tokens, at, len(tokens))
    stop = next((place for place in range(at + 1, stop) if _goes_on(tokens, place)), stop)
    if not led or not any(token.tag in ("VERB", "AUX") for token in tokens[at:stop]):
        return None
    return Back(range(at, stop), clause=True, moment="")


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether `and` goes on with another clause: `and from which his parents had come`."""
    if tokens[at].lower not in ("and", "but"):
        return False
    return any(
        token.lower in ("which", "where", "whose", "who") or token.tag == "PRON" for token in tokens[at + 1 : at + 3]
    )


def _relative(tokens: Sequence[Token], at: int) -> int:
    """How many words lead a relative clause at a place: `where`, `in which`, `in whose`, `that`."""
    if at + 1 >= len(tokens):
        return 0
    if tokens[at].lower == "where" or (tokens[at].lower in ("that", "which") and tokens[at + 1].tag == "AUX"):
        return 1
    return 2 if tokens[at].tag == "ADP" and tokens[at + 1].lower in ("which", "whose") else 0


def _behind(tokens: Sequence[Token], at: int) -> Back | None:
    """`19 May, the day on which they set out`."""
    if at + 2 >= len(tokens) or tokens[at].text not in _MARKS:
        return None
    begin = at = at + 1
    while at < len(tokens) and (tokens[at].tag in _INSIDE or tokens[at].form == "ing" or tokens[at].lower in _POINTS):
        if tokens[at].lemma in TIMES:
            back = _of(tokens, begin, at, len(tokens))
            plain = back is not None and at == begin and back.tokens.start > at  # `(date of receipt)`
            return None if plain else back
        at += 1
    return None


def _before(tokens: Sequence[Token], first: int) -> Back | None:
    """`On the day of the feast, 25 May`, `The day on which they set out was 19 May`."""
    end = first - 1
    while end > 0 and tokens[end].tag in ("ADP", "DET"):
        end -= 1
    if end < 1 or not (tokens[end].text in (",", "(", "–", "—") or tokens[end].lemma == "be"):
        return None
    for at in range(end - 1, max(-1, end - _LEFT), -1):
        if tokens[at].text in STOPS:
            return None
        if tokens[at].lemma in TIMES and tokens[at].tag == "NOUN":
            begin = at
            while begin > 0 and (tokens[begin - 1].tag in _INSIDE or tokens[begin - 1].form == "ing"):
                begin -= 1
            return _of(tokens, begin - 1, at, end) if begin and tokens[begin - 1].lower in _POINTS else None
    return None


def _of(tokens: Sequence[Token], begin: int, head: int, end: int) -> Back | None:
    """What a noun for a time is told to be of: by `of`, by a clause, or by the noun before it."""
    words = {token.lower for token in tokens[begin:head]}
    moment = "begin" if words & _FIRST else "end" if words & _LAST else ""
    at = head + 1
    if at < end and tokens[at].lower == "of":
        return Back(range(at + 1, _stop(tokens, at + 1, end)), clause=False, moment=moment)
    relative = at + 1 < end and tokens[at].tag == "ADP" and tokens[at + 1].lower in ("which", "whose")
    at += 2 if relative else 1 if at < end and tokens[at].lower in ("when", "that", "where") else 0
    stop = _stop(tokens, at, end)
    if at < stop and at < end and not moment and _tells(tokens, at, stop, relative or at > head + 1):
        return Back(range(at, stop), clause=True, moment="")
    named = at >= end or tokens[head + 1].tag == "PUNCT"
    return Back(range(begin, head), clause=False, moment="") if named and head > begin else None


def _tells(tokens: Sequence[Token], at: int, stop: int, led: bool) -> bool:
    """Whether a clause stands there: a subject and its verb."""
    if not led and tokens[at].tag not in ("DET", "PRON", "PROPN", "NOUN", "ADJ"):
        return False
    return any(token.tag in ("VERB", "AUX") for token in tokens[at + 1 : stop])


def _stop(tokens: Sequence[Token], at: int, end: int, marks: Container[str] = (",",)) -> int:
    while at < end and tokens[at].text not in STOPS and tokens[at].text not in marks and tokens[at].text != ".":
        at += 1
    return at
