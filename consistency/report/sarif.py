"""SARIF 2.1.0, as GitHub code scanning takes it."""

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

import consistency
from consistency.findings import Finding, Report, Severity, Side
from consistency.report import Look
from consistency.report.linehash import LineHashes
from consistency.report.places import Places, Spot, clean, flat, others, worst_first
from consistency.report.words import counted

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = "https://pypi.org/project/claim-consistency/"
FINGERPRINT = "consistencyFinding/v1"
"""The key of this project's own fingerprint; the number changes when the way it is made does."""

MAX_RESULTS = 25_000
MAX_BYTES = 10_000_000
"""GitHub refuses a run with more results, and a file that is larger when compressed."""

_MAX_DESCRIPTION = 1024
_SPARE_BYTES = 200_000


def sarif(
    report: Report, look: Look | None = None, *, max_results: int = MAX_RESULTS, max_bytes: int = MAX_BYTES
) -> Iterator[str]:
    """The report as one SARIF log.

    A result stands at the words in the checked article and links the other sides from its message, since GitHub
    shows related locations only when the message links them.  Over a limit the least severe results are left out,
    and a notification in the log says how many.
    """
    rules = _rules(report)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    places = Places(report)
    hashes = _Hashes(places)
    wanted = [*worst_first(report.findings), *worst_first(report.suppressed)]
    kept: dict[int, str] = {}
    packer, packed = zlib.compressobj(6), 0
    for finding in wanted[:max_results]:
        text = json.dumps(_result(finding, index, places, hashes), sort_keys=True)
        packed += len(packer.compress(text.encode()))
        if packed > max_bytes - _SPARE_BYTES:
            break
        kept[id(finding)] = text
    cut = len(wanted) - len(kept)
    head = {
        "tool": {
            "driver": {
                "name": "consistency",
                "fullName": "claim-consistency",
                "informationUri": HOME,
                "version": consistency.__version__,
                "semanticVersion": consistency.__version__,
                "rules": rules,
            }
        },
        "automationDetails": {"id": "consistency/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": True, "toolExecutionNotifications": _notifications(report, cut, max_results)}
        ],
        "properties": {"summary": _summary(report)},
    }
    opening = json.dumps(head, sort_keys=True)
    yield f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{opening[:-1]}, "results": ['
    written = 0
    for finding in (*report.findings, *report.suppressed):
        if id(finding) in kept:
            yield (",\n" if written else "\n") + kept[id(finding)]
            written += 1
    yield "\n]}]}\n"


class _Hashes:
    """The line hashes of the articles of a report, each made when it is first asked for."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._made: dict[str, LineHashes] = {}

    def of(self, side: Side) -> str:
        text = self._places.text(side)
        if text is None:
            return LineHashes(side.excerpt)[1]
        if side.article not in self._made:
            self._made[side.article] = LineHashes(text)
        return self._made[side.article][side.line]


def _rules(report: Report) -> list[dict[str, Any]]:
    """The rules that ran, and those of findings that came from elsewhere."""
    known = {code: (name, summary, help) for code, name, summary, help in report.rules}
    for finding in (*report.findings, *report.suppressed):
        known.setdefault(finding.code, (finding.name, finding.name.replace("-", " "), finding.help))
    return [_rule(code, *known[code]) for code in sorted(known)]


def _rule(code: str, name: str, summary: str, help: str) -> dict[str, Any]:
    short = _sentence(summary or name)
    full = f"{short} {_sentence(help)}" if help else short
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in re.split(r"[^A-Za-z0-9]+", name)) or code,
        "shortDescription": {"text": short[:_MAX_DESCRIPTION]},
        "fullDescription": {"text": full[:_MAX_DESCRIPTION]},
        "help": {
            "text": f"{_sentence(help) if help else full} `consistency explain {code}` prints the whole page.",
            "markdown": f"**{code} {name}**: {short}\n\n{_sentence(help)}\n\n"
            f"`consistency explain {code}` prints the whole page.",
        },
        "helpUri": HOME,
        "properties": {"tags": ["consistency", _topic(code)]},
    }


def _result(finding: Finding, index: dict[str, int], places: Places, hashes: _Hashes) -> dict[str, Any]:
    shown = places.anchor(finding)
    spot = places.spot(shown)
    rest = others(finding, shown)
    links = "; ".join(f"[{_link_text(side, places.spot(side))}]({number})" for number, side in enumerate(rest, 1))
    text = _escaped(_sentence(finding.message))
    if finding.because:
        text += " " + _escaped(_sentence(finding.because))
    if links:
        text += f" Compare {links}."
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _place(shown, spot)}],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": {"confidence": finding.confidence.value, "reach": finding.reach.value, "tie": clean(finding.tie)},
    }
    if spot.exact:  # of other files GitHub's own step knows the line, and this report does not
        result["partialFingerprints"]["primaryLocationLineHash"] = hashes.of(shown)
    if rest:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _place(side, places.spot(side)),
                "message": {"text": _escaped(flat(side.said))},
            }
            for number, side in enumerate(rest, 1)
        ]
    if finding.suppressed:
        kind = "external" if finding.suppressed == "baseline" else "inSource"
        result["suppressions"] = [{"kind": kind, "justification": flat(finding.suppressed)}]
    return result


_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def _place(side: Side, spot: Spot) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
        "snippet": {"text": clean(side.said)},
    }
    if spot.exact:
        region |= {"charOffset": side.start, "charLength": side.end - side.start}
    return {"artifactLocation": {"uri": spot.uri}, "region": region}


def _notifications(report: Report, cut: int, max_results: int) -> list[dict[str, Any]]:
    said: Sequence[str] = report.notices
    if cut:
        said = [*said, f"{counted(cut, 'result')} left out, the least severe: code scanning takes {max_results:,} "
                f"results and {MAX_BYTES // 1_000_000} MB a file; choose rules with --select to see the rest"]  # fmt: skip
    return [
        {"level": "warning", "message": {"text": _escaped(_sentence(text))}, "descriptor": {"id": "notice"}}
        for text in said
    ]


def _summary(report: Report) -> dict[str, int]:
    names = ("articles", "claims", "unread", "comparisons", "findings", "suppressed")
    return {name: getattr(report.summary, name) for name in names}


def _link_text(side: Side, spot: Spot) -> str:
    return f"{_escaped(flat(side.said))} ({_escaped(spot.path)}:{spot.line})"


def _escaped(text: str) -> str:
    r"""Text that may stand in a SARIF message: `[`, `]` and `\` would make links."""
    return re.sub(r"([\\\[\]])", r"\\\1", text)


def _sentence(text: str) -> str:
    """The text on one line, with a capital where a word begins it and a full stop."""
    text = flat(text)
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) or not text else text + "."


def _topic(code: str) -> str:
    return _TOPICS.get(code.rstrip("0123456789"), "pack")


_TOPICS = {
    "A": "amounts",
    "D": "dates",
    "F": "reference",
    "H": "headlines",
    "L": "listings",
    "N": "names",
    "P": "places",
    "Q": "quantities",
    "R": "roles",
    "S": "sayings",
    "T": "totals",
    "W": "actions",
}
