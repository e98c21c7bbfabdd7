"""So many years and the two years that they lie between: `the mine shut in 2004 after operating for 60 years, had opened in 1944`.

The second year may be that of publication: `has governed since 2009. After 15 years in office she is stepping down`.  What ties
the three is that the words tell of the one year as a beginning and of the other as an end, or put the length between them, and
that no other year and no other length stands near.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes_after import SKIPPED
from consistency.text import Sentence
from consistency.values import Bound, Date, Duration, Figure

_YEAR = re.compile(r"(?<![\d/.,–-])(?:1[6-9]|20)\d\d(?![\d/–-]|,\d|s\b)")
_IN = re.compile(
    r"\b(?:in|since|from|until|till|of|to|and|between|on)(?: (?:early|late|the (?:spring|summer|autumn|winter) of|\d{1,2}|[A-Z][a-z]{2,8}))* \Z",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:open(?:ed|s)|found(?:ed|ing)|establish(?:ed|ment)|beg[au]n|begins|start(?:ed|s)|built|signed|launched|created|introduced|joined|formed|"
    r"took (?:office|over)|came to|moved (?:in|to)|elected|appointed|bought|born|arrived|went into|set up|married|completed|inaugurated|since|from)\b"
)
_ENDED = re.compile(
    r"\b(?:clos(?:ed|es)|shut|ended|ends|runs? out|ran out|expire[sd]?|left|leaves|stopp?(?:ed|s)|demolished|retire[sd]?|abolished|dissolved|"
    r"sold|torn down|scrapped|gave up|resign(?:ed|s)|steps? down|stepped down|until|till|stood down|died|disbanded)\b"
)
_RANGE = re.compile(
    r"\b(?:[Bb]etween|[Ff]rom) [^.;,]{0,12}?(?:1[6-9]|20)\d\d (?:and|to|until) [^.;,]{0,12}?(?:1[6-9]|20)\d\d\b"
)
_LENGTH = re.compile(
    r"(?:\b(?:for|after|in|within|over)(?: (?:just|only|almost|nearly|about|some|more than|over|operating for|the|exactly|a total of))*|[:–—,]) \Z",
    re.IGNORECASE,
)
_BEHIND_RANGE = re.compile(
    r"\A,? (?:that is |i\.e\. |so |thus |or )?(?:in |within |over |for )?(?:just |only |the )?\Z"
)
_OTHER_CLAUSE = re.compile(r"\b(?:that|who|which|because|whether|where)\b")
"""Between a year and a length such a word begins what has a time of its own: `was shut in 2017 after it was found that for nine years`."""
_YEARS_LATER = re.compile(r"[\w-]+(?: [\w-]+)? years later", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:in|within|over) (?:just|only|a mere|the space of|less than|a little over) \Z")
_APART = re.compile(r"\A (after|before)\b")
_LATER = re.compile(r"\A (?:later|on,|afterwards|after that)")
_BETWEEN = re.compile(r"\b(?:in between|between them|between the two|apart)\b", re.IGNORECASE)
_FIRST, _LAST = (
    re.compile(r"\bfirst\b[^.;]{0,40}\b(?:in|for) (?:almost |nearly |more than |about )?\Z"),
    re.compile(r"\blast\b[^.;]{0,60}\bin \Z"),
)
_FOR = re.compile(r"\b(?:has|have|[’']s|[’']ve)\b[^.;]{0,90}\bfor (?:more than |over |almost |nearly )?\Z")
_AFTER = re.compile(r"\b[Aa]fter \Z")
_PART = re.compile(r"\b(?:first|last|next|past)\b")
_STILL = re.compile(r"\b(?:has|have|is|are|now|today|may|can|will)\b|[’']s\b")
_IN_OFFICE = re.compile(r"\A (?:in|at|as|of|on|with)\b")
_SINCE = re.compile(r"\b(?:has|have|had|is|are)\b[^.;]{0,90}\bsince \Z|\b[Ss]ince \Z")


@dataclass(frozen=True, slots=True)
class Span:
    """A told length of time in years with the years of its two ends; the later one may be that of publication."""

    length: Claim[Any]
    years: tuple[Claim[Any], ...]
    between: int

    @property
    def fits(self) -> bool:
        figure = self.length.value.figure
        number = int(figure.number * (10 if self.length.value.unit == "decade" else 1))
        loose = 1 if figure.bound is Bound.EXACT and number % 10 else 2 if number < 50 else 3
        return abs(self.between - number) <= loose


def spans(group: Sequence[Claim[Any]]) -> Iterator[Span]:
    """The lengths in years of an article that stand with their two years."""
    if not any(_long(claim) for claim in group):
        return
    by_sentence: dict[int, list[Claim[Any]]] = {}
    for claim in group:
        if claim.sentence is not None and claim.sentence.section not in SKIPPED:
            by_sentence.setdefault(claim.sentence.index, []).append(claim)
    for index, told in by_sentence.items():
        lengths = [claim for claim in told if _long(claim)]
        sentence = told[0].sentence
        if len(lengths) != 1 or sentence is None:
            continue
        years = _years(sentence, told)
        before = by_sentence.get(index - 1, [])
        earlier = _years(before[0].sentence, before) if before and before[0].sentence is not None else []
        length = _length(lengths[0], earlier)
        if length is None or length.value.figure.upper is not None or length.value.figure.number < 2:
            continue
        if len(years) == 2 and not length.value.age and _tied(sentence, length, *years):
            one, two = (int(claim.said) for claim in years)
            yield Span(length, tuple(years), abs(two - one))
        elif len(earlier) == 2 and not years and _BETWEEN.search(sentence.text):
            one, two = (int(claim.said) for claim in earlier)
            yield Span(length, tuple(earlier), abs(two - one))
        elif length.published is not None and len(years) + len(earlier) == 1:
            year = (*years, *earlier)[0]
            if _till_now(sentence, length, year):
                yield Span(length, (year,), length.published.year - int(year.said))


def _long(claim: Claim[Any]) -> bool:
    """Whether a claim is a length in years; `eighteen years later` is read as a date."""
    if isinstance(claim.value, Duration):
        return claim.value.unit in ("year", "decade")
    return claim.said.endswith("years later") and _YEARS_LATER.fullmatch(claim.said) is not None


def _length(told: Claim[Any], earlier: Sequence[Claim[Any]]) -> Claim[Any] | None:
    """The length itself; of `eighteen years later`, which is read as a date, what lies between it and the year before it."""
    if not isinstance(told.value, Date):
        return told
    if len(earlier) != 1 or told.value.earliest is None:
        return None
    number = told.value.earliest.year - int(earlier[0].said)
    end = told.start + len(told.said) - len(" later")
    return told.with_(value=Duration(Figure(Decimal(number)), "year"), end=end, said=told.said[: -len(" later")])


def _years(sentence: Sentence, told: Sequence[Claim[Any]]) -> list[Claim[Any]]:
    """The years that a sentence names, each as a claim at its own place; none if one of them is read as nothing."""
    found = []
    for match in _YEAR.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        source = next(
            (claim for claim in told if isinstance(claim.value, Date) and claim.start <= start < claim.end), None
        )
        if source is None:
            return []
        found.append(source.with_(start=start, end=end, said=match[0]))
    return found


def _tied(sentence: Sentence, length: Claim[Any], first: Claim[Any], second: Claim[Any]) -> bool:
    """Whether the length is told to be that between the two years of its sentence."""
    text, base = sentence.text, sentence.start
    if _PART.search(length.said):  # `from 2010 to 2018, the last two years without a deputy`
        return False
    if not all(_IN.search(text[: year.start - base]) for year in (first, second)):
        return False
    before, after = text[: length.start - base], text[length.end - base :]
    apart = _APART.match(after)
    if apart is not None:  # `in 1974, ten years after her marriage in 1964`
        return first.end <= length.start and length.end <= second.start and len(before) - (first.end - base) < 8
    joined = _RANGE.search(text)
    if joined is not None:
        gap = text[joined.end() : length.start - base] if joined.end() <= length.start - base else "."
        return _BEHIND_RANGE.match(gap) is not None or _WITHIN.search(before) is not None
    if _AFTER.search(before) and after.startswith(" of "):
        return False  # `closed in 2009 after two years of losses`
    nearest = max((year.end - base for year in (first, second) if year.end <= length.start), default=0)
    if not _LENGTH.search(before) or _OTHER_CLAUSE.search(before, nearest):
        return False
    clauses = [_clause(text, year.start - base) for year in (first, second)]
    kinds = [(_BEGAN.search(clause) is not None, _ENDED.search(clause) is not None) for clause in clauses]
    return sorted(kinds) == [(False, True), (True, False)]


def _clause(text: str, at: int) -> str:
    """The words that lead to a year, back to the clause before."""
    return re.split(r"[,;:]| and (?!in )| but | after ", text[:at])[-1]


def _till_now(sentence: Sentence, length: Claim[Any], year: Claim[Any]) -> bool:
    """Whether the length is told to be that from a year to now."""
    text, base = sentence.text, sentence.start
    before, after = text[: length.start - base], text[length.end - base :]
    told = year.sentence
    assert told is not None
    lead = told.text[: year.start - told.start]
    if length.value.age:
        return False
    if _FIRST.search(before) and _LAST.search(lead):
        return True
    if (
        told.index == sentence.index
        and _FOR.search(before)
        and re.fullmatch(r",? since ", text[length.end - base : year.start - base])
    ):
        return True
    if (
        told.index == sentence.index
        and _SINCE.search(lead)
        and re.fullmatch(r",? (?:for |\()", text[year.end - base : length.start - base])
        and re.match(r"\)?(?:[.,;]|\Z)", after)
        and not _PART.search(length.said)
    ):
        return True
    if _SINCE.search(lead) and re.search(r"\b(?:has|have) (?:now )?lasted (?:for )?\Z", before):
        return True
    if _SINCE.search(lead):
        return (
            re.search(r"\b[Aa]fter (?:almost |nearly |about )?\Z", before) is not None
            and _IN_OFFICE.match(after) is not None
        )
    if told.index == sentence.index or not _LATER.match(after) or before.strip():
        return False
    return (
        _STILL.search(after) is not None
        and re.search(r"\bin \Z", lead) is not None
        and not re.search(r"\bhad\b", after)
    )
