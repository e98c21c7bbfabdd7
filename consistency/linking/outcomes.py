"""How a line of a page says that something came out, against the clause that says the contrary.

A headline or teaser, an item of a summary or a caption gives one answer; the text gives only the other, of the same
thing.  A text that has the line's answer in any form, even denied or wished, is not taken to contradict it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from consistency.claims import Claim, Mood
from consistency.linking.evidence import rarity, related
from consistency.linking.scenes import SOURCES
from consistency.linking.stories import of_one_story
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.text import FRONT, Section
from consistency.values import Outcome, Value

TEXT = (Section.BODY, Section.LIST)
BROAD = frozenset(
    "plan proposal bill motion project idea measure scheme it law budget request application deal agreement draft resolution "
    "amendment initiative referendum design he she they".split()
)
"""What stands for the thing that the line names."""
ANYBODY = frozenset(("hurt", "dissent", "verdict"))
"""Questions that an article mostly tells of one thing only."""
DEED = "deed "
"""Questions of whether something was done at all, asked of a headline's own verb."""
PRICE = "price"
TRIED = frozenset(("verdict", "ruling", "penalty", "charge", "caught"))
"""Questions on which an article mostly tells one decision, in its first paragraphs."""
LEAD, DAYS, TEASED = 4, 7, 2
TELLING, ALIKE, RARE = 0.2, 0.5, 0.55
EXACT = frozenset(("trend", "change", "contest", "post", "life", "permission", "end", "held"))


_ALL = pattern(
    r"(?i)(?:all (?:are |were )?\w+\Z|all (?:on board|aboard|those)|every(?:one|body)|nobody|no[ -]one|without|(?:no|zero) \w+\Z)"
)


_HABIT = pattern(r"(?i)\b(?:normally|usually|typically|generally|often|always|in most years)\b")
"""What happens in other years is not what came out in this."""


_STANDS = pattern(r"(?i)\b(?:to|for) (?:\w+ )?(?:keep|scrap|drop)\Z")
"""A vote that is told by what becomes of the thing, not by what becomes of a proposal."""
_FOR_WHAT = pattern(r"(?i)\b(?:(?P<stay>parking)|(?P<ride>rides?|travel|buses|trams))\b")


class Otherwise(NamedTuple):
    """A line, what the text says instead, and why both are of one thing."""

    line: Claim[Outcome]
    text: Claim[Outcome]
    tie: str


def told_otherwise(claims: Sequence[Claim[Value]]) -> Iterator[Otherwise]:
    """The lines among claims on one question that the text contradicts, each once."""
    told = [
        cast("Claim[Outcome]", claim)
        for claim in claims
        if isinstance(claim.value, Outcome) and claim.attribute != "score"  # which has a rule of its own
    ]
    for question in sorted({claim.value.question for claim in told}):
        yield from _of_one_question([claim for claim in told if claim.value.question == question])


def _of_one_question(told: Sequence[Claim[Outcome]]) -> Iterator[Otherwise]:
    if len({claim.value.answer for claim in told}) < 2:
        return
    seen: set[tuple[int, int]] = set()
    for line in told:
        if not (_is_line(line) and line.holds and line.mood is not Mood.CONDITIONAL):
            continue
        texts = [claim for claim in told if claim.start != line.start and _below(line, claim)]
        if any(c.value.answer == line.value.answer and _borne_out(line, c) for c in texts):
            continue
        for claim in texts:
            why = _contrary(line, claim)
            if why and (line.start, claim.start) not in seen:
                seen.add((line.start, claim.start))
                yield Otherwise(line, claim, why)
                break


def _contrary(line: Claim[Outcome], text: Claim[Outcome]) -> str:
    if text.value.answer == line.value.answer or not text.holds or text.mood is Mood.CONDITIONAL:
        return ""
    if text.sentence is not None and _HABIT.search(text.sentence.text):
        return ""
    if line.value.question == "vote" and bool(_STANDS.search(line.said)) is not bool(_STANDS.search(text.said)):
        return ""  # who votes to keep cars out turns down the plan to let them in
    if text.mood is Mood.PLANNED and line.mood is Mood.TOLD and text.said.casefold().startswith("re"):
        return ""  # what is shut will open again
    return _same(line, text)


