"""Claims as compact bytes, and the numbers by which the index knows their keys and values.

A body is zlib over msgpack: ``[form, sentences, claims]``.  Sentences are written once, each claim is a list
that points to one of them, so that one claim can be read without reading the others.  What a claim carries
beyond the known fields goes into a mapping at the end of its list and comes back unchanged.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from consistency.claims import Claim
from consistency.errors import InputError
from consistency.values import Value

FORM = 1
_FIELDS = ("kind", "start", "end", "said", "value", "subject", "attribute", "when", "speaker", "holds", "confidence")
_LEFT_OUT = ("article", "published", "source", "sentence")
_encode = msgspec.msgpack.Encoder().encode
_body = msgspec.msgpack.Decoder(tuple[int, list[msgspec.Raw], list[msgspec.Raw]]).decode
_claim = msgspec.msgpack.Decoder(list[Any]).decode
_row = struct.Struct("<qqqqq").pack
_sentence = msgspec.msgpack.Decoder(dict[str, Any]).decode


def pack(claims: Sequence[Claim[Value]]) -> bytes:
    """The claims of one article as bytes; its name, date and source are kept beside them."""
    sentences: dict[bytes, int] = {}
    packed = []
    for claim in claims:
        data = claim.to_dict()
        sentence = data.get("sentence")
        at = None if sentence is None else sentences.setdefault(_encode(sentence), len(sentences))
        fields = [data.pop(name) for name in _FIELDS]
        rest = {name: value for name, value in data.items() if name not in _LEFT_OUT}
        packed.append(_encode([*fields, at, rest]))
    body = _encode([FORM, [msgspec.Raw(text) for text in sentences], [msgspec.Raw(claim) for claim in packed]])
    return zlib.compress(body, 3)


def unpack(
    body: bytes, article: str, published: str | None, source: str, wanted: Iterable[int] | None = None
) -> list[Claim[Value]]:
    """The claims of a body, all of them or those at some places.  Raises InputError for bytes that are none."""
    try:
        form, sentences, claims = _body(zlib.decompress(body))
        if form != FORM:
            raise InputError(f"{article}: stored in form {form}, this version reads {FORM}; install a newer version")
        made = []
        for at in range(len(claims)) if wanted is None else wanted:
            fields = _claim(claims[at])
            data = dict(zip(_FIELDS, fields, strict=False))
            data |= fields[-1]
            data["article"], data["published"], data["source"] = article, published, source
            data["sentence"] = None if fields[-2] is None else _sentence(sentences[fields[-2]])
            made.append(Claim.from_dict(data))
        return made
    except (zlib.error, msgspec.MsgspecError, IndexError, ValueError) as wrong:
        raise InputError(f"{article}: its stored claims cannot be read ({wrong})") from None


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
    halves = _hash4(key.rpartition(":")[2].encode()) + _hash4(key.encode())
    return int.from_bytes(halves, "big", signed=True)


def _hash4(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=4).digest()


def value_number(claim: Claim[Value]) -> int:
    """48 bits that are equal for claims that state the same: kind, value, whether it holds, its mood."""
    said = _encode([claim.kind, claim.value.to_dict(), claim.holds, claim.mood.value])
    return int.from_bytes(hashlib.blake2b(said, digest_size=6).digest(), "big")


def rank_number(claim: Claim[Value]) -> int:
    """32 bits that order the claims of one day in a way that no order of adding can change."""
    place = _encode([claim.article, claim.start, claim.end, claim.kind])
    return int.from_bytes(_hash4(place), "big")


def posting_sum(postings: Iterable[tuple[int, int, int, int, int]]) -> int:
    """A sum over index rows that does not depend on their order: adding and removing rows adds and removes."""
    return sum(zlib.crc32(_row(*posting)) for posting in postings)
