"""Titles of offices in a sentence: `Norway's deputy defence minister`, `Governor of the Central Bank of Norland`."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from consistency.extract.name_words import Line, Word, is_given, joined
from consistency.extract.title_words import (
    CHIEFLY,
    FUNCTIONED,
    HONORIFICS,
    LINKS,
    LONGEST,
    OWNERS,
    PHRASES,
    RANKS,
    SHIPS,
    TRADE,
)
from consistency.extract.titles_after import AfterHead
from consistency.extract.titles_before import BeforeHead, first_a_noun
from consistency.prose.world import seat_of


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


def _of_a_club(head: Word, left: BeforeHead, right: AfterHead) -> bool:
    """Whether a secretary is of a club or a union: `union secretary`, `the club's secretary`, `whose secretary is`."""
    small = (left.place or right.place).islower() or bool(left.modifiers)
    return not head.cap and head.base == "secretary" and (small or left.article in OWNERS)


def _in_minutes(words: Sequence[Word], head: int, left: BeforeHead) -> bool:
    """Whether a secretary is of a meeting: `Secretary: Ida Storm`, `Ida Storm (secretary)`, `the secretary, Ida Storm, read`."""
    if left.first != head:
        return False
    before = words[head - 1].text if head else ""
    behind = words[head + 1].text if head + 1 < len(words) else ""
    if not head:
        return behind == ":"
    if words[head].cap:
        return False
    told = before.casefold() == "the" and behind == "," and head + 2 < len(words) and words[head + 2].cap
    return told or (before == "(" and behind == ")") or (before == "," and behind in {"", "."} and words[head - 2].cap)


def _trade_follows(words: Sequence[Word], at: int) -> bool:
    """`chief geologist`, `Head Brewer`: a trade after a word that says that one is the first in it."""
    if at + 2 >= len(words) or not joined(words, at + 1) or words[at].owner:
        return False
    trade = words[at + 1]
    return (
        len(trade.base) > 3
        and (trade.base,) not in PHRASES
        and TRADE.search(trade.base) is not None
        and first_a_noun(trade.base)
        and (words[at + 2].cap or words[at + 2].text in {",", ")", "."} or words[at + 2].base in LINKS)
    )


def _inside_name(words: Sequence[Word], at: int, size: int) -> bool:
    """`King` in `Stephen King`, `Judge` in `Aaron Judge`: a title word that is somebody's name."""
    single = size == 1 and words[at].base in {"king", "queen", "pope", "judge", "head", "coach", "chancellor", "major"}
    return single and joined(words, at) and is_given(words[at - 1])


def _title(words: Sequence[Word], head: int, size: int, floor: int) -> Title | None:
    spelled = tuple(w.base for w in words[head : head + size])
    plain, kind = PHRASES.get(spelled) or (" ".join(spelled), "one")
    last_word = words[head + size - 1]
    plural = last_word.base.endswith("s") and not last_word.base.endswith("ss") and size == 1
    left = BeforeHead(words, head, floor)
    right = AfterHead(words, head + size, plain=kind != "cabinet")
    if words[head].owner or (last_word.owner and right.last == head + size):
        return None  # `the president's plane` names nobody
    if plural and last_word.text == "heads" and head and words[head - 1].cap and _object(words, head + 1):
        return None  # `Ida Storm heads the clinic`
    portfolios = frozenset(left.portfolios) | frozenset(right.portfolios)
    place = right.place or left.place
    branches = left.branches
    if kind == "cabinet":
        if plain in {"secretary", "secretary of state"}:
            if not portfolios:
                minuted = plain == "secretary" and not plural and _in_minutes(words, head, left)
                if plain == "secretary" and not (minuted or _of_a_club(words[head], left, right)):
                    if not _before_a_name(words, head):
                        return None
                    return Title(left.first, right.last, plain, "some", left.status, left.country, left.place)
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
    elif plain == "chief" and words[head].base == "chief" and not place and not _before_a_name(words, head):
        return None  # `chief` alone is an adjective as often as not
    elif (branches or portfolios) and not right.place:
        place = " ".join(filter(None, [left.place, *left.modifiers]))
    country = right.country or left.country
    if plain in {"ambassador", "ombudsman"} and left.country:
        country = left.country  # the one who sends
    seat = seat_of(left.place) if plain in _SENT else ""
    if seat and not left.country:
        country, place = seat, right.place
    if plain == "leader" and not (place or branches or left.parties or right.parties or left.article in OWNERS):
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


_SENT = frozenset(("ambassador", "minister of foreign affairs", "minister of defence"))
"""Offices of a state, for which the town where its government sits may stand: `Oslo's ambassador`."""


def _object(words: Sequence[Word], at: int) -> bool:
    """Whether what a verb is done to may begin at a word."""
    return joined(words, at) and (words[at].base in {"the", "a", "an"} or words[at].base in OWNERS or words[at].cap)


def _before_a_name(words: Sequence[Word], head: int) -> bool:
    """Whether a title in capitals stands right before a name: `Chief Ida Storm`, but not `Chief Inspector Ida Storm`."""
    if not words[head].cap or not joined(words, head + 1):
        return False
    after = words[head + 1]
    return after.cap and after.base not in LONGEST and after.base not in HONORIFICS and after.base not in RANKS


HOUSES = frozenset(
    "library museum school theatre theater orchestra choir zoo hospital clinic club college university harbour harbor airport prison "
    "gallery festival archive foundation company institute bank station depot plant factory hotel shelter laboratory nursery".split()
)
"""Plain nouns for what one person heads."""
_HEADS = frozenset(
    "director manager president chairman chairwoman chair chief head principal treasurer librarian warden".split()
)


def of_a_house(title: str) -> tuple[str, str]:
    """A title and the house in it: `library director` is the director of the library; no house in `sales director`."""
    house, _, head = title.rpartition(" ")
    return (head, house) if head in _HEADS and house in HOUSES else (title, "")
