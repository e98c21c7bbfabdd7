"""Articles for the benchmarks: claims made directly, with topics, out of invented names and skewed choices.

Article number N is the same in every run.  A few names and things are everywhere (the countries and the years of a
real archive), most are rare; articles come in stories of about three, which share names, things and mostly values.
"""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from consistency.claims import Claim, Topic
from consistency.store import Entry
from consistency.text import Sentence
from consistency.values import Action, Count, Date, Figure, Money, Office, Percentage, Quantity, Value

ONSETS = "b d f g h k l m n p r s t v br dr fl gr kl kr pl sk st tr vr".split()
VOWELS = "a e i o u ae ei oa".split()
CODAS = "l n r s t nd rk st ld lm".split()
THINGS = (
    "package loan grant contract bridge tunnel ferry turbine harbour school clinic road railway station budget"
    " donation pledge fund ship truck shelter pipeline dam reactor library museum stadium airport depot mine quarry"
    " orchard canal lighthouse barracks theatre market warehouse mill brewery bakery archive laboratory observatory"
    " sawmill cannery greenhouse vineyard hatchery shipyard foundry refinery substation windmill cable tram bus lift"
    " barge tug trawler drone helicopter radar buoy crane tractor harvester pump boiler furnace loom press kiln"
    " survey census audit inquiry trial strike march concert fair regatta exhibition auction election ballot treaty"
    " accord ceasefire summit seminar course scholarship prize medal novel film album portrait statue mural mosaic"
).split()
PLACED = "ministry council agency institute company union court fleet region district".split()
VERBS = "give pay build send lend open close order deliver pledge approve raise cut".split()
PLAIN = "military medical early northern regional public private annual new joint coastal rural".split()
OFFICES = "minister of fisheries;mayor;chair;director;minister of trade;governor;judge;secretary".split(";")
UNITS = "kilometer metric_ton megawatt hectare liter".split()
COUNTED = "soldier ship household patient worker pupil house truck".split()
CURRENCIES = "EUR USD NOK GBP".split()
DEEDS = "fund review approve sign supply host lead".split()
START = date(2015, 1, 1)


@lru_cache(maxsize=1 << 16)
def name(number: int) -> str:
    """An invented name; 1,000 and more of them differ."""
    parts = []
    number += 7
    while number:
        number, a = divmod(number, len(ONSETS))
        number, b = divmod(number, len(VOWELS))
        parts.append(ONSETS[a] + VOWELS[b])
    return "".join(parts) + CODAS[sum(map(len, parts)) % len(CODAS)]


def skewed(choice: random.Random, count: int) -> int:
    """A number below ``count``; small ones come up far more often, number 0 about once in ``ln count`` times."""
    return min(count - 1, int(count ** choice.random()) - 1)


def articles(count: int, first: int = 0, claims: int = 20) -> Iterator[Entry]:
    """Articles number ``first`` and on."""
    for number in range(first, first + count):
        yield article(number, claims)


