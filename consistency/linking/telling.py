"""Whether prose tells the value of a key: `Course length: 5 weeks` and `the course lasts eight weeks`.

The head of the key must be told (by the noun, the verb or the adjective that says so much of the thing), the other words
of the key must stand near by, and the thing must be what the page with the key is about, or belong to whom the key names.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from consistency.claims import Claim, Mood, Topic
from consistency.linking.evidence import related
from consistency.linking.families import COST, GENERIC, GETTING, INCOME, MEASURING, SHARED, same
from consistency.linking.figure_evidence import adds_up, figure_of
from consistency.linking.key_counts import counted, in_owner
from consistency.linking.key_place import Place, is_name, number_at, one_name, same_thing
from consistency.linking.people import fold
from consistency.patterns import pattern
from consistency.prose.tokens import Token
from consistency.text import Section
from consistency.values import Count, Duration, Money, Percentage, Quantity, Value
from consistency.values.clashing import DAYS
from consistency.values.slips import slip
from consistency.values.units import in_unit

PERIODIC = frozenset("annual yearly monthly weekly daily quarterly".split())
ESTIMATED = frozenset("estimate expect plan project forecast".split())
LOOSE = (
    frozenset(
        "total overall current estimate expect main plan average whole approve number all full present official final new own so total "
        "maximum announce level install combine register net gross first".split()
    )
    | PERIODIC
)
"""Words of a key that say how a value is meant, not of what."""
DISTINCT = frozenset("average first new old planned maximum minimum net gross own main expect".split())
"""Of these, those that must be told as well, or else not be there."""


MANY = 3
"""So many other values of its head make a keyed count one of a row."""
_PLACING = frozenset("in at near from on of".split())
_EACH_AFTER = pattern(r"(?:[ \u00a0][\w-]+){0,2}[ \u00a0](?:each|apiece|per[ \u00a0](?!cent|year|annum))")
_EACH_BEFORE = pattern(r"\b(?:each|every|one)\b(?:[ \u00a0][\w-]+){0,3}[ \u00a0]\Z", re.IGNORECASE)


def one_key(first: Claim[Value], second: Claim[Value]) -> str:
    """Why two claims, of which one is told as key and value, are values of one key; nothing where that is not sure."""
    for fact, told in ((first, second), (second, first)):
        if fact.topic is None or told.topic is None or not fact.topic.key:
            continue
        if told.topic.key:
            return _both_keyed(fact, told)
        return tells(fact, told) if _in_one_text(fact, told) else ""
    return ""


def _in_one_text(fact: Claim[Value], told: Claim[Value]) -> bool:
    """Whether the second is told in the text that the first is a line of."""
    if fact.article != told.article or fact.sentence is None or told.sentence is None:
        return False
    if any(claim.topic is not None and claim.topic.fate for claim in (fact, told)):
        return False  # a list of the dead grows while the text is written
    if isinstance(fact.value, Count) and fact.topic is not None and fact.topic.rivals >= MANY:
        return False  # a column of places: 120, 45, 18
    if adds_up(fact.value, told.topic or Topic()) or adds_up(told.value, fact.topic or Topic()):
        return False  # `Wells: 64`, and 30 of them in the north
    if (
        isinstance(fact.value, Count)
        and isinstance(told.value, Count)
        and 1 in (fact.value.figure.number, told.value.figure.number)
    ):
        return False
    return told.section is not Section.LIST and fact.sentence.index != told.sentence.index


def _both_keyed(first: Claim[Value], second: Claim[Value]) -> str:
    """Two keys that are one, on two pages about one thing."""
    a, b = first.topic, second.topic
    if a is None or b is None or first.article == second.article or first.kind != second.kind:
        return ""
    if set(a.key) != set(b.key) or fold(first.subject) != fold(second.subject) or a.key == ("no.",):
        return ""
    if not a.owner or not _mostly(a.owner, set(b.owner)) or not same_time(first, second):
        return ""
    return f"both are given for {' '.join(reversed(a.key))}"


def tells(fact: Claim[Value], told: Claim[Value]) -> str:
    """Why the prose of ``told`` gives the value of the key of ``fact``."""
    f, t, sentence = fact.topic, told.topic, told.sentence
    if f is None or t is None or sentence is None or fact.kind != told.kind:
        return ""
    if not told.holds or not fact.holds or Mood.SUPERSEDED in (told.mood, fact.mood):
        return ""
    if told.mood is Mood.CONDITIONAL and not ESTIMATED & set(f.key):
        return ""
    if told.section in (Section.TABLE, Section.RELATED, Section.FURNITURE) or "converted" in t.scope:
        return ""
    if not same_time(fact, told) or not same_scope(fact, told) or not of_one_sort(fact.value, told.value):
        return ""
    if far(fact.value, told.value):
        return ""
    place = Place(told, f, named=bool(fact.subject))
    if place.first < 0 or place.part():
        return ""
    if f.key == ("no.",):
        return _numbered(fact, place)
    head, *rest = f.key
    if fact.subject and not _whose(fact, place):
        return ""
    if not all(place.has_name(word) for word in rest if not word.islower()) and not fact.subject:
        return ""
    if not fact.subject and place.other_subject() and not (head in COST and place.into_owner()):
        return ""
    wanted = [word for word in rest if word.islower() and word not in LOOSE]
    if any((word in place.words) != (word in rest) for word in DISTINCT & (set(rest) | set(t.modifiers))):
        return ""
    if isinstance(told.value, Count):
        how = counted(told.value, head, wanted, fact, place)
    else:
        how = _measured(head, wanted, fact, place)
    return how


def _measured(head: str, wanted: list[str], fact: Claim[Value], place: Place) -> str:
    """Whether an amount, a measure, a share or a length of time is what the key names of the thing."""
    t = place.topic
    says = [word for word in (t.carrier, *place.beside(), t.verb, t.head, *t.purpose[:1]) if word]
    heads = [head] if head not in GENERIC or not fact.subject else [*place.fact.owner, *GETTING]
    alike = same if fact.subject or fact.article != place.told.article else _kin
    attribute = head if head in says else next((word for word in says if any(alike(one, word) for one in heads)), "")
    things = [word for word in (t.head, *t.modifiers) if word and word != attribute and word not in LOOSE]
    if isinstance(fact.value, Money) and head in COST and not wanted and place.at_that_price():
        return _reason(head, place)
    if not attribute:
        attribute = _understood(head, wanted, fact, place, says)
    if not attribute:
        return ""
    if wanted:
        near = [*things, *place.terms]
        if not all(any(same_thing(word, one) for one in near) or in_owner(word, place) for word in wanted):
            return ""
        if any(any(same_thing(word, one) for one in things) for word in wanted) or not things or place.tied(things[:1]):
            return _reason(head, place)
        return ""
    if fact.subject or attribute in things or attribute == t.head or not things:
        here = (
            place.pronoun() or _owner_near(place) or (fact.article != place.told.article and place.pointed(attribute))
        )
        return _reason(head, place) if fact.subject or here else ""
    return _reason(head, place) if place.tied(things[:1]) else ""


def _kin(one: str, two: str) -> bool:
    """In a text of its own a key is one of many things told: only its own words tell it."""
    return one == two or related(one, two)


def _understood(head: str, wanted: list[str], fact: Claim[Value], place: Place, says: list[str]) -> str:
    """The word that tells the value of a key without naming the attribute: `the €62 million bridge`, `it gets €5 million a year`."""
    t = place.topic
    if isinstance(fact.value, Money):
        if head in COST and t.head and not wanted and place.tied([t.head]):
            return t.head
        if head in INCOME and PERIODIC & set(place.fact.key):
            return next((word for word in says if word in GETTING), "")
        return ""
    if isinstance(fact.value, Count) or head not in SHARED or not wanted:
        return ""
    named = [word for word in (t.head, *t.modifiers, *t.purpose, t.verb) if word]
    told = all(any(same_thing(word, one) for one in named) for word in wanted)
    return wanted[0] if told and not MEASURING & set(says) else ""


def _reason(head: str, place: Place) -> str:
    whose = " ".join(word for word in reversed(place.fact.key[1:]) if word not in LOOSE)
    return f"both tell the {head}" + (f" ({whose})" if whose else "")


def _owner_near(place: Place) -> bool:
    return any(token.tag in ("NOUN", "PROPN") and place.tied([fold(token.lemma)]) for token in place.tokens)


def _whose(fact: Claim[Value], place: Place) -> bool:
    """Whether the value is told of whom the fact names: the last name before it, or else the first behind it."""
    parts = [part for part in fact.subject.split() if len(part) > 2]

    def own(token: Token) -> bool:
        return token.text[0].isupper() and any(one_name(part, token.text) for part in parts)

    tokens = place.tokens
    before = [at for at in range(place.first) if is_name(tokens[at]) or own(tokens[at])]
    behind = [at for at in range(place.last + 1, len(tokens)) if is_name(tokens[at]) or own(tokens[at])]
    if not before and not behind:
        return False
    plain = [at for at in before if not at or tokens[at - 1].lower not in _PLACING]  # `Hill School in Brod has`
    last = first = (plain or before)[-1] if before else behind[0]
    while first > 0 and tokens[first - 1].text[0].isupper() and (first > 1 or tokens[0].tag != "DET"):
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].text[0].isupper():
        last += 1
    run = [token for token in tokens[first : last + 1] if len(token.text) > 2]
    whole = all(any(one_name(part, token.text) for token in run) for part in parts)
    return any(own(token) for token in run) and (whole or all(own(token) for token in run))


def _numbered(fact: Claim[Value], place: Place) -> str:
    """Whether the value is told of the item with that number: `the thirtieth donation`, `donation No. 30`."""
    wanted = int(fact.subject) if fact.subject.isdigit() else 0
    before = range(place.first - 1, -1, -1)
    for at in [*before, *range(place.last + 1, len(place.tokens))]:
        number = number_at(place.tokens, at)
        if number:
            thing = next((token for token in place.tokens[at + 1 : at + 4] if token.tag == "NOUN"), None)
            behind = next((token for token in reversed(place.tokens[max(0, at - 3) : at]) if token.tag == "NOUN"), None)
            things = [fold(token.lemma) for token in (thing, behind) if token is not None]
            if number == wanted and place.tied(things):
                return f"both are of number {wanted}"
            return ""
    return ""


def same_time(fact: Claim[Value], told: Claim[Value]) -> bool:
    if told.when is None or told.when.latest is None:
        return True
    if fact.when is not None:
        return fact.when.meets(told.when)
    if fact.published is None or isinstance(fact.value, (Quantity, Duration)):
        return True
    return told.when.precision != "year" or told.when.latest.year >= fact.published.year


def same_scope(fact: Claim[Value], told: Claim[Value]) -> bool:
    """Whether both are for a period, or neither, and neither is told for each one."""
    f, t = fact.topic, told.topic
    assert f is not None
    assert t is not None
    periodic = bool(PERIODIC & set(f.key)) or "periodic" in f.scope or _per(fact)
    if _per(told) and not periodic:
        return False
    if _each(fact) != _each(told) or ("average" in f.key) != ("average" in t.scope):
        return False
    if not periodic and "periodic" in t.scope and not isinstance(told.value, Count):
        return False
    if periodic and not ("periodic" in t.scope or _per(told) or told.when is not None):
        return bool(isinstance(told.value, Count))
    return True


def _each(claim: Claim[Value]) -> bool:
    """Whether a count or an amount is for each one: `11 per ferry`, `120 cars each`."""
    if claim.sentence is None or isinstance(claim.value, (Quantity, Duration)):
        return False
    text, offset = claim.sentence.text, claim.sentence.start
    return bool(_EACH_AFTER.match(text, claim.end - offset) or _EACH_BEFORE.search(text[: claim.start - offset]))


def of_one_sort(first: Value, second: Value) -> bool:
    """Whether two values can be compared: of one dimension, in one currency or with one number."""
    match first, second:
        case Money(), Money():
            return first.currency == second.currency or first.figure.number == second.figure.number
        case Quantity(), Quantity():
            per = f"{first.unit} / year"  # of a key that says `annual`
            rates = ("/" in first.unit) == ("/" in second.unit)  # a year's output is no power
            return second.unit == per or (rates and in_unit(second.unit, first.unit) is not None)
        case Percentage(), Percentage():
            return first.points == second.points
        case Duration(), Duration():
            return first.age == second.age and (first.unit in DAYS) == (second.unit in DAYS)  # minutes, and years
    return True


def far(first: Value, second: Value) -> bool:
    """Whether one value is more than ten times the other, and no slip in the zeros."""
    a, b = figure_of(first), figure_of(second)
    if a is None or b is None or not a.number or not b.number or slip(a.number, b.number) == "magnitude":
        return False
    if isinstance(first, (Quantity, Duration)):
        return False  # units differ
    return not Decimal("0.1") <= a.number / b.number <= 10


def _per(claim: Claim[Value]) -> bool:
    value = claim.value
    return (
        bool(value.per) if isinstance(value, Money) else isinstance(value, Quantity) and value.unit.endswith(" / year")
    )


def _mostly(words: Sequence[str], others: set[str]) -> bool:
    return 3 * sum(word in others for word in words) >= 2 * len(words)
