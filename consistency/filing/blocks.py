"""Which claims of two articles are worth comparing: the index is read key by key, and words come before claims.

Of the claims that share a key hardly any are of one story, and no claim is read before that is known.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, groupby, repeat
from operator import itemgetter

from consistency.archives import KEYING
from consistency.store import Limits
from consistency.store.choosing import PLACES, Posting, one_story
from consistency.store.packing import numbers_of

Pair = tuple[int, int]
FEW = 6
"""Articles under a key of which each two are looked at; of more, those that share words are."""


@dataclass(slots=True)
class Cuts:
    """What the limits left out."""

    keys: int = 0
    claims: int = 0

    def add(self, other: "Cuts") -> None:
        self.keys += other.keys
        self.claims += other.claims

    def notices(self, limits: Limits) -> tuple[str, ...]:
        if not self.keys:
            return ()
        return (
            f"archive: {self.keys:,} keys hold very many claims; of each the newest {limits.near} numbers and the"
            f" newest {limits.block} others were compared and {self.claims:,} claims left out",
        )


@dataclass(slots=True)
class Blocks:
    """Finds the pairs of claims to compare, key by key.

    ``words_of`` gives the words that tell the stories of some articles, as they are stored, by the numbers of the
    articles.
    """

    limits: Limits
    words_of: Callable[[Sequence[int]], Sequence[bytes]]
    story: int = KEYING.story
    cuts: Cuts = field(default_factory=Cuts)

    def pairs(self, rows: Sequence[Posting], total: int) -> Iterator[tuple[int, int, bool]]:
        """The pairs of claims of two articles to compare under one key: the newer, the older, and whether both are bound.

        ``rows`` stand newest first and may be the newest of ``total``.
        """
        kept = self._kept(rows)
        if total > len(kept):
            self.cuts.keys += 1
            self.cuts.claims += total - len(kept)
        states: dict[int, set[int]] = {}
        of_article: dict[int, list[int]] = {}
        for _, _, claim, value in rows:
            states.setdefault(claim >> PLACES, set()).add(value)
        for at, row in enumerate(kept):
            of_article.setdefault(row[2] >> PLACES, []).append(at)
        for one, other, alike in self._related(of_article, kept):
            # An article that states a claim's value too, under the same key, agrees with it.
            mine, yours = states[one], states[other]
            if len(mine) == 1 and mine == yours:
                continue
            partners = [second for second in of_article[other] if kept[second][3] not in mine]
            if not partners:
                continue
            for first in of_article[one]:
                if kept[first][3] in yours:
                    continue
                for second in partners:
                    newer, older = kept[min(first, second)], kept[max(first, second)]
                    bound = newer[1] & older[1] & 1
                    if alike or not bound:
                        yield newer[2], older[2], bool(bound)

    def _kept(self, rows: Sequence[Posting]) -> list[Posting]:
        """The rows to compare, newest first.

        Of claims that meet only inside their story a fixed number; of others each value three times, and few values.
        """
        taken: dict[int, int] = {}
        kept = []
        bound = free = 0
        for row in rows:
            if row[1] & 1:
                bound += 1
                if bound <= self.limits.near:
                    kept.append(row)
                continue
            seen = taken.get(row[3], 0)
            if seen < self.limits.each and free < self.limits.block:
                taken[row[3]] = seen + 1
                free += 1
                kept.append(row)
        return kept

    def _related(self, of_article: dict[int, list[int]], kept: Sequence[Posting]) -> Iterable[tuple[int, int, bool]]:
        """The pairs of articles that may be compared, and whether they are of one story (or only free claims meet)."""
        articles = list(of_article)
        if len(articles) < 2:
            return ()
        loose = [not all(kept[at][1] & 1 for at in places) for places in of_article.values()]
        packed = self.words_of(articles)
        related = self._of_few(packed, loose) if len(articles) <= FEW else self._of_many(packed, loose)
        return [(articles[one], articles[other], alike) for (one, other), alike in related]

    def _of_few(self, packed: Sequence[bytes], loose: Sequence[bool]) -> Iterator[tuple[Pair, bool]]:
        words = [frozenset(numbers_of(each)) for each in packed]
        for one, other in combinations(range(len(words)), 2):
            alike = one_story(words[one], words[other], self.story)
            if alike or loose[one] or loose[other]:
                yield (one, other), alike

    def _of_many(self, packed: Sequence[bytes], loose: Sequence[bool]) -> Iterable[tuple[Pair, bool]]:
        """Of many articles those that share words, found by the words that more than one has and not all have."""
        count = len(packed)
        numbers = numbers_of(b"".join(packed))
        held = Counter(numbers)
        least = self.story - sum(having == count for having in held.values())
        if least <= 0:
            return zip(combinations(range(count), 2), repeat(True))
        some = {word for word, having in held.items() if 1 < having < count}
        holders: dict[int, list[int]] = {}
        stop = 0
        for at, each in enumerate(packed):
            start, stop = stop, stop + len(each) // 4
            for word in some.intersection(numbers[start:stop]):
                holders.setdefault(word, []).append(at)
        shared = Counter(chain.from_iterable(combinations(having, 2) for having in holders.values()))
        pairs = {pair: True for pair, number in shared.items() if number >= least}
        # Where one has fewer words than tell a story, its neighbours in time are asked; so are they of a free claim.
        poor = [len(each) // 4 < self.story for each in packed]
        for one in range(count):
            if not (loose[one] or poor[one]):
                continue
            for other in range(max(0, one - self.limits.hot), min(count, one + self.limits.hot + 1)):
                pair = (one, other) if one < other else (other, one)
                if other == one or pair in pairs:
                    continue
                alike = (poor[one] or poor[other]) and one_story(
                    frozenset(numbers_of(packed[one])), numbers_of(packed[other]), self.story
                )
                if alike or loose[one]:
                    pairs[pair] = alike
        return sorted(pairs.items())


def blocks_of(
    rows: Iterable[tuple[int, int, int, int, int]], limits: Limits
) -> Iterator[tuple[int, list[Posting], int]]:
    """Index rows, sorted by key and then newest first, as one list a key, and how many the key has.

    Of a hot key only its newest rows; nothing for a key where all say the same, or all is of one article.
    """
    for key, group in groupby(rows, key=itemgetter(0)):
        block: list[Posting] = []
        total = 0
        for row in group:
            total += 1
            if total <= limits.rows:
                block.append(row[1:])
        first = block[0]
        if any(row[3] != first[3] for row in block) and any(row[2] >> PLACES != first[2] >> PLACES for row in block):
            yield key, block, total
