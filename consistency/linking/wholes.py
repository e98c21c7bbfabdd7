"""A whole told in one article and its parts in others: what the parts are parts of, and whether they are all of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from consistency.claims import Claim, Mood
from consistency.linking.evidence import rarity
from consistency.linking.stories import of_one_story
from consistency.patterns import pattern
from consistency.prose.world import country_of
from consistency.text import Section
from consistency.values import Count, Money, Range

DAYS = 14
_FROM_ALL = pattern(
    r"\b(?:all of (?:it|this|that|which)|entirely|in full|together|jointly|between them|in equal parts?|shared by|"
    r"put up|paid for|provided|contributed|financed|funded)\b[^.;]{0,60}?\b(?:from|by|between)\b(?P<givers>[^.;]+)",
    re.IGNORECASE,
)
_NAME = pattern(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_GIVES = pattern(
    r"\b(?:gives?|gave|putting|puts?|contributes?|contributed|contributing|pays?|paid|paying|provides?|provided|providing|"
    r"pledges?|pledged|adds?|added|sends?|transfers?|share|contribution|part|stake)\b",
    re.IGNORECASE,
)
_NOT_A_PART = pattern(
    r"\b(?:another|further|additional|extra|annual|annually|year|first|instalment|tranche|already|so far|including|up to|"
    r"more than|at least|loans?|bilateral|since|total|altogether)\b",
    re.IGNORECASE,
)
_FOR = pattern(
    r"(?: \w+){0,2}?,? (?:(?:is|are|was|were|will be|would be|goes|go|went) )?(?:for|to|on|towards?|from) ",
    re.IGNORECASE,
)
_JOINED = pattern(r"[^.;:]{0,90}?(?:,|,? and)(?: another| the other)? ?\Z")
_LOOSE = pattern(
    r"\b(?:including|include[sd]?|among|such as|for example|at least|up to|more than|some|of which|remaining|rest|so far|already|first|"
    r"last year|a year|per|each|instead|previous|earlier|from)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Apart:
    """A whole, its parts, why they belong together, and whether the text says that there are no others."""

    total: Claim[Any]
    parts: tuple[Claim[Any], ...]
    tie: str
    complete: bool

    def added(self) -> Range:
        ranges = [part.value.figure.range() for part in self.parts]
        lows = [one.low for one in ranges if one.low is not None]
        highs = [one.high for one in ranges if one.high is not None]
        return Range(
            sum(lows, Decimal(0)) if len(lows) == len(ranges) else None,
            sum(highs, Decimal(0)) if len(highs) == len(ranges) else None,
        )


def by_givers(block: Sequence[Claim[Any]]) -> Iterator[Apart]:
    """`240 million, all of it from A, B and C`, and elsewhere what A, B and C give."""
    for total in block:
        if not plainly_told(total) or not isinstance(total.value, Money) or total.sentence is None:
            continue
        after = total.sentence.text[total.end - total.sentence.start :]
        found = _FROM_ALL.search(after)
        if found is None:
            continue
        givers = _givers(found["givers"])
        if not 2 <= len(givers) <= 8:
            continue
        parts: list[Claim[Any]] = []
        for giver in givers:
            given = [
                claim
                for claim in block
                if claim is not total
                and plainly_told(claim)
                and _alike(claim, total)
                and claim.value.figure.number < total.value.figure.number
                and _giver(claim) == giver
                and _one_story(claim, total)
            ]
            if len({claim.value.figure.number for claim in given}) != 1:
                break
            parts.append(given[0])
        else:
            if len({part.start for part in parts}) == len(parts) and any(
                part.article != total.article for part in parts
            ):
                yield Apart(total, tuple(parts), "what each of the givers gives", True)


def by_purposes(block: Sequence[Claim[Any]]) -> Iterator[Apart]:
    """`420 million is for roads, 180 million for schools and 450 million for dykes`, and the fund's total elsewhere."""
    for parts in _enumerations(block):
        first = parts[0]
        assert first.sentence is not None
        before = first.sentence.text[: first.start - first.sentence.start]
        stem = _content(before)
        totals = [
            claim
            for claim in block
            if claim.article != first.article
            and plainly_told(claim, planned=True)
            and _alike(claim, first)
            and claim.topic is not None
            and not claim.topic.beside
            and claim.value.figure.number > max(part.value.figure.number for part in parts)
            and _one_story(claim, first)
            and claim.sentence is not None
            and any(pair in set(pairwise(_content(claim.sentence.text))) for pair in pairwise(stem))
        ]
        if len({claim.value.figure.number for claim in totals}) == 1:
            stated = [
                claim
                for claim in block
                if claim.article == first.article and claim not in parts and _alike(claim, first)
            ]
            if not any(claim.value.figure.number >= totals[0].value.figure.number for claim in stated):
                yield Apart(totals[0], tuple(parts), f"both tell of the {' '.join(_shared(stem, totals[0]))}", False)


