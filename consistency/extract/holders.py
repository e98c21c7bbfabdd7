"""Offices of several places followed by the names that fill them: `the presidents of Poland and Latvia, X and Y`."""

from collections.abc import Iterator, Sequence

from consistency.extract.enumeration import Row, names_in_a_row
from consistency.extract.speakers import Word, words
from consistency.prose.world import is_demonym
from consistency.text import Sentence
from consistency.values import Listing

_OFFICES = frozenset(
    """ministers presidents leaders ambassadors secretaries chiefs heads premiers chancellors mayors governors
    commissioners kings queens directors envoys captains coaches champions""".split()
)
_DASHES = frozenset(("—", "–"))


def offices_named(text: str) -> list[str]:
    """The words for the holders of an office that a text has; most have none."""
    lowered = text.lower()
    return [office for office in sorted(_OFFICES) if office in lowered]


def offices_filled(text: str, sentence: Sentence, offices: Sequence[str]) -> Iterator[tuple[int, int, Listing]]:
    """`the presidents of Poland and Latvia, Jan Nowak and Ieva Ozola`: as many names as countries."""
    lowered = sentence.text.lower()
    if not any(office in lowered for office in offices):
        return
    line = words(text, sentence.start, sentence.end)
    for at, word in enumerate(line):
        if word.lower not in _OFFICES:
            continue
        position = at + 1
        start = at
        while start > 0 and line[start - 1].lower in _FIELDS:
            start -= 1
        if (
            (people := _peoples(line, start)) is not None
            and position < len(line)
            and line[position].text in {",", ":", *_DASHES}
        ):
            first, count = people
            row = _names(line, position)
            if row is not None:
                yield line[first].start, row.end, Listing(count, row.items, word.lower)
            continue
        if line[position : position + 2] and line[position].lower == "of" and _field(line, position + 1):
            position = _field(line, position + 1)
        if position >= len(line) or line[position].lower not in {"of", "from"}:
            continue
        places = names_in_a_row(line, position + 1)
        if places is None:
            continue
        holders = _holders(line, position + 1, places)
        if holders is not None:
            count, row = holders
            yield line[start].start, row.end, Listing(count, row.items, word.lower)


_FIELDS = frozenset(
    "prime foreign defence defense finance energy interior health justice environment economy trade transport culture"
    " agriculture education labour labor deputy vice party state regional".split()
)


def _field(line: Sequence[Word], at: int) -> int:
    """Past `defence and security` in `ministers of defence and security of Poland`; 0 when another thing stands there."""
    position = at
    while position < len(line) and (
        line[position].lower in _FIELDS or line[position].lower in {"and", "affairs", "security", "the", "digital"}
    ):
        position += 1
    return position if position > at else 0


def _peoples(line: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Where `Polish, Czech and German` begins before an office, and how many peoples they are."""
    if at < 3 or not is_demonym(line[at - 1].text) or line[at - 2].lower != "and" or not is_demonym(line[at - 3].text):
        return None
    first, count = at - 3, 2
    while first >= 2 and line[first - 1].text == "," and is_demonym(line[first - 2].text):
        first, count = first - 2, count + 1
    return first, count


def _holders(line: Sequence[Word], at: int, places: Row) -> tuple[int, Row] | None:
    """The number of places and the row of names that fills the offices there."""
    position = places.after
    if not places.joined or position >= len(line) or line[position].text not in {",", ":", "(", *_DASHES}:
        return None
    names = _names(line, position)
    return (len(places.items), names) if names is not None else None


def _names(line: Sequence[Word], mark: int) -> Row | None:
    """The row of full names behind a mark."""
    names = names_in_a_row(line, mark + 1)
    if names is None or not names.joined or not (names.after >= len(line) or line[names.after].text in ",.;)—–"):
        return None
    if any(len(item.split()) < 2 or item.lower().startswith("the ") or " of " in item for item in names.items):
        return None
    return names
