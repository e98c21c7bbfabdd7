"""Counts: numbers of things, and what is counted."""

import re
from collections.abc import Iterator
from decimal import Decimal

from consistency.claims import Claim, Mood, Unread
from consistency.extract.change_words import WAYS
from consistency.extract.counted import counted
from consistency.extract.numerals import ONE, Numeral
from consistency.extract.protocol import Taken
from consistency.extract.scan import Scan, scan_of
from consistency.extract.uncounted import refusal
from consistency.extract.wording import bound_of, figure, joint, mood_of, past_bound, words_before
from consistency.extract.words.en import SHORT_SCALES
from consistency.prose import Prose
from consistency.values import Count, Value
from consistency.values.figures import Figure


class CountReader:
    """Reads counts of things in digits and words; years, times, scores, names and labels are none."""

    name = "counts"
    language = "en"
    order = 50
    takes = True

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        scan = scan_of(prose)
        numerals = scan.numerals
        last = 0
        article = prose.article.name
        for index, (told_as, free) in enumerate(zip(numerals, taken.free_of(numerals), strict=True)):
            numeral = told_as
            if not free or numeral.start < last:
                continue
            following = numerals[index + 1] if index + 1 < len(numerals) else None
            start, end = numeral.start, numeral.end
            why = refusal(scan, numeral)
            if why is None:
                numeral = _with_short_scale(scan, numeral)
                words = words_before(scan, start)
                high, older, finish = _range(scan, numeral, following)
                finish = max(numeral.end, high.end if high is not None else finish)
                thing = counted(scan, past_bound(scan, finish), high or numeral)
                odd = numeral.number == 1 or numeral.number != numeral.number.to_integral_value()
                loose = odd and not _in_table(scan.text, numeral) and not _ends_of_a_change(scan.low, numeral)
                if not thing and (loose or numeral.form == "fraction" or high is not None):
                    why = "a number that says not of what"
                else:
                    end = high.end if high is not None else numeral.end
                    told = figure(_shared(numeral, high), high, bound_of(scan, words, end))
                    if (
                        told.upper is None
                        and abs(told.number) < 100
                        and told.step <= 1
                        and told.number == int(told.number)
                    ):
                        told = Figure(told.number, None, told.bound, Decimal(0))
                    yield Claim(
                        article=article, start=start, end=end, said=scan.text[start:end], value=Count(told, thing),
                        mood=Mood.SUPERSEDED if older else mood_of(words), extractor=self.name, published=prose.article.published,
                        source=prose.article.source, sentence=prose.sentence_at(start),
                    )  # fmt: skip
                    last = end
                    continue
            if why and not (numeral.form == "words" and numeral.number == 1) and numeral.form != "fraction":
                yield Unread(article=article, start=start, end=end, said=scan.text[start:end], why=why,
                             sentence=prose.sentence_at(start))  # fmt: skip
        for place in scan.signs:
            if taken.free(place, place + 1):
                yield Unread(article=article, start=place, end=place + 1, said=scan.text[place],
                             why="a currency sign without an amount", sentence=prose.sentence_at(place))  # fmt: skip


_CELL = re.compile(r"[ \u00a0]*(?:\||\t|[ ]{3}|\n|\Z)")


def _in_table(text: str, numeral: Numeral) -> bool:
    """Whether a number is a cell of a table: alone between bars, tabs or wide gaps."""
    before = text[max(0, numeral.start - 5) : numeral.start]
    gap = before.endswith("   ") or before.rstrip(" ").endswith(("|", "\t", "...", "…"))
    return gap and _CELL.match(text, numeral.end) is not None


_SHORT = re.compile(r"(m|k)[ \u00a0][a-z]+")


def _with_short_scale(scan: Scan, numeral: Numeral) -> Numeral:
    """`500m users`: what no unit took before a plural is a scale."""
    short = _SHORT.match(scan.low, numeral.end) if numeral.scale == ONE else None
    if short is None:
        return numeral
    return numeral.scaled(short.end(1), SHORT_SCALES[short[1]])


def _shared(numeral: Numeral, high: Numeral | None) -> Numeral:
    if (
        high is not None
        and numeral.scale == ONE
        and high.scale != ONE
        and not numeral.grouped
        and numeral.number < high.number / high.scale
    ):
        return numeral.scaled(numeral.end, high.scale)
    return numeral


_FROM, _TO = re.compile(r"\bfrom \Z"), re.compile(r"\bfrom \d+\.\d+ to \Z")


def _ends_of_a_change(low: str, numeral: Numeral) -> bool:
    """Whether a number is one of the ends in `from 9.6 to 8.1`."""
    begin = max(0, numeral.start - 16)
    first = _FROM.search(low, begin, numeral.start) is not None and re.match(
        r" to \d+\.\d", low[numeral.end : numeral.end + 8]
    )
    return bool(first) or _TO.search(low, begin, numeral.start) is not None


_STEP_BY = re.compile(rf"\b(?:{'|'.join(sorted(WAYS))}) by \Z")
"""What stands before a step, which is no range with the value that it leads to: `grew by 12 to 84`."""


def _range(scan: Scan, numeral: Numeral, following: Numeral | None) -> tuple[Numeral | None, bool, int]:
    """The upper end of a range; whether the numeral is the older of two; where what is counted is named."""
    if following is None or following.form not in ("digits", "words") or following.start - numeral.end > 12:
        return None, False, numeral.end
    link = joint(scan, numeral.start, numeral.end, following.start, bare=True)
    if link == "change" or (link == "range" and _STEP_BY.search(scan.low, max(0, numeral.start - 20), numeral.start)):
        return None, True, following.end
    if (
        link in ("range", "or")
        and following.number > numeral.number
        and refusal(scan, following, inner=True) is None
        and (counted(scan, following.end, following) or link == "range")
    ):
        return following, False, following.end
    return None, False, numeral.end
