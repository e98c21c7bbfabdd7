"""Whether offices go together: which only one person holds, which nobody holds beside another, and for what time."""

import re
from datetime import date, timedelta

from consistency.claims import Claim, Mood
from consistency.linking.people import fold
from consistency.prose.world import city_country
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
OFFICIALS = (
    "ombudsman", "prosecutor general", "auditor general", "chief justice", "chief of police", "ambassador", "speaker",
    "bishop",
)  # fmt: skip
"""Who can be nothing else in a state or a town."""
COMPANY = (
    "chief executive",
    "finance director",
    "chief operating officer",
    "chief economist",
    "chief technology officer",
)
FAMILIES = (
    {*GOVERNMENT, *OFFICIALS}, set(COMPANY), {"judge", "presiding judge", "prosecutor", "lawyer"}, {"goalkeeper", "outfield player"},
    {"prop", "flanker", "fly-half", "scrum-half", "goalkeeper"},
    {"soprano", "alto", "tenor", "baritone"}, {"ambassador", "consul"}, {"chief", "sheriff", "mayor"}, {"superintendent", "sheriff", "mayor"}, {"coach", "goalkeeper", "referee"}, {"coach", "outfield player", "referee"}, {"coach", "captain", "referee"},
)  # fmt: skip
NATIONAL = {
    "minister", "prime minister", "president", "chancellor", "state secretary", "chief of defence", "king", "queen",
    "speaker", "chief justice", "attorney general", "prosecutor general", "auditor general", "ambassador", "governor",
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
    "director", "head", "principal", "executive director", "high representative", "commissioner", "general manager",
    "prosecutor general", "auditor general", "presiding judge", "bishop",
}  # fmt: skip
VAGUE = set("the of for at and national central state federal general public bank office ministry department".split())


def stands(claim: Claim[Office]) -> bool:
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


def changed(*claims: Claim[Office]) -> bool:
    """Whether a text says beside a title that its holder came to it, or left it, at some time."""
    return any(claim.sentence is not None and CHANGED.search(claim.sentence.text) for claim in claims)


def changing(*claims: Claim[Office]) -> bool:
    """Whether one of the texts says near the title that the office changes hands."""
    return any("changing hands" in claim.attribute for claim in claims)


def together(first: Claim[Office], second: Claim[Office]) -> bool:
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


def base(office: str) -> str:
    """`minister` of `minister of defence`."""
    return office.split(" of ")[0]


def title_noun(office: Office) -> str:
    """`chief` of `chief of police`, `director` of `artistic director`: what several titles may be called for short."""
    return base(office.office).split()[-1] if office.office else ""


def single(office: Office) -> bool:
    """Whether only one person at a time holds an office."""
    plain = base(office.office)
    return plain in SINGLE and (plain not in {"minister", "state secretary", "commissioner"} or " of " in office.office)


def same_place(first: Claim[Office], second: Claim[Office]) -> str:
    """Where both offices are, in words; nothing when that is not sure."""
    a, b = first.value, second.value
    if a.country and b.country and a.country != b.country:
        return ""
    if a.country == "GB" and _nation(first) != _nation(second):
        return ""
    if a.organisation and b.organisation:
        x, y = set(fold(a.organisation).split()), set(fold(b.organisation).split())
        proper = {fold(word) for word in a.organisation.split() if word[0].isupper()}
        if not _headed(*sorted((a.organisation, b.organisation), key=len)):
            return ""
        if (x <= y or y <= x) and (x & y & proper) - VAGUE:
            return f"of {max(a.organisation, b.organisation, key=len)}"
        return ""
    if a.country and a.country == b.country and not (a.organisation or b.organisation):
        return f"of {a.country}"
    meeting = not (a.organisation or b.organisation) and all(
        re.search(r"\bchair\b", claim.said) for claim in (first, second)
    )
    if meeting and first.article == second.article and not entries_apart(first, second):
        return "of the meeting"
    return ""


_LABEL = re.compile(r"\W*((?:[^\W\d_]+ ?){1,3}):\s")
_ENTRY = re.compile(
    r"\W*(?:(?P<clock>\d{1,2}[:.]\d{2})|(?P<number>\d{1,3}[.)])|(?P<day>\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+day\b))"
)


