"""The flow: articles to claims to blocks to findings.  One order, whatever the workers and the order of files.

1. Each article is read on its own (the only step that runs in worker processes): prose, extractors, topics.
2. Claims of an article, a paragraph or a sentence go to the rules that ask for such groups.
3. Claims that share a key form a block, with those of the reference and the archive; the rules over pairs
   and over topics see each block once, in order.
4. What the rules found becomes findings: reach, confidence and severity filled in, twins merged, sorted.
"""

import inspect
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from os import PathLike

from consistency import registry, suppress
from consistency.cache import Cache
from consistency.claims import Arrangement, Claim
from consistency.collecting import fewer_collections
from consistency.comparing import Comparing, Earlier
from consistency.config import Settings
from consistency.errors import ConfigError, InputError
from consistency.findings import Finding, Reach, Report, Severity, Summary
from consistency.reader import Reading, read_all, read_article
from consistency.repeats import merged
from consistency.rule import Rule
from consistency.text import Article
from consistency.values import Value

__all__ = ["Reading", "check", "extract", "read_all", "read_article", "read_inputs"]

AnyClaim = Claim[Value]


def extract(article: Article, *, kinds: Collection[str] = (), linked: bool = True) -> list[AnyClaim]:
    """The claims of an article, in text order.

    With ``kinds`` (`money`, `date`, ...) those of these kinds, as they are among all claims, in less time; and in less
    still where they need not be ``linked``: without their topics, which tell what else speaks of the same thing.
    """
    with fewer_collections():
        return list(read_article(article, kinds=kinds, linked=linked).claims)


