"""The score of one match or one vote, told twice: `won 3-1`, and later `the 3-2 win`; `by 61 votes to 38`, `the 63-38 vote`.

A text that has told how a match ended and then writes `the 3-2 win` means that match, as long as it tells of no other.
What stood at half-time, in a first leg, in another match or in another house is another score.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes_after import SKIPPED
from consistency.patterns import pattern
from consistency.prose.function_words import MONTHS
from consistency.text import Section, Sentence
from consistency.values import Bound, Count, Figure

_WORDS = {
    word: number
    for number, word in enumerate(
        "nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split()
    )
}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_WORDS)})"
_SCORE = pattern(
    rf"(?<![\w.,:$€£/–-])(?P<a>{_NUMBER})(?: (?:votes?|goals?|points?|seats?|members?))?"
    rf"(?: ?[-–:] ?|[- ]to[- ])(?P<b>{_NUMBER})(?: votes?)?(?![\w%/:–]|[.,]\d|-(?!\w+ (?:win|victory|defeat|loss|draw|vote))"
    r"| ?(?:%|per|percent|million|billion|thousand|years?|months?|weeks?|days?|hours?|minutes?|metres?|meters?|km|kg|times|p\.?m|a\.?m|"
    r"people|o'clock|degrees|odds|on the)\b)",
    re.IGNORECASE,
)
_CUES = {
    "vote": frozenset(
        "vote votes voted voting ballot motion approved rejected passed carried adopted majority favour favor against".split()
    ),
    "match": frozenset(
        "won win wins beat beats lost lose loses loss losing drew draw draws defeat defeats defeated victory triumph thrashed score "
        "scoreline result match game edged final downed stunned overcame".split()
    ),
}
_ENDED = frozenset(
    "won beat beats wins lost loses drew defeated thrashed edged downed stunned overcame passed carried approved rejected voted adopted "
    "defeat win victory loss draw vote score result".split()
)
_PHASE = pattern(
    r"(?i)\b(?:half-?time|interval|break|led|leads?|leading|ahead|behind|up|down|trail\w*|equali[sz]\w*|level(?:led)?|made it|making it|first leg|"
    r"second leg|aggregate|shoot-?out|penalt\w+|extra time|overtime|sets?|series|quarter|innings|frames?|predict\w*|odds|expected|"
    r"would|could|might|should|needs?|season|previous\w*|earlier|last (?:week|year|month|time|season)|ago|in \d{4}|committee|overruled|"
    r"another|second|other|also|too|again|instead|reserves?|youth|women's|men's|bet|on average|record)\b"
)
_RESULT = pattern(r"\b(?:won|beat|lost|drew|defeated|thrashed|voted|match|game|motion)\b")
_KNOWN = pattern(
    rf"(?i)(?:\b(?:the|that|this|its|their|his|her)|['’]s?) (?:[a-z]+ )?{_NUMBER}(?:[-–:]| to |-to-){_NUMBER}[- ]"
    r"(?P<noun>(?:home |away |opening )?(?:win|victory|defeat|loss|draw|triumph|vote|result|scoreline|success|drubbing|thrashing|rout|decision|verdict))\b"
)
_STATED = pattern(
    rf"(?i)(?:\b(?:the|final) (?:vote|score|result|tally|count) (?:was|is|stood at|came to) (?:a )?|^(?:final score|score|result|vote):? |"
    rf"^it (?:was|ended|finished) |\bended |\bfinished ){_NUMBER}\b"
)
_NAME = pattern(r"\b[A-ZÀ-Þ][\w’-]+")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split()) | frozenset(MONTHS)
_REACH = 60
_MOST = 5
"""More scores than this make a round-up of results."""


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

    def claim(self, article: str) -> Claim[Any]:
        """The score as a claim of its first number, which a finding can show."""
        at = self.sentence.start
        value = Count(figure=Figure(Decimal(self.sides[0]), bound=Bound.EXACT), of=self.of)
        return Claim(
            article=article, start=at + self.start, end=at + self.end, said=self.said, value=value, sentence=self.sentence,
            attribute="score",
        )  # fmt: skip


def scores_twice(group: Sequence[Claim[Any]]) -> Iterator[tuple[Claim[Any], Claim[Any]]]:
    """Two scores that are told of one match or one vote of an article, the earlier first."""
    sentences = {claim.sentence.index: claim.sentence for claim in group if claim.sentence is not None}
    told = [sentences[at] for at in sorted(sentences) if sentences[at].section not in SKIPPED]
    for kind in _CUES:
        scores = [score for sentence in told for score in _scores(sentence, kind)]
        if 2 <= len(scores) <= _MOST and len({score.sides for score in scores}) == 2:
            pair = _pair(scores, told)
            if pair is not None:
                yield pair[0].claim(group[0].article), pair[1].claim(group[0].article)


def _scores(sentence: Sentence, kind: str) -> Iterator[Score]:
    text = sentence.text
    if not any(char.isdigit() for char in text) and " to " not in text and "-to-" not in text:
        return
    found = list(_SCORE.finditer(text))
    if not found:
        return
    known = {match.start() for match in _KNOWN.finditer(text)}
    stated = [match.end() for match in _STATED.finditer(text)]
    for match in found:
        near = {
            word.casefold()
            for word in re.findall(r"[A-Za-z]+", text[max(0, match.start() - _REACH) : match.end() + _REACH])
        }
        votes = bool(near & _CUES["vote"]) and not near & _CUES["match"] - {
            "final",
            "score",
            "result",
            "lost",
            "won",
            "defeat",
            "defeated",
        }
        definite = any(at < match.start() < at + _REACH for at in known) or any(
            abs(at - match.start()) < 8 for at in stated
        )
        if kind != ("vote" if votes else "match") or not (near & _CUES[kind] or definite):
            continue
        one, two = (
            _WORDS.get(side.casefold(), -1) if not side.isdigit() else int(side) for side in (match["a"], match["b"])
        )
        passing = _PHASE.search(text) is not None
        yield Score(sentence, match.start(), match.end(), (max(one, two), min(one, two)), kind, definite, passing)


def _pair(scores: Sequence[Score], told: Sequence[Sentence]) -> tuple[Score, Score] | None:
    """The first score and the first other one, where they are of one event."""
    first = scores[0]
    later = next(score for score in scores if score.sides != first.sides)
    if first.passing or later.passing or first.sentence == later.sentence:
        return None
    front = first.sentence.section is Section.HEADLINE and later.sentence.index - first.sentence.index <= 3
    ended = not _ENDED.isdisjoint(re.findall(r"[a-z]+", later.sentence.text.casefold()))
    if not later.known and not (front and ended) and not _labelled(first):
        return None
    if not _alike(first, later):
        return None
    before = " ".join(sentence.text for sentence in told if sentence.index < later.sentence.index)
    own = later.sentence.text[: later.start] if not later.known else ""
    names = {name for name in _NAME.findall(own[1:] + " " + _rest(later)) if name.casefold() not in _TITLES}
    if not all(name.removesuffix("’s").removesuffix("'s") in before for name in names):
        return None
    between = [s for s in told if first.sentence.index < s.index < later.sentence.index]
    if any(
        _RESULT.search(sentence.text) or (_PHASE.search(sentence.text) and _SCORE.search(sentence.text))
        for sentence in between
    ):
        return None
    return first, later


def _labelled(score: Score) -> bool:
    """`Final score: 3-1` on a line of its own."""
    return score.known and _STATED.match(score.sentence.text) is not None


def _alike(first: Score, later: Score) -> bool:
    """Whether the two have a number in common or are a digit or two apart, as what is told twice is."""
    if set(first.sides) & set(later.sides):
        return True
    return abs(first.sides[0] - later.sides[0]) <= max(2, first.sides[0] // 5) and abs(
        first.sides[1] - later.sides[1]
    ) <= max(2, first.sides[1] // 5)


def _rest(score: Score) -> str:
    """What stands behind a score and its noun, and may say which of several it was: `the 3-2 win in Torvik`, `on Wednesday`."""
    behind = score.sentence.text[score.end :]
    found = re.match(r"[- ][a-z]+((?: (?:in|at|over|against|on|to|with) (?:[a-z]+ )?[A-ZÀ-Þ][\w’-]+)+)", behind)
    return found[1] if found is not None else ""


_TITLES = frozenset(("the", "final", "score", "vote", "after", "it"))
