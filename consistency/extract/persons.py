"""Names in a sentence: what stretches of capitalised words name."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from consistency.extract.countries import country_of
from consistency.extract.mentions import KINDS, Mention, Read, mention_of
from consistency.extract.name_words import STOP, Line, Word, fold, is_given, joined, line_of
from consistency.extract.title_words import HONORIFICS, SHORT_RANKS
from consistency.extract.titles import Title, titles_in
from consistency.prose import lexicon
from consistency.text import Section, Sentence

PARTICLES = set("van von de der den da di du la le del della dos das do ten ter af av bin ibn al el zu y e".split())
ADJUNCTS = {"lieutenant", "rear", "major", "vice", "brigadier", "staff", "chief", "senior", "detective"}
SERVICES = {"fire", "police", "petty", "warrant", "first", "second"}
"""What may stand before an honorific: `Chief Fire Officer Anna Berg`."""
_INITIAL = re.compile(r"[:,] (?:[A-ZÀ-Þ]\. ?[A-ZÀ-Þ][a-zß-ÿ]+ \(|(?:Mr|Mrs|Ms|Dr)\.? [A-ZÀ-Þ])")


class Held(NamedTuple):
    """A person and a title that the text ties together, and the words that do so."""

    name: Mention
    title: Title
    start: int
    end: int
    between: str = ""
    country: str = ""


def name_at(read: Read, start: int) -> Mention | None:
    """The name that begins at an offset, or whose honorific does."""
    return next((name for name in read.names if start in (name.said, name.start)), None)


def read_sentence(sentence: Sentence) -> Read:
    """One sentence with its titles and names, each name as it stands there."""
    line = line_of(sentence.text, sentence.start)
    titles = tuple(titles_in(line))
    return Read(sentence, line.words, titles, _names(line, titles, sentence), *line[3:])


def _names(line: Line, titles: Sequence[Title], sentence: Sentence) -> tuple[Mention, ...]:
    if not line.capitals:
        return ()
    words = line.words
    found: list[Mention] = []
    shouting: bool | None = None
    covered = {at for title in titles for at in range(title.first, title.last)}
    after_title = {title.last for title in titles}
    free = 0
    for at in line.capitals:
        if at < free or at in covered:
            continue
        start = words[at].start - sentence.start
        if start > 0 and sentence.text[start - 1] in "/%@#_=&0123456789":
            continue
        if shouting is None:
            shouting = _is_headline(words, sentence)
        end = _sequence(words, at, covered)
        start = at
        honorific, sex = False, ""
        while start + 1 < end and (
            fold(words[start].text) in HONORIFICS
            or words[start].base in ADJUNCTS
            or (words[start].base in SERVICES and words[start + 1].base in HONORIFICS)
        ):
            honorific, sex = True, sex or HONORIFICS.get(fold(words[start].text), "")
            start += 1
        if at and not honorific and words[at - 1].base.rstrip(".") in HONORIFICS and _near(words, at):
            honorific, sex = True, HONORIFICS[words[at - 1].base]
        if (
            at > 1
            and words[at - 1].text == "."
            and words[at - 2].base in HONORIFICS
            and words[at - 1].start == words[at - 2].end
        ):
            honorific, sex = True, HONORIFICS[words[at - 2].base]
        fronted = start == at and bool(at) and words[at - 1].base in _FRONTS and _fronted(words, at, end, shouting)
        if fronted:
            start -= 1
        elif start == at == 0 and end - at > 1 and not is_given(words[at]) and is_given(words[at + 1]):
            start += lexicon.known(words[at].base)  # `Yesterday Anna Berg`
        elif start == at == 0 and end - at > 2 and _adverb(words[0].base):
            start += 1  # `Instead Le Quang Hung`
        elif start == at > 1 and end - at > 2 and words[at - 1].base == "the" and words[at - 2].text == ",":
            start = _past_party(words, at, end)
        if end - start == 1 and end < len(words) and words[end].text == "." and fold(words[start].text) in SHORT_RANKS:
            free = end
            continue  # `Lt. Gen. Anna Berg`: the name is still to come
        mention = mention_of(
            words, start, end, sentence, honorific, sex, start in after_title or fronted, shouting, at - fronted
        )
        if mention is not None:
            found.append(mention)
        free = end
    return tuple(found)


_FRONTS = frozenset("will even may april june august".split())
"""Given names that are plain words as well, of which no name is taken to begin."""
_MONTHLY = frozenset(
    "in since until till last next of by from on before after this every each early late mid during through between to for and or".split()
)
"""What stands before a month."""


def _fronted(words: Sequence[Word], at: int, end: int, shouting: bool) -> bool:
    """Whether the word before a name is the given name: `Mayor Will Berger`, `May Berger won`, but not `Will Berger win?`."""
    front, name = words[at - 1], words[at]
    if not front.cap or front.owner or shouting or not joined(words, at) or end - at > 2 or is_given(name):
        return False
    if country_of(name.text) or lexicon.known(name.base) or any(word.base in KINDS for word in words[at:end]):
        return False
    month = front.base not in {"will", "even"}
    before = words[at - 2] if at > 1 else None
    if before is None or not before.text[0].isalnum():
        goes_on = end < len(words) and (
            words[end].text[0] in ",(" or (not words[end].cap and words[end].text[0].isalpha())
        )
        return goes_on and front.base != "even" and words[-1].text != "?"
    return not month or (before.text[0].isalpha() and before.base not in _MONTHLY)


def _past_party(words: Sequence[Word], at: int, end: int) -> int:
    """Where the name begins in `, the Christian Democrat Anna Berg,`: past what she is, at a given name."""
    if is_given(words[at]) or any(word.base in KINDS for word in words[at:end]):
        return at
    return next((k for k in range(at + 1, end - 1) if is_given(words[k])), at)


@lru_cache(maxsize=1024)
def _adverb(base: str) -> bool:
    found = lexicon.analyses(base)
    return bool(found) and found[0].tag == "ADV"


def _sequence(words: Sequence[Word], at: int, covered: set[int]) -> int:
    """The end of the name that begins at word ``at``: capitalised words, particles and initials."""
    end = at + 1
    while end < len(words) and end not in covered and not (words[end - 1].owner):
        if words[end].text == "." and len(words[end - 1].text) == 1 and words[end].start == words[end - 1].end:
            end += 1
            continue
        gap = words[end].start - words[end - 1].end
        if gap > 1 or not words[end].text[0].isalpha():
            break
        if (words[end].cap and (words[end].base not in STOP or len(words[end].text) == 1)) or (
            words[end].base in PARTICLES and _capital_follows(words, end)
        ):
            end += 1
        elif words[end].base in {"of", "for"} and _body_goes_on(words, at, end):
            end += 2
        else:
            break
    while end > at + 1 and words[end - 1].text == "." and end < len(words) and not words[end].cap:
        end -= 1
    return end


def _body_goes_on(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether `for` is inside the name of a body: `European Agency for Coastal Research`."""
    if not any(KINDS.get(word.base) == "organisation" for word in words[at:end]) or end + 1 >= len(words):
        return False
    following = words[end + 1]
    return following.cap and following.base not in STOP and not is_given(following)


def _capital_follows(words: Sequence[Word], at: int) -> bool:
    following = next((word for word in words[at + 1 : at + 3] if word.base not in PARTICLES), None)
    return following is not None and following.cap and following.base not in STOP


def _near(words: Sequence[Word], at: int) -> bool:
    return words[at].start - words[at - 1].end <= 2


def _is_headline(words: Sequence[Word], sentence: Sentence) -> bool:
    """A line in which most words have capitals tells nothing of names."""
    if sentence.section is Section.FURNITURE:
        return True
    if sentence.text.rstrip("\"”’')")[-1:] in {".", "!", "?", ":"}:
        return False
    if len(_INITIAL.findall(sentence.text)) > (sentence.section is Section.HEADLINE):
        return False  # who was there, in minutes
    capitals = [word.cap for word in words if word.text[0].isalpha()]
    return len(capitals) >= 4 and sum(capitals) >= 0.75 * len(capitals)
