"""What ties a thing to a place: its noun or verb, how it goes with the place, whether it is told as known."""

from collections.abc import Sequence
from typing import NamedTuple

from consistency.extract.where_phrases import Phrase, subject_of, theme_of, verb_before
from consistency.extract.where_spots import Spot
from consistency.extract.where_words import AT, NOUN, POSSESSIVE, RESTRICTED, STARTS
from consistency.prose.tokens import Token


class Tie(NamedTuple):
    """What is told of a place.

    ``theme`` is the noun or verb, ``known`` whether it is told as one that the reader knows, ``words`` what stands before
    the noun, ``whose`` the subject of a verb or who has the seat; ``restricts`` is whether
    the place tells which of several known things it is (`the mill in Lund`), ``opens`` whether such words begin the sentence.
    """

    spot: Spot
    theme: str
    kind: str
    role: str
    known: bool
    words: frozenset[str] = frozenset()
    whose: str = ""
    begins: int = 0
    ends: int = 0
    restricts: bool = False
    opens: bool = False


def tie_of(tokens: Sequence[Token], spot: Spot, phrase: Phrase, role: str = AT, kind: str = NOUN) -> Tie:
    head = tokens[phrase.head]
    theme = theme_of(head)
    beside = phrase.known and tokens[phrase.begin].lower in RESTRICTED and kind == NOUN and -1 <= spot.first - phrase.head <= 4 and all(
        token.tag in ("ADP", "DET", "PROPN", "NOUN", "PART") for token in tokens[phrase.head + 1 : spot.first]
    )  # fmt: skip
    role = STARTS.get(theme, role) if role == AT else role
    opens = phrase.known and phrase.begin == 0
    return Tie(spot, theme, kind, role, phrase.known, phrase.words, "", tokens[phrase.begin].start, 0, beside, opens)


def owner_of(tokens: Sequence[Token], phrase: Phrase) -> str:
    """Whose a thing is: `its`, or the noun before `'s`, or the subject of `has its seat`."""
    begin = phrase.begin
    det = tokens[begin].lower
    if det in ("'s", "’s") and begin:
        return theme_of(tokens[begin - 1])
    verb = verb_before(tokens, begin - 1)
    if verb >= 0 and tokens[verb].lemma in ("have", "move", "keep", "run") and (subject := subject_of(tokens, verb)):
        return theme_of(tokens[subject.head])
    return "its" if det in POSSESSIVE else ""
