"""Which claims meet which rules, and what of it is worth a finding.

Linked pairs are weighed against each other before they are reported: of the pairs that clash, each claim keeps
the partner that is most surely the same thing; a pair is dropped where one of its claims has a partner in the
other article that agrees with it at least as surely; pairs of the same two values are one finding.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from consistency.claims import Claim, Confidence
from consistency.config import Settings
from consistency.errors import RuleCrash
from consistency.findings import Finding, Reach, Severity, Side, fingerprint
from consistency.linking import SURE, Link, Look, Verdict, judge, may_be_one
from consistency.linking.parallels import parallel
from consistency.meeting import Block, Met, blocks_of, by_key
from consistency.outright import told_outright
from consistency.rule import Clash, Rule
from consistency.text import ASIDE, FRONT, Article
from consistency.trusted_lines import of_lines
from consistency.trusting import Pages, both_right, of_facts
from consistency.values import Count, Value

AnyClaim = Claim[Value]
MOST_SIDES = 6
"""How many mentions of two clashing values one finding shows."""
MARGIN = 1.0
"""How much surer (in log odds) a claim's best partner must be for the others to be dropped."""


class Earlier(Protocol):
    """What the engine asks of an archive: the earlier claims to compare with new ones, in a fixed order.

    ``blocks`` holds the new claims by key, keys sorted.  An archive that leaves something out for its size
    says so in ``notices`` afterwards, which may be missing.
    """

    def claims_for(self, blocks: Mapping[str, Sequence[AnyClaim]]) -> Iterable[AnyClaim]: ...


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A clashing pair that linking takes (or may take) for one thing."""

    rule: Rule
    clash: Clash
    first: AnyClaim
    second: AnyClaim
    link: Link


class Comparing:
    """The rules of one run and what they have found so far."""

    def __init__(
        self, rules: Sequence[Rule], articles: dict[str, Article], trusted: set[str], settings: Settings
    ) -> None:
        self.articles = articles
        self.trusted = trusted
        self.settings = settings
        self.single = [rule for rule in rules if rule.shape == "claim"]
        self.grouped = [rule for rule in rules if rule.shape == "group" and rule.by != "topic"]
        self.topical = [rule for rule in rules if rule.shape == "group" and rule.by == "topic"]
        self.paired = [rule for rule in rules if rule.shape == "pair"]
        self._asked: dict[tuple[tuple[str, ...], bool], list[Rule]] = {}
        for rule in self.paired:
            self._asked.setdefault((rule.kinds, rule.linked), []).append(rule)
        self.within = True  # whether claims of one article meet, or only those of different ones
        self.comparisons = 0
        self.wide = 0
        self.found: list[tuple[Rule, Clash, str, bool]] = []
        self._candidates: list[_Candidate] = []

    def within_articles(self, claims: Sequence[AnyClaim]) -> None:
        for article in _runs(claims, lambda claim: claim.article):
            for rule in self.single:
                for claim in article:
                    if claim.kind in rule.kinds:
                        self._ask(rule, (claim,))
            own = [claim for claim in article if claim.section not in ASIDE]
            for rule in self.grouped:
                wanted = [claim for claim in own if claim.kind in rule.kinds]
                for group in _groups(wanted, rule.by):
                    self._ask(rule, (group,))

    def across_articles(self, claims: Sequence[AnyClaim], trusted: Sequence[AnyClaim], against: Earlier | None) -> None:
        own = [claim for claim in claims if claim.section not in ASIDE]
        others = list(trusted)
        mine = by_key(own) if trusted or against is not None else None
        if against is not None and mine is not None:
            names = {claim.article for claim in claims}
            others += [claim for claim in against.claims_for(mine) if claim.article not in names]
        new = {claim.article for claim in own}
        met = [Met() for _ in self._asked]
        for block in blocks_of([*own, *others], new, mine):
            self._block(block, new, met)
        self._facts(own, trusted)

    def _facts(self, own: Sequence[AnyClaim], trusted: Sequence[AnyClaim]) -> None:
        """What articles tell otherwise than a fact sheet does under one of its keys."""

        def clashes(fact: AnyClaim, told: AnyClaim) -> list[tuple[Rule, Clash]]:
            rules = [rule for rule in self.paired if rule.linked and rule.across and told.kind in rule.kinds]
            return [(rule, clash) for rule in rules for clash in self._clashes(rule, (fact, told))]

        if trusted:
            self._candidates = [each for each in self._candidates if not both_right(each.first, each.second, trusted)]
        pages = Pages(self.articles)

        def differ(fact: AnyClaim, told: AnyClaim) -> bool:
            return bool(clashes(fact, told))

        for fact, told, why in (*of_facts(trusted, own, pages, differ), *of_lines(trusted, own, self.articles, differ)):
            link = Link(Verdict.SAME, (why,), (), SURE)
            self._candidates += [_Candidate(rule, clash, fact, told, link) for rule, clash in clashes(fact, told)]
        for found in told_outright(trusted, own, self.articles, pages):
            rules = [rule for rule in self.paired if rule.code == found.code]
            self.found += [(rule, found.clash, found.clash.tie, False) for rule in rules]

    def _block(self, block: Block, new: set[str], met: Sequence[Met]) -> None:
        present = {look.kind for look in block.looks}
        for rule in self.topical:
            if present.isdisjoint(rule.kinds):
                continue
            group = [look.claim for look in block.looks if look.kind in rule.kinds]
            if len(group) > 1:
                clashes = self._told_of_one(rule, (group,))
                told = [clash for clash in clashes if any(claim.article in new for claim in clash.claims)]
                self.found += [(rule, clash, clash.tie, False) for clash in told]
        for ((kinds, linked), rules), already in zip(self._asked.items(), met, strict=True):
            if present.isdisjoint(kinds):
                continue
            wanted = block.of_kinds(kinds)
            self.wide += wanted.is_wide * len(rules)
            for first, second in wanted.pairs(new):
                if first.kind != second.kind or (first.article == second.article and not self.within):
                    continue
                if not already.first_time(first, second, linked):
                    continue
                # what is new comes second, which rules take for the place to look at first
                older, newer = (first, second) if second.article in new else (second, first)
                for rule in rules:
                    if rule.across if first.article != second.article else self.within:
                        self.comparisons += 1
                        self._pair(rule, older, newer, wanted)

    def _pair(self, rule: Rule, one: Look, two: Look, block: Block) -> None:
        first, second = one.claim, two.claim
        clashes = self._clashes(rule, (first, second))  # the cheap question first: do the values clash at all?
        if not rule.linked:
            self.found += [(rule, clash, clash.tie, False) for clash in clashes if not parallel(clash.claims)]
            return
        if not clashes:
            return
        link = judge(first, second)
        if link.verdict is Verdict.DIFFERENT or (link.verdict is Verdict.UNSURE and not self.settings.unsure):
            return
        if first.fronts(second) and self._told_in_text(rule, first, second, block):
            return
        if first.article != second.article and self._agrees_elsewhere(rule, one, two, link, block):
            return
        told = [clash for clash in clashes if not parallel(clash.claims)]
        self._candidates += [_Candidate(rule, clash, first, second, link) for clash in told]

    def _told_in_text(self, rule: Rule, first: AnyClaim, second: AnyClaim, block: Block) -> bool:
        """Whether the text gives the value of its headline or caption as well: then the other is of another thing."""
        front, body = (first, second) if first.section in FRONT else (second, first)
        return any(
            claim.kind == front.kind and claim is not body
            and front.fronts(claim) and not self._clashes(rule, (front, claim)) and _like(front, claim)
            for claim in (look.claim for look in block.of_article(front.article))
        )  # fmt: skip

    def _agrees_elsewhere(self, rule: Rule, first: Look, second: Look, link: Link, block: Block) -> bool:
        """Whether either claim has a partner in the other's article that agrees with it and is as surely the same."""
        for mine, other in ((first, second), (second, first)):
            for partner in block.of_article(other.article):
                if partner.claim is other.claim or partner.kind != mine.kind:
                    continue
                if self._clashes(rule, (mine.claim, partner.claim)) or not may_be_one(mine, partner):
                    continue
                if judge(mine.claim, partner.claim).score >= link.score:
                    return True
        return False

    def _settle(self) -> None:
        """Turns candidates into findings: the surest first, one for each two values, one partner for each claim."""
        taken: dict[tuple[str, AnyClaim, str], tuple[float, str]] = {}
        merged: dict[tuple[object, ...], list[_Candidate]] = {}
        ranked = sorted(self._candidates, key=lambda c: (-c.link.score, c.rule.code, c.first.order, c.second.order))
        for candidate in ranked:
            first, second, score = candidate.first, candidate.second, candidate.link.score
            group = (candidate.rule.code, *sorted((c.article, str(c.value)) for c in (first, second)))
            ends = ((first, second), (second, first))
            if group not in merged and any(
                (best := taken.get((candidate.rule.code, mine, other.article))) is not None
                and best[1] != str(other.value)
                and best[0] - score > MARGIN
                for mine, other in ends
            ):
                continue
            for mine, other in ends:
                taken.setdefault((candidate.rule.code, mine, other.article), (score, str(other.value)))
            merged.setdefault(group, []).append(candidate)
        for candidates in merged.values():
            surest = candidates[0]
            claims = list(dict.fromkeys(c for each in candidates for c in each.clash.claims))
            clash = replace(surest.clash, claims=tuple(claims[:MOST_SIDES]))
            self.found.append((surest.rule, clash, str(surest.link), surest.link.verdict is Verdict.UNSURE))

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader must know of the comparing itself."""
        if not self.wide:
            return ()
        return (f"{self.wide} comparisons under keys that many claims share kept to claims near in time",)

    def _ask(self, rule: Rule, args: tuple[object, ...]) -> None:
        self.found += [(rule, clash, clash.tie, False) for clash in self._told_of_one(rule, args)]

    def _told_of_one(self, rule: Rule, args: tuple[object, ...]) -> list[Clash]:
        """What clashes, without what two statements of one mould tell of two things."""
        return [clash for clash in self._clashes(rule, args) if not parallel(clash.claims)]

    def _clashes(self, rule: Rule, args: tuple[object, ...]) -> list[Clash]:
        try:
            return list(rule(*args))
        except Exception as error:
            first = args[0][0] if isinstance(args[0], list) else args[0]
            where = f"{first.article}: `{first.said}`" if isinstance(first, Claim) else "?"
            raise RuleCrash(
                f"rule {rule.code} ({rule.name}, {rule.origin}) raised {type(error).__name__}: {error}; at {where}"
            ) from error

    def findings(self) -> list[Finding]:
        """What was found, as findings: one per rule and set of sides, sorted, twins numbered."""
        self._settle()
        made: dict[tuple[object, ...], Finding] = {}
        for rule, clash, tie, unsure in self.found:
            places = frozenset((claim.article, claim.start, claim.end) for claim in clash.claims)
            if all(claim.article in self.trusted for claim in clash.claims):
                continue
            made.setdefault((rule.code, places), self._finding(rule, clash, tie, unsure))
        ordered = _once(sorted(made.values(), key=lambda finding: finding.order))
        twins: dict[str, int] = {}
        result = []
        for finding in ordered:
            twin = twins[finding.fingerprint] = twins.get(finding.fingerprint, -1) + 1
            result.append(replace(finding, fingerprint=f"{finding.fingerprint}-{twin}") if twin else finding)
        return result

    def _finding(self, rule: Rule, clash: Clash, tie: str, unsure: bool) -> Finding:
        names = {claim.article for claim in clash.claims}
        if names & self.trusted:
            reach = Reach.REFERENCE
        elif not names <= self.articles.keys():
            reach = Reach.ARCHIVE if len(names) > 1 else Reach.ARTICLE
        else:
            reach = Reach.CORPUS if len(names) > 1 else Reach.ARTICLE
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=Severity.NOTE if unsure else clash.severity or rule.severity,
            confidence=clash.confidence or Confidence.lowest(*(claim.confidence for claim in clash.claims)),
            reach=reach,
            message=clash.message,
            because=clash.because,
            help=rule.help,
            sides=tuple(Side.of(claim, self.articles.get(claim.article)) for claim in clash.claims),
            fingerprint=fingerprint(rule.code, clash.claims),
            tie=tie,
        )


def _like(first: AnyClaim, second: AnyClaim) -> bool:
    """Whether two claims of one kind count the same, where they count."""
    a, b = first.value, second.value
    return not (isinstance(a, Count) and isinstance(b, Count)) or not a.of or not b.of or a.of == b.of


def _runs(claims: Sequence[AnyClaim], key: Callable[[AnyClaim], object]) -> Iterator[list[AnyClaim]]:
    """Neighbouring claims with one key."""
    run: list[AnyClaim] = []
    for claim in claims:
        if run and key(run[-1]) != key(claim):
            yield run
            run = []
        run.append(claim)
    if run:
        yield run


def _groups(claims: list[AnyClaim], by: str) -> Iterator[list[AnyClaim]]:
    if not claims:
        return
    if by == "article":
        yield claims
        return
    placed = [claim for claim in claims if claim.sentence is not None]
    yield from _runs(
        placed,
        lambda claim: claim.sentence and (claim.sentence.index if by == "sentence" else claim.sentence.paragraph),
    )


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that tell of two places what a rule with a lower code has told of them already."""
    places = [finding for finding in findings if {side.kind for side in finding.sides} == {"place"}]
    told_twice = {
        id(finding)
        for finding in places
        for other in places
        if other.code < finding.code and all(any(_overlap(a, b) for b in other.sides) for a in finding.sides)
    }
    return [finding for finding in findings if id(finding) not in told_twice]


def _overlap(one: Side, two: Side) -> bool:
    return one.article == two.article and one.start < two.end and two.start < one.end
