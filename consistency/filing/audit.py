"""All conflicts between the articles of an archive, in memory that does not grow with it.

Two steps.  The index is read once, in the order of its keys, and gives pairs of articles that have, under some key,
claims whose values clash and that linking takes for the same thing.  Then each article that is in such a pair is
compared with its partners as a whole, just as ``check`` would compare it, and what is found is told.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from consistency.archives import KEYING
from consistency.claims import Claim
from consistency.comparing import Comparing
from consistency.config import Settings
from consistency.errors import RuleCrash
from consistency.findings import Finding
from consistency.linking import Verdict, judge
from consistency.rule import Rule
from consistency.store import Entry, Limits
from consistency.store.choosing import PLACES, Posting
from consistency.values import Value

AnyClaim = Claim[Value]
Pair = tuple[int, int]
MOST_REMEMBERED = 100_000
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
            f"archive: {self.keys:,} keys hold more than {limits.block} claims with different values; of each the"
            f" newest {limits.hot} values were compared and {self.claims:,} claims left out",
        )


@dataclass(slots=True)
class Blocks:
    """Finds the pairs of articles to compare, key by key.

    ``claim_of`` gives a claim by its number in the index.
    """

    rules: Sequence[Rule]
    limits: Limits
    claim_of: Callable[[int], AnyClaim]
    cuts: Cuts = field(default_factory=Cuts)
    _known: dict[Pair, bool] = field(default_factory=dict)

    def pairs(self, key: int, rows: Sequence[Posting]) -> Iterator[Pair]:
        """The pairs of articles, as numbers, that clash under one key; ``rows`` stand newest first."""
        first = rows[0]
        if all(row[3] == first[3] for row in rows) or all(row[2] >> PLACES == first[2] >> PLACES for row in rows):
            return
        states: dict[int, set[int]] = {}
        for row in rows:
            states.setdefault(row[2] >> PLACES, set()).add(row[3])
        kept = self._kept(rows)
        found = set()
        for at, (_, _, newer, value) in enumerate(kept):
            mine = newer >> PLACES
            for _, _, older, other in kept[at + 1 :]:
                theirs = older >> PLACES
                # An article that states a claim's value too, under the same key, agrees with it.
                if mine == theirs or (mine, theirs) in found or value in states[theirs] or other in states[mine]:
                    continue
                if self._clash(older, newer):
                    found.add((mine, theirs))
                    yield mine, theirs

    def _kept(self, rows: Sequence[Posting]) -> list[Posting]:
        """The rows to compare: of each value the newest few, and of a key with very many only the newest values."""
        taken: dict[int, int] = {}
        kept = []
        for row in rows:
            seen = taken.get(row[3], 0)
            if seen < self.limits.each:
                taken[row[3]] = seen + 1
                kept.append(row)
        if len(kept) > self.limits.block:
            self.cuts.keys += 1
            self.cuts.claims += len(kept) - self.limits.hot
            return kept[: self.limits.hot]
        return kept

    def _clash(self, older: int, newer: int) -> bool:
        known = self._known.get((older, newer))
        if known is None:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            known = self._known[older, newer] = self._clashes(self.claim_of(older), self.claim_of(newer))
        return known

    def _clashes(self, older: AnyClaim, newer: AnyClaim) -> bool:
        kind = newer.kind
        if older.kind != kind:
            return False
        linked = None
        for rule in self.rules:
            if kind in rule.kinds and _disagree(rule, older, newer):
                if not rule.linked:
                    return True
                if linked is None:
                    linked = judge(older, newer).verdict is Verdict.SAME
                if linked:
                    return True
        return False


def _disagree(rule: Rule, older: AnyClaim, newer: AnyClaim) -> bool:
    try:
        return any(True for _ in rule(older, newer))
    except Exception as error:
        raise RuleCrash(
            f"rule {rule.code} ({rule.name}, {rule.origin}) raised {type(error).__name__}: {error};"
            f" at {newer.article}: `{newer.said}`"
        ) from error


def paired(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules over pairs that reach across articles."""
    return tuple(rule for rule in rules if rule.shape == "pair" and rule.across)


def blocks_of(rows: Iterable[tuple[int, int, int, int, int]], limits: Limits) -> Iterator[tuple[int, list[Posting]]]:
    """Index rows, sorted by key and then newest first, as one list a key; of a hot key only its newest rows."""
    for key, group in groupby(rows, key=lambda row: row[0]):
        block: list[Posting] = []
        for row in group:
            if len(block) < limits.rows:
                block.append((row[1], row[2], row[3], row[4]))
        if len(block) > 1:
            yield key, block


def compare(later: Entry, earlier: Sequence[Entry], rules: Sequence[Rule]) -> list[Finding]:
    """The findings between an article and its partners, in order."""
    run = Comparing(rules, {}, set(), Settings())
    pick = KEYING.related(later.claims)
    related = [claim for entry in earlier for claim in pick(entry.claims)]
    if not related:
        return []
    run.within = False
    run.across_articles(later.claims, [], _Given(related))
    return [finding for finding in run.findings() if len({side.article for side in finding.sides}) > 1]


class _Given:
    """Some claims as an archive that leaves nothing out."""

    def __init__(self, claims: Sequence[AnyClaim]) -> None:
        self._claims = claims

    def claims_for(self, blocks: object) -> Sequence[AnyClaim]:
        return self._claims
