"""Parts that come to more than their whole, where nothing is two of them at once: `of the 24 wagons, 15 derailed and eleven stayed on`.

That there are fewer is no error: nobody says that all parts are told.
"""

from collections.abc import Iterator, Sequence

from consistency.extract.exclusive_parts import exclusive
from consistency.extract.part_roles import Role, alike
from consistency.extract.part_rows import MEDALS, SHORT, joined, made, row_before, row_behind
from consistency.extract.wholes import Whole
from consistency.patterns import pattern
from consistency.values import Count

_WITH = pattern(r"[^.;:()\d]{0,60}, with [^.;:()\d]{0,40}\Z")
_SEATS = frozenset("seat member vote mandate medal".split())
_TOOK_PART = pattern(
    r"\b(?:took part|taking part|voted|cast|came|attend\w*|present|particip\w*|respond\w*|replied|answered)\b"
)
"""Of those who took part in a vote others said yes: the one is no part beside the other."""
_IN_PLACE = pattern(r" (?:seats )?(?:in|at) (?:the )?[A-Z]")


def too_many(here: Sequence[Role], ahead: Sequence[Role]) -> Whole | None:
    """Parts of a whole that come to more than it."""
    for whole, row in (*_of_wholes(here), *_of_seats(here, ahead)):
        if len(row) < 2:
            continue
        same = [alike(part, whole) for part in row]
        seats = (
            whole.of in _SEATS
            and all(same)
            and not _IN_PLACE.match(row[-1].behind)
            and not any(_TOOK_PART.search(part.behind) for part in (whole, *row))
        )
        measures = not isinstance(whole.claim.value, Count) and all(same)
        if seats or measures or (all(same[:-1]) and isinstance(row[-1].claim.value, Count) and exclusive(row)):
            return made(whole, row, complete=frozenset(part.of for part in row) == MEDALS)
    return None


def _of_wholes(here: Sequence[Role]) -> Iterator[tuple[Role, Sequence[Role]]]:
    """`Of the 24 wagons, 15 ... and nine`, `15 of the 24 ... and nine`, `24 wagons, 15 of them ... and nine`, `15 and 9 of the 24`."""
    for at, whole in enumerate(here):
        behind = row_behind(here, at + 1)
        if whole.of_a_whole and at and len(whole.before) < SHORT:
            yield whole, [here[at - 1], *(behind if behind and joined(here[at - 1], behind[0], whole) else ())]
            if at == len(here) - 1:
                yield whole, row_before(here, at)
        elif whole.of_a_whole or (behind and behind[0].of_them):
            yield whole, behind
        elif not at and behind and not isinstance(whole.claim.value, Count):
            if exclusive(behind, placed=True) or _WITH.fullmatch(behind[0].before):
                yield whole, behind
        elif behind and " includ" in behind[0].before and exclusive(behind):
            yield whole, behind


def _of_seats(here: Sequence[Role], ahead: Sequence[Role]) -> Iterator[tuple[Role, Sequence[Role]]]:
    """`In the 100-seat parliament the Greens hold 45 seats and the Union 55`, `It has 100 seats.  The Greens have 45 ...`."""
    for at, whole in enumerate(here):
        if whole.of in _SEATS and whole.behind.startswith("-"):
            yield whole, row_behind(here, at + 1) or row_before(here, at)
    if here and ahead and ahead[-1].of == "seat":
        yield ahead[-1], row_behind(here, 0)
