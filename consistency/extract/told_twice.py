"""Values that are told a second time, in another unit or currency: `24 metres (79 feet)`, `24 metres, or 79 feet`."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from consistency.claims import Claim
from consistency.values import Duration, Money, Quantity

V = TypeVar("V", Money, Quantity, Duration)
_OPENS = re.compile(
    r"(?:[ \u00a0](?!and\b|or\b)[a-z-]+){0,3}[ \u00a0]?\((?:about |around |roughly |approximately |some |nearly |almost |just over |just under |a little over |"
    r"a little under |equal to |equivalent to |or |or about |more than |less than |over |under |~|≈|=|c\. ?|ca\. ?)?\Z"
)
_ABOUT = r"(?:about |around |roughly |approximately |some |nearly |almost |just over |just under |~|≈|ca\. ?)?"
_OR = re.compile(
    rf"(?: [a-z]+){{0,2}}(?:, (?:or|that is|which (?:is|was|equals|corresponds to|comes to|makes|means)|i\.e\.|equal to|equivalent to|the equivalent of|"
    rf"corresponding to|making),? {_ABOUT}"
    r"| or (?:about|around|roughly|some|approximately|nearly|almost) |, (?:about|around|roughly|approximately|nearly|almost|just over|just under) )\Z"
)
_OR_CLOSES = re.compile(r"[,.;:)!?]|\Z| [–—-] ")
_STOPS = re.compile(r"[.;)]|\Z")
_POINTS_BACK = re.compile(
    rf"(?:\A|[,;:] )(?:(?:at|in) [^,;:.]{{2,40}},? |so )?(?:that|this) (?:is|was|would be|makes|equals|corresponds to|"
    rf"comes to|amounts to|means|works out at) {_ABOUT}\Z|\b(?:would |will )?calls? (?:that|this|it) {_ABOUT}\Z",
    re.IGNORECASE,
)
"""`In dollars that is 48 million.`"""
_DASH, _DASH_CLOSES = re.compile(rf"(?: [a-z]+){{0,2}} [–—-] {_ABOUT}\Z"), re.compile(r" [–—-] |\.")
"""`24 metres long, or 79 feet, ...` and `24 metres – 79 feet – ...`."""
_CLOSES = re.compile(
    r"\)| at (?:the )?(?:current|today|present|that|its|an?) | at [^()]{0,40}\brate\b[^()]{0,40}\)|; ?[^)]{0,40}\)"
)


def in_brackets(group: Sequence[Claim[V]]) -> Iterator[tuple[Claim[V], Claim[V]]]:
    """Two claims of which the second stands in brackets right after the first, and alone there."""
    for first, second in itertools.pairwise(group):
        sentence = first.sentence
        if sentence is None or second.sentence is None or sentence.index != second.sentence.index:
            continue
        between = sentence.between(first.end, second.start)
        after = sentence.text[second.end - sentence.start :]
        if _OPENS.fullmatch(between) and _CLOSES.match(after):
            yield first, second


def _unit_of(claim: Claim[Any]) -> str:
    return claim.value.currency if isinstance(claim.value, Money) else claim.value.unit


def apposed(group: Sequence[Claim[V]]) -> Iterator[tuple[Claim[V], Claim[V]]]:
    """Two values of which the second is told as another word for the first: `24 metres, or 79 feet,`."""
    for first, second in itertools.pairwise(group):
        sentence = first.sentence
        if sentence is None or second.sentence is None or sentence.index != second.sentence.index:
            continue
        if _unit_of(first) == _unit_of(second) or (" / " in _unit_of(first) and " / " not in _unit_of(second)):
            continue
        between = sentence.between(first.end, second.start)
        after = sentence.text[second.end - sentence.start :]
        if (_OR.fullmatch(between) and _OR_CLOSES.match(after)) or (
            _DASH.fullmatch(between) and _DASH_CLOSES.match(after)
        ):
            yield first, second


def alone_beside(group: Sequence[Claim[Duration]]) -> Iterator[tuple[Claim[Duration], Claim[Duration]]]:
    """The two lengths of a sentence that tells no third, the second right behind a comma: `took 90 minutes, an hour and a half.`"""
    for _, told in itertools.groupby(
        (claim for claim in group if claim.sentence is not None), lambda claim: claim.sentence
    ):
        pair = list(told)
        if len(pair) != 2 or pair[0].sentence is None or _unit_of(pair[0]) == _unit_of(pair[1]):
            continue
        first, second = pair
        sentence = pair[0].sentence
        if sentence.between(first.end, second.start) == ", " and _STOPS.match(
            sentence.text, second.end - sentence.start
        ):
            yield first, second


def pointed_at(group: Sequence[Claim[V]]) -> Iterator[tuple[Claim[V], Claim[V]]]:
    """Two values of which the second opens the next sentence as another word for the first: `That is 94 million dollars.`"""
    for at, (first, second) in enumerate(itertools.pairwise(group)):
        one, two = first.sentence, second.sentence
        if one is None or two is None or not 0 <= two.index - one.index <= 1 or _unit_of(first) == _unit_of(second):
            continue
        if one.index != two.index and at and group[at - 1].sentence == one:  # which of the two would `that` be
            continue
        opening = two.text[max(0, first.end - two.start if one.index == two.index else 0) : second.start - two.start]
        if _POINTS_BACK.search(opening) and _OR_CLOSES.match(two.text[second.end - two.start :]):
            yield first, second


def ends_phrase(claim: Claim[Any]) -> bool:
    """Whether its phrase ends with it: `the scandal over the vote of 3 May broke` goes on, and is about something else."""
    sentence = claim.sentence
    return sentence is not None and sentence.text[claim.end - sentence.start :].lstrip()[:1] in ("", *".,;:!?)–—-")
