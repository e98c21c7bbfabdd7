"""Whether nobody and nothing is two of some parts at once: in Italy and in Spain, men and women, open and closed.

Counts that overlap (`40 had a fever and 30 had a cough`) may come to more than there are.  Those that stand with one
preposition before different places, that are of opposite kinds or in opposite states, and amounts of money or of a measure,
may not.
"""

import re
from collections.abc import Sequence

from consistency.extract.part_roles import Role
from consistency.patterns import pattern
from consistency.values import Count

_PLACE = pattern(r"(?:^|.*?\s)(in|from|at|near|on) (?:the )?(?:[a-z]+ )?([A-Z][\w’'-]+)")
_MOVES = pattern(
    r"\b(?:visit\w*|travel\w*|work(?:s|ed)? for|has|have|had|sold|offices?|played|appear\w*|perform\w*|available|live and work)\b"
)
_FIELDS = (
    (
        r"\b(?:in favou?r|for|yes|back\w*|support\w*|approv\w*)\b",
        r"\b(?:against|oppos\w*|no|reject\w*)\b",
        r"\b(?:abst\w*|undecided|blank|invalid|spoil\w*|away|absent|not vot\w*)\b",
    ),
    (r"\b(?:present|attend\w*|came|turned up)\b", r"\b(?:absent|apologi\w*|excused|missing|away|stayed)\b"),
    (
        r"\bunhurt|\bunharmed|\buninjured|\bunscathed",
        r"\binjur\w*|\bwounded|\bhurt\b",
        r"\bdied\b|\bkilled\b|\bdead\b",
        r"\bmissing\b",
    ),
    (r"\bopen\w*\b", r"\bclosed?\b|\bshut\b"),
    (r"\bprimary\b", r"\bsecondary\b"),
    (r"\bfreed\b|\breleased\b", r"\bheld\b|\bcaptive\b|\bin captivity\b|\bin prison\b|\bin custody\b"),
    (r"\bsold\b", r"\bkept\b|\bunsold\b|\bleft\b"),
    (
        r"\bfinished\b|\bcomplete\w*\b|\bbuilt\b|\bready\b",
        r"\bto be (?:dug|built|finished|done|completed)\b|\bunfinished\b|\bunder construction\b",
    ),
    (r"\bfirm\b", r"\boptions?\b"),
    (r"\bgrants?\b", r"\bloans?\b"),
    (r"\bderailed\b", r"\bstayed on\b|\bon the (?:track|rails)\b"),
)
_COMPILED = tuple(tuple(re.compile(state) for state in field) for field in _FIELDS)
_KINDS = (
    frozenset("man woman".split()), frozenset("boy girl".split()), frozenset("adult child".split()), frozenset("civilian soldier".split()),
    frozenset("gold silver bronze".split()), frozenset("man woman child".split()), frozenset("passenger crew driver".split()),
)  # fmt: skip
_CUT = re.compile(r"[,;:()]|\b(?:and|while|but|with)\b")


def exclusive(parts: Sequence[Role], *, placed: bool = False) -> bool:
    """Whether what some parts are told of cannot be true of one thing twice; amounts always, or as ``placed`` only by their words."""
    if not placed and not all(isinstance(part.claim.value, Count) for part in parts):
        return True
    if (
        (kinds := frozenset(part.of for part in parts))
        and len(kinds) == len(parts)
        and any(kinds <= one for one in _KINDS)
    ):
        return True
    words = [_own(part) for part in parts]
    return _in_places(words) or _in_states(words)


def _own(part: Role) -> str:
    """The words of a part's own clause."""
    pieces = _CUT.split(part.behind)
    behind = next((piece for piece in pieces[:2] if piece.strip()), "")
    return f"{_CUT.split(part.before)[-1]} {behind}"


def _in_places(words: Sequence[str]) -> bool:
    found = [_PLACE.match(text) for text in words]
    if any(match is None for match in found) or any(_MOVES.search(text) for text in words):
        return False
    pairs = [(match[1], match[2]) for match in found if match is not None]
    return len({preposition for preposition, _ in pairs}) == 1 and len({place for _, place in pairs}) == len(pairs)


def _in_states(words: Sequence[str]) -> bool:
    """Whether each of some texts tells another state of one field."""
    for field in _COMPILED:
        states = [[at for at, state in enumerate(field) if state.search(text.lower())] for text in words]
        if all(len(one) == 1 for one in states) and len({one[0] for one in states}) == len(words):
            return True
    return False
