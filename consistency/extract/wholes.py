"""Wholes and their parts as a text tells them: `of which`, `the remaining five`, a list under a total, a table's last row.

Each function gives the claims of the parts and the claim of the whole; whether they add up is for rules to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from consistency.claims import Claim
from consistency.extract.changes import alike, figure_of
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.lexicon import analyses
from consistency.text import Section, Sentence
from consistency.values import Bound, Count, Figure, Money, Percentage, Quantity

Told = Claim[Money] | Claim[Count] | Claim[Quantity] | Claim[Percentage]

_SUM = r"(?:sum|amount|money|total|figure|budget|package|funding|fund)"
_OF_IT = re.compile(
    rf"\bof which\b|\b(?:out )?of (?:this|that)(?:(?= ?,)| {_SUM}\b)|\bof (?:the|this|that) (?:total|sum|amount|money)\b"
    r"|\bout of (?:this|that|it)(?= ?,)"
)
_INSIDE = re.compile(
    r"\b(?:including|include[sd]?|of which|of them|of these|of this|of that|of it|among them|compared|against|from|"
    r"instead|more than|up|down|after|before|last year|a year earlier|previous|earlier|worth|cost|costs|per|each)\b"
)
_REST = re.compile(r"\b(?:the )?(?:remaining|rest|remainder|others?)\b")
_WHOLE = re.compile(
    r"\b(?:only|just|entire|whole|made up|make up|makes up|consists?|together|altogether|in all|adds? up|spread over|divided|"
    r"split|nothing else|all of it|all (?:two|three|four|five|six|seven))\b"
)
_NESTED = re.compile(
    r"\b(?:of which|including|incl\.?|thereof|of these|of this|sub-?total|among (?:them|others|other))\b", re.I
)
_EXAMPLES = re.compile(
    r"\b(?:including|among|such as|for example|e\.g\.|examples|some of|highlights|largest|biggest|selected)\b"
)
_FARTHEST = 4
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
PEOPLE = frozenset(
    "person people injured wounded dead passenger patient victim casualty man woman child resident worker employee".split()
)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole and its parts; ``complete`` where the text says that there are no other parts.

    ``near`` is for parts that nothing but their sum ties to the whole: they count where it is a slip of the pen away.
    """

    total: Told
    parts: tuple[Told, ...]
    complete: bool
    near: bool = False


def parts_of_sum(group: Sequence[Told]) -> Iterator[Whole]:
    """`€300 million ..., of which €220 million for A and €140 million for B`; the cue may open the next sentence."""
    for sentence, told in by_sentence(group):
        low = sentence.text.lower()
        for cue in _OF_IT.finditer(low):
            at = sentence.start + cue.start()
            after = [claim for claim in told if claim.start >= sentence.start + cue.end()]
            before = [claim for claim in group if claim.end <= at and _near(claim, sentence)]
            if not after:
                continue
            own: list[Told] = []
            if (
                before
                and before[-1].start >= sentence.start
                and not sentence.text[before[-1].end - sentence.start : cue.start()].strip()
            ):
                own = [before.pop()]  # `€95 million of this`: the first part
            first = after[0]
            total = _told_before(before, sentence, first)
            if total is None or isinstance(total.value, Percentage):
                continue
            parts = (*own, *_enumerated(sentence, [claim for claim in after if alike(claim, first)]))
            if all(figure_of(part).number <= figure_of(total).number for part in parts):
                yield Whole(total, parts, False)  # a part above its total is far likelier another total's part


def _told_before(before: Sequence[Told], sentence: Sentence, first: Told) -> Told | None:
    """The number that `of which` points at: the last of its own sentence, or, where it opens one, of the sentence before."""
    here = [claim for claim in before if claim.start >= sentence.start]
    while len(here) > 1 and _in_brackets(sentence, here[-1], first):
        here.pop()  # `income of 43 million (2021: 39 million), of which`
    if here:
        return here[-1] if alike(here[-1], first) or _elliptic(here[-1], first) else None
    return next((claim for claim in reversed(before) if alike(claim, first)), None)


def _in_brackets(sentence: Sentence, claim: Told, later: Told) -> bool:
    """Whether a value stands in a bracket that is closed before a later one."""
    text, at = sentence.text, claim.start - sentence.start
    opened = text.rfind("(", 0, at) > text.rfind(")", 0, at)
    return opened and ")" in text[claim.end - sentence.start : later.start - sentence.start]


def _elliptic(total: Told, part: Told) -> bool:
    """`38 million euros, of which the town paid 14 million`: the part leaves the unit out."""
    return isinstance(total.value, Money) and isinstance(part.value, Count) and not part.value.of


def with_the_rest(group: Sequence[Told]) -> Iterator[Whole]:
    """`Seventeen of the injured ... and nine ...  The remaining five ...`: all parts of a count told before."""
    sentences = list(by_sentence(group))
    for at, (sentence, told) in enumerate(sentences):
        low = sentence.text.lower()
        for cue in _REST.finditer(low):
            place = sentence.start + cue.end()
            rest = next((claim for claim in told if 0 <= claim.start - place < 30), None)
            if rest is None or not isinstance(rest.value, Count) or figure_of(rest).upper is not None:
                continue
            found = _partition(group, sentences, at, rest)
            if found is not None:
                yield found
            break


