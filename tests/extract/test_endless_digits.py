"""Runs of digits that no number has are passed over, whatever stands around them."""

import pytest

from consistency import Article, Claim, check, extract

ENDLESS = "7" * 5000


@pytest.mark.parametrize(
    "text",
    [
        f"The loan is €{ENDLESS}. It counted {ENDLESS} sheep.",
        f"Sales fell {ENDLESS}% in {ENDLESS}.",
        f"Eva Hult, {ENDLESS}, ran {ENDLESS} km.",
        f"The key is {ENDLESS}/{ENDLESS}, told on {ENDLESS} May {ENDLESS}.",
        f"It costs € {ENDLESS} million ({ENDLESS} dollars), or {ENDLESS}½.",
        f"It weighs 7{'0' * 50} × 10^999 kilograms.",
    ],
)
def test_endless_digits_do_no_harm(text):
    article = Article(name="a", text=text)
    check([article])
    for claim in extract(article):
        assert Claim.from_dict(claim.to_dict()) == claim
