"""A number told as known, which nothing else in the text introduces, is the one other number that it can mean."""

import pytest

from consistency import Article, check

POINTING = [
    "The council will buy 14 buses for the night lines.\nThe depot at Velm is to be rebuilt.\nThe 17 buses arrive in May.",
    "Six villages lost their post office in spring.\nThe region protested.\nMail for the eight villages now comes from Torn.",
    "The foundation pays $40 million for the harbour.\nWork starts in June.\nThe $60 million must be spent within four years.",
    "The trawler carried 80 tonnes of cod.\nIt ran aground off Hvam.\nThe 95 tonnes of cod were taken ashore.",
]
SILENT = [
    # a twin introduces it
    "The council will buy 14 buses, and 17 buses go to Velm.\nThe 17 buses arrive in May.",
    # singled out of more
    "The council runs 140 buses.\nThe depot is old.\nThe 17 buses that burned in March were new.",
    "The council runs 140 buses.\nThe depot is old.\nThe 17 electric buses arrive in May.",
    # several others
    "The council runs 140 buses in the city and 30 buses in the hills.\nThe 17 buses arrive in May.",
    # another thing of the same people
    "The laboratory closed with the loss of 65 jobs.\nThe sale goes on.\nThe 420 workers at the plant keep theirs.",
    # what is compared with
    "The plan gives lenders 5.7% of their claims.\nThe bank is broke.\nThat is lower than the 11.3% of their claims in May.",
    # a name that has the number in it, and what is twice another
    "The $40 million Halden Bond Fund lost a tenth.\nSavers left.\nAt the $60 million Norvik Growth Trust they stayed.",
    "The bank earned $40 million in the quarter.\nFees rose.\nThat is twice the $20 million of its rival.",
    # a price each
    "The bank pays $40 for a seat.\nIt bids again.\nThe $18-a-share price is fair.",
    # two that were named
    "None of the five candidates won.\nIda Moll had most votes, then Ole Dahl.\nThe two candidates meet again in May.",
    # a milestone
    "Sales of the record earned $85 million.\nFans came from afar.\nMugs and shirts hit the $50 million mark.",
]


def numbers(text: str) -> list[str]:
    article = Article(name="a.txt", text=f"News from Torn\n\n{text}")
    return [finding.code for finding in check([article]).findings if finding.code.startswith(("A1", "Q1"))]


@pytest.mark.parametrize("text", POINTING)
def test_a_number_told_as_known_is_the_one_before(text: str) -> None:
    assert len(numbers(text)) == 1


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_another_number_is_left_alone(text: str) -> None:
    assert numbers(text) == []
