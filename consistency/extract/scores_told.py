"""Scores of matches and votes as they are told: `won 3-1`, `by 61 votes to 38`, `the nine to five vote`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consistency.claims import Claim
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.text import Sentence
from consistency.values import Outcome

SCORE = "score"
"""The question that a score answers."""
_WORDS = {
    word: number
    for number, word in enumerate(
        "nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split()
    )
}
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_WORDS)})"
SCORED = pattern(
    rf"(?<![\w.,:$€£/–-])(?P<a>{_NUMBER})(?: (?:votes?|goals?|points?|seats?|members?))?"
    rf"(?: ?[-–:] ?|[- ]to[- ])(?P<b>{_NUMBER})(?: votes?)?(?![\w%/:–]|[.,]\d|-(?!\w+ (?:win|victory|defeat|loss|draw|vote))"
    r"| ?(?:%|per|percent|million|billion|thousand|years?|months?|weeks?|days?|hours?|minutes?|metres?|meters?|km|kg|times|p\.?m|a\.?m|"
    r"people|o'clock|degrees|odds|on the)\b)",
    re.IGNORECASE,
)
CUES = {
    "vote": frozenset(
        "vote votes voted voting ballot motion approved rejected passed carried adopted majority favour favor against".split()
    ),
    "match": frozenset(
        "won win wins beat beats lost lose loses loss losing drew draw draws defeat defeats defeated victory triumph thrashed score "
        "scoreline result match game edged final downed stunned overcame".split()
    ),
}
_EITHER = frozenset("won lost lose loses win wins defeat defeated victory final score result loss losing".split())
"""What a vote and a match can come to alike."""
ENDED = frozenset(
    "won beat beats wins lost loses drew defeated thrashed edged downed stunned overcame passed carried approved rejected voted adopted "
    "defeat win victory loss draw vote score result".split()
)
PHASE = pattern(
    r"(?i)\b(?:half-?time|interval|break|led|leads?|leading|ahead|behind|up|down|trail\w*|equali[sz]\w*|level(?:led)?|made it|making it|first leg|"
    r"second leg|aggregate|shoot-?out|penalt\w+|extra time|overtime|sets?|series|quarter|innings|frames?|predict\w*|odds|expected|"
    r"would|could|might|should|needs?|season|previous\w*|earlier|last (?:week|year|month|time|season)|ago|in \d{4}|committee|overruled|"
    r"had been|had ended|another|second|other|also|too|again|instead|reserves?|youth|women's|men's|bet|on average|record)\b"
)
_KNOWN = pattern(
    rf"(?i)(?:\b(?:the|that|this|its|their|his|her)|['’]s?) (?:[a-z]+ )?{_NUMBER}(?:[-–:]| to |-to-){_NUMBER}[- ]"
    r"(?P<noun>(?:home |away |opening )?(?:win|victory|defeat|loss|draw|triumph|vote|result|scoreline|success|drubbing|thrashing|rout|decision|verdict))\b"
)
STATED = pattern(
    rf"(?i)(?:\b(?:the|final) (?:vote|score|result|tally|count) (?:was|is|stood at|came to) (?:a )?|^(?:final score|score|result|vote):? |"
    rf"^it (?:was|ended|finished) |\bended |\bfinished ){_NUMBER}\b"
)
_REACH, _BESIDE = 60, 30
_MAY_BE = pattern(r"\d ?[-–:] ?\d")


@dataclass(frozen=True, slots=True)
class Score:
    """A score: its sentence, where it stands there, the two numbers, the larger first, and of what it is."""

    sentence: Sentence
    start: int
    end: int
    sides: tuple[int, int]
    of: str
    known: bool
    passing: bool

    @property
    def said(self) -> str:
        return self.sentence.text[self.start : self.end]


def scores(prose: Prose, sentence: Sentence) -> Iterator[Claim[Outcome]]:
    """The scores of a sentence, as outcomes."""
    for score in scores_of(sentence):
        start, end = sentence.start + score.start, sentence.start + score.end
        yield Claim(
            article=prose.article.name,
            start=start,
            end=end,
            said=prose.text[start:end],
            value=Outcome(SCORE, f"{score.sides[0]}-{score.sides[1]}"),
            attribute=SCORE,
            extractor="outcomes",
            sentence=sentence,
        )


def scores_of(sentence: Sentence) -> Iterator[Score]:
    text = sentence.text
    if _MAY_BE.search(text) is None and " vote" not in text and "-to-" not in text:
        return
    found = list(SCORED.finditer(text))
    if not found:
        return
    known = {match.start() for match in _KNOWN.finditer(text)}
    stated = [match.end() for match in STATED.finditer(text)]
    for match in found:
        near = {
            word.casefold()
            for word in re.findall(r"[A-Za-z]+", text[max(0, match.start() - _REACH) : match.end() + _REACH])
        }
        definite = any(at < match.start() < at + _REACH for at in known) or any(
            abs(at - match.start()) < 8 for at in stated
        )
        votes, played = bool(near & CUES["vote"]), bool(near & CUES["match"] - _EITHER)
        if not (votes or played or definite or near & _EITHER):
            continue
        of = "vote" if votes and not played else "match" if played else ""
        one, two = (
            _WORDS.get(side.casefold(), -1) if side.isalpha() else int(side.replace(",", ""))
            for side in (match["a"], match["b"])
        )
        passing = PHASE.search(text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]) is not None
        yield Score(sentence, match.start(), match.end(), (max(one, two), min(one, two)), of, definite, passing)
