"""Two measures of which each is the only one of its size and unit in its text, and two terms of one prisoner.

As with amounts (``only_amount.py``): what is told of one thing twice differs by a slip, and lies near.  A wall has one
height, a cable one capacity, a convict one sentence.
"""

from consistency.claims import Claim, Topic
from consistency.linking.amounts_apart import told_apart
from consistency.linking.evidence import rarity, related, shared_names
from consistency.linking.figure_evidence import amount, figure_of
from consistency.linking.frame_parts import CARRIERS, DIMENSIONS
from consistency.linking.only_amount import alike, known_as
from consistency.linking.stories import alike as alike_texts
from consistency.linking.stories import of_one_story
from consistency.patterns import pattern
from consistency.text import Section
from consistency.values import Duration, Percentage, Quantity, Value, apart
from consistency.values.slips import digits, nearly, slip
from consistency.values.units import in_unit

MEASURING = CARRIERS | frozenset(
    "load output power reach stretch expanse extent span dimension mass catch haul cargo harvest yield performance total".split()
)
"""Nouns that say only what is measured."""
MANY, FEW, CLOSE, TIED, DAYS = 6, 2, 0.15, 0.4, 60
NEAR = 0.6
_PRISON = pattern(
    r"(?i)\b(?:jail(?:ed|s)?|prison(?:er)?|imprison\w*|behind bars|sentenced|prison sentence|handed down|sent down|"
    r"serv(?:e|es|ed|ing) (?:\w+ ){0,2}(?:years?|months?)(?= (?:in (?:prison|jail)|behind bars)|[,.;]| for\b))\b"
)
_NOT_PASSED = pattern(
    r"(?i)\b(?:ask\w*|demand\w*|sought|seek\w*|call\w*|faces?|faced|facing|could|may|might|would|maximum|minimum|up to|at least|suspended|"
    r"already|so far|after \w+ (?:months|years) (?:in|behind)|remand|appeal\w*|originally|earlier|first|previous\w*|reduced|had been|other|"
    r"another|plus|additional|consecutive\w*|concurrent\w*|brother|sister|wife|son|accomplice|co-\w+|parole|release[ds]?|until|instead|not|probation|community|rehab\w*|case|served in|army|navy|force)\b"
)
_SEVERAL = pattern(
    r"(?i)\b(?:each|between|both|men|women|defendants|gang|respectively|others?|brothers|trio|couple|pair|five of|two of)\b"
)
_TERM, LEAD, MAIN = 60, 4, 12
_OUT_OF = pattern(r"(?i)\bout of\b")


def only_measure(first: Claim[Value], second: Claim[Value]) -> str:
    """Why two measures, scores or prison terms are of one thing; nothing where that is not sure."""
    a, b = first.topic, second.topic
    if a is None or b is None or not isinstance(first.value, Duration | Percentage | Quantity):
        return ""
    if not apart(first.value, second.value):
        return ""
    if isinstance(first.value, Duration) and isinstance(second.value, Duration):
        return _one_term(first, second, a, b)
    if isinstance(first.value, Percentage) and isinstance(second.value, Percentage):
        scored = _OUT_OF.search(first.said) and _OUT_OF.search(second.said)
        if not scored or first.article == second.article or max(a.crowd, b.crowd) > MANY:
            return ""
        if told_apart(first, second, a, b):
            return ""
        return "both texts of one story tell one score" if of_one_story(first, second) else ""
    if not isinstance(first.value, Quantity) or not isinstance(second.value, Quantity):
        return ""
    if _one_dimension(first, second, a, b):
        return f"both are the {a.carrier} of the {a.head}"
    if not _near(first.value, second.value):
        return ""
    if not {*a.near, *b.near} <= {amount(first.value), amount(second.value)} or told_apart(first, second, a, b):
        return ""
    if first.article == second.article:
        earlier, later = (first, second) if first.start < second.start else (second, first)
        return _told_as_known(earlier, later)
    return _in_both(first, second, a, b)


