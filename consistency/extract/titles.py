"""Titles of offices in a sentence: `Norway's deputy defence minister`, `Governor of the Central Bank of Norland`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from consistency.extract.countries import country_of
from consistency.extract.name_words import DAYS, STOP, Line, Word, is_given, joined
from consistency.extract.title_words import (
    AFFAIRS,
    BRANCHES,
    CHIEFLY,
    FUNCTIONED,
    LONGEST,
    PARTIES,
    PHRASES,
    PORTFOLIOS,
    SHIPS,
    STATUSES,
    TRADE,
)
from consistency.prose import lexicon

MOST_WORDS = 25  # of what follows a title in `of`
_LINKS = {"of", "for", "at", "to", "in", "on"}
_SPORTS = {"coach", "captain", "manager"}
_OWNED = {"his", "her", "its", "their", "our", "my", "whose"}


@dataclass(frozen=True, slots=True)
class Title:
    """A title from word ``first`` up to, not including, word ``last``; ``plain`` is its one normal form.

    ``kind`` says how many hold it, ``article`` is the word before it (`the`, `a`, `his`), ``plural`` is true of
    `ministers`.  ``place`` is the organisation or town that it is the office of, as written.
    """

    first: int
    last: int
    plain: str
    kind: str
    status: str = ""
    country: str = ""
    place: str = ""
    countries: tuple[str, ...] = ()
    article: str = ""
    plural: bool = False
    portfolios: frozenset[str] = field(default_factory=frozenset)


def titles_in(line: Line) -> list[Title]:
    """The titles of a sentence, left to right, not overlapping."""
    words = line.words
    found: list[Title] = []
    free = 0
    for at in line.heads:
        if at < free:
            continue
        longest = LONGEST[words[at].base]
        size = next((n for n in range(longest, 0, -1) if _spells_title(words[at : at + n], n)), 0)
        if size < 2 and words[at].base in CHIEFLY and _trade_follows(words, at):
            size = 2
        if not size or (words[at].cap and at and _inside_name(words, at, size)):
            continue
        title = _title(words, at, size, found[-1].last if found else 0)
        if title is not None:
            found.append(title)
        free = title.last if title is not None else at + size
    return found


def _spells_title(words: Sequence[Word], size: int) -> bool:
    return len(words) == size and tuple(word.base for word in words) in PHRASES


def _of_a_club(head: Word, left: "_Left", right: "_Right") -> bool:
    """Whether a secretary is of a club or a union: `union secretary`, `the club's secretary`, `whose secretary is`."""
    small = (left.place or right.place).islower() or bool(left.modifiers)
    return not head.cap and head.base == "secretary" and (small or left.article in _OWNED)


def _trade_follows(words: Sequence[Word], at: int) -> bool:
    """`chief geologist`, `Head Brewer`: a trade after a word that says that one is the first in it."""
    if at + 2 >= len(words) or not joined(words, at + 1) or words[at].owner:
        return False
    trade = words[at + 1]
    return (
        len(trade.base) > 3
        and (trade.base,) not in PHRASES
        and TRADE.search(trade.base) is not None
        and _noun(trade.base)
        and (words[at + 2].cap or words[at + 2].text in {",", ")", "."} or words[at + 2].base in _LINKS)
    )


@lru_cache(maxsize=4096)
def _noun(word: str) -> bool:
    """Whether a word is first of all a noun."""
    found = lexicon.analyses(word)
    return bool(found) and found[0].tag == "NOUN" and not found[0].form


def _inside_name(words: Sequence[Word], at: int, size: int) -> bool:
    """`King` in `Stephen King`, `Judge` in `Aaron Judge`: a title word that is somebody's name."""
    single = size == 1 and words[at].base in {"king", "queen", "pope", "judge", "head", "coach", "chancellor", "major"}
    return single and joined(words, at) and is_given(words[at - 1])


