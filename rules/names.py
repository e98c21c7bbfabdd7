"""Names that are spelled in two ways."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from consistency import Claim, Clash, Example, groups, pairs
from consistency.findings import Severity
from consistency.linking.callings import one_word_changed
from consistency.linking.misnamed import begins_alike, newcomer, one_misnamed
from consistency.linking.misspelled import misspelled
from consistency.linking.people import fold, near, near_names, romanised, same_romanised, spelled_out
from consistency.prose import lexicon
from consistency.prose.given_names import given_names
from consistency.prose.world import city_country, country_of
from consistency.values import Name

SAID_SO = re.compile(
    r"\b(?:also|better|formerly|officially) (?:spelled|spelt|known|written|called)|\bknown (?:as|to everyone)|spell|\bnée\b"
    r"|\b(?-i:born [A-Z])|\bin (?:full|russian|ukrainian|german|english)\b|\b(?:russian|ukrainian) (?:form|spelling)"
    r"|\b(?:not|never|no longer)(?: the)? [“\"‘']?(?-i:[A-Z])|\beditions?\b|\bpublished (?:as|under)\b|transliterat|passport|nickname|listed as|appears as|given as|spelt|in his papers|in her papers|pseudonym|stage name|pen name",
    re.IGNORECASE,
)
KIN = re.compile(
    r"\b(?:not related|unrelated|namesakes?|brothers?|sisters?|father|mother|sons?|daughters?|cousins?|wife|husband"
    r"|twins?|siblings?|couple|parents|uncle|aunt|nephew|niece)\b",
    re.IGNORECASE,
)


@groups(
    "N101",
    "name-spelled-two-ways",
    kinds=["name"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "The surgeon [[Tomasz Wierzbicki]] was cleared. [[Wierzbycki]] said that he would go back to work.",
        "[[Norhaven Shipping]] ordered two ships. The yard thanked [[Norhavn Shipping]] in a letter.",
        "The swimmer [[Milica Stojanovska]] won the race in Brod. “I saw nobody,” [[Milica Stojkovska]] said afterwards.",
        "[[Lin Thornbury]], a nurse in Brod, kept the letters. “We owe it all to [[Lyn Thornebery]],” the archive said.",
        "Deputy Minister [[Oleksiy Bondar]] came first. The range is good, [[Oleksii Bondar]] said.",
    ],
    good=[
        "Funding: Canada's Department of Fisheries. Release of fish: by the Canadian Department of Fisheries only.",
        "The surgeon Karen Hald met Karin Hald, her sister.",
        "Serhii Moroz (also spelled Sergei Moroz) left. Sergei Moroz did not speak.",
        "Serhii Moroz (in older editions: Sergei Moroz) reads. Sergei Moroz has written two novels.",
        "Milica Stojanovska won the race in Brod. Milica Stojkovska, a pupil from Lipno, came second.",
        "Anna Nowak signed for the ministry. Piotr Nowak signed for the trams.",
        "The Skalnik family bakes. Marek Skalnik fires the oven, and Marcin Skalnik, his brother, sells the bread.",
    ],
)
def spelled_two_ways(group: Sequence[Claim[Name]]) -> Iterator[Clash]:
    """One name is spelled in two ways within one text.

    Readers who search for a name find half of what was written, and those who bear it mind.

    Check the spelling at its source and use one.
    """
    forms: dict[str, Claim[Name]] = {}
    for claim in group:
        forms.setdefault(fold(claim.value.name), claim)
    told: set[frozenset[str]] = set()
    owned = {form.split()[-1] for form in forms if " " in form}
    for first, second in _candidates(list(forms.values())):
        a, b = first.value, second.value
        misnamed: tuple[str, str] | None = None
        if (a.of == "place" and " " not in a.name) or (b.of == "place" and " " not in b.name):
            continue
        if {a.of, b.of} & {"person"} and {a.of, b.of} & {"organisation", "place", "programme"}:
            continue
        found = (
            near_names(a.name.split(), b.name.split())
            or _surname(a, b, owned)
            or _given(first, second)
            or _tail(first, second)
            or (misnamed := one_misnamed(first, second))
        )
        if (
            found is not None
            and " " not in a.name
            and " " not in b.name
            and not _slip(*found, sure=a.of == b.of == "person")
        ):
            continue
        if found is not None and country_of(found[0]) and country_of(found[0]) == country_of(found[1]):
            continue  # `the Canadian Department`, `Canada's Department`
        if found is None or _explained(first, second) or (not misnamed and _two_people(first, second, found)):
            continue
        if (words := frozenset(map(fold, found))) in told:
            continue
        told.add(words)
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{found[0]} and {found[1]} differ in a letter or in how they are romanised",
        )


@pairs(
    "N103",
    "name-spelled-two-ways-between-texts",
    kinds=["name"],
    linked=False,
    severity=Severity.NOTE,
    bad=[
        Example("The prize goes to [[Annika Lindqvist]].", "When the ball falls, [[Annika Lindkvist]] counts aloud."),
        Example(
            "The Lindau Chamber Orchestra has parted with its conductor, [[Wendelin Aspacher]]. Nine rehearsals were cancelled.",
            "[[Wendolf Aspacher]] left his baton behind. The Lindau Chamber Orchestra cancelled nine rehearsals.",
            published=date(2025, 1, 2),
        ),
        Example("[[Brennecke Logistik]] is bankrupt.", "Drivers of [[Brennicke Logistik]] want their pay."),
        Example(
            "Wolves are back on the Skarn plateau. The [[Tarvak]] nature reserve gets a fence.",
            "The [[Tarvack]] nature reserve is to get a fence against wolves on the Skarn plateau.",
            published=date(2025, 1, 2),
        ),
    ],
    good=[
        Example("The prize goes to Annika Lindqvist.", "When the ball falls, Monika Lindqvist counts aloud."),
        Example("The prize goes to Annika Lindqvist.", "When the ball falls, Annika Lindqvist counts aloud."),
    ],
)
def spelled_two_ways_between(first: Claim[Name], second: Claim[Name]) -> Iterator[Clash]:
    """A name in one text differs by a letter from a name in another.

    They may be two people or two firms; more often they are one.

    Check whether they are one, and use one spelling.
    """
    if first.article == second.article or ("holder" in first.attribute and "holder" in second.attribute):
        return  # holders of offices are another rule's
    if spelled_out(first.value.name) == spelled_out(second.value.name):
        return
    a, b = first.value, second.value
    found = near_names(a.name.split(), b.name.split()) if " " in a.name else None
    if {a.of, b.of} - {""} == {"person", "organisation"} or _explained(first, second):
        return
    if (misnamed := one_misnamed(first, second)) is not None:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{misnamed[0]} and {misnamed[1]} begin alike, and the texts tell one story",
            severity=Severity.WARNING,
        )
        return
    if (slip := misspelled(first, second)) is not None:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there",
            f"{slip[0]} and {slip[1]} differ by a letter, and the texts tell one story",
            severity=Severity.WARNING,
        )
        return
    if found is None or (not same_romanised(*found) and fold(found[0]) == fold(a.name.split()[0]) and a.of == "person"):
        return  # given names that differ by a letter are two people's, as a rule
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"{found[0]} and {found[1]} differ in a letter or in how they are romanised",
    )


@pairs(
    "N107",
    "name-with-a-word-changed",
    kinds=["name"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        "The [[Lower Vell Conservation Trust]] bought the bog. The [[Lower Vell Preservation Trust]] will flood it.",
        "The [[Ministry of Family and Social Protection]] pays. The [[Ministry of Family and Social Policy]] is late.",
        "The freighter belongs to [[Skargard Anchor Carriers]]. It lies in the port. [[Skargard Harbour Carriers]] did not answer.",
        Example(
            "Flooded farms in Osmark get help. The [[Agency for Rural Renewal]] pays half of each new well in Osmark.",
            "In Osmark they dig. The [[Agency for Rural Recovery]] pays half of each well.",
            published=date(2025, 1, 2),
        ),
        "Trams come from [[Oskarby Vogn AB]]. They are blue. [[Oskarby Vogn AS]] was paid in May.",
        Example(
            "The trawler [[Bonny Meg]] was adrift off Skarvnes. A rope fouled her screw.",
            "Six men sat in the trawler [[Bonny Peg]] off Skarvnes with a rope in the screw.",
            published=date(2025, 1, 2),
        ),
    ],
    good=[
        "The Norby Police Department found a goose. The Norby Fire Department fetched it. The Lendle Police Department was "
        "told.",
        "The Ministry of Foreign Affairs pays. The Ministry of Internal Affairs is late.",
        "The Upper Vell Conservation Trust bought the bog. The Lower Vell Conservation Trust will flood it.",
        "Trams come from Oskarby Vogn AB. They are blue. Oskarby Holding AS was paid in May.",
        "The University of Lund pays. The University of Oslo is late.",
    ],
)
def word_changed(first: Claim[Name], second: Claim[Name]) -> Iterator[Clash]:
    """A body, a firm or a ship has two names that differ by one word, in one text or in two of one story.

    Readers look for a body that does not exist, or take one for two.

    Check the name at its source; where there are two, say how they differ.
    """
    found = one_word_changed(first, second)
    if found is None or _explained(first, second):
        return
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"the names differ in a word alone: {found[0]}, {found[1]}",
    )


def _candidates(claims: Sequence[Claim[Name]]) -> Iterator[tuple[Claim[Name], Claim[Name]]]:
    """The pairs of names that can be near: all words but one are equal, or a lone word begins like a surname."""
    meet: dict[tuple[str, ...], list[int]] = {}
    for at, claim in enumerate(claims):
        words = fold(claim.value.name).split()
        for left_out in range(len(words) if len(words) > 1 else 0):
            meet.setdefault((str(left_out), *words[:left_out], "*", *words[left_out + 1 :]), []).append(at)
        if words:
            meet.setdefault((romanised(words[-1])[:1],), []).append(at)
        if len(words) == 2:
            meet.setdefault((romanised(words[0])[:1], "*", words[1][:3]), []).append(at)
    pairs_met = {pair for together in meet.values() for pair in combinations(together, 2)}
    for first, second in sorted(pairs_met):
        a, b = claims[first].value.name, claims[second].value.name
        if (" " in a) == (" " in b) or " " not in a or " " not in b:
            yield claims[first], claims[second]


def _surname(a: Name, b: Name, owned: set[str]) -> tuple[str, str] | None:
    """A later surname that is near the surname of a full name and is nobody's own."""
    short, full = (a, b) if " " not in a.name else (b, a)
    if " " in short.name or " " not in full.name or short.of not in {"person", ""} or full.of not in {"person", ""}:
        return None
    surname = full.name.split()[-1]
    if not full.of and (
        len(full.name.split()) != 2
        or len(surname) < 7
        or DamerauLevenshtein.distance(fold(surname), fold(short.name)) > 1
        or surname[-1] != short.name[-1]
        or any(map(lexicon.known, full.name.split()))
    ):
        return None
    if fold(short.name)[:1] != fold(surname)[:1] and not same_romanised(short.name, surname):
        return None
    if (
        {fold(short.name), fold(short.name).removesuffix("s")} & owned
        or (not short.of and fold(short.name) in given_names())
        or not (near(short.name, surname) or (short.of == full.of == "person" and _remembered(short.name, surname)))
    ):
        return None
    return (short.name, surname) if short is a else (surname, short.name)


