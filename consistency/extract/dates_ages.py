"""Ages that stand without a unit: `Ann Lee, 44, said`, `who was 10`, `turned 60`, `died at home at 81`.

The words around a small number that stands alone say whether it is somebody's age.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from consistency.extract.name_words import fold
from consistency.extract.words import dates_en as words
from consistency.prose.given_names import given_names
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
_NAMED: Final = re.compile(r"[^\W\d_a-z][\w’'-]+ (?:is|was) (?:(?:now|just|only|then|still|barely) )?\Z")
_AFTER_NAMED: Final = re.compile(r" when (?:he|she|they|his|her|the)\b| at the time\b| years? old")
_PERSON_OF: Final = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother) (?:[\w’'-]+ ){0,2}?(?:man|woman|boy|girl|child|pupil|student|nurse|clerk|cook|guard|guest|priest|monk|nun|"
    r"widow|widower|pensioner|teenager|passenger|resident|apprentice|carpenter|[a-z]+(?:ist|ician|ee|woman|man|keeper|worker|maker|driver|"
    r"teacher|farmer|fighter|seller|singer|player|builder|painter|fitter|plumber|miner|sailor|officer|soldier|actor|doctor|dancer|runner|"
    r"rider|cleaner|skipper|lawyer|baker|butcher)) of \Z"
)
_AFTER_PERSON_OF: Final = re.compile(
    r"[.,;)\n]|\Z| (?:was|is|were|who|had|has|died|dies|from|in|and|said|told|won|fell|drowned|suffered)\b"
)
_SINCE: Final = re.compile(r"[^\W\d_][\w’'-]+, now \Z")
_AFTER_SINCE: Final = re.compile(r"[,)]")
_WENT: Final = re.compile(
    r"(?:^|[.!?:;,\n] |\b(?:and|to|out|sea|away|school|home|married|left|began|started|orphaned) )[Aa]t \Z"
)
_AFTER_WENT: Final = re.compile(r",? (?:he|she)\b|[.;]|, (?:and|but|in|with)\b")
_LEADS: Final = {
    **dict.fromkeys(("still", "barely"), (_BEING, _AFTER_BEING, 1, 24)),
    "At": (_WENT, _AFTER_WENT, 5, 12),
    "of": (_PERSON_OF, _AFTER_PERSON_OF, 4, 48),
    "at": (_DEAD, _AFTER_DEAD, 20, 100),
    **dict.fromkeys(("is", "was", "now", "just", "only", "then"), (_BEING, _AFTER_BEING, 1, 24)),
    **dict.fromkeys(("turn", "turns", "turned", "turning"), (_TURNED, _AFTER_TURNED, 1, 12)),
}
"""The word before a number that can make it an age: what stands before, what after, the least age, how far to look."""

_MORE: Final = ((_NAMED, _AFTER_NAMED), (_SINCE, _AFTER_SINCE), (_WENT, _AFTER_WENT))
"""Further words around an age: `Lee was 25 when she`, `Ann Lee, now 60,`, `went to sea at 17`."""
_YOUNGEST: Final = 5
_FULL_NAME: Final = re.compile(
    r"(?<![\w’'-])([^\W\d_a-z][^\W\d_]+) (?:[^\W\d_a-z]\.? |van |de |von |al-)?[^\W\d_a-z][\w’'-]+ \Z"
)
_GROWN, _EVER = 14, 109


_DECADE: Final = re.compile(r"(?<![\d'’$€£.,])([2-9]0)s\b")
_IN_DECADE: Final = re.compile(r"\b(?:in|into) (?:his|her|their) (?:(early|mid|late)[ -])?\Z")
_PARTS: Final = {"early": (0, 5), "mid": (3, 7), "late": (5, 9)}
"""Which years of a decade of life its early, middle and late part are, with room to spare."""
_SAID: Final = re.compile(
    r"\b(?:said|says|say|told|recalled|recalls|added|adds|asked|asks|explained|explains) [^.;!?\n]{0,40}\Z"
)


def ages_alone(text: str, numbers: Sequence[int]) -> Iterator[tuple[int, int, Duration]]:
    """The ages without a unit, with their places; ``numbers`` are where the numbers of the text begin."""
    for match in [found for at in numbers if (found := _NUMBER.match(text, at))]:
        start, end = match.span()
        if start > 3 and text[start - 1] == "(" and text[end : end + 1] == ")":
            if _in_brackets(text, start, int(match[0])):
                yield start, end, Duration(Figure(Decimal(match[0])), "year", age=True)
            continue
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


def _in_brackets(text: str, start: int, number: int) -> bool:
    """`Ann Lee (44)`: behind a given name and a surname; `Lund (44)` may be anything."""
    before = _FULL_NAME.search(text, max(0, start - 50), start - 1)
    return before is not None and _GROWN <= number <= _EVER and fold(before[1]) in given_names()


def _led(text: str, start: int, end: int, number: int) -> bool:
    """Whether the words before the number say that somebody was so old."""
    lead = _LEADS.get(text[max(0, start - 9) : start - 1].rsplit(" ", 1)[-1])
    if lead is None:
        return False
    before, after, least, reach = lead
    if number >= least and after.match(text, end) and before.search(text, max(0, start - reach), start):
        return True
    return any(
        number >= _YOUNGEST and after.match(text, end) is not None and before.search(text, max(0, start - 40), start)
        for before, after in _MORE
    )
