"""Short texts that sum up an article of the same run: one word that the article tells otherwise.

A teaser, a brief or a machine's summary says in a sentence or two what the article says at length.  It is taken for one where
the article tells nearly all of its names and rare words; then what holds of a headline (``extract/told_otherwise.py``) holds of
each of its sentences, and of its numbers.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from consistency.claims import Claim
from consistency.extract.telling import Telling
from consistency.extract.told_otherwise import CONTRARY, DENIAL, Found, denied_otherwise, told_otherwise
from consistency.prose import Prose, Token
from consistency.prose.lexicon import rarity
from consistency.text import Article, Section, Sentence
from consistency.values import Listing, Value

AnyClaim = Claim[Value]
SHORTEST, LONGEST, SENTENCES = 60, 900, 4
"""A summary has so many letters, and at most so many sentences."""
TIMES = 3
"""An article is so many times as long as what sums it up."""
RARE = 0.25
FEWEST, MOST = 3, 8
"""So many of the summary's rarest words must be in the article, of so many."""
TELLS = 0.6
"""How much of the summary's rare words, weighed by their rarity, the article must tell."""
LEAST = {
    "country": 0.8, "place": 0.9, "weekday": 0.9, "month": 0.9, "ordinal": 0.9, "year": 0.9, "name": 1.2, "number": 1.6, CONTRARY: 1.2
}  # fmt: skip
"""How likely it must be that two words stand in one place."""
DENIED = 0.75
"""How much of a sentence another must tell again that denies what it tells."""
_WORD = re.compile(r"[^\W\d_]{4,}")


def of_summaries(articles: Mapping[str, Article]) -> Iterator[tuple[AnyClaim, AnyClaim, str, str]]:
    """What summaries tell otherwise than their articles: the article's word, the summary's, a message and what ties them."""
    if len(articles) < 2:
        return
    short = list(_short(articles[name] for name in sorted(articles)))
    where = _where(articles, frozenset(word for _, _, rarest, _ in short for word in rarest))
    read: dict[str, Telling] = {}
    for prose, sentences, rarest, rare in short:
        summary = prose.article
        met = Counter(name for word in rarest for name in where[word])
        for name in sorted(name for name, times in met.items() if times >= FEWEST):
            article = articles[name]
            if len(article.text) < TIMES * len(summary.text) or not _tells(article.text, rare):
                continue
            if name not in read:
                read[name] = Telling(Prose(article), article.text.lower())
            for sentence in sentences:
                for found in _otherwise(sentence, prose.tokens(sentence), read[name]):
                    yield (
                        _claim(article.name, found.two, found.text, found.sort),
                        _claim(summary.name, found.one, found.front, found.sort),
                        _message(found),
                        f"both speak of {', '.join(found.shared[:6])}",
                    )


class _Short(NamedTuple):
    """A text of a few sentences, its rarest words, and all that are rare with how rare they are."""

    prose: Prose
    sentences: Sequence[Sentence]
    rarest: Sequence[str]
    rare: Mapping[str, float]


def _short(articles: Iterable[Article]) -> Iterator[_Short]:
    for article in articles:
        if not SHORTEST <= len(article.text) <= LONGEST:
            continue
        prose = Prose(article)
        sentences = [one for one in prose.sentences if one.section in (Section.BODY, Section.HEADLINE)]
        if 0 < len(sentences) <= SENTENCES:
            rare = {word: worth for word in _words(article.text) if (worth := rarity(word)) > RARE}
            yield _Short(prose, sentences, sorted(rare, key=lambda word: (-rare[word], word))[:MOST], rare)


def _where(articles: Mapping[str, Article], wanted: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Which articles have each of some words."""
    found: dict[str, list[str]] = {word: [] for word in wanted}
    for name, article in articles.items():
        if wanted and len(article.text) > TIMES * SHORTEST:
            for word in wanted.intersection(_words(article.text)):
                found[word].append(name)
    return found


def _tells(text: str, rare: Mapping[str, float]) -> bool:
    """Whether an article tells enough of a summary's rare words."""
    there = _words(text)
    return sum([worth for word, worth in rare.items() if word in there]) >= TELLS * sum(rare.values())


def _otherwise(sentence: Sentence, tokens: Sequence[Token], text: Telling) -> Iterator[Found]:
    yield from told_otherwise(sentence, tokens, sentence.end, text, LEAST)
    denied = denied_otherwise(sentence, tokens, text, DENIED)
    if denied is not None:
        yield denied


def _message(found: Found) -> str:
    if found.sort == DENIAL:
        return f"`{found.one.text}` is told in one and denied in the other"
    return f"`{found.one.text}` in the summary, `{found.two.text}` in the article"


def _claim(article: str, token: Token, sentence: Sentence, sort: str) -> AnyClaim:
    value = Listing(None, (token.text,), sort)
    return Claim(article=article, start=token.start, end=token.end, said=token.text, value=value, sentence=sentence)


def _words(text: str) -> dict[str, None]:
    return dict.fromkeys(_WORD.findall(text.lower()))
