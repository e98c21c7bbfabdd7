"""A percentage that is charged on an amount, or taken off it, told with both amounts: `$1,000 plus 20 percent VAT, $1,200 in all`.

What is charged has a name (a commission, interest, a tax, a discount), and its percentage makes one of the two amounts out of the
other: it is the charge itself, the amount with the charge or the amount without it.  The words say which, in too many ways to be
read; two amounts that no such reading fits are not both right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.changes import Told, figure_of
from consistency.extract.changes_after import SKIPPED
from consistency.extract.charge_words import is_charge
from consistency.patterns import pattern
from consistency.text import Sentence
from consistency.values import Bound, Count, Duration, Money, Percentage, Quantity, Range

_CHANGES = pattern(
    r"\b(?:ris\w+|rose|fell|fall\w*|increas\w+|decreas\w+|grew|grow\w*|up|down|rais\w+|lower\w*|cut|cuts|more|less (?!an? \d)|fewer|than|compared|against|instead|from|"
    r"between|average|first|until|if|months?|monthly|weeks?|daily|plus (?!(?:[a-z]+ ){0,2}(?:vat|tax|\d))|with|includ\w+|which (?!is|was|makes|made|comes|came|means|brings|brought|works|costs)|minimum|maximum|at least|at most|up to|each|part|share|over the|remaining|rest|"
    r"other|another|total tax|annually for|minus|both|while|whereas|until|and then|already|so far|before)\b"
)
_AND = pattern(r"\band\b|;|\bbut\b|\bwho\b")
_PAIR = pattern(r",?(?: or| and| to| respectively|/|–|-| [–-])[ $€£]*")
"""`They pay $8 or $4`: two prices."""
_MOST, _BERTH, _HUNDRED = Decimal("2.5"), Decimal("0.01"), Decimal(100)
_LONGEST = 220


@dataclass(frozen=True, slots=True)
class Charge:
    """A percentage with the two amounts that it should lead between; ``meant`` is what it is of the larger one."""

    told: Told
    small: Told
    large: Told
    meant: Range


def charges(group: Sequence[Claim[Any]]) -> Iterator[Charge]:
    """The charges of an article whose two amounts no reading fits."""
    by_sentence: dict[int, list[Told]] = {}
    for claim in group:
        if claim.sentence is not None and claim.sentence.section not in SKIPPED:
            by_sentence.setdefault(claim.sentence.index, []).append(claim)
    for told in by_sentence.values():
        sentence = told[0].sentence
        assert sentence is not None
        if 2 < len(told) < 5 and len(sentence.text) < _LONGEST:
            yield from _of(sentence, told)


def _of(sentence: Sentence, told: Sequence[Told]) -> Iterator[Charge]:
    shares = [claim for claim in told if isinstance(claim.value, Percentage)]
    amounts = [claim for claim in told if isinstance(claim.value, Money)]
    others = [claim for claim in told if claim not in shares and claim not in amounts]
    if len(shares) != 1 or len(amounts) != 2 or any(_counts(claim) for claim in others):
        return
    share, (small, large) = shares[0], sorted(amounts, key=lambda claim: figure_of(claim).number)
    if not is_charge(sentence, share) or not all(_plain(claim) for claim in (share, small, large)):
        return
    first, last = min(told, key=lambda claim: claim.start), max(told, key=lambda claim: claim.start)
    inside = sentence.between(first.end, last.start).lower()
    if small.value.currency != large.value.currency or _CHANGES.search(inside) or _AND.search(inside):
        return
    one, two = sorted((small, large), key=lambda claim: claim.start)
    if _PAIR.fullmatch(sentence.between(one.end, two.start)):
        return
    if _CHANGES.match(sentence.text[last.end - sentence.start :].lower().lstrip(" ,")):
        return
    rate, part, whole = (_range(claim) for claim in (share, small, large))
    rate = (rate[0] / _HUNDRED, rate[1] / _HUNDRED)
    readings = [
        (whole[0] * rate[0], whole[1] * rate[1]),  # the charge and what it is on
        (whole[0] * (1 - rate[1]), whole[1] * (1 - rate[0])),  # with a discount and without
        (whole[0] / (1 + rate[1]), whole[1] / (1 + rate[0])),  # without a tax and with it
        (whole[0] * rate[0] / (1 + rate[0]), whole[1] * rate[1] / (1 + rate[1])),  # the tax in a price
    ]
    near = [(low, high) for low, high in readings if low / _MOST < figure_of(small).number < high * _MOST]
    if near and not any(part[0] <= high * (1 + _BERTH) and low * (1 - _BERTH) <= part[1] for low, high in readings):
        yield Charge(share, small, large, Range(*readings[0]))


def _counts(claim: Told) -> bool:
    """Whether a number besides is more than `a year`."""
    value = claim.value
    return not isinstance(value, Duration | Count | Quantity) or figure_of(claim).number != 1


def _plain(claim: Told) -> bool:
    figure, value = figure_of(claim), claim.value
    if figure.upper is not None or figure.bound is not Bound.EXACT or figure.number <= 0 or not claim.holds:
        return False
    if isinstance(value, Percentage):
        return not value.points and figure.number < _HUNDRED
    return claim.mood is not Mood.CONDITIONAL and (not isinstance(value, Money) or value.per in ("", "year"))


def _range(claim: Told) -> tuple[Decimal, Decimal]:
    figure = figure_of(claim)
    half = figure.step / 2
    return figure.number - half, figure.number + half
