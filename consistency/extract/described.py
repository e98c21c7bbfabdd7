"""Names told with what they are the name of: `the trawler Bonnie Maid`, `Ministry of Labour and Social Policy`, `Midt AS`.

The words of such names (`of`, `and`, `&`, `AS`) end a name elsewhere, so that these are read on their own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from consistency.extract.name_words import Word
from consistency.prose.cutting import Telling
from consistency.text import Section, Sentence

_BODIES = (
    "academy agency alliance association authority bureau centre center chamber clinic college commission committee confederation "
    "council court department directorate federation foundation fund guild hospital inspectorate institute institution laboratory "
    "league library ministry museum network observatory office orchestra organisation organization school secretariat service "
    "society survey archive archives administration board theatre trust union university"
)
_HEADWORDS = frozenset(_BODIES.split())
_THINGS = (
    "airline bakery band boat brewery chain charity choir club company contractor developer factory ferry firm freighter group hotel manufacturer "
    "newspaper operator organisation organization party publisher restaurant ship shipyard start-up startup supplier tanker trawler "
    "tug vessel yacht yard lifeboat magazine broadcaster bank insurer brand startup barge cutter film novel opera play spacecraft "
    "satellite probe rocket drone racehorse horse village town river lake mountain glacier island programme project operation system"
)
THINGS = frozenset(_THINGS.split())
FIRMS = THINGS & frozenset(
    "airline bakery band brewery chain charity choir club company contractor developer firm group manufacturer newspaper operator organisation "
    "organization party publisher shipyard start-up startup supplier broadcaster bank insurer".split()
)
_FORMS = "AS ASA AB AG GmbH Ltd Limited plc PLC Inc Corp Corporation SA SE NV BV LLC LLP Oy Oyj SpA SARL KG ApS A/S"
_CAP = r"[A-ZÀ-Þ][\w’'-]*\w"
_WORD = rf"(?:{_CAP}|(?:al|el|an|as)-{_CAP})"
_HEADS = "|".join(word.capitalize() for word in _BODIES.split())
_FIRST = rf"(?:{_CAP} ){{0,3}}(?:{_HEADS})(?: (?:of|for)(?: the)?(?: {_CAP}){{1,4}}(?:(?:, (?:{_CAP} ?){{1,3}})*,? (?:and|&)(?: {_CAP}){{1,3}})?){{1,2}}"
_LAST = rf"(?:{_CAP} ){{2,5}}(?:{_HEADS})\b"
_COMPANY = rf"(?:{_WORD} |& ){{1,4}}(?:{_FORMS.replace(' ', '|')})\b(?!-)"
_PAIR = rf"{_CAP}(?: {_CAP})? & {_CAP}\b"
_WHOLE = re.compile(rf"\b(?P<first>{_FIRST})|\b(?P<company>{_COMPANY})|\b(?P<last>{_LAST})|\b(?P<pair>{_PAIR})")
_THING = re.compile(
    rf"\b(?P<noun>{'|'.join(sorted(THINGS, key=len, reverse=True))})(?:,)? [\"“„‘«]?(?P<name>{_WORD}(?:(?: &)? {_WORD}){{0,3}})"
)
_NOUNS = THINGS | frozenset(_BODIES.split())
_ENDINGS = frozenset(_FORMS.split()) | {"&"}
_ends_thing = tuple(sorted((*THINGS, *(f"{noun}," for noun in THINGS))))
_part_of_whole = re.compile(rf"\b(?:{_HEADS}|{_FORMS.replace(' ', '|')})\b|&").search
_may_be_whole = Telling(_part_of_whole, marks=True)
_may_be_thing = Telling(lambda chunk: chunk.endswith(_ends_thing))
_may_be = Telling(lambda chunk: chunk.endswith(_ends_thing) or _part_of_whole(chunk), marks=True)
"""Whether a sentence has a word without which there is no such name: most are asked no more."""
_ACRONYM = re.compile(r"\s?\(([A-Z][A-Za-z]{1,9})\)")


class Described(NamedTuple):
    """A name, what it is the name of, where it stands, and the acronym behind it."""

    name: str
    noun: str
    start: int
    end: int
    also: tuple[str, ...]


def described(sentence: Sentence, words: Sequence[Word]) -> Iterator[Described]:
    """The names of a sentence that are told with what they are the name of."""
    text = sentence.text
    if sentence.section in (Section.RELATED, Section.FURNITURE):
        return
    if not _may_be(text):
        return
    whole, thing = _may_be_whole(text), _may_be_thing(text)
    if _NOUNS.isdisjoint([word.base for word in words]) and _ENDINGS.isdisjoint([word.text for word in words]):
        return
    for match in _WHOLE.finditer(text) if whole else ():
        kind = match.lastgroup or ""
        name = match[0]
        start = match.start()
        parts = name.split()
        if kind in ("first", "last") and parts[0] in _ARTICLES:
            start += len(parts[0]) + 1
            name, parts = name[len(parts[0]) + 1 :], parts[1:]
            if kind == "last" and len(parts) < 3:
                continue
        head = next((word for word in parts if word.casefold() in _HEADWORDS), parts[0])
        noun = head.casefold() if kind == "first" else parts[-1].casefold() if kind == "last" else "company"
        acronym = _ACRONYM.match(text, match.end())
        also = (acronym[1],) if acronym else ()
        yield Described(name, noun, sentence.start + start, sentence.start + match.end(), also)
    for match in _THING.finditer(text) if thing else ():
        start = sentence.start + match.start("name")
        yield Described(match["name"], match["noun"], start, sentence.start + match.end(), ())


_ARTICLES = frozenset(
    ("The", "A", "An", "In", "At", "Its", "Their", "Our", "This", "That", "When", "But", "And", "For")
)
