"""GitHub workflow commands, which show findings beside the lines of a pull request."""

from collections.abc import Iterator

from consistency.findings import Finding, Report, Severity
from consistency.report import Look
from consistency.report.places import Places, clean, flat, others, worst_first

PER_KIND = 10
"""GitHub shows ten annotations of a kind for one step, and drops the rest without a word."""

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(report: Report, look: Look | None = None) -> Iterator[str]:
    """One command a finding, worst first; over ten of a kind, the tenth says how many more there are."""
    commands: dict[str, list[str]] = {kind: [] for kind in _KINDS.values()}
    places = Places(report)
    for finding in worst_first(report.findings):
        commands[_KINDS[finding.severity]].append(_command(finding, places))
    commands["notice"] += [f"::notice title=consistency::{_data(flat(said))}\n" for said in report.notices]
    for kind, listed in commands.items():
        yield from listed if len(listed) <= PER_KIND else listed[: PER_KIND - 1]
        left = len(listed) - PER_KIND + 1
        if left > 1:
            more = f"{left:,} more {kind}s are not shown here; the job summary and the log have them all"
            yield f"::{kind} title=consistency::{_data(more)}\n"


def _command(finding: Finding, places: Places) -> str:
    shown = places.anchor(finding)
    spot = places.spot(shown)
    properties = {
        "title": f"{finding.code} {finding.name}",
        "file": spot.path,
        "line": str(spot.line),
        "endLine": str(spot.end_line),
    }
    if spot.exact and spot.line == spot.end_line:  # GitHub takes columns only for places on one line
        properties |= {"col": str(spot.column), "endColumn": str(spot.end_column)}
    parts = [flat(finding.message), flat(finding.because)]
    for side in others(finding, shown):
        other = places.spot(side)
        where = f"{other.path}:{other.line}" + (f":{other.column}" if other.exact else "")
        parts.append(f"{where} says `{flat(side.said)}`")
    parts.append(flat(finding.help))
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_KINDS[finding.severity]} {listed}::{_data(chr(10).join(part for part in parts if part))}\n"


def _data(text: str) -> str:
    """Text as the message of a command: `%` and line breaks would end it."""
    return clean(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Text as a property of a command, where `:` and `,` mean something too."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
