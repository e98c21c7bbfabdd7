"""All conflicts between the articles of an archive, in memory that does not grow with it.

Two steps.  The index is read once, in the order of its keys, and gives pairs of articles that have, under some key,
claims whose values clash and that linking takes for the same thing.  Then each article that is in such a pair is
compared with its partners as a whole, just as ``check`` would compare it, and what is found is told.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby
from operator import itemgetter

from consistency.archives import KEYING, of_one_story
from consistency.claims import Claim
from consistency.comparing import Comparing
from consistency.config import Settings
from consistency.engine import with_severity
from consistency.errors import RuleCrash
from consistency.findings import Finding
from consistency.linking import Look, Verdict, judge, keys, may_be_one
from consistency.repeats import merged
from consistency.rule import Rule
from consistency.store import Entry, Limits
from consistency.store.choosing import PLACES, Posting, one_story
from consistency.suppress import of_paths
from consistency.values import Value

AnyClaim = Claim[Value]
Pair = tuple[int, int]
Places = Iterable[tuple[int, int]]
"""Of claims that clash: the place of the later article's among its claims, and of the earlier one's."""
Words = frozenset[int]
FEW = 6
"""Articles under a key of which each two are looked at; of more, those that share words are."""
MOST_REMEMBERED = 50_000
"""Pairs of claims whose comparison is remembered; neighbouring keys ask for the same pairs again."""


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
    """Finds the pairs of articles to compare, key by key.

    ``look_of`` gives the first look at a claim by its number in the index, ``words_of`` the words that tell an article's story by the
    article's number.  Words come first: of the claims that share a key hardly any are of one story, and no claim is
    read before that is known.
    """

    rules: Sequence[Rule]
    limits: Limits
    look_of: Callable[[int], Look]
    words_of: Callable[[int], Words]
    story: int = KEYING.story
    unsure: bool = False
    cuts: Cuts = field(default_factory=Cuts)
    _known: dict[Pair, bool] = field(default_factory=dict)
    _of_kind: dict[str, list[Rule]] = field(default_factory=dict)

    def pairs(self, key: int, rows: Sequence[Posting], total: int) -> Iterator[Pair]:
        """The pairs of claims of two articles, by their numbers, that clash under one key.

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
            if states[one] == states[other] and len(states[one]) == 1:
                continue
            for first in of_article[one]:
                if kept[first][3] in states[other]:
                    continue
                partners = [second for second in of_article[other] if kept[second][3] not in states[one]]
                for second in partners:
                    newer, older = kept[min(first, second)], kept[max(first, second)]
                    if (alike or not (newer[1] & older[1] & 1)) and self._clash(older[2], newer[2]):
                        yield newer[2], older[2]

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

    def _related(
        self, of_article: Mapping[int, Sequence[int]], kept: Sequence[Posting]
    ) -> Iterable[tuple[int, int, bool]]:
        """The pairs of articles that may be compared, and whether they are of one story (or only free claims meet)."""
        free = [article for article, places in of_article.items() if not all(kept[at][1] & 1 for at in places)]
        articles = list(of_article)
        if len(articles) <= FEW:
            loose = set(free)
            return [
                (one, other, alike)
                for one, other in combinations(articles, 2)
                if (alike := self._of_one_story(one, other)) or one in loose or other in loose
            ]
        place = {article: at for at, article in enumerate(articles)}
        found: dict[Pair, int] = {}
        holders: dict[int, list[int]] = {}
        for article in articles:
            words = self.words_of(article)
            if len(words) < self.story:
                free.append(article)
            for word in words:
                holders.setdefault(word, []).append(article)
        everywhere = sum(len(having) == len(articles) for having in holders.values())
        least = self.story - everywhere
        if least <= 0:
            return [(one, other, True) for one, other in combinations(articles, 2)]
        for having in holders.values():
            if 1 < len(having) < len(articles):
                for pair in combinations(having, 2):
                    found[pair] = found.get(pair, 0) + 1
        pairs = {pair: True for pair, shared in found.items() if shared >= least}
        loose = {article for article in free if not all(kept[at][1] & 1 for at in of_article[article])}
        reach = self.limits.hot
        for one in free:
            at = place[one]
            for other in articles[max(0, at - reach) : at + reach + 1]:
                pair = (one, other) if at < place[other] else (other, one)
                if other != one and pair not in pairs:
                    alike = self._of_one_story(one, other)
                    if alike or one in loose:
                        pairs[pair] = alike
        ordered = sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]]))
        return [(one, other, pairs[one, other]) for one, other in ordered]

    def _of_one_story(self, one: int, other: int) -> bool:
        return one_story(self.words_of(one), self.words_of(other), self.story)

    def _clash(self, older: int, newer: int) -> bool:
        known = self._known.get((older, newer))
        if known is None:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            known = self._known[older, newer] = self._clashes(self.look_of(older), self.look_of(newer))
        return known

    def _clashes(self, one: Look, two: Look) -> bool:
        kind = two.kind
        if one.kind != kind:
            return False
        if kind not in self._of_kind:
            self._of_kind[kind] = [rule for rule in self.rules if kind in rule.kinds]
        rules = self._of_kind[kind]
        if not may_be_one(one, two):
            rules = [rule for rule in rules if not rule.linked]
        older, newer = one.claim, two.claim
        linked = None
        for rule in rules:
            if _disagree(rule, older, newer):
                if not rule.linked:
                    return True
                if linked is None:
                    verdict = judge(older, newer).verdict
                    linked = verdict is Verdict.SAME or (self.unsure and verdict is Verdict.UNSURE)
                if linked:
                    return True
        return False


