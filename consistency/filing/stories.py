"""Which of the articles under a key tell of one story: they share telling words (``archives.of_one_story``).

Nearly all keys end in a name, keys of one name stand together in the index, and the articles under them are mostly the
same, all with that name among their words.  Which of them share a second word is worked out once for each article, and
kept while the keys of that name are read.  Where articles lack the name, the words of each key are counted anew.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain, combinations

from consistency.store.choosing import one_story
from consistency.store.packing import words_of_story

Related = Iterable[tuple[int, int, bool]]
"""Of the articles under a key, by their places: two that may be compared, and whether they are of one story."""
WordsOf = Callable[[Sequence[int]], Sequence[bytes]]
FEW = 6
"""Articles under a key of which each two are looked at; of more, those that share words are."""
NAMESAKES = 2_000
"""Articles with one name of which it is kept which share words."""
OPENED = 4_096
"""Articles whose words are kept ready, some 2 KB each."""


class Stories:
    """Tells which articles under a key may be compared.

    ``words_of`` gives the words of articles as they are stored, ``least`` is how many two of one story share, and
    ``reach`` how many neighbours in time are asked of an article with too few words or with free claims.
    """

    def __init__(self, words_of: WordsOf, least: int, reach: int) -> None:
        self._words_of = words_of
        self._least = least
        self._reach = reach
        self._known = Namesakes(0)
        self._opened = lru_cache(maxsize=OPENED)(words_of_story)

    def related(self, key: int, articles: Sequence[int], loose: Sequence[bool]) -> Related:
        """Of articles under a key: each two of one story, and others near in time where one is ``loose``.

        Loose are articles with claims that may be compared with those of any story.
        """
        few = len(articles) <= FEW
        known = self._namesakes(key, articles, add=not few)
        if known is not None:
            if few:
                return self._of_few(articles, loose, known.alike)
            return self._with_neighbours(known.linked(articles), articles, loose, known.poor, known.alike)
        packed = self._words_of(articles)
        words = {article: self._opened(each) for article, each in zip(articles, packed, strict=True)}

        def alike(one: int, other: int) -> bool:
            return one_story(words[one], words[other], self._least)

        if few:
            return self._of_few(articles, loose, alike)
        linked = self._sharing([words[article] for article in articles])
        poor = {article for article in articles if len(words[article]) < self._least}
        return self._with_neighbours(linked, articles, loose, poor, alike)

    def _namesakes(self, key: int, articles: Sequence[int], *, add: bool) -> "Namesakes | None":
        """The known articles with the name of a key; nothing when some of these lack it, or are not known."""
        name = key >> 32 & 0xFFFFFFFF
        if self._known.name != name or len(self._known) > NAMESAKES:
            self._known = Namesakes(name)
        if self._least != SHARED or self._known.lacking(articles):
            return None
        missing = [article for article in articles if article not in self._known]
        if missing and add:
            self._known.add(missing, map(self._opened, self._words_of(missing)))
            return None if self._known.lacking(articles) else self._known
        return None if missing else self._known

    def _of_few(self, articles: Sequence[int], loose: Sequence[bool], alike: Callable[[int, int], bool]) -> Related:
        for one, other in combinations(range(len(articles)), 2):
            same = alike(articles[one], articles[other])
            if same or loose[one] or loose[other]:
                yield one, other, same

    def _sharing(self, words: Sequence[frozenset[int]]) -> dict[tuple[int, int], bool]:
        """The pairs that share words, found by the words that more than one has and not all have."""
        count = len(words)
        held = Counter(chain.from_iterable(words))
        least = self._least - sum(having == count for having in held.values())
        if least <= 0:
            return dict.fromkeys(combinations(range(count), 2), True)
        some = {word for word, having in held.items() if 1 < having < count}
        # Articles with the same of these words, such as copies of one report, are dealt with as one.
        same: dict[frozenset[int], list[int]] = {}
        for at, own in enumerate(words):
            mine = own & some
            if len(mine) >= least:
                same.setdefault(mine, []).append(at)
        groups = list(same.values())
        holders: dict[int, list[int]] = {}
        for at, mine in enumerate(same):
            for word in mine:
                holders.setdefault(word, []).append(at)
        shared = Counter(chain.from_iterable(combinations(having, 2) for having in holders.values()))
        pairs = dict.fromkeys(chain.from_iterable(combinations(group, 2) for group in groups), True)
        for (one, other), number in shared.items():
            if number >= least:
                pairs |= {(a, b) if a < b else (b, a): True for a in groups[one] for b in groups[other]}
        return pairs

    def _with_neighbours(
        self,
        pairs: dict[tuple[int, int], bool],
        articles: Sequence[int],
        loose: Sequence[bool],
        poor: set[int],
        alike: Callable[[int, int], bool],
    ) -> Related:
        """Where one has fewer words than tell a story, its neighbours in time are asked; so are they of a free claim."""
        last = len(articles)
        for one, article in enumerate(articles):
            few = article in poor
            if not (loose[one] or few):
                continue
            for other in range(max(0, one - self._reach), min(last, one + self._reach + 1)):
                pair = (one, other) if one < other else (other, one)
                if other == one or pair in pairs:
                    continue
                same = (few or articles[other] in poor) and alike(article, articles[other])
                if same or loose[one]:
                    pairs[pair] = same
        return ((one, other, same) for (one, other), same in sorted(pairs.items()))


SHARED = 2
"""Two articles that have a name in common are of one story when they share another word."""


class Namesakes:
    """Articles with one name, and which of them share another of their words."""

    def __init__(self, name: int) -> None:
        self.name = name
        self.poor: set[int] = set()
        self._links: dict[int, set[int]] = {}
        self._holders: dict[int, list[int]] = {}
        self._lacking: set[int] = set()

    def __len__(self) -> int:
        return len(self._links) + len(self._lacking)

    def __contains__(self, article: int) -> bool:
        return article in self._links

    def lacking(self, articles: Iterable[int]) -> bool:
        """Whether any of some articles is known not to have the name."""
        return not self._lacking.isdisjoint(articles)

    def add(self, articles: Iterable[int], words_of_each: Iterable[frozenset[int]]) -> None:
        """Add articles with their words."""
        for article, words in zip(articles, words_of_each, strict=True):
            if self.name not in words:
                self._lacking.add(article)
                continue
            if len(words) == 1:
                self.poor.add(article)
            links: set[int] = set()
            for word in words:
                if word == self.name:
                    continue
                holders = self._holders.get(word)
                if holders is None:
                    self._holders[word] = [article]
                else:
                    links.update(holders)
                    holders.append(article)
            for other in links:
                self._links[other].add(article)
            self._links[article] = links

    def alike(self, one: int, other: int) -> bool:
        """Whether two articles tell of one story; where one has the name alone, that suffices."""
        return other in self._links[one] or one in self.poor or other in self.poor

    def linked(self, articles: Sequence[int]) -> dict[tuple[int, int], bool]:
        """The pairs of articles, by their places, that share a word besides the name."""
        among, place = set(articles), {article: at for at, article in enumerate(articles)}
        return {
            (at, place[other]): True
            for at, article in enumerate(articles)
            for other in self._links[article] & among
            if place[other] > at
        }
