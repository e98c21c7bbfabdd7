"""Opening archives with the keys of this version's linking, and what an article is in an archive."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from os import PathLike

from consistency.claims import Claim
from consistency.linking import keys
from consistency.linking.keys import VERSION
from consistency.store import Archive, Entry, Keying, Limits
from consistency.values import Value


def shared_keys(claim: Claim[Value]) -> tuple[str, ...]:
    """The keys of a claim under which those of other articles can meet it: not its article's own."""
    own = f":{claim.article}"
    return tuple(key for key in keys(claim) if not key.endswith(own))


KEYING = Keying(shared_keys, str(VERSION))


def open_archive(
    path: str | PathLike[str],
    *,
    write: bool = False,
    durable: bool = False,
    wait: float = 10.0,
    limits: Limits | None = None,
    any_keys: bool = False,
) -> Archive:
    """An archive, to read or to write (then made when there is none).

    ``durable`` waits for the disk at each commit, so that a power cut loses nothing; ``wait`` is how many
    seconds to wait for another writer.
    """
    return Archive(path, KEYING, write=write, durable=durable, wait=wait, limits=limits, any_keys=any_keys)


def entries_of(claims: Iterable[Claim[Value]]) -> Iterator[Entry]:
    """Entries out of claims that stand together by article, such as the lines of a claims file."""
    for name, group in groupby(claims, key=lambda claim: claim.article):
        own = sorted(group, key=lambda claim: claim.order)
        published = max((claim.published or date.min for claim in own), default=date.min)
        yield entry(name, own, None if published == date.min else published, own[0].source)


def entry(
    name: str,
    claims: Iterable[Claim[Value]],
    published: date | None = None,
    source: str = "",
    url: str = "",
    title: str = "",
) -> Entry:
    """An article for the archive; its claims get its date and source."""
    stamped = tuple(claim.with_(published=published, source=source) for claim in claims)
    return Entry(name=name, claims=stamped, published=published, source=source, url=url, title=title)
