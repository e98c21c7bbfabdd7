"""What is the contrary of a word: by WordNet's antonyms, and by the two answers that news gives to one question."""

from functools import cache
from importlib.resources import files

from consistency.extract.words.outcomes_en import QUESTIONS

_IN_TURN = frozenset("end open post life".split())
"""Questions to which things have one answer first and the other later: what is closed reopens, who survives may die."""
_NONE: frozenset[str] = frozenset()


def contraries(lemma: str) -> frozenset[str]:
    """The lemmas that say the contrary of one: `fall` and `drop` for `rise`."""
    return _table().get(lemma, _NONE)


@cache
def _table() -> dict[str, frozenset[str]]:
    text = files("consistency.prose").joinpath("tables/opposites.tsv").read_text(encoding="utf-8")
    found = {lemma: set(words.split(" ")) for lemma, words in (line.split("\t") for line in text.splitlines())}
    for question, answers in QUESTIONS.items():
        one, two = ([phrase for phrase in answer.split("; ") if phrase.isalpha()] for answer in answers[:2])
        for words, others in ((one, two), (two, one)):
            for word in words:
                if question in _IN_TURN:
                    found.setdefault(word, set()).difference_update(others)
                else:
                    found.setdefault(word, set()).update(others)
    return {lemma: frozenset(words) for lemma, words in found.items()}
