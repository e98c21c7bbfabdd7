"""What tells two events apart that read like one: the upper and the lower house, a man and a woman, Ole and Per Brandt."""

import re

from consistency.claims import Claim
from consistency.linking.evidence import related
from consistency.linking.happenings import TEMPORAL, Happening, of_several, opposed, says
from consistency.linking.presupposed import of_two_sorts
from consistency.prose import lexicon
from consistency.values import Date

EXCLUSIVE = tuple(
    frozenset(words.split())
    for words in (
        "lower upper", "house senate", "man woman boy girl", "brother sister mother father son daughter", "husband wife",
        "league cup friendly", "spring summer autumn winter", "north south east west", "northern southern eastern western",
        "northbound southbound eastbound westbound", "first second third fourth fifth sixth", "former current", "old new",
        "final semi-final semifinal quarter-final quarterfinal qualifier", "junior senior", "departure arrival", "depart arrive",
        "inward outward", "primary secondary", "regional national local federal municipal", "parliament cabinet government council",
        "buy sell", "import export", "arrest release", "open close", "begin end", "begin close", "begin complete",
        "born buried", "die bury", "launch land", "aftershock earthquake", "aftershock quake", "funeral death", "burial death",
        "men women boys girls", "marriage divorce", "charge convict sentence acquit", "pass sign", "propose adopt", "sign ratify",
        "submit grant", "submit approve", "order deliver", "arrest charge", "nominate elect",
    )
)  # fmt: skip
"""Words of which two events that are one share the same."""
ONE_WORD = {
    word: plain
    for plain, words in (("begin", "began begun start started commence"), ("end", "ended finish finished conclude"))
    for word in words.split()
}
"""Words for which another stands in ``EXCLUSIVE``: `started` and `began` are no contrast."""
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_SCORE = re.compile(r"(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])")
_PERSON = re.compile(r"\b([A-ZÀ-Þ][a-zß-ÿ’'-]+)\s([A-ZÀ-Þ][\w’'-]+)")
_MODIFIERS = r"((?:[^\W\d_][\w’'-]*\s){{0,2}}){noun}(?:s|es)?\b"


def two_events(
    first: Claim[Date], second: Claim[Date], one: Happening, two: Happening, *, one_object: bool = False
) -> bool:
    """Whether the words of two dates say outright that there are two events, or that one date is a message's.

    ``one_object`` is whether two deeds done to one thing may be one.
    """
    if several(first, second, one, two) or one.byline or two.byline or says(one) or says(two):
        return True
    return (opposed(one, two) and not one_object) or contrasted(first, second, one, two)


def several(first: Claim[Date], second: Claim[Date], one: Happening, two: Happening) -> bool:
    """Whether words say that two dates are of two of several events: `another`, `the next meeting` of two bodies."""
    return of_several(one, two) or bool(one.another and of_two_sorts(first, second))


def contrasted(first: Claim[Date], second: Claim[Date], one: Happening, two: Happening) -> bool:
    """Whether the sentences of two dates tell of two things where they look alike."""
    if first.sentence is None or second.sentence is None:
        return False
    a, b = (
        frozenset(ONE_WORD.get(word, word) for word in told.within | _words_near(claim))
        for claim, told in ((first, one), (second, two))
    )
    for words in EXCLUSIVE:
        here, there = a & words, b & words
        if here and there and here.isdisjoint(there):
            return True
    texts = first.sentence.text, second.sentence.text
    scores = [set(_SCORE.findall(text)) for text in texts]
    if all(scores) and scores[0].isdisjoint(scores[1]):
        return True
    return other_person(*texts) or _other_sort(*texts, one, two) or _other_doer(*texts, one, two)


_DOER = re.compile(r"\bby (?:the |an? |its |his |her )?((?:(?!on\b|in\b|at\b|of\b|and\b)[A-Za-zÀ-ÿ][\w’'-]* ?){1,4})")


def _other_doer(one: str, two: str, a: Happening, b: Happening) -> bool:
    """`was approved by the council`, `was approved by the ministry`: one deed done by two."""
    if not a.verb or a.verb != b.verb:
        return False
    doers = [
        {lexicon.lemma(word.lower()) for found in _DOER.findall(text) for word in found.split()} for text in (one, two)
    ]
    doers = [{word for word in found if lexicon.rarity(word) > 0.0 and word not in TEMPORAL} for found in doers]
    return all(doers) and doers[0].isdisjoint(doers[1])


def _words_near(claim: Claim[Date]) -> frozenset[str]:
    """The words near a date as they stand: `lower`, not `low`."""
    if claim.sentence is None:
        return frozenset()
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    text = claim.sentence.text
    return frozenset(_WORD.findall((text[max(0, start - 70) : start] + " " + text[end : end + 70]).lower()))


def other_person(one: str, two: str) -> bool:
    """Whether a surname that both tell has another given name, and no whole name is in both."""
    here, there = ({(found[1], found[2]) for found in _PERSON.finditer(text)} for text in (one, two))
    if here & there:
        return False
    surnames = {last for _, last in here if not lexicon.known(last)} & {last for _, last in there}
    return any(
        {given for given, last in here if last == name}.isdisjoint({given for given, last in there if last == name})
        for name in surnames
    )


def _other_sort(one: str, two: str, a: Happening, b: Happening) -> bool:
    """Whether the noun of the event has other words before it: `spring market`, `flower market`."""
    if not a.core or not b.core or a.core[-1] != b.core[-1] or a.core[-1] in a.names:
        return False
    sorts = [_sort(text, a.core[-1]) for text in (one, two)]
    if not all(sorts) or sorts[0] & sorts[1]:
        return False
    return not any(related(x, y) for x in sorts[0] for y in sorts[1])


def _sort(text: str, noun: str) -> frozenset[str]:
    """The words right before a noun that say which it is."""
    found = re.search(_MODIFIERS.format(noun=re.escape(noun)), text, re.IGNORECASE)
    if found is None:
        return frozenset()
    words = []
    for word in reversed(found[1].split()):
        low = word.casefold().removesuffix("'s").removesuffix("’s")
        readings = lexicon.analyses(low)
        if lexicon.rarity(low) == 0.0 or low in TEMPORAL or (readings and readings[0].tag in ("VERB", "ADV")):
            break
        words.append(lexicon.lemma(low))
    return frozenset(words)
