"""Two statements in one mould about two things: `The coal plant has 400 MW. The gas plant has 300 MW.`

Who tells of two things one after the other says the same words of both, and changes those that say which of the two is
meant.  So where two neighbouring sentences are alike word for word but for their values and for one telling word
(`coal` and `gas`, `With a card` and `Without a card`, `in Mill Street` and `in Park Road`), their values are of two
things, whatever else ties them.  A second mention of one thing is never told so: it is shorter than the first, another
sentence, or repeats the telling word.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from consistency.claims import Claim
from consistency.linking.evidence import related
from consistency.linking.happenings import SAYING, TEMPORAL
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.tokens import Token, tokenize
from consistency.values import Action, Office, Place

NEAR = 2
"""How many sentences further on the second of two statements stands at most."""
ALIKE, ALIKE_OF_NAMES, LEAST = 0.6, 0.5, 2
"""How much of the shorter sentence the other repeats, where no name but others are told, and in one go around its verb."""
LONGEST = 6
"""How many words long what is changed is at most."""
LONG = 7
"""So many words in one go are told again word for word only of another thing."""
_VALUE = "#"
_TELLING = ("NOUN", "ADJ", "ADV", "PROPN")
_TURNS = frozenset("with without before after inside outside under over above below".split())
"""Prepositions that tell two things apart where all else is alike."""


_OTHER_ONE = pattern(
    r"(?i)\A(?:its|their|his|her|the) (?:[\w-]+ )?(?:sister|twin|rival|competitor|predecessor|successor|counterpart|neighbou?r|namesake)s?\b"
)


class _Word(NamedTuple):
    said: str
    token: Token
    asked: bool


def parallel(claims: Sequence[Claim[Any]]) -> bool:
    """Whether two claims stand in two neighbouring sentences of one mould that are about two things."""
    if len(claims) != 2 or claims[0].article != claims[1].article:
        return False
    first, second = claims[0].sentence, claims[1].sentence
    if first is None or second is None or first.section is not second.section:
        return False
    if not 0 < abs(first.index - second.index) <= NEAR:
        return False
    of_relatives = all(
        claim.attribute == "a relative" for claim in claims
    )  # `His sister, Ida Storm`, and she is asked about
    if not of_relatives and _OTHER_ONE.match(max(first, second, key=lambda sentence: sentence.index).text):
        return True
    one, two = claims
    return _one_mould(_words(one, two), _words(two, one))


def _words(claim: Claim[Any], other: Claim[Any]) -> list[_Word]:
    """The words of the sentence of a claim but those of its speaker, each value and what it differs in as one."""
    sentence = claim.sentence
    assert sentence is not None
    start, end = _in_question(claim, other)
    speakers = claim.speaker.split()
    found: list[_Word] = []
    for token in tokenize(sentence.text, sentence.start):
        if token.tag == "PUNCT" or token.text in speakers:
            continue
        asked = start <= token.start < end
        value = asked or token.tag == "NUM" or token.lower in TEMPORAL
        if not (value and found and found[-1].said == _VALUE and found[-1].asked >= asked):
            found.append(_Word(_VALUE if value else token.lemma.casefold(), token, asked))
    return found


def _in_question(claim: Claim[Any], other: Claim[Any]) -> tuple[int, int]:
    """Where the words of a claim stand in which it differs: of a statement its place, its doer or the one in office."""
    told = _held(claim)
    at = claim.said.find(told) if told != _held(other) else -1
    return (claim.start + at, claim.start + at + len(told)) if at >= 0 else (claim.start, claim.end)


def _held(claim: Claim[Any]) -> str:
    value = claim.value
    if isinstance(value, Place):
        return value.place
    return value.who if isinstance(value, Action) else value.person if isinstance(value, Office) else ""


def _one_mould(one: Sequence[_Word], two: Sequence[_Word]) -> bool:
    steps = SequenceMatcher(
        None, [word.said for word in one], [word.said for word in two], autojunk=False
    ).get_opcodes()
    same = [(one[a:b], two[c:d]) for step, a, b, c, d in steps if step == "equal"]
    changed = [(one[a:b], two[c:d]) for step, a, b, c, d in steps if step != "equal"]
    if not any(_says_the_same(run) for run, _ in same):
        return False
    if not any(here.asked and there.asked for pair in same for here, there in zip(*pair, strict=True)):
        return False  # `The mill is worth 6 million. The 9 million mill is old.`
    if any(step == "equal" and b - a >= LONG and _other_subjects(one[:a], two[:c]) for step, a, b, c, _ in steps):
        return True
    alike = sum(len(run) for run, _ in same) / min(len(one), len(two))
    left = [[word for pair in changed for word in pair[side]] for side in (0, 1)]
    shared = any(_named(word) for run, _ in same for word in run)
    if alike >= (ALIKE if shared else ALIKE_OF_NAMES) and _other_names(*left):
        return True
    if alike < ALIKE:
        return False
    if any(_other_values(here, there) for pair in same for here, there in zip(*pair, strict=True)):
        return True  # of the one so many, of the other so many, each somewhere else
    return any(_two_things(here, there) for here, there in changed if max(len(here), len(there)) <= LONGEST)


def _other_values(one: _Word, two: _Word) -> bool:
    """Whether two values that nobody asked of differ."""
    return one.said == two.said == _VALUE and not (one.asked or two.asked) and one.token.lower != two.token.lower


def _says_the_same(run: Sequence[_Word]) -> bool:
    """Whether words that are in both sentences say what is told of the things: a verb, and what it is said of or with."""
    return len(run) >= LEAST and any(_may_be_verb(word.token) and word.said not in SAYING for word in run)


def _may_be_verb(token: Token) -> bool:
    """Whether a word is a verb by itself: `Children under 12 pay $5` reads like a noun."""
    return token.tag in ("VERB", "AUX") or any(known.tag == "VERB" for known in lexicon.analyses(token.lower))


def _other_subjects(one: Sequence[_Word], two: Sequence[_Word]) -> bool:
    """Whether what stands before words told twice names others in each: `the ports of Osby and Tarn may apply for`."""
    a, b = ({word.said for word in words if _named(word)} for words in (one, two))
    return bool(a and b) and a.isdisjoint(b)


def _other_names(one: Sequence[_Word], two: Sequence[_Word]) -> bool:
    """Whether each sentence has names that the other has not: `Ann Lee's trial`, `the trial of Bo Dahl`."""
    a, b = ({word.said for word in words if _named(word)} for words in (one, two))
    return bool(a and b) and a.isdisjoint(b) and max(len(one), len(two)) <= LONGEST


def _two_things(one: Sequence[_Word], two: Sequence[_Word]) -> bool:
    """Whether what is changed from one sentence to the other tells two things apart."""
    a, b = ([word.said for word in words if _telling(word)] for words in (one, two))
    if not a or not b:
        return all({word.said for word in words} & _TURNS for words in (one, two))
    if any(_named(word) or word.token.tag in ("VERB", "AUX") for word in (*one, *two)):
        return False  # `the Turin council`, `the city council`
    return not any(x == y for x in a for y in b) and not all(related(x, y) for x in a for y in b)


def _named(word: _Word) -> bool:
    """Whether a word is of a name, or a letter that stands for one: `Group A`."""
    token = word.token
    letter = len(token.text) == 1 and token.text.isupper() and token.text != "I"
    return word.said != _VALUE and (token.tag == "PROPN" or letter)


def _telling(word: _Word) -> bool:
    return word.said != _VALUE and word.said not in FUNCTION_WORDS and (word.token.tag in _TELLING or _named(word))
