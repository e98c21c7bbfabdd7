"""Bodies that a text says have no part in something, told to do it."""

import re
from collections.abc import Iterator

from consistency import Claim, Clash, Example, Severity, pairs
from consistency.linking.doers import head, one_story, words
from consistency.linking.tasks import WIDER
from consistency.prose.world import country_name
from consistency.values import Action

_ONCE = re.compile(
    r"\b(?:yet|any more|anymore|longer|then|until|before|initially|at first|alone|only)\b", re.IGNORECASE
)


@pairs(
    "W104",
    "told-of-one-who-has-no-part",
    kinds=["action"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        Example(
            "[[Sweden does not review the harbour projects]] in Odesa.",
            "[[Swedish authorities review the harbour projects]] in Odesa within a month.",
        ),
        "Plans must be approved by the port engineer; [[the Board itself does not approve plans]].\n\nMay 2025: fence\n\nJune 2025: "
        "[[plans approved by the Board of Tides and Tolls]].",
    ],
    good=[
        Example(
            "Sweden does not review the harbour projects in Odesa.",
            "Danish authorities review the harbour projects in Odesa within a month.",
        ),
        Example(
            "Sweden has not yet approved the harbour projects in Odesa.",
            "Sweden has approved the harbour projects in Odesa.",
        ),
    ],
)
def told_of_one_who_has_no_part(first: Claim[Action], second: Claim[Action]) -> Iterator[Clash]:
    """Somebody is said to do what another sentence says that they do not do.

    One of the two sentences leads the reader astray about who is in charge.

    Check who does it.
    """
    a, b = first.value, second.value
    if not WIDER.isdisjoint((first.extractor, second.extractor)):
        return
    if first.holds == second.holds or first.mood is not second.mood or a.does != b.does or a.does not in _PARTS:
        return
    one = (a.country and a.country == b.country) or (first.article == second.article and _one_body(a.who, b.who))
    if not one or not head(a.what) or head(a.what) != head(b.what):
        return
    if any(_ONCE.search(_clause(claim)) for claim in (first, second)):
        return
    story = one_story(first, second)
    if story:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{country_name(a.country) or a.who} is said to {a.does} and not to {a.does} the same",
            tie=", ".join(story),
        )


def _clause(claim: Claim[Action]) -> str:
    """The words of a sentence between the semicolons around a claim."""
    if claim.sentence is None:
        return claim.said
    text, start = claim.sentence.text, claim.start - claim.sentence.start
    stop = text.find(";", start)
    return text[text.rfind(";", 0, max(start, 0)) + 1 : stop if stop >= 0 else len(text)]


def _one_body(one: str, other: str) -> bool:
    """Whether a body is told by its noun alone and by its name: `the Board`, `the Board of Light and Water`."""
    x, y = (set(words(who)) - {"itself"} for who in (one, other))
    capitals = [word for who in (one, other) for word in who.split() if word.lower() != "the"]
    return bool(x and y) and (x <= y or y <= x) and all(each[0].isupper() for each in (capitals[:1]))


_PARTS = frozenset(("review", "approve", "select", "fund", "own", "host", "lead", "supply", "audit"))
