"""Rows of numbers that stand side by side, and the wholes that are made of them.

Two values stand in one row where nothing but a comma, `and` and the words of each part is between them: `12 in Alta, nine in
Bero and seven in Carn`.  A word that compares, or that puts one inside the other, ends the row.
"""

from collections.abc import Sequence
from decimal import Decimal

from consistency.extract.part_roles import Role, alike
from consistency.extract.residues import evened, exact_count
from consistency.extract.wholes import Whole
from consistency.patterns import pattern
from consistency.values import Count

_JOINT = pattern(
    r"\)?[^.:()\d]{0,90}(?:,|;|\band\b|\bwhile\b|\bbut\b|\bplus\b|\bwith\b|\bas well as\b|\))[^.:()\d]{0,45}\(?"
)
_APART = pattern(
    r"\b(?:than|compared|up from|down from|per|aged?|instead|last year|earlier|previous\w*|versus|includ\w+|of (?:which|whom)|more|respectively|"
    r"not counting|excluding|except|rose|fell|up|down|each|every|apiece|if|because|when|until|since)\b|"
    r"\b(?:from|to|by|before|at|against|after|or|over|under|nearly|almost|about|around) (?:the )?\Z"
)
_EARLIER = pattern(r"[^.;,]{0,40}\b(?:before|earlier|last time|previously|last year|in (?:19|20)\d\d)\b")
_ENDS = pattern(r"[^.,;:()\d]{0,40}(?:\.?\s*\Z|\)|;)")
_ABOUT = (Decimal("0.7"), Decimal("1.5"))
_NEARLY = (Decimal("0.8"), Decimal("1.25"))
SHORT = 40
"""How long the words before a number told `of the ...` may be where it stands right behind its part."""
MEDALS = frozenset(("gold", "silver", "bronze"))


def row_behind(here: Sequence[Role], first: int) -> list[Role]:
    row = list(here[first : first + 1])
    for one in here[first + 1 :]:
        if not joined(row[-1], one):
            break
        row.append(one)
    return row


def row_before(here: Sequence[Role], end: int) -> list[Role]:
    start = end - 1
    while start > 0 and joined(here[start - 1], here[start]):
        start -= 1
    return list(here[max(0, start) : end])


def joined(one: Role, two: Role, over: Role | None = None, *, loosely: bool = False) -> bool:
    """Whether two values stand in one row; ``loosely`` where counts of any things do, ``over`` where their whole stands between."""
    gap = two.before.lower()
    counts = isinstance(one.claim.value, Count) and isinstance(two.claim.value, Count)
    if two.of_them or _EARLIER.match(two.behind):
        return False
    same = (counts and loosely) or alike(two, one) or alike(one, two) or over is not None
    return same and _JOINT.fullmatch(gap) is not None and _APART.search(gap) is None


def ends(part: Role, here: Sequence[Role]) -> bool:
    """Whether a row of parts ends its sentence or its bracket."""
    return (
        part.behind.startswith(")")
        or ")" in part.behind[:40]
        or (part is here[-1] and _ENDS.match(part.behind) is not None)
    )


def made(total: Role, parts: Sequence[Role], *, complete: bool, near: bool = False) -> Whole | None:
    """The whole and its parts, where they come near it and no run of them comes to it."""
    added = sum((part.number for part in parts), Decimal(0))
    least, most = _NEARLY if near else _ABOUT
    if not total.number or not least <= added / total.number <= most or added == total.number:
        return None
    for start in range(len(parts) - 1):
        for end in range(start + 2, len(parts) + 1):
            if sum((part.number for part in parts[start:end]), Decimal(0)) == total.number:
                return None
    whole, *rest = evened([exact_count(total.claim), *(exact_count(part.claim) for part in parts)])
    return Whole(whole, tuple(rest), complete)
