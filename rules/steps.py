"""Steps of one course of things in an order that cannot be."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from consistency import Claim, Clash, Example, Severity, groups
from consistency.claims import Mood
from consistency.extract.order_of_steps import out_of_order
from consistency.patterns import pattern
from consistency.prose.lexicon import rarity
from consistency.text import Section
from consistency.values import Date

STEPS: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(first.split()), frozenset(then.split()))
    for first, then in (
        ("submit table introduce propose draft file", "approve adopt pass enact ratify reject clear grant"),
        ("sign", "ratify"),
        ("order buy", "deliver"),
        ("lay", "launch commission"),
        ("begin start", "finish complete end"),
        ("found establish", "close dissolve"),
        ("arrest", "charge"),
        ("admit", "discharge"),
        ("arrest", "convict sentence acquit"),
        ("charge", "convict sentence acquit"),
        ("nominate", "elect appoint"),
        ("bear", "die bury"),
        ("die", "bury"),
    )
)
"""What comes first, and what can only follow it, of one and the same thing."""
VERDICT = frozenset("convict sentence find".split())

AGAIN = re.compile(r"\b(?:again|second|another|new|other|first|anew|once more|next)\b", re.IGNORECASE)
NAMES = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")


@groups(
    "D110",
    "steps-in-impossible-order",
    kinds=["date"],
    by="article",
    bad=[
        Example(
            "The government submitted the bill on [[20 June]], and after two sittings the chamber approved it on [[6 June]].",
            published=date(2024, 7, 4),
        ),
        Example(
            "Vick was found guilty on [[June 12]] of fraud.\n\nThe appeal against the conviction was lodged on [[June 3]].",
            published=date(2024, 7, 4),
        ),
        "The council ordered the trams in [[May 2021]]. The trams were delivered in [[March 2020]].",
        "The council approved the plan on [[11 November 2025]], after the hearing, which had taken place on [[4 December 2025]].",
    ],
    good=[
        Example(
            "The government submitted the bill on 6 June, and after two sittings the chamber approved it on 20 June.",
            published=date(2024, 7, 4),
        ),
        Example(
            "The chamber approved the budget on 6 June. The government submitted the bill on schools on 20 June.",
            published=date(2024, 7, 4),
        ),
        "The shop in Norby closed on 3 May 2021. The shop in Lendle opened on 6 June 2021.",
        "The mill, which closed in 1999, had opened in 1989.",
        "The mill opened in 1999, and the school closed in 1989.",
        Example("The season opens on 7 December and closes on 5 March.", published=date(2024, 11, 28)),
        "The shop closed on 3 May 2021 and opened again on 6 June 2021.",
        "The council ordered the trams in March 2020. The trams were delivered in May 2021.",
        "The council approved the plan on 11 November 2025, after the hearing, which had taken place on 4 October 2025.",
        "The council approved the plan on 11 November 2025, before the hearing, which took place on 4 December 2025.",
    ],
)
def steps_in_impossible_order(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """Something is told as done before the step without which it could not be done.

    A bill that was approved before it was submitted sends every reader back to the top.

    Check both dates; often two of them were swapped.
    """
    shown: set[int] = set()
    for early, late in out_of_order(group):
        shown.add(late.claim.start)
        yield Clash(
            (late.claim, early.claim),
            f"`{late.claim.said}` is told as after `{early.claim.said}`",
            f"{late.claim.value} is before {early.claim.value}",
        )
    told = [claim for claim in group if _done(claim)]
    for first, second in pairwise(told):
        if (word := _joined_by(first, second)) and _backwards(first, second, word):
            yield Clash(
                (second, first),
                f"`{first.said}` is told as {word} `{second.said}`",
                f"{first.value} is {'before' if word == 'after' else 'after'} {second.value}",
            )
    for at, first in enumerate(told):
        for second in told[at + 1 : at + 12]:
            step = _step(first, second) or _step(second, first)
            if step is None:
                continue
            before, after = step
            if _earlier(after.value, before.value) and second.start not in shown and _one_course(first, second, told):
                yield Clash(
                    (second, first),
                    f"`{_words(after)}` ({after.said}) is told as before `{_words(before)}` ({before.said})",
                    f"{after.value} is before {before.value}",
                )


@groups(
    "D111",
    "timeline-out-of-order",
    kinds=["date"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "What happened then, in dates:\n\n- 23 November 2023: Maja is admitted.\n- 8 December 2023: She is put on the list.\n"
        "- 14 February 2024: A donor is found.\n- [[11 March 2024]]: The operation takes nine hours.\n"
        "- [[5 March 2024]]: She eats pancakes.\n- 2 April 2024: She goes home.",
    ],
    good=[
        "What happened then, in dates:\n\n- 23 November 2023: Maja is admitted.\n- 8 December 2023: She is put on the list.\n"
        "- 14 February 2024: A donor is found.\n- 11 March 2024: The operation takes nine hours.\n- 2 April 2024: She goes home.",
        "Latest news\n\n- 2 April 2024: She goes home.\n- 11 March 2024: The operation.\n- 14 February 2024: A donor is found.\n"
        "- 8 December 2023: On the list.",
        "Dates\n\n- 8 December 2023: Norby\n- 14 February 2024: Lendle\n- 3 January 2024: Westerby\n- 1 January 2024: Eastby",
    ],
)
def timeline_out_of_order(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """In a list in order of dates one entry stands before an earlier one.

    A timeline is read from top to bottom; a step back is a wrong date or a wrong place.

    Check the date of the entry, or move it.
    """
    heads = [claim for claim in group if _heads_line(claim)]
    for run in _runs(heads):
        backward = [
            (first, second)
            for first, second in pairwise(run)
            if first.value.earliest and second.value.latest and second.value.latest < first.value.earliest
        ]
        if len(run) >= 5 and len(backward) == 1:
            first, second = backward[0]
            yield Clash(
                (second, first),
                f"`{second.said}` stands after `{first.said}` in a list that goes by date",
                f"{second.value} is before {first.value}",
            )


_AFTER = pattern(
    r",?\s(?P<word>after|following|before)\s(?:the|its|his|her|their|a|an)\s(?:(?!\bbut\b|\bwhile\b)[^.;:!?]){3,110}\Z"
)
_OTHERWISE = pattern(r"\b(?:not|never|unlike|instead|than|was to|were to|planned|due|scheduled)\b")


def _joined_by(first: Claim[Date], second: Claim[Date]) -> str:
    """`was approved on 11 November, after the first reading, which took place on`: after, before, or nothing."""
    if first.sentence is None or first.sentence != second.sentence or second.start <= first.end:
        return ""
    base = first.sentence.start
    between = first.sentence.text[first.end - base : second.start - base]
    found = _AFTER.match(between)
    if found is None or _OTHERWISE.search(first.sentence.text):
        return ""
    return "before" if found["word"] == "before" else "after"


def _backwards(first: Claim[Date], second: Claim[Date], word: str) -> bool:
    early, late = (second.value, first.value) if word == "after" else (first.value, second.value)
    if early.precision != "day" or late.precision != "day" or early.day is None or late.day is None:
        return False
    return bool(late.latest and early.earliest and late.latest < early.earliest)


def _earlier(one: Date, two: Date) -> bool:
    """Whether a day is before another; of two weekdays of one week, told on one of its days, the later may be of the last."""
    if not one.latest or not two.earliest or one.latest >= two.earliest:
        return False
    if one.day or two.day or one.weekday is None or two.weekday is None:
        return True
    return one.weekday < two.weekday or (two.earliest - one.latest).days >= 7


def _heads_line(claim: Claim[Date]) -> bool:
    if claim.sentence is None or claim.value.precision != "day" or claim.value.year is None:
        return False
    return not claim.sentence.text[: claim.start - claim.sentence.start].strip(" \t-*•▪–|")


def _runs(heads: Sequence[Claim[Date]]) -> Iterator[list[Claim[Date]]]:
    """Heads of neighbouring lines."""
    run: list[Claim[Date]] = []
    for claim in heads:
        if run and claim.sentence and run[-1].sentence and claim.sentence.line - run[-1].sentence.line > 2:
            yield run
            run = []
        run.append(claim)
    if run:
        yield run


def _done(claim: Claim[Date]) -> bool:
    value = claim.value
    if value.earliest is None or value.latest is None or value.edge or value.precision not in ("day", "month"):
        return False
    return claim.mood is Mood.TOLD and claim.holds and claim.section not in (Section.RELATED, Section.FURNITURE)


def _words(claim: Claim[Date]) -> str:
    return claim.attribute.replace(" …", "")


def _step(first: Claim[Date], second: Claim[Date]) -> tuple[Claim[Date], Claim[Date]] | None:
    """The two claims in the order in which they must have happened, if they are steps of one course."""
    one, two = _event(first), _event(second)
    if one is None or two is None:
        return None
    if one[0] in VERDICT and two == ("lodge", "appeal"):
        return first, second
    for begins, ends in STEPS:
        if one[0] in begins and two[0] in ends and one[1] == two[1] and one[1] not in ("", "…"):
            return first, second
    return None


def _event(claim: Claim[Date]) -> tuple[str, str] | None:
    words = claim.attribute.split()
    return (words[0], words[1]) if len(words) == 2 else None


def _one_course(first: Claim[Date], second: Claim[Date], told: Sequence[Claim[Date]]) -> bool:
    """Whether nothing says that there are two of the things: another place, `again`, a third date of one of the steps."""
    if first.sentence is None or second.sentence is None:
        return False
    texts = {first.sentence.text, second.sentence.text}
    if any(AGAIN.search(text) for text in texts):
        return False
    if any(claim.attribute in (first.attribute, second.attribute) for claim in told if claim not in (first, second)):
        return False
    if first.sentence.index == second.sentence.index or rarity(_words(second).split()[-1]) > 0.5:
        return True
    one, two = (set(NAMES.findall(text[1:])) for text in (first.sentence.text, second.sentence.text))
    return not one or not two or bool(one & two)
