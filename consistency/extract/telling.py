"""A text by what it tells: its words in any form, its numbers, how often it tells what."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from consistency.extract.bare_numbers import numbers
from consistency.extract.fillers import Filler, filler_of, told
from consistency.prose import Prose, Token
from consistency.prose.lexicon import concepts
from consistency.text import Section, Sentence

MOST = 40
"""So many sentences of the text are looked through."""
ENGLISH = 300
"""In English one `the`, `of` or `to` stands among so many letters at least; elsewhere, as in German, every noun looks like a name."""
TEXT = (Section.BODY, Section.LIST, Section.HEADLINE)
SHORT = 4
"""Lemmas of more letters lose their last one in some forms: `decrease`, `decreasing`."""
OPEN = frozenset(("NOUN", "VERB", "ADJ", "ADV"))


class Telling:
    """A text (``low`` in small letters), apart from one of its sentences, by what it tells."""

    def __init__(self, prose: Prose, low: str, apart: Sentence | None = None) -> None:
        self.low = low if apart is None or len(low) != len(prose.text) else low[: apart.start] + low[apart.end :]
        self._prose, self._apart = prose, apart

    @cached_property
    def text(self) -> str:
        text, apart = self._prose.text, self._apart
        return text if apart is None else text[: apart.start] + text[apart.end :]

    @cached_property
    def english(self) -> bool:
        return sum([self.low.count(word) for word in (" the ", " of ", " to ")]) * ENGLISH >= len(self.low)

    @cached_property
    def lines(self) -> Sequence[tuple[Sentence, Sequence[Token]]]:
        """Its first sentences."""
        found = [one for one in self._prose.sentences if one is not self._apart and one.section in TEXT]
        return [(sentence, self._prose.tokens(sentence)) for sentence in found[:MOST]]

    @cached_property
    def times(self) -> Counter[str]:
        """How often its first sentences tell each name, in any form, and each lemma."""
        return Counter([same(token) for _, tokens in self.lines for token in tokens])

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """The numbers of its first sentences."""
        return frozenset([number.value for _, tokens in self.lines for number in numbers(tokens)])

    def begins(self, lemma: str) -> bool:
        """Whether one of its words begins as a lemma does."""
        return f" {lemma[:-1] if len(lemma) > SHORT else lemma}" in self.low

    def means(self, lemma: str, apart: frozenset[str]) -> bool:
        """Whether its first sentences have a word of like meaning, apart from some."""
        return any(
            not concepts(token.lemma).isdisjoint(concepts(lemma))
            for _, tokens in self.lines
            for token in tokens
            if token.tag in OPEN and token.lemma not in apart
        )

    def tells(self, token: Token, filler: Filler) -> bool:
        """Whether it tells a word in any form."""
        return token.lower.rstrip("s") in self.low or told(token.text, filler, self)


def same(token: Token) -> str:
    """What all forms of a word have in common: the lemma, of a name what it names."""
    filler = filler_of(token)
    return filler.same if filler is not None else token.lemma
