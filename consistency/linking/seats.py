"""The seats of parties and how many seats their council has."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from consistency.claims import Claim
from consistency.linking.evidence import rarity
from consistency.linking.wholes import Apart, days_fit, plainly_told
from consistency.patterns import pattern
from consistency.text import Section
from consistency.values import Count

_SIZE_BEFORE = pattern(
    r"\b(?:council|parliament|assembly|chamber|house|senate|legislature|diet|bundestag|bundesrat|board)\b[^.;,]{0,25}?\b(?:has|had|have|of|with|"
    r"comprises|consists of|counts|seats)(?: the usual| only| just)? \Z",
    re.IGNORECASE,
)
_SIZE_AFTER = pattern(
    r"(?:[ -](?:seats?|members?|seater))?[ -](?:strong |member |seat )?(?:(?:city|town|municipal|county|regional|local|national|provincial|"
    r"federal|lower|upper) )?(?:council|parliament|assembly|chamber|house|senate|legislature|diet|bundestag)\b"
    r"|(?: seats?| members?)? in the (?:\w+ )?(?:council|parliament|assembly|chamber|house|senate|legislature|diet|bundestag)\b",
    re.IGNORECASE,
)
_OF_ALL = pattern(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty(?:-\w+)?) of (?:the |its )?(?:council's )?\Z",
    re.IGNORECASE,
)
_OTHER_SEATS = pattern(
    r"\b(?:lost|lose[sd]?|losing|gain(?:ed|s|ing)?|more|fewer|less|up|down|from|previous(?:ly)?|formerly|majority|needed|needs?|required|short of|"
    r"women|men|mandates? each|won back|defend\w*|projected?|polls?|forecast|could|would|expected|last time|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SEATS = frozenset(("seat", "mandate", "member", "councillor"))


def by_seats(block: Sequence[Claim[Any]]) -> Iterator[Apart]:
    """The seats of the parties in one article, and how many seats the council has."""
    sizes = [claim for claim in block if _size(claim)]
    if not sizes:
        return
    articles = dict.fromkeys(claim.article for claim in block)
    for article in articles:
        seats = _seats([claim for claim in block if claim.article == article])
        if len(seats) < 3:
            continue
        for size in sizes:
            if size in seats or not days_fit(seats[0], size) or not _named_alike(seats[0], size):
                continue
            yield Apart(size, tuple(seats), "seats of one council", False)
            break


def _size(claim: Claim[Any]) -> bool:
    """`The council has 45 members`, `the 45-seat council`, `20 of 48 seats`."""
    value, sentence = claim.value, claim.sentence
    if (
        not isinstance(value, Count)
        or sentence is None
        or not plainly_told(claim)
        or not 7 <= value.figure.number <= 1000
    ):
        return False
    before = sentence.text[: claim.start - sentence.start]
    after = sentence.text[claim.end - sentence.start :]
    if value.of in ("seat", "member", "councillor") and (
        _SIZE_BEFORE.search(before) or (value.of == "seat" and _OF_ALL.search(before))
    ):
        return True
    return (
        _SIZE_AFTER.match(after) is not None
        and "-" in (claim.said + after[:1])
        and value.of in (*_SEATS, "", "council")
    )


def _seats(claims: Sequence[Claim[Any]]) -> list[Claim[Any]]:
    """The seats of each party in an article: counts of seats, and bare ones after them, each behind a name of its own."""
    found: list[Claim[Any]] = []
    named: set[str] = set()
    for claim in claims:
        value, sentence = claim.value, claim.sentence
        if (
            not isinstance(value, Count)
            or sentence is None
            or not plainly_told(claim, planned=True)
            or claim.section is not Section.BODY
        ):
            continue
        if value.of not in ("seat", "mandate", "") or (not value.of and not found):
            continue
        if found and found[-1].sentence is not None and sentence.paragraph - found[-1].sentence.paragraph > 1:
            break
        text, at = sentence.text, claim.start - sentence.start
        start = max(
            (other.end - sentence.start for other in claims if other.sentence == sentence and other.end <= claim.start),
            default=0,
        )
        clause = text[start:at]
        after = text[claim.end - sentence.start :]
        if _OTHER_SEATS.search(clause) or _OTHER_SEATS.match(after.lstrip()) or after[:1] == "%":
            continue
        if _size(claim):
            continue
        names = [
            name
            for name in re.findall(r"[A-Z][\w’'-]+", clause)
            if name not in ("The", "It", "Its", "They", "In", "On", "A", "No")
        ]
        if not names or names[-1] in named:
            continue
        named.update(names)
        found.append(claim)
    return found


def _named_alike(one: Claim[Any], two: Claim[Any]) -> bool:
    """Whether two articles name one place or body among what they are about."""
    if one.article == two.article:
        return True
    if one.topic is None or two.topic is None:
        return False
    return any(rarity(word) >= 0.8 for word in set(one.topic.about) & set(two.topic.about))
