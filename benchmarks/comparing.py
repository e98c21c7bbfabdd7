"""What comparing costs: claims of 1,000 to 100,000 made-up articles, checked against each other.

    python benchmarks/comparing.py [--sizes 1000 10000 100000]

Extraction is left out: the claims are made directly, ten an article, about stories that six articles tell (so that
keys are shared).  Names are as skewed as in print: of 200 lands the commonest stands in every sixth article, of 5,000
towns in every tenth.  Headline and lead have fifteen words, as real ones do on average: names of the story and common
words.  Printed are seconds of CPU, comparisons and findings, and what an article costs: that it stays the same is what
the design promises.
"""

import argparse
import random
import resource
import time
from datetime import date, timedelta
from decimal import Decimal

from consistency import check
from consistency.claims import Claim, Topic
from consistency.text import Sentence
from consistency.values import Count, Figure, Money

THINGS = "bridge package fine loan contract budget grant school tunnel ferry reactor pipeline hospital stadium".split()
VERBS = "cost pledge approve receive sign build open spend".split()
COMMON = (
    "year people police bill department committee state program home member statement report week president office law"
    " fund month country government grant night leader morning company street group news woman security part city child"
    " family service secretary school court fire water health road worker market plan price vote party union team"
).split()
STORY = 6
"""How many articles tell one story."""


def skewed(draw: random.Random, count: int) -> int:
    """A number below ``count``: small ones far more often, as names in print (1 over the rank, about)."""
    return int(count ** draw.random()) - 1


def made(count: int):
    """The claims of ``count`` articles."""
    for number in range(count):
        story = number // STORY
        shared, own = random.Random(story), random.Random(-number - 1)
        names = (f"name{story}", f"town{skewed(shared, 5000)}", f"land{skewed(shared, 200)}")
        people = [f"person{story}-{at}" for at in range(3)]
        words = [*shared.sample(COMMON, 5), *own.sample(COMMON, 3)]
        day = date(2024, 1, 1) + timedelta(days=story % 365)
        things = shared.sample(THINGS, 10)
        about = tuple(sorted({*names, *people, *words, things[0]}))
        for at, thing in enumerate(things):
            amount = Decimal(shared.randrange(1, 1000) + (5 if own.random() < 0.02 else 0))
            value = (
                Money(Figure(amount * 1_000_000, step=Decimal(1_000_000)), "EUR")
                if at % 2
                else Count(Figure(amount), thing)
            )
            text = f"The {thing} of {names[0]} is put at {amount}."
            topic = Topic(
                head=thing,
                verb=shared.choice(VERBS),
                terms=((thing, 1.0), (names[1], 0.6), (shared.choice(COMMON), 0.6), (shared.choice(COMMON), 0.3)),
                names=tuple((name, 1.0) for name in (*names, people[at % 3])),
                about=about,
            )
            yield Claim(
                article=f"article-{number}", start=at * 100, end=at * 100 + 5, said=str(amount), value=value,
                attribute=thing, sentence=Sentence(at * 100, at * 100 + len(text), text, at, at), topic=topic, published=day,
            )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 3_000, 10_000, 30_000, 100_000])
    print(f"{'articles':>9} {'seconds':>9} {'comparisons':>12} {'findings':>9} {'ms/article':>11} {'MiB':>7}")
    for size in parser.parse_args().sizes:
        claims = list(made(size))
        began = time.process_time()
        report = check(claims)
        seconds = time.process_time() - began
        print(
            f"{size:>9,} {seconds:>9.2f} {report.summary.comparisons:>12,} {len(report.findings):>9,} "
            f"{seconds / size * 1e3:>11.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:>7,}",
            flush=True,
        )


if __name__ == "__main__":
    main()
