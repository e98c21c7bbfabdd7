"""Articles for the benchmarks: claims made directly, with topics, out of invented names and skewed choices.

Article number N is the same in every run.  A few names and things are everywhere (the countries and the years of a
real archive), most are rare; articles come in stories of about three, which share names, things and mostly values.
"""

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from consistency.archives import entry
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
    story = number // 3
    shared, personal = random.Random(story), random.Random(-(number if own is None else own) - 1)
    country, town, firm = skewed(shared, 200), 200 + skewed(shared, 20_000), 30_000 + shared.randrange(60_000)
    people = [100_000 + shared.randrange(400_000) for _ in range(2)]
    names = [name(which) for which in (country, town, firm, *people)]
    published = START + timedelta(days=story % 3650 + number % 3)
    label, made, place = f"paper/{number}", [], 0
    for at in range(claims):
        shared = random.Random(story * 64 + at)
        head, modifier, verb = shared.choice(THINGS), shared.choice(PLAIN), shared.choice(VERBS)
        if at % 4:  # what only this story is about; the rest is of things that other stories have too
            head = name(500_000 + shared.randrange(100_000))
        near = [names[at % 2], names[2 + at % 3]]
        value, said = _value(shared, personal, near, head)
        text = f"The {modifier} {head} that {near[0].title()} and {near[1].title()} {verb} comes to {said}, says {names[2]}."
        start = place + text.index(said)
        topic = Topic(
            head=head, modifiers=(modifier,), verb=verb, terms=((shared.choice(PLACED), 0.5), (modifier, 0.4)),
            names=tuple(sorted(zip(near, (0.9, 0.6), strict=True))), about=tuple(sorted({*names, head})),
        )  # fmt: skip
        made.append(
            Claim(
                article=label, start=start, end=start + len(said), said=said, value=value, subject=near[0].title(),
                attribute=f"{modifier} {head}", extractor="made", topic=topic,
                sentence=Sentence(place, place + len(text), text, at, at // 3, line=at + 1),
            )
        )  # fmt: skip
        place += len(text) + 1
    return entry(label, made, published, f"The {name(number % 40).title()} Post", "", f"{head} for {names[0].title()}")


def _value(shared: random.Random, own: random.Random, near: list[str], head: str) -> tuple[Value, str]:
    kind = shared.randrange(10)
    number = Decimal(shared.randrange(1, 400)) * 10 ** shared.randrange(0, 4)
    if own.random() < 0.01:  # now and then an article says something else than the others of its story
        number += own.randrange(1, 50) * number
    if kind < 3:
        currency = shared.choice(CURRENCIES)
        return Money(Figure(number, step=Decimal(1)), currency), f"{number} {currency}"
    if kind < 6:
        of = head if shared.random() < 0.8 else shared.choice(COUNTED)
        return Count(Figure(number), of), f"{number} {of}s"
    if kind == 6:
        return Percentage(Figure(number % 100)), f"{number % 100} percent"
    if kind == 7:
        unit = shared.choice(UNITS)
        return Quantity(Figure(number), unit), f"{number} {unit}"
    if kind == 8:
        day = START + timedelta(days=int(number) % 3650)
        return Date(day, day), day.isoformat()
    if shared.random() < 0.5:
        office = shared.choice(OFFICES)
        where = near[0].title()
        return Office(near[1].title(), office, where, where[:2].upper()), f"{office} {near[1].title()}"
    does = shared.choice(DEEDS)
    return Action(near[0].title(), does, head, near[1].title()), f"{does}s the {head}"


def batches(entries: Iterator[Entry], size: int = 256) -> Iterator[list[Entry]]:
    """Entries in the batches that are stored at once."""
    while batch := list(itertools.islice(entries, size)):
        yield batch
