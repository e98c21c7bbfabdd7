"""Reports to be shown, made without the engine, so that these tests are about showing and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from consistency import Article, Report, Severity
from consistency.findings import Summary
from tests.report.gallery import clash, million

HARBOUR = """Harbour wall to be rebuilt

The town of Oakmere will rebuild its harbour wall next spring. The wall cost €62 million,
the council said on Tuesday.
"""
LEDGER = """Council accounts

Every year the ledger lists the largest works. The wall cost €68 million – more than the school.
"""


@pytest.fixture(scope="session")
def report():
    """One error between two articles."""
    new = Article(name="drafts/harbour.txt", text=HARBOUR, published=date(2024, 5, 7), source="Oakmere Post")
    old = Article(name="drafts/ledger.txt", text=LEDGER, published=date(2023, 2, 1))
    finding = clash(
        "A101",
        "amounts-differ",
        "`€68 million` here, `€62 million` there",
        "the ranges 67,500,000 to 68,500,000 and 61,500,000 to 62,500,000 do not meet",
        (old, "€68 million", million(68)),
        (new, "€62 million", million(62)),
    )
    return Report(
        findings=(finding,),
        summary=Summary(2, 2, 0, 1, 1, 0),
        articles=(new, old),
        rules=(
            ("A101", "amounts-differ", "One thing has two amounts.", "Check which amount is right."),
            ("D101", "dates-differ", "One event has two dates", "Check which date is right."),
        ),
    )


@pytest.fixture(scope="session")
def many(report):
    """A note, twelve warnings and thirty errors, the worst last."""
    error = report.findings[0]
    found = [replace(error, severity=Severity.NOTE, message="a note", fingerprint="n0")]
    found += [replace(error, severity=Severity.WARNING, message=f"warning {n}", fingerprint=f"w{n}") for n in range(12)]
    found += [replace(error, message=f"error {n}", fingerprint=f"e{n}") for n in range(30)]
    return replace(report, findings=tuple(found), notices=("an unused suppression in drafts/ledger.txt:9",))
