"""One reading of who did what to which thing, and the phrases that it is made of."""

from collections.abc import Iterator
from typing import NamedTuple

from consistency.extract.parties import Line, Party, is_pronoun, is_time, meant
from consistency.extract.task_frames import can_do
from consistency.extract.task_subjects import Earlier
from consistency.prose import Chunk, Token
from consistency.prose.units import Clause

_HANGS = frozenset("of for on in at near over between against".split())
_PEOPLE = frozenset("he she him her they them".split())


class Thing(NamedTuple):
    """What a deed is done to: its noun, its words, and whether a pronoun was looked up for it; empty where it is not said."""

    head: str
    text: str
    resolved: bool = False


class Doing(NamedTuple):
    """One deed with its doer and its thing, and the words that say so."""

    start: int
    end: int
    who: Party
    does: str
    thing: Thing
    past: bool = False
    resolved: bool = False
    telling: bool = False
    """Whether the words say which thing it is by who did it: `the play by Ann Moll`."""
    keyed: bool = False
    """Whether it is the line of a fact sheet: `Host: Denmark`."""


def thing_of(line: Line, chunk: Chunk | None, earlier: Earlier, role: str = "object") -> Thing | None:
    """The thing that a phrase names, with what hangs on it."""
    if chunk is None or is_time(chunk):
        return None
    if is_pronoun(chunk):
        found = meant(chunk.head, role, line, earlier())
        if found is None and chunk.head.lower in _PEOPLE:
            return Thing("", "", True)
        return Thing(_head(found), found.text, True) if found is not None and _head(found) else None
    if chunk.head.tag not in ("NOUN", "PROPN"):
        return None
    first, stop = line.at(chunk)
    if stop < len(line.tokens) and line.tokens[stop].text.isdigit() and line.word(stop + 1) not in ("-", "–"):
        stop += 1  # `tram 9`, but not `the final 3-1`
    return Thing(chunk.head.lemma.lower(), line.party(first, line.hanging(stop, _HANGS)).text)


def _head(party: Party) -> str:
    """The noun of what a pronoun means: the last before what hangs on it."""
    found = ""
    for token in party.tokens:
        if token.tag in ("NOUN", "PROPN"):
            found = token.lemma.lower()
        elif found and token.tag == "ADP":
            break
    return found


def joined(line: Line, who: Party, verb: Token | None = None) -> Party:
    """A doer with the others that `and` joins to it: `Ann Moll and Bo Ekdahl`."""
    first = line.index.get(who.start, -1)
    if first < 0:
        return who  # named in the sentence before
    stop = first + len(who.tokens)
    other = (
        line.opening.get(stop + 1)
        if line.word(stop) in ("and", "&") or (line.word(stop) == "," and line.word(stop + 1) == "and")
        else None
    )
    several = other is not None and (other.is_name or other.tokens[0].tag == "DET" or other.head.form == "plural")
    if other is not None and several and (verb is None or verb.start < who.start):
        after = line.tokens[line.at(other)[1]].tag if line.at(other)[1] < len(line.tokens) else ""
        if after not in ("VERB", "AUX"):
            return line.party(first, line.at(other)[1])
    return (
        line.party(first - 1, stop)
        if line.word(first - 1) == "and" and verb is not None and verb.start > who.end
        else who
    )


def side_of(line: Line, chunk: Chunk) -> Party:
    """A phrase after a preposition, without the one before it."""
    whole = line.doer(chunk)
    first, stop = line.at(chunk)
    return whole if whole.start >= chunk.start else line.party(first, max(stop, line.index[whole.tokens[-1].start] + 1))


def doing_of(
    line: Line, clause: Clause, who: Party, does: str, thing: Thing, chunk: Chunk | None, *, resolved: bool = False
) -> Iterator[Doing]:
    if not can_do(who):
        return
    verb = clause.verb
    who = joined(line, who, verb)
    start, end = min(who.start, verb.start), max(who.end, verb.end)
    if chunk is not None and not is_pronoun(chunk):
        end = max(end, chunk.end)
    be = next((token for token in clause.auxiliaries if token.form in ("past", "third", "present", "modal")), None)
    past = (be.form if be is not None else verb.form) == "past"
    yield Doing(start, end, who, does, thing, past, resolved or thing.resolved)
