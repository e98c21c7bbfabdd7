"""Changes and shares told twice, once by their size and once by both values, in sentences or articles apart."""

from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Confidence, Example, Severity, pairs
from consistency.linking.ratios import one_ratio
from consistency.linking.told_changes import one_change
from consistency.values import Ratio


@pairs(
    "T108",
    "changes-differ",
    kinds=["ratio"],
    severity=Severity.WARNING,
    linked=False,
    bad=[
        Example(
            "Half-year results of Kallio Lifts\n\nKallio Lifts closed the first half with a net profit of [[€212 million, against "
            "€190 million]] in the same period of last year.",
            "Kallio Lifts earns more\n\nKallio Lifts has had a good spring. Its net profit [[jumped by 21 per cent]] compared "
            "with a year earlier.",
            published=date(2024, 7, 25),
        ),
        "The ferry carried 3,600 lorries in May, against 3,000 a year earlier, the harbour said.\n\nThe number of lorries has "
        "[[doubled]] within a year, the mayor said.",
        Example(
            "Asylum claims lodged in 2023 (in brackets: 2022)\n\nSyria ............. 4,120 (3,380)\nAfghanistan ....... 2,040 (2,710)\n"
            "Eritrea ........... 730 (695)",
            "Fewer asylum claims by Afghans\n\nAsylum claims by Afghans [[fell by 38 percent]] last year, the office said.",
            published=date(2024, 2, 14),
        ),
    ],
    good=[
        Example(
            "Norby pulp mill cuts a fifth of jobs after sale\n\nThe pulp mill in Norby will cut 118 of its 590 jobs, it said on "
            "Tuesday.\n\nPulp sold for 490 dollars a tonne in Lund last week, compared with 730 dollars in spring of last year.",
            published=date(2024, 9, 30),
        ),
        Example(
            "Asylum claims lodged in 2023 (in brackets: 2022)\n\nSyria ............. 4,120 (3,380)\nAfghanistan ....... 2,040 (2,710)\n"
            "Eritrea ........... 730 (695)",
            "Fewer asylum claims by Afghans\n\nAsylum claims by Afghans fell by 25 percent last year, the office said.",
            published=date(2024, 2, 14),
        ),
        Example(
            "Half-year results of Kallio Lifts\n\nKallio Lifts closed the first half with a net profit of €212 million, against "
            "€190 million in the same period of last year.",
            "Kallio Lifts earns more\n\nKallio Lifts has had a good spring. Its net profit rose by 12 per cent compared "
            "with a year earlier.",
            published=date(2024, 7, 25),
        ),
        "The ferry carried 3,600 lorries in May, against 3,000 a year earlier, the harbour said.\n\nThe number of lorries has "
        "doubled since 2010, the mayor said.",
        "The ferry carried 3,600 lorries in May, against 3,000 a year earlier, the harbour said.\n\nThe number of buses has "
        "doubled within a year, the mayor said.",
    ],
)
def changes_differ(first: Claim[Ratio], second: Claim[Ratio]) -> Iterator[Clash]:
    """A change is told by its size in one place and by its two values in another, and the two do not fit.

    One report prints the figures, the other only the percentage; whoever has both can work it out.

    Work the change out from the two values, and see whether both tell of the same stretch of time.
    """
    yield from _clash(first, second, "change")


@pairs(
    "T109",
    "share-does-not-fit",
    kinds=["ratio"],
    severity=Severity.WARNING,
    linked=False,
    bad=[
        "The county made it official on Monday. Of its 440 village halls it will close 110 by the summer.\n\nThe mayor was "
        "angry. To close [[a third]] of village halls, she said, is madness.",
        "[[A third]] of village halls to go\n\nThe county made it official on Monday. Of its 440 village halls it will close "
        "110 by the summer.",
    ],
    good=[
        "The county made it official on Monday. Of its 440 village halls it will close 110 by the summer.\n\nThe mayor was "
        "angry. To close a quarter of village halls, she said, is madness.",
        "The county made it official on Monday. Of its 440 village halls it will close 110 by the summer.\n\nThe mayor was "
        "angry. A third of village halls lose money, she said.",
    ],
)
def share_does_not_fit(first: Claim[Ratio], second: Claim[Ratio]) -> Iterator[Clash]:
    """A share is told in one place and the part and the whole in another, and the two do not fit.

    A share may be rounded; but a quarter is not a third.

    Divide the part by the whole, and see which of the three is wrong.
    """
    yield from _clash(first, second, "share")


def _clash(first: Claim[Ratio], second: Claim[Ratio], of: str) -> Iterator[Clash]:
    if first.value.of != of or first.value.meets(second.value):
        return
    tie = one_ratio(first, second) or one_change(first, second)
    if tie:
        told, shown = (first, second) if second.value.ends else (second, first)
        older = shown.value.older
        sides = (told, shown, _older_end(shown)) if older else (told, shown)
        yield Clash(
            sides,
            f"`{older}` to `{shown.said}` is not `{told.said}`" if older else f"`{shown.said}` is not `{told.said}`",
            f"{shown.value} by the values, {told.value} as told",
            confidence=Confidence.RESOLVED,
            tie=tie,
        )


def _older_end(pair: Claim[Ratio]) -> Claim[Ratio]:
    """The older of two values that stand apart, as a place to show."""
    start, said = pair.value.older_at, pair.value.older
    return pair.with_(start=start, end=start + len(said), said=said)
