"""Values that point back to a thing told before: what is read of them, and what a claim keeps of it (``Topic.back``)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from consistency.claims import Claim
from consistency.prose.tokens import Token, tokenize
from consistency.values import Value


@dataclass(frozen=True, slots=True)
class Known:
    """The thing of which a value is told as known: its nouns, the last the head, and what else is said of it.

    ``whose`` is who has it (`its`, or a name), ``strong`` whether the value says how many make it up, ``rest`` what stands
    behind it and may narrow it, ``pronoun`` whether only `it` or `they` names it, ``carrier`` what is measured, where told,
    ``narrowed`` whether it hangs on the noun for sure (`of the church`, `lent by`), ``bare`` whether nothing but the number names it (`All eight were`), ``compound`` whether number and unit are one word before the noun (`60-room`), ``clause`` whether the thing is the subject
    of a clause with the value (`The firm, which employs 500`, `Admission is $6`).
    """

    nouns: tuple[str, ...]
    others: tuple[str, ...] = ()
    whose: tuple[str, ...] = ()
    strong: bool = False
    rest: tuple[str, ...] = ()
    pronoun: bool = False
    carrier: str = ""
    compound: bool = False
    narrowed: bool = False
    bare: bool = False
    clause: bool = False

    @property
    def head(self) -> str:
        return self.nouns[-1] if self.nouns else ""


@lru_cache(maxsize=256)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a sentence."""
    return tuple(tokenize(text, 0))


def points_back(one: Claim[Value], two: Claim[Value]) -> bool:
    """Whether the one of two values points back to the other."""
    a, b = one.topic, two.topic
    if a is None or b is None or one.article != two.article:
        return False
    return a.back == two.start or b.back == one.start


def other_than(start: int) -> int:
    """How ``Topic.back`` says that a value is not of the thing that was told there."""
    return -start - 2


def points_elsewhere(one: Claim[Value], two: Claim[Value]) -> bool:
    """Whether the words of one value say that it is of another thing of that name than the other's."""
    a, b = one.topic, two.topic
    if a is None or b is None or one.article != two.article:
        return False
    return a.back == other_than(two.start) or b.back == other_than(one.start)


def place(claim: Claim[Value]) -> tuple[Sequence[Token], int, int]:
    """The tokens of a claim's sentence, and the first and the last of its own."""
    assert claim.sentence is not None
    tokens = tokens_of(claim.sentence.text)
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    own = [at for at, token in enumerate(tokens) if token.end > start and token.start < end]
    return (tokens, own[0], own[-1]) if own else (tokens, 0, -1)


def opening_nouns(tokens: Sequence[Token], end: int) -> list[str]:
    """The nouns of the noun phrase that a sentence opens with, its head last: `The new ferry line from`."""
    at = 0
    found: list[str] = []
    while at < end and tokens[at].tag in ("DET", "ADJ", "PRON", "NUM", "PROPN", "NOUN"):
        if tokens[at].tag == "NOUN":
            found.append(tokens[at].lemma)
        elif found:
            break
        at += 1
        if (
            at == 1
            and tokens[0].tag == "DET"
            and at < end
            and tokens[1].tag == "VERB"
            and tokens[1].form in ("", "base")
        ):
            return [tokens[1].lemma]  # `The climb to the hut`
        if found and at + 1 < end and tokens[at].lower in ("'", "’", "'s", "’s"):
            found.clear()  # `the teachers' strike`
            at += 1
    return found if at == end else found[-1:]
