"""Who holds which office, as the words say it."""

from datetime import date

import pytest

import consistency
from consistency.claims import Mood
from consistency.values import Office


def offices(text: str, published: date | None = None) -> list[tuple[str, Office]]:
    claims = consistency.extract(consistency.Article(name="a", text=text, published=published))
    return [
        (claim.said, claim.value)
        for claim in claims
        if claim.extractor == "offices" and isinstance(claim.value, Office)
    ]


@pytest.mark.parametrize(
    ("text", "person", "office", "country", "status"),
    [
        ("Slovenian Defence Minister Ana Kos came.", "Ana Kos", "minister of defence", "SI", ""),
        ("Estonia's transport minister Mari Tamm came.", "Mari Tamm", "minister of transport", "EE", ""),
        ("Minister of Defense of Ukraine Petro Lys came.", "Petro Lys", "minister of defence", "UA", ""),
        ("Ukraine's MoD chief Petro Lys came.", "Petro Lys", "chief of defence", "UA", ""),
        ("Norway's Prime Minister Eva Hult Aas came.", "Eva Hult Aas", "prime minister", "NO", ""),
        ("The former mayor Eva Hult came.", "Eva Hult", "mayor", "", "former"),
        ("Deputy Minister of Health Eva Hult came.", "Eva Hult", "minister of health", "", "deputy"),
        ("The zoo's acting director, Eva Hult, came.", "Eva Hult", "director", "", "acting"),
        ("Eva Hult, 52, the chief executive, came.", "Eva Hult", "chief executive", "", ""),
        ("Eva Hult (CEO) came.", "Eva Hult", "chief executive", "", ""),
        ("Chair: Eva Hult. Clerk: Jan Moe.", "Eva Hult", "chair", "", ""),
        (
            "Eva Hult, who has been Norway's energy minister since May, came.",
            "Eva Hult",
            "minister of energy",
            "NO",
            "",
        ),
        ("The South Korean transport minister, Eva Hult, came.", "Eva Hult", "minister of transport", "KR", ""),
        ("Papua New Guinea's transport minister, Eva Hult, came.", "Eva Hult", "minister of transport", "PG", ""),
        ("Bosnia and Herzegovina's transport minister, Eva Hult, came.", "Eva Hult", "minister of transport", "BA", ""),
        ("Oslo's ambassador to Peru, Eva Hult, came.", "Eva Hult", "ambassador", "NO", ""),
        ("Oslo's mayor, Eva Hult, came.", "Eva Hult", "mayor", "", ""),
        ("Jan Moe makes way for Eva Hult, who becomes mayor.", "Eva Hult", "mayor", "", "designate"),
        ("The director of the mill in Brod, Eva Hult, came.", "Eva Hult", "director", "", ""),
        ("The mill's director since 2019, Eva Hult, came.", "Eva Hult", "director", "", ""),
        ("The director of the mill is called Eva Hult.", "Eva Hult", "director", "", ""),
        ("The lock-keeper, Eva Hult, came.", "Eva Hult", "lock-keeper", "", ""),
        ("director = Eva Hult", "Eva Hult", "director", "", ""),
        ("| Director | Eva Hult |", "Eva Hult", "director", "", ""),
        ("Eva Hult was appointed director of the Zoo of Lund.", "Eva Hult", "director", "", ""),
        ("Trade and Industry Secretary Eva Hult came.", "Eva Hult", "minister of industry and trade", "", ""),
        ("Eva Hult will be mayor of Lund.", "Eva Hult", "mayor", "", "designate"),
        ("Eva Hult was mayor of Lund.", "Eva Hult", "mayor", "", "former"),
        ("It rained, said Chief Eva Hult.", "Eva Hult", "chief", "", ""),
        ("We wrote to Secretary Eva Hult.", "Eva Hult", "secretary", "", ""),
        ("It rained, said boss Eva Hult.", "Eva Hult", "head", "", ""),
        ("On Monday Gov. Eva Hult came.", "Eva Hult", "governor", "", ""),
    ],
)
def test_title_and_name(text: str, person: str, office: str, country: str, status: str) -> None:
    found = [value for _, value in offices(text)]
    assert [(v.person, v.office, v.country, v.status) for v in found] == [(person, office, country, status)]


def test_a_list_of_holders_follows_the_list_of_countries() -> None:
    found = offices("He met the Ministers of Defence of Poland and Germany, Jan Kos and Eva Hult.")
    assert [(v.person, v.country) for _, v in found] == [("Jan Kos", "PL"), ("Eva Hult", "DE")]


def test_a_counterpart_has_the_same_office_elsewhere() -> None:
    found = offices("Ukrainian Defence Minister Petro Lys came. Lys and his Danish counterpart, Eva Hult, signed.")
    assert [(v.person, v.office, v.country) for _, v in found] == [
        ("Petro Lys", "minister of defence", "UA"),
        ("Eva Hult", "minister of defence", "DK"),
    ]


def test_a_later_surname_is_the_full_name() -> None:
    found = offices("Defence Minister Eva Hult came. It is enough, Foreign Minister Hult said.")
    assert {v.person for _, v in found} == {"Eva Hult"}


def test_the_words_name_title_and_person() -> None:
    assert offices("We asked the mayor of Lund, Eva Hult, about it.")[0][0] == "mayor of Lund, Eva Hult"
    assert offices("It was Ida Storm, rector of the School of Arts, who came.")[0][0] == (
        "Ida Storm, rector of the School of Arts"
    )


def test_a_change_in_the_text_is_told() -> None:
    text = "Mayor Eva Hult took over from Jan Moe. The town is glad."
    (claim,) = (c for c in consistency.extract(consistency.Article(name="a", text=text)) if c.kind == "office")
    assert claim.attribute == "mayor (changing hands) (comes or goes)"


def test_a_title_of_a_bygone_year_is_superseded() -> None:
    article = consistency.Article(name="a", text="In 2012 Mayor Eva Hult built it.", published=date(2025, 1, 1))
    (claim,) = (c for c in consistency.extract(article) if c.kind == "office")
    assert claim.mood is Mood.SUPERSEDED


@pytest.mark.parametrize(
    "text",
    [
        "The chief aim of Eva Hult is peace.",
        "The president's plane landed.",
        "Ministers came.",
        "Call the Norby Sheriff Department on Monday.",
    ],
)
def test_no_office_without_a_holder(text: str) -> None:
    assert offices(text) == []


def test_holders_in_turn_know_of_each_other() -> None:
    text = (
        "Director of the museum: Ida Storm, since 1 March 2024.\n"
        "Predecessor as director of the museum: Per Aas, 1 May 2015 to 29 February 2024.\n"
        "Director of the theatre: Eva Hult, since 1 March 2024.\n"
    )
    claims = consistency.extract(consistency.Article(name="a", text=text))
    told = {claim.subject: claim.attribute for claim in claims if claim.kind == "office"}
    assert told["Ida Storm"].endswith("(after Per Aas)")
    assert told["Per Aas"].endswith("(before Ida Storm)")
    assert "after" not in told["Eva Hult"]


def test_a_compound_title_is_of_its_house():
    """`Library director` and `director of the library` are one post."""
    text = "Library director Ann Holt spoke. Pupils sang. The director of the library, Carl Moe, was there."
    values = [c.value for c in consistency.extract(consistency.Article(name="a", text=text)) if c.kind == "office"]
    assert [(v.office, v.organisation) for v in values] == [("director", "library")] * 2
