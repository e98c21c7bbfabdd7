"""Wholes told with their parts in a sentence or two, by what grammar says of each number.

`Fifteen of the 24 wagons derailed, leaving nine`, `$3 million of the $5 million goes to pay, the rest, $2 million, to books`,
`40 men and 30 women, 70 in all`, `a cost shared by the state, which pays 7, and the town, which pays 5`, `40 km in two stages
of 15 and 25 km`.  Each number has a role (`extract.part_roles`): the whole, a part, the rest, the sum.  A row that ends in a
rest or comes to a sum is all of its whole; other parts can only be too many, and only where nobody and nothing is two of
them at once (`extract.exclusive_parts`).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes_after import SKIPPED
from consistency.extract.exclusive_parts import exclusive
from consistency.extract.part_roles import Role, alike, roles
from consistency.extract.part_rows import MEDALS, SHORT, ends, joined, made, row_behind
from consistency.extract.too_many_parts import too_many
from consistency.extract.wholes import Whole, by_sentence
from consistency.patterns import pattern
from consistency.text import Sentence
from consistency.values import Count, Duration, Money, Quantity

_SUM_WORDS = "total|all|altogether|together|mak|made|giv|gave|bring|brought|tak|took|rais|push|combined|overall|sum|amount|to |harvest|haul|catch|crop|tally|outlay|bill".split(
    "|"
)
_REST_WORDS = "other|rest|remain|leav|left|missing|still|to go|balance|gap|short".split("|")
_TIE_WORDS = "split|shar|divid|spread|broken|made up|consist|compris|compos|fall|paid|borne|met by|stage|section|part|:|(|–|—| - ".split(
    "|"
)
_TIE = pattern(
    r"\b(?:split|shared|divided|spread|broken down|made up|consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|composed|falls? into|paid (?:jointly )?by|borne by|"
    r"met by)\b[^.;]*\Z"
)
_STAGES = pattern(r"(?:\A|[, ])(?:in|into|(?<!one )(?<!some )of|over|has|have|had|with|by) (?:just |only |exactly )?\Z")
_GOES_ON = pattern(
    r"[^.;:()]{0,60}(?:,|\band\b|\bplus\b|\bas well as\b|\balong with\b)[^.;:()]{0,12}(?:\b(?:and|plus|as well as|some|an?|one|another|several|few|many|the|other|others|more)\b)"
)
_DEAD = pattern(
    r"[^.;,]{0,30}\b(?:dead|injured|wounded|homeless|hurt|without|stranded|trapped|unconscious|in hospital)\b"
)
_RESULT = pattern(r"\b(?:profit|loss|surplus|deficit|margin|gain|lead|majority) of ?[$€£]?\Z")
_GAPPED = pattern(r"(?:.*[^.;:]*)(?:,|;|\band) the (?:remaining|other|last) \Z")
"""`Five were locals, the remaining four tourists`."""
_ALONE = pattern(r" [a-z]+[.,;]?")
_TWICE = pattern(r"\band (?:another|a further|an additional) (?=\d|[a-z]+\b)")
_MORE = pattern(
    r"\b(?:more|another|further|additional|new|since|so far|this (?:year|week|month|season)|career|ever|also|earlier|previous\w*|nationwide|across|season|"
    r"to date|already|at least|about|last|extra|(?:this|that|last|the) (?:year|month|season|week|day)[’']s)\b",
    re.IGNORECASE,
)
_NOT_THE_SUM = pattern(r"\b(?:after|than|compared|against|from|up|down) (?:an? |the )?(?:total of )?\Z")
_WITH_OTHERS = pattern(
    r"[^.;\d]{0,40}\b(?:with|including|counting|plus|after|before|excluding|last year|a year earlier|in \d{4})\b"
)
_POINTS_BACK = pattern(r"(?:In (?:all|total)|Altogether|All in all|All told|Together|That|This|The total|All(?= ))\b")
_TOGETHER = pattern(r"\A(?:Together|Between them|Taken together|Combined|In all|In total|Altogether)\b")
_OF_ALL = pattern(r"\A ?(?:Of|Out of|From|Among) ")
_COLON = pattern(r"[^.;:()\d]{0,60}(?::| ?\(| [–—-]) ?\Z")
_GAINED = pattern(
    r"\b(?:each|per|every|apiece|bought|gain\w*|added|adding|received|hired|joined|born|with new|took in)\b"
)
_MOST = 9
_MOVED = pattern(
    r"\b(?:bring|brings|bringing|brought|tak(?:es?|ing)|took|rais(?:es?|ed|ing)|push(?:es|ed|ing)?) (?:the|its|their|his|her) [a-z -]{3,40} from \Z"
)
_OF_WHICH = pattern(r"\b(?:of|among) (?:which|whom|them|these|those),? \Z", re.IGNORECASE)


def divided(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """The wholes of an article and their parts."""
    numbers = [
        claim
        for claim in group
        if isinstance(claim.value, Money | Count | Quantity | Duration)
        and not (isinstance(claim.value, Duration) and claim.value.age and not claim.said.isalnum())
    ]
    before: list[Role] = []
    last: Sentence | None = None
    told_before: Sequence[Claim[Any]] = ()
    for sentence, told in by_sentence(numbers):
        if sentence.section in SKIPPED:
            continue
        follows = last is not None and sentence.index - last.index == 1 and sentence.paragraph == last.paragraph
        here: list[Role] = []
        back = follows and (getattr(told_before[-1].value, "of", "") == "seat" or _POINTS_BACK.match(sentence.text))
        if len(told) > 1 or back or "(" in sentence.text or (follows and "emaining" in sentence.text):
            here = roles(sentence, told)
            ahead = (before or roles(last, told_before)) if follows and last is not None else []
            yield from _told(sentence, here, ahead)
        before, last, told_before = here, sentence, told


def _told(sentence: Sentence, here: Sequence[Role], ahead: Sequence[Role]) -> Iterator[Whole]:
    """What the first reading that fits says; those whose words are nowhere in the sentence are not tried."""
    low = sentence.text.lower()
    found = _summed(sentence, here, ahead) if any(word in low for word in _SUM_WORDS) else None
    if found is None and any(word in low for word in _REST_WORDS):
        found = _left(here, ahead)
    if found is None and len(here) > 2 and any(word in low for word in _TIE_WORDS):
        found = _tied(here)
    found = found or too_many(here, ahead)
    if found is not None:
        yield found


def _summed(sentence: Sentence, here: Sequence[Role], ahead: Sequence[Role]) -> Whole | None:
    """A row of parts and what they come to behind it, or in the next sentence."""
    for at, total in enumerate(here):
        start = at - 1
        parts: Sequence[Role] = ()
        together = at == len(here) - 1 and _TOGETHER.match(here[0].before)
        if _NOT_THE_SUM.search(total.before) or _WITH_OTHERS.match(total.behind):
            continue
        if at > 1 and (total.is_sum or together) and not _MORE.search(_TWICE.sub("and ", sentence.text)):
            while start > 0 and joined(here[start - 1], here[start], loosely=True):
                start -= 1
            parts = here[start:at]
        elif at and (base := here[at - 1]) and total.before == " to " and _MOVED.search(base.before):
            parts = here[:at] if at > 1 and all(alike(part, total) for part in here[:at]) else ()
            return made(total, parts, complete=True) if parts else None
        elif (
            not at
            and len(ahead) > 1
            and len(total.before) < SHORT
            and _POINTS_BACK.match(total.before)
            and (total.is_sum or total.before == "All ")
            and not _MORE.search(sentence.text)
        ) and all(joined(one, two, loosely=True) for one, two in pairwise(ahead)):
            parts = ahead
        if frozenset(part.of for part in parts) < MEDALS:
            continue
        if len(parts) > 1 and all(_comes_to(part, total) for part in parts):
            return made(total, parts, complete=True, near=not all(alike(part, total) for part in parts))
    return None


def _comes_to(part: Role, total: Role) -> bool:
    counts = isinstance(part.claim.value, Count) and isinstance(total.claim.value, Count)
    return (counts or alike(part, total)) and part.number < total.number


def _left(here: Sequence[Role], ahead: Sequence[Role]) -> Whole | None:
    """Parts of a whole, the last of them what is left."""
    for at, rest in enumerate(here):
        whole = (
            here[at + 1]
            if at + 1 < len(here) and here[at + 1].of_a_whole and len(here[at + 1].before) < SHORT
            else None
        )
        if (
            whole is not None and whole.is_still and not rest.is_rest
        ):  # `after nine were freed, eleven of the 20 remain`
            parts = [part for part in here[:at] if alike(part, whole)]
            return _closed(whole, [*parts, rest], here) if parts else None
        if (
            not (rest.is_rest or rest.is_still)
            or whole is not None
            or ("eav" in rest.before and (_DEAD.match(rest.behind) or _RESULT.search(rest.before)))
        ):
            continue
        for whole in _wholes(here[:at], ahead, sure=rest.is_rest):
            inside = [part for part in here[:at] if part is not whole and alike(part, whole)]
            if whole in ahead and (place := ahead.index(whole)) and whole.of_a_whole and len(whole.before) < SHORT:
                inside = [ahead[place - 1], *inside]
            if any(_GAINED.search(one.before) for one in here[1 : at + 1]):
                continue
            gapped = (
                whole.of_a_whole
                and whole in here
                and _GAPPED.fullmatch(rest.before)
                and _ALONE.fullmatch(rest.behind) is not None
            )
            named = rest.of in ("", "other", whole.of) or not isinstance(whole.claim.value, Count) or gapped
            later = any(alike(one, whole) for one in here[at + 1 :])
            if inside and named and not later:
                found = _closed(whole, [*inside, rest], [*ahead, *here])
                if found is not None:
                    return found
                break
    return None


def _wholes(here: Sequence[Role], ahead: Sequence[Role], *, sure: bool) -> Iterator[Role]:
    """What can be the whole of a rest: a number told `of the 24 wagons`; if ``sure`` the last one before the sentence or its first."""
    yield from (one for one in (*here, *ahead) if one.of_a_whole)
    first = here[0] if here and sure else None
    if (
        ahead
        and first
        and (ahead[-1].of or not isinstance(ahead[-1].claim.value, Count))
        and ahead[-1].number > first.number
    ):
        yield ahead[-1]
    divides = first is not None and _OF_ALL.search(first.before)  # `of what was paid, 31 went into buildings`
    if (
        first
        and not divides
        and len(here) > 1
        and not (first.of_them or _OF_WHICH.search(first.before))
        and not (here[1].of_a_whole and len(here[1].before) < SHORT)
    ):
        yield first


def _closed(whole: Role, parts: Sequence[Role], told: Sequence[Role]) -> Whole | None:
    """Parts with a rest; nothing where some choice of the values comes to the whole."""
    rest = parts[-1]
    others = [one for one in told if one is not whole and one is not rest and alike(one, whole)]
    if len(others) > 6 or any(part.number >= whole.number for part in parts):
        return None
    for size in range(len(others) + 1):
        for some in combinations(others, size):
            if sum((one.number for one in some), rest.number) == whole.number:
                return None
    return made(whole, parts, complete=True)


def _tied(here: Sequence[Role]) -> Whole | None:
    """A whole and the row of its parts behind a word that divides it, or behind the number of its parts."""
    for at, whole in enumerate(here[:-2]):
        first, count = at + 1, 0
        steps = here[first]
        named = whole.of or not isinstance(whole.claim.value, Count)  # no `14 of 14`, and then `two girls, 7 and 5`
        if named and steps.of and steps.of != whole.of and 2 <= steps.number <= _MOST and _STAGES.search(steps.before):
            first, count = first + 1, int(steps.number)
        gap = "".join(one.before for one in here[at + 1 : first + 1])
        listed = _COLON.fullmatch(gap) is not None and _TIE.search(gap) is None
        if ";" in gap or not (count or listed or _TIE.search(gap)):
            continue
        parts = row_behind(here, first)
        if count and len(parts) > count:
            parts = parts[:count]
        if len(parts) < 2 or (count and len(parts) != count) or not all(alike(part, whole) for part in parts):
            continue
        if (
            listed
            and not count
            and not (isinstance(whole.claim.value, Count) and exclusive(parts) and ends(parts[-1], here))
        ):
            continue
        if not count and _GOES_ON.match(parts[-1].behind):
            continue
        if "each" not in parts[-1].behind and "apiece" not in parts[-1].behind:
            return made(whole, parts, complete=True)
    return None