def article(number: int, claims: int = 20, own: int | None = None) -> Entry:
    """One article: what its story is about comes from the story's number, what it says mostly too.

    ``own`` is what its own deviations come from, so that another article of the story can be made.
    """
    story = _story(number // 3, claims)
    personal = random.Random(-(number if own is None else own) - 1)
    published = START + timedelta(days=number // 3 % 3650 + number % 3)
    label, source, made, place = f"paper/{number}", f"The {name(number % 40).title()} Post", [], 0
    for at, told in enumerate(story.told):
        value, said = _value(told, personal)
        text = f"{told.opening}{said}, says {story.names[2]}."
        start = place + text.index(said)
        made.append(
            Claim(
                article=label, start=start, end=start + len(said), said=said, value=value, subject=told.subject,
                attribute=told.attribute, extractor="made", topic=told.topic, published=published, source=source,
                sentence=Sentence(place, place + len(text), text, at, at // 3, line=at + 1),
            )
        )  # fmt: skip
        place += len(text) + 1
    title = f"{story.told[-1].head} for {story.names[0].title()}"
    return Entry(name=label, claims=tuple(made), published=published, source=source, title=title)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the articles of a story share of one claim; ``drawn`` is what its value is made of."""

    head: str
    opening: str
    subject: str
    attribute: str
    topic: Topic
    near: tuple[str, ...]
    kind: int
    number: Decimal
    drawn: str


@dataclass(frozen=True, slots=True)
class _Story:
    names: tuple[str, ...]
    told: tuple[_Told, ...]


@lru_cache(maxsize=4)
def _story(story: int, claims: int) -> _Story:
    shared = random.Random(story)
    country, town, firm = skewed(shared, 200), 200 + skewed(shared, 20_000), 30_000 + shared.randrange(60_000)
    people = [100_000 + shared.randrange(400_000) for _ in range(2)]
    names = tuple(name(which) for which in (country, town, firm, *people))
    told = []
    for at in range(claims):
        shared = random.Random(story * 64 + at)
        head, modifier, verb = shared.choice(THINGS), shared.choice(PLAIN), shared.choice(VERBS)
        if at % 4:  # what only this story is about; the rest is of things that other stories have too
            head = name(500_000 + shared.randrange(100_000))
        near = (names[at % 2], names[2 + at % 3])
        kind = shared.randrange(10)
        number = Decimal(shared.randrange(1, 400)) * 10 ** shared.randrange(0, 4)
        drawn = _drawn(shared, kind, head)
        topic = Topic(
            head=head, modifiers=(modifier,), verb=verb, terms=((shared.choice(PLACED), 0.5), (modifier, 0.4)),
            names=tuple(sorted(zip(near, (0.9, 0.6), strict=True))), about=tuple(sorted({*names, head})),
        )  # fmt: skip
        opening = f"The {modifier} {head} that {near[0].title()} and {near[1].title()} {verb} comes to "
        told.append(
            _Told(head, opening, near[0].title(), f"{modifier} {head}", topic, near, kind, number, drawn)
        )  # fmt: skip
    return _Story(names, tuple(told))


def _drawn(shared: random.Random, kind: int, head: str) -> str:
    """The currency, the unit, what is counted, the office or the deed of a claim."""
    if kind < 3:
        return shared.choice(CURRENCIES)
    if kind < 6:
        return head if shared.random() < 0.8 else shared.choice(COUNTED)
    if kind in (6, 8):
        return ""
    if kind == 7:
        return shared.choice(UNITS)
    return f"office {shared.choice(OFFICES)}" if shared.random() < 0.5 else f"deed {shared.choice(DEEDS)}"


def _value(told: _Told, own: random.Random) -> tuple[Value, str]:
    number, drawn = told.number, told.drawn
    if own.random() < 0.01:  # now and then an article says something else than the others of its story
        number += own.randrange(1, 50) * number
    if told.kind < 3:
        return Money(Figure(number, step=Decimal(1)), drawn), f"{number} {drawn}"
    if told.kind < 6:
        return Count(Figure(number), drawn), f"{number} {drawn}s"
    if told.kind == 6:
        return Percentage(Figure(number % 100)), f"{number % 100} percent"
    if told.kind == 7:
        return Quantity(Figure(number), drawn), f"{number} {drawn}"
    if told.kind == 8:
        day = START + timedelta(days=int(number) % 3650)
        return Date(day, day), day.isoformat()
    where, whom = told.near[0].title(), told.near[1].title()
    what, _, word = drawn.partition(" ")
    if what == "office":
        return Office(whom, word, where, where[:2].upper()), f"{word} {whom}"
    return Action(where, word, told.head, whom), f"{word}s the {told.head}"


def batches(entries: Iterator[Entry], size: int = 256) -> Iterator[list[Entry]]:
    """Entries in the batches that are stored at once."""
    while batch := list(itertools.islice(entries, size)):
        yield batch
