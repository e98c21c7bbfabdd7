"""Ages at two times of one life."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from consistency import Claim, Clash, Confidence, Example, groups
from consistency.linking.lives import Life, lives
from consistency.values import Value

SLACK = 366
"""Ages are told by the year: so many days two tellings may lie apart."""


@groups(
    "D113",
    "ages-do-not-go-together",
    kinds=["date", "duration", "name"],
    by="article",
    bad=[
        Example(
            "The pilot Ivo Marn, [[61]], was jailed on Monday.\n\nMarn grew up on a barge. He joined the guild [[in 1990]], at the "
            "[[age of 19]], and bought a boat.",
            published=date(2025, 3, 20),
        ),
        Example(
            "In [[1987]], when she was [[30]], Ada Brill opened a shop. The village laughed. She turned [[50]] in [[2001]].",
            published=date(2025, 3, 20),
        ),
        Example(
            "Ada Brill was born in [[1950]] on a farm. Brill was only [[16]] when she left for Norby in [[1972]].",
            published=date(2025, 3, 20),
        ),
    ],
    good=[
        Example(
            "The last keeper\n\nOle Dahl celebrated his 100th birthday on Thursday with a game of chess that he lost.\n\nDahl "
            "was 22 when he took up his post in 1948.\n\nThe operator had spoken to him by radio for years. She died in 2016 at "
            "the age of 84.",
            published=date(2025, 9, 30),
        ),
        Example(
            "The pilot Ivo Marn, 54, was jailed on Monday.\n\nMarn grew up on a barge. He joined the guild in 1990, at the "
            "age of 19, and bought a boat.",
            published=date(2025, 3, 20),
        ),
        Example(
            "The pilot Ivo Marn, 61, was jailed on Monday. His son joined the guild in 2020, at the age of 19.",
            published=date(2025, 3, 20),
        ),
        Example(
            "Ada Brill was born in 1950 on a farm. Brill was only 16 when she left for Norby in 1967.",
            published=date(2025, 3, 20),
        ),
        Example(
            "The pilot Ivo Marn, 61, was jailed on Monday. Carl Ostrow joined the guild in 2020, at the age of 19.",
            published=date(2025, 3, 20),
        ),
    ],
)
def ages_do_not_go_together(group: Sequence[Claim[Value]]) -> Iterator[Clash]:
    """Somebody is so old now, and was so old in another year, and the two do not make one year of birth.

    Portraits tell a life in years and ages; a reader who subtracts finds that one of them is wrong.

    Subtract each age from its year, and correct the one that does not fit the date of birth.
    """
    told = lives(group)
    seen: set[tuple[str, ...]] = set()
    for one, two in combinations(told, 2):
        if one.person[-1:] != two.person[-1:] or one.person in seen or not _apart(one, two):
            continue
        if len(one.person) > 1 and len(two.person) > 1 and one.person[0] != two.person[0]:
            continue
        if one.how == two.how == "born" or (one.beside is two.beside is None and "born" not in (one.how, two.how)):
            continue  # two ages of one day are set against each other elsewhere
        seen.add(one.person)
        sides = [claim for life in (two, one) for claim in (life.claim, life.beside) if claim is not None]
        yield Clash(
            tuple(sides),
            f"{' '.join(one.person).title()}: `{two.claim.said}` here, `{one.claim.said}` there",
            f"{_told(one)}: born {_years(one)}; {_told(two)}: born {_years(two)}",
            confidence=Confidence.RESOLVED,
        )


def _apart(one: Life, two: Life) -> bool:
    gap = max((two.first - one.last).days, (one.first - two.last).days)
    return gap > SLACK


def _told(life: Life) -> str:
    return life.how if life.how == "born" else f"{life.how}"


def _years(life: Life) -> str:
    first, last = life.first.year, life.last.year
    return f"in {first}" if first == last else f"in {first} to {last}"
