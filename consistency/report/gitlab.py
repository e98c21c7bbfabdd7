"""GitLab's code quality report: a JSON list, each finding with a fingerprint of its own and a relative path."""

import json
from collections.abc import Iterator
from typing import Any

from consistency.findings import Finding, Report, Severity
from consistency.report import Look
from consistency.report.places import Places, Spot, flat, others

_LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def gitlab(report: Report, look: Look | None = None) -> Iterator[str]:
    """The findings as GitLab's merge request widget reads them; suppressed ones are not in it."""
    yield "["
    seen: dict[str, int] = {}
    places = Places(report)
    for number, finding in enumerate(report.findings):
        twin = seen[finding.fingerprint] = seen.get(finding.fingerprint, -1) + 1
        name = f"{finding.fingerprint}-again-{twin}" if twin else finding.fingerprint
        yield (",\n" if number else "\n") + json.dumps(_entry(finding, name, places), sort_keys=True)
    yield "\n]\n"


def _entry(finding: Finding, fingerprint: str, places: Places) -> dict[str, Any]:
    shown = places.anchor(finding)
    spot = places.spot(shown)
    elsewhere = "; ".join(f"`{flat(side.said)}` in {_where(places.spot(side))}" for side in others(finding, shown))
    words = [f"{finding.code} {finding.name}: {flat(finding.message)}"]
    words += [text for text in (flat(finding.because), f"compare {elsewhere}" if elsewhere else "") if text]
    return {
        "type": "issue",
        "check_name": f"{finding.code} {finding.name}",
        "description": "; ".join(words),
        "categories": ["Bug Risk"],
        "severity": _LEVELS[finding.severity],
        "fingerprint": fingerprint,
        "location": {"path": spot.path, "lines": {"begin": spot.line, "end": spot.end_line}},
    }


def _where(spot: Spot) -> str:
    return f"{spot.path}:{spot.line}"
