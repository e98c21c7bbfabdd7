"""The count that words announce, and the noun that is counted: `three Baltic states`, `both`, `seven of the nine`."""

import re
from collections.abc import Sequence

from consistency.extract.speakers import Word
from consistency.prose.cutting import Telling
from consistency.prose.memory import Kept

NUMBERS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split(),
        2,
    )
}
GROUPS = {
    "duo": 2,
    "couple": 2,
    "trio": 3,
    "quartet": 4,
    "quintet": 5,
    "foursome": 4,
    "threesome": 3,
    "twins": 2,
    "triplets": 3,
}
"""Nouns that are a count themselves."""
_COUNTED = re.compile(rf"\b(?:[2-9]|[12]\d|30|both|{'|'.join(NUMBERS)}|{'|'.join(GROUPS)})\b")
tells_count = Telling(lambda word: _COUNTED.search(word.lower()), marks=True)
"""Whether a sentence holds a count that it may announce."""
_STRONG = frozenset("member person man woman nation country party strong way team judge city state".split())
_LOOSE = frozenset(
    "least than about around some nearly almost over under most roughly approximately maybe perhaps first last"
    " other another every top page chapter section number no grade level line route unit part".split()
)
_ENDS_OF_CHANGE = frozenset(
    "from up down rise rises rose risen rising grow grows grew grown growing fall falls fell fallen falling drop drops dropped increase increases "
    "increased increasing raise raises raised raising cut cuts cutting reduce reduces reduced reducing shrink shrinks shrank shrunk "
    "double doubled number close".split()
) | frozenset(NUMBERS)
_PEOPLE = frozenset("people men women children us them members others police staff".split())
_UNITS = frozenset(
    """seconds minutes hours days weeks months years decades times percent points miles metres meters kilometres
    kilometers degrees goals games sets dollars euros pounds tonnes tons feet inches cents pages runs wickets""".split()
)
_AFTER_NOUN = frozenset("concerned involved named affected present of them both here there selected".split())


def counts_in(line: Sequence[Word]) -> list[int]:
    """Which words of a line are numbers or groups, and may be a count that it states."""
    return [at for at, word in enumerate(line) if _COUNTS[word.lower][0] is not None]


def stated(line: Sequence[Word], at: int) -> int | None:
    """The count that begins at a word: `three`, `both`, `seven of the nine`; None for a loose or other number."""
    number, sure = _COUNTS[line[at].lower]
    if at and number is not None and line[at].capital and line[at].lower in GROUPS:
        return None  # in a title: `The Triplets of Tarn`
    if number is None or sure:
        return number
    before = line[at - 1].lower if at else ""
    if before in _LOOSE or before in {"-", "$", "€", "£", "("}:
        return None
    if before == "." and line[at - 1].end == line[at].start:
        return None
    if before == "to" and not {word.lower for word in line[max(0, at - 5) : at - 1]}.isdisjoint(_ENDS_OF_CHANGE):
        return None  # `from four to five towns`, `grew to five`; but `goes to five towns`
    if before == "the" and at > 1 and line[at - 2].lower in {"of", "among", "between"} and line[at - 3].lower not in {
        "all", "ministers", "leaders", "representatives", "members", "capitals", "governments", "neither", "each", "both",
        "none", "either", "any", "presence", "consent", "support", "approval", "names", "list", "signatures",
    }:  # fmt: skip
        return None
    if before == "of" and at > 1 and line[at - 2].lower in _PARTS:
        return None
    return number


def _count(word: str) -> tuple[int | None, bool]:
    """The count that a word can say by itself, and whether it says it whatever stands before it."""
    if word == "both":
        return 2, True
    if word in GROUPS:
        return GROUPS[word], True
    first, _, second = word.partition("-")
    if second in _STRONG and first in NUMBERS:
        return NUMBERS[first], True
    if word.isdecimal() and len(word) < 3 and 2 <= int(word) <= 30:
        return int(word), False
    return NUMBERS.get(word), False


_COUNTS = Kept(_count)
_PARTS = frozenset(("one", "most", "some", "many", "out", *NUMBERS))


def noun(line: Sequence[Word], at: int) -> int | None:
    """The index of the noun that is counted: a plural, or the group that a count makes (`trio`, `three-member panel`)."""
    position = at + 1
    if line[at].lower in GROUPS:
        if position < len(line) and line[position].lower == "of":
            return next((i for i in range(position + 1, min(len(line), position + 4)) if plural(line[i])), at)
        return at
    if "-" in line[at].text:
        return position if position < len(line) and line[position].letters else None
    if line[position : position + 1] and line[position].lower == "of":
        if position + 1 < len(line) and line[position + 1].lower in {"them", "us", "these", "those"}:
            return position + 1
        if position + 3 < len(line) and line[position + 1].lower in {"the", "its", "their"}:
            position += 2
            if line[position].lower in NUMBERS or line[position].text.isdigit():
                position += 1
    for index in range(position, min(len(line), position + 5)):
        word = line[index]
        if not word.letters:
            return None
        if (
            word.lower in NUMBERS
            or word.lower in _UNITS
            or word.lower
            in {
                "of",
                "and",
                "or",
                "in",
                "the",
                "a",
                "to",
                "for",
                "from",
                "with",
                "is",
                "are",
                "hundred",
                "such",
                "as",
                "by",
                "at",
            }
        ):
            return None
        last = index + 1 == len(line) or not line[index + 1].letters or line[index + 1].lower in _AFTER_NOUN | _VERBS
        if plural(word) and (last or line[index + 1].lower in _AFTER or line[index + 1].capital):
            return index
    return None


_AFTER = frozenset("as on in from at who to will belong that which for".split())
_VERBS = frozenset("are were is was have has had will agreed signed took received said".split())


def after_noun(line: Sequence[Word], at: int) -> int:
    """Past `concerned`, `involved`, `of them` and the like behind a counted noun."""
    while at < len(line) and line[at].lower in _AFTER_NOUN:
        if line[at].lower == "of" and not (at + 1 < len(line) and line[at + 1].lower == "them"):
            break
        at += 1
    return at


def part_told(line: Sequence[Word], at: int, size: int) -> bool:
    """Whether a smaller number before a count is the one that a row makes up: `Five of its nine sites: ...`."""
    return any(NUMBERS.get(word.lower) == size or word.text == str(size) for word in line[max(0, at - 6) : at])


def plural(word: Word) -> bool:
    return (
        not word.capital
        and word.lower not in _UNITS
        and (
            word.lower in _PEOPLE
            or (word.lower.endswith("s") and not word.lower.endswith(("ss", "us", "is", "’s", "'s")))
        )
    )
