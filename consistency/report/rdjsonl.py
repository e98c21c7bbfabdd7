"""Reviewdog's diagnostic format, one JSON object a line."""

import json
from collections.abc import Iterator
from typing import Any

from consistency.findings import Finding, Report, Severity, Side
from consistency.report import Look
from consistency.report.places import anchor, byte_columns, end_of, flat, others, relative

_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def rdjsonl(report: Report, look: Look | None = None) -> Iterator[str]:
    """The findings as reviewdog's ``Diagnostic`` messages; its columns count UTF-8 bytes."""
    for finding in report.findings:
        yield json.dumps(_diagnostic(report, finding), sort_keys=True) + "\n"


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    shown = anchor(report, finding)
    lines = (finding.message, finding.because, finding.help)
    diagnostic: dict[str, Any] = {
        "message": "\n".join(flat(line) for line in lines if line),
        "location": _location(shown),
        "severity": _LEVELS[finding.severity],
        "source": {"name": "consistency"},
        "code": {"value": f"{finding.code} {finding.name}"},
    }
    rest = others(finding, shown)
    if rest:
        diagnostic["related_locations"] = [{"message": flat(side.said), "location": _location(side)} for side in rest]
    return diagnostic


def _location(side: Side) -> dict[str, Any]:
    first, past = byte_columns(side)
    return {
        "path": relative(side.article),
        "range": {
            "start": {"line": side.line, "column": first},
            "end": {"line": end_of(side)[0], "column": past},
        },
    }
