"""Words that reports share: counts in plain English, and article text made safe for one line."""

from collections import Counter

from consistency.findings import Report, Severity


def counted(number: int, noun: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def tally(report: Report) -> str:
    """`2 errors, 1 warning in 12 articles`, or that nothing was found."""
    found = Counter(finding.severity for finding in report.findings)
    parts = [counted(found[severity], severity.value) for severity in Severity if found[severity]]
    suppressed = f", {report.summary.suppressed:,} suppressed" if report.summary.suppressed else ""
    return f"{', '.join(parts) or 'no conflicts'}{suppressed} in {counted(report.summary.articles, 'article')}"


_CONTROLS = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_BIDI = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD)
_HALVES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
_SAFE = {**_CONTROLS, **_BIDI, **_HALVES, 9: 32, 10: 32, 13: 32, 0x2028: 32, 0x2029: 32}


def one_line(text: str) -> str:
    """Text that cannot break a line, move the cursor or turn the reading direction; as many characters as given."""
    return text.translate(_SAFE)
