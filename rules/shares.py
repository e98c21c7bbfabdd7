"""Shares told beside their part and their whole."""

from collections.abc import Iterator, Sequence
from typing import Any

from consistency import Claim, Clash, Severity, groups
from consistency.extract.charges import charges
from consistency.extract.shares_beside import shares_beside
from consistency.values.figures import plain


@groups(
    "T116",
    "share-is-not-the-part-of-the-whole",
    kinds=["percentage", "count", "money", "quantity", "duration"],
    by="article",
    across=False,
    severity=Severity.ERROR,
    bad=[
        "The inspectors found damp in 63 of 420 cellars, or [[25 per cent]].",
        "Of 1,600 tenants asked, 1,120 want a lift. That is a share of [[85 per cent]].",
        "Ticket sales of €3.2 million covered [[65 per cent]] of the theatre's costs of €8 million.",
        "The society has 900 members; 300 of them, [[a half]], are under thirty.",
        "Rats were seen in 84 of 420 cellars, [[every third]] one.",
    ],
    good=[
        "The inspectors found damp in 63 of 420 cellars, or 15 per cent.",
        "Of 1,600 tenants asked, 1,120 want a lift. That is a share of 70 per cent.",
        "Ticket sales of €3.2 million covered 40 per cent of the theatre's costs of €8 million.",
        "Some 850 of the 4,300 drivers have been sent on leave with 70 percent of their wages.",
        "The operating profit was 187 million crowns, or 6.3 percent of sales, after 171 million a year earlier.",
        "Rats were seen in 84 of 420 cellars, every fifth one.",
    ],
)
def share_is_not_the_part_of_the_whole(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """A share, told beside the part and the whole, is not what the part is of the whole.

    Three numbers in a row that do not go together: the reader finds the slip before the desk does.

    Divide the part by the whole, and correct the number that does not fit.
    """
    for share in shares_beside(group):
        shown = share.shown()
        if shown.low is None or shown.high is None or shown.meets(share.size):
            continue
        low, high = (plain(round(end * 100, 1)) for end in (shown.low, shown.high))
        percent = low if low == high else f"{low} to {high}"
        yield Clash(
            (share.told, share.part, share.whole),
            f"`{share.part.said}` of `{share.whole.said}` is not `{share.told.said}`",
            f"{share.part.value} of {share.whole.value} is {percent} per cent",
        )
    for charge in charges(group):
        yield Clash(
            (charge.told, charge.small, charge.large),
            f"`{charge.told.said}` does not lead from `{charge.large.said}` to `{charge.small.said}`",
            f"{charge.told.value} of {charge.large.value} is {charge.meant}",
        )
