"""Somebody whom a text hardly names, with the title that it has given to another."""

from datetime import date

import pytest

from consistency import Article, check


def codes(text: str) -> set[str]:
    return {finding.code for finding in check([Article(name="a.txt", text=text)]).findings}


@pytest.mark.parametrize(
    "text",
    [
        "Lipno police chief Ida Storm counted the geese. Ice is thin, Storm said. “Stay at home,” said Chief Per Aas. "
        "Storm has a whistle.",
        "Head coach Ida Storm spoke of luck. The hall was full. A Dane and a Croat are tried out, head coach Per Aas said.",
        "Lipno mayor Ida Storm likes onions. Tea was served in Lipno. Mayor Per Aas said that leeks were next.",
        "Fisheries commissioner Ida Storm sat down. Storm and Storm's cat like cod. Cod is rare, said Commissioner Per Aas.",
        "Lipno boss Ida Storm has signed a Dane. Storm is glad, and Storm sings. “He can jump,” said boss Per Aas.",
        "Judge Ida Storm wants to see the goose. The hall was full. It will be brought in a box, the lawyers told Judge Per Aas.",
        "Fisheries minister Ida Storm came. Storm was late, and Storm sneezed. “It is small,” said Minister Per Aas.",
        "Ida Storm, treasurer, read out the accounts. Coal was dear. Treasurer Per Aas explained the fee. Storm nodded.",
    ],
)
def test_a_second_bearer_of_the_only_title(text: str) -> None:
    assert codes(text) & {"R101", "R105"}


@pytest.mark.parametrize(
    "text",
    [
        "Captain Ida Storm scored. The weather was fine. Captain Per Aas did not.",
        "Lipno coach Ida Storm spoke of luck. The hall was full. Brod coach Per Aas was sad, and coach Per Aas wept.",
        "Film director Ida Storm won. Storm thanked her cat, and Storm wept. The prize was handed over by director Per Aas.",
        "President Ida Storm of Norland came. Storm sang. On Monday Storm will meet President Per Aas in Sorn.",
        "Judge Ida Storm and judge Jo Moll want to see the goose. The hall was full. It is in a box, they told Judge Per Aas.",
        "Fisheries minister Ida Storm came. Storm sneezed, and Storm sang. Transport minister Per Aas laughed.",
        "Lipno mayor Ida Storm was sacked. Storm wept, and Storm sang. Mayor Per Aas said that leeks were next.",
        "Lipno mayor Ida Storm likes onions. Storm has 400. For Brod, Mayor Per Aas said that leeks were next. Storm laughed.",
    ],
)
def test_a_bearer_of_another_post(text: str) -> None:
    assert not codes(text) & {"R101", "R105"}


def across(*texts: str) -> set[str]:
    articles = [Article(name=f"{n}.txt", text=text, published=date(2025, 3, 4)) for n, text in enumerate(texts)]
    return {finding.code for finding in check(articles).findings}


GOOSE = "A goose bit three cyclists on the canal bridge in {town} on Monday and then stole a sandwich. "


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Lipno mayor Ida Storm likes geese.", "Mayor Per Aas likes onions."),
        ("Lipno Police Chief Ida Storm was bitten.", "“It was a big goose,” Police Chief Per Aas said."),
    ],
)
def test_each_of_two_articles_of_one_story_has_a_bearer_of_its_own(one: str, two: str) -> None:
    goose = GOOSE.format(town="Lipno")
    assert across(goose + one, goose + two) & {"R101"}
    assert not across(goose + one, f"{goose}{two} {one}") & {"R101"}
    assert not across(goose + one, GOOSE.format(town="Brod") + two.replace("Aas", "Aas of Brod")) & {"R101"}


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ("Lipno police Sgt. Ida Storm chased the goose.", "Lipno police Capt. Ida Storm chased the goose.", True),
        ("Lipno police Sgt. Ida Storm chased the goose.", "Sergeant Storm and Lipno police Sgt. Ida Storm ran.", False),
        ("Lt. Col. Ida Storm chased the goose.", "Col. Ida Storm chased the goose.", False),
        ("Lipno Police Chief Ida Storm chased it.", "Brod Police Chief Ida Storm chased it.", True),
        ("Lipno Police Chief Ida Storm chased it.", "LPD Police Chief Ida Storm chased it.", False),
        ("Lipno Police Chief Ida Storm chased it.", "Lipno Sheriff Ida Storm chased it.", True),
        ("III Corps Commander Lt. Gen. Ida Storm ran.", "III Corps Commander Lt. Gen. Ida B. Storm ran.", False),
    ],
)
def test_one_person_with_two_ranks_or_towns(one: str, two: str, clash: bool) -> None:
    goose = GOOSE.format(town="Lipno")
    assert bool(across(goose + one, goose + two) & {"R101", "R102", "R105"}) == clash
