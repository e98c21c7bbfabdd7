"""Who an opening `it` is, and what sum `the cost` points back at."""

import pytest

from consistency import Article, Confidence, extract


def actions(text):
    return [
        (c.value.who, c.value.does, c.value.what, c.confidence)
        for c in extract(Article(name="a", text=text))
        if c.extractor == "actions"
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The council of Norby met on Monday. It also approved the harbour project.", "The council of Norby"),
        ("Norway pays for the harbour. It also reviews the projects.", "Norway"),
    ],
)
def test_it_is_the_only_doer_of_the_sentence_before(text, who):
    last = actions(text)[-1]
    assert last[0] == who
    assert last[3] is Confidence.RESOLVED


@pytest.mark.parametrize(
    "text",
    [
        "The ministry wrote to the agency. It approved the project.",
        "The council of Norby met on Monday.\n\nIt approved the harbour project.",
        "The boy ran home. It approved the harbour project.",
    ],
)
def test_two_candidates_or_none_leave_it_open(text):
    assert actions(text) == []


def test_the_cost_is_that_of_the_sentence_before():
    assert (
        actions("The dyke costs €52 million. The federal government is bearing the cost.")[0][2]
        == "the cost of €52 million"
    )
    assert (
        actions("It costs €52 million or €60 million. The federal government is bearing the cost.")[0][2] == "the cost"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The city council approved the loan by 33 votes to six.", ("The city council", "approve")),
        ("Norway finances projects but does not examine them.", ("Norway", "review")),
        ("The Norland Agency reviewed all bids and selected nine projects.", ("The Norland Agency", "select")),
    ],
)
def test_a_verb_after_and_or_but_has_the_subject_of_the_one_before(text, expected):
    assert expected in [(who, does) for who, does, _, _ in actions(text)]


def test_a_deed_without_a_doer_does_not_take_the_doer_of_another():
    assert [(who, does) for who, does, _, _ in actions("The plan was built in May and approved by Sweden.")] == [
        ("Sweden", "approve")
    ]