def _remembered(one: str, two: str) -> bool:
    """Whether a long surname told alone begins like another's: `Haberstock`, `Haberstroh`."""
    a, b = fold(one), fold(two)
    return a[:5] == b[:5] and begins_alike(a, b) and 3 * DamerauLevenshtein.distance(a, b) < max(len(a), len(b)) + 1


_ENDINGS = frozenset("dt ck gk hk bp fv sz".split())
"""Letters that sound alike at the end of a name."""


def _slip(first: str, second: str, *, sure: bool = False) -> bool:
    """Whether two lone words differ inside by one letter, and not both are known names of towns or people.

    Words that differ at an end (`Texas`, `Texans`) are two words.
    """
    a, b = fold(first), fold(second)
    end = 2 if min(len(a), len(b)) < 8 or a[-1:] == "s" else 1
    if a[:1] != b[:1] or DamerauLevenshtein.distance(a, b) > 1:
        return False
    swapped = a[-1:] == b[-1:] and sorted(a) == sorted(b)
    last = len(a) == len(b) > 6 and "".join(sorted(a[-1] + b[-1])) in _ENDINGS  # `Brekholt`, `Brekhold`
    if a[-end:] != b[-end:] and not swapped and not last:
        return False
    if not sure and any(lexicon.known(word.casefold()) for word in (first, second)):
        return False
    return not all(city_country(word) or fold(word) in given_names() for word in (first, second))


