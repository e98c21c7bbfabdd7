"""Where things are and happen: `signed in Gdynia`, `the final in Malmö`, a table row `Place | Dry dock 2, Port Leven`."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from consistency.claims import Claim, Topic, Unread
from consistency.extract.mentions import KINDS, Read
from consistency.extract.name_words import DAYS, STOP, Word, base_of, fold
from consistency.extract.naming import read_names
from consistency.extract.place_lines import box_event, place_lines
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.words.places_en import SITES, WORDS
from consistency.prose import Prose, lexicon
from consistency.prose.given_names import given_names
from consistency.prose.memory import Kept
from consistency.prose.world import city_country, country_of, is_country
from consistency.text import Section
from consistency.values import Place, Value

_LABELS = ("Place", "Location", "Venue", "Seat", "Where", "Headquarters", "Site", "Port", "Home port")
_ROW = re.compile(
    rf"^[ \t|*•–-]*(?P<label>{'|'.join(_LABELS)})[ \t*]*[:|][ \t]*(?P<place>[^|\n]{{3,80}}?)[ \t.|]*$",
    re.MULTILINE,
)
_POINTING = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:[\w-]+\s+){0,2}\Z")
_PREPOSITIONS = {"in", "at"}
_NEARBY = frozenset(("near", "off", "outside"))
"""What stands before a place that something is not in."""
_PASSED = frozenset(("from", "to"))
"""What stands before a place at which something is only where `, where` goes on: `to Lund, where`."""
PLACE, NEARBY, PASSED = "place", "place nearby", "place passed"
"""How a place stands to what is told: in or at it, near it, or on the way to or from it."""
_COPULAS = set("is was are were be been being will to held place take takes took taking scheduled set due".split())
EVENTS = set(WORDS.values())
_MISHAPS = {"crash", "fire", "explosion"}
_MISHAP = re.compile(r"\b(?:collapsed?|derailed|gutted|burnt|burned|shooting|shot|stabbed|landslide|robbery|robbed)\b")
LEAD = 3
"""In the first so many sentences a mishap's place is the one that `the scene` is at later on."""
_SMALL = STOP | _PREPOSITIONS


_ENGLISH = (" the ", " of ", " and ", " to ", " a ", " for ", " on ", " was ", " with ")
SHORT, FEWEST = 300, 150
"""A text longer than this has in English one of the small words in so many characters."""


@lru_cache(maxsize=4)
@lru_cache(maxsize=2)
def in_english(text: str) -> bool:
    """Whether a text is English, as far as its small words tell: in others `in` stands before nouns of all sorts."""
    return len(text) < SHORT or sum(map(text.count, _ENGLISH)) * FEWEST >= len(text)


