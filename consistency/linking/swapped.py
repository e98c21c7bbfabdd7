"""Two values whose digits changed places, or that have one number in two currencies: `KSh 9,400` and `KSh 4,900` are
meant for one grant, in whatever words.

Of 1,657 untouched articles two tell two amounts, measures or counts of three digits and more that are one another with two
digits swapped, in one sentence or one list; amounts and measures of two digits are no more.  So what the two share need
not be much, as long as nothing tells them apart.
"""

import re

from consistency.claims import Claim, Mood, Topic
from consistency.linking.apiece import of_each
from consistency.linking.company import converted
from consistency.linking.dealings import is_dealing
from consistency.linking.evidence import rarity, related
from consistency.linking.families import COST, GETTING, INCOME
from consistency.linking.figure_evidence import amount, figure_of
from consistency.linking.left_over import one_is_left
from consistency.linking.namesakes import namesakes
from consistency.linking.stories import ALIKE, TOLD_THERE, alike, told_there
from consistency.prose.lexicon import similarity
from consistency.prose.world import country_of
from consistency.text import LISTED, Section
from consistency.values import Bound, Count, Duration, Money, Percentage, Quantity, Value
from consistency.values.slips import digits, slip

LONG = 3
"""From so many digits on a swap says much by itself."""
FEW, SOME, CROWD = 3, 6, 12
"""Among at most so many other values of its kind a swap is no chance, and among more than that it may well be."""
RARE, NEAR = 0.3, 0.5
"""How rare a shared word is, and how near to the value it stands, that ties two values."""
SHARED, THING = 0.6, 0.5
"""The same told in the words that the sentences share near the values, and in the words of what is measured (`of gravel`)."""
SORTS = 0.1
"""How alike two nouns are at the least that one thing can be called by."""
DAYS = 10
ITEMS = 3
"""Items of one list stand nearer to each other than so many sentences."""
KEYS, KEY = 3, 0.25
"""By how many of the rarest words near it a value meets others of its digits, and how rare they are at the least."""
APART = frozenset("average other additional former first ordinal limit each periodic".split())
PAYING = COST | INCOME | GETTING | frozenset("pay fund provide give spend buy sell bring grant budget volume".split())
_ANOTHER = re.compile(
    r"\b(?:an)?(?:other|second|third|further|additional|extra)(?:[ \u00a0][\w-]+){0,3}[ \u00a0]\Z", re.IGNORECASE
)
_CORRECTED = re.compile(
    r"\b(?:correct(?:s|ed|ly|ion)?|wrote|wrong(?:ly)?|mistake\w*|errors?|erroneous\w*|revised|instead|misprint|typo|actually|in fact)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:[ \u00a0][\w-]+)?[ \u00a0](?:in|from)[ \u00a0]the[ \u00a0]")


def swapped(first: Claim[Value], second: Claim[Value]) -> str:
    """Why two values are one with digits swapped; nothing where they may well be two."""
    long = _swap(first, second)
    a, b = first.topic, second.topic
    if not long or a is None or b is None or _told_apart(first, second, a, b):
        return ""
    across = first.article != second.article
    if across and not _one_story(first, second, a, b):
        return ""
    crowd = max(a.crowd, b.crowd)
    short = isinstance(first.value, Count) and long < LONG and not (a.definite or b.definite)
    if crowd > (SOME if short else CROWD):
        return ""
    tie = _tied(first, second, a, b)
    loose = not (a.head and b.head) and not isinstance(first.value, Count)
    sure = long >= LONG or a.definite or b.definite or isinstance(first.value, Money)
    weak = long < LONG or _other_sorts(a, b) or _corrected(first) or _corrected(second)
    if not tie and weak and (across or not loose or not sure or crowd > SOME or _another_thing(a, b)):
        return ""
    if other_currency(first, second):
        return "the same number in two currencies"
    return "the same digits in another order" + (f", both of {tie}" if tie else "")


