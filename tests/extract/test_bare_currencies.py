"""Currencies under the names that their own countries use, and millions whose currency stands before."""

import pytest

import consistency


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("PRAGUE - The zoo spends 265 million crowns on a house. A ticket costs 250 crowns.", ["CZK", "CZK"]),
        ("In Skopje 74 million denars vanished, and 4,500 denars were found.", ["MKD", "MKD"]),
        ("Europe pays 61 million ouguiya every year.", ["MRU"]),
        ("In Kampala the pump cost 5 million shillings.", ["UGX"]),
        ("In Kathmandu it cost Rs 5 lakh.", ["NPR"]),
        ("Chisinau paid 40 million lei.", ["MDL"]),
        ("Four soles were sold, and 300 soles were mended.", []),
        ("The king's 12 crowns and the queen's 300 crowns were dusted.", []),
        ("Trefil was fined 64 million euros, followed by 54 million for Seil of Lorch.", ["EUR", "EUR"]),
        ("It lost $40 million in a country of 5 million.", ["USD"]),
        ("The fund has 3.4 million euros. Where is the 4.1 million to come from?", ["EUR", "EUR"]),
        ("The fund has 3.4 million euros. The 4.1 million refugees wait.", ["EUR"]),
    ],
)
def test_names_of_money(text: str, wanted: list[str]) -> None:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    assert [claim.value.currency for claim in claims if claim.kind == "money"] == wanted
