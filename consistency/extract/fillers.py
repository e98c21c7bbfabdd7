"""Words of which another of the same sort could stand in their place: a country, a place, a name, a weekday, a month, an
ordinal, a year; and whether a text tells one in any form.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, Protocol

from consistency.patterns import pattern
from consistency.prose import Token, lexicon, world
from consistency.prose.function_words import FUNCTION_WORDS, MONTHS
from consistency.prose.given_names import given_names
from consistency.prose.memory import Kept

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
ORDINALS = {
    word: at
    for at, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
CLASSES = {
    sort: of
    for of, sorts in {"who": "country place name word", "when": "weekday month year", "rank": "ordinal"}.items()
    for sort in sorts.split()
}
"""What a slip changes one word of."""
_HOME = frozenset("England English Scotland Scottish Scots Scot Wales Welsh".split())
"""Countries within one, which are told apart as places are."""
_YEAR = pattern(r"(?:19|20)\d\d")
_CAPITALISED = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.-]+)?")
_LONG_CAPITALS = 5
LEAST = 4
"""A name of fewer letters may be short for another, or a word of its own."""
LONG = 8
"""In capitals a word so long that begins as another does may well be misspelt."""


SMALL, CASED = 3, 3
"""Of so many longer words in small letters on, a common word with a capital inside a line is a name: `Ms Brown`, `Forest`."""
FEW = 4
"""So many words before a day tell whether it is that of the telling."""
_SAYING = frozenset("say announce tell report confirm write publish update release state change generate post".split())


class Filler(NamedTuple):
    """What sort of word it is, and what two forms of one (`Latvia`, `Latvian`) have in common.

    A ``word`` is a common one with a capital, which its line may tell to be a name.
    """

    sort: str
    same: str


def filler_of(token: Token) -> Filler | None:
    """What a word is that another of its sort could stand for."""
    return _FILLERS[token.text, token.tag in ("PROPN", "X")]


def _filler(key: tuple[str, bool]) -> Filler | None:
    word, proper = key
    low = word.casefold()
    if low in WEEKDAYS:
        return Filler("weekday", low)
    if low in MONTHS:
        return Filler("month", low) if proper else None
    rank = low.partition("-")[0]
    if rank in ORDINALS:
        return Filler("ordinal", rank)
    if _YEAR.fullmatch(word):
        return Filler("year", word)
    if len(word) < LEAST or not word[0].isupper() or low in FUNCTION_WORDS:
        return None
    shown = word.title() if word.isupper() and len(word) >= _LONG_CAPITALS else word
    if shown.isupper():
        return None
    proper = proper or shown is not word
    if shown not in _HOME and (world.is_country(shown) or world.is_demonym(shown)):
        return Filler("country", world.country_of(shown))
    if shown in _HOME or (proper and world.city_country(shown)):
        return Filler("place", shown)
    if not proper or not low.isalpha():
        return None
    return Filler("word" if lexicon.known(low) else "name", low)


_FILLERS: Kept[tuple[str, bool], Filler | None] = Kept(_filler)


def fillers_in(tokens: Sequence[Token], end: int) -> Iterator[tuple[Token, Filler]]:
    """The words of a sentence, up to an offset, in whose place another could stand."""
    before: Token | None = None
    for token, after in pairwise((*tokens, None)):
        if token is None or token.start >= end:
            return
        last, before = before, token
        if token.text[0].islower() and token.lower.partition("-")[0] not in ORDINALS:
            continue
        filler = filler_of(token)
        if filler is None:
            continue
        if token is tokens[0] and token.text.isupper() and after is not None and not after.text.isupper():
            continue  # `OSBY - The mayor`
        if (
            filler.sort in ("place", "name")
            and (after is not None and after.tag == "PROPN" and after.text[0].isupper())
            and token.lower in given_names()
        ):
            continue  # `Carolina Kluft`
        if filler.sort == "ordinal" and _a_part(last, after):
            continue
        if CLASSES[filler.sort] == "when" and _in_brackets(tokens, token):
            continue  # `(2023: 690 million)`
        if CLASSES[filler.sort] == "when" and (_told_then(tokens, token) or _dated(tokens)):
            continue
        yield token, filler


def _a_part(before: Token | None, after: Token | None) -> bool:
    """Whether an ordinal tells a part and no rank: `a fifth of the jobs`, `up by a third`, not `a fifth term`."""
    counted = before is not None and (before.lower in ("a", "one") or before.tag == "NUM")
    return counted and (after is None or after.tag not in ("NOUN", "PROPN", "ADJ", "NUM"))


def is_sure(token: Token, filler: Filler, tokens: Sequence[Token]) -> bool:
    """Whether a common word with a capital is a name: in a line in capitals, or of titles, a capital says nothing."""
    if filler.sort != "word":
        return True
    small = sum([other.text.islower() and len(other.text) > SMALL for other in tokens])
    return small >= CASED and token is not tokens[0]


def _dated(tokens: Sequence[Token]) -> bool:
    """Whether a line tells a month of a year: `Media release, 3 June 2024`."""
    return any(token.tag == "PROPN" and token.lower in MONTHS for token in tokens) and any(
        _YEAR.fullmatch(token.text) for token in tokens
    )


def _in_brackets(tokens: Sequence[Token], at: Token) -> bool:
    """Whether a word stands in a bracket, where the time is told with which a text compares."""
    marks = [token.text for token in tokens if token.start < at.start and token.text in ("(", ")")]
    return bool(marks) and marks[-1] == "("


def _told_then(tokens: Sequence[Token], day: Token) -> bool:
    """Whether a day is that of the telling: `the mayor said on Monday`."""
    before = [token for token in tokens if token.end <= day.start][-FEW:]
    return any(token.lemma in _SAYING for token in before)


class Text(Protocol):
    """A text, and the same in small letters."""

    @property
    def text(self) -> str: ...

    @property
    def low(self) -> str: ...


def told(word: str, filler: Filler, told_in: Text) -> bool:
    """Whether a text tells a word in any form."""
    low = told_in.low
    name = word.casefold()
    match filler.sort:
        case "country":
            return filler.same in lands(told_in.text)
        case "place":
            country = world.city_country(word.title())
            return "capital" in low and world.seat_of(word.title()) != "" and country in lands(told_in.text)
        case "weekday" | "month":
            return re.search(rf"\b{name[:3]}(?:t|r|rs|s|es)?\b", low) is not None
        case "ordinal":
            rank = ORDINALS[filler.same]
            return re.search(rf"\b(?:{rank}(?:st|nd|rd|th)|{_CARDINALS[rank]})\b", low) is not None
        case "year":
            return re.search(rf"['’]{name[2:]}\b|\b\d\d(?:\d\d)?[/–-]{name[2:]}\b", low) is not None
        case _:
            if len(name) >= LONG and f" {name[:LEAST]}" in low:  # another form of it, or misspelt
                return True
            return any(_short_for(name, other.casefold()) for other in set(_CAPITALISED.findall(told_in.text)))


_CARDINALS = dict(enumerate("once two three four five six seven eight nine ten eleven twelve".split(), 1))


@lru_cache(maxsize=4)
def lands(text: str) -> frozenset[str]:
    """The countries that a text tells, by their names, peoples, seats and cities."""
    found = set()
    for name in _CAPITALISED.findall(text):
        for part in {name, name.split(" ")[0], name.split(" ")[-1]}:
            bare = part.rstrip(".'’-")
            bare = bare.title() if bare.isupper() and len(bare) >= _LONG_CAPITALS else bare
            found.add(world.country_of(bare) or world.country_of(part) or world.city_country(bare))
    return frozenset(found - {""})


def _short_for(one: str, two: str) -> bool:
    """Whether two names begin alike or the one is drawn together from the other: `Barca`, `Utd`, and slips of the pen."""
    if one[:3] == two[:3]:
        return True
    short, long = sorted((one, two), key=len)
    if short[0] != long[0] or len(short) > LEAST:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
