"""Which values can be an end of a change that no words join, of what time each is, and how much its words say `before`."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.changes import RANKED, Told
from consistency.extract.changes_after import SKIPPED
from consistency.extract.older_and_newer import is_step, like
from consistency.prose.cutting import Telling
from consistency.values import Bound, Count, Duration, Money, Quantity

NUMBERS = (Money, Count, Quantity, Duration)
_OLD = re.compile(
    r"\b(?:had (?:(?:still|once|only|already|even|just|never|also|then|not)\s){0,2}(?:been|\w+(?:ed|en|ne|wn|ld|nt|pt|ught|un|it|ut|de|id|st)|had|come|gone|met|won|made)"
    r"|(?:previous|preceding|prior|last|earlier|former) (?:\w+-)?(?:year|winter|summer|spring|autumn|season|month|term|week|census|survey|count|"
    r"quarter|half|financial year|reading|round|vintage|harvest|time|edition|election|decade)"
    r"|(?:year|season|winter|summer|spring|autumn|month|week|quarter|term|time|one|count|census|election|decade|years|months) (?:before|earlier|ago)"
    r"|the one before|used to|once|formerly|previously|originally|until (?:now|then|recently)|so far|hitherto|at the moment it|still \w+ed"
    r"|same (?:\w+ )?(?:quarter|period|month|half|week|weeks|months|time|day|season) (?:of|in|a|last|one))\b"
)
_NEW = re.compile(
    r"\b(?:now|today|currently|will (?:then |in future )?(?:be|cost|pay|have|come)|this (?:year|season|month|term|autumn|spring|summer|winter|week)|at present|nowadays|latest)\b"
)
_NOT_TOLD = re.compile(
    r"\b(?:forecast\w*|expect\w*|predict\w*|target\w*|project(?:ed|s|ion)|would|could|might|hope[ds]?|aim(?:s|ed)?|at least|"
    r"plan(?:s|ned)?|estimates?|budget\w*|pledg\w*|record (?:of|high|low)|capacity|room for|can)\b"
)
_BASIS = re.compile(
    r"like-for-like|organic|constant curren|adjusted|underlying|seasonal|in real terms|inflation|per capita|annuali[sz]ed|compound"
)


def _with_any(hints: str, *, marks: bool = False) -> Telling:
    """Whether a word of a sentence has one of some stretches of letters in it: a look that costs little."""
    wanted = tuple(hints.split())
    return Telling(lambda chunk: any(hint in chunk.lower() for hint in wanted), marks=marks)


may_be_old = _with_any(
    "had previous preceding prior last earlier former before ago used once originally until still same far hitherto moment"
)
may_compare = _with_any("than above below over under")
_may_be_new = _with_any("now today currently this present latest will")
_may_not_be_told = _with_any(
    "forecast expect predict target project would could might hope aim least plan estimate budget pledg record capacity room can"
)
_may_be_base = _with_any("like organic curren adjusted underlying season terms inflation capita annuali compound")
may_be_year = _with_any("19 20", marks=True)
_RANK = 200
"""A number below this can be a place in a ranking."""
_YEAR = re.compile(r"(?<![\d/–-])(?:19|20)\d\d(?![\d/–-]|,\d)")
_CUT = re.compile(
    r"[,;:()–— ](?:(?<! )|(?:and|but|while|whereas|after|instead of|compared with|compared to|against|from) )"
)
_TOO_GENERAL = frozenset("time point day year month percent one hour week minute place".split())


def usable(claim: Claim[Any]) -> bool:
    sentence = claim.sentence
    if not isinstance(claim.value, NUMBERS) or sentence is None or sentence.section in SKIPPED or not claim.holds:
        return False
    figure = claim.value.figure
    if figure.upper is not None or figure.bound in (Bound.AT_MOST, Bound.AT_LEAST) or claim.mood is Mood.CONDITIONAL:
        return False
    if isinstance(claim.value, Duration) and claim.value.age:
        return False
    if isinstance(claim.value, Count) and (claim.value.of in _TOO_GENERAL or figure.number < 5 or len(claim.said) < 2):
        return False
    if is_step(claim):
        return False
    low = sentence.text.lower()
    begin, end = _part(claim)
    if figure.number < _RANK and RANKED.search(low):
        return False
    text = sentence.text
    return not (_may_not_be_told(text) and _NOT_TOLD.search(low[begin:end])) and not (
        _may_be_base(text) and _BASIS.search(low)
    )


def _part(claim: Told) -> tuple[int, int]:
    """The part of its sentence that a value stands in, by commas and words that join."""
    sentence = claim.sentence
    assert sentence is not None
    begin, end = 0, len(sentence.text)
    for cut in _CUT.finditer(sentence.text):
        if cut.end() <= claim.start - sentence.start:
            begin = cut.start()
        elif cut.start() >= claim.end - sentence.start:
            end = cut.start()
            break
    return begin, end


def time_of(claim: Told) -> tuple[date, date] | None:
    when, sentence = claim.when, claim.sentence
    if (
        when is not None
        and when.earliest is not None
        and when.latest is not None
        and (when.latest - when.earliest).days < 800
    ):
        return when.earliest, when.latest
    years = set(_YEAR.findall(sentence.text)) if sentence is not None and may_be_year(sentence.text) else set()
    if len(years) != 1:
        return None
    year = int(years.pop())
    return date(year, 1, 1), date(year, 12, 31)


def mark_of(claim: Told, claims: Sequence[Claim[Any]]) -> int:
    """How much the words around a value say that it is of before; its whole sentence speaks for it if it is alone there."""
    sentence = claim.sentence
    assert sentence is not None
    if claim.mood is Mood.SUPERSEDED:
        return 2
    alone = not any(
        other is not claim and other.sentence is not None and other.sentence.index == sentence.index
        and isinstance(other.value, NUMBERS) and like(claim, other) for other in claims
    )  # fmt: skip
    old, new = may_be_old(sentence.text), _may_be_new(sentence.text)
    if not old and not new:
        return 0
    begin, end = (0, len(sentence.text)) if alone else _part(claim)
    low = sentence.text[begin:end].lower()
    before = 0
    if old and (found := _OLD.search(low)) is not None:
        before = 2 if found[0].endswith((" before", " earlier")) else 1  # the season before the last one is older
    return before - (new and _NEW.search(low) is not None)
