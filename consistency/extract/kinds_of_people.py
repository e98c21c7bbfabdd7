"""A number of people told again by their kinds: `Of the dead, eleven were women, six were men and three were children`.

Nobody is of two of these kinds, so that they come to no more than the number; women, men and children are all of it.  The
number stands anywhere in the article, with the same fate: `nineteen people were killed`, `killing 19`.  Where the article
has two numbers for that fate, or one of them fits, nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from consistency.extract.changes import figure_of
from consistency.extract.changes_after import SKIPPED
from consistency.extract.residues import exact_count
from consistency.extract.wholes import PEOPLE, Told, Whole, by_sentence
from consistency.prose.lexicon import lemma
from consistency.text import Sentence
from consistency.values import Bound, Count

_OPENS = re.compile(
    r"\A(?:Of|Among|Out of) (?:the|those|all) (?:people )?(?:who (?:were |had been |have been )?)?([a-z]+),? \Z"
)
_KIND = re.compile(r"\A (?:(?:were|was|are|is) )?(?P<noun>[a-z]+)")
_JOINT = re.compile(r"(?:,|,? and|, while) \Z")
_KINDS = (
    frozenset(("woman", "man", "child")),
    frozenset(("woman", "man", "minor")),
    frozenset(("woman", "man", "girl", "boy")),
    frozenset(("adult", "child", "teenager", "pensioner")),
    frozenset(("passenger", "driver", "crew", "pilot", "pedestrian", "cyclist", "docker", "bystander")),
    frozenset(("civilian", "soldier", "policeman", "militant", "fighter", "rebel", "guard")),
    frozenset(("pupil", "student", "teacher", "parent", "visitor")),
)
"""Kinds of people of which nobody is two at once."""
KINDS_OF_PEOPLE = PEOPLE.union(*_KINDS)
"""Words for people, and for kinds of them."""
_EVERYBODY = (_KINDS[0], _KINDS[1], _KINDS[2])
_FATES = {
    "dead": "die", "death": "die", "kill": "die", "die": "die", "victim": "die", "injure": "injure", "wound": "injure",
    "hurt": "injure", "arrest": "arrest", "detain": "arrest",
}  # fmt: skip
_AFTER = re.compile(
    r"\A (?:(?:people|persons|others|men and women|passengers) )?(?:(?:were|was|are|have been|had been|has been) )?(?:also )?([a-z]+)"
)
_BEFORE = re.compile(r"([A-Za-z]+) \Z")
_LEAST, _MOST = Decimal("0.5"), Decimal(2)


def kinds_of_people(group: Sequence[Told]) -> Iterator[Whole]:
    """The numbers of people that are told again by kinds."""
    for sentence, told in by_sentence(group):
        opening = _OPENS.match(sentence.text[: told[0].start - sentence.start])
        if opening is None or sentence.section in SKIPPED:
            continue
        fate, parts = _fate(opening[1]), _parts(sentence, told)
        if not fate or len(parts) < 2:
            continue
        kinds = frozenset(_kind(sentence, part) for part in parts)
        if len(kinds) < len(parts) or not any(kinds <= one for one in _KINDS):
            continue
        added = sum((figure_of(part).number for part in parts), Decimal(0))
        totals = [claim for claim in group if claim not in parts and _suffered(claim, fate)]
        near = [claim for claim in totals if _LEAST <= added / figure_of(claim).number <= _MOST]
        if near and len({figure_of(claim).number for claim in near}) == 1:
            body = [claim for claim in near if claim.sentence is not None and claim.sentence.index] or near
            yield Whole(exact_count(body[0]), tuple(exact_count(part) for part in parts), kinds in _EVERYBODY)


def _parts(sentence: Sentence, told: Sequence[Told]) -> list[Told]:
    """The counts of one row, each with its kind behind it and nothing but a comma or `and` before it."""
    run = [told[0]]
    for one, two in pairwise(told):
        gap = sentence.between(one.end, two.start)
        kind = _KIND.match(gap)
        if kind is None or not _JOINT.fullmatch(gap[kind.end() :]):
            break
        run.append(two)
    return run if all(isinstance(part.value, Count) and _plain(part) for part in run) else []


def _kind(sentence: Sentence, part: Told) -> str:
    found = _KIND.match(sentence.text[part.end - sentence.start :])
    return lemma(found["noun"], "NOUN") if found is not None else ""


def _fate(word: str) -> str:
    """What became of people, from an adjective, a participle or a verb."""
    low = word.lower()
    return _FATES.get(low) or _FATES.get(lemma(low, "VERB")) or _FATES.get(lemma(low, "NOUN")) or ""


def _suffered(claim: Told, fate: str) -> bool:
    """Whether a count is of the people with a fate: `19 people were killed`, `killing 19`, `27 injured`."""
    sentence = claim.sentence
    if sentence is None or not isinstance(claim.value, Count) or not _plain(claim) or figure_of(claim).number < 3:
        return False
    text, base = sentence.text, sentence.start
    after, before = _AFTER.match(text[claim.end - base :]), _BEFORE.search(text[: claim.start - base])
    if after is not None and _fate(after[1]):
        return _fate(after[1]) == fate
    return before is not None and _fate(before[1]) == fate


def _plain(claim: Told) -> bool:
    figure = figure_of(claim)
    return figure.upper is None and figure.bound is Bound.EXACT and claim.holds
