"""Rates told with what they are of: `360 patients in 30 days, an average of 12 a day`, `at 100 km/h the 300 km take three hours`.

A sentence has three numbers, and their units say what each is: one is told for one of something (`12 a day`, `350 euros each`,
`six tonnes per hectare`, `12 instalments of $500`), one says how many of that there are, and one is in the unit of the rate.
Nothing else is asked of their order; what stands between them must be one clause, and the last of the three must be what the
other two come to.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.changes import figure_of
from consistency.extract.part_roles import Role, kind_of
from consistency.extract.products import Product, told_of_others
from consistency.extract.wholes import PEOPLE
from consistency.patterns import pattern
from consistency.prose.lexicon import lemma
from consistency.values import Bound, Count, Duration, Money, Percentage, Quantity, Range
from consistency.values.units import in_unit

_CUES = (
    " a ",
    " an ",
    "per ",
    "each",
    "apiece",
    "every ",
    " of ",
    " to the ",
    " to a ",
    "km/h",
    "mph",
    "priced",
    "head",
)
_PER = pattern(
    r"(?: [a-z-]+){0,2}? (?:(?:an?|per|to (?:the|an?|each|every)|in (?:each|every)|for (?:each|every)|(?:each|every)|on (?:each|every))(?: of (?:the|its|their))?) "
    r"(?:\d[\d,]* )?(?:registered |single |square |cubic )?([a-z]+)\b"
)
_EACH = pattern(r"(?: [a-z-]+){0,2}? (?:each|apiece|a piece)\b")
_EACH_AHEAD = pattern(r"\b(?:each|every)\b[^.;:,\d]{0,30}\Z", re.IGNORECASE)
_PRICED = pattern(r"\b(?:priced|valued|sold|sell|selling|bought|available|on sale) (?:at|for) (?:only |just )?\Z")
_OF_EACH = pattern(
    r" (?:equal |monthly |yearly |annual |weekly |daily |quarterly |separate )?(?:[a-z-]+ )?([a-z]+s),? (?:each )?of (?:just |only )?\Z"
)
_A_GIVEN = pattern(
    r" [a-z]+s? (?:an? (?:[a-z]+ ){1,2}of|(?:with|has|have|having|of) an average of) (?:about |just )?\Z"
)
"""`Paid 250 workers a bonus of $800`, `36 classes with an average of 25 pupils`."""
_FOR_EVERY = pattern(r" [a-z ]{2,30} (?:for|to) (?:every|each) ")
_OVER = pattern(r"\b(?:over|during|in|within|for|after) (?:the |its |his |her |their )?\Z", re.IGNORECASE)
_HEADS = frozenset("head person capita resident inhabitant".split())
_MATCHES = frozenset("game match".split())
_BREAK = pattern(
    r"[;.]\s|\b(?:than|more|less|fewer|instead|against|compared|rose|fell|rises?|falls?|while|but|whereas|although|plus|another|excluding|without|"
    r"tax|discount|extra|first|if|rest|of which|of whom|of them|last(?! (?:week|month|year|season|night|summer|winter|spring|autumn|quarter)\b)|before|minus|until|because|who|whose|both|between)\b|\b(?:up|down) (?:from|on|to)\b"
)
_COMES_TO = pattern(
    r"(?:[,(:–—]| -|\b(?:or|for|averag\w+|comes? (?:out )?(?:to|at)|came to|works? out (?:to|at)|worked out (?:to|at)|makes?|making|made|cost\w*|total\w*|"
    r"equal\w*|giv\w+|gave|bring\w*|brought|tak\w+|took|cover\w*|earn\w*|pa(?:id|y\w*)|yield\w*|amount\w* to|is|was|are|were|be|at|of|produc\w+|reach\w*|"
    r"lasts?|lasted|over|in|fetch\w*|deliver\w*|travel\w*|drove|did|ran|flew|went|harvest\w*|sell\w*|sold|spend\w*|spent|rais\w+))"
    r"(?: (?:an?|the|its|their|his|her|it|them|him|about|some|around|roughly|nearly|almost|exactly|just|only|on|average|mean|of|total|or|that|which|is|was|"
    r"i\.e\.|to|at|sum|cost|price|speed|rate|density|combined|in|full|each|every|all|what|works|out|comes|yearly|annual|town|state|firm|club|buyer|council|"
    r"whole|entire|namely|daily|weekly|monthly|hourly)){0,7} ?[($€£]?\Z"
)
_CLOSED = pattern(
    r"\s?(?:[.,;:)–—!?”\"]|-\s|\Z|in (?:all|total|each)\b|altogether|together\b|all told|and\b|of\b|on average|each\b|every\b|"
    r"for (?:each|every)\b|to (?:each|the|an?)\b|over\b|an?\b|per\b)"
)
_NOUN_BEHIND = pattern(r"(?: [a-z-]+){0,3}")
_ELSEWHERE = pattern(r".*\b(?:on|in|by|from|under) [^,]*, ?")
"""`Six tonnes per hectare on good soil, 450 tonnes last year`."""
_EVENLY = pattern(
    r"\b(?:or|averag\w*|that is|i\.e\.|mean|equal\w*|works out|at|doing|driving|travel\w*|flying|sailing|riding|going|moving)\b[^,;:\d]{0,30}\Z",
    re.IGNORECASE,
)
_TOP = pattern(r"\b(?:top|maximum|max|up to|reach\w*|peak\w*|speeds|limit\w*|permitted|allowed|record)\b")
_NEAR = 60
_HALF = Decimal("0.5")
_FEW, _MOST, _BERTH = Decimal("0.2"), Decimal(5), Decimal("0.04")
_TIMES = {
    ("week", "day"): 7,
    ("year", "month"): 12,
    ("year", "quarter"): 4,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}


def rate_product(group: Sequence[Claim[Any]]) -> Product | None:
    """What a rate and what it is of come to, in a sentence that tells all three."""
    numbers = [claim for claim in group if isinstance(claim.value, Money | Count | Quantity | Duration)]
    sentence = numbers[0].sentence if len(numbers) in (3, 4) and len(numbers) == len(group) else None
    if sentence is None or not any(cue in sentence.text for cue in _CUES):
        return None
    here = _for_every(_roles(sentence, numbers))
    if len(here) != 3 or not all(_plain(role) for role in here) or _BREAK.search(_inside(here)):
        return None
    last = here[-1]
    if told_of_others(sentence, [role.claim for role in here]) or _at_most_so_fast(here):
        return None
    if _ELSEWHERE.fullmatch(last.before) and not last.is_sum:
        return None
    if not _COMES_TO.search(last.before[-90:]) or not _closes(last):
        return None
    found = [one for one in _readings(here) if _likely(one)]
    if len(found) != 1 or any(one.meant.meets(one.total.value.figure.range()) for one in found):
        return None
    return found[0]


def _for_every(here: list[Role]) -> list[Role]:
    """Four numbers with `one teacher for every 15 pupils` among them as the three that they are: 15 pupils per teacher."""
    for at, (one, two) in enumerate(pairwise(here)):
        if len(here) == 4 and one.number == 1 and one.of and two.of and _FOR_EVERY.fullmatch(two.before):
            merged = Role(two.claim, one.before, f" per {one.of}{two.behind}")
            return [*here[:at], merged, *here[at + 2 :]]
    return here


def _roles(sentence: Any, numbers: Sequence[Claim[Any]]) -> list[Role]:
    """The numbers with the words around them; a length of time keeps its unit."""
    text, begin, found = sentence.text, sentence.start, []
    for at, claim in enumerate(numbers):
        first = numbers[at - 1].end - begin if at else 0
        last = numbers[at + 1].start - begin if at + 1 < len(numbers) else len(text)
        found.append(Role(claim, text[first : claim.start - begin], text[claim.end - begin : last]))
    return found


def _at_most_so_fast(here: Sequence[Role]) -> bool:
    """Whether a speed is one that something can reach, not one that it has all the way."""
    for role in here:
        unit = getattr(role.claim.value, "unit", "")
        if " / " in unit and unit.endswith(("hour", "second")):
            return _TOP.search(role.before[-_NEAR:].lower()) is not None or _EVENLY.search(role.before[-_NEAR:]) is None
    return False


def _inside(here: Sequence[Role]) -> str:
    return " ".join(role.before for role in here[1:])


def _plain(role: Role) -> bool:
    claim, figure = role.claim, role.claim.value.figure
    over = (
        isinstance(claim.value, Duration) and figure.bound is Bound.AT_LEAST and _OVER.search(role.before) is not None
    )
    return (
        figure.upper is None and " and " not in claim.said and (figure.bound in (Bound.EXACT, Bound.ABOUT) or over) and claim.holds and claim.mood is not Mood.CONDITIONAL
        and figure.number > 0 and not (isinstance(claim.value, Duration) and claim.value.age)
    )  # fmt: skip


def _closes(last: Role) -> bool:
    behind = _NOUN_BEHIND.match(last.behind)
    rest = last.behind
    return any(_CLOSED.match(rest, at) for at in (0, behind.end() if behind else 0))


def _readings(here: Sequence[Role]) -> Iterator[Product]:
    """The ways to read three numbers as a rate, what it is of and what they come to."""
    for rate, base, total in permutations(here):
        per = _per(rate, base, here)
        if not per:
            continue
        factor = _times_of(base, per)
        if factor is None or not _one_unit(rate, total, base):
            continue
        one, many = _rounded(rate, here), base.claim.value.figure.with_(bound=Bound.EXACT).range()
        factor *= _in_unit_of(rate, total)
        if one.low is None or one.high is None or many.low is None or many.high is None:
            continue
        yield Product(
            rate.claim, total.claim, base.claim,
            Range(one.low * many.low * factor * (1 - _BERTH), one.high * many.high * factor * (1 + _BERTH)),
        )  # fmt: skip


def _rounded(rate: Role, here: Sequence[Role]) -> Range:
    """What a rate may be: a whole number of things that is told as the result is a rounded one."""
    figure = figure_of(rate.claim)
    told = figure.range()
    averaged = rate is here[-1] or "averag" in rate.before
    if not averaged or figure.step or not isinstance(rate.claim.value, Count) or told.low is None or told.high is None:
        return told
    return Range(told.low - _HALF, told.high + _HALF)


def _per(rate: Role, base: Role, here: Sequence[Role]) -> str:
    """What a number is told for one of, empty where it is not: a unit or a noun in the singular, or `each`."""
    value = rate.claim.value
    if isinstance(value, Money) and value.per:
        return "each" if value.per == "piece" else "" if value.per == "share" else value.per.split()[-1]
    if isinstance(value, Quantity) and " / " in value.unit:
        return value.unit.split(" / ")[1]
    if _EACH.match(rate.behind) or _EACH_AHEAD.search(rate.before) or _PRICED.search(rate.before):
        return "each"
    at = here.index(rate)
    if (
        at
        and here[at - 1] is base
        and base.of
        and _A_GIVEN.fullmatch(rate.before)
        and rate is not here[-1]
        and here[-1].is_sum
    ):
        return "each"
    told = _PER.match(rate.behind)
    if told is not None:
        return lemma(told[1], "NOUN")
    if at and here[at - 1] is base and isinstance(base.claim.value, Count):
        of = _OF_EACH.fullmatch(rate.before)
        if of is not None and lemma(of[1], "NOUN") == base.of:
            return base.of
    return ""


def _times_of(base: Role, per: str) -> Decimal | None:
    """How many of what a rate is for one unit of the base is."""
    value = base.claim.value
    if isinstance(value, Duration):
        if value.unit == per or (per == "night" and value.unit == "day"):
            return Decimal(1)
        if {value.unit, per} <= {"hour", "minute", "second"}:
            return in_unit(value.unit, per)
        times = _TIMES.get((value.unit, per))
        return None if times is None else Decimal(times)
    if isinstance(value, Quantity):
        if per == "each":
            return Decimal(1)
        unit = value.unit.split(" ")[0]
        return Decimal(1) if per in (unit, lemma(unit, "NOUN")) or _same_unit(value.unit, per) else None
    if not isinstance(value, Count) or not base.of:
        return None
    if (
        per in (base.of, "each", "piece")
        or {per, base.of} <= _MATCHES
        or (per in _HEADS and (base.of in PEOPLE or base.of in _HEADS))
    ):
        return Decimal(1)
    return None


def _same_unit(unit: str, per: str) -> bool:
    try:
        return in_unit(unit.split(" ** ")[0], per) == 1
    except Exception:
        return False


def _one_unit(rate: Role, total: Role, base: Role) -> bool:
    """Whether the total is in the unit of the rate."""
    one, two = rate.claim.value, total.claim.value
    if isinstance(one, Money) or isinstance(two, Money):
        return isinstance(one, Money) and isinstance(two, Money) and one.currency == two.currency and not two.per
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        unit = one.unit.split(" / ")[0]
        return " / " not in two.unit and in_unit(unit, two.unit) is not None
    if isinstance(one, Duration) and isinstance(two, Duration):
        return _in_unit_of(rate, total) != 0
    if not isinstance(one, Count) or not isinstance(two, Count) or isinstance(one, Percentage):
        return False
    if total.of and total.of == base.of:
        return False
    return (
        not rate.of or not total.of or rate.of == total.of or kind_of(rate.of, total.of) or kind_of(total.of, rate.of)
    )


def _in_unit_of(rate: Role, total: Role) -> Decimal:
    one, two = rate.claim.value, total.claim.value
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        return in_unit(one.unit.split(" / ")[0], two.unit) or Decimal(0)
    if isinstance(one, Duration) and isinstance(two, Duration):
        if one.unit == two.unit:
            return Decimal(1)
        return (
            (in_unit(one.unit, two.unit) or Decimal(0))
            if {one.unit, two.unit} <= {"hour", "minute", "second"}
            else Decimal(0)
        )
    return Decimal(1)


def _likely(found: Product) -> bool:
    """Whether the three are about of one size, or a power of ten apart."""
    assert found.number is not None
    told, meant = figure_of(found.total).number, found.meant
    if meant.low is None or meant.high is None or meant.low <= 0:
        return False
    return told / meant.low >= _FEW and told / meant.high <= _MOST