class Places:
    """Reads where something is or happens; the event is the noun or verb that the place goes with."""

    name = "places"
    language = "en"
    order = 80
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        if not in_english(prose.text):
            return
        reads = [read for read in read_names(prose) if read.sentence.section is not Section.FURNITURE]
        last: tuple[int, int, str] | None = None
        told: set[tuple[str, str]] = set()
        seen: set[tuple[int, str]] = set()
        contents = _Contents()
        order = sorted(range(len(reads)), key=lambda at: reads[at].sentence.section is Section.HEADLINE)
        for at, read in ((at, reads[at]) for at in order):  # the text before its headline: it says more
            near = [*(reads[at - 1 : at] if at else ()), read]
            for at_word, start, end, place in _spots(read):
                lead = read.words[at_word].base
                if place and lead not in _NEARBY:
                    last = (start, end, place)
                elif last is None and not place:
                    continue
                first, event = _event(read.words, at_word) if lead not in _PASSED else (at_word, "")
                if (event, place) in told:
                    continue
                told.add((event, place))
                seen.add((read.sentence.index, place))
                if place:
                    begin = read.words[first].start if event else start
                    how = NEARBY if lead in _NEARBY else PASSED if lead in _PASSED else PLACE
                    yield self._claim(prose, read, (begin, end), event, place, contents.of(near), how)
                elif _head(event) in EVENTS and last is not None:  # `the final there`: at the place named last
                    yield self._claim(prose, read, last[:2], event, last[2], contents.of(near))
        for row in _ROW.finditer(prose.text) if any(label in prose.text for label in _LABELS) else ():
            yield self._row(prose, row)
        for start, end, event, place in place_lines(prose.text):
            read = read_names(prose)[prose.sentence_at(start).index]
            if (
                read.sentence.section not in (Section.FURNITURE, Section.RELATED)
                and (read.sentence.index, place) not in seen
            ):
                yield self._claim(prose, read, (start, end), event, place, contents.of([read]))

    def _row(self, prose: Prose, row: re.Match[str]) -> Claim[Value]:
        read = read_names(prose)[prose.sentence_at(row.start("place")).index]
        event = "seat" if row["label"].lower() in {"seat", "headquarters"} else ""
        place, start = row["place"].strip(" *"), row.start("place")
        site, _, town = place.partition(", ")
        if town and not event and site.split()[0].isalpha():
            event, place = box_event(prose.text, start) or site.casefold(), town
        return self._claim(prose, read, (start, row.end("place")), event, place, _Contents().of([read]))

    def _claim(self, prose: Prose, read: Read, span: tuple[int, int], event: str, place: str,
               near: Sequence[dict[str, bool]], how: str = PLACE) -> Claim[Value]:  # fmt: skip
        """``near`` is the content of the sentence before and, last, of the claim's own."""
        here = near[-1]
        around = dict(here) if len(near) == 1 else {**near[0], **here}
        head = _head(event)
        heads = {head, *EVENTS.intersection(here), *_things(read.words, span[0])} - {""}
        terms = sorted(around)
        if read.sentence.index < LEAD and (heads & _MISHAPS or _MISHAP.search(read.sentence.text)):
            heads.add("scene")
        return Claim(
            article=prose.article.name,
            start=span[0],
            end=span[1],
            said=prose.text[span[0] : span[1]],
            value=Place(event, place, country_of(place) or city_country(place)),
            subject=_seated(prose, read, span[0]) if head == "seat" else event,
            attribute=how,
            extractor=self.name,
            sentence=read.sentence,
            topic=Topic(
                head=head,
                modifiers=tuple(sorted(heads)),
                terms=tuple(map(_WEIGHED.__getitem__, terms)),
                names=tuple([_WEIGHED[word] for word in terms if around[word]]),
                definite=_POINTING.search(prose.text[max(0, span[0] - 40) : span[0]]) is not None,
            ),
        )


def _seated(prose: Prose, read: Read, start: int) -> str:
    """Whose seat it is: the body named last in the sentence, the one that `the agency` stands for, or the text's own."""
    bodies = [
        name for other in read_names(prose) for name in other.names if name.of == "organisation" and not name.lone
    ]
    before = [name for name in bodies if read.sentence.start <= name.start and name.end <= start]
    if before:
        return before[-1].text
    for word in reversed([word for word in read.words if word.end <= start]):
        if KINDS.get(word.base) == "organisation" and not word.cap:
            of_sort = {name.text for name in bodies if word.base in name.text.casefold().split()}
            return of_sort.pop() if len(of_sort) == 1 else ""
    return bodies[0].text if bodies and read.sentence.text.lstrip().startswith(("Seat", "Head")) else ""


def _things(words: Sequence[Word], start: int) -> Iterator[str]:
    """The small words right before a place: `plant` of `a plant for batteries in Lund`."""
    last = bisect_right(words, start, key=_END)
    for word in words[max(0, last - 5) : last]:
        if word.text.islower() and word.text.isalpha() and word.base not in STOP and len(word.base) > 3:
            yield WORDS.get(word.base, lexicon.lemma(word.base))


def _head(event: str) -> str:
    words = event.split()
    while words and not words[-1].isalpha():
        words.pop()
    return WORDS.get(words[-1], words[-1]) if words else ""


def _spots(read: Read) -> Iterator[tuple[int, int, int, str]]:
    """Word index, start and end of each place that a sentence names with `in` or `at`; `there` names none."""
    words = read.words
    for at in read.leads:
        word = words[at]
        if at + 1 >= len(words):
            continue
        if word.base in _PASSED:
            if words[at + 1].cap and (found := _place(words, at + 1)) is not None and _goes_on(words, found[0]):
                yield at, word.start, words[found[0] - 1].end, found[1]
            continue
        if at == 0 or (word.base in _NEARBY and not words[at + 1].cap):
            continue
        if word.base == "there":
            if words[at - 1].base in WORDS:
                yield at, word.start, word.end, ""
        elif (found := _place(words, at + 1)) is not None:
            yield at, word.start, words[found[0] - 1].end, found[1]


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """`, where`: what follows is told of the place."""
    return at + 1 < len(words) and words[at].text == "," and words[at + 1].base == "where"


