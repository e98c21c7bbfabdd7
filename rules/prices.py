"""Prices a piece against how many pieces there are and what they cost together."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from consistency import Claim, Clash, Severity, groups
from consistency.extract.changes import alike, figure_of
from consistency.extract.count_products import count_product
from consistency.extract.products import product_of, told_of_others
from consistency.extract.rates import rate_product
from consistency.patterns import pattern
from consistency.values import Count, Money, Quantity, Range


@groups(
    "T106",
    "price-times-number-differs",
    kinds=["money", "count", "quantity", "duration", "percentage"],
    by="sentence",
    severity=Severity.WARNING,
    bad=[
        "The army ordered 40 trucks at €150,000 each for a total of [[€8 million]].",
        "They sold 2,000 tickets at £30 a ticket, which brought in [[£90,000]].",
        "Customs found four crates of 30 kilos each, [[150 kilos]] in total, behind the seats.",
        "Each of the 1,200 recruits gets a coat worth 350 euros; the bill comes to [[620,000 euros]].",
        "The 8 million euros are shared among 40 villages, so each gets [[400,000 euros]].",
        "A berth costs 12 euros a month, or [[184 euros a year]].",
        "The shed holds 600 sacks of 50 kilos, or [[300 tonnes]] in all.",
    ],
    good=[
        "The army ordered 40 trucks at €150,000 each for a total of €6 million.",
        "They sold 2,000 tickets at £30 a ticket, less than the £90,000 of the year before.",
        "The army ordered 40 four-axle trucks at €150,000 each, €6 million altogether.",
        "Each of the 1,200 recruits gets a coat worth 350 euros; the bill comes to 420,000 euros.",
        "The firm, which has 900 employees and sales of 80 million euros, pays each a bonus of 500 euros.",
        "A berth costs 12 euros a month, or 144 euros a year.",
        "The shed holds 600 sacks of 50 kilos, or 30 tonnes in all.",
    ],
)
def price_times_number_differs(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """A number of things times the price of each is not the total in the same sentence.

    Readers do this sum in their heads.

    Check the number, the price and the total; a price without tax is worth a word.
    """
    for at, price in enumerate(group):
        per = _per(price)
        if not per:
            continue
        numbers = [claim for claim in reversed(group[:at]) if _of(claim, per)]
        total = next((claim for claim in group[at + 1 :] if alike(claim, price.with_(value=_bare(price.value)))), None)
        if not numbers or total is None:
            continue
        number = numbers[0]
        between = _between(price, total)
        between += _behind(total) if len(between) < _NEAR else ""
        if not (_MAKING.search(between) or _TO_PAY.search(between)) or _between(number, price).count(",") > 1:
            continue
        if price.sentence is None or told_of_others(price.sentence, (number, price, total)):
            continue
        told, products = total.value.figure.range(), [_times(one, price) for one in numbers]
        product = products[0]
        if product is not None and not any(one is None or one.meets(told) for one in products):
            yield Clash(
                (total, price, number),
                f"`{number.said}` times `{price.said}` is not `{total.said}`",
                f"{number.value} times {price.value} is {product}, not {total.value}",
            )
            return
    found = product_of(group) or count_product(group) or rate_product(group)
    if found is not None and not found.meant.meets(figure_of(found.total).range()):
        last = max((found.price, found.total), key=lambda claim: claim.start)
        first = found.price if last is found.total else found.total
        times = f"`{found.number.said}` times " if found.number is not None else ""
        yield Clash(
            (last, first) if found.number is None else (last, first, found.number),
            f"{times}`{found.price.said}` is not `{found.total.said}`",
            f"{found.price.value} comes to {found.meant}, not {found.total.value}",
        )


_MAKING = pattern(
    r"\b(?:total|in all|making|which (?:makes|brought|comes)|bringing in|worth|altogether)\b", re.IGNORECASE
)
_NEAR = 30
_TO_PAY = pattern(
    r"\b(?:each|apiece|per \w+|a piece|a head)\b[^.;]{0,25}\b(?:paid|paying|pays?|cost|costing|came to|for)\b",
    re.IGNORECASE,
)


def _of(claim: Claim[Any], per: str) -> bool:
    if not isinstance(claim.value, Count) or claim.value.figure.upper is not None:
        return False
    return claim.value.of == per or (per == "piece" and claim.value.figure.number > 1 and bool(claim.value.of))


def _times(number: Claim[Any], price: Claim[Any]) -> Range | None:
    count, each = number.value.figure.range(), price.value.figure.range()
    if None in (count.low, count.high, each.low, each.high):
        return None
    return Range(count.low * each.low, count.high * each.high)


def _per(claim: Claim[Any]) -> str:
    """What a price or a measure is for one of: `30 euros a ticket`, `30 kilos each`."""
    if isinstance(claim.value, Money):
        return claim.value.per
    sentence = claim.sentence
    after = "" if sentence is None else sentence.text[claim.end - sentence.start :]
    return "piece" if isinstance(claim.value, Quantity) and re.match(r" (?:each|apiece)\b", after) else ""


def _behind(claim: Claim[Any]) -> str:
    sentence = claim.sentence
    found = (
        None
        if sentence is None
        else re.match(r" (?:in all|in total|altogether)\b", sentence.text[claim.end - sentence.start :])
    )
    return found[0] if found is not None else ""


def _bare(value: Any) -> Any:
    return value.with_(per="") if isinstance(value, Money) else value


def _between(one: Claim[Any], two: Claim[Any]) -> str:
    sentence = one.sentence
    return "" if sentence is None else sentence.text[one.end - sentence.start : max(0, two.start - sentence.start)]