def _one_dimension(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> bool:
    """Whether both are the length, height or girth of one thing: of the only one of its sort that the text measures so."""
    if a.carrier != b.carrier or a.carrier not in DIMENSIONS or not a.head or a.head != b.head:
        return False
    if a.rivals > 1 or b.rivals > 1 or set(a.modifiers) ^ set(b.modifiers) or told_apart(first, second, a, b):
        return False
    if first.mood is not second.mood or (set(a.purpose) ^ set(b.purpose)) - {a.carrier}:
        return False
    close = shared_names(dict(a.names), dict(b.names)) > 0 or not (a.close and b.close)
    return close and (first.article == second.article or of_one_story(first, second))


def _near(one: Quantity, two: Quantity) -> bool:
    factor = in_unit(two.unit, one.unit)
    if factor is None:
        return False
    figure = two.figure if factor == 1 else two.figure.times(factor)
    return nearly(one.figure, figure) or slip(one.figure.number, figure.number) in ("transposed", "digit")


def _mistyped(first: Value, second: Value) -> bool:
    """Whether one digit turns the one number into the other, or two that changed places."""
    one, two = figure_of(first), figure_of(second)
    if one is None or two is None:
        return False
    a, b = digits(one.number), digits(two.number)
    other = sum(x != y for x, y in zip(a, b, strict=False))
    return bool(slip(one.number, two.number)) or (len(a) == len(b) >= 2 and other == 1)


def _told_as_known(earlier: Claim[Value], later: Claim[Value]) -> str:
    """`its full load of 250 megawatts`: of what the text has told once, and nothing else is as large."""
    topic = later.topic
    assert topic is not None
    measured = topic.head in MEASURING or topic.carrier in MEASURING
    told = later if not measured else later.with_(topic=topic.with_(head="", modifiers=()))
    return (
        "the later measure is told as known, and no other of the text is nearly as large"
        if known_as(earlier, told)
        else ""
    )


def _in_both(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> str:
    """Whether two texts of one story tell one such measure each."""
    if max(a.crowd, b.crowd) > MANY or not of_one_story(first, second) or _of_another(a, b) or _of_another(b, a):
        return ""
    if Section.HEADLINE in (first.section, second.section):
        return ""
    if first.published and second.published and abs((first.published - second.published).days) > DAYS:
        return ""
    if not _mistyped(first.value, second.value) or _how_far(first) is not _how_far(second):
        return ""
    here, there = ([word for word, weight in topic.terms if weight >= NEAR] for topic in (a, b))
    shared = sum(rarity(word) for word in here if any(alike(word, other) for other in there))
    heads = bool(a.head and b.head and related(a.head, b.head))
    named = shared_names(dict(a.names), dict(b.names)) > 1
    close = alike_texts(a, b) >= CLOSE and max(a.crowd, b.crowd) <= FEW
    if heads or named or shared >= TIED or close:
        return "both texts of one story tell one such measure"
    return ""


def _of_another(sheet: Topic, told: Topic) -> bool:
    """Whether a page with keys knows nothing of whoever is named beside the other's measure: `Her coach, Per Aas, is 1.91 m tall`."""
    if not sheet.key or told.key or not told.close:
        return False
    here = {word.casefold() for word in sheet.owner} | {*sheet.about, *sheet.story}
    return here.isdisjoint(told.close)


_WAY = pattern(
    r"(?i)\s?(?:[a-z]+\s)?(?:(?:north|south)(?:[- ]?(?:east|west))?|east|west|away|from|off|outside|inland|upstream|downstream)(?:ern)?\b"
)


def _how_far(claim: Claim[Value]) -> bool:
    """`35 miles south of Lund`: how far a place is from another, and no length of anything."""
    sentence = claim.sentence
    return sentence is not None and _WAY.match(sentence.text, claim.end - sentence.start) is not None


def _one_term(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> str:
    """Whether two lengths of time are what one prisoner was sentenced to."""
    one, two = first.sentence, second.sentence
    if one is None or two is None or one == two or Section.RELATED in (first.section, second.section):
        return ""
    if not all(_a_term(claim) for claim in (first, second)):
        return ""
    if first.article != second.article and not of_one_story(first, second):
        return ""
    lead, later = ((a, b) if one.index < two.index else (b, a)) if first.article == second.article else (a, b)
    main = (
        min(one.index, two.index) <= LEAD and bool(later.close) and {*later.close} <= {*lead.about, *lead.story[:MAIN]}
    )
    if _SEVERAL.search(one.text) or _SEVERAL.search(two.text):
        return ""
    if not shared_names(dict(a.names), dict(b.names)) and not (first.article == second.article and main):
        return ""
    return "both are what one person was sentenced to"


def _a_term(claim: Claim[Value]) -> bool:
    """Whether a length of time is a sentence that was passed: in years or months, with words of prison near."""
    value, sentence = claim.value, claim.sentence
    if not isinstance(value, Duration) or value.age or value.unit not in ("year", "month") or sentence is None:
        return False
    start, end = claim.start - sentence.start, claim.end - sentence.start
    near = sentence.text[max(0, start - _TERM) : end + _TERM]
    return _PRISON.search(near) is not None and _NOT_PASSED.search(near) is None
