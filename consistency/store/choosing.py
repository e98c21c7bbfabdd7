"""Which earlier claims a claim is compared with when a key holds very many: pure, and said when it cuts.

Values come before claims: what states the same cannot clash, so equal values are passed over and of each other
value only the best few claims are taken.  Best are those that share the most, and the rarest, keys with the new
claim; then those nearest to it in time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Posting = tuple[int, int, int, int]
"""One row of the index under a key: day, rank, claim, value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How far a check or an audit goes before it cuts and says so.

    ``window``: rows of the index read for a key, before and after the article's day each.
    ``each``: claims taken of one value.  ``claims``: earlier claims that one new claim is compared with.
    ``block``: claims of one key that an audit compares with each other.
    """

    window: int = 512
    each: int = 3
    claims: int = 24
    block: int = 64


def nearest(
    found: Mapping[int, Sequence[Posting]], day: int | None, own_value: int, without: frozenset[int], limits: Limits
) -> tuple[list[int], int]:
    """The claims to compare a new claim with, of those found under its keys, and how many were left out.

    ``without`` holds article numbers that do not count as earlier.
    """
    scores: dict[int, float] = {}
    known: dict[int, Posting] = {}
    for key in sorted(found, key=lambda key: (len(found[key]), key)):
        rows = found[key]
        weight = 1 / (1 + len(rows))
        for row in rows:
            claim = row[2]
            if row[3] != own_value and claim >> PLACES not in without:
                scores[claim] = scores.get(claim, 0.0) + weight
                known[claim] = row
    # A score is a sum of weights in one fixed order of keys, so that it is the same in every run.
    ordered = sorted(scores, key=lambda claim: (-scores[claim], _distance(known[claim][0], day), known[claim][1:3]))
    chosen: list[int] = []
    taken: dict[int, int] = {}
    for claim in ordered:
        value = known[claim][3]
        if taken.get(value, 0) < limits.each:
            taken[value] = taken.get(value, 0) + 1
            if len(chosen) < limits.claims:
                chosen.append(claim)
    return chosen, sum(taken.values()) - len(chosen)


def thin(rows: Iterable[Posting], limits: Limits) -> tuple[list[Posting], int]:
    """The claims of one key that an audit compares: of each value the newest few, newest values first.

    ``rows`` come newest first.  Nothing when all state the same.  The second number is how many were left out
    for the limit (not counting repetitions of a value).
    """
    taken: dict[int, int] = {}
    chosen: list[Posting] = []
    left_out = 0
    for row in rows:
        seen = taken.get(row[3], 0)
        if seen >= limits.each:
            continue
        if len(chosen) >= limits.block:
            left_out += 1
            continue
        taken[row[3]] = seen + 1
        chosen.append(row)
    return (chosen, left_out) if len(taken) > 1 else ([], 0)


def with_neighbours(chosen: Iterable[int], rows: Iterable[Sequence[Posting]]) -> set[int]:
    """The chosen claims and what their own articles say under the same keys, equal values too.

    An article that says both twelve and fifteen of nearly the same thing is only in conflict with `fifteen`
    when its `twelve` is seen to be of another thing, so a claim never comes without its neighbours.
    """
    found = set(chosen)
    articles = {claim >> PLACES for claim in found}
    found.update(row[2] for block in rows for row in block if row[2] >> PLACES in articles)
    return found


def _distance(day: int, other: int | None) -> int:
    return -day if other is None else abs(day - other)


PLACES = 20
"""Bits of a claim's number that say its place in its article; the rest is the article's number."""
