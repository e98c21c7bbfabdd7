"""Two amounts of which each is the only one of its size in its text, and that are told of one thing.

What a text tells of one thing twice differs by a slip or by an older figure, and lies near; amounts of other things
differ by anything.  So where two amounts of one currency are nearly alike and nothing else of the text is,
little more need tie them: that the later is told as known (`the 31 million euros it had granted`), or that both are told
of the same things and people.  Of 1,657 untouched articles four tell such a definite amount.
"""

import re
from typing import cast

from consistency.claims import Claim, Topic
from consistency.linking.amounts_apart import told_apart
from consistency.linking.apiece import in_one_rate
from consistency.linking.dealings import ASKED, PRICE, dealings, is_dealing, is_price
from consistency.linking.evidence import rarity, related, shared_names
from consistency.linking.figure_evidence import amount
from consistency.linking.stories import HARDLY, of_one_story
from consistency.linking.stories import alike as alike_texts
from consistency.patterns import pattern
from consistency.prose.lexicon import similarity
from consistency.prose.world import country_of
from consistency.text import Section
from consistency.values import Money, Value, apart
from consistency.values.slips import nearly

_NOUNS = r"(?: (?!(?:is|was|are|were|be|been)\b)[^\W\d_][\w’'-]*)"
_HEDGES = r"(?: (?:some|about|around|roughly|nearly|almost|estimated|whole|entire|full))?"
_KNOWN = re.compile(
    r"\b(?P<det>the|these|those|that|this|its|their|our|whose|his|her|my|your|all|[^\W\d_][\w-]*['’]s)"
    rf"(?P<noun>{_NOUNS}{{1,3}} (?:of|worth|totall?ing)|{_NOUNS}{{1,2}},(?: (?:for|of|worth|at))?)?{_HEDGES} \Z",
    re.IGNORECASE,
)
"""`the 5 million`, `the fund's 5 million`, `the rise of 5 million`, `the contract, for 5 million`."""
_OWN = frozenset("its their our whose his her my your".split())
_COMPARED = re.compile(
    r"\b(?:than|from|against|unlike|instead of|compared (?:with|to)|over|above|below|beyond|up to|not|rather than|original(?:ly)?|first)"
    r"(?: [\w’'-]+){0,4} \Z",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"(?: \([^()]*\))?(?: [\w’'-]+)? (?:mark|barrier|limit|level|threshold|record|ceiling|cap|line)\b", re.IGNORECASE
)
_SAID = re.compile(
    r"(?: [\w’'-]+){0,3} (?:that |which )?(?:[\w’'-]+ ){0,4}(?:say|says|claims?|believes?|estimates?|reckons?|thinks?|hopes?|wants?|wanted|hoped|"
    r"planned|expected|expects?|demands?|demanded|needs?|needed|seeks?|sought|owes?)\b",
    re.IGNORECASE,
)
"""`the 20 billion that its advisers say it is worth`: what another says of it."""
LEAD = 4
"""Behind so many sentences headline and lead are over, which say what an article is about."""
SIMILAR, SUFFIX, STEM, ROW, HALF = 0.5, 4, 6, 3, 0.5
_ONE_SIDED = frozenset("part subset periodic sofar".split())
MANY, FEW, TIED, CLOSE, NAMED = 8, 3, 0.4, 0.6, 1.5
CLOSE_TEXTS = 0.15
AGAIN, AGAIN_AMONG, HARDLY_ANY, RARE, PLAIN = 0.6, 1.2, 0.15, 0.25, 3
_TOTAL = frozenset("total sum balance".split())
_SAY = frozenset("say tell call add state report announce think find".split())
_NAMES = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3}"
_SAYING = re.compile(
    rf", (?:[a-zà-þ][\w’'-]* ){{0,4}}{_NAMES} (?:said|says|told)\b|\b(?:said|says|according to)(?: [a-zà-þ][\w’'-]*){{0,4}} {_NAMES}"
)
DAYS = 30
_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december"
)
PAID = frozenset("pay receive get give spend have be".split())
RUNNING = frozenset("profit loss revenue balance sale".split())
"""What is told anew of each quarter and of each part of a firm."""


