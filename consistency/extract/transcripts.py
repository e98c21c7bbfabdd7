"""What is said in a transcript: turns that begin with who speaks, without quotation marks."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from consistency.claims import Claim, Confidence
from consistency.extract.requoted import WIDEST
from consistency.extract.speakers import TITLES
from consistency.prose import Prose
from consistency.text import Section
from consistency.values import Quotation

ASIDE = (Section.RELATED, Section.FURNITURE, Section.HEADLINE, Section.TABLE)
TRANSCRIPT = "words of a transcript"
_TURN = re.compile(
    r"^[ \t>*_]*(?:\[?\d\d?[:.]\d\d\]?[ \t]+)?(?P<who>[A-ZÀ-Þ][^:\n\"“”?!]{1,60}?)[*_]*:[*_]*[ \t]+(?=[^\s\"“”‘’'„«])",
    re.MULTILINE,
)
_ASKED = frozenset("q question reporter moderator interviewer host anchor chair chairman operator".split())
_TOLD = re.compile(r"\b(?:transcript|verbatim|chat|full text|word for word|stenographic)\b", re.IGNORECASE)
_REPORTED = re.compile(r"[\"“”]|\b(?:said|says|told|according to)\b")
_SMALL = frozenset("of the for and de la van von der den di da bin al el".split())
_TURNS, _LEAST, _PARTNERS = 3, 5, 2
"""A transcript has so many turns, a sentence that counts so many words; where no word says that it is one, so many speak twice."""


def told_in_turn(prose: Prose) -> Iterator[Claim[Quotation]]:
    """Each sentence of a turn, as said by whoever has it; nothing where the text is no transcript."""
    turns = list(_TURN.finditer(prose.text)) if prose.text.count(":") >= _TURNS else []
    if len(turns) < _TURNS:
        return
    opening = f"{prose.article.title}\n{prose.text[: turns[0].end() + 200]}"
    labels = Counter(_name(turn["who"]).split()[-1] for turn in turns if _name(turn["who"]))
    told = _TOLD.search(opening) is not None or any(label.lower() in _ASKED for label in labels)
    if not told and sum(count > 1 for count in labels.values()) < _PARTNERS:
        return
    blanks = sum("\n\n" in prose.text[one.end() : two.start()] for one, two in pairwise(turns))
    tight = 2 * blanks < len(turns)
    for number, turn in enumerate(turns):
        who = _name(turn["who"])
        if not who or who.lower() in _ASKED:
            continue
        stop = turns[number + 1].start() if number + 1 < len(turns) else len(prose.text)
        blank = prose.text.find("\n\n", turn.end()) if tight else -1
        stop = min(stop, blank) if blank >= 0 else stop
        for sentence in prose.sentences:
            start = max(sentence.start, turn.end())
            said = prose.text[start : min(sentence.end, stop)].strip()
            if sentence.section in ASIDE or sentence.end <= turn.end() or start >= stop or len(said.split()) < _LEAST:
                continue
            if not told and _REPORTED.search(said):
                break  # the report goes on behind a line that only looks like a turn (`Related: ...`)
            said = said[:WIDEST]
            yield Claim(
                article=prose.article.name,
                start=start,
                end=start + len(said),
                said=said,
                value=Quotation(who, said.rstrip(".")),
                subject=who,
                attribute=TRANSCRIPT,
                speaker=who,
                confidence=Confidence.RESOLVED,
                extractor="quotations",
                sentence=sentence,
            )


def _name(label: str) -> str:
    """Who speaks: the label without titles and what stands behind a comma; capitals as in a name."""
    words = [
        word for word in label.partition(",")[0].partition("(")[0].split() if word.strip(".").lower() not in TITLES
    ]
    name = " ".join(words)
    if any(word.islower() and word not in _SMALL for word in words):
        return ""  # `Property crime incidents: 138`
    return name.title() if name.isupper() and len(name) > 2 else name
