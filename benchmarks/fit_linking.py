"""Fits the weights of consistency/linking/weights.py: what each piece of evidence is worth.

    python benchmarks/fit_linking.py --cases CASES.jsonl --planted ARTICLES.jsonl --plain ARTICLES.jsonl [--write]

``--cases`` are written conflict cases ({documents, expect: [{quotes: [[name, words], ...]}]}), ``--planted``
articles with one value changed ({text, value: {start, end}, ref: [{start, end}]}), ``--plain`` untouched articles
({text, date}), of which every pair counts as two things.  Pairs are made as the engine makes them: same kind,
a shared key, values that clash by a shipped pair rule.  A logistic regression with an L2 penalty is fitted by
Newton's method; figures are of five folds by article, so no pair is judged by weights that saw it.
"""

import argparse
import json
import random
from collections import defaultdict
from datetime import date
from pathlib import Path

import numpy as np

from consistency import Article, registry
from consistency.engine import read_all
from consistency.linking import keys
from consistency.linking.ages import is_age
from consistency.linking.evidence import evidence
from consistency.linking.judge import _given_up, plainly_two

GROUPS = ("number",)
LINKED = ("money", "count", "quantity", "percentage", "duration")


def main() -> None:
    options = arguments()
    rules = [rule for rule in registry.shipped() if rule.shape == "pair" and rule.linked]
    rows = []
    for path in options.cases:
        rows += from_cases(path, rules)
    for path in options.planted:
        rows += from_planted(path, rules)
    for path in options.pairs:
        rows += from_pairs(path, rules)
    for path in options.plain:
        rows += from_plain(path, rules, options.sample)
    fitted = {kind: fit_group(kind, [row[1:] for row in rows if row[0] == kind], options.penalty) for kind in GROUPS}
    if options.write:
        write(fitted)


def fit_group(kind, rows, penalty):
    """The weights of one group of claims, with figures."""
    names = sorted({name for features, *_ in rows for name in features})
    x = np.array([[1.0, *(features.get(name, 0.0) for name in names)] for features, *_ in rows])
    y = np.array([label for _, label, *_ in rows], dtype=float)
    weight = np.array([worth for *_, worth in rows], dtype=float)
    groups = [group for _, _, group, _ in rows]
    print(f"\n{kind}: {len(rows)} pairs, {int(y.sum())} of one thing, {len(names)} pieces of evidence")
    scores = folds(x, y, weight, groups, penalty)
    for limit in np.arange(-1.5, 2.6, 0.5):
        called = scores >= limit
        hits = int((called & (y > 0)).sum())
        total = max(1, int(called.sum()))
        print(f"at {limit:5.1f}: precision {hits / total:.2f} recall {hits / max(1, int(y.sum())):.2f} calls {total}")
    fitted = fit(x, y, weight, penalty)
    ranked = sorted(zip(["start", *names], fitted, strict=True), key=lambda pair: pair[0])
    for name, value in ranked:
        count = int((x[:, 1 + names.index(name)] != 0).sum()) if name != "start" else len(rows)
        print(f"{name:24} {value:6.2f}  in {count}")
    return dict(ranked)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("cases", "planted", "pairs", "plain"):
        parser.add_argument(f"--{name}", action="append", default=[], type=Path)
    parser.add_argument("--sample", type=int, default=200, help="how many plain articles of each file")
    parser.add_argument("--penalty", type=float, default=1.0)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


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
    if _given_up(first, second) or is_age(first) or is_age(second):
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
            yield "number", evidence(first, second), label, case["id"], 3.0 if label else 1.0


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


def from_planted(path: Path, rules):
    for row in lines(path):
        if row["origin"] != "rule-injected" or row["ctype"] == "role":
            continue
        claims = read_all([Article(name=row["id"], text=row["text"])])[0].claims
        places = [(row["id"], row["value"]["start"], row["value"]["end"])]
        others = [(row["id"], ref["start"], ref["end"]) for ref in row["ref"]]
        for first, second in pairs_of(claims, rules):
            hit = [any(inside(p, c) for p in places) for c in (first, second)]
            other = [any(inside(p, c) for p in others) for c in (first, second)]
            label = (hit[0] and other[1]) or (hit[1] and other[0])
            if any(hit) and not label:
                continue
            yield "number", evidence(first, second), label, row["id"], 3.0 if label else 0.3


def from_pairs(path: Path, rules):
    """Labelled sentences of two real reports: {a: {doc_id, sent_start, sent_end}, b: ..., conflict}; texts beside it."""
    texts = {
        d.get("id") or d["doc_id"]: d
        for c in lines(path.with_name(path.name.replace("pairs", "clusters")))
        for d in c["docs"]
    }
    for row in lines(path):
        sides = [row["a"], row["b"]]
        if any(side["doc_id"] not in texts for side in sides):
            continue
        articles = [
            Article(name=s["doc_id"], text=texts[s["doc_id"]]["text"], published=day(s.get("dct"))) for s in sides
        ]
        claims = [claim for reading in read_all(articles) for claim in reading.claims]
        places = [(side["doc_id"], side["start"], side["end"]) for side in sides]
        for first, second in pairs_of(claims, rules):
            if first.article != second.article and touches([places], first) and touches([places], second):
                yield "number", evidence(first, second), row["conflict"], row["cluster"], 1.0


def from_plain(path: Path, rules, sample: int):
    rows = lines(path)
    for row in random.Random(1).sample(rows, min(sample, len(rows))):
        text = row.get("text")
        if not text:
            continue
        claims = read_all([Article(name=str(row["id"]), text=text, published=day(row.get("date")))])[0].claims
        for first, second in pairs_of(claims, rules):
            yield "number", evidence(first, second), False, str(row["id"]), 0.5


def fit(x, y, weight, penalty):
    """Weights of a penalised logistic regression by Newton's method."""
    beta = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], penalty)
    ridge[0] = 1e-6
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weight * (y - p)) - ridge * beta
        hessian = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return beta


def folds(x, y, weight, groups, penalty, count=5):
    names = sorted(set(groups))
    random.Random(2).shuffle(names)
    fold_of = {name: at % count for at, name in enumerate(names)}
    fold = np.array([fold_of[group] for group in groups])
    scores = np.zeros(len(y))
    for at in range(count):
        beta = fit(x[fold != at], y[fold != at], weight[fold != at], penalty)
        scores[fold == at] = x[fold == at] @ beta
    return scores


def write(fitted) -> None:
    path = Path(__file__).parents[1] / "consistency" / "linking" / "weights.py"
    head = path.read_text(encoding="utf-8").split("WEIGHTS", 1)[0]
    body = "".join(
        f'    "{kind}": {{\n'
        + "".join(f'        "{name}": {value:.2f},\n' for name, value in weights.items())
        + "    },\n"
        for kind, weights in fitted.items()
    )
    path.write_text(f"{head}WEIGHTS: dict[str, dict[str, float]] = {{\n{body}}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
