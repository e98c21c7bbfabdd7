"""Amounts of money that cannot both be right."""

from collections.abc import Iterator

from consistency import Claim, Clash, Example, pairs
from consistency.values import Money


@pairs(
    "A101",
    "amounts-differ",
    kinds=["money"],
    bad=[Example("The bridge cost [[€62 million]].", "The bridge cost [[€68 million]].")],
    good=["The bridge cost more than €500 million. It cost €520 million, the council said."],
)
def amounts_differ(first: Claim[Money], second: Claim[Money]) -> Iterator[Clash]:
    """One thing has two amounts.

    A reader who finds two totals for one package trusts neither.

    Check which amount is right, and say so where the other one was right at another time.
    """
    a, b = first.value, second.value
    if a.currency != b.currency or a.per != b.per or a.figure.meets(b.figure):
        return
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"{a} and {b}: the ranges {a.figure.range()} and {b.figure.range()} do not meet",
    )
