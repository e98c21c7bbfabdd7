"""Fits consistency/linking/weights.py: how sure a pair of clashing values is to be of one thing.

    python benchmarks/fit_linking.py --plain ARTICLES.jsonl --cases CASES.jsonl --marked ARTICLES.jsonl
        --paired CLAIMS.jsonl [--write]

Most of what it learns from needs no label: ``--plain`` are untouched articles ({text, date}, or {docs: [...]}), of
which every clashing pair counts as two things, and in which values that are told twice are changed in one place
(``planting.py``): those pairs are one thing; so are values that two articles of one story tell, changed in one.  ``--cases`` are written conflict cases ({documents, expect: [{quotes:
[[name, words], ...]}]}), ``--marked`` articles with one value changed by others ({text, value: {start, end},
ref: [{start, end}]}) and their originals, ``--paired`` sentences with a claim about them ({page, premise, hypothesis, label}).  Pairs are made as the engine makes them: same kind, a shared key, values
that clash by a shipped pair rule, nothing that settles them beforehand.  Boosted trees of depth two are fitted
(scikit-learn); figures are of eight folds by article, so no pair is judged by weights that saw its article.  Needs
numpy and scikit-learn.
"""

import argparse
import random
import sys
from pathlib import Path

import numpy as np
from linking_pairs import from_cases, from_marked, from_paired, from_plain, from_stories
from sklearn.ensemble import GradientBoostingClassifier

from consistency import registry

FALSE = (1, 2, 3, 5, 8, 12, 20, 30, 50)


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
    for path in options.paired:
        rows += [("paired", *row) for row in from_paired(path, rules)]
    fitted = fit(rows)
    if options.write:
        write("linking/weights.py", "What each piece of evidence is worth", *fitted)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("plain", "cases", "marked", "paired"):
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


def write(table, what, start, found) -> None:
    """Writes a table of questions that the package ships; ``what`` is the first words of its docstring."""
    lines = "".join(f"    {one!r},\n" for one in found)
    text = HEAD.format(what=what, by=Path(sys.argv[0]).name, start=start, lines=lines)
    (Path(__file__).parents[1] / "consistency" / table).write_text(text, encoding="utf-8")


HEAD = '''"""{what}: questions of two steps, fitted by benchmarks/{by}."""

from consistency.questions import Question

START = {start}
# fmt: off
QUESTIONS: tuple[Question, ...] = (
{lines})
# fmt: on
'''


if __name__ == "__main__":
    main()
