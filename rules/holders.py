"""Holders of one post whose names are spelled two ways."""

from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, pairs
from consistency.findings import Severity
from consistency.linking.people import fold, near_names
from consistency.linking.posts_across import misremembered
from consistency.values import Office


@pairs(
    "N102",
    "holder-spelled-two-ways",
    kinds=["office"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        Example(
            "[[Deputy Minister of Defence of Ukraine Sergiy Moroz]] came.",
            "Ukraine's [[Deputy Defense Minister Serhiy Moroz]] came.",
        ),
        Example(
            "[[Mayor of Lipno Jan Kotlar]] won.",
            "The [[mayor of Lipno, Jan Kottlar]], won.",
            published=date(2025, 1, 2),
        ),
        Example(
            "[[Chief engineer Ottokar Wellhaus]] stopped the pump.",
            "It was [[chief engineer Otokar Wellmann]] who stopped the pump.",
            published=date(2025, 1, 2),
        ),
    ],
    good=[
        Example("Minister of Defence of Ukraine Sergiy Moroz came.", "Ukraine's Defense Minister Sergiy Moroz came."),
        Example("Mayor of Lipno Jan Kotlar won.", "The mayor of Brod, Jan Kottlar, won."),
    ],
)
def holder_spelled_two_ways(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """The holder of one office is spelled in two ways in two texts.

    An archive then holds two persons where there is one.

    Check the spelling at its source, and use one in all texts.
    """
    a, b = first.value, second.value
    if first.article == second.article:
        return
    found = near_names(a.person.split(), b.person.split())
    if misremembered(first, second):
        differ = f"{found[0]} and {found[1]} differ by little" if found else f"{a.person} and {b.person} begin alike"
        why = f"both are {max(a.office, b.office, key=len)}, and {differ}"
    elif (
        found is None
        or (a.office, a.status, a.country, fold(a.organisation))
        != (b.office, b.status, b.country, fold(b.organisation))
        or not (a.country or a.organisation)
    ):
        return
    else:
        why = f"both are {f'{a.status} {a.office}'.strip()}, and {found[0]} and {found[1]} are spellings of one name"
    yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", why)
