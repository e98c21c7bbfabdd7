"""Noun phrases and their heads: brackets mark the phrases, a star the head."""

import re

import pytest

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


def test_a_possessor_is_the_owner() -> None:
    prose = Prose(Article(name="a", text="The old Norland's new aid package was signed."))
    chunk = prose.chunks(prose.sentences[0])[0]
    assert [token.text for token in chunk.owner] == ["old", "Norland"]
    assert [token.text for token in chunk.own] == ["new", "aid", "package"]
    assert chunk.bare == "old Norland's new aid package"
