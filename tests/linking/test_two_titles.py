"""One person introduced twice: which titles go together, and which are two people's."""

from datetime import date

import pytest

from consistency import Article, check

DAY = date(2025, 3, 4)
FILL = "The weather was fine. Tea was served in the yard.\n\n"


def codes(*texts: str) -> set[str]:
    articles = [Article(name=f"{n}.txt", text=text, published=DAY) for n, text in enumerate(texts)]
    return {finding.code for finding in check(articles).findings}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The harbour master, Ida Storm, closed the quay.", "The ambassador, Ida Storm, sent flowers."),
        (
            "Ida Storm, the museum's head of security, found a key.",
            "Storm, who is the museum's head of research, laughed.",
        ),
        ("Tickets: Ida Storm, treasurer of the choir.", "Songs are chosen by Ida Storm, the conductor of the choir."),
        ("The town's fire chief, Ida Storm, was on the roof.", "The hospital's medical director, Ida Storm, was not."),
        ("The bank's chief economist, Ida Storm, sees rain.", "The bank's personnel manager, Ida Storm, sees sun."),
        ("Welcome: Ida Storm, Dean of the Faculty of Arts.", "Farewell: Ida Storm, Dean of the Faculty of Law."),
    ],
)
def test_two_posts(one: str, two: str) -> None:
    assert codes(f"{one} {FILL}{two}") & {"R106", "R102"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The harbour master, Ida Storm, closed the quay.", "The ambassador, Ada Storm, sent flowers."),
        ("Ida Storm, head of the museum, found a key.", "The museum's director, Ida Storm, laughed."),
        ("The harbour master, Ida Storm, slept.", "Ida Storm, who is also chair of the choir, sang."),
        ("The mayor, Ida Storm, slept.", "The former head of the mill, Ida Storm, wept."),
        ("The leader of the party, Ida Storm, slept.", "The mayor, Ida Storm, wept."),
        ("The treasurer, Ida Storm, counted.", "Chairman Per Moe said: the head of the mill, Storm, is late."),
    ],
)
def test_one_post_or_both(one: str, two: str) -> None:
    assert not codes(f"{one} {FILL}{two}") & {"R106"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Deputy head: Ida Storm", "Questions go to the deputy head, Jan Moe."),
        ("The jury, chaired by the composer Ida Storm, slept.", "Ask Jan Moe, the jury's chairman."),
        ("Ida Storm, the chief executive of Tarn, slept.", "Chief executive Jan Moe will step down in May."),
        (
            "Artistic director: Ida Storm (since May 2019)",
            "Jan Moe, who as our artistic director chose the songs, sang.",
        ),
    ],
)
def test_two_in_one_post(one: str, two: str) -> None:
    assert codes(f"{one}\n\n{FILL}{two}") & {"R101", "R105"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Deputy head: Ida Storm", "Deputy head: Jan Moe"),
        ("Ida Storm, the chief executive of Tarn, stepped down.", "Chief executive Jan Moe slept."),
        (
            "Artistic director: Ida Storm (until May 2019)",
            "Jan Moe, who as our artistic director chose the songs, sang.",
        ),
    ],
)
def test_one_after_the_other(one: str, two: str) -> None:
    assert not codes(f"{one}\n\n{FILL}{two}") & {"R101", "R105"}
