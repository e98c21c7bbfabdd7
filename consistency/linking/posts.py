"""Whether two people are told in one post: `The museum is headed by Anna Berg`, `museum director Jan Moe`.

A post is what the title says and the body that it is of.  Many texts leave the body out (`artistic director Jan Moe`); it is then
the one body that the text is about, unless the sentence names another.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from consistency.claims import Claim, Mood
from consistency.linking.holding import NATIONAL, SINGLE, VAGUE, base, together
from consistency.linking.lands import lands, of_one_land
from consistency.linking.people import fold, same_person
from consistency.linking.two_people import two_of_a_name, two_people
from consistency.prose.function_words import MONTHS
from consistency.prose.lexicon import concepts
from consistency.prose.world import country_of
from consistency.text import Section
from consistency.values import Office

LEADING = frozenset(("head", "leader"))
"""What the head of any body may be called, and what `heads`, `runs` and `led by` say."""
LED = frozenset("head leader director governor rector manager commander chief principal captain coach conductor".split()) | {
    "director general", "chief executive", "managing director", "executive director",
}  # fmt: skip
HEADING = LED | {"chair", "president"}
_LEADERS = frozenset("head leader chief commander".split())
ALONE = SINGLE | frozenset(
    """caretaker innkeeper organist chaplain registrar bursar coroner pastor gamekeeper postmaster ringmaster consul coxswain skipper conductor editor-in-chief abbot provost vicar concertmaster choirmaster treasurer superintendent administrator liquidator
    dean bishop commander captain manager chief leader""".split()
) | {"harbour master", "station master", "ranking member", "lighthouse keeper", "project scientist", "project manager", "club secretary"}  # fmt: skip
"""Offices that one person at a time holds in one body."""
ADDRESS = frozenset(
    """captain skipper commander chief bishop judge president minister mayor governor coach manager director sheriff king queen
    ambassador chancellor senator leader superintendent commissioner secretary administrator prosecutor lawyer head chair speaker pope""".split()
) | {"prime minister", "chief executive", "finance director", "managing director", "executive director", "chief economist",
     "attorney general", "prosecutor general", "auditor general", "presiding judge", "chief of police", "general manager", "secretary-general", "chief of staff", "director general", "state secretary", "high representative",
     "ranking member", "chief operating officer", "chief technology officer"}  # fmt: skip
"""Titles before a name that say nothing of the body: many a text speaks of several who bear one."""
TRADED = re.compile(r"(?:chief|head|lead) [a-z]+\Z")
SHIP = frozenset(
    "ferry ship vessel trawler boat freighter tanker tug yacht cutter liner steamer lifeboat barge".split()
)
_OF = re.compile(r"[’'s]*,? (?:of|at|from|with|in) [^.;:]{3,60}")
_THERE = re.compile(r"\b(?:In|At|For|From) (?:[A-ZÀ-Þ][\w’'-]* ?){1,3}, (?:the |its )?\Z")
"""`In Lund, the mayor, ...`: whoever it is, of Lund."""
_CAPITAL = re.compile(r"(?<!\b[Aa] )(?<!\b[Aa]n )\b[A-ZÀ-Þ][\w’-]*[\w]")
"""A word in capitals; `a Norwegian` is somebody, not a place."""
_LEFT_OUT = VAGUE | {"a", "an", "its", "their", "his", "her", "our", "and"}
_TRIALS = frozenset("trial case hearing proceedings court".split())
_NOT_NAMES = (
    frozenset("mr mrs ms dr sir prof professor colonel captain commander photo caption picture image".split()) | MONTHS
)
_SINCE = re.compile(r"\b[Ss]ince (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
_MORE = re.compile(r"[,:(]|\.{3}|\b(?:who|by|is|as)\b")
"""What shows that a title is not just put before a name."""
_YEAR = re.compile(r"(?<!\bfor )(?<!\bthe )\b((?:19|20)\d\d)\b")
"""A year in which something was; not `the accounts for 2022`."""


def one_post(first: Claim[Office], second: Claim[Office], others: Sequence[Claim[Office]]) -> str:
    """The post in which two claims of one article put two people; nothing when it may be two posts."""
    a, b = first.value, second.value
    if first.sentence == second.sentence or not same_role(a, b) or not (two_people(a, b) or two_of_a_name(a, b)):
        return ""
    x, y = body(a), body(b)
    if a.country and b.country and a.country != b.country:
        return ""
    if of_its_body(first, y) or of_its_body(second, x):
        return ""
    if x and y:
        return named(a, b) if one_body(x, y) else ""
    rivals = {body(other.value) for other in others if same_role(other.value, a) and body(other.value)}
    if len({rival for rival in rivals if not any(rival < more for more in rivals)}) > 1:
        return ""
    if len({fold(other.value.person) for other in others if same_role(other.value, a)}) > 2:
        return ""
    if a.office in ADDRESS and not (strong(first) or strong(second)):
        return ""
    if base(a.office) in NATIONAL and (strong(first) or strong(second)) and len(lands(first)) < 2:
        alone = not (elsewhere(first) or elsewhere(second)) and national(first, second)
        if alone:
            return named(a, b)
    if (x or y) and not known((x or y), first, second):
        return ""
    both = strong(first) and strong(second)
    if a.office == "mayor" and not (x or y or elsewhere(first)):
        return named(a, b) if not (elsewhere(second) or a.country or b.country) else ""
    if base(a.office) in NATIONAL | {"mayor", "sheriff"} and not (both and (a.office == "president" and (x or y))):
        return ""
    if (not y and (elsewhere(second) or b.country)) or (not x and (a.country or (y and elsewhere(first)))):
        return ""
    if a.office in ADDRESS and any(claim.value.office == "captain" for claim in (first, second)) and not (x or y):
        return ""
    return named(a, b)


_GOVERNED = frozenset(
    "parliament chamber house assembly legislature diet senate government cabinet country state nation".split()
)
"""Bodies of which a country has one: `the speaker of the chamber`."""


def national(first: Claim[Office], second: Claim[Office]) -> bool:
    """Whether two claims are of one office of one country."""
    a, b = first.value, second.value
    return a.office == b.office and (body(a) | body(b)) <= _GOVERNED and of_one_land(first, second)


def two_bodies(first: Claim[Office], second: Claim[Office]) -> str:
    """Why one person of one text cannot well be at the head of two bodies that share no word; nothing when it is not sure."""
    a, b = first.value, second.value
    if first.article != second.article or first.sentence == second.sentence or {a.office, b.office} - HEADING:
        return ""
    if not same_person(a.person, b.person) or not all(plain(claim) and strong(claim) for claim in (first, second)):
        return ""
    x, y = body(a), body(b)
    if not x or not y or x & y or a.status not in {"", "deputy"} or b.status not in {"", "deputy"}:
        return ""
    return f"{a.person} is at the head of {a.organisation} in one place and of {b.organisation} in the other"


def deputy_of(first: Claim[Office], second: Claim[Office]) -> str:
    """The body of which one person is the head in one claim and the deputy in the other; nothing when that is not sure."""
    a, b = first.value, second.value
    if a.office != b.office or not post_of_one(a) or not same_person(a.person, b.person):
        return ""
    if not all(plain(claim) for claim in (first, second)) or not together(first, second):
        return ""
    x, y = body(a), body(b)
    if first.article != second.article and min(len(a.person.split()), len(b.person.split())) < 2:
        return ""
    return max(a.organisation, b.organisation, key=len) if x and y and (x <= y or y <= x) else ""


def post_of_one(office: Office) -> bool:
    """Whether only one person at a time holds an office, by its title alone."""
    title = office.office
    if TRADED.match(title) or title in ALONE or base(title) in ALONE:
        return not (base(title) in {"minister", "state secretary", "commissioner"} and " of " not in title)
    return title.split()[-1] in {"director", "manager", "commander", "coordinator", "head", "chief", "coach"}


def same_role(a: Office, b: Office) -> bool:
    """Whether two titles can be of one post."""
    one, two = a.office, b.office
    if a.status != b.status:
        return False
    if one == two:
        return True
    if {one, two} <= {"captain", "skipper", "commander"}:
        return bool((body(a) | body(b)) & SHIP)
    if "leader" in (one, two):
        return one in _LEADERS and two in _LEADERS and bool(body(a) or body(b))
    if "head" in (one, two):
        return one in LED and two in LED and bool(body(a) or body(b))
    return False


@lru_cache(maxsize=4096)
def body(office: Office) -> frozenset[str]:
    """The words for the body that an office is of; a country and its people are one word."""
    words = [fold(country_of(word) or word) for word in office.organisation.split()]
    words = [part for word in words for part in word.split()]
    left = _TRIALS if office.office == "presiding judge" else _LEFT_OUT
    return frozenset(word for word in words if word not in left and word not in _LEFT_OUT and len(word) > 1)


def strong(claim: Claim[Office]) -> bool:
    """Whether the words say more than a title before a name: `X, the director`, `Director: X`, `X heads the museum`."""
    return _strong(claim.said, claim.value.person.split()[-1])


@lru_cache(maxsize=4096)
def _strong(said: str, surname: str) -> bool:
    if said.endswith(f", {surname}"):
        return False  # `in a letter to the President, Dorgan`
    return _MORE.search(said) is not None or not said.rstrip().endswith(surname)


def elsewhere(claim: Claim[Office]) -> bool:
    """Whether a sentence names, beside the title, something that the text is not about: the title may be of that."""
    if claim.topic is None or claim.sentence is None:
        return True
    strange = {word for word, weight in claim.topic.names if weight >= 1} - set(claim.topic.about) - _NOT_NAMES
    strange -= {fold(word) for word in claim.value.person.split()} | {fold(word) for word in claim.said.split()}
    text, start, end = claim.sentence.text, claim.start - claim.sentence.start, claim.end - claim.sentence.start
    if _THERE.search(text, 0, start):
        return True
    after = _OF.match(text, end)
    beside = text[:start] + (after[0] if after else "")
    return any(word.casefold() in strange for word in _CAPITAL.findall(beside))


_ITS = re.compile(r"\b(?:its|whose|their) (?:[a-z-]+ )?\Z")
_BODY = re.compile(
    r"\b((?:[a-z-]+ )?(?:committee|commission|council|board|union|association|federation|panel|jury|party|agency|club|company|foundation))\b"
)


FIRST = 6
"""So many of the words that a text is about are those of its headline."""


def of_its_body(claim: Claim[Office], other: frozenset[str]) -> bool:
    """`The audit committee met; its chair, Ida Storm`: the title is that of a body of the sentence which the text is not about."""
    if claim.sentence is None or claim.value.organisation:
        return False
    before = claim.sentence.text[: claim.start - claim.sentence.start]
    if not (_ITS.search(before) or claim.said.startswith(("its ", "whose ", "their "))):
        return False
    bodies = _BODY.findall(before.casefold())
    about = {*claim.topic.about[:FIRST]} if claim.topic is not None else set()
    words = frozenset(bodies[-1].split()) - {"the", "a", "its"} if bodies else frozenset()
    return bool(words) and not words <= about and words.isdisjoint(other)


def known(words: frozenset[str], *claims: Claim[Office], whole: bool = False) -> bool:
    """Whether a body is what a text is about, by at least half of its words; with ``whole``, any telling word will do."""
    about = {word for claim in claims if claim.topic is not None for word in claim.topic.about}
    about |= {word for claim in claims if whole and claim.topic is not None for word in claim.topic.story}
    about |= {f"{word}s" for word in about}  # `beekeepers' union`
    if len(words) == 1 and any(concepts(word) & concepts(other) for word in words for other in about):
        return True  # `the paper` of a newspaper
    return 2 * len(words & about) >= len(words)


def one_body(x: frozenset[str], y: frozenset[str]) -> bool:
    """Whether the words of one body are all words of the other; a ship may be called by any word for one, a paper a newspaper."""
    if x <= y or y <= x or (x <= SHIP and y <= SHIP):
        return True
    if len(x) != 1 or len(y) != 1:
        return False
    (one,), (other,) = x, y
    return one.endswith(other) or other.endswith(one)


def named(a: Office, b: Office) -> str:
    where = max(a.organisation, b.organisation, key=len)
    what = a.office if a.office not in LEADING else b.office
    return f"{what} of {where}" if where else what


def long_ago(claim: Claim[Office]) -> bool:
    """Whether a sentence tells of a year before the article's own."""
    if claim.sentence is None or claim.published is None:
        return False
    return min(_years(claim.sentence.text), default=claim.published.year) < claim.published.year