def entries_apart(first: Claim[Office], second: Claim[Office]) -> bool:
    """Whether two lines of one layout are entries of a programme or a list, each with a holder of its own.

    `Jury: Eva Hult (chair), Per Aas`, line for line; `9:00 Water (four talks; chair: Eva Hult)`.
    """
    if first.sentence is None or second.sentence is None or first.sentence == second.sentence:
        return False
    texts = first.sentence.text, second.sentence.text
    labels = [_LABEL.match(text) for text in texts]
    if labels[0] and labels[1] and labels[0][1].casefold() == labels[1][1].casefold():
        return not any(word in first.value.office for word in labels[0][1].casefold().split())
    entries = [_ENTRY.match(text) for text in texts]
    alike = bool(entries[0] and entries[1] and entries[0].lastgroup == entries[1].lastgroup)
    return alike and all(_in_brackets(claim) for claim in (first, second))


def _in_brackets(claim: Claim[Office]) -> bool:
    if claim.sentence is None:
        return False
    before = claim.sentence.text[: claim.end - claim.sentence.start]
    return before.rfind("(") > before.rfind(")")


_NATIONS = re.compile(r"\b(?:(England|English)|(Wales|Welsh)|(Scotland|Scottish|Scots)|(Northern Ireland|Irish))\b")


def _nation(claim: Claim[Office]) -> int | None:
    """Which of the nations of one country a title is of: each has its own team."""
    match = _NATIONS.search(claim.said)
    return match.lastindex if match else None


_JUDGES = frozenset(("judge", "presiding judge"))


def exclude(a: Office, b: Office) -> str:
    """Why nobody can hold both offices, or nothing."""
    one, two = (each.office if each.office in OFFICIALS else base(each.office) for each in (a, b))
    if one != two:
        private = any(plain == "president" and o.organisation for plain, o in ((one, a), (two, b)))
        for family in FAMILIES:
            treasury = {a.office, b.office} == {"chancellor", "minister of finance"}
            if one in family and two in family and not (private or treasury or {one, two} <= _JUDGES):
                return f"nobody is {a.office} and {b.office} at one time"
        if _functions(a) and _functions(b) and not _functions(a) & _functions(b):
            return f"{a.person} is {_function(a)} in one place and {_function(b)} in the other"
        if {one, two} == {"chair", "ranking member"} and _nested(a.organisation, b.organisation):
            return f"nobody is {a.office} and {b.office} of one committee"
        x, y = a.office.split()[-1], b.office.split()[-1]
        if {x, y} <= RANKS and x != y and not {one, two} & SINGLE:
            return f"{a.person} is {a.office} in one place and {b.office} in the other"
        return ""
    if a.country and b.country and a.country != b.country and one in NATIONAL and "EU" not in (a.country, b.country):
        return f"{a.person} is {a.office} of {a.country} in one place and of {b.country} in the other"
    if one in {"minister", "state secretary", "chief", "head"} and a.office != b.office:
        areas = [
            set(re.split(r" and | ", office.office.partition(" of ")[2]))
            - {"", "department", "division", "office", "section"}
            for office in (a, b)
        ]
        if all(areas) and not areas[0] & areas[1]:
            return f"{a.person} is {a.office} in one place and {b.office} in the other"
        return ""
    if a.organisation and b.organisation and one in SINGLE and _one_word_apart(a.organisation, b.organisation):
        return f"{a.person} is {one} of {a.organisation} in one place and of {b.organisation} in the other"
    if a.organisation and b.organisation and not share(a.organisation, b.organisation):
        sides = {"majority", "minority", "opposition"} & {*fold(a.organisation).split(), *fold(b.organisation).split()}
        if one == "leader" and (sides or not (a.organisation.islower() and b.organisation.islower())):
            return ""
        if (
            one in {"mayor", "leader", "bishop", "general manager"}
            or (one == "governor" and city_country(a.organisation) and city_country(b.organisation))
            or (a.office in _OF_TOWNS and _two_towns(a.organisation, b.organisation))
            or (one in WHOLE and _proper(a.organisation) and _proper(b.organisation))
            or _alike_bodies(a.organisation, b.organisation)
        ):
            return f"{a.person} is {one} of {a.organisation} in one place and of {b.organisation} in the other"
    return ""


_OF_TOWNS = frozenset(("chief of police", "chief of fire", "sheriff", "governor", "superintendent", "chief justice"))
"""Posts that nobody has in two towns or states."""


