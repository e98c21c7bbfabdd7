"""Who hands what to whom, told both ways round."""

from datetime import date

import pytest

from consistency import Article, check

DAY = date(2025, 3, 4)


def codes(*texts: str) -> set[str]:
    articles = [Article(name=f"{n}.txt", text=text, published=DAY) for n, text in enumerate(texts)]
    return {finding.code for finding in check(articles).findings}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Tarn has sold the onion mill to Brock.", "Tarn sings about the mill that it has bought from Brock."),
        ("The brewery was bought by Imme from Ulik.", "Ulik calls the brewery, acquired from Imme, a bargain."),
        (
            "The goats are rented by the park, Sunfield, for 900 crowns.",
            "Ana Holt pays Sunfield 900 crowns for the goats.",
        ),
        ("Lipno Bears have signed the keeper Jan Pohl from Brod Wolves.", "Jan Pohl joins Brod Wolves in May."),
        ("The farm passed from Ulik to the Imme trust in May.", "The Imme trust has sold the farm to Ulik."),
        (
            "The town of Brod has sold its old quay to the local rowing club.",
            "The town, which bought the pier from the rowing club, sings.",
        ),
        (
            "Ana Holt had sued in 2021 after her goats died.",
            "Her firm, having brought the case against Ms Holt, is silent.",
        ),
        ("A court threw out the case that the choir Imme had brought against Brod.", "Brod has sued the choir Imme."),
    ],
)
def test_both_ways_round(one: str, two: str) -> None:
    assert "W108" in codes(f"{one}\n\nIt is old and quiet there.\n\n{two}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Tarn has sold the onion mill to Brock.", "Brock sings about the mill that it has bought from Tarn."),
        ("Tarn has bought the onion mill from Brock.", "Tarn has sold the mill to Imme."),
        ("Tarn has sold the onion mill to Brock.", "Tarn bought the mill from Brock in 1998."),
        ("Tarn has sold the onion mill to Brock.", "Tarn has bought a bakery from Brock."),
        (
            "The goats are rented by the park, Sunfield, for 900 crowns.",
            "Sunfield pays Ana Holt 900 crowns for the goats.",
        ),
        ("Lipno Bears have signed the keeper Jan Pohl from Brod Wolves.", "Jan Pohl joins Lipno Bears in May."),
        ("The choir Imme has sued Brod.", "Brod has sued the choir Imme in turn."),
    ],
)
def test_one_way_or_twice(one: str, two: str) -> None:
    assert "W108" not in codes(f"{one}\n\nIt is old and quiet there.\n\n{two}")
