"""How things came out, in lines and in clauses, and what a line and its text say of one thing."""

import pytest

import consistency
from consistency import Article
from consistency.values import Outcome


def outcomes(text):
    claims = consistency.extract(Article(name="a", text=text))
    return [(c.value.question, c.value.answer, c.holds) for c in claims if isinstance(c.value, Outcome)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The jury found the pilot guilty.", ("verdict", "guilty", True)),
        ("The court cleared the pilot of all charges.", ("verdict", "not guilty", True)),
        ("Members turned the plan down.", ("vote", "no", True)),
        ("The council voted on Monday to adopt the plan.", ("vote", "yes", True)),
        ("Opponents voted against the plan.", ("vote", "no", False)),
        ("Rents have gone up.", ("trend", "up", True)),
        ("The lido will be closed on Sundays.", ("open", "closed", True)),
        ("Norby was beaten by Lendle.", ("contest", "lost", True)),
        ("The board does not want to close the school.", ("end", "ends", False)),
        ("A guest was taken to hospital.", ("hurt", "somebody", True)),
        ("Everyone on board was unhurt.", ("hurt", "nobody", True)),
        ("The motion passed with two members against.", ("dissent", "some", True)),
    ],
)
def test_an_outcome_is_read(text, wanted):
    assert wanted in outcomes(text)


def codes(text):
    return [finding.code for finding in consistency.check([Article(name="a", text=text)]).findings]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Number of storks in Valdora declines", "The number of storks in Valdora has risen by nine, rangers said."),
        ("Villagers say yes to quarry", "The quarry will not be dug. On Sunday 61 per cent turned it down."),
        ("Coach keeps job", "Hoddle Park have dismissed their coach after five defeats."),
        ("Norby thrash Elverum", "Elverum beat Norby 5-1 on Saturday in front of 4,000 spectators."),
        ("Hall saved from demolition", "The old hall in Torsby will be demolished in May."),
        ("Court clears former minister", "A court on Friday sentenced a former minister to four years in prison."),
    ],
)
def test_a_headline_told_the_other_way(headline, text):
    assert codes(f"{headline}\n\n{text}") == ["H103"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Council rejects budget",
            "The council rejected a request to wait and then approved the budget by 14 votes to 9.",
        ),
        ("Exports rise despite strike", "Exports rose by 4 per cent. Exports to Asia fell."),
        ("Teacher jailed for theft", "A teacher was sentenced to two years in prison. A colleague was acquitted."),
        ("Parliament approves reform", "Parliament adopted the reform. The opposition voted against the reform."),
        ("Museum to close for repairs", "The museum will close on 1 June. The cafe stays open."),
        ("Crime up in Tressen", "Crime in Tressen was higher in May. Police declined to comment on crime."),
        ("Rail line to reopen on Monday", "The rail line was closed after the storm. Trains run again from 6 May."),
        ("All passengers safe as bus burns out", "All 31 passengers got out. The driver suffered burns to his hands."),
    ],
)
def test_a_headline_borne_out(headline, text):
    assert codes(f"{headline}\n\n{text}") == []


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Jobless rate in Osby creeps down", "In March 6.4 per cent were out of work in Osby, a low rate. A month earlier it had been 6.1 per cent."),
        ("Fewer visitors at Norby zoo", "The zoo counted 412,000 visitors in 2023, against 389,000 the year before."),
        ("PLUM HARVEST DOWN BY A QUARTER", "The members picked 9,300 tonnes of plums, 24 per cent more than in the previous year."),
    ],
)  # fmt: skip
def test_a_headline_and_two_levels(headline, text):
    assert codes(f"{headline}\n\n{text}") == ["H103"]


def test_two_levels_that_bear_the_headline_out():
    assert (
        codes("Jobless rate creeps up\n\nThe jobless rate was 7.4 per cent. A month earlier it had been 7.1 per cent.")
        == []
    )
