"""Lengths of time and ages."""

from datetime import date

import pytest

from consistency.extract.dates import Dates
from consistency.extract.protocol import Taken
from consistency.prose import Prose
from consistency.text import Article
from consistency.values import apart


def found(text):
    article = Article(name="a", text=text, published=date(2024, 11, 15))
    return [(c.said, str(c.value)) for c in Dates().read(Prose(article), Taken())]


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("A three-day visit began.", "three-day", "3 days"),
        ("He waited 18 months.", "18 months", "18 months"),
        ("He waited a year and a half.", "a year and a half", "1.5 years"),
        ("He waited half an hour.", "half an hour", "0.5 hours"),
        ("He waited more than two years.", "two years", "at least 2 years"),
        ("He waited no more than two years.", "two years", "at most 2 years"),
        ("It takes two to three weeks.", "two to three weeks", "2 to 3 weeks"),
        ("It took two and a half years.", "two and a half years", "2.5 years"),
        ("It took twenty-four hours.", "twenty-four hours", "24 hours"),
        ("A 32-year-old man was held.", "32-year-old", "32 years of age"),
        ("A girl aged 5 was found.", "aged 5", "5 years of age"),
        ("He died at the age of 81.", "age of 81", "81 years of age"),
        ("Ann Lee, 44, said so.", "44", "44 years of age"),
    ],
)
def test_a_duration_is_read_with_its_words(text, said, value):
    assert found(text) == [(said, value)]


def test_a_long_time_in_round_numbers_stands_for_what_rounds_to_it():
    (rough,), (close,) = ([claim.value for claim in Dates().read(Prose(Article(name="a", text=text)), Taken())]
                          for text in ("It is 4.5 billion years old.", "It is 4.54 billion years old."))  # fmt: skip
    assert apart(rough, close) == ""


@pytest.mark.parametrize(
    "text",
    [
        "It pays €500 a year.",
        "They met twice a week.",
        "On May 12, 44, or so, came.",
        "They scored 12, 44, 3.",
        "It stood at its highest level in a decade.",
        "She was 10 points ahead of the one who was 12 behind.",
    ],
)
def test_rates_and_lists_are_no_durations(text):
    assert [value for _, value in found(text) if "day" in value or "year" in value or "week" in value] == []


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("Sales rose over the past decade.", "the past decade", "1 decade"),
        ("The fair will last three days.", "three days", "3 days"),
        ("A week-long strike began.", "week-long", "1 week"),
        ("She died at home at 81.", "81", "81 years of age"),
        ("He turned 60 in June.", "60", "60 years of age"),
        ("He left his daughter, who was 10 when they met.", "10", "10 years of age"),
        ("She is 44.", "44", "44 years of age"),
        ("They have had two-and-a-half years.", "two-and-a-half years", "2.5 years"),
        ("It took 1 hr 20 min.", "1 hr 20 min", "80 minutes"),
        ("It took 1 hour, 5 minutes and 30 seconds.", "1 hour, 5 minutes and 30 seconds", "3,930 seconds"),
        ("He got more than two years and three months.", "two years and three months", "at least 27 months"),
        ("He got three years, six months of them on probation.", "three years", "3 years"),
        ("He got terms of two years and 18 months.", "18 months", "18 months"),
        ("They will stay for 20 more years.", "20 more years", "20 years"),
        ("It rained for three consecutive days.", "three consecutive days", "3 days"),
        ("It took a year.", "a year", "1 year"),
        ("It lasted less than a week.", "a week", "at most 1 week"),
        ("The tree is more than 500 years old.", "500 years old", "at least 500 years of age"),
        ("They drilled through 400 million-year-old rock.", "400 million-year-old", "400,000,000 years"),
        ("The reptiles died out 66 million years ago.", "66 million years", "66,000,000 years"),
        ("It is between 2 and 3 million years old.", "2 and 3 million years old", "2,000,000 to 3,000,000 years"),
        ("She has 7- and 8-year-old sons.", "7- and 8-year-old", "7 to 8 years of age"),
        ("He got a two- to three-year sentence.", "two- to three-year", "2 to 3 years"),
        ("Prices rose for a decade.", "a decade", "1 decade"),
        ("They answered within three days.", "three days", "at most 3 days"),
        ("It took 2 1/2 hours.", "2 1/2 hours", "2.5 hours"),
        ("The man was in his early 50s.", "early 50s", "50 to 55 years of age"),
        ("She is now in her 60s.", "60s", "60 to 69 years of age"),
        ('"We had it all," said Mara Lind, 65. "It went."', "65", "65 years of age"),
    ],
)
def test_lengths_and_ages_in_other_words(text, said, value):
    assert (said, value) in found(text)
