"""Times of day: `10:30`, `3 p.m.`, `0900 GMT`, `8 in the morning`, `noon`, and the day that stands beside them.

A time is read where its words leave no doubt: with a.m. or p.m., a zone or o'clock, or where a preposition or a day
leads to hours and minutes.  A score, a ratio or a running time (`3:07:35`) is none.
"""

import re
from typing import Final

from msgspec.structs import replace

from consistency.extract.date_grammar import Form, Piece
from consistency.extract.dates_read import Length, Read
from consistency.values import Time

_ZONE: Final = re.compile(
    r"[ \u00a0]?\(?(?P<short>GMT|UTC|Z|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|BST|IST|CES?T|EES?T|MSK|WES?T|JST|KST|HKT|SGT|AE[SD]T)\)?"
    r"(?![^\W_])|,? (?P<long>local|(?!Some|Any|This|That|The|No|Each|First|One|It|At)[A-Z][a-z]+)(?: (?:standard|daylight|summer))? "
    r"time\b"
)
_OFFSET: Final = re.compile(r"(?P<short>[+-]\d\d:?\d\d)(?P<long>)(?!\d)")
_EDGES: Final = {"before": "before", "after": "after", "until": "until", "till": "until", "by": "by", "since": "since"}
_HOUR: Final = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::(\d\d))?\s?(?:([ap])\.?m\b\.?|(o['’]?clock))?")
_NAMED: Final = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_LEADS: Final = frozenset("at by from until till before after around about since between".split())
_HOURS: Final = frozenset(("hr", "hrs", "hours"))
"""What a time of the military is followed by: `19:00 hrs`."""
_COUNTED: Final = frozenset("% per percent - / points".split())
_TO_TIME: Final = re.compile(
    r"[ \u00a0\n]*,?[ \u00a0\n]*(?:[-–—(][ \u00a0]?)?"
    r"(?:(?:at|from|around|about|shortly|just|after|before|until|till|by|between|since)(?:[ \u00a0\n]+|\Z)){0,3}"
)
_TO_DAY: Final = re.compile(r"[ \u00a0\n]*,?[ \u00a0\n]*(?:(?:on|of|the)(?:[ \u00a0\n]+|\Z)){0,2}")
"""What may stand between a day and its time, and between a time and its day."""
_LATE: Final = frozenset(("afternoon", "evening", "night", "tonight"))


def clock(form: Form, text: str) -> tuple[int, int, Time] | None:
    """The time of day that a form of the grammar says, with its place; whether it is one is for ``alone`` to say."""
    own = form.own
    if own[-1].kind in "nd" and any(piece.kind in "Hq" for piece in own):
        return _past_the_hour(own)
    ends = [piece for piece in own if piece.kind in "kd"]
    part = next((piece.lower for piece in own if piece.kind == "p"), "")
    start, end = ends[0].start, own[-1].end
    zone = _ZONE.match(text, end)
    halves = [_half(piece) for piece in ends]
    if part:
        halves = ["p" if part in _LATE else "a"] * len(ends)
    elif len(halves) == 2 and not halves[0] and ends[0].lower not in _NAMED:
        halves[0] = halves[1]
    iso = text[start - 1 : start] == "T" or (form.before is not None and form.before.kind == "I")
    if iso and zone is None:
        zone = _OFFSET.match(text, end)
    hours = iso or zone is not None or (own[0].kind == "F" and ":" in ends[-1].lower)  # `between 10 and 11:30`
    said = [_said(piece, half, zoned=hours) for piece, half in zip(ends, halves, strict=True)]
    if len(said) == 2 and said[0] and said[1] and said[0] > said[1] and not _half(ends[0]):
        said[0] = _said(ends[0], "a" if halves[1] == "p" else "", zoned=True)  # `from 9 to 5pm`
    if not all(said):
        return None
    name = (zone["short"] or zone["long"]) if zone else ""
    edge = _EDGES.get(form.before.lower, "") if form.before is not None and len(said) == 1 else ""
    return start, zone.end() if zone else end, Time(said[0] or "", said[1] or "" if len(said) > 1 else "", name, edge)


def alone(form: Form, time: Time) -> bool:
    """Whether the words of a form are a time of day by themselves, with no day beside them."""
    if form.own[-1].kind in "nd" and any(piece.kind in "Hq" for piece in form.own):
        return True
    ends = [piece for piece in form.own if piece.kind in "kd"]
    if time.zone or any(_half(piece) or piece.lower in _NAMED or "clock" in piece.lower for piece in ends):
        return True
    if form.own[-1].kind == "p" or (ends[0].lower.isdecimal() and len(ends[0].lower) == 4):
        return True
    return _led(form) and all(":" in piece.lower for piece in ends[-1 if form.own[0].kind == "F" else 0 :])


def _past_the_hour(own: list[Piece]) -> tuple[int, int, Time] | None:
    """`half past seven`, `a quarter to ten`."""
    number = int(str(own[-1].value)) if str(own[-1].value).isdecimal() else 0
    if not 1 <= number <= 12:
        return None
    minute = 30 if own[-3].kind == "H" else 15 if own[-2].lower == "past" else 45
    return own[-3].start, own[-1].end, Time(f"{number - (minute == 45):02}:{minute}")


def hour(form: Form, _: str) -> tuple[int, int, Time] | None:
    """The hour in `tonight at 8`, the hours in `between 7 and 9 last night`."""
    own, after = form.own, form.after
    first, last = (own[1], own[3]) if len(own) > 2 else (own[1], own[1])
    if not (1 <= int(first.value) <= 12 and 1 <= int(last.value) <= 12) or own[0].lower not in (
        "at",
        "around",
        "between",
    ):
        return None
    if len(own) > 2 and form.before is not None and form.before.kind == "f":  # `scores of between 3 and 5`
        return None
    beside = "&|i>FwTltxL" if len(own) > 2 else "&|i>F"  # `between 7 and 9 last night`
    if after is not None and after.lower[:1].isalnum() and after.kind not in beside:
        return None
    until = f"{int(last.value):02}:00" if len(own) > 2 else ""
    return first.start, last.end, Time(f"{int(first.value):02}:00", until)


def _led(form: Form) -> bool:
    before, after = form.before, form.after
    if after is not None and (after.lower in _COUNTED or (after.kind in "uqU" and after.lower not in _HOURS)):
        return False
    return form.own[0].kind == "F" or (before is not None and before.lower in _LEADS)


def _half(piece: Piece) -> str:
    found = _HOUR.fullmatch(piece.lower)
    return (found[4] or "") if found else ""


def _said(piece: Piece, half: str, *, zoned: bool) -> str | None:
    """A piece as HH:MM."""
    plain = piece.lower
    if plain in _NAMED:
        return _NAMED[plain]
    if len(plain) == 4 and plain.isdecimal():
        number, minute = int(plain[:2]), int(plain[2:])
    else:
        found = _HOUR.fullmatch(plain)
        if found is None or (found[3] and not (half or zoned)) or not (half or zoned or found[2] or found[5]):
            return None
        number, minute = int(found[1]), int(found[2] or 0)
        if half and 1 <= number <= 12:
            number = number % 12 + (12 if half == "p" else 0)
    if number > 24 or minute > 59 or (number == 24 and minute):
        return None
    return f"{number % 24:02}:{minute:02}"


def with_day(day: Read, time: Length, text: str) -> Read | None:
    """A day and a time of day that stand side by side, as one."""
    said, told = time.value, day.value.time
    if day.value.precision != "day" or not isinstance(said, Time) or (told is not None and told.at[0].isdigit()):
        return None
    if day.start > time.start and not (said.until or alone(time.form, said)):  # `won 21:15 on Friday`
        return None
    between = _TO_TIME if day.start < time.start else _TO_DAY
    left, right = (day.end, time.start) if day.start < time.start else (time.end, day.start)
    if not 0 <= right - left <= 24 or not (between.fullmatch(text, left, right) or text[left:right] == "T"):
        return None
    if told is not None and told.at in _LATE and not any(map(_half, time.form.own)):
        said = said.with_(at=_later(said.at), until=_later(said.until))
    start, end = min(day.start, time.start), max(day.end, time.end)
    if "(" in text[left:right] and text[end : end + 1] == ")":
        end += 1
    return replace(day, start=start, end=end, value=day.value.with_(time=said))


def _later(said: str) -> str:
    """An hour of the afternoon, evening or night: `tomorrow night at 8:30`."""
    if not said or not "01:00" <= said < "12:00":
        return said
    return f"{int(said[:2]) + 12:02}{said[2:]}"
