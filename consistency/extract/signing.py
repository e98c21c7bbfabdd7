"""Who signs for which side: `Minister Lind signed for Austria and ambassador Costa for Italy`, `Italy had sent Costa to sign`."""

from collections.abc import Callable, Iterator, Sequence

from consistency.extract.parties import Line, Party
from consistency.extract.task_frames import Told
from consistency.prose import Chunk
from consistency.prose.world import country_of, is_country, is_demonym

_SIGNS = frozenset("sign signature signatory pen ink initial signing".split())
_STANDS = frozenset(("represented", "represent"))
SIGNING = _SIGNS | _STANDS
"""The words, one of which is in every sentence that tells who signs."""
_TREATIES = frozenset(
    "agreement treaty accord deal contract memorandum pact convention declaration protocol charter letter".split()
)
_PARTS = frozenset((";", "whereas", "while", "but"))
_OFFICES = frozenset(
    "minister president chancellor secretary ambassador governor commissioner premier king queen envoy chief head director".split()
)


def signing(line: Line, earlier: Callable[[], Sequence[Line]]) -> Iterator[Told]:
    """The people who are told to sign, each with the side that is told beside them."""
    if not _signs(line) and (
        not any(token.lower in _STANDS for token in line.tokens) or not any(map(_signs, earlier()[:1]))
    ):
        return
    treaty = next((line.thing(chunk).text for chunk in line.chunks if chunk.head.lemma in _TREATIES), "")
    for part in _parts(line):
        people = [chunk for chunk in part if _is_person(chunk)]
        sides = [(chunk, side) for chunk in part if (side := _side(chunk))]
        if len(people) != 1 or not sides:
            continue
        person = people[0]
        chunk, side = min(sides, key=lambda found: abs(found[0].start - person.start))
        if len({country_of(name) for _, name in sides}) > 1 and chunk is not person and not _for(line, chunk):
            continue
        signs = any(clause.verb.lemma == "sign" and person in clause.subjects for clause in line.clauses)
        if chunk is person and not signs:
            continue
        start, end = min(person.start, chunk.start), max(person.end, chunk.end)
        yield Told(start, end, _name(line, person), "sign", treaty, side, country_of(side))


def _beside(line: Line, role: Chunk, name: Chunk) -> bool:
    """`its minister, Ana Paz`: a name behind the comma after its office."""
    return line.at(name)[0] - line.at(role)[1] == 1 and _is_person(name) and not role.is_name


def _signs(line: Line) -> bool:
    return not _SIGNS.isdisjoint(line.words)


def _parts(line: Line) -> Iterator[list[Chunk]]:
    """The phrases of each part of a sentence that may have a signatory of its own."""
    part: list[Chunk] = []
    for chunk in line.chunks:
        first = line.at(chunk)[0]
        new = _is_person(chunk) or bool(_side(chunk))
        full = any(map(_is_person, part)) and (any(map(_side, part)) or line.word(first - 1) == "and")
        joined = line.word(first - 1) in ("and", ",") and new and full and not _beside(line, part[-1], chunk)
        if part and (joined or any(line.word(at) in _PARTS for at in range(line.at(part[-1])[1], first))):
            yield part
            part = []
        part.append(chunk)
    yield part


def _is_person(chunk: Chunk) -> bool:
    """A name of two words, or an office and a name."""
    names = [token for token in chunk.own if token.tag == "PROPN" and not is_country(token.text)]
    office = any(token.lemma in _OFFICES for token in chunk.tokens)
    if chunk.tokens[0].tag == "DET":
        return False
    return chunk.is_name and len(names) >= 2 and not is_country(chunk.bare) and (office or names[-1] is chunk.head)


def _side(chunk: Chunk) -> str:
    """The country that a phrase is, that owns it, or of whose people it is: `Italy`, `Italy's signature`, `Italian minister`."""
    if is_country(chunk.bare):
        return chunk.bare
    owner = " ".join(token.text for token in chunk.owner)
    if owner and is_country(owner):
        return owner
    return next((token.text for token in chunk.tokens if is_demonym(token.text) or is_country(token.text)), "")


def _for(line: Line, chunk: Chunk) -> bool:
    first = line.at(chunk)[0]
    return line.word(first - 1) == "for" or (line.word(first - 1) == "of" and line.word(first - 2) == "behalf")


def _name(line: Line, person: Chunk) -> Party:
    """The name without the office before it."""
    first, stop = line.at(person)
    while stop - first > 2 and line.tokens[first].tag != "PROPN":
        first += 1
    return line.party(first, stop)
