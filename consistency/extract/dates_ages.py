"""Ages that stand without a unit: `Ann Lee, 44, said`, `who was 10`, `turned 60`, `died at home at 81`.

One scan finds the small numbers that stand alone; the words around each say whether it is somebody's age.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from consistency.extract.words import dates_en as words
from consistency.values import Duration, Figure

_NUMBER: Final = re.compile(r"[1-9][0-9]{0,2}(?=[.,;)\s]|\Z)")
_OLDEST: Final = 119
_AFTER_NAME: Final = re.compile(r"[,;)]| who | was | is | from | and | \(")
_NAME_BEFORE: Final = re.compile(r"(?:^|[^\w.])([^\W\d_][\w’'-]+)(?:,? [JS]r\.)?\Z")
_NO_NAMES: Final = frozenset([*words.MONTHS, *words.WEEKDAYS, *(name[:3] for name in words.MONTHS), "sept", "no"])

_DEAD: Final = re.compile(r"\b(?:died|dies|dead|death|retired)\b[^.;!?\n]{0,80} at \Z")
_AFTER_DEAD: Final = re.compile(r"[.,;)\n]|\Z| in | on | after | from ")
_BEING: Final = re.compile(r"\b(?:[Ww]ho|[Hh]e|[Ss]he) (?:is|was) (?:(?:now|just|only|then) )?\Z")
_AFTER_BEING: Final = re.compile(
    r"[.,;)\n]|\Z| when | at the time| and (?:had|has|was|is|lives|lived|works|worked)\b| then "
)
_TURNED: Final = re.compile(r"\bturn(?:s|ed|ing)? \Z")
_AFTER_TURNED: Final = re.compile(r"[.,;)\n]|\Z| on | in | this | last | next | yesterday| today")
_LEADS: Final = {
    "at": (_DEAD, _AFTER_DEAD, 20, 100),
    **dict.fromkeys(("is", "was", "now", "just", "only", "then"), (_BEING, _AFTER_BEING, 1, 24)),
    **dict.fromkeys(("turn", "turns", "turned", "turning"), (_TURNED, _AFTER_TURNED, 1, 12)),
}
"""The word before a number that can make it an age: what stands before, what after, the least age, how far to look."""


_DECADE: Final = re.compile(r"(?<![\d'’$€£.,])([2-9]0)s\b")
_IN_DECADE: Final = re.compile(r"\b(?:in|into) (?:his|her|their) (?:(early|mid|late)[ -])?\Z")
_PARTS: Final = {"early": (0, 5), "mid": (3, 7), "late": (5, 9)}
"""Which years of a decade of life its early, middle and late part are, with room to spare."""
_SAID: Final = re.compile(
    r"\b(?:said|says|say|told|recalled|recalls|added|adds|asked|asks|explained|explains) [^.;!?\n]{0,40}\Z"
)


def ages_alone(text: str) -> Iterator[tuple[int, int, Duration]]:
    """The ages without a unit, with their places."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if start < 3 or text[start - 1] != " " or (end - start > 2 and int(match[0]) > _OLDEST):
            continue
        if text[start - 2] == ",":
            after = _AFTER_NAME.match(text, end) or (
                text[end : end + 1] == "." and _SAID.search(text, max(0, start - 60), start - 2)
            )
            named = bool(after) and _named(text, start - 2, end)
        else:
            named = _led(text, start, end, int(match[0]))
        if named:
            yield start, end, Duration(Figure(Decimal(match[0])), "year", age=True)


def ages_in_decades(text: str) -> Iterator[tuple[int, int, Duration]]:
    """Ages told by their decade: `in his early 50s`, `now in her 60s`."""
    if "0s" not in text:
        return
    for match in _DECADE.finditer(text):
        lead = _IN_DECADE.search(text, max(0, match.start() - 16), match.start())
        if lead is None:
            continue
        first = int(match[1])
        low, high = _PARTS.get(lead[1] or "", (0, 9))
        value = Duration(Figure(Decimal(first + low), Decimal(first + high)), "year", age=True)
        yield match.start() - len(lead[0]) + lead[0].index(" ", 4) + 1 if lead[1] else match.start(), match.end(), value


def _named(text: str, comma: int, end: int) -> bool:
    """Whether a person's name stands before the comma: `Ann Lee, 44,` and not `May 12, 44,` or `U.S., 12,`."""
    before = _NAME_BEFORE.search(text, max(0, comma - 30), comma)
    if before is None or not before[1][0].isupper() or before[1].lower().rstrip(".") in _NO_NAMES:
        return False
    return not before[1].isupper() and not text[end : end + 3].strip(" ,)").isdecimal()


def _led(text: str, start: int, end: int, number: int) -> bool:
    """Whether the words before the number say that somebody was so old."""
    lead = _LEADS.get(text[max(0, start - 9) : start - 1].rsplit(" ", 1)[-1])
    if lead is None:
        return False
    before, after, least, reach = lead
    if number < least or after.match(text, end) is None:
        return False
    return before.search(text, max(0, start - reach), start) is not None
