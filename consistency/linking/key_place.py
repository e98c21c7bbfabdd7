"""The place where prose tells a value, as far as a key asks about it: names, pronouns, numbered things, parts."""

import re
from collections.abc import Sequence
from functools import lru_cache

from consistency.claims import Claim, Topic
from consistency.linking.families import UNDERTAKING, same
from consistency.linking.keying import KIND
from consistency.linking.people import fold
from consistency.prose.function_words import MONTHS
from consistency.prose.tokens import Token, tokenize
from consistency.prose.world import country_of
from consistency.values import Count, Value

OPEN = frozenset(
    "about around some nearly almost at least most more than over up to roughly approximately just only under now currently "
    "exactly still already total".split()
)
_PARTS = frozenset("another other further additional first last remaining extra next second third half".split())
PRONOUNS = frozenset("it its they their he she his her this these which who that there".split())
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)\Z")
_ONES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()  # fmt: skip
_TENS = "twent thirt fort fift sixt sevent eight ninet".split()
ORDINALS = {word: at for at, word in enumerate(_ONES, 1)}
for _ten, _stem in enumerate(_TENS, 2):
    ORDINALS[f"{_stem}ieth"] = 10 * _ten
    for _one, _word in enumerate(_ONES[:9], 1):
        ORDINALS[f"{_stem}y-{_word}"] = 10 * _ten + _one


class Place:
    """The sentence that tells a value, as far as the key asks about it."""

    def __init__(self, told: Claim[Value], fact: Topic, *, named: bool) -> None:
        assert told.sentence is not None
        assert told.topic is not None
        self.told, self.topic, self.fact = told, told.topic, fact
        self.named = named  # whose the value is, is told by name
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
        at = self.first - 1
        while at >= 0 and self.tokens[at].lower in OPEN:
            at -= 1
        before = [self.tokens[at].lower] if at >= 0 else []
        after = [token.lower for token in self.tokens[self.last + 1 : self.last + 3]]
        return bool(_PARTS & set(before)) or after[:1] in (["more"], ["other"], ["further"]) or (
            after[:1] == ["of"] and isinstance(self.told.value, Count)
        )  # fmt: skip

    def has_name(self, name: str) -> bool:
        """Whether the sentence has a name, or another form of it: `Norwegian` for `Norway`."""
        return any(one_name(name, token.text) for token in self.tokens)

    def clause(self) -> Sequence[Token]:
        """The tokens of the value's own clause before the value."""
        begin = self.first
        while begin > 0 and self.tokens[begin - 1].text not in (";", ":", "—", "–", ".") and self.first - begin < 30:
            begin -= 1
        return self.tokens[begin : self.first]

    def other_subject(self) -> bool:
        """Whether the clause names somebody or something before the value that the page with the key is not about."""
        names = [token for token in self.clause() if token.tag == "PROPN" and token.lower not in MONTHS]
        names = [token for token in names if not (token.text.isupper() and len(token.text) == 3)]
        if not names:
            return False
        owned = {*self.fact.owner, *(fold(word) for word in self.fact.key)}
        return not any(self._owned(token, owned) for token in names)

    def owns(self, token: Token) -> bool:
        """Whether a word is one for what the page is about."""
        return self._owned(token, set(self.fact.owner))

    def _owned(self, token: Token, owned: set[str]) -> bool:
        word = fold(token.text)
        return word in owned or any(
            one_name(word, other) or one_name(token.text, other.capitalize()) for other in owned
        )

    def beside(self) -> list[str]:
        """The words right before and right behind the value: `holds 420 litres`, `96 metres high`."""
        at = self.first - 1
        while at >= 0 and (self.tokens[at].lower in OPEN or self.tokens[at].tag == "DET"):
            at -= 1
        near = self.tokens[at : at + 1] if at >= 0 else ()
        after = self.tokens[self.last + 1 : self.last + 2]
        joined = [part for part in self.tokens[self.last].lower.split("-")[2:] if part.isalpha()]  # `1.8-metre-tall`
        return joined + [
            fold(token.lemma) for token in (*after, *near) if token.text[0].isalpha() and token.tag != "ADP"
        ]

    def into_owner(self) -> bool:
        """`is investing €5 million in the Skar dam`: whether the value goes into what the page is about."""
        behind = self.tokens[self.last + 1 :]
        if not behind or behind[0].lower not in ("in", "into", "for", "on", "to"):
            return False
        phrase = []
        for token in behind[1:]:
            if token.tag not in ("DET", "ADJ", "NOUN", "PROPN"):
                break
            phrase.append(token)
        owned = any(self.owns(token) for token in phrase if token.tag == "PROPN")
        return bool(phrase) and owned and (phrase[-1].tag == "PROPN" or self.tied([fold(phrase[-1].lemma)]))

    def pointed(self, word: str) -> bool:
        """Whether a noun opens the clause as one that the reader knows: `The fee is`."""
        clause = self.clause()
        return len(clause) > 1 and clause[0].lower == "the" and fold(clause[1].lemma) == word

    def at_that_price(self) -> bool:
        """`At an estimated €5 million, the project ...`: whether the thing that has the price is the page's."""
        at = self.first - 1
        while at >= 0 and self.tokens[at].lower != "at" and self.tokens[at].tag in ("DET", "ADJ", "VERB", "ADV"):
            at -= 1
        behind = self.tokens[self.last + 1 : self.last + 5]
        if at < 0 or self.tokens[at].lower != "at" or not behind or behind[0].text != ",":
            return False
        noun = next((token for token in behind if token.tag == "NOUN"), None)
        return noun is not None and (fold(noun.lemma) in UNDERTAKING or self.tied([fold(noun.lemma)]))

    def tied(self, things: Sequence[str]) -> bool:
        """Whether one of some things is what the page is about."""
        return any(same_thing(thing, owner.lstrip(KIND)) for thing in things for owner in self.fact.owner)

    def pronoun(self) -> bool:
        """Whether the clause has a pronoun for its subject, or begins with a definite thing."""
        return any(token.lower in PRONOUNS for token in self.clause())


def same_thing(one: str, two: str) -> bool:
    return one == two or fold(one) == two or same(one, two)


def number_at(tokens: Sequence[Token], at: int) -> int:
    """The number that an item is called by at a place: `thirtieth`, `30th`, `No. 30`; 0 without one."""
    lower = tokens[at].lower
    if lower in ORDINALS and ORDINALS[lower] > 2:
        return ORDINALS[lower]
    match = _ORDINAL.match(lower)
    if match:
        return int(match[1])
    if lower in ("no.", "no", "number") and at + 1 < len(tokens) and tokens[at + 1].text.isdigit():
        return int(tokens[at + 1].text)
    return 0


def is_name(token: Token) -> bool:
    code = token.text.isupper() and len(token.text) == 3
    return (token.tag == "PROPN" or bool(country_of(token.text))) and token.lower not in MONTHS and not code


@lru_cache(maxsize=65536)
def one_name(one: str, two: str) -> bool:
    a, b = fold(one), fold(two)
    if a == b or (len(a) > 3 and (a == f"{b}s" or b == f"{a}s")):
        return True
    code = country_of(one)
    return bool(code) and code == country_of(two)


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    return tokenize(text, 0)
