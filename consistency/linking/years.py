"""Whether two months or two years are of one event that happens to a thing once: its founding, building, closure.

`The mill closed in March 2019` and `since the closure of the mill in May 2019`: the same kind of event, the same thing,
and months or years that a slip of the pen or of memory sets apart.
"""

from consistency.claims import Claim, Mood
from consistency.linking.contrasts import contrasted, several
from consistency.linking.evidence import rarity
from consistency.linking.happenings import KIND_OF, TEMPORAL, Happening, for_good, happening, opposed
from consistency.linking.occasions import occasion
from consistency.linking.same_occasion import tied_deeds
from consistency.linking.stories import of_one_story
from consistency.values import Date

ONCE = frozenset(
    ("founding", "building", "close", "opening", "birth", "death", "wedding", "merger", "crash", "blast", "quake")
)
"""Kinds of event that a thing or a person mostly has once."""
YEARS = 10
"""How many years a slip may be off; two digits in the wrong order may be further."""
RARE, NAMED = 0.45, 0.45
"""How rare a deed and the thing that is named with it have to be that a text tells of one: `the revolt`."""
VAGUE = frozenset("year month century time decade end beginning first last".split())


def one_of_its_kind(first: Claim[Date], second: Claim[Date]) -> str:
    """Why two months or years are of one event, or nothing."""
    if not _coarse(first) or not _coarse(second) or not _slip(first.value, second.value):
        return ""
    if first.sentence is None or second.sentence is None or first.sentence == second.sentence:
        return ""
    one, two = happening(first), happening(second)
    if several(first, second, one, two) or one.byline or two.byline or contrasted(first, second, one, two):
        return ""
    if one.names - two.names and two.names - one.names:
        return ""
    kinds = _kinds(one) & _kinds(two) & ONCE
    if not kinds or opposed(one, two):
        return _of_one_deed(first, second)
    words = (one.within & two.within) - TEMPORAL - VAGUE
    things = sorted((word for word in words if word not in KIND_OF), key=lambda word: (-rarity(word), word))
    if sum(rarity(word) for word in things) < 0.3:
        return ""
    if not of_one_story(first, second):
        return ""
    return f"both are told of the {', '.join(things[:2])} ({', '.join(sorted(kinds))})"


def _of_one_deed(first: Claim[Date], second: Claim[Date]) -> str:
    """Why both are of one deed that is done to a thing once, told as a verb here and as a noun of its own there."""
    one, two = occasion(first), occasion(second)
    if one is None or two is None or not (one.known or two.known) or first.article != second.article:
        return ""
    deeds = tied_deeds(one, two)
    kinds = {kind for word in deeds for kind in KIND_OF.get(word, ())} & ONCE
    things = sorted((one.near & two.near) - deeds - VAGUE, key=lambda word: (-rarity(word), word))
    if not things or not (kinds or (max(map(rarity, deeds), default=0.0) >= RARE and rarity(things[0]) >= NAMED)):
        return ""
    return f"both are told of the {', '.join(things[:2])} ({', '.join(sorted(kinds or deeds))})"


def _coarse(claim: Claim[Date]) -> bool:
    value = claim.value
    return (
        value.precision in ("month", "year")
        and value.earliest is not None
        and value.year is not None
        and not value.edge
        and claim.mood is Mood.TOLD
        and for_good(claim)
    )


def _slip(a: Date, b: Date) -> bool:
    if a.precision != b.precision or a.year is None or b.year is None or a.meets(b):
        return False
    apart = abs(a.year - b.year)
    if a.precision == "month" and apart:
        return a.month == b.month and apart <= YEARS
    return apart <= YEARS or sorted(str(a.year)) == sorted(str(b.year))


def _kinds(told: Happening) -> frozenset[str]:
    return frozenset(kind for word in told.near for kind in KIND_OF.get(word, ()))