def _place(words: Sequence[Word], at: int) -> tuple[int, str] | None:
    """The end and the name of the place that begins at word ``at``: capitalised words, sites, `of` between."""
    first = at
    end = at
    named = False
    while end < len(words):
        word = words[end]
        if word.cap and word.base not in STOP and word.base not in DAYS:
            named = True
        elif word.base in {"the", "a", "an"} and end == at:
            first = end + 1
        elif (
            (word.base in SITES and not (named and words[end - 1].owner))
            or (
                word.base == "of"
                and end > at
                and end + 1 < len(words)
                and (words[end + 1].cap or words[end + 1].base == "the")
            )
            or (word.base == "the" and words[end - 1].base == "of")
            or (
                not named
                and word.text.islower()
                and word.text.isalpha()
                and word.base not in STOP
                and end - at < 3
                and end + 1 < len(words)
            )
        ):
            pass
        else:
            break
        if word.owner:
            return None
        end += 1
    while end > first and (
        words[end - 1].base in {"of", "the"} or (words[end - 1].text.islower() and words[end - 1].base not in SITES)
    ):
        end -= 1
    if end < len(words) and words[end].start == words[end - 1].end and words[end].text[0] in "&0123456789":
        return None  # `in R&B`, `in FY2004`
    if not named or end <= first or not any(word.cap for word in words[first:end]):
        return None
    if all(word.text.isupper() for word in words[max(0, at - 2) : end]) and len(words[first].text) > 3:
        return None  # `TOURNAMENT IN BRIEF`
    if fold(words[first].text) in given_names() and end - first > 1 and words[end - 1].base not in SITES:
        name = " ".join(word.text for word in words[first:end])
        if not (is_country(name) or city_country(name)):  # `Sri Lanka`, `San Jose` are no persons
            return None
    if any(KINDS.get(word.base) in {"organisation", "programme"} for word in words[first:end]):
        return None
    return end, " ".join(word.text for word in words[first:end])


def _event(words: Sequence[Word], before: int) -> tuple[int, str]:
    """Where the event begins, and its words: the noun or verb that stands right before `in`, or nothing."""
    at = before - 1
    while at > 0 and words[at].base in _COPULAS and before - at < 6:
        at -= 1  # `the final is in`, `the final will take place in`
    number = ""
    if words[at].text.isdecimal() and at > 1:
        number, at = words[at].text, at - 1
    if not words[at].text.isalpha() or words[at].base in STOP or (words[at].cap and at):
        return before, ""
    if words[at].base in WORDS and not number:
        return at, WORDS[words[at].base]
    if at > 1 and words[at - 1].base == "of" and words[at - 2].base in WORDS:
        return at - 2, WORDS[words[at - 2].base]  # `the festival of choirs`
    lemma = words[at].base if words[at].base.endswith("ed") else lexicon.lemma(words[at].base)
    modifiers: list[str] = []
    first = at
    while first > 0 and len(modifiers) < 2:
        word = words[first - 1]
        if not word.text.isalpha() or word.base in STOP or word.owner or word.base.endswith(("ed", "ing", "ly")):
            break
        modifiers.insert(0, word.base)
        first -= 1
    return first, " ".join([*modifiers, lemma, number]).strip()


class _Contents:
    """The content words of sentences, each sentence's worked out once."""

    def __init__(self) -> None:
        self._found: dict[int, dict[str, bool]] = {}

    def of(self, reads: Sequence[Read]) -> list[dict[str, bool]]:
        for read in reads:
            if read.sentence.index not in self._found:
                self._found[read.sentence.index] = dict(filter(None, map(_CONTENT.__getitem__, map(_SAID, read.words))))
        return [self._found[read.sentence.index] for read in reads]


def _content(text: str) -> tuple[str, bool] | None:
    """A word that says what a sentence is about in the form that all its writings share, and whether it is a name or number."""
    base = base_of(text)
    if base in DAYS:
        return base, False
    if text.isdecimal():
        return text, True
    if not text[0].isalpha() or base in _SMALL or len(base) <= 2:
        return None
    folded = fold(text)
    name = text[0].isupper() and not lexicon.known(base)
    return WORDS.get(folded) or country_of(text) or (folded if name else lexicon.lemma(folded)), name


def _weighed(word: str) -> tuple[str, float]:
    return word, 1.0


_CONTENT, _WEIGHED = Kept(_content), Kept(_weighed)
_SAID, _END = attrgetter("text"), attrgetter("end")


EXTRACTORS: list[Extractor] = [Places()]
