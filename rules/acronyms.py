"""Acronyms and the names that they stand for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from consistency import Claim, Clash, claims, groups
from consistency.findings import Severity
from consistency.linking.people import fold
from consistency.values import Name

SWAPPED = "acronym with letters swapped"


@claims(
    "N104",
    "acronym-does-not-fit",
    kinds=["name"],
    severity=Severity.NOTE,
    bad=[
        "It is run by the [[Joint Analysis Centre]] (JBC) in Lund.",
        "She leads the [[Northern Ferry Agency]] (NXA).",
    ],
    good=[
        "It is run by the Joint Analysis Centre (JAC) in Lund.",
        "It is run by the Federal Office of Justice (BFJ) in Bonn.",
        "The NATO-Ukraine Joint Analysis, Training and Education Centre (JATEC) opened.",
    ],
)
def does_not_fit(claim: Claim[Name]) -> Iterator[Clash]:
    """An acronym in brackets misses the name before it by one letter.

    Acronyms of another language rarely fit a translated name; one that fits but for a letter is a slip, as a rule.

    Check the acronym and the name at their source.
    """
    name = claim.value
    letters = [word[0] for word in fold(name.name).split() if word not in {"of", "for", "the", "and", "in", "on"}]
    for acronym in name.also:
        short = acronym.casefold()
        if not (acronym.isupper() and 3 <= len(short) == len(letters)) or _within(short, fold(name.name)):
            continue
        wrong = [(a, b) for a, b in zip(short, letters, strict=True) if a != b]
        if len(wrong) == 1 and Counter(short) != Counter(letters):
            yield Clash(
                (claim,),
                f"`{acronym}` does not fit `{claim.said}`",
                f"the name begins with {''.join(letters).upper()}, with {wrong[0][1].upper()} for {wrong[0][0].upper()}",
            )


@groups(
    "N105",
    "one-acronym-two-names",
    kinds=["name"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "The [[Northern Ferry Agency]] (NFA) said no. Later the [[Northern Fishing Agency]] (NFA) said yes.",
        "The [[Coast Rescue Programme]] (CRP) is new. Sweden pays for the [[Coast Repair Programme]] (CRP).",
    ],
    good=[
        "The Northern Ferry Agency (NFA) said no. Later the Northern Ferry Agency (NFA) said yes.",
        "The Northern Ferry Agency (NFA) met the National Fruit Association (NFA).",
    ],
)
def two_names(group: Sequence[Claim[Name]]) -> Iterator[Clash]:
    """One acronym stands for two names that differ by a word.

    A reader cannot tell whether there are two bodies, and which one is right if there is one.

    Check the name at its source, and use one.
    """
    told = [(claim, acronym) for claim in group for acronym in claim.value.also if acronym.isupper()]
    for (first, one), (second, two) in combinations(told, 2):
        x, y = fold(first.value.name).split(), fold(second.value.name).split()
        if one != two or x == y or len(x) < 3 or len(y) < 3:
            continue
        missing, more = Counter(x) - Counter(y), Counter(y) - Counter(x)
        if missing.total() == more.total() == 1:
            yield Clash(
                (second, first),
                f"`{second.said}` here, `{first.said}` there, both `{one}`",
                f"the names differ by {' and '.join(sorted([*missing, *more]))}",
            )


@groups(
    "N111",
    "acronym-with-letters-swapped",
    kinds=["name"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "The [[Northern Ferry Board]] (NFB) closed the quay. “It is empty,” an [[NBF]] clerk said.",
    ],
    good=[
        "The Northern Ferry Board (NFB) closed the quay. “It is empty,” an NFB clerk said.",
        "The Northern Ferry Board (NFB) closed the quay. The Nautical Board of Finance (NBF) paid.",
        "The Northern Ferry Board (NFB) closed the quay. The FBN paid.",
    ],
)
def letters_swapped(group: Sequence[Claim[Name]]) -> Iterator[Clash]:
    """An acronym has two neighbouring letters the other way round than where it is explained.

    Readers look for a second body that nobody has told them of.

    Check the acronym, and write the other one out where there are two.
    """
    for claim in group:
        if claim.attribute != SWAPPED:
            continue
        for full in group:
            short = next((also for also in full.value.also if sorted(also) == sorted(claim.value.name)), "")
            if short:
                why = f"`{short}` stands for {full.value.name}, and `{claim.value.name}` for nothing that is told"
                yield Clash((claim, full), f"`{claim.said}` here, `{short}` there", why)
                break


def _within(short: str, name: str) -> bool:
    """Whether the letters stand in the name in their order."""
    rest = iter(name)
    return all(letter in rest for letter in short)
