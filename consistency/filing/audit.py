"""All conflicts between the articles of an archive: which claims clash, and what is told of two articles that have some.

The index gives pairs of claims that share a key (``filing/blocks.py``).  Those clash whose values do and that linking
takes for the same thing.  Then each article that has such claims is compared with its partners as a whole, just as
``check`` would compare it, and what is found is told.
"""

from collections.abc import Iterable, Sequence

from consistency.archives import of_one_story
from consistency.claims import Claim
from consistency.comparing import Comparing
from consistency.config import Settings
from consistency.engine import with_severity
from consistency.errors import RuleCrash
from consistency.findings import Finding
from consistency.linking import Look, Verdict, judge, keys, may_be_one
from consistency.repeats import merged
from consistency.rule import Rule
from consistency.store import Entry
from consistency.suppress import of_paths
from consistency.values import Value

AnyClaim = Claim[Value]
Places = Iterable[tuple[int, int]]
"""Of claims that clash: the place of the later article's among its claims, and of the earlier one's."""


class Clashes:
    """Whether two claims of two articles clash and linking takes them for the same thing."""

    def __init__(self, rules: Iterable[Rule], settings: Settings) -> None:
        self._rules = paired(rules)
        self._unsure = settings.unsure
        self._of_kind: dict[str, tuple[list[Rule], list[Rule]]] = {}

    def __call__(self, older: Look, newer: Look) -> bool:
        kind = newer.kind
        if older.kind != kind:
            return False
        if kind not in self._of_kind:
            asked = [rule for rule in self._rules if kind in rule.kinds]
            self._of_kind[kind] = (asked, [rule for rule in asked if not rule.linked])
        rules, unlinked = self._of_kind[kind]
        if len(rules) > len(unlinked) and not may_be_one(older, newer):
            rules = unlinked
        linked = None
        for rule in rules:
            if (rule.linked and linked is False) or not _disagree(rule, older.claim, newer.claim):
                continue
            if not rule.linked:
                return True
            if linked is None:
                verdict = judge(older.claim, newer.claim).verdict
                linked = verdict is Verdict.SAME or (self._unsure and verdict is Verdict.UNSURE)
            if linked:
                return True
        return False


def _disagree(rule: Rule, older: AnyClaim, newer: AnyClaim) -> bool:
    try:
        return next(iter(rule.check(older, newer)), None) is not None
    except Exception as error:
        raise RuleCrash(
            f"rule {rule.code} ({rule.name}, {rule.origin}) raised {type(error).__name__}: {error};"
            f" at {newer.article}: `{newer.said}`"
        ) from error


def paired(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules over pairs that reach across articles."""
    return tuple(rule for rule in rules if rule.shape == "pair" and rule.across)


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
