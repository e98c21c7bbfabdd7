"""Who says a claim, whether it is denied or planned or given up, and for when it holds."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article
from consistency.claims import Claim
from consistency.extract.circumstances import with_circumstances
from consistency.extract.quotations import EXTRACTORS
from consistency.extract.run import extract_claims
from consistency.prose import Prose
from consistency.values import Count, Date, Figure


def read(text):
    """Claims made by hand: each number is a count, each year or weekday a date."""
    prose = Prose(Article(name="a", text=text))
    claims, _ = extract_claims(prose, EXTRACTORS)
    for match in re.finditer(r"\b\d{4}\b|\b\d+\b|Monday|Friday", text):
        said = match[0]
        if said.isdigit() and len(said) < 4:
            value = Count(Figure(Decimal(said)), "thing")
        else:
            year = int(said) if said.isdigit() else 2024
            value = Date(date(year, 1, 1), date(year, 12, 31), "year", year=year)
        claims.append(
            Claim(article="a", start=match.start(), end=match.end(), said=said, value=value,
                  sentence=prose.sentence_at(match.start()))
        )  # fmt: skip
    claims.sort(key=lambda claim: claim.order)
    return {claim.said: claim for claim in with_circumstances(claims, prose)}


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("Police said that 12 people had died.", "12", "police"),
        ("At least 12 people died, police said on Monday.", "12", "police"),
        ("At least 12 people died, said Ola Brandt, the mayor.", "12", "Ola Brandt"),
        ("According to the union, 12 workers marched.", "12", "union"),
        ("Ola Brandt told reporters that the boat carried 30 people.", "30", "Ola Brandt"),
        ("“We paid 50 men,” said Ola Brandt.", "50", "Ola Brandt"),
        ("The boat carried 30 people.", "30", ""),
        ("He said that the boat carried 30 people.", "30", ""),
    ],
)
def test_the_speaker_of_a_claim(text, said, speaker):
    assert read(text)[said].speaker == speaker


@pytest.mark.parametrize(
    ("text", "said", "holds"),
    [
        ("The company denied that it had paid 50 men.", "50", False),
        ("The boat did not carry 30 people.", "30", False),
        ("The boat no longer carries 30 people.", "30", False),
        ("The boat carried not only 30 people but a horse.", "30", True),
        ("The boat carried no more than 30 people.", "30", True),
        ("The captain did not answer, but the boat carried 30 people.", "30", True),
    ],
)
def test_a_denied_claim_does_not_hold(text, said, holds):
    assert read(text)[said].holds is holds


@pytest.mark.parametrize(
    ("text", "said", "mood"),
    [
        ("The boat will carry 30 people.", "30", "planned"),
        ("The town plans to buy 30 boats.", "30", "planned"),
        ("The boat is to carry 30 people.", "30", "planned"),
        ("The boat would carry 30 people.", "30", "conditional"),
        ("The boat may carry 30 people.", "30", "conditional"),
        ("The boat carried 30 people.", "30", "told"),
        ("The toll rose to 14, up from 12.", "12", "superseded"),
        ("The toll rose to 14, up from 12.", "14", "told"),
        ("The toll was initially put at 12 but is 14.", "12", "superseded"),
        ("The toll, earlier reported as 12, is 14.", "12", "superseded"),
        ("The toll rose from 12 to 14.", "12", "superseded"),
        ("An earlier version of this article said that 12 people had died; in fact it was 14.", "12", "superseded"),
        ("An earlier version of this article said that 12 people had died; in fact it was 14.", "14", "told"),
    ],
)
def test_the_mood_of_a_claim(text, said, mood):
    assert read(text)[said].mood == mood


@pytest.mark.parametrize(
    ("text", "said", "year"),
    [
        ("In 2021 the boat carried 30 people.", "30", 2021),
        ("The boat carried 30 people in 2021 and 45 in 2022.", "30", 2021),
        ("The boat carried 30 people in 2021 and 45 in 2022.", "45", 2022),
        ("In 2021 there were 30 boats and 45 nets.", "45", 2021),
        ("Police said on Monday that 12 people had died.", "12", None),
        ("Of 30 boats, built in 2021, most sank.", "30", None),
    ],
)
def test_the_time_of_a_claim(text, said, year):
    when = read(text)[said].when
    assert (when.year if when else None) == year


def test_what_an_extractor_filled_in_stays():
    prose = Prose(Article(name="a", text="The boat will carry 30 people, police said."))
    claim = Claim(article="a", start=20, end=22, said="30", value=Count(Figure(Decimal(30))), speaker="the owner",
                  sentence=prose.sentences[0])  # fmt: skip
    (read_,) = with_circumstances([claim], prose)
    assert read_.speaker == "the owner"


@given(st.text(alphabet="aAn 12,.;:“”not said will from", max_size=60))
def test_no_text_raises(text):
    read(text)
