"""The flow: articles to claims to blocks to findings.  One order, whatever the workers and the order of files.

1. Each article is read on its own (the only step that runs in worker processes): prose, extractors, topics.
2. Claims of an article, a paragraph or a sentence go to the rules that ask for such groups.
3. Claims that share a key form a block, with those of the reference and the archive; the rules over pairs
   and over topics see each block once, in order.
4. What the rules found becomes findings: reach, confidence and severity filled in, twins merged, sorted.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from consistency import registry
from consistency.claims import Claim, Confidence, Unread
from consistency.config import Settings
from consistency.errors import InputError, RuleCrash
from consistency.extract import Extractor, extract_claims
from consistency.extract.run import shipped as shipped_extractors
from consistency.findings import Finding, Reach, Report, Severity, Side, Summary, fingerprint
from consistency.linking import Link, Verdict, judge, keys, with_topics
from consistency.prose import Prose
from consistency.rule import Clash, Rule
from consistency.text import Article, Section
from consistency.values import Value

AnyClaim = Claim[Value]


class Earlier(Protocol):
    """What the engine asks of an archive: the claims under some keys, in a fixed order."""

    def claims_for(self, keys: Sequence[str]) -> Iterable[AnyClaim]: ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one article."""

    article: Article
    claims: tuple[AnyClaim, ...]
    unread: tuple[Unread, ...]


def read_article(article: Article, extractors: Sequence[Extractor] | None = None) -> Reading:
    """All claims of one article with their topics, and what could not be read.  Pure."""
    prose = Prose(article)
    found, unread = extract_claims(prose, _shipped() if extractors is None else extractors)
    stamped = [claim.with_(published=article.published, source=article.source) for claim in found]
    return Reading(article, tuple(with_topics(stamped, prose)), tuple(unread))


def extract(article: Article) -> list[AnyClaim]:
    """The claims of an article, in text order."""
    return list(read_article(article).claims)


def read_all(
    articles: Sequence[Article], jobs: int = 1, progress: Callable[[int], None] | None = None
) -> list[Reading]:
    """The readings of articles, in their order, by ``jobs`` processes."""
    readings: list[Reading] = []
    for reading in _readings(articles, jobs):
        readings.append(reading)
        if progress is not None:
            progress(len(readings))
    return readings


