"""Differences told beside their two values: `378 deaths, 42 fewer than in 2023, when there were 420`, `a lead of 31 votes`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.change_words import WAYS
from consistency.extract.changes import OTHER_BASIS, Told, figure_of, pairs_of
from consistency.extract.changes_after import NUMBERS, SKIPPED
from consistency.extract.older_and_newer import counts, like, ordered, tells_points
from consistency.extract.steps import is_on_its_way, is_step_told, steps_between
from consistency.values import Count, Duration, Figure, Percentage, Range
from consistency.values.figures import step_of

_BY_TO = re.compile(
    rf"\b(?:{'|'.join(sorted(WAYS))}) by (?P<step>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?: [a-z]+)? to (?:about |around |a record )?\Z"
)
_AFTER_TAX = re.compile(r"[^.,;\d]{0,25}\b(?:after|before) (?:tax|interest)|[^.,;\d]{0,12} includ")
_BY = re.compile(rf"\b(?:{'|'.join(sorted(WAYS))}) by \Z")
_THAN_THEN = re.compile(
    r"[^.,;]{0,30}\bthan (?:in|a year|last|the (?:year|month|previous|preceding)|at|before|during|on)\b"
)
_SHARE = re.compile(r"\s?(?:%|per ?cent)")
_MEANT = re.compile(
    r"[^.,;\d]{0,20} than (?:was )?(?:expected|planned|forecast|budgeted|hoped|feared|usual|average|predicted)\b"
)
_PEAK = re.compile(r"\b(?:peak|high|low|record|maximum|minimum) of [a-z ]{0,20}\Z")
_FEWEST = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference as told, its claim or the value that it led to, and the two values that it is between."""

    told: Told
    one: Told
    two: Told

    def step(self) -> Range:
        """How far apart the two values are."""
        first, second = figure_of(self.one).range(), figure_of(self.two).range()
        if None in (first.low, first.high, second.low, second.high):
            return Range(None, None)
        ends = (first.low - second.high, first.high - second.low)  # type: ignore[operator]
        return Range(-ends[1], -ends[0]) if ends[1] <= 0 else Range(max(ends[0], Decimal(0)), ends[1])


def differences(group: Sequence[Claim[Any]]) -> Iterator[Difference]:
    """The differences of an article that stand with both of their values."""
    by_sentence: dict[int, list[Told]] = {}
    for claim in group:
        if (
            claim.sentence is not None
            and claim.sentence.section not in SKIPPED
            and isinstance(claim.value, (*NUMBERS, Duration))
        ):
            by_sentence.setdefault(claim.sentence.index, []).append(claim)
    for index, told in by_sentence.items():
        sentence = told[0].sentence
        assert sentence is not None
        low = sentence.text.lower()
        if OTHER_BASIS.search(low):
            continue
        for claim in told:
            if _AFTER_TAX.match(low, claim.end - sentence.start):
                continue
            if is_step_told(sentence, low, claim):
                values = [other for other in told if other is not claim and (counts(other) or tells_points(other))]
                found = list(_between(claim, values))
                yield from (
                    found or ()
                    if is_on_its_way(sentence, low, claim)
                    else found or _with_the_one_before(claim, values, by_sentence.get(index - 1, []))
                )
            elif isinstance(claim.value, Count) and _BY.search(low[: claim.start - sentence.start]):
                pairs = list(pairs_of(by_sentence.get(index + 1, []))) if len(told) == 1 else []
                if (
                    len(pairs) == 1
                    and like(pairs[0].newer, claim)
                    and _apart([pairs[0].newer, pairs[0].older], figure_of(claim))
                ):
                    yield Difference(claim, pairs[0].newer, pairs[0].older)
            else:
                step = _led_by(low, claim)
                if step is not None:
                    near = [*by_sentence.get(index - 1, []), *told, *by_sentence.get(index + 1, [])]
                    yield from _with_the_older(step, claim, [other for other in near if counts(other)])


def _between(claim: Told, values: Sequence[Told]) -> Iterator[Difference]:
    """The two values of a difference, if its sentence has just two of a kind that fits it."""
    percents: list[Told] = [value for value in values if isinstance(value.value, Percentage) and not value.value.points]
    points = isinstance(claim.value, Percentage) or tells_points(claim)
    if points and sum(map(tells_points, values)) == 2:  # `43 points, 21 points behind the Wolves, who have 58`
        fitting = [value for value in values if tells_points(value)]
        if _apart(fitting, figure_of(claim)) and _led(claim, fitting):
            yield Difference(claim, *fitting)
        return
    fitting = percents if points else [value for value in values if _of_a_kind(value, claim) and value not in percents]
    if (
        len(fitting) == 2
        and (points or _of_a_kind(*fitting))
        and _apart(fitting, figure_of(claim))
        and not _of_two(claim, fitting[1])
        and not _than_then(claim, fitting)
        and not _than_meant(claim)
        and _led(claim, fitting)
    ):
        yield Difference(claim, *fitting)


