"""Numbers that only their place explains."""

import pytest

import consistency


def values(text: str) -> list[tuple[str, str]]:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    return [
        (claim.said, str(claim.value)) for claim in claims if claim.kind in ("money", "quantity", "count", "percentage")
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("giver;amount;unit\nOsland;25;EUR million\nNorland;180;SEK million\n", ("180;SEK million", "180,000,000 SEK")),
        ("giver;amount (EUR million);paid\nOsland;25;yes\nNorland;18;no\n", ("18", "18,000,000 EUR")),
        ("Bridge | Length (km) | Opened\nOsby | 1.2 | 1987\nLund | 3.4 | 1999\n", ("3.4", "3.4 kilometer")),
        ("Party | Seats | Share in %\nReform | 17 | 41.2\nLabour | 12 | 27.4\n", ("27.4", "27.4 percent")),
        ("Seats: 41.\nReform 17, Farmers' League 12, Labour 9, Left 3.\n", ("12", "12")),
        ("Carriageway: 2 × 2 lanes, plus a path\nToll: none\n", ("2 × 2", "4 lane")),
    ],
)
def test_values_take_their_unit_from_their_place(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in values(text)


def test_a_product_in_prose_is_left_alone() -> None:
    assert ("4 x 100", "400 metre") not in values("They won the 4 x 100 metres relay.")
