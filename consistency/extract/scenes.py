"""Where something is told to be, by a place of some sort that has a name: `the port of Lund`, `Mill Street`, `in Malmö`.

Each mention is a claim of its own, whatever the clause says: two places of one sort that a text ties to one deed or
thing cannot both be right.  A town and what is named after it (`the port of Lund`) are of one sort, a locality; streets,
houses, rooms, floors and the sides of an island are sorts of their own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from consistency.claims import Claim, Topic, Unread
from consistency.extract.name_words import DAYS, fold
from consistency.extract.places import in_english
from consistency.extract.protocol import Extractor, Taken
from consistency.prose import Prose, lexicon
from consistency.prose.cutting import Telling, spaced
from consistency.prose.function_words import FUNCTION_WORDS, MONTHS
from consistency.prose.given_names import given_names
from consistency.prose.scene_words import FLOOR, LOCALITY, ONLY, SCENE, SIDE, SORTS, VENUE
from consistency.prose.world import city_country, country_of, is_country, is_demonym
from consistency.text import Section, Sentence
from consistency.values import Place, Value

_BIG = r"[^\W\d_a-z][\w’'-]+"
_NAME = rf"{_BIG}(?: (?:{_BIG}|(?:am|an der|upon|de|la|del|do|da|du|of the|y)(?= [^\W\d_a-z])))*"
_SORT = "|".join(sorted(SORTS, key=len, reverse=True))
_OF = re.compile(rf"\b(?P<sort>(?i:{_SORT})) of (?:the )?(?P<name>{_NAME})")
_BEFORE = re.compile(rf"(?P<name>{_NAME}) (?P<sort>(?i:{_SORT}))\b")
_BEHIND = re.compile(
    rf"\b(?P<sort>Lake|Mount|Hotel|Restaurant|Café|Cafe|Gasthof|Hostel|Port|Loch|Camp|Fort|Villa|Palazzo|Casa|River|Isle of|Church of|Chapel of) (?P<name>{_NAME})"
)
_LEADING = frozenset(
    "Lake Mount Hotel Restaurant Café Cafe Gasthof Hostel Port Loch Camp Fort Villa Palazzo Casa River Isle Church Chapel".split()
)
"""The first words of names that begin with what they name."""
_WORD = re.compile(r"\w+")
_SORTS = tuple(SORTS)


_SIDES = ("north", "south", "east", "west", "left", "right")
_names_sort = Telling(lambda chunk: not SORTS.keys().isdisjoint(_WORD.findall(chunk.casefold())))
_begins_as_sort = Telling(lambda chunk: not _LEADING.isdisjoint(_WORD.findall(chunk)))
_names_side = Telling(lambda chunk: any(hint in chunk.casefold() for hint in ("floor", "storey", *_SIDES)))
"""Whether a sentence has a word for a sort of place, a floor or a side; others name places only behind a preposition."""
_IN = re.compile(
    rf"(?P<lead>[IiAaNnOo](?<![\w’'-].)(?:(?<=[IiOo])n|(?<=[Aa])t|(?<=[Nn])ear|(?<=[Oo])(?:ff?|utside))) (?P<side>(?:northern|southern|eastern|western|central) )?(?P<name>{_NAME})(?![\w’'-])"
)
_LIST = re.compile(
    rf"(?<=[a-z\]]), (?P<name>{_BIG}(?: {_BIG})?), (?P<land>{_BIG}(?: {_BIG})?)(?=[ ]*(?:$|[.;,]))", re.MULTILINE
)
_SIDE = re.compile(
    r"\b(?P<side>north|south|east|west|northern|southern|eastern|western|left|right)(?:ern)?[ -](?P<site>coast|shore|bank|side|end|edge|slope|wing|beach|entrance|"
    r"outskirts|face|cliffs?|tip|stand|tower|gate|carriageway)\b", re.IGNORECASE,
)  # fmt: skip
_SIDE_OF = re.compile(rf"\b(?P<side>north|south|east|west)(?:-?(?:east|west))? of (?P<name>{_NAME})")
_FLOOR = re.compile(
    r"\b(?P<name>ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|top|\d{1,2}(?:st|nd|rd|th))[ -](?P<site>floor|storey)\b",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(r"[ -][^\W\d_a-z]|[’']s? |-[a-z]")
"""What follows a name that is part of a longer one, or an owner's."""
_COASTS = frozenset("coast shore beach".split())
_NO_PLACE = frozenset(
    "god mr mrs ms dr sir lord lady prince princess president minister king queen pope saint st university parliament congress senate "
    "house internet facebook twitter christmas easter english german french spanish".split()
)


