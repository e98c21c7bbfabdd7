"""One measure told in two units by two texts, where the two are a slip of the pen apart."""

from collections.abc import Iterator
from decimal import Decimal

from consistency import Claim, Clash, Confidence, Example, Severity, pairs
from consistency.claims import Mood
from consistency.linking.evidence import related
from consistency.linking.stories import of_one_story
from consistency.values import Bound, Quantity
from consistency.values.figures import plain
from consistency.values.slips import slip
from consistency.values.units import in_unit

BERTH = Decimal("0.04")
"""How far two measures may be from each other when one was converted and rounded."""
FEWEST = 10
"""A measure below this is told too roughly for a wrong digit to show."""


@pairs(
    "Q203",
    "measure-converted-otherwise",
    kinds=["quantity"],
    severity=Severity.WARNING,
    linked=False,
    bad=[
        Example(
            "Old mast to go\n\nThe radio mast of Osby is [[320 metres]] tall. It will be blown up on Sunday, the town says.",
            "Osby says farewell\n\nThe [[1,250-foot]] radio mast of Osby will be blown up on Sunday; the town has ordered "
            "sandwiches.",
        ),
    ],
    good=[
        Example(
            "Old mast to go\n\nThe radio mast of Osby is 320 metres tall. It will be blown up on Sunday, the town says.",
            "Osby says farewell\n\nThe 1,050-foot radio mast of Osby will be blown up on Sunday; the town has ordered "
            "sandwiches.",
        ),
        Example(
            "Old mast to go\n\nThe radio mast of Osby is 320 metres tall. It will be blown up on Sunday, the town says.",
            "Osby says farewell\n\nThe radio mast of Osby will be blown up on Sunday. A fence 1,250 feet long keeps people away.",
        ),
    ],
)
def measure_converted_otherwise(first: Claim[Quantity], second: Claim[Quantity]) -> Iterator[Clash]:
    """Two texts of one story give one measure in two units, and one digit is wrong.

    A desk abroad converts what the first report said; a slip on the way is seen by nobody who has only one of the two.

    Convert again, and correct whichever of the two is wrong.
    """
    one, two = first.value, second.value
    if one.unit == two.unit or first.article == second.article or not (_plain(first) and _plain(second)):
        return
    factor = in_unit(one.unit, two.unit)
    if factor is None:
        return
    meant = one.figure.number * factor
    told = two.figure.number
    if abs(meant - told) <= BERTH * max(meant, told) or not _slips(meant, told):
        return
    back = told / factor
    if not _of_one_measure(first, second) or not of_one_story(first, second):
        return
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"{one} is {plain(round(meant, 0 if meant >= 100 else 1))} {two.unit}, not {plain(told)}; {two} is "
        f"{plain(round(back, 0 if back >= 100 else 1))} {one.unit}",
        confidence=Confidence.CONVERTED,
        tie="two texts of one story, and the numbers are a slip apart once they are converted",
    )


def _plain(claim: Claim[Quantity]) -> bool:
    figure = claim.value.figure
    return (
        claim.holds and claim.mood is Mood.TOLD and claim.topic is not None and figure.bound in (Bound.EXACT, Bound.ABOUT)
        and figure.upper is None and figure.number >= FEWEST
    )  # fmt: skip


def _slips(meant: Decimal, told: Decimal) -> bool:
    """Whether one wrong digit, two that changed places or a lost zero make one number of the other, however it was rounded."""
    finest = int(told.normalize().as_tuple().exponent)
    return any(slip(round(meant.scaleb(-place)) * Decimal(1).scaleb(place), told) for place in {finest, max(finest, 0)})


def _of_one_measure(first: Claim[Quantity], second: Claim[Quantity]) -> bool:
    """Whether the words of the two allow for one measure of one thing: its height and its length are two."""
    a, b = first.topic, second.topic
    assert a is not None
    assert b is not None
    if a.carrier and b.carrier and a.carrier != b.carrier:
        return False
    if a.head and b.head:
        return related(a.head, b.head)
    if not a.head and not b.head:
        return bool(a.carrier and a.carrier == b.carrier)
    named, bare = (a, b) if a.head else (b, a)
    words = {word for word, _ in bare.terms} | set(bare.story) | set(bare.about)
    return any(word == named.head or related(word, named.head) for word in words)
