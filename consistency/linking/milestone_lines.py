"""The sentence of a time, taken apart, and the noun phrases in it that can bear an event."""

from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.happenings import TEMPORAL
from consistency.prose import Chunk, Clause, Prose, tokens_at
from consistency.prose.milestone_words import TIMES
from consistency.text import Sentence
from consistency.values import Value

POINTING = frozenset("the this that its his her their our my your".split())
HANGING = frozenset("of in at for to between with over on".split())
"""Words with which a phrase hangs on the noun before it."""
HOURS = frozenset("a.m. p.m. am pm a.m p.m gmt".split())
_WHEN = TEMPORAL | HOURS


class Bearer(NamedTuple):
    """The phrase for what bears an event: ``words`` are those beside the head, folded; ``kind`` is name, noun or pronoun."""

    kind: str
    head: str
    words: frozenset[str]
    definite: bool
    plural: bool
    sentence: int
    start: int


class Line:
    """The sentence of a claim, taken apart."""

    def __init__(self, claim: Claim[Value], prose: Prose) -> None:
        assert claim.sentence is not None
        self.sentence: Sentence = claim.sentence
        self.text = prose.text
        self.tokens = prose.tokens(self.sentence)
        self.chunks = prose.chunks(self.sentence)
        self.clauses = prose.clauses(self.sentence)
        self.told: Clause | None = None
        self.first, self.last = tokens_at(self.tokens, claim.start, claim.end)

    def extras(self, bearer: Bearer | None) -> frozenset[str]:
        """The words of the clause that was read, but for those of the bearer and of the time."""
        if self.told is None:
            return frozenset()
        chunks = [*self.told.objects, *(chunk for _, chunk in self.told.complements), *self.told.agents]
        verb = self.told.verb.start
        commas = [token.start for token in self.tokens if token.text in (",", ";") and token.start > verb]
        stop = commas[0] if commas else self.sentence.end
        chunks = [chunk for chunk in chunks if chunk.start < stop]
        times = {token.start for token in self.tokens[self.first : self.last + 1]}
        found = {
            token.lemma.casefold()
            for chunk in chunks
            if bearer is None or not chunk.start <= bearer.start < chunk.end
            for token in chunk.tokens
            if token.tag in ("NOUN", "PROPN", "ADJ") and token.start not in times
        }
        found |= {token.lower for token in self.tokens if token.lower in ("abroad", "overseas", "worldwide", "online")}
        return frozenset(found - TEMPORAL - HOURS - {bearer.head if bearer else ""})

    def doers(self, bearer: Bearer | None) -> frozenset[str]:
        """The names of those who do what was read."""
        chunks = self.told.doers if self.told is not None else ()
        return frozenset(
            chunk.head.text.casefold()
            for chunk in chunks
            if chunk.is_name and bearer is not None and not chunk.start <= bearer.start < chunk.end
        )

    def clause(self, verb: int) -> Clause | None:
        """The clause of the verb at a place."""
        token = self.tokens[verb]
        return next((clause for clause in self.clauses if clause.verb.start == token.start), None)

    def chunk_at(self, place: int) -> Chunk | None:
        """The noun phrase that holds the token at a place."""
        token = self.tokens[place]
        return next((chunk for chunk in self.chunks if chunk.start <= token.start < chunk.end), None)

    def bearer(self, chunk: Chunk | None) -> Bearer | None:
        found = bearer_of(chunk, self.sentence.index) if chunk is not None else None
        if chunk is None or found is None or found.kind == "pronoun":
            return found
        return found._replace(words=found.words | self._hanging(chunk))

    def _hanging(self, chunk: Chunk) -> frozenset[str]:
        """What hangs on a phrase: `the plant in Lund`, `the trial of Kaan Berg`."""
        at = next((n for n, token in enumerate(self.tokens) if token.start >= chunk.end), len(self.tokens))
        if at + 1 >= len(self.tokens) or self.tokens[at].lower not in HANGING:
            return frozenset()
        if self.first <= at + 1 <= self.last or (self.tokens[at].lower != "of" and chunk.is_name):
            return frozenset()
        on = self.chunk_at(at + 1)
        if on is None:
            return frozenset()
        return frozenset(
            (token.text if token.tag == "PROPN" else token.lemma).casefold()
            for token in on.tokens
            if token.tag in ("NOUN", "PROPN") and token.lower not in _WHEN and token.lemma not in TIMES
        )


def bearer_of(chunk: Chunk, sentence: int) -> Bearer | None:
    """A noun phrase as the bearer of an event."""
    head = chunk.head
    if head.tag == "PRON" or head.lower in ("it", "she", "he", "they"):
        return Bearer("pronoun", head.lower, frozenset(), True, head.lower == "they", sentence, chunk.start)
    if head.tag not in ("NOUN", "PROPN", "X", "ADJ") or head.lemma in TIMES or head.lower in _WHEN:
        return None
    own = chunk.own
    words = frozenset(
        (token.text if token.tag == "PROPN" else token.lemma).casefold()
        for token in chunk.tokens
        if token.start != head.start
        and token.tag in ("NOUN", "ADJ", "PROPN", "X")
        and token.lower not in TEMPORAL
        and not token.text[0].isdigit()
        and token.lower not in HOURS
    )
    pointed = bool(chunk.owner) or any(token.lower in POINTING for token in chunk.tokens[:1])
    name = head.tag == "PROPN"
    return Bearer(
        "name" if name else "noun",
        (head.text if name else head.lemma).casefold(),
        words,
        pointed,
        head.form == "plural" and len(own) > 0,
        sentence,
        chunk.start,
    )


Row = tuple[str, Bearer | None, bool]
"""A row of `milestone_words`, what bears the event, and whether the words take it for known."""
