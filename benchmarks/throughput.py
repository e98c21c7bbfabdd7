"""How many articles a second are read: ours, stage by stage, and the peers that are installed.

    python benchmarks/throughput.py [--articles 300] [--peers] [--profile]

The articles are generated, about 3,000 characters each, and no two share an amount, a date or a name's number, so
that no cache helps more than it would on a day's news.  One process, one core, its processor time (so that other work on the machine matters less).  ``--peers`` also measures quantulum3,
recognizers-text and spaCy's small model on the same texts, as far as they are installed (``pip install
claim-consistency[bench]``), on fewer articles where they are slow; their figures are for one kind of value each.
"""

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta

TOWNS = "Norby Lendle Garrington Stroud Hemmen Tarn Ostrand Merriton Elvenes Grenvald Karlholm Vestby".split()
THINGS = "houses trucks howitzers generators schools buses pupils soldiers patients turbines tickets cables".split()
PLANS = "bridge tunnel hospital harbour railway stadium power plant school library ferry museum airport".split()
SENTENCES = (
    "{country} will give €{a} million ($ {b} million) for {n} {things}, the ministry said on {day}.",
    "The {plan} in {town} cost more than {a}.{c} million kroner, up from NOK {b} million in {year}.",
    "About {n},{m:03d} people live within {c} km of the {plan}, which is {d} metres long.",
    "Turnover rose {c}.{d} per cent to ${a}.{c} billion, while profit fell from £{b}m to £{n}m.",
    "Police said {n} people were injured and {c} were killed when the {plan} was hit at {c}:{m:02d} on {day}.",
    "Mayor Karin Holm, {m}, told reporters in {town} that the council had approved the plan by {n} votes to {c}.",
    "Temperatures reached {c} degrees Celsius, and some {a} hectares burned near {town} between {day} and the weekend.",
    "\"We have {n} {things} and need {a} more,\" said Jonas Berg, who has led the agency since {year}.",
    "Of the {a} {things}, {n} went to {town} and the remaining {c} stayed in {country}.",
    "The contract, signed on {day}, runs for {c} years and is worth between {n} and {a} million euros.",
    "Unemployment in {country} was {c}.{d}% in {year}, {d} percentage points lower than a year earlier.",
    "It was the first time since {year} that the {plan} in {town} had closed, the owner said in a statement.",
)  # fmt: skip
PLAIN = (
    "The owner of the {plan} in {town} said in a statement that he had not been told about the plan before it was published.",
    "Critics say that the {plan} is not needed, and that the money should go to the {things} of {town} instead.",
    '"Nobody asked us, and nobody will," said a neighbour who has lived near the {plan} for most of her life.',
    "The government in {country} wants to change the law before the summer, but the opposition has asked for a hearing.",
    "How the fire at the {plan} broke out is not known; the police have sent their experts to {town} and expect a report soon.",
    "Experts from {country} and the European Union are to look at the {things} and give their opinion to the court.",
)
"""Most sentences of the news hold no number: of real articles this length the median has about ten."""
COUNTRIES = "Norway Denmark Poland Lithuania Canada Belgium Ireland Spain Ukraine Austria".split()
LENGTH = 3000
NUMERIC = "money quantity count percentage ratio date duration recurrence time".split()
"""All that is told in numbers and dates; each claim has its speaker and time, whether it is denied, planned or past."""


def articles(count: int, seed: int = 7) -> list[str]:
    """Texts of about LENGTH characters, the same for the same seed."""
    rng = random.Random(seed)
    return [_article(rng, number) for number in range(count)]


def _article(rng: random.Random, number: int) -> str:
    parts, size, line = [f"{rng.choice(TOWNS)} counts the cost of its {rng.choice(PLANS)}\n\n"], 0, 0
    while size < LENGTH:
        day = date(2020, 1, 1) + timedelta(rng.randrange(1800))
        sentence = rng.choice(PLAIN if rng.random() < 0.75 else SENTENCES).format(
            a=rng.randrange(11, 9999), b=rng.randrange(11, 999), c=rng.randrange(2, 40), d=rng.randrange(1, 10),
            n=rng.randrange(3, 950), m=rng.randrange(18, 60), year=rng.randrange(1950, 2024), day=f"{day.day} {day:%B %Y}",
            town=rng.choice(TOWNS), country=rng.choice(COUNTRIES), things=rng.choice(THINGS), plan=rng.choice(PLANS),
        )  # fmt: skip
        line += 1
        parts.append(sentence + ("\n\n" if line % 3 == 0 else " "))
        size += len(parts[-1])
    return "".join(parts)


