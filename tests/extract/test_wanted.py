"""Reading some kinds of claims only: what comes is what a reading of everything gives of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import consistency
from consistency.errors import ConfigError
from consistency.values import KINDS

TEXT = """Norby pays for its new bridge

NORBY, 3 May 2024 - The town will pay 14 million kroner (€1.2 million) for the bridge, Mayor Karin Holm, 51, said on
Thursday. "We have paid 3 million and owe 11 million more," said Jonas Kvist, who leads the council. He had said that
in April too, "to all of the 40 people who asked".

Prices rose by a third to $4.5 billion, from $3.4 billion in 2021. Kvist, 48, opened the bridge at Lendle on 2 May. Some
12 men were hurt when a crane fell in Tarn; none of them died. Norway, Denmark and Poland, all three, signed the treaty.
Every second house in Lendle is empty, and the bridge is 300 metres long. Holm, 51, doubled the budget.
"""
ARTICLE = consistency.Article(name="a", text=TEXT, published=date(2024, 5, 3))


@pytest.mark.parametrize("kinds", [*((kind,) for kind in KINDS), ("money", "date"), ("count", "ratio", "name")])
def test_claims_of_some_kinds_are_those_of_a_whole_reading(kinds):
    every = consistency.extract(ARTICLE)
    assert consistency.extract(ARTICLE, kinds=kinds) == [claim for claim in every if claim.kind in kinds]


def test_what_a_claim_rests_on_is_read_without_being_asked_for():
    spoken = {claim.said: claim.speaker for claim in consistency.extract(ARTICLE, kinds=["money", "count"])}
    assert spoken["11 million"] == "Jonas Kvist"
    aged = {claim.said: claim.subject for claim in consistency.extract(ARTICLE, kinds=["duration"])}
    assert aged["48"] == "Jonas Kvist"


@pytest.mark.parametrize("kinds", [(), ("money", "count"), ("ratio", "date")])
def test_unlinked_claims_have_all_but_what_ties_them_to_others(kinds):
    linked = [claim for claim in consistency.extract(ARTICLE, kinds=kinds) if claim.extractor != "pairings"]
    bare = consistency.extract(ARTICLE, kinds=kinds, linked=False)
    assert [claim.with_(topic=None, attribute="", subject="") for claim in linked] == [
        claim.with_(topic=None, attribute="", subject="") for claim in bare
    ]
    assert any(claim.topic for claim in linked)
    assert not any(claim.topic for claim in bare if claim.kind in ("money", "count", "date"))


@given(st.lists(st.sampled_from(TEXT.split()), max_size=30), st.sets(st.sampled_from(KINDS), min_size=1))
def test_any_words_give_the_same_claims(words, kinds):
    article = consistency.Article(name="a", text=" ".join(words), published=date(2024, 5, 3))
    every = consistency.extract(article)
    assert consistency.extract(article, kinds=kinds) == [claim for claim in every if claim.kind in kinds]


def test_a_kind_that_does_not_exist_is_told():
    with pytest.raises(ConfigError, match="colour"):
        consistency.extract(ARTICLE, kinds=["colour"])


SPOKEN = """Ferry strike ends

The union's leader, Ida Roth, met the press in Tarn. "Nobody was asked about the new boats," Roth said.

"We lost 12 crossings," she said. "And we lost 3 million," the leader said. "It will cost 4 more," Berg said.

Jan Berg owns the ferries. "Of the 40 boats, 12 are old," he said. "I counted 7 of them,” said the leader.

“There were 15 of us on the pier that day,” said Størå. Anna Støra is 19.
"""


def test_who_speaks_a_number_is_the_same_when_no_other_quotation_is_asked_for():
    article = consistency.Article(name="a", text=SPOKEN, published=date(2024, 5, 3))
    every = consistency.extract(article)
    for kind in ("count", "money", "duration"):
        assert consistency.extract(article, kinds=[kind]) == [claim for claim in every if claim.kind == kind]
    speakers = {claim.speaker for claim in every if claim.kind in ("count", "money")}
    assert {"Ida Roth", "Jan Berg"} <= speakers
