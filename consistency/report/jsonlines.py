"""The report as one JSON object, or its findings one a line."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import msgspec

from consistency import __version__
from consistency.findings import Report
from consistency.report import Look


def json(report: Report, look: Look) -> Iterator[str]:
    """The whole report, indented."""
    yield msgspec.json.format(_encoded(to_dict(report)), indent=2).decode() + "\n"


def jsonl(report: Report, look: Look) -> Iterator[str]:
    """A finding a line."""
    for finding in report.findings:
        yield _encoded(finding.to_dict()).decode() + "\n"


def to_dict(report: Report) -> dict[str, Any]:
    """The report as plain data, version 1 of the format; no time in it, so that equal runs are equal text."""
    return {
        "version": 1,
        "tool": {"name": "claim-consistency", "version": __version__},
        "summary": asdict(report.summary),
        "findings": [finding.to_dict() for finding in report.findings],
        "suppressed": [finding.to_dict() for finding in report.suppressed],
        "notices": list(report.notices),
    }


def _encoded(data: Any) -> bytes:
    """The data as JSON; halves of characters, which Python lets a text have, become U+FFFD."""
    try:
        return msgspec.json.encode(data)
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole(data))


def _whole(data: Any) -> Any:
    match data:
        case str():
            return data.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case dict():
            return {name: _whole(value) for name, value in data.items()}
        case list() | tuple():
            return [_whole(value) for value in data]
    return data
