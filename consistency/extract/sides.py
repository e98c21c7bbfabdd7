"""Of which party somebody is, told beside the name: `Ann Lee (Greens)`, `Labour's Ann Lee`, `Ann Lee, who sits for the Liberals`."""

from collections.abc import Sequence
from typing import NamedTuple

from consistency.extract.name_words import Word, joined
from consistency.extract.personal_words import LETTERS, SIDES, WITH_PARTY

_DEMOCRATS = frozenset(("democrat", "democrats"))
_KINDS = frozenset("social christian liberal free".split())
_FOR = frozenset("sits sat stood stands ran runs standing running sitting speaks spoke".split())
_MEMBERS = WITH_PARTY | {"leader", "treasurer", "whip"}


class Side(NamedTuple):
    """A party, and the words from one up to another that say it."""

    party: str
    first: int
    end: int


def _side(words: Sequence[Word], at: int) -> Side | None:
    """The party whose name begins at a word: `Greens`, `Green Party`, `Social Democrats`."""
    if at >= len(words) or not words[at].cap:
        return None
    following = words[at + 1] if at + 1 < len(words) and joined(words, at + 1) else None
    if words[at].base in _KINDS and following is not None and following.base in _DEMOCRATS and following.cap:
        return Side(f"{words[at].base} democrat", at, at + 2)
    party = SIDES.get(words[at].base, "")
    return Side(party, at, at + 1 + (following is not None and following.base == "party")) if party else None


def _before(words: Sequence[Word], end: int) -> Side | None:
    """The party whose name ends before a word."""
    for first in (end - 2, end - 1):
        if first >= 0 and (side := _side(words, first)) is not None and side.end == end:
            return side
    return None


def side_before(words: Sequence[Word], last: int, comma: bool) -> Side | None:
    """The party told before a name, up to a word: `Green candidate`, `the Social Democrat`, `Labour's`."""
    if words[last].base in WITH_PARTY and last and joined(words, last) and not words[last].owner:
        side = _before(words, last)
        return side and side._replace(end=last + 1)
    return None if comma else _before(words, last + 1)


def side_behind(words: Sequence[Word], at: int) -> Side | None:
    """The party told behind a name, from a word on: `(Greens)`, `of the Greens`, `, Liberal MP for Turin`, `, who sits for Labour`."""
    if words[at].text == "(" and at + 2 < len(words):
        if words[at + 2].text not in {")", "-", "–", "/", ","}:
            return None
        letter = LETTERS.get(words[at + 1].base.partition("-")[0], "")
        return Side(letter, at + 1, at + 2) if letter and words[at + 1].cap else _side(words, at + 1)
    comma = words[at].text == ","
    at += comma
    if at + 2 < len(words) and words[at].base == "who" and words[at + 1].base in _FOR:
        at += 1
    if at + 2 < len(words) and words[at].base in _FOR and words[at + 1].base == "for":
        return _after_link(words, at + 1)
    if at + 1 < len(words) and words[at].base in {"of", "for"}:
        return _after_link(words, at)
    side = _side(words, at) if comma else None
    if side is not None and side.end < len(words) and words[side.end].base in WITH_PARTY and joined(words, side.end):
        return side._replace(end=side.end + 1)
    return None


def side_of_member(words: Sequence[Word], head: int) -> Side | None:
    """The party behind a noun: `a member of the Green Party`, `the candidate for Labour`."""
    if words[head].base not in _MEMBERS or head + 2 >= len(words) or words[head + 1].base not in {"of", "for"}:
        return None
    return _after_link(words, head + 1)


def _after_link(words: Sequence[Word], link: int) -> Side | None:
    """The party behind `of` or `for`, with which its name ends."""
    at = link + 1 + (words[link + 1].base == "the")
    side = _side(words, at)
    more = side is not None and side.end < len(words) and words[side.end].cap and joined(words, side.end)
    return None if more or side is None or words[side.end - 1].owner else side
