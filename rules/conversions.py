"""Amounts and measures that are given twice, the second time converted, and do not fit each other."""

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from consistency import Claim, Clash, Confidence, Example, groups
from consistency.extract.currencies import CONTEXT, WORDS_AFTER, namesakes
from consistency.extract.told_twice import alone_beside, apposed, in_brackets, pointed_at
from consistency.values import Bound, Duration, Figure, Money, Quantity, Range
from consistency.values.exchange import worth
from consistency.values.units import in_unit

RATE_BERTH = Decimal("0.15")
"""How far a converted amount may be from the day's rate: an average of the year or of last month is no mistake."""
MEASURE_BERTH = Decimal("0.03")
"""How far a converted measure may be out beyond its own rounding."""

_DIFFERS = re.compile(
    r"\b(?:by|within|between|plus or minus|\+/-|±|(?:rise|increase|drop|fall|difference|change|anomaly|warming|cooling|swing|range|variation|"
    r"interval|gap|margin|limit|average|deviation|another|extra|additional) (?:of|is|was|by)|another|extra|every|each|per)(?: [a-z]+){0,3} \Z",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\)?,? (?:of warming|of cooling|above|below|over|under|more|less|warmer|colder|hotter|cooler|higher|lower|too|rise|increase|drop|fall|"
    r"difference|per|off|since|compared|between|than|change|goal|target|limit|threshold)\b"
)


@groups(
    "A201",
    "amount-misconverted",
    kinds=["money"],
    by="article",
    across=False,
    bad=[
        Example("The dairy pays €60 million ([[$19 million]]) for its rival.", published=date(2024, 10, 23)),
        Example("The screens cost ¥480 million (about [[$32 million]]).", published=date(2024, 3, 7)),
        "The mill was sold for €7 million ([[$70 million]]).",
        Example("The first rate came to €31 million, or [[$62 million]], the town said.", published=date(2024, 2, 22)),
        Example(
            "The sawmill took €60 million ([[$19 million]] at the bank's rate of the day).",
            published=date(2024, 10, 23),
        ),
    ],
    good=[
        Example("The dairy pays €60 million ($65 million) for its rival.", published=date(2024, 10, 23)),
        Example("The film took $22m (£11.7m) at the box office.", published=date(2005, 2, 1)),
        "The film took $22m (£11.7m) at the box office.",
        Example("Sales were €60 million (€19 million in 2019).", published=date(2024, 10, 23)),
        Example("They gave €60 million ($19 million of it in loans).", published=date(2024, 10, 23)),
        Example("A night in the hut costs 3,000 crowns ($21).", published=date(2025, 1, 16)),
    ],
)
def amount_misconverted(group: Sequence[Claim[Money]]) -> Iterator[Clash]:
    """An amount in brackets is not the amount before it in another currency.

    The usual cause is a rate turned upside down or a slip of a power of ten; readers abroad see only the wrong one.
    The two are compared at the rate of the day of publication, give or take 15 % and the rounding of both; without
    a date, at any rate since 1999, give or take the same.

    Convert again, and correct whichever of the two is wrong.
    """
    for first, second in (*in_brackets(group), *apposed(group), *pointed_at(group)):
        one, two = first.value, second.value
        if one.currency == two.currency or (one.per != two.per and one.per and two.per):
            continue
        rates = worth(one.currency, two.currency, first.published)
        if rates is None:
            continue
        told, meant = _measure(two.figure), _spread(_measure(one.figure), rates[0], rates[1], RATE_BERTH)
        if told.meets(meant) or _fits_a_namesake(first, second):
            continue
        rate = f"{rates[0]:.4g}" if rates[0] == rates[1] else f"{rates[0]:.4g} to {rates[1]:.4g} since 1999"
        when = f" on {first.published.isoformat()}" if first.published else ""
        yield Clash(
            (second, first),
            f"`{first.said}` is not `{second.said}`",
            f"one {one.currency} was {rate} {two.currency}{when}: {one} is {meant} {two.currency}, not {two.figure}",
            confidence=Confidence.CONVERTED,
        )


