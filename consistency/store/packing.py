"""Claims as compact bytes, and the numbers by which the index knows their keys and values.

A body is zlib over msgpack: ``[form, sentences, claims]``.  Sentences are written once, each claim is a list
that points to one of them, so that one claim can be read without reading the others.  What few claims carry goes
into a mapping at the end of the list.  Of a topic or a sentence only fields that this version knows are taken.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import starmap
from operator import attrgetter
from typing import Any

import msgspec

from consistency.claims import Claim, Confidence, Mood, Topic
from consistency.errors import InputError
from consistency.text import Sentence
from consistency.values import Date, Value, value_from_dict

FORM = 1
_encode = msgspec.msgpack.Encoder().encode
_body = msgspec.msgpack.Decoder(tuple[int, list[msgspec.Raw], list[msgspec.Raw]]).decode
_row = struct.Struct("<qqqqq").pack
_topic_fields = attrgetter(*Topic.__struct_fields__)
_sentence = msgspec.msgpack.Decoder(Sentence).decode


class _Rest(msgspec.Struct, frozen=True, gc=False):
    """What few claims carry."""

    mood: Mood = Mood.TOLD
    extractor: str = ""
    topic: Topic | None = None


_Form = dict[str, Any]
_claim = msgspec.msgpack.Decoder(
    tuple[str, int, int, str, _Form, str, str, _Form | None, str, bool, Confidence, int | None, _Rest]
).decode


def forms_of(claims: Iterable[Claim[Value]]) -> list[dict[str, Any]]:
    """The values of claims in the claim format, made once for all that needs them."""
    return [claim.value.to_dict() for claim in claims]


def pack(claims: Sequence[Claim[Value]], forms: Sequence[dict[str, Any]] | None = None) -> bytes:
    """The claims of one article as bytes; its name, date and source are kept beside them.

    The fields are those of ``Claim.to_dict``, taken one by one because storing is busy with this.
    """
    sentences: dict[bytes, int] = {}
    known: dict[int, int] = {}
    packed = []
    for claim, form in zip(claims, forms_of(claims) if forms is None else forms, strict=True):
        sentence, at = claim.sentence, None
        if sentence is not None:
            at = known.get(id(sentence))
            if at is None:
                at = known[id(sentence)] = sentences.setdefault(_encode(_sentence_form(sentence)), len(sentences))
        rest: dict[str, Any] = {}
        if claim.mood is not Mood.TOLD:
            rest["mood"] = claim.mood.value
        if claim.extractor:
            rest["extractor"] = claim.extractor
        if claim.topic:
            rest["topic"] = {
                name: value
                for name, value in zip(Topic.__struct_fields__, _topic_fields(claim.topic), strict=True)
                if value
            }
        fields = (
            claim.kind, claim.start, claim.end, claim.said, form, claim.subject, claim.attribute,
            claim.when.to_dict() if claim.when else None, claim.speaker, claim.holds, claim.confidence.value,
        )  # fmt: skip
        packed.append(msgspec.Raw(_encode((*fields, at, rest))))
    body = _encode((FORM, [msgspec.Raw(text) for text in sentences], packed))
    return zlib.compress(body, 3)


def _sentence_form(s: Sentence) -> dict[str, Any]:
    return {
        "start": s.start, "end": s.end, "text": s.text, "index": s.index, "paragraph": s.paragraph,
        "section": s.section.value, "line": s.line, "column": s.column,
    }  # fmt: skip


def unpack(
    body: bytes, article: str, published: str | None, source: str, wanted: Iterable[int] | None = None
) -> list[Claim[Value]]:
    """The claims of a body, all of them or those at some places.  Raises InputError for bytes that are none."""
    return Body(body, article, published, source).claims(wanted)


class Body:
    """The stored claims of an article, opened, so that claims can be read one by one."""

    def __init__(self, body: bytes, article: str, published: str | None, source: str) -> None:
        self._article, self._source = article, source
        self._told: dict[int, Sentence] = {}
        try:
            self._published = date.fromisoformat(published) if published else None
            form, self._sentences, self._claims = _body(zlib.decompress(body))
        except (zlib.error, msgspec.MsgspecError, ValueError) as wrong:
            raise InputError(f"{article}: its stored claims cannot be read ({wrong})") from None
        if form != FORM:
            raise InputError(f"{article}: stored in form {form}, this version reads {FORM}; install a newer version")

    def claims(self, wanted: Iterable[int] | None = None) -> list[Claim[Value]]:
        """All claims, or those at some places."""
        try:
            return [self._claim(at) for at in (range(len(self._claims)) if wanted is None else wanted)]
        except (msgspec.MsgspecError, LookupError, TypeError, ValueError) as wrong:
            raise InputError(f"{self._article}: its stored claims cannot be read ({wrong})") from None

    def _claim(self, at: int) -> Claim[Value]:
        (kind, start, end, said, value, subject, attribute, when, speaker, holds, confidence, told, rest) = _claim(
            self._claims[at]
        )
        return Claim(
            article=self._article, start=start, end=end, said=said, value=value_from_dict(kind, value),
            subject=subject, attribute=attribute, when=Date.from_dict(when) if when else None, speaker=speaker,
            holds=holds, mood=rest.mood, confidence=confidence, extractor=rest.extractor,
            sentence=None if told is None else self._sentence(told), topic=rest.topic, published=self._published,
            source=self._source,
        )  # fmt: skip

    def _sentence(self, at: int) -> Sentence:
        if at not in self._told:
            self._told[at] = _sentence(self._sentences[at])
        return self._told[at]


def summed(*parts: object) -> int:
    """A checksum over the fields of a row, so that a flipped bit in any of them shows."""
    total = 0
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode()
        total = zlib.crc32(data, zlib.crc32(b"%d:" % len(data), total))
    return total


@lru_cache(maxsize=1 << 16)
def key_number(key: str) -> int:
    """A key as the signed 64-bit number under which it is indexed: the same on every machine.

    The last part of a key (`norland` of `money:loan:norland`) leads its number, so that the keys of one story stand
    together: adding or checking an article touches a few pages of the index and not one for each key.
    """
    return int.from_bytes(_leading(key.rpartition(":")[2]) + _hash4(key.encode()), "big", signed=True)


@lru_cache(maxsize=1 << 14)
def _leading(name: str) -> bytes:
    return _hash4(name.encode())


def _hash4(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=4).digest()


def value_number(claim: Claim[Value], form: dict[str, Any] | None = None) -> int:
    """48 bits that are equal for claims that state the same: kind, value, whether it holds, its mood."""
    said = _encode((claim.kind, claim.value.to_dict() if form is None else form, claim.holds, claim.mood.value))
    return int.from_bytes(hashlib.blake2b(said, digest_size=6).digest(), "big")


def rank_number(claim: Claim[Value], *, bound: bool) -> int:
    """A signed 32-bit number that orders the claims of one day in a way that no order of adding can change.

    It is odd for a claim that is compared only with those of articles that tell of the same story.
    """
    place = _encode((claim.article, claim.start, claim.end, claim.kind))
    return int.from_bytes(_hash4(place), "big", signed=True) & ~1 | bound


def story_words(words: Iterable[str]) -> bytes:
    """Telling words as sorted 32-bit numbers."""
    return b"".join(sorted({_hash4(word.encode()) for word in words}))


def words_of_story(packed: bytes) -> frozenset[int]:
    """The numbers of :func:`story_words`."""
    return frozenset(numbers_of(packed))


def numbers_of(packed: bytes) -> tuple[int, ...]:
    """The numbers of :func:`story_words`, in their order."""
    numbers: tuple[int, ...] = struct.unpack(f">{len(packed) // 4}I", packed)
    return numbers


def posting_sum(postings: Iterable[tuple[int, int, int, int, int]]) -> int:
    """A sum over index rows that does not depend on their order: adding and removing rows adds and removes."""
    return sum(map(zlib.crc32, starmap(_row, postings)))
