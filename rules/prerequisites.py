"""What is told as done before that without which it cannot be done."""

from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Confidence, Example, Severity, pairs
from consistency.linking.prerequisites import out_of_order
from consistency.values import Date


@pairs(
    "D115",
    "done-before-what-it-needs",
    kinds=["date"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        Example(
            "The council's permit of [[3 March 2023]] lets the firm dig for clay. Neighbours are angry.\n\nThe firm is not. The application was handed "
            "in [[in April 2023]], and nobody asked about noise.",
            published=date(2023, 9, 4),
        ),
        Example(
            "Eel pill cleared\n\nThe drug agency has authorised the pill Anguilin for cats. The decision was taken on [[3 March]].",
            "Anguilin sells well\n\nThe maker of the pill Anguilin is glad. The documents on Anguilin for cats were submitted to the drug agency on "
            "[[14 April]].",
            published=[date(2025, 5, 2), date(2025, 5, 20)],
        ),
    ],
    good=[
        Example(
            "The council's permit of 3 April 2023 lets the firm dig for clay. Neighbours are angry.\n\nThe firm is not. The application was handed "
            "in in March 2023, and nobody asked about noise.",
            published=date(2023, 9, 4),
        ),
        Example(
            "The council's permit of 3 March 2023 lets the firm dig for clay. Neighbours are angry.\n\nThe application for an extension was handed "
            "in in April 2023.",
            published=date(2023, 9, 4),
        ),
    ],
)
def done_before_what_it_needs(first: Claim[Date], second: Claim[Date]) -> Iterator[Clash]:
    """A permit is older than its application, a delivery than its order.

    The reader sees that one of the two dates is wrong, and not which.

    Check both dates; if there were two applications, say so.
    """
    if why := out_of_order(first, second):
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{why}, and {first.value} and {second.value} are the other way round",
            confidence=Confidence.RESOLVED,
        )
