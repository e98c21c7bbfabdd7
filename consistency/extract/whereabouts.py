"""One event or thing that a text tells to be at one place, and further on, as known, at another.

`The meeting will be held in Lund` and `invited to the meeting in Malmö`; `The factory in Lund` and `the Malmö factory`;
`Venue: library` and `the talk in the town hall`.  Only what a text tells of exactly two places is read: who tells of three
compares them, or tells of a way.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from consistency.claims import Claim, Topic, Unread
from consistency.extract.name_words import fold
from consistency.extract.places import in_english
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.sites import several
from consistency.extract.where_phrases import gathers, happens
from consistency.extract.where_spots import may_begin, names_behind, spots
from consistency.extract.where_ties import Tie
from consistency.extract.where_told import ties
from consistency.extract.where_words import (
    BEGIN,
    CALLED,
    DEED,
    END,
    EVENT,
    FAMILY,
    FROM,
    KEY,
    LOOSE,
    NOUN,
    SEAT,
    STARTS,
)
from consistency.prose import Prose, lexicon
from consistency.prose.deed_words import ALIKE, GENERIC, MISHAPS
from consistency.prose.scene_words import WHERE
from consistency.prose.world import city_country, country_of
from consistency.text import Section, Sentence
from consistency.values import Place, Value

_ANYBODY = frozenset("he she they it who which that his her their its 's ’s the".split())
_ONCE = frozenset("bear birth die death bury burial found founding marry marriage wed wedding arrest home".split())
"""What is done once to one person or body."""
_MAIN = frozenset("head main global worldwide corporate company world".split())
"""What stands before a headquarters of which a body has one."""
_FLYING = frozenset("flight plane aircraft jet".split())
_PERSONS = frozenset(("he", "she", "they"))
_RELATIVES = frozenset(("who", "which", "that"))
_BODIES = frozenset(
    "company firm group bank manufacturer maker producer operator business insurer airline brewery retailer supplier club association charity "
    "society agency organisation organization foundation startup publisher".split()
)
_READ = frozenset((Section.BODY, Section.LIST, Section.TABLE, Section.HEADLINE, Section.DATELINE))
_MOST = 400
"""Texts with more sentences are lists."""


class _Told(NamedTuple):
    sentence: Sentence
    tie: Tie


class Whereabouts:
    """Reads what a text tells to be at two places."""

    name = "whereabouts"
    language = "en"
    order = 85
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        if not in_english(prose.text) or len(prose.sentences) > _MOST:
            return
        told = list(_told(prose))
        emitted: set[tuple[int, int, str]] = set()
        for one, two in _pairs(prose, told):
            for each in (one, two):
                claim = self._claim(
                    prose,
                    each,
                    f"{one.tie.theme} of {one.tie.spot.first} {one.sentence.index} {two.sentence.index}",
                    two.tie,
                )
                key = (claim.start, claim.end, claim.subject)
                if key not in emitted:
                    emitted.add(key)
                    yield claim

    def _claim(self, prose: Prose, told: _Told, subject: str, known: Tie) -> Claim[Value]:
        tie, tokens = told.tie, prose.tokens(told.sentence)
        place = tie.spot.name
        start, end = tokens[tie.spot.first].start, max(tokens[tie.spot.last].end, tie.ends)
        if tie.begins and 0 < start - tie.begins < 80:
            start = tie.begins
        return Claim(
            article=prose.article.name,
            start=start,
            end=end,
            said=prose.text[start:end],
            value=Place(tie.theme, place, country_of(place) or city_country(place)),
            subject=subject,
            attribute=WHERE,
            extractor=self.name,
            sentence=told.sentence,
            topic=Topic(head=known.theme, modifiers=tuple(sorted(tie.words)), definite=tie.known, scope=(tie.spot.sort, tie.kind)),
        )  # fmt: skip


def _told(prose: Prose) -> Iterator[_Told]:
    """What is told of the places of those sorts of which the text names two."""
    read = [
        (sentence, tokens, begins)
        for sentence in prose.sentences
        if sentence.section in _READ and (begins := may_begin(tokens := prose.tokens(sentence)))
    ]
    learnt = {name for _, tokens, begins in read for name in names_behind(tokens, begins)}
    named = [(sentence, tokens, list(spots(tokens, begins, learnt))) for sentence, tokens, begins in read]
    sorts: dict[str, set[str]] = {}
    for _, _, found in named:
        for spot in found:
            sorts.setdefault(spot.sort, set()).add(spot.name)
    for sentence, tokens, found in named:
        for spot in found:
            if len(sorts[spot.sort]) > 1:
                for tie in ties(tokens, spot):
                    if tie.kind == KEY or sentence.section is not Section.HEADLINE:
                        yield _Told(sentence, tie)


def _pairs(prose: Prose, told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """The two mentions that have one thing at two places."""
    sorts: dict[tuple[str, str], list[_Told]] = {}
    for each in told:
        sorts.setdefault((each.tie.spot.sort, each.tie.role), []).append(each)
    for group in sorts.values():
        if len({each.tie.spot.name for each in group}) < 2:
            continue
        for one, two in _met(group):
            if not _again(one.tie, two.tie) or not _same(one.tie, two.tie):
                continue
            if _only(one.tie, two.tie, group) and not any(_many(prose.text, tie) for tie in (one.tie, two.tie)):
                yield one, two


def _met(group: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """The mentions of two places in two sentences, of which the second can take a thing for known."""
    known = [(at, each) for at, each in enumerate(group) if each.tie.known and each.tie.kind != KEY]
    for at, one in enumerate(group):
        if one.tie.kind == LOOSE:
            continue
        index, name = one.sentence.index, one.tie.spot.name
        for later, two in known:
            if later > at and two.sentence.index != index and two.tie.spot.name != name:
                yield one, two


def _again(one: Tie, two: Tie) -> bool:
    """Whether the first mention tells where a thing is, and the second another: not the one that the place tells apart."""
    return not (one.kind == NOUN and one.restricts and two.opens)


def _only(one: Tie, two: Tie, group: Sequence[_Told]) -> bool:
    """Whether the places of two ties are the only ones of their thing."""
    names = {fold(one.spot.name), fold(two.spot.name)}
    return len(names) == 2 and not any(
        fold(each.tie.spot.name) not in names and (_of_one(each.tie, one) or _of_one(each.tie, two)) for each in group
    )


def _of_one(other: Tie, tie: Tie) -> bool:
    return other.kind != LOOSE and (_same(other, tie) or _same(tie, other))


def _same(one: Tie, two: Tie) -> bool:
    """Whether two ties are of one thing or deed."""
    if one.kind == KEY:
        return _of_key(one, two)
    if SEAT in (one.kind, two.kind):
        return _of_seat(one, two)
    if DEED in (one.kind, two.kind):
        if "home" in (one.theme, two.theme):
            whose = {tie.whose for tie in (one, two) if tie.kind == DEED}
            if one.words or two.words or one.kind == two.kind or not whose <= _PERSONS:
                return False  # `his holiday home`; who lives there may be another
        if not _RELATIVES.isdisjoint((one.whose, two.whose)):
            return False
        if not _kin(one.theme, two.theme):
            return False
        if not FAMILY.isdisjoint((one.whose, two.whose)) and one.whose != two.whose:
            return False
        return (
            one.kind != two.kind
            or one.whose == two.whose
            or (not _ONCE.isdisjoint((one.theme, two.theme)) and not {one.whose, two.whose}.isdisjoint(_ANYBODY))
        )
    if one.words and two.words and not (one.words <= two.words or two.words <= one.words):
        return False
    if one.role in (BEGIN, END) and not STARTS.keys().isdisjoint((one.theme, two.theme)):
        return True
    if one.role == FROM and {one.theme, two.theme} <= _FLYING:
        return True
    return one.theme == two.theme or (happens(one.theme) and happens(two.theme) and _kin(one.theme, two.theme))


def _of_key(one: Tie, two: Tie) -> bool:
    if one.theme == EVENT:
        return two.kind in (NOUN, LOOSE) and gathers(two.theme)
    if one.theme == SEAT:
        return two.kind == SEAT and (two.whose in _ANYBODY or two.whose in _BODIES)
    return two.kind == NOUN


def _of_seat(one: Tie, two: Tie) -> bool:
    if one.kind == two.kind == SEAT:
        if (one.words ^ two.words) - _MAIN:
            return False
        whose = {one.whose, two.whose}
        return len(whose) == 1 or not whose.isdisjoint(_ANYBODY) or whose <= _BODIES
    seat, noun = (one, two) if one.kind == SEAT else (two, one)
    return (
        noun.kind == NOUN
        and noun.whose == CALLED
        and noun.known
        and (noun.theme in _BODIES or noun.theme == seat.whose)
    )


@lru_cache(maxsize=1 << 14)
def _kin(one: str, two: str) -> bool:
    """Whether two words can tell of one event."""
    if one in GENERIC or two in GENERIC:
        return {one, two} <= GENERIC | MISHAPS
    if one == two:
        return True
    a, b = ({word, lexicon.lemma(word, "VERB")} for word in (one, two))
    if a & b or any(ALIKE.get(x, frozenset()) & ALIKE.get(y, frozenset()) for x in a for y in b):
        return True
    return bool(lexicon.concepts(one) & lexicon.concepts(two))


def _many(text: str, tie: Tie) -> bool:
    return (
        tie.kind in (NOUN, LOOSE)
        and tie.theme not in STARTS
        and several(text.replace(f"new {tie.theme}", tie.theme) if "new" in tie.words else text, tie.theme)
    )


EXTRACTORS: list[Extractor] = [Whereabouts()]
