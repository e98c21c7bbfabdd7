"""Persons and offices that do not go together."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from consistency import Claim, Clash, Example, pairs
from consistency.claims import Mood
from consistency.findings import Severity
from consistency.linking.people import alike, fold, same_person
from consistency.text import Section
from consistency.values import Office

APART = 45  # days between two articles within which an office is taken to be in the same hands
GOVERNMENT = (
    "minister",
    "prime minister",
    "president",
    "chancellor",
    "governor",
    "mayor",
    "sheriff",
    "attorney general",
)
COMPANY = (
    "chief executive",
    "finance director",
    "chief operating officer",
    "chief economist",
    "chief technology officer",
)
FAMILIES = (
    set(GOVERNMENT), set(COMPANY), {"judge", "prosecutor", "lawyer"}, {"goalkeeper", "outfield player"},
    {"coach", "goalkeeper", "referee"}, {"coach", "outfield player", "referee"}, {"coach", "captain", "referee"},
)  # fmt: skip
NATIONAL = {
    "minister", "prime minister", "president", "chancellor", "state secretary", "chief of defence", "king", "queen",
    "speaker", "chief justice", "attorney general", "ambassador", "governor",
}  # fmt: skip
WHOLE = {"head", "rector", "director general", "coach", "governor", "chief executive", "finance director"}
RANKS = set(
    "lieutenant captain major colonel general brigadier admiral commodore sergeant corporal inspector constable".split()
)
SORTS = set(
    "museum university bank ministry department hospital club council party school college institute theatre zoo union agency"
    " office court police embassy commission committee orchestra foundation airport port police station".split()
)
SINGLE = {
    *GOVERNMENT, *COMPANY, "rector", "chair", "managing director", "medical director", "artistic director",
    "director general", "secretary-general", "chief justice", "chief of staff", "chief of defence", "king", "queen",
    "pope", "speaker", "coach", "chief veterinary officer", "chief medical officer", "ombudsman", "state secretary",
    "director", "head", "principal", "executive director", "high representative", "commissioner",
}  # fmt: skip
VAGUE = set("the of for at and national central state federal general public bank office ministry department".split())


@pairs(
    "R101",
    "two-holders-of-one-office",
    kinds=["office"],
    linked=False,
    bad=[
        "Norland's finance minister [[Eva Hult]] opened the fair. Norland's finance minister [[Per Aas]] closed it.",
        Example(
            "[[Ida Storm, Governor of the Central Bank of Norland]], opened the talks.",
            "[[Per Aas, Governor of the Central Bank of Norland]], closed the talks.",
            published=date(2025, 3, 4),
        ),
    ],
    good=[
        "Norway's finance minister Eva Hult met Denmark's finance minister Per Aas.",
        "Norway's finance minister Eva Hult met her predecessor, former finance minister Per Aas.",
        Example(
            "Norway's finance minister Eva Hult opened the fair.",
            "Norway's finance minister Per Aas closed the fair.",
            published=[date(2021, 3, 4), date(2025, 3, 4)],
        ),
    ],
)
def two_holders(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """One office that only one person can hold has two holders at one time.

    One of the two is not in office, or is in another one; a reader cannot tell which.  Articles more than six
    weeks apart, acting and former holders, and texts that tell of a change say nothing against each other.

    Check who held the office on the day, and say `former` or `acting` where it is so.
    """
    a, b = first.value, second.value
    if a.office != b.office or a.status != b.status or a.status not in {"", "deputy"} or not _single(a):
        return
    if (
        a.status == "deputy"
        or not (_stands(first) and _stands(second))
        or _changing(first, second)
        or alike(a.person, b.person)
    ):
        return
    if fold(a.person).split()[-1:] == fold(b.person).split()[-1:]:
        return  # one surname: a nickname, or a name cut short
    if len(fold(a.person).split()) < 2 or len(fold(b.person).split()) < 2 or not _together(first, second):
        return
    where = _same_place(first, second)
    if not where:
        return
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"only one person at a time is {a.office} {where}, and {a.person} and {b.person} are two",
    )


@pairs(
    "R102",
    "one-person-in-two-offices",
    kinds=["office"],
    linked=False,
    bad=[
        "[[Defence Minister Eva Hult]] signed the order. It will cost little, [[Foreign Minister Hult]] said.",
        "[[Jan Vesely, mayor of Lipno]], drove the tram. On Monday [[Jan Vesely, mayor of Brod]], had won a bet.",
        Example(
            "[[Judge Eva Hult]] read out the letters.",
            "[[Prosecutor Eva Hult]] read out the letters.",
            published=date(2025, 3, 4),
        ),
    ],
    good=[
        "Defence Minister Eva Hult, a former foreign minister, signed the order.",
        "Defence Minister Eva Hult signed the order. Foreign Minister Ada Hult did not.",
        "Minister of Defence Eva Hult signed the order. It will cost little, Defense Minister Hult said.",
    ],
)
def two_offices(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """One person holds two offices that exclude each other.

    Usually the second title is a slip, and a reader no longer knows who speaks for whom.

    Check the title, and say `former` or `then` where the person held the other office before.
    """
    a, b = first.value, second.value
    if a.status or b.status or a.holds_to or b.holds_to or not (_stands(first) and _stands(second)):
        return
    if not same_person(a.person, b.person) or not _together(first, second):
        return
    apart = first.article != second.article
    if apart and min(len(a.person.split()), len(b.person.split())) < 2:
        return
    if not apart and second.start - first.end < 40 and first.sentence == second.sentence:
        return  # `Eva Hult, minister of health and of social affairs`
    if _changed(first, second) or (first.attribute == "rank") != (second.attribute == "rank"):
        return
    why = _exclude(a, b)
    if why:
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", why)


@pairs(
    "R103",
    "former-told-as-present",
    kinds=["office"],
    linked=False,
    bad=[
        Example(
            "[[State secretary: Eva Hult]], 14 October 2021 to 16 February 2025.",
            "The money is there, [[state secretary Eva Hult]] said.",
            published=[date(2025, 3, 1), date(2025, 3, 20)],
        ),
        Example(
            "[[Eva Hult, mayor of Lund]] until 30 June 2024, now sails.",
            "[[Mayor of Lund Eva Hult]] opened the fair.",
            published=[date(2024, 8, 1), date(2024, 8, 20)],
        ),
    ],
    good=[
        Example(
            "State secretary: Eva Hult, 14 October 2021 to 16 February 2025.",
            "The money is there, state secretary Eva Hult said.",
            published=[date(2025, 3, 1), date(2025, 1, 20)],
        ),
        Example(
            "State secretary: Eva Hult, 14 October 2021 to 16 February 2025.",
            "The money is there, former state secretary Eva Hult said.",
            published=[date(2025, 3, 1), date(2025, 3, 20)],
        ),
    ],
)
def former_as_present(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """Somebody is told to hold an office that, by another text, had ended before.

    The one who holds it now is left out, and words are put into the mouth of an office that was not the speaker's.

    Check who holds the office, and say `former` where it is so.
    """
    for ended, told in ((first, second), (second, first)):
        a, b = ended.value, told.value
        if a.holds_to is None or b.status or b.holds_to is not None or told.published is None or not _stands(told):
            continue
        if a.office != b.office or not same_person(a.person, b.person) or told.published <= a.holds_to:
            continue
        if a.organisation and b.organisation and not _share(a.organisation, b.organisation):
            continue
        yield Clash(
            (told, ended),
            f"`{told.said}` here, `{ended.said}` there",
            f"{a.person} was {a.office} until {a.holds_to}, and the text is of {told.published}",
        )
        return


@pairs(
    "R104",
    "deputy-told-as-chief",
    kinds=["office"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        "[[Deputy Prime Minister Eva Hult]] came. The money is there, [[Prime Minister Hult]] said.",
        Example(
            "[[Deputy governor Eva Hult]] spoke in Lund.",
            "[[Governor Eva Hult]] spoke in Brod.",
            published=[date(2025, 3, 1), date(2025, 3, 3)],
        ),
    ],
    good=[
        "Deputy Prime Minister Eva Hult came. Prime Minister Per Aas did not.",
        "Deputy Prime Minister Eva Hult came. Hult, now acting prime minister, will stay.",
        "Assistant coach Eva Hult came. The game was close, coach Hult said.",
    ],
)
def deputy_as_chief(first: Claim[Office], second: Claim[Office]) -> Iterator[Clash]:
    """A deputy is told to hold the office itself.

    Words of a deputy weigh less than those of the one in office, and readers take them for more.

    Write `deputy`, or `acting` where the deputy stands in.
    """
    a, b = first.value, second.value
    if {a.status, b.status} != {"", "deputy"} or a.office != b.office or not same_person(a.person, b.person):
        return
    if _base(a.office) not in SINGLE - {"coach", "head", "director", "principal"} or not _together(first, second):
        return
    if not (_stands(first) and _stands(second)) or _changed(first, second) or _changing(first, second):
        return
    if a.country and b.country and a.country != b.country:
        return
    if any(claim.sentence is not None and "acting" in claim.sentence.text for claim in (first, second)):
        return
    deputy, chief = (a, b) if a.status else (b, a)
    yield Clash(
        (second, first),
        f"`{second.said}` here, `{first.said}` there",
        f"{deputy.person} is deputy {deputy.office} in one place and {chief.office} in the other",
    )


def _stands(claim: Claim[Office]) -> bool:
    """Whether the claim is about the article's own time and the text does not tell of a change."""
    return (
        claim.mood is Mood.TOLD
        and not claim.attribute.startswith("a ")
        and claim.section not in (Section.TABLE, Section.RELATED, Section.FURNITURE)
    )


