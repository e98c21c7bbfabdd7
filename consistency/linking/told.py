"""Whether a text tells the value of its headline: as it is, rounded, or as what its own values come to.

Headlines round and cut off (`$9bn` for 9.37 billion), drop `about` and `up to`, add up what the text lists, and name
the difference or the share of two values of the text.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from consistency.claims import Claim
from consistency.linking.figure_evidence import figure_of
from consistency.text import Section
from consistency.values import Bound, Count, Duration, Figure, Money, Percentage, Quantity, Range, Value, apart
from consistency.values.clashing import DAYS
from consistency.values.units import in_unit

AnyClaim = Claim[Value]
RUN = 8
"""At most so many neighbouring values are added up, and compared with one another."""
NEAR = Decimal("0.02")
"""How far a worked-out number may be from an exact one of the headline, as a share of it."""
COARSE = Decimal("0.02")
"""How far the text may round the headline's value, as a share of it."""
MOST_APART = 1000
VAGUE = 3
"""A range whose end is so many times its beginning names no number: `thousands`, `dozens`."""


DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
LONGEST = 90
"""How many characters of words are shown, or looked at, of one value."""


def a_number(value: Value) -> bool:
    """Whether a value names a number that a text can contradict; ages and vague numbers do not."""
    figure = figure_of(value)
    if figure is None or not figure.number or (isinstance(value, Duration) and value.age):
        return False
    return figure.upper is None or abs(figure.upper) <= abs(figure.number) * VAGUE


def in_terms_of(value: Value, other: Value) -> Figure | None:
    """The figure of ``other`` in the unit of ``value``; None where the two do not measure the same."""
    figure = figure_of(other)
    match value, other:
        case Money(), Money():
            return figure if value.currency == other.currency else None
        case Count(), Count():
            return figure
        case Percentage(), Percentage():
            return figure if value.points == other.points else None
        case Quantity(), Quantity():
            factor = in_unit(other.unit, value.unit)
            return None if factor is None or figure is None else figure.times(factor)
        case Duration(), Duration() if not value.age and not other.age and figure is not None:
            if value.unit == other.unit:
                return figure
            if value.unit in DAYS and other.unit in DAYS:
                return figure.times(Decimal(DAYS[other.unit]) / DAYS[value.unit])
    return None


def tells(front: Figure, text: Figure) -> bool:
    """Whether a figure of the text is what a headline's figure may stand for."""
    meant = _meant(front)
    if not front.step and front.bound is Bound.EXACT and text.number % 1 and not front.number % 1:
        return front.number <= text.number < front.number + 1  # `four years` for four years and six months
    if text.step > front.step and text.bound is Bound.EXACT and text.upper is None:
        near = abs(text.number - front.number)  # the text is the rounder of the two, which is rare
        return meant.meets(Range(text.number, text.number)) or near <= min(text.step, abs(front.number) * COARSE)
    if text.bound is Bound.EXACT and text.upper is None:
        return meant.meets(Range(text.number, text.number))
    return meant.meets(_meant(text))


def _meant(figure: Figure) -> Range:
    """What a writer has in mind who uses these words: `more than 500` is not said of 800, nor `up to 500` of 200."""
    digit = _last_digit(figure.number)
    top = figure.number if figure.upper is None else figure.upper
    match figure.bound:
        case Bound.AT_LEAST:
            return Range(figure.number - figure.step / 2, top + digit)
        case Bound.AT_MOST:
            return Range(figure.number - digit, top + figure.step / 2)
        case Bound.ABOUT:
            return figure.range()
    cut_off = figure.step if figure.step * 10 <= abs(figure.number) else figure.step / 2
    return Range(figure.number - figure.step / 2, top + cut_off)


def _last_digit(number: Decimal) -> Decimal:
    """The worth of the last digit that is not a zero: 1 for 53, 100 for 500."""
    return Decimal(1).scaleb(int(number.normalize().as_tuple().exponent)) if number else Decimal(0)


def worked_out(front: Value, same: Sequence[AnyClaim], text: Sequence[AnyClaim]) -> list[AnyClaim]:
    """The values of a text that come to the headline's: by sum, difference, product, share or change; or none.

    ``same`` are those that measure what the headline's value does, ``text`` all of them.
    """
    wanted = figure_of(front)
    if wanted is None:
        return []
    parts: list[AnyClaim] = []
    figures = [(claim, figure) for claim in same if (figure := in_terms_of(front, claim.value)) is not None]
    for at, (one, a) in enumerate(figures):
        total, run = a, [one]
        for two, b in figures[at + 1 : at + RUN]:
            total = _sum(total, b)
            run.append(two)
            if _comes_to(wanted, total) and (len(run) > 2 or _apart(one, two) == 0) and _together(run):
                parts += run
            if _apart(one, two) <= 1 and _comes_to(wanted, _difference(a, b)):
                parts += (one, two)
    counts = _by_sentence([claim for claim in text if isinstance(claim.value, Count)])
    for claim, figure in figures:
        for times in counts.get(_place(claim), ())[:RUN]:
            number = figure_of(times.value)
            several = times is not claim and number is not None and number.number > 1
            if several and number and _comes_to(wanted, figure.times(number.number)):
                parts.append(claim)
    if isinstance(front, Percentage):
        for part, whole, share in _shares(text):
            if tells(wanted, share):
                parts += (part, whole)
    return parts


