"""Reports to be shown: a real one of invented articles, and hostile ones made by Hypothesis."""

from datetime import date
from decimal import Decimal

import pytest

import consistency
from consistency import Article, Claim
from consistency.values import Figure, Money

HARBOUR = """Harbour wall to be rebuilt

The town of Oakmere will rebuild its harbour wall next spring. The wall cost €62 million,
the council said on Tuesday.
"""
LEDGER = """Council accounts

Every year the ledger lists the largest works. The wall cost €68 million – more than the school.
"""


def amount(article, said, number, at=0, **more):
    """A claim about the cost of the wall where ``said`` stands in the article."""
    start = article.text.index(said, at)
    return Claim(
        article=article.name,
        start=start,
        end=start + len(said),
        said=said,
        value=Money(Figure(Decimal(number), step=Decimal(1_000_000)), "EUR"),
        attribute="cost of the wall",
        published=article.published,
        **more,
    )


@pytest.fixture(scope="session")
def report():
    """One error between two articles, found by the rule that ships."""
    new = Article(name="drafts/harbour.txt", text=HARBOUR, published=date(2024, 5, 7), source="Oakmere Post")
    old = Article(name="drafts/ledger.txt", text=LEDGER, published=date(2023, 2, 1))
    claims = [amount(new, "€62 million", 62_000_000), amount(old, "€68 million", 68_000_000)]
    found = consistency.check([new, old, *claims])
    assert [finding.code for finding in found.findings] == ["A101"]
    return found


@pytest.fixture(scope="session")
def many(report):
    """Thirty errors, twelve warnings and a note, in worst-last order."""
    from dataclasses import replace

    from consistency import Severity

    error = report.findings[0]
    found = [replace(error, severity=Severity.NOTE, message="a note", fingerprint="n0")]
    found += [replace(error, severity=Severity.WARNING, message=f"warning {n}", fingerprint=f"w{n}") for n in range(12)]
    found += [replace(error, message=f"error {n}", fingerprint=f"e{n}") for n in range(30)]
    return replace(report, findings=tuple(found), notices=("an unused suppression in drafts/ledger.txt:9",))
