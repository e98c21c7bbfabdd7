"""The company of a value: which other values of its article share its head, its sentence or its kind, and what they add up to."""

from collections.abc import Sequence
from decimal import Decimal

from consistency.claims import Claim, Topic
from consistency.linking.evidence import amount, figure_of
from consistency.linking.happenings import told_of
from consistency.values import Date, Money, Value
from consistency.values.figures import plain

MOST_BESIDE, MOST_SUMMED = 24, 6
AROUND = 40
"""A day has beside it the other days of its article, at most so many days away, that are told of events like its own."""


class Company:
    """Which values of an article share a head, and which stand beside each other in a sentence."""

    def __init__(self, claims: Sequence[Claim[Value]]) -> None:
        self.heads: dict[tuple[str, ...], set[str]] = {}
        self.sentences: dict[tuple[int, str], list[tuple[str, str]]] = {}
        self.places: dict[tuple[str, str], set[int]] = {}
        self.days = [
            (claim.value.earliest, told_of(claim.attribute, claim.topic))
            for claim in claims
            if isinstance(claim.value, Date) and _day(claim.value) and claim.topic is not None
        ]
        self.values: dict[str, set[str]] = {}
        self.numbers: dict[tuple[int, str], list[Decimal]] = {}
        for claim in claims:
            if claim.topic is None or claim.sentence is None or converted(claim):
                continue
            value, head, kind, at = amount(claim.value), claim.topic.head, claim.kind, claim.sentence.index
            self.heads.setdefault((kind, *_matter(claim.topic)), set()).add(value)
            self.sentences.setdefault((at, kind), []).append((value, head))
            self.places.setdefault((kind, value), set()).add(at)
            self.values.setdefault(kind, set()).add(value)
            if (figure := figure_of(claim.value)) is not None:
                self.numbers.setdefault((at, _unit(claim)), []).append(figure.number)

    def of(self, claim: Claim[Value]) -> Claim[Value]:
        """The claim with its company."""
        topic = claim.topic
        if topic is None:
            return claim
        value, kind = amount(claim.value), claim.kind
        matter = _matter(topic)
        same = self.heads.get((kind, *matter), ()) if any(matter) else ()
        rivals = len(same) - (value in same)
        beside = {
            other
            for place in self.places.get((kind, value), ())
            for other, head in self.sentences[place, kind]
            if other != value and (head == topic.head or not head or not topic.head)
        }
        if isinstance(claim.value, Date) and _day(claim.value):
            told = told_of(claim.attribute, topic)
            beside = {
                day.isoformat()
                for day, of in self.days
                if day and claim.value.earliest and 0 < abs((day - claim.value.earliest).days) <= AROUND
                if not told.isdisjoint(of) or not told or not of
            }
        twins = len(self.places.get((kind, value), ())) - 1
        crowd = len(self.values.get(kind, ())) - 1
        if not rivals and not beside and twins <= 0 and crowd <= 0:
            return claim
        sums = self._sums(claim)
        beside_it = tuple(sorted(beside))[:MOST_BESIDE]
        return claim.with_(
            topic=topic.with_(rivals=rivals, beside=beside_it, sums=sums, twins=max(0, twins), crowd=max(0, crowd))
        )

    def _sums(self, claim: Claim[Value]) -> tuple[str, ...]:
        """What the value makes with others of its sentence: with each one, less each one, and all together."""
        figure = figure_of(claim.value)
        if figure is None or claim.sentence is None:
            return ()
        numbers = self.numbers.get((claim.sentence.index, _unit(claim)), [])
        others = [number for number in numbers if number != figure.number]
        if not others or len(others) > MOST_SUMMED:
            return ()
        made = {figure.number + other for other in others} | {abs(figure.number - other) for other in others}
        return tuple(sorted(plain(number) for number in made | {sum(numbers, Decimal(0))}))


def _day(value: Date) -> bool:
    return value.precision == "day" and value.earliest is not None


def _unit(claim: Claim[Value]) -> str:
    """What must be alike for values to be added: kind and unit."""
    value = claim.value
    return f"{claim.kind} {value.currency if isinstance(value, Money) else getattr(value, 'unit', '')}"


def _matter(topic: Topic) -> tuple[str, str]:
    """What rivals have in common: the head with the fate, or the verb of values that have no head."""
    return (topic.head, topic.fate) if topic.head else ("", topic.verb)


def converted(claim: Claim[Value]) -> bool:
    """Whether the value stands in brackets right after another of its kind: a conversion, not a value of its own."""
    return claim.topic is not None and "converted" in claim.topic.scope
