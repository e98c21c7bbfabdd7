"""The members of a row by their phrases: `the state railway, its Danish and Norwegian counterparts and Anna Berg, a baker` are four.

A comma also stands before what describes a member, an `and` also joins what is one member's; here each base noun phrase
between the marks is looked at: one behind a preposition or inside a relative clause belongs to the member before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consistency.extract.enumeration import JOINED
from consistency.prose.function_words import MONTHS, TIMES
from consistency.prose.tokens import Chunk, Token, tokens_at
from consistency.prose.world import is_demonym

_COMMAS, _ANDS = frozenset((",", ";")), frozenset(("and", "&", "plus"))
_RELATIVE = frozenset("who whom whose which that where when".split())
_ENDS = frozenset((".", ":", "?", "!", "–", "—", '"', "“", "”"))
_PARTIAL = frozenset(
    "including include includes included such like example especially notably mainly mostly or than etc".split()
)
_MORE = frozenset("other others more rest remainder etc several many some dozens hundreds".split())
_NOT_ONE = frozenset("both all each none neither either most".split())
_BESIDE = frozenset(
    "then also finally lastly next now formerly once and as well to from by in at for of with the".split()
)


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a row; ``unsure`` are so many phrases more that may be members, ``named`` is whether all have names.

    ``of`` is the plural before the row that its members are (`the mayors of Osby, Hult and Vik`), ``after`` the first token behind the row, ``joined`` whether an `and` or semicolons say where it ends.
    """

    items: tuple[str, ...]
    unsure: int
    start: int
    end: int
    of: str
    after: int
    named: bool
    joined: bool


