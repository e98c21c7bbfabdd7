"""Who does a task and what it is done to: noun phrases of a sentence, with what hangs on them, and what pronouns mean."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from consistency.extract.phrases import country_in
from consistency.extract.words.deeds_en import TIMES
from consistency.prose import Chunk, Token
from consistency.prose.function_words import MONTHS
from consistency.prose.units import Clause
from consistency.prose.world import is_demonym
from consistency.text import Sentence

_HANGS = frozenset("of for on in at near outside from between against above over below under to with".split())
"""Prepositions that say which thing it is: `the dredging of the basin in Lipno`."""
_BOUNDS = frozenset("more than less at least about up to over the roughly around".split())
_MOST = 3
_WITH_PARTICLE = frozenset("send hand turn put carry take bring draw set".split())
_PEOPLE = frozenset("he she who whom him her".split())
_THINGS = frozenset("it they them this these its their".split())
_MEANT = _PEOPLE | _THINGS
_DATES = TIMES | MONTHS


class Party(NamedTuple):
    """A phrase: where it stands, its words as written, and its tokens."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]

    @property
    def country(self) -> str:
        come_from = next((at + 1 for at, token in enumerate(self.tokens) if token.lower == "from"), len(self.tokens))
        return country_in(self.tokens) or country_in(self.tokens[come_from:])

    @property
    def named(self) -> bool:
        return any(token.tag == "PROPN" and token.lower not in _DATES for token in self.tokens)


class Line:
    """A sentence with its tokens, noun phrases and clauses, and which phrase begins and ends where."""

    def __init__(
        self, sentence: Sentence, tokens: Sequence[Token], chunks: Sequence[Chunk], clauses: Sequence[Clause]
    ) -> None:
        self.sentence = sentence
        self.tokens = tokens
        self.chunks = chunks
        self.clauses = clauses

    @cached_property
    def index(self) -> dict[int, int]:
        """Which token begins at an offset."""
        return {token.start: at for at, token in enumerate(self.tokens)}

    @cached_property
    def opening(self) -> dict[int, Chunk]:
        """Which phrase begins with a token."""
        return {self.index[chunk.start]: chunk for chunk in self.chunks if chunk.start in self.index}

    @cached_property
    def closing(self) -> dict[int, Chunk]:
        """Which phrase ends before a token."""
        lasts = ((chunk.tokens[-1].start, chunk) for chunk in self.chunks)
        return {self.index[last] + 1: chunk for last, chunk in lasts if last in self.index}

    @cached_property
    def words(self) -> frozenset[str]:
        """All its words, as they stand in it and as lemmas."""
        return frozenset([word for token in self.tokens for word in (token.lower, token.lemma)])

    def at(self, chunk: Chunk) -> tuple[int, int]:
        """The first token of a phrase, and the one after its last."""
        first = self.index[chunk.start]
        return first, first + len(chunk.tokens)

    def party(self, first: int, stop: int) -> Party:
        tokens = tuple(self.tokens[first:stop])
        start, end = tokens[0].start, tokens[-1].end
        offset = self.sentence.start
        return Party(start, end, self.sentence.text[start - offset : end - offset], tokens)

    def word(self, at: int) -> str:
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def thing(self, chunk: Chunk) -> Party:
        """A phrase with what hangs on it to the right."""
        first, stop = self.at(chunk)
        if stop < len(self.tokens) and self.tokens[stop].tag == "NUM" and self.tokens[stop].text.isdigit():
            stop += 1  # `line 9`
        return self.party(first, self.hanging(stop, _HANGS))

    def doer(self, chunk: Chunk) -> Party:
        """A phrase with the `of` before and after it, and the name beside it: `the ministry of transport`, `a firm, Tarn,`."""
        first, stop = self.at(chunk)
        while self.word(first - 1) in ("of", "from") and (head := self.closing.get(first - 1)) is not None:
            first = self.at(head)[0]
        if self.word(first - 1) in ("in", "at", "near") and (head := self.closing.get(first - 1)) is not None:
            first, stop = self.at(head)  # `the agency in Lipno, which`
        while self.word(first - 1) == "&" and (head := self.closing.get(first - 1)) is not None:
            first = self.at(head)[0]  # `the firm Prenner & Wolf`
        if self.word(stop) == "&" and (tail := self.opening.get(stop + 1)) is not None:
            stop = self.at(tail)[1]
        beside = self.opening.get(stop)
        if (
            beside is not None
            and beside.is_name
            and not chunk.is_name
            and not is_pronoun(chunk)
            and len(chunk.tokens) > 1
        ):
            stop = self.at(beside)[1]  # `the freight firm Tarn`
        stop = self.hanging(stop, frozenset(("of", "from")))
        name = self.opening.get(stop + 1) if self.word(stop) == "," else None
        if name is not None and name.is_name and not chunk.is_name:
            after = self.at(name)[1]
            if self.word(after) in (",", ".", "", ")") or after >= len(self.tokens):
                stop = after
        return self.party(first, stop)

    def hanging(self, stop: int, prepositions: frozenset[str]) -> int:
        for _ in range(_MOST):
            at = stop
            if self.word(at) not in prepositions:
                break
            at += 1
            while at < stop + 4 and at not in self.opening and self.word(at) in _BOUNDS:
                at += 1
            if at not in self.opening and at < len(self.tokens) and self.tokens[at].form == "ing":
                at += 1  # `talks on filling the dam`
            chunk = self.opening.get(at)
            own = chunk is not None and "from" in prepositions and chunk.tokens[0].tag == "PRON"
            if chunk is None or chunk.head.tag == "PRON" or is_time(chunk) or own:
                break
            stop = self.at(chunk)[1]
        return stop

    def before_comma(self, first: int) -> Chunk | None:
        """The phrase that ends at the comma before a place, past what hangs on it."""
        if self.word(first - 1) != ",":
            return None
        return self.head_ending(first - 1)

    def head_ending(self, stop: int) -> Chunk | None:
        """The phrase that ends at a place with what hangs on it: `pump` of `the pump in the harbour`."""
        chunk = self.closing.get(stop)
        while chunk is not None:
            first = self.at(chunk)[0]
            head = self.closing.get(first - 1) if self.word(first - 1) in _HANGS else None
            if head is None or (not head.is_name and chunk.is_name and self.word(first - 1) in ("to", "with")):
                return chunk
            chunk = head
        return None


