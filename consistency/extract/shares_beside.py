"""A share told in one breath with its part and its whole: `84 of 420 classrooms, a fifth`, `62 of them, or 25 per cent`.

The words between the three say that they belong together: the share stands beside its part, or is told to be `of` the whole,
and no other value of that kind is near.  Which of the two is the part, their size says.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.change_words import EVERYS, WAYS
from consistency.extract.changes import Told, figure_of, noun_of
from consistency.extract.changes_after import NUMBERS, SKIPPED
from consistency.extract.older_and_newer import like
from consistency.prose.lexicon import lemma
from consistency.text import Sentence
from consistency.values import Bound, Count, Duration, Figure, Money, Percentage, Quantity, Range
from consistency.values.figures import step_of

PEOPLE = frozenset(
    "person people voter member resident applicant employee worker pupil student patient visitor".split()
)
_EVERY = re.compile(rf"\bevery ({'|'.join(EVERYS)})\b(?: (?:one|of them))?")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_MANY = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTION = re.compile(
    rf"(?:[,:;(–—]| -|, or|[,:;–—] (?:about|some|roughly|almost|nearly|exactly)) ?((?:(a|one|two|three|four)[ -])?({'|'.join(_PARTS)})s?)(?=[,.;:)!?–—]| [–—-]|\Z)"
)
_ABOUT = (
    r"(?:(?:about|around|some|roughly|nearly|almost|just|only|exactly|over|more than|less than|under|well|fully|barely|a good|"
    r"an?|the|approximately|close to|as many as) )*"
)
_APPOSED = re.compile(
    rf"(?: of (?:them|these|those|whom|which))?(?: ?[,:;–—-]| ?\() ?(?:or|i\.e\.,?|that is,?|that[’']s|which is|this is|it is|in other words,?|namely|equal to|meaning|making)? ?(?:an? [a-z]+ of )?{_ABOUT}\Z"
)
_TAILED = re.compile(
    rf"[^;:.]{{0,70}}(?: ?[,:;–—]| -| ?\() ?(?:or|i\.e\.,?|that is,?|that[’']s|which is|in other words,?|equal to|for|giving|making)? ?(?:an? [a-z]+ of )?{_ABOUT}\Z"
)
"""From the part to its share with the rest of the clause between: `36 were given a flat, or 15 per cent`."""
_OF_WHOLE = re.compile(
    rf" (?:[a-z]+ )?of (?:(?:the|its|their|his|her|our|all|these|those|a total of|some)\s){{0,2}}{_ABOUT}(?:[^\W\d_][\w’'-]* ){{0,4}}?(?:of |worth |at |\()?{_ABOUT}\Z"
)
_HALF_THE = re.compile(rf" (?:the|its|their|his|her|our|all|a) {_ABOUT}\Z")
"""`Half the $20 million budget`."""
_BARE_OF = re.compile(rf",? (?:out )?of (?:the|its|their|his|her|our|all|a total of|these|those)? ?{_ABOUT}\Z")
_LEADS = re.compile(
    rf"(?! (?:the|its|their|his|her|an?) )[^.;\d]{{0,60}}(?:[:,(–—]| -) ?(?:or |that is |namely |i\.e\. |with |as |since |after |when )?{_ABOUT}"
)
"""From a share to its part and whole: `Turnout was 60 per cent: 7,200 of the 12,000`."""
_THEN_PART = re.compile(rf"(?: of (?:them|these|those))?(?:,|:| [–—-])? ?\(?(?:or |that is,? |i\.e\. )?{_ABOUT}")
_MORE = re.compile(r"(?: [a-z]+)? (?:more|less|fewer|above|below|over|under|higher|lower)\b")
_ENDS = re.compile(r"\s?(?:[.,;:)–—?!”\"]|\Z|and\b|but\b|in all\b|in total\b|exactly\b)")
_OF_THEM = re.compile(r",? of (?:them|these|those|whom|the total|the whole|all)\b|,? of all ([a-z]+)")
_OF_NOUN = re.compile(r",? of (?:the|its|their|all|his|her|our|those|these) (?:[a-z-]+ )?([a-z]+)")
_SAYS_SO = re.compile(
    rf"\A(?:And |So |In other words, |Put differently, )?(?:That|This|It|These|Those|They)(?:[’']s| [a-z]+)(?: (?:to|for|up|at|as|of|up to|out at))? {_ABOUT}(?:(?:share|proportion|quota|rate|ratio|percentage) of )?{_ABOUT}\Z",
)
_OF_THESE = re.compile(r" of (?:them|these|those)\b")
_STOPS = re.compile(r"\s?[.!]")
_OUT_OF = re.compile(r"([\d,]+)(?: [a-z]+)? out of ([\d,]+)")
_MADE_UP = re.compile(r"\bma(?:ke|kes|de|king) up\b")
_LOST = re.compile(rf"[,(—–-] ?an? (?:loss|cut|reduction) of {_ABOUT}\Z")
"""`Fifty of 200 trees died, a loss of 25 percent`."""
_LAST_CUT = re.compile(
    r"[,(;:—–] (?!by\b|up\b|down\b|to\b|plus\b|minus\b|rising\b|falling\b|gaining\b|losing\b)(?=[^,(;:—–]*\Z)"
)
_TAKES = frozenset("cut cuts cutting shed lost gained lower raised lift lifted".split())
"""`Cut half of its 1,200 jobs`: what is taken is a part."""
_RATE = r"(?:[Tt]he |[Vv]oter )?(?:[Tt]urnout|[Ss]hare|[Pp]roportion|[Qq]uota|[Ss]uccess rate) (?:was|is|came to|stood at|reached|amounted to) "
_RATE_WAS = re.compile(rf"[^;:.\d]{{0,60}}, {_RATE}{_ABOUT}")
_FULL = re.compile(r" (?:full|complete|completed|booked|occupied|finished|ready|sold)\b")
_IS_FULL = re.compile(rf"[^;:.\d]{{0,60}}, [^;:.,\d]{{3,40}} (?:is|was) (?:now )?{_ABOUT}")
_RATE_IS = re.compile(rf"\A{_RATE}{_ABOUT}\Z")
_WHOLE_BODY = frozenset("staff workforce total membership payroll fleet stock whole".split())
_AGAINST = re.compile(r" ?(?:votes? )?(?:to|against|–|-|versus) ?(?:just |only )?")
"""The two sides of a vote are no part and whole."""
_DIGITS = re.compile(r"\d")
_FEW, _LITTLE, _HALF = Decimal("0.14"), Decimal("0.1"), Decimal(50)
"""How far a share told as a fraction may be from what it is of: a third of 100 is 29 to 38."""


@dataclass(frozen=True, slots=True)
class Share:
    """A told share with its part and its whole; ``size`` is what the share leaves open, from 0 to 1."""

    told: Told
    part: Told
    whole: Told
    size: Range

    def shown(self) -> Range:
        """What the part is of the whole."""
        few, many = figure_of(self.part).range(), figure_of(self.whole).range()
        if few.low is None or few.high is None or not many.low or many.high is None:
            return Range(None, None)
        return Range(few.low / many.high, few.high / many.low)


def shares_beside(group: Sequence[Claim[Any]]) -> Iterator[Share]:
    """The shares of an article whose part and whole stand with them."""
    by_sentence: dict[int, list[Told]] = {}
    for claim in group:
        if claim.sentence is not None and claim.sentence.section not in SKIPPED and isinstance(claim.value, NUMBERS):
            by_sentence.setdefault(claim.sentence.index, []).append(claim)
    for index, written in by_sentence.items():
        sentence = written[0].sentence
        assert sentence is not None
        told = _parted(sentence, written) if len(written) > 1 and " out of " in sentence.text else written
        shares = [claim for claim in told if _is_share(sentence, claim)]
        if len(told) > 1:
            shares += _in_words(sentence, told)
        if len(shares) == 1:
            found = _of_sentence(sentence, told, shares[0]) or _of_the_one_before(by_sentence, index, shares[0]) \
                or _of_them(by_sentence, index, told, shares[0]) or _ahead_of_both(by_sentence, index, shares[0])  # fmt: skip
            if found is not None:
                yield found


def _parted(sentence: Sentence, told: Sequence[Told]) -> Sequence[Told]:
    """The values of a sentence, with `90 out of 120` as the two values it is told with, where another share stands by."""
    if sum(isinstance(claim.value, Percentage) for claim in told) != 2:
        return told
    kept: list[Told] = []
    for claim in told:
        match = _OUT_OF.fullmatch(claim.said) if isinstance(claim.value, Percentage) else None
        if match is None:
            kept.append(claim)
            continue
        for at in (1, 2):
            start, digits = claim.start + match.start(at), match[at].replace(",", "")
            figure = Figure(Decimal(digits), step=step_of(digits) if len(digits) > 2 else Decimal(0))
            kept.append(claim.with_(start=start, end=start + len(match[at]), said=match[at], value=Count(figure, "")))
    return kept


def _of_them(by_sentence: Mapping[int, Sequence[Told]], index: int, told: Sequence[Told], share: Told) -> Share | None:
    """`There are 120 members. Ninety of them, three quarters, voted.`"""
    sentence = share.sentence
    assert sentence is not None
    parts, wholes = ([claim for claim in claims if _counts(claim)] for claims in (told, by_sentence.get(index - 1, ())))
    if len(parts) != 1 or len(wholes) != 1 or len(told) > 2 or not _alike(parts[0], wholes[0]):
        return None
    part, whole = parts[0], wholes[0]
    rest = sentence.text[part.end - sentence.start :]
    between = rest[: max(0, share.start - part.end)]
    if figure_of(part).number >= figure_of(whole).number or share.start < part.end or not _OF_THESE.match(rest):
        return None
    tail = sentence.text[share.end - sentence.start :]
    tied = (
        _TAILED.fullmatch(between) is not None and _ENDS.match(tail) is not None and not _elsewhere(tail, whole, part)
    )
    return Share(share, part, whole, _size(share)) if tied else None


def _ahead_of_both(by_sentence: Mapping[int, Sequence[Told]], index: int, share: Told) -> Share | None:
    """`Turnout was 75 per cent. Of 120 members 90 voted.`"""
    sentence, after = share.sentence, [claim for claim in by_sentence.get(index + 1, ()) if _counts(claim)]
    assert sentence is not None
    if (
        len(after) != 2
        or len(by_sentence.get(index, ())) != 1
        or after[0].sentence is None
        or len(by_sentence[index + 1]) != 2
    ):
        return None
    if not _RATE_IS.fullmatch(sentence.text[: share.start - sentence.start]) or not _STOPS.match(
        sentence.text, share.end - sentence.start
    ):
        return None
    part, whole = sorted(after, key=lambda claim: figure_of(claim).number)
    text, begin = after[0].sentence.text, after[0].sentence.start
    between = text[after[0].end - begin : after[1].start - begin]
    of = _BARE_OF.fullmatch(between) if part is after[0] else re.match(r"(?:Out )?[Oo]f ", text)
    return Share(share, part, whole, _size(share)) if of is not None and _alike(part, whole) else None


def _is_share(sentence: Sentence, claim: Told) -> bool:
    """Whether a percentage can be a share: no points, no bound, and nothing that tells of a change beside it."""
    value = claim.value
    if not isinstance(value, Percentage) or value.points or value.figure.upper is not None or not claim.holds:
        return False
    if claim.mood is Mood.CONDITIONAL or not 0 < value.figure.number < 100:
        return False
    at = claim.start - sentence.start
    led = _MADE_UP.sub("", sentence.text[max(0, at - 30) : at].lower())
    if _LOST.search(led):
        return True
    cut = _LAST_CUT.search(led)
    before = re.findall(r"[a-z]+", led[cut.end() :] if cut is not None else led)[-3:]
    after = re.findall(r"[a-z]+", sentence.text[claim.end - sentence.start :][:18].lower())[:2]
    compares = after[:1] and (after[0] in ("above", "below", "under", "over", "off") or after[0].endswith("er"))
    if after[:1] == ["of"] and before[-1:] and before[-1] in _TAKES:
        before = []
    return not compares and not any(word in WAYS for word in (*before, *after[:1]))


def _in_words(sentence: Sentence, told: Sequence[Told]) -> Iterator[Told]:
    """`Every third one` and a bare `, a third,`, as percentages."""
    text = sentence.text
    found = [(match.start(), match.end(), Decimal(100) / (EVERYS.index(match[1]) + 2))
             for match in (_EVERY.finditer(text) if "every " in text else ())]  # fmt: skip
    if any(part in text for part in _PARTS):
        found += [(match.start(1), match.end(1), Decimal(100) * _MANY[match[2] or "a"] / _PARTS[match[3]])
                  for match in _FRACTION.finditer(text) if match[2] or match[3] == "half"]  # fmt: skip
    for first, last, size in found:
        start, end = sentence.start + first, sentence.start + last
        if not any(claim.start < end and start < claim.end for claim in told):
            yield told[0].with_(start=start, end=end, said=text[first:last], value=Percentage(Figure(size)))


def _of_sentence(sentence: Sentence, told: Sequence[Told], share: Told) -> Share | None:
    values = [claim for claim in told if claim is not share and _counts(claim)]
    pairs = [
        (one, two) if figure_of(one).number < figure_of(two).number else (two, one)
        for at, one in enumerate(values)
        for two in values[at + 1 :]
        if _alike(one, two) and figure_of(one).number != figure_of(two).number
    ]
    if len(pairs) != 1:
        return None
    part, whole = pairs[0]
    return Share(share, part, whole, _size(share)) if _tied(sentence, share, part, whole) else None


def _tied(sentence: Sentence, share: Told, part: Told, whole: Told) -> bool:
    """Whether the words between say that the share is that of the part in the whole."""
    text, begin = sentence.text, sentence.start

    def between(one: Told, two: Told) -> str:
        return text[one.end - begin : two.start - begin]

    half = (
        share.said.lower() == "half"
        and share.end <= whole.start
        and _HALF_THE.fullmatch(between(share, whole)) is not None
    )
    if half or (share.end <= whole.start and _OF_WHOLE.fullmatch(between(share, whole))):
        return not share.end <= part.start <= whole.start
    rest = text[share.end - begin :]
    if share.end <= part.start and _BARE_OF.fullmatch(between(part, whole)) and _LEADS.fullmatch(between(share, part)):
        return True
    if any(
        _AGAINST.fullmatch(between(*ends)) for ends in ((part, whole), (whole, part)) if ends[0].end <= ends[1].start
    ):
        return False
    joined = part.end <= whole.start < share.start and (
        _BARE_OF.fullmatch(_without_noun(between(part, whole), part)) is not None
    )
    if joined:
        if _FULL.match(rest):
            return _IS_FULL.fullmatch(between(whole, share)) is not None
        if not _ENDS.match(rest) and not _OF_THEM.match(rest) and (rest[:4] != " of " or _elsewhere(rest, whole, part)):
            return False
        return any(tie.fullmatch(between(whole, share)) is not None for tie in (_TAILED, _RATE_WAS))
    if _elsewhere(rest, whole, part):
        return False
    if share.start >= part.end:
        gap = _without_noun(between(part, share), part)
        if whole.start < part.start or whole.start >= share.end:
            return _APPOSED.fullmatch(gap) is not None or (
                whole.start < part.start and _TAILED.fullmatch(gap) is not None and _ENDS.match(rest) is not None
            )
        return False
    if share.end <= part.start and whole.end <= share.start:  # `of 84, a quarter, 21, ...`
        return _THEN_PART.fullmatch(between(share, part)) is not None and not _MORE.match(text, part.end - begin)
    return False


def _without_noun(gap: str, part: Told) -> str:
    """What stands between a part and its share, without the noun that the part counts."""
    noun = re.match(r"[ -](?:[a-z-]+ ){0,2}([a-z]+)", gap)
    return gap[noun.end() :] if noun is not None and noun_of(part) and lemma(noun[1], "NOUN") == noun_of(part) else gap


def _elsewhere(rest: str, whole: Told, part: Told) -> bool:
    """Whether a share is told to be of something that is neither the whole nor `them`."""
    if _OF_THEM.match(rest):
        return False
    of = re.match(r"\s?,? ?of\b", rest)
    if of is None:
        return False
    named = _OF_NOUN.match(rest)
    if named is not None and named[1] in _WHOLE_BODY and noun_of(whole) in (*PEOPLE, "", "job", noun_of(part)):
        return False
    nouns = {noun_of(whole), noun_of(part), *(each.topic.head for each in (whole, part) if each.topic is not None)}
    return named is None or not {lemma(word, "NOUN") for word in re.findall("[a-z]+", named[0])} & nouns - {""}


def _of_the_one_before(by_sentence: Mapping[int, Sequence[Told]], index: int, share: Told) -> Share | None:
    """`That is a share of 70 per cent`, behind a sentence with a part of a whole."""
    sentence, before = share.sentence, [claim for claim in by_sentence.get(index - 1, ()) if _counts(claim)]
    assert sentence is not None
    if len(before) != 2 or len(by_sentence.get(index, ())) != 1 or before[0].sentence is None:
        return None
    if not _SAYS_SO.fullmatch(sentence.text[: share.start - sentence.start]):
        return None
    part, whole = sorted(before, key=lambda claim: figure_of(claim).number)
    text, begin = before[0].sentence.text, before[0].sentence.start
    if not _alike(part, whole) or _elsewhere(sentence.text[share.end - sentence.start :], whole, part):
        return None
    led = re.search(rf"\b[Oo](?:ut o)?f (?:(?:the|its|their|our|all) )?{_ABOUT}\Z", text[: whole.start - begin])
    return Share(share, part, whole, _size(share)) if led is not None else None


def _size(share: Told) -> Range:
    """What a share leaves open; one in figures to its last digit, as some cut digits off, one in words by a seventh."""
    figure = share.value.figure
    if not _DIGITS.search(share.said):
        few = _FEW if figure.number != _HALF else _LITTLE
        return Range(figure.number * (1 - few) / 100, figure.number * (1 + few) / 100)
    told, step = figure.range(), figure.step / 2
    low, high = told.low, told.high
    return Range(None if low is None else (low - step) / 100, None if high is None else (high + step) / 100)


def _counts(claim: Told) -> bool:
    figure, value = claim.value.figure, claim.value
    if isinstance(value, Percentage | Duration) or figure.upper is not None or figure.number <= 1 or not claim.holds:
        return False
    if figure.bound is Bound.AT_MOST or (isinstance(value, Money) and value.per):
        return False
    return not (isinstance(value, Count) and value.of in ("year", "time"))


def _alike(one: Told, two: Told) -> bool:
    if isinstance(one.value, Money | Quantity) or isinstance(two.value, Money | Quantity):
        return like(one, two)
    nouns = {noun_of(one), noun_of(two)} - {""}
    return len(nouns) < 2 or nouns <= PEOPLE or "" in (noun_of(one), noun_of(two))
