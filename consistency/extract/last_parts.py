"""A whole, and its parts sentences apart, where words say how many parts there are or which is the last of them.

`The fourth and last item`, `the last of the three`, `falls into three lots`, `the only other region`, `Nobody else was
hurt`: such words close a row that shares no other word.  All values of the whole's kind between it and the last part are
taken for parts; where any choice of them comes to the whole, or to any other value told, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes import Told, alike, figure_of
from consistency.extract.enumerated import part_of
from consistency.extract.kinds_of_people import KINDS_OF_PEOPLE
from consistency.extract.partitions import can_add_up, fits, loose, told_plainly
from consistency.extract.residues import evened, exact_count
from consistency.extract.wholes import NUMBERS, PEOPLE, Whole
from consistency.patterns import pattern
from consistency.prose.lexicon import analyses, concepts, lemma
from consistency.text import Section, Sentence
from consistency.values import Count, Listing, Money, Quantity

_NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_COUNT = "|".join(NUMBERS)
_LAST = pattern(
    rf"\b(?P<nth>{'|'.join(_NTH)})(?: [a-z]+)?,? and (?:the )?(?:last|final)\b|"
    rf"\b(?:last|final)(?: [a-z]+)? of (?:(?:the|its|these|those|our|their|his|her|all) )*(?P<of>{_COUNT})\b|"
    rf"\b(?:last|final)(?: [a-z]+)?, (?:the )?(?P<then>{'|'.join(_NTH)})\b",
    re.IGNORECASE,
)
_THE_NTH = pattern(rf"\bthe (?P<nth>{'|'.join(_NTH)}) (?P<noun>[a-z]+)\b", re.IGNORECASE)
_ONLY_OTHER = pattern(r"\bthe only (?:remaining |further )?others?\b", re.IGNORECASE)
_SPLIT = pattern(
    rf"\b(?:falls?|fell|divided|splits?|spread|broken(?: down)?|breaks?(?: down)?|cut|consists?|composed|made up|comprises?|comprising|"
    rf"goes|go|come|comes|paid out|shared(?: out)?|distributed)\b(?: out| down)?(?: (?:into|of|over|between|among|to|in|by))? "
    rf"(?:just |only |exactly |the )?(?P<count>{_COUNT})(?: [a-z-]+)?? (?P<noun>[a-z]+s)\b(?! of\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]|, (?:while|and|but|whereas) ")
_DOERS = ("ee", "ist", "ian")
"""How words for people end: `evacuee`, `cyclist`."""
_WORK = frozenset("job post position role redundancy layoff worker employee".split())
_BEHIND = 60
_REACH = 9
_LEAST, _MOST = 2, 8


def last_parts(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """The wholes of an article whose last part is told as such, or whose parts are told to be so many."""
    bare = [claim for claim in group if _short(claim)]
    told = _with_units([claim for claim in group if told_plainly(claim) or _short(claim)])
    ends = [claim for claim in group if isinstance(claim.value, Listing) and claim.value.of == "others"]
    seen: set[int] = set()
    for claim in told:
        sentence = claim.sentence
        assert sentence is not None
        closing = _closes(claim, sentence, told, ends)
        if closing is not None and sentence.start not in seen:
            for whole in _up_to(claim, told, bare, closing):
                seen.add(sentence.start)
                yield whole
    for sentence in {claim.sentence.index: claim.sentence for claim in group if claim.sentence is not None}.values():
        match = _SPLIT.search(sentence.text) if sentence.section is Section.BODY else None
        if match is not None and _several(match["noun"].lower()):
            yield from _split(sentence, sentence.start + match.end(), NUMBERS[match["count"].lower()], told)


def _closes(claim: Told, sentence: Sentence, told: Sequence[Told], ends: Sequence[Claim[Any]]) -> int | None:
    """How many parts end with a value, nought where there may be any number of them; None where nothing ends."""
    at, after = claim.start - sentence.start, claim.end - sentence.start
    before, behind = _CLAUSE.split(sentence.text[:at])[-1], sentence.text[after : after + _BEHIND]
    match = _LAST.search(sentence.text[max(0, at - 90) : at]) or _LAST.search(_CLAUSE.split(behind)[0])
    if match is not None:
        words = {name: word.lower() for name, word in match.groupdict().items() if word}
        return _NTH.get(words.get("nth") or words.get("then") or "", 0) or NUMBERS[words["of"]]
    if _ONLY_OTHER.search(before):
        return 0
    nth = _THE_NTH.search(before)
    if nth is not None and _as_many(_NTH[nth["nth"].lower()], nth["noun"], claim, told):
        return _NTH[nth["nth"].lower()]
    last = all(other.start <= claim.start for other in told if other.sentence == sentence and _kin(other, claim))
    said = any(
        end.start > claim.end and end.sentence is not None and end.sentence.index - sentence.index <= 1 for end in ends
    )
    return 0 if last and said else None


def _as_many(rank: int, noun: str, claim: Told, told: Sequence[Told]) -> bool:
    """Whether the text has said that there are as many things as the rank of one: `three provinces`, `the third province`."""
    return any(
        isinstance(other.value, Count) and other.value.of == lemma(noun, "NOUN") and figure_of(other).number == rank
        and other.start < claim.start for other in told
    )  # fmt: skip


def _up_to(last: Told, told: Sequence[Told], bare: Sequence[Told], count: int) -> Iterator[Whole]:
    """The parts up to the last one, and the whole that stands before them."""
    like = [claim for claim in told if _kin(claim, last)]
    before = [claim for claim in like if claim.start < last.start and figure_of(claim).number > figure_of(last).number]
    for total in before:
        parts = _between(total, like, total.end, last.end)
        if len(parts) < count and isinstance(last.value, Count):  # `the figure stands at 19,000`
            between = [
                claim for claim in bare if total.end < claim.start < last.start and figure_of(claim).number > _LEAST
            ]
            parts = (
                sorted((*parts, *between), key=lambda part: part.start) if len(parts) + len(between) == count else parts
            )
        if count and len(parts) != count:
            near = [part for part in parts if part.sentence is not None and part.sentence == last.sentence]
            parts = (
                near if len(near) == count else parts[-count:] if total.sentence is not None and _lead(total) else []
            )
        if len(parts) == (count or len(parts)) and _LEAST <= len(parts) <= _MOST and _parts(total, parts):
            if not can_add_up([], parts, [total, *like]):
                yield _whole(total, parts)
            return


def _split(sentence: Sentence, place: int, count: int, told: Sequence[Told]) -> Iterator[Whole]:
    """`The order falls into three lots`, and so many values of one kind in the sentences behind it."""
    near = [
        claim
        for claim in told
        if claim.start > place and claim.sentence is not None and claim.sentence.index - sentence.index <= _REACH
        and claim.sentence.paragraph - sentence.paragraph <= 1
    ]  # fmt: skip
    ahead = [claim for claim in told if claim.end <= place and claim.sentence is not None]
    for total in reversed(ahead):
        like = [claim for claim in near if _kin(claim, total)]
        whole_told = [claim for claim in ahead if _kin(claim, total)]
        if len(like) != count or len({figure_of(part).number for part in like}) < count or not _parts(total, like):
            continue
        if max(whole_told, key=lambda claim: figure_of(claim).number) is total or _lead(total):
            if not can_add_up([], like, [total, *like, *whole_told]):
                yield _whole(total, like)
            return


def _between(total: Told, like: Sequence[Told], begin: int, end: int) -> list[Told]:
    """The values between two places that are smaller than the whole, each told once."""
    parts: dict[Decimal, Told] = {}
    for claim in like:
        if begin <= claim.start < end and figure_of(claim).number < figure_of(total).number and not loose(claim):
            parts.setdefault(figure_of(claim).number, claim)
    return list(parts.values())


def _parts(total: Told, parts: Sequence[Told]) -> bool:
    """Whether values can be the parts of a whole: each below it, of its kind, and together of its size."""
    return (
        fits(total, parts)
        and all(figure_of(part).number < figure_of(total).number for part in parts)
        and all(_kin(part, total) for part in parts if not _short(part))
    )


def _whole(total: Told, parts: Sequence[Told]) -> Whole:
    total, *rest = evened([exact_count(total), *map(exact_count, parts)])
    return Whole(total, tuple(rest), True)


def _lead(claim: Told) -> bool:
    return claim.sentence is not None and claim.sentence.index <= 3


def _short(claim: Claim[Any]) -> bool:
    """`21 million euros for the refunds and 27 million for training`: a number with its scale that leaves its unit out."""
    return isinstance(claim.value, Count) and not claim.value.of and told_plainly(claim, bare=True)


def _with_units(told: Sequence[Told]) -> list[Told]:
    """The values, those that leave their unit out with that of the last value of their scale in their sentence."""
    found: list[Told] = []
    for claim in told:
        scale = claim.said.split()[1:2]
        if isinstance(claim.value, Count) and not claim.value.of:
            named = next(
                (other for other in reversed(found) if other.sentence == claim.sentence and other.said.split()[1:2] == scale
                 and isinstance(other.value, Money | Quantity)), None,
            )  # fmt: skip
            if scale and named is not None:
                found.append(claim.with_(value=named.value.with_(figure=claim.value.figure)))
        else:
            found.append(claim)
    return found


def _kin(one: Told, two: Told) -> bool:
    """Whether two values measure one thing."""
    if not isinstance(one.value, Count) or not isinstance(two.value, Count):
        return alike(one, two)
    a, b = one.value.of, two.value.of
    people = not PEOPLE.isdisjoint((a, b)) and (a.endswith(_DOERS) or b.endswith(_DOERS))
    alone = people or a == b or {a, b} <= _WORK or {a, b} <= KINDS_OF_PEOPLE or a.endswith(b) or b.endswith(a)
    return alone or part_of(one, two) or part_of(two, one)


def _several(noun: str) -> bool:
    readings = analyses(noun)
    return bool(readings) and readings[0].tag == "NOUN" and not concepts("year") & concepts(readings[0].lemma)
