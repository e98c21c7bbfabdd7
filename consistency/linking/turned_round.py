"""Whether one deed that only goes one way is told both ways round: `Torvik beat Brekka`, `Brekka's victory over Torvik`."""

import re

from consistency.claims import Claim
from consistency.linking.doers import told
from consistency.linking.stories import of_one_story
from consistency.patterns import pattern
from consistency.prose.world import is_country, is_demonym
from consistency.values import Action

READ_BY = "to whom"
_TWICE = pattern(
    r"\b(?:in turn|counter\w*|legs?|return (?:match|leg|game)|last (?:year|season|week|month|time)|previous(?:ly)?|earlier|revenge|again|rematch|had"
    r"|once|years? (?:ago|before|later)|in reply|also|too|back|each other|tried|wanted|would|could|might|failed|offered|bid|attempt\w*"
    r"|first|second|round|set|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words that tell of two deeds, or of one that was not done."""
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+")


def turned_round(first: Claim[Action], second: Claim[Action]) -> tuple[str, ...]:
    """The names that have changed places; nothing when there may be two deeds."""
    a, b = first.value, second.value
    if (
        not first.extractor == second.extractor == READ_BY
        or a.does != b.does
        or first.sentence == second.sentence
        or first.fronts(second)
    ):
        return ()
    if not (told(first) and told(second)) or (first.speaker and second.speaker and first.speaker != second.speaker):
        return ()
    if any(_TWICE.search(claim.sentence.text) for claim in (first, second) if claim.sentence):
        return ()
    (does, done), (other, back) = ((_names(action.who), _names(action.what)) for action in (a, b))
    if does & done or other & back or not (does & back and done & other) or does & other or done & back:
        return ()
    return tuple(sorted((does & back) | (done & other))) if of_one_story(first, second) else ()


def _names(text: str) -> set[str]:
    """The names of a party, without countries, which stand for many."""
    found = (name.removesuffix("'s").removesuffix("’s") for name in _NAME.findall(text))
    return {name for name in found if name not in ("The", "A") and not is_country(name) and not is_demonym(name)}
