"""Names of people, organisations, places and programmes, each form once."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from consistency.claims import Claim, Unread
from consistency.extract.described import FIRMS, THINGS, Described, described
from consistency.extract.mentions import Mention, Read
from consistency.extract.name_words import fold
from consistency.extract.naming import read_names
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.scan import words_at
from consistency.prose import Prose, lexicon
from consistency.text import Section, Sentence
from consistency.values import Name, Value

_ACRONYM = re.compile(r"\s?\(([A-Z][A-Za-z]{1,9})\)")
_OPENING = " \"“„‘'([*_#–—-•·"

CALLED = "called a "
_ALONE = "name in the headline alone"
_LISTING = {",", ";", ":", "."}


_ENOUGH = 2000
"""How many words tell the language of a text."""
_SHORT = re.compile(r"[a-z]\s\(([A-Z]{3,9})\)")
SWAPPED = "acronym with letters swapped"
_LONG = 5
"""So many letters a lone name has at least by which another is known."""
_SAID = attrgetter("text")


class Names:
    """Reads names; every form is one claim, at its first place, apart from links to other articles."""

    name = "names"
    language = "en"
    order = 60
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        seen: set[tuple[str, bool]] = set()
        shorts = set(_SHORT.findall(prose.text))
        reads = read_names(prose)
        told_of = [list(described(read.sentence, read.words)) for read in reads]
        text = _Text(reads, told_of)
        holders = {n.full for read in reads for t in read.titles for n in read.names if n.first == t.last}
        for read, told in zip(reads, told_of, strict=True):
            nouns = {(named.start, named.end): named.noun for named in told}
            for name in read.names:
                if shorts and name.lone and not name.of and not name.honorific and name.text.isupper():
                    key = (name.text, False)
                    if name.text not in shorts and key not in seen and _swapped(name.text, shorts):
                        seen.add(key)
                        yield self._claim(name, prose, False, "").with_(attribute=SWAPPED)
                    continue
                if name.lone and not name.of and not name.honorific and not (text.english and _sure(name, prose, text)):
                    continue
                aside = read.sentence.section in (Section.RELATED, Section.FURNITURE)
                key = (" ".join(map(fold, name.parts)), aside)
                if key not in seen:
                    seen.add(key)
                    noun = nouns.pop((name.start, name.end), "")
                    if noun:
                        seen.add((f"{CALLED}{noun} {name.text}", False))
                    yield self._claim(name, prose, name.full in holders, noun)
            for title in read.titles:
                if " " not in title.place or not all(word[0].isupper() for word in title.place.split()):
                    continue
                start = prose.text.find(title.place, read.words[title.first].start, read.words[title.last - 1].end)
                key = (" ".join(map(fold, title.place.split())), False)
                if start >= 0 and key not in seen:
                    seen.add(key)
                    yield self._described(
                        Described(title.place, "", start, start + len(title.place), ()), read.sentence, prose
                    )
            for named in told:
                key = (f"{CALLED}{named.noun} {named.name}", False)
                if key not in seen and (named.start, named.end) in nouns:
                    seen.add(key)
                    known = (" ".join(map(fold, named.name.split())), False) in seen
                    yield self._described(named._replace(also=()) if known else named, read.sentence, prose)

    def _described(self, named: Described, sentence: Sentence, prose: Prose) -> Claim[Value]:
        return Claim(
            article=prose.article.name,
            start=named.start,
            end=named.end,
            said=prose.text[named.start : named.end],
            value=Name(named.name, _of(named.noun), named.also),
            subject=named.name,
            attribute=f"{CALLED}{named.noun}" if named.noun else "name",
            extractor=self.name,
            sentence=sentence,
        )

    def _claim(self, name: Mention, prose: Prose, holder: bool, noun: str) -> Claim[Value]:
        acronym = _ACRONYM.match(prose.text, name.end)
        return Claim(
            article=prose.article.name,
            start=name.start,
            end=name.end,
            said=prose.text[name.start : name.end],
            value=Name(name.text, _of(noun) if noun else name.of, (acronym[1],) if acronym else ()),
            subject=name.full,
            attribute=f"{CALLED}{noun}"
            if noun
            else "name of a holder of an office"
            if holder
            else _ALONE
            if _in_headline_alone(name, prose)
            else "name",
            extractor=self.name,
            sentence=name.sentence,
        )


def _of(noun: str) -> str:
    """What a name is of by what it is called: a firm or a body, or a thing."""
    return "" if not noun or noun in THINGS - FIRMS else "organisation"


def _in_headline_alone(name: Mention, prose: Prose) -> bool:
    """Whether the surname of a headline stands nowhere in the text below it."""
    if name.sentence.section is not Section.HEADLINE or name.of in ("organisation", "place", "programme"):
        return False
    surname = name.parts[-1].lower()
    return not any(
        True
        for sentence in prose.sentences
        if sentence.section is not Section.HEADLINE
        for _ in words_at(surname, sentence.text.lower())
    )


class _Text:
    """What the whole text tells of a lone word with a capital."""

    def __init__(self, reads: Sequence[Read], told: Sequence[Sequence[Described]]) -> None:
        self._reads = reads
        self._told = told

    @cached_property
    def english(self) -> bool:
        """Whether it is English by its small words: elsewhere, as in German, every noun has a capital."""
        small = letters = 0
        for read in self._reads:
            letters += read.letters
            small += read.small
            if letters > _ENOUGH:
                break
        return small * 20 >= letters

    @cached_property
    def shapes(self) -> set[tuple[str, int]]:
        """How the surnames in it begin and end, and about how long they are."""
        firms = {
            fold(named.name.split()[0])
            for told in self._told
            for named in told
            if " " not in named.name or named.noun == "company"
        }
        surnames = firms | {
            fold(n.parts[-1])
            for read in self._reads
            for n in read.names
            if not n.lone and (n.of == "person" or (not n.of and len(n.parts) == 2 and len(n.parts[1]) > 6))
        }
        return {(edge, len(word) + more) for word in surnames for edge in (word[:3], word[-3:]) for more in (-1, 0, 1)}

    @cached_property
    def strange(self) -> set[tuple[str, int]]:
        """How the lone names inside its sentences begin and end that are no words of the language, as names of villages or rivers."""
        lone = [
            fold(name.text)
            for read in self._reads
            for name in read.names
            if name.lone and name.first and len(name.text) >= _LONG and not lexicon.known(name.text.lower())
        ]
        return {(edge, len(word) + more) for word in lone for edge in (word[:3], word[-3:]) for more in (-1, 0, 1)}

    @cached_property
    def words(self) -> set[str]:
        """Its words as written."""
        found: set[str] = set()
        for read in self._reads:
            found.update(map(_SAID, read.words))
        return found


def _swapped(acronym: str, others: set[str]) -> bool:
    """Whether an acronym has the letters of another in another order, two neighbours swapped."""
    return any(
        len(acronym) == len(other)
        and [at for at in range(len(other)) if acronym[at] != other[at]] in [[at, at + 1] for at in range(len(other))]
        and sorted(acronym) == sorted(other)
        for other in others
    )


def _sure(name: Mention, prose: Prose, text: _Text) -> bool:
    """Whether a lone capitalised word is a name: inside a sentence, or at its beginning like a surname in the text."""
    if len(name.text) < 4 or name.text.isupper():
        return False
    if not prose.text[name.sentence.start : name.start].strip(_OPENING):
        word = fold(name.text)
        shapes = {(word[:3], len(word)), (word[-3:], len(word))}
        if shapes.isdisjoint(text.shapes) and (shapes.isdisjoint(text.strange) or lexicon.known(name.text.lower())):
            return False
    if (
        prose.text[max(0, name.start - 2) : name.start].strip() in _LISTING
        and prose.text[name.end : name.end + 1] in _LISTING
    ):
        return False  # one of a row of surnames, such as a team
    lower = name.text.lower()
    forms = (lower, f"{lower}s", f"{lower}es", f"{lower}ed", f"{lower}ing")
    return not lower.islower() or text.words.isdisjoint(forms)


EXTRACTORS: list[Extractor] = [Names()]
