"""Values that are told to be how far two others are apart: `36 fewer than`, `a lead of 12`, `up $80 from $800`."""

import re

from consistency.extract.change_words import WAYS
from consistency.extract.changes import Told, figure_of
from consistency.extract.older_and_newer import ABOUT
from consistency.text import Sentence
from consistency.values import Count, Duration, Money, Percentage, Quantity

_THAN = re.compile(
    r"(?: \w+){0,2}? (?:more|fewer|less|above|below|[a-z]{2,}er) (?:than|the|that)\b| (?:\w+ )?(?:behind|ahead of|short of|clear of|adrift of)\b"
    r"|(?: \w+){0,2}? (?:more|fewer|less)[,.;]"
)
"""What follows a difference: any word that compares (`38 metres taller than`)."""
_NOUN = re.compile(
    r"\b(?:lead|gap|margin|difference|advantage|surplus|deficit|shortfall|excess|majority|discount|saving|rebate|increase|rise|growth|drop|fall|decline|decrease|ascent|descent|"
    r"reduction|improvement) of (?:about |around |just |only |some )?\Z"
)
_LOSS = re.compile(r"\b(?:gain|loss) of (?:about |around |just |only |some )?\Z")
"""Of members; of money it is a result, not a difference."""
_BY_THAT = re.compile(r"\bby (?:about |around |just |only |some |nearly |almost |exactly )?\Z")
_STOPS = re.compile(r"\s*(?:[.;:)–—]|,(?! to\b)|\Z)")
"""`Beat her record of 60.50 metres by 1.30 metres.`"""
_LEAVES = re.compile(
    r"\b(?:leaving|leaves|left|so that|so|thus|hence|resulting in|making)\b[^,;.]{0,30} of (?:about |around |just |only )?\Z"
)
_STEPPED = re.compile(
    rf"\b(?:{'|'.join(sorted(WAYS))}|save|saves|saved)(?: by| another| a further)? (?:about |around |just |only |some |nearly |almost |exactly |another )?\Z"
)
_ON_TO = re.compile(
    r"(?: (?!of\b)[a-z]+){0,2}?(?: an? (?:day|week|month|year)| (?:last|this) year| in [a-z]+)?,? (?:from|to)\b(?! (?:19|20)\d\d\b)(?! [^,;.]{0,30}(?:peak|high|low|record) of)"
    r"|(?: [a-z]+){0,2}?: (?:it|they) (?:had|was|were)\b|: the [a-z]+ costs\b"
)
_THEN = (
    r"(?:at present|now|until now|so far|currently|today|before|before that|until then|then|(?:a|one|two|three|four|five|ten) (?:years?|months?|weeks?) (?:ago|earlier|before)|"
    r"(?:last|the previous|the same|the preceding) (?:year|month|week|season|term|quarter)|the (?:year|month|week|season|term|quarter) before|"
    r"in (?:the )?(?:[a-z]{3,9} )?(?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december))"
)
IT_WAS = (
    rf"[;,:] +(?:{_THEN},? )?(?:it|they|there|the (?:figure|number|total|price|rate)) (?:now |currently |still |had |has |have )?"
    r"(?:is|was|are|were|been|had|costs?|stands? at|stood at|paid|pay) "
)
"""`; a year ago it was`, of what was just told."""
_ON = re.compile(
    rf"(?:[^;:.\d]{{0,40}}(?:\bto|\bfrom|\binstead of|\band (?:now|is|has|will)\b[a-z ]{{0,12}}) {ABOUT}|[^;:.\d]{{0,30}}{IT_WAS}{ABOUT})\Z"
)
_OTHER = re.compile(r"[;\d]|\b(?:while|whereas|although|though|[a-z]+est|peak|record)\b|, (?:and|with|but) ")
"""`rises by $5 to $45`, `down 200 from 800`, `lost 200 pupils: it had 800`."""


def is_step_told(sentence: Sentence, low: str, claim: Told) -> bool:
    """Whether a value is told to be how far two others are apart."""
    figure = figure_of(claim)
    if (
        figure.upper is not None
        or figure.number <= 0
        or (isinstance(claim.value, Percentage) and not claim.value.points)
    ):
        return False
    if _THAN.match(low, claim.end - sentence.start):
        return True
    before = low[: claim.start - sentence.start]
    if _LEAVES.search(before) is not None or _NOUN.search(before) is not None:
        return True
    if is_on_its_way(sentence, low, claim):
        return True
    if isinstance(claim.value, Money | Quantity | Duration) and _BY_THAT.search(before) is not None:
        return _STOPS.match(low, claim.end - sentence.start) is not None
    return isinstance(claim.value, Count) and _LOSS.search(before) is not None


def is_on_its_way(sentence: Sentence, low: str, step: Told) -> bool:
    """Whether a value is a step `to` or `from` another: `up $80 from $800`."""
    begin = sentence.start
    return _ON_TO.match(low, step.end - begin) is not None and _STEPPED.search(low, 0, step.start - begin) is not None


def steps_between(sentence: Sentence, low: str, step: Told, first: Told, second: Told) -> bool:
    """Whether a value told as a step on the way `to` or `from` another leads between these two."""
    begin = sentence.start
    if not is_on_its_way(sentence, low, step) or _THAN.match(low, step.end - begin):
        return True
    if first.end <= step.start < second.start:
        return _OTHER.search(low[first.end - begin : step.start - begin]) is None and second.start - step.end < 40
    if second.end <= step.start:
        return False
    leads, joint = low[step.end - begin : first.start - begin], low[first.end - begin : second.start - begin]
    return len(leads) < 60 and _OTHER.search(leads) is None and _ON.match(joint) is not None
