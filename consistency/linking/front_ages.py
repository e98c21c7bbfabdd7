"""The age in a headline against the only one that its text tells: `Diver, 43, ...` above, `the 34-year-old` below."""

from collections.abc import Sequence
from typing import cast

from consistency.claims import Claim, Mood
from consistency.linking.fronts import TEXT, Answer, AnyClaim
from consistency.linking.people import fold
from consistency.patterns import pattern
from consistency.text import Section
from consistency.values import Duration

_DIGITS = pattern(r"\d+")
LEAD = 3
"""In so many paragraphs of text the age stands of whom the headline names."""
YEAR = 1
"""A birthday may lie between two tellings."""


def contradicted_ages(claims: Sequence[AnyClaim]) -> list[Answer]:
    """The age of a headline that its text never tells, with the one that it tells of its only person with an age."""
    ages = [cast("Claim[Duration]", c) for c in claims if isinstance(c.value, Duration) and c.value.age and c.holds]
    fronts = [claim for claim in ages if claim.section is Section.HEADLINE and claim.value.unit == "year"]
    text = [claim for claim in ages if claim.section in TEXT and claim.mood is not Mood.SUPERSEDED]
    if len({_years(claim) for claim in fronts}) != 1 or len({_years(claim) for claim in text}) != 1:
        return []
    front, body = fronts[0], text[0]
    if body.sentence is None or body.value.unit != "year" or not _one_person(front, body):
        return []
    told = {claim.sentence for claim in claims if claim.section in TEXT and claim.sentence}
    digits = _DIGITS.search(front.said)
    if digits is not None and any(digits[0] in _DIGITS.findall(sentence.text) for sentence in told):
        return []
    first = min((claim.sentence.paragraph for claim in claims if claim.section in TEXT and claim.sentence), default=0)
    if body.sentence.paragraph >= first + LEAD or abs(_years(front) - _years(body)) <= YEAR:
        return []
    why = f"{front.value} is not {body.value}"
    return [Answer(front, (body,), body.said, why, "the text tells the age of one person only")]


def _years(claim: Claim[Duration]) -> float:
    return float(claim.value.figure.number)


def _one_person(front: Claim[Duration], body: Claim[Duration]) -> bool:
    """Whether the two can be one person's: a name in common where both have one."""
    mine, yours = set(fold(front.subject).split()), set(fold(body.subject).split())
    return not (mine and yours) or bool(mine & yours)