def only_amount(first: Claim[Value], second: Claim[Value]) -> str:
    """Why two amounts are of one thing; nothing where that is not sure."""
    if not isinstance(first.value, Money) or not isinstance(second.value, Money):
        return ""
    if not nearly(first.value.figure, second.value.figure):
        return ""
    if not apart(*in_one_rate(cast("Claim[Money]", first), cast("Claim[Money]", second))):
        return ""
    a, b = first.topic, second.topic
    if a is None or b is None or told_apart(first, second, a, b):
        return ""
    only = {*a.near, *b.near} <= {amount(first.value), amount(second.value)}
    done = dealings(first), dealings(second)
    if (done[0] and done[1] and done[0].isdisjoint(done[1])) or ASKED in done:
        return ""
    if first.article != second.article:
        return _told_in_both(first, second, a, b) if only else ""
    earlier, later = (first, second) if first.start < second.start else (second, first)
    again = _told_again(earlier, later, only=only, deed=bool(done[0] & done[1]))
    return (only and known_as(earlier, later)) or again


def one_is_asked(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether one of two amounts was only asked for or offered, and the other not."""
    if not isinstance(first.value, Money) or not isinstance(second.value, Money):
        return False
    return (dealings(first) == ASKED) is not (dealings(second) == ASKED)


def known(claim: Claim[Value]) -> bool:
    """Whether an amount is told as known (`the 5 million euros`), so that a `not` of its clause does not deny it."""
    if not isinstance(claim.value, Money) or claim.sentence is None:
        return False
    start = claim.start - claim.sentence.start
    before = claim.sentence.text[max(0, start - 60) : start]
    found = _KNOWN.search(before)
    return found is not None and not before[: found.start()].rstrip().casefold().endswith((" not", "n't", "n’t"))


def known_as(earlier: Claim[Value], later: Claim[Value]) -> str:
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
    det = known["det"].casefold()
    if (det in _OWN or det[-1] == "s") and not {name.casefold() for name in b.close} <= _named(a):
        return ""
    if _SAID.match(sentence.text, later.end - sentence.start) or _MARK.match(sentence.text, later.end - sentence.start):
        return ""
    here, about = _words(a), set(a.about) if sentence.index > LEAD else set()
    things = _things(b)
    told = [any(alike(thing, word) for word in here) for thing in things]
    if things and not any(told) and not all(any(alike(thing, word) for word in about) for thing in things):
        return ""
    return "the later amount is told as known, and no other of the text is nearly as large"


def _told_again(first: Claim[Value], second: Claim[Value], *, only: bool, deed: bool) -> str:
    """Whether both amounts are told of the same things and people, and neither of any others."""
    a, b = first.topic or Topic(), second.topic or Topic()
    listed = first.section is second.section is Section.LIST
    if not _ONE_SIDED.isdisjoint(set(a.scope) ^ set(b.scope)) or max(a.crowd, b.crowd) > MANY:
        return ""
    names = _close(first) - _named(b, about=_late(first)), _close(second) - _named(a, about=_late(second))
    if (
        names[1]
        or (names[0] and (_close(second) or listed))
        or (a.beside and b.beside)
        or not _TOTAL.isdisjoint((*_all_heads(a), *_all_heads(b)))
    ):
        return ""
    if min(_told_share(a, b), _told_share(b, a)) < (1 if listed else HALF):
        return ""
    row = only and ((_row_told(a, b) and deed) or (_row_told(b, a) and deed))
    shared = _shared(a, b)
    done = dealings(first), dealings(second)
    plain = deed and max(len(done[0]), len(done[1])) <= PLAIN
    alone = (
        only and max(a.crowd, b.crowd) <= FEW and not (a.beside or b.beside) and RUNNING.isdisjoint(done[0] | done[1])
    )
    short = alone and (a.verb or b.verb) and (plain or _same_words(a, b) >= HARDLY_ANY)
    if not row and not short and shared < (AGAIN if only else AGAIN_AMONG):
        return ""
    return "both amounts are told of the same things"


def _late(claim: Claim[Value]) -> bool:
    """Whether a sentence stands behind headline and lead, so that their names are not its own, and in no list."""
    return claim.section is not Section.LIST and claim.sentence is not None and claim.sentence.index > LEAD


def _all_heads(topic: Topic) -> tuple[str, ...]:
    return (topic.head, topic.carrier, *topic.key)


def _row_told(row: Topic, other: Topic) -> bool:
    """Whether a row of few words (`Benefits paid ..... 7.9m`) is told in the other's sentence."""
    words = [word for word, _ in row.terms]
    there = _words(other)
    telling = [word for word in words if word not in PAID]
    return 0 < len(words) <= ROW and any(alike(word, each) for word in telling for each in there)


def _told_share(told: Topic, other: Topic) -> float:
    """What part of the things that an amount is for is told beside the other."""
    there, things = _words(other), _things(told)
    return sum(any(alike(thing, word) for word in there) for thing in things) / len(things) if things else 1.0


def _named(topic: Topic, *, about: bool = True) -> set[str]:
    return {name for name, _ in topic.names} | (set(topic.about) if about else set())


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
    if len(short) > STEM and one[:STEM] == two[:STEM]:
        return True  # `benefit` and `beneficiary`
    return similarity(one, two) >= SIMILAR


def _told_in_both(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> str:
    """Whether two texts of one story tell the amounts of one thing, each the only one of its size there."""
    done = dealings(first), dealings(second)
    if max(a.crowd, b.crowd) > MANY or _other_people(first, second) or any(each and each <= RUNNING for each in done):
        return ""
    if first.published and second.published and abs((first.published - second.published).days) > DAYS:
        return ""  # what a bridge is to cost changes in a year
    if Section.HEADLINE in (first.section, second.section):
        return ""
    same_deed = bool(done[0] & done[1])
    tied = _shared(a, b) >= TIED
    if not (of_one_story(first, second) or (tied and same_deed and alike_texts(a, b) >= HARDLY)):
        return ""
    only = set(a.scope) ^ set(b.scope)
    if not _ONE_SIDED.isdisjoint(only - {"part"} if same_deed and (a.definite or b.definite) else only):
        return ""
    if _added_up(first) is not _added_up(second):
        return ""
    if (a.near or b.near) and shared_names(dict(a.names), dict(b.names)) < NAMED:
        return ""
    close = alike_texts(a, b) >= CLOSE_TEXTS and max(a.crowd, b.crowd) <= FEW
    told = _things_told(a, b) and _things_told(b, a)
    if (told and (same_deed or tied or close)) or (close and same_deed and done[0] & done[1] != PRICE):
        return "both texts of one story tell one such amount"
    return ""


_SEVERAL = pattern(
    r"\b(?:in|over|through) (?:two|three|four|five|six|several|\d+) (?:rounds|tranches|stages|phases|instalments|steps|calls)\b"
    r"|\bsince (?:19|20)\d\d\b|\b(?:so far|to date|altogether)\b"
)


def _added_up(claim: Claim[Value]) -> bool:
    """Whether an amount is what came together in several rounds or years."""
    return claim.sentence is not None and _SEVERAL.search(claim.sentence.text) is not None


def _things_told(told: Topic, other: Topic) -> bool:
    """Whether what an amount is for is something of which the other text tells."""
    things = _things(told)
    there = {*_words(other), *other.about, *other.story}
    return not things or any(alike(thing, word) for thing in things for word in there)


def _things(topic: Topic) -> list[str]:
    return [word for word in (*topic.purpose, topic.head, *topic.modifiers) if word and not is_dealing(word)]


def _shared(a: Topic, b: Topic) -> float:
    """How much rarity the words near the two amounts share."""
    here, there = _telling(a), _telling(b)
    return sum(rarity(word) for word in here if any(alike(word, other) for other in there))


def _same_words(a: Topic, b: Topic) -> float:
    """How much rarity the very words near the two amounts share."""
    return sum(rarity(word) for word in sorted({*_telling(a)} & {*_telling(b)}))


def _telling(topic: Topic) -> list[str]:
    near = [word for word, weight in topic.terms if weight >= CLOSE]
    return [word for word in near if not is_dealing(word) or (is_price(word) and rarity(word) >= RARE)]


def _other_people(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether the amounts are told of people or places of which the other text does not tell so."""
    a, b = first.topic or Topic(), second.topic or Topic()
    one, two, beside = _codes(_close(first)), _codes(_close(second)), (_beside(a), _beside(b))
    there = _codes({*b.about, *b.story}), _codes({*a.about, *a.story})
    if (one & there[0] - beside[1] and two - beside[0]) or (two & there[1] - beside[0] and one - beside[1]):
        return True  # the other text knows a name of the one, and tells its own amount of another
    return bool(one - there[0] - beside[1] and two - there[1] - beside[0])


def _codes(names: set[str]) -> set[str]:
    """Names, those of a country, its people and its capital all by its code."""
    return {country_of(name.capitalize()) or name for name in names}


def _beside(topic: Topic) -> set[str]:
    return _codes({word for word, _ in (*topic.names, *topic.terms)})


def _close(claim: Claim[Value]) -> set[str]:
    """The names nearest to an amount, but for days and for who says so."""
    topic, sentence = claim.topic, claim.sentence
    if topic is None or sentence is None:
        return set()
    close = {name for name in topic.close if not _DAY.fullmatch(name)}
    if not close:
        return close
    saying = " ".join(match[0] for match in _SAYING.finditer(sentence.text)).casefold()
    doer = {word[1:] for word in topic.doer} if topic.verb in _SAY else set()
    return {name for name in close if name not in saying and name not in doer}
