"""Which of the articles under a key tell of one story: they share telling words (``archives.of_one_story``).

Nearly all keys end in a name, keys of one name stand together in the index, and the articles under them are mostly the
same.  Which of them share words is worked out once for each article, and kept while the keys of that name are read: as
numbers of one bit for each article, so that what is kept has a bound, however much the articles share.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from consistency.store.choosing import one_story
from consistency.store.packing import words_of_story

Related = Iterable[tuple[int, int, bool]]
"""Of the articles under a key, by their places: two that may be compared, and whether they are of one story."""
WordsOf = Callable[[Sequence[int]], Sequence[bytes]]
FEW = 6
"""Articles under a key of which each two are looked at; of more, those that share words."""
NAMESAKES = 2_000
"""Articles under the keys of one name of which it is kept which share words: with 2,500 bits for each and for each word
that several have, under 16 MB."""
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
        self._name = 0
        self._known = Sharing(least)
        self._opened = lru_cache(maxsize=OPENED)(words_of_story)

    def related(self, key: int, articles: Sequence[int], loose: Sequence[bool]) -> Related:
        """Of articles under a key: each two of one story, and others near in time where one is ``loose``.

        Loose are articles with claims that may be compared with those of any story.
        """
        name = key >> 32
        if self._name != name or len(self._known) > NAMESAKES:
            self._name, self._known = name, Sharing(self._least)
        known = self._known
        missing = [article for article in articles if article not in known]
        if len(articles) <= FEW:
            return self._of_few(articles, loose, opened=bool(missing))
        if missing:
            known.add(missing, map(self._opened, self._words_of(missing)))
        return self._of_many(articles, loose)

    def _of_few(self, articles: Sequence[int], loose: Sequence[bool], *, opened: bool) -> Related:
        words = list(map(self._opened, self._words_of(articles))) if opened else []
        for one, other in combinations(range(len(articles)), 2):
            if opened:
                same = one_story(words[one], words[other], self._least)
            else:
                same = self._known.alike(articles[one], articles[other])
            if same or loose[one] or loose[other]:
                yield one, other, same

    def _of_many(self, articles: Sequence[int], loose: Sequence[bool]) -> Related:
        """Where one has fewer words than tell a story, its neighbours in time are asked; so are they of a free claim."""
        known, poor, last = self._known, self._known.poor, len(articles)
        pairs = dict.fromkeys(known.sharing(articles), True)
        for one, article in enumerate(articles):
            few = article in poor
            if not (loose[one] or few):
                continue
            for other in range(max(0, one - self._reach), min(last, one + self._reach + 1)):
                pair = (one, other) if one < other else (other, one)
                if other == one or pair in pairs:
                    continue
                same = (few or articles[other] in poor) and known.alike(article, articles[other])
                if same or loose[one]:
                    pairs[pair] = same
        return ((one, other, same) for (one, other), same in sorted(pairs.items()))


class Sharing:
    """Articles, and which of them share words.

    Each article has a bit; ``poor`` are those with fewer words than tell a story, with these.
    """

    def __init__(self, least: int) -> None:
        self.poor: dict[int, frozenset[int]] = {}
        self._more = range(least - 1, 0, -1)
        self._least = least
        self._bit: dict[int, int] = {}
        self._linked: list[int] = []
        """Of each article, the bits of the ones before it that share enough words with it."""
        self._holder: dict[int, int] = {}
        """Of a word that one article has, the number of its bit."""
        self._holders: dict[int, int] = {}
        """Of a word that several have, their bits."""

    def __len__(self) -> int:
        return len(self._linked)

    def __contains__(self, article: int) -> bool:
        return article in self._bit

    def add(self, articles: Iterable[int], words_of_each: Iterable[frozenset[int]]) -> None:
        """Add articles with their words."""
        holder, holders = self._holder, self._holders
        for article, words in zip(articles, words_of_each, strict=True):
            number = self._bit[article] = len(self._linked)
            own = 1 << number
            if len(words) < self._least:
                self.poor[article] = words
            shared = [0] * self._least  # the ones that have one of the words, that have two, ...
            for word in words:
                held = holders.get(word)
                if held is None:
                    if word not in holder:
                        holder[word] = number
                        continue
                    held = 1 << holder.pop(word)
                for times in self._more:
                    shared[times] |= shared[times - 1] & held
                shared[0] |= held
                holders[word] = held | own
            self._linked.append(shared[-1])

    def alike(self, one: int, other: int) -> bool:
        """Whether two articles tell of one story: they share enough words, or one has fewer and shares all of them."""
        poor = self.poor
        for few, many in ((one, other), (other, one)):
            if few in poor and all(self._has(many, word) for word in poor[few]):
                return True
        first, second = self._bit[one], self._bit[other]
        if first > second:
            first, second = second, first
        return bool(self._linked[second] >> first & 1)

    def _has(self, article: int, word: int) -> bool:
        number = self._bit[article]
        if word in self._holders:
            return bool(self._holders[word] >> number & 1)
        return self._holder.get(word) == number

    def sharing(self, articles: Sequence[int]) -> Iterable[tuple[int, int]]:
        """Each two articles, by their places, that share enough words."""
        numbers = [self._bit[article] for article in articles]
        place = {number: at for at, number in enumerate(numbers)}
        among = 0
        for number in numbers:
            among |= 1 << number
        for at, number in enumerate(numbers):
            shared = self._linked[number] & among
            while shared:
                lowest = shared & -shared
                shared ^= lowest
                other = place[lowest.bit_length() - 1]
                yield (at, other) if at < other else (other, at)
