"""Dates, periods, durations and ages of a text, each as a claim with its exact words."""

from collections.abc import Callable, Iterator
from typing import Final

from consistency.claims import Claim, Confidence, Unread
from consistency.extract import durations
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form, forms
from consistency.extract.dates_ages import ages_alone, ages_in_decades
from consistency.extract.dates_beside import BESIDE, with_weekday
from consistency.extract.dates_clock import alone, clock, hour, with_day
from consistency.extract.dates_counted import COUNTED_IN, counted_from, from_to
from consistency.extract.dates_days import DAYS
from consistency.extract.dates_framed import FRAMES, framed
from consistency.extract.dates_leftover import LEFTOVER
from consistency.extract.dates_months import MONTHS
from consistency.extract.dates_parts import PARTS
from consistency.extract.dates_read import Ambiguous, Length, Read
from consistency.extract.dates_relative import RELATIVE
from consistency.extract.dates_weekdays import WEEKDAYS
from consistency.extract.dates_years import YEARS
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.scan import scan_of
from consistency.prose import Prose
from consistency.values import Date, Duration, Recurrence, Time, Value

_READERS: Final[dict[str, Callable[[Form, Context], list[Read]]]] = (
    DAYS | BESIDE | LEFTOVER | COUNTED_IN | MONTHS | PARTS | YEARS | WEEKDAYS | RELATIVE
)
_LENGTHS: Final[dict[str, Callable[[Form, str], tuple[int, int, Duration | Recurrence | Time] | None]]] = {
    "age": durations.age,
    "set": durations.recurring,
    "often": durations.recurring,
    "clock": clock,
    "hour": hour,
}
_EDGES: Final = {"since": "since", "by": "by", "until": "until", "till": "until", "before": "before", "after": "after"}


class Dates:
    """Reads dates, durations and ages.

    Dates that need it are counted from the day of publication, or from the last day that the text itself named
    where it tells of other times.  What recurs (`every Monday`) is no date and has a value of its own.
    """

    name = "dates"
    language = "en"
    order = 10
    takes = True

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        found = list(forms(prose.text))
        context = Context(prose, found)
        items: list[Read | Length | Unread] = []
        covered = 0
        for form in found:
            if form.own[0].start < covered:
                continue
            for item in _of_form(form, context):
                covered = item.end
                if isinstance(item, Read) and item.before in FRAMES:
                    _add(items, item, context)
                else:
                    items.append(item)
        told = Taken()
        for item in _joined(items, prose.text):
            told.add(item.start, item.end)
            yield item if isinstance(item, Unread) else _told(item, context)
        for start, end, value in (
            *ages_alone(prose.text, [numeral.start for numeral in scan_of(prose).numerals]),
            *ages_in_decades(prose.text),
        ):
            if told.free(start, start + 1):
                yield _claim(prose, start, end, value, Confidence.STATED)


def _of_form(form: Form, context: Context) -> Iterator[Read | Length | Unread]:
    prose = context.prose
    if _is_length(form, context):
        length = _LENGTHS.get(form.name, durations.length)(form, prose.text)
        if length is not None:
            yield Length(*length, form)
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
    if not reads and form.name in ("ago", "shifted") and durations.before_calendars(form):
        length = durations.length(form.cut(0, len(form.own) - 1), prose.text)  # `66 million years ago`
        if length is not None:
            yield Length(*length, form)
    for told in reads:
        read = with_weekday(told, context)
        event = context.event(read.start, read.end)
        if (
            (read.value.earliest is not None or (read.value.year or 0) < 0)
            and read.moves
            and not (event and event.verb == "bear")
        ):
            context.tell(read.value, read.start, read.end)
        yield read


def _add(items: list[Read | Length | Unread], read: Read, context: Context) -> None:
    """A date with its frame, unless another date stands in the frame: a length there (`two weeks from`) is part of it."""
    for wider in framed(read, context):
        while items and isinstance(items[-1], Length) and items[-1].end > wider.start:
            items.pop()
        if not items or items[-1].end <= wider.start:
            items.append(wider)
        elif wider.end >= read.end:
            items.append(read)


def _joined(items: list[Read | Length | Unread], text: str) -> Iterator[Read | Length | Unread]:
    """The items, those that belong together as one: `three days after 12 January`, `10 a.m. on 3 May`."""
    held: Read | Length | Unread | None = None
    for item in items:
        if held is not None:
            whole = _as_one(held, item, text)
            if whole is not None:
                held = whole
                continue
            if _stands(held):
                yield held
        held = item
    if held is not None and _stands(held):
        yield held


def _stands(item: Read | Length | Unread) -> bool:
    """Whether it means something by itself, as the 8 of `at 8` and a score do not."""
    if not isinstance(item, Length) or not isinstance(item.value, Time):
        return True
    return item.form.name != "hour" and alone(item.form, item.value)


def _as_one(first: Read | Length | Unread, second: Read | Length | Unread, text: str) -> Read | Length | None:
    if isinstance(first, Length) and isinstance(second, Length):
        return _sum(first, second, text)
    if isinstance(first, Read) and isinstance(second, Read):
        return from_to(first, second, text)
    if isinstance(first, Read) and isinstance(second, Length):
        return with_day(first, second, text) if isinstance(second.value, Time) else None
    if isinstance(first, Length) and isinstance(second, Read):
        return (
            with_day(second, first, text) if isinstance(first.value, Time) else counted_from(first.form, second, text)
        )
    return None


def _sum(first: Length, second: Length, text: str) -> Length | None:
    one, two = first.value, second.value
    if (
        {first.form.name, second.form.name} != {"duration"}
        or not isinstance(one, Duration)
        or not isinstance(two, Duration)
    ):
        return None
    whole = durations.together(one, two, text[first.end : second.start], text[second.end : second.end + 4])
    return Length(first.start, second.end, whole, second.form) if whole is not None else None


def _told(item: Read | Length, context: Context) -> Claim[Value]:
    if isinstance(item, Length):
        event = context.event(item.start, item.end) if isinstance(item.value, Time) else None
        return _claim(context.prose, item.start, item.end, item.value, Confidence.STATED, str(event) if event else "")
    value = item.value
    edge = _EDGES.get(item.before, "")
    if edge and not value.edge:
        value = value.with_(edge=edge)
    event = context.event(item.start, item.end)
    return _claim(context.prose, item.start, item.end, value, item.confidence, str(event) if event else "")


def _is_length(form: Form, context: Context) -> bool:
    if form.name == "duration":
        return not RELATIVE["duration"](form, context)  # `will open in two years` is a date
    past = form.name == "relative" and any(piece.lower == "past" for piece in form.own)
    return past or form.name in ("span", "age", "set", "often", "clock", "hour")


def _claim(
    prose: Prose,
    start: int,
    end: int,
    value: Date | Duration | Recurrence | Time,
    confidence: Confidence,
    attribute: str = "",
) -> Claim[Value]:
    return Claim(
        article=prose.article.name,
        start=start,
        end=end,
        said=prose.text[start:end],
        value=value,
        attribute=attribute,
        confidence=confidence,
        published=prose.article.published,
        source=prose.article.source,
        extractor=Dates.name,
        sentence=prose.sentence_at(start),
    )


EXTRACTORS: tuple[Extractor, ...] = (Dates(),)

__all__ = ["EXTRACTORS", "Dates"]