def plainly_told(claim: Claim[Any], *, planned: bool = False) -> bool:
    """Whether a value is told as a fact, to its last digit."""
    if not isinstance(claim.value, Money | Count) or not claim.holds or claim.section is Section.TABLE:
        return False
    moods = (Mood.TOLD, Mood.PLANNED) if planned else (Mood.TOLD,)
    figure = claim.value.figure
    return (
        claim.mood in moods
        and figure.upper is None
        and figure.bound.value == "exact"
        and not getattr(claim.value, "per", "")
    )


def _alike(one: Claim[Any], two: Claim[Any]) -> bool:
    if isinstance(one.value, Money) and isinstance(two.value, Money):
        return one.value.currency == two.value.currency
    return isinstance(one.value, Count) and isinstance(two.value, Count) and one.value.of == two.value.of


def days_fit(one: Claim[Any], two: Claim[Any]) -> bool:
    if one.published and two.published:
        return abs((one.published - two.published).days) <= DAYS
    return one.article == two.article


def _one_story(one: Claim[Any], two: Claim[Any]) -> bool:
    return days_fit(one, two) and of_one_story(one, two)


def _givers(words: str) -> list[str]:
    """The names at the end of a row: `the three founding donors, A, B and C`."""
    names = [_code(name) for name in _NAME.findall(words)]
    return list(dict.fromkeys(names)) if re.search(r"\band\b|&", words) else []


def _code(name: str) -> str:
    return country_of(name) or name.casefold()


def _giver(claim: Claim[Any]) -> str:
    """Who gives an amount, by the last name before it in its clause: `Belgium is putting 90 million into ...`."""
    sentence = claim.sentence
    if sentence is None:
        return ""
    text, at = sentence.text, claim.start - sentence.start
    clause = re.split(r"[;:]|, (?:and|but|while) ", text[:at])[-1]
    around = clause + text[at : at + len(claim.said) + 40].split(",")[0].split(".")[0]
    if not _GIVES.search(around) or _NOT_A_PART.search(around):
        return ""
    names = [_code(name) for name in _NAME.findall(clause)]
    return names[0] if names else ""


def _enumerations(block: Sequence[Claim[Any]]) -> Iterator[list[Claim[Any]]]:
    """Values of one sentence that are each followed by what they are for, the last after `and`."""
    run: list[Claim[Any]] = []
    for claim in [*block, None]:
        if claim is not None and run and claim.sentence == run[-1].sentence and claim.article == run[-1].article:
            run.append(claim)
            continue
        if len(run) >= 2 and _divided(run):
            yield run
        run = [claim] if claim is not None else []


def _divided(run: Sequence[Claim[Any]]) -> bool:
    sentence = run[0].sentence
    if sentence is None or not all(plainly_told(claim, planned=True) and _alike(claim, run[0]) for claim in run):
        return False
    text, begin = sentence.text, sentence.start
    if _LOOSE.search(text[max(0, run[0].start - begin - 30) :]):
        return False
    for one, two in pairwise(run):
        between = text[one.end - begin : two.start - begin]
        if not _FOR.match(between) or not _JOINED.fullmatch(between):
            return False
    last = text[run[-2].end - begin : run[-1].start - begin]
    return re.search(r"\band ?\Z", last) is not None and _FOR.match(text[run[-1].end - begin :]) is not None


def _content(text: str) -> list[str]:
    """The content words of a text in their order."""
    return [word for word in re.findall(r"[a-z]{3,}", text.lower()) if rarity(word) > 0.2]


def _shared(stem: Sequence[str], total: Claim[Any]) -> list[str]:
    words = set(_content(total.sentence.text if total.sentence else ""))
    return [word for word in stem if word in words]
