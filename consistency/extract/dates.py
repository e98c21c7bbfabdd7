"""Dates, periods, durations and ages of a text, each as a claim with its exact words."""

from collections.abc import Callable, Iterator
from typing import Final

from consistency.claims import Claim, Confidence, Unread
from consistency.extract import durations
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form, forms
from consistency.extract.dates_days import DAYS
from consistency.extract.dates_months import MONTHS
from consistency.extract.dates_parts import PARTS
from consistency.extract.dates_read import Ambiguous, Read
from consistency.extract.dates_relative import RELATIVE
from consistency.extract.dates_years import YEARS
from consistency.extract.protocol import Extractor, Taken
from consistency.prose import Prose
from consistency.values import Date, Duration, Value

_READERS: Final[dict[str, Callable[[Form, Context], list[Read]]]] = DAYS | MONTHS | PARTS | YEARS | RELATIVE
_RECURRING: Final = frozenset({"set"})
_EDGES: Final = {"since": "since", "by": "by", "until": "until", "till": "until", "before": "before", "after": "after"}


class Dates:
    """Reads dates, durations and ages.

    Dates that need it are counted from the day of publication, or from the last day that the text itself named
    where it tells of other times.  What recurs (`every Monday`) is no date and is left alone.
    """

    name = "dates"
    language = "en"
    order = 10
    takes = True

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        found = list(forms(prose.text))
        context = Context(prose, found)
        ends: set[int] = set()
        for form in found:
            if form.name in _RECURRING:
                continue
            for item in _of_form(form, context):
                yield item
                ends.update(range(item.start, item.end))
        for start, end, value in durations.ages_in_commas(prose.text):
            if start not in ends:
                yield _claim(prose, start, end, value, Confidence.STATED)


def _of_form(form: Form, context: Context) -> Iterator[Claim[Value] | Unread]:
    prose = context.prose
    if _is_length(form, context):
        length = durations.age(form) if form.name == "age" else durations.length(form, prose.text)
        if length is not None:
            start, end, duration = length
            yield _claim(prose, start, end, duration, Confidence.STATED)
        return
    reader = _READERS.get(form.name)
    if reader is None:
        return
    try:
        reads = reader(form, context)
    except (ValueError, OverflowError):
        reads = []
    except Ambiguous as why:
        own = form.own
        start, end = own[0].start, own[-1].end
        said = prose.text[start:end]
        yield Unread(
            article=prose.article.name, start=start, end=end, said=said, why=str(why), sentence=prose.sentence_at(start)
        )
        return
    for read in reads:
        value = read.value
        edge = _EDGES.get(read.before, "")
        if edge and not value.edge:
            value = Date(
                value.earliest, value.latest, value.precision, value.weekday, value.year, value.month, value.day, edge
            )
        event = context.event(read.start, read.end)
        if value.earliest is not None and read.moves and not (event and event.verb == "bear"):
            context.tell(value, read.start, read.end)
        yield _claim(prose, read.start, read.end, value, read.confidence, str(event) if event else "")


def _is_length(form: Form, context: Context) -> bool:
    if form.name == "duration":
        return not RELATIVE["duration"](form, context)  # `will open in two years` is a date
    past = form.name == "relative" and any(piece.lower == "past" for piece in form.own)
    return past or form.name in ("span", "age")


def _claim(
    prose: Prose, start: int, end: int, value: Date | Duration, confidence: Confidence, attribute: str = ""
) -> Claim[Value]:
    return Claim(
        article=prose.article.name,
        start=start,
        end=end,
        said=prose.text[start:end],
        value=value,
        attribute=attribute,
        confidence=confidence,
        extractor=Dates.name,
        sentence=prose.sentence_at(start),
    )


EXTRACTORS: tuple[Extractor, ...] = (Dates(),)

__all__ = ["EXTRACTORS", "Dates"]
