"""What a word or a name tells of which story an article is about.

The table holds the names and nouns of news that stand in many articles, with their inverse document frequency;
``benchmarks/build_news_words.py`` makes it.
"""

from functools import cache
from importlib.resources import files


def telling(word: str) -> float:
    """From 0 for a word that stands in every article to 1 for one that stands in hardly any."""
    return _table().get(word, 1.0)


@cache
def _table() -> dict[str, float]:
    text = files("consistency.prose").joinpath("tables/news_words.txt").read_text(encoding="utf-8")
    return {word: float(worth) for word, worth in (line.split(" ") for line in text.splitlines())}
