"""One deed on one thing told of two doers, in other words each time; and what may have two."""

from datetime import date

import pytest

from consistency import Article, check

DAY = date(2025, 3, 4)
FILL = "The weather was fine.\n\nTea was served in the yard.\n\n"


def codes(*texts: str) -> set[str]:
    articles = [Article(name=f"{n}.txt", text=text, published=DAY) for n, text in enumerate(texts)]
    return {finding.code for finding in check(articles).findings}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The parade was organised by the ferry firm Tarn.", "Since the museum had organised the parade itself, it was late."),
        ("Bids are assessed by the port ministry in Brod.", "The Danish aid office alone assesses the bids."),
        ("Boats for Brod\n\nCarried out by: University of Lipno, Boat Workshop", "The University of Brod, which carries out the project on its own, is glad."),
        ("Who runs it? The tram is run by Norhaven Lines.", "Ring Ulik Trams, the firm that runs tram 9, by noon."),
        ("A request for a permit to moor.\n\nIssued by the harbour board on 2 May.", "The permit was issued by the lake agency."),
        ("The decree was issued by the Fish Agency.", "The senate's tide committee, which issued the decree, slept."),
        ("The organ costs 40,000 crowns. The whole of this is paid by the Ministry of Arts.", "It thanked the Ministry of Tides, "
         "which was the only one to come and which is meeting the organ bill in full."),
        ("It was the Tarn choir that picked the winning songs.", "The winning songs are picked by the Brod town council."),
    ],
)  # fmt: skip
def test_told_of_two(one: str, two: str) -> None:
    assert "W107" in codes(f"{one}\n\n{FILL}{two}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The parade was organised by the ferry firm Tarn.", "Tarn had organised the parade itself, and it was late."),
        ("Bids are assessed by the port ministry in Brod.", "The ministry alone assesses the bids."),
        (
            "Boats for Brod\n\nCarried out by: University of Lipno, Boat Workshop",
            "The university, which carries out the project on its own, is glad.",
        ),
        ("The parade was organised by the ferry firm Tarn.", "Last year's parade was organised by the museum itself."),
        ("The decree was issued by the Fish Agency.", "A second decree was issued by the senate's tide committee."),
        ("Half of the organ was paid for by the Ministry of Arts.", "The Ministry of Tides also paid for the organ."),
        ("Tarn Seats were selected by the army of Brod.", "Tarn Seats were selected by the navy of Lipno."),
        ("The tram is run by Norhaven Lines.", "Ring Ulik Buses, the firm that runs bus 9, by noon."),
    ],
)
def test_told_of_one_or_both(one: str, two: str) -> None:
    assert "W107" not in codes(f"{one}\n\n{FILL}{two}")


def test_paid_for_by_two() -> None:
    one = "Brod gets an excavator\n\nIn the yard of Brod a yellow digger has arrived. It was paid for by the government of Oman."
    assert "W107" in codes(
        f"{one}\n\n{FILL}The government of Kuwait, which paid for the excavator, wants a photograph."
    )
    assert "W107" not in codes(
        f"{one}\n\n{FILL}The government of Oman, which paid for the excavator, wants a photograph."
    )