def is_time(chunk: Chunk) -> bool:
    head = chunk.head
    months = head.lower in MONTHS or chunk.tokens[0].lower in MONTHS
    return (
        months
        or head.lemma in TIMES
        or head.lemma == "time"
        or (head.tag == "NUM" and "€" not in chunk.text and "$" not in chunk.text)
    )


def is_pronoun(chunk: Chunk) -> bool:
    return chunk.head.tag in ("PRON", "DET") or chunk.head.lower in _MEANT


def meant(
    pronoun: Token, role: str, line: Line, earlier: Sequence[Line], other_than: Sequence[Chunk] = ()
) -> Party | None:
    """What a pronoun means: a phrase in the same part of an earlier clause, of its number; or nothing.

    ``role`` is `subject` or `object`.  Clauses of the sentence before the pronoun come first, the nearest last of all.
    """
    word = pronoun.lower
    person = word in _PEOPLE
    plural = word in ("they", "them", "these", "their")
    for place in (line, *earlier):
        clauses = [clause for clause in place.clauses if clause.verb.start < pronoun.start]
        if place is not line:  # what a sentence opens with goes before what a clause inside says of it
            clauses.sort(key=lambda clause: clause.subject is None or clause.subject is not place.chunks[0])
        for clause in reversed(clauses) if place is line else clauses:
            subjects = [chunk for chunk in clause.subjects if chunk.start < pronoun.start]
            objects = [chunk for chunk in clause.objects if chunk.start < pronoun.start]
            if not objects and clause.verb.lemma in _WITH_PARTICLE and clause.complements:
                objects = [clause.complements[0][1]]  # `sends in the plan`
            for chunk in (*subjects, *objects) if role == "subject" else (*objects, *subjects):
                if chunk not in other_than and _fits(
                    chunk, person=person, plural=plural, several=len(subjects) > 1 and chunk in subjects
                ):
                    return place.doer(chunk) if person else place.thing(chunk)
        if place is not line and place.chunks and place.index.get(place.chunks[0].start) == 0:
            first = place.chunks[0]
            if _fits(first, person=person, plural=plural, several=False):
                return place.doer(first) if person else place.thing(first)
        if place is not line and plural and not person:
            many = [chunk for chunk in place.chunks if _fits(chunk, person=False, plural=True, several=False)]
            if len(many) == 1:  # the only things of that sentence: `A lorry with 600 doses came. They were ...`
                return place.thing(many[0])
    return None


def _fits(chunk: Chunk, *, person: bool, plural: bool, several: bool) -> bool:
    head = chunk.head
    if is_pronoun(chunk) or head.tag not in ("NOUN", "PROPN") or is_time(chunk):
        return False
    if person:
        return head.tag == "PROPN" and len(chunk.tokens) > 1
    if head.tag == "PROPN" and not plural:
        return chunk.tokens[0].tag == "DET" or len(chunk.tokens) > 1
    return (head.form == "plural" or several) == plural


def its_owner(line: Line, at: int, earlier: Sequence[Line]) -> Party | None:
    """What `its` or `their` before a noun means: the nearest phrase that points at one thing, else a subject."""
    pronoun = line.tokens[at]
    plural = pronoun.lower == "their"
    for chunk in reversed([chunk for chunk in line.chunks if chunk.end < pronoun.start]):
        definite = chunk.tokens[0].tag == "DET" or bool(chunk.owner)
        if definite and _fits(chunk, person=False, plural=plural, several=False):
            return line.thing(chunk)
    return meant(pronoun, "subject", line, earlier)


def people_of(tokens: Iterable[Token]) -> str:
    """The demonym among some words: `Austrian` of `the Austrian builder`."""
    return next((token.text for token in tokens if is_demonym(token.text)), "")
