"""Listings that are told over several sentences: `four aims. First, ... Second, ... Third, ...`, and rows of places.

Neither is announced beside its count, so that a miscount is easily made and seldom seen.
"""

import re
from collections.abc import Iterator, Sequence

from consistency.extract.announced import NUMBERS, noun, stated
from consistency.extract.enumeration import names_in_a_row
from consistency.extract.lists_of_lines import Found
from consistency.extract.speakers import words
from consistency.prose import Prose
from consistency.text import Section, Sentence
from consistency.values import Listing
from consistency.values.statements import MAYBE_SOME

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()
_CLOSING = frozenset(("finally", "lastly"))
_STEP = re.compile(
    rf"(?:\A|(?<=[;:] )|(?<=; and )|(?<=, and )|(?<=and ))(?P<word>{'|'.join(_ORDINALS)}|finally|lastly)(?:ly)?(?=[,:–—]| comes? )",
    re.IGNORECASE,
)
_SECOND = (_ORDINALS[1], *sorted(_CLOSING))
"""What can follow the first item."""
_REACH = 2
"""How many sentences may stand between the count and the first item."""
_WIDEST = 240
_IN_PLACES = re.compile(
    r"\A(?P<who>[A-Z][a-z]+s|People) (?:in|of|from) (?=[A-ZÀ-Þ])|(?<![Tt]he )\b[a-z]+s (?:in|at) (?=[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?, [A-ZÀ-Þ])"
)
_EARLY = 4


def in_order(prose: Prose) -> Iterator[Found]:
    """`Four aims` and the ordinals that follow, in order, each opening a sentence or a part of one."""
    low = prose.text.lower()
    if "first" not in low or not any(second in low for second in _SECOND):
        return
    sentences = [sentence for sentence in prose.sentences if sentence.section in (Section.BODY, Section.LIST)]
    steps = [
        (at, match["word"].lower(), sentence.start + match.start())
        for at, sentence in enumerate(sentences)
        for match in _STEP.finditer(sentence.text)
    ]
    for number, (at, word, place) in enumerate(steps):
        if word != "first":
            continue
        run = _run(steps[number:])
        announced = _announced(prose, sentences[max(0, at - _REACH) : at + 1], place)
        if len(run) < 2 or announced is None:
            continue
        start, count, of = announced
        closed = run[-1][1] in _CLOSING
        if len(run) - closed == count:  # `finally` may open the speech's end, and no item
            continue
        if len(run) > count or (closed and len(run) != count):
            end = min(start + _WIDEST, run[-1][2] + len(run[-1][1]))
            yield start, end, Listing(count, tuple(word for _, word, _ in run), of)


def in_places(prose: Prose) -> Iterator[Found]:
    """`Voters in A, B, C and D will receive a letter`: a row of places that opens a sentence."""
    for sentence in prose.sentences:
        if sentence.section is not Section.BODY:
            continue
        opening = _IN_PLACES.search(sentence.text) if sentence.index <= _EARLY else _IN_PLACES.match(sentence.text)
        if opening is None:
            continue
        line = words(prose.text, sentence.start + opening.end(), min(sentence.end, sentence.start + 400))
        row = names_in_a_row(line, 0)
        if row is None or not row.joined or len(row.items) < 3 or row.fewest != len(row.items):
            continue
        if opening.start() or (row.after < len(line) and line[row.after].letters):
            yield sentence.start, row.end, Listing(None, row.items, "places")


def one_more(prose: Prose) -> Iterator[Found]:
    """`The first plaque is for Ida Lund ...  A fourth is for Ole Falk`: so many there are, whoever is named in between."""
    last: re.Match[str] | None = None
    for match in _ONE_MORE.finditer(prose.text) if "first" in prose.text else ():
        if last is None or _rank(match) > _rank(last):
            last = match
    first = prose.text.find("he first ")
    if last is None or not 0 <= first < last.start() or last["noun"]:
        return
    before = prose.sentence_at(first)
    near = prose.sentences[max(0, before.index - 1) : before.index + 1]
    of = next((word for place in reversed(near) for word in reversed(_several(place.text))), "")
    if of:
        yield last.start(), last.end(), Listing(None, tuple(_ORDINALS[: _rank(last)]), MAYBE_SOME + of)


_ONE_MORE = re.compile(
    rf"(?:(?<=[.!?]\s)A |, a |; a )(?P<nth>{'|'.join(_ORDINALS[2:])})(?: (?P<noun>[a-z]+))?(?=,| is | was | goes | recalls | will )"
)


_AND_LAST = re.compile(rf"\b[Tt]he (?P<nth>{'|'.join(_ORDINALS[1:])}) and (?:last|final)\b(?: (?P<noun>[a-z]+))?")


def and_last(prose: Prose) -> Iterator[Found]:
    """`There were four reasons.  The first was ...  The third and last was ...`: so many there are, and no more."""
    for match in _AND_LAST.finditer(prose.text) if " and last" in prose.text or " and final" in prose.text else ():
        first = prose.text.rfind("he first ", 0, match.start())
        if first < 0:
            continue
        at = prose.sentence_at(first).index
        found = _announced(prose, prose.sentences[max(0, at - _REACH) : at + 1], first)
        rank = _rank(match)
        if found is not None and rank != found[1] and abs(rank - found[1]) <= _REACH:
            yield found[0], min(match.end(), found[0] + _WIDEST), Listing(found[1], tuple(_ORDINALS[:rank]), found[2])


def _rank(match: re.Match[str]) -> int:
    return _ORDINALS.index(match["nth"]) + 1


def _several(text: str) -> list[str]:
    return re.findall(r"\b(?:the|its|their|his|her|new) (?:[a-z]+ ){0,2}([a-z]{3,}s)\b(?! [a-z]+s\b)", text)


def _run(steps: Sequence[tuple[int, str, int]]) -> list[tuple[int, str, int]]:
    """The steps from the first on, as long as each is the next; `finally` ends them."""
    run = [steps[0]]
    for step in steps[1:]:
        if step[0] - run[-1][0] > 6 or step[1] == "first":
            break
        if step[1] in _CLOSING:
            run.append(step)
            break
        if len(run) >= len(_ORDINALS) or step[1] != _ORDINALS[len(run)]:
            break
        run.append(step)
    return run


def _announced(prose: Prose, sentences: Sequence[Sentence], before: int) -> tuple[int, int, str] | None:
    """The last count of a plural before the first step: where it stands, how many, of what."""
    best: tuple[int, int, str] | None = None
    for sentence in sentences:
        line = words(prose.text, sentence.start, min(sentence.end, before))
        for at, word in enumerate(line):
            if word.lower not in NUMBERS:
                continue
            count = stated(line, at)
            counted = noun(line, at) if count is not None else None
            if count is not None and counted is not None:
                best = word.start, count, line[counted].lower
    return best
