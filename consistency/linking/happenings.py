"""What happened at a date, in whatever words: kinds of event, and how two tellings of one event look alike.

A date's own event (`shoot`, `shooting`, `ambush`) is often told in another word, as a verb here and as a noun
there.  Two words are kin where the table of concepts says that they can mean the same, where one is made of the
other (`hear` and `hearing`, `close` and `closure`), or where both stand for one kind of event of the news.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from consistency.claims import Claim, Mood, Topic
from consistency.linking.evidence import rarity, related
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.text import Section
from consistency.values import Date

KINDS: dict[str, frozenset[str]] = {
    kind: frozenset(words.split())
    for kind, words in {
        "violence": "shoot shooting shot gunfire kill killing murder slay slaying gun homicide massacre ambush attack stab "
        "stabbing wound spree rampage shootout bombing assault beat beating robbery rob raid lynch incident tragedy",
        "crash": "crash collide collision accident derail derailment wreck plunge incident",
        "fire": "fire blaze burn inferno arson",
        "blast": "explode explosion blast bombing detonate detonation",
        "flood": "flood flooding deluge inundate",
        "quake": "quake earthquake tremor tsunami",
        "storm": "storm hurricane cyclone typhoon tornado",
        "ruling": "rule ruling judgment judgement verdict decide decision throw overturn strike",
        "sentence": "sentence sentencing jail",
        "trial": "trial try hearing hear",
        "conviction": "convict conviction",
        "charge": "charge indict indictment arraign arraignment",
        "arrest": "arrest detain detention custody apprehend",
        "signing": "sign signing signature ink initial",
        "meeting": "meet meeting summit talks conference gather gathering",
        "opening": "open opening inaugurate inauguration reopen reopening unveil dedication dedicate launch",
        "start": "start begin launch commence",
        "founding": "found foundation founding establish establishment",
        "building": "build construct construction complete completion erect launch",
        "deadline": "deadline",
        "close": "close closure shut closing cease stop end finish discontinue withdraw withdrawal halt suspend last",
        "vote": "vote election poll referendum ballot",
        "election": "election elect referendum",
        "publication": "publish release publication issue",
        "match": "match game play fixture kick-off final face return",
        "merger": "merge merger takeover acquisition acquire",
        "purchase": "buy purchase sell sale",
        "resignation": "resign resignation quit",
        "approval": "approve approval adopt adoption pass passage enact",
        "ratification": "ratify ratification",
        "submission": "submit submission file filing apply application lodge",
        "wedding": "wed wedding marry marriage",
        "birth": "bear birth",
        "death": "die death",
        "strike": "strike walkout stoppage",
        "flight": "flight fly take-off depart departure",
    }.items()
}
"""Words for one kind of event of the news, verbs and nouns."""
KIND_OF: dict[str, frozenset[str]] = {
    word: frozenset(kind for kind, words in KINDS.items() if word in words)
    for word in sorted(frozenset().union(*KINDS.values()))
}
ENDS = frozenset(("close", "deadline"))
TEMPORAL = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split()
)
SAYING = frozenset("say announce confirm publish issue reveal release report update post tweet".split())
"""Verbs and nouns of which one teller has many."""
PAPERS = frozenset("poll survey report study letter statement figure document".split())
"""What is published again and again, by one as by many."""
SENDING = SAYING - {"say"} | {"send", "write", "make"}
_OTHERS = (
    r"another|separate|second|third|fourth|earlier|previous|later|next|other|first|subsequent|new|"
    r"different|annual|weekly|monthly|every|each"
)
_ANOTHER = pattern(rf"\b(?P<which>{_OTHERS})\s(?P<words>(?:[\w’'-]+(?:\s|\b)){{1,3}})", re.IGNORECASE)
NUMBERED = frozenset("next first second third fourth annual previous last".split())
"""Of these, those that make the event one that both tell where both have the word."""
_CHANGED = pattern(
    r"\b(?:moved|now (?:on|to be|due|set|scheduled|planned|expected|takes?)|will now|postponed|rescheduled|originally|instead|extended|delayed|brought forward|put off|(?<!open )(?<!opens )(?<!opened )again|previously|"
    r"(?:days?|weeks?|hours?|night|evening|morning|months?) (?:later|earlier)|on the anniversary|until then|every year|"
    r"each (?:year|week|month)|a year (?:later|earlier|before|after|ago|on)|(?:was|were|been) (?:to|due|set(?! (?:in|by|at|up|on fire|out|down|off)\b)|scheduled|supposed|meant|planned|expected))\b",
    re.IGNORECASE,
)
"""Words that say that the date was changed, or that the event comes after another one or again."""
_MOVED = pattern(
    r"\b(?:re-?scheduled|postponed|called off|cancelled|canceled|abandoned|put off|put back(?! alive| in(?:to)?\b| on(?:to)?\b)|brought forward|(?:was|were|been|be) moved (?:to|from|up|back))\b",
    re.IGNORECASE,
)
"""Words that say anywhere in a sentence that a date was changed."""
_AFTER = pattern(
    r",?\s(?:[\w’'-]+\s){0,4}?(?:(?:days?|weeks?|hours?|night|evening|morning|months?) (?:before|after)\b|(?:after|before|following) an?\s(?P<words>(?:[\w’'-]+(?:\s|\b)){1,3}))",
    re.IGNORECASE,
)
"""What follows a date that is told from another event: `on 15 May, two days after the crash`."""
_POINTING = pattern(
    r"\b(?:the|this|that|its|his|her|their)\s+((?:[\w.’'-]+\s+){0,4}?)(?P<noun>[a-z]{4,})\b", re.IGNORECASE
)
_FROM = pattern(r"\b(?:from|as of|starting)\s(?:the\s)?\Z", re.IGNORECASE)
_BYLINE = pattern(
    r"@\w+|\bupdated?\W{0,3}[@(\d][^a-z]*(?:[ap]\.?m\.?)?\W*\Z|\(\s*(?:published|updated|posted|photo)\b|\bpic\.twitter|\bhttp|\breports? (?:live )?(?:from|for)\b",
    re.IGNORECASE,
)
"""What stands before the date of a message or a report, which is no date of what it tells."""


class Happening(NamedTuple):
    """What one date's sentence tells: the event's own words, the kinds of event near the date, and all it is told with."""

    core: tuple[str, ...]
    verb: str
    near: frozenset[str]
    within: frozenset[str]
    kinds: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    bound: str
    points: bool
    another: frozenset[str]
    byline: bool


def kin(one: str, two: str) -> bool:
    """Whether two lemmas, verbs or nouns, can tell of one event."""
    if one == two or related(one, two) or not KIND_OF.get(one, frozenset()).isdisjoint(KIND_OF.get(two, frozenset())):
        return True
    return stem(one) == stem(two)


def told_of(attribute: str, terms: Iterable[tuple[str, float]]) -> frozenset[str]:
    """The words and kinds of what happened at a date, for asking whether a text tells two days of events alike."""
    words = {word for word in attribute.split() if word != "…"}
    near = words | {word for word, weight in terms if weight >= 0.6}
    return frozenset(words).union(*[KIND_OF[word] for word in near if word in KIND_OF])


def akin(one: Happening, two: Happening) -> bool:
    """Whether what happened at the one date is told near the other, names apart; two verbs have to be kin themselves."""
    if one.verb and two.verb and not kin(one.verb, two.verb):
        return False
    names = one.names | two.names
    for core, near in ((one.core, two.near), (two.core, one.near)):
        for word in core:
            if word in names or rarity(word) <= 0.15:
                continue
            if any(kin(word, other) for other in near - names if rarity(other) > 0.15):
                return True
    return False


def opposed(one: Happening, two: Happening) -> bool:
    """Whether two things happened to one: `open window`, `close window`; or one date begins and the other ends it."""
    for start, end in ((one, two), (two, one)):
        ends = end.bound in ("until", "by") or any(KIND_OF.get(word, frozenset()) & ENDS for word in end.core)
        if start.bound == "from" and ends and not any(KIND_OF.get(word, frozenset()) & ENDS for word in start.core):
            return True
    if len(one.core) != 2 or len(two.core) != 2 or kin(one.core[0], two.core[0]) or not kin(one.core[1], two.core[1]):
        return False
    starts = any("start" in KIND_OF.get(told.core[0], ()) for told in (one, two))
    return not starts or any(KIND_OF.get(told.core[0], frozenset()) & ENDS for told in (one, two))


def says(told: Happening) -> bool:
    """Whether a date is that of a message, of which one teller has many."""
    if any(KIND_OF.get(word, frozenset()) - {"publication", "vote"} for word in told.core):
        return False  # `a report on the 24 April shooting`
    if any(told.within & (SENDING - {paper}) for paper in told.within & PAPERS):
        return True
    if not told.core or told.core[0] not in SAYING:
        return False
    return told.core[0] != "say" or not told.kinds - {"publication"}


def for_good(claim: Claim[Date]) -> bool:
    """Whether a date is told for good and by its own text: not denied, replaced or supposed, and no dateline's."""
    if claim.sentence is None or not claim.holds or claim.mood in (Mood.SUPERSEDED, Mood.CONDITIONAL):
        return False
    return claim.section not in (Section.DATELINE, Section.RELATED, Section.FURNITURE) and not habitual(claim)


