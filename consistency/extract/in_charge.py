"""Offices told by where somebody stands: `Berg, in charge of the mining ministry`, `at the helm of the museum`, `in the chair`."""

from collections.abc import Iterator, Sequence

from consistency.extract.mentions import KINDS, Mention, Read
from consistency.extract.name_words import Word
from consistency.extract.persons import Held
from consistency.extract.title_words import AFFAIRS, BRANCHES, PORTFOLIOS
from consistency.extract.titles import Title

_AT = (
    ("in", "charge", "of"),
    ("at", "the", "helm", "of"),
    ("at", "the", "head", "of"),
    ("responsible", "for"),
    ("holds",),
    ("heads",),
    ("runs",),
    ("leads",),
)
"""What stands between a person and the body."""
_FILL = frozenset("is was who has been and also now currently still , been".split())
_LONGEST = 7
_SEATS = frozenset("ministry department portfolio".split())


def in_charge(read: Read) -> Iterator[Held]:
    """Who is in charge of what, or in the chair."""
    for name in read.names:
        if name.of != "person":
            continue
        words = read.words
        at = name.last
        while at < len(words) and words[at].base in _FILL and at - name.last < 4:
            at += 1
        bases = [word.base for word in words[at : at + 4]]
        if bases[:3] == ["in", "the", "chair"]:
            yield Held(name, _title("chair", at, at + 3), name.said, words[at + 2].end)
            continue
        said = next((way for way in _AT if tuple(bases[: len(way)]) == way), None)
        if said is not None:
            yield from _of(name, words, at + len(said), long=len(said) > 2)


def _of(name: Mention, words: Sequence[Word], first: int, *, long: bool) -> Iterator[Held]:
    """What somebody is in charge of from a word on: a ministry, or a body."""
    end = first
    while end < len(words) and end - first < _LONGEST and (words[end].text[0].isalpha() or words[end].text == "&"):
        if end > first and words[end].base not in _INSIDE and not _names_body(words[end]):
            break
        end += 1
    while end > first and words[end - 1].base in _INSIDE:
        end -= 1
    body = [word for word in words[first:end] if word.base not in {"the", "its", "a"}]
    if not body:
        return
    fields = frozenset(PORTFOLIOS[word.base] for word in body if word.base in PORTFOLIOS)
    if any(word.base in _SEATS for word in body) and fields:
        plain = f"minister of {' and '.join(sorted(fields))}"
        yield Held(name, _title(plain, first, end), name.said, words[end - 1].end)
    elif long and any(word.base in BRANCHES or KINDS.get(word.base) == "organisation" for word in body[-1:]):
        place = " ".join(word.text for word in body)
        yield Held(name, _title("head", first, end, place), name.said, words[end - 1].end)


_INSIDE = frozenset("the of for and & its".split())


def _names_body(word: Word) -> bool:
    known = word.base in PORTFOLIOS or word.base in AFFAIRS or word.base in BRANCHES or word.base in _SEATS
    return known or word.cap or KINDS.get(word.base) == "organisation"


def _title(plain: str, first: int, last: int, place: str = "") -> Title:
    return Title(first=first, last=last, plain=plain, kind="led", place=place, article="the")