def _title(words: Sequence[Word], head: int, size: int, floor: int) -> Title | None:
    spelled = tuple(w.base for w in words[head : head + size])
    plain, kind = PHRASES.get(spelled) or (" ".join(spelled), "one")
    last_word = words[head + size - 1]
    plural = last_word.base.endswith("s") and last_word.base not in {"chief of staff"} and size == 1
    left = _Left(words, head, floor)
    right = _Right(words, head + size, plain=kind != "cabinet")
    if words[head].owner or (last_word.owner and right.last == head + size):
        return None  # `the president's plane` names nobody
    portfolios = frozenset(left.portfolios) | frozenset(right.portfolios)
    place = right.place or left.place
    branches = left.branches
    if kind == "cabinet":
        if plain in {"secretary", "secretary of state"}:
            if not portfolios:
                if plain == "secretary" and not _of_a_club(words[head], left, right):
                    return None
                portfolios = frozenset() if plain == "secretary" else frozenset({"foreign affairs"})
            plain = "minister" if portfolios else "club secretary"
        if portfolios:
            plain = f"{plain} of {' and '.join(sorted(portfolios))}"
        elif plain == "minister" and (last_word.base == "ministers" or words[head].base == "secretaries"):
            return None
    elif plain == "state secretary" and portfolios:
        plain = f"{plain} of {' and '.join(sorted(portfolios))}"
    elif plain in {"head", "chief", "commander", "coordinator", "commissioner"} and (portfolios or branches):
        plain = f"{plain} of {' '.join(sorted(portfolios) + branches)}"
    elif plain == "chief" and words[head].base == "chief" and not place:
        return None  # `chief` alone is an adjective as often as not
    elif (branches or portfolios) and not right.place:
        place = " ".join(filter(None, [left.place, *left.modifiers]))
    country = right.country or left.country
    if plain in {"ambassador", "ombudsman"} and left.country:
        country = left.country  # the one who sends
    if plain == "leader" and not (place or branches or left.parties or right.parties or left.article in _OWNED):
        return None
    if plain == "master":
        if words[head].cap or not SHIPS & set(place.casefold().split()):
            return None
        plain = "captain"
    if right.function:
        plain = f"{plain} of {right.function}"
    if left.functions and plain in FUNCTIONED:
        plain = f"{' '.join(left.functions)} {plain}"
    if plain == "leader":
        parties = left.parties or right.parties
        place = parties[0] if parties else place
    return Title(
        first=left.first,
        last=right.last,
        plain=plain,
        kind=kind,
        status=left.status or right.status,
        country=country,
        place=place,
        countries=tuple(right.countries) or tuple(filter(None, (left.country,))),
        article=left.article,
        plural=plural,
        portfolios=portfolios,
    )


class _Left:
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
            elif word.base in {"the", "a", "an", *_OWNED}:
                self.article = word.base
                break
            elif (
                not self.modifiers
                and not names
                and len(self.functions) < 2
                and words[head].base in FUNCTIONED
                and (not word.cap or (words[head].base not in _SPORTS and not _letter(words, at - 2)))
                and len(word.base) > 3
                and _noun(word.base)
            ):
                self.functions.insert(0, word.base)
            elif word.cap and word.base not in STOP and len(names) < 4 and not is_given(word):
                names.insert(0, word)
            else:
                break
            at -= 1
        if names and not self.place:
            self.place = " ".join(word.text for word in names)
        self.first = at

    def _owner(self, words: Sequence[Word], at: int, floor: int) -> int:
        """The possessor that ends at word ``at``: a country, a named body, or `the bank's`."""
        first = at
        while first > floor and joined(words, first) and words[first - 1].cap and words[first - 1].base not in STOP:
            first -= 1
        name = " ".join(word.text for word in words[first : at + 1])
        self.country = self.country or country_of(name) or country_of(words[at].text)
        if not country_of(name):
            if words[at].base in DAYS:
                return at + 1
            self.place = name
        if first > floor and words[first - 1].base in {"the", "a", "an", *_OWNED}:
            self.article = "the"
        return first


