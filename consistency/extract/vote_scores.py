"""Votes told as a score beside how many could vote: `The nine-member committee voted 5-4`, `a jury of twelve, by ten to two`.

More votes than there are members is an error; fewer is not, as some may be away or abstain.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from consistency.extract.changes import figure_of
from consistency.extract.changes_after import SKIPPED
from consistency.extract.wholes import Told, Whole, by_sentence
from consistency.patterns import pattern
from consistency.text import Sentence
from consistency.values import Bound, Count, Figure

_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen twenty".split(), 1,
    )
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_WORDS)})"
_MEMBERS = r"members?|judges?|justices?|persons?|seats?|strong|man|women|councill?ors|jurors|directors|senators|deputies|lawmakers|delegates"
_BODIES = (
    r"committee|council|board|panel|jury|court|bench|senate|assembly|parliament|commission|chamber|tribunal|cabinet"
)
_SIZE = pattern(
    rf"\b(?:(?P<one>{_NUMBER})-(?:{_MEMBERS})\b|(?:{_BODIES}) of (?P<two>{_NUMBER})\b(?! (?:votes|to))|"
    rf"(?:the|its|all) (?P<three>{_NUMBER}) (?:{_MEMBERS})\b)",
)
_SCORE = pattern(
    rf"\b(?:vot(?:ed|es?|ing)|ruled|rules|ruling|decid(?:ed|es)|split|by|of|was|passed|fell|failed|carried|approved|rejected)(?: by)?(?: a (?:vote|majority|margin) of)? "
    rf"(?P<for>{_NUMBER})(?: votes?)?(?: to | ?[-–] ?)(?P<against>{_NUMBER})(?! ?(?:%|per|million|billion|years?|months?|weeks?|days?|times|,\d|p\.?m|a\.?m))(?:\b)",
)
_CUES = ("vot", "rul", "decid", "split", "passed", "carried", "approved", "rejected", "failed")
_MOST = Decimal("1.5")


def vote_scores(group: Sequence[Told]) -> Iterator[Whole]:
    """The votes of a body and its size, where a sentence tells both."""
    for sentence, told in by_sentence(group):
        low = sentence.text.lower()
        if sentence.section in SKIPPED or not any(cue in low for cue in _CUES):
            continue
        scores, sizes = list(_SCORE.finditer(low)), list(_SIZE.finditer(low))
        if len(scores) != 1 or len(sizes) != 1:
            continue
        size, score = sizes[0], scores[0]
        name = next(name for name in ("one", "two", "three") if size[name])
        if size.start(name) < score.end("against") and score.start("for") < size.end(name):
            continue
        whole = _claim(sentence, told, size[name], size.start(name))
        parts = tuple(_claim(sentence, told, score[side], score.start(side)) for side in ("for", "against"))
        added = sum((figure_of(part).number for part in parts), Decimal(0))
        if figure_of(whole).number < added <= figure_of(whole).number * _MOST:
            yield Whole(whole, parts, False)


def _claim(sentence: Sentence, told: Sequence[Told], said: str, at: int) -> Told:
    """The claim of a number that stands in a place of the sentence, made from another one where no reader took it."""
    start = sentence.start + at
    number = Decimal(said) if said.isdecimal() else Decimal(_WORDS[said])
    value = Count(Figure(number, None, Bound.EXACT, Decimal(0)), "")
    found = next((claim for claim in told if claim.start == start and isinstance(claim.value, Count)), told[0])
    said = sentence.text[at : at + len(said)]
    return found.with_(start=start, end=start + len(said), said=said, value=value)
