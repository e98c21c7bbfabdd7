"""Fits consistency/extract/when_told_weights.py: whether the words around a date tell of it as past or as still to come.

    python benchmarks/fit_tenses.py --dated ARTICLES.jsonl [...] [--write]

No labels are needed: ``--dated`` are untouched articles whose day of publication is known ({text, date}, {text, ref} or
{docs: [{text, dct}]}), and a date in their prose is past or to come, whatever the words around it say.  A date without
a year is taken for the nearest such day, so that its tense has no say.  Left out are names of days (11 September),
budget years, what is within a day of publication, and days to come of pages that may have been written on (``dct``), and
histories, whose days are of other years.  Boosted trees of depth two (scikit-learn); figures are of six folds by article.
"""

import argparse
import json
import random
import re
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from fit_linking import questions, write
from sklearn.ensemble import GradientBoostingClassifier

from consistency import Article, extract
from consistency.extract.told_done import done
from consistency.extract.when_told import evidence
from consistency.text import Section

PROSE = (Section.BODY, Section.CAPTION, Section.LIST)
NAMED = re.compile(r"(?i)fiscal|\bFY|\bsept\w* (?:the )?11(?:th)?\Z")
ZONES, FAR = timedelta(1), timedelta(150)
LEAST_TEXT = 300
RECENT, MOST_OF_OLD = 3, 4
FALSE = (1, 2, 3, 5, 8, 12, 20, 40)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dated", action="append", default=[], type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = [row for path in options.dated for row in from_dated(path)]
    fitted = fit(rows)
    if options.write:
        write("extract/when_told_weights.py", "What the words around a date are worth for its tense", *fitted)


def from_dated(path: Path):
    """(evidence, past, article, whether the rules of tense alone say so) of each date in prose."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for at, document in enumerate(row.get("docs", [row])):
                told = next((document[name] for name in ("date", "dct", "ref") if document.get(name)), None)
                if told and len(document.get("text") or "") > LEAST_TEXT:
                    day = date.fromisoformat(told[:10])
                    article = Article(name=f"{row.get('id')}#{at}", text=document["text"], published=day)
                    yield from from_article(article, grows="dct" in document)


def from_article(article: Article, grows: bool):
    found = []
    claims = extract(article)
    for claim in claims:
        if claim.kind != "date" or claim.section not in PROSE or NAMED.search(claim.said):
            continue
        past = is_past(claim.value, article.published)
        if past is not None:
            found.append((dict(evidence(claim)), past, article.name, done(claim)))
    years = [claim.value.year for claim in claims if claim.kind == "date" and claim.value.year]
    if sum(year < article.published.year - RECENT for year in years) <= MOST_OF_OLD:
        yield from (row for row in found if row[1] or not grows)


def is_past(value, published: date):
    """Whether a date was past at publication; None where that is not known."""
    if value.precision not in ("day", "month") or not value.earliest or not (value.year or (value.month and value.day)):
        return None
    first, last = value.earliest, value.latest
    if value.month and not value.year and value.precision == "day":
        days = []
        for year in (published.year - 1, published.year, published.year + 1):
            try:
                days.append(date(year, value.month, value.day))
            except ValueError:
                continue
        first = last = min(days, key=lambda day: abs(day - published), default=published)
        if abs(first - published) > FAR:
            return None
    if last < published - ZONES:
        return True
    return False if first > published + ZONES else None


def fit(rows):
    names = sorted({name for features, *_ in rows for name in features})
    x = np.array([[features.get(name, 0.0) for name in names] for features, *_ in rows])
    y = np.array([past for _, past, *_ in rows], dtype=bool)
    by_rules = np.array([rules for *_, rules in rows], dtype=bool)
    articles = sorted({name for _, _, name, _ in rows})
    random.Random(1).shuffle(articles)
    fold_of = {name: at % 6 for at, name in enumerate(articles)}
    fold = np.array([fold_of[name] for _, _, name, _ in rows])
    scores = np.zeros(len(y))
    for at in range(6):
        scores[fold == at] = model().fit(x[fold != at], y[fold != at]).decision_function(x[fold == at])
    print(
        f"{len(y)} dates, {y.sum()} past; told as past by the rules of tense: {(by_rules & y).sum()}, and {(by_rules & ~y).sum()} to come"
    )
    for side, sign in (("past", 1), ("to come", -1)):
        wanted = y if sign > 0 else ~y
        found = false = 0
        told = []
        for at in np.argsort(-sign * scores):
            found += wanted[at]
            false += not wanted[at]
            if not wanted[at] and false in FALSE:
                told.append(f"{false}: {found} ({scores[at]:.1f})")
        print(f"{side}, found at so many false ones (score):", ", ".join(told), "of", wanted.sum())
    return questions(model().fit(x, y), names, x[:1])


def model() -> GradientBoostingClassifier:
    return GradientBoostingClassifier(
        max_depth=2, n_estimators=150, learning_rate=0.1, subsample=0.7, min_samples_leaf=8, random_state=1
    )


if __name__ == "__main__":
    main()
