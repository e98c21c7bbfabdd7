"""Claims as bytes: everything that a claim carries comes back."""

from datetime import date
from decimal import Decimal
from inspect import signature

import pytest

from consistency.claims import Claim, Confidence, Mood, Topic
from consistency.errors import InputError
from consistency.store.packing import pack, unpack
from consistency.text import Section, Sentence
from consistency.values import Bound, Date, Figure, Money

FULL = Claim(
    article="a", start=6, end=17, said="40 to 50 EUR", value=Money(Figure(Decimal(40), Decimal(50), Bound.ABOUT), "EUR"),
    subject="Norland", attribute="ferry", when=Date(date(2024, 1, 1), date(2024, 12, 31)), speaker="Eva Hult",
    holds=False, mood=next(mood for mood in Mood if mood is not Mood.TOLD), confidence=Confidence.RESOLVED,
    extractor="own", published=date(2024, 5, 1), source="Daily",
    sentence=Sentence(0, 30, "About 40 to 50 EUR for a ferry", 3, 2, Section.HEADLINE, 4, 5),
    topic=Topic(
        head="ferry", modifiers=("new",), verb="buy", carrier="cost", fate="dead", purpose=("aid",),
        terms=(("dock", 0.5),), names=(("norland", 0.9),), story=("lendle", "ferry"), about=("norland", "hult"), scope=("total",), definite=True,
        rivals=2, beside=("60 EUR",), key=("Cost",), owner=("dock",), sums=("9",), close=("x",), doer=("y",), twins=1, crowd=2, near=("45 EUR",),
        events=("strike",), back=12,
    ),
)  # fmt: skip


def test_everything_that_a_claim_carries_comes_back():
    plain = Claim(article="a", start=0, end=1, said="x", value=FULL.value, published=date(2024, 5, 1), source="Daily")
    assert unpack(pack([FULL, plain]), "a", "2024-05-01", "Daily") == [FULL, plain]
    assert unpack(pack([plain, FULL]), "a", "2024-05-01", "Daily", [1]) == [FULL]


@pytest.mark.parametrize("name", signature(Claim).parameters)
def test_no_field_of_a_claim_is_forgotten(name):
    """``FULL`` has every field set to something else than its default, so that a new field shows here."""
    assert getattr(FULL, name) != signature(Claim).parameters[name].default
    for part in (FULL.topic, FULL.sentence):
        fields = signature(type(part)).parameters.values()
        assert all(getattr(part, field.name) != field.default for field in fields)


def test_bytes_that_are_none_are_refused():
    for body in (b"", b"nothing", pack([FULL])[:-4]):
        with pytest.raises(InputError, match="cannot be read"):
            unpack(body, "a", None, "")
    assert unpack(pack([]), "a", None, "") == []
    assert unpack(pack([FULL.with_(topic=None)]), "a", "2024-05-01", "Daily")[0].topic is None
