"""Builds consistency/prose/tables/news_words.txt: how little a word or name tells of which story an article is about.

    python benchmarks/build_news_words.py ARTICLES.jsonl...

Each line of a file is an article ({text}) or several of one event ({docs: [{text}]}), of which the first counts.  A
word is kept that stands in at least three of them, with what it tells, from 0 (in every article) to 1 (in none): the
logarithm of how many articles there are for each that has it, as a share of the largest there is (inverse document
frequency, after Spärck Jones 1972).  Units and codes of currencies tell nothing: 0.
"""

import json
import math
import sys
from collections import Counter
from pathlib import Path

from babel import Locale

from consistency import Article
from consistency.extract.words import units
from consistency.linking.nearby import ArticleWords
from consistency.prose import Prose

FEWEST = 3


def main(paths: list[Path], table: Path) -> None:
    counts: Counter[str] = Counter()
    articles = 0
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                text = row.get("docs", [row])[0].get("text")
                if text:
                    articles += 1
                    counts.update(set(ArticleWords(Prose(Article(name="a", text=text))).everything()))
    most = math.log(articles + 1)
    worth = {
        word: math.log((articles + 1) / (count + 1)) / most
        for word, count in counts.items()
        if count >= FEWEST and not any(character.isspace() for character in word)
    } | dict.fromkeys(measures(), 0.0)
    rows = [f"{word} {worth[word]:.2f}" for word in sorted(worth)]
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(articles, "articles,", len(rows), "words")


def measures() -> set[str]:
    """What values are counted in: codes of currencies, names and signs of units."""
    codes = {code.lower() for code in Locale("en").currencies}
    lines = f"{units.WORDS}\n{units.SYMBOLS}".splitlines()
    spelled = {form.lower() for line in lines for form in line.split("|")[1:]}
    return codes | {form for form in spelled if form.isalpha() and len(form) > 1}


if __name__ == "__main__":
    main(
        [Path(path) for path in sys.argv[1:]],
        Path(__file__).parent.parent / "consistency/prose/tables/news_words.txt",
    )