class _Right:
    """What follows the head of a title in `of` or `for`, up to the name of a person or the end of the phrase."""

    def __init__(self, words: Sequence[Word], after: int, *, plain: bool = False) -> None:
        self.portfolios: list[str] = []
        self.parties: list[str] = []
        self.countries: list[str] = []
        self.status = self.country = self.place = self.function = ""
        self.last = after
        at = after
        if at < len(words) and words[at].text == "-" and at + 1 < len(words):
            at += 1
        if at < len(words) and words[at].base in {"designate", "elect"}:
            self.status = "designate"
            self.last = at + 1
            return
        if not (after < len(words) and words[after].base in _LINKS):
            return
        if plain and (body := _plain_body(words, after)):
            self.place = " ".join(word.text for word in words[after + 2 : body])
            self.last = body
            return
        if plain and (end := _function(words, after)):
            self.function = " ".join(word.base for word in words[after + 1 : end])
            self.last = end
            if end + 1 < len(words) and words[end].base in {"at", "for"} and words[end + 1].cap:
                after, self.last = end, end + 2
                while self.last < len(words) and words[self.last].cap and joined(words, self.last):
                    self.last += 1
                self.place = " ".join(word.text for word in words[after + 1 : self.last])
            return
        at = after + 1
        start = at
        end = at
        while at < len(words) and at - start < MOST_WORDS:
            word = words[at]
            following = words[at + 1] if at + 1 < len(words) else None
            if word.base in {"the", "a", "an", "its", "his", "their", "both", "-"}:
                pass
            elif word.base in {"of", "for", "and", "&", "at"} or (word.base == "on" and _committee(words[at - 1])):
                if following is None or not (
                    following.cap
                    or following.base in PORTFOLIOS
                    or following.base in BRANCHES | {"the", "ministry", "department"}
                ):
                    break
                if (following.base,) in PHRASES and following.cap:
                    break  # `Secretary of Transport for President Berg`
                if (
                    word.base == "and"
                    and following.cap
                    and (is_given(following) or not words[at - 1].cap or bool(country_of(words[at - 1].text)))
                    and not (following.base in PORTFOLIOS or country_of(following.text))
                ):
                    break
            elif word.text == "," and following is not None and country_of(following.text) and self.countries:
                pass
            elif (
                not word.text[0].isalpha()
                or (word.base in STOP and word.base not in PORTFOLIOS)
                or not (
                    word.cap
                    or word.base in PORTFOLIOS
                    or word.base in BRANCHES
                    or word.base in AFFAIRS
                    or word.base in {"ministry", "department"}
                    or (following is not None and following.base in BRANCHES)  # `of the audit board`
                )
            ):
                break
            else:
                end = at + 1
            at += 1
        end = self._cut(words, start, end)
        if end > start and words[end - 1].owner:  # `director of Norfrakt's paint shop`
            while end < len(words) and end - start < 8 and joined(words, end) and _thing(words[end]):
                end += 1
        self._take(words, start, end)

    def _cut(self, words: Sequence[Word], start: int, end: int) -> int:
        """Where a person's name begins inside the phrase, or its end."""
        for at in range(start + 1, end - 1):
            if words[at - 1].base in {"the", "of", "for", "at", "and", "&"}:
                continue
            pair = words[at : at + 2]
            if any(
                not word.cap or word.base in PORTFOLIOS or word.base in AFFAIRS or country_of(word.text)
                for word in pair
            ):
                continue
            before = words[at - 1]
            known = before.base in PORTFOLIOS or before.base in AFFAIRS or bool(country_of(before.text))
            if is_given(words[at]) or known:
                return at
        return end

    def _take(self, words: Sequence[Word], start: int, end: int) -> None:
        while end > start and (not words[end - 1].text[0].isalpha() or words[end - 1].base in _LINKS | {"the", "and"}):
            end -= 1
        if end <= start:
            return
        part = words[start:end]
        names = 0
        for word in part:
            code = country_of(word.text)
            if code:
                self.country = self.country or code
                self.countries.append(code)
            elif word.base in PORTFOLIOS:
                self.portfolios.append(PORTFOLIOS[word.base])
            elif word.base in PARTIES and word.cap:
                self.parties.append(PARTIES[word.base])
            elif word.base not in AFFAIRS | {"the", "of", "for", "and", "&", "at", "ministry", "department"}:
                names += 1
        whole = country_of(" ".join(word.text for word in part if word.base != "the"))
        if whole:
            self.country, self.countries = whole, [whole]
        elif names or any(word.base in {"ministry", "department"} for word in part):
            skip = 1 if part[0].base == "the" else 0
            self.place = " ".join(word.text for word in part[skip:])
        self.last = end