def rows_of_members(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> Iterator[Members]:
    """Every row of a sentence, each from where it begins."""
    at = 0
    while at < len(chunks):
        row, after = _row(tokens, chunks, at)
        if row is not None:
            yield row
        at = max(at + 1, after)


def _row(tokens: Sequence[Token], chunks: Sequence[Chunk], at: int) -> tuple[Members | None, int]:
    """The row that begins with a phrase, and the phrase behind it."""
    if not _member(chunks[at]):
        return None, at + 1
    found, unsure, joined, depth, inside = [chunks[at]], 0, False, 0, False
    attached: list[Chunk] = []
    label = False
    last, number = chunks[at], at + 1
    for number in range(at + 1, len(chunks)):
        chunk = chunks[number]
        gap = _between(tokens, chunks[number - 1], chunk)
        said = [token.lower for token in gap if not token.text[0].isupper()]
        depth += said.count("(") - said.count(")")
        if ")" in said and not depth:  # `Farai Ncube (viola), Ida Lund (cello)`
            gap = gap[len(said) - said[::-1].index(")") :]
            said = [token.lower for token in gap if not token.text[0].isupper()]
        if _ENDS & set(said) or depth < 0:
            break
        if not depth and not inside and _PARTIAL & {*said, *(token.lower for token in chunk.tokens)}:
            return None, number
        if depth:
            last = chunk
            continue
        verb = any(token.tag in ("VERB", "AUX") for token in gap)
        if chunk.head.lower in _RELATIVE or _RELATIVE & set(said):
            inside = True
            continue
        if chunk.head.tag == "PRON" and len(chunk.tokens) == 1:
            break
        mark = next((word for word in said if word in _COMMAS | _ANDS), "")
        if inside:
            cut = max((at for at, token in enumerate(gap) if token.lower in _COMMAS), default=len(gap))
            if cut == len(gap) or any(token.tag in ("VERB", "AUX") for token in gap[cut:]):
                continue
            inside, verb, said = False, False, [token.lower for token in gap[cut:] if not token.text[0].isupper()]
        if verb:
            break
        if len(chunk.tokens) > 1 and any(token.tag in ("NUM", "SYM") for token in chunk.tokens):
            if mark:
                break
            return None, number  # `Osby €70 million and Hult €65 million`: values, to be added up
        if not mark:
            if not said or all(token.tag in ("ADP", "PART", "DET") for token in gap):
                last = chunk
                attached += [chunk] if len(found) == 1 else []
                continue
            break
        if _NOT_ONE & set(said):
            last = chunk
            continue
        ended = joined and said == [","] and tokens_at(tokens, chunk.start, chunk.end)[1] + 1 < len(tokens)
        if ended and tokens[tokens_at(tokens, chunk.start, chunk.end)[1] + 1].tag in ("VERB", "AUX"):
            break
        if not set(said) <= _COMMAS | _ANDS | _BESIDE or (said[0] not in _COMMAS | _ANDS):
            break
        if "&" in said or (last.tokens[-1].lower, chunk.tokens[0].lower) in JOINED:
            found[-1] = _spanning(found[-1], chunk, "&" if "&" in said else "and")
            last = chunk
            continue
        if _MORE & {token.lower for token in chunk.tokens}:
            return None, number
        if not _member(chunk):
            continue
        described = chunk.tokens[0].lower in ("a", "an") and not _named(chunk) and _named(found[-1])
        if described and not _ANDS & set(said):
            continue
        if not _named(chunk) and all(map(_named, found)):
            unsure, label = unsure + 1, chunk.head.form == "plural"
            continue
        if label and said == [","]:  # `and the newcomers from Vik, Ella, Hugh and Ned`
            unsure -= 1
        label = False
        joined = joined or bool(_ANDS & set(said)) or ";" in said
        found.append(chunk)
        last = chunk
    else:
        number = len(chunks)
    of = ""
    if not _named(found[0]) and len(found) > 1 and all(map(_named, found[1:])) and attached and _named(attached[-1]):
        heads = [one.head for one in (found[0], *attached[:-1]) if one.head.form == "plural"]
        of, found[0] = heads[-1].lower if heads else "", attached[-1]
    if not _named(found[0]) and not attached and len(found) > 2 and all(map(_named, found[1:])) and _bare(found[0]):
        del found[0]  # `without exception, Osby, Hult and Vik`
    kept = [one for place, one in enumerate(found) if not _label(one, found[place + 1 :])]
    if len(kept) < 2:
        return None, number
    end = max(kept[-1].end, last.end)
    after = tokens_at(tokens, kept[-1].start, end)[1] + 1
    row = Members(
        tuple(one.text for one in kept), unsure, kept[0].start, end, of, after, all(map(_named, kept)), joined
    )
    return row, number


def _member(chunk: Chunk) -> bool:
    """Whether a phrase can be a member: no number by itself, no day, no `both`."""
    first, head = chunk.tokens[0], chunk.head
    if (
        head.tag == "PRON"
        or head.tag == "NUM"
        or first.lower in _NOT_ONE
        or (first.tag == "NUM" and head.form == "plural")
    ):
        return False
    return head.lemma not in TIMES and head.lower not in MONTHS


def _named(chunk: Chunk) -> bool:
    return any(token.tag == "PROPN" or is_demonym(token.text) for token in chunk.tokens)


def _bare(chunk: Chunk) -> bool:
    return chunk.tokens[0] is chunk.head


def _label(chunk: Chunk, following: Sequence[Chunk]) -> bool:
    """`the newcomers from Vik, Ella, Hugh and Ned`: what those behind it are called."""
    return chunk.head.form == "plural" and not _named(chunk) and len(following) > 1 and all(map(_named, following))


def _between(tokens: Sequence[Token], one: Chunk, two: Chunk) -> Sequence[Token]:
    first, last = tokens_at(tokens, one.end, two.start)
    return [
        token for token in tokens[max(0, first - 1) : last + 2] if one.end <= token.start and token.end <= two.start
    ]


def _spanning(one: Chunk, two: Chunk, joint: str) -> Chunk:
    return Chunk(one.start, two.end, f"{one.text} {joint} {two.text}", one.head, (*one.tokens, *two.tokens))
