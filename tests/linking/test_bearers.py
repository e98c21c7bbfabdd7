"""Somebody whom a text hardly names, with the title that it has given to another."""

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
        "Lipno mayor Ida Storm was sacked. Storm wept, and Storm sang. Mayor Per Aas said that leeks were next.",
        "Lipno mayor Ida Storm likes onions. Storm has 400. For Brod, Mayor Per Aas said that leeks were next. Storm laughed.",
    ],
)
def test_a_bearer_of_another_post(text: str) -> None:
    assert not codes(text) & {"R101", "R105"}
