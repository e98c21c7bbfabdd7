"""Ratios: which changes and shares are read, of what, and from when."""

from datetime import date

import pytest

from consistency import Article, extract

PUBLISHED = date(2024, 8, 1)


def ratios(text):
    claims = extract(Article(name="a", text=text, published=PUBLISHED))
    return [(c.value.of, c.value.base, c.value.ends, c.attribute, c.subject) for c in claims if c.kind == "ratio"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Net profit jumped by 19 per cent compared with a year earlier.", ("change", "year", False, "net profit", "")),
        ("The number of empty teaching posts has fallen by a third.", ("change", "", False, "empty teaching post", "")),
        ("Production of steel wire tripled last year.", ("change", "year", False, "production steel wire", "")),
        ("The trams carried a third fewer passengers than a year ago.", ("change", "year", False, "passenger", "")),
        ("Halden tripled its production of wire in 2023.", ("change", "", False, "production wire", "Halden")),
        ("There was a 15% rise in thefts of bicycles.", ("change", "", False, "theft bicycle", "")),
        ("We have halved the figure within a decade.", ("change", "decade", False, "", "")),
        ("Halden sold 400 boats last year, up from 300 in 2022.", ("change", "year", True, "boat", "")),
        ("A third of village halls will close.", ("share", "close", False, "village hall", "")),
        ("Of its 440 village halls it will close 110.", ("share", "close", True, "village hall", "")),
        ("110 of the 440 village halls will close.", ("share", "close", True, "village hall", "")),
        ("Firewood is now twice as dear as a year ago.", ("change", "year", False, "firewood", "")),
        (
            "A sack of flour has become half as expensive again within a year.",
            ("change", "year", False, "sack flour", ""),
        ),
        ("The 30 percent fee increase was put off.", ("change", "", False, "fee", "")),
        ("Sales were 12 per cent above those of the previous year.", ("change", "year", False, "sale", "")),
        ("The yield was a quarter below that of 2021.", ("change", "", False, "yield", "")),
        (
            "Lorries carried a fifth less gravel, the town said, as the quarry was closed.",
            ("change", "", False, "gravel", ""),
        ),
        ("With takings from work down by more than a third, the smith gave up.", ("change", "", False, "taking", "")),
        ("The average wait has dropped by half.", ("change", "", False, "average wait", "")),
        (
            "The office took calls in the night. Since their number has doubled in a year, it wants help.",
            ("change", "year", False, "call", ""),
        ),
    ],
)
def test_a_ratio_is_read(text, expected):
    assert expected in ratios(text)


@pytest.mark.parametrize(
    "text",
    [
        "Organic sales rose 5 per cent.",
        "She climbed from 12 to 8 in the rankings.",
        "Women own twice as many bicycles as men.",
        "Prices rose 3 per cent a year.",
        "The share of women rose by 8 percentage points.",
    ],
)
def test_what_is_no_change_in_time_or_has_another_basis_is_left_alone(text):
    assert ratios(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Museum visitors up by a half", ("change", "", False, "museum visitor", "")),
        ("Exports have more than doubled since 2019.", ("change", "since 2019", False, "export", "")),
        ("One in four shops stands empty.", ("share", "stand", False, "shop", "")),
        ("Steel exports rose from 4.0 million tonnes in 2022 to 5.0 million tonnes in 2023.",
         ("change", "year", True, "steel export", "")),
    ],
)  # fmt: skip
def test_a_ratio_is_read_without_a_plain_subject_or_with_years(text, expected):
    assert expected in ratios(text)
