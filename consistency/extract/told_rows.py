"""Rows of values in a sentence and the number that they are parts of, before the row, behind it, or a sentence away.

Newspapers tell parts in countless ways (`41 seats go to the Greens, 38 to the Liberals and ...`).  Here no word is asked
for that says so: values of one kind stand in a row, a number of that kind stands where wholes stand, and the sum of the
row is near it.  Numbers that measure other things are seldom that near.  Where the row falls short, other parts may be
untold, so that only a row that is said to be all, or a slip of the pen, counts.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes import Told, figure_of, noun_of
from consistency.extract.changes_after import SKIPPED
from consistency.extract.enumerated import part_of
from consistency.extract.older_and_newer import like
from consistency.extract.residues import evened, exact_count
from consistency.extract.wholes import PEOPLE, Whole, by_sentence
from consistency.patterns import pattern
from consistency.prose.lexicon import lemma
from consistency.text import Sentence
from consistency.values import Bound, Count, Money, Percentage, Quantity

_APART = pattern(
    r"\b(?:from|up|down|to) (?:about |around |some |nearly |almost )?\Z|\b(?:(?:up|down) (?:from|by|on)|compared|than|against|including|include[sd]?|among (?:them|others)|such as|more|fewer|less|rose|fell|grew|gain(?:ed|s)?|"
    r"lost|los(?:es|t|ing)|hired|cut|increase[ds]?|decrease[ds]?|last year|earlier|previous(?:ly)?|per|each|every|aged?|years? old|worth|costs? about|"
    r"respectively|points?|before|after|until|by (?:19|20)\d\d|or|also|both|(?<!first )(?<!second )half of|at least|at most|up to|average|minutes?|hours? later|"
    r"january|february|march|april|june|july|august|september|october|november|december)\b|%",
    re.IGNORECASE,
)
_OVERLAP = pattern(r"\bboth\b|\bsome of (?:them|these|those)\b|\bseveral\b|\boverlap", re.IGNORECASE)
_JOINT = pattern(r",|;| and | while | plus | – | — ", re.IGNORECASE)
_LAST = pattern(r" and | while | plus |;", re.IGNORECASE)
_OF = pattern(
    r"\A[^,;:]{0,30}?\b(?:out )?of (?:the|its|their|his|her|all|every|those|these|\w+['’]s?)\b[^,;:]{0,40}\Z",
    re.IGNORECASE,
)
_OPENS = pattern(
    r"(?: [^\d:;,.()–—]{0,110})?(?::| ?[–—(]| - |, namely|,? (?:made up of|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|composed of|split into|divided into|of which|of whom|of them))"
    r"[^\d:;()–—]{0,40}\Z|,? (?=\d* ?of them)\Z",
    re.IGNORECASE,
)
_MADE = pattern(r"\b(?:made up of|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|composed of)\b", re.IGNORECASE)
_SUMS = pattern(
    r"\b(?:in all|together|altogether|in total|total(?:s|led|ling)?|making|which makes|adds? up|add(?:ed|ing) up|combined|overall|in sum|all told|"
    r"over the whole|for the (?:whole|full) year|(?:whole|entire|full) year)\b",
    re.IGNORECASE,
)
_OTHER_SUM = pattern(r"\b(?:after|than|compared (?:with|to)|against) (?:an? |the )?(?:total of )? ?\| ", re.IGNORECASE)
_OF_THEM = pattern(r"\A(?:and )?(?:out )?of (?:the|them|these|those|its|all|this|that|which)\b", re.IGNORECASE)
OF_NOUN = pattern(
    r"(?:Out )?[Oo]f (?:the|them|these|those|its|all|this)(?: \w+)?? (?P<noun>[a-z]+s|people|women|men|children)(?:,| |\Z)"
)
_OF_A_NUMBER = pattern(r" (?:out )?of (?:the |its |their |all )?\d[\d,]* (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+s)\b")
_HALVES = pattern(r"\bfirst half\b.*\b(?:in|over) the second\b", re.IGNORECASE)
_IN_PARTS = pattern(
    r"\b(?:in|into|among|between|by|has|have|of|to|for)(?: just| only| exactly| the| its)? (?P<number>two|three|four|five|six)\b(?! (?:\w+ )?(?:years?|months?|days?|weeks?|hours?|million|billion|thousand|hundred))",
    re.IGNORECASE,
)
_STRONG = pattern(r":|\bnamely\b|\(|\b(?:made up|consist\w*|compris\w*|composed) ", re.IGNORECASE)
_BALLOTS, _VOTERS = (
    frozenset(("vote", "ballot")),
    frozenset(
        "delegate member judge juror deputy councillor senator lawmaker shareholder voter people person citizen".split()
    ),
)
_GENERIC = frozenset(
    "object item piece thing exhibit article animal vehicle building work artefact artifact medal".split()
)
_ONE_MORE = pattern(r"\b(?:of|:|—|–|\() ?an? [a-z -]+(?:,| and) \Z")
_SOME_OF = pattern(r"\b(?:includ(?:e|es|ed|ing)|among)\b", re.IGNORECASE)
_NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_OVER, _UNDER = Decimal("1.2"), Decimal("0.8")
_WIDEST, _MOST = 75, 9


def told_rows(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """The rows of values and their wholes; a row that falls short without saying that it is all is ``near`` only."""
    sentences = [(sentence, list(told)) for sentence, told in by_sentence(group) if sentence.section not in SKIPPED]
    for at, (sentence, told) in enumerate(sentences):
        before = [pair for pair in sentences[max(0, at - 3) : at] if sentence.index - pair[0].index <= 2]
        after = [pair for pair in sentences[at + 1 : at + 2] if pair[0].index - sentence.index == 1]
        for values in kinds(told):
            for whole in (
                *_within(sentence, values),
                *_around(sentence, values, before, after),
                *_opened(sentence, values, group),
            ):
                if not _told_right(whole, group):
                    yield whole


def kinds(told: Sequence[Told]) -> Iterator[Sequence[Told]]:
    """The values of a sentence that measure one thing; a bare number goes with money and with counts."""
    sums = [claim for claim in told if isinstance(claim.value, Money | Quantity)]
    seen: list[Told] = []
    for first in sums:
        if first not in seen:
            alike = [
                claim
                for claim in told
                if like(claim, first)
                and (isinstance(first.value, Money) or claim.start >= first.start or isinstance(claim.value, Quantity))
            ]
            seen += alike
            if 2 <= len(alike) <= _MOST:
                yield alike
    counts = [claim for claim in told if isinstance(claim.value, Count) and claim not in seen]
    if 2 <= len(counts) <= _MOST:
        yield counts


def _within(sentence: Sentence, values: Sequence[Told]) -> Iterator[Whole]:
    """The whole in the row's own sentence: ahead of it, or behind it with a word for sums."""
    text, begin = sentence.text, sentence.start
    total, parts = values[0], values[1:]
    gap = text[total.end - begin : parts[0].start - begin]
    opened = _OF.match(text[: total.start - begin]) is not None and not re.match(r"[^,;:]{0,25} of\b", gap)
    again = (
        not opened
        and not _STRONG.search(gap)
        and any(noun_of(part) and noun_of(part) == noun_of(total) for part in parts)
    )
    if (
        not again
        and not _ONE_MORE.search(gap)
        and (opened or _OPENS.match(gap) is not None or _them(sentence, parts[0]))
        and row(sentence, parts, total)
    ):
        complete = _closed(sentence, parts, gap) or (not opened and (":" in gap or "–" in gap) and len(parts) > 2)
        yield from whole_of(total, parts, complete, _OVER if not opened else Decimal("1.15"))
    total, parts = values[-1], values[:-1]
    around = text[parts[-1].end - begin : total.start - begin] + " | " + text[total.end - begin :][:40]
    if (
        len(parts) > 1
        and _SUMS.search(around)
        and not _OTHER_SUM.search(around)
        and row(sentence, parts, total, total.start - begin)
    ):
        yield from whole_of(total, parts, True, _OVER)