def _is_line(claim: Claim[Outcome]) -> bool:
    """Whether it is told as in a headline, a teaser or a summary."""
    return claim.section in FRONT or claim.attribute == "in a line"


def _below(line: Claim[Outcome], claim: Claim[Outcome]) -> bool:
    return claim.article != line.article or (claim.section in TEXT and claim.start > line.start)


def _exact(line: Claim[Outcome]) -> bool:
    return line.value.question in EXACT


def _borne_out(line: Claim[Outcome], text: Claim[Outcome]) -> bool:
    """Whether a text has the line's answer too, of the same thing or of nothing that it names."""
    if _same(line, text) or (text.holds and not _exact(line) and not text.subject):
        return True
    words = text.subject.split()
    return any(_alike(one, two) for one in line.subject.split() for two in words)


def _same(line: Claim[Outcome], text: Claim[Outcome]) -> str:
    """Why what a line and a clause tell came out of one thing; nothing where that is not seen."""
    if line.article != text.article and not _one_news(line, text):
        return ""
    one, two = line.subject.split(), text.subject.split()
    question = line.value.question
    if question == PRICE and line.article == text.article:
        entry = _for_what(line) == _for_what(text) and (line.section in FRONT or not set(one).isdisjoint(two))
        return "one text on one entry" if entry else ""
    if question.startswith(DEED):
        return f"both tell of {question.removeprefix(DEED)}"
    shared = [
        word
        for word in one
        if word not in SOURCES and any(_alike(word, other, exact=question == "trend") for other in two)
    ]
    if _exact(line) and _other_names(one, two):
        return ""
    if question == "hurt" and line.article == text.article:
        people = [word for word in shared if word in text.said.casefold() and word in line.said.casefold()]
        some = shared and " of them" in text.said
        return "one text on one accident" if people or some or _ALL.match(line.said) else ""
    if question in TRIED and (shared or "it" in two or _leading(text)) and line.article == text.article:
        return "one text on one case"
    if shared and (not _exact(line) or _heads(one, two, shared)):
        return f"both speak of {', '.join(shared[:4])}"
    if not _exact(line) and two and two[0] in BROAD and _leading(text):
        return f"the text's own {two[0]}"
    return ""


def _for_what(claim: Claim[Outcome]) -> str:
    """Whether a price is that of parking, of a ride, or of coming in."""
    found = _FOR_WHAT.search(claim.said)
    return found.lastgroup or "" if found is not None else ""


def _one_news(line: Claim[Outcome], text: Claim[Outcome]) -> bool:
    """Whether two articles of the same days tell of one story, and of what is decided but once."""
    if line.value.question not in ANYBODY | {"vote"} or line.published is None or text.published is None:
        return False
    days = abs((line.published - text.published).days)
    if days <= DAYS and of_one_story(line, text):
        return True
    shared = set(line.subject.split()) & set(text.subject.split())
    return days <= TEASED and any(rarity(word) >= RARE for word in shared)


def _heads(one: Sequence[str], two: Sequence[str], shared: Sequence[str]) -> bool:
    """Whether enough is shared that both are one thing: all of the shorter, or the greater part."""
    return 2 * len(shared) >= min(len(one), len(two))


def _other_names(one: Sequence[str], two: Sequence[str]) -> bool:
    mine, yours = ({word for word in words if not lexicon.known(word)} for words in (one, two))
    return bool(mine and yours) and mine.isdisjoint(yours)


def _leading(claim: Claim[Outcome]) -> bool:
    return claim.sentence is not None and claim.sentence.paragraph < LEAD


def _alike(one: str, two: str, *, exact: bool = False) -> bool:
    if one == two:
        return rarity(one) > TELLING or not lexicon.known(one)
    return (
        not exact
        and min(rarity(one), rarity(two)) > TELLING
        and related(one, two)
        and lexicon.similarity(one, two) >= ALIKE
    )
