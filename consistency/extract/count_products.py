"""So many groups of so many: `four classes of 25 pupils, 100 in all`, `12 floors with four flats each, 48 altogether`.

The sentence has three numbers: how many groups there are, how many stand in each, and, told as the sum, what they come to.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.part_roles import Role, alike, roles
from consistency.extract.products import Product
from consistency.patterns import pattern
from consistency.values import Bound, Count, Money, Quantity, Range

_OF = pattern(
    r" (?:equal |separate |annual |monthly |yearly |weekly |different |new )?[a-z][\w-]*s,? (?:each )?(?:of|holding|seating) ?\Z"
)
_WITH = pattern(
    r" [a-z -]{2,40}\b(?:with|have|has|had|having|hold|seat|carry|get|at|for|contain\w*|worth|costing)(?: up to)? ?\Z"
)
_EACH = pattern(r" (?:[a-z-]+ ){0,2}?(?:each|apiece)\b|[a-z ]{0,3}\ba (?:piece|head)\b")
_MAKES = pattern(r"\b(?:giving|making|bringing in|earning|raising)\b[^.;\d]{0,20}\Z")
_OTHERS = pattern(r"\b(?:and|plus|with|including|besides|as well as|without|minus|after|more|other)\b")
_SOLD = pattern(r" (?:[a-z]+ )?(?:were|was|have been|had been) (?:sold|bought|issued|paid for)\b")
_CUES = (" of ", " each", "apiece", " per ", " sold", " head")
_FAR = Decimal(3)


def count_product(group: Sequence[Claim[Any]]) -> Product | None:
    """The product that a sentence with three numbers tells."""
    numbers = [claim for claim in group if isinstance(claim.value, Money | Count | Quantity)]
    sentence = numbers[0].sentence if len(numbers) == 3 else None
    if sentence is None or not any(cue in sentence.text for cue in _CUES):
        return None
    here = roles(sentence, numbers)
    if len(here) != 3 or not all(_exact(role) for role in here):
        return None
    first, second, third = here
    if isinstance(first.claim.value, Count) and first.of and _told_as_sum(third) and _grouped(first, second):
        return _product(second, third, first)
    if (
        isinstance(first.claim.value, Count)
        and first.of
        and second.is_sum
        and getattr(third.claim.value, "per", "") == first.of
    ):
        return _product(third, second, first)
    if isinstance(second.claim.value, Count) and _SOLD.match(second.behind) and _told_as_sum(third):
        return _product(first, third, second)
    return None


def _exact(role: Role) -> bool:
    figure = role.claim.value.figure
    return (
        figure.upper is None
        and figure.bound is Bound.EXACT
        and role.claim.holds
        and role.claim.mood is not Mood.CONDITIONAL
    )


def _told_as_sum(total: Role) -> bool:
    return (total.is_sum or _MAKES.search(total.before) is not None) and not _OTHERS.search(total.before)


def _grouped(number: Role, each: Role) -> bool:
    """Whether the second number is told of each of the things that the first counts."""
    if _OF.fullmatch(each.before):
        return True
    return _WITH.fullmatch(each.before) is not None and _EACH.match(each.behind) is not None


def _product(each: Role, total: Role, number: Role) -> Product | None:
    if not _one_unit(each, total):
        return None
    one, many = each.claim.value.figure.range(), number.claim.value.figure.range()
    if one.low is None or one.high is None or many.low is None or many.high is None or not total.number:
        return None
    if not 1 / _FAR <= each.number * number.number / total.number <= _FAR:
        return None
    return Product(each.claim, total.claim, number.claim, Range(one.low * many.low, one.high * many.high))


def _one_unit(each: Role, total: Role) -> bool:
    one, two = each.claim.value, total.claim.value
    if isinstance(one, Money) and isinstance(two, Money):
        return one.currency == two.currency
    if isinstance(one, Count) and isinstance(two, Count):
        return not two.of or two.of == one.of
    return alike(each, total)
