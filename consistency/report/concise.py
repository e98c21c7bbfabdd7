"""One line a finding, as compilers print them: `file:line:column: CODE message`."""

from collections.abc import Iterator

from consistency.findings import Report, Severity
from consistency.report import Look
from consistency.report.words import one_line, tally


def concise(report: Report, look: Look) -> Iterator[str]:
    """The first side's place leads; where the others stand follows in brackets."""
    for finding in report.findings:
        first, *others = finding.sides
        elsewhere = ", ".join(f"{side.article}:{side.line}:{side.column}" for side in others)
        place = f"{first.article}:{first.line}:{first.column}"
        severity = " note:" if finding.severity is Severity.NOTE else ""
        yield (
            one_line(f"{place}: {finding.code}{severity} {finding.message}" + (f" [{elsewhere}]" if others else ""))
            + "\n"
        )
    for notice in report.notices:
        yield one_line(notice) + "\n"
    yield tally(report)[:1].upper() + tally(report)[1:] + ".\n"