def timed(what: str, texts: list[str], read: Callable[[str], object]) -> None:
    began = time.process_time()
    for text in texts:
        read(text)
    seconds = time.process_time() - began
    chars = sum(map(len, texts))
    print(f"{what:34} {len(texts) / seconds:9.1f} articles/s {chars / seconds / 1000:9.0f} thousand characters/s")


def ours(texts: list[str]) -> None:
    first = subprocess.run(
        [sys.executable, "-c",
         "import time; t = time.perf_counter(); import consistency; "
         "consistency.extract(consistency.Article(name='a', text='It cost €5 million on 3 May 2024.')); "
         "print(time.perf_counter() - t)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    print(f"{'import and first article':34} {float(first.stdout) * 1000:9.0f} ms")
    import consistency
    from consistency.claims import Unread
    from consistency.extract.circumstances import with_circumstances
    from consistency.extract.protocol import Taken
    from consistency.extract.ratios import with_ratios
    from consistency.extract.run import shipped
    from consistency.linking.topics import with_topics
    from consistency.prose import Prose

    spent: dict[str, float] = {}

    def measured(name: str, work: Callable[[], object]) -> object:
        began = time.process_time()
        result = work()
        spent[name] = spent.get(name, 0.0) + time.process_time() - began
        return result

    def read_in_stages(text: str) -> None:
        prose = Prose(consistency.Article(name="a", text=text, published=date(2024, 5, 3)))
        taken, claims = Taken(), []
        measured("sentences", lambda: prose.sentences)
        for extractor in shipped():
            found: Iterable = measured(extractor.name, lambda e=extractor: list(e.read(prose, taken)))  # type: ignore[misc]
            for claim in found:
                if isinstance(claim, Unread) or (extractor.takes and not taken.free(claim.start, claim.end)):
                    continue
                claims.append(claim)
                if extractor.takes:
                    taken.add(claim.start, claim.end)
        told = measured("circumstances", lambda: with_circumstances(claims, prose))
        told = measured("ratios", lambda: with_ratios(told, prose))
        measured("topics", lambda: with_topics(told, prose))

    read_in_stages(texts[0])
    spent.clear()
    for text in texts:
        read_in_stages(text)
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"   {name:31} {seconds / len(texts) * 1e6:9.0f} microseconds an article")
    numbers = sum(spent.get(name, 0.0) for name in ("money", "percentages", "quantities", "counts"))
    print(f"{'all that reads numbers':34} {len(texts) / numbers:9.1f} articles/s")

    def some(linked: bool) -> Callable[[str], object]:
        return lambda text: consistency.extract(
            consistency.Article(name="a", text=text, published=date(2024, 5, 3)), kinds=NUMERIC, linked=linked
        )

    timed("numbers, dates, who says and when", texts, some(linked=False))
    timed("the same, with topics to link them", texts, some(linked=True))
    timed("consistency.extract, everything", texts, lambda text: consistency.extract(
        consistency.Article(name="a", text=text, published=date(2024, 5, 3))))  # fmt: skip
    from consistency.reader import read_all

    began = time.process_time()
    read_all(
        [consistency.Article(name=str(at), text=text, published=date(2024, 5, 3)) for at, text in enumerate(texts)]
    )
    print(f"{'the same as one batch':34} {len(texts) / (time.process_time() - began):9.1f} articles/s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"{'peak memory':34} {peak / 1024:9.0f} MB")


def peers(texts: list[str]) -> None:
    try:
        from quantulum3 import parser

        timed("quantulum3 (quantities, money)", texts[:20], parser.parse)
    except ImportError as missing:
        print(f"quantulum3: {missing}")
    try:
        from recognizers_number_with_unit import Culture, recognize_currency

        timed("recognizers-text (money)", texts[:3], lambda text: recognize_currency(text, Culture.English))
    except ImportError as missing:
        print(f"recognizers-text: {missing}")
    try:
        import spacy

        model = next(name for name in spacy.util.get_installed_models() if name.startswith("en_core_web_sm"))
        timed(f"spaCy {model} (spans only)", texts[:20], spacy.load(model))
    except (ImportError, StopIteration) as missing:
        print(f"spaCy: {missing or 'no small English model'}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=300)
    options.add_argument("--peers", action="store_true")
    options.add_argument("--profile", action="store_true", help="where the time goes, by function")
    chosen = options.parse_args()
    texts = articles(chosen.articles)
    if chosen.profile:
        import cProfile
        import pstats

        profile = cProfile.Profile()
        profile.runcall(ours, texts)
        pstats.Stats(profile).sort_stats("tottime").print_stats(30)
        return
    ours(texts)
    if chosen.peers:
        peers(texts)


if __name__ == "__main__":
    main()
