"""Scores of matches and votes that a text tells twice."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from consistency import Claim, Clash, Example, groups
from consistency.extract.scores_twice import scores_twice


@groups(
    "Q107",
    "scores-differ",
    kinds=[
        "outcome",
        "count",
        "name",
        "office",
        "date",
        "place",
        "duration",
        "money",
        "quantity",
        "percentage",
        "action",
        "quotation",
    ],
    by="article",
    across=False,
    bad=[
        Example(
            "Norby beat Lendle [[3-1]] on Saturday. It was the third win in a row. Coach Per Dahl was pleased with the [[3-2]] win.",
            published=date(2024, 5, 28),
        ),
        "The council passed the plan for the ferry by [[61 votes to 38]]. The debate had lasted nine hours. After the [[63-38]] vote the "
        "mayor thanked her staff.",
    ],
    good=[
        "Norby beat Lendle 3-1 on Saturday. Coach Per Dahl was pleased with the 3-1 win.",
        "Norby won 3-1 on Saturday. On Wednesday they play Lendle again. In March the match had ended in a 3-2 win.",
        "Norby led 2-1 at half-time. After the 3-2 win the fans sang.",
        "The council passed the plan by 61 votes to 38. The committee had backed it in a 9-4 vote.",
    ],
)
def scores_differ(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """One match or one vote has two scores.

    A match ends once: a 3-1 in the first sentence and `the 3-2 win` in the fifth send the reader to another paper.

    Check the score.
    """
    for first, later in scores_twice(group):
        yield Clash(
            (later, first),
            f"`{later.said}` here, `{first.said}` there",
            f"{later.said} is not {first.said}, and the text tells of no other match or vote",
        )