def adds_up(wanted: Value, beside: Sequence[AnyClaim]) -> bool:
    """Whether values that stand beside each other come to another: `10 women and 7 men` to 17 people."""
    whole = figure_of(wanted)
    figures = [figure for claim in beside if (figure := in_terms_of(wanted, claim.value)) is not None]
    if whole is None or len(figures) < 2:
        return False
    total = figures[0]
    for figure in figures[1:RUN]:
        total = _sum(total, figure)
    return _comes_to(whole, total) or any(_comes_to(whole, _sum(a, b)) for a, b in pairwise(figures))


def _together(run: Sequence[AnyClaim]) -> bool:
    """Whether values are told as parts of one thing: in a paragraph, a list or a table."""
    listed = all(claim.section in (Section.LIST, Section.TABLE) for claim in run)
    return listed or len({claim.sentence.paragraph for claim in run if claim.sentence}) == 1


def _comes_to(wanted: Figure, worked: Figure) -> bool:
    """Whether a worked-out number is the headline's: many numbers can be worked out, so it must be near."""
    near = abs(worked.number - wanted.number) <= abs(wanted.number) * NEAR
    return (near or wanted.bound is not Bound.EXACT) and tells(wanted, worked)


def _shares(text: Sequence[AnyClaim]) -> Iterator[tuple[AnyClaim, AnyClaim, Figure]]:
    """What part one value is of another near by, and by how much the one is more than the other, in percent."""
    for at, one in enumerate(text):
        a = figure_of(one.value)
        for two in text[at + 1 : at + RUN]:
            b = in_terms_of(one.value, two.value)
            if a is None or b is None or not a.number or not b.number or _apart(one, two) > 1:
                continue
            for part, whole in ((a.number, b.number), (b.number, a.number)):
                share = 100 * part / whole
                yield one, two, Figure(share, step=Decimal(1))
                yield one, two, Figure(abs(share - 100), step=Decimal(1))


def _by_sentence(claims: Sequence[AnyClaim]) -> dict[int, list[AnyClaim]]:
    found: dict[int, list[AnyClaim]] = {}
    for claim in claims:
        found.setdefault(_place(claim), []).append(claim)
    return found


def _place(claim: AnyClaim) -> int:
    return claim.sentence.index if claim.sentence else -1


def _sum(a: Figure, b: Figure) -> Figure:
    return Figure(a.number + b.number, step=max(a.step, b.step))


def _difference(a: Figure, b: Figure) -> Figure:
    return Figure(abs(a.number - b.number), step=max(a.step, b.step))


def _apart(one: AnyClaim, two: AnyClaim) -> int:
    """How many sentences lie between two claims, from 0."""
    if one.sentence is None or two.sentence is None:
        return MOST_APART
    return abs(one.sentence.index - two.sentence.index)


def said_unread(front: AnyClaim, text: Sequence[AnyClaim]) -> bool:
    """Whether the headline's digits stand in a sentence of the text where no claim was read."""
    digits = DIGITS.search(front.said)
    if digits is None:
        return False
    read = {(claim.article, at) for claim in text for at in range(claim.start, min(claim.end, claim.start + LONGEST))}
    return any(
        (claim.article, sentence.start + match.start()) not in read
        for claim in text
        if (sentence := claim.sentence) and digits[0] in sentence.text
        for match in DIGITS.finditer(sentence.text)
        if match[0] == digits[0]
    )


def clash(front: AnyClaim, body: AnyClaim, *, untold: bool = False) -> tuple[str, bool]:
    """Why the two values cannot both be, and whether that is certain."""
    why = apart(front.value, body.value)
    if why:
        return why, True
    one, two = figure_of(front.value), figure_of(body.value)
    if one is None or two is None:
        return "", False
    bounds = {one.bound, two.bound}
    least = bounds == {Bound.AT_LEAST} or (untold and two.bound is Bound.AT_LEAST)
    if Bound.AT_MOST in bounds or least:
        return f"{front.value} is not said of {body.value}", False
    return "", False
