"""What is told of one thing step by step, each step with its time: `opens on 7 June and closes on 30 June`.

The steps are the verbs that the dates or times of a sentence hang on, and those of a next sentence that goes on with
`he` or `it`.  What ties a step to the one before it is that nothing between the two has another subject: the words
behind the first time go on with a verb (`and was closed`), with a pronoun (`; she died`), or with the thing behind a
participle (`Opened in 1999, the mill closed`).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

from consistency.claims import Claim, Mood
from consistency.extract.changes_after import SKIPPED
from consistency.extract.course_words import (
    BORN,
    CLAUSE,
    DETERMINERS,
    LEADING,
    LIGHT,
    LONGER,
    OBJECTS,
    OF_ONE,
    OF_THE_SAME,
    STEPS,
)
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.values import Date, Duration, Time

_GOES_ON: Final = pattern(r"[\"“]?(?:He|She|It|They)\b(?![’'])")
_BACK: Final = pattern(
    r"\b(?:again|another|second|new|other|next|previous\w*|former\w*|earlier|originally|initially|had|having|instead|not|never|planned|"
    r"scheduled|was to|were to|would|should|if|re-?elected|moved (?:from|forward)|brought forward|partly|partially|half)\b|n[’']t\b",
    re.IGNORECASE,
)
"""Words that lead back in time, to another of the kind, or to what did not come about."""
_CUT: Final = pattern(r"([,;:()–—]|\.(?=\s)| - |\b(?:and|but|then)\b)")
_ASIDE: Final = pattern(r"\s*(?:[\w’'.-]+ ){1,4}(?:said|says|reported|announced|added|wrote|confirmed)(?: #)?\s*")
"""`, police said,`."""
_WORD: Final = pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|#")
FOLLOWS: Final = "…"
"""The doer of a participle that opens a sentence, who comes behind it."""


class Step(NamedTuple):
    """One time with the verb that it hangs on, the thing that follows the verb, and whether it goes on about the step before."""

    claim: Claim[Any]
    verb: str
    object: str
    tied: bool
    doer: str = ""


class Course(NamedTuple):
    """The steps of one telling, its words, and where these begin in their text."""

    steps: tuple[Step, ...]
    text: str
    base: int
    claims: tuple[Claim[Any], ...]

    def runs(self) -> Iterator[tuple[Step, Step]]:
        """Each step with each later one that is still of the same thing."""
        for at, first in enumerate(self.steps):
            for second in self.steps[at + 1 :]:
                if not second.tied:
                    break
                if second.verb:
                    yield first, second


def follows(first: Step, second: Step) -> bool:
    """Whether the second step can only come after the first."""
    if first.verb == BORN:
        return second.verb != BORN
    if second.verb in OF_ONE.get(first.verb, ()):
        return True
    same = not second.object or second.object in OBJECTS or second.object in (first.object, first.doer)
    return same and second.verb in OF_THE_SAME.get(first.verb, ())


def point(claim: Claim[Any]) -> bool:
    """A time of its own: a day, month or year that is written out, or a time of day."""
    value = claim.value
    if isinstance(value, Time):
        return not value.until and not value.edge and value.at[:1].isdigit()
    if not isinstance(value, Date) or value.precision not in ("day", "month", "year"):
        return False
    if value.earliest is None or value.latest is None or value.edge in ("since", "after", "before"):
        return False
    return value.year is not None or (value.month is not None and value.day is not None)


def courses(group: Sequence[Claim[Any]]) -> Iterator[Course]:
    """The tellings of an article in which at least two times stand."""
    for together in tellings(group):
        if sum(map(point, together)) >= 2:
            yield course_of(together)


def tellings(group: Sequence[Claim[Any]]) -> Iterator[list[Claim[Any]]]:
    """The claims of each sentence, with those of the sentences that go on about the same."""
    told: dict[int, list[Claim[Any]]] = {}
    for claim in group:
        if claim.sentence is not None and claim.sentence.section not in SKIPPED:
            told.setdefault(claim.sentence.index, []).append(claim)
    done = -1
    for index, claims in told.items():
        if index <= done:
            continue
        together = list(claims)
        done = index
        while (later := told.get(done + 1)) and _goes_on(together[-1], later[0]):
            together += later
            done += 1
        yield together


def _goes_on(last: Claim[Any], claim: Claim[Any]) -> bool:
    one, two = last.sentence, claim.sentence
    if one is None or two is None or one.paragraph != two.paragraph or two.start - one.end > 2:
        return False
    return _GOES_ON.match(two.text) is not None


def text_of(claims: Sequence[Claim[Any]]) -> str:
    """The sentences of some claims in one text that begins with the first, blanks where others stand between them."""
    first, text = claims[0].sentence, ""
    for claim in claims:
        sentence = claim.sentence
        if first is not None and sentence is not None and sentence.start - first.start >= len(text):
            text += " " * (sentence.start - first.start - len(text)) + sentence.text
    return text


def course_of(claims: Sequence[Claim[Any]]) -> Course:
    """What some claims of one telling tell step by step."""
    first = claims[0].sentence
    assert first is not None
    base, text = first.start, text_of(claims)
    bare = list(text)
    for claim in claims:
        if isinstance(claim.value, (Date, Duration, Time)) and claim.end - claim.start > 1:
            bare[claim.start - base : claim.end - base] = "#" + " " * (claim.end - claim.start - 1)
    words = "".join(bare)
    points = [claim for claim in claims if point(claim) and claim.holds and claim.mood is not Mood.CONDITIONAL]
    steps = [_first(points[0], words, base)] if points else []
    for one, two in pairwise(points):
        between = words[one.end - base : two.start - base]
        steps.append(_next(two, between, words, base, steps[-1]))
    return Course(tuple(steps), text, base, tuple(claims))


def turned(course: Course, first: Step, second: Step) -> bool:
    """Whether words of the course lead back, or to another thing of the kind."""
    start = course.text.rfind(". ", 0, first.claim.start - course.base) + 1
    start += len("Having") if course.text.startswith("Having ", start) else 0
    return _BACK.search(course.text, start, second.claim.start - course.base) is not None


def _first(claim: Claim[Any], words: str, base: int) -> Step:
    """The verb that leads to the first time, or the first one behind it where the time opens the sentence."""
    lead = re.split(r"[;:]|\.(?=\s)", words[: claim.start - base])[-1]
    tokens = _WORD.findall(lead)
    if len(tokens) <= 2 and all(token.lower() in LEADING for token in tokens):
        tokens = _WORD.findall(re.split(r"[;:.]", words[claim.end - base :])[0])[:8]
        verb, thing = _leading_verb(tokens)
        return Step(claim, verb, thing, False)
    for at in range(len(tokens) - 1, max(-1, len(tokens) - 12), -1):
        if verb := _step(tokens, at):
            doer = next((token.lower() for token in reversed(tokens[:at]) if token.lower() not in LIGHT), "")
            doer = FOLLOWS if doer == "having" else doer or ("" if at else FOLLOWS)
            return Step(claim, verb, _object(tokens, at, verb), False, doer)
        if _any_verb(tokens, at):
            break
    return Step(claim, "", "", False)


def _next(claim: Claim[Any], between: str, words: str, base: int, before: Step) -> Step:
    """The step of a time by the words between it and the time before, if they go on about one thing."""
    verb, thing, found, whole = "", "", False, True
    closed = True
    pieces = _CUT.split(between)
    for cut, piece in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        tokens = _WORD.findall(piece)
        if not tokens or _ASIDE.fullmatch(piece):
            continue
        attached = cut == "," and not closed
        closed = tokens[-1] == "#"
        at = 0
        while at < len(tokens) and (tokens[at].lower() in LIGHT or tokens[at].lower().endswith("ly")):
            at += 1
        opened = not found and before.doer == FOLLOWS and tokens[0].lower() in ("the", "its", "his", "her", "their")
        if at < len(tokens) and (step := _step(tokens, at)):
            if attached:  # `moved into the mill, sold in`
                return Step(claim, "", "", False)
            verb, thing, found = step, _object(tokens, at, step), True
        elif at < len(tokens) and _any_verb(tokens, at) and tokens[at].lower() not in LEADING:
            verb, thing, found = "other", "", True
        elif opened and (later := _leading_verb(tokens))[0]:
            (verb, thing), found = later, True
            continue
        elif at == len(tokens) or tokens[0].lower() in LEADING:
            if at == len(tokens) and at:  # `she was 20 when` has a verb of its own
                verb, found = verb or "other", True
            whole = whole and not any(token.lower() in CLAUSE for token in tokens[1:])
            continue
        else:
            return Step(claim, "", "", False)
        if any(token.lower() in CLAUSE or _past(token) for token in tokens[at + 1 :]):
            whole = False  # `grew up in a village founded in`
    if not found and re.fullmatch(r"\s*[;,.]? ?(?:and )?(?:in|on|at) ", between):  # `; in 1972 she married`
        behind = _WORD.findall(re.split(r"[;:.,]", words[claim.end - base :])[0])[:8]
        if behind and behind[0].lower() in ("he", "she", "it", "they"):
            verb, thing = _leading_verb(behind)
            return Step(claim, verb, thing, bool(verb))
    if not found or not whole:
        return Step(claim, "", "", False)
    if getattr(claim.value, "edge", "") == "until" and verb in ("other", "run", "last", "continue", "stay", "remain"):
        verb = "run until"
    return Step(claim, verb, thing, True)


def _leading_verb(tokens: Sequence[str]) -> tuple[str, str]:
    """The first verb of some words, which may be any."""
    for at in range(len(tokens)):
        if verb := _step(tokens, at):
            return verb, _object(tokens, at, verb)
        if _any_verb(tokens, at) and tokens[at].lower() not in LIGHT:
            return "other", ""
        if tokens[at].lower() in CLAUSE:
            break
    return "", ""


def _step(tokens: Sequence[str], at: int) -> str:
    """The step that a word tells: a verb of the table, alone or with a word behind it; no noun (`the start of work`)."""
    word = tokens[at].lower()
    if at and tokens[at - 1].lower() in DETERMINERS:
        return ""
    base = lexicon.lemma(word, "VERB")
    if word in ("payable", "due"):
        return word
    if base in LONGER:
        for back in range(at + 1, min(at + 4, len(tokens))):
            longer = f"{base} {tokens[back].lower()}"
            if longer in STEPS:
                return longer
            if longer == "take to" and tokens[back + 1 : back + 2] == ["hospital"]:
                return "take to hospital"
    if base not in STEPS or not any(found.tag == "VERB" for found in lexicon.analyses(word)):
        return ""
    return base


def _any_verb(tokens: Sequence[str], at: int) -> bool:
    """Whether a word is read as a verb first."""
    found = lexicon.analyses(tokens[at].lower())
    if at and tokens[at - 1].lower() in DETERMINERS:
        return False
    return bool(found) and (found[0].tag == "VERB" or found[0].form == "past")


def _past(word: str) -> bool:
    """Whether a word is read as a past form or a participle first: a clause of its own behind another verb."""
    found = lexicon.analyses(word.lower())
    return (
        bool(found) and found[0].tag == "VERB" and found[0].form in ("past", "participle") and word.lower() not in LIGHT
    )


def _object(tokens: Sequence[str], at: int, verb: str) -> str:
    """The last word of the thing that follows a verb, where no preposition comes first."""
    behind = [token.lower() for token in tokens[at + 1 + verb.count(" ") :]]
    thing = ""
    for word in behind:
        if word in LEADING or word in CLAUSE or word == "to":
            break
        if word not in DETERMINERS and not word.endswith("ly"):
            thing = word
    return thing
