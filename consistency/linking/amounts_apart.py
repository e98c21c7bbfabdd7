"""What tells two amounts, measures or terms apart that are nearly alike: an order, a rest, a change, another day, another list."""

import re

from consistency.claims import Claim, Mood, Topic
from consistency.linking.figure_evidence import adds_up, amount, figure_of
from consistency.text import ASIDE, LISTED, Section
from consistency.values import Value

_APART = frozenset("average other additional former first ordinal limit each".split())
_OTHER = re.compile(
    r"\b(?:last|past|also|too|this time|second time|previous(?:ly)?|earlier|former|that remains?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|lower|another|other|remaining|rest|left over|still|after tax|"
    r"(?:calendar|fiscal|financial|budget) year|equivalent|19\d\d|20\d\d|on top|besides|instead|planned|originally|would have)\b",
    re.IGNORECASE,
)
"""Words that make an amount another one where only one of the two has them."""
_BECAME = re.compile(
    r"\b(?:increas|rais|rose|ris|lift|push|cut|reduc|grow|grew|bring|brought|lower|fall|fell|climb|jump|doubl|drop)\w*(?: [\w’'-]+){0,5}"
    r" (?:to|from)(?: (?:about|around|some|nearly|almost))? \Z",
    re.IGNORECASE,
)
_BEFORE, _AROUND = 90, 70
_REST = re.compile(r"\bthe (?:rest|remainder)\b|\bremaining\b|\bmissing\b", re.IGNORECASE)


def _stranger(topic: Topic, other: Topic) -> bool:
    """Whether who pays is named, and the other's text knows nobody of that name."""
    doer = {word.removeprefix("=") for word in topic.doer}
    return bool(topic.doer) and topic.doer[0].startswith("=") and doer.isdisjoint((*other.story, *other.about))


def told_apart(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> bool:
    one, two = first.sentence, second.sentence
    if one is None or two is None or (first.article == second.article and one.index == two.index):
        return True
    if amount(second.value) in a.beside or amount(first.value) in b.beside:
        return True
    if Mood.SUPERSEDED in (first.mood, second.mood):
        return True
    if (first.section in LISTED and second.section in LISTED and not _items(first, second)) or (
        {first.section, second.section} & {*ASIDE}
    ):
        return True
    if first.when and second.when and not first.when.meets(second.when):
        return True
    if first.article != second.article and _stranger(a, b) and _stranger(b, a):
        return True
    only = set(a.scope) ^ set(b.scope)
    if not _APART.isdisjoint(only) or ("total" in only and _is_larger(first, second, a)):
        return True
    if _is_part(first, second):
        return True
    if adds_up(first.value, b) or adds_up(second.value, a):
        return True
    if all(
        claim.sentence.text[: claim.start - claim.sentence.start].rstrip().endswith(":")
        for claim in (first, second)
        if claim.sentence
    ):
        return True  # two rows of one form
    return _others(first) != _others(second) or _changed(first) or _changed(second)


def _items(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether two amounts stand in two items of a text in items, as minutes are."""
    one, two = first.sentence, second.sentence
    listed = first.section is second.section is Section.LIST
    return listed and one is not None and two is not None and abs(one.index - two.index) > 1


def _is_part(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether the smaller amount is told with what is to come to it: `7.5 billion is there, the rest will be found`."""
    one, two = figure_of(first.value), figure_of(second.value)
    if one is None or two is None:
        return False
    smaller = first if one.number < two.number else second
    sentence = smaller.sentence
    return sentence is not None and _REST.search(sentence.text, smaller.end - sentence.start) is not None


def _is_larger(first: Claim[Value], second: Claim[Value], a: Topic) -> bool:
    """Whether the one of two amounts that is called a total is the larger one, of which the other may be a part."""
    one, two = figure_of(first.value), figure_of(second.value)
    return one is not None and two is not None and (one.number > two.number) is ("total" in a.scope)


def _changed(claim: Claim[Value]) -> bool:
    """Whether an amount is what another became: `raising the gift to 40,000 dollars`."""
    assert claim.sentence is not None
    return _BECAME.search(claim.sentence.text[: claim.start - claim.sentence.start]) is not None


def _others(claim: Claim[Value]) -> set[str]:
    """The words right around an amount that make it another one."""
    assert claim.sentence is not None
    text, start, end = claim.sentence.text, claim.start - claim.sentence.start, claim.end - claim.sentence.start
    before = re.split(r"[;:]|\. (?=[A-Z])", text[max(0, start - _BEFORE) : start])[-1]
    after = re.split(r"[;:,]|\. | and (?:will|is|was|are|has|it|they|he|she)\b", text[end : end + _AROUND])[0]
    return {match[0].casefold() for part in (before, after) for match in _OTHER.finditer(part)}
