"""A headline or a caption against the text below it."""

from collections.abc import Iterator

from consistency import Claim, Clash, pairs
from consistency.text import Section
from consistency.values import Duration, Value, apart

FRONT = (Section.HEADLINE, Section.CAPTION)


@pairs(
    "H101",
    "headline-differs-from-body",
    kinds=["money", "count", "quantity", "percentage", "duration"],
    across=False,
    bad=[
        "Denmark trains [[600]] mechanics\n\nDenmark is training [[400]] mechanics from Ukraine, the ministry said on "
        "Monday.\n\nThe course takes place in Jutland.",
        "Fjordbank to close [[19 branches]]\n\nThe Norwegian bank Fjordbank is cutting costs, it said on Monday. Fjordbank will close "
        "[[24 branches]], most of them in small towns.",
    ],
    good=[
        "Fjordbank to close 24 branches\n\nThe Norwegian bank Fjordbank will close 24 of its 71 branches, it said on Monday.",
        "Nearly 600 hurt in storm\n\nThe storm hurt 594 people, the ministry said on Monday.",
    ],
)
def headline_differs_from_body(first: Claim[Value], second: Claim[Value]) -> Iterator[Clash]:
    """The headline or a caption gives another value than the text.

    Most readers see only the headline, and the text below it is what was checked.

    Put the value of the text into the headline, or find out which of the two is right.
    """
    if not first.fronts(second) or (isinstance(first.value, Duration) and first.value.age):
        return  # ages have a rule of their own
    why = apart(first.value, second.value)
    if why:
        front, body = (first, second) if first.section in FRONT else (second, first)
        yield Clash((front, body), f"`{front.said}` in the {front.section}, `{body.said}` in the text", why)