def _explained(*claims: Claim[Name]) -> bool:
    return any(claim.sentence is not None and SAID_SO.search(claim.sentence.text) for claim in claims)


def _tail(first: Claim[Name], second: Claim[Name]) -> tuple[str, str] | None:
    """A later surname of two words that is near the end of a full name: `Saoirse Ní Bhriain`, `Ní Bhrian`."""
    a, b = first.value, second.value
    short, full = sorted((a.name.split(), b.name.split()), key=len)
    whose = first.subject if short == a.name.split() else second.subject
    if whose == " ".join(short) and (told := _particles(short, full)) and not {a.of, b.of} - {"person", ""}:
        return told if short == a.name.split() else (told[1], told[0])
    if not 2 == len(short) < len(full) or {a.of, b.of} - {"person", ""} or fold(short[0]) in given_names():
        return None
    found = near_names(short, full[-2:]) if fold(short[0]) == fold(full[-2]) else None
    return found and (found if short == a.name.split() else (found[1], found[0]))


_OF_NAMES = frozenset("van von den der de du da di del della dos das ter ten zu zum zur la le".split())


def _particles(short: Sequence[str], full: Sequence[str]) -> tuple[str, str] | None:
    """A later surname with another particle: `Piet van der Aas`, `Van den Aas`."""
    behind = full[-len(short) :]
    if not 2 <= len(short) < len(full) or short[-1] != behind[-1] or short[0][:1] != short[0][:1].upper():
        return None
    ours, theirs = [word.casefold() for word in short[:-1]], [word.casefold() for word in behind[:-1]]
    if ours == theirs or not {*ours, *theirs} <= _OF_NAMES:
        return None
    return " ".join(short), " ".join(behind)


