"""What the ``consistency`` fixture of pytest gives: checks of texts, and answers that explain themselves when they fail."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from consistency.engine import check
from consistency.findings import Finding, Report, Severity
from consistency.text import Article

if TYPE_CHECKING:
    import pytest

_LONGEST = 230
"""pytest shows about so many characters of a value in a failed assertion."""


class Checker:
    """The fixture.  Whatever it finds is shown in full below the test that fails."""

    def __init__(self, item: "pytest.Item | None" = None) -> None:
        self._item = item

    def check(
        self, *texts: str | Article, reference: Iterable[str | Article] = (), published: date | None = None
    ) -> Report:
        """The report on texts; ``published`` is the date of those that are strings."""
        articles = _articles(texts, "text", published)
        report = check(articles, reference=_articles(tuple(reference), "reference", None))
        if report.findings and self._item is not None:
            from consistency.report.terminal import in_words

            shown = "\n\n".join(in_words(finding) for finding in report.findings)
            self._item.add_report_section("call", "consistency", shown)
        return report

    def consistent(
        self, *texts: str | Article, reference: Iterable[str | Article] = (), published: date | None = None
    ) -> "Answer":
        """Whether all that the texts claim can be true; notes do not count."""
        return Answer(self.check(*texts, reference=reference, published=published))


class Answer:
    """Yes or no, with the report behind it."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What stands against a yes."""
        return tuple(finding for finding in self.report.findings if finding.severity is not Severity.NOTE)

    def __bool__(self) -> bool:
        return not self.findings

    def __repr__(self) -> str:
        """One line, since pytest shows no more of a value."""
        if not self.findings:
            return f"<consistent: {self.report.summary.claims} claims read, none contradict each other>"
        first, more = self.findings[0], len(self.findings) - 1
        tail = f"; and {more} more>" if more else ">"
        line = " ".join(f"<inconsistent: {first.code} {first.name}: {first.message}; {first.because}".split())
        return (line if len(line + tail) <= _LONGEST else line[: _LONGEST - len(tail) - 1] + "…") + tail


def _articles(texts: tuple[str | Article, ...], name: str, published: date | None) -> list[Article]:
    return [
        text if isinstance(text, Article) else Article(name=f"{name}-{number}", text=text, published=published)
        for number, text in enumerate(texts, 1)
    ]
