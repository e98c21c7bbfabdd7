"""Where a person lives, told twice: `who lives in Lund`, `her kitchen in Malmö`, `Malmö, the village where she lives`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from consistency.extract.mentions import Read
from consistency.extract.naming import read_names
from consistency.prose import Prose
from consistency.prose.cutting import spaced
from consistency.prose.world import city_country
from consistency.text import Section

_NAME = r"[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z][\w’'-]+|(?:am|an der|upon|de|la|del|do|da)(?= [^\W\d_a-z]))){0,2}"
_SORT = r"(?:village|town|hamlet|suburb|island|city)"
_ROOMS = (
    "house|flat|apartment|kitchen|garden|cottage|farmhouse|living room|bungalow|balcony|backyard|front garden|allotment"
)
_HOME = re.compile(
    rf"\b(?:lives (?:alone |today |now )?(?:in|at|near) (?:the (?:[a-z]+ )?{_SORT} of )?(?P<lives>{_NAME})"
    rf"|(?:his|her|[’']s) (?:small |tiny |old |little |own )?(?:{_ROOMS}) (?:in|at|near) (?:the (?:[a-z]+ )?{_SORT} of )?(?P<room>{_NAME})"
    rf"|from the (?:small |tiny |little )?{_SORT} of (?P<village>{_NAME}))"
    rf"|\b(?:(?:In|At|Near) )?(?P<where>(?!In\b|At\b|Near\b){_NAME}), (?:the (?:small |tiny |little )?{_SORT} )?(?:where|in which) (?:he|she|[^\W\d_a-z]\w+) (?:lives|has lived)"
)
_LEADS = ("in", "at", "near")
_LIVES = tuple(f"lives {day}{lead} " for day in ("", "alone ", "today ", "now ") for lead in _LEADS)
_LIVES_THERE = ("lives", "has lived")
_MARKS = {room.split()[-1]: tuple(f"{room} {lead} " for lead in _LEADS) for room in _ROOMS.split("|")} | {
    sort: (f"{sort} of ",) for sort in _SORT[3:-1].split("|")
}
"""Each telling of a home has one of these words, `lives` alone behind `where`: they are counted before the text is searched."""
_NOT = re.compile(
    r"\b(?:holiday|second|summer|weekend|former|parents|mother|father|brother|sister|son|daughter|wife|husband|moved|also|grew|"
    r"born|originally|until|partly|between|friend|neighbour|partner|girlfriend|boyfriend)\b"
)
_NEAR = 70


class Home(NamedTuple):
    """A person's home as it stands in the text."""

    start: int
    end: int
    place: str
    person: str


def homes(prose: Prose) -> Iterator[tuple[Home, Home]]:
    """The two places at which a text has one person living; who has three is not read."""
    found: dict[str, list[Home]] = {}
    reads: tuple[Read, ...] | None = None
    text = prose.text
    matches = list(_HOME.finditer(text)) if _may_tell(text) > 1 else []
    for match in matches if len(matches) > 1 else ():
        reads = reads or tuple(read_names(prose))
        group = match.lastgroup or ""
        start, end = match.span(group)
        if _NOT.search(prose.text[max(0, match.start() - _NEAR) : match.end() + 30]):
            continue
        read = reads[prose.sentence_at(start).index]
        person = _person(reads, read, match.start()) if read.sentence.section is Section.BODY else ""
        if person:
            begin = start if group == "where" else match.start()
            found.setdefault(person, []).append(Home(begin, match.end(), prose.text[start:end], person))
    for told in found.values():
        places = {home.place for home in told}
        if len(places) == 2:
            one = told[0]
            other = next(home for home in told if home.place != one.place)
            if bool(city_country(one.place)) == bool(city_country(other.place)):
                yield one, other


def _may_tell(text: str) -> int:
    """How many homes a text tells at most."""
    lives = _LIVES if "lives " in text else ()
    there = _LIVES_THERE if "where " in text or "in which " in text else ()
    named = [mark for word in _MARKS.keys() & set(spaced(text)[0]) for mark in _MARKS[word]]
    return sum(map(text.count, (*lives, *there, *named)))


def _person(reads: tuple[Read, ...], read: Read, at: int) -> str:
    """The surname of whoever was named last before a word, in its sentence or the one before."""
    for own in (read, reads[read.sentence.index - 1] if read.sentence.index else None):
        people = [name for name in own.names if name.of == "person" and name.end <= at] if own else []
        if people:
            return (people[-1].full or people[-1].text).split()[-1].casefold()
    return ""
