"""Which claims of two articles are worth comparing: the index is read key by key, and words come before claims.

Of the claims that share a key hardly any are of one story, and no claim is read before that is known.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from consistency.archives import KEYING
from consistency.filing.stories import Stories, WordsOf
from consistency.store import Limits
from consistency.store.choosing import PLACES, Posting


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


class Blocks:
    """Finds the pairs of claims to compare, key by key.

    ``words_of`` gives the words that tell the stories of some articles, as they are stored, by the numbers of the
    articles.
    """

    def __init__(self, limits: Limits, words_of: WordsOf) -> None:
        self.limits = limits
        self.cuts = Cuts()
        self._stories = Stories(words_of, KEYING.story, limits.hot)

    def pairs(self, key: int, rows: Sequence[Posting], total: int) -> Iterator[tuple[int, int, bool]]:
        """The pairs of claims of two articles to compare under one key: the newer, the older, and whether both are bound.

        ``rows`` stand newest first and may be the newest of ``total``.
        """
        kept = self._kept(rows)
        if total > len(kept):
            self.cuts.keys += 1
            self.cuts.claims += total - len(kept)
        states: dict[int, set[int]] = {}
        for _, _, claim, value in rows:
            said = states.get(claim >> PLACES)
            if said is None:
                states[claim >> PLACES] = {value}
            else:
                said.add(value)
        of_article: dict[int, list[int]] = {}
        free: set[int] = set()
        for at, (_, rank, claim, _) in enumerate(kept):
            article = claim >> PLACES
            of_article.setdefault(article, []).append(at)
            if not rank & 1:
                free.add(article)
        articles = list(of_article)
        if len(articles) < 2:
            return
        loose = [article in free for article in articles]
        for here, there, alike in self._stories.related(key, articles, loose):
            one, other = articles[here], articles[there]
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
