"""What comparing costs: claims of 1,000 to 100,000 made-up articles, checked against each other.

    python benchmarks/comparing.py [--sizes 1000 10000 100000]

Extraction is left out: the claims are made directly, ten an article, about stories that several articles tell
(so that keys are shared), with a few words and names far commoner than the rest, as in real news.  Printed are
seconds of CPU and comparisons in all, and an article; a flat last column is what the design promises.
"""

import argparse
import random
import time
from datetime import date, timedelta
from decimal import Decimal

from consistency import check
from consistency.claims import Claim, Topic
from consistency.text import Sentence
from consistency.values import Count, Figure, Money

THINGS = "bridge package fine loan contract budget grant school tunnel ferry reactor pipeline hospital stadium".split()
VERBS = "cost pledge approve receive sign build open spend".split()
STORY = 6
"""How many articles tell one story."""


def made(count: int):
    """The claims of ``count`` articles."""
    draw = random.Random(count)
    for number in range(count):
        story = number // STORY
        names = (
            f"name{story}",
            f"town{int(draw.paretovariate(0.6)) % 5000}",
            f"land{int(draw.paretovariate(1.1)) % 200}",
        )
        day = date(2024, 1, 1) + timedelta(days=story % 365)
        for at in range(10):
            thing = THINGS[(story + at) % len(THINGS)]
            amount = Decimal((story * 37 + at * 11) % 900 + (5 if draw.random() < 0.02 else 0) + 1)
            value = (
                Money(Figure(amount * 1_000_000, step=Decimal(1_000_000)), "EUR")
                if at % 2
                else Count(Figure(amount), thing)
            )
            text = f"The {thing} of {names[0]} is put at {amount}."
            topic = Topic(
                head=thing,
                verb=VERBS[(story + at) % len(VERBS)],
                terms=((thing, 1.0), (names[1], 0.6)),
                names=tuple((name, 1.0) for name in names),
                about=(*names, thing),
            )
            yield Claim(
                article=f"article-{number}", start=at * 100, end=at * 100 + 5, said=str(amount), value=value,
                attribute=thing, sentence=Sentence(at * 100, at * 100 + len(text), text, at, at), topic=topic, published=day,
            )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 3_000, 10_000, 30_000, 100_000])
    print(f"{'articles':>9} {'seconds':>9} {'comparisons':>12} {'findings':>9} {'us/article':>11}")
    for size in parser.parse_args().sizes:
        claims = list(made(size))
        began = time.perf_counter()
        report = check(claims)
        seconds = time.perf_counter() - began
        print(
            f"{size:>9,} {seconds:>9.2f} {report.summary.comparisons:>12,} {len(report.findings):>9,} "
            f"{seconds / size * 1e6:>11.0f}"
        )


if __name__ == "__main__":
    main()
