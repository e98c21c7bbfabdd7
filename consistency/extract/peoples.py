"""Of which country somebody is, told beside the name: `Norwegian skier Ann Lee`, `Norway's Ann Lee`, `Ann Lee of Norway`."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from consistency.extract.apposed import is_calling
from consistency.extract.mentions import Mention, Read
from consistency.extract.name_words import Word, joined
from consistency.extract.title_words import PHRASES, TRADE
from consistency.extract.titles_after import nominal
from consistency.prose import lexicon
from consistency.prose.world import country_of, is_country, is_demonym

_ENDS = frozenset(",.;:)")
_MOST = 3


class Of(NamedTuple):
    """The code of a country, and the words that say it."""

    country: str
    start: int
    end: int


def peoples(name: Mention, read: Read) -> Iterator[Of]:
    """The countries that somebody is told to be of, beside the name."""
    words = read.words
    at = name.first
    while at and words[at].start > name.said:
        at -= 1
    if name.lone:
        pass  # `King Hussein of Jordan` is not `Iraq's Saddam Hussein`
    elif at and words[at - 1].cap and words[at - 1].owner:
        if is_country(words[at - 1].text) and joined(words, at):
            yield Of(country_of(words[at - 1].text), words[at - 1].start, words[at - 1].end)
    else:
        yield from _before(read, at, name)
    yield from _after(read, name)


def _before(read: Read, at: int, name: Mention) -> Iterator[Of]:
    """`Norwegian skier`, `the Norwegian` right before a name."""
    words, first = read.words, at
    while (
        first
        and at - first <= _MOST
        and joined(words, first)
        and not words[first - 1].cap
        and nominal(words[first - 1].base)
    ):
        first -= 1
    if not first or not joined(words, first):
        return
    people = words[first - 1]
    if not _plain(people) or (
        first > 1 and (words[first - 2].text in {"-", "–"} or (words[first - 2].cap and words[first - 2].base != "the"))
    ):
        return
    if first == at or _somebody(words[at - 1].base):
        yield Of(country_of(people.text), people.start, words[at - 1].end)


def _after(read: Read, name: Mention) -> Iterator[Of]:
    """`Ann Lee of Norway`, `Ann Lee, a Norwegian skier,`, `Lee is a Swede`."""
    words, at = read.words, name.last
    if at + 1 >= len(words):
        return
    closed = at + 2 >= len(words) or not words[at + 2].cap
    if not name.lone and words[at].base == "of" and words[at + 1].cap and is_country(words[at + 1].text) and closed:
        yield Of(country_of(words[at + 1].text), words[at + 1].start, words[at + 1].end)
        return
    if (
        words[at].text == "("
        and not name.lone
        and is_country(words[at + 1].text)
        and at + 2 < len(words)
        and words[at + 2].text in {")", ","}
    ):
        yield Of(country_of(words[at + 1].text), words[at + 1].start, words[at + 1].end)
        return
    if words[at].text != "," and words[at].base != "is":
        return
    at += 1
    if words[at].text.isdecimal() and at + 2 < len(words) and words[at + 1].text == ",":
        at += 2
    if words[at].base not in {"a", "an", "the"} or at + 1 >= len(words) or not _plain(words[at + 1]):
        return
    end = at + 2
    while (
        end < len(words)
        and end - at <= _MOST + 1
        and joined(words, end)
        and not words[end].cap
        and nominal(words[end].base)
    ):
        end += 1
    stops = end >= len(words) or words[end].text[0] in _ENDS or words[end].base in {"of", "from", "who", "in", "at"}
    if stops and (end == at + 2 or _somebody(words[end - 1].base)):
        yield Of(country_of(words[at + 1].text), words[at + 1].start, words[end - 1].end)


def definite(read: Read) -> Of | None:
    """`The Swede` that begins a sentence."""
    words = read.words
    if len(words) < 3 or words[0].base != "the" or not words[1].cap or not _plain(words[1]):
        return None
    behind = words[2]
    if behind.text != "," and (
        behind.cap
        or lexicon.analyses(behind.base)[:1] == ()
        or lexicon.analyses(behind.base)[0].tag not in ("VERB", "AUX")
    ):
        return None
    return Of(country_of(words[1].text), words[0].start, words[1].end)


def _plain(word: Word) -> bool:
    """`Norwegian`, `Swede`, but not `Anglo-Irish` or `Swedes'`."""
    return word.cap and not word.owner and "-" not in word.text and is_demonym(word.text)


@lru_cache(maxsize=4096)
def _somebody(noun: str) -> bool:
    """Whether a noun is for somebody, and for no holder of an office whose country is told."""
    if (noun,) in PHRASES:
        return PHRASES[(noun,)][1] == "player"
    return (is_calling(noun) or TRADE.search(noun) is not None) and any(r.tag == "NOUN" for r in lexicon.analyses(noun))