def _partition(
    group: Sequence[Told], sentences: list[tuple[Sentence, list[Told]]], at: int, rest: Told
) -> Whole | None:
    assert isinstance(rest.value, Count)
    earlier = [claim for claim in group if claim.end <= rest.start and isinstance(claim.value, Count) and _exact(claim)]
    if rest.value.of and rest.value.of not in PEOPLE:  # the rest is named: its like are the parts
        like = [
            claim for claim in earlier
            if isinstance(claim.value, Count) and claim.value.of == rest.value.of and _beside(claim, rest) and not _compound(claim)
        ]  # fmt: skip
        if _compound(rest):
            return None
        if len(like) < 3:
            return None
        total = max(like, key=lambda claim: figure_of(claim).number)
        first = min(index for index, claim in enumerate(like) if figure_of(claim).number == figure_of(total).number)
        told = {
            figure_of(claim).number: claim
            for claim in like[first:]
            if figure_of(claim).number < figure_of(total).number
        }
        return Whole(total, (*told.values(), rest), True) if len(told) > 1 else None
    window = [told for sentence, told in sentences[max(0, at - 1) : at + 1]
              if sentence.paragraph == sentences[at][0].paragraph]  # fmt: skip
    chain = [
        claim
        for told in window
        for claim in told
        if claim.end <= rest.start and isinstance(claim.value, Count) and _exact(claim)
    ]
    head = next((index for index, claim in enumerate(chain) if _of_them(claim)), None)
    if head is None:
        return None
    parts = [
        chain[head],
        *(claim for claim in chain[head + 1 :] if isinstance(claim.value, Count) and not claim.value.of),
    ]
    if any(isinstance(claim.value, Count) and claim.value.of for claim in chain[head + 1 :]):
        return None
    before = [claim for claim in earlier if claim.end <= chain[head].start and isinstance(claim.value, Count)
              and (claim.value.of in PEOPLE or claim.value.of == chain[head].value.of or _just_before(claim, chain[head]))]  # fmt: skip
    if not before or figure_of(before[-1]).number <= max(figure_of(part).number for part in parts):
        return None
    return Whole(before[-1], (*parts, rest), True)


def under_a_total(group: Sequence[Told]) -> Iterator[Whole]:
    """A list of amounts under a lead-in, and the total that the lead-in or the line after the list states."""
    sentences = list(by_sentence(group))
    at = 0
    while at < len(sentences):
        if sentences[at][0].section is not Section.LIST:
            at += 1
            continue
        end = at
        while end < len(sentences) and sentences[end][0].section is Section.LIST and (
            end == at or sentences[end][0].index - sentences[end - 1][0].index <= 2
        ):  # fmt: skip
            end += 1
        yield from _listed(sentences, at, end)
        at = end


_MADE_OF = re.compile(
    r"\b(?:made up of|consists? of|comprises?|divided into|split into|falls into|shared (?:by|between)|divided between) "
    r"(?:just |only |exactly )?(?P<number>two|three|four|five|six)(?: [a-z-]+)? (?P<noun>[a-z]+)s\b"
)
_NTH = r"\b(?:first|second|third|fourth|fifth|sixth|largest|biggest|smallest|smaller|larger|other|last|another)\b"


def made_of(group: Sequence[Told]) -> Iterator[Whole]:
    """`made up of three funds`, and then `the largest fund, of ...`, `a second fund of ...`, `the third fund, ...`."""
    for sentence in {claim.sentence.index: claim.sentence for claim in group if claim.sentence is not None}.values():
        yield from _made_of(group, sentence)


def _made_of(group: Sequence[Told], sentence: Sentence) -> Iterator[Whole]:
    # The sentence that says how many parts there are may hold no claim but that number.
    match = _MADE_OF.search(sentence.text.lower())
    if match is None:
        return
    at = sentence.start + match.start()
    total = next((claim for claim in reversed(group) if claim.end <= at and isinstance(claim.value, Money | Quantity)
                  and claim.sentence is not None and sentence.index - claim.sentence.index <= 2 and _exact(claim)), None)  # fmt: skip
    if total is None:
        return
    named = re.compile(rf"{_NTH}[^.;]{{0,25}}\b{match['noun']}\b[^.;]{{0,60}}\Z")
    parts = []
    for claim in group:
        where = claim.sentence
        if claim.start > at and where is not None and alike(claim, total) and _exact(claim):
            before = where.text[: claim.start - where.start].lower()
            if named.search(before):
                parts.append(claim)
    if len(parts) == NUMBERS[match["number"]] and len({figure_of(part).number for part in parts}) == len(parts):
        yield Whole(total, tuple(parts), True)


_BEFORE = re.compile(r"([^\W\d_]{3,}) \Z")


