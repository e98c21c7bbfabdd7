"""Whether two dates are of one event: what happened, to what, and in whose story."""

import re
from datetime import date

from consistency.claims import Claim, Mood, Topic
from consistency.linking.evidence import rarity, related
from consistency.linking.happenings import habitual, some_year
from consistency.values import Date

CLOSE = 62
"""How many days apart the dates of one event may be told; a year's slip keeps day and month."""
ATTENDING = frozenset("attend host mark follow precede announce await prepare plan hold see".split())
"""Verbs that say only that somebody is there."""
LIVES = frozenset("die bear marry kill found".split())
SAYING = frozenset("say announce confirm publish issue reveal release".split())
"""Verbs of which one teller has many."""
GENERAL = frozenset(
    "year month week day minute hour time people man woman company thing way home group government number figure work statement "
    "report news amount rate share price person house party team game member country city part lot life case company "
    "problem question season campaign interview comment letter use call right move … death murder killing shooting arrest".split()
)
"""Words that name too many things for two of them to be one."""
TEMPORAL = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)
UNIQUE = frozenset(
    "die bear marry found kill open close merge complete sign restart crash sink inaugurate unveil death birth wedding "
    "founding foundation opening closure merger completion signing inauguration".split()
)


def one_event(first: Claim[Date], second: Claim[Date]) -> str:
    """Why two dates are of one event, or nothing."""
    a, b = first.topic, second.topic
    if a is None or b is None or first.sentence is None or second.sentence is None:
        return ""
    if first.article == second.article and first.sentence.index == second.sentence.index:
        return ""
    if {first.mood, second.mood} & {Mood.SUPERSEDED, Mood.CONDITIONAL} or not (first.holds and second.holds):
        return ""
    if habitual(first) or habitual(second):
        return ""
    if (set(a.scope) ^ set(b.scope)) & {"first", "ordinal", "additional", "other", "former", "each", "periodic"}:
        return ""
    if _near(first, second) and (same := _one_sentence(first, second, a, b)):
        return same
    for claim, topic in ((first, a), (second, b)):
        if not _single(claim, topic):
            return ""
    core = _core(first.attribute.split(), second.attribute.split())
    if not core or not _near(first, second):
        return ""
    shared = _shared_names(a, b)
    if first.article == second.article:
        if not (_definite(first) or _definite(second)) or (_tells(first) and _tells(second)):
            return ""
        return f"both are {core}" + (f", {', '.join(shared)}" if shared else "")
    if len(core.split()) == 1 and not (_definite(first) and _definite(second)):
        return ""
    story = sorted(set(a.about) & set(b.about) - TEMPORAL, key=lambda word: (-rarity(word), word))
    if sum(rarity(word) for word in story) >= 1.4 or len(shared) > 1:
        return f"both are {core}, in the story of {', '.join(story[:3]) or ', '.join(shared)}"
    return ""


def _one_sentence(first: Claim[Date], second: Claim[Date], a: Topic, b: Topic) -> str:
    """Whether the two sentences are tellings of one: the same verb, and most of the words and names."""
    if not first.attribute or first.attribute.split()[0] != second.attribute.split()[0]:
        return ""
    if first.attribute.split()[0] in SAYING:
        return ""
    one = {word for word, _ in a.terms} - TEMPORAL
    two = {word for word, _ in b.terms} - TEMPORAL
    shared = sorted(one & two, key=lambda word: (-rarity(word), word))
    worth = sum(rarity(word) for word in shared)
    least = min(sum(rarity(word) for word in one), sum(rarity(word) for word in two))
    if len(shared) < 5 or worth < 0.7 * least or not _shared_names(a, b):
        return ""
    return f"both are told of {', '.join(shared[:4])}"


def _single(claim: Claim[Date], topic: Topic) -> bool:
    """Whether the event is of one thing: `the contract`, not `contracts`, and not of a name alone."""
    *verb, thing = claim.attribute.split() or [""]
    if not thing or claim.sentence is None:
        return False
    if thing in dict(topic.names) and not set(verb) & LIVES:
        return False
    text = claim.sentence.text.casefold()
    return (thing in text and f"{thing}s" not in text) or thing not in text


def _definite(claim: Claim[Date]) -> bool:
    """Whether the event's thing is one that the reader knows: `the merger`, `its trial`."""
    *verb, thing = claim.attribute.split()
    if claim.sentence is None:
        return False
    found = re.search(
        rf"\b(?:the|this|that|its|his|her|their)\s+((?:[\w’'-]+\s+){{0,2}}){re.escape(thing)}\b",
        claim.sentence.text,
        re.IGNORECASE,
    )
    return found is not None and not (verb and verb[0][:4] in found[1].lower())  # `the Senate approved legislation`


def _core(one: list[str], two: list[str]) -> str:
    """The words that two events have in common, where they can be one."""
    if not one or not two or {one[0], two[0]} & SAYING or one[-1] in GENERAL or two[-1] in GENERAL:
        return ""
    if one[-1] != two[-1] and not related(one[-1], two[-1]):
        return ""
    if len(one) == len(two) == 1:
        return one[0] if one == two and rarity(one[0]) > 0.2 else ""
    verbs = [words[0] for words in (one, two) if len(words) > 1]
    if len(verbs) == 1:
        return one[-1] if verbs[0] in ATTENDING or verbs[0] in ("begin", "start", "open") else ""
    if verbs[0] != verbs[1] and not related(verbs[0], verbs[1]):
        return ""
    return " ".join(one)


def _tells(claim: Claim[Date]) -> bool:
    """Whether the date tells which one is meant: `Sunday's crash`, `the 9 March ambush`."""
    if claim.sentence is None:
        return False
    rest = claim.sentence.text[claim.end - claim.sentence.start :]
    return bool(re.match(rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?{re.escape(claim.attribute.split()[-1])}", rest, re.IGNORECASE))


def _near(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the two dates are near enough to be two tellings of one: days apart, or the same day of another year."""
    a, b = some_year(first.value), some_year(second.value)
    if a is None or b is None or _same_weekday(first.value, second.value):
        return False
    if abs((a - b).days) <= CLOSE:
        return True
    return _same_day(a, b) and first.value.precision == "day" and first.attribute.split()[0] in UNIQUE


def _same_weekday(a: Date, b: Date) -> bool:
    """Whether a bare weekday fits the other date: then only the week is in doubt, which the text does not tell."""
    for one, other in ((a, b), (b, a)):
        bare = one.weekday is not None and one.day is None and one.earliest is not None
        if bare and other.precision == "day" and other.earliest is not None and other.earliest.weekday() == one.weekday:
            return True
    return False


def _same_day(a: date, b: date) -> bool:
    return (a.month, a.day) == (b.month, b.day)


def _shared_names(a: Topic, b: Topic) -> list[str]:
    one, two = dict(a.names), dict(b.names)
    return [name for name in sorted(one.keys() & two.keys() - TEMPORAL) if min(one[name], two[name]) > 0.2]
