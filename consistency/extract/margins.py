"""How far ahead a side is, told beside the score: `led by five at 24–19`, `won 31–24, by seven goals`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes import figure_of
from consistency.extract.changes_after import SKIPPED
from consistency.values import Bound, Count, Figure, Quantity

_SCORE = re.compile(
    r"(?<![\d.,:/–-])(\d{1,3})[–-](\d{1,3})(?![\d–:/-]|[.,]\d|[ -]?(?:year|minute|metre|day|month|hour|week|point|inch|all\b)|%)"
)
_BY = re.compile(
    r"\b(?:led|lead|leads|leading|ahead|won|wins?|winning|beat|beats|beaten|beating|lost|lose|loses|losing|trail\w*|behind|up|down|defeat\w*|victory|and thus|and so|,) by (?:just |only |a full )?\Z"
    r"|\b(?:lead|margin|advantage|gap|cushion|deficit) of (?:just |only )?\Z"
)
_WITH = re.compile(
    r"(?: (?:goals?|points?|runs?|games?|sets?|frames?|legs?|tries))?,? ?(?:at|\(|with the score at|making it|with a score of|:)? ?",
    re.IGNORECASE,
)
_AND = re.compile(
    r"\)?,? ?(?:(?:and|so|which|to|it|they|he|she|win|thus|was|is|meant|means|had|defended|took|were|a|an?) ){0,5}(?:[a-z]+ )?(?:by|of) (?:just |only )?",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:half|minutes?|quarter|later|then|before|after|once|early|earlier|previous|set|first|second)\b", re.IGNORECASE
)


def margins(group: Sequence[Claim[Any]]) -> Iterator[tuple[Claim[Any], Claim[Any], Decimal]]:
    """Each margin that stands right beside a score, with the score and what lies between its two sides."""
    for claim in group:
        sentence = claim.sentence
        if not isinstance(claim.value, Count | Quantity) or sentence is None or sentence.section in SKIPPED:
            continue
        figure = figure_of(claim)
        if (
            figure.upper is not None
            or figure.bound is not Bound.EXACT
            or ("-" not in sentence.text and "–" not in sentence.text)
        ):
            continue
        text, start, end = sentence.text, claim.start - sentence.start, claim.end - sentence.start
        if _BY.search(text[:start]) is None:
            continue
        scores = list(_SCORE.finditer(text))
        if len(scores) != 1:
            continue
        score = scores[0]
        ahead = score.start() >= end
        gap = text[end : score.start()] if ahead else text[score.end() : start]
        if not (_WITH if ahead else _AND).fullmatch(gap) or _OTHER.search(gap):
            continue
        sides = [Decimal(score[1]), Decimal(score[2])]
        told = claim.with_(
            start=sentence.start + score.start(),
            end=sentence.start + score.end(),
            said=score[0],
            value=Count(Figure(sides[0]), ""),
        )
        yield claim, told, abs(sides[0] - sides[1])
