"""Amounts and measures that are given twice, the second time converted, and do not fit each other."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar

from consistency import Claim, Clash, Confidence, Example, Severity, groups
from consistency.extract.currencies import namesakes
from consistency.extract.rows import LAST, Row, tables
from consistency.values import Bound, Count, Figure, Money, Quantity, Range
from consistency.values.exchange import worth
from consistency.values.figures import plain
from consistency.values.units import in_unit

V = TypeVar("V", Money, Quantity)
RATE_BERTH = Decimal("0.15")
"""How far a converted amount may be from the day's rate: an average of the year or of last month is no mistake."""
MEASURE_BERTH = Decimal("0.03")
"""How far a converted measure may be out beyond its own rounding."""

_UNITS = (
    ("kilometer", "mile"), ("meter", "foot"), ("centimeter", "inch"), ("kilogram", "pound"), ("hectare", "acre"),
    ("liter", "gallon"), ("metric_ton", "short_ton"),
)  # fmt: skip

_OPENS = re.compile(
    r"(?:[ \u00a0](?!and\b|or\b)[a-z-]+){0,3}[ \u00a0]?\((?:about |around |roughly |approximately |some |nearly |almost |just over |just under |a little over |"
    r"a little under |equal to |equivalent to |or |or about |more than |less than |over |under |~|≈|=|c\. ?|ca\. ?)?\Z"
)
_ABOUT = r"(?:about |around |roughly |approximately |some |nearly |almost |just over |just under |~|≈|ca\. ?)?"
_OR = re.compile(
    rf"(?: [a-z]+){{0,2}}(?:, (?:or|that is|which is|i\.e\.|equal to|equivalent to|the equivalent of|corresponding to),? {_ABOUT}"
    r"| or (?:about|around|roughly|some|approximately|nearly|almost) )\Z"
)
_OR_CLOSES = re.compile(r"[,.;:)!?]|\Z| [–—-] ")
_DASH, _DASH_CLOSES = re.compile(rf"(?: [a-z]+){{0,2}} [–—-] {_ABOUT}\Z"), re.compile(r" [–—-] |\.")
"""`24 metres long, or 79 feet, ...` and `24 metres – 79 feet – ...`."""
_DIFFERS = re.compile(
    r"\b(?:by|within|between|plus or minus|\+/-|±|(?:rise|increase|drop|fall|difference|change|anomaly|warming|cooling|swing|range|variation|"
    r"interval|gap|margin|limit|average|deviation|another|extra|additional) (?:of|is|was|by)|another|extra|every|each|per)(?: [a-z]+){0,3} \Z",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\)?,? (?:of warming|of cooling|above|below|over|under|more|less|warmer|colder|hotter|cooler|higher|lower|too|rise|increase|drop|fall|"
    r"difference|per|off|since|compared|between|than|change|goal|target|limit|threshold)\b"
)
_CLOSES = re.compile(
    r"\)| at (?:the )?(?:current|today|present|that|its|an?) | at [^()]{0,40}\brate\b[^()]{0,40}\)|; ?[^)]{0,40}\)"
)


@groups(
    "A201",
    "amount-misconverted",
    kinds=["money"],
    by="sentence",
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
    for first, second in (*_in_brackets(group), *_apposed(group)):
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
        (claim.value.currency,) if claim.confidence is Confidence.STATED else namesakes(claim.value.currency)
        for claim in (first, second)
    )
    told = _measure(second.value.figure)
    for one, two in itertools.product(ones, twos):
        rates = worth(one, two, first.published) if one != two else None
        if rates is not None and told.meets(_spread(_measure(first.value.figure), rates[0], rates[1], RATE_BERTH)):
            return True
    return False


@groups(
    "Q201",
    "measure-misconverted",
    kinds=["quantity"],
    by="sentence",
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
    ],
    good=[
        "The bypass measures 42 kilometres (26 miles) and is 10 metres (33 feet) wide.",
        "It was above 40C (104F) by day and minus 14 degrees Celsius (7 Fahrenheit) at night.",
        "The water is 2.4 degrees Celsius (4.3 Fahrenheit) above its freezing point.",
        "Since 1990 the lake has warmed by 1.5 degrees (2.7 F), and summers see a rise of 2 °C (3.6 °F).",
        "A tank of 300 litres (weighing 20 kg) stands there.",
        "A crate may weigh 25 kilograms, or 55 pounds, at most. Pick a race over 10 kilometres or 20 miles.",
        "The dinosaur was 37m (121ft) long and the lake 5 km (3 miles) away.",
        "The water in the bay is rarely above 14 °C (57 °F), and more than 100 metres (over 300 feet) deep.",
    ],
)
def measure_misconverted(group: Sequence[Claim[Quantity]]) -> Iterator[Clash]:
    """A measure in brackets is not the measure before it in another unit.

    Half of the readers know only one of the two units, and are told something wrong.

    Convert again, and correct whichever of the two is wrong.
    """
    for first, second in (*_in_brackets(group), *_apposed(group)):
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


