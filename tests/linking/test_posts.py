"""Two people in one post, one name with a word changed: what is one and what is two."""

from datetime import date

import pytest

import consistency
from consistency import Article, check

DAY = date(2025, 3, 4)


def codes(*texts: str) -> set[str]:
    articles = [Article(name=f"{n}.txt", text=text, published=DAY) for n, text in enumerate(texts)]
    return {finding.code for finding in check(articles).findings}


FILL = "The weather was fine. Tea was served in the yard. "


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The archive is headed by Ida Storm.", "Per Aas, who runs the archive, counts the boxes."),
        ("Artistic director Ida Storm has asked a band.", "The band is loud, artistic director Per Aas said."),
        ("The mill's manager, Ida Storm, is glad.", "Manager Per Aas is not."),
        ("Head brewer Ida Storm stirs.", "Contact: Per Aas, head brewer."),
        ("The ferry's master, Ida Storm, slept.", "Per Aas, who commanded the ferry, was awake."),
    ],
)
def test_two_people_in_one_post(one: str, two: str) -> None:
    assert codes(f"{one} {FILL}{two}") & {"R101", "R105"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The archive is headed by Ida Storm.", "Per Aas, who runs the bakery, counts the rolls."),
        ("Artistic director Ida Storm gave a farewell.", "Artistic director Per Aas asked a band."),
        ("Captain Ida Storm scored.", "Captain Per Aas did not."),
        ("The school has two head teachers. Head teacher Ida Storm is strict.", "Head teacher Per Aas is not."),
        ("The mill's deputy manager, Ida Storm, is glad.", "Manager Per Aas is not."),
        ("In 2012 head brewer Ida Storm stirred.", "Head brewer Per Aas stirs."),
    ],
)
def test_two_people_in_two_posts(one: str, two: str) -> None:
    assert not codes(f"{one} {FILL}{two}") & {"R101", "R105"}


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        ("The Vell Conservation Trust pays.", "The Vell Preservation Trust builds.", True),
        ("The Vell Conservation Trust pays.", "The Vell Conservation Museum builds.", False),
        ("Trams come from Oskarby Vogn AB.", "It was Oskarby Vogn AS that was paid.", True),
        ("Trams come from Oskarby Vogn Ltd.", "It was Oskarby Vogn Limited that was paid.", False),
        ("The North Vell School pays.", "The South Vell School builds.", False),
        ("The ferry Stella Maris sails.", "The ferry Stella Polaris waits.", False),
    ],
)
def test_a_name_with_a_word_changed(one: str, two: str, told: bool) -> None:
    assert ("N107" in codes(f"{one} {FILL}{two}")) == told


def test_a_post_of_one_story_meets_across_articles() -> None:
    one = f"Elephants for Halm\n\nThree elephants move from Leipzig to Halm. The zoo's director, Ida Storm, is glad. {FILL}"
    two = f"Polite elephants\n\nThe zoo of Halm gets three elephants from Leipzig. Zoo director Per Aas built a gate. {FILL}"
    assert "R101" in codes(one, two)
    assert "R101" not in codes(one, two.replace("Zoo director", "Acting zoo director"))
    assert consistency.extract(Article(name="a", text=one))
