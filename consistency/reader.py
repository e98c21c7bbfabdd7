"""The first stage: articles to claims, each article on its own, in worker processes and from the cache."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from consistency import suppress
from consistency.cache import Cache
from consistency.claims import Claim, Unread
from consistency.collecting import fewer_collections
from consistency.errors import ConfigError, RuleCrash
from consistency.extract import (
    Extractor,
    extract_claims,
    names_of,
    quotations_of,
    wanted,
    with_circumstances,
    with_pairings,
    with_ratios,
)
from consistency.extract.run import shipped
from consistency.linking import with_topics
from consistency.prose import Prose
from consistency.reading import stated_date
from consistency.text import Article
from consistency.values import KINDS, Value


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one article; ``notices`` are what a reader of the report must know of it."""

    article: Article
    claims: tuple[Claim[Value], ...]
    unread: tuple[Unread, ...]
    notices: tuple[str, ...] = ()


def read_article(
    article: Article,
    extractors: Sequence[Extractor] | None = None,
    comment: str = "#",
    kinds: Collection[str] = (),
    linked: bool = True,
) -> Reading:
    """The claims of one article with their topics, and what could not be read.  Pure.

    With ``kinds`` the claims are those of these kinds, as a reading of everything has them, and what only the others
    take is not done.  Unless ``linked``, what ties claims to those of other sentences and articles is left out: their
    topics, and the attributes, subjects and pairs of values that come with them.  An article without a date of publication takes the one that its text states, if that has one reading.
    """
    if not set(kinds) <= set(KINDS):
        raise ConfigError(f"there is no kind {min(set(kinds) - set(KINDS))!r}; there are {', '.join(KINDS)}")
    article, notices = dated(article)
    prose = Prose(article)
    try:
        chosen = _chosen(frozenset(kinds)) if extractors is None else wanted(extractors, kinds) if kinds else extractors
        found, unread = extract_claims(prose, chosen)
        stamp = (article.published, article.source)
        found = [
            claim if (claim.published, claim.source) == stamp else claim.with_(published=stamp[0], source=stamp[1])
            for claim in found
        ]
        claims = _told(found, prose, kinds, linked=linked)
    except Exception as error:
        raise RuleCrash(f"an extractor raised {type(error).__name__}: {error}; in {article.name}") from error
    aside = [*([(0, article.begins)] if article.begins else []), *suppress.comments(article, comment)]
    if aside:  # front matter and the words of a suppression are not the article's prose
        claims = [claim for claim in claims if not any(a < claim.end and claim.start < b for a, b in aside)]
        unread = [span for span in unread if not any(a < span.end and span.start < b for a, b in aside)]
    return Reading(article, tuple(claims), tuple(unread), notices)


def _told(found: Sequence[Claim[Value]], prose: Prose, kinds: Collection[str], *, linked: bool) -> list[Claim[Value]]:
    """The claims with what the rest of their article says of them, and those of its ratios; all, or those of some kinds."""
    quoted = quotations_of(prose) if kinds and "quotation" not in kinds else None
    named = names_of(prose) if kinds and "name" not in kinds else None
    claims = with_circumstances(found, prose, quoted)
    if not kinds or "ratio" in kinds:
        claims = with_ratios(claims, prose, quoted)
        claims = with_pairings(with_topics(claims, prose, named)) if linked else claims
        return [claim for claim in claims if claim.kind in kinds] if kinds else claims
    claims = [claim for claim in claims if claim.kind in kinds]
    return with_topics(claims, prose, named) if linked else claims


def dated(article: Article) -> tuple[Article, tuple[str, ...]]:
    """The article with the date that its text states, if it has none; and what is open about that date."""
    stated = None if article.published else stated_date(article.text)
    if stated is None:
        return article, ()
    if stated.day:
        return replace(article, published=stated.day), ()
    line, _ = article.place(stated.start)
    either = " or ".join(f"{day.day} {day:%B %Y}" for day in stated.readings)
    return article, (
        f"{article.name}:{line}: the date `{stated.said}` can be {either} and nothing in the text settles it; "
        "relative dates stay open (--date-order DMY or MDY, or --published, says which)",
    )


def read_all(
    articles: Sequence[Article],
    jobs: int = 1,
    progress: Callable[[int], None] | None = None,
    *,
    comment: str = "#",
    cache: Cache | None = None,
    kinds: Collection[str] = (),
) -> list[Reading]:
    """The readings of articles, in their order, by ``jobs`` processes; those in the cache are not read again.

    With ``kinds`` only claims of these kinds are read, and nothing is kept in the cache.
    """
    cache = None if kinds else cache
    readings: list[Reading | None] = [_cached(article, comment, cache) for article in articles]
    missing = [at for at, reading in enumerate(readings) if reading is None]
    done = len(articles) - len(missing)
    if progress is not None and done:
        progress(done)
    fresh = _readings([articles[at] for at in missing], jobs, comment, kinds)
    with fewer_collections():
        for at, reading in zip(missing, fresh, strict=True):
            readings[at] = reading
            if cache is not None:
                cache.put(articles[at], comment, reading.claims, reading.unread)
            done += 1
            if progress is not None:
                progress(done)
    return [reading for reading in readings if reading is not None]


def _cached(article: Article, comment: str, cache: Cache | None) -> Reading | None:
    kept = cache.get(article, comment) if cache is not None else None
    if kept is None:
        return None
    article, notices = dated(article)
    return Reading(article, *kept, notices)


def _readings(articles: Sequence[Article], jobs: int, comment: str, kinds: Collection[str]) -> Iterator[Reading]:
    read = partial(read_article, comment=comment, kinds=kinds)
    if jobs <= 1 or len(articles) < 2 * jobs:
        yield from map(read, articles)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(read, articles, chunksize=max(1, min(64, len(articles) // (4 * jobs))))


@lru_cache(maxsize=16)
def _chosen(kinds: frozenset[str]) -> tuple[Extractor, ...]:
    """The extractors that ship, or those of them that some kinds of claims take."""
    return wanted(_chosen(frozenset()), kinds) if kinds else shipped()
