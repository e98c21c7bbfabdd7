"""Noun phrases and their heads: brackets mark the phrases, a star the head."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.prose import Prose
from consistency.text import Article

MARKED = [
    "[*Norland] announced [a new military aid *package] for [*Sudland].",
    "[Norland’s *Ministry of Defence] ordered [twelve *ships].",
    "[The *Ministers of Defence] of [*Norway] and [*Denmark] met in [*Oslo].",
    "[*Minister of Defence] of [*Norway] [Odd *Halm] signed [a *Memorandum of Understanding].",
    "[The Danish *authorities] review [*it].",
    "[Defence Minister Odd *Halm] and [his Swedish *counterpart], [Ane *Brandt], spoke on [*Monday].",
    "[*They] paid [€40 *million] for [a 500-tonne *ship].",
    "[The injured *man] has [two young *children].",
    "[Last *year] [*Norland] sold [its old, slow *ships].",
    "On [14-15 *November] [the *parties] met.",
    "[The *project] is worth [40 million *euros].",
]


@pytest.mark.parametrize("marked", MARKED)
def test_phrases_and_heads(marked: str) -> None:
    text = re.sub(r"[\[\]*]", "", marked)
    prose = Prose(Article(name="a", text=text))
    (sentence,) = prose.sentences
    built, last = "", 0
    for chunk in prose.chunks(sentence):
        head = chunk.head.start
        built += text[last : chunk.start] + "[" + text[chunk.start : head] + "*" + text[head : chunk.end] + "]"
        last = chunk.end
    assert built + text[last:] == marked


WORDS = (
    "the this a Norland Norland's Norwegian minister of Defence and or , . ' \" 5 40 million € % more than who which that he his "
    "said has been funded funding review by to for in not will old new last May Monday very - ( ) U.S. F-16 aid ships only"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.booleans())
def test_any_words_have_phrases_in_order_and_clauses(words: list[str], glued: bool) -> None:
    text = ("" if glued else " ").join(words)
    prose = Prose(Article(name="a", text=text))
    for sentence in prose.sentences:
        last = sentence.start
        for chunk in prose.chunks(sentence):
            assert last <= chunk.start < chunk.end <= sentence.end
            assert text[chunk.start : chunk.end] == chunk.text
            assert chunk.head in chunk.tokens
            last = chunk.end
        for clause in prose.clauses(sentence):
            assert sentence.start <= clause.verb.start < sentence.end
            assert isinstance(clause.doers, tuple)


def test_a_possessor_is_the_owner() -> None:
    prose = Prose(Article(name="a", text="The old Norland's new aid package was signed."))
    chunk = prose.chunks(prose.sentences[0])[0]
    assert [token.text for token in chunk.owner] == ["old", "Norland"]
    assert [token.text for token in chunk.own] == ["new", "aid", "package"]
    assert chunk.bare == "old Norland's new aid package"