class _Spot(NamedTuple):
    start: int
    end: int
    name: str
    sort: str
    site: str
    lead: str


class Scenes:
    """Reads the places that a text names, with the sort of each."""

    name = "scenes"
    language = "en"
    order = 83
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        if not in_english(prose.text):
            return
        told = [
            (sentence, spot)
            for sentence in prose.sentences
            if sentence.section not in (Section.FURNITURE, Section.RELATED)
            for spot in spots(sentence.text)
        ]
        if len(rows := [sentence for sentence, _ in _rows(prose)]) > 1:
            told += _rows(prose)
            told += [
                (sentence, spot)
                for sentence in prose.sentences
                if sentence not in rows
                for spot in _venues(sentence.text)
            ]
        names: dict[str, set[str]] = {}
        for _, spot in told:
            names.setdefault(spot.site, set()).add(fold(spot.name))
        for sentence, spot in told:
            yield _claim(prose, sentence, spot, only=bool(spot.site) and len(names[spot.site]) == 1)


_ROW = re.compile(
    r"[^\n]*?\d[^\n]*?(?:[ ]{2,}|\t|\|)[ ]*(?P<event>[^\W\d_][^\n|\t]*?)(?:[ ]{2,}|\t+|[ ]*\|[ ]*)(?P<place>[^\W\d_][\w’' -]{3,40})(?:,[^\n|]*)?[ |]*"
)
_VENUE = re.compile(
    rf"\b(?:in|at) the (?P<place>[a-z]+ (?:{_SORT}|cent(?:re|er)|room|rooms|kitchen|yard|barn))\b(?! of)"
)


def _rows(prose: Prose) -> list[tuple[Sentence, _Spot]]:
    """The rows of a programme that end with a place: `Tue 14   15:30   Blood donation   Sports hall`."""
    found = []
    for sentence in prose.sentences:
        match = (
            _ROW.fullmatch(sentence.text)
            if "  " in sentence.text or "|" in sentence.text or "\t" in sentence.text
            else None
        )
        if match and SORTS.keys() & set(match["place"].casefold().split()):
            spot = _Spot(*match.span("place"), match["place"].strip().casefold(), VENUE, "", "at")
            found.append((sentence, spot._replace(end=spot.start + len(match["place"].rstrip()))))
    return found


def _venues(text: str) -> Iterator[_Spot]:
    """`in the fire station`: houses without a name, which a programme tells from each other by their sort."""
    for match in _VENUE.finditer(text):
        yield _Spot(*match.span("place"), match["place"], VENUE, "", "in")


