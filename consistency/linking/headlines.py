"""A headline or a caption against its text: the value that the text never gives, and the one that it gives instead.

An editor expects every number of a headline in the text below it: of 1,657 untouched articles the texts give 19 in 20
of the amounts of money that their headlines name.  So what two sentences share need not be much where the text lacks
the headline's value, and must be nearly all where it has that value elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from consistency.linking.figure_evidence import figure_of
from consistency.linking.fronts import TEXT, Answer, AnyClaim, Front
from consistency.linking.joined import Told, tellings
from consistency.linking.told import DIGITS, LONGEST, a_number
from consistency.text import FRONT, Section
from consistency.values import Bound, Count, Percentage

ROUGHLY = re.compile(r"an? (?:day|week|month|year|decade)\b", re.IGNORECASE)
"""`Second blast in a month`: no length of time."""

ROUND = 30
"""From so many on a headline that writes tens, hundreds or thousands out means them roughly."""


def contradicted(claims: Sequence[AnyClaim]) -> list[Answer]:
    """The values in an article's headline and captions that its text contradicts, in text order.

    ``claims`` are all those of the article that hold numbers.
    """
    read = [c for c in claims if c.section in (*TEXT, Section.TABLE) and c.topic and figure_of(c.value)]
    text, parts = _as_claims(tellings(read))
    fronts = [claim for claim in claims if claim.section in FRONT and figure_of(claim.value)]
    found = []
    for claim in fronts:
        number, topic, sentence = figure_of(claim.value), claim.topic, claim.sentence
        if number and topic and sentence and claim.holds and a_number(claim.value) and not ROUGHLY.match(claim.said):
            beside = [
                c for c in fronts if c.sentence == sentence and not (isinstance(c.value, Count) and not c.value.of)
            ]
            found.append(Front(_meant(claim), topic, sentence, beside, text).answer())
    merged: dict[tuple[str, str], Answer] = {}
    for answer in found:
        if answer:
            said = (str(answer.front.value), str(answer.body[0].value))
            before = merged.get(said)
            body = _with_parts(answer.body, parts)
            if before:
                merged[said] = replace(before, body=(*before.body, answer.front))
            else:
                merged[said] = replace(answer, body=body, said=_words(parts.get(id(answer.body[0]), body[:1])))
    return list(merged.values())


def _as_claims(told: Sequence[Told]) -> tuple[list[AnyClaim], dict[int, tuple[AnyClaim, ...]]]:
    """One claim for each value, and what the claims for values told in parts stand for."""
    claims: list[AnyClaim] = []
    parts: dict[int, tuple[AnyClaim, ...]] = {}
    for each in told:
        if len(each.claims) == 1:
            claims.append(each.main)
        else:
            claims.append(each.main.with_(value=each.value, topic=each.topic))
            parts[id(claims[-1])] = each.claims
    return claims, parts


def _with_parts(body: Sequence[AnyClaim], parts: dict[int, tuple[AnyClaim, ...]]) -> tuple[AnyClaim, ...]:
    return tuple(claim for each in body for claim in parts.get(id(each), (each,)))


def _words(claims: Sequence[AnyClaim]) -> str:
    """The words that tell a value, from its first part to its last."""
    sentence, start = claims[0].sentence, min(claim.start for claim in claims)
    end = max(claim.end for claim in claims)
    if sentence is None or len(claims) == 1 or end - start > LONGEST:
        return claims[0].said
    return sentence.between(start, end)


def _meant(front: AnyClaim) -> AnyClaim:
    """The headline's claim; a share told in words (`a third`) is meant roughly, and so is a round number (`four hundred`)."""
    value = front.value
    if isinstance(value, Count) and value.figure.bound is Bound.EXACT and not DIGITS.search(front.said):
        number = value.figure.number
        if number >= ROUND and number % 10 == 0:
            return front.with_(value=value.with_(figure=value.figure.with_(bound=Bound.ABOUT)))
    if isinstance(value, Percentage) and value.figure.bound is Bound.EXACT and not DIGITS.search(front.said):
        return front.with_(value=value.with_(figure=value.figure.with_(bound=Bound.ABOUT)))
    return front
