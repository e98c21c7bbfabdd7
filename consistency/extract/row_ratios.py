"""Changes that a table shows and does not tell: `Beds 410 (2022: 520)`, two columns under two years.

Reports beside a table tell such a change in per cent, in another article as often as not.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from consistency.claims import ROW_CHANGE, Claim
from consistency.extract.changes import Pair, Told, factor_of, figure_of, ratio_of
from consistency.extract.older_and_newer import like
from consistency.prose import Prose
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.lexicon import lemma
from consistency.text import Sentence
from consistency.values import Bound, Percentage, Range, Ratio, Value

_LABEL = re.compile(r"\s*\|?\s*(?:[-–—•*+] )?(?P<label>[^\W\d_][^:;|\n\d(]{1,50}?)\s*(?:[:|]|[.…·]{3,}|\s)\s*\Z")
_BRACKET = re.compile(
    r"[^\S\n]*(?:[^\W\d_%€$£]{0,12}|%)[^\S\n]*\((?P<what>(?:in )?(?:19|20)\d\d:?|(?:the )?(?:previous|prior|last) year:?|prev\.:?)?[^\S\n]*[€$£]?\Z"
)
_BRACKET_YEAR = re.compile(r"\((?:in )?((?:19|20)\d\d)\b")
_CLOSED = re.compile(r"[^)\n\d]{0,14}\)")
_TOLD = re.compile(
    r"[,;:|\s–—-]{0,4}?\(?(?:(?P<up>\+|up|plus|(?:an? )?(?:rise|increase|growth|gain) of)|[-−–]|down|minus|(?:an? )?(?:fall|decrease|drop|decline|reduction) of) ?(?:by )?"
)
_ENDS = re.compile(r"\)?\s*(?:[.;,|]|\Z)")
_CELL = re.compile(r"[^\S\n]*\|[^\S\n]*\Z|[^\S\n]{2,}\Z|\t+\Z")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_LAST_YEAR = re.compile(r"\b(?:previous|prior|last) year\b|\bprev\. year\b")
_FAR = 15


def row_ratios(by_sentence: Mapping[int, Sequence[Told]], prose: Prose) -> Iterator[Claim[Value]]:
    """The changes of the rows of an article, with the words of their labels."""
    for index in sorted(by_sentence):
        told, sentence = by_sentence[index], prose.sentences[index]
        if len(told) < 2 or len(sentence.text) > 110 or "\n" in sentence.text or not like(told[0], told[1]):
            continue
        label = _LABEL.match(sentence.text[: told[0].start - sentence.start])
        if label is None or any(isinstance(claim.value, Percentage) or not _plain(claim) for claim in told[:2]):
            continue
        pair = _in_brackets(prose, sentence, told) or _in_columns(prose, sentence, told)
        ratio = ratio_of(pair) if pair is not None else None
        if pair is None or ratio is None:
            continue
        first, second = told[0], told[1]
        closed = _CLOSED.match(sentence.text, second.end - sentence.start) if pair.older is second else None
        end = sentence.start + closed.end() if closed is not None else second.end
        sizes = [None if size is None else round(size, 6) for size in (ratio.low, ratio.high)]
        words = [*_words(label["label"]), *_words(_title(prose, sentence))]
        yield first.with_(
            end=end, said=prose.text[first.start : end], value=Ratio(sizes[0], sizes[1], base=_base(prose, sentence), ends=True),
            subject=label["label"].strip(), attribute=" ".join(dict.fromkeys(words)), extractor=ROW_CHANGE, sentence=sentence,
        )  # fmt: skip


def told_in_row(row: Claim[Ratio], group: Sequence[Claim[Any]]) -> Iterator[tuple[Told, Range]]:
    """The percentages behind the two values of a row that tell the change between them, each with its factor."""
    sentence = row.sentence
    for claim in group:
        if (
            sentence is None
            or claim.sentence is None
            or claim.sentence.index != sentence.index
            or claim.start < row.end
        ):
            continue
        between = sentence.between(row.end, claim.start).lower()
        told = _TOLD.fullmatch(between)
        size = claim.value.figure.range() if isinstance(claim.value, Percentage) and not claim.value.points else None
        if told is not None and size is not None and _ENDS.match(sentence.text, claim.end - sentence.start):
            yield claim, factor_of(size, 1 if told["up"] else -1)


def _in_brackets(prose: Prose, sentence: Sentence, told: Sequence[Told]) -> Pair | None:
    """`410 (2022: 520)`; without a year in the brackets the lines above must say what stands there."""
    text, begin = sentence.text, sentence.start
    match = _BRACKET.match(text[told[0].end - begin : told[1].start - begin])
    if match is None or not _CLOSED.match(text, told[1].end - begin):
        return None
    if match["what"] is None and not any("(" in line and _two_years(line) for line in _above(prose, sentence)):
        return None
    return Pair(told[1], told[0])


def _base(prose: Prose, sentence: Sentence) -> str:
    """What a row's change starts from: the year before, or the year in the brackets where that is longer ago."""
    told = _BRACKET_YEAR.search(sentence.text)
    published = prose.article.published
    if told is None or published is None:
        return "year"
    ends = {int(year) for year in _YEAR.findall(_title(prose, sentence))} | {published.year - 1, published.year}
    return "year" if int(told[1]) + 1 in ends else f"since {told[1]}"


def _in_columns(prose: Prose, sentence: Sentence, told: Sequence[Told]) -> Pair | None:
    """Two cells under two years in a row."""
    if len(told) != 2 or not _CELL.match(sentence.text[told[0].end - sentence.start : told[1].start - sentence.start]):
        return None
    for line in _above(prose, sentence):
        years = _two_years(line)
        if years and (line.lstrip()[:1] == "|" or "   " in line or "\t" in line):
            return Pair(told[0], told[1]) if years[0] < years[1] else Pair(told[1], told[0])
    return None


def _two_years(line: str) -> tuple[int, int] | None:
    years = [int(year) for year in _YEAR.findall(line)]
    if len(years) == 2 and abs(years[0] - years[1]) == 1:
        return years[0], years[1]
    return (1, 0) if len(years) < 2 and _LAST_YEAR.search(line.lower()) else None


def _above(prose: Prose, sentence: Sentence) -> Iterator[str]:
    for index in range(sentence.index - 1, max(-1, sentence.index - _FAR), -1):
        yield prose.sentences[index].text


def _title(prose: Prose, sentence: Sentence) -> str:
    """The lines above that stand for the whole table: the one with the years, and the article's first."""
    heads = [line for line in _above(prose, sentence) if _two_years(line) and "|" not in line]
    return f"{heads[0] if heads else ''} {prose.sentences[0].text}"


def _words(text: str) -> list[str]:
    words = (word.strip("'’") for word in re.findall(r"[^\W\d_][\w'’-]*", text))
    return [lemma(word, "NOUN").lower() for word in words if word.lower() not in FUNCTION_WORDS]


def _plain(claim: Told) -> bool:
    figure = figure_of(claim)
    return figure.upper is None and figure.bound is Bound.EXACT and figure.number > 0
