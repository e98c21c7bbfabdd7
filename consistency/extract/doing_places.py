"""The sentences of an article that may tell one deed twice: found by their words alone, before any is taken apart."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from consistency.extract.task_doers import may_be_key
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.cutting import Spots, spaced
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
    "responsible": "control", "under": "control", "say": "decide",
}  # fmt: skip
_WITH_NOUN = {**dict.fromkeys(PRIZES | CONTESTS, "win"), **{work: BY_KIND.get(work, "write") for work in WORKS}}
_ALL = (DEED_VERBS, DEED_NOUNS, DEED_DOERS, _WITH_NOUN, _BRINGS)


def _named(word: str) -> frozenset[str]:
    """The deeds that a word can name."""
    word = word.strip("\"“”‘’'(),.;:!?").lower().removesuffix("'s").removesuffix("’s")
    found: set[str] = set()
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
    for does, sentences in by_deed.items():
        if len(sentences) < 2:
            continue
        at = sorted(sentences)
        for place, one in enumerate(at):
            for two in at[place + 1 :]:
                keyed = may_be_key(sentences[one].text) or may_be_key(sentences[two].text)
                if (
                    keyed
                    or (two - one < 3 and _points(sentences[two]))
                    or _shared(sentences[one], sentences[two], does)
                ):
                    wanted[one].add(does)
                    wanted[two].add(does)
    for index in sorted(wanted):
        yield prose.sentences[index], wanted[index]


_BY = pattern(r"([a-z]{4,}) by (?=the |an? |[A-Z])")


def _unlisted(prose: Prose, by_deed: dict[str, dict[int, Sentence]]) -> None:
    """Adds the deeds that no list has, of those that are told in the passive somewhere: `was released by the court`."""
    verbs = {verb for match in _BY.finditer(prose.text) if (verb := _passive_of[match[1]])}
    for sentence in prose.sentences if verbs else ():
        if sentence.section in _LEFT_OUT:
            continue
        for word in spaced(sentence.text)[0]:
            if (verb := _verb_of[word]) in verbs:
                by_deed[verb][sentence.index] = sentence


def _passive(word: str) -> str:
    verb = next((found.lemma for found in analyses(word) if found.form in ("participle", "past")), "")
    return verb if verb and is_deed(verb) else ""


def _verb(word: str) -> str:
    return next((found.lemma for found in analyses(word.strip("\"“”‘’'(),.;:!?").lower()) if found.tag == "VERB"), "")


_passive_of, _verb_of = Kept(_passive), Kept(_verb)


def _points(sentence: Sentence) -> bool:
    return any(word.lower() in _POINTS for word in spaced(sentence.text)[0])


def _shared(one: Sentence, two: Sentence, does: str) -> bool:
    """Whether two sentences share a word that can name a thing, besides the words for the deed."""
    ours, theirs = _words(one.text), _words(two.text)
    if any(DEED_NOUNS.get(word) == does for word in ours | theirs):
        return True  # `the fine`, which does not say of whom
    return any(
        does not in _deeds_of[word] or word in _WITH_NOUN or word == "goal" or word in PICTURES
        for word in ours & theirs
    )


def _noun(word: str) -> str:
    """The lemma of a word that can name a thing, or nothing."""
    low = word.lower()
    if low in FUNCTION_WORDS or low in TIMES or low in MONTHS:
        return ""
    readings = analyses(low)
    if not readings:
        return low if word[0].isupper() else by_ending(low)
    return next((found.lemma for found in readings if found.tag == "NOUN"), "")


_nouns = Kept(_noun)


@lru_cache(maxsize=128)
def _words(text: str) -> frozenset[str]:
    """The words of a sentence that can name a thing, as lemmas."""
    return frozenset([noun for word in _WORD.findall(text) if (noun := _nouns[word])])