CHANGED = re.compile(
    r"\b(?:became|(?:was|were) (?:appointed|named|elected|promoted)|resigned (?:as|in)|had resigned|used to be"
    r"|switched|took over as|who served|has served as|(?:previously|formerly|until recently))\b"
)


def _changed(*claims: Claim[Office]) -> bool:
    """Whether a text says beside a title that its holder came to it, or left it, at some time."""
    return any(claim.sentence is not None and CHANGED.search(claim.sentence.text) for claim in claims)


def _changing(*claims: Claim[Office]) -> bool:
    """Whether one of the texts says near the title that the office changes hands."""
    return any("changing hands" in claim.attribute for claim in claims)


def _together(first: Claim[Office], second: Claim[Office]) -> bool:
    """Whether two claims are of one time: the terms that are stated meet, or else the texts are of the same weeks."""
    a, b = _term(first), _term(second)
    if first.article == second.article and None in (a, b):
        return True
    if a is None:
        a = _weeks(first, 0 if b else APART)
    if b is None:
        b = _weeks(second, 0)
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]


def _term(claim: Claim[Office]) -> tuple[date, date] | None:
    """The time for which a text says that an office is held."""
    office = claim.value
    if office.holds_from is None and office.holds_to is None:
        return None
    return office.holds_from or date.min, office.holds_to or date.max