@lru_cache(maxsize=4096)
def _years(text: str) -> tuple[int, ...]:
    return tuple(int(year) for year in _YEAR.findall(_SINCE.sub(" ", text)))


def lone_deputy(claim: Claim[Office]) -> bool:
    """Whether a claim is of `the deputy head, Jan Moe`, of whom the words know only one."""
    before = claim.sentence.text[: claim.start - claim.sentence.start] if claim.sentence else ""
    return (
        claim.value.status == "deputy"
        and plain(claim)
        and strong(claim)
        and before.lower().endswith(("the ", "its ", "our "))
    )


def the_one_of(claim: Claim[Office]) -> bool:
    """Whether a claim is of `the editor of the paper`, `the dog's owner`: there may be several, but the words know of one."""
    office = claim.value
    return office.office in {"editor", "owner"} and bool(body(office)) and plain(claim) and strong(claim)


def told(claim: Claim[Office]) -> bool:
    """Whether a claim tells plainly who holds a post now; in a table only a label does."""
    label = strong(claim) and not claim.said.startswith(claim.value.person)
    return plain(claim) and not claim.value.status and (claim.section is not Section.TABLE or label)


def plain(claim: Claim[Office]) -> bool:
    """Whether nothing beside a title says that it is another time's, or about to change hands."""
    return (
        claim.mood is Mood.TOLD
        and not claim.attribute.startswith("a ")
        and claim.attribute != "rank"
        and not claim.attribute.endswith((" (comes or goes)", " (one of several)"))
        and not long_ago(claim)
        and claim.section not in (Section.RELATED, Section.FURNITURE)
    )
