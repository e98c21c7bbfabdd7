"""A text taken apart: sections, sentences, tokens, noun phrases, clauses.  Layer 1: no claims here.

Everything is worked out when first asked for, sentence by sentence, and kept by the ``Prose``:

    prose = Prose(article)
    for sentence in prose.sentences:          # with section, paragraph, line and column
        prose.tokens(sentence)                # Token(start, end, text, lower, lemma, tag, form)
        prose.chunks(sentence)                # Chunk(start, end, text, head, tokens): .owner .own .bare .is_name
        prose.clauses(sentence)               # Clause: .verb .subjects .object .complements .passive .agent .doers .done_to

Beside it, without an article: ``lexicon`` (``lemma``, ``rarity``, ``concepts``: what words say the same) and ``world``
(``country_of``, ``is_country``, ``is_demonym``, ``seat_of``, ``city_country``, ``country_name``).
"""

from consistency.prose.reading import Prose
from consistency.prose.tokens import Chunk, Token, tokens_at
from consistency.prose.units import Clause

__all__ = ["Chunk", "Clause", "Prose", "Token", "tokens_at"]
