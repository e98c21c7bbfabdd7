"""The sentences of an article that may tell one deed twice: found by their words alone, before any is taken apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain
from string import ascii_lowercase
from typing import NamedTuple

from consistency.extract.task_doers import may_be_key
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.cutting import Spots, Telling, spaced
from consistency.prose.doing_words import (
    BY_KIND,
    CONTESTS,
    DEED_DOERS,
    DEED_NOUNS,
    DEED_VERBS,
    PICTURES,
    WITH_PARTICLE,
    WORKS,
    doer_of,
    is_deed,
)
from consistency.prose.function_words import FUNCTION_WORDS, MONTHS, TIMES
from consistency.prose.lexicon import analyses, by_ending
from consistency.prose.memory import Kept
from consistency.prose.task_words import PRIZES
from consistency.text import Section, Sentence

_LEFT_OUT = (Section.FURNITURE, Section.RELATED, Section.TABLE, Section.LIST)
_TWICE = {
    "sell": ("sell", "buy"),
    "award": ("award", "win"),
    "beat": ("win",),
    "defeat": ("win",),
    "lose": ("win",),
    "owner": ("own", "buy"),
    "victory": ("win",),
    "triumph": ("win",),
}
_PARTICLES = {verb: {does for (each, _), does in WITH_PARTICLE.items() if each == verb} for verb, _ in WITH_PARTICLE}
_BRINGS = {
    "bring": "lodge", "made": "produce", "makes": "produce", "property": "own", "photograph": "photograph", "photo": "photograph",
    "record": "win", "signature": "sign", "order": "supply", "contract": "produce", "goal": "score", "charge": "control",
    "responsible": "control", "under": "control",
}  # fmt: skip
_SAY = frozenset(("say", "says"))
"""The noun of `has the final say`: what was said decides nothing."""
_WITH_NOUN = {**dict.fromkeys(PRIZES | CONTESTS, "win"), **{work: BY_KIND.get(work, "write") for work in WORKS}}
_ALL = (DEED_VERBS, DEED_NOUNS, DEED_DOERS, _WITH_NOUN, _BRINGS)


def _named(word: str) -> frozenset[str]:
    """The deeds that a word can name."""
    word = word.strip("\"“”‘’'(),.;:!?").lower().removesuffix("'s").removesuffix("’s")
    found = {"decide"} if word in _SAY else set()
    for each in {word, *(reading.lemma for reading in analyses(word))}:
        found.update(_TWICE.get(each, ()), _PARTICLES.get(each, ()))
        found.update(does for words in _ALL if (does := words.get(each)))
        if does := doer_of(each):
            found.add(does)
    return frozenset(found)


_deeds_of = Kept(_named)


def _deeds(piece: str) -> tuple[tuple[int, frozenset[str]], ...] | None:
    """The deeds that a piece names, and where in it: two words where the end of a line is between them."""
    found = [(match.start(), deeds) for match in _PART.finditer(piece) if (deeds := _deeds_of[match[0]])]
    return tuple(found) or None


_PART = pattern(r"\S+")
_spots = Spots(_deeds)
_WORD = pattern(r"[a-z]{3,}|[A-Z][\w’-]+")
_POINTS = frozenset("it its they their he she his her who which".split())


def sentences_of(prose: Prose) -> Iterator[tuple[Sentence, set[str]]]:
    """The sentences that may tell a deed of which another one tells too, with a word that both have."""
    by_deed: dict[str, dict[int, Sentence]] = defaultdict(dict)
    for start, parts in _spots.of(prose.text):
        for gap, deeds in parts:
            sentence = prose.sentence_at(start + gap)
            if sentence.section not in _LEFT_OUT:
                for does in deeds:
                    by_deed[does][sentence.index] = sentence
    _unlisted(prose, by_deed)
    wanted: dict[int, set[str]] = defaultdict(set)
    words: dict[int, _Words] = {}
    for does, sentences in by_deed.items():
        if len(sentences) > 1:
            for index in _paired(does, sentences, words):
                wanted[index].add(does)
    for index in sorted(wanted):
        yield prose.sentences[index], wanted[index]


class _Words(NamedTuple):
    """What the words of a sentence say of it."""

    things: frozenset[str]
    """Those that can name a thing, as lemmas."""
    names: frozenset[str]
    """The deeds that a noun names: `the fine`, which does not say of whom."""
    keyed: bool
    points: bool


def _paired(does: str, sentences: Mapping[int, Sentence], words: dict[int, _Words]) -> Iterable[int]:
    """The sentences with a deed that can tell of one thing together with another; their words are kept in ``words``."""
    at = sorted(sentences)
    read = []
    for index in at:
        if index not in words:
            words[index] = _words_of(sentences[index].text)
        read.append(words[index])
    if any(each.keyed or does in each.names for each in read):
        return at  # a line of a fact sheet and `the fine` go with any other
    found: set[int] = set()
    for place, one in enumerate(at):
        things = read[place].things
        for two, other in zip(at[place + 1 :], read[place + 1 :], strict=True):
            if (other.points and two - one < 3) or _beside(does, things & other.things):
                found |= {one, two}
    return found


def _beside(does: str, shared: Set[str]) -> bool:
    """Whether words that two sentences share name a thing, besides the words for the deed."""
    return any(
        does not in _deeds_of[word] or word in _WITH_NOUN or word == "goal" or word in PICTURES for word in shared
    )


_BY = pattern(r" by (?=the |an? |[A-Z])")
_LONGEST = 40


def _unlisted(prose: Prose, by_deed: dict[str, dict[int, Sentence]]) -> None:
    """Adds the deeds that no list has, of those that are told in the passive somewhere: `was released by the court`."""
    verbs = {
        verb for match in _BY.finditer(prose.text) if (verb := _passive_of[_word_before(prose.text, match.start())])
    }
    for sentence in prose.sentences if verbs else ():
        if sentence.section not in _LEFT_OUT:
            for verb in verbs.intersection(map(_verb_of.__getitem__, spaced(sentence.text)[0])):
                by_deed[verb][sentence.index] = sentence


def _word_before(text: str, end: int) -> str:
    """The small letters before an offset."""
    before = text[max(0, end - _LONGEST) : end]
    return before[len(before.rstrip(ascii_lowercase)) :]


def _passive(word: str) -> str:
    if len(word) < 4:
        return ""
    verb = next((found.lemma for found in analyses(word) if found.form in ("participle", "past")), "")
    return verb if verb and is_deed(verb) else ""


def _verb(word: str) -> str:
    return next((found.lemma for found in analyses(word.strip("\"“”‘’'(),.;:!?").lower()) if found.tag == "VERB"), "")


_passive_of, _verb_of = Kept(_passive), Kept(_verb)


_points = Telling(lambda word: word.lower() in _POINTS)


def _noun(word: str) -> str:
    """The lemma of a word that can name a thing, or nothing."""
    low = word.lower()
    if low in FUNCTION_WORDS or low in TIMES or low in MONTHS:
        return ""
    readings = analyses(low)
    if not readings:
        return low if word[0].isupper() else by_ending(low)
    return next((found.lemma for found in readings if found.tag == "NOUN"), "")


def _things(chunk: str) -> tuple[str, ...]:
    """The words between two spaces that can name a thing, as lemmas."""
    return tuple([noun for word in _WORD.findall(chunk) if (noun := _noun(word))])


_things_of = Kept(_things)


def _words_of(text: str) -> _Words:
    things = frozenset(chain.from_iterable(map(_things_of.__getitem__, spaced(text)[0])))
    names = frozenset([DEED_NOUNS[word] for word in DEED_NOUNS.keys() & things])
    return _Words(things, names, may_be_key(text), _points(text))
