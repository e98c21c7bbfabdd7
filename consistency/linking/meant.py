"""How a headline or a text means a value: as a change, as what was before, as what somebody wants."""

import re
from collections.abc import Sequence
from decimal import Decimal

from consistency.claims import Claim
from consistency.linking.figure_evidence import figure_of
from consistency.linking.key_place import ORDINALS
from consistency.values import Percentage, Value

WORDS = r"(?:[ \u00a0][\w’'-]+){0,2}[ \u00a0]"
_CHANGE_BEFORE = re.compile(
    r"\b(?:up|down|ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|grow(?:s|n|ing|th)?|grew|jump\w*|soar\w*|drop\w*|climb\w*|"
    r"plung\w*|increas\w*|decreas\w*|declin\w*|gain\w*|los[et]\w*|slip\w*|surg\w*|shr[aiu]nk\w*|sink\w*|sank|cuts?|rais\w+|go(?:es)? up|"
    r"higher|lower|slump\w*|tumbl\w*|add\w*|widen\w*)(?:[ \u00a0](?:by|almost|nearly|about|around|some|more|than|a|another|in|over|only|just|its|"
    r"their|the|[\w’'-]+s))*[ \u00a0]\Z",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    WORDS
    + r"?(?:more|less|fewer|higher|lower|dearer|cheaper|up|down|rise|increase|fall|drop|growth|decline|jump|cut|gain|loss|"
    r"above|below|longer|shorter|faster|slower)\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:to|at|is|was|stands?|stood|reach\w*|of)[ \u00a0](?:about |around |nearly |almost |only |just )?\Z",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:after|from|than|compared (?:with|to)|against|instead of|unlike|previously|formerly|until now|so far|now|currently|not)[ \u00a0]"
    r"(?:(?:about|around|some|the|a|an|nearly|almost|only|just|last year's)[ \u00a0])*\Z",
    re.IGNORECASE,
)
RUN = 8
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_OF = re.compile(r"\b(?:of|in)[ \u00a0](?:the |its |their |all )?\Z", re.IGNORECASE)
_OF_IT = re.compile(r"[ \u00a0](?:[\w-]+[ \u00a0])?(?:apart|ago|later|earlier|old|on)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")
_ASKED = re.compile(r"\b(?:demand\w*|sought|seeks?|want\w*|requested|urged?|asked for|proposed)\b", re.IGNORECASE)
_WISHED = re.compile(
    r"\b(?:wants?|seeks?|calls?(?! off)|urges?|demands?|hopes?|eyes?|mulls?|considers?|weighs?|could|may|might|should|would|proposes?|proposed|target|"
    r"goal|aims?|if|why|how|asks?|demanded|sought|wanted|requested|urged)\b|\?",
    re.IGNORECASE,
)


def changing(claim: Claim[Value]) -> bool:
    """Whether a share is told as a change: `up 19 percent`, `9 percent more`, and not `falls to 4.2 percent`."""
    before, after = _around(claim)
    if _CHANGE_AFTER.match(after):
        return True
    if _LEVEL.search(before) and not re.search(
        r"\b(?:rise|fall|increase|drop|growth|gain|loss|decline|cut)s? of[ \u00a0]\Z", before
    ):
        return False
    return _CHANGE_BEFORE.search(before) is not None or (claim.topic is not None and "change" in claim.topic.scope)


def earlier(claim: Claim[Value]) -> bool:
    """Whether a value is what something was before, or what another is compared with: `after 5.1 percent in March`."""
    return _EARLIER.search(_around(claim)[0]) is not None


def wished(claim: Claim[Value]) -> bool:
    """Whether a headline tells what somebody wants, or what may be: the text then tells what is."""
    return claim.sentence is not None and _WISHED.search(claim.sentence.text) is not None


def asked(claim: Claim[Value]) -> bool:
    """Whether a text tells what somebody asked for: `the five years demanded by the prosecution`."""
    return claim.sentence is not None and _ASKED.search(claim.sentence.text) is not None


def demanded(claim: Claim[Value]) -> bool:
    """Whether a value itself is what was asked for: `had asked for 5 percent`, `the 5 percent demanded`."""
    before, after = _around(claim)
    return _ASKED.search(before[-BESIDE:]) is not None or _ASKED.match(after.lstrip()) is not None


BESIDE = 25


def of_all(claim: Claim[Value]) -> bool:
    """Whether a number is the whole of which a part is told: `30 of 112 violins`, `days apart`."""
    before, after = _around(claim)
    return _OF.search(before) is not None or _OF_IT.match(after) is not None


def ordinal_in(text: str, number: int) -> bool:
    """Whether a text tells the last of so many: `the third, on cables, was signed on Friday`."""
    return any(ORDINALS.get(word, 0) == number or word == f"{number}th" for word in _WORD.findall(text.lower()))


def comes_from(claim: Claim[Value], texts: Sequence[str]) -> bool:
    """Whether the number of a headline is the sum, the difference or the change of two numbers told near each other, in
    the digits as they stand, whatever they are numbers of.
    """
    digits = _DIGITS.search(claim.said)
    wanted = _number(digits[0]) if digits else None
    figure = figure_of(claim.value)
    if wanted is None:
        wanted = figure.number if figure else None
    if wanted is None:
        return False
    told = [
        (at, number) for at, text in enumerate(texts) for found in _DIGITS.findall(text) if (number := _number(found))
    ]
    share = isinstance(claim.value, Percentage)
    for at, (one, a) in enumerate(told):
        for two, b in told[at + 1 : at + RUN]:
            if abs(one - two) > 1 or a == b:
                continue
            if wanted in (a + b, abs(a - b)):
                return True
            if share and any(
                whole and abs(part * 100 / whole - wanted) < 1
                for whole in (a, b, abs(a - b))
                for part in (a, b, abs(a - b))
                if part != whole
            ):
                return True
    return False


def _number(text: str) -> Decimal | None:
    plain = text.replace(",", "")
    return Decimal(plain) if plain.count(".") <= 1 else None


def _around(claim: Claim[Value]) -> tuple[str, str]:
    if claim.sentence is None:
        return "", ""
    text, offset = claim.sentence.text, claim.sentence.start
    return text[: claim.start - offset], text[claim.end - offset :]
