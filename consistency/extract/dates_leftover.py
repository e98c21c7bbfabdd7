"""Days written in an order of their own: `9 Aug 96`, `Sep/12/2020`, `2020/23/Sep`, `Mon Aug 6 14:05:00 2012`.

The grammar sees that a day is written there but has no reader for the order; dateparser knows them all.  It is asked
only here, once for each distinct string, since a call costs as much as reading the rest of the article.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final

from consistency.claims import Confidence
from consistency.extract import periods
from consistency.extract.date_context import Context
from consistency.extract.date_grammar import Form
from consistency.extract.dates_days import DAYS
from consistency.extract.dates_read import Read, made, only


def _leftover(form: Form, context: Context) -> list[Read]:
    """A day with its month in letters and its year, in whatever order."""
    after = form.after
    if form.own[-1].kind == "n" and after is not None and (after.lower[:1].isalnum() or after.lower in "%-/$€£"):
        return _without_year(form, context)  # `on 9 August 96 people`
    text = context.prose.text
    pieces = [piece for piece in form.own if piece.kind != "k"]
    at = _parsed(" ".join(text[piece.start : piece.end] for piece in pieces if piece.kind not in "-/,"))
    months = only(form.own, "m")
    if at is None or at.month != months[0].value:
        return _without_year(form, context)
    weekday = next((int(piece.value) for piece in form.own if piece.kind == "w"), None)
    value = periods.day(at, weekday=weekday, year=at.year, month=at.month, day=at.day)
    return made(form, value, Confidence.STATED)


def _without_year(form: Form, context: Context) -> list[Read]:
    return DAYS["dmy"](form.cut(0, len(form.own) - 1), context) if form.own[-1].kind == "n" else []


@lru_cache(maxsize=1024)
def _parsed(words: str) -> date | None:
    """The day that dateparser reads in the words, if they name all of it."""
    import dateparser  # type: ignore[import-untyped,unused-ignore]

    found = dateparser.parse(words, languages=["en"], settings={"STRICT_PARSING": True, "PARSERS": ["absolute-time"]})
    return found.date() if found is not None else None


LEFTOVER: Final[dict[str, Callable[[Form, Context], list[Read]]]] = {"leftover": _leftover}