def _fits_a_namesake(first: Claim[Money], second: Claim[Money]) -> bool:
    """Whether the two fit once a currency that the text does not name in full is another of that name."""
    ones, twos = (
        (claim.value.currency,) if claim.confidence is Confidence.STATED else _meant(claim) for claim in (first, second)
    )
    told = _measure(second.value.figure)
    for one, two in itertools.product(ones, twos):
        rates = worth(one, two, first.published) if one != two else None
        if rates is not None and told.meets(_spread(_measure(first.value.figure), rates[0], rates[1], RATE_BERTH)):
            return True
    return False


def _meant(claim: Claim[Money]) -> tuple[str, ...]:
    """The currencies that its word may mean: `kroner` those of two countries, `kronor` those of two others."""
    words = claim.said.lower().split()
    choices = CONTEXT.get(WORDS_AFTER.get(words[-1], words[-1])) if words else None
    codes = tuple(code for code, _ in choices or ())
    return codes if claim.value.currency in codes else namesakes(claim.value.currency)


@groups(
    "Q201",
    "measure-misconverted",
    kinds=["quantity", "duration"],
    by="article",
    across=False,
    bad=[
        "The bypass measures 42 kilometres ([[16 miles]]).",
        "The thermometer climbed to 41.2C ([[95F]]).",
        "The fire burned 1,200 hectares (about [[480 acres]]) of pine.",
        "The water in the bay is rarely above 14 °C ([[48 °F]]).",
        "Boats longer than 24 metres ([[97 feet]]) need a pilot.",
        "The reserve is 3.4 square kilometres in size ([[34 hectares]]).",
        "A crate may weigh 25 kilograms, or [[75 pounds]], at most.",
        "The mast may be up to 30 metres ([[118 feet]]) high.",
        "In the boiler room it was 52 °C ([[94 °F]]) in the shade of the tank.",
        "Tomorrow a maximum of 36 degrees ([[109 F]]) is expected.",
        "The crane lifts 4.5 tonnes, or about [[2,000 pounds]].",
        "The chimney is 96 metres high. In feet that is [[31 feet]].",
        "The play lasts 150 minutes ([[three and a half hours]]).",
    ],
    good=[
        "The bypass measures 42 kilometres (26 miles) and is 10 metres (33 feet) wide.",
        "It was above 40C (104F) by day and minus 14 degrees Celsius (7 Fahrenheit) at night.",
        "The water is 2.4 degrees Celsius (4.3 Fahrenheit) above its freezing point.",
        "Since 1990 the lake has warmed by 1.5 degrees (2.7 F), and summers see a rise of 2 °C (3.6 °F).",
        "A tank of 300 litres (weighing 20 kg) stands there.",
        "A crate may weigh 25 kilograms, or 55 pounds, at most. Pick a race over 10 kilometres or 20 miles.",
        "The play lasts 150 minutes (two and a half hours). The course takes three days (24 hours) in 18 months (a year and a half).",
        "The dinosaur was 37m (121ft) long and the lake 5 km (3 miles) away.",
        "The water in the bay is rarely above 14 °C (57 °F), and more than 100 metres (over 300 feet) deep.",
    ],
)
def measure_misconverted(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """A measure in brackets is not the measure before it in another unit.

    Half of the readers know only one of the two units, and are told something wrong.

    Convert again, and correct whichever of the two is wrong.
    """
    lengths = [claim for claim in group if isinstance(claim.value, Duration) and not claim.value.age]
    for first, second in (*in_brackets(lengths), *apposed(lengths), *alone_beside(lengths)):
        yield from _other_length(first, second)
    group = [claim for claim in group if isinstance(claim.value, Quantity)]
    for first, second in (*in_brackets(group), *apposed(group), *pointed_at(group)):
        one, two = first.value, second.value
        if " / " in one.unit and " / " not in two.unit:  # `400 litres an hour (106 gallons)`
            one = Quantity(one.figure, one.unit.split(" / ")[0])
        if one.unit == two.unit:
            continue
        candidates = _converted(one, two.unit, difference=_is_difference(first, second))
        if not candidates or any(_measure(two.figure).meets(meant) for meant in candidates):
            continue
        yield Clash(
            (second, first),
            f"`{first.said}` is not `{second.said}`",
            f"{one} is {candidates[0]} {two.unit}, not {two.figure}",
            confidence=Confidence.CONVERTED,
        )


def _measure(figure: Figure) -> Range:
    """What a number measures, whatever it bounds: in `rarely above 14 °C (48 °F)` both are the one bound."""
    if figure.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return figure.with_(bound=Bound.ABOUT).range() if figure.upper is None else figure.range()
    return figure.range()


_LENGTHS = (frozenset(("second", "minute", "hour")), frozenset(("week", "month", "year", "decade")))
"""Lengths of time that one is told in for another; of days and hours only some may be working ones."""


def _other_length(first: Claim[Duration], second: Claim[Duration]) -> Iterator[Clash]:
    """`150 minutes (three and a half hours)`."""
    one, two = first.value, second.value
    if one.unit == two.unit or not any({one.unit, two.unit} <= units for units in _LENGTHS):
        return
    rate = in_unit(one.unit, two.unit)
    berth = RATE_BERTH if "week" in (one.unit, two.unit) else MEASURE_BERTH
    meant = _spread(_measure(one.figure), rate, rate, berth) if rate is not None else None
    if meant is not None and not _measure(two.figure).meets(meant):
        yield Clash(
            (second, first),
            f"`{first.said}` is not `{second.said}`",
            f"{one} is {meant} {two.unit}s, not {two.figure}",
            confidence=Confidence.CONVERTED,
        )


def _is_difference(first: Claim[Quantity], second: Claim[Quantity]) -> bool:
    """Whether degrees may be those between two temperatures: `2 °C (4 °F) above the average`."""
    sentence = first.sentence
    if sentence is None:
        return True
    before = sentence.text[max(0, first.start - sentence.start - 40) : first.start - sentence.start]
    return _DIFFERS.search(before) is not None or _MORE.match(sentence.text, second.end - sentence.start) is not None


def _converted(one: Quantity, unit: str, *, difference: bool = True) -> list[Range]:
    """The measure in another unit; degrees are read as a temperature and, where they may be one, as a difference."""
    told = _measure(one.figure)
    pair = (one.unit, unit)
    if one.unit == "degree" and unit in ("celsius", "fahrenheit"):  # `38 degrees (100 F)`
        pair = ("fahrenheit" if unit == "celsius" else "celsius", unit)
    if pair in (("celsius", "fahrenheit"), ("fahrenheit", "celsius")):
        up = pair[0] == "celsius"
        factor = Decimal("1.8") if up else 1 / Decimal("1.8")
        offset = Decimal(32) if up else Decimal(-32) / Decimal("1.8")
        slack = Decimal("0.6")
        ends = [None if end is None else end * factor for end in (told.low, told.high)]
        return [
            Range(
                None if ends[0] is None else ends[0] + shift - slack,
                None if ends[1] is None else ends[1] + shift + slack,
            )
            for shift in ((offset, Decimal(0)) if difference else (offset,))
        ]
    rate = in_unit(one.unit, unit)
    return [] if rate is None else [_spread(told, rate, rate, MEASURE_BERTH)]


def _spread(told: Range, least: Decimal, most: Decimal, berth: Decimal) -> Range:
    """A range times a rate, widened on both sides."""
    low, high = told.low, told.high
    return Range(
        None if low is None else (low * least * (1 - berth)).normalize() + 0,
        None if high is None else (high * most * (1 + berth)).normalize() + 0,
    )
