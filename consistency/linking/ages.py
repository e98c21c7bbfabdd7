"""Whether two ages are told of one person: by the name, the day, the story and what else is told of whoever bears it."""

import re

from consistency.claims import Claim, Topic
from consistency.linking.age_bearers import NAMESAKES, is_age
from consistency.linking.evidence import rarity
from consistency.linking.people import TAILS, given_alike, name_parts
from consistency.patterns import pattern
from consistency.text import Section
from consistency.values import Bound, Duration, Value

STORY, STORY_OF_A_MONTH, MONTH = 1.2, 0.5, 31
"""How much rarity two articles must share, besides the name, for a name to be one person's in both: less when they
are fewer than so many days apart."""
ALBUM = 2
"""How many years the pictures of one page may be apart."""
GENERATION = 15
"""Years from which on two ages under one name with a differing `Jr.` are father's and son's."""
_LEADS = frozenset(("a", "an", "the", "another", "was", "is", "as"))
_WAS = (
    r"(?:then|when (?:he|she|they|I)(?: was| were)?|turn(?:s|ed|ing)?|would (?:be|have been|have turned)|as(?= an? ))"
)
_THEN_BEFORE = pattern(rf"\b{_WAS}(?:[\s-]+(?:only|just|still|an?|the))?[\s-]*\Z", re.IGNORECASE)
_LIMIT_BEFORE = pattern(
    r"\b(?:since|until|at|under|over|by|from|after|before|of|between|to|than)(?:\s+(?:the|ages?|of|about))*\s*\Z",
    re.IGNORECASE,
)
_AS = pattern(r"\b(?:identified|described|known|listed|named|him|her|\w+ed) as (?:an?|the) \Z", re.IGNORECASE)
_THEN_AFTER = pattern(
    r"\A[,)]?\s*(?:(?:at the time|back then|then|in (?:19|20)\d\d)\b|when (?:he|she|they|the)\b|and (?:under|over|older|younger|up)\b)"
)
_AGO = pattern(r"\b(?:years?|decades?|months?) (?:ago|earlier|before)\b|\b[Ll]ast year\b")
_YEAR = pattern(r"\b(?:19|20)\d\d\b")


def one_person(first: Claim[Value], second: Claim[Value]) -> tuple[str, str]:
    """Why two ages are one person's, or why they are not: one of the two is empty."""
    if not (is_age(first) and is_age(second)):
        return "", "other-kind"
    one, two = name_parts(first.subject), name_parts(second.subject)
    if not one or not two:
        return "", "nameless-age"
    if first.article == second.article and _same_sentence(first, second):
        return "", "same-sentence"
    if one[-1] != two[-1]:
        return "", "other-person"
    if len(one) > 1 and len(two) > 1:
        if not given_alike(one[:-1], two[:-1]) or _generations(first, second):
            return "", "other-person"
    elif first.article != second.article or any(
        NAMESAKES in (claim.topic or Topic()).scope for claim in (first, second)
    ):
        return "", "namesakes"
    if another_time(first) or another_time(second) or _years_apart(first, second):
        return "", "other-time"
    if first.article != second.article and not one_story(first, second, {*one, *two}):
        return "", "other-story"
    return f"both ages are {max(first.subject, second.subject, key=len)}'s", ""


def _same_sentence(first: Claim[Value], second: Claim[Value]) -> bool:
    return first.sentence is not None and second.sentence is not None and first.sentence.index == second.sentence.index


def _generations(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether the names differ by `Jr.` and the ages by a generation."""
    tails = [{word.strip(".,").casefold() for word in claim.subject.split()} & TAILS for claim in (first, second)]
    assert isinstance(first.value, Duration)
    assert isinstance(second.value, Duration)
    return tails[0] != tails[1] and abs(first.value.figure.number - second.value.figure.number) >= GENERATION


def another_time(claim: Claim[Value]) -> bool:
    """Whether the words tell somebody's age at some other time, or a limit: `then 24`, `when she was 12`, `under 10`."""
    if isinstance(claim.value, Duration) and claim.value.figure.bound is not Bound.EXACT:
        return True
    if claim.said.casefold().startswith(("age of", "ages")) or claim.sentence is None:
        return True
    text, base = claim.sentence.text, claim.sentence.start
    if text[: claim.start - base].endswith("-"):
        return True  # the end of a longer number that was not read
    before, after = text[max(0, claim.start - base - 40) : claim.start - base], text[claim.end - base :]
    if _THEN_BEFORE.search(before) and not _AS.search(before):
        return True
    if not claim.said.casefold().endswith("old") and _LIMIT_BEFORE.search(before):
        return True
    return bool(_THEN_AFTER.match(after) or _AGO.search(claim.sentence.text))


def _years_apart(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether years that the sentences name, or pictures of several days, leave room for the one to become the other."""
    if first.article != second.article or first.sentence is None or second.sentence is None:
        return False
    assert isinstance(first.value, Duration)
    assert isinstance(second.value, Duration)
    grown = abs(first.value.figure.number - second.value.figure.number)
    years = [
        {int(year) for year in _YEAR.findall(claim.sentence.text)}
        or ({claim.published.year} if claim.published else set())
        for claim in (first, second)
        if claim.sentence
    ]
    if (
        all(years)
        and grown <= max(abs(a - b) for a in years[0] for b in years[1]) + 1
        and years[0].isdisjoint(years[1])
    ):
        return True
    pictures = all(
        claim.section is Section.CAPTION or "Image " in claim.sentence.text[:20]
        for claim in (first, second)
        if claim.sentence
    )
    return pictures and grown <= ALBUM


_OF_THE_DEAD = pattern(
    r"\b(?:deaths?|killings?|murders?|slayings?|funerals?) of\b(?:(?!\b(?:was|were|is|are|has|had|said|by)\b)[^.]){0,120}\Z"
    r"|\b(?:killed|killing)\s+(?:(?!\b(?:was|were|by|said)\b)[^.]){0,40}\Z"
)
_HARMED = pattern(
    r"\A(?:(?!\b(?:said|charged|arrested|told|shot and killed|accused)\b)[^.]){0,100}?"
    r"\b(?:(?:was|were|been) (?:also )?(?:shot|killed|found dead|fatally|stabbed|slain)|died)\b"
)


def a_victim(claim: Claim[Value]) -> bool:
    """Whether the words around an age say that the person was killed or hurt; the dead have no more birthdays."""
    if claim.sentence is None:
        return False
    text, base = claim.sentence.text, claim.sentence.start
    return bool(_OF_THE_DEAD.search(text[: claim.start - base]) or _HARMED.match(text[claim.end - base :]))


def one_story(first: Claim[Value], second: Claim[Value], name: set[str]) -> bool:
    """Whether two articles share enough besides the name."""
    a, b = first.topic or Topic(), second.topic or Topic()
    ours, theirs = ({*topic.about, *(word for word, _ in (*topic.names, *topic.terms))} for topic in (a, b))
    shared = sum(sorted(rarity(word) for word in (ours & theirs) - name))
    days = abs((first.published - second.published).days) if first.published and second.published else MONTH
    return shared >= (STORY if days >= MONTH else STORY_OF_A_MONTH)
