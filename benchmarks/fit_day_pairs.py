"""Fits consistency/linking/day_pair_weights.py: how sure two days of one text are to be of one event.

    python benchmarks/fit_day_pairs.py --plain ARTICLES.jsonl [...] --cases CASES.jsonl [CASES.jsonl ...] [--cases ...] [--write]

``--plain`` are untouched articles ({text, date}, or {docs: [{text, dct}]}): two days of one of them that differ are two
events.  ``--cases`` are written conflict cases ({documents, expect: [{quotes: [[name, words], ...]}]}), those of one set of
writers behind one ``--cases``: the two days of a planted conflict are one event's, all others two.  Boosted trees of depth
two are fitted (scikit-learn); figures are of pairs whose writers, or whose article, the weights have not seen.
"""

import argparse
import zlib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from fit_linking import questions, write
from linking_pairs import day, inside, lines
from sklearn.ensemble import GradientBoostingClassifier

from consistency import Article
from consistency.engine import read_all
from consistency.linking.day_pairs import MOST, Days, is_day, two_days

LEAST_TEXT = 600
THIRDS = 3
WORTH, OF_CASES = 20.0, 2.0
"""What a pair of one event counts, and what another pair of a written case."""
FALSE = (0, 1, 2, 3, 5, 8, 12, 20)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plain", nargs="+", default=[], type=Path)
    parser.add_argument("--cases", nargs="+", action="append", default=[], type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = [("", *row) for path in options.plain for row in from_plain(path)]
    for at, paths in enumerate(options.cases):
        rows += [(f"writers {at}", *row) for path in paths for row in from_cases(path)]
    fitted = fit(rows)
    if options.write:
        write("linking/day_pair_weights.py", "How likely two days are of one event", *fitted)


def pairs_of(claims) -> Iterator[tuple[Any, Any, dict[str, float]]]:
    """The pairs of days of each article, as the rule meets them."""
    for name in sorted({claim.article for claim in claims}):
        group = [claim for claim in claims if claim.article == name and claim.kind == "date"]
        days = [claim for claim in group if is_day(claim)]
        text = Days(group)
        for first, second in combinations(days, 2) if len(days) <= MOST else ():
            if two_days(first, second) and not text.both_told(first, second):
                yield first, second, text.evidence(first, second)


def from_plain(path: Path):
    for at, row in enumerate(lines(path)):
        for number, document in enumerate(row.get("docs", [row])):
            text, told = document.get("text"), document.get("date") or document.get("dct")
            if text and len(text) >= LEAST_TEXT:
                article = Article(name=f"{path.stem}-{at}-{number}", text=text, published=day(told))
                for _, _, found in pairs_of(read_all([article])[0].claims):
                    yield found, False, article.name


def from_cases(path: Path):
    for case in lines(path):
        articles = [
            Article(name=d["name"], text=d["text"], published=day(d.get("published"))) for d in case["documents"]
        ]
        texts = {article.name: article.text for article in articles}
        claims = [claim for reading in read_all(articles) for claim in reading.claims]
        ways = [
            [(name, texts[name].index(words), texts[name].index(words) + len(words)) for name, words in way]
            for expected in case["expect"]
            for way in [expected["quotes"], *expected.get("also", [])]
            if len(way) == 2
        ]
        for first, second, found in pairs_of(claims):
            planted = any(
                (inside(one, first) and inside(two, second)) or (inside(one, second) and inside(two, first))
                for one, two in ways
            )
            if planted or not any(_told_in(way, first, second, claims) for way in ways):
                yield found, planted, case["id"].removesuffix("-fixed")


def _told_in(way, first, second, claims) -> bool:
    """Whether two claims are other mentions of the two days of a planted conflict: they teach nothing."""
    here, there = ({str(c.value) for c in claims if c.kind == "date" and inside(place, c)} for place in way)
    one, two = str(first.value), str(second.value)
    return (one in here and two in there) or (one in there and two in here)


def fit(rows):
    """The questions and the start, with figures of how well they do on what they have not seen."""
    names = sorted({name for _, found, *_ in rows for name in found})
    x = np.array([[found.get(name, 0.0) for name in names] for _, found, *_ in rows])
    y = np.array([one for *_, one, _ in rows], dtype=bool)
    writers = np.array([told for told, *_ in rows])
    third = np.array([zlib.crc32(name.encode()) % THIRDS for *_, name in rows])
    worth = np.where(y, WORTH, np.where(writers == "", 1.0, OF_CASES))
    print(f"{len(rows)} pairs, {int(y.sum())} of one event, {int((writers == '').sum())} in untouched articles")
    for held in sorted(set(writers) - {""}):
        scores = np.full(len(rows), -np.inf)
        for at in range(THIRDS):
            seen = (writers != held) & ((writers != "") | (third != at))
            asked = ((writers == held) & (third == at)) | ((writers == "") & (third == at))
            scores[asked] = model().fit(x[seen], y[seen], sample_weight=worth[seen]).decision_function(x[asked])
        found, plain, cases, told = set(), set(), set(), {}
        for at in np.argsort(-scores):
            if scores[at] == -np.inf:
                break
            (found if y[at] else plain if not writers[at] else cases).add(rows[at][-1])
            told[len(plain)] = f"{len(found)} and {len(cases)} ({scores[at]:.1f})"
        whole = len({rows[at][-1] for at in range(len(rows)) if y[at] and writers[at] == held})
        print(f"{held}: of {whole} cases found, and cases with a false pair (score), at so many false articles:")
        print("   ", ", ".join(f"{count}: {told[count]}" for count in FALSE if count in told))
    fitted = model().fit(x, y, sample_weight=worth)
    for name, share in sorted(zip(names, fitted.feature_importances_, strict=True), key=lambda pair: -pair[1]):
        print(f"{name:24} {share:.3f}")
    return questions(fitted, names, x[:1])


def model() -> GradientBoostingClassifier:
    return GradientBoostingClassifier(
        max_depth=2, n_estimators=80, learning_rate=0.1, subsample=0.7, min_samples_leaf=15, random_state=1
    )


if __name__ == "__main__":
    main()
