"""One article taken apart, each part worked out when it is first asked for."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from consistency.prose.chunks import chunks
from consistency.prose.clauses import clauses
from consistency.prose.sections import Block, lead_in, mark
from consistency.prose.sentences import split
from consistency.prose.tokens import Chunk, Token, tokenize
from consistency.prose.units import Clause
from consistency.text import Article, Section, Sentence

_LINE = re.compile(r"[^\n]+")
_WRAP_END = re.compile(r"[\w,;–—-]")
_BODY, _DATELINE = Section.BODY, Section.DATELINE
_WHOLE = frozenset({Section.HEADLINE, Section.DATELINE, Section.TABLE, Section.RELATED, Section.FURNITURE})


class Prose:
    """An article with its sentences, sections and, sentence by sentence, tokens and noun phrases."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self._chunks: dict[int, tuple[Chunk, ...]] = {}
        self._clauses: dict[int, tuple[Clause, ...]] = {}

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in text order; together they hold every character that is not white space."""
        text = self.text
        blocks = list(_blocks(text, self.article.begins))
        mark(blocks, self.article.title)
        found: list[Sentence] = []
        line, line_start, seen = 1, 0, 0
        first = next((block for block in blocks if block.section is _BODY and block.final), None)
        for number, block in enumerate(blocks):
            for start, end, section in _parts(block, first=block is first):
                last = text.rfind("\n", seen, start)
                if last >= 0:
                    line += text.count("\n", seen, start)
                    line_start = last + 1
                seen = start
                column = start - line_start + 1
                found.append(Sentence(start, end, text[start:end], len(found), number, section, line, column))
        return tuple(found)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds an offset (or the last before it)."""
        return self.sentences[(bisect_right(self._starts, offset) or 1) - 1]

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The sentence's tokens, tagged."""
        if sentence.index not in self._tokens:
            self._tokens[sentence.index] = tokenize(sentence.text, sentence.start)
        return self._tokens[sentence.index]

    def chunks(self, sentence: Sentence) -> tuple[Chunk, ...]:
        """The sentence's base noun phrases, in order, not overlapping."""
        if sentence.index not in self._chunks:
            self._chunks[sentence.index] = chunks(sentence.text, self.tokens(sentence), sentence.start)
        return self._chunks[sentence.index]

    def clauses(self, sentence: Sentence) -> tuple[Clause, ...]:
        """For each verb of the sentence its subjects, object, complements and voice."""
        if sentence.index not in self._clauses:
            self._clauses[sentence.index] = clauses(self.tokens(sentence), self.chunks(sentence))
        return self._clauses[sentence.index]


def _blocks(text: str, begins: int = 0) -> Iterator[Block]:
    """Lines that are not blank; lines that a fixed width broke are put together again."""
    lines = [Block(m.start(), m.end(), m[0]) for m in _LINE.finditer(text, begins) if m[0].strip()]
    for before, block in pairwise(lines):
        block.blank_before = text.count("\n", before.end, block.start) > 1
    group: list[Block] = []
    for block in lines:
        if group and block.blank_before:
            yield from _unwrapped(text, group)
            group = []
        group.append(block)
    yield from _unwrapped(text, group)


def _unwrapped(text: str, lines: list[Block]) -> Iterator[Block]:
    if len(lines) < 2:
        yield from lines
        return
    widest = max(len(line.text.rstrip()) for line in lines)
    even = (
        len(lines) >= 3
        and 50 <= widest <= 110
        and all(len(line.text.rstrip()) >= 0.7 * widest for line in lines[:-1])
        and any(line.text.lstrip()[:1].islower() for line in lines[1:])
    )
    current: Block | None = None
    for line in lines:
        if current is not None and _continues(current, line, even=even):
            current = Block(current.start, line.end, text[current.start : line.end], current.blank_before)
            continue
        if current is not None:
            yield current
        current = line
    if current is not None:
        yield current


def _continues(before: Block, line: Block, *, even: bool) -> bool:
    if even:
        return True
    last = before.text[before.text.rfind("\n") + 1 :].rstrip()
    first = line.text.lstrip()
    return len(last) >= 45 and _WRAP_END.match(last[-1]) is not None and first[:1].islower() and first[1:2] not in ").;"


def _parts(block: Block, *, first: bool) -> Iterator[tuple[int, int, Section]]:
    text, offset = block.text, block.start
    if block.section in _WHOLE:
        bare = text.strip()
        start = offset + len(text) - len(text.lstrip())
        yield start, start + len(bare), block.section
        return
    begin = 0
    if block.section is _BODY and (begin := lead_in(text[:120], first=first)):
        bare = text[:begin].strip()
        start = offset + begin - len(text[:begin].lstrip())
        yield start, start + len(bare), _DATELINE
    for start, end in split(text[begin:]):
        yield offset + begin + start, offset + begin + end, block.section