def _swap(first: Claim[Value], second: Claim[Value]) -> int:
    """How many digits two values have that differ by a swap of two of them, or by the currency alone; 0 for others."""
    one, two = figure_of(first.value), figure_of(second.value)
    if one is None or two is None:
        return 0
    if other_currency(first, second):
        return len(digits(one.number))
    if slip(one.number, two.number) != "transposed":
        return 0
    match first.value, second.value:
        case Money(), Money():
            alike = first.value.currency == second.value.currency
        case Quantity(), Quantity():
            alike = first.value.unit == second.value.unit
        case Duration(), Duration():
            alike = not first.value.age and not second.value.age and first.value.unit == second.value.unit
        case Count(), Count():
            alike = one.bound is two.bound is Bound.EXACT
        case _:
            alike = False
    return len(digits(one.number)) if alike else 0


def other_currency(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether two amounts have one number of two digits and more in two currencies, neither as a conversion."""
    one, two = first.value, second.value
    if not isinstance(one, Money) or not isinstance(two, Money) or one.currency == two.currency:
        return False
    if one.per != two.per and not of_each(first, second):
        return False
    if one.figure.number != two.figure.number or one.figure.upper != two.figure.upper:
        return False
    plain = not (converted(first) or converted(second))
    return plain and len(digits(one.figure.number)) > 1 and not namesakes(first, second)


def _told_apart(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> bool:
    """Whether something in the words says that the two are values of two things, or of two times."""
    if amount(second.value) in a.beside or amount(first.value) in b.beside:
        return True
    if {first.mood, second.mood} & {Mood.SUPERSEDED, Mood.CONDITIONAL} or not (first.holds and second.holds):
        return True
    one, two = first.sentence, second.sentence
    if one is None or two is None or (first.article == second.article and one.index == two.index):
        return True
    listed = first.section in LISTED and second.section in LISTED
    if listed and not _items(first, second, a, b):
        return True
    if a.key and b.key and (a.key != b.key or first.article != second.article):
        return True
    if _another(first) or _another(second) or (isinstance(first.value, Count) and (_some(first) or _some(second))):
        return True
    if first.when and second.when and not first.when.meets(second.when):
        return True
    if two_times(first, second) or one_is_left(first, second):
        return True
    if (a.fate or b.fate) and a.fate != b.fate and not (a.key or b.key):
        return True
    only = set(a.scope) ^ set(b.scope)
    if "change" in only and _length(first) < LONG:
        return True  # from 12 to 15, and 21
    return bool((APART - {"each"} if of_each(first, second) else APART) & only)


def two_times(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether two values of two digits that look swapped are of two times: what a book cost in 2014, and what it costs."""
    if _length(first) >= LONG or not _swap(first, second):
        return False
    one, two = _years(first), _years(second)
    if not one or not two or (one.start < two.stop and two.start < one.stop):
        return False
    return not any(claim.topic is not None and claim.topic.definite for claim in (first, second))


def _years(claim: Claim[Value]) -> range:
    """The years that a value is of: those told, or else that of its article."""
    when, told = claim.when, claim.published
    if when is not None and when.latest is not None:
        return range((when.earliest or when.latest).year, when.latest.year + 1)
    return range(told.year, told.year + 1) if told is not None else range(0)


def _items(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> bool:
    """Whether a thing that no other value is of is told in two items of a text in items, as minutes are."""
    assert first.sentence is not None
    assert second.sentence is not None
    far = abs(first.sentence.index - second.sentence.index) > ITEMS or first.article != second.article
    return far and first.section is second.section is Section.LIST and a.head == b.head and a.rivals == b.rivals == 1


def _another_thing(a: Topic, b: Topic) -> bool:
    """Whether one of two amounts is of a thing that neither the other's sentence nor headline and lead tell of."""
    for told, other in ((a, b), (b, a)):
        there = {*_near(other), *dict(other.terms), *other.about}
        if told.head and not is_dealing(told.head) and not any(related(told.head, word) for word in there):
            return True
    return False


def _other_sorts(a: Topic, b: Topic) -> bool:
    """Whether two counts are of sorts of things that have nothing in common: samples and herons."""
    plain = a.head and b.head and not (a.key or b.key) and not (country_of(a.head) or country_of(b.head))
    return bool(plain) and similarity(a.head, b.head) < SORTS


def _corrected(claim: Claim[Value]) -> bool:
    """`The correct number is 258,000`."""
    return claim.sentence is not None and _CORRECTED.search(claim.sentence.text) is not None


def _another(claim: Claim[Value]) -> bool:
    """`Another grant of 8,300 francs`."""
    sentence = claim.sentence
    return sentence is not None and _ANOTHER.search(sentence.text[: claim.start - sentence.start]) is not None


def _some(claim: Claim[Value]) -> bool:
    """`41 districts in the north`: those of a part."""
    sentence = claim.sentence
    return sentence is not None and _PART.match(sentence.text, claim.end - sentence.start) is not None


def _one_story(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> bool:
    """Whether two articles of the same days are of one story, or tell the two values in the same rare words."""
    dated = first.published is not None and second.published is not None
    if first.published and second.published and abs((first.published - second.published).days) > DAYS:
        return False
    if alike(a, b) >= ALIKE or max(told_there(a, b), told_there(b, a)) >= TOLD_THERE:
        return True
    shared = _near(a).keys() & _near(b).keys()
    if other_currency(first, second):  # every text has its 20 million
        return dated and sum(rarity(word) for word in sorted(shared)) >= 2 * THING
    things = sum(rarity(word) for word in sorted(set(a.purpose) & set(b.purpose)))
    return dated and (things >= THING or sum(rarity(word) for word in sorted(shared)) >= SHARED)


def _tied(first: Claim[Value], second: Claim[Value], a: Topic, b: Topic) -> str:
    """What ties the two: the thing, the sort of amount, a rare word beside both, a word that points back."""
    if a.head and b.head and related(a.head, b.head):
        return b.head
    if a.carrier and a.carrier == b.carrier and a.carrier not in APART:
        return a.carrier
    short = isinstance(first.value, Count) and _length(first) < LONG
    if short:
        if a.fate and a.fate == b.fate:
            return a.fate
        for key, other in ((a.key[:1], b), (b.key[:1], a)):
            if key and (key[0] in (other.head, other.fate) or related(key[0], other.fate or other.head)):
                return key[0]
        return ""
    one, two = {a.head, a.carrier, *a.key} - APART - {""}, {b.head, b.carrier, *b.key} - APART - {""}
    for words, other, verb in ((one, b, b.verb), (two, a, a.verb)):
        near = _near(other)
        for word in sorted(words):
            if word in near or (verb and related(word, verb)):
                return word
    things = sorted(set(a.purpose) & set(b.purpose), key=lambda word: (-rarity(word), word))
    if things:
        return things[0]
    if isinstance(first.value, Money):
        paid, got = (one | {a.verb}) & PAYING, (two | {b.verb}) & PAYING
        if paid and got and not APART & set(a.scope) & set(b.scope):  # two averages are of two goods
            return "what is paid"
    shared = sorted(
        (
            word
            for word in _near(a).keys() & _near(b).keys()
            if rarity(word) >= RARE and not word.isdigit() and word not in APART
        ),
        key=lambda word: (-rarity(word), word),
    )
    if isinstance(first.value, Count) and a.head and b.head:
        told_again = (shared or max(a.crowd, b.crowd) <= FEW) and (a.definite or b.definite)
        return (shared[0] if shared else a.head) if told_again and _length(first) >= LONG else ""
    if shared or not isinstance(first.value, Money) or _length(first) < LONG:
        return shared[0] if shared else ""
    told = {a.head} & dict(b.terms).keys() or {b.head} & dict(a.terms).keys()  # anywhere in the other's sentence
    return next(iter(told), "")


def keys(claim: Claim[Value]) -> list[str]:
    """The digits of a value with each of the rarest words near it: what a value and its mistyped twin have in common."""
    figure, topic = figure_of(claim.value), claim.topic
    if figure is None or topic is None or isinstance(claim.value, Percentage):
        return []
    order = "".join(sorted(digits(figure.number)))
    if len(set(order)) < 2:
        return []
    own = {topic.head, *topic.purpose}
    words = {word for word in {*_near(topic), *topic.purpose} if rarity(word) >= KEY}
    rare = sorted(words, key=lambda word: (word not in own, -rarity(word), word))
    return [f"{order}:{word}" for word in rare[:KEYS]]


def _near(topic: Topic) -> dict[str, float]:
    """The words near a value, and of what it is."""
    own = {topic.head: 1.0} if topic.head else {}
    return own | {word: weight for word, weight in topic.terms if weight >= NEAR}


def _length(claim: Claim[Value]) -> int:
    figure = figure_of(claim.value)
    return len(digits(figure.number)) if figure else 0