def _given(first: Claim[Name], second: Claim[Name]) -> tuple[str, str] | None:
    """Two given names that are taken for one another before a rare surname: `Jadwiga`, `Jagoda`."""
    a, b = first.value.name.split(), second.value.name.split()
    if len(a) != 2 or len(b) != 2 or fold(a[1]) != fold(b[1]) or "person" not in (first.value.of, second.value.of):
        return None
    return (a[0], b[0]) if _misheard(first, a[0], b[0]) else None


def _misheard(claim: Claim[Name], one: str, two: str) -> bool:
    """Whether two given names begin alike and are about as long, and the surname is a rare one."""
    x, y, surname = fold(one), fold(two), fold(claim.value.name.split()[-1])
    if min(len(x), len(y)) < 5 or abs(len(x) - len(y)) > 2 or x[0] != y[0] or lexicon.known(surname):
        return False
    alike = DamerauLevenshtein.distance(x, y) <= 3 or (x[-1] == y[-1] and len(x) > 5)
    if x[1] != y[1]:
        alike = x[-1] == y[-1] and DamerauLevenshtein.distance(x, y) <= 2
    return alike and surname not in given_names() and lexicon.rarity(surname) >= 1


def _two_people(first: Claim[Name], second: Claim[Name], found: tuple[str, str]) -> bool:
    """Whether the two names stand side by side, or differ in given names that are two people's."""
    if first.sentence and second.sentence and first.sentence.start == second.sentence.start:
        return True
    person = "person" in (first.value.of, second.value.of)
    given = fold(found[0]) == fold(first.value.name.split()[0]) and " " in first.value.name
    if person and " " in first.value.name and " " in second.value.name and newcomer(first, second):
        return not same_romanised(*found)
    kin = any(claim.sentence is not None and KIN.search(claim.sentence.text) for claim in (first, second))
    two = (
        all(fold(word) in given_names() for word in found)
        and not same_romanised(*found)
        and not _misheard(first, *found)
    )
    return person and given and (kin or two)
