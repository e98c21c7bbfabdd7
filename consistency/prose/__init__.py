"""A text taken apart: sections, sentences, tokens with lemma and tag, noun phrases.  Layer 1: no claims here."""

from consistency.prose.reading import Prose
from consistency.prose.tokens import Chunk, Token

__all__ = ["Chunk", "Prose", "Token"]
