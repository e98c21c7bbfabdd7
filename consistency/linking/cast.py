"""The people of an article whose age is told: who they are called, and what they did or suffered."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.ages import another_time
from consistency.patterns import pattern
from consistency.prose import Token
from consistency.prose.lexicon import lemma
from consistency.prose.tokens import tokenize
from consistency.values import Duration

_MALE = "man boy son brother father husband boyfriend grandson grandfather nephew uncle male stepson stepfather dad gentleman"
_FEMALE = "woman girl daughter sister mother wife girlfriend granddaughter grandmother niece aunt female stepdaughter mom lady"
SEX = {word: sex for sex, words in (("m", _MALE), ("f", _FEMALE)) for word in words.split()}
_YOUNG = frozenset(
    "boy girl child toddler baby infant kid newborn preschooler teen teenager youngster youth juvenile minor son daughter "
    "grandson granddaughter grandchild nephew niece stepson stepdaughter schoolboy schoolgirl pupil tot".split()
)
KIN = frozenset(
    "son daughter brother sister grandson granddaughter grandchild nephew niece stepson stepdaughter cousin father mother "
    "husband wife boyfriend girlfriend grandfather grandmother uncle aunt fiance fiancee".split()
)
SIBLINGS = frozenset("brother sister cousin twin friend classmate neighbor neighbour".split())
"""Who is told of as another person's equal is another person."""
_GROWN = frozenset(
    "man woman male female gentleman lady father mother husband wife grandfather grandmother adult".split()
)
_HARM = frozenset("shoot kill wound injure strike hit hurt stab murder slay gun graze attack beat burn".split())
_HARMED = r"(?:shot|killed|struck|wounded|injured|hit|hurt|stabbed|murdered|slain|grazed|gunned|fatally|dead)"
_SUFFERED = pattern(
    rf"\b(?:was|were|is|are|be|been|being|got)\s+(?:(?!not\b|never\b)\w+\s+){{0,2}}?{_HARMED}\b"
    rf"|\A\W*(?:\w+ly\s+)?{_HARMED}\b(?=\W*\Z|,|\s+(?:in|at|by|and|dead|to|multiple|inside|outside|during|while|near|on|after|when|from|[A-Z]\w+day)\b)"
    r"|\b(?:died|suffered|pronounced)\b|\b(?:critical|serious|stable|fair|good) condition\b|\bshot (?:him|her)self\b"
)
_DID = pattern(
    r"\b(?:was|were|been|being|is)\s+(?:\w+\s+){0,2}?(?:arrested|charged|accused|suspected|detained|convicted|sentenced|held|jailed|"
    r"indicted|booked|wanted)\b|\b(?:opened fire|pleaded|faces?|confessed)\b|\A\W*(?:arrested|charged|accused)\b"
    r"|\b(?:shot|killed|stabbed|shooting|killing)\s+(?:and\s+\w+\s+)?(?:a|an|the|his|her|their|him|at|[A-Z]\w+)\b(?<!herself)(?<!himself)"
)
_DONE_TO = pattern(
    r"\b(?:shot|killed|killing|killing of|struck|striking|wounded|wounding|injured|injuring|hit|hitting|hurt|stabbed|shooting of|"
    r"shooting|shooting death of|homicide of|killer of|death of|deaths of|stabbing of|murder of|murdering|murdered|life of|lives of|kills|shoots|injures|wounds)"
    r"\s+(?:and\s+\w+\s+)?(?:a|an|the|his|her|their|this|that)?\s*(?:[\w-]+\s+)?\Z",
    re.IGNORECASE,
)
_HELD = pattern(
    r"\b(?:arrested|arrest of|charged|arresting|detained|booked|suspect,?|identified as|convicted|accused)\s+(?:as\s+)?(?:a|an|the|his|her)?\s*(?:[\w-]+\s+)?\Z",
    re.IGNORECASE,
)
MINOR = 18


class Person(NamedTuple):
    """One mention of somebody whose age is told.

    ``leads`` is how the phrase begins: `the`, `a`, `his`, or nothing; ``noun`` what the person is called; ``part`` whether
    the person suffered or did something: `victim`, `doer` or nothing.
    """

    claim: Claim[Duration]
    years: Decimal
    leads: str
    noun: str
    sex: str
    young: bool
    part: str

    @property
    def definite(self) -> bool:
        return self.leads in ("the", "this", "that")

    @property
    def place(self) -> int:
        """Which sentence of the article it stands in."""
        return self.claim.sentence.index if self.claim.sentence else 0


