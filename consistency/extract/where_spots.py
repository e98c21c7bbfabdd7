"""Where a sentence names a place, with the sort of place: a town, a road, a street or a number in it, a hall, a room.

Two places can be set against each other only where they are of one sort: a hall stands in a street of a town.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from consistency.extract.name_words import fold
from consistency.extract.scenes import is_name
from consistency.prose import lexicon
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.given_names import given_names
from consistency.prose.memory import Kept
from consistency.prose.scene_words import FLOOR, SORTS
from consistency.prose.scene_words import LOCALITY as LOCALITY
from consistency.prose.tokens import Token
from consistency.prose.world import city_country, country_of, is_country, is_demonym

COUNTRY, ROAD, STREET, NUMBER, HALL, ROOM = "country", "road", "street", "number", "hall", "room"
SITE = "site"
"""What a name of which nothing else is known is of behind `at`."""
LEARNT = frozenset("in near outside off".split())
"""What stands before a name that no gazetteer has and that is a place's."""
_ROADS = frozenset("route highway interstate motorway autobahn".split())
_ROOMS = frozenset("room hall platform gate pier terminal track studio berth tent booth".split())
"""What is called by a number inside of something larger."""
_NOUNS = frozenset(word for word, sort in SORTS.items() if sort in ("hall", "house"))
"""Houses in which people meet."""
_SMALL = _NOUNS | {"floor"}
_LAST = _NOUNS | frozenset("exchange court rooms opera park arena stadium lane ground".split())
_NOT_HALLS = frozenset("school college academy club center centre bar inn".split())
"""Houses of which a small-lettered mention says too little."""
_TWO_WORDS = frozenset("town village city parish church guild concert sports dance".split())
"""What stands before `hall` in the name of a house that every place has once."""
_ORDINALS = frozenset(
    "ground first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth top".split()
)
_JOINS = frozenset("de la del do da du am upon".split())
_INSIDE = _JOINS | {"'s", "’s"}
_NO_NAMES = FUNCTION_WORDS.keys() | {"from", "since"}
_COMPASS = frozenset("north south east west northern southern eastern western central downtown".split())
HANGS = ("based", "born", "headquartered", "bound")
"""What a place is joined to by a hyphen."""


class Spot(NamedTuple):
    """A place: its first and last token, its name, its sort, and what is joined to it by a hyphen."""

    first: int
    last: int
    name: str
    sort: str
    hangs: str = ""


def may_begin(tokens: Sequence[Token]) -> list[int]:
    """The tokens of a sentence with which a place can begin: capitals, and houses and floors without a name."""
    return [at for at, token in enumerate(tokens) if token.text != (low := token.lower) or low in _SMALL]


def spots(tokens: Sequence[Token], begins: Sequence[int], learnt: Collection[str]) -> Iterator[Spot]:
    """The places that a sentence names, in order."""
    end = 0
    for at in begins:
        if at < end:
            continue
        text = tokens[at].text
        if text[0].isupper():
            end = _run(tokens, at)
            if end - at > 1 or not _alone[text] or text in learnt or (at and tokens[at - 1].lower == "at"):
                yield from _named(tokens, at, end, learnt)
        elif tokens[at].lower in _SMALL:
            yield from _small(tokens, at)


def names_behind(tokens: Sequence[Token], begins: Sequence[int]) -> Iterator[str]:
    """The names that stand behind `in` or `near`, as those of places that no gazetteer has do."""
    for at in begins:
        if at and tokens[at - 1].lower in LEARNT and tokens[at].text[0].isupper():
            name = " ".join(each.text for each in tokens[at : _run(tokens, at)])
            if _may_be_town(name):
                yield name


@lru_cache(maxsize=1 << 14)
def _may_be_town(name: str) -> bool:
    words = name.split()
    if len(words) > 3 or not is_name(name) or fold(words[0]) in given_names() or name.isupper():
        return False
    return not lexicon.known(words[0].casefold()) and name.replace(" ", "").isalpha()


@lru_cache(maxsize=1 << 14)
def _sort(name: str) -> str:
    """The sort of a name that the gazetteer has, or nothing."""
    if is_country(name):
        return COUNTRY
    if is_demonym(name) or not is_name(name) or len(name) < 4:
        return ""
    return LOCALITY if city_country(name) or country_of(name) else ""


@lru_cache(maxsize=1 << 14)
def _is_nothing(word: str) -> bool:
    """Whether a capitalised word alone names no place that is known, and can begin no name of one."""
    low = word.casefold()
    return not (_sort(word) or "-" in word or low in _ROADS or low in _ROOMS or low in _NOUNS or word[-1].isdecimal())


