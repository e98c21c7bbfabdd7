"""One article taken apart, each part worked out when it is first asked for."""

import re
from bisect import bisect_right
from functools import cached_property

from consistency.prose.tokens import Chunk, Token, tokenize
from consistency.text import Article, Section, Sentence

_LINE = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9À-ÞА-ЯІЇЄҐ])")
_SHORT = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|No|vs|Inc|Ltd|Co|Corp|U\.S|U\.K|a\.m|p\.m|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.\s+\Z"
)


class Prose:
    """An article with its sentences, sections and, sentence by sentence, tokens and noun phrases."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self._chunks: dict[int, tuple[Chunk, ...]] = {}

    @property
    def text(self) -> str:
        return self.article.text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in text order; together they hold every character that is not white space."""
        found: list[Sentence] = []
        for number, match in enumerate(_LINE.finditer(self.text)):
            for start, end in _split(match[0], match.start()):
                line, column = self.article.place(start)
                found.append(Sentence(start, end, self.text[start:end], len(found), number, Section.BODY, line, column))
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds an offset (or the last before it)."""
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The sentence's tokens, tagged."""
        if sentence.index not in self._tokens:
            self._tokens[sentence.index] = tokenize(sentence.text, sentence.start)
        return self._tokens[sentence.index]

    def chunks(self, sentence: Sentence) -> tuple[Chunk, ...]:
        """The sentence's base noun phrases, in order, not overlapping."""
        return self._chunks.setdefault(sentence.index, ())


def _split(text: str, offset: int) -> list[tuple[int, int]]:
    cuts, last = [], 0
    for match in _END.finditer(text):
        if not _SHORT.search(text, max(0, match.start() - 8), match.end()):
            cuts.append((last, match.end()))
            last = match.end()
    cuts.append((last, len(text)))
    out = []
    for start, end in cuts:
        piece = text[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            out.append((offset + start + lead, offset + start + len(piece.rstrip())))
    return out
