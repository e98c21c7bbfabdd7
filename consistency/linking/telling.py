"""Whether prose tells the value of a key: `Course length: 5 weeks` and `the course lasts eight weeks`.

The head of the key must be told (by the noun, the verb or the adjective that says so much of the thing), the other words
of the key must stand near by, and the thing must be what the page with the key is about, or belong to whom the key names.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from consistency.claims import Claim, Mood, Topic
from consistency.linking.families import COST, MONEYED, same
from consistency.linking.people import fold
from consistency.prose.tokens import Token, tokenize
from consistency.prose.world import country_of
from consistency.text import Section
from consistency.values import Count, Money, Value

PERIODIC = frozenset("annual yearly monthly weekly daily quarterly".split())
LOOSE = (
    frozenset(
        "total overall current estimate expect main plan average whole approve number all full present official final new own so total "
        "maximum announce time level installed combined net gross first".split()
    )
    | PERIODIC
)
"""Words of a key that say how a value is meant, not of what."""
DISTINCT = frozenset("average first new old planned maximum minimum net gross own main expect".split())
"""Of these, those that must be told as well, or else not be there."""
HAVING = frozenset(
    "have comprise count number employ contain hold win get score include boast total cover own run operate attract draw train "
    "finish receive spend be".split()
)
FORMING = frozenset(
    "belong form join make participate finance fund contribute unite share work live attend serve sign cooperate support come take "
    "study graduate watch visit vote enter apply complete".split()
)
_OPEN = frozenset(
    "about around some nearly almost at least most more than over up to roughly approximately just only under now currently "
    "exactly still already total".split()
)
_PARTS = frozenset("another other further additional first last remaining extra next second third half".split())
_POINTING = frozenset("the its their his her all these those both 's ’s our".split())
_PRONOUNS = frozenset("it its they their he she his her this these which who that there".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday".split()
)
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)\Z")
_ONES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()  # fmt: skip
_TENS = "twent thirt fort fift sixt sevent eight ninet".split()
ORDINALS = {word: at for at, word in enumerate(_ONES, 1)}
for _ten, _stem in enumerate(_TENS, 2):
    ORDINALS[f"{_stem}ieth"] = 10 * _ten
    for _one, _word in enumerate(_ONES[:9], 1):
        ORDINALS[f"{_stem}y-{_word}"] = 10 * _ten + _one


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
    if not a.owner or not _mostly(a.owner, set(b.owner)) or not _same_time(first, second):
        return ""
    return f"both are given for {' '.join(reversed(a.key))}"


def tells(fact: Claim[Value], told: Claim[Value]) -> str:
    """Why the prose of ``told`` gives the value of the key of ``fact``."""
    f, t, sentence = fact.topic, told.topic, told.sentence
    if f is None or t is None or sentence is None or fact.kind != told.kind:
        return ""
    if not told.holds or not fact.holds or {told.mood, fact.mood} & {Mood.SUPERSEDED, Mood.CONDITIONAL}:
        return ""
    if told.section in (Section.TABLE, Section.RELATED, Section.FURNITURE) or "converted" in t.scope:
        return ""
    if not _same_time(fact, told) or not _same_scope(fact, told):
        return ""
    place = _Place(told, f)
    if place.first < 0 or place.part():
        return ""
    if f.key == ("no.",):
        return _numbered(fact, place)
    head, *rest = f.key
    if fact.subject and not _whose(fact, place):
        return ""
    if not all(place.has_name(word) for word in rest if not word.islower()) and not fact.subject:
        return ""
    if not fact.subject and place.other_subject():
        return ""
    wanted = [word for word in rest if word.islower() and word not in LOOSE]
    if any((word in place.words) != (word in rest) for word in DISTINCT & (set(rest) | set(t.modifiers))):
        return ""
    if isinstance(told.value, Count):
        how = _counted(told.value, head, wanted, fact, place)
    else:
        how = _measured(head, wanted, fact, place)
    return how


class _Place:
    """The sentence that tells a value, as far as the key asks about it."""

    def __init__(self, told: Claim[Value], fact: Topic) -> None:
        assert told.sentence is not None
        assert told.topic is not None
        self.told, self.topic, self.fact = told, told.topic, fact
        self.tokens = _tokens(told.sentence.text)
        offset = told.sentence.start
        at = [
            i
            for i, token in enumerate(self.tokens)
            if token.end + offset > told.start and token.start + offset < told.end
        ]
        self.first, self.last = (at[0], at[-1]) if at else (-1, -1)
        self.terms = {word for word, weight in told.topic.terms if weight >= 0.6}
        self.words = {fold(token.lemma) for token in self.tokens} | {token.lower for token in self.tokens}

    def part(self) -> bool:
        """Whether the words make the value a part, another or one of a row: `six of its lanes`, `another six`."""
        before = [token.lower for token in self.tokens[max(0, self.first - 2) : self.first]]
        after = [token.lower for token in self.tokens[self.last + 1 : self.last + 3]]
        return bool(_PARTS & set(before)) or after[:1] in (["more"], ["other"], ["further"]) or (
            after[:1] == ["of"] and isinstance(self.told.value, Count)
        )  # fmt: skip

    def has_name(self, name: str) -> bool:
        """Whether the sentence has a name, or another form of it: `Norwegian` for `Norway`."""
        return any(_one_name(name, token.text) for token in self.tokens)

    def clause(self) -> Sequence[Token]:
        """The tokens of the value's own clause before the value."""
        begin = self.first
        while begin > 0 and self.tokens[begin - 1].text not in (";", ":", "—", "–", ".") and self.first - begin < 30:
            begin -= 1
        return self.tokens[begin : self.first]

    def other_subject(self) -> bool:
        """Whether the clause names somebody or something before the value that the page with the key is not about."""
        names = [token for token in self.clause() if token.tag == "PROPN" and token.lower not in _MONTHS]
        names = [token for token in names if not (token.text.isupper() and len(token.text) == 3)]
        if not names:
            return False
        owned = {*self.fact.owner, *(fold(word) for word in self.fact.key)}
        return not any(self._owned(token, owned) for token in names)

    def _owned(self, token: Token, owned: set[str]) -> bool:
        word = fold(token.text)
        return word in owned or any(
            _one_name(word, other) or _one_name(token.text, other.capitalize()) for other in owned
        )

    def tied(self, things: Sequence[str]) -> bool:
        """Whether one of some things is what the page is about."""
        return any(same_thing(thing, owner) for thing in things for owner in self.fact.owner)

    def pronoun(self) -> bool:
        """Whether the clause has a pronoun for its subject, or begins with a definite thing."""
        return any(token.lower in _PRONOUNS for token in self.clause())