_alone: Kept[str, bool] = Kept(lambda word: word.lower() in _NO_NAMES or _is_nothing(word))
"""Whether a capitalised word is passed over where it stands alone."""


def _run(tokens: Sequence[Token], at: int) -> int:
    """Where the capitalised words end that begin at a token."""
    end, most = at + 1, len(tokens)
    while end < most:
        token = tokens[end]
        if not (
            token.start - tokens[end - 1].end <= 1
            if token.text[0].isupper()
            else token.lower in _INSIDE and end + 1 < most and tokens[end + 1].text[0].isupper()
        ):
            break
        end += 1
    return end


def _text(tokens: Sequence[Token], first: int, end: int) -> str:
    return "".join(
        (" " if at > first and token.start > tokens[at - 1].end else "") + token.text
        for at, token in enumerate(tokens[first:end], first)
    )


def _named(tokens: Sequence[Token], first: int, end: int, learnt: Collection[str]) -> Iterator[Spot]:
    if tokens[first].lower in _NO_NAMES:
        first += 1
        if first == end:
            return
    while first < end and tokens[first].lower in ("'s", "’s"):
        first += 1
    own = tokens[first]
    alone = end - first == 1 and (not first or tokens[first - 1].lower != "at")
    if alone and own.text not in learnt and _is_nothing(own.text):
        return
    last = tokens[end - 1].lower
    behind = tokens[end] if end < len(tokens) else None
    if behind is not None and end - first == 1 and (own.lower in _ROADS or own.lower in _ROOMS):
        number = behind.text
        if number.isdecimal() or (len(number) == 1 and number.isalpha() and number.isupper()):
            sort = ROAD if own.lower in _ROADS else f"{ROOM} {own.lower}"
            yield Spot(first, end, f"{own.text} {number}", sort)
        return
    if end - first == 1 and _is_road(own.text):
        if first and tokens[first - 1].lower == "the":
            yield Spot(first, first, own.text, ROAD)
        return
    if end - first > 1 and SORTS.get(last) == STREET:
        yield Spot(first, end - 1, _text(tokens, first, end), STREET)
        if first and tokens[first - 1].text.isdecimal() and len(tokens[first - 1].text) < 4:
            street = _text(tokens, first, end)
            yield Spot(first - 1, end - 1, f"{tokens[first - 1].text} {street}", f"{NUMBER} {fold(street)}")
        return
    keyed = end - first == 1 and last in _NOUNS and first == 2 and tokens[1].text == ":"
    if (end - first > 1 and last in _LAST) or keyed:
        if not (own.lower in _COMPASS and end - first == 2):
            yield Spot(first, end - 1, _text(tokens, first, end), HALL)
        return
    if end - first > 1 and (own.lower in ("lake", "river") or SORTS.get(last) == "water"):
        yield Spot(first, end - 1, _text(tokens, first, end), "water")
        return
    if "-" in own.text and end - first == 1:
        name, _, hangs = own.text.rpartition("-")
        if hangs in HANGS and (sort := _sort(name) or (LOCALITY if name in learnt else "")):
            yield Spot(first, first, name, sort, hangs)
        return
    for stop in (end, first + 1) if end - first > 1 and not tokens[first + 1].text.isupper() else (end,):
        name = _text(tokens, first, stop)
        sort = _sort(name) or (LOCALITY if name in learnt else "")
        if not sort and stop == end and first and tokens[first - 1].lower == "at" and _may_be_town(name):
            sort = SITE
        if sort and (stop == end or lexicon.happens(tokens[stop].lower)):
            if stop == end or end - stop < 3:
                yield Spot(first, stop - 1, name, sort)
            return


def _small(tokens: Sequence[Token], at: int) -> Iterator[Spot]:
    """`in the town hall`, `on the first floor`: a house or floor without a name."""
    token, first = tokens[at], at
    if not at:
        return
    before = tokens[at - 1]
    if token.lower == "floor":
        if before.lower in _ORDINALS:
            yield Spot(at - 1, at, f"{before.lower} floor", FLOOR)
        return
    if token.form == "plural" or (at + 1 < len(tokens) and tokens[at + 1].tag in ("NOUN", "PROPN")):
        return
    if before.lower in _TWO_WORDS or (token.lower == "school" and before.lower == "old"):
        first, before = at - 1, tokens[at - 2] if at > 1 else before
    elif token.lower in _NOT_HALLS or token.lower == "hall":
        return
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if before.lower == "the" and behind not in ("of", "in", "at", "where", "that", "which"):
        yield Spot(first, at, _text(tokens, first, at + 1), HALL)


def _is_road(text: str) -> bool:
    return text[0] in "AMEB" and 1 < len(text) < 5 and text[1:].isdecimal()