def _function(words: Sequence[Word], after: int) -> int:
    """Where ends what a title is for: `director of corporate marketing`; 0 where a portfolio or a body stands."""
    if words[after].base != "of":
        return 0
    end = after + 1
    while end < len(words) and end - after < 5 and _thing(words[end]) and words[end].text[0].isalpha():
        end += 1
    while end > after + 1 and not _can_be_noun(words[end - 1].base):
        end -= 1
    bases = [word.base for word in words[after + 1 : end]]
    known = any(base in PORTFOLIOS or base in BRANCHES or base in AFFAIRS for base in bases)
    return 0 if not bases or known or (end < len(words) and words[end].base in {"and", "&"}) else end


def _plain_body(words: Sequence[Word], after: int) -> int:
    """Where a body without a name ends: `of the regional civil defence`, `of our choir`; 0 when there is none."""
    if after + 2 >= len(words) or words[after].base != "of" or words[after + 1].base not in {"the", *_OWNED}:
        return 0
    end = after + 2
    while end < len(words) and end - after < 7:
        word = words[end]
        if word.cap or not word.text[0].isalpha() or word.base in STOP or not _nominal(word.base):
            break
        end += 1
        if word.owner and not word.base.endswith("s"):
            break
    stays = end < len(words) and (word := words[end]).base in {"of", "for", "and", "&"} and _told_on(words, end)
    if end == after + 2 or stays or (end < len(words) and words[end].cap and joined(words, end)):
        return 0
    while end > after + 2 and not _can_be_noun(words[end - 1].base):
        end -= 1
    bases = [word.base for word in words[after + 2 : end]]
    known = [base in PORTFOLIOS or base in BRANCHES or base in AFFAIRS for base in bases]
    return 0 if not bases or all(known) else end


def _thing(word: Word) -> bool:
    return not word.cap and word.base not in STOP and _nominal(word.base)


def _committee(word: Word) -> bool:
    return word.base in {"committee", "subcommittee", "commission", "panel", "council"}


def _told_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name goes on after `of` or `and`."""
    return at + 1 < len(words) and (words[at + 1].cap or words[at + 1].base == "the")


@lru_cache(maxsize=4096)
def _nominal(word: str) -> bool:
    found = lexicon.analyses(word)
    return not found or any(reading.tag in ("NOUN", "ADJ") for reading in found[:2])


@lru_cache(maxsize=4096)
def _can_be_noun(word: str) -> bool:
    found = lexicon.analyses(word)
    return not found or found[0].tag == "NOUN"


def _letter(words: Sequence[Word], at: int) -> bool:
    """Whether there is a word before, and not a mark or a number."""
    return at >= 0 and words[at].text[0].isalpha()


def _hyphen(words: Sequence[Word], at: int) -> bool:
    return 0 < at < len(words) and words[at - 1].text == "-" and words[at].start == words[at - 1].end


def _stronger(first: str, second: str) -> str:
    """Of two statuses the one that says more: `former deputy` is former."""
    order = ["former", "designate", "acting", "deputy", ""]
    return min(first, second, key=order.index)