def same_thing(one: str, two: str) -> bool:
    return one == two or fold(one) == two or same(one, two)


def _counted(value: Count, head: str, wanted: list[str], fact: Claim[Value], place: _Place) -> str:
    """Whether a count is of all the things that the key counts."""
    heads = head.split("|")
    thing = value.of or place.topic.head
    by_verb = any(same(word, place.topic.verb) for word in heads) and (not thing or same(thing, "person"))
    if thing and not any(same(word, thing) for word in heads):
        return ""
    if not thing and not by_verb and not (fact.subject and any(same(word, place.topic.verb) for word in heads)):
        return ""
    owned = (*place.fact.owner, *place.fact.key, "people", "person", *heads)
    for word in place.topic.modifiers:
        if word not in owned and not any(same(word, other) for other in owned) and not _one_of_names(word, owned):
            return ""
    if wanted and not by_verb and not all(_told(word, place) for word in wanted):
        return ""
    if fact.subject or by_verb or _all_of_them(place):
        return f"both count the {heads[0]}s" + (f" of {fact.subject}" if fact.subject else "")
    return ""


def _all_of_them(place: _Place) -> bool:
    """Whether the words count all there are: `its six lanes`, `has six lanes`, `six countries belong to it`."""
    tokens, at = place.tokens, place.first - 1
    while at >= 0 and (tokens[at].lower in _OPEN or tokens[at].tag == "ADJ"):
        at -= 1
    if at >= 0 and tokens[at].lower in _POINTING:
        owner = tokens[at - 1] if tokens[at].lower in ("'s", "’s") and at else None
        return owner is None or place.tied([fold(owner.lemma)])
    verb = tokens[at] if at >= 0 else None
    if verb is not None and (verb.lemma in HAVING or verb.lower == "with"):
        if verb.lemma == "be":
            return at > 0 and tokens[at - 1].lower == "there"
        return _holder(place, at)
    behind = list(tokens[place.last + 1 : place.last + 10])
    verbs = [token.lemma for token in behind if token.tag == "VERB"][:1]
    noun = any(token.tag in ("NOUN", "PROPN") and place.tied([fold(token.lemma)]) for token in tokens)
    return bool(verbs) and verbs[0] in FORMING and (noun or place.pronoun())


def _holder(place: _Place, at: int) -> bool:
    """Whether what `has` or is `with` so many is the page's thing or a pronoun for it."""
    for token in reversed(place.tokens[max(0, at - 12) : at]):
        if token.lower in _PRONOUNS:
            return True
        if token.tag in ("NOUN", "PROPN"):
            return place.tied([fold(token.lemma)]) or any(
                same_thing(fold(token.lemma), word) for word in place.fact.key[1:]
            )
    return False


def _measured(head: str, wanted: list[str], fact: Claim[Value], place: _Place) -> str:
    """Whether an amount, a measure, a share or a length of time is what the key names of the thing."""
    t = place.topic
    says = [word for word in (t.carrier, t.verb, t.head, _measure(place)) if word]
    attribute = next((word for word in says if same(head, word)), "")
    things = [word for word in (t.head, *t.modifiers) if word and word != attribute]
    value = fact.value
    if not attribute and isinstance(value, Money):
        if head in COST and t.head and not wanted and place.tied([t.head]):
            attribute = t.head
        elif (
            head in MONEYED
            and t.verb in ("have", "get", "receive", "spend", "dispose")
            and PERIODIC & set(place.fact.key)
        ):
            attribute = t.verb
    if not attribute:
        return ""
    if wanted:
        near = [*things, *place.terms]
        if not all(any(same_thing(word, one) for one in near) or _in_owner(word, place) for word in wanted):
            return ""
        if any(any(same_thing(word, one) for one in things) for word in wanted) or not things or place.tied(things[:1]):
            return _reason(head, place)
        return ""
    if fact.subject or attribute == t.head or not things:
        if fact.subject or attribute in things or place.pronoun() or _owner_near(place):
            return _reason(head, place)
        return ""
    return _reason(head, place) if place.tied(things[:1]) else ""