_HABIT = pattern(
    r"(?i)\W*(?:(?:every|each) (?:other |second )?(?:year|spring|summer|autumn|winter|month|week|season)\b"
    r"|in (?:the |other |normal |leap |most |all )*(?:years|springs|summers|autumns|winters) (?:when|with|without|in which|that)\b"
    r"|in (?:other|normal|leap|most|all) (?:years|springs|summers|autumns|winters)\b)"
)
_ALWAYS = pattern(r"(?i)\b(?:usually|normally|traditionally|always|typically|as a rule)\b[^.;]{0,30}\Z")


def habitual(claim: Claim[Date]) -> bool:
    """`In years without a leap day she celebrates on 1 March`: what happens again and again is not what happened once."""
    if claim.sentence is None:
        return False
    text = claim.sentence.text
    return (
        _HABIT.match(text) is not None or _ALWAYS.search(text[: max(0, claim.start - claim.sentence.start)]) is not None
    )


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What a verb and the noun made of it share: `resign` of `resignation`, `clos` of `closure`."""
    if word.endswith("ing"):
        word = lexicon.lemma(word, "VERB")
    for ending in ("ation", "ition", "ment", "sion", "tion", "ion", "ure", "al", "age", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def happening(claim: Claim[Date]) -> Happening:
    """What the sentence of a date tells."""
    topic = claim.topic or Topic()
    core = tuple(word for word in claim.attribute.split() if word != "…" and word not in TEMPORAL)
    terms = {word: weight for word, weight in topic.terms if word not in TEMPORAL}
    near = frozenset(word for word, weight in terms.items() if weight >= 1.0) | frozenset(core)
    within = frozenset(word for word, weight in terms.items() if weight >= 0.6) | frozenset(core)
    text, start, end = _text(claim)
    if claim.value.edge == "until":  # `runs until 3 May`: it ends on that day
        core = ("end", *core[1:])
        near, within = near | {"end"}, within | {"end"}
    elif claim.value.edge == "by":
        core = ("deadline",)
        near, within = near | {"deadline"}, within | {"deadline"}
    return Happening(
        core=core,
        verb=core[0] if core and core[0] != "deadline" and len(claim.attribute.split()) > 1 else "",
        near=near,
        within=within,
        kinds=frozenset(kind for word in within for kind in KIND_OF.get(word, ())),
        words=frozenset(terms),
        names=frozenset(name for name, _ in topic.names) - TEMPORAL,
        bound=claim.value.edge or ("from" if _FROM.search(text[max(0, start - 12) : start]) else ""),
        points=_points(text, start, end, near),
        another=_another(text, start, end),
        byline=bool(_BYLINE.search(text[max(0, start - 60) : start])) or _heading(text, start, end),
    )


def _text(claim: Claim[Date]) -> tuple[str, int, int]:
    if claim.sentence is None:
        return claim.said, 0, len(claim.said)
    start = claim.start - claim.sentence.start
    return claim.sentence.text, start, start + len(claim.said)


_PLACED = pattern(r"\s[A-Z][A-Za-z. ]{2,25}(?:,\s?[A-Z][\w.]{1,15})?\]?\s?[-–—]\s")


def _heading(text: str, start: int, end: int) -> bool:
    """Whether the date stands at the head of the text's own lines: `May 1, 2007 WASHINGTON - `, a line of its own."""
    if _PLACED.match(text, end):
        return True
    return not text[:start].strip(" \t(*") and re.match(r"\s*(?:\n|\Z|\)|[-–—]? [A-Z])", text[end:]) is not None


