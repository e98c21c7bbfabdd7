"""The date of publication that a text itself states: a line with a date, or a place and a date before a dash.

A date of two numbers (`03/04/2024`) has two readings.  The rest of the text settles it where it can: a date in
the same form with a number over twelve, or a date in words that fits only one of the readings.  Otherwise it is
handed back open; nothing is guessed.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip

_MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_DATE = re.compile(
    rf"""
    (?<![\w/.-])(?:
      (?P<iso>(?P<iy>\d{{4}})-(?P<im>\d{{1,2}})-(?P<id>\d{{1,2}}))(?:T[\d:.+Z-]+)?
    | (?P<ny>\d{{4}})[/.](?P<nm>\d{{1,2}})[/.](?P<nd>\d{{1,2}})           # 2024/11/15
    | (?P<a>\d{{1,2}})(?P<mark>[/.-])(?P<b>\d{{1,2}})(?P=mark)(?P<y>\d{{4}})   # 15/11/2024, 07.03.2025
    | (?P<dd>\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]of)?[ ](?P<dm>{_MONTH})\.?,?[ ](?P<dy>\d{{4}})   # 15 November 2024
    | (?P<mm>{_MONTH})\.?[ ](?P<md>\d{{1,2}})(?:st|nd|rd|th)?,?[ ](?P<my>\d{{4}})          # November 15, 2024
    )(?![\w/]|[.-]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DAY_MONTH = re.compile(
    rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[ ](?P<m>{_MONTH})|(?P<m2>{_MONTH})\.?[ ](?P<d2>\d{{1,2}}))\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\b(?:GMT|UTC|EST|EDT|CET|CEST|EET|EEST|BST|PST|PDT)\b"
    r"(?:[+-]\d+)?",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:first published|published|posted|date|dated|issued|released?|publication)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:last\s+)?(?:updated|modified|edited|revised)\b", re.IGNORECASE)
_LINKING = re.compile(r"\b(?:on|at|of|the|press|statement)\b|[|·•:,–—()\[\]-]", re.IGNORECASE)
_EVENT = re.compile(r"\b(?:when|deadline|due|until|expires|valid|effective|born|died)\b", re.IGNORECASE)
_BYLINE = re.compile(r"\s*(?:by\b|from\b)", re.IGNORECASE)
# LVIV, Ukraine, June 3, 2024 -   or   PARIS (Agency), 3 June 2024 —
_PLACE = re.compile(r"[A-Z][\w.'’ -]*(?:,\s*[A-Z][\w.'’ ]*)?(?:\([^()\n]{1,30}\))?\s*[,.:–—-]?\s*\Z")
_DASH = re.compile(r"\s*(?:\([^()\n]{1,40}\)\s*)?(?:--?|–|—|/)(?:\s|\Z)")

