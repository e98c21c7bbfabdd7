"""Whether two words for deeds can tell of one deed."""

from functools import lru_cache

from consistency.linking.evidence import related
from consistency.linking.happenings import kin
from consistency.prose.deed_words import ALIKE, GENERIC, LOOSE, MISHAPS


def alike(one: str, two: str) -> bool:
    """Whether two words for deeds can tell of one."""
    if one == two:
        return True
    mine, other = ALIKE.get(one), ALIKE.get(two)
    if mine and other and mine & other:
        return True
    if (one in GENERIC and two in MISHAPS | GENERIC) or (two in GENERIC and one in MISHAPS):
        return True
    if _made_of(one, two) or _made_of(two, one):
        return True
    return related(one, two) if one in LOOSE or two in LOOSE else _kin(one, two)


def _made_of(long: str, short: str) -> bool:
    """`landslide` is a slide, `wildfire` a fire."""
    return len(short) > 3 and len(long) > len(short) + 2 and long.endswith(short) and short not in LOOSE | COMMON


COMMON = frozenset("fall over work down back take make turn hold ship view ting sion able time date line side".split())
"""Ends of words that they are not made of."""


_kin = lru_cache(maxsize=100_000)(kin)
