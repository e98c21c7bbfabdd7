"""Actions: who does what, for whom, and of which country the doer is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, extract


def read(text):
    return [claim for claim in extract(Article(name="a", text=text)) if claim.extractor == "actions"]


@pytest.mark.parametrize(
    ("text", "who", "does", "what", "country"),
    [
        # active
        ("Norway funds the clinic in Kisumu.", "Norway", "fund", "the clinic", "NO"),
        ("Danish authorities review and approve the projects.", "Danish authorities", "approve", "the projects", "DK"),
        ("Finland has agreed to buy six boats.", "Finland", "buy", "six boats", "FI"),
        ("The town is paying the 14 million crowns.", "The town", "fund", "the 14 million crowns", ""),
        ("Oslo will bear the cost of the ship.", "Oslo", "fund", "the cost of the ship", "NO"),
        ("Harlin, a maker of lifts, is acquiring its rival Brock.", "Harlin", "buy", "its rival Brock", ""),
        ("Brock said on Monday that it was taking over Harlin.", "Brock", "buy", "Harlin", ""),
        ("Minister Ana Holt put her name to the treaty.", "Minister Ana Holt", "sign", "the treaty", ""),
        ("Latvia, which is hosting the forum, is glad.", "Latvia", "host", "the forum", "LV"),
        ("Dutch officials carry out the review of the bids.", "Dutch officials", "review", "", "NL"),
        # passive
        ("Each bid is approved by the Swedish ministry.", "the Swedish ministry", "approve", "Each bid", "SE"),
        ("The forum, hosted by the Riga Academy, ends today.", "the Riga Academy", "host", "The forum", "LV"),
        ("The mission, which is led by Spain, goes on.", "Spain", "lead", "mission", "ES"),
        ("The costs are met in full by the club.", "the club", "fund", "The costs", ""),
        # relative
        ("Kyiv sends in plans, which Danish experts assess.", "Danish experts", "review", "plans", "DK"),
        # by a noun
        ("The Norwegian-funded projects go on.", "Norwegian", "fund", "projects", "NO"),
        ("A loan from the Nordic Bank is enough.", "the Nordic Bank", "fund", "A loan", ""),
        ("Brock's purchase of Harlin is off.", "Brock", "buy", "Harlin", ""),
        ("The Estonian hosts served tea.", "Estonian hosts", "host", "", "EE"),
        ("The group works under the leadership of Sweden.", "Sweden", "lead", "The group", "SE"),
        ("Half the money comes from the state.", "the state", "fund", "Half the money", ""),
        ("The patrol is under Danish command.", "Danish", "lead", "The patrol", "DK"),
        ("Norwegian money goes to schools.", "Norwegian", "fund", "money", "NO"),
        ("Donor: Norway", "Norway", "fund", "", "NO"),
        ("Greek officials decide which projects receive it.", "Greek officials", "approve", "", "GR"),
        ("The bids are signed off by Finnish officials.", "Finnish officials", "approve", "The bids", "FI"),
        ("The force is headed by Italy.", "Italy", "lead", "The force", "IT"),
        ("Gulf of Sorn\nLed by: Spain", "Spain", "lead", "Gulf of Sorn", "ES"),
    ],
)
def test_a_deed(text, who, does, what, country):
    found = {(c.value.who, c.value.does, c.value.what.removeprefix("The mission").strip() or c.value.what, c.value.country)
             for c in read(text)}  # fmt: skip
    assert any((w, d, k) == (who, does, country) and what.lower() in t.lower() for w, d, t, k in found), found


def test_its_words_are_the_doer_and_the_verb():
    (first, *_) = read("Kyiv names projects, which Danish authorities review and approve before money is paid.")
    assert first.said == "Danish authorities review and approve"


def test_for_whom():
    claims = read("The pact was signed by Ana Holt for Peru and by Juan Diaz for Chile.")
    assert [(claim.value.who, claim.value.whom) for claim in claims] == [("Ana Holt", "Peru"), ("Juan Diaz", "Chile")]


@pytest.mark.parametrize(
    "text",
    [
        "The review was long.",
        "They host guests.",
        "A new order of nuns lives there.",
        "She put the cup on the table.",
        "It comes from afar.",
        "He was paid by the hour.",
    ],
)
def test_what_is_no_deed_of_somebody_named(text):
    assert read(text) == []


def test_a_denied_deed_does_not_hold():
    (claim,) = read("Sweden does not examine the projects.")
    assert not claim.holds


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("Greek authorities review the Finnish-funded projects.", {"funded by FI"}),
        ("Finland pays for wells. Greek officials approve each project on behalf of Finland.", {"", "on behalf of FI"}),
        ("Finland pays for wells in Greece. Greek officials approve each project.", {""}),
    ],
)
def test_reviews_are_tied_to_the_funder(text, attributes):
    assert {claim.attribute for claim in read(text)} == attributes


@given(
    st.text(alphabet="aAoN ,.'’:-", max_size=30),
    st.sampled_from(["funds", "led by", "-funded", "purchase of", "which is"]),
)
def test_no_text_raises(text, verb):
    whole = f"{text} {verb} {text}"
    for claim in read(whole):
        assert whole[claim.start : claim.end] == claim.said
