"""Whose age an age is, and which two ages are one person's: through the claims and findings of own sentences."""

from datetime import date

import pytest

from consistency import Article, check, extract
from consistency.linking.people import given_alike, name_parts


def ages(text):
    return {
        claim.said: claim.subject for claim in extract(Article(name="a", text=text)) if getattr(claim.value, "age", 0)
    }


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("Police named her as Eva Hult, 51, of Norby.", "51", "Eva Hult"),
        ("Eva Hult of Norby, 51, was hurt.", "51", "Eva Hult"),
        ("Police named the dead as Eva Hult, 51; and Karl Berg, 40; on Monday.", "40", "Karl Berg"),
        ("The dead are Eva Hult, 51 (at home) and Karl Berg, 40 (in a car).", "51", "Eva Hult"),
        ("The court heard 39-year-old Eva Hult, 22-year-old Ida Hult and others.", "22-year-old", "Ida Hult"),
        ("They are 44-year-old Officer Karl Berg and 32-year-old Officer Eva Hult.", "32-year-old", "Officer Eva Hult"),
        ("Eva Hult, a 51-year-old nurse from Norby, was hurt.", "51-year-old", "Eva Hult"),
        ("Police said the 51-year-old, who lives in Norby, was hurt.", "51-year-old", ""),
        ("A 51-year-old Norway veteran was hurt.", "51-year-old", ""),
        ("Gunman Is 20-Year-Old Man\n\nA gunman was seen in Norby on Monday.", "20-Year-Old", ""),
        ("Eva Hult was there. Hult, 51, was hurt.", "51", "Eva Hult"),
        ("Eva Hult and Karl Hult were there. Hult, 51, was hurt.", "51", "Hult"),
    ],
)
def test_an_age_belongs_to_the_name_beside_it(text, said, name):
    assert ages(text)[said] == name


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        (["eva"], ["eva", "maria"], True),
        (["eva", "m"], ["eva", "maria"], True),
        (["e"], ["eva"], True),
        (["eva", "maria"], ["eva", "ida"], False),
        (["maria"], ["eva", "maria"], False),
        ([], ["eva"], True),
    ],
)
def test_given_names_of_one_person(first, second, alike):
    assert given_alike(first, second) is alike


def test_titles_and_tails_are_no_names():
    assert name_parts("Capt. Eva Hult Jr.") == ["eva", "hult"]
    assert name_parts("") == []


def found(*texts, days=()):
    published = [date(2024, 3, day) for day in days] or [None] * len(texts)
    articles = [
        Article(name=f"{n}.txt", text=text, published=day)
        for n, (text, day) in enumerate(zip(texts, published, strict=True))
    ]
    return [finding for finding in check(articles).findings if finding.code == "Q105"]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Hult, 51, was hurt in Norby. Her son found her. Doctors said Hult, 53, was doing well.",
        "Eva Hult, 51, was hurt in Norby.\n\nThe sergeant said Eva Maria Hult, 53, was doing well.",
        "The dead are 39-year-old Ada Hult and 22-year-old Eva Hult. Eva Hult, 21, was a nurse.",
    ],
)
def test_one_person_of_two_ages(text):
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Eva Hult, 51, was hurt in Norby. Her son Karl Hult, 23, found her.",
        "Eva Hult, 51, and Karl Hult, 23, were there. Hult, 23, was hurt.",
        "Karl Hult Sr., 51, was hurt in Norby. Karl Hult Jr., 23, found him.",
        "Eva A. Hult, 51, was hurt in Norby. Eva B. Hult, 23, found her.",
        "Eva Hult, 51, was hurt in Norby. Eva Hult, then 43, had come to Norby from Lendle.",
        "Eva Hult, 51, was hurt in Norby. When she was 43, Eva Hult was mayor.",
        "Eva Hult, 51, was hurt. Eva Hult, who turned 43 in Norby, was mayor. Eva Hult, 43 at the time, resigned.",
    ],
)
def test_two_people_or_two_times(text):
    assert not found(text)


@pytest.mark.parametrize(
    ("later", "day", "wrong"),
    [
        ("Eva Hult, 52, is back at work after the crash at Norby mill.", 4, True),
        ("Eva Hult, 50, is back at work after the crash at Norby mill.", 28, True),
        ("Eva Hult, 51, is back at work after the crash at Norby mill.", 28, False),
        ("Eva Hult, 35, won the Lendle chess cup.", 28, False),
    ],
)
def test_between_reports(later, day, wrong):
    assert bool(found("Eva Hult, 51, was hurt in the crash at Norby mill.", later, days=(2, day))) is wrong