def _led(claim: Told, values: Sequence[Told]) -> bool:
    """Whether a step told with `to` or `from` leads between two values."""
    sentence = claim.sentence
    assert sentence is not None
    return steps_between(sentence, sentence.text.lower(), claim, values[0], values[1])


def _of_a_kind(one: Told, two: Told) -> bool:
    if isinstance(one.value, Duration) or isinstance(two.value, Duration):
        return isinstance(one.value, Duration) and isinstance(two.value, Duration) and one.value.unit == two.value.unit
    return like(one, two)


def _with_the_one_before(claim: Told, values: Sequence[Told], before: Sequence[Told]) -> Iterator[Difference]:
    """`The ship is 180 metres long. It is 30 metres longer than its predecessor of 150 metres.`"""
    here = [value for value in values if _of_a_kind(value, claim) and not isinstance(value.value, Percentage)]
    if len(here) != 1 or len(before) != 1 or not counts(before[0]) or isinstance(claim.value, Percentage):
        return
    if figure_of(before[0]).number == figure_of(here[0]).number or _of_then_only(claim, before[0]):
        return
    if (
        _of_a_kind(before[0], here[0])
        and _of_a_kind(before[0], claim)
        and _apart([here[0], before[0]], figure_of(claim))
    ):
        yield Difference(claim, here[0], before[0])


_THEN = re.compile(r"\b(?:(?:19|20)\d\d|ago|last|earlier|before|previous\w*|then|had been)\b")


def _of_then_only(step: Told, before: Told) -> bool:
    """`71 inhabitants, 18 more than a year ago`, behind a number of which no words say that it is that of a year ago."""
    here, there = step.sentence, before.sentence
    if here is None or there is None or not _THAN_THEN.match(here.text, step.end - here.start):
        return False
    return _THEN.search(there.text.lower()) is None


def _than_then(step: Told, values: Sequence[Told]) -> bool:
    """`After a loss of 3 million it earned 26 million, 5 million less than in 2022`: the value of 2022 is not told."""
    sentence = step.sentence
    if sentence is None:
        return False
    if any(value.end > step.start for value in values):
        behind = sentence.between(step.end, max(value.start for value in values))
        return ";" in behind and _THAN_THEN.match(behind) is not None
    return _THAN_THEN.match(sentence.text, step.end - sentence.start) is not None


def _than_meant(step: Told) -> bool:
    """`5 million less than expected`: what was expected stands elsewhere."""
    sentence = step.sentence
    return sentence is not None and _MEANT.match(sentence.text, step.end - sentence.start) is not None


def _of_two(step: Told, later: Told) -> bool:
    """`Spending of 13 million, 2 million above the plan, and loans of 4 million`: what `and` adds is not what the step is from."""
    sentence = step.sentence
    return sentence is not None and later.start > step.end and ", and " in sentence.between(step.end, later.start)


def _with_the_older(step: Told, newer: Told, near: Sequence[Told]) -> Iterator[Difference]:
    older = [value for value in near if value is not newer and like(value, newer)]
    if len(older) == 1 and not _is_extreme(older[0]) and _apart([newer, older[0]], figure_of(step)):
        pair = ordered(newer, older[0])
        if pair is not None and pair.newer is newer:
            yield Difference(step, newer, older[0])


def _is_extreme(value: Told) -> bool:
    """`From a peak of 1,100 in 2010`: no value of the time before."""
    sentence = value.sentence
    return sentence is not None and _PEAK.search(sentence.text[: value.start - sentence.start].lower()) is not None


def _led_by(low: str, claim: Told) -> Told | None:
    """The step that a value was reached by: `rose by 120 to 1,450`."""
    sentence = claim.sentence
    assert sentence is not None
    found = _BY_TO.search(low[: claim.start - sentence.start])
    if found is None or claim.mood is Mood.PLANNED:
        return None
    start, end = sentence.start + found.start("step"), sentence.start + found.end("step")
    digits = found["step"].replace(",", "")
    if _SHARE.match(low, found.end("step")) or isinstance(claim.value, Percentage):
        return None
    figure = Figure(Decimal(digits), step=step_of(digits) if len(digits) > 2 else Decimal(0))
    return claim.with_(start=start, end=end, said=found["step"], value=Count(figure, ""))


def _apart(values: Sequence[Told], step: Figure) -> bool:
    """Whether two values may be what a difference is between: of one size, and both told as finely as it."""
    small, large = sorted(figure_of(value).number for value in values)
    fine = all(figure_of(value).step <= max(step.step, step.number) for value in values)
    return fine and small > 0 and small / large >= _FEWEST and step.number < large
