"""Wholes whose parts stand in one row behind them: `23 medals: nine gold, eight silver and six bronze`.

A row behind a colon, a bracket or `made up of` is the whole, unless a word says that it only gives examples.  A row that
follows in the next sentence is the whole where words say so (`paid entirely by`, `its cargo consists of`).
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from consistency.extract.changes import alike, figure_of, plain
from consistency.extract.changes_after import SKIPPED
from consistency.extract.older_and_newer import like
from consistency.extract.residues import exact_count
from consistency.extract.wholes import PEOPLE, Told, Whole, by_sentence
from consistency.prose.lexicon import similarity
from consistency.prose.world import is_demonym
from consistency.text import Sentence
from consistency.values import Count, Money, Percentage, Quantity
from consistency.values.slips import slip

_MADE_UP = (
    r"made up of|consists? of|consisted of|consisting of|comprises?|comprised|comprising|composed of|divided (?:into|between|among)|"
    r"split (?:into|between|among)|broken down (?:into|as)|breaks? down (?:into|as)|namely"
)
_OPENS = re.compile(
    rf"[^,;:(—–.?!]{{0,70}}?(?:(?P<mark>:| ?\(| ?[—–]|,) ?(?:namely |with |made up of |that is,? |i\.e\. )?|\b(?:{_MADE_UP}) )(?P<over>)",
)
_STEM = re.compile(rf"\b(?:{_MADE_UP}) (?:about |some |around |the )*\Z")
_JOINT = re.compile(
    r"(?:[^.;:()\n]|\([^()]*\)){1,70}?(?:,|;| and| plus|, and|; and)(?: (?:a|the|another|further|also|finally|as well as))* ?(?:[A-Z][\w’'-]* )*\Z"
)
_LABEL = re.compile(r"[^\W\d_][^,;.:()\d]{0,30} ?")
_NEXT_LABEL = re.compile(r"(?:,|;|,? and) ?[^\W\d_][^,;.:()\d]{0,30} ?")
_OF = re.compile(r"\b[Oo]f (?:the |these |those |its |their |all )*\Z")
_OF_A_WHOLE = re.compile(r" of (?:the|them|these|those|its|their)\b")
_AWAY = re.compile(r"\bat home and \w+ away\b")
_OF_A_NUMBER = re.compile(r"\A(?:out )?of (?:the|every|its|these|those|all) (?:about )?\Z")
_SHARING = re.compile(r"\b(?:shares?|split|divides?|will share|are sharing)\b")
_THERE_ARE = re.compile(r"\A(?:there|they|these|among them) (?:are|were) ")
_NOT_ALL = re.compile(
    r"\b(?:including|include[sd]?|among|such as|for example|for instance|e\.g|at least|up to|more than|some of|of which|of whom|of them|"
    r"respectively|each|per|a (?:day|week|month|year|piece)|apiece|aged|compared|instead|after|before|than|previous|last year|former|"
    r"not counting|plus|excluding|mostly|mainly|notably|especially|as well as|in addition|was|were|between \d)\b"
)
_SOME = re.compile(
    r"\b(?:including|include[sd]?|among|such as|at least|up to|more than|of which|of whom|some of|each|per)\b"
)
_ALL = re.compile(
    r"\b(?:entirely|entire|wholly|in full|exclusively|solely|nothing but|nothing else|all of it|between them|the whole|"
    r"altogether|together make|only (?:two|three|four|five))\b"
)
_PLACED = re.compile(r" (?:of them )?(in|on|at|near|off|for|to|from|by|with|under) ")
_PAIRS = frozenset(
    map(
        frozenset,
        (("woman", "man"), ("girl", "boy"), ("adult", "child"), ("adult", "minor"), ("female", "male"), ("yes", "no"),
         ("grown-up", "child"), ("adult", "teenager"), ("civilian", "soldier"), ("worker", "student")),
    )
)  # fmt: skip
_REST = re.compile(
    r"\b(?:missing|unaccounted|unknown|undecided|unclear|remaining|the rest|the others?|abstained|no opinion|not sure)\b"
)
_OF_THEM = re.compile(r"\A(?:of (?:them|these|those|the (?:[a-z]+ )?[a-z]+)|out of (?:them|these)),? ")
_LEAST, _MOST = Decimal("0.5"), Decimal(2)
_ALIKE = 0.3


def enumerated(group: Sequence[Told]) -> Iterator[Whole]:
    """The wholes of an article whose parts stand in a row behind them."""
    before: list[Told] = []
    last = None
    for sentence, told in by_sentence(group):
        if sentence.section not in SKIPPED:
            for at, total in enumerate(told):
                yield from _behind(sentence, total, told[at + 1 :])
            if last is not None and sentence.index - last.index <= 2:
                yield from _of_the_one_before(sentence, told, before)
                yield from _shared_out(sentence, told, before)
            yield from _of_a_number(sentence, told)
            yield from _made_up(sentence, told, before)
        before, last = told, sentence


def _behind(sentence: Sentence, total: Told, told: Sequence[Told]) -> Iterator[Whole]:
    """The row behind a total in its own sentence."""
    if isinstance(total.value, Percentage) or not plain(total) or figure_of(total).number < 3:
        return
    text = sentence.text
    opening = _OPENS.match(text, total.end - sentence.start)
    if opening is None:
        return
    parts = _row(sentence, opening.end(), told)
    mark = ":" if "namely" in opening[0] else (opening["mark"] or ":").strip()
    if not parts and mark in (":", "("):
        parts = _labelled(sentence, opening.end(), told, bracket=mark == "(")
    if len(parts) < 2 or not (_complement(parts) or all(part_of(part, total) for part in parts)):
        return
    strong = mark != ","
    if not strong and (not isinstance(total.value, Count) or any(_again(part, total) for part in parts)):
        return  # `four counts of theft, one count of fraud and ...`: each for itself
    if not strong and (
        _OF.search(text[: total.start - sentence.start]) or _OF_A_WHOLE.match(text, total.end - sentence.start)
    ):
        return
    kinds = all(_bare(part) for part in parts) and _ended(sentence, parts)
    if not strong and not _complement(parts) and not kinds and not (len(parts) > 2 and _ended(sentence, parts)):
        return
    if (
        len(parts) < 3
        and not _over(total, parts)
        and (
            isinstance(total.value, Money | Quantity)
            or (not strong and not _complement(parts) and not _AWAY.search(text))
        )
    ):
        return  # `1.1 million comes from the state and 0.8 from the district.  The rest is open.`
    lead, row = (
        text[opening.start() : opening.end()].lower(),
        text[opening.end() : parts[-1].end - sentence.start].lower(),
    )
    if _NOT_ALL.search(row) or _SOME.search(lead):
        return
    if not strong and _in_one_row(sentence, lead, parts):
        yield from (whole for whole in _whole(total, parts) if _slipped(whole))
        return
    yield from _whole(total, parts)


def _in_one_row(sentence: Sentence, lead: str, parts: Sequence[Told]) -> bool:
    """`Fourteen masts stand in Norby, twelve on the dyke and ten in the marsh`: the number in front may be the first of the row."""
    behind = [_PLACED.match(sentence.text[part.end - sentence.start :].lower()) for part in parts]
    places = {found[1] for found in behind if found is not None}
    return all(behind) and any(re.search(rf"\b{word}\b", lead) for word in places)


def _slipped(whole: Whole) -> bool:
    """Whether the sum of the parts is a slip of the pen away from their whole."""
    added = sum((figure_of(part).number for part in whole.parts), Decimal(0))
    return added == figure_of(whole.total).number or bool(slip(figure_of(whole.total).number, added))


def _labelled(sentence: Sentence, at: int, told: Sequence[Told], *, bracket: bool) -> list[Told]:
    """A row whose parts stand behind their names: `(glass 120 tonnes, paper 95 tonnes, metal 40 tonnes)`."""
    parts = [claim for claim in told if claim.start - sentence.start >= at]
    if len(parts) < 2 or not all(plain(claim) for claim in parts):
        return []
    text = sentence.text
    if not _LABEL.fullmatch(text[at : parts[0].start - sentence.start]):
        return []
    run = [parts[0]]
    for claim in parts[1:]:
        if not _NEXT_LABEL.fullmatch(text[run[-1].end - sentence.start : claim.start - sentence.start]):
            break
        run.append(claim)
    end = r"\s*\)" if bracket else r"\s*(?:[.;]|\Z)"
    return run if len(run) > 2 and re.match(end, text[run[-1].end - sentence.start :]) else []


def _ended(sentence: Sentence, parts: Sequence[Told]) -> bool:
    """Whether a row of bare numbers ends its sentence."""
    return (
        len(parts) > 2 or re.match(r"[^.,;:]{2,40}\.?\Z", sentence.text[parts[-1].end - sentence.start :]) is not None
    )


def _over(total: Told, parts: Sequence[Told]) -> bool:
    return sum((figure_of(part).number for part in parts), Decimal(0)) > figure_of(total).number


def _of_a_number(sentence: Sentence, told: Sequence[Told]) -> Iterator[Whole]:
    """`Of the 240 places 150 are in the centre and 60 in the north; the other 40 are in Vik.`"""
    low = sentence.text.lower()
    if len(told) < 3 or not _OF_A_NUMBER.match(low[: told[0].start - sentence.start]):
        return
    total, parts = told[0], list(told[1:])
    rest = _REST.search(low) or re.search(r"\bthe other\b", low)
    every = low.startswith(("of every", "out of every"))
    if not plain(total) or not all(plain(part) and part_of(part, total) for part in parts) or not (rest or every):
        return
    gaps = "".join(sentence.between(a.end, b.start) for a, b in pairwise(told))
    if not re.search(r"\d", gaps) and not _NOT_ALL.search(gaps.lower().replace(" were", "").replace(" was", "")):
        yield from _whole(total, parts)


def _shared_out(sentence: Sentence, told: Sequence[Told], before: Sequence[Told]) -> Iterator[Whole]:
    """`Three museums share 36 million.  The first gets 20 million, the Mill 9 million and the Rope Walk 5 million.`"""
    sums = [claim for claim in told if isinstance(claim.value, Money | Quantity)]
    totals = [claim for claim in before if isinstance(claim.value, Money | Quantity)]
    owners = [claim for claim in before if isinstance(claim.value, Count) and figure_of(claim).number == len(sums)]
    place = before[0].sentence if before else None
    if (
        place is None
        or len(sums) < 2
        or len(totals) != 1
        or len(owners) != 1
        or not _SHARING.search(place.text.lower())
    ):
        return
    if not all(plain(claim) and alike(claim, totals[0]) for claim in sums) or not _joined(sentence, sums):
        return
    if not _NOT_ALL.search(sentence.text[sums[0].end - sentence.start :].lower()):
        yield from _whole(totals[0], sums)


def _of_the_one_before(sentence: Sentence, told: Sequence[Told], before: Sequence[Told]) -> Iterator[Whole]:
    """`Of them 94 were saved, 17 died and 12 are still missing`; `It is paid entirely by three lenders: ...`."""
    low = sentence.text.lower()
    if not before:
        return
    if _OF_THEM.match(low) and _REST.search(low):
        counts = [claim for claim in told if isinstance(claim.value, Count) and plain(claim)]
        people = [claim for claim in before if plain(claim) and isinstance(claim.value, Count) and claim.value.of]
        if len(counts) > 1 and counts == list(told) and people and _joined(sentence, counts):
            yield from _whole(people[-1], counts)
    elif _THERE_ARE.match(low):
        people = [claim for claim in before if plain(claim) and isinstance(claim.value, Count) and claim.value.of]
        parts = _row(sentence, told[0].start - sentence.start, told) if told else []
        if len(people) == 1 and _complement(parts) and not _NOT_ALL.search(low[_THERE_ARE.match(low).end() :][:80]):  # type: ignore[union-attr]
            yield from _whole(people[0], parts)
    elif _ALL.search(low):
        sums = [claim for claim in told if isinstance(claim.value, Money | Quantity)]
        totals = [claim for claim in before if sums and alike(claim, sums[0])]
        if len(sums) < 2 or len(totals) != 1 or not all(plain(claim) and alike(claim, sums[0]) for claim in sums):
            return
        if _joined(sentence, sums) and not _NOT_ALL.search(low[sums[0].start - sentence.start :]):
            yield from _whole(totals[0], sums)


def _made_up(sentence: Sentence, told: Sequence[Told], before: Sequence[Told]) -> Iterator[Whole]:
    """`The 500-strong force is made up of 260 Danes and 240 Swedes`, `Its cargo consists of ...`."""
    for at, first in enumerate(told):
        stem = _STEM.search(sentence.text[: first.start - sentence.start].lower())
        if stem is None:
            continue
        parts = _row(sentence, first.start - sentence.start, told[at:])
        totals = [claim for claim in told[:at] if plain(claim)] or [
            claim for claim in before if plain(claim) and claim.sentence is not None
            and sentence.index - claim.sentence.index == 1 and like(claim, first)
        ]  # fmt: skip
        totals = [
            total
            for total in totals
            if not isinstance(total.value, Percentage) and all(part_of(part, total) or _force(total) for part in parts)
        ]
        if len(parts) > 1 and len(totals) == 1:
            row = sentence.text[first.start - sentence.start : parts[-1].end - sentence.start].lower()
            yield from () if _NOT_ALL.search(row) else _whole(totals[0], parts)


def _row(sentence: Sentence, at: int, told: Sequence[Told]) -> list[Told]:
    """The values that stand in a row from a place on, each with words of its own, the last one behind `and`."""
    parts: list[Told] = []
    text = sentence.text
    for claim in told:
        begin = claim.start - sentence.start
        if begin < at:
            continue
        if not parts and text[at:begin].strip(" $€£") not in ("", "a", "the"):
            return []
        gap = text[parts[-1].end - sentence.start : begin] if parts else ""
        if parts and not _JOINT.fullmatch(gap):
            if re.search(r"[,;]| and ", gap):
                break
            continue  # a number inside a part: `80 with two rooms, 60 with three`
        if not plain(claim):
            return []
        parts.append(claim)
    if len(parts) < 2 or re.search(
        r"\d", "".join(text[a.end - sentence.start : b.start - sentence.start] for a, b in pairwise(parts))
    ):
        return []
    rest = text[parts[-1].end - sentence.start :]
    if re.match(r"[^.;:,()]{0,40} (?:each|apiece|every)\b", rest):
        return []
    if re.match(r"[^.;:()—–\n]{0,60}?, (?:and|as well as|plus|or) ", rest) or not re.match(r"[^,.;]*[^\W\d_]", rest):
        return []
    last = text[parts[-2].end - sentence.start : parts[-1].start - sentence.start]
    bracket = text[:at].rstrip().endswith("(")
    return parts if re.search(r"\b(?:and|plus)\b", last) or bracket or (len(parts) > 2 and ";" in last) else []


def _joined(sentence: Sentence, parts: Sequence[Told]) -> bool:
    """Whether the last of some values stands behind `and`, and no number between them was left unread."""
    gaps = [sentence.between(one.end, two.start) for one, two in pairwise(parts)]
    if any(re.search(r"\d", gap) for gap in gaps):
        return False
    last = sentence.text[parts[-2].end - sentence.start : parts[-1].start - sentence.start]
    return re.search(r"\b(?:and|while)\b", last) is not None


def part_of(part: Told, total: Told) -> bool:
    """Whether a value counts what the total counts, or a kind of it."""
    if not isinstance(part.value, Count) or not isinstance(total.value, Count):
        return like(part, total)
    one, whole = part.value.of, total.value.of
    if not one or one == whole or not whole:
        return bool(whole)
    if one in PEOPLE and whole in PEOPLE:
        return True
    return similarity(one, whole) >= _ALIKE or (whole in PEOPLE and is_demonym(one.capitalize()))


def _force(total: Told) -> bool:
    """Whether a count says not of what, as in `the 500-strong force`."""
    return isinstance(total.value, Count) and not total.value.of


def _bare(part: Told) -> bool:
    return isinstance(part.value, Count) and not part.value.of


def _again(part: Told, total: Told) -> bool:
    return (
        isinstance(part.value, Count)
        and isinstance(total.value, Count)
        and bool(part.value.of)
        and part.value.of == total.value.of
    )


def _complement(parts: Sequence[Told]) -> bool:
    nouns = frozenset(part.value.of for part in parts if isinstance(part.value, Count))
    return len(parts) == 2 and nouns in _PAIRS


def _whole(total: Told, parts: Sequence[Told]) -> Iterator[Whole]:
    added = sum((figure_of(part).number for part in parts), Decimal(0))
    whole = figure_of(total).number
    if any(sum((figure_of(part).number for part in parts[:end]), Decimal(0)) == whole for end in range(2, len(parts))):
        return  # the row goes on behind the last part: `196 women and 144 men, and 30 apprentices`
    if whole > 0 and _LEAST <= added / whole <= _MOST and all(figure_of(part).number < whole for part in parts):
        yield Whole(exact_count(total), tuple(exact_count(part) for part in parts), True)
