"""Fits consistency/linking/weights.py: how sure a pair of clashing values is to be of one thing.

    python benchmarks/fit_linking.py --plain ARTICLES.jsonl --cases CASES.jsonl --marked ARTICLES.jsonl [--write]

Most of what it learns from needs no label: ``--plain`` are untouched articles ({text, date}, or {docs: [...]}), of
which every clashing pair counts as two things, and in which values that are told twice are changed in one place
(``planting.py``): those pairs are one thing; so are values that two articles of one story tell, changed in one.  ``--cases`` are written conflict cases ({documents, expect: [{quotes:
[[name, words], ...]}]}), ``--marked`` articles with one value changed by others ({text, value: {start, end},
ref: [{start, end}]}) and their originals.  Pairs are made as the engine makes them: same kind, a shared key, values
that clash by a shipped pair rule, nothing that settles them beforehand.  Boosted trees of depth two are fitted
(scikit-learn); figures are of eight folds by article, so no pair is judged by weights that saw its article.  Needs
numpy and scikit-learn.
"""

import argparse
import json
import random
from collections import defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np
from planting import planted, planted_across
from sklearn.ensemble import GradientBoostingClassifier

from consistency import Article, registry
from consistency.engine import read_all
from consistency.linking import keys
from consistency.linking.ages import is_age
from consistency.linking.evidence import evidence
from consistency.linking.judge import given_up, plainly_two
from consistency.linking.stories import HARDLY, alike

LINKED = ("money", "count", "quantity", "percentage", "duration")
FALSE = (1, 2, 3, 5, 8, 12, 20, 30, 50)
LEAST_WORTH = 0.5
"""Equal values that chance may have made equal teach nothing."""


def main() -> None:
    options = arguments()
    rules = [rule for rule in registry.shipped() if rule.shape == "pair" and rule.linked]
    rows = []
    for path in options.plain:
        rows += [(path.stem, *row) for row in from_plain(path, rules)]
    for path in options.plain:
        rows += [(f"{path.stem}-two", *row) for row in from_stories(path, rules)]
    for path in options.cases:
        rows += [("cases", *row) for row in from_cases(path, rules)]
    for path in options.marked:
        rows += [("marked", *row) for row in from_marked(path, rules)]
    fitted = fit(rows)
    if options.write:
        write(*fitted)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("plain", "cases", "marked"):
        parser.add_argument(f"--{name}", action="append", default=[], type=Path)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def model() -> GradientBoostingClassifier:
    return GradientBoostingClassifier(
        max_depth=2, n_estimators=150, learning_rate=0.1, subsample=0.7, min_samples_leaf=15, random_state=1
    )


def fit(rows):
    """The questions and the start, with figures of how well they do on articles they have not seen."""
    names = sorted({name for _, features, *_ in rows for name in features})
    x = np.array([[features.get(name, 0.0) for name in names] for _, features, *_ in rows])
    y = np.array([label for _, _, label, *_ in rows], dtype=bool)
    worth = np.array([worth for *_, worth in rows], dtype=float)
    stories = [story(name) for _, _, _, name, _ in rows]
    every = sorted(set(stories))
    random.Random(2).shuffle(every)
    fold_of = {name: at % 8 for at, name in enumerate(every)}
    fold = np.array([fold_of[name] for name in stories])
    scores = np.zeros(len(y))
    for at in range(8):
        seen = fold != at
        scores[~seen] = model().fit(x[seen], y[seen], sample_weight=worth[seen]).decision_function(x[~seen])
    print(f"{len(rows)} pairs, {int(y.sum())} of one thing, {len(names)} pieces of evidence")
    print("pairs of one thing found, at so many articles with a false one, and the score there:")
    for source in sorted({source for source, *_ in rows}):
        ranked = sorted((at for at in range(len(rows)) if rows[at][0] == source), key=lambda at: -scores[at])
        found, false, told = 0, set(), []
        for at in ranked:
            if y[at]:
                found += 1
            elif rows[at][3] not in false:
                false.add(rows[at][3])
                if len(false) in FALSE:
                    told.append(f"{len(false)}: {found} ({scores[at]:.1f})")
        print(f"{source:10}", ", ".join(told), f"of {sum(bool(y[at]) for at in ranked)}")
    fitted = model().fit(x, y, sample_weight=worth)
    for name, share in sorted(zip(names, fitted.feature_importances_, strict=True), key=lambda pair: -pair[1])[:25]:
        print(f"{name:24} {share:.3f}")
    return questions(fitted, names, x[:1])


def story(name: str) -> str:
    """Articles and their changed versions by one name, so that no fold sees the other half."""
    parts = name.replace("/", "-").replace("_2005", "").split("-")
    return "-".join(parts[:3])


def questions(fitted, names, one):
    """The trees as questions of two steps, and the score that they start from."""
    found = []
    total = 0.0
    for (tree,) in fitted.estimators_:
        t, rate = tree.tree_, fitted.learning_rate

        def side(at, t=t, rate=rate):
            if t.feature[at] < 0:
                return ("", 0.0, round(float(t.value[at][0][0]) * rate, 3), 0.0)
            low, high = t.children_left[at], t.children_right[at]
            ends = [round(float(t.value[end][0][0]) * rate, 3) for end in (low, high)]
            return (names[t.feature[at]], round(float(t.threshold[at]), 4), *ends)

        found.append(
            (names[t.feature[0]], round(float(t.threshold[0]), 4), side(t.children_left[0]), side(t.children_right[0]))
        )
        total += float(tree.predict(one)[0]) * rate
    return round(float(fitted.decision_function(one)[0]) - total, 3), found


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


def meets(ones, others, first, second) -> bool:
    """Whether one claim stands at a place of ``ones`` and the other at one of ``others``."""
    return any(
        any(inside(place, mine) for place in ones) and any(inside(place, other) for place in others)
        for mine, other in ((first, second), (second, first))
    )


def write(start, found) -> None:
    path = Path(__file__).parents[1] / "consistency" / "linking" / "weights.py"
    lines = "".join(f"    {one!r},\n" for one in found)
    path.write_text(HEAD.format(start=start, lines=lines), encoding="utf-8")


HEAD = '''"""What each piece of evidence is worth: questions of two steps, fitted by benchmarks/fit_linking.py.

A row is (evidence, limit, what to ask when it is at most that, what to ask when it is more); what is asked then is
(evidence, limit, worth when at most that, worth when more), worth being logarithms of odds.
"""

Side = tuple[str, float, float, float]
START = {start}
# fmt: off
QUESTIONS: tuple[tuple[str, float, Side, Side], ...] = (
{lines})
# fmt: on
'''


if __name__ == "__main__":
    main()
