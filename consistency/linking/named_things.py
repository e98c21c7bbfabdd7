"""Who and what one article names: its people and their sex, what its names are names of, who tells what."""

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from consistency.claims import Claim
from consistency.linking.happenings import TEMPORAL
from consistency.linking.milestone_lines import Bearer
from consistency.prose import Chunk, Prose
from consistency.prose.given_names import given_names
from consistency.prose.milestone_words import BODIES, GENERAL, ROW_OF
from consistency.values import Value

WHERE = frozenset("in at to from near of off for by".split())
"""Before a name these make it a place, or what something else is of."""
TELLS = frozenset("say claim insist report state tell believe think maintain argue".split())
EVENTS = frozenset("explosion fire flood crash collapse strike landfall quake wedding win".split())
"""Rows whose nouns are counted where there are several."""
SORTS = GENERAL - BODIES
"""Words for what is no body."""


class Named:
    """The names of one article."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose

    @cached_property
    def people(self) -> frozenset[str]:
        """The words of people's names."""
        found: set[str] = set()
        given = given_names()
        for sentence in self.prose.sentences:
            for chunk in self.prose.chunks(sentence):
                names = [token.text.casefold() for token in chunk.tokens if token.tag == "PROPN"]
                if any(name in given for name in names[:-1]) and not chunk.owner:
                    found.update(names)
        return frozenset(found)

    @cached_property
    def sexes(self) -> dict[str, str]:
        """The words of people's names, each with their sex as far as the given name tells it."""
        found: dict[str, str] = {}
        given = given_names()
        for sentence in self.prose.sentences:
            for chunk in self.prose.chunks(sentence):
                names = [token.text.casefold() for token in chunk.tokens if token.tag == "PROPN"]
                sex = next((given[name] for name in reversed(names[:-1]) if name in given), "")
                for name in names if sex in ("m", "f") else ():
                    found[name] = "" if found.get(name, sex) != sex else sex
        return found

    @cached_property
    def several(self) -> frozenset[str]:
        """The rows of which the text tells of several: `two blasts`, `the fires`."""
        found: set[str] = set()
        for sentence in self.prose.sentences:
            for token in self.prose.tokens(sentence):
                if token.form == "plural" and token.tag == "NOUN":
                    found.update(ROW_OF.get(token.lemma, ()))
        return frozenset(found & EVENTS)

    def two_tellers(self, first: Claim[Value], second: Claim[Value]) -> bool:
        """Whether two times are told by two: `police said`, `the family says`."""
        one, two = (self._tellers(claim) for claim in (first, second))
        return bool(one and two and one.isdisjoint(two))

    def _tellers(self, claim: Claim[Value]) -> set[str]:
        if claim.sentence is None:
            return set()
        found = {
            chunk.head.lemma.casefold()
            for clause in self.prose.clauses(claim.sentence)
            if clause.verb.lemma in TELLS
            for chunk in clause.subjects
        }
        return set() if found & {"he", "she", "it", "they"} else found

    def sorts(self, name: frozenset[str]) -> set[str]:
        """What a text says that a name is: `Tarnvik, a town of 8,000`, `Night Ferry is a novel`."""
        found: set[str] = set()
        for sentence in self.prose.sentences:
            tokens = self.prose.tokens(sentence)
            chunks = self.prose.chunks(sentence)
            for chunk, after in pairwise(chunks):
                if not chunk.is_name or chunk.head.text.casefold() not in name:
                    continue
                between = [token.lower for token in tokens if chunk.end <= token.start < after.start]
                if [word for word in between if word not in "\"”’'"] in ([","], ["is"], ["was"]):
                    found.add(after.head.lemma)
        return found & GENERAL

    def names_between(self, a: Bearer, b: Bearer, head: str) -> Iterator[frozenset[str]]:
        """The names between two phrases of what may be called so: of no people, no places, nothing that is told to be another sort."""
        for sentence in self.prose.sentences[a.sentence : b.sentence + 1]:
            tokens = self.prose.tokens(sentence)
            earlier: Chunk | None = None
            for chunk in self.prose.chunks(sentence):
                at = next(n for n, token in enumerate(tokens) if token.start == chunk.start)
                lead = tokens[at - 1].lower if at else ""
                nouns = {token.lemma for token in chunk.tokens if token.tag == "NOUN"}
                if lead == "," and earlier is not None and earlier.head.tag == "NOUN":
                    nouns.add(earlier.head.lemma)  # `its first ship, the Gull`
                nouns &= SORTS
                inside = (a.sentence, a.start) < (sentence.index, chunk.start) < (b.sentence, b.start)
                words = frozenset(token.text.casefold() for token in chunk.tokens if token.tag == "PROPN")
                earlier = chunk
                if not inside or not chunk.is_name or lead in WHERE or (nouns and head not in nouns):
                    continue
                if words.isdisjoint(self.people) and words.isdisjoint(TEMPORAL):
                    yield words
