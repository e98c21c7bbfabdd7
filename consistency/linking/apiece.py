"""Amounts for each one: `each household was paid 9,400 shillings` and `4,900 shillings per household` are told of one."""

import re

from consistency.claims import Claim
from consistency.linking.evidence import related
from consistency.linking.namesakes import namesakes
from consistency.prose.lexicon import lemma
from consistency.values import Money, Value

_EACH = re.compile(r"\b(?:each|every)[ \u00a0]+(?:[\w-]+[ \u00a0]+)?([\w-]+)", re.IGNORECASE)

_PERIODS = {"year": "annual", "month": "monthly", "week": "weekly", "day": "daily"}
_PERIODIC = re.compile(
    r"\b(?:(?:each|every|per|an?) )?((?<= )(?:year|month|week|day)|(?:annual|year|month|week|dai)ly|annual)\b",
    re.IGNORECASE,
)


def of_each(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether one amount is for each of what the other's sentence tells each one of."""
    one, two = first.value, second.value
    if not isinstance(one, Money) or not isinstance(two, Money) or bool(one.per) == bool(two.per):
        return False
    rated, plain = (one, second) if one.per else (two, first)
    if plain.sentence is None:
        return False
    if rated.per in _PERIODS and plain.topic is not None and "periodic" in plain.topic.scope:
        return _in_period(plain, rated.per)
    thing = lemma(rated.per.rsplit(None, 1)[-1], "NOUN")
    return any(
        thing in (lemma(word, "NOUN") for word in match[0].split()) or related(thing, lemma(match[1], "NOUN"))
        for match in _EACH.finditer(plain.sentence.text)
    )


def _in_period(claim: Claim[Value], period: str) -> bool:
    """Whether the sentence of an amount says how often it is paid: `every year`, `annually`."""
    assert claim.sentence is not None
    found = {match[1].casefold() for match in _PERIODIC.finditer(claim.sentence.text)}
    return len(found) == 1 and found.pop()[:3] in (period[:3], _PERIODS[period][:3])


def in_one_rate(first: Claim[Money], second: Claim[Money]) -> tuple[Money, Money]:
    """Two amounts, both for each one where one of them is and the other's sentence says it of each, and in one
    currency where a bare `kroner` leaves open whose.
    """
    one, two = first.value, second.value
    if one.currency != two.currency and namesakes(first, second):
        two = two.with_(currency=one.currency)
    if not of_each(first, second):
        return one, two
    per = one.per or two.per
    return one.with_(per=per), two.with_(per=per)
