"""The score of one match or one vote, told twice: `won 3-1`, and later `the 3-2 win`; `by 61 votes to 38`, `the 63-38 vote`.

A text that has told how a match ended and then writes `the 3-2 win` means that match, as long as it tells of no other.
What stood at half-time, in a first leg, in another match or in another house is another score.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes_after import SKIPPED
from consistency.extract.scores_told import CUES, ENDED, PHASE, SCORE, SCORED, STATED, Score, scores_of
from consistency.patterns import pattern
from consistency.prose.function_words import MONTHS
from consistency.text import Section, Sentence
from consistency.values import Outcome

_RESULT = pattern(
    r"\b(?:won|beat|lost|drew|defeated|thrashed|amendment|(?:second|another|other|next) (?:match|game|motion|vote))\b"
)
_NAME = pattern(r"\b[A-ZÀ-Þ][\w’-]+")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split()) | frozenset(MONTHS)
_MOST = 5
"""More scores than this make a round-up of results."""


def scores_twice(group: Sequence[Claim[Any]]) -> Iterator[tuple[Claim[Any], Claim[Any]]]:
    """Two scores that are told of one match or one vote of an article, the earlier first."""
    sentences = {claim.sentence.index: claim.sentence for claim in group if claim.sentence is not None}
    told = [sentences[at] for at in sorted(sentences) if sentences[at].section not in SKIPPED]
    scores = [score for sentence in told for score in scores_of(sentence)]
    for kind in CUES:
        ours = [score for score in scores if score.of in (kind, "")]
        if 2 <= len(ours) <= _MOST and len({score.sides for score in ours}) == 2:
            pair = _pair(ours, told)
            if pair is not None:
                at = {
                    claim.start: claim
                    for claim in group
                    if isinstance(claim.value, Outcome) and claim.value.question == SCORE
                }
                first, later = (at.get(score.sentence.start + score.start) for score in pair)
                if first is not None and later is not None:
                    yield first, later


def _pair(scores: Sequence[Score], told: Sequence[Sentence]) -> tuple[Score, Score] | None:
    """The first score and the first other one, where they are of one event."""
    first = scores[0]
    later = next(score for score in scores if score.sides != first.sides)
    if first.passing or later.passing or first.sentence == later.sentence:
        return None
    front = first.sentence.section is Section.HEADLINE and later.sentence.index - first.sentence.index <= 3
    ended = not ENDED.isdisjoint(re.findall(r"[a-z]+", later.sentence.text.casefold()))
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
        _RESULT.search(sentence.text) or (PHASE.search(sentence.text) and SCORED.search(sentence.text))
        for sentence in between
    ):
        return None
    return first, later


def _labelled(score: Score) -> bool:
    """`Final score: 3-1` on a line of its own."""
    return score.known and STATED.match(score.sentence.text) is not None


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
