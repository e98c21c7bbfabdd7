"""Where things are and happen."""

import pytest

import consistency
from consistency.values import Place


def places(text: str) -> list[tuple[str, str, str]]:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    return [(c.said, c.value.event, c.value.place) for c in claims if isinstance(c.value, Place)]


@pytest.mark.parametrize(
    ("text", "event", "place"),
    [
        ("The treaty was signed in Gdynia on Monday.", "signing", "Gdynia"),
        ("He bought a ticket for the final in Lund.", "final", "Lund"),
        ("They built a plant in the port of Gdynia.", "plant", "port of Gdynia"),
        ("It lay in dry dock 2 at Port Amery.", "dry dock 2", "Port Amery"),
        ("A lorry was stopped at a toll station near Bolu.", "toll station", "Bolu"),
        ("They went on from Lund, where the plane had landed.", "", "Lund"),
        ("Third general meeting, Kumasi, Ghana, 1-3 October 2024", "meeting", "Kumasi"),
        ("Profile\nBorn: 1958, Lund\n", "birth", "Lund"),
        ("Chess in Finland\n\nTOURNAMENT IN BRIEF\nPlayers: 28\nVenue: Sports hall, Kuopio\n", "tournament", "Kuopio"),
    ],
)
def test_event_and_place(text: str, event: str, place: str) -> None:
    assert (event, place) in [(e, p) for _, e, p in places(text)]


def test_there_is_the_place_named_last() -> None:
    found = places("I want to score in Lund. The final there is in May.")
    assert ("in Lund", "final", "Lund") in found


def test_a_table_row() -> None:
    assert ("Dock 2, Port Leven", "dock 2", "Port Leven") in places(
        "Ship | Orla\nPlace | Dock 2, Port Leven\nDead | 0\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "It happened in May.",
        "She sings in R&B bands.",
        "It is paid for in FY2004.",
        "She believes in Anna Berg.",
        "He is in Parliament House Ltd.",
    ],
)
def test_no_place(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The European Agency for Coastal Research, based in Ostend, counts fish.",
        "The European Agency for Coastal Research counts fish. The agency, based in Ostend, is old.",
        "European Agency for Coastal Research\nSeat: Ostend\nStaff: 118\n",
    ],
)
def test_a_seat_is_of_its_body(text: str) -> None:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    assert ("European Agency for Coastal Research", "Ostend") in [
        (c.subject, c.value.place) for c in claims if isinstance(c.value, Place) and c.value.event == "seat"
    ]


def test_a_text_in_another_language_tells_no_places():
    text = (
        "Roboter in der Fabrik\n\nWerden die Menschen auch in Zukunft arbeiten? In Fabriken stehen die Maschinen. Das wird das "
        "Leben in Deutschland ver\u00e4ndern, und die Kinder lernen in der Schule anders.\n\nDie Menschen werden in Banken nicht "
        "mehr gebraucht. Sie fahren in Hamburg mit der Bahn, und in Bremen bleiben sie zu Hause."
    )
    assert not [
        claim for claim in consistency.extract(consistency.Article(name="a", text=text)) if claim.kind == "place"
    ]


@pytest.mark.parametrize("name", ["Sri Lanka", "Costa Rica", "San Marino", "El Salvador", "San Jose"])
def test_a_country_whose_first_word_is_a_given_name_too(name: str) -> None:
    read = consistency.extract(
        consistency.Article(name="a", text=f"The workshop is held in {name} this week."), kinds=["place"]
    )
    assert {claim.value.place for claim in read} == {name}
