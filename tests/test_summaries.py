"""A short text against the article that it sums up."""

import pytest

from consistency import Article, check

ARTICLE = (
    "The Varn yard has sold three Belgian lifeboats to the harbour of Osby for 14 million crowns, its owner said on Monday. The boats "
    "were built near Antwerp in 1998 and have saved forty people since.\n\nThe crews will train for 18 months before the boats are used, "
    "and one of the three will be kept for spare parts. The harbour master of Osby, Ida Holmsen, spoke of a good day for fishermen. The "
    "boats do not need a pilot.\n\nThe yard has built ferries and tugs since 1921. Its largest hall burned down in the war and was rebuilt "
    "by the workers, many of whom had lost their homes in the same night."
)


def found(summary: str, article: str = ARTICLE) -> set[str]:
    report = check([Article(name="article", text=article), Article(name="summary", text=summary)])
    return {side.said for f in report.findings if f.code == "H106" for side in f.sides if side.article == "summary"}


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("The Varn yard has sold three Belgian lifeboats to the harbour of Osby.", set()),
        ("The Varn yard has sold three Finnish lifeboats to the harbour of Osby.", {"Finnish"}),
        ("The lifeboats sold by the Varn yard were built near Rotterdam and have saved forty people.", {"Rotterdam"}),
        (
            "In Osby the crews of the three lifeboats from the Varn yard will train for 13 months before they are used.",
            {"13"},
        ),
        ("In Osby the crews of the three lifeboats from the Varn yard will train for a year and a half.", set()),
        ("The Varn yard has not sold three Belgian lifeboats to the harbour of Osby for 14 million crowns.", {"sold"}),
        ("The mayor of Osby has sold three Finnish cars.", set()),
    ],
)
def test_one_word_is_told_otherwise(summary: str, words: set[str]) -> None:
    assert found(summary) == words


def test_a_text_that_is_not_much_shorter_sums_up_nothing() -> None:
    assert found(ARTICLE.replace("Belgian", "Finnish").split("\n\n")[0], ARTICLE.split("\n\n")[0]) == set()


def test_the_order_of_articles_does_not_matter() -> None:
    summary = "The Varn yard has sold three Finnish lifeboats to the harbour of Osby."
    one, two = Article(name="a", text=summary), Article(name="b", text=ARTICLE)
    assert [f.fingerprint for f in check([one, two]).findings] == [f.fingerprint for f in check([two, one]).findings]
