"""Which claims meet: blocks of claims that share a key, and the pairs of a block that are compared at all.

What is said often is taken a few times, and of a block that is still wide each claim meets those nearest in time, so
that a block costs as much as it has distinct values, not as much as it has pairs of articles.
"""

from collections.abc import Container, Iterator, Sequence, Set
from datetime import date

from consistency.claims import Claim, in_order
from consistency.linking import Look, keys, may_be_one
from consistency.values import Value

AnyClaim = Claim[Value]
WIDE, PER_VALUE, NEAREST = 120, 3, 20
"""In a block of more than WIDE claims each value is taken PER_VALUE times; if more than WIDE are left, each is
compared with the NEAREST before it in time.  Claims of one story share rarer keys as well, and meet there."""
MOST_REMEMBERED = 1_000_000
"""Pairs that were kept apart at the first look and are not looked at again; forgotten all at once when too many."""


FEW = 24
"""Blocks of no more claims than this are told apart by their claims, and looked at once."""


class Block:
    """Claims that share a key, those of new articles first, and the earlier ones in order."""

    __slots__ = ("_of_article", "looks")

    def __init__(self, looks: Sequence[Look]) -> None:
        self.looks = looks
        self._of_article: dict[str, list[Look]] | None = None

    def of_article(self, name: str) -> Sequence[Look]:
        """The claims of one article."""
        if self._of_article is None:
            self._of_article = {}
            for look in self.looks:
                self._of_article.setdefault(look.article, []).append(look)
        return self._of_article.get(name, ())

    def of_kinds(self, kinds: Sequence[str]) -> "Block":
        """The claims of some kinds."""
        return Block([look for look in self.looks if look.kind in kinds])

    @property
    def is_wide(self) -> bool:
        return len(self.looks) > WIDE

    def pairs(self, new: Set[str]) -> Iterator[tuple[Look, Look]]:
        """The pairs with a new claim among them, in order; of a wide block, those near in time."""
        if not self.is_wide:
            fresh = sum(look.article in new for look in self.looks)  # they come first; the rest do not meet each other
            for at, second in enumerate(self.looks):
                for first in self.looks[: min(at, fresh)]:
                    yield first, second
            return
        dated = sorted(self.looks, key=lambda look: (look.claim.published or date.max, look.rank))
        for at, second in enumerate(dated):
            for first in dated[max(0, at - NEAREST) : at]:
                if first.article in new or second.article in new:
                    yield (first, second) if first.article in new else (second, first)


class Met:
    """Which pairs have met: two claims that share several keys are compared once."""

    __slots__ = ("_apart", "_compared")

    def __init__(self) -> None:
        self._compared: set[int] = set()
        self._apart: set[int] = set()

    def first_time(self, first: Look, second: Look, linked: bool) -> bool:
        """Whether two claims are to be compared now; of those to be linked, the ones that may be of one thing."""
        pair = first.rank << 32 | second.rank
        if pair in self._apart or pair in self._compared:
            return False
        if linked and not may_be_one(first, second):
            if len(self._apart) >= MOST_REMEMBERED:
                self._apart.clear()
            self._apart.add(pair)
            return False
        self._compared.add(pair)
        return True


def by_key(claims: Sequence[AnyClaim]) -> dict[str, list[AnyClaim]]:
    """Claims by each of their keys, keys sorted."""
    found: dict[str, list[AnyClaim]] = {}
    for claim in claims:
        for key in keys(claim):
            found.setdefault(key, []).append(claim)
    return dict(sorted(found.items()))


def blocks_of(claims: Sequence[AnyClaim], new: Set[str], wanted: Container[str] | None = None) -> Iterator[Block]:
    """The blocks of two claims and more, by key; only those under ``wanted`` keys where these are given."""
    found: dict[str, list[Look]] = {}
    looks = [Look(claim, rank) for rank, claim in enumerate(in_order(claims))]
    # Dealt out in order, so that every block is sorted: what is new first.
    for look in sorted(looks, key=lambda look: look.article not in new):
        for key in keys(look.claim):
            if wanted is None or key in wanted:
                found.setdefault(key, []).append(look)
    seen: set[tuple[int, ...]] = set()
    for key in sorted(found):
        looks = found.pop(key)
        if len(looks) < 2:
            continue
        if len(looks) <= FEW:  # the same claims under another key: they have met
            ranks = tuple([look.rank for look in looks])
            if ranks in seen:
                continue
            if len(seen) >= MOST_REMEMBERED:
                seen.clear()
            seen.add(ranks)
        yield Block(_thinned(looks))


def _thinned(looks: Sequence[Look]) -> Sequence[Look]:
    """A block whose cost grows with its distinct values, not with how often each is said."""
    if len(looks) <= WIDE:
        return looks
    said: dict[tuple[str, str], int] = {}
    kept = []
    for look in looks:
        value = (look.kind, look.value)
        said[value] = said.get(value, 0) + 1
        if said[value] <= PER_VALUE:
            kept.append(look)
    return kept
