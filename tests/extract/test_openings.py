"""One word of an opening that the text tells otherwise: what is found, and what is another form of the same."""

import pytest

from consistency import Article
from consistency.extract.openings import EXTRACTORS
from consistency.extract.protocol import Taken
from consistency.prose import Prose


def told_otherwise(text: str) -> list[tuple[str, str]]:
    claims = list(EXTRACTORS[0].read(Prose(Article(name="a", text=text)), Taken()))
    return [(one.said, two.said) for one, two in zip(claims[::2], claims[1::2], strict=True)]


TEXT = (
    "The Swedish cellist Ida Holmsen won the Osby prize for young players in Rotterdam on Saturday. She is the third woman to win it.\n\n"
    "Holmsen, 21, played a concerto by Elgar. The jury of five needed ten minutes."
)


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Swedish cellist wins Osby prize", []),
        ("Danish cellist wins Osby prize", [("Danish", "Swedish")]),
        ("Dane wins Osby prize", [("Dane", "Swedish")]),
        ("Cellist wins Osby prize in Hamburg", [("Hamburg", "Rotterdam")]),
        ("Cellist wins Osby prize in the Netherlands", []),
        ("Cellist wins Osby prize on Sunday", [("Sunday", "Saturday")]),
        ("CELLIST WINS OSBY PRIZE IN HAMBURG", [("HAMBURG", "Rotterdam")]),
        ("Cellist Holmsen wins Osby prize in Rotterdam - Hamburg Courier", []),
        ("Rotterdam: Cellist Ida Krogstad wins Osby prize", [("Krogstad", "Holmsen")]),
        ("Cellist Ida Brown wins Osby prize for young players in Rotterdam", [("Brown", "Holmsen")]),
        ("Cellist from Oslo and rival from Hamburg in Osby final", []),  # it tells something else
    ],
)
def test_headlines(headline: str, found: list[tuple[str, str]]) -> None:
    assert told_otherwise(f"{headline}\n\n{TEXT}") == found


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        (
            "The new railway bridge over the Varn was built by Norwegian engineers for the mayor of Osby.",
            [("Norwegian", "Portuguese")],
        ),
        ("The new railway bridge over the Varn was built by engineers from Portugal for the mayor of Osby.", []),
        ("Nobody in Hamburg expected that the mayor would come to the feast on Monday.", []),
    ],
)
def test_first_sentences(lead: str, found: list[tuple[str, str]]) -> None:
    text = f"A bridge at last\n\n{lead} He cut a ribbon.\n\nThe new railway bridge over the Varn was built by Portuguese engineers in six years."
    assert told_otherwise(text) == found


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Barca sign Holmsen", "Barcelona have signed the keeper Ida Holmsen. Holmsen comes from Arsenal."),
        ("Tokyo speaks of higher prices", "The government of Japan spoke of higher prices. China did so in May."),
        ("Scots win curling title", "Scotland have won the curling title for the third time. Canada came second."),
        (
            "Third man held over Osby fire",
            "Three men have now been held over the fire in Osby. The second was held on Monday.",
        ),
    ],
)
def test_other_forms_of_a_word_are_that_word(headline: str, text: str) -> None:
    assert told_otherwise(f"{headline}\n\n{text}") == []


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Norby to export gravel from Lendle", [("export", "import")]),
        ("Norby to import gravel from Lendle", []),
        ("Norby will not export gravel from Lendle", []),
        ("Norby to bring in gravel from Lendle", []),
    ],
)
def test_contraries(headline: str, found: list[tuple[str, str]]) -> None:
    text = "The town of Norby will import gravel from Lendle, the mayor said. The roads need 40 tonnes of it."
    assert told_otherwise(f"{headline}\n\n{text}") == found


@pytest.mark.parametrize(
    ("headline", "text", "found"),
    [
        ("Bear seen near school in Kalvik", "A bear has been seen near the school in the village of Lauda.", [("Kalvik", "Lauda")]),
        ("Bear seen near school in Kalvik", "A bear has been seen near the school in the port of Kalvik.", []),
        ("Bakers strike in Torsted County", "The bakers in Lendle have been on strike since Monday.", []),
    ],
)  # fmt: skip
def test_where(headline: str, text: str, found: list[tuple[str, str]]) -> None:
    assert told_otherwise(f"{headline}\n\n{text} They want more apples. Nobody was hurt.") == found
