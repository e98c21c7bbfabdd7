"""Years, decades, centuries and festivals: `2024`, `2023/24`, `the 1990s`, `the 19th century`, `Easter Monday`."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from consistency.claims import Confidence
from consistency.extract import periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form
from consistency.extract.dates_days import COUNTED
from consistency.extract.dates_months import PREPOSITIONS
from consistency.extract.dates_read import Read, century, made, only, year_of
from consistency.extract.words import dates_en as words
from consistency.values import Date


def _year(form: Form, context: Context) -> list[Read]:
    own, before, after = form.own, form.before, form.after
    piece = only(own, "yA")[0]
    text = context.prose.text
    sign = text[piece.start - 1] if piece.start else " "
    follows = text[piece.end : piece.end + 1]
    if sign in "$€£¥#/.:@_" or (follows and follows in "%°/@_") or follows.isalpha():
        return []
    introduced = len(own) > 1 or (before is not None and before.lower in PREPOSITIONS)
    if piece.kind == "A":
        if (
            sign.isalnum()
            or before is None
            or before.kind not in "_@ibFSB>&,"
            or (after is not None and after.kind == ";")
        ):
            return []
        return made(form, periods.year(century(int(piece.value), context.published)), Confidence.STATED)
    number = int(piece.value)
    if before is not None and (before.lower in words.NUMBERED or before.kind in "n"):
        return []
    if not introduced and not 1900 <= number <= 2060:
        return []
    if after is not None and after.lower in COUNTED:
        return []
    if not 1900 <= number <= 2060 and (number % 100 == 0 or number % 50 == 0) and not only(own, "eju"):
        return []
    if not 1500 <= number <= 2100 and (before is None or before.lower not in ("in", "since", "until", "circa")):
        return []
    edge = next((str(other.value) for other in own if other.kind == "e"), "")
    value = periods.narrowed(periods.year(number), edge)
    return made(form, value, Confidence.STATED)


def _named_year(form: Form, _: Context) -> list[Read]:
    """`the year two thousand`."""
    number = str(form.own[2].value)
    if form.own[1].value != "year" or not number.isdecimal() or not 1000 <= int(number) <= 2100:
        return []
    return made(form, periods.year(int(number)), Confidence.STATED)


def _years(form: Form, context: Context) -> list[Read]:
    numbers, text = only(form.own, "ydn"), context.prose.text
    if text[max(0, numbers[0].start - 1) : numbers[0].start] in ("-", "–", "/", "."):
        return []
    first, words_ = int(numbers[0].value), numbers[1].lower
    if numbers[1].kind == "y":
        last = int(numbers[1].value)
    elif len(words_) == 2 and words_.isdecimal():
        last = first // 100 * 100 + int(words_)
    else:
        return []
    mark = next(piece.lower for piece in form.own if piece.kind in "->/&")
    if mark == "/" and last != first + 1:
        return []
    led = only(form.own, "F")
    if (last < first and (numbers[1].kind != "y" or not led)) or abs(last - first) > 200:
        return []
    if not 1500 <= first <= 2100 and not led:
        return []
    return made(form, Date(date(first, 1, 1), date(last, 12, 31), "range", None, first), Confidence.STATED)


def _decade(form: Form, context: Context) -> list[Read]:
    piece = only(form.own, "D")[0]
    number = int(piece.value)
    if number < 100:
        if not only(form.own, "h") or number % 10 or (context.published and number == 20):
            return []
        number += 1900
    if number % 10 or not 1000 <= number <= 2100:
        return []
    edge = next((str(other.value) for other in form.own if other.kind == "e"), "")
    whole = number % 100 == 0 and number < 2000
    value = periods.years(number, 100, "century") if whole else periods.years(number, 10, "decade")
    return made(form, periods.narrowed(value, edge), Confidence.STATED)


def _century_form(form: Form, context: Context) -> list[Read]:
    number = int(only(form.own, "o")[0].value)
    if not 2 <= number <= 22 or only(form.own, "C"):
        return []
    edge = next((str(other.value) for other in form.own if other.kind == "e"), "")
    value = periods.years((number - 1) * 100, 100, "century")
    return made(form, periods.narrowed(value, edge), Confidence.STATED)


def _before_christ(form: Form, _: Context) -> list[Read]:
    """`146 BC`, `264 to 241 BC`: the year that the words state, with no day of the calendar used here."""
    numbers = [piece.lower.replace(",", "") for piece in only(form.own, "ndy")]
    if not all(number.isdecimal() and 0 < int(number) <= _OLDEST for number in numbers):
        return []
    if len(numbers) == 1:
        own = form.own[1:] if form.own[0].kind in "F" else form.own
        return made(form, Date(None, None, "year", None, -int(numbers[0])), Confidence.STATED, own)
    if int(numbers[0]) <= int(numbers[1]):
        return []
    return made(form, Date(None, None, "range", None, -int(numbers[0])), Confidence.STATED)


_OLDEST: Final = 12_000
"""The first year before Christ of which a text speaks as a year of history."""


def _fiscal(form: Form, context: Context) -> list[Read]:
    """`FY24`."""
    word, piece = form.own
    text = context.prose.text
    if word.lower != "fy" or not text[word.start : word.end].isupper() or len(piece.lower.lstrip("'’")) != 2:
        return []
    return made(form, periods.year(century(int(piece.lower.lstrip("'’")), context.published)), Confidence.STATED)


def _festival(form: Form, context: Context) -> list[Read]:
    piece, before = only(form.own, "P")[0], form.before
    named = piece.lower.endswith(("day", "eve", "friday", "monday", "sunday"))
    if not piece.value or (
        not named
        and len(form.own) == 1
        and (before is None or before.lower not in ("at", "by", "before", "after", "on", "since", "until"))
    ):
        return []
    stated = year_of(form.own, context)
    if stated is not None:
        at = periods.festival(piece.value, stated)
        return made(form, periods.day(at, year=stated) if at else None, Confidence.STATED)
    base = context.published
    if base is None:
        return made(form, Date(None, None, "day"), Confidence.STATED)
    around = [found for n in (-1, 0, 1) if (found := periods.festival(piece.value, base.year + n))]
    tense = context.tense(piece.start, piece.end)
    turn = next((other.kind for other in form.own if other.kind in "lLxXt"), "")
    past = [found for found in around if found <= base]
    ahead = [found for found in around if found >= base]
    if (turn in "lL" and turn) or (tense == "past" and turn != "t" and turn != "x"):
        at = max(past, default=None)
    elif turn in ("x", "X") or tense == "future":
        at = min(ahead, default=None)
    else:
        at = min(around, key=lambda found: abs(found - base + timedelta(0)))
    return made(form, periods.day(at) if at else None, Confidence.RESOLVED)


YEARS: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {
    "decade": _decade,
    "century": _century_form,
    "years": _years,
    "bc": _before_christ,
    "fiscal": _fiscal,
    "festival": _festival,
    "year": _year,
    "namedyear": _named_year,
}
