"""Whether two dates are of an event that the text takes for the only one of its kind: `the hearing`, `the next meeting`.

Who writes `the hearing is on 3 May` has one hearing in mind, and the reader knows which: the one told of before.  So a
second day of `the hearing`, in a text that tells of no third, is a second day for the same one, unless what stands with
the noun makes two of it: `the board meeting` and `the works meeting`, `the vote on fees` and `the vote on the pool`, one
that was and one that is to come.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from consistency.claims import Claim, Mood
from consistency.linking.evidence import rarity
from consistency.linking.happenings import NUMBERED, TEMPORAL
from consistency.linking.people import fold
from consistency.prose.tokens import Token, tokenize
from consistency.values import Date, Value

POINTING = frozenset("the this that its his her their our your".split())
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
INSIDE = ("NOUN", "ADJ", "PROPN", "NUM")
LEADS = frozenset("of with between on against for over about to in at".split())
MOST = 6
"""How many words behind a noun say which it is."""
PLAIN = 0.2
"""How rare a word has to be to say which event it is."""


class Named(NamedTuple):
    """How a sentence names an event: as one that is known, and the words that say which."""

    known: bool
    sort: frozenset[str]
    of: frozenset[str]


def one_presupposed(first: Claim[Date], second: Claim[Date], deeds: frozenset[str]) -> bool:
    """Whether two days are told of the one event of a kind that a text knows."""
    if first.value.day is None or second.value.day is None or not _both_sides(first, second):
        return False
    early, late = (first, second) if first.order <= second.order else (second, first)
    for noun in sorted(deeds):
        one, two = _named(early, noun), _named(late, noun)
        if one is None or two is None or not two.known:
            continue
        if _alike(one.sort, two.sort) and _alike(one.of, two.of):
            return True
    return False


def of_two_sorts(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether what stands with one noun makes two events of it: `the next meeting of the council`, `of the board`."""
    nouns = {*first.attribute.split()} & {*second.attribute.split()}
    for noun in sorted(nouns):
        one, two = _named(first, noun), _named(second, noun)
        if one and two and not (_alike(one.sort, two.sort) and _alike(one.of, two.of)):
            return True
    return False


def _both_sides(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether both are told as done, or both as to come."""
    ahead = []
    for claim in (first, second):
        at, published = claim.value.earliest, claim.published
        ahead.append(at > published if at and published else claim.mood is Mood.PLANNED)
    return ahead[0] == ahead[1]


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether words that say which event it is can be said of one; none can be said of any."""
    return not one or not two or not one.isdisjoint(two)


def _named(claim: Claim[Value], noun: str) -> Named | None:
    """How the sentence of a claim names an event, nearest to the claim; None where it does not by that noun."""
    if claim.sentence is None:
        return None
    tokens = _tokens(claim.sentence.text)
    start = claim.start - claim.sentence.start
    places = [at for at, token in enumerate(tokens) if token.tag == "NOUN" and token.lemma == noun]
    if not places or any(tokens[at].form == "plural" for at in places):
        return None
    at = min(places, key=lambda place: abs(tokens[place].start - start))
    begin = at
    while begin > 0 and (tokens[begin - 1].tag in INSIDE or tokens[begin - 1].form == "ing"):
        begin -= 1
    before = tokens[begin - 1].lower if begin else ""
    sort = frozenset(word for token in tokens[begin:at] if (word := _telling(token)))
    return Named(before in POINTING | POSSESSIVE, sort, _complement(tokens, at))


def _complement(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """What `of`, `with` or `on` behind a noun says of it."""
    found = set()
    for place in range(at + 1, min(len(tokens), at + 1 + MOST)):
        token = tokens[place]
        if token.tag in ("VERB", "AUX", "PUNCT", "SCONJ") or (place == at + 1 and token.lower not in LEADS):
            break
        if token.lower in TEMPORAL or token.tag == "NUM":
            break
        found.add(_telling(token))
    return frozenset(found - {""})


def _telling(token: Token) -> str:
    if token.tag not in ("NOUN", "ADJ", "PROPN") or token.lower in NUMBERED | TEMPORAL:
        return ""
    word = fold(token.lemma)
    return word if rarity(word) >= PLAIN else ""


@lru_cache(maxsize=1024)
def _tokens(text: str) -> tuple[Token, ...]:
    return tokenize(text, 0)
