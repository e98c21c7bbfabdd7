"""Shares in one row that are all of one thing, or that nothing can be two of: `45% in favour, 35% against and 20% undecided`.

What makes a row one of shares of a whole is what its parts are told of: the sides of a question, women and men, those who own
one thing, what one sum goes to; or a verdict at the polls (`beat Moe by 52% to 48%`).  Fractions in words count as well.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from consistency.claims import Claim
from consistency.extract.changes import figure_of, plain
from consistency.extract.changes_after import SKIPPED
from consistency.extract.wholes import by_sentence
from consistency.patterns import pattern
from consistency.text import Sentence
from consistency.values import Figure, Percentage

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_MANY = {"a": 1, "an": 1, "one": 1, "the remaining": 1, "the other": 1, "two": 2, "three": 3, "four": 4}
_FRACTION = pattern(
    rf"\b(?:(?P<many>{'|'.join(_MANY)})[ -])?(?P<part>{'|'.join(_PARTS)})s?\b(?! (?:time|place|quarter|year|day|round|world|hour|century|term|largest|an?)\b|[ -](?:hour|year|finals?|time|way|a)\b)",
    re.IGNORECASE,
)
_JOINT = pattern(r"\)?[^.:;()\d]{0,70}?(?:,|;|\band\b|\bwhile\b|\bwith\b|\bbut\b|\))[^.:;()\d]{0,40}\(?")
_APART = pattern(
    r"\b(?:than|compared|up|down|from|rose|fell|more|less|fewer|of (?:these|those|them|whom|which)|including|includes?|both|also|average|points?|"
    r"respectively|before|after|earlier|last|previous\w*|increase\w*|decrease\w*|growth|grew|aged?|among)\b"
)
_CHANGED = pattern(
    r"\b(?:than|rose|fell|grew|(?<!make )(?<!makes )(?<!made )up|down|by|increase\w*|decrease\w*|growth|from) (?:[a-z]+ )?\Z"
)
_FOR = pattern(r"\b(?:in favou?r|for|yes|support\w*|back\w*|approv\w+|agree\w*|pro)\b", re.IGNORECASE)
_AGAINST = pattern(
    r"\b(?:against|oppos\w+|no\b(?! (?:opinion|answer))|disapprov\w+|disagree\w*|reject\w*)\b", re.IGNORECASE
)
_NEITHER = pattern(
    r"\b(?:undecided|no opinion|no answer|unsure|not sure|(?:did|do|does) not know|don[’']t know|neither|abstain\w*|no view|not say)\b",
    re.IGNORECASE,
)
_KINDS = (
    (pattern(r"\b(?:women|female)\b", re.IGNORECASE), pattern(r"\b(?:men|male)\b", re.IGNORECASE)),
    (pattern(r"\bgirls\b", re.IGNORECASE), pattern(r"\bboys\b", re.IGNORECASE)),
)
_GIVEN = pattern(
    r"\b(?:owns?|owned|holds?|held|make[s]? up|made up|account(?:s|ed)? for|consist\w*|split|divided|spent|compris\w+)\b",
    re.IGNORECASE,
)
"""Verbs before a share: `the state owns 60%`."""
_GOES = pattern(r"\A[^,;]{0,40}\b(?:goes|go|went|comes?|came|belongs?|(?:is|are|was|were) spent)\b")
"""Verbs behind it: `60% of the money goes to schools`."""
_IS = pattern(r"\b(?:is|are|was|were)\b", re.IGNORECASE)
_BARE_ROW = pattern(r"(?: [a-z-]+){1,2}(?:,|,? and) \Z")
_OWN_WHOLE = pattern(
    r" of (?:the |its |their |all )?[a-z]+|[^,;.]{0,40}\b(?:in|at) (?:the )?(?:[A-Z0-9]|first|second|third|final|town|countr|city|rural|urban)"
)
_VERDICT = pattern(r"\b(?:beat|beats|beating|won|wins|defeated|defeats|winning)\b[^.;:\d]{0,60}\b(?:by|with) \Z")
_TO = pattern(r"(?: of the votes?)?(?:,? (?:to|against)| ?[–-]) \Z")
_LEAST = 2


def shares_of_all(group: Sequence[Claim[Percentage]]) -> Iterator[tuple[tuple[Claim[Percentage], ...], bool]]:
    """The rows of such shares, and whether each is all of its whole."""
    for sentence, told in by_sentence(group):
        if sentence.section in SKIPPED:
            continue
        shares = [claim for claim in told if isinstance(claim.value, Percentage) and not claim.value.points]
        if shares and not all("%" in claim.said or "per" in claim.said for claim in shares):
            shares = _with_fractions(sentence, shares)
        if len(shares) < _LEAST or not all(plain(share) for share in shares):
            continue
        if len({share.start for share in shares}) == 2 and _verdict(sentence, shares):
            yield tuple(shares), False
            continue
        for row in _rows(sentence, shares):
            closed = _closed(sentence, row)
            if closed is not None:
                yield tuple(row), closed


def _with_fractions(sentence: Sentence, shares: Sequence[Claim[Percentage]]) -> list[Claim[Percentage]]:
    """All fractions of a sentence as percentages, roughly told."""
    found = [claim for claim in shares if "%" in claim.said or "per" in claim.said]
    for match in _FRACTION.finditer(sentence.text):
        if match["many"] is None and match["part"].lower() != "half":
            continue
        size = Decimal(100) * _MANY[(match["many"] or "a").lower()] / _PARTS[match["part"].lower()]
        start, end = sentence.start + match.start(), sentence.start + match.end()
        found.append(
            shares[0].with_(start=start, end=end, said=match[0], value=Percentage(Figure(size, step=Decimal(3))))
        )
    return sorted(found, key=lambda claim: claim.start)


def _rows(sentence: Sentence, shares: Sequence[Claim[Percentage]]) -> Iterator[list[Claim[Percentage]]]:
    row = [shares[0]]
    for one, two in pairwise(shares):
        gap = sentence.between(one.end, two.start)
        if _JOINT.fullmatch(gap) is None or _APART.search(gap.replace("come from", "").lower()):
            if len(row) >= _LEAST:
                yield row
            row = []
        row.append(two)
    if len(row) >= _LEAST:
        yield row


def _closed(sentence: Sentence, row: Sequence[Claim[Percentage]]) -> bool | None:
    """Whether a row is all of its whole; None where its parts may overlap."""
    text, begin = sentence.text, sentence.start
    first = row[0].start - begin
    ends = [claim.start - begin for claim in row[1:]] + [len(text)]
    behind = [text[claim.end - begin : end] for claim, end in zip(row, ends, strict=True)]
    if _CHANGED.search(text[max(0, first - 30) : first].lower()) or re.match(
        r"[^.;]{0,40}\b(?:more|less|than|points?)\b", behind[-1]
    ):
        return None
    sides = [[bool(side.search(words)) for side in (_FOR, _AGAINST, _NEITHER)] for words in behind]
    if all(sum(side[:2]) + side[2] >= 1 for side in sides):
        order = [2 if side[2] else 1 if side[1] else 0 for side in sides]
        if len(set(order)) == len(order):
            return len(order) == 3
    if any(_OWN_WHOLE.match(words) for words in behind[1:]):
        return None
    if len(row) == 2:
        return False if _of_two_kinds(text[:first], behind) else None
    if _verbal(text[:first], behind):
        return False
    return None


def _of_two_kinds(lead: str, behind: Sequence[str]) -> bool:
    """`58% of the students are women and 42% are men`, `Women make up 58% of students and men 42%`."""
    before, after = lead[-40:], behind[0]
    for one, two in (*_KINDS, *(kinds[::-1] for kinds in _KINDS)):
        if one.search(after) and two.search(behind[1]) and not two.search(after) and not one.search(behind[1]):
            return True
        if one.search(before) and two.search(after[-16:]) and not two.search(before):
            return True
    return False


def _verbal(lead: str, behind: Sequence[str]) -> bool:
    """Whether a row of three and more hangs on a verb that gives each thing to one only: `owns 60%, a bank 25% and the staff 15%`."""
    if re.search(r"\b(?:both|all|either|also)\b", " ".join(behind)):
        return False
    if _GIVEN.search(lead) or _GOES.match(behind[0]):
        return True
    said = _IS.search(lead) or _IS.match(behind[0].strip())
    return said is not None and all(_BARE_ROW.fullmatch(words) for words in behind[:-1])


def _verdict(sentence: Sentence, shares: Sequence[Claim[Percentage]]) -> bool:
    """`Lee beat Moe by 52% to 48%`."""
    one, two = shares
    gap = sentence.between(one.end, two.start)
    if not _TO.fullmatch(gap) or not _VERDICT.search(sentence.text[: one.start - sentence.start]):
        return False
    return figure_of(one).number + figure_of(two).number < 130