def cast(claims: Sequence[Claim[Duration]]) -> list[Person]:
    """Everybody whose age an article tells now, once for each mention, in text order."""
    return [
        _read(claim) for claim in claims if claim.value.age and claim.sentence is not None and not another_time(claim)
    ]


def _read(claim: Claim[Duration]) -> Person:
    sentence = claim.sentence
    assert sentence is not None
    tokens = tokenize(sentence.text, sentence.start)
    first = next((at for at, token in enumerate(tokens) if token.end > claim.start), 0)
    last = max((at for at, token in enumerate(tokens) if token.start < claim.end), default=first)
    noun = _noun(tokens, first, last)
    begin = first
    while (
        begin > 0
        and begin > first - 3
        and tokens[begin - 1].tag in ("ADJ", "ADV", "NOUN")
        and tokens[begin - 1].text != ","
    ):
        begin -= 1
    leads = tokens[begin - 1].lower if begin > 0 and tokens[begin - 1].tag in ("DET", "PRON") else ""
    years = claim.value.figure.number
    if claim.value.unit != "year":
        years = years / {"month": 12, "week": 52, "day": 365}.get(claim.value.unit, 1)
    base = sentence.start
    after = sentence.text[claim.end - base :]
    end = tokens[last].end
    while last + 1 < len(tokens) and tokens[last + 1].tag in ("NOUN", "ADJ", "PROPN") and not _harm(tokens[last + 1]):
        last += 1
        end = tokens[last].end
    after, before = sentence.text[end - base :], sentence.text[: claim.start - base]
    return Person(
        claim,
        years,
        leads,
        noun,
        SEX.get(noun, ""),
        noun in _YOUNG or (years < MINOR and noun not in _GROWN),
        _part(noun, before, after),
    )


def _part(noun: str, before: str, after: str) -> str:
    """What the words around a mention say that the person suffered or did."""
    if noun == "victim" or _DONE_TO.search(before):
        return "victim"
    if noun in ("suspect", "gunman", "shooter"):
        return "doer"
    if _HELD.search(before):
        return "doer"
    after = re.split(r"[.;]\s|\bwhen\b|\bafter\b|\bbefore\b", after[:110], maxsplit=1)[0]
    suffered, did = _SUFFERED.search(after), _DID.search(after)
    if suffered and (not did or suffered.start() <= did.start()):
        return "victim"
    return "doer" if did else ""


def _noun(tokens: Sequence[Token], first: int, last: int) -> str:
    """What the person is called: `7-year-old Norby boy`, `his granddaughter, 7-year-old Ida`."""
    at = last + 1
    noun = ""
    while at < len(tokens) and tokens[at].tag in ("NOUN", "ADJ", "PROPN", "VERB"):
        if tokens[at].lemma in SEX or tokens[at].lemma in _YOUNG:
            return tokens[at].lemma
        if _harm(tokens[at]):
            break
        noun = noun or (tokens[at].lemma if tokens[at].tag == "NOUN" else "")
        at += 1
    if first >= 2 and tokens[first - 1].text == ",":
        before = lemma(tokens[first - 2].lower, "NOUN")
        if before in KIN or before in SEX or before in _YOUNG:
            return before  # `his granddaughter, 7-year-old Ida`, `Boy, 7, hurt`
    return noun


def _harm(token: Token) -> bool:
    return token.lower == "dead" or token.lemma in _HARM or token.lower in _HARM


def alike(one: Person, other: Person) -> bool:
    """Whether sex, youth and part in what happened leave room for two mentions to be of one person."""
    if (one.sex and other.sex and one.sex != other.sex) or one.young != other.young:
        return False
    return not (one.part and other.part and one.part != other.part)


def compatible(one: Person, other: Person) -> bool:
    """Whether two mentions can be of one person, whatever the ages; two names are compared elsewhere."""
    if (one.claim.subject and other.claim.subject) or not SIBLINGS.isdisjoint((one.noun, other.noun)):
        return False
    return alike(one, other) and (one.noun == other.noun or len({one.noun, other.noun} & KIN) < 2)
