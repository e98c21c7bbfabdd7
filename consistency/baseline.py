"""The baseline: findings that are known and left as they are, by fingerprint and not by line.

A finding of the baseline is not told again; one that is no longer found is reported as gone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from consistency.errors import ConfigError
from consistency.findings import Finding, Report

REASON = "baseline"


@dataclass(frozen=True, slots=True)
class Known:
    """A finding as the baseline keeps it: the fingerprint counts, the rest is for people who read the file."""

    fingerprint: str
    code: str
    articles: tuple[str, ...]
    message: str


class _File(msgspec.Struct):
    version: int
    findings: list[Known]


def dump(findings: Iterable[Finding]) -> str:
    """The text of a baseline file, sorted so that a change of one finding is a change of one entry."""
    known = [
        Known(finding.fingerprint, finding.code, tuple(side.article for side in finding.sides), finding.message)
        for finding in findings
    ]
    known.sort(key=lambda item: (item.articles, item.code, item.fingerprint))
    return msgspec.json.format(msgspec.json.encode(_File(1, known)), indent=2).decode() + "\n"


def load(file: Path) -> tuple[Known, ...]:
    """The findings of a baseline file."""
    try:
        found = msgspec.json.decode(file.read_bytes(), type=_File)
    except FileNotFoundError:
        raise ConfigError(f"{file}: there is no such baseline; `consistency baseline PATHS` writes one") from None
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from error
    except msgspec.MsgspecError as error:
        raise ConfigError(f"{file}: not a baseline: {error}; `consistency baseline PATHS` writes one") from None
    if found.version != 1:
        raise ConfigError(f"{file}: a baseline of version {found.version}; this version reads 1")
    return tuple(found.findings)


def compare(report: Report, known: Iterable[Known], name: str = "the baseline") -> Report:
    """The report without the findings that are known, and with a notice of those that are gone.

    Gone is only said of a finding that this run could have made: its articles were read and its rule ran.
    """
    known = tuple(known)
    prints = {item.fingerprint for item in known}
    new = [finding for finding in report.findings if finding.fingerprint not in prints]
    old = [replace(finding, suppressed=REASON) for finding in report.findings if finding.fingerprint in prints]
    found = {finding.fingerprint for finding in (*report.findings, *report.suppressed)}
    read = {article.name for article in report.articles}
    ran = {code for code, *_ in report.rules}
    gone = [
        item for item in known if item.fingerprint not in found and item.code in ran and read.issuperset(item.articles)
    ]
    notices = [f"{name}: {len(old)} known, {len(new)} new, {len(gone)} gone"] if known else []
    notices += [f"{name}: gone from {item.articles[0]}: {item.code} {item.message}" for item in gone]
    hidden = sorted([*report.suppressed, *old], key=lambda finding: finding.order)
    return replace(
        report,
        findings=tuple(new),
        suppressed=tuple(hidden),
        notices=(*report.notices, *notices),
        summary=replace(report.summary, findings=len(new), suppressed=len(hidden)),
    )
