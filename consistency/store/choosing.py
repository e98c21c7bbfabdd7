"""Which earlier articles a new one is compared with when its keys hold very many: pure, and said when it cuts.

Values come before claims: an article that states the same under every shared key has nothing to clash with, and of
the articles that state one other value the best few are enough.  Best are those that share the most, and the
rarest, keys with the new article; then those nearest to it in time.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

Posting = tuple[int, int, int, int]
"""One row of the index under a key: day, rank, claim, value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How far a check or an audit goes before it cuts and says so.

    ``window``: rows of the index read for a key, before and after the article's day each.
    ``each``: articles taken for one other value of a key.  ``articles``: earlier articles that a new one is
    compared with.  In an audit, ``rows``: the newest rows of a key that are looked at; of these ``near`` claims that
    meet only inside their story are compared, and of others ``block``, each with the ``hot`` before it.
    """

    window: int = 128
    each: int = 3
    articles: int = 32
    rows: int = 512
    near: int = 256
    block: int = 64
    hot: int = 4


def nearest(
    found: Mapping[int, Sequence[Posting]],
    values: Mapping[int, Set[int]],
    day: int | None,
    without: Set[int],
    limits: Limits,
    of_story: Callable[[Iterable[int]], Set[int]],
) -> tuple[list[int], int]:
    """The articles to compare a new one with, best first, and how many others with other values were left out.

    ``found`` has the index rows under each key of the new article, ``values`` what it states there itself;
    ``without`` holds articles that do not count as earlier; ``of_story`` says which articles tell of the new
    one's story: of others only claims that are not bound to one count.
    """
    met: dict[int, _Met] = {}
    # A score is a sum of weights in one fixed order of keys, so that it is the same in every run.
    for key in sorted(found, key=lambda key: (len(found[key]), key)):
        own = values[key]
        same = next(iter(own)) if len(own) == 1 else None
        weight = 1 / (1 + len(found[key]))
        for posted, rank, claim, value in found[key]:
            if value == same:
                continue
            known = met.get(claim >> PLACES)
            if known is None:
                if claim >> PLACES in without:
                    continue
                known = met[claim >> PLACES] = _Met(_distance(posted, day), rank)
            known.score += weight
            known.states.append((key, value))
            if not rank & 1:
                known.free = True
    tied = of_story([article for article, known in met.items() if not known.free])
    asked = [
        (-known.score, known.distance, known.rank, at)
        for at, (article, known) in enumerate(met.items())
        if known.free or article in tied
    ]
    articles = list(met)
    chosen: list[int] = []
    covered: dict[tuple[int, int], int] = {}
    left_out = 0
    for *_, at in sorted(asked):
        states = set(met[articles[at]].states)
        if all(covered.get(state, 0) >= limits.each for state in states):
            continue
        if len(chosen) >= limits.articles:
            left_out += 1
            continue
        chosen.append(articles[at])
        for state in states:
            covered[state] = covered.get(state, 0) + 1
    return chosen, left_out


class _Met:
    """An earlier article that says something else under a key of the new one."""

    __slots__ = ("distance", "free", "rank", "score", "states")

    def __init__(self, distance: int, rank: int) -> None:
        self.score = 0.0
        self.distance = distance
        self.rank = rank
        self.free = False
        self.states: list[tuple[int, int]] = []


def _distance(day: int, other: int | None) -> int:
    return -day if other is None else abs(day - other)


def one_story(one: frozenset[int], other: Collection[int], least: int) -> bool:
    """Whether two articles tell of one story: they share that many telling words, all where one has fewer."""
    return len(one.intersection(other)) >= min(least, len(one), len(other))


PLACES = 20
"""Bits of a claim's number that say its place in its article; the rest is the article's number."""