@groups(
    "Q202",
    "table-row-misconverted",
    kinds=["count", "quantity", "money"],
    by="article",
    across=False,
    severity=Severity.WARNING,
    bad=[
        "Leg               km     miles   time\n1  Osby – Hult    18     11.2    5 h\n2  Hult – Vik     24     14.9    7 h\n"
        "3  Vik – Tarn     [[21     33.8]]    5 h\n4  Tarn – Moen    19     11.8    5 h",
        "Oven     °C     °F\nleft     180    356\nright    [[160    302]]\nupper    220    428\nlower    240    464",
    ],
    good=[
        "Leg               km     miles   time\n1  Osby – Hult    18     11.2    5 h\n2  Hult – Vik     24     14.9    7 h\n"
        "3  Vik – Tarn     21     13.0    5 h\n4  Tarn – Moen    19     11.8    5 h",
        "Town      shops    inns\nOsby      18       11\nHult      24       14\nVik       21       33\nTarn      19       12",
    ],
)
def table_row_misconverted(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """Two columns of a table give one measure in two units, and one row does not fit the others.

    A table is trusted more than a sentence, and nobody converts it row by row.

    Convert that row again; often a factor was applied twice, or the wrong way round.
    """
    for rows in tables(group):
        width = max((len(row.cells) for row in rows), default=0)
        for left in range(width):
            for right in range(left):
                yield from _odd_row(rows, left, right)


def _odd_row(rows: Sequence[Row], left: int, right: int) -> Iterator[Clash]:
    """The one row whose two cells do not have the ratio that all others have, where that converts a unit."""
    pairs = [
        (row, row.cells[left], row.cells[right])
        for row in rows
        if len(row.cells) > left and row.cells[left] and row.cells[right] and not LAST.match(row.label)
    ]
    if len(pairs) < 4:
        return
    for units, factor, shift in _factors():
        odd = [(row, one, two) for row, one, two in pairs if one and two and not _times(one, two, factor, shift)]
        if len(odd) == 1:
            row, one, two = odd[0]
            sides = [claim for claim in row.claims if isinstance(claim.value, Count | Quantity | Money)
                     and claim.value.figure.number in (one, two)]  # fmt: skip
            if len(sides) > 1:
                yield Clash(
                    (sides[-1], sides[0]),
                    f"`{sides[0].said}` and `{sides[-1].said}` do not fit as the other rows do",
                    f"the other {len(pairs) - 1} rows convert {units}: {plain(one)} is {plain(round(one * factor + shift, 1))}, "
                    f"not {plain(two)}",
                    confidence=Confidence.CONVERTED,
                )
            return


def _times(one: Decimal, two: Decimal, factor: Decimal, shift: Decimal) -> bool:
    """Whether one number times a factor, on another zero, rounds to the other."""
    half = [Decimal(1).scaleb(int(number.as_tuple().exponent)) / 2 for number in (one, two)]
    return (one - half[0]) * factor + shift - half[1] <= two <= (one + half[0]) * factor + shift + half[1]


@lru_cache(maxsize=1)
def _factors() -> tuple[tuple[str, Decimal, Decimal], ...]:
    """The units that tables convert, both ways; worked out when a table first asks, as the units take a while to load."""
    warmth = Decimal("1.8")
    found = [("°C to °F", warmth, Decimal(32)), ("°F to °C", 1 / warmth, -32 / warmth)]
    for one, two in _UNITS:
        for units in ((one, two), (two, one)):
            rate = in_unit(*units)
            if rate is not None:
                found.append((" to ".join(unit.replace("_", " ") for unit in units), rate, Decimal(0)))
    return tuple(found)


def _in_brackets(group: Sequence[Claim[V]]) -> Iterator[tuple[Claim[V], Claim[V]]]:
    """Two claims of which the second stands in brackets right after the first, and alone there."""
    for first, second in itertools.pairwise(group):
        sentence = first.sentence
        if sentence is None or second.sentence is None or sentence.index != second.sentence.index:
            continue
        between = sentence.text[first.end - sentence.start : second.start - sentence.start]
        after = sentence.text[second.end - sentence.start :]
        if _OPENS.fullmatch(between) and _CLOSES.match(after):
            yield first, second


def _unit_of(claim: Claim[Any]) -> str:
    return claim.value.currency if isinstance(claim.value, Money) else claim.value.unit


def _apposed(group: Sequence[Claim[V]]) -> Iterator[tuple[Claim[V], Claim[V]]]:
    """Two values of which the second is told as another word for the first: `24 metres, or 79 feet,`."""
    for first, second in itertools.pairwise(group):
        sentence = first.sentence
        if sentence is None or second.sentence is None or sentence.index != second.sentence.index:
            continue
        if _unit_of(first) == _unit_of(second) or " / " in _unit_of(first):
            continue
        between = sentence.text[first.end - sentence.start : second.start - sentence.start]
        after = sentence.text[second.end - sentence.start :]
        if (_OR.fullmatch(between) and _OR_CLOSES.match(after)) or (
            _DASH.fullmatch(between) and _DASH_CLOSES.match(after)
        ):
            yield first, second


def _measure(figure: Figure) -> Range:
    """What a number measures, whatever it bounds: in `rarely above 14 °C (48 °F)` both are the one bound."""
    if figure.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return replace(figure, bound=Bound.ABOUT).range() if figure.upper is None else figure.range()
    return figure.range()


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
