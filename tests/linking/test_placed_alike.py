"""Two texts of one story that tell the same of two places."""

from datetime import date

import pytest

from consistency import Article, check

FIRST = (
    "Herring lorry overturns\n\nA lorry laden with herring overturned outside a bakery in {} early on Monday. "
    "The driver, Ida Karlsen, was unhurt. Nine tonnes of herring lay on the road."
)
SECOND = (
    "Bakery shut after herring\n\nIda Karlsen is back at the wheel. The {} bakery outside which her lorry overturned on Monday "
    "still smells of herring. Nine tonnes had to be shovelled."
)


def places(first: str, second: str, days: int = 2) -> list[str]:
    articles = [
        Article(name="a.txt", text=first, published=date(2024, 5, 7)),
        Article(name="b.txt", text=second, published=date(2024, 5, 7 + days)),
    ]
    return [finding.code for finding in check(articles).findings if finding.code == "P104"]


def test_another_town_is_found() -> None:
    assert places(FIRST.format("Oslo"), SECOND.format("Bergen"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FIRST.format("Oslo"), SECOND.format("Oslo")),
        (FIRST.format("Oslo") + " Bergen had such a lorry in spring.", SECOND.format("Bergen").replace("Bakery", "Bergen bakery")),
        (FIRST.format("Oslo"), SECOND.format("North Oslo")),
        (FIRST.format("Oslo"), "Eel\n\nA Bergen bakery sells eel. Jens Moll bakes it with leek on Tuesday."),
    ],
)  # fmt: skip
def test_no_other_place(first: str, second: str) -> None:
    assert places(first, second) == []
