"""What stands around a name in its sentence, so that two sentences that tell the same with another name are seen.

`An ambush in a Norwick backyard` and `was shot in a Halden backyard in the ambush` tell one thing of two towns: the words
that both have near the name say so, each by how much it tells and how near it stands.  Numbers, days and other names of
which the two sentences have none in common, words such as `another`, and names in a row say that two things are told.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from consistency.prose import lexicon
from consistency.prose.function_words import FUNCTION_WORDS, MONTHS
from consistency.prose.news_words import telling
from consistency.prose.scene_words import SORTS
from consistency.prose.tokens import Token
from consistency.prose.world import city_country, country_of

REACH = 9
"""So many words to each side are looked at."""
CLOSE, NEAR, FAR = 1.0, 0.75, 0.5
"""What a word counts that stands within three words of the name, within six, or farther off."""
KIN = 0.5
"""What a word counts that means the same."""
SAME_HEAD, SAME_NUMBER, SAME_DAY = 0.25, 0.3, 0.2
"""What it counts that the names belong to one noun, and that a number or a day is told with both."""
OTHER_NUMBERS, OTHER_DAYS, OTHER_NAMES, OTHER, OTHER_WAY = 0.4, 0.6, 0.2, 0.4, 0.5
IN_A_ROW, ONLY_NAMES, MANY = 0.3, 0.4, 1.0
"""What it counts against that two things are told."""
_PART_OF_A_NAME, _OF_A_PLACE = 0.4, 0.2
"""What the second word of a name adds, and how much less the name of another place tells."""
_LEADS = {
    **dict.fromkeys("in at near outside off on around inside across over".split(), "at"),
    "from": "from", **dict.fromkeys(("to", "into", "toward", "towards"), "to"), **dict.fromkeys(("of", "for"), "of"),
    "by": "by", **dict.fromkeys(("with", "between", "against"), "with"),
}  # fmt: skip
_WAYS = (frozenset(("at", "from")), frozenset(("at", "to")), frozenset(("from", "to")))
_OTHERS = frozenset(
    "another other others second third again also elsewhere then later previous previously former last next each every both "
    "various several different similar similarly instead unlike while whereas compared than including like such meanwhile "
    "returned moved additional remaining respectively neighbouring neighboring contrast".split()
)
_VAGUE = frozenset(
    "say tell year people time day week month make take work come part place report include call".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split())
SIDES = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest downtown upper "
    "lower inner outer greater".split()
)
_SCALE = frozenset("hundred thousand million billion trillion".split())
_CONTENT = frozenset(("NOUN", "VERB", "PROPN", "ADJ", "X"))


class Word(NamedTuple):
    """A word near the name: how far off, whether it is part of a name, and which word of the sentence."""

    distance: int
    name: bool
    at: int


class Slot(NamedTuple):
    """What stands around a name."""

    words: dict[str, Word]
    numbers: tuple[str, ...]
    days: frozenset[str]
    names: frozenset[str]
    others: bool
    way: str
    head: str
    in_a_row: int
    many: bool


class Likeness(NamedTuple):
    """How much says that two slots are of one telling, and the words that both have, the most telling first."""

    score: float
    words: tuple[str, ...]


def slot(tokens: Sequence[Token], first: int, last: int) -> Slot:
    """What stands around the name that goes from one token to another."""
    words: dict[str, Word] = {}
    days, names = set(), set()
    numbers: dict[str, int] = {}
    others = False
    for at in range(max(0, first - REACH), min(len(tokens), last + REACH + 1)):
        if first <= at <= last:
            continue
        token = tokens[at]
        lower, text = token.lower, token.text
        distance = first - at if at < first else at - last
        others |= distance <= 6 and lower in _OTHERS
        if lower in _DAYS or lower in MONTHS or (text.isdecimal() and len(text) == 4 and text[:2] in _CENTURIES):
            days.add(lower)
        elif lower in _SCALE:
            continue
        elif token.tag == "NUM" or text[0].isdecimal():
            numbers[text] = min(distance, numbers.get(text, distance))
        elif token.tag in _CONTENT and len(text) > 2 and lower not in FUNCTION_WORDS:
            name = token.tag == "PROPN" or (text[0].isupper() and at > 0) or _inside_a_name(tokens, at)
            word = lower if name else token.lemma.lower()
            if name and distance <= 5 and not _is_place(text):
                names.add(word)
            if word not in _VAGUE and (word not in words or words[word].distance > distance):
                words[word] = Word(distance, name, at)
    way, head, many = _way(tokens, first, last)
    row = _in_a_row(tokens, first - 1, -1) + _in_a_row(tokens, last + 1, 1)
    return Slot(
        words,
        tuple(sorted(numbers, key=lambda number: (numbers[number], number))),
        frozenset(days),
        frozenset(names),
        others,
        way,
        head,
        row,
        many,
    )


def _inside_a_name(tokens: Sequence[Token], at: int) -> bool:
    """`del` of `Teatro del Lago`."""
    return 0 < at < len(tokens) - 1 and tokens[at - 1].tag == tokens[at + 1].tag == "PROPN"


_CENTURIES = frozenset(("17", "18", "19", "20"))


def likeness(one: Slot, two: Slot) -> Likeness:
    """How much says that two slots are of one telling."""
    score, found, named = 0.0, [], True
    before = -2
    for word in [word for word in one.words if word in two.words]:
        here, there = one.words[word], two.words[word]
        worth = _worth(word, here.name) * _near(max(here.distance, there.distance))
        if here.name and here.at == before + 1:
            worth *= _PART_OF_A_NAME
        before = here.at if here.name else -2
        if worth > 0.02:
            score += worth
            found.append((-worth, word))
            named &= here.name
    for word, other, near in _kin(one, two):
        worth = KIN * min(_worth(word, name=False), _worth(other, name=False)) * near
        if worth > 0.02:
            score += worth
            found.append((-worth, other))
            named = False
    if not found:
        return Likeness(0.0, ())
    score += SAME_HEAD * (one.head != "" and one.head == two.head and one.head not in _VAGUE)
    numbers = bool(one.numbers and two.numbers)
    same_number = (
        numbers and one.numbers[0] in two.numbers and two.numbers[0] in one.numbers
    )  # the nearest are told of it
    score += SAME_NUMBER * same_number + SAME_DAY * bool(one.days & two.days)
    score -= OTHER_NUMBERS * (numbers and not same_number)
    score -= OTHER_DAYS * (bool(one.days and two.days) and one.days.isdisjoint(two.days))
    score -= OTHER_NAMES * min(len(one.names - two.names), len(two.names - one.names), 3)
    score -= OTHER * (one.others or two.others) + OTHER_WAY * (frozenset((one.way, two.way)) in _WAYS)
    of_a_person = named and len(found) > 1 and one.way == two.way == "of"  # `Ole Dahl, 23, of Lund`
    score -= IN_A_ROW * (one.in_a_row + two.in_a_row) + ONLY_NAMES * (named and not of_a_person)
    score -= MANY * (one.many and two.many and not same_number)
    days = sorted(one.days & two.days)
    return Likeness(round(score, 3), (*[word for _, word in sorted(found)], *days))


def _kin(one: Slot, two: Slot) -> Iterator[tuple[str, str, float]]:
    """The words of two slots that are not the same and mean the same, each once, with how near they stand."""
    here = [(word, at) for word, at in one.words.items() if not at.name and at.distance <= 6 and word not in two.words]
    there = [(word, at) for word, at in two.words.items() if not at.name and at.distance <= 6 and word not in one.words]
    taken = set()
    for word, at in here:
        senses = lexicon.concepts(word)
        for other, beside in there if senses else ():
            if other not in taken and not senses.isdisjoint(lexicon.concepts(other)):
                taken.add(other)
                yield word, other, _near(max(at.distance, beside.distance))
                break


@lru_cache(maxsize=1 << 14)
def _worth(word: str, name: bool) -> float:
    if name:
        if word in SORTS:
            return 0.0
        return telling(word) * (_OF_A_PLACE if _is_place(word.capitalize()) else 1.0)
    return min(lexicon.rarity(word), telling(word))


def _near(distance: int) -> float:
    return CLOSE if distance <= 3 else NEAR if distance <= 6 else FAR


def _way(tokens: Sequence[Token], first: int, last: int) -> tuple[str, str, bool]:
    """How the name stands in its sentence (in it, from it, before a noun), the noun or verb that it goes with, and whether
    many are told of: `Lund growers`.
    """
    before = first - 1
    while before >= 0 and (
        tokens[before].lower in ("the", "a", "an")
        or tokens[before].lower in SIDES
        or (tokens[before].tag in ("ADJ", "ADV") and tokens[before].text.islower())
    ):
        before -= 1
    after = last + 1
    owner = after < len(tokens) and tokens[after].lower in ("'s", "’s")
    after += owner
    if owner or (after < len(tokens) and tokens[after].tag == "NOUN"):
        head, many = "", False
        while after < min(len(tokens), last + 6) and tokens[after].tag in ("NOUN", "ADJ", "PROPN", "NUM"):
            if tokens[after].tag in ("NOUN", "PROPN"):
                head = tokens[after].lemma.lower()
                many = tokens[after].form == "plural" and not lexicon.happens(head)
            after += 1
        return "of", head, many
    if before >= 0 and tokens[before].lower in _LEADS:
        back = [token.lemma.lower() for token in tokens[max(0, before - 4) : before] if token.tag in ("NOUN", "VERB")]
        return _LEADS[tokens[before].lower], back[-1] if back else "", False
    ahead = (token.lemma.lower() for token in tokens[last + 1 : last + 5] if token.tag == "VERB")
    return "", next(ahead, ""), False


def _in_a_row(tokens: Sequence[Token], at: int, step: int) -> bool:
    """Whether another place stands beside the name behind a comma, `and` or `or`."""
    begin = at
    while 0 <= at < len(tokens) and tokens[at].lower in (",", "and", "or"):
        at += step
    return at != begin and 0 <= at < len(tokens) and _is_place(tokens[at].text)


@lru_cache(maxsize=1 << 14)
def _is_place(text: str) -> bool:
    return text[:1].isupper() and bool(country_of(text) or city_country(text))
