"""All the pairs of dates of one text that are told of one event and differ, whatever shows it, but for those that words set apart."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from consistency.claims import Claim
from consistency.linking.announced_day import announced_twice
from consistency.linking.contrasts import contrasted, several
from consistency.linking.dated import one_event
from consistency.linking.day_counted import counted_from
from consistency.linking.day_pairs import likely_one
from consistency.linking.days import slipped
from consistency.linking.happenings import happening
from consistency.linking.same_occasion import due, of_one_occasion, parts
from consistency.linking.told_again import of_one_event, of_two_events
from consistency.linking.years import one_of_its_kind
from consistency.text import Section
from consistency.values import Date

ANOTHER = frozenset("another other separate second further".split())
"""Words of another thing to which the like happened: `another ferry sank on 9 May`."""


def dates_of_one(group: Sequence[Claim[Date]]) -> Iterator[tuple[Claim[Date], Claim[Date], str]]:
    """The pairs of dates of one text that are of one event and differ, each with why."""
    told: dict[int, set[str]] = {}
    for claim in group:
        if claim.sentence is not None:
            told.setdefault(claim.sentence.index, set()).add(day_of(claim.value))
    for first, second, tie in _tied(group):
        if any({day_of(first.value), day_of(second.value)} <= days for days in told.values()):
            continue  # a sentence that tells both days knows that they are two
        if (parts(first) ^ parts(second)) & ANOTHER or counted_from(first, second) or of_two_events(first, second):
            continue
        # `Entries have to reach the jury by 9 June` is due for what it is the deadline of
        if due(first) is due(second) or tie.startswith("both are the deadline"):
            yield first, second, tie


def _tied(group: Sequence[Claim[Date]]) -> Iterator[tuple[Claim[Date], Claim[Date], str]]:
    for same in slipped(group):
        yield same.first, same.second, same.why
    for first, second in combinations([claim for claim in group if claim.attribute and not claim.value.edge], 2):
        if _comparable(first, second) and (tie := one_event(first, second)) and not _another(first, second):
            yield first, second, tie
    for first, second in combinations(group, 2):
        if tie := one_of_its_kind(first, second):
            yield first, second, tie
    for tied in (*of_one_occasion(group), *announced_twice(group)):
        yield tied.first, tied.second, tied.why
    for pair in likely_one(group):
        yield pair.first, pair.second, pair.why
    for first, second, tie in of_one_event(group):
        if not _another(first, second):
            yield first, second, tie


def _another(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the words say that there are two events."""
    one, two = happening(first), happening(second)
    return several(first, second, one, two) or contrasted(first, second, one, two)


def _comparable(first: Claim[Date], second: Claim[Date]) -> bool:
    a, b = first.value, second.value
    if (
        a.edge
        or b.edge
        or not first.attribute
        or not second.attribute
        or Section.DATELINE in (first.section, second.section)
    ):
        return False
    if a.earliest is None and b.earliest is None and a.precision == b.precision == "day":  # no year to be had
        known = a.month and b.month and a.day and b.day
        return bool(known) and (a.month, a.day) != (b.month, b.day) and first.article == second.article
    if a.meets(b) or a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return False
    if a.earliest > a.latest or b.earliest > b.latest:
        return False
    both = {a.precision, b.precision}
    return "day" in both and both <= {"day", "month", "range", "year"}


def day_of(value: Date) -> str:
    """A date as it is told where two are set against each other."""
    return str(value) if value.earliest else f"{value.day}.{value.month}."
