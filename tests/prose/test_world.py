"""Countries by name, people, seat of government and city."""

import pytest

from consistency.prose.world import city_country, country_name, country_of, is_country, is_demonym, seat_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Norway", "NO"), ("Norwegian", "NO"), ("Norwegians", "NO"), ("Oslo", "NO"), ("Norway's", "NO"), ("Norway’s", "NO"),
        ("the Netherlands", "NL"), ("Dutch", "NL"), ("The Hague", "NL"), ("Danish", "DK"), ("Danes", "DK"), ("Poles", "PL"),
        ("US", "US"), ("U.S.", "US"), ("America", "US"), ("Washington", "US"), ("the White House", "US"), ("Americans", "US"),
        ("Britain", "GB"), ("UK", "GB"), ("London", "GB"), ("Scottish", "GB"), ("Briton", "GB"),
        ("EU", "EU"), ("European Union", "EU"), ("Brussels", "EU"), ("Kremlin", "RU"), ("Kyiv", "UA"), ("Kiev", "UA"),
        ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("Bosnia", "BA"), ("Ivory Coast", "CI"), ("Côte d’Ivoire", "CI"),
        ("us", ""), ("polish", ""), ("turkey", ""), ("Velburg", ""), ("", ""),
    ],
)  # fmt: skip
def test_country_of(name: str, code: str) -> None:
    assert country_of(name) == code


def test_a_country_is_not_its_people_or_capital() -> None:
    assert is_country("Norway")
    assert is_country("the Netherlands")
    assert not is_country("Norwegian")
    assert not is_country("Oslo")
    assert is_demonym("Norwegian")
    assert not is_demonym("Norway")
    assert seat_of("Oslo") == "NO"
    assert seat_of("Bergen") == ""


def test_cities_lie_in_countries() -> None:
    assert [city_country(name) for name in ("Bergen", "Brussels", "Texas", "Kharkiv", "Norway")] == [
        "NO",
        "BE",
        "US",
        "UA",
        "",
    ]
    assert country_name("NO") == "Norway"
