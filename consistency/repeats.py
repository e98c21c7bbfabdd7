"""One finding where several earlier articles say the same: what a desk printed five times is one question."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from consistency.findings import Finding, Reach, Side

NAMED = 3
"""How many of the other articles are named."""


def merged(findings: Iterable[Finding], new: Collection[str]) -> list[Finding]:
    """The findings, those of one new value against one value of several earlier articles as one, in order.

    ``new`` holds the names of the articles that are checked.  The earliest article stays as the other side, so that
    the finding keeps its fingerprint when more articles repeat it; the others are counted and named.
    """
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for at, finding in enumerate(findings):
        groups.setdefault(_conflict(finding, new) or (at,), []).append(finding)
    return sorted((_one_of(group, new) for group in groups.values()), key=lambda finding: finding.order)


def _conflict(finding: Finding, new: Collection[str]) -> tuple[object, ...] | None:
    """What findings of one conflict share; None for those that are not of a new and one earlier article."""
    mine, earlier = _ends(finding, new)
    if (
        finding.reach is not Reach.ARCHIVE
        or len({side.article for side in mine}) != 1
        or len({side.article for side in earlier}) != 1
    ):
        return None
    values = [sorted({(side.kind, side.reading) for side in sides}) for sides in (mine, earlier)]
    return (finding.code, finding.severity, mine[0].article, *map(tuple, values))


def _ends(finding: Finding, new: Collection[str]) -> tuple[list[Side], list[Side]]:
    mine = [side for side in finding.sides if side.article in new]
    return mine, [side for side in finding.sides if side.article not in new]


def _one_of(group: Sequence[Finding], new: Collection[str]) -> Finding:
    if len(group) == 1:
        return group[0]
    ranked = sorted(group, key=lambda finding: (*_when(_ends(finding, new)[1][0]), finding.order))
    kept = ranked[0]
    shown = _ends(kept, new)[1][0].article
    others = list(dict.fromkeys(_ends(finding, new)[1][0].article for finding in ranked))
    others = [name for name in others if name != shown]
    if not others:
        return kept
    named = ", ".join(others[:NAMED]) + (", ..." if len(others) > NAMED else "")
    count = "one more earlier article" if len(others) == 1 else f"{len(others)} more earlier articles"
    return replace(kept, message=f"{kept.message}, and in {count}", because=f"{kept.because}; the same in {named}")


def _when(side: Side) -> tuple[date, str]:
    return (side.published or date.max, side.article)
