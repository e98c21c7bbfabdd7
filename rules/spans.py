"""Lengths in years that do not fit the years of their two ends."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from consistency import Claim, Clash, Confidence, Example, groups
from consistency.extract.lengths_between import lengths_between
from consistency.extract.spans import spans


@groups(
    "D116",
    "years-between-do-not-fit",
    kinds=["date", "duration"],
    by="article",
    across=False,
    bad=[
        "The mine, which shut in [[2004]] after operating for [[80 years]], had opened in 1944.",
        "She emigrated in [[1974]], [[twenty years]] after her wedding in 1964.",
        Example(
            "Mayor Ida Krog has governed the town since [[2009]]. After [[20 years]] in office she is stepping down.",
            published=date(2024, 3, 14),
        ),
        Example(
            "The bank was robbed in [[2011]]. [[Eighteen years]] later the loot has turned up in a well.",
            published=date(2024, 6, 4),
        ),
        "The lease was signed in [[1995]] for [[50 years]] and runs out in 2025.",
    ],
    good=[
        "The mine, which shut in 2004 after operating for 60 years, had opened in 1944.",
        "She emigrated in 1974, ten years after her wedding in 1964.",
        Example(
            "Mayor Ida Krog has governed the town since 2009. After 15 years in office she is stepping down.",
            published=date(2024, 3, 14),
        ),
        "The lamp of 1898, which had lain in a depot for 50 years, was hoisted back on 15 July 2024.",
        "He worked there for three years from 1990 and died in 2004.",
        "The quarry opened in 1988 and was shut in 2017 after it was found that no mask had been bought for nine years.",
    ],
)
def years_between_do_not_fit(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """A length in years is not what lies between the two years that it is told of.

    Both years and the length stand side by side; whoever subtracts finds that one of the three is wrong.

    Subtract the one year from the other, and correct what does not fit.
    """
    shown = set()
    for length in lengths_between(group):
        if length.fits or length.unit not in ("year", "decade"):
            continue
        shown.add(length.claim.start)
        ends = " and ".join(f"`{end.said}`" for end in length.ends)
        yield Clash(
            (length.claim, *length.ends), f"`{length.claim.said}` does not fit {ends}", f"{ends} make {length.between}"
        )
    for span in spans(group):
        if span.fits or span.length.start in shown:
            continue
        said = " and ".join(f"`{year.said}`" for year in span.years)
        last = "" if len(span.years) > 1 or span.length.published is None else f" to {span.length.published.year}"
        yield Clash(
            (span.length, *span.years),
            f"`{span.length.said}` does not fit {said}",
            f"from {span.years[0].said}{last} are {span.between} years"
            if last
            else f"{said} are {span.between} years apart",
            confidence=Confidence.RESOLVED if last else Confidence.STATED,
        )