def _readings(articles: Sequence[Article], jobs: int) -> Iterator[Reading]:
    if jobs <= 1 or len(articles) < 2 * jobs:
        yield from map(read_article, articles)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(read_article, articles, chunksize=max(1, min(64, len(articles) // (4 * jobs))))


def check(
    articles: Iterable[Article | AnyClaim],
    *,
    reference: Iterable[Article | AnyClaim] = (),
    against: Earlier | None = None,
    settings: Settings | None = None,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Find the claims of ``articles`` that cannot all be true.

    ``articles`` may hold claims beside articles (from another extractor).  ``reference`` is trusted: only what
    disagrees with it is reported, never the reference itself.  ``against`` holds the claims of earlier articles.
    """
    began = time.perf_counter()
    settings = settings or Settings()
    rules = registry.select(registry.load(settings.rules, settings.require), settings.select, settings.ignore)
    texts, claims, unread = _read(articles, settings.jobs, progress)
    trusted_texts, trusted, _ = _read(reference, settings.jobs, None)
    by_name = {article.name: article for article in (*trusted_texts, *texts)}
    run = _Run(rules, by_name, {claim.article for claim in trusted}, settings)
    run.within_articles(claims)
    run.across_articles(claims, trusted, against)
    findings = run.findings()
    return Report(
        findings=tuple(findings),
        summary=Summary(len(texts), len(claims), len(unread), run.comparisons, len(findings), 0),
        articles=tuple(texts) + tuple(trusted_texts),
        rules=tuple((rule.code, rule.name, rule.summary, rule.help) for rule in rules),
        seconds=time.perf_counter() - began,
    )


@lru_cache(maxsize=1)
def _shipped() -> tuple[Extractor, ...]:
    return shipped_extractors()


def _read(
    given: Iterable[Article | AnyClaim], jobs: int, progress: Callable[[int], None] | None
) -> tuple[list[Article], list[AnyClaim], list[Unread]]:
    """Articles sorted by name, all claims in order, and what was not read."""
    articles: list[Article] = []
    claims: list[AnyClaim] = []
    for item in given:
        if isinstance(item, Article):
            articles.append(item)
        else:
            claims.append(item)
    articles.sort(key=lambda article: article.name)
    for before, after in pairwise(articles):
        if before.name == after.name:
            raise InputError(f"two articles are called {before.name}; a name must be unique in a run")
    unread: list[Unread] = []
    for reading in read_all(articles, jobs, progress):
        claims += reading.claims
        unread += reading.unread
    claims.sort(key=lambda claim: claim.order)
    return articles, claims, unread


class _Run:
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
        self.comparisons = 0
        self.found: list[tuple[Rule, Clash, str, bool]] = []

    def within_articles(self, claims: Sequence[AnyClaim]) -> None:
        for article in _runs(claims, lambda claim: claim.article):
            for rule in self.single:
                for claim in article:
                    if claim.kind in rule.kinds:
                        self._ask(rule, (claim,))
            own = [claim for claim in article if claim.section not in (Section.RELATED, Section.FURNITURE)]
            for rule in self.grouped:
                wanted = [claim for claim in own if claim.kind in rule.kinds]
                for group in _groups(wanted, rule.by):
                    self._ask(rule, (group,))

    def across_articles(self, claims: Sequence[AnyClaim], trusted: Sequence[AnyClaim], against: Earlier | None) -> None:
        own = [claim for claim in claims if claim.section not in (Section.RELATED, Section.FURNITURE)]
        blocks: dict[str, list[AnyClaim]] = {}
        for claim in own:
            for key in keys(claim):
                blocks.setdefault(key, []).append(claim)
        others = list(trusted)
        if against is not None:
            names = {claim.article for claim in claims}
            others += [claim for claim in against.claims_for(sorted(blocks)) if claim.article not in names]
        new = {claim.article for claim in own}
        for claim in others:
            for key in keys(claim):
                if key in blocks:
                    blocks[key].append(claim)
        seen: set[tuple[str, AnyClaim, AnyClaim]] = set()
        for key in sorted(blocks):
            block = sorted(blocks[key], key=lambda claim: (claim.article not in new, claim.order))
            if len(block) > 1:
                self._block(block, new, seen)

    def _block(self, block: list[AnyClaim], new: set[str], seen: set[tuple[str, AnyClaim, AnyClaim]]) -> None:
        for rule in self.topical:
            group = [claim for claim in block if claim.kind in rule.kinds]
            if len(group) > 1:
                self._ask(rule, (group,))
        for rule in self.paired:
            wanted = [claim for claim in block if claim.kind in rule.kinds]
            for at, second in enumerate(wanted):
                for first in wanted[:at]:
                    if (first.article not in new and second.article not in new) or first.kind != second.kind:
                        continue
                    if not rule.across and first.article != second.article:
                        continue
                    pair = (rule.code, first, second)
                    if pair in seen:
                        continue
                    seen.add(pair)
                    self.comparisons += 1
                    self._pair(rule, first, second)

    def _pair(self, rule: Rule, first: AnyClaim, second: AnyClaim) -> None:
        if not rule.linked:
            self._ask(rule, (first, second))
            return
        clashes = self._clashes(rule, (first, second))  # the cheap question first: do the values clash at all?
        if not clashes:
            return
        link: Link = judge(first, second)
        if link.verdict is Verdict.SAME:
            self.found += [(rule, clash, str(link), False) for clash in clashes]
        elif link.verdict is Verdict.UNSURE and self.settings.unsure:
            self.found += [(rule, clash, str(link), True) for clash in clashes]

    def _ask(self, rule: Rule, args: tuple[object, ...]) -> None:
        self.found += [(rule, clash, clash.tie, False) for clash in self._clashes(rule, args)]

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
        made: dict[tuple[object, ...], Finding] = {}
        for rule, clash, tie, unsure in self.found:
            places = frozenset((claim.article, claim.start, claim.end) for claim in clash.claims)
            if all(claim.article in self.trusted for claim in clash.claims):
                continue
            made.setdefault((rule.code, places), self._finding(rule, clash, tie, unsure))
        ordered = sorted(made.values(), key=lambda finding: finding.order)
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
