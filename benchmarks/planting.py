"""Plants conflicts into untouched articles: a value that an article tells twice is changed in one of the two places.

That an article tells one value twice shows, without any label, which two mentions are of one thing; what the changed
article looks like to the linking is what a real slip looks like to it.  Chance makes some equal values of different
things, mostly small counts: those count less (``worth``).
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from consistency import Article
from consistency.linking.figure_evidence import amount, figure_of
from consistency.values.slips import digits

NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
WORDS = ("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13))
NAMED = dict(zip(*WORDS, strict=True))
FACTORS = (0.4, 0.5, 0.6, 0.7, 0.8, 1.25, 1.4, 1.5, 1.6, 1.8, 2.0, 3.0)
ASIDE = ("related", "furniture")
MENTIONS = 3


@dataclass(frozen=True, slots=True)
class Planted:
    """A changed article: where the new value stands, where the mentions of the old one are, how sure it is."""

    article: Article
    start: int
    end: int
    others: tuple[tuple[int, int], ...]
    worth: float


def planted(article: Article, claims, dice: random.Random, most: int = 4) -> Iterator[Planted]:
    """Up to ``most`` changed versions of an article, each with one value changed."""
    sites = []
    for mentions in _by_value(claims).values():
        if len({claim.sentence.index for claim in mentions}) > 1:
            sites += [(claim, [m for m in mentions if m.sentence.index != claim.sentence.index]) for claim in mentions]
    yield from _changed(article, sites, dice, most)


def planted_across(article: Article, claims, others, dice: random.Random, most: int = 3) -> Iterator[Planted]:
    """The same, with values that another article tells as well; where the old value stands is told of that one."""
    theirs = _by_value(others)
    sites = [
        (claim, theirs[value])
        for value, mentions in _by_value(claims).items()
        if value in theirs and len(theirs[value]) <= MENTIONS
        for claim in mentions[:1]
    ]
    yield from _changed(article, sites, dice, most, elsewhere=True)


def _by_value(claims) -> dict[tuple[str, str], list]:
    found: dict[tuple[str, str], list] = {}
    for claim in claims:
        figure = figure_of(claim.value)
        if figure is not None and claim.sentence is not None and claim.topic and claim.section.value not in ASIDE:
            found.setdefault((claim.kind, amount(claim.value)), []).append(claim)
    return found


def _changed(article: Article, sites, dice: random.Random, most: int, elsewhere: bool = False) -> Iterator[Planted]:
    dice.shuffle(sites)
    made = 0
    for claim, mentions in sites:
        changed = other_number(claim.said, dice)
        if changed is None:
            continue
        at, old, new = changed
        start = claim.start + at
        text = article.text[:start] + new + article.text[start + len(old) :]
        by = 0 if elsewhere else len(new) - len(old)
        others = tuple((m.start + by * (m.start > start), m.end + by * (m.start > start)) for m in mentions)
        telling = len(digits(figure_of(claim.value).number)) > 1
        same_head = any(m.topic.head == claim.topic.head and m.topic.head for m in mentions)
        worth = 1.0 if telling else 0.7 if same_head else 0.3
        yield Planted(
            Article(name=article.name, text=text, published=article.published), start, start + len(new), others, worth
        )
        made += 1
        if made == most:
            return


def other_number(said: str, dice: random.Random):
    """Where the numeral of the words stands, the numeral, and another one written alike; None without a numeral."""
    found = NUMERAL.search(said)
    if found is None:
        word = next((word for word in said.lower().split() if word in NAMED), None)
        if word is None:
            return None
        at = said.lower().index(word)
        near = [name for name, n in NAMED.items() if name != word and abs(n - NAMED[word]) <= max(2, NAMED[word])]
        new = dice.choice(near)
        old = said[at : at + len(word)]
        return at, old, new.capitalize() if old[0].isupper() else new
    old = found.group()
    number = Decimal(old.replace(",", ""))
    if not number:
        return None
    places = len(old.partition(".")[2])
    figures = old.replace(",", "")
    new = _slipped(figures, dice) if dice.random() < 0.25 else ""
    if not new or Decimal(new) == number:
        value = float(number) * dice.choice(FACTORS)
        step = 10 ** max(0, len(str(int(number))) - 2) if not places else 1
        new = f"{value:.{places}f}" if places else str(max(1, round(value / step) * step))
    if Decimal(new) == number:
        new = f"{number + 1:f}"
    if "," in old and "." not in new:
        new = f"{int(new):,}"
    return found.start(), old, new


def _slipped(figures: str, dice: random.Random) -> str:
    """Two neighbouring digits in the other order, or one digit wrong."""
    spots = [i for i in range(len(figures) - 1) if figures[i : i + 2].isdigit() and figures[i] != figures[i + 1]]
    spots = [i for i in spots if i or figures[1] != "0"]
    if spots and dice.random() < 0.6:
        at = dice.choice(spots)
        return figures[:at] + figures[at + 1] + figures[at] + figures[at + 2 :]
    at = dice.choice([i for i, c in enumerate(figures) if c.isdigit()])
    return figures[:at] + dice.choice([c for c in "123456789" if c != figures[at]]) + figures[at + 1 :]
