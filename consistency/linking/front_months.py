"""The month or the year from or until which a headline says that something is so, where its text names another only.

`Lido closed until June`: the text that names no June and says of one month or year only that something lasts until then,
or is finished then, means the same end.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import cast

from consistency.claims import Claim, Mood
from consistency.linking.front_days import TEXT, Otherwise, shared_words
from consistency.patterns import pattern
from consistency.text import FRONT
from consistency.values import Date, Value

BROAD = frozenset("month year quarter half season".split())
LEAP = 2
MONTHS, YEARS = timedelta(days=400), timedelta(days=366 * 12)
"""How far from each other two months, or two years, of one thing may be."""
_FROM = pattern(
    r"(?i)\b(?:from|as of|starting|beginning|with effect from|since)(?: (?:the|early|late|mid|next))*[ -]\Z"
)
_END = pattern(
    r"(?i)\b(?:until|till|by|before|end\w*|finish\w*|complet\w+|expir\w+|run\w* out|reopen\w*|last\w* (?:in)?to|through)\b[^.;:]{0,25}\Z"
)
_BEGIN = pattern(
    r"(?i)\b(?:(?:start|begin|open|launch)(?:s|ed|ing)?|began|begun|come[s]? into (?:force|operation|effect|use|service)|"
    r"go(?:es)? into (?:force|operation|effect|use|service)|take[s]? effect|enter[s]? into force|appl(?:y|ies)|introduced)\b[^.;:]{0,25}\Z"
)


def other_month(claims: Sequence[Claim[Value]]) -> list[Otherwise]:
    """The months and years of a headline that its text does not name, each with the one that it names for that end."""
    dates = [cast("Claim[Date]", c) for c in claims if isinstance(c.value, Date) and c.holds and c.value.earliest]
    text = [claim for claim in dates if claim.section in TEXT and claim.mood is not Mood.CONDITIONAL]
    found = []
    for front in dates:
        if front.section not in FRONT or front.value.precision not in BROAD or front.published is None:
            continue
        edge, value = _edge(front), _ahead(front)
        if not edge or not value.latest or value.latest <= front.published or _told(front, value, edge, text):
            continue
        rivals = [
            (claim, then)
            for claim in text
            if _edge(claim) == edge
            and _near(then := _ahead(claim), value, front.published)
            and (edge == "end" or shared_words(front, claim))
        ]
        if rivals and all(then.meets(rivals[0][1]) for _, then in rivals):
            best, then = min(rivals, key=lambda rival: rival[0].start)
            words = shared_words(front, best)
            said = f"both speak of {', '.join(words)}" if words else f"the text names one {edge} to come only"
            found.append(Otherwise(front.with_(value=value), best.with_(value=then), said))
    return found


def _ahead(claim: Claim[Date]) -> Date:
    """The time that is meant; a month without a year that is told as an end to come is the next one."""
    value, published = claim.value, claim.published
    open_end = value.year is None and value.month is not None and value.edge in ("until", "by")
    if open_end and value.earliest and value.latest and published and value.latest < published:
        years = published.year - value.latest.year + (value.latest.month < published.month)
        return value.with_(earliest=_later(value.earliest, years), latest=_later(value.latest, years))
    return value


def _later(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == LEAP else day.day)


def _edge(claim: Claim[Date]) -> str:
    """Whether a time is that of an end or of a beginning; empty where the words do not say."""
    before = _before(claim)
    if claim.value.edge in ("until", "by", "before") or _END.search(before):
        return "end"
    return "beginning" if _FROM.search(before) or _BEGIN.search(before) else ""


def _before(claim: Claim[Date]) -> str:
    return claim.sentence.text[: claim.start - claim.sentence.start] if claim.sentence else ""


def _told(front: Claim[Date], value: Date, edge: str, text: Sequence[Claim[Date]]) -> bool:
    """Whether the text has the headline's time: its words, a time within it, or a wider one for the same end."""
    words = front.said.split()[-1]
    if any(claim.sentence and words in claim.sentence.text for claim in text):
        return True
    return any(
        then.meets(value) and (_span(then) <= _span(value) or _edge(claim) == edge)
        for claim in text
        for then in (claim.value, _ahead(claim))
    )


def _near(then: Date, value: Date, published: date) -> bool:
    """Whether another time to come is told as the headline's is, by its month or its year, and not too far from it."""
    if then.earliest is None or value.earliest is None or then.latest is None:
        return False
    if (
        then.latest <= published
        or then.meets(value)
        or not (then.year or then.precision == value.precision or then.month)
    ):
        return False
    if value.precision == "year" and not (then.year or then.precision == "year"):
        return False
    return abs(then.earliest - value.earliest) <= (YEARS if value.precision == "year" else MONTHS)


def _span(value: Date) -> timedelta:
    return value.latest - value.earliest if value.earliest and value.latest else timedelta.max
