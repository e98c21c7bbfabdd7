"""One thing told to stand in two towns: `a pigsty in Lund` and further on `the pigsty in Malmö`, `Corn Exchange, Lund`.

Only the things are read that a text tells in exactly two places: who tells of three schools compares them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from consistency.claims import Claim, Topic, Unread
from consistency.extract.name_words import DAYS, fold
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.scan import words_at
from consistency.extract.sites_homes import homes
from consistency.extract.sites_where import told_back
from consistency.extract.words.places_en import SITES
from consistency.prose import Prose, lexicon
from consistency.prose.cutting import Telling
from consistency.prose.function_words import FUNCTION_WORDS, MONTHS
from consistency.prose.given_names import given_names
from consistency.prose.scene_words import BACK
from consistency.prose.world import city_country, country_of, is_demonym
from consistency.text import Section, Sentence
from consistency.values import Place, Value

SITE = "site"
"""The attribute of a place of which is told that something stands in it."""
_NAME = r"[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z][\w’'-]+|(?:am|an der|upon|de|la|del|do|da)(?= [^\W\d_a-z]))){0,3}"
_TOWN = r"(?:the (?:[a-z-]+ )?(?:town|village|city|port|suburb|district|hamlet|parish|commune|municipality|quarter|borough) of )?"
_PART = r"(?:(?:northern|southern|eastern|western|central|north|south|east|west|downtown|rural) )?"
_IN = re.compile(rf"\s(?P<lead>in|at|near|off|outside|on|of) {_TOWN}{_PART}(?P<place>{_NAME})(?![\w’'-])")
_HALL = re.compile(
    rf"(?P<hall>[^\W\d_a-z](?:[\w’'-]+ [^\W\d_a-z]){{1,3}}[\w’'-]+)(?:, (?P<after>{_NAME})(?=[ ]?(?:[,;.)]|$))"
    rf"| (?:is|stands|lies) (?:located |situated )?(?:in|at|on|off|near) (?:the [a-z]+ (?:[a-z]+ )?of )?(?P<told>{_NAME}))",
    re.MULTILINE,
)
"""`Corn Exchange, Lund`, `The Corn Exchange is in the market square of Lund`."""
_SIDE = re.compile(
    rf"\s(?P<side>north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west) of "
    rf"(?:{_TOWN}(?P<place>{_NAME})(?![\w’'-])|the (?P<town>city|town|village|capital)(?= ?[.,;)]))"
)
"""`a clay pit north of the town of Lund`."""
_ANOTHER = re.compile(
    r"\b(?:another|other|second|third|every|each|either|neither|same|similar|sister|next|new) (?:\w+ )?\Z"
)
_NEAR = 60
_CAPITAL = re.compile(r"[^\W\d_a-z][\w’'-]+")
_DEFINITE = frozenset("the this that its their his her".split())
_LINKING = frozenset("of and or to from for by with than as after before".split())
_MODIFIERS = 3


_OPPOSED = (
    ("north", "south"), ("east", "west"), ("northeast", "southwest"), ("northwest", "southeast"),
    ("north-east", "south-west"), ("north-west", "south-east"),
)  # fmt: skip


class _Told(NamedTuple):
    """A thing with the place that it is told to be in."""

    start: int
    end: int
    place: str
    head: str
    modifiers: frozenset[str]
    article: str


class Sites:
    """Reads the things that a text tells to be in two places."""

    name = "sites"
    language = "en"
    order = 81
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        found: dict[str, list[_Told]] = {}
        halls = _halls(prose.text) if _may_be_hall(prose.text) else ()
        for told in (*_things(prose.text), *halls):
            found.setdefault(told.head, []).append(told)
        for head, mentions in found.items():
            called = [*_called(prose.text, head)]
            told_of = sorted((*mentions, *called))
            places = {fold(told.place) for told in told_of}
            sides = {place.partition("-of-")[0] for place in places if "-of-" in place}
            if sides and not any(sides == set(pair) for pair in _OPPOSED):
                continue
            if len(places) != 2 or several(prose.text, head):
                continue
            for told in told_of:
                sentence = prose.sentence_at(told.start)
                if sentence.section in (Section.BODY, Section.LIST) or " " in head:
                    yield self._claim(prose, sentence, told, back=_pointed_to(prose.text, told_of))

        for live in homes(prose):
            for home in live:
                thing = _Told(home.start, home.end, home.place, f"home of {home.person}", frozenset(), "the")
                yield self._claim(prose, prose.sentence_at(home.start), thing)
        for pair in told_back(prose):
            if not all(_is_place(one.place) for one in pair):
                continue
            for one in pair:
                head = f"{one.thing} {pair[1].deed}".strip() + " back"
                thing = _Told(one.start, one.end, one.place, head, frozenset(), "the")
                yield self._claim(prose, prose.sentence_at(one.start), thing)

    def _claim(self, prose: Prose, sentence: Sentence, told: _Told, *, back: bool = False) -> Claim[Value]:
        country = country_of(told.place) or city_country(told.place)
        return Claim(
            article=prose.article.name,
            start=told.start,
            end=told.end,
            said=prose.text[told.start : told.end],
            value=Place(" ".join([*sorted(told.modifiers), told.head]), told.place, country),
            subject=told.head,
            attribute=SITE,
            extractor=self.name,
            sentence=sentence,
            topic=Topic(
                head=told.head, modifiers=tuple(sorted(told.modifiers)), definite=told.article in _DEFINITE,
                scope=(told.article or "-", BACK) if back else (told.article,) if told.article else (),
            ),
        )  # fmt: skip


def _things(text: str) -> Iterator[_Told]:
    """`the old school in Lund`: singular nouns with their article."""
    sides = _SIDE.finditer(text) if "st of " in text or "th of " in text else ()
    for match in sorted((*_IN.finditer(text), *sides), key=lambda match: match.start()):
        side = match.groupdict().get("side")
        place = f"{side}-of-{match['place'] or match['town']}".replace(" ", "-") if side else match["place"]
        words = text[max(0, match.start() - 60) : match.start()].rsplit("\n", 1)[-1].split(" ")
        last = words[-1]
        if not last.isalpha() or not last.islower() or not _is_place(match["place"] or "Town"):
            continue
        if (not side and match["lead"] == "of" and last not in SITES) or last in FUNCTION_WORDS:
            continue
        if last.endswith("ing") and (side or match["lead"] == "at" or not lexicon.happens(last)):
            continue
        reading = lexicon.analyses(last)
        if not reading or not any(each.tag == "NOUN" and not each.form for each in reading) or reading[0].tag == "ADV":
            continue
        modifiers: list[str] = []
        article = ""
        for word in reversed(words[:-1][-_MODIFIERS - 1 :]):
            lower = word.lower()
            if lower in _DEFINITE or lower in ("a", "an"):
                article = lower
                break
            if (
                not word.replace("-", "").isalpha()
                or not word.islower()
                or lower in FUNCTION_WORDS
                or len(modifiers) == _MODIFIERS
            ):
                break
            modifiers.append(lower)
        if article or (not side and lexicon.happens(last)):
            start = match.start() - len(" ".join([*reversed(modifiers), last]))
            yield _Told(start, match.end(), place, last, frozenset(modifiers), article)


def _called(text: str, head: str) -> Iterator[_Told]:
    """`the Lund school`: a thing called by a place, of which the text tells in what place it is."""
    at = text.find(f" {head}")
    while " " not in head and at >= 0:
        end = at + 1 + len(head)
        words = text[max(0, at - 60) : at].rsplit("\n", 1)[-1].split(" ")
        if not text[end : end + 1].isalnum() and (last := _last_name(words)):
            first = last
            while (
                first > 1
                and words[first - 1][:1].isupper()
                and words[first - 1].isalpha()
                and words[first - 1] != "The"
            ):
                first -= 1
            begin = first - 1
            while (
                begin > 0
                and begin > first - 3
                and words[begin].isalpha()
                and words[begin].islower()
                and words[begin] not in _DEFINITE
            ):
                begin -= 1
            place = " ".join(words[first : last + 1])
            article = words[begin].lower()
            if article in _POINTING and _is_known(place, text):
                modifiers = frozenset(words[begin + 1 : first] + words[last + 1 :])
                start = at - len(" ".join(words[begin:]))
                yield _Told(start, end, place, head, modifiers, article)
        at = text.find(f" {head}", end)


def _last_name(words: list[str]) -> int:
    """Where the last word of a name is that stands before a thing, with no more than two small words between; 0 for none."""
    for back in range(1, min(4, len(words))):
        word = words[-back]
        if word[:1].isupper():
            return len(words) - back if word.isalpha() else 0
        if not word.isalpha() or word in FUNCTION_WORDS:
            return 0
    return 0


_POINTING = frozenset("the this that".split())


def _is_known(place: str, text: str) -> bool:
    if not _is_place(place) or is_demonym(place):
        return False
    known = country_of(place) or city_country(place)
    return bool(known) or any(f" {lead} {place}" in text for lead in ("in", "near", "outside"))


def _pointed_to(text: str, mentions: list[_Told]) -> bool:
    """Whether a text points back to the one thing of a sort that it tells of, and names one of its two places once only.

    `A school in Lund` is introduced, `the school` pointed to, `the Malmö school` called by a place as one that the reader knows.
    """
    first, later = mentions[0], [told for told in mentions if told.place != mentions[0].place]
    if not later or later[0].article not in _POINTING:
        return False
    if min(text.count(told.place) for told in (first, later[0])) > 1:
        return False
    called = text.endswith(later[0].head, 0, later[0].end) and not text.endswith(first.head, 0, first.end)
    return (
        called
        or first.article in ("a", "an")
        or re.search(rf"\b[Tt]he {first.head}\b(?! (?:in|at|near|of)\b)", text) is not None
    )


def _halls(text: str) -> Iterator[_Told]:
    for match in _HALL.finditer(text):
        place = match["after"] or match["told"]
        words = [word for word in match["hall"].split() if word.lower() not in FUNCTION_WORDS]
        if len(words) < 2 or not _is_place(place) or not _is_hall(words):
            continue
        name = " ".join(words).casefold()
        yield _Told(match.start("hall"), match.end(), place, name, frozenset(), "the")


def _is_hall(words: list[str]) -> bool:
    last = words[-1].casefold()
    return last in _LAST and fold(words[0]) not in given_names()


_HALLS = frozenset(
    "exchange library chapel cathedral abbey priory mill barn inn pavilion auditorium academy gallery rooms room club cinema "
    "opera market gardens garden lodge manor mansion villa tavern restaurant bakery brewery institute temple mosque synagogue".split()
)


_LAST = SITES | _HALLS
_may_be_hall = Telling(lambda chunk: any(word.casefold() in _LAST for word in _CAPITAL.findall(chunk)))
"""Whether a text has such a word with a capital."""


def _is_place(name: str) -> bool:
    words = [word.casefold() for word in name.split()]
    return not any(word in DAYS or word in MONTHS or word in FUNCTION_WORDS for word in words) and not name.isupper()


def several(text: str, head: str) -> bool:
    """Whether a text has several of a thing: `two schools`, `another school`, `each school`."""
    if " " in head:
        return False
    low = text.lower()
    plurals = (f"{head}s", f"{head}es", f"{head[:-1]}ies", f"{head[:-1]}ves")
    return any(True for plural in plurals for _ in words_at(plural, low)) or any(
        _ANOTHER.search(low, max(0, at - _NEAR), at) for at in words_at(head, low)
    )


EXTRACTORS: list[Extractor] = [Sites()]
