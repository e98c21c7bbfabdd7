"""Reviewdog's diagnostic format, one JSON object a line."""

import json
from collections.abc import Iterator
from typing import Any

from consistency.findings import Finding, Report, Severity, Side
from consistency.report import Look
from consistency.report.places import Places, Spot, byte_columns, flat, others

_LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def rdjsonl(report: Report, look: Look | None = None) -> Iterator[str]:
    """The findings as reviewdog's ``Diagnostic`` messages; its columns count UTF-8 bytes."""
    places = Places(report)
    for finding in report.findings:
        yield json.dumps(_diagnostic(finding, places), sort_keys=True) + "\n"


def _diagnostic(finding: Finding, places: Places) -> dict[str, Any]:
    shown = places.anchor(finding)
    lines = (finding.message, finding.because, finding.help)
    diagnostic: dict[str, Any] = {
        "message": "\n".join(flat(line) for line in lines if line),
        "location": _location(shown, places.spot(shown)),
        "severity": _LEVELS[finding.severity],
        "source": {"name": "consistency"},
        "code": {"value": f"{finding.code} {finding.name}"},
    }
    rest = others(finding, shown)
    if rest:
        diagnostic["related_locations"] = [
            {"message": flat(side.said), "location": _location(side, places.spot(side))} for side in rest
        ]
    return diagnostic


def _location(side: Side, spot: Spot) -> dict[str, Any]:
    start, end = {"line": spot.line}, {"line": spot.end_line}
    if spot.exact:
        start["column"], end["column"] = byte_columns(side)
    return {"path": spot.path, "range": {"start": start, "end": end}}
