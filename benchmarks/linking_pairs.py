"""Pairs of clashing values to learn linking from, with what they are: of one thing or of two.

Each reader yields (evidence, whether they are of one thing, the name of the article or case, how much it counts).
"""

import json
import random
from collections import defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

from planting import planted, planted_across

from consistency import Article
from consistency.engine import read_all
from consistency.linking import keys
from consistency.linking.age_bearers import is_age
from consistency.linking.evidence import evidence
from consistency.linking.gates import plainly_two
from consistency.linking.judge import given_up, judge
from consistency.linking.stories import HARDLY, alike

LINKED = ("money", "count", "quantity", "percentage", "duration")
LEAST_WORTH = 0.5
"""Equal values that chance may have made equal teach nothing."""


def pairs_of(claims, rules):
    """Clashing pairs as the engine meets them."""
    blocks = defaultdict(list)
    for claim in claims:
        if claim.kind in LINKED and claim.section not in ("related", "furniture"):
            for key in keys(claim):
                blocks[key].append(claim)
    seen = set()
    for key in sorted(blocks):
        block = sorted(blocks[key], key=lambda claim: claim.order)
        for at, second in enumerate(block):
            for first in block[:at]:
                if first.kind == second.kind and (first, second) not in seen:
                    seen.add((first, second))
                    clash = any(second.kind in rule.kinds and list(rule(first, second)) for rule in rules)
                    if clash and to_weigh(first, second):
                        yield first, second


def to_weigh(first, second) -> bool:
    """Whether the judge would weigh the pair: nothing settles it beforehand."""
    if given_up(first) or given_up(second) or is_age(first) or is_age(second):
        return False
    return not plainly_two(evidence(first, second))


def lines(path: Path):
    with path.open(encoding="utf-8") as text:
        return [json.loads(line) for line in text if line.strip()]


def day(text):
    return date.fromisoformat(text[:10]) if text else None


def from_cases(path: Path, rules):
    for case in lines(path):
        documents = case["documents"]
        articles = [Article(name=d["name"], text=d["text"], published=day(d.get("published"))) for d in documents]
        texts = {article.name: article.text for article in articles}
        claims = [claim for reading in read_all(articles) for claim in reading.claims]
        wanted = []
        for expected in case["expect"]:
            for way in [expected["quotes"], *expected.get("also", [])]:
                starts = [(name, texts[name].index(quote), quote) for name, quote in way]
                wanted.append([(name, start, start + len(quote)) for name, start, quote in starts])
        for first, second in pairs_of(claims, rules):
            label = any(covers(way, first, second, claims) for way in wanted)
            if wanted and not label and touches(wanted, first) and touches(wanted, second):
                continue  # parts of one sum, ages against dates: neither one thing nor plainly two
            yield evidence(first, second), label, case["id"], 3.0 if label else 1.0


def covers(way, first, second, claims) -> bool:
    """Whether the pair is the planted one, or other mentions of its two values."""
    if len(way) != 2:
        return False
    values = [{(c.article, c.kind, str(c.value)) for c in claims if inside(place, c)} for place in way]
    one, two = ((c.article, c.kind, str(c.value)) for c in (first, second))
    return (one in values[0] and two in values[1]) or (one in values[1] and two in values[0])


def inside(place, claim) -> bool:
    name, start, end = place
    return claim.article == name and claim.start < end and start < claim.end


def touches(wanted, claim) -> bool:
    return any(inside(place, claim) for way in wanted for place in way)


def from_marked(path: Path, rules):
    """Articles with one value changed, against the other mentions; their originals as they are."""
    for row in lines(path):
        if row["origin"] == "rule-injected" and row["ctype"] in ("role", "date"):
            continue
        claims = read_all([Article(name=row["id"], text=row["text"])])[0].claims
        if row["origin"] != "rule-injected":
            for first, second in pairs_of(claims, rules):
                yield evidence(first, second), False, row["id"], 1.0
            continue
        changed = (row["id"], row["value"]["start"], row["value"]["end"])
        others = [(row["id"], ref["start"], ref["end"]) for ref in row["ref"]]
        for first, second in pairs_of(claims, rules):
            if meets([changed], others, first, second):
                yield evidence(first, second), True, row["id"], 3.0


def from_plain(path: Path, rules):
    """Untouched articles, and the same with one of two equal values changed."""
    for row in lines(path):
        for document in row.get("docs", [row]):
            text = document.get("text")
            if not text:
                continue
            name = str(row.get("cluster") or row["id"])
            article = Article(name=name, text=text, published=day(document.get("date") or document.get("dct")))
            claims = read_all([article])[0].claims
            for first, second in pairs_of(claims, rules):
                yield evidence(first, second), False, name, 1.0
            for made in planted(article, claims, random.Random(name)):
                if made.worth < LEAST_WORTH:
                    continue
                changed = [(name, made.start, made.end)]
                others = [(name, start, end) for start, end in made.others]
                for first, second in pairs_of(read_all([made.article])[0].claims, rules):
                    if meets(changed, others, first, second):
                        yield evidence(first, second), True, name, made.worth


def from_stories(path: Path, rules):
    """Untouched articles two by two, of one story, and the same with a value changed in one that both tell.

    Reports of one event ({docs: [...]}) may differ in truth, so that of them only what was changed counts.
    """
    read = []
    for row in lines(path):
        for at, document in enumerate(row.get("docs", [row])[:4]):
            if document.get("text"):
                name = f"{row.get('cluster') or row['id']}"
                published = day(document.get("date") or document.get("dct"))
                article = Article(name=f"{name}#{at}", text=document["text"], published=published)
                claims = read_all([article])[0].claims
                told = next((claim.topic for claim in claims if claim.topic and claim.topic.story), None)
                if told:
                    read.append((name, article, claims, told))
    for (one, article, claims, told), (two, _, others, theirs) in combinations(read, 2):
        if alike(told, theirs) < HARDLY:
            continue
        if one != two:
            for first, second in pairs_of([*claims, *others], rules):
                if first.article != second.article:
                    yield evidence(first, second), False, one, 1.0
        for made in planted_across(article, claims, others, random.Random(article.name)):
            if made.worth < LEAST_WORTH:
                continue
            changed = [(article.name, made.start, made.end)]
            elsewhere = [(others[0].article, start, end) for start, end in made.others]
            for first, second in pairs_of([*read_all([made.article])[0].claims, *others], rules):
                if meets(changed, elsewhere, first, second):
                    yield evidence(first, second), True, one, made.worth


def from_paired(path: Path, rules):
    """A sentence and a claim about it, each with the name of its subject as a headline.

    Of a claim that the sentence contradicts the most likely pair is of one thing; others teach nothing.
    """
    for row in lines(path):
        articles = [
            Article(name=name, text=f"{row['page']}\n\n{row[name]}", published=None)
            for name in ("premise", "hypothesis")
        ]
        claims = [claim for reading in read_all(articles) for claim in reading.claims]
        pairs = [pair for pair in pairs_of(claims, rules) if pair[0].article != pair[1].article]
        if row["label"] == "contradiction":
            likely = max(pairs, key=lambda pair: judge(*pair).score, default=None)
            pairs = [likely] if likely else []
        for first, second in pairs:
            yield evidence(first, second), row["label"] == "contradiction", row["page"], 1.0


def meets(ones, others, first, second) -> bool:
    """Whether one claim stands at a place of ``ones`` and the other at one of ``others``."""
    return any(
        any(inside(place, mine) for place in ones) and any(inside(place, other) for place in others)
        for mine, other in ((first, second), (second, first))
    )
