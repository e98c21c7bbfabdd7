"""Findings: claims that cannot all be true, with the words on every side."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from consistency.claims import Claim, Confidence
from consistency.text import Article, place_in
from consistency.values import Value


class Severity(StrEnum):
    """How sure the tool is that something must change.  Worst first."""

    ERROR = "error"  # the claims cannot all be true
    WARNING = "warning"  # needs an editor's eye
    NOTE = "note"  # worth knowing; never fails a run


class Reach(StrEnum):
    """How far apart the sides of a finding stand."""

    ARTICLE = "article"
    CORPUS = "corpus"
    ARCHIVE = "archive"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one claim of a finding.

    ``start`` and ``end`` are code points into the article's text as given; ``line`` and ``column`` count
    from 1.  ``excerpt`` is the line of text around the words and ``excerpt_start`` where it begins, so that a
    report can show them without the article.  ``value`` is the claim's value in the claim format.
    """

    article: str
    start: int
    end: int
    said: str
    line: int
    column: int
    value: dict[str, Any] = field(compare=False)
    kind: str = ""
    reading: str = ""  # the value in words: `500,000,000 EUR`
    excerpt: str = ""
    excerpt_start: int = 0
    published: date | None = None
    source: str = ""

    @classmethod
    def of(cls, claim: Claim[Value], article: Article | None) -> "Side":
        """The side that a claim is; without its article, its sentence is the excerpt."""
        if article is not None:
            line, column = place_in(article.text, claim.start)
            begin = article.text.rfind("\n", 0, claim.start) + 1
            stop = article.text.find("\n", claim.end)
            excerpt = article.text[begin : stop if stop >= 0 else len(article.text)]
        elif claim.sentence is not None:
            before = claim.sentence.text[: claim.start - claim.sentence.start]
            line = claim.sentence.line + before.count("\n")
            column = len(before) - before.rfind("\n") if "\n" in before else claim.sentence.column + len(before)
            begin, excerpt = claim.sentence.start, claim.sentence.text
        else:
            line, column, begin, excerpt = 1, 1, claim.start, claim.said
        return cls(
            article=claim.article,
            start=claim.start,
            end=claim.end,
            said=claim.said,
            line=line,
            column=column,
            value=claim.value.to_dict(),
            kind=claim.kind,
            reading=str(claim.value),
            excerpt=excerpt,
            excerpt_start=begin,
            published=claim.published,
            source=claim.source,
        )

    def to_dict(self) -> dict[str, Any]:
        return {
            "article": self.article,
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "column": self.column,
            "said": self.said,
            "kind": self.kind,
            "value": self.value,
            "reading": self.reading,
            "published": self.published.isoformat() if self.published else None,
            "source": self.source,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """Claims that cannot all be true.  ``sides[0]`` is where an editor would look first."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    reach: Reach
    message: str
    because: str
    help: str
    sides: tuple[Side, ...]
    fingerprint: str
    tie: str = ""  # why the claims were taken to be about one thing
    suppressed: str = ""  # why the finding is not shown: the suppression's reason, or `baseline`

    @property
    def order(self) -> tuple[Any, ...]:
        """What findings are sorted by: place of the first side, then rule, then the other sides."""
        return (
            *((side.article, side.start, side.end) for side in self.sides[:1]),
            self.code,
            *((side.article, side.start, side.end) for side in self.sides[1:]),
            self.message,
        )

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.value,
            "confidence": self.confidence.value,
            "reach": self.reach.value,
            "message": self.message,
            "because": self.because,
            "help": self.help,
            "fingerprint": self.fingerprint,
            "tie": self.tie,
            "sides": [side.to_dict() for side in self.sides],
        }
        return data | ({"suppressed": self.suppressed} if self.suppressed else {})


def fingerprint(code: str, claims: Iterable[Claim[Value]], twin: int = 0) -> str:
    """A name for a finding that survives edits elsewhere: rule, words and values of the sides, no offsets.

    ``twin`` tells identical findings of one run apart.
    """
    sides = sorted(f"{c.article}\x1f{c.kind}\x1f{' '.join(c.said.split())}\x1f{c.value}" for c in claims)
    digest = hashlib.sha256("\x1e".join([code, *sides, str(twin) if twin else ""]).encode())
    return digest.hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was read and compared."""

    articles: int = 0
    claims: int = 0
    unread: int = 0
    comparisons: int = 0
    findings: int = 0
    suppressed: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a run has to say; reporters read only this.

    ``findings`` are those to act on, ``suppressed`` those silenced by a comment or a baseline;
    ``rules`` are the (code, name, summary, help) of every rule that ran; ``notices`` are things that the
    reader must know of the run itself (a cap that was reached, an unused suppression).
    """

    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    summary: Summary = Summary()
    articles: tuple[Article, ...] = ()
    rules: tuple[tuple[str, str, str, str], ...] = ()
    notices: tuple[str, ...] = ()
    seconds: float = 0.0

    def article(self, name: str) -> Article | None:
        return next((article for article in self.articles if article.name == name), None)


def worst(findings: Sequence[Finding]) -> Severity | None:
    """The worst severity among findings."""
    order = list(Severity)
    return min((finding.severity for finding in findings), key=order.index, default=None)
