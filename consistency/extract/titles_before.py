"""What stands before the head of a title and belongs to it: `Norway's deputy defence minister`, `the former union secretary`.

Read leftwards from the head, one word at a time, up to an article, an owner or a word that no title has.
"""

from collections.abc import Sequence
from functools import lru_cache

from consistency.extract.countries import country_of
from consistency.extract.name_words import DAYS, STOP, Word, is_given, joined
from consistency.extract.title_words import AFFAIRS, BRANCHES, FUNCTIONED, OWNERS, PARTIES, PORTFOLIOS, STATUSES
from consistency.prose import lexicon

_SPORTS = {"coach", "captain", "manager"}


@lru_cache(maxsize=4096)
def first_a_noun(word: str) -> bool:
    """Whether a word is first of all a noun."""
    found = lexicon.analyses(word)
    return bool(found) and found[0].tag == "NOUN" and not found[0].form


class BeforeHead:
    """What stands before the head of a title and belongs to it."""

    def __init__(self, words: Sequence[Word], head: int, floor: int) -> None:
        self.portfolios: list[str] = []
        self.branches: list[str] = []
        self.parties: list[str] = []
        self.modifiers: list[str] = []
        self.functions: list[str] = []
        self.status = self.country = self.place = self.article = ""
        at = head
        names: list[Word] = []
        while at > floor and (joined(words, at) or _hyphen(words, at) or words[at].text == "-"):
            if words[at - 1].text == "-":
                at -= 1
                continue
            word = words[at - 1]
            if word.owner and word.base not in {"women", "men"}:
                at = self._owner(words, at - 1, floor)
                break
            if span := word.cap and of_several_words(words, at, floor):
                self.country = country_of(_spelled(words[at - span : at]))
                at -= span
                continue
            if word.base in STATUSES:
                self.status = _stronger(self.status, STATUSES[word.base])
            elif word.base in PARTIES:
                self.parties.insert(0, PARTIES[word.base])
            elif word.base in PORTFOLIOS:
                self.portfolios.insert(0, PORTFOLIOS[word.base])
                self.modifiers.insert(0, word.base)
            elif word.base in AFFAIRS or (
                word.base in {"and", "&"} and self.portfolios and at - 2 >= floor and words[at - 2].base in PORTFOLIOS
            ):
                pass
            elif country_of(word.text):
                self.country = country_of(word.text)
            elif word.base in BRANCHES or (word.owner and word.base in {"women", "men"}):
                self.branches.insert(0, word.base)
                self.modifiers.insert(0, word.base)
            elif word.base in {"the", "a", "an", *OWNERS}:
                self.article = word.base
                break
            elif (
                not self.modifiers
                and not names
                and len(self.functions) < 2
                and words[head].base in FUNCTIONED
                and (not word.cap or (words[head].base not in _SPORTS and not _letter(words, at - 2)))
                and len(word.base) > 3
                and first_a_noun(word.base)
            ):
                self.functions.insert(0, word.base)
            elif word.cap and word.base not in STOP and len(names) < 4 and not is_given(word):
                names.insert(0, word)
            elif (article := _past_adjectives(words, at - 1, floor)) is not None and not names:
                self.article, at = words[article].base, article + 1
                break
            else:
                break
            at -= 1
        if names and not self.place:
            self.place = " ".join(word.text for word in names)
        self.first = at

    def _owner(self, words: Sequence[Word], at: int, floor: int) -> int:
        """The possessor that ends at word ``at``: a country, a named body, or `the bank's`."""
        span = of_several_words(words, at + 1, floor)
        first = at - span + 1 if span else at
        while (
            not span
            and first > floor
            and joined(words, first)
            and words[first - 1].cap
            and words[first - 1].base not in STOP
        ):
            first -= 1
        name = " ".join(word.text for word in words[first : at + 1])
        self.country = self.country or country_of(name) or country_of(words[at].text)
        if not country_of(name):
            if words[at].base in DAYS:
                return at + 1
            self.place = name
        if first > floor and words[first - 1].base in {"the", "a", "an", *OWNERS}:
            self.article = "the"
        return first


def of_several_words(words: Sequence[Word], end: int, floor: int = 0) -> int:
    """How many words before a place are the name of one country or people (`South Korean`, `Bosnia and Herzegovina`); 0 for one word."""
    for size in range(min(_LONGEST, end - floor), 1, -1):
        first = words[end - size]
        if first.cap and _side_by_side(words, end - size, end) and country_of(_spelled(words[end - size : end])):
            return size
    return 0


_LONGEST = 4
"""The words of the longest names: `United States of America`."""


def _side_by_side(words: Sequence[Word], start: int, end: int) -> bool:
    return all(words[at].text[0].isalpha() and joined(words, at) for at in range(start + 1, end))


def _spelled(words: Sequence[Word]) -> str:
    return " ".join([word.text for word in words])


OTHERS = frozenset(
    "other another same new next last first second third own various several many few only one two".split()
)
"""Adjectives that say that there is another holder, or that tell of one to come."""


def _past_adjectives(words: Sequence[Word], at: int, floor: int) -> int | None:
    """Where the article of `the long-standing treasurer` is, past one or two plain adjectives that end at a word."""
    for place in range(at, max(floor, at - 2) - 1, -1):
        word = words[place]
        if word.base in {"the", "its", "their"}:
            return place if place < at else None
        if word.cap or word.base in OTHERS or word.base in STOP or not _adjective(word.base):
            return None
    return None


@lru_cache(maxsize=4096)
def _adjective(word: str) -> bool:
    found = lexicon.analyses(word)
    if not found and "-" in word:
        found = lexicon.analyses(word.rpartition("-")[2])
        return bool(found) and found[0].form in ("ing", "participle", "past")
    return bool(found) and found[0].tag == "ADJ" and not found[0].form


def _letter(words: Sequence[Word], at: int) -> bool:
    """Whether there is a word before, and not a mark or a number."""
    return at >= 0 and words[at].text[0].isalpha()


def _hyphen(words: Sequence[Word], at: int) -> bool:
    return 0 < at < len(words) and words[at - 1].text == "-" and words[at].start == words[at - 1].end


def _stronger(first: str, second: str) -> str:
    """Of two statuses the one that says more: `former deputy` is former."""
    order = ["former", "designate", "acting", "deputy", ""]
    return min(first, second, key=order.index)