def _disagree(rule: Rule, older: AnyClaim, newer: AnyClaim) -> bool:
    try:
        return next(iter(rule(older, newer)), None) is not None
    except Exception as error:
        raise RuleCrash(
            f"rule {rule.code} ({rule.name}, {rule.origin}) raised {type(error).__name__}: {error};"
            f" at {newer.article}: `{newer.said}`"
        ) from error


def paired(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules over pairs that reach across articles."""
    return tuple(rule for rule in rules if rule.shape == "pair" and rule.across)


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


def compare(
    later: Entry, earlier: Sequence[tuple[Entry, Places]], rules: Sequence[Rule], settings: Settings
) -> list[Finding]:
    """The findings between an article and its partners, in order, under the settings.

    With each partner come the places of the claims that clash.  These are compared together with the claims that
    share a key with one of them, which may agree with it, or be more surely what it clashes with.
    """
    run = Comparing(paired(rules), {}, set(), settings)
    pick = of_one_story(later.claims)
    kinds: set[str] = set()
    wanted: set[str] = set()
    for entry, places in earlier:
        for at, other in places:
            for claim in (later.claims[at], entry.claims[other]):
                kinds.add(claim.kind)
                wanted.update(_shared(claim))

    def near(claims: Iterable[AnyClaim]) -> list[AnyClaim]:
        return [c for c in claims if c.kind in kinds and not wanted.isdisjoint(_shared(c))]

    related = [claim for entry, _ in earlier for claim in near(pick(entry.claims))]
    if not related:
        return []
    run.within = False
    run.across_articles(near(later.claims), [], _Given(related))
    between = [finding for finding in run.findings() if len({side.article for side in finding.sides}) > 1]
    told = [with_severity(finding, settings) for finding in merged(between, {later.name})]
    return of_paths(told, settings.per_path_ignores)[0]


def _shared(claim: AnyClaim) -> list[str]:
    """The keys of a claim that a claim of another article can have."""
    own = f":{claim.article}"
    return [key for key in keys(claim) if not key.endswith(own)]


class _Given:
    """Some claims as an archive that leaves nothing out."""

    def __init__(self, claims: Sequence[AnyClaim]) -> None:
        self._claims = claims

    def claims_for(self, blocks: object) -> Sequence[AnyClaim]:
        return self._claims