def _measure(place: _Place) -> str:
    after = place.tokens[place.last + 1 : place.last + 2]
    return after[0].lemma if after and after[0].tag in ("ADJ", "ADV") else ""


def _reason(head: str, place: _Place) -> str:
    whose = " ".join(word for word in reversed(place.fact.key[1:]) if word not in LOOSE)
    return f"both tell the {head}" + (f" ({whose})" if whose else "")


def _told(word: str, place: _Place) -> bool:
    """Whether a further word of a key is told near the value, or is a word for what the page is about."""
    near = (place.topic.verb, place.topic.head, *place.topic.modifiers, *place.terms)
    return any(one and same_thing(word, one) for one in near) or _in_owner(word, place)


def _in_owner(word: str, place: _Place) -> bool:
    return any(same_thing(word, owner) for owner in place.fact.owner)


def _owner_near(place: _Place) -> bool:
    return any(token.tag in ("NOUN", "PROPN") and place.tied([fold(token.lemma)]) for token in place.tokens)


def _whose(fact: Claim[Value], place: _Place) -> bool:
    """Whether the value is told of whom the fact names: the last name before it, or else the first behind it."""
    names = [token for token in place.tokens[: place.first] if _is_name(token)]
    if not names:
        names = [token for token in place.tokens[place.last + 1 :] if _is_name(token)][:1]
    if not names:
        return False
    last = names[-1]
    return any(_one_name(part, last.text) for part in fact.subject.split() if len(part) > 2)


def _is_name(token: Token) -> bool:
    code = token.text.isupper() and len(token.text) == 3
    return (token.tag == "PROPN" or bool(country_of(token.text))) and token.lower not in _MONTHS and not code


def _numbered(fact: Claim[Value], place: _Place) -> str:
    """Whether the value is told of the item with that number: `the thirtieth donation`, `donation No. 30`."""
    wanted = int(fact.subject) if fact.subject.isdigit() else 0
    before = range(place.first - 1, -1, -1)
    for at in [*before, *range(place.last + 1, len(place.tokens))]:
        number = _number(place.tokens, at)
        if number:
            thing = next((token for token in place.tokens[at + 1 : at + 4] if token.tag == "NOUN"), None)
            behind = next((token for token in reversed(place.tokens[max(0, at - 3) : at]) if token.tag == "NOUN"), None)
            things = [fold(token.lemma) for token in (thing, behind) if token is not None]
            if number == wanted and place.tied(things):
                return f"both are of number {wanted}"
            return ""
    return ""


def _number(tokens: Sequence[Token], at: int) -> int:
    lower = tokens[at].lower
    if lower in ORDINALS and ORDINALS[lower] > 2:
        return ORDINALS[lower]
    match = _ORDINAL.match(lower)
    if match:
        return int(match[1])
    if lower in ("no.", "no", "number") and at + 1 < len(tokens) and tokens[at + 1].text.isdigit():
        return int(tokens[at + 1].text)
    return 0


def _same_time(fact: Claim[Value], told: Claim[Value]) -> bool:
    return fact.when is None or told.when is None or fact.when.meets(told.when)


def _same_scope(fact: Claim[Value], told: Claim[Value]) -> bool:
    """Whether both are for a period, or neither, and neither is told for each one."""
    f, t = fact.topic, told.topic
    assert f is not None
    assert t is not None
    periodic = bool(PERIODIC & set(f.key)) or "periodic" in f.scope or _per(fact)
    if _per(told) and not periodic:
        return False
    if "each" in set(f.scope) ^ set(t.scope) or "average" in set(f.scope) ^ set(t.scope):
        return False
    if periodic and not ("periodic" in t.scope or _per(told) or told.when is not None):
        return bool(isinstance(told.value, Count))
    return True


def _per(claim: Claim[Value]) -> bool:
    return isinstance(claim.value, Money) and bool(claim.value.per)


def _one_of_names(word: str, names: Sequence[str]) -> bool:
    return any(_one_name(word, name) for name in names)


@lru_cache(maxsize=65536)
def _one_name(one: str, two: str) -> bool:
    a, b = fold(one), fold(two)
    if a == b or (len(a) > 3 and (a == f"{b}s" or b == f"{a}s")):
        return True
    code = country_of(one)
    return bool(code) and code == country_of(two)


def _mostly(words: Sequence[str], others: set[str]) -> bool:
    return 3 * sum(word in others for word in words) >= 2 * len(words)


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    return tokenize(text, 0)
