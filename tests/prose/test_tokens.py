"""Tokens, tags and lemmas, by their use in whole sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.prose import Prose, Token
from consistency.text import Article


def tagged(text: str) -> list[Token]:
    prose = Prose(Article(name="a", text=text))
    return [token for sentence in prose.sentences for token in prose.tokens(sentence)]


SENTENCES = [
    "Norland/PROPN pledged/VERB to/PART fund/VERB the/DET production/NOUN of/ADP arms/NOUN ./PUNCT",
    "The/DET fund/NOUN will/AUX support/VERB projects/NOUN that/PRON Danish/ADJ authorities/NOUN review/VERB and/CCONJ approve/VERB",
    "He/PRON said/VERB that/SCONJ the/DET meeting/NOUN was/AUX held/VERB in/ADP Oslo/PROPN",
    "Norland/PROPN plans/VERB to/PART buy/VERB two/NUM dozen/NUM tanks/NOUN",
    "Its/PRON plans/NOUN were/AUX approved/VERB by/ADP the/DET Ministry/PROPN of/ADP Defence/PROPN",
    "Norland/PROPN 's/PART military/ADJ aid/NOUN is/AUX worth/ADJ more/ADJ than/ADP 40/NUM euros/NOUN",
    "The/DET firm/NOUN has/VERB 400/NUM workers/NOUN and/CCONJ has/AUX not/PART sold/VERB it/PRON",
    "They/PRON do/AUX n't/PART know/VERB who/PRON paid/VERB",
    "A/DET 32-year-old/ADJ man/NOUN died/VERB on/ADP Monday/PROPN",
    "She/PRON may/AUX leave/VERB in/ADP May/PROPN",
    "The/DET U.S./PROPN sent/VERB it/PRON to/ADP Norland/PROPN",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_tags(sentence: str) -> None:
    pairs = [pair.rpartition("/") for pair in sentence.split()]
    text = " ".join(word for word, _, _ in pairs).replace(" 's", "'s").replace(" n't", "n't")
    assert [f"{token.text}/{token.tag}" for token in tagged(text)] == sentence.split()


@pytest.mark.parametrize(
    ("text", "word", "lemma", "form"),
    [
        ("The packages were delivered.", "packages", "package", "plural"),
        ("The packages were delivered.", "delivered", "deliver", "participle"),
        ("Norland gave money.", "gave", "give", "past"),
        ("It was given away.", "given", "give", "participle"),
        ("He gives money.", "gives", "give", "third"),
        ("Children were killed.", "killed", "kill", "participle"),
        ("They are building a road.", "building", "build", "ing"),
        ("It is the largest fund.", "largest", "large", "superlative"),
        ("They could not pay.", "could", "could", "modal"),
        ("The cost-cutters left.", "cost-cutters", "cost-cutter", "plural"),
    ],
)
def test_lemmas_and_forms(text: str, word: str, lemma: str, form: str) -> None:
    found = next(token for token in tagged(text) if token.text == word)
    assert (found.lemma, found.form) == (lemma, form)


def test_a_headline_in_title_case_still_has_verbs() -> None:
    tags = {token.text: token.tag for token in tagged("Norland Reopens Talks After Long Delay Over Price")}
    assert tags["Reopens"] == "VERB"
    assert tags["Delay"] == "NOUN"


@given(st.text(max_size=200))
def test_tokens_give_back_their_words(text: str) -> None:
    covered = set()
    for token in tagged(text):
        assert text[token.start : token.end] == token.text
        covered.update(range(token.start, token.end))
    assert all(text[i].isspace() or i in covered for i in range(len(text)))
