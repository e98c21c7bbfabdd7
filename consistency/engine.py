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
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from os import PathLike

from consistency import registry
from consistency.archives import open_archive
from consistency.claims import Claim, Unread
from consistency.comparing import Comparing, Earlier
from consistency.config import Settings
from consistency.errors import InputError
from consistency.extract import Extractor, extract_claims, with_circumstances
from consistency.extract.run import shipped as shipped_extractors
from consistency.findings import Report, Summary
from consistency.linking import with_topics
from consistency.prose import Prose
from consistency.rule import Rule
from consistency.text import Article
from consistency.values import Value

AnyClaim = Claim[Value]


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
    return Reading(article, tuple(with_topics(with_circumstances(stamped, prose), prose)), tuple(unread))


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
    against: Earlier | str | PathLike[str] | None = None,
    settings: Settings | None = None,
    rules: Sequence[Rule] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Find the claims of ``articles`` that cannot all be true.

    ``articles`` may hold claims beside articles (from another extractor).  ``reference`` is trusted: only what
    disagrees with it is reported, never the reference itself.  ``against`` holds the claims of earlier articles:
    an archive or its path.  ``rules`` takes the place of those that the settings choose.
    """
    if isinstance(against, str | PathLike):
        with open_archive(against) as archive:
            return check(
                articles, reference=reference, against=archive, settings=settings, rules=rules, progress=progress
            )
    began = time.perf_counter()
    settings = settings or Settings()
    if rules is None:
        rules = registry.select(registry.load(settings.rules, settings.require), settings.select, settings.ignore)
    texts, claims, unread = _read(articles, settings.jobs, progress)
    trusted_texts, trusted, _ = _read(reference, settings.jobs, None)
    by_name = {article.name: article for article in (*trusted_texts, *texts)}
    run = Comparing(rules, by_name, {claim.article for claim in trusted}, settings)
    run.within_articles(claims)
    run.across_articles(claims, trusted, against)
    findings = run.findings()
    return Report(
        findings=tuple(findings),
        summary=Summary(len(texts), len(claims), len(unread), run.comparisons, len(findings), 0),
        articles=tuple(texts) + tuple(trusted_texts),
        rules=tuple((rule.code, rule.name, rule.summary, rule.help) for rule in rules),
        notices=tuple(getattr(against, "notices", ())),
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
