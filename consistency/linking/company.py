"""The company of a value: which other values of its article share its head, its sentence or its kind, and what they add up to."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from consistency.claims import Claim
from consistency.linking.dealings import asked_for
from consistency.linking.drafts import Draft
from consistency.linking.figure_evidence import amount, figure_of
from consistency.linking.happenings import told_of
from consistency.text import Section
from consistency.values import Date, Money, Place, Value
from consistency.values.figures import Figure, plain
from consistency.values.slips import nearly

MOST_BESIDE, MOST_SUMMED = 24, 6
SIZED = frozenset(("money", "quantity"))
"""Kinds of values for which it is told which others are nearly as large."""
AROUND = 40
"""A day has beside it the other days of its article, at most so many days away, that are told of events like its own."""


class Beside(Struct, frozen=True, gc=False):
    """The company of one value, as ``Topic`` has it."""

    rivals: int = 0
    values: tuple[str, ...] = ()
    sums: tuple[str, ...] = ()
    twins: int = 0
    crowd: int = 0
    near: tuple[str, ...] = ()


class _Value(Struct, frozen=True, gc=False):
    """One value: its kind, how it is told, its matter, where it stands, and its number with the unit."""

    kind: str
    amount: str
    head: str
    matter: tuple[str, str]
    sentence: int
    figure: Figure | None
    unit: str
    some: bool
    """Whether it counts some of more (`10 of the directors`): no rival of how many there are."""
    per: str = ""
    asked: bool = False
    """Whether it is an amount that is only asked for or offered; of those whose size is compared."""


ALONE = Beside()


def company(drafts: Sequence[Draft]) -> list[Beside]:
    """The company of each value of an article; that of a claim without a topic, and of a place, is empty."""
    values = [_value(draft) if draft.told and not isinstance(draft.claim.value, Place) else None for draft in drafts]
    article = _Article()
    for draft, value in zip(drafts, values, strict=True):
        if value is not None and value.sentence >= 0 and not draft.converted:
            article.add(value)
    days = _days(drafts)
    return [ALONE if value is None else article.company(value, days.get(at)) for at, value in enumerate(values)]


def _value(draft: Draft) -> _Value:
    claim = draft.claim
    value, sentence = claim.value, claim.sentence
    figure = figure_of(value)
    unit = value.currency if isinstance(value, Money) else getattr(value, "unit", "") if figure is not None else ""
    # rivals have in common the head with the fate, or the verb of values that have no head
    matter = (draft.head, draft.fate) if draft.head else ("", draft.verb)
    return _Value(
        claim.kind,
        amount(value),
        draft.head,
        matter,
        -1 if sentence is None else sentence.index,
        figure,
        unit,
        "subset" in draft.scope,
        getattr(value, "per", ""),
        claim.kind in SIZED and asked_for(claim, draft.head, draft.modifiers),
    )


class _Article:
    """Which values of an article share a head, and which stand beside each other in a sentence."""

    def __init__(self) -> None:
        self.heads: dict[tuple[str, tuple[str, str]], set[str]] = {}
        self.sentences: dict[tuple[int, str], list[_Value]] = {}
        self.places: dict[tuple[str, str], set[int]] = {}
        self.amounts: dict[str, set[str]] = {}
        self.sized: dict[tuple[str, str], dict[str, Figure]] = {}

    def add(self, value: _Value) -> None:
        kind, told = value.kind, value.amount
        if not value.some:
            self.heads.setdefault((kind, value.matter), set()).add(told)
        self.sentences.setdefault((value.sentence, kind), []).append(value)
        self.places.setdefault((kind, told), set()).add(value.sentence)
        self.amounts.setdefault(kind, set()).add(told)
        if kind in SIZED and value.figure is not None and not value.asked:
            self.sized.setdefault((value.unit, value.per), {})[told] = value.figure

    def company(self, value: _Value, days: set[str] | None) -> Beside:
        """The company of a value; ``days`` are the days told beside one that is a day."""
        kind, told, head = value.kind, value.amount, value.head
        same = self.heads.get((kind, value.matter), ()) if value.matter != ("", "") else ()
        rivals = len(same) - (told in same)
        places = self.places.get((kind, told), ())
        if days is None:
            days = {
                other.amount
                for place in places
                for other in self.sentences[place, kind]
                if other.amount != told and (other.head == head or not other.head or not head)
            }
        twins = len(places) - 1
        crowd = len(self.amounts.get(kind, ())) - 1
        if not rivals and not days and twins <= 0 and crowd <= 0:
            return ALONE
        return Beside(
            rivals,
            tuple(sorted(days))[:MOST_BESIDE],
            self._sums(value),
            max(0, twins),
            max(0, crowd),
            self._near(value),
        )

    def _near(self, value: _Value) -> tuple[str, ...]:
        """The other values of one currency or unit that are nearly as large."""
        if value.kind not in SIZED or value.figure is None:
            return ()
        others = self.sized.get((value.unit, value.per), {})
        return tuple(sorted(told for told, figure in others.items() if nearly(figure, value.figure)))[:MOST_BESIDE]

    def _sums(self, value: _Value) -> tuple[str, ...]:
        """What the value makes with others of its sentence: with each one, less each one, and all together."""
        if value.figure is None:
            return ()
        beside = self.sentences.get((value.sentence, value.kind), ())
        own = value.figure.number
        numbers = [other.figure.number for other in beside if other.figure is not None and other.unit == value.unit]
        others = [number for number in numbers if number != own]
        if not others or len(others) > MOST_SUMMED:
            return ()
        made = {own + other for other in others} | {abs(own - other) for other in others}
        return tuple(sorted(plain(number) for number in made | {sum(numbers, Decimal(0))}))


SPEECH = frozenset(("say", "tell", "announce", "report"))


def _days(drafts: Sequence[Draft]) -> dict[int, set[str]]:
    """For each claim that tells a day, by its place in the row, the days near it that are told of events like its own."""
    days: list[tuple[int, date, frozenset[str]]] = []
    for at, draft in enumerate(drafts):
        value = draft.claim.value
        if draft.claim.section is Section.DATELINE or draft.attribute in SPEECH:
            continue  # the day of the report, or of a word said about it
        if draft.told and isinstance(value, Date) and value.precision == "day" and value.earliest is not None:
            days.append((at, value.earliest, told_of(draft.attribute, draft.terms)))
    return {
        at: {
            other.isoformat()
            for _, other, of in days
            if 0 < abs((other - day).days) <= AROUND and (not told or not of or not told.isdisjoint(of))
        }
        for at, day, told in days
    }


def converted(claim: Claim[Value]) -> bool:
    """Whether the value stands in brackets right after another of its kind: a conversion, not a value of its own."""
    return claim.topic is not None and "converted" in claim.topic.scope
