"""Who alone decides on something."""

import pytest

import consistency


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Film Board of Norland: decides alone on all grants for production.", "Film Board of Norland", "grants for production"),
        ("Only the town council approves new roads.", "the town council", "new roads"),
        ("The harbour board alone may approve building permits.", "The harbour board", "building permits"),
        ("The rector is solely responsible for appointing teachers.", "The rector", "appointing teachers"),
        ("Prizes are awarded solely by the jury.", "the jury", "Prizes"),
    ],
)  # fmt: skip
def test_who_alone_decides(text: str, who: str, what: str) -> None:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    found = [claim.value for claim in claims if claim.kind == "action" and claim.attribute == "alone"]
    assert [(value.who, value.does, value.what) for value in found] == [(who, "decide", what)]


@pytest.mark.parametrize(
    "text",
    [
        "She lives alone and decides on her own hours.",
        "Only three people came to the vote.",
        "The council decides on new roads.",
    ],
)
def test_nobody_alone(text: str) -> None:
    claims = consistency.extract(consistency.Article(name="a", text=text))
    assert not [claim for claim in claims if claim.attribute == "alone"]
