"""What a period is told of: a life in brackets, what lasts from one time to another, what is open so long.

`Ida Moll (7 May 1920 – 3 June 1999)`, `The war, from 1918 to 1922`, `It is open from 10 to 6`: the beginning of the one event
and the end of the other.
"""

import calendar
from collections.abc import Iterator
from datetime import date

from consistency.claims import Claim
from consistency.linking.milestone_lines import Bearer, Line
from consistency.linking.milestone_nouns import noun_before
from consistency.linking.reaches import Reach
from consistency.prose.lexicon import happens
from consistency.values import Date, Time, Value

KEY = 4
"""How many words the key of a line has at most."""
MONTHS = tuple(name[:3].lower() for name in calendar.month_name[1:])


def two_ends(claim: Claim[Value]) -> tuple[Date | Time, Date | Time] | None:
    """The beginning and the end of a period (`1918 to 1922`, `10 a.m. to 6 p.m.`), each as a time."""
    value = claim.value
    if isinstance(value, Time):
        return (Time(value.at, zone=value.zone), Time(value.until, zone=value.zone)) if value.until else None
    if not isinstance(value, Date) or value.precision != "range" or not value.earliest or not value.latest:
        return None
    if value.earliest == value.latest:
        return None
    days = any(letters in claim.said.lower() for letters in MONTHS) or claim.said.count(".") > 3
    one, two = value.earliest, value.latest
    if days:
        full = (one.day, two.day) != (1, calendar.monthrange(two.year, two.month)[1])
        if not full:
            return None
        years = claim.said.count(str(one.year)) > 0, claim.said.count(str(two.year)) > 0
        return tuple(  # type: ignore[return-value]
            Date(day, day, year=day.year if told else None, month=day.month, day=day.day)
            for day, told in zip((one, two), years, strict=True)
        )
    return _of_year(one.year), _of_year(two.year)


def _of_year(year: int) -> Date:
    return Date(date(year, 1, 1), date(year, 12, 31), "year", year=year)


def of_period(
    line: Line, ends: tuple[Date | Time, Date | Time]
) -> Iterator[tuple[str, Bearer | None, bool, Date | Time]]:
    """A life in brackets, what lasts from one time to another, what is open so long."""
    begin, end = ends
    tokens, first = line.tokens, line.first
    if first > 1 and tokens[first - 1].text in ("(", "["):
        chunk = line.chunk_at(first - 2)
        bearer = line.bearer(chunk)
        if bearer is not None and bearer.kind == "name":
            yield "birth", bearer, True, begin
            yield "death", bearer, True, end
        return
    key = [token.lower for token in tokens[: max(0, first - 1)]]
    if first and tokens[first - 1].text in (":", "|") and ("hours" in key or "open" in key) and len(key) <= KEY:
        yield from ((row, None, True, begin) for row in ("opening", "begin"))
        yield from ((row, None, True, end) for row in ("closing", "end"))
        return
    reach = Reach(line.text, tokens, line.first, line.last)
    noun = noun_before(tokens, first)
    if noun >= 0 and happens(tokens[noun].lemma) and (reach.verb < 0 or reach.verb > line.last):
        yield "begin", line.bearer(line.chunk_at(noun)), True, begin
        yield "end", line.bearer(line.chunk_at(noun)), True, end
        return
    verb = reach.verb
    if verb < 0 or (clause := line.clause(verb)) is None or clause.negated or clause.subject is None:
        return
    is_open = any(token.lower == "open" for token in tokens[verb : line.first])
    if tokens[verb].lemma in ("run", "last", "continue") or is_open:
        for row in ("opening", "begin") if is_open else ("begin", "opening"):
            yield row, line.bearer(clause.subject), False, begin
        for row in ("closing", "end"):
            yield row, line.bearer(clause.subject), False, end