def _a_label(claim: Told) -> bool:
    """`Table after matchday 5`: a number behind a noun that it numbers counts nothing."""
    if not isinstance(claim.value, Count) or claim.value.of or claim.sentence is None:
        return False
    word = _BEFORE.search(claim.sentence.text[: claim.start - claim.sentence.start])
    if word is None or word[1].lower() in FUNCTION_WORDS:
        return False
    readings = analyses(word[1].lower())
    return not any(one.tag == "VERB" for one in readings) and not any(one.form == "plural" for one in readings)


def _listed(sentences: list[tuple[Sentence, list[Told]]], at: int, end: int) -> Iterator[Whole]:
    first = next(
        (claim for claim in sentences[at][1] if isinstance(claim.value, Money | Quantity)), sentences[at][1][0]
    )
    if isinstance(first.value, Percentage) or (isinstance(first.value, Count) and not first.value.of):
        return
    parts = []
    for sentence, told in sentences[at:end]:
        like = [claim for claim in told if alike(claim, first) and _exact(claim)]
        if len(like) != 1 or _NESTED.search(sentence.text):
            return
        parts.append(like[0])
    if len(parts) < 2:
        return
    lead = [pair for pair in sentences[max(0, at - 3) : at] if sentences[at][0].index - pair[0].index <= 4]
    tail = (
        sentences[end] if end < len(sentences) and sentences[end][0].index - sentences[end - 1][0].index <= 2 else None
    )
    words = " ".join(sentence.text.lower() for sentence, _ in lead[-2:])
    closing = tail[0].text.lower() if tail is not None else ""
    says_all = _WHOLE.search(closing) is not None
    if says_all and tail is not None:
        total = next((claim for claim in tail[1] if alike(claim, first)), None)
        if total is not None and re.search(r"\b(?:together|in all|in total|total)\b", closing):
            yield Whole(total, tuple(parts), True)
            return
    stated = [number for word, number in NUMBERS.items() if re.search(rf"\b{word}\b", f"{words} {closing}")]
    complete = (_WHOLE.search(words) is not None or says_all) and not _EXAMPLES.search(words)
    complete = complete and (not stated or len(parts) in stated)
    for sentence, told in reversed(lead):
        like = [claim for claim in told if alike(claim, first) and _exact(claim) and not _a_label(claim)]
        if any(figure_of(claim).meets(_added(parts)) for claim in like):
            return
        like = [claim for claim in like if ":" not in sentence.text[: claim.start - sentence.start]]
        if like and (complete or sentence.index == sentences[at][0].index - 1):
            total = like[-1]
            if figure_of(total).number >= max(figure_of(part).number for part in parts):
                yield Whole(total, tuple(parts), complete)
            return


def _added(parts: Sequence[Told]) -> Figure:
    """The parts added up, as finely told as the coarsest of them."""
    figures = [figure_of(part) for part in parts]
    return Figure(sum((one.number for one in figures), Decimal(0)), None, Bound.EXACT, max(one.step for one in figures))


def by_sentence(group: Sequence[Told]) -> Iterator[tuple[Sentence, list[Told]]]:
    run: list[Told] = []
    for claim in group:
        if claim.sentence is None:
            continue
        if run and run[0].sentence is not None and run[0].sentence.index != claim.sentence.index:
            yield run[0].sentence, run
            run = []
        run.append(claim)
    if run and run[0].sentence is not None:
        yield run[0].sentence, run


def _near(claim: Told, sentence: Sentence) -> bool:
    other = claim.sentence
    return (
        other is not None
        and other.paragraph in (sentence.paragraph, sentence.paragraph - 1)
        and sentence.index - other.index <= 2
    )


def _enumerated(sentence: Sentence, told: list[Told]) -> Iterator[Told]:
    """The parts that stand in one enumeration: a value that a word puts inside or beside another one ends it."""
    last: Told | None = None
    for claim in told:
        if last is not None:
            between = sentence.between(last.end, claim.start).lower()
            if _INSIDE.search(between) or not re.search(r",| and |;", between):
                return
        last = claim
        yield claim


def _just_before(claim: Told, head: Told) -> bool:
    """Whether a count of named things stands in the sentence before the one that divides it."""
    if claim.sentence is None or head.sentence is None or not isinstance(claim.value, Count) or not claim.value.of:
        return False
    after = head.sentence.text[head.end - head.sentence.start :].lower()
    return (
        head.sentence.index - claim.sentence.index == 1 and re.match(r" of (?:them|these|those)\b", after) is not None
    )


def _exact(claim: Told) -> bool:
    return figure_of(claim).upper is None


def _beside(claim: Told, rest: Told) -> bool:
    one, two = claim.sentence, rest.sentence
    return one is not None and two is not None and two.index - one.index <= _FARTHEST


def _compound(claim: Told) -> bool:
    """`a five-set match`, `the 16-game season`: the measure of one thing, and no number of things."""
    sentence = claim.sentence
    return sentence is not None and sentence.text[claim.end - sentence.start :].startswith("-")


def _of_them(claim: Told) -> bool:
    """`Seventeen of the injured`, `nine of them`."""
    sentence = claim.sentence
    after = "" if sentence is None else sentence.text[claim.end - sentence.start :].lower()
    return re.match(r" of (?:the|them|these|those)\b", after) is not None
