"""Tokens and noun phrases of one sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter, itemgetter

from msgspec import Struct, structs

from consistency.prose.cutting import Cutter
from consistency.prose.entries import KNOWN, Entry
from consistency.prose.tagging import tag

_WORDS = r"""
      (?:[A-Za-z]\.){2,}                                  # U.S., a.m.
    | \d+(?:[.,]\d+)*(?:[^\W\d_]+)?(?:-[^\W\d_]+)*        # 1,200.5  155mm  3rd  32-year-old
    | (?:Mrs?|Ms|Dr|Prof|Gen|Maj|Col|Lt|Capt|Sgt|Adm|Sen|Rep|Gov|St|No|Jr|Sr|Inc|Ltd|Co|Corp)\.(?=[\s,;)])
    | [A-ZÀ-Þ]\.(?=\s?[A-ZÀ-Þ])                           # an initial
    | [^\W\d_]+(?:[-'’&](?=[^\W_])[^\W_]+)*\d*           # word, co-operate, F-16, S&P, G7, Norway's
    | \.{2,} | \S                                        # a mark
"""
_CLITIC = re.compile(r"(?i)(?:n['’]t|['’](?:s|re|ve|ll|d|m))\Z")


class Token(Struct, frozen=True, gc=False):
    """A word, number or mark.  ``tag`` is a Universal POS tag; offsets are into the article's text.

    ``form`` tells the inflection: `plural`; `base`, `third` (he gives), `past`, `participle`, `ing`, `modal`;
    `comparative`, `superlative`; empty for the plain form.  A clitic is a token of its own (`Norway` + `'s`).
    """

    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str
    form: str = ""


class Chunk(Struct, frozen=True, gc=False):
    """A base noun phrase: ``tokens`` from determiner to head, without what follows in `of` or `for`.

    ``head`` is the last noun of it (`package` in `a new military aid package`).  A possessive is part of the phrase
    (`Norway's new package`; ``owner`` is `Norway`), and so is the rest of a capitalised name (`the Ministry of
    Defence`, with the head `Ministry`).  A pronoun, or a number without a noun, is a phrase of its own.
    """

    start: int
    end: int
    text: str
    head: Token
    tokens: tuple[Token, ...]

    @property
    def is_name(self) -> bool:
        return self.head.tag == "PROPN"

    @property
    def owner(self) -> tuple[Token, ...]:
        """The tokens of a possessor in front of `'s`, without a determiner; empty without one."""
        for i, token in enumerate(self.tokens):
            if token.lemma == "'s" and token.tag == "PART":
                return tuple(t for t in self.tokens[:i] if t.tag != "DET")
        return ()

    @property
    def own(self) -> tuple[Token, ...]:
        """The tokens after the possessor: `new package` of `Norway's new package`."""
        for i, token in enumerate(self.tokens):
            if token.lemma == "'s" and token.tag == "PART":
                return self.tokens[i + 1 :]
        return self.tokens

    @property
    def bare(self) -> str:
        """Its words without a determiner in front, as written."""
        first = next((t for t in self.tokens if t.tag != "DET"), self.tokens[0])
        return self.text[first.start - self.start :]


def tokens_at(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The first and the last of a sentence's tokens between two offsets; where there is none, the last is the lower."""
    return bisect_right(tokens, start, key=_END), bisect_left(tokens, end, key=_START) - 1


_START, _END = attrgetter("start"), attrgetter("end")
_SIZE = itemgetter(0)


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of a sentence that starts at ``offset`` of its article."""
    shift, forms = _TOKENS.cut(text)
    starts = accumulate(map(_SIZE, forms), initial=offset + shift)
    tokens = tuple(
        [
            Token(at + gap, at + size, word, lower, lemma, pos, form)
            for at, (size, gap, word, _), (lower, lemma, pos, form) in zip(starts, forms, tag(forms), strict=False)
        ]
    )
    return _owning(tokens) if ("s' " in text or "s’ " in text) and not _OPENS.search(text) else tokens


_OPENS = re.compile(r"(?:\A|[\s(])['‘’](?=\w)")
"""A single quotation mark that opens; then the next one may close."""


def _owning(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The marks of plural owners read as such: `the engineers' union`."""
    return tuple(
        [
            structs.replace(token, tag="PART", lemma="'s")
            if at
            and token.text in ("'", "’")
            and tokens[at - 1].end == token.start
            and tokens[at - 1].lower.endswith("s")
            and at + 1 < len(tokens)
            and tokens[at + 1].start > token.end
            and tokens[at + 1].tag in ("NOUN", "ADJ", "PROPN", "NUM")
            else token
            for at, token in enumerate(tokens)
        ]
    )


def _parts(piece: str) -> tuple[str, ...]:
    """A piece, or what stands before its clitic and the clitic."""
    clitic = _CLITIC.search(piece) if len(piece.lstrip()) > 2 else None
    own = piece[: clitic.start()] if clitic else ""
    return (own, piece[len(own) :]) if own.strip() else (piece,)


def _form(piece: str) -> tuple[int, int, str, Entry]:
    """Of a word with the space before it: where it ends and begins in the piece, itself, and what it is by itself."""
    word = piece.lstrip()
    return len(piece), len(piece) - len(word), word, KNOWN[word]


_TOKENS = Cutter(_WORDS, _form, _parts)