LINES = 30  # a date line stands at the top: in the first so many lines that are not empty
WIDEST = 120
PROSE = 80  # a line over so many characters that ends like a sentence is prose
ALONE = 1  # the rank of a date that stands alone


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that a text states, where it stands, and its readings: one, or two that nothing told apart."""

    start: int
    end: int
    said: str
    readings: tuple[date, ...]

    @property
    def day(self) -> date | None:
        return self.readings[0] if len(self.readings) == 1 else None


def stated_date(text: str, date_order: str = "") -> Stated | None:
    """The date of publication that a text states, or nothing.

    A date that is called `published` goes before one that stands alone, and that before one called `updated`.
    """
    best: tuple[int, Stated] | None = None
    for rank, stated in _candidates(text):
        if best is None or rank < best[0]:
            best = (rank, stated)
    if best is None:
        return None
    stated = best[1]
    if len(stated.readings) > 1:
        readings = _settled(text, stated, date_order)
        return Stated(stated.start, stated.end, stated.said, readings)
    return stated


def read_date(text: str) -> date | None:
    """The one date that a metadata field states; none if it states none, or one with two readings."""
    match = _DATE.search(text)
    if match:
        readings = _readings(match)
        return readings[0] if len(readings) == 1 else None
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).date()
    except ValueError:
        return None


def _candidates(text: str) -> Iterator[tuple[int, Stated]]:
    offset = seen = prose = 0
    before = ""
    for line in text.splitlines(keepends=True):
        start, offset = offset, offset + len(line)
        if not line.strip():
            continue
        seen += 1
        if seen > LINES:
            return
        said, before = before, line.strip()
        prose += len(said) > PROSE and said.endswith((".", "”", '"'))
        matches = list(_DATE.finditer(line[: 4 * WIDEST]))
        if not matches:
            continue
        match = matches[0]
        readings = _readings(match)
        rank = _rank(line.rstrip(), match, len(matches))
        if rank == ALONE and (prose > 1 or said.endswith(":")):
            continue  # well inside the text a date alone heads something that is quoted there: a letter, an annex
        if readings and rank is not None:
            yield rank, Stated(start + match.start(), start + match.end(), match[0], readings)


def _rank(line: str, match: re.Match[str], dates: int) -> int | None:
    """How well a line states the date of publication, 0 being best; nothing if it does not."""
    before, after = line[: match.start()], line[match.end() :]
    if _PLACE.match(before) and before.strip() and _DASH.match(after):
        return 0
    if (
        len(line.strip()) > WIDEST
        or _EVENT.search(line)
        or _TIME.sub("", line).rstrip().endswith((".", "!", "?"))
        or dates > 2
    ):
        return None
    rest = line
    for other in _DATE.finditer(line):
        rest = rest.replace(other[0], " ", 1)
    first, later = bool(_FIRST.search(rest)), bool(_LATER.search(rest))
    for pattern in (_TIME, _WEEKDAY, _FIRST, _LATER):
        rest = pattern.sub(" ", rest)
    words = _LINKING.sub(" ", rest).split()
    parts = re.split(r"\s[|·•–—]\s|\s{2,}|\t", line)
    alone = any(match[0] in part and not _left(part) for part in parts)
    if first and len(words) <= 4:
        return 0
    if later and len(words) <= 4:
        return 2
    if words and line.lstrip().startswith("|"):
        return None  # a row of a table: `| Opened | 6 June 1904 |`
    if not words or (alone and len(words) <= 8) or (_BYLINE.match(line) and len(words) <= 8):
        return ALONE
    return None


def _left(part: str) -> list[str]:
    """The words of a part of a line that are neither date nor time."""
    for pattern in (_DATE, _TIME, _WEEKDAY, _LINKING):
        part = pattern.sub(" ", part)
    return part.split()


def _readings(match: re.Match[str]) -> tuple[date, ...]:
    """The days that a matched date can be, day before month first."""
    if match["iso"]:
        return _days((match["iy"], match["im"], match["id"]))
    if match["ny"]:
        return _days((match["ny"], match["nm"], match["nd"]))
    if match["dm"]:
        return _days((match["dy"], MONTHS[match["dm"].lower()], match["dd"]))
    if match["mm"]:
        return _days((match["my"], MONTHS[match["mm"].lower()], match["md"]))
    day_first, month_first = (match["y"], match["b"], match["a"]), (match["y"], match["a"], match["b"])
    if match["mark"] == ".":  # no country writes the month first with points
        return _days(day_first)
    return _days(day_first, month_first)


def _days(*given: tuple[str, str | int, str]) -> tuple[date, ...]:
    found: list[date] = []
    for year, month, day in given:
        try:
            found.append(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return tuple(dict.fromkeys(found))


def _settled(text: str, stated: Stated, date_order: str) -> tuple[date, ...]:
    """The readings that the rest of the text leaves, or that the order asked for chooses."""
    day_first, month_first = stated.readings
    orders = set()
    for match in _DATE.finditer(text):
        if match["mark"] in ("/", "-") and (match.start(), match.end()) != (stated.start, stated.end):
            if int(match["a"]) > 12:
                orders.add("DMY")
            elif int(match["b"]) > 12:
                orders.add("MDY")
    if len(orders) == 1:
        return (day_first,) if orders == {"DMY"} else (month_first,)
    near = {reading for reading in stated.readings for day in _worded(text, reading) if abs(day - reading) <= NEAR}
    if len(near) == 1:
        return tuple(near)
    if date_order:
        return (day_first,) if date_order == "DMY" else (month_first,)
    return stated.readings


NEAR = timedelta(days=10)  # news names days close to its own; the two readings of a date are a month apart or more


def _worded(text: str, reading: date) -> Iterable[date]:
    """The days that a text names with the month in words, in the year given or in the reading's own."""
    for match in _DAY_MONTH.finditer(text):
        name, number = match["m"] or match["m2"], match["d"] or match["d2"]
        year = re.match(r",?[ ](\d{4})\b", text[match.end() : match.end() + 7])
        yield from _days((year[1] if year else str(reading.year), MONTHS[name.lower()], number))
