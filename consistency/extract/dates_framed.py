"""What words before or after a day make of it: `the week of 12 May`, `the quarter ended 30 September`, `a week on Tuesday`.

Each frame is looked for only behind the one word before a date that it must have, so that most dates cost nothing.
"""

import re
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from consistency.claims import Confidence
from consistency.extract import periods
from consistency.extract.date_context import Context
from consistency.extract.dates_read import Read
from consistency.values import Date, Time

_REACH: Final = 36
_OF: Final = re.compile(
    r"\b(?:the )?(week|weekend|eve|(?:early|small) hours|night|morning|afternoon|evening) of (?:the )?\Z", re.IGNORECASE
)
_BEGINNING: Final = re.compile(
    r"\b(?:the )?week (?:beginning|starting|commencing|from|ending|ended) (?:on )?\Z", re.IGNORECASE
)
_ENDED: Final = re.compile(
    r"\b(?:(?:the|its|their) )?(?:fiscal |financial |business )?(quarter|half|year) (?:that )?(?:ended|ending) (?:on )?\Z",
    re.IGNORECASE,
)
_LATER: Final = re.compile(r"\b(a|one|two|three) (week|fortnight)s? (?:on|from) \Z", re.IGNORECASE)
_WEEK_AFTER: Final = re.compile(r" (week|fortnight)(?=[.,;)\n]|\Z| (?:in|at|to|with|when)\b)")
_OVERNIGHT: Final = re.compile(r"\bovernight (?:on )?\Z", re.IGNORECASE)
_TILL: Final = frozenset(("and", "until", "till", "to"))
_NOW: Final = re.compile(r"\b(?:(?<=between )now and|(?<=from )now (?:until|till|to)) \Z", re.IGNORECASE)
_AT_DAWN: Final = re.compile(r"\bat (dawn|dusk|sunrise|sunset|sundown|nightfall|daybreak) on \Z", re.IGNORECASE)

FRAMES: Final = frozenset("of beginning starting commencing from ending ended on overnight and until till to".split())
"""The words before a day behind which a frame can stand."""
_MONTHS: Final = {"quarter": 3, "half": 6, "year": 12}
_COUNTS: Final = {"a": 1, "one": 1, "two": 2, "three": 3}


def framed(read: Read, context: Context) -> list[Read]:
    """The date with the words around it that make it another day or period, or with the period that it ends."""
    text, value = context.prose.text, read.value
    if value.earliest is None or value.latest is None:
        return [read]
    start = read.start
    near = text[max(0, start - _REACH) : start].replace("\n", " ")
    if read.before in ("ended", "ending") and (ended := _ENDED.search(near)) is not None:
        whole = _ending(value, ended[1].lower())
        if whole is None:
            return [read]
        at = start - len(near)
        sure = Confidence.lowest(read.confidence, Confidence.RESOLVED)
        return [Read(at + ended.start(), at + ended.end(1), whole, sure, "", moves=False), read]
    if read.before in _TILL:
        return [_from_now(read, context, near)]
    if read.before == "of":
        return [_of(read, near)]
    if value.precision == "day" and value.time is None and (night := _OVERNIGHT.search(near)) is not None:
        return [_wider(read, near, night, value.with_(time=Time("night")))]
    after = text[read.end : read.end + 10]
    if value.precision != "day" or not ("week" in near or " at " in near or after.startswith((" week", " fort"))):
        return [read]
    begun = _BEGINNING.search(near)
    if begun is not None:
        first = value.earliest - timedelta(6) if " end" in begun[0] else value.earliest
        return [_wider(read, near, begun, Date(first, first + timedelta(6), "week"))]
    if read.before == "on" and (light := _AT_DAWN.search(near)) is not None and value.time is None:
        return [_wider(read, near, light, value.with_(time=Time(light[1].lower())))]
    return [_weeks_on(read, context, near)]


def _from_now(read: Read, context: Context, near: str) -> Read:
    """`between now and 21 May`, `from now until Friday`."""
    found = _NOW.search(near) if near[-12:].rfind("now ") >= 0 else None
    here, last = context.published, read.value.latest
    if found is None or here is None or last is None or last < here:
        return read
    return _wider(read, near, found, Date(here, last, "range"))


def _of(read: Read, near: str) -> Read:
    """`the week of 12 May`, `the night of 3 March`, `the eve of 9 May`."""
    value, found = read.value, _OF.search(near)
    if found is None or value.earliest is None or value.latest is None or (value.latest - value.earliest).days > 2:
        return read
    what = found[1].lower()
    if what == "eve":
        if value.precision != "day":
            return read
        return _wider(read, near, found, periods.day(value.earliest - timedelta(1)))
    if what == "weekend":
        if value.precision != "day" or value.earliest.weekday() < 4:
            return read
        return _wider(read, near, found, periods.weekend(value.earliest))
    if what == "week":  # that of the calendar, and where the day is a weekend's perhaps the seven days that it opens
        monday = value.earliest - timedelta(value.earliest.weekday())
        last = value.earliest if value.earliest.weekday() > 4 else monday
        return _wider(read, near, found, Date(monday, last + timedelta(6), "week"))
    if value.time is not None:
        return read
    return _wider(read, near, found, value.with_(time=Time("night" if what.endswith("hours") else what)))


def _ending(value: Date, precision: str) -> Date | None:
    """The quarter, half or year that ends with a date."""
    if value.latest is None or value.precision not in ("day", "month"):
        return None
    first = periods.shift(value.latest, -_MONTHS[precision], "month")
    if value.latest == periods.last_of_month(value.latest):
        first = periods.last_of_month(first)
    return Date(first + timedelta(1), value.latest, precision)


def _weeks_on(read: Read, context: Context, near: str) -> Read:
    """`a week on Tuesday`, `two weeks from Saturday`, `on Thursday week`: counted from the next day of that name."""
    value, here = read.value, context.published
    if value.weekday is None or value.day is not None or here is None:
        return read
    found = _LATER.search(near)
    if found is not None:
        count, unit, start, end = _COUNTS[found[1].lower()], found[2], read.start - len(near) + found.start(), read.end
    else:
        after = _WEEK_AFTER.match(context.prose.text, read.end) if read.before == "on" else None
        if after is None:
            return read
        count, unit, start, end = 1, after[1], read.start, after.end()
    at = here + timedelta((value.weekday - here.weekday() - 1) % 7 + 1 + count * (14 if unit == "fortnight" else 7))
    return replace(read, start=start, end=end, value=periods.day(at, weekday=value.weekday), before="")


def _wider(read: Read, near: str, frame: re.Match[str], value: Date) -> Read:
    """The date of a frame that begins before it."""
    before = (near[: frame.start()].split() or [""])[-1].lower()
    return Read(
        read.start - len(near) + frame.start(),
        read.end,
        value,
        Confidence.lowest(read.confidence, Confidence.RESOLVED),
        before,
        read.moves,
    )
