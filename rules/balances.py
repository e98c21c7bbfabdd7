"""What is left, gained or averaged, against the numbers that it comes from."""

from collections.abc import Iterator, Sequence
from typing import Any

from consistency import Claim, Clash, Severity, groups
from consistency.extract.balances import balances


@groups(
    "T117",
    "result-is-not-what-the-numbers-come-to",
    kinds=["money", "count", "quantity", "duration", "percentage"],
    by="article",
    across=False,
    severity=Severity.WARNING,
    bad=[
        "The library had 1,214 books, bought 46 and gave away 95; it now has [[1,195]].",
        "With 210 births and 260 deaths, the population of the isle shrank by [[90]].",
        "The three bids, $40,000, $50,000 and $60,000, make an average of [[$56,000]].",
    ],
    good=[
        "The library had 1,214 books, bought 46 and gave away 95; it now has 1,165.",
        "With 210 births and 260 deaths, the population of the isle shrank by 50.",
        "The three bids, $40,000, $50,000 and $60,000, make an average of $50,000.",
        "With 210 births and 260 deaths and some who moved away, the population of the isle shrank by 5 percent.",
    ],
)
def result_is_not_what_the_numbers_come_to(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """What is told to be left, gained or averaged is not what the numbers beside it come to.

    The numbers stand in one sentence, and the reader adds them up as he reads.

    Work the result out again, or say what else it holds.
    """
    for balance in balances(group):
        meant = balance.meant[0] if len(balance.meant) == 1 else " or ".join(dict.fromkeys(map(str, balance.meant)))
        numbers = ", ".join(f"`{part.said}`" for part in balance.parts)
        yield Clash(
            (balance.told, *balance.parts),
            f"{numbers} do not come to `{balance.told.said}`",
            f"{balance.how}: {meant}, not {balance.told.value}",
        )
