"""What makes two of two values that seem to be told of one thing: another of its kind, a number that changed, another voice.

A text that tells of one trip may tell of the way back, and one that counts nine firms may let one of them go.  Asked of
all sentences of an article that hold a claim.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from consistency.claims import Claim
from consistency.linking.frame_parts import TIMES
from consistency.linking.pointing import Known, place, tokens_of
from consistency.patterns import pattern
from consistency.prose.tokens import Token
from consistency.text import Sentence
from consistency.values import Count, Duration, Value

_SEVERAL = frozenset(
    "first second third fourth fifth another other each every next previous earlier former average usual most many several both two three "
    "last similar different old new youth".split()
)
_OTHERWISE = pattern(
    r"(?i)\b(?:on the way back|return|before that|after that|previously|earlier|this time|instead|in contrast|by contrast|elsewhere|unlike|"
    r"back then|at that time|originally|initially|at first|version|corrected?|correction|feared|hoped|had been|next door|second|another)\b"
)
_GIVEN_UP = pattern(
    r"(?i)\b(?:at first|first (?:spoke|said|told|put)|initial(?:ly)?|originally|earlier version|previous version|had (?:first|earlier|planned)|"
    r"was to|were to)\b"
)
_UNSURE = pattern(r"(?i)\b(?:feared|hoped|planned|expected|estimated?|so far|up to now)\b")
_ONE = pattern(r"(?i)\b(?:a|another|the other|an)(?: [a-z]+)? one\b")
"""`There is a shorter one as well.`"""
_THEN = pattern(r"(?i)\b(?:last (?:year|season|week|month|time|summer|winter))\b")
_NOW = pattern(r"\A(?:This (?:year|season|week|month|time|summer|winter)|Since then|These days|Today)\b")
_SAYS = pattern(r"\b(?:said|says|told|claims?|claimed|according to|denies|denied)\b")
_CAPITAL = pattern(r"\b[A-ZÀ-Þ][\w’'-]+")
_QUOTES = ("“", '"', "«")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split()
    )
}
_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def several(first: Claim[Value], later: Claim[Value], pointing: Known, tie: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the text has two things of that name, and the two values are of two of them."""
    one, two = first.sentence, later.sentence
    assert one is not None
    assert two is not None
    if _OTHERWISE.search(two.text[: later.start - two.start]) or _singled_out(
        tokens_of(one.text), tie, place(first)[1]
    ):
        return True
    nouns = {tie, pointing.head} - {""}
    single = not isinstance(first.value, Count)  # a station may be one of sixty
    same = {one.index, two.index}
    known = _content(tokens_of(one.text))
    if one.text.startswith(("It ", "They ")):  # told of what the sentence before tells of
        same.add(one.index - 1)
        known = known.union(*[_content(tokens_of(each.text)) for each in sentences if each.index == one.index - 1])
    if _THEN.search(one.text) and any(
        _NOW.search(each.text) for each in sentences if one.index < each.index < two.index
    ):
        return True
    return any(
        _another(tokens_of(sentence.text), nouns, known, after=single and sentence.index > one.index)
        or (sentence.index > one.index and _ONE.search(sentence.text) is not None)
        for sentence in sentences
        if sentence.index not in same and sentence.index < two.index
    )


def given_up(first: Claim[Value]) -> bool:
    """Whether the sentence of a value tells it as first thought, planned or feared."""
    return first.sentence is not None and _GIVEN_UP.search(first.sentence.text) is not None


def changed(first: Claim[Value], later: Claim[Value], sentences: Sequence[Sentence]) -> bool:
    """Whether the text says itself why the two values differ: another says so, some have gone."""
    one, two = first.sentence, later.sentence
    assert one is not None
    assert two is not None
    if _UNSURE.search(one.text) or _two_voices(one.text, two.text):
        return True
    return _number_told(first, later, [sentence for sentence in sentences if sentence.index < two.index])


def _two_voices(one: str, two: str) -> bool:
    """Whether two people say the two."""
    if any(mark in one and mark in two for mark in _QUOTES):
        return True
    if not _SAYS.search(one) or not _SAYS.search(two):
        return False
    here, there = set(_CAPITAL.findall(one[1:])), set(_CAPITAL.findall(two[1:]))
    return not here & there


def _singled_out(tokens: Sequence[Token], tie: str, first: int) -> bool:
    """Whether the thing is told as one of several where it is told first: `the first trip`, `the old bridge`, `each trip`."""
    for at, token in enumerate(tokens):
        if (
            token.lemma == tie
            and token.tag == "NOUN"
            and any(
                word.lower in _SEVERAL
                for near, word in enumerate(tokens[max(0, at - 3) : at], max(0, at - 3))
                if near != first
            )
        ):
            return True
    return False


def _another(tokens: Sequence[Token], nouns: set[str], known: frozenset[str], *, after: bool) -> bool:
    """Whether a sentence tells of another thing of that name: `a second trip`, `the trip to Brekka`, `the Brekka bridge`."""
    for at, token in enumerate(tokens):
        if token.lemma not in nouns or token.tag != "NOUN":
            continue
        if token.form == "plural" and at + 1 < len(tokens) and tokens[at + 1].lower == "are":
            return True
        for word in reversed(tokens[max(0, at - 3) : at]):
            if word.lower in _SEVERAL or (after and word.lower in ("a", "an")):
                return True
            if word.tag == "PROPN" and word.text not in known:
                return True
            if word.tag not in ("ADJ", "NOUN", "PROPN", "NUM", "DET"):
                break
        if at + 2 < len(tokens) and tokens[at + 1].lower in ("in", "to", "from", "at", "of", "on"):
            names = [word.text for word in tokens[at + 2 : at + 4] if word.tag == "PROPN"]
            if names and not any(name in known for name in names):
                return True
    return False


@lru_cache(maxsize=256)
def _content(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(word for token in tokens for word in (token.text, token.lemma))


def _number_told(first: Claim[Value], later: Claim[Value], before: Sequence[Sentence]) -> bool:
    """Whether the text tells the later number already, or one that makes it of the earlier: `one withdrew`."""
    one, two = getattr(first.value, "figure", None), getattr(later.value, "figure", None)
    assert first.sentence is not None
    assert later.sentence is not None
    if one is None or two is None:
        return False
    scale = Decimal(10) ** 6 if "million" in later.said else Decimal(10) ** 9 if "billion" in later.said else Decimal(1)
    gap = abs(one.number - two.number)
    for sentence in before:
        for number, bare in _numbers(sentence.text):
            if bare and number * scale == two.number:
                return True
            if (
                isinstance(first.value, Count | Duration)
                and number == gap
                and bare
                and number <= 10
                and sentence.index >= first.sentence.index
            ):
                return True
    return False


@lru_cache(maxsize=512)
def _numbers(text: str) -> tuple[tuple[Decimal, bool], ...]:
    """The numbers of a sentence, and whether nothing that is measured stands behind each: `cut that to eight`, `two more`."""
    tokens = tokens_of(text)
    found = []
    for at, token in enumerate(tokens):
        if token.lower in _NUMBERS:
            number = Decimal(_NUMBERS[token.lower])
        elif _DIGITS.fullmatch(token.text):
            number = Decimal(token.text.replace(",", ""))
        else:
            continue
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        bare = behind is None or not (
            behind.tag in ("NOUN", "PROPN") or behind.lemma in TIMES or behind.text in ("-", "%")
        )
        found.append((number, bare))
    return tuple(found)
