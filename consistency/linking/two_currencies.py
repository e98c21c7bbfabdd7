"""One number told in two currencies: 700 million kroner in one place, 700 million euros in another.

In 1,918 untouched articles no number stands in two currencies by chance but beside a conversion in brackets, and only two
of the roundest (`$1 billion`) do so.  So a number with two telling digits is one amount wherever an article tells it again,
and a rounder one where it is told as known: `the fare of 30 euros`.
"""

from decimal import Decimal

from consistency.claims import Claim
from consistency.linking.only_amount import known
from consistency.text import Section
from consistency.values import Money, Value
from consistency.values.slips import digits


def in_two_currencies(first: Claim[Value], second: Claim[Value]) -> str:
    """Why two amounts of one article are one amount in two currencies, or nothing."""
    if not isinstance(first.value, Money) or not isinstance(second.value, Money) or first.article != second.article:
        return ""
    if first.value.currency == second.value.currency or one_number(first.value, second.value) is None:
        return ""
    one, two = first.sentence, second.sentence
    if one is None or two is None or one.index == two.index or _in_brackets(first) or _in_brackets(second):
        return ""
    if {first.section, second.section} <= {Section.LIST, Section.TABLE}:  # what one thing costs in two countries
        return ""
    number = one_number(first.value, second.value)
    later = max(first, second, key=lambda claim: claim.start)
    telling = number is not None and len(digits(number)) > 1
    return "the same number in two currencies" if telling or known(later) else ""


def one_number(one: Money, two: Money) -> Decimal | None:
    """The number that two amounts share; that of a range is the end that the other amount names."""
    a, b = one.figure, two.figure
    if a.number == b.number and a.upper == b.upper:
        return a.number
    if (a.upper is None) == (b.upper is None):
        return None
    plain, span = (a, b) if a.upper is None else (b, a)
    return plain.number if plain.number in (span.number, span.upper) else None


def _in_brackets(claim: Claim[Value]) -> bool:
    sentence = claim.sentence
    return (
        sentence is not None
        and "(" in sentence.text[max(0, claim.start - sentence.start - 8) : claim.start - sentence.start]
    )