def _two_towns(x: str, y: str) -> bool:
    """Whether two bodies have names of their own that share no word and are no initials: `Lund police`, `Brod police`."""
    names = [
        {fold(word) for word in re.findall(r"[^\W\d_]{4,}", body) if word[0].isupper() and not word.isupper()}
        - VAGUE
        - SORTS
        for body in (x, y)
    ]
    return all(names) and not names[0] & names[1]


_ELSEWHERE = frozenset(
    (*"ambassador consul mayor governor judge prosecutor speaker sheriff".split(), "attorney general", "chief justice")
)
"""Offices that nobody holds beside a seat in a ministry."""


def exclude_deputy(a: Office, b: Office) -> str:
    """Why no deputy of a minister can hold the other office too, or nothing; deputies of prime ministers often are ministers."""
    for deputy, other in ((a, b), (b, a)):
        if deputy.status != "deputy" or base(deputy.office) != "minister" or other.status not in {"", "deputy"}:
            continue
        known = other.country or other.organisation
        if not other.status and base(other.office) in _ELSEWHERE and known:
            return f"{a.person} is deputy {deputy.office} in one place and {other.office} in the other"
        both = [set(re.split(r" and | ", office.office.partition(" of ")[2])) - {""} for office in (a, b)]
        if other.status and base(other.office) == "minister" and all(both) and not both[0] & both[1]:
            return f"{a.person} is deputy {a.office} in one place and deputy {b.office} in the other"
    return ""


def _headed(short: str, long: str) -> bool:
    """Whether a body told without a name can be the longer one: `festival` of `Film Festival of Lund`, but not `film`."""
    return not short.islower() or short.split()[-1] == re.split(r" (?:of|in|for|at) ", long.casefold())[0].split()[-1]


FUNCTIONS = {
    word: plain
    for plain, words in {
        "managing": "managing", "sales": "sales", "marketing": "marketing", "personnel": "personnel human resources",
        "finance": "finance financial", "operations": "operations operating", "production": "production plant", "technical": "technical technology",
        "commercial": "commercial", "legal": "legal", "research": "research", "purchasing": "purchasing procurement",
        "communications": "communications press media", "medical": "medical", "nursing": "nursing", "artistic": "artistic",
    }.items()
    for word in words.split()
}  # fmt: skip
"""What directors and managers of one firm or house are for, one each."""
_CHIEFS = {"chief executive": "executive", "finance director": "finance", "chief operating officer": "operations",
           "chief technology officer": "technical"}  # fmt: skip


def _functions(office: Office) -> set[str]:
    """For what a director or manager is, where the title says so."""
    plain = office.office
    if plain in _CHIEFS:
        return {_CHIEFS[plain]}
    words = plain.split()
    if words[-1] not in {"director", "manager"}:
        return set()
    before = words[:-1] or office.organisation.casefold().split()
    return {FUNCTIONS[word] for word in before if word in FUNCTIONS}


def _nested(x: str, y: str) -> bool:
    """Whether all words of one body are words of the other: `committee`, `Senate Committee on Banking`."""
    a, b = (set(re.findall(r"[a-z]{3,}", fold(body))) - {"the", "and", "for"} for body in (x, y))
    return bool(a and b) and (a <= b or b <= a)


def _function(office: Office) -> str:
    return office.office if " " in office.office else f"{office.organisation} {office.office}".strip()


def _one_word_apart(x: str, y: str) -> bool:
    """`Institute of Ice Research` and `Institute of Sea Research`: bodies of one sort with one word changed."""
    a, b = set(fold(x).split()), set(fold(y).split())
    return len(a - b) == len(b - a) == 1 and bool(a & b & SORTS) and not (a ^ b) & (VAGUE | SORTS)


def _proper(name: str) -> bool:
    """Whether a body has a name of its own, of two words or more."""
    return sum(word[0].isupper() for word in name.split()) > 1


def _alike_bodies(x: str, y: str) -> bool:
    """Whether two bodies are of one sort and have different names: `University of Lund`, `University of Brod`."""
    a, b = set(fold(x).split()), set(fold(y).split())
    return bool(a & b & SORTS) and bool(a - b - VAGUE - SORTS) and bool(b - a - VAGUE - SORTS)


def share(x: str, y: str) -> bool:
    """Whether two bodies share a word of a name."""
    return bool((set(fold(x).split()) & set(fold(y).split())) - VAGUE - SORTS)
