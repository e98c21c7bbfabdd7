"""A number told as known (`the 16 former directors`) that nothing else in its text introduces.

Who writes `the 18 directors` has told of them before.  Where the text tells no such number anywhere else, and has
exactly one other number of directors, it is that one which the words point back to.  Over 1,657 untouched articles
hardly a pair is of this form: a definite number has its twin, or words that single out some of more (`the 71,000 new
construction jobs`, `the three that fell`).
"""

import re

from consistency.claims import Claim, Topic
from consistency.values import Count, Money, Quantity, Value

_DETERMINER = re.compile(
    r"\b(?:the|these|those|its|their|our|whose|all)(?: (?:some|about|around|roughly|nearly|almost|estimated))? \Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:than|from|against|unlike|instead of|compared (?:with|to)|over|above|below|beyond|up to|versus|twice|double|triple|half|times) "
    r"(?:the|these|those|its|their|our|all) \Z",
    re.IGNORECASE,
)
"""What is set beside a number is another one."""
_SINGLED_OUT = re.compile(
    r"\A(?: (?:mark|barrier|milestone|level|line|point|threshold|eligible|affected|needed|required|available|so far)\b"
    r"|,? (?:that|who|whom|whose|where)\b| which\b)",
    re.IGNORECASE,
)
_NAME = re.compile(r"\A(?:-\w+)* ((?:[A-ZÀ-Þ][\w’'-]*\.? ?)+)")
"""`the $932 million Norvik High Yield Fund`: the article is the name's, and another fund has another size."""
_PHRASE = re.compile(
    r"\A (?:of|in|from|at|on|with|without|under|for|by|to) (?:the |a |an |their |its |his |her )?([\w'’-]+)"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ANYBODY = frozenset("people person man woman child boy girl".split())
"""Who is told of only by where they are from or what they do."""
_ASIDE = re.compile(r"\A \([^()]{1,40}\)")
REACH = 4
"""How many words may follow the number until its noun ends."""
ALONE, AMONG = 1.0, 0.5
PAIR = 2


def refers_back(first: Claim[Value], second: Claim[Value]) -> float:
    """Whether the later number is told as known and can only mean the earlier: nothing like it stands elsewhere.

    ``ALONE`` where the text has no other values of that noun (or, of bare amounts, no others at all), ``AMONG`` where it
    has, and the two must otherwise look like one thing; 0 else.
    """
    earlier, later = (first, second) if first.start < second.start else (second, first)
    a, b = earlier.topic, later.topic
    if a is None or b is None or not b.definite or b.twins or first.article != second.article:
        return 0.0
    if earlier.sentence is None or later.sentence is None or earlier.sentence == later.sentence:
        return 0.0
    money = isinstance(later.value, Money)
    matter = isinstance(later.value, Quantity) and not set(a.purpose).isdisjoint(b.purpose)  # `tonnes of cod`
    if isinstance(earlier.value, Count) and isinstance(later.value, Count) and earlier.value.of != later.value.of:
        return 0.0  # the 420 workers are not the 65 jobs
    if a.head and a.head == b.head:
        others = max(a.rivals, b.rivals) - 1
    elif (money or matter) and not b.head:
        if ("each" in a.scope) is not ("each" in b.scope) or _per(earlier) != _per(later):
            return 0.0
        others = max(a.crowd, b.crowd) - 1
    else:
        return 0.0
    start, end = later.start - later.sentence.start, later.end - later.sentence.start
    before = later.sentence.text[max(0, start - 40) : start]
    if isinstance(later.value, Count) and later.value.figure.number <= PAIR:
        return 0.0  # `the two countries` are two that were named, not those that were counted
    if (others > 0 and not money and not matter) or not _DETERMINER.search(before) or _COMPARED.search(before):
        return 0.0
    if _named(later, earlier) or _named(earlier, later):
        return 0.0
    known = {word.casefold() for word in _WORD.findall(earlier.sentence.text)} | {word for word, _ in a.terms}
    if _narrowed(b, _ASIDE.sub("", later.sentence.text[end:], count=1), known):
        return 0.0
    return AMONG if others > 0 else ALONE


def _per(claim: Claim[Value]) -> str:
    return claim.value.per if isinstance(claim.value, Money) else ""


def _named(claim: Claim[Value], other: Claim[Value]) -> bool:
    """Whether a value stands before a name that the other's sentence does not have."""
    if claim.sentence is None or other.sentence is None:
        return False
    name = _NAME.match(claim.sentence.text[claim.end - claim.sentence.start :])
    return name is not None and not any(word in other.sentence.text for word in name[1].split()[:2] if len(word) > 2)


def _narrowed(topic: Topic, rest: str, known: set[str]) -> bool:
    """Whether the words around the number single out some of more, in words that the earlier sentence does not have."""
    if any(word not in known for word in topic.modifiers):
        return True
    at = 0
    heads = (topic.head[:4], "people") if topic.head == "person" else (topic.head[:4],)
    for word in list(_WORD.finditer(rest))[:REACH] if topic.head else ():
        if word.group().casefold().startswith(heads):
            at = word.end()
            break
    if _SINGLED_OUT.match(rest[at:]):
        return True
    phrase = _PHRASE.match(rest[at:])
    if phrase is None or phrase[1].casefold() in known:
        return False
    return topic.head in _ANYBODY or not phrase[1][:1].isupper()  # `the 48 people of Lendle`