def spots(text: str) -> Sequence[_Spot]:
    """The places that a sentence names, in order, those with a sort first where two overlap."""
    found: list[_Spot] = []
    sorted_here = _names_sort(text)
    low = text.casefold() if sorted_here or _names_side(text) else ""
    of_sort = sorted_here and any(before.endswith(_SORTS) for before in low.split(" of ")[:-1])
    before_sort = sorted_here and any(
        after.casefold().startswith(_SORTS) and not (before.isascii() and before.islower())
        for before, after in pairwise(spaced(text)[0])
    )

    def add(spot: _Spot) -> None:
        if spot.sort != FLOOR and (_RUNS_ON.match(text, spot.end) or _leads_on(text, spot.end)):
            return
        if not any(spot.start < other.end and other.start < spot.end for other in found):
            found.append(spot)

    for match in _FLOOR.finditer(text) if "floor" in low or "storey" in low else ():
        add(_Spot(*match.span(), match["name"].casefold(), FLOOR, "floor", _lead(text, match.start())))
    for match in _SIDE.finditer(text) if any(side in low for side in _SIDES) else ():
        side = match["side"].casefold().removesuffix("ern")
        site = match["site"].casefold()
        add(
            _Spot(
                *match.span(), side, f"{SIDE} {'coast' if site in _COASTS else site}", site, _lead(text, match.start())
            )
        )
    for match in _SIDE_OF.finditer(text) if "st of " in text or "th of " in text else ():
        if is_name(match["name"]):
            add(
                _Spot(
                    *match.span(),
                    match["side"].casefold(),
                    f"{SIDE} of {fold(match['name'])}",
                    "",
                    _lead(text, match.start()),
                )
            )
    for pattern, here in ((_OF, of_sort), (_BEHIND, _begins_as_sort(text)), (_BEFORE, before_sort)):
        for match in pattern.finditer(text) if here else ():
            name, sort = match["name"], match["sort"].casefold().removesuffix(" of")
            if pattern is _BEFORE and not match.start() and lexicon.known(name.casefold()) and not city_country(name):
                continue  # `Fishing village wins`
            if is_name(name) and (
                pattern is not _BEFORE
                or not match["sort"][0].isupper()
                or sort
                not in ("court", "club", "base", "city", "centre", "center", "school", "college", "museum", "gallery")
            ):
                add(
                    _Spot(
                        *match.span(),
                        name,
                        SORTS.get(sort, LOCALITY if sort == "port" else "place"),
                        sort,
                        _lead(text, match.start()),
                    )
                )
    for match in _LIST.finditer(text) if text.count(", ") > 1 else ():
        if is_country(match["land"]) and is_name(match["name"]):
            add(_Spot(match.start("name"), match.end("land"), match["land"], "country", "", "in"))
    for match in _IN.finditer(text):
        lead, name = match["lead"].casefold(), match["name"]
        if name.casefold() in SORTS:
            continue  # `in Motel 6`
        if lead == "of" or not is_name(name):
            continue
        if fold(name.split()[0]) in given_names() and not (city_country(name) or is_country(name)):
            continue
        sort = "country" if is_country(name) else "region" if match["side"] else LOCALITY
        if lead == "on" and not city_country(name):
            sort = "island"
        before = text[: match.start()].rsplit(" ", 2)[-2:]
        site = before[-2].casefold() if len(before) == 2 and not before[-1] else before[-1].casefold()
        site = site if sort == LOCALITY and lead in ("in", "at", "near") and site in SORTS else ""
        add(_Spot(match.start("name"), match.end(), name, sort, site, lead))
    for spot in found[:] if low else ():  # `at the Royal Hotel, Whitby`
        town = _TOWN.match(text, spot.end) if spot.sort in ("house", "hall", "street") else None
        if town and is_name(town["name"]) and fold(town["name"].split()[0]) not in given_names():
            add(_Spot(*town.span("name"), town["name"], LOCALITY, "", "in"))
    return sorted(found)


_TOWN = re.compile(rf", (?P<name>{_BIG}(?: {_BIG})?)(?=[,.;)]| *$)", re.MULTILINE)


def _leads_on(text: str, end: int) -> bool:
    """Whether a noun follows that a name only tells apart: `a Crystal Palace fan`."""
    found = _NEXT.match(text, end)
    if found is None or found[1] in _TIMES or found[1] in FUNCTION_WORDS:
        return False
    reading = lexicon.analyses(found[1])
    return bool(reading) and reading[0].tag == "NOUN"


_NEXT = re.compile(r" ([a-z]+)")
_TIMES = frozenset("yesterday today tomorrow last next early late midway home".split())


def _lead(text: str, start: int) -> str:
    """The preposition before a place."""
    words = text[max(0, start - 30) : start].casefold().split()
    while words and words[-1] in ("the", "a", "an", "its", "his", "her", "their"):
        words.pop()
    return words[-1] if words else ""


def is_name(name: str) -> bool:
    words = [word.casefold() for word in name.split()]
    if any(word in DAYS or word in MONTHS or word in _NO_PLACE for word in words) or words[0] in FUNCTION_WORDS:
        return False
    return not (name.isupper() and len(name) < 5) and not name[-4:].isdigit() and not is_demonym(name)


def _claim(prose: Prose, sentence: Sentence, spot: _Spot, *, only: bool) -> Claim[Value]:
    start, end = sentence.start + spot.start, sentence.start + spot.end
    return Claim(
        article=prose.article.name,
        start=start,
        end=end,
        said=prose.text[start:end],
        value=Place(spot.site, spot.name, country_of(spot.name) or city_country(spot.name)),
        subject=spot.sort,
        attribute=SCENE,
        extractor=Scenes.name,
        sentence=sentence,
        topic=Topic(head=spot.sort, scope=(spot.lead, ONLY) if only else (spot.lead,)),
    )


EXTRACTORS: list[Extractor] = [Scenes()]
