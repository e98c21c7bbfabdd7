"""Months, with or without their year: `November 2024`, `late April`, `from May to July`."""

from collections.abc import Callable
from typing import Final

from consistency.claims import Confidence
from consistency.extract import periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form, Piece
from consistency.extract.date_words import SHORT
from consistency.extract.dates_read import Read, made, only, year_of
from consistency.values import Date

PREPOSITIONS: Final = frozenset(
    "in since by until till before after during of for from to between through early late mid last next this on at around "
    "about around circa than or and and/or the back throughout over as".split()
)


def _month_value(pieces: list[Piece], context: Context, lent: int | None = None) -> tuple[Date, Confidence] | None:
    piece = only(pieces, "m")[0]
    number = int(piece.value)
    stated = year_of(pieces, context) or lent
    edge = next((str(other.value) for other in pieces if other.kind == "e"), "")
    relative = next((other for other in pieces if other.kind in "lLxXts"), None)
    if stated is not None:
        own = stated if only(pieces, "yA") or lent else None
        confidence = Confidence.STATED if own else Confidence.RESOLVED
        return periods.narrowed(periods.month(stated, number, year=own), edge), confidence
    base = context.published
    if relative is not None and relative.kind in "lx" and base is not None:
        year = base.year - (number >= base.month) if relative.kind == "l" else base.year + (number <= base.month)
    elif relative is not None and relative.kind == "t" and base is not None:
        year = base.year
    else:
        found = context.year_for(number, None, piece.start, piece.end)
        if found is None:
            return Date(None, None, "month", None, None, number), Confidence.STATED
        year = found
    return periods.narrowed(periods.month(year, number), edge), Confidence.RESOLVED


def read_month(form: Form, context: Context) -> list[Read]:
    piece, before, after = only(form.own, "m")[0], form.before, form.after
    introduced = len(form.own) > 1 or (before is not None and before.lower in PREPOSITIONS)
    abbreviated = piece.lower in SHORT
    led = before is not None and before.lower in ("a", "an", "the", "its", "their", "his", "her")
    if led and after is not None and after.kind == "_" and after.lower.isalpha() and not _is_name(context, after):
        introduced = True  # `a June agreement`
    if piece.lower == "march" and len(form.own) == 1 and before is not None and before.lower == "the":
        return []  # `the March on Rome`
    if not introduced:
        if piece.lower in ("march", "may", "april", "june", "august") or abbreviated:
            return []
        if after is not None and _is_name(context, after):
            return []
    elif (abbreviated and piece.lower in ("mar", "jan", "jun", "dec")) or (
        piece.lower in ("may", "march", "april", "june", "august") and after is not None and _is_name(context, after)
    ):
        return []
    read = _month_value(form.own, context)
    return made(form, *read) if read else []


def _is_name(context: Context, piece: Piece) -> bool:
    """Whether a word looks like the surname of an April or an August."""
    return piece.kind == "_" and context.prose.text[piece.start].isupper() and piece.lower.isalpha()


def _month_year(form: Form, context: Context) -> list[Read]:
    own = form.own
    if only(own, "i") and only(own, "i")[0].lower != "in":
        own = own[: own.index(only(own, "i")[0])]
    read = _month_value(own, context)
    return made(form, *read, pieces=own) if read else []


def _months(form: Form, context: Context) -> list[Read]:
    cut = next(at for at, piece in enumerate(form.own) if at and piece.kind in "->&" and only(form.own[:at], "m"))
    left, right = form.own[:cut], form.own[cut + 1 :]
    if form.own[cut].kind == "-" and only(left, "e") and not only(left, "m"):
        return []
    last = _month_value(right, context)
    stated = year_of(left, context)
    lent = None
    if stated is None and last is not None and last[0].earliest is not None:
        a, b = int(only(left, "m")[0].value), int(only(right, "m")[0].value)
        lent = last[0].earliest.year - (a > b)
    first = _month_value(left, context, lent)
    if first is None or last is None:
        return []
    confidence = Confidence.lowest(first[1], last[1]) if only(right, "yA") else Confidence.RESOLVED
    said = first[0].year if only(form.own, "yA") else None
    if last[0].earliest is None:
        confidence = Confidence.STATED
    return made(form, Date(first[0].earliest, last[0].latest, "range", None, said), confidence)


def _month_slash(form: Form, _: Context) -> list[Read]:
    """`06/2004`."""
    number, _mark, year = form.own[0].lower.partition("/")
    return made(form, periods.month(int(year), int(number), year=int(year)), Confidence.STATED)


MONTHS: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {
    "monthslash": _month_slash,
    "months": _months,
    "monthyear": _month_year,
    "month": read_month,
}
