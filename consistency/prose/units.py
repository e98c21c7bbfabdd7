"""The parts that clauses are made of: noun phrases, verb groups and the words between, in order."""

from collections.abc import Sequence

from msgspec import Struct

from consistency.prose.tokens import Chunk, Token

_BOUNDS = frozenset(
    (
        ("up", "to"),
        ("more", "than"),
        ("less", "than"),
        ("fewer", "than"),
        ("at", "least"),
        ("at", "most"),
        ("as", "many"),
    )
)
_RELATIVE = frozenset(("who", "which", "that", "whom"))


class Clause(Struct):
    """A verb and what belongs to it.

    ``subjects`` are the grammatical subjects in text order, ``object`` what follows the verb, ``recipient`` the first
    of two objects (`gave Norland ten ships`), ``complements`` the prepositions after it with their phrases.  In the
    passive (``passive``) ``agents`` are the phrases after `by`.  ``doers`` and ``done_to`` give the roles whatever the
    voice.  ``finite`` is false for infinitives, participles and -ing forms.  A copula (`is the head of`) has ``verb``
    `be` and its noun as ``object``.
    """

    verb: Token
    subjects: tuple[Chunk, ...] = ()
    object: Chunk | None = None
    recipient: Chunk | None = None
    complements: list[tuple[Token, Chunk]] = []
    auxiliaries: tuple[Token, ...] = ()
    agents: tuple[Chunk, ...] = ()
    passive: bool = False
    negated: bool = False
    finite: bool = True
    objects: tuple[Chunk, ...] = ()

    @property
    def subject(self) -> Chunk | None:
        return self.subjects[0] if self.subjects else None

    @property
    def agent(self) -> Chunk | None:
        return self.agents[0] if self.agents else None

    @property
    def doers(self) -> tuple[Chunk, ...]:
        """Who does it: the subjects, in the passive the phrase after `by`."""
        if self.passive:
            return self.agents
        return self.subjects

    @property
    def done_to(self) -> Chunk | None:
        """What it is done to: the object, in the passive the subject."""
        return self.subject if self.passive else self.object

    @property
    def modal(self) -> str:
        """`will`, `may`, ... among the auxiliaries, or ""."""
        return next((token.lemma for token in self.auxiliaries if token.form == "modal"), "")

    def complement(self, *prepositions: str) -> Chunk | None:
        """The first complement with one of the prepositions."""
        return next((chunk for word, chunk in self.complements if word.lower in prepositions), None)


class Unit(Struct):
    """A noun phrase, a verb group or a single word, in order."""

    kind: str  # chunk, verb, or the word's tag
    token: Token  # the head, the main verb, or the word
    chunk: Chunk | None = None
    group: tuple[Token, ...] = ()
    clause: Clause | None = None


def units_of(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> list[Unit]:
    units: list[Unit] = []
    starts = {chunk.start: chunk for chunk in chunks}
    i = 0
    while i < len(tokens):
        token = tokens[i]
        chunk = starts.get(token.start)
        if chunk is not None:
            if chunk.tokens[0].tag in ("NUM", "SYM"):
                _drop_bound(units)
            relative = token.lower in _RELATIVE and token.tag == "PRON" and len(chunk.tokens) == 1
            units.append(Unit("REL" if relative else "chunk", chunk.head, chunk))
            while i < len(tokens) and tokens[i].start < chunk.end:
                i += 1
        elif token.tag in ("AUX", "VERB"):
            group, i = _verb_group(tokens, i, starts)
            units.append(Unit("verb", _main(group), None, group))
        else:
            if token.tag == "SCONJ" and token.lower == "that" and units and units[-1].kind == "chunk":
                units.append(Unit("REL", token))
            elif token.tag != "ADV" or token.lower in ("when", "where", "why", "how"):
                units.append(Unit(token.tag, token))
            i += 1
    return units


def _drop_bound(units: list[Unit]) -> None:
    """Takes away `up to`, `more than`, `at least` in front of a number: its phrase does not hang on them."""
    words = tuple(unit.token.lower for unit in units[-2:])
    if words in _BOUNDS:
        del units[-2:]


def _verb_group(tokens: Sequence[Token], i: int, starts: dict[int, Chunk]) -> tuple[tuple[Token, ...], int]:
    """Auxiliaries, `not`, adverbs and the verb they lead to."""
    group = [tokens[i]]
    j = i + 1
    ends = tokens[i].tag == "VERB"
    while j < len(tokens) and not ends and tokens[j].start not in starts:
        token = tokens[j]
        if token.tag == "VERB":
            group.append(token)
            ends = True
        elif token.tag in ("AUX", "ADV") or token.lemma == "not":
            group.append(token)
        else:
            break
        j += 1
    while group[-1].tag == "ADV":
        group.pop()
        j -= 1
    return tuple(group), j


def _main(group: Sequence[Token]) -> Token:
    for token in reversed(group):
        if token.tag in ("VERB", "AUX"):
            return token
    return group[0]