def _around(
    sentence: Sentence,
    values: Sequence[Told],
    before: Sequence[tuple[Sentence, list[Told]]],
    after: Sequence[tuple[Sentence, list[Told]]],
) -> Iterator[Whole]:
    """The whole in the sentence before the row, or in the next one with a word for sums."""
    for place, told in before[-1:]:
        totals = [claim for claim in told if _total(claim, values)]
        if len(totals) != 1 or not row(sentence, values, totals[0]):
            continue
        people = isinstance(totals[0].value, Count) and totals[0].value.of in PEOPLE
        opened = _OF_THEM.match(sentence.text) is not None
        listed = len(values) > 2 and sentence.text[: values[0].start - sentence.start].rstrip().endswith(":")
        near = (
            place.paragraph == sentence.paragraph or opened or listed or _so_many(place.text, values)
        ) and not _SOME_OF.search(sentence.text[: values[0].start - sentence.start])
        if near and (opened or not people):
            yield from whole_of(totals[0], values, _closed(sentence, values, place.text) or _halves(sentence), _OVER)
    for place, told in after:
        totals = [claim for claim in told if _total(claim, values)]
        if (
            len(totals) == 1
            and _SUMS.search(place.text[: totals[0].start - place.start])
            and row(sentence, values, totals[0])
        ):
            yield from whole_of(totals[0], values, _halves(sentence), _OVER)


