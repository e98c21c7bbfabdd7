"""What the title of a sheet tells of its lines: which articles they speak of, and that their bare numbers are money.

A sheet of six lines has too few words to be compared with an article whole; but what its title names, the article names too.
`Town budget 2025 (dollars)` says of each `Library: 910,000` below it what it is an amount of.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from consistency.claims import Claim
from consistency.extract.currencies import CONTEXT, SIGNS, WORDS_BEFORE, bare_names, names
from consistency.linking.keying import PAGE
from consistency.linking.people import fold
from consistency.linking.stories import HARDLY
from consistency.prose.function_words import MONTHS
from consistency.prose.lexicon import known
from consistency.prose.news_words import telling
from consistency.prose.tokens import tokenize
from consistency.text import Article
from consistency.values import Count, Money, Value

SHARE = 0.6
"""So much of what the title of a sheet tells stands in an article on the same thing."""
LEAST = 1.5
"""And at least so much: more than one name tells."""
_LARGE = re.compile(r"\b(?:thousands?|millions?|billions?|mn|bn)\b|(?<![\d,.])000", re.IGNORECASE)
_NAME = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][^\W\d_]{3,}(?![\w-])")
_TOKEN = re.compile(r"[^\W\d_]+|[€£$]")
_OPEN = ("NOUN", "ADJ", "VERB", "PROPN")
_SMALLEST = Decimal(1000)


class Titles:
    """The words of articles and of the titles of sheets; what is worked out is kept for a run."""

    def __init__(self) -> None:
        self._words: dict[str, frozenset[str]] = {}

    def tell(self, sheet: Article | None, article: Article | None, alike: float) -> bool:
        """Whether an article is on what a sheet is about: their words are alike, or the title says so, and no name speaks against it."""
        if sheet is None or article is None:
            return alike >= HARDLY
        return not self.elsewhere(sheet, article) and (alike >= HARDLY or self.speak_of(sheet, article))

    def speak_of(self, sheet: Article, article: Article) -> bool:
        """Whether an article has most of what the title of a sheet tells."""
        wanted = {word: telling(word) for word in _open(title(sheet), forms=False)}
        here = self._of(article)
        met = sum(worth for word, worth in wanted.items() if word in here)
        return met >= LEAST and met >= SHARE * sum(wanted.values())

    def elsewhere(self, sheet: Article, article: Article) -> bool:
        """Whether the title of a sheet has names that stand in no table, and the article none of them."""
        names = {fold(word) for word in _NAME.findall(title(sheet)) if not known(word.lower())}
        return bool(names) and names.isdisjoint(self._of(article))

    def _of(self, article: Article) -> frozenset[str]:
        if article.name not in self._words:
            self._words[article.name] = _open(f"{article.title}\n{article.text}", forms=True)
        return self._words[article.name]


def title(sheet: Article) -> str:
    """The first line of a sheet, or the title that it came with."""
    return sheet.title or next((line for line in sheet.text.splitlines() if line.strip()), "")


def _open(text: str, *, forms: bool) -> frozenset[str]:
    """The nouns, verbs and names of a text in their base form, with ``forms`` as they stand as well."""
    tokens = [token for token in tokenize(text, 0) if token.tag in _OPEN and len(token.text) > 2]
    found = {fold(token.lemma) for token in tokens if token.lower not in MONTHS}
    return frozenset(found.union(fold(token.lower) for token in tokens if forms) - PAGE)


def currencies(sheet: Article) -> tuple[str, ...]:
    """The currencies that the head of a sheet can mean, where it names one for the bare numbers below."""
    head = [line for line in f"{sheet.title}\n{sheet.text[:600]}".splitlines() if line.strip()][:3]
    told = " ".join(line for at, line in enumerate(head) if at == 0 or line.rstrip()[-1:] in ")]" or len(line) < 50)
    if _LARGE.search(told):
        return ()
    found: list[str] = []
    for word in _TOKEN.findall(told):
        found += _codes(word.lower())
    return tuple(dict.fromkeys(found))


def _codes(word: str) -> tuple[str, ...]:
    """What a name of a currency can mean: every dollar for `dollars`."""
    code = SIGNS.get(word) or WORDS_BEFORE.get(word, "")
    known = code if word in SIGNS or word.upper() == code else names().get(word, "")
    if known in CONTEXT:
        return tuple(code for code, _ in CONTEXT[known])
    return (known,) if known else bare_names().get(word, ())


def priced(fact: Claim[Value], codes: Sequence[str], other: Claim[Value]) -> Claim[Value]:
    """A bare number of a sheet of amounts as money of the currency in which an article tells an amount."""
    value, told = fact.value, other.value
    if not isinstance(value, Count) or not isinstance(told, Money) or told.currency not in codes or told.per:
        return fact
    if value.of or value.figure.number < _SMALLEST:
        return fact
    return fact.with_(value=Money(value.figure, told.currency))
