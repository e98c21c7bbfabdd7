"""What a ratio is of: the noun phrase that rose, fell, or of which a share is told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consistency.extract.changes import Change, Told
from consistency.prose import Prose
from consistency.prose.function_words import MONTHS, TIMES
from consistency.prose.tokens import Chunk, Token
from consistency.prose.units import Clause
from consistency.text import Sentence

_GENERIC = frozenset(
    "number figure total amount level volume quantity size sum count percentage percent cent proportion people".split()
)
"""Nouns that say `so many` of something else."""
_SHARES = frozenset("half third quarter fifth sixth eighth tenth".split())
_VAGUE = frozenset("it they this that these those he she we i you which who there".split())
_DEFINITE = frozenset("the this that these those their its".split())
_BEFORE_NOUN = ("ADJ", "NOUN", "DET")
_HUNG = frozenset("of for on in from to at across with by under".split())
_OWN = frozenset(("of", "for", "on"))
"""Prepositions behind which the thing itself stands; behind the others only a name tells which one it is."""
_STATING = frozenset(
    "be stand come amount total reach rise fall grow drop climb increase decrease decline jump go sink slip shrink".split()
)
_SEEING = frozenset("see record report show post register experience have enjoy suffer".split())
_ORDINAL = frozenset("first second third fourth last next previous same current".split())
_FROM_THERE = re.compile(r"(?:from |over )?(?:abroad|overseas|there|here)")
_FAR = 40
"""Further behind a share than this its `of` does not begin."""
_ONE_IN = re.compile(r"\w+ (?:in|out of) (?:every )?\w+\Z", re.IGNORECASE)
_BOUND = re.compile(r"\s+(?:has |have |had )?(?:more than|almost|nearly|roughly|about|well over|over|virtually) \Z")
_FILLED = 80
"""How long what fills the place before a value can be."""
_FILLER = re.compile(
    r"(?:about|around|some|just|nearly|almost|only|an?|the|over|more than|less than|from|to|at|estimated|by|\s)*\Z"
)


@dataclass(frozen=True, slots=True)
class Thing:
    """``words`` are the lemmas of what changed, its head last; ``names`` the names in it, or of whose it is."""

    words: str
    names: str = ""


def of_change(prose: Prose, sentence: Sentence, change: Change) -> Thing | None:
    """What a stated change is of; a thing without words where the text only points back (`halved the figure`)."""
    tokens, chunks = prose.tokens(sentence), prose.chunks(sentence)
    word = next((token for token in tokens if token.start <= change.word < token.end), None)
    if word is None:
        return None
    if word.lower in ("more", "fewer", "less", "many", "much") or (
        word.lower in ("higher", "lower") and _chunk_at(chunks, word.end + 1) is not None
    ):
        clause = _clause_before(prose, sentence, word.start)
        return _compared(prose, sentence, word) or (
            _of_clause(prose, sentence, clause, change) if clause is not None else None
        )
    if word.lower in ("up", "down"):
        at = next((at for at in reversed(range(len(chunks))) if chunks[at].end <= word.start), -1)
        between = prose.text[chunks[at].end : word.start].strip() if at >= 0 else "-"
        if at >= 0 and (not between or _FROM_THERE.fullmatch(between)) and not _figures(chunks[at]):
            while at and prose.text[chunks[at - 1].end : chunks[at].start].strip().lower() in _HUNG - {"with"}:
                at -= 1  # `With incomes from work down`
            return _thing(_phrase(prose, chunks, chunks[at], stop=word.start), sentence)  # `Visitors up by a half`
    if word.tag == "NOUN" or (word.lower in ("plus", "minus") and prose.text[: word.start].endswith((" a ", " the "))):
        named = [token for token in tokens if change.end <= token.start < word.start]  # `the 40 per cent [price] cut`
        if change.claim is not None and any(token.tag == "NOUN" for token in named):
            return _thing(named, sentence)
        return _nominal(prose, sentence, word, max(change.end, word.end))
    taken = of_share(prose, sentence, change.claim) if change.claim is not None and word.tag == "VERB" else None
    if taken is not None and change.claim is not None and word.end <= change.claim.start:
        return taken  # `the mill cuts a fifth of its jobs`
    clause = next((clause for clause in prose.clauses(sentence) if clause.verb.start == word.start), None)
    if clause is None:
        clause = _clause_before(prose, sentence, word.start)
    if clause is None:
        return None
    return _of_clause(prose, sentence, clause, change)


def of_share(prose: Prose, sentence: Sentence, claim: Told) -> Thing | None:
    """`a third of [rural post offices]`."""
    if "of" not in prose.text[claim.end : claim.end + _FAR].lower() and not _ONE_IN.match(claim.said):
        return None
    tokens, chunks = prose.tokens(sentence), prose.chunks(sentence)
    for beside in chunks:
        if beside.start < claim.end < beside.end and _ONE_IN.match(claim.said):  # `one in four shops`
            return _thing([token for token in beside.tokens if token.start >= claim.end], sentence)
    following = next((at for at, token in enumerate(tokens) if token.start >= claim.end), len(tokens))
    if following >= len(tokens) or tokens[following].lower != "of":
        return None
    chunk = next((chunk for chunk in chunks if chunk.start >= tokens[following].end), None)
    if chunk is None or prose.text[tokens[following].end : chunk.start].strip():
        return None
    return _thing(_phrase(prose, chunks, chunk), sentence)


def of_values(prose: Prose, sentence: Sentence, newer: Told, older: Told) -> Thing | None:
    """What two values are of: the noun after one of them, before `of`, or the subject of the verb that states them."""
    chunks = prose.chunks(sentence)
    for claim in (newer, older):
        chunk = next((chunk for chunk in chunks if chunk.start < claim.end <= chunk.end), None)
        if chunk is not None and chunk.end > claim.end:
            rest = [token for token in chunk.tokens if token.start >= claim.end]
            if any(token.tag == "NOUN" and token.lemma not in TIMES for token in rest):
                thing = _thing([*rest, *_hanging(prose, chunks, chunk)], sentence)
                if thing is not None:
                    return thing
    first = min(newer, older, key=lambda claim: claim.start)
    before = prose.text[sentence.start : first.start]
    lead = _FILLER.search(before, max(0, len(before) - _FILLED))
    place = sentence.start + (lead.start() if lead else len(before))
    stem = prose.text[sentence.start : place].rstrip()
    if stem.endswith(" of"):
        chunk = next((chunk for chunk in reversed(chunks) if chunk.end <= sentence.start + len(stem) - 3), None)
        if chunk is not None and not prose.text[chunk.end : sentence.start + len(stem) - 3].strip():
            thing = _thing(_owned(chunk), sentence)
            clause = _clause_before(prose, sentence, first.start)
            subject = clause.subject if clause is not None else None
            if thing is not None and thing.words:
                names = thing.names or (_names(subject.tokens) if subject is not None and subject.is_name else "")
                return Thing(thing.words, names)
    clause = _clause_before(prose, sentence, first.start)
    if clause is None or clause.subject is None or (clause.verb.lemma not in _STATING):
        return None
    return _thing(_phrase(prose, chunks, clause.subject, stop=clause.verb.start), sentence)


def of_every(prose: Prose, sentence: Sentence, place: int) -> Thing | None:
    """`every fourth [job at the mill]`, the noun phrase that goes on at a place."""
    chunk = _chunk_at(prose.chunks(sentence), place)
    if chunk is None or chunk.head.tag not in ("NOUN", "PROPN") or _of_time(chunk):
        return None
    return _thing(_phrase(prose, prose.chunks(sentence), chunk), sentence)


def done_to(prose: Prose, sentence: Sentence, part: Told) -> str:
    """What becomes of a part: the verb whose subject or object it is."""
    return done_at(prose, sentence, part.start, part.end)


def done_at(prose: Prose, sentence: Sentence, start: int, end: int) -> str:
    """The verb whose subject or object stands at a place."""
    found = ""
    for clause in prose.clauses(sentence):
        if any(start <= subject.start <= end + 12 for subject in clause.subjects):
            return clause.verb.lemma
        if clause.verb.start < start or not found:
            found = clause.verb.lemma
    return found


def _compared(prose: Prose, sentence: Sentence, word: Token) -> Thing | None:
    """`a third fewer [passengers]`."""
    chunks = prose.chunks(sentence)
    chunk = next((chunk for chunk in chunks if chunk.start <= word.start < chunk.end), None)
    if chunk is None or chunk.tokens[-1].start <= word.start:
        chunk = _chunk_at(chunks, word.end + 1)
    if chunk is None:
        return None
    rest = [token for token in chunk.tokens if token.start > word.start]
    return _thing([*rest, *_hanging(prose, chunks, chunk)], sentence)


def _nominal(prose: Prose, sentence: Sentence, word: Token, end: int) -> Thing | None:
    """`a rise of 15 per cent in [thefts of bicycles]`, `[profits] saw a rise of 15 per cent`."""
    chunks = prose.chunks(sentence)
    for place in sorted({word.end, end}):
        found = re.match(r"\s+(?:in|of)\s+", prose.text[place : place + 12])
        if found is not None:
            chunk = _chunk_at(chunks, place + found.end())
            if chunk is not None and chunk.head.tag in ("NOUN", "PROPN") and not _figures(chunk):
                return _thing(_phrase(prose, chunks, chunk), sentence)
    clause = _clause_before(prose, sentence, word.start)
    if clause is not None and clause.verb.lemma in _SEEING and clause.subject is not None:
        return _thing(_phrase(prose, chunks, clause.subject, stop=clause.verb.start), sentence)
    return None


def _of_clause(prose: Prose, sentence: Sentence, clause: Clause, change: Change) -> Thing | None:
    chunks = prose.chunks(sentence)
    subject = clause.subject
    thing = clause.object
    if thing is not None and not clause.passive and not _figures(thing) and not _of_time(thing) and (
        thing.end <= change.start or thing.start >= clause.verb.end
    ):  # fmt: skip
        found = _thing(_phrase(prose, chunks, thing), sentence)
        if found is not None and not found.names and subject is not None and subject.is_name:
            return Thing(found.words, _names(subject.tokens))
        if found is not None:
            return found
    if subject is not None and subject.tokens[0].lower in ("their", "its") and subject.head.lemma in _GENERIC:
        return _whose(prose, sentence, subject) or Thing("")
    if subject is None:
        return _before_bound(prose, sentence, clause.verb.start) or _taken_for_verb(prose, sentence, clause.verb.start)
    return _thing(_phrase(prose, chunks, subject, stop=clause.verb.start), sentence)


def _whose(prose: Prose, sentence: Sentence, number: Chunk) -> Thing | None:
    """Of what `their number` is: the last phrase before it, here or in the sentence before, that tells of many."""
    before = prose.sentences[sentence.index - 1] if sentence.index else sentence
    chunks = [chunk for each in (before, sentence) for chunk in prose.chunks(each) if chunk.end <= number.start]
    many = [
        chunk
        for chunk in chunks
        if chunk.head.tag == "NOUN" and chunk.head.lower != chunk.head.lemma and not _of_time(chunk)
    ]
    return _thing(_owned(many[-1]), sentence) if many else None


def _before_bound(prose: Prose, sentence: Sentence, place: int) -> Thing | None:
    """The subject of a verb that a bound stands before: `the number of boats has more than doubled`."""
    bound = _BOUND.search(prose.text, sentence.start, place)
    chunks = [chunk for chunk in prose.chunks(sentence) if bound is not None and chunk.end <= bound.start()]
    if bound is None or not chunks or chunks[-1].end != bound.start():
        return None
    at = len(chunks) - 1
    while at and prose.text[chunks[at - 1].end : chunks[at].start].strip().lower() in _HUNG:
        at -= 1
    return _thing(_phrase(prose, chunks, chunks[at], stop=place), sentence)


def _taken_for_verb(prose: Prose, sentence: Sentence, place: int) -> Thing | None:
    """`The number of [overnight stays] was`: what stands right before a verb without a subject is no verb itself."""
    tokens = [token for token in prose.tokens(sentence) if token.end <= place]
    while tokens and (tokens[-1].tag in ("AUX", "ADV", "PART") or tokens[-1].lemma in ("have", "be", "do")):
        tokens.pop()
    if len(tokens) < 2 or tokens[-1].tag != "VERB" or tokens[-2].tag not in _BEFORE_NOUN:
        return None
    at = len(tokens) - 1
    while at and tokens[at - 1].tag in ("ADJ", "NOUN", "PROPN"):
        at -= 1
    return _thing(tokens[at:], sentence)


def _phrase(prose: Prose, chunks: Sequence[Chunk], chunk: Chunk, stop: int = 1 << 60) -> list[Token]:
    """A noun phrase with those that hang on it: `production of [large-calibre ammunition]`."""
    return [*_owned(chunk), *_hanging(prose, chunks, chunk, stop)]


def _owned(chunk: Chunk) -> list[Token]:
    """The tokens of a phrase without an owner who is only described: `[the Geneva bank's] net profit`."""
    owner = chunk.owner
    if owner and owner[-1].tag != "PROPN":
        return [token for token in chunk.tokens if token.start > owner[-1].end]
    return list(chunk.tokens)


def _hanging(prose: Prose, chunks: Sequence[Chunk], chunk: Chunk, stop: int = 1 << 60) -> Iterator[Token]:
    last = chunk
    for following in chunks:
        if following.start <= last.start:
            continue
        between = prose.text[last.end : following.start].strip().lower()
        if between not in _HUNG or following.start >= stop or _of_time(following) or _figures(following):
            return
        yield from (token for token in following.tokens if between in _OWN or token.tag == "PROPN")
        last = following


def _thing(tokens: Sequence[Token], sentence: Sentence) -> Thing | None:
    """The telling words of a phrase; None where a pronoun stands for another person's or is not clear at all."""
    if not tokens:
        return None
    if len(tokens) == 1 and tokens[0].lower in _VAGUE:
        return Thing("") if tokens[0].lower in ("it", "this", "that", "they") else None
    words = [
        token.lemma.lower()
        for token in tokens
        if token.tag in ("NOUN", "ADJ", "VERB") and token.lemma not in _GENERIC and token.lemma not in TIMES
        and token.lower not in _ORDINAL and token.lower not in _SHARES and token.text[0].isalpha()
    ]  # fmt: skip
    names = _names(tokens)
    definite = tokens[0].lower in _DEFINITE or (len(tokens) == 1 and tokens[0].lower in ("numbers", "figures"))
    if not words and not names and not definite:
        return None
    return Thing(" ".join(dict.fromkeys(words)), names)


def _names(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens if token.tag == "PROPN" and token.lower not in MONTHS)


def _clause_before(prose: Prose, sentence: Sentence, place: int) -> Clause | None:
    """The last clause whose verb stands before a place, and that has a subject; none where that verb is a noun."""
    last = next((clause for clause in reversed(prose.clauses(sentence)) if clause.verb.end <= place), None)
    if last is not None and last.subject is None and _taken_for_verb(prose, sentence, last.verb.start) is not None:
        return last
    return next(
        (
            clause
            for clause in reversed(prose.clauses(sentence))
            if clause.verb.end <= place and clause.subject is not None
        ),
        None,
    )


def _chunk_at(chunks: Sequence[Chunk], place: int) -> Chunk | None:
    return next((chunk for chunk in chunks if chunk.start <= place < chunk.end), None)


def _figures(chunk: Chunk) -> bool:
    return chunk.tokens[0].tag in ("NUM", "SYM") or chunk.head.tag in ("NUM", "SYM") or chunk.text[0].isdigit()


def _of_time(chunk: Chunk) -> bool:
    return chunk.head.lemma in TIMES or chunk.head.lower in MONTHS