def _weeks(claim: Claim[Office], days: int) -> tuple[date, date] | None:
    if claim.published is None:
        return None
    return claim.published - timedelta(days=days), claim.published + timedelta(days=days)


def _base(office: str) -> str:
    return office.split(" of ")[0]


def _single(office: Office) -> bool:
    base = _base(office.office)
    return base in SINGLE and (base not in {"minister", "state secretary", "commissioner"} or " of " in office.office)


def _same_place(first: Claim[Office], second: Claim[Office]) -> str:
    """Where both offices are, in words; nothing when that is not sure."""
    a, b = first.value, second.value
    if a.country and b.country and a.country != b.country:
        return ""
    if a.organisation and b.organisation:
        x, y = set(fold(a.organisation).split()), set(fold(b.organisation).split())
        proper = {fold(word) for word in a.organisation.split() if word[0].isupper()}
        if (x <= y or y <= x) and (x & y & proper) - VAGUE:
            return f"of {max(a.organisation, b.organisation, key=len)}"
        return ""
    if a.country and a.country == b.country and not (a.organisation or b.organisation):
        return f"of {a.country}"
    meeting = not (a.organisation or b.organisation) and all(
        re.search(r"\bchair\b", claim.said) for claim in (first, second)
    )
    if meeting and first.article == second.article and not (a.organisation or b.organisation):
        return "of the meeting"
    return ""


def _exclude(a: Office, b: Office) -> str:
    """Why nobody can hold both offices, or nothing."""
    one, two = _base(a.office), _base(b.office)
    if one != two:
        for family in FAMILIES:
            if one in family and two in family:
                return f"nobody is {a.office} and {b.office} at one time"
        x, y = a.office.split()[-1], b.office.split()[-1]
        if {x, y} <= RANKS and x != y and not {one, two} & SINGLE:
            return f"{a.person} is {a.office} in one place and {b.office} in the other"
        return ""
    if a.country and b.country and a.country != b.country and one in NATIONAL and "EU" not in (a.country, b.country):
        return f"{a.person} is {a.office} of {a.country} in one place and of {b.country} in the other"
    if one in {"minister", "state secretary", "chief", "head"} and a.office != b.office:
        areas = [set(re.split(r" and | ", office.office.partition(" of ")[2])) - {""} for office in (a, b)]
        if all(areas) and not areas[0] & areas[1]:
            return f"{a.person} is {a.office} in one place and {b.office} in the other"
        return ""
    if a.organisation and b.organisation and not _share(a.organisation, b.organisation):
        if one == "leader" and not (a.organisation.islower() and b.organisation.islower()):
            return ""
        if (
            one in {"mayor", "leader"}
            or (one in WHOLE and _proper(a.organisation) and _proper(b.organisation))
            or _alike_bodies(a.organisation, b.organisation)
        ):
            return f"{a.person} is {one} of {a.organisation} in one place and of {b.organisation} in the other"
    return ""


def _proper(name: str) -> bool:
    """Whether a body has a name of its own, of two words or more."""
    return sum(word[0].isupper() for word in name.split()) > 1


def _alike_bodies(x: str, y: str) -> bool:
    """Whether two bodies are of one sort and have different names: `University of Lund`, `University of Brod`."""
    a, b = set(fold(x).split()), set(fold(y).split())
    return bool(a & b & SORTS) and bool(a - b - VAGUE - SORTS) and bool(b - a - VAGUE - SORTS)


def _share(x: str, y: str) -> bool:
    return bool((set(fold(x).split()) & set(fold(y).split())) - VAGUE - SORTS)