def _another(text: str, start: int, end: int) -> frozenset[str]:
    """The words near the date that say that its event is one of several (`next`, `another`), or `moved` where it was moved."""
    if _moved(text, start, end):
        return frozenset(("moved",))
    after = _AFTER.match(text, end)
    if after and (not after["words"] or _event_named(after["words"].lower().split())):
        return frozenset(("after",))
    return frozenset(
        found["which"].lower()
        for found in _ANOTHER.finditer(_near(text, start, end))
        if _event_named(found["words"].lower().split())
    )


def _near(text: str, start: int, end: int) -> str:
    return text[max(0, start - 80) : end + 50]


def _moved(text: str, start: int, end: int) -> bool:
    return _CHANGED.search(_near(text, start, end)) is not None or _MOVED.search(text) is not None


def moved(claim: Claim[Date]) -> bool:
    """Whether a date is told to have been changed, or of an event that comes after another one."""
    return _moved(*_text(claim))


def of_several(one: Happening, two: Happening) -> bool:
    """Whether words say that two dates are of two of several events; `the next meeting` here and there is one."""
    return bool(one.another ^ two.another) or not (one.another & two.another) <= NUMBERED


def _event_named(words: Sequence[str]) -> bool:
    """Whether the noun that the words begin with, modifiers before it or not, is an event: `tennis match in`."""
    for word in words:
        found = lexicon.analyses(word)
        if found and all(analysis.tag == "VERB" for analysis in found) and not word.endswith("ing"):
            return False  # `another deputy opened fire`
        if lexicon.lemma(word, "NOUN") in KIND_OF:
            return True
    return False


def _points(text: str, start: int, end: int, near: frozenset[str]) -> bool:
    """Whether the words near the date point to an event that the reader knows: `the shooting`, `the 9 March ambush`."""
    after = re.match(r"(?:['’]s?)?((?:\s+[a-z-]{3,}){1,3})", text[end : end + 60])
    if after and any(lexicon.lemma(word, "NOUN") in KIND_OF for word in after[1].split()):
        return True
    return any(
        lexicon.lemma(found["noun"], "NOUN") in KIND_OF or found["noun"] in KIND_OF
        for found in _POINTING.finditer(text[max(0, start - 120) : end + 60])
    )


def some_year(value: Date) -> date | None:
    """The day, in a leap year where the year is not known."""
    if value.earliest is not None or not value.month or not value.day:
        return value.earliest
    return date(2024, value.month, value.day)


def heads_line(claim: Claim[Date]) -> bool:
    """Whether a date opens its line, or stands right behind the key of one."""
    if claim.sentence is None:
        return False
    lead = claim.sentence.text[: claim.start - claim.sentence.start]
    return not lead.strip(" \t-*•▪–|(") or re.fullmatch(r"[^:]{3,80}:.{0,25}", lead, re.DOTALL) is not None
