"""Two amounts of which each is the only one of its size in its text, and that are told of one thing.

What a text tells of one thing twice differs by a slip or by an older figure, and lies near; amounts of other things
differ by anything.  So where two amounts of one currency are nearly alike and nothing else of the text is,
little more need tie them: that the later is told as known (`the 31 million euros it had granted`), or that both are told
of the same things and people.  Of 1,657 untouched articles four tell such a definite amount.
"""

import re
from typing import cast

from consistency.claims import Claim, Mood, Topic
from consistency.linking.apiece import in_one_rate
from consistency.linking.dealings import ASKED, dealings, is_dealing
from consistency.linking.evidence import related
from consistency.linking.figure_evidence import adds_up, amount
from consistency.linking.slips import nearly
from consistency.prose.lexicon import similarity
from consistency.text import Section
from consistency.values import Money, Value, apart

_LISTED = (Section.LIST, Section.TABLE)
_ELSEWHERE = (Section.RELATED, Section.FURNITURE)
_APART = frozenset("average other additional former first ordinal limit each total".split())
_KNOWN = re.compile(
    r"\b(?P<det>the|these|those|that|this|its|their|our|whose|his|her|my|your|all)(?: (?:some|about|around|roughly|nearly|almost|"
    r"estimated|whole|entire|full))?(?P<noun>(?: (?!(?:is|was|are|were|be|been)\b)[^\W\d_][\w’'-]*){1,3} (?:of|worth|totall?ing))? \Z",
    re.IGNORECASE,
)
_OWN = frozenset("its their our whose his her my your".split())
_COMPARED = re.compile(
    r"\b(?:than|from|against|unlike|instead of|compared (?:with|to)|over|above|below|beyond|up to|not|rather than|original(?:ly)?|first)"
    r"(?: [\w’'-]+){0,4} \Z",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|former|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|lower|another|other|remain\w*|rest|left|still|more|additional|"
    r"mark|barrier|limit|level|threshold|record|19\d\d|20\d\d|on top|besides|instead|planned|originally|would have|could have)\b",
    re.IGNORECASE,
)
"""Words that make an amount another one where only one of the two has them."""
_SAID = re.compile(
    r"(?: [\w’'-]+){0,3} (?:that |which )?(?:[\w’'-]+ ){0,4}(?:say|says|claims?|believes?|estimates?|reckons?|thinks?|hopes?|wants?|wanted|hoped|"
    r"planned|expected|expects?|demands?|demanded|needs?|needed|seeks?|sought|owes?)\b",
    re.IGNORECASE,
)
"""`the 20 billion that its advisers say it is worth`: what another says of it."""
LEAD = 4
"""Behind so many sentences headline and lead are over, which say what an article is about."""
_AROUND = 70
SIMILAR, SUFFIX = 0.5, 4


def only_amount(first: Claim[Value], second: Claim[Value]) -> str:
    """Why two amounts are of one thing; nothing where that is not sure."""
    if not isinstance(first.value, Money) or not isinstance(second.value, Money):
        return ""
    if not apart(*in_one_rate(cast("Claim[Money]", first), cast("Claim[Money]", second))) or not nearly(
        first.value.figure, second.value.figure
    ):
        return ""
    a, b = first.topic, second.topic
    if a is None or b is None or _told_apart(first, second, a, b):
        return ""
    if not {*a.near, *b.near} <= {amount(first.value), amount(second.value)}:
        return ""
    done = dealings(first), dealings(second)
    if (done[0] and done[1] and done[0].isdisjoint(done[1])) or ASKED in done:
        return ""
    if first.article == second.article:
        earlier, later = (first, second) if first.start < second.start else (second, first)
        return _known(earlier, later)
    return ""


def _told_apart(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> bool:
    one, two = first.sentence, second.sentence
    if one is None or two is None or (first.article == second.article and one.index == two.index):
        return True
    if amount(second.value) in a.beside or amount(first.value) in b.beside:
        return True
    if Mood.SUPERSEDED in (first.mood, second.mood):
        return True
    if (first.section in _LISTED and second.section in _LISTED) or {first.section, second.section} & {*_ELSEWHERE}:
        return True
    if first.when and second.when and not first.when.meets(second.when):
        return True
    if not _APART.isdisjoint(set(a.scope) ^ set(b.scope)):
        return True
    if adds_up(first.value, b) or adds_up(second.value, a):
        return True
    return _others(first) != _others(second)


def _others(claim: Claim[Value]) -> set[str]:
    """The words right around an amount that make it another one."""
    assert claim.sentence is not None
    text, start, end = claim.sentence.text, claim.start - claim.sentence.start, claim.end - claim.sentence.start
    before = re.split(r"[;:]|\. ", text[max(0, start - 30) : start])[-1]
    after = re.split(r"[;:,]|\. ", text[end : end + _AROUND])[0]
    return {match[0].casefold() for part in (before, after) for match in _OTHER.finditer(part)}


def known(claim: Claim[Value]) -> bool:
    """Whether an amount is told as known (`the 5 million euros`), so that a `not` of its clause does not deny it."""
    if not isinstance(claim.value, Money) or claim.sentence is None:
        return False
    start = claim.start - claim.sentence.start
    before = claim.sentence.text[max(0, start - 60) : start]
    found = _KNOWN.search(before)
    return found is not None and not before[: found.start()].rstrip().casefold().endswith((" not", "n't", "n’t"))


def _known(earlier: Claim[Value], later: Claim[Value]) -> str:
    """Whether the later amount is told as known, so that it must be the earlier one."""
    a, b, sentence = earlier.topic, later.topic, later.sentence
    assert a is not None
    assert b is not None
    assert sentence is not None
    start = later.start - sentence.start
    before = sentence.text[max(0, start - 60) : start]
    known = _KNOWN.search(before)
    if known is None or b.twins or _COMPARED.search(before[: known.start()] + " "):
        return ""
    if known["det"].casefold() in _OWN and not {name.casefold() for name in b.close} <= _named(a):
        return ""
    if _SAID.match(sentence.text, later.end - sentence.start):
        return ""
    here, about = _words(a), set(a.about) if sentence.index > LEAD else set()
    things = [*b.purpose, *([b.head] if b.head and not is_dealing(b.head) else []), *b.modifiers]
    told = [any(alike(thing, word) for word in here) for thing in things]
    if things and not any(told) and not all(any(alike(thing, word) for word in about) for thing in things):
        return ""
    return "the later amount is told as known, and no other of the text is nearly as large"


def _named(topic: Topic) -> set[str]:
    return {name for name, _ in topic.names} | set(topic.about)


def _words(topic: Topic) -> set[str]:
    own = {word for word, _ in topic.terms}
    return {*own, *topic.purpose, *topic.modifiers, topic.head} - {""}


def alike(one: str, two: str) -> bool:
    """Whether two words can name one thing: `hole` and `borehole`, `heat` and `heating`, `milk` and `dairy`."""
    if one == two or related(one, two):
        return True
    long, short = (one, two) if len(one) > len(two) else (two, one)
    if len(short) >= SUFFIX and long.endswith(short):
        return True
    return similarity(one, two) >= SIMILAR
