"""What the words beside a value say it is in a sum: the whole, a part, what is left, what the parts come to.

A value is read with the words before it, up to the value before, and those behind it, up to the next one.  Digits that no other
reader took (`the Liberals 35 and the Union 20.`) are values as well where a row of numbers goes on.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes import Told, figure_of, plain
from consistency.extract.wholes import PEOPLE
from consistency.patterns import pattern
from consistency.prose.lexicon import similarity
from consistency.prose.world import is_demonym
from consistency.text import Sentence
from consistency.values import Count, Duration, Figure, Money, Percentage, Quantity

_UNREAD = pattern(
    r"(?<=[\w(] )\d{1,3}(?:,\d{3})*(?=\)|[;,]?\s(?!per ?cent\b|%)|[.;,]?\s*\Z)(?!,\d)|(?<=\()\d{1,3}(?:,\d{3})*(?=\))"
)
_NO_NUMBER = pattern(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|no\.?|number|page|room|route|highway|"
    r"line|chapter|article|section|paragraph|phase|stage|part|round|group|aged?|day|week|part|type|class|grade|level|flight|boeing|airbus|"
    r"channel|radio|at|by|on|of|than|under|over|top) \Z",
    re.IGNORECASE,
)
_THE = r"(?:the|its|their|his|her|our|all|these|those|this|that|every|the [a-z-]+[’']s|[A-Z][\w-]*[’']s?|a (?:further|total) of)"
_OF = pattern(
    rf"(?:\A ?|\b)(?:[Oo]ut of|[Oo]f|[Aa]mong) (?:all )?{_THE}(?: (?!and|or|in|for|to|with)[a-z-]+){{0,2}} ?\Z|\A(?:Out of|Of|Among| (?:out )?of) \Z"
)
_VERBS = frozenset("include consist comprise contain number remain".split())
"""Verbs behind a number that look like a plural: `the crew of 12 includes`."""
_SUM_BEFORE = pattern(
    r"(?:, an? (?:[a-z]+ )?(?:harvest|haul|catch|crop|tally|outlay|bill) of|\b(?:(?:for |making |giving |is |was |be |or |to |of |by |with |at )?(?:an? |the )(?:grand |combined |overall |joint )?(?:total|sum)(?: [a-z]+)? (?:of|was|is|to)|"
    r"total(?:l?ing|s|led)?|totall?ed|(?:add(?:s|ed|ing)? up|amount(?:s|ed|ing)?|com(?:es?|ing)|came|sum(?:s|med|ming)? up) to(?: a total of)?|"
    r"(?:which|that|this)(?: all)? (?:makes?|made|gives?|gave|brings?)|making|giving (?:it|them|us|a total of)|"
    r"(?:bring|brings|bringing|brought|tak(?:es?|ing)|took) (?:the|its|their|his|her) (?:[a-z-]+ ){0,3}(?:to|at)|"
    r"in (?:all|total),?|altogether,?|all in all,?|all told,?|together,?|total was|total is|total:|total stands at)) (?:(?:it|they|that|we|there|this) (?:is|are|was|were|have|had|has|makes?|made) )?\Z",
    re.IGNORECASE,
)
_SUM_BEHIND = pattern(
    r"[ -]?(?:[a-z’'-]+ ){0,3}(?:in (?:all|total)|altogether|all told|all in all|combined|together|overall|in sum)\b",
    re.IGNORECASE,
)
_REST_BEFORE = pattern(
    r"(?:\b(?:the|its|his|her|their|all|our) (?:other|remaining|remainder|rest|others|balance)(?:,? (?:is|are|was|were|of|some|about|comprising|or|that is,?)){0,2},? ?[($€£]?|"
    r"\b(?:leaving|leaves)\b[^.;:()\d]{0,20}|\b(?:what (?:is|was) left|what remains|the (?:shortfall|gap) of)\b[^.;:()\d]{0,20})\Z",
    re.IGNORECASE,
)
_OTHERS = pattern(r" (?:[a-z-]+ )?others\b")
_STILL = pattern(
    r"[ -](?:[a-z-]+ ){0,2}(?:remain(?:s|ed|ing)?\b|(?:is|are|was|were) (?:still (?:left|missing|held|outstanding|unsold|to be|in)|left|unsold)\b|to go\b)",
    re.IGNORECASE,
)
_OF_THEM = pattern(r",? of (?:them|these|those|which|whom|it)\b|,? of (?:this|that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Role:
    """A value, the words before it and behind it in its sentence, and what they say."""

    claim: Told
    before: str
    behind: str

    @property
    def of_a_whole(self) -> bool:
        """`of the 24 wagons`, `of its 250 employees`."""
        before = self.before[-_NEAR:]
        return ("f " in before or "mong " in before) and _OF.search(before) is not None

    @property
    def is_sum(self) -> bool:
        """`a total of 90`, `90 in all`, `bringing the toll to 90`."""
        return _SUM_BEFORE.search(self.before[-_NEAR:]) is not None or _SUM_BEHIND.match(self.behind) is not None

    @property
    def is_rest(self) -> bool:
        """`the other nine`, `leaving nine`, `nine others`."""
        return _REST_BEFORE.search(self.before[-_NEAR:]) is not None or _OTHERS.match(self.behind) is not None

    @property
    def is_still(self) -> bool:
        """`nine remain`, `nine are still held`: the rest of a whole only where one is told."""
        return _STILL.match(self.behind) is not None

    @property
    def of_them(self) -> bool:
        """`40 of them`."""
        return _OF_THEM.match(self.behind) is not None

    @property
    def number(self) -> Decimal:
        return figure_of(self.claim).number

    @property
    def of(self) -> str:
        """What is counted; empty where it is not said, or where the value is no count."""
        of = self.claim.value.of if isinstance(self.claim.value, Count) else ""
        return "" if of in _VERBS else of


def roles(sentence: Sentence, told: Sequence[Claim[Any]]) -> list[Role]:
    """The values of a sentence in their order; none where one of them is a bound, a range or a rate."""
    values = _with_unread(sentence, [number for claim in told for number in _as_numbers(claim)])
    text, begin = sentence.text, sentence.start
    found = []
    for at, claim in enumerate(values):
        first = values[at - 1].end - begin if at else 0
        last = values[at + 1].start - begin if at + 1 < len(values) else len(text)
        found.append(Role(claim, text[first : claim.start - begin], text[claim.end - begin : last]))
    return found


def _as_numbers(claim: Claim[Any]) -> Sequence[Told]:
    """A length of time as a measure, one guessed behind a bare number (`30 from Spain`) as that number, `80 and 90 km` as two."""
    value = claim.value
    if isinstance(value, Duration):
        value = Count(value.figure, "") if claim.said.isalnum() else Quantity(value.figure, value.unit)
        claim = claim.with_(value=value)
    figure = figure_of(claim)
    place = claim.said.find(" and ")
    if figure.upper is None or place < 0:
        return (claim,)
    low, high = figure.with_(upper=None), figure.with_(number=figure.upper, upper=None)
    cut = claim.start + place
    return (
        claim.with_(end=cut, said=claim.said[:place], value=value.with_(figure=low)),
        claim.with_(start=cut + 5, said=claim.said[place + 5 :], value=value.with_(figure=high)),
    )


def _with_unread(sentence: Sentence, told: Sequence[Told]) -> list[Told]:
    """The values, with the numbers beside them that no reader took."""
    counts = [claim for claim in told if isinstance(claim.value, Count)]
    if not counts:
        return list(told)
    found = list(told)
    for match in _UNREAD.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if start < counts[0].start or any(claim.start < end and start < claim.end for claim in told):
            continue
        if _NO_NUMBER.search(sentence.text[: match.start()]):
            continue
        figure = Figure(Decimal(match[0].replace(",", "")), None, figure_of(counts[0]).bound, Decimal(0))
        found.append(counts[0].with_(start=start, end=end, said=match[0], value=Count(figure, "")))
    return sorted(found, key=lambda claim: claim.start)


def alike(part: Role, whole: Role) -> bool:
    """Whether one value can be a part of the other: of one unit, or a count of the same things, of a kind of them, or of what is not said."""
    one, two = part.claim.value, whole.claim.value
    if isinstance(one, Percentage) or isinstance(two, Percentage) or not (plain(part.claim) and plain(whole.claim)):
        return False
    if isinstance(one, Money) and isinstance(two, Money):
        return one.currency == two.currency
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        return one.unit == two.unit
    if not isinstance(one, Count) or not isinstance(two, Count):
        return False
    return not part.of or not whole.of or part.of in (whole.of, "other", "one") or kind_of(part.of, whole.of)


def kind_of(part: str, whole: str) -> bool:
    """Whether one noun names a kind of what the other names: `woman` and `person`, `cow` and `animal`, `Dane` and `volunteer`."""
    if part in PEOPLE and (
        whole in PEOPLE or whole.endswith(("er", "or", "ee", "ist", "ant", "ent", "crew", "member"))
    ):
        return True
    return similarity(part, whole) >= _ALIKE or is_demonym(part.capitalize())


_ALIKE, _NEAR = 0.3, 60