def _opened(sentence: Sentence, values: Sequence[Told], group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """`Of the calls, 710 came from ...`: of a number of calls told anywhere before, or of the only one that is near."""
    match = OF_NOUN.match(sentence.text[: values[0].start - sentence.start])
    bare = all(isinstance(value.value, Count) and not value.value.of for value in values[1:])
    if match is None or not bare or len(values) < 3:
        return
    ahead = [claim for claim in group if claim.sentence is not None and claim.start < sentence.start]
    totals = [claim for claim in map(_of_those, ahead) if _total(claim, values)]
    named = [claim for claim in totals if lemma(match["noun"], "NOUN") == getattr(claim.value, "of", None)]
    totals = named or [claim for claim in totals if claim.section not in SKIPPED]
    if len({figure_of(claim).number for claim in totals}) == 1 and row(sentence, values, totals[-1]):
        yield from whole_of(totals[-1], values, False, _OVER if named else Decimal("1.15"))


def _of_those(claim: Claim[Any]) -> Claim[Any]:
    """`31 of 301 polling stations`: the part counts stations too."""
    sentence = claim.sentence
    if not isinstance(claim.value, Count) or sentence is None:
        return claim
    noun = _OF_A_NUMBER.match(sentence.text[claim.end - sentence.start :])
    return claim if noun is None else claim.with_(value=Count(claim.value.figure, lemma(noun["noun"], "NOUN")))


def _total(claim: Told, parts: Sequence[Told]) -> bool:
    if (
        not _plain(claim)
        or isinstance(claim.value, Percentage)
        or (isinstance(claim.value, Count) and not claim.value.of)
    ):
        return False
    added = sum((figure_of(part).number for part in parts), Decimal(0))
    ratio = added / figure_of(claim).number
    return _UNDER <= ratio <= _OVER and all(figure_of(part).number < figure_of(claim).number for part in parts)


def row(sentence: Sentence, parts: Sequence[Told], total: Told, stop: int | None = None) -> bool:
    """Whether values stand in a row and can be parts of the total: of its kind, with nothing between that tells of change."""
    text, begin = sentence.text, sentence.start
    strong = (
        total.end <= parts[0].start
        and total.sentence == sentence
        and _STRONG.search(text[total.end - begin : parts[0].start - begin])
    )
    if len(parts) < 2 or not all(
        _plain(part) and (_part(part, total) or (strong and _counts(part, total))) for part in parts
    ):
        return False
    gaps = [text[one.end - begin : two.start - begin] for one, two in pairwise(parts)]
    if any(_them(sentence, part) for part in parts[1:]):
        return False  # `19 gave up and 12 of these were towed in`
    if any(len(gap) > _WIDEST or not _JOINT.search(gap) or re.search(r"\d", gap) or _APART.search(gap) for gap in gaps):
        return False
    if not _LAST.search(gaps[-1]) and not all(gap.lstrip().startswith(",") or gap.count(",") == 1 for gap in gaps):
        return False
    behind = text[parts[-1].end - begin : stop]
    if _OVERLAP.search(behind) or _APART.search(re.split(r"[,;:.]| and ", behind)[0]) or re.search(r"\d", behind):
        return False
    nouns = {part.value.of for part in parts if isinstance(part.value, Count) and part.value.of}
    return len(nouns) <= 1 or len(nouns) == len(parts) or len(nouns) == 2


def _part(part: Told, total: Told) -> bool:
    if isinstance(total.value, Count) and isinstance(part.value, Count):
        if total.value.of == "time" and part.value.of and _done(total, part.value.of):
            return True
        if part.value.of in _BALLOTS and total.value.of in _VOTERS:
            return True
        return part_of(part, total) or total.value.of in _GENERIC or (_said_bare(total) and bool(part.value.of))
    return like(part, total) or _shortened(part, total)


def _done(total: Told, noun: str) -> bool:
    """Whether what was done so many times has a noun's verb: `called out 412 times`, and calls."""
    sentence = total.sentence
    said = "" if sentence is None else sentence.text[: total.start - sentence.start]
    return any(lemma(word, "VERB") == noun for word in re.findall(r"[a-z]+", said)[-6:])


def _shortened(part: Told, whole: Told) -> bool:
    """`4.1 terawatt hours ..., wind 1.9 and gas 2.1`: a number with a point that leaves its unit out."""
    return (
        isinstance(part.value, Count)
        and not part.value.of
        and isinstance(whole.value, Quantity | Money)
        and part.value.figure.number % 1 != 0
        and "." in part.said
    )


def _counts(part: Told, total: Told) -> bool:
    """Whether both are counts: behind a colon the words for the parts need not be kin to the word for the whole."""
    return isinstance(part.value, Count) and isinstance(total.value, Count)


def _said_bare(total: Told) -> bool:
    """`a crew of 23 consists of ...`: a number without a noun, whatever was taken for one."""
    sentence = total.sentence
    behind = sentence.text[total.end - sentence.start :] if sentence is not None else ""
    return not getattr(total.value, "of", "") or _MADE.match(behind.lstrip()) is not None


def _them(sentence: Sentence, part: Told) -> bool:
    """`31 points, 12 of them in the first half and 17 in the second`."""
    return re.match(r" of (?:them|these|those|which|whom)\b", sentence.text[part.end - sentence.start :]) is not None


def _closed(sentence: Sentence, parts: Sequence[Told], ahead: str) -> bool:
    """Whether the words say that there are no other parts: their number, their end, two halves."""
    if _so_many(ahead, parts):
        return True
    begin = sentence.start
    last = sentence.text[parts[-2].end - begin : parts[-1].start - begin].lower()
    return (
        re.search(r"\b(?:the (?:other|rest|remaining|remainder)|others)\b", last) is not None
        or _halves(sentence)
        or bool(_MADE.search(ahead))
    )


def _so_many(ahead: str, parts: Sequence[Told]) -> bool:
    """Whether words tell of as many parts as there are: `divided between five lists`."""
    match = _IN_PARTS.search(ahead)
    return match is not None and _NUMBER[match["number"].lower()] == len(parts)


def _halves(sentence: Sentence) -> bool:
    return _HALVES.search(sentence.text) is not None


def whole_of(total: Told, parts: Sequence[Told], complete: bool, over: Decimal) -> Iterator[Whole]:
    number = figure_of(total).number
    numbers = [figure_of(part).number for part in parts]
    ratio = sum(numbers, Decimal(0)) / number if number else Decimal(0)
    if not _UNDER <= ratio <= over or max(numbers) >= number:
        return
    if any(sum(numbers[:end], Decimal(0)) == number for end in range(2, len(numbers))):
        return
    whole, *rest = evened([exact_count(total), *map(exact_count, parts)])
    short = ratio < 1 and not complete
    yield Whole(whole, tuple(rest), not short or complete, near=short)


def _told_right(whole: Whole, group: Sequence[Claim[Any]]) -> bool:
    """Whether another value of the article is the sum of the row."""
    added = sum((figure_of(part).number for part in whole.parts), Decimal(0))
    return any(
        isinstance(claim.value, Money | Count | Quantity)
        and claim.value.figure.number == added
        and like(claim, whole.total)
        for claim in group
    )


def _plain(claim: Told) -> bool:
    figure = figure_of(claim)
    return (
        figure.upper is None and figure.bound is Bound.EXACT and claim.holds and not getattr(claim.value, "per", "") and figure.number >= 1
        and not isinstance(claim.value, Percentage)
    )  # fmt: skip
