"""Parts of a year: `the third quarter`, `Q3 2024`, `the first half of 2024`, `the first nine months`, `last spring`."""

from collections.abc import Callable
from datetime import date
from typing import Final

from consistency.claims import Confidence
from consistency.extract import durations, periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form
from consistency.extract.dates_read import Read, century, edge_of, made, only, turn_of, year_of
from consistency.values import Date


def _compared_quarter(form: Form, context: Context) -> list[Read]:
    """`the year-earlier quarter`, `the latest quarter`, `the 1988 second quarter`, `the quarter`."""
    own = form.own
    if own[-1].kind in "gr":
        return _year_earlier(form, context)
    year = next((int(piece.value) for piece in own if piece.kind == "y"), None)
    ordinal = next((int(piece.value) for piece in own if piece.kind == "o"), None)
    after = form.after
    if after is not None and (after.lower in ("ended", "ending", "of", "final", "finals") or after.kind == "f"):
        return []
    told = context.compared(own[0].start)
    here = told[0] if told is not None and told[1] == "quarter" else None
    if own[-1].kind == "R" and year is not None and here is None:
        return made(form, periods.year(year), Confidence.STATED, [piece for piece in own if piece.kind == "y"])
    if own[-1].kind == "R" and here is None:
        return []
    if here is None and context.published is not None:
        here = periods.shift(context.published, -1, "quarter")
    if year is not None:
        number = ordinal or ((here.month + 2) // 3 if here else None)
        if number is None or not 1 <= number <= 4:
            return made(form, periods.year(year), Confidence.STATED, [piece for piece in own if piece.kind == "y"])
        confidence = Confidence.STATED if ordinal else Confidence.RESOLVED
        return made(form, periods.part(year, number, 3, "quarter", year), confidence)
    if here is None:
        return []
    turn = turn_of(own)
    moves = True
    if any(piece.kind == "u" for piece in own):
        if not any(piece.value == "year" for piece in own):
            return []
        here, moves = periods.shift(here, -1, "year"), False
        if ordinal and ordinal <= 4:
            here = date(here.year, 3 * ordinal - 2, 1)
    elif turn is not None and turn.kind in "lLxX":
        base = here
        if context.published is not None and (told is None or turn.kind in "lx"):
            base = context.published
        here = periods.shift(base, int(turn.value), "quarter")
    elif turn is not None and turn.kind == "t" and context.published is not None:
        here = context.published
    return made(form, periods.around(here, "quarter"), Confidence.RESOLVED, moves=moves)


def _year_earlier(form: Form, context: Context) -> list[Read]:
    """`the year-earlier results`: of the quarter that the text tells of, or of the year."""
    if (
        form.own[0].lower != "year"
        or form.own[-1].value != -1
        or (form.before is not None and form.before.kind in "-nd")
    ):
        return []
    told = context.compared(form.own[0].start)
    if told is not None:
        base, period = told
        value = periods.around(periods.shift(base, -1, "year"), "semester" if period == "half" else period)
    elif context.published is not None:
        value = periods.year(context.published.year - 1, said=False)
    else:
        return []
    return made(form, value, Confidence.RESOLVED, moves=False)


def _quarter(form: Form, context: Context) -> list[Read]:
    own = form.own
    q = only(own, "Q")
    if q and "h" in q[0].lower[:2]:
        return _half(form, context)
    number = _numbered(q[0].lower) if q else int(only(own, "o")[0].value)
    before = form.before
    if not 1 <= number <= 4 or (before is not None and before.kind in "n"):
        return []
    return _part(form, context, number, 3, "quarter")


def _of_year(form: Form, context: Context) -> list[Read]:
    """`last year's fourth quarter`, `this year's first half`."""
    cut = next(at for at, piece in enumerate(form.own) if piece.kind == ";")
    if not any(piece.value == "year" for piece in form.own[:cut]):
        return []
    return _quarter(form, context) if form.own[-1].kind == "q" else _half(form, context)


def _half(form: Form, context: Context) -> list[Read]:
    own = form.own
    q, ordinals = only(own, "Q"), only(own, "o")
    number = _numbered(q[0].lower) if q else int(ordinals[0].value) if ordinals else 2
    if number not in (1, 2):
        return []
    if not q and year_of(own, context) is None:
        return []
    return _part(form, context, number, 6, "half")


def _numbered(word: str) -> int:
    """The 3 of `Q3` and of `3Q24`."""
    return int(word[1] if word[0].isalpha() else word[0])


def _part(form: Form, context: Context, number: int, months: int, precision: str) -> list[Read]:
    year = year_of(form.own, context)
    q = only(form.own, "Q")
    if year is None and q and len(q[0].lower) == 4:  # `3Q24`
        year = century(int(q[0].lower[2:]), context.published)
    if year is not None:
        stated = year if q or only(form.own, "y") else None
        confidence = Confidence.STATED if stated else Confidence.RESOLVED
        return made(form, periods.part(year, number, months, precision, stated), confidence)
    base = context.story(form.own[0].start) if context.narrative else context.published
    if base is None:
        return made(form, Date(None, None, precision), Confidence.STATED)
    year = base.year
    first = date(year, (number - 1) * months + 1, 1)
    if first > base and context.tense(form.own[0].start, form.own[-1].end) != "future":
        year -= 1
    return made(form, periods.part(year, number, months, precision), Confidence.RESOLVED)


def _first_months(form: Form, context: Context) -> list[Read]:
    """`the first nine months of 2024`, `the last two quarters of 2024`."""
    year, count = year_of(form.own, context), durations.amount(only(form.own, "nd"))
    unit = next((piece.value for piece in form.own if piece.kind in "uq"), "")
    which = only(form.own, "ol")[0]
    months = int((count or 0) * (3 if unit == "quarter" else 1))
    if year is None or unit not in ("month", "quarter") or not 1 <= months <= 12:
        return []
    if which.lower not in ("first", "last", "final"):
        return []
    begins = 1 if which.kind == "o" else 13 - months
    first = date(year, begins, 1)
    last = periods.last_of_month(date(year, begins + months - 1, 1))
    stated = bool(only(form.own, "y"))
    value = Date(first, last, "range", None, year if stated else None)
    return made(form, value, Confidence.STATED if stated else Confidence.RESOLVED)


def _season(form: Form, context: Context) -> list[Read]:
    own, before = form.own, form.before
    piece, turn = only(own, "Z")[0], turn_of(own)
    year = year_of(own, context)
    led = before is not None and before.lower in (
        "in",
        "during",
        "since",
        "by",
        "until",
        "this",
        "of",
        "for",
        "over",
        "into",
        "through",
        "throughout",
        "all",
    )
    if year is None and turn is None and not (led and (only(own, "he") or piece.lower not in ("fall", "spring"))):
        return []
    number, edge = int(piece.value), edge_of(own)
    if year is not None:
        stated = year if only(own, "y") else None
        value = periods.season(year, number, stated)
        return made(form, periods.narrowed(value, edge), Confidence.STATED if stated else Confidence.RESOLVED)
    base = context.story(own[0].start) or context.published
    if base is None:
        return made(form, Date(None, None, "season"), Confidence.STATED)
    around = [periods.season(base.year + n, number) for n in (-1, 0, 1)]
    past = [value for value in around if value.earliest and value.earliest <= base]
    if turn is not None and turn.kind in "lL":
        past = [value for value in past if value.latest and value.latest < base] or past
        value = past[-1]
    elif turn is not None and turn.kind in "xX":
        value = next(value for value in around if value.earliest and value.earliest > base)
    elif turn is not None and turn.kind == "t":
        value = min(around, key=lambda found: _distance(found, base))
    elif (
        (led and before is not None and before.lower in ("by", "until") and context.goes_on(own[0].start, own[-1].end))
        or context.tense(own[0].start, own[-1].end) == "future"
        or context.story(own[0].start) is not None
    ):
        value = next(value for value in around if value.latest and value.latest >= base)
    else:
        value = past[-1]
    return made(form, periods.narrowed(value, edge), Confidence.RESOLVED)


def _distance(value: Date, base: date) -> int:
    if value.earliest is None or value.latest is None:
        return 0
    return max((value.earliest - base).days, (base - value.latest).days, 0)


PARTS: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {
    "comparedquarter": _compared_quarter,
    "quarter": _quarter,
    "ofyear": _of_year,
    "half": _half,
    "firstmonths": _first_months,
    "season": _season,
}