def check(
    articles: Iterable[Article | AnyClaim],
    *,
    reference: Iterable[Article | AnyClaim | Arrangement] = (),
    against: Earlier | str | PathLike[str] | None = None,
    settings: Settings | None = None,
    rules: Sequence[Rule] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Find the claims of ``articles`` that cannot all be true.

    ``articles`` may hold claims beside articles (from another extractor).  ``reference`` is trusted: only what
    disagrees with it is reported, and facts that contradict one another; its arrangements answer findings.  ``against`` holds the claims of earlier articles:
    an archive or its path.  ``rules`` takes the place of those that the settings choose.
    """
    if isinstance(against, str | PathLike):
        from consistency.archives import open_archive

        with open_archive(against) as archive:
            return check(
                articles, reference=reference, against=archive, settings=settings, rules=rules, progress=progress
            )
    began = time.perf_counter()
    settings = settings or Settings()
    if rules is None:
        rules = registry.select(registry.load(settings.rules, settings.require), settings.select, settings.ignore)
    rules = with_options(rules, settings)
    read = _read(articles, settings, progress)
    reference = list(reference)
    arrangements = [item for item in reference if isinstance(item, Arrangement)]
    trusted = _read((item for item in reference if not isinstance(item, Arrangement)), settings, None)
    by_name = {article.name: article for article in (*trusted.articles, *read.articles)}
    run = Comparing(rules, by_name, {claim.article for claim in trusted.claims}, settings)
    run.within_articles(read.claims)
    run.across_articles(read.claims, trusted.claims, against)
    among_facts = _among_facts(rules, trusted, settings)
    told_once = merged(run.findings(), {claim.article for claim in read.claims})
    found = [with_severity(finding, settings) for finding in [*told_once, *among_facts]]
    found, by_path = suppress.of_paths(found, settings.per_path_ignores)
    ran = [(rule.code, rule.name) for rule in rules]
    told, by_comment, complaints = suppress.silence(found, read.articles, ran, settings.comment)
    told, by_arrangement = suppress.of_arrangements(told, arrangements, (*read.articles, *trusted.articles))
    hidden = sorted([*by_path, *by_comment, *by_arrangement], key=lambda finding: finding.order)
    return Report(
        findings=tuple(told),
        suppressed=tuple(hidden),
        summary=Summary(len(read.articles), len(read.claims), read.unread, run.comparisons, len(told), len(hidden)),
        articles=(*read.articles, *trusted.articles),
        rules=tuple((rule.code, rule.name, rule.summary, rule.help) for rule in rules),
        notices=tuple(
            sorted({*read.notices, *trusted.notices, *run.notices, *getattr(against, "notices", ()), *complaints})
        ),
        seconds=time.perf_counter() - began,
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """Articles sorted by name, all claims in order, how much was not read, and what is to be said of it."""

    articles: list[Article]
    claims: list[AnyClaim]
    unread: int
    notices: list[str]


def _among_facts(rules: Sequence[Rule], trusted: "_Read", settings: Settings) -> list[Finding]:
    """Facts of the reference that contradict one another, by any shipped rule over pairs."""
    own = next((rule for rule in rules if rule.code == "F101"), None)
    if own is None or not trusted.claims:
        return []
    over_pairs = [rule for rule in registry.shipped() if rule.shape == "pair" and rule is not own]
    run = Comparing(over_pairs, {article.name: article for article in trusted.articles}, set(), settings)
    run.across_articles(trusted.claims, [], None)
    return [
        replace(
            finding,
            code=own.code,
            name=own.name,
            reach=Reach.REFERENCE,
            message=f"two facts: {finding.message}",
            because=f"{finding.because} ({finding.code})",
            help=own.help,
        )
        for finding in run.findings()
        if finding.severity is Severity.ERROR and len({side.article for side in finding.sides}) > 1
    ]


def _read(given: Iterable[Article | AnyClaim], settings: Settings, progress: Callable[[int], None] | None) -> _Read:
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
    readings = read_inputs(articles, settings, progress)
    for reading in readings:
        claims += reading.claims
    claims.sort(key=lambda claim: claim.order)
    notices = [notice for reading in readings for notice in reading.notices]
    return _Read(articles, claims, sum(len(reading.unread) for reading in readings), notices)


def read_inputs(
    articles: Sequence[Article],
    settings: Settings,
    progress: Callable[[int], None] | None = None,
    kinds: Collection[str] = (),
) -> list[Reading]:
    """The readings of articles under some settings, in their order; with ``kinds`` only of claims of these kinds."""
    cache = Cache(settings.cache) if settings.cache else None
    articles = [with_currency(article, settings) for article in articles]
    return read_all(articles, settings.jobs, progress, comment=settings.comment, cache=cache, kinds=kinds)


def with_currency(article: Article, settings: Settings) -> Article:
    """The article with what `$` means in its source, if the settings say so."""
    known = dict(settings.currency)
    currency = article.currency or known.get(article.source, "")
    return replace(article, currency=currency) if currency != article.currency else article


def with_severity(finding: Finding, settings: Settings) -> Finding:
    """The finding with the severity that the settings give its rule; the longest code decides."""
    fitting = [
        (len(code), severity)
        for code, severity in settings.severity
        if finding.code.startswith(code.upper()) or finding.name == code.lower()
    ]
    return replace(finding, severity=max(fitting, key=lambda pair: pair[0])[1]) if fitting else finding


def with_options(rules: Iterable[Rule], settings: Settings) -> list[Rule]:
    """The rules with the options that the settings give them."""
    return [_with_options(rule, settings) for rule in rules]


def _with_options(rule: Rule, settings: Settings) -> Rule:
    """The rule with the options that the settings give it: keyword-only arguments of its function."""
    given = {
        name.replace("-", "_"): value
        for code, options in settings.options
        if rule.code == code.upper() or rule.name == code.lower()
        for name, value in options
    }
    if not given:
        return rule
    known = {
        name: parameter.default
        for name, parameter in inspect.signature(rule.check).parameters.items()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    }
    for name, value in given.items():
        if name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(known) or 'none'}"
            raise ConfigError(f"options.{rule.code}: the rule has no option {name!r}; {hint}")
        if not isinstance(value, type(known[name])):
            raise ConfigError(
                f"options.{rule.code}.{name} must be of the kind of {known[name]!r}, its default, not {value!r}"
            )
    return replace(rule, check=partial(rule.check, **given))
